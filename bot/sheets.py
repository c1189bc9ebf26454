"""A sheet sent into the chat: fetched, told apart and read outside any transaction, by a process with narrow limits."""

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from telegram import Bot

from bot.argument import MOST_DIGITS
from db import people
from db.engine import Transaction
from db.models import Inbox, PlanDraft
from db.words import Refusal
from jobs import comparing, plan
from jobs.office import Office
from jobs.policy import Policy
from jobs.rules.notation.plan_reading import PlanReading
from jobs.rules.notation.problems import Noticed, Refused
from jobs.rules.notation.roster_reading import RosterReading, RosterView
from jobs.rules.rights import Right, allows
from jobs.sheets.kinds import Kind, kind_of
from jobs.sheets.opening import open_sheets
from jobs.sheets.plan import read_plan_grids
from jobs.sheets.roster import read_roster_grids

MAX_BYTES = 5 * 1024 * 1024
SHEET_ENDINGS = (".xlsx", ".xls", ".csv", ".et", ".xlsm", ".docx", ".doc", ".pdf", ".wps")
"""Files a coordinator may mean as a sheet; those that are none get a clear answer instead of silence."""
CONFIRMING = (":planyes:", ":rosteryes:")
"""The buttons that write what a sheet says; it is read again for them, against the records as they are by then."""


@dataclass(frozen=True, slots=True)
class PlanRead:
    """A plan that was fetched and read before the transaction."""

    reading: PlanReading
    content: bytes
    file_name: str


@dataclass(frozen=True, slots=True)
class RosterRead:
    """A roster that was fetched and read before the transaction."""

    reading: RosterReading
    content: bytes
    file_name: str


SheetRead = PlanRead | RosterRead


async def prepare(office: Office, bot: Bot, row: Inbox) -> SheetRead | Refusal | None:
    """Fetch and read a sheet a coordinator sent or confirms, outside any transaction; None for all else."""
    raw = json.loads(row.raw)
    message, query = _part(raw, "message"), _part(raw, "callback_query")
    data, document = str(query.get("data") or ""), _part(message, "document")
    name = str(document.get("file_name") or "")
    is_sheet = name.lower().endswith(SHEET_ENDINGS) and _part(message, "chat").get("type") == "private"
    if not is_sheet and not any(button in data for button in CONFIRMING):
        return None
    sender = _part(message or query, "from").get("id")
    if not await office.look(_may_import, row.bot_id, sender):
        return None
    return await _fetch(office, bot, document, name) if is_sheet else await _read_again(office, data.rpartition(":")[2])


def plain_rows(rows: Sequence[Refused | Noticed]) -> list[dict[str, Any]]:
    """Put refused or noticed rows into values that outlive the transaction: the key of the text and its words."""
    return [{"key": row.key, "words": {name: _plain(value) for name, value in row.words.items()}} for row in rows]


def _plain(value: object) -> str | int | float:
    return value if isinstance(value, str | int | float) else str(value)


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
    today = office.policy.calendar.local_day(office.now())
    try:
        read = await asyncio.to_thread(_read_sheet, content, name, view, today, office.policy)
        if not isinstance(read, PlanRead) or read.reading.ref != today:
            return read
        reference = await office.look(comparing.reference, read.reading)
        if reference in (None, today):
            return read
        # A corrected sheet without a date of its own counts from the day of its plan, which had to be found first.
        return await asyncio.to_thread(_read_sheet, content, name, view, reference, office.policy)
    except Refusal as refusal:
        return refusal


def _read_sheet(content: bytes, name: str, view: RosterView, today: date, policy: Policy) -> SheetRead:
    grids = open_sheets(content, name)
    if kind_of(grids, name) is Kind.ROSTER:
        return RosterRead(read_roster_grids(grids, name, recorded=view.units), content, name)
    reading = read_plan_grids(grids, name, roster=view, ref=None, end=None, today=today, calendar=policy.calendar)
    return PlanRead(reading, content, name)


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
