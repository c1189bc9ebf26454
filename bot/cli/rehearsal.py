"""The command that rehearses a campaign: the real duties on a copy in memory, nothing sent, nothing written."""

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import Frame, Named
from bot.render.refused import sentence
from jobs.rules.notation.roster_reading import roster_view
from jobs.sheets.plan import read_plan
from jobs.sheets.roster import read_roster

if TYPE_CHECKING:
    from db.engine import Ledger, Transaction

Sheet = Annotated[Path | None, typer.Option(exists=True, dir_okay=False)]


def rehearse(
    context: typer.Context,
    roster: Sheet = None,
    plan: Sheet = None,
    out: Annotated[Path | None, typer.Option(help="Write an xlsx with every message and the totals.")] = None,
    campaign: Named = None,
) -> None:
    """Rehearse a whole campaign on a fast clock: the recorded one, or that of a roster and a plan."""
    from bot.rehearsal import book, run  # noqa: PLC0415 - python-telegram-bot takes half a second

    frame: Frame = context.obj
    if (roster is None) is not (plan is None):
        raise typer.BadParameter("only together", param_hint="--roster, --plan")
    if roster is not None and campaign is not None:
        raise typer.BadParameter("the sheets are the campaign", param_hint="--campaign")
    now = frame.clock.now()
    campaign_id = None if campaign is None else frame.look(_id_of, campaign)
    ledger = _of_sheets(frame, roster, plan, now) if roster and plan else _of_records(frame, now)
    played = run.run(ledger, frame.policy, now, lambda percent: _tell(frame, percent), campaign_id)
    for row in book.findings(frame.locale, played):
        typer.echo("\t".join(row).rstrip("\t"))
    if out is not None:
        out.touch(mode=0o600)
        out.write_bytes(book.book(frame.locale, frame.policy, played))


def _id_of(tx: "Transaction", name: str) -> int:
    """Find the campaign of a name; its copy bears the same id."""
    from bot.render.ledger import named  # noqa: PLC0415 - see rehearse

    return named(tx, name).id or 0


def _of_records(frame: Frame, now: datetime) -> "Ledger":
    from jobs.rehearse import copy_of  # noqa: PLC0415 - see rehearse

    with frame.ledger() as ledger:
        return copy_of(ledger, now)


def _of_sheets(frame: Frame, roster: Path, plan: Path, now: datetime) -> "Ledger":
    """Record the good rows of two sheets in memory; say on stderr which rows are refused."""
    from jobs.rehearse import of_sheets  # noqa: PLC0415 - see rehearse

    known = read_roster(roster.read_bytes(), roster.name)
    calendar = frame.policy.calendar
    reading = read_plan(
        plan.read_bytes(),
        plan.name,
        roster=roster_view(known),
        ref=None,
        end=None,
        today=calendar.local_day(now),
        calendar=calendar,
    )
    for row in (*known.refused, *reading.refused):
        typer.echo(sentence(frame.say, row.key, row.words), err=True)
    return of_sheets(known, reading, frame.policy, now)


def _tell(frame: Frame, percent: int) -> None:
    """Say on stderr how far the rehearsal has come: on one line of a terminal, every tenth part elsewhere."""
    is_terminal = sys.stderr.isatty()
    if is_terminal or percent % 10 == 0:
        line = frame.say("rehearsal-progress", percent=percent)
        typer.echo(f"\r{line}" if is_terminal else line, err=True, nl=not is_terminal or percent == 100)
