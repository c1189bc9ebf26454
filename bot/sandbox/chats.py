"""Where people and bots meet: chats, the messages in them, the presses on their buttons."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.sandbox.accounts import Bot, Json, MediaKind, StoredFile, User
from bot.sandbox.markup import Entity


class ChatKind(StrEnum):
    """The kinds of chats, in the server's words."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


@dataclass(eq=False, slots=True, repr=False)
class Chat:
    """A conversation; its message numbers are its own."""

    id: int
    kind: ChatKind
    title: str | None = None
    user: User | None = None
    username: str | None = None
    is_forum: bool = False
    is_quiet: bool = False
    """Only administrators of a group may write."""
    is_blocked: bool = False
    """The person of a private chat has stopped the bot."""
    migrated_to: "Chat | None" = None
    messages: "list[Message]" = field(default_factory=list)
    members: list[User] = field(default_factory=list)
    admins: list[User] = field(default_factory=list)
    bots: "dict[Bot, str]" = field(default_factory=dict)
    """Each bot that was ever here and its status: member, administrator, restricted, left or kicked."""
    topics: dict[int, str] = field(default_factory=dict)
    closed_topics: set[int] = field(default_factory=set)
    keyboard: Json | None = None
    """The reply keyboard now under the person's text field."""
    pinned: "list[Message]" = field(default_factory=list)
    last_message_id: int = 0

    def __repr__(self) -> str:
        return f"<Chat {self.id} {self.title or (self.user and self.user.name)}>"

    @property
    def is_group(self) -> bool:
        """Whether several people talk here."""
        return self.kind in (ChatKind.GROUP, ChatKind.SUPERGROUP)

    def next_message_id(self) -> int:
        """Number the next message."""
        self.last_message_id += 1
        return self.last_message_id

    def message(self, message_id: int) -> "Message | None":
        """Find a message that is still there."""
        return next((m for m in reversed(self.messages) if m.id == message_id), None)

    def to_json(self) -> Json:
        """Show the chat as the server does."""
        body: Json = {"id": self.id, "type": self.kind.value}
        if self.user is not None:
            body["first_name"] = self.user.name
        for key, value in (("title", self.title), ("username", self.username), ("is_forum", self.is_forum or None)):
            if value is not None:
                body[key] = value
        return body


@dataclass(eq=False, slots=True, repr=False)
class Message:
    """A message as it stands now; edits change it in place."""

    id: int
    chat: Chat
    sender: User | Bot | None
    sent_at: datetime
    text: str | None = None
    caption: str | None = None
    entities: list[Entity] = field(default_factory=list)
    media: StoredFile | None = None
    contact: Json | None = None
    service: Json | None = None
    """A service message's own fields, e.g. new_chat_members."""
    reply_to: "Message | None" = None
    thread_id: int | None = None
    markup: Json | None = None
    sender_chat: Chat | None = None
    is_forwarded: bool = False
    edited_at: datetime | None = None
    reactions: dict[int, str] = field(default_factory=dict)
    """Emoji by the id of who reacted."""
    is_silent: bool = False

    def __repr__(self) -> str:
        return f"<Message {self.id} of {self.sender} {self.shown!r} {self.buttons}>"

    @property
    def is_from_bot(self) -> bool:
        """Whether a bot wrote it."""
        return isinstance(self.sender, Bot)

    @property
    def shown(self) -> str:
        """The words a reader sees: the text or the caption."""
        return self.text or self.caption or ""

    @property
    def rows(self) -> list[list[Json]]:
        """The rows of inline buttons; empty without any."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[str]:
        """The labels of the inline buttons in reading order."""
        return [button["text"] for row in self.rows for button in row]

    @property
    def photo(self) -> bytes | None:
        """The bytes of the photo, if it is one."""
        return self.media.content if self.media and self.media.kind is MediaKind.PHOTO else None

    @property
    def document(self) -> bytes | None:
        """The bytes of the attached document, if any."""
        return self.media.content if self.media and self.media.kind is MediaKind.DOCUMENT else None

    @property
    def filename(self) -> str | None:
        """The name of the attached document, if any."""
        return self.media.filename if self.media else None

    def button(self, label: str) -> Json | None:
        """Find an inline button by its label, else by a part of it."""
        everything = [button for row in self.rows for button in row]
        exact = [button for button in everything if button["text"] == label]
        return next(iter(exact or [button for button in everything if label in button["text"]]), None)

    def to_json(self, viewer: Bot, *, is_nested: bool = False) -> Json:
        """Show the message to one bot; replies are shown one level deep."""
        body: Json = {"message_id": self.id, "date": int(self.sent_at.timestamp()), "chat": self.chat.to_json()}
        if self.sender is not None:
            body["from"] = self.sender.to_json()
        if self.sender_chat is not None:
            body["sender_chat"] = self.sender_chat.to_json()
        body |= self._content(viewer) | (self.service or {})
        if self.thread_id is not None:
            body |= {"message_thread_id": self.thread_id, "is_topic_message": True}
        if self.is_forwarded:
            origin = {"type": "hidden_user", "sender_user_name": "?", "date": body["date"]}
            body["forward_origin"] = origin
        if self.edited_at is not None:
            body["edit_date"] = int(self.edited_at.timestamp())
        if self.rows:
            body["reply_markup"] = self.markup
        if self.reply_to is not None and not is_nested:
            body["reply_to_message"] = self.reply_to.to_json(viewer, is_nested=True)
        return body

    def _content(self, viewer: Bot) -> Json:
        body: Json = {}
        if self.text is not None:
            body["text"] = self.text
        if self.caption is not None:
            body["caption"] = self.caption
        if self.entities:
            body["caption_entities" if self.text is None else "entities"] = self.entities
        if self.contact is not None:
            body["contact"] = self.contact
        if self.media is not None:
            shown = self.media.to_json(viewer)
            body[self.media.kind.value] = [shown] if self.media.kind is MediaKind.PHOTO else shown
        return body


@dataclass(eq=False, slots=True, repr=False)
class CallbackQuery:
    """A press on an inline button and, once the bot has spoken, its answer."""

    id: str
    bot: Bot
    user: User
    message: Message
    data: str
    pressed_at: float
    """Elapsed seconds."""
    is_answered: bool = False
    answer: str | None = None
    is_alert: bool = False

    def __repr__(self) -> str:
        return f"<CallbackQuery {self.data!r} by {self.user.name} answered {self.answer!r}>"

    def to_json(self) -> Json:
        """Show the press as the server does."""
        return {
            "id": self.id,
            "from": self.user.to_json(),
            "message": self.message.to_json(self.bot),
            "chat_instance": str(self.message.chat.id),
            "data": self.data,
        }


@dataclass(frozen=True, slots=True)
class Change:
    """Something a screen must redraw: a message, or only its chat when ``message`` is None."""

    revision: int
    chat: Chat
    message: Message | None
