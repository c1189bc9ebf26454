"""Commands that bring sheets in: the roster and the plan; read outside, written in one transaction."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.frame import Frame
from bot.fit import plain
from bot.render.plandiff import differences
from bot.render.refused import sentence
from db.words import Event, Refusal
from jobs import backplan, comparing, dispatch, plan, reimport, roster, steer
from jobs.plan import Imported
from jobs.reimport import Updated
from jobs.rules.notation.plan_reading import PlanReading
from jobs.rules.notation.problems import Refused
from jobs.rules.notation.roster_reading import RosterReading, RosterView, roster_view
from jobs.sheets.contract_json import Say, plan_json, roster_json
from jobs.sheets.plan import read_plan
from jobs.sheets.roster import read_roster

File = Annotated[Path, typer.Argument(help="xlsx, xls or csv (UTF-8 or GBK).")]
OtherRoster = Annotated[Path | None, typer.Option("--roster", help="Read against this roster (with --dry-run only).")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Read and show; write nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the reading as JSON.")]
MANY = 10_000
"""A command line shows all differences."""
Differences = Mapping[str, Sequence[Mapping[str, Any]]]
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"])]


def import_roster(
    context: typer.Context, file: File, other: OtherRoster = None, dry_run: DryRun = False, as_json: AsJson = False
) -> None:
    """Import a roster; doing it twice changes nothing."""
    frame: Frame = context.obj
    _check_dry(other, dry_run)
    known = _reading(other).units if other else ()
    recorded = () if dry_run else frame.look(plan.roster_view).units  # a dry run asks for no ledger
    reading = read_roster(file.read_bytes(), file.name, known, recorded)
    done = None if dry_run else frame.do(roster.import_roster, reading)
    if as_json:
        _print_json(roster_json(reading, _sayer(frame)))
        return
    posts = {(post.unit, post.role, post.title) for person in reading.persons for post in person.posts}
    typer.echo(
        frame.say(
            "cli-roster-read",
            units=len(reading.units),
            posts=len(posts) + len(reading.vacancies),
            persons=len(reading.persons),
            vacancies=len(reading.vacancies),
        )
    )
    _print_refused(frame, reading.refused)
    for change in done.changes if done else ():
        if change.key not in ("unit_added", "person_added"):
            typer.echo(
                frame.say(
                    f"roster-change-{change.key}",
                    unit=change.unit,
                    post=change.post,
                    before=change.before,
                    after=change.after,
                )
            )
    typer.echo(frame.say("cli-dry-run") if done is None else frame.say("cli-roster-done", count=len(done.changes)))


def import_plan(
    context: typer.Context,
    file: File,
    other: OtherRoster = None,
    ref: Day = None,
    end: Day = None,
    accept_good: Annotated[
        bool, typer.Option("--accept-good", help="Import the good rows beside refused ones.")
    ] = False,
    publish: Annotated[
        bool, typer.Option("--publish", help="Publish at once (in working hours, else the next).")
    ] = False,
    cancel_removed: Annotated[
        bool, typer.Option("--cancel-removed", help="Cancel what a corrected sheet has no more.")
    ] = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Import a plan, or a corrected one over it; refused rows stop it unless --accept-good is given."""
    frame: Frame = context.obj
    _check_dry(other, dry_run)
    if publish and dry_run:
        raise typer.BadParameter("not together with --dry-run", param_hint="--publish")
    view = roster_view(_reading(other)) if other else frame.look(plan.roster_view)
    reading = _read_plan(frame, file, view, _day(ref), _day(end), is_alone=other is not None)
    found = None if other else frame.look(comparing.differences, reading)
    diff = comparing.plain(found) if found else None
    beside = [] if other else frame.look(comparing.beside, reading)
    is_good = accept_good or not reading.refused
    imported = frame.do(reimport.take, reading, None) if is_good and not dry_run else None
    if as_json:
        _print_json(plan_json(reading, _sayer(frame)) | ({"differences": diff} if diff else {}))
    else:
        _print_plan(frame, reading, diff)
        for title in beside:
            typer.echo(frame.say("cli-plan-beside", campaign=title))
    if not is_good:
        raise Refusal("cli-plan-refused", count=len(reading.refused))
    if isinstance(imported, Updated):
        _settle_removed(frame, imported, err=as_json, is_cancelling=cancel_removed)
    if imported is not None and publish and (isinstance(imported, Imported) or imported.drafts):
        at = frame.policy.calendar.next_working_time(frame.clock.now())
        told = frame.do(dispatch.publish, imported.campaign_id, None, at=at)
        typer.echo(frame.say("cli-published", count=told, at=_moment(frame, at)), err=as_json)


