"""The plan: a sheet sent into the chat is read, shown, and written only when the coordinator confirms."""

from typing import Any

from bot.argument import number
from bot.render.refused import ROWS_SHOWN
from bot.sheets import PlanRead, plain_rows
from bot.visit import Visit
from db.words import Event, Refusal
from jobs import backplan, comparing, drafts, reimport, steer
from jobs.plan import Imported
from jobs.reimport import Updated
from jobs.rules.notation.plan_reading import PlanReading


def offer(visit: Visit) -> None:
    """Show what a sheet would bring: counts, warnings, refusals by row, with 确认导入 and 取消."""
    sheet = visit.prepared
    visit.answered()
    if isinstance(sheet, Refusal):
        raise sheet
    assert isinstance(sheet, PlanRead)
    draft_id = drafts.keep(visit.tx, visit.my_id, sheet.reading.title, sheet.content, sheet.file_name)
    shown = summary(sheet.reading)
    if len(shown["refused"]) > ROWS_SHOWN:
        visit.reply("plan-annotated", draft_id=draft_id, refused=shown["refused"])
    diff = comparing.differences(visit.tx, sheet.reading)
    beside = comparing.beside(visit.tx, sheet.reading)
    told = comparing.plain(diff) if diff is not None else None
    visit.show("plan-preview", draft_id=draft_id, diff=told, beside=beside, proposed=_proposed(visit, sheet), **shown)


def _proposed(visit: Visit, sheet: PlanRead) -> list[list[str]]:
    """Propose days for the rows that have none."""
    found = backplan.proposals(sheet.reading, visit.policy.calendar)
    return [[no, day.isoformat()] for no, day in found.items()]


def ask_for_file(visit: Visit) -> None:
    """Ask for the sheet (/import)."""
    visit.ask("import")
    visit.reply("plan-send-file")


def explain(visit: Visit) -> None:
    """Say that what came after /import is no sheet."""
    message = visit.message
    if message is not None and message.text:
        visit.answered()
    raise Refusal("plan-not-a-file")


def confirm(visit: Visit) -> None:
    """Write the good rows of the sheet that was shown."""
    drafts.decide(visit.tx, number(visit))
    sheet = visit.prepared
    if isinstance(sheet, Refusal):
        raise sheet
    if not isinstance(sheet, PlanRead):
        raise Refusal("visit-not-yours")
    done = reimport.take(visit.tx, visit.policy, sheet.reading, visit.my_id)
    if isinstance(done, Imported):
        visit.reply("plan-imported", nodes=done.nodes, assignments=done.assignments)
        return
    visit.reply("plan-updated", **updated(done))
    if done.surplus:
        visit.show("plan-surplus", wanted=[list(one) for one in done.surplus])


def cancel_surplus(visit: Visit) -> None:
    """Cancel what the corrected sheet has no more."""
    params = visit.card_of("plan-surplus").params
    if "result" in params:  # a second tap is harmless
        keep_surplus(visit)
        return
    wanted = [(int(one), int(version)) for one, version in params["wanted"]]
    done = steer.steer_undoably(visit.tx, visit.policy, Event.CANCEL, wanted, visit.my_id)
    said = {"cancelled": done.moved, "skipped": done.skipped, "told": done.told}
    visit.settle("plan-surplus", "plan-surplus-cancelled", who=visit.me.name, **said)


def keep_surplus(visit: Visit) -> None:
    """Leave it as it is."""
    visit.settle("plan-surplus", "plan-surplus-kept", who=visit.me.name)


def cancel(visit: Visit) -> None:
    """Drop the sheet that was shown, plan or roster."""
    drafts.decide(visit.tx, number(visit))
    visit.reply("plan-cancelled")


def summary(reading: PlanReading) -> dict[str, Any]:
    """Put what a preview shows into values that outlive the transaction."""
    warned: dict[str, list[str]] = {}
    for node in reading.nodes:
        for code in node.warnings:
            warned.setdefault(code, []).append(node.no)
    return {
        "title": reading.title,
        "nodes": len(reading.nodes),
        "assignments": reading.assignments,
        "ref": reading.ref.isoformat(),
        "end": reading.end.isoformat() if reading.end else None,
        "refused": plain_rows(reading.refused),
        "warned": warned,
        "noticed": plain_rows(reading.warnings),
        "skipped": len(reading.skipped),
    }


def updated(done: Updated) -> dict[str, Any]:
    """Count what a corrected sheet came to."""
    return {
        "changed": len(done.diff.changed),
        "drafts": done.drafts,
        "told": done.told,
        "still_cancelled": done.still_cancelled,
    }
