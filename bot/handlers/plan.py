"""The plan: a sheet sent into the chat is read, shown, and written only when the coordinator confirms."""

import asyncio
import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from telegram import Bot

from bot.argument import MOST_DIGITS, number
from bot.visit import Visit
from db import people
from db.engine import Transaction
from db.models import Inbox, PlanDraft
from db.words import Refusal
from jobs import backplan, plan, reimport
from jobs import cancel as cancel_duty
from jobs.office import Office
from jobs.plan import Imported
from jobs.policy import Policy
from jobs.reimport import Updated
from jobs.rules.notation.values import PlanReading, RosterView
from jobs.rules.rights import Right, allows
from jobs.sheets.plan import read_plan

MAX_BYTES = 5 * 1024 * 1024
MOST_IN_A_LIST = 10
"""Refused rows that a message can list; of more the sheet itself comes back with remarks."""
SHEET_ENDINGS = (".xlsx", ".xls", ".csv", ".et", ".xlsm", ".docx", ".doc", ".pdf", ".wps")
"""Files a coordinator may mean as a plan; those that are no sheet get a clear answer instead of silence."""


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet that was fetched and read before the transaction."""

    reading: PlanReading
    content: bytes
    file_name: str


async def prepare(office: Office, bot: Bot, row: Inbox) -> SheetRead | Refusal | None:
    """Fetch and read a sheet a coordinator sent or confirms, outside any transaction; None for all else."""
    raw = json.loads(row.raw)
    message, query = _part(raw, "message"), _part(raw, "callback_query")
    data, document = str(query.get("data") or ""), _part(message, "document")
    name = str(document.get("file_name") or "")
    is_sheet = name.lower().endswith(SHEET_ENDINGS) and _part(message, "chat").get("type") == "private"
    if not is_sheet and ":planyes:" not in data:
        return None
    sender = _part(message or query, "from").get("id")
    if not await office.look(_may_import, row.bot_id, sender):
        return None
    return await _fetch(office, bot, document, name) if is_sheet else await _read_again(office, data.rpartition(":")[2])


def offer(visit: Visit) -> None:
    """Show what a sheet would bring: counts, warnings, refusals by row, with 确认导入 and 取消."""
    sheet = visit.prepared
    visit.answered()
    if isinstance(sheet, Refusal):
        raise sheet
    assert isinstance(sheet, SheetRead)
    draft_id = plan.keep_draft(visit.tx, visit.policy, visit.my_id, sheet.reading, sheet.content, sheet.file_name)
    shown = summary(sheet.reading)
    if len(shown["refused"]) > MOST_IN_A_LIST:
        visit.reply("plan-annotated", draft_id=draft_id, refused=shown["refused"])
    diff = reimport.differences(visit.tx, sheet.reading)
    told = reimport.plain(diff) if diff is not None else None
    visit.show("plan-preview", draft_id=draft_id, diff=told, proposed=_proposed(visit, sheet), **shown)


def _proposed(visit: Visit, sheet: SheetRead) -> list[list[str]]:
    """Propose days for the rows that have none."""
    found = backplan.proposals(sheet.reading, visit.policy.calendar)
    return [[no, day.isoformat()] for no, day in found.items()]


def ask_for_file(visit: Visit) -> None:
    """Ask for the sheet (/import)."""
    visit.ask("import")
    visit.reply("plan-send-file")


def file_awaited(visit: Visit) -> None:
    """Take what came after /import: a sheet, or something else that is explained."""
    if visit.prepared is not None:
        offer(visit)
        return
    message = visit.message
    if message is not None and message.text:
        visit.answered()
    raise Refusal("plan-not-a-file")


def confirm(visit: Visit) -> None:
    """Write the good rows of the sheet that was shown."""
    draft = _draft(visit)
    if isinstance(visit.prepared, Refusal):
        raise visit.prepared
    assert isinstance(visit.prepared, SheetRead)
    done = reimport.take(visit.tx, visit.policy, visit.prepared.reading, visit.my_id)
    draft.decided_at = visit.now
    visit.tx.add(draft)
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
    done = cancel_duty.cancel(visit.tx, visit.policy, wanted, visit.my_id)
    visit.settle("plan-surplus", "plan-surplus-cancelled", who=visit.me.name, **asdict(done))


def keep_surplus(visit: Visit) -> None:
    """Leave it as it is."""
    visit.settle("plan-surplus", "plan-surplus-kept", who=visit.me.name)


def cancel(visit: Visit) -> None:
    """Drop the sheet that was shown."""
    draft = _draft(visit)
    draft.decided_at = visit.now
    visit.tx.add(draft)
    visit.reply("plan-cancelled")


def summary(reading: PlanReading) -> dict[str, Any]:
    """Put what a preview shows into values that outlive the transaction."""
    refused = [{"key": no.key, "row": no.row, "no": no.no, "params": _plain(no.params)} for no in reading.refused]
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
        "refused": refused,
        "warned": warned,
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


def _plain(params: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever a cell held
    return {name: value if isinstance(value, str | int | float) else str(value) for name, value in params.items()}


def _draft(visit: Visit) -> PlanDraft:
    draft = visit.tx.get(PlanDraft, number(visit))
    if draft is None or draft.decided_at is not None:
        raise Refusal("plan-decided-already")
    return draft


async def _fetch(office: Office, bot: Bot, document: dict[str, Any], name: str) -> SheetRead | Refusal:
    if int(document.get("file_size") or 0) > MAX_BYTES:
        return Refusal("sheets-too-large", filename=name, limit_mb=MAX_BYTES // 1024 // 1024)
    file = await bot.get_file(str(document["file_id"]))
    return await _read(office, bytes(await file.download_as_bytearray()), name)


async def _read_again(office: Office, draft_id: str) -> SheetRead | Refusal | None:
    is_id = draft_id.isascii() and draft_id.isdecimal() and len(draft_id) <= MOST_DIGITS
    found = await office.look(_content, int(draft_id)) if is_id else None
    return None if found is None else await _read(office, *found)


async def _read(office: Office, content: bytes, name: str) -> SheetRead | Refusal:
    view = await office.look(plan.roster_view)
    today = await office.look(reimport.reference) or office.policy.calendar.local_day(office.now())
    try:
        reading = await asyncio.to_thread(_read_sheet, content, name, view, today, office.policy)
    except Refusal as refusal:
        return refusal
    return SheetRead(reading, content, name)


def _read_sheet(content: bytes, name: str, view: RosterView, today: date, policy: Policy) -> PlanReading:
    return read_plan(content, name, roster=view, ref=None, end=None, today=today, calendar=policy.calendar)


def _part(raw: dict[str, Any], name: str) -> dict[str, Any]:
    """Take an object out of a raw update, whose shape nobody has checked yet; empty where it has none."""
    part = raw.get(name)
    return part if isinstance(part, dict) else {}


def _may_import(tx: Transaction, bot_id: int, telegram_id: object) -> bool:
    person = people.by_telegram(tx, bot_id, telegram_id) if isinstance(telegram_id, int) else None
    return person is not None and allows(Right.COORDINATOR, people.roles_of(tx, person.id or 0))


def _content(tx: Transaction, draft_id: int) -> tuple[bytes, str] | None:
    draft = tx.get(PlanDraft, draft_id)
    return (draft.content, draft.file_name) if draft else None
