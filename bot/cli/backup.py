"""Commands that keep the ledger safe: backup, restore, verify."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from bot.cli.frame import Frame
from bot.lock import InstanceLock
from bot.safekeeping import key_of, path_of
from db import vault
from db.engine import Ledger, Transaction
from db.models import Campaign
from db.words import Refusal
from jobs import backup as backups
from jobs.rules.chain import Fault, Verdict

MEGABYTE = 2**20


def backup(context: typer.Context, file: Annotated[Path, typer.Argument(help="A new file.")]) -> None:
    """Copy the database into FILE while the bot runs, encrypted where a key is set."""

    frame: Frame = context.obj
    path, key = path_of(frame.settings), key_of(frame.settings)
    if not path.exists():
        raise Refusal("backup-no-database", file=str(path))
    if file.exists():
        raise Refusal("backup-exists", file=str(file))
    backups.write(path, file, key, is_hasty=True)
    size = -(-file.stat().st_size // MEGABYTE)
    typer.echo(frame.say("backup-made", file=str(file), mb=size, encrypted="yes" if key else "no"))


def backup_key(context: typer.Context) -> None:
    """Print a new key for encrypted backups."""
    frame: Frame = context.obj
    typer.echo(vault.new_key())
    typer.echo(frame.say("backup-key-made"), err=True)


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A backup; its log beside it is used.")],
    accept_broken_chain: Annotated[bool, typer.Option(help="Restore a history that was changed as well.")] = False,
) -> None:
    """Put a backup in place of the database, which is kept; the bot must be stopped."""
    from jobs import restore as restoring  # noqa: PLC0415 - alembic and APScheduler take half a second

    frame: Frame = context.obj
    path = path_of(frame.settings)
    with InstanceLock(frame.settings):
        done = restoring.restore(
            file, path, key_of(frame.settings), frame.policy, frame.clock.now(),
            accepts_broken_chain=accept_broken_chain,
        )  # fmt: skip
    at = frame.locale.moment(done.copied_at, frame.policy.calendar.zone)
    typer.echo(frame.say("restore-done", at=at, held=done.held, kept=str(done.kept or "none")))


def verify(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(exists=True, dir_okay=False, help="A backup instead.")] = None,
    head: Annotated[str | None, typer.Option(help="Find the seal that a digest told.")] = None,
) -> None:
    """Verify that the sealed history is as it was sealed; exit 1 where it is not."""
    frame: Frame = context.obj
    found = frame.look(_verdicts) if file is None else _verdicts_of(frame, file)
    if not found:
        typer.echo(frame.say("verify-nothing"))
    for campaign, verdict in found:
        typer.echo(("✗ " if verdict.broken else "✓ ") + _line(frame, campaign, verdict))
    is_known = head is None or _tell_head(frame, found, head)
    if not is_known or any(verdict.broken for _, verdict in found):
        raise typer.Exit(1)


def _verdicts(tx: Transaction) -> list[tuple[Campaign | None, Verdict]]:
    from jobs.verify import verify as duty  # noqa: PLC0415

    return [(tx.get(Campaign, campaign_id), verdict) for campaign_id, verdict in duty(tx).items()]


def _verdicts_of(frame: Frame, file: Path) -> list[tuple[Campaign | None, Verdict]]:
    """Look into a backup: it is taken out beside the database, where its plain form may lie."""
    from jobs import restore as restoring  # noqa: PLC0415

    with TemporaryDirectory(dir=path_of(frame.settings).parent, prefix=".verify-") as folder:
        copied = Path(folder) / "copy.db"
        restoring.take_out(file, copied, key_of(frame.settings))
        ledger = Ledger(f"sqlite:///{copied}")
        with ledger.read(frame.clock.now()) as tx:
            found = _verdicts(tx)
        ledger.close()
    return found


def _line(frame: Frame, campaign: Campaign | None, verdict: Verdict) -> str:
    title = _title(frame, campaign)
    broken = verdict.broken
    if broken is None:
        return frame.say(
            "verify-well", campaign=title, count=verdict.head.place, head=verdict.head.short, erased=verdict.erased
        )
    match broken.fault:
        case Fault.CHANGED:
            return frame.say("verify-changed", campaign=title, place=broken.place, id=broken.timeline_id or "?")
        case Fault.INSERTED:
            return frame.say("verify-inserted", campaign=title, id=broken.timeline_id or "?")
        case Fault.UNTOLD:
            return frame.say("verify-untold", campaign=title)
        case Fault.MISSING | Fault.CUT:
            return frame.say(f"verify-{broken.fault}", campaign=title, place=broken.place)


def _tell_head(frame: Frame, found: list[tuple[Campaign | None, Verdict]], head: str) -> bool:
    """Say up to where a seal goes; tell whether it is one of this history."""
    for campaign, verdict in found:
        if head in verdict.places:
            title, place = _title(frame, campaign), verdict.places[head]
            typer.echo(frame.say("verify-head", head=head, campaign=title, place=place))
            return True
    typer.echo(frame.say("verify-no-head", head=head))
    return False


def _title(frame: Frame, campaign: Campaign | None) -> str:
    return campaign.title if campaign else frame.say("verify-of-none")
