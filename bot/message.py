"""A message in words: what a renderer makes of a key and its values, ready for Telegram."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: its label and the action (with arguments) it stands for."""

    label: str
    action: str = ""
    argument: str = ""
    url: str = ""
    """A link to follow instead of an action: the only button a group is given."""


@dataclass(frozen=True, slots=True)
class Message:
    """Text (Telegram HTML, ≤4096 characters after parsing) with buttons, keys and at most one file."""

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    """Rows of inline buttons; only cards may have those that act."""
    keys: tuple[str, ...] | None = None
    """Reply keyboard, a key a row; () removes it, None leaves it as it is."""
    asks_contact: bool = False
    """The first key shares the person's own contact."""
    photo: bytes | None = None
    document: bytes | None = None
    file_name: str = ""
    photo_id: str = ""
    document_id: str = ""
    """A Telegram file id to send again instead of bytes (evidence on a review card)."""
