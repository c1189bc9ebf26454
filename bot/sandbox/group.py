"""A group, forum or channel as its members live in it; privacy mode decides what a bot hears."""

from typing import TYPE_CHECKING, Any, Final

from bot.sandbox.accounts import Bot, Json, MediaKind, User
from bot.sandbox.chats import CallbackQuery, Chat, ChatKind, Message
from bot.sandbox.markup import find_entities, utf16_slice
from bot.sandbox.phone import find_button, press

if TYPE_CHECKING:
    from bot.sandbox.world import Telegram

ANONYMOUS_ADMIN: Final = User(1087968824, "Group", bot_name="GroupAnonymousBot")
WRITING: Final = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
    "can_edit_tag",
    "can_react_to_messages",
)
"""What a restricted member may or may not do."""
CHANNEL_WRITER: Final = User(136817688, "Channel", bot_name="Channel_Bot")


class Group:
    """What people do in a group; the chat behind it changes when the group is upgraded."""

    def __init__(self, world: "Telegram", chat: Chat) -> None:
        self.world = world
        self.chat = chat

    @property
    def id(self) -> int:
        """The chat id of today."""
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        """All messages in order, as they stand now."""
        return list(self.chat.messages)

    @property
    def last_text(self) -> str:
        """The words of the newest message of a bot; empty before the first."""
        return next((m.shown for m in reversed(self.chat.messages) if m.is_from_bot), "")

    def send(
        self,
        user: User,
        text: str,
        reply_to: Message | None = None,
        *,
        topic: int | None = None,
        anonymous: bool = False,
        as_channel: "Group | None" = None,
    ) -> Message:
        """Write a text as a member, as anonymous administrator, or in the name of a channel."""
        writer: User = ANONYMOUS_ADMIN if anonymous else CHANNEL_WRITER if as_channel else user
        voice = self.chat if anonymous else as_channel.chat if as_channel else None
        return self._say(
            None if self.chat.kind is ChatKind.CHANNEL else writer,
            text=text,
            entities=find_entities(text),
            reply_to=reply_to,
            thread_id=topic,
            sender_chat=self.chat if self.chat.kind is ChatKind.CHANNEL else voice,
        )

    def send_document(self, user: User, filename: str, content: bytes, caption: str | None = None) -> Message:
        """Send a file as a member."""
        stored = self.world.keep(MediaKind.DOCUMENT, content, filename=filename)
        return self._say(user, media=stored, caption=caption, entities=find_entities(caption or ""))

    def tap(self, user: User, label: str, message: Message | None = None) -> CallbackQuery:
        """Press an inline button of the newest message that carries it."""
        found, button = find_button(self.chat.messages, label, message)
        assert isinstance(found.sender, Bot)
        return press(self.world, user, found.sender, found, button)

    def add_topic(self, name: str) -> int:
        """Open a topic of a forum and return its message_thread_id."""
        opened = self._say(self.chat.admins[0], service={"forum_topic_created": {"name": name, "icon_color": 7322096}})
        opened.thread_id = opened.id
        self.chat.topics[opened.id] = name
        return opened.id

    def add_bot(self, bot: Bot, *, admin: bool = False, by: User | None = None) -> None:
        """Let a bot in; as administrator it may pin, delete, and hears everything."""
        status = "administrator" if admin else "member"
        old = self.chat.bots.get(bot, "left")
        self.chat.bots[bot] = status
        self.world.member_update(bot, self.chat, by or self.chat.admins[0], old, status)
        if old in ("left", "kicked") and self.chat.kind is not ChatKind.CHANNEL:
            self._say(by or self.chat.admins[0], service={"new_chat_members": [bot.to_json()]})

    def kick(self, bot: Bot, by: User | None = None) -> None:
        """Throw a bot out."""
        old = self.chat.bots.get(bot, "left")
        self.chat.bots[bot] = "kicked"
        self.world.member_update(bot, self.chat, by or self.chat.admins[0], old, "kicked")

    def set_status(self, bot: Bot, status: str, by: User | None = None) -> None:
        """Make a bot administrator, an ordinary member, or restrict it: then it may not write."""
        old = self.chat.bots[bot]
        self.chat.bots[bot] = status
        self.world.member_update(bot, self.chat, by or self.chat.admins[0], old, status)

    def close_topic(self, thread_id: int) -> None:
        """Close a topic: only administrators write there."""
        self.chat.closed_topics.add(thread_id)

    def delete_topic(self, thread_id: int) -> None:
        """Delete a topic with all its messages; no bot is told."""
        del self.chat.topics[thread_id]
        self.chat.messages = [one for one in self.chat.messages if one.thread_id != thread_id]

    def migrate(self) -> int:
        """Upgrade the group to a supergroup and return the new id; the old one is dead from now on."""
        old, admin = self.chat, self.chat.admins[0]
        new = Chat(self.world.next_group_id(ChatKind.SUPERGROUP), ChatKind.SUPERGROUP, old.title)
        new.members, new.admins, new.bots = list(old.members), list(old.admins), dict(old.bots)
        self.world.groups[new.id] = new
        self._say(admin, service={"migrate_to_chat_id": new.id})
        old.migrated_to, self.chat = new, new
        self._say(admin, service={"migrate_from_chat_id": old.id})
        return new.id

    def _say(self, writer: User | None, **content: Any) -> Message:  # noqa: ANN401
        message = self.world.post(self.chat, writer, **content)
        kind = "channel_post" if self.chat.kind is ChatKind.CHANNEL else "message"
        for bot, status in self.chat.bots.items():
            if status == "administrator" or (status in ("member", "restricted") and hears(bot, message)):
                bot.updates.put(kind, message.to_json(bot), self.chat.id)
        return message


def hears(bot: Bot, message: Message) -> bool:
    """Tell whether privacy mode lets an ordinary member bot see a message.

    It sees service messages, replies to it, commands for it or for nobody in particular, and mentions.
    """
    if not bot.has_privacy or message.service is not None:
        return True
    if message.reply_to is not None and message.reply_to.sender is bot:
        return True
    name = f"@{bot.username}".lower()
    for entity in message.entities:
        words = utf16_slice(message.shown, entity).lower()
        if entity["type"] == "bot_command" and (words.endswith(name) or "@" not in words):
            return True
        if entity["type"] == "mention" and words == name:
            return True
    return False


def member_json(member: User | Bot, status: str) -> Json:
    """Show a member of a chat with the fields its status demands."""
    body: Json = {"user": member.to_json(), "status": status}
    if status == "kicked":
        body["until_date"] = 0
    if status == "creator":
        body["is_anonymous"] = False
    if status == "administrator":
        rights = ("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats")
        more = ("can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users")
        stories = ("can_post_stories", "can_edit_stories", "can_delete_stories", "can_pin_messages")
        body |= dict.fromkeys((*rights, *more, *stories), True)
    if status == "restricted":
        body |= {"until_date": 0, "is_member": True, **dict.fromkeys(WRITING, False)}
    return body
