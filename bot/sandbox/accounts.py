"""Who lives in the stand-in, people and bots, and the files they share."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.sandbox.updates import UpdateQueue, Webhook

Json = dict[str, Any]
Commands = list[dict[str, str]]


class MediaKind(StrEnum):
    """The kinds of files; a file id is good for one of them only."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"


@dataclass(eq=False, slots=True)
class User:
    """A person with a phone."""

    id: int
    name: str
    phone: str | None = None
    language: str = "zh"
    is_deleted: bool = False
    bot_name: str | None = None
    """The username of the two service accounts that stand for anonymous administrators and channels."""

    def to_json(self) -> Json:
        """Show the person as the server does."""
        if self.bot_name is not None:
            return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.bot_name}
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}


@dataclass(eq=False, slots=True, repr=False)
class Bot:
    """A bot's account: its token, its queue of updates, its menus."""

    id: int
    token: str
    username: str
    name: str
    updates: UpdateQueue
    has_privacy: bool = True
    """Whether it sees only what concerns it in groups (privacy mode, the default)."""
    webhook: Webhook | None = None
    commands: dict[tuple[str, str], Commands] = field(default_factory=dict)
    """By scope (canonical JSON) and language code."""
    menu_texts: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<Bot @{self.username}>"

    def to_json(self) -> Json:
        """Show the bot as the server does."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}


@dataclass(eq=False, slots=True, repr=False)
class StoredFile:
    """Content the server keeps; every bot sees it under its own id."""

    number: int
    kind: MediaKind
    content: bytes
    filename: str | None = None
    mime: str | None = None
    width: int = 90
    height: int = 90
    seconds: int = 1

    def __repr__(self) -> str:
        return f"<StoredFile {self.number} {self.kind} {self.filename or ''}, {len(self.content)} bytes>"

    @property
    def unique_id(self) -> str:
        """Name the file the same way to everybody."""
        return f"{self.kind}U{self.number}"

    def id_for(self, bot: Bot) -> str:
        """Name the file to one bot; useless to every other."""
        return f"{self.kind}_{bot.id}_{self.number}"

    def to_json(self, bot: Bot) -> Json:
        """Show the file inside a message, as a list of sizes for a photo."""
        body: Json = {"file_id": self.id_for(bot), "file_unique_id": self.unique_id, "file_size": len(self.content)}
        if self.kind is MediaKind.PHOTO:
            return {**body, "width": self.width, "height": self.height}
        if self.kind is MediaKind.VOICE:
            body["duration"] = self.seconds
        if self.filename is not None:
            body["file_name"] = self.filename
        if self.mime is not None:
            body["mime_type"] = self.mime
        return body