def _settle_removed(frame: Frame, done: Updated, *, err: bool, is_cancelling: bool) -> None:
    """Say what the corrected sheet came to; cancel what it has no more, or say how that is done."""
    counts = {"changed": len(done.diff.changed), "drafts": done.drafts, "told": done.told}
    typer.echo(frame.say("plan-updated", still_cancelled=done.still_cancelled, **counts), err=err)
    if done.surplus and is_cancelling:
        cancelled = frame.do(steer.steer, Event.CANCEL, done.surplus, None)
        typer.echo(frame.say("cli-plan-cancelled", cancelled=cancelled.moved, told=cancelled.told), err=err)
    elif done.surplus:
        typer.echo(frame.say("cli-plan-surplus", count=len(done.surplus)), err=err)


def _read_plan(
    frame: Frame, file: Path, view: RosterView, ref: date | None, end: date | None, *, is_alone: bool
) -> PlanReading:
    """Read a sheet; a corrected one without a date of its own counts from the reference date of the plan."""
    content, calendar = file.read_bytes(), frame.policy.calendar
    today = calendar.local_day(frame.clock.now())
    reading = read_plan(content, file.name, roster=view, ref=ref, end=end, today=today, calendar=calendar)
    known = None if is_alone or reading.ref != today else frame.look(comparing.reference, reading)
    if known in (None, today):
        return reading
    return read_plan(content, file.name, roster=view, ref=ref, end=end, today=known, calendar=calendar)


def _print_plan(frame: Frame, reading: PlanReading, diff: Differences | None) -> None:
    end = reading.end.isoformat() if reading.end else "-"
    typer.echo(
        frame.say(
            "cli-plan-read",
            title=reading.title,
            nodes=len(reading.nodes),
            assignments=reading.assignments,
            skipped=len(reading.skipped),
            warnings=sum(bool(node.warnings) for node in reading.nodes) + len(reading.warnings),
            ref=reading.ref.isoformat(),
            end=end,
        )
    )
    say = _sayer(frame)
    for notice in reading.warnings:
        typer.echo(say(notice.key, notice.words))
    _print_refused(frame, reading.refused)
    for no, day in backplan.proposals(reading, frame.policy.calendar).items():
        typer.echo(frame.say("plan-preview-proposed", no=no, day=frame.locale.day(day, year=True)))
    if diff is not None:
        shown = [frame.say("plan-diff-title"), *differences(frame.say, diff, at_most=MANY)]
        typer.echo("\n".join(plain(row) for row in shown))


def _print_refused(frame: Frame, refused: tuple[Refused, ...]) -> None:
    """Say on stderr which rows are not imported, why, and what to do."""
    say = _sayer(frame)
    for row in refused:
        typer.echo(say(row.key, row.words), err=True)


def _check_dry(other: Path | None, dry_run: bool) -> None:
    if other is not None and not dry_run:
        raise typer.BadParameter("only together with --dry-run", param_hint="--roster")


def _reading(file: Path) -> RosterReading:
    return read_roster(file.read_bytes(), file.name)


def _sayer(frame: Frame) -> Say:
    return lambda key, params: sentence(frame.say, key, params)


def _print_json(value: Mapping[str, Any]) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=1))


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None


def _moment(frame: Frame, at: datetime) -> str:
    return frame.locale.moment(at, frame.policy.calendar.zone)
