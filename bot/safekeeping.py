"""Where the ledger and its copies lie, and the key of these, by the settings."""

from datetime import timedelta
from pathlib import Path

from bot.settings import Settings
from db.vault import Key
from db.words import Refusal
from jobs.backup import Store


def path_of(settings: Settings) -> Path:
    """Name the file of the ledger; raise Refusal when it lies on a server, which has means of its own."""
    if not settings.database.is_sqlite:
        raise Refusal("backup-only-sqlite")
    return Path(settings.database.url.removeprefix("sqlite:///"))


def key_of(settings: Settings) -> Key | None:
    """Open the key of backups; None when they are not encrypted."""
    key = settings.backup.key
    return Key.of(key.get_secret_value()) if key else None


def store_of(settings: Settings) -> Store:
    """Say where copies of the ledger are kept, and how."""
    backup = settings.backup
    return Store(
        folder=backup.folder or path_of(settings).parent / "backups",
        keep=backup.keep,
        follow=timedelta(seconds=backup.follow_seconds),
        key=key_of(settings),
    )
