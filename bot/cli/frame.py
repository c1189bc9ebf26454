"""What every command needs: the settings, a ledger to work on beside a running process, and words for errors."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Concatenate, ParamSpec, TypeVar

import typer

from bot.logs import redacted
from bot.policy import policy_of
from bot.settings import Settings, SettingsError, load_settings
from bot.texts import DEFAULT_LANGUAGE, Locale, locale
from db.words import Refusal
from jobs.clock import Clock, open_clock

if TYPE_CHECKING:
    from db.engine import Ledger, Transaction
    from jobs.policy import Policy

P = ParamSpec("P")
R = TypeVar("R")
_spoken = DEFAULT_LANGUAGE

Named = Annotated[
    str | None, typer.Option("--campaign", help="Its title or a part of it; without, the latest that runs.")
]
"""The campaign a document is made of."""


class Frame:
    """One call of the command line; what is not asked for is not opened."""

    def __init__(self, config: Path | None, is_debug: bool) -> None:
        """Remember where the settings are."""
        self.config = config
        self.is_debug = is_debug

    @cached_property
    def settings(self) -> Settings:
        """The settings of file and environment; SettingsError with every fault."""
        global _spoken  # noqa: PLW0603 - errors are told where no frame reaches
        settings = load_settings(self.config)
        _spoken = settings.language.default
        return settings

    @cached_property
    def policy(self) -> Policy:
        """What duties need of the settings."""
        return policy_of(self.settings)

    @cached_property
    def clock(self) -> Clock:
        """The clock a running process reads too."""
        return open_clock(self.settings.clock.source)

    @property
    def locale(self) -> Locale:
        """The office's language."""
        return locale(self.settings.language.default)

    def say(self, key: str, **params: object) -> str:
        """Say a text in the office's language."""
        return self.locale.say(key, **params)

    def do(self, duty: Callable[Concatenate[Transaction, Policy, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a duty in a transaction of its own; the instance lock is left to the serving process."""
        with self.ledger() as ledger, ledger.write(self.clock.now()) as tx:
            return duty(tx, self.policy, *args, **kwargs)

    def look(self, query: Callable[Concatenate[Transaction, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query."""
        with self.ledger() as ledger, ledger.read(self.clock.now()) as tx:
            return query(tx, *args, **kwargs)

    @contextmanager
    def ledger(self) -> Iterator[Ledger]:
        """Open the ledger; its schema must do."""
        from bot.schema import require_schema  # noqa: PLC0415 - SQLAlchemy and alembic take most of a second, and a
        from db.engine import Ledger  # noqa: PLC0415 - second instance refuses at once

        ledger = Ledger(self.settings.database.url)
        try:
            require_schema(ledger, self.settings)
            yield ledger
        finally:
            ledger.close()


def complain(error: Exception) -> int:
    """Say on stderr, one line a fault, what is wrong, where, and what to do; return the exit code 1."""
    for line in _lines(error):
        print(f"duban: {line}", file=sys.stderr)
    return 1


def _lines(error: Exception) -> list[str]:
    speaker = locale(_spoken)
    match error:
        case SettingsError():
            return error.lines()
        case Refusal():
            said = speaker.say(error.key, **error.params)
        case OSError() if error.filename is not None:
            said = speaker.say("cli-file", file=str(error.filename), why=str(error.strerror))
        case _:
            said = _unforeseen(error, speaker)
    return [" ".join(said.split())]


def _unforeseen(error: Exception, speaker: Locale) -> str:
    from db.storage import StorageFailure  # noqa: PLC0415 - see ledger

    if isinstance(error, StorageFailure):
        return speaker.say("cli-storage", why=speaker.say(f"storage.{error.fault}"))
    return speaker.say("cli-unexpected", kind=type(error).__name__, why=redacted(str(error)))
