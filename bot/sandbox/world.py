"""The world in memory: who exists, which chats they have, what was said, and what went wrong."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from bot.sandbox.accounts import Bot, Json, MediaKind, StoredFile, User
from bot.sandbox.chats import CallbackQuery, Change, Chat, ChatKind, Message
from bot.sandbox.group import Group, member_json
from bot.sandbox.limiter import Limiter
from bot.sandbox.phone import Phone
from bot.sandbox.updates import UpdateQueue

FIRST_USER_ID: Final = 500_000_001
FIRST_GROUP_ID: Final = 4_000_000_001
SUPERGROUP_PREFIX: Final = -1_000_000_000_000


@dataclass(frozen=True, slots=True)
class Accepted:
    """One call the server carried out: the ground truth of a fault test."""

    at: float
    """Elapsed seconds."""
    bot_id: int
    method: str
    chat_id: int | None
    message_id: int | None
    text: str | None


class Telegram:
    """Everything the stand-in knows.

    ``clock`` dates messages (business time); ``elapsed`` (seconds) drives limits, lives of updates and timeouts,
    because business time may jump. ``offences`` lists what the real server would let pass and we do not.
    """

    def __init__(
        self,
        clock: Callable[[], datetime],
        *,
        limiter: Limiter | None = None,
        elapsed: Callable[[], float] = time.monotonic,
    ) -> None:
        self.clock = clock
        self.elapsed = elapsed
        self.limiter = limiter
        self.bots: dict[str, Bot] = {}
        self.users: dict[int, User] = {}
        self.groups: dict[int, Chat] = {}
        self.private: dict[tuple[int, int], Chat] = {}
        self.files: dict[int, StoredFile] = {}
        self.callbacks: dict[str, CallbackQuery] = {}
        self.offences: list[str] = []
        self.log: list[Accepted] = []
        self.revision = 0
        self._listeners: list[asyncio.Queue[Change]] = []
        self._phones: dict[tuple[int, int], Phone] = {}

    def add_bot(self, token: str, username: str, name: str = "督办") -> Bot:
        """Register a bot as BotFather would; the id is the part of the token before the colon."""
        bot_id = int(token.partition(":")[0])
        bot = Bot(
            bot_id, token, username, name, UpdateQueue(self.elapsed, next_id=100_000 + len(self.bots) * 1_000_000)
        )
        self.bots[token] = bot
        return bot

    def add_user(self, name: str, phone: str | None = None, language: str = "zh") -> User:
        """Let a person join Telegram."""
        user = User(FIRST_USER_ID + len(self.users), name, phone, language)
        self.users[user.id] = user
        return user

    def phone(self, user: User, bot: Bot) -> Phone:
        """Hand over the person's phone, opened at the chat with the bot."""
        key = (user.id, bot.id)
        if key not in self._phones:
            self._phones[key] = Phone(self, user, bot)
        return self._phones[key]

    def add_group(self, title: str, members: list[User], *, topics: bool = False) -> Group:
        """Found a group of people; with ``topics`` it is a supergroup that is a forum."""
        kind = ChatKind.SUPERGROUP if topics else ChatKind.GROUP
        return self._found(kind, title, members, is_forum=topics)

    def add_channel(self, title: str, admins: list[User]) -> Group:
        """Found a channel; only its administrators write."""
        return self._found(ChatKind.CHANNEL, title, admins)

    def private_chat(self, user: User, bot: Bot) -> Chat:
        """Open the chat of a person with a bot, as the person's first touch does."""
        key = (user.id, bot.id)
        if key not in self.private:
            self.private[key] = Chat(user.id, ChatKind.PRIVATE, user=user)
        return self.private[key]

    def keep(self, kind: MediaKind, content: bytes, **details: Any) -> StoredFile:  # noqa: ANN401
        """Store the content of a file."""
        stored = StoredFile(len(self.files) + 1, kind, content, **details)
        self.files[stored.number] = stored
        return stored

    def post(self, chat: Chat, sender: User | Bot | None, **content: Any) -> Message:  # noqa: ANN401
        """Put a message into a chat and tell the screens; updates are the caller's affair."""
        message = Message(chat.next_message_id(), chat, sender, self.clock(), **content)
        chat.messages.append(message)
        self.changed(chat, message)
        return message

    def unanswered_callbacks(self) -> list[CallbackQuery]:
        """List the presses a bot has received, or still could, and never answered."""
        return [query for query in self.callbacks.values() if not query.is_answered and not self._is_lost(query)]

    def subscribe(self) -> asyncio.Queue[Change]:
        """Return a queue that gets every change of a message or keyboard from now on."""
        listener: asyncio.Queue[Change] = asyncio.Queue()
        self._listeners.append(listener)
        return listener

    def unsubscribe(self, listener: asyncio.Queue[Change]) -> None:
        """Stop a subscription."""
        self._listeners.remove(listener)

    def changed(self, chat: Chat, message: Message | None = None) -> None:
        """Tell the screens that a chat looks different."""
        self.revision += 1
        for listener in self._listeners:
            listener.put_nowait(Change(self.revision, chat, message))

    def member_update(self, bot: Bot, chat: Chat, by: User, old: str, new: str) -> None:
        """Tell a bot that its own place in a chat has changed."""
        body: Json = {
            "chat": chat.to_json(),
            "from": by.to_json(),
            "date": int(self.clock().timestamp()),
            "old_chat_member": member_json(bot, old),
            "new_chat_member": member_json(bot, new),
        }
        bot.updates.put("my_chat_member", body, chat.id)

    def next_group_id(self, kind: ChatKind) -> int:
        """Number a new group the way its kind is numbered."""
        number = FIRST_GROUP_ID + len(self.groups)
        return -number if kind is ChatKind.GROUP else SUPERGROUP_PREFIX - number

    def _found(self, kind: ChatKind, title: str, members: list[User], *, is_forum: bool = False) -> Group:
        chat = Chat(self.next_group_id(kind), kind, title, members=list(members), is_forum=is_forum)
        chat.admins = list(members[:1]) if kind is not ChatKind.CHANNEL else list(members)
        self.groups[chat.id] = chat
        return Group(self, chat)

    def _is_lost(self, query: CallbackQuery) -> bool:
        """Whether the press expired before any bot fetched it."""
        query.bot.updates.pending()
        return any(update.body.get("id") == query.id for update in query.bot.updates.expired)
