"""The roster as a file: sent into the chat it is read, shown, and written only when the coordinator confirms."""

from dataclasses import asdict
from typing import Any

from bot.argument import number
from bot.render.refused import ROWS_SHOWN
from bot.sheets import RosterRead, plain_rows
from bot.visit import Visit
from db.words import Refusal, Role
from jobs import drafts, roster
from jobs.rules.notation.roster_reading import RosterReading


def offer(visit: Visit) -> None:
    """Show what a roster would bring: counts, refusals by row, warnings, differences, with 确认导入 and 取消."""
    sheet = visit.prepared
    assert isinstance(sheet, RosterRead)
    visit.answered()
    draft_id = drafts.keep(visit.tx, visit.my_id, sheet.file_name, sheet.content, sheet.file_name)
    shown = _summary(visit, sheet)
    if len(shown["refused"]) > ROWS_SHOWN:
        visit.reply("roster-annotated", draft_id=draft_id, refused=shown["refused"])
    visit.show("roster-preview", draft_id=draft_id, **shown)


def confirm(visit: Visit) -> None:
    """Write the good rows of the roster that was shown."""
    drafts.decide(visit.tx, number(visit))
    sheet = visit.prepared
    if isinstance(sheet, Refusal):
        raise sheet
    if not isinstance(sheet, RosterRead):
        raise Refusal("visit-not-yours")
    done = roster.import_roster(visit.tx, visit.policy, _permitted(visit, sheet.reading), visit.my_id)
    counts = {"units": done.units, "posts": done.posts, "persons": done.persons, "vacancies": done.vacancies}
    visit.reply("roster-imported", changes=len(done.changes), **counts)


def _summary(visit: Visit, sheet: RosterRead) -> dict[str, Any]:
    """Put what a preview shows into values that outlive the transaction."""
    reading = _permitted(visit, sheet.reading)
    alike = roster.lookalikes(visit.tx, reading)
    foreseen = roster.foresee(visit.tx, visit.policy, reading)
    return {
        "file_name": sheet.file_name,
        "units": foreseen.units,
        "posts": foreseen.posts,
        "persons": foreseen.persons,
        "vacant": [[gap.unit, gap.title] for gap in reading.vacancies],
        "pairing": len(reading.pairing),
        "refused": plain_rows(reading.refused),
        "warned": plain_rows(reading.warnings),
        "alike": [list(pair) for pair in alike.items()],
        "changes": [asdict(change) for change in foreseen.changes],
        "admins_left_out": reading is not sheet.reading,
    }


def _permitted(visit: Visit, reading: RosterReading) -> RosterReading:
    """Leave the posts of administrators alone unless an administrator sends the roster: nobody appoints himself."""
    has_admins = any(post.role is Role.ADMIN for person in reading.persons for post in person.posts)
    return reading if Role.ADMIN in visit.roles or not has_admins else reading.without(Role.ADMIN)
