"""Duty: put a notice (通知) or a meeting together: its words or file, the units it is for, time and venues."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from db import units
from db.engine import Transaction
from db.models import Notice, Unit
from db.words import NoticeKind, NoticeState, Refusal
from jobs import notice as sending
from jobs.plan import roster_view
from jobs.rules.notation.units import UnitNames
from jobs.rules.notation.units_read import UnitsRead
from jobs.rules.venues import Venue, read_venues

LONGEST, LONGEST_CAPTION = 3000, 800
"""Characters; a message of Telegram takes 4096, the words beside a file 1024, and ours stand around them."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a notice says: words, and perhaps a file that stays with Telegram."""

    words: str
    bot_id: int | None = None
    file_kind: str = ""
    file_id: str = ""
    file_name: str = ""


def draft(tx: Transaction, author_id: int, kind: NoticeKind, content: Content) -> Notice:
    """Keep what was sent as a draft; raise Refusal for nothing at all, or for more than one message holds."""
    most = LONGEST_CAPTION if content.file_id else LONGEST
    if len(content.words) > most:
        raise Refusal("notice-too-long", most=most)
    if not content.words and not content.file_id:
        raise Refusal("notice-empty")
    if content.file_id and content.file_kind not in ("document", "photo"):
        raise Refusal("notice-file-kind")
    notice = Notice(
        kind=kind,
        author_id=author_id,
        words=content.words,
        bot_id=content.bot_id,
        file_kind=content.file_kind,
        file_id=content.file_id,
        file_name=content.file_name,
        created_at=tx.now,
    )
    tx.add(notice)
    tx.flush()
    return notice


def a_draft(tx: Transaction, notice_id: int) -> Notice:
    """Load a draft; refuse what was sent or dropped already."""
    notice = tx.get(Notice, notice_id)
    if notice is None:
        raise Refusal("visit-not-yours")
    if notice.state is not NoticeState.DRAFT:
        raise Refusal("notice-decided")
    return notice


def address(tx: Transaction, notice: Notice, found: Iterable[Unit]) -> None:
    """Lay down whom a draft is for, in official order."""
    wanted = {unit.id for unit in found}
    notice.unit_ids = [unit.id for unit in units.all_units(tx) if unit.id in wanted and unit.id is not None]
    tx.add(notice)


def bearers(tx: Transaction, *, is_local: bool | None = None) -> list[Unit]:
    """List townships and departments, or only one of the two."""
    names = {row.name for row in roster_view(tx).units}
    return [unit for unit in units.all_units(tx) if unit.name in names and is_local in (None, unit.kind.is_local)]


def units_named(tx: Transaction, words: str) -> list[Unit]:
    """Find the units that words name, 各乡镇 and 各部门 included; raise Refusal for what the roster does not know."""
    names = UnitNames(roster_view(tx).units)
    found = names.read(words)
    _require_known(names, found, words)
    by_name = {unit.name: unit for unit in units.all_units(tx)}
    return [by_name[name] for name in found.units]


def seat(tx: Transaction, notice: Notice, words: str) -> None:
    """Lay down the venues of a meeting; units named with a venue are invited with it."""
    venues: list[Venue] = []
    invited = set(notice.unit_ids)
    for line in read_venues(words):
        found = None if line.units is None else tuple(unit.id or 0 for unit in units_named(tx, line.units))
        venues.append(Venue(line.name, found))
        invited |= set(found or ())
    notice.venues = [{"name": one.name, "unit_ids": one.unit_ids and list(one.unit_ids)} for one in venues]
    address(tx, notice, (unit for unit in units.all_units(tx) if unit.id in invited))


def set_time(tx: Transaction, notice: Notice, meets_at: datetime) -> None:
    """Lay down when a meeting begins; raise Refusal for a time that is over."""
    if meets_at <= tx.now:
        raise Refusal("notice-time-past")
    notice.meets_at = meets_at
    tx.add(notice)


def drop(tx: Transaction, notice: Notice) -> None:
    """Throw a draft away."""
    notice.state = NoticeState.DROPPED
    tx.add(notice)
    sending.redraw(tx, notice, (sending.DRAFT,), [notice.author_id])


def _require_known(names: UnitNames, found: UnitsRead, words: str) -> None:
    if found.unknown:
        suggestion = names.nearest(found.unknown[0])
        raise Refusal("notice-unknown-unit", unit=found.unknown[0][:40], suggestion=suggestion or "none")
    if found.problem is not None or not found.units:
        raise Refusal("notice-unit-unclear", units=words[:40])
