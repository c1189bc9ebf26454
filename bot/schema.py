"""Whether the schema of a ledger does for this program, and what brings it up to date."""

from bot.settings import Settings
from db import migrate
from db.engine import Ledger
from db.words import Refusal


def require_schema(ledger: Ledger, settings: Settings) -> None:
    """Bring a SQLite ledger up to date; raise Refusal where a server's does not do: that is for ``duban migrate``.

    Processes of a cluster go on beside newer ones: a newer schema does that leaves older programs their own.
    """
    if ledger.is_sqlite:
        migrate.upgrade(ledger)
    elif not (migrate.is_workable(ledger) if settings.engine.is_cluster else migrate.is_current(ledger)):
        raise Refusal("cli-program-too-old" if migrate.is_newer(ledger) else "cli-not-migrated")


def bring_up_to_date(ledger: Ledger, settings: Settings) -> None:
    """Take every migration, and make what the cluster's engine needs beside the ledger."""
    migrate.upgrade(ledger)
    if settings.engine.is_cluster:
        from jobs.engine import drains  # noqa: PLC0415 - procrastinate; who is alone needs none of it

        drains.make(ledger)


def has_engine(ledger: Ledger) -> bool:
    """Tell whether what the cluster's engine needs is there."""
    from jobs.engine import drains  # noqa: PLC0415 - see above

    return drains.is_there(ledger)
