"""Duty: put a notice (通知) or a meeting together and send it to the units it is for."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from db import notices, people, units
from db.engine import Transaction
from db.models import Notice, Person, Receipt, Unit
from db.words import Lane, NoticeKind, NoticeState, Outgoing, Refusal, Role
from jobs import outbox
from jobs.plan import roster_view
from jobs.policy import Policy
from jobs.rules.notation.units import UnitNames
from jobs.rules.notation.units_read import UnitsRead
from jobs.rules.venues import Venue, read_venues, venue_of

CARD, DRAFT = "notice", "notice-draft"
LANE = Lane.ESCALATION
"""Bulk, and so held for working hours, but each notice is a matter of its own: none takes another's place."""
LONGEST, LONGEST_CAPTION = 3000, 800
"""Characters; a message of Telegram takes 4096, the words beside a file 1024, and ours stand around them."""
FRESH = timedelta(days=14)
"""How long an unanswered notice stands on the call list, and waits for whoever is bound meanwhile."""
_HEADS = (Role.SECRETARY, Role.CHIEF)
_ASKED = {
    NoticeKind.NOTICE: (*_HEADS, Role.LIAISON),
    NoticeKind.MEETING: (*_HEADS, Role.LIAISON),
    NoticeKind.RESTATEMENT: _HEADS,
}


@dataclass(frozen=True, slots=True)
class Content:
    """What a notice says: words, and perhaps a file that stays with Telegram."""

    words: str
    bot_id: int | None = None
    file_kind: str = ""
    file_id: str = ""
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a notice would reach: persons by id with their units, and the units nobody of whom is bound."""

    by_person: dict[int, list[int]]
    unreached: list[int]


# --- the draft ----------------------------------------------------------------------------------


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


def a_sent(tx: Transaction, notice_id: int) -> Notice:
    """Load a notice that was sent."""
    notice = tx.get(Notice, notice_id)
    if notice is None or notice.state is not NoticeState.SENT:
        raise Refusal("visit-not-yours")
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


def venues_of(notice: Notice) -> list[Venue]:
    """List the venues of a meeting."""
    return [Venue(str(one["name"]), one["unit_ids"] and tuple(one["unit_ids"])) for one in notice.venues]


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
    redraw(tx, notice, (DRAFT,), [notice.author_id])


# --- sending ------------------------------------------------------------------------------------


def require_complete(tx: Transaction, notice: Notice) -> None:
    """Refuse a draft that is for nobody, and a meeting without a time ahead."""
    if not notice.unit_ids:
        raise Refusal("notice-to-nobody")
    if notice.kind is NoticeKind.MEETING and notice.meets_at is None:
        raise Refusal("notice-without-time")
    if is_over(tx, notice):
        raise Refusal("notice-time-past")


def contacts(tx: Transaction, kind: NoticeKind, unit_id: int) -> list[Person]:
    """List who hears a notice for a unit: its first-responsible and its liaisons, either may confirm.

    What a meeting laid on the unit only its first-responsible makes clear. Where none of them can be reached, the
    next of the unit who can stands in. A county leader who heads a unit has his two messages a day, and is written to
    only where nobody else of the unit can be reached.
    """
    posts = people.posts_in(tx, unit_id, _ASKED[kind])
    found = {holder.id: holder for post in posts if (holder := people.holder_of(tx, post.id or 0)) is not None}
    leaders = {one.id for one in people.with_role(tx, Role.LEADER)}
    for able in (people.reachable(tx) - leaders, people.reachable(tx)):
        if able.isdisjoint(found):
            stand_in = next((one for one in people.colleagues(tx, unit_id) if one.id in able), None)
            found |= {stand_in.id: stand_in} if stand_in else {}
        if not able.isdisjoint(found):
            return [one for one in found.values() if one.id in able or one.id not in leaders]
    return list(found.values())


def reach(tx: Transaction, kind: NoticeKind, unit_ids: Iterable[int]) -> Reach:
    """Work out whom a notice to some units reaches."""
    by_person: dict[int, list[int]] = {}
    unreached: list[int] = []
    for unit_id in unit_ids:
        found = [one.id for one in contacts(tx, kind, unit_id) if one.id in people.reachable(tx) and one.id]
        for person_id in found:
            by_person.setdefault(person_id, []).append(unit_id)
        if not found:
            unreached.append(unit_id)
    return Reach(by_person, unreached)


def send(tx: Transaction, policy: Policy, notice: Notice, *, reason: str = "") -> int:
    """Send a draft: a receipt is awaited of each unit; return how many persons are written to.

    The messages wait for working hours unless a ``reason`` (特急) is given. Raise Refusal while it is incomplete.
    """
    assert notice.id is not None
    require_complete(tx, notice)
    venues = venues_of(notice)
    notice.state, notice.sent_at, notice.reason = NoticeState.SENT, tx.now, reason
    receipts = [Receipt(notice_id=notice.id, unit_id=one, venue=venue_of(one, venues)) for one in notice.unit_ids]
    tx.add_all([notice, *receipts])
    tx.flush()
    redraw(tx, notice, (DRAFT,), [notice.author_id])
    return tell(tx, notice, notice.unit_ids, Lane.ANSWER if reason else LANE, "sent")


def deliver_late(tx: Transaction, policy: Policy, person_id: int) -> None:
    """Give somebody who has just been bound what his units have not answered yet."""
    person = tx.get_one(Person, person_id)
    own = [unit.id or 0 for _, unit in people.posts_of(tx, person_id)]
    for notice, receipt, _ in notices.unanswered(tx, tx.now - FRESH, own):
        if any(one.id == person_id for one in contacts(tx, notice.kind, receipt.unit_id)):
            outbox.tell(tx, person, Lane.ANSWER, _message(notice), f"notice:{notice.id}:sent:{person_id}", items=[])


def is_over(tx: Transaction, notice: Notice) -> bool:
    """Tell whether it is a meeting that has begun: nothing can be answered any more."""
    return notice.meets_at is not None and notice.meets_at <= tx.now


def tell(
    tx: Transaction, notice: Notice, unit_ids: Iterable[int], lane: Lane, key: str, *, is_urged: bool = False
) -> int:
    """Queue one message a person, whatever the number of his units; return how many will be reached.

    Who blocked the bot finds it on return.
    """
    persons = {one.id: one for unit_id in unit_ids for one in contacts(tx, notice.kind, unit_id)}
    message = _message(notice, is_urged=is_urged)
    rows = [
        outbox.tell(tx, person, lane, message, f"notice:{notice.id}:{key}:{person_id}", items=[])
        for person_id, person in persons.items()
    ]
    return sum(row is not None and row.person_id in people.reachable(tx) for row in rows)


def redraw(tx: Transaction, notice: Notice, keys: Collection[str], person_ids: Collection[int]) -> None:
    """Draw the cards of some kinds anew that show the notice to some persons."""
    for card in notices.cards_of(tx, notice.id or 0, keys, person_ids):
        outbox.refresh_card(tx, card)


def _message(notice: Notice, *, is_urged: bool = False) -> Outgoing:
    return Outgoing(CARD, {"notice_id": notice.id, **({"is_urged": True} if is_urged else {})})


def _require_known(names: UnitNames, found: UnitsRead, words: str) -> None:
    if found.unknown:
        suggestion = names.nearest(found.unknown[0])
        raise Refusal("notice-unknown-unit", unit=found.unknown[0][:40], suggestion=suggestion or "none")
    if found.problem is not None or not found.units:
        raise Refusal("notice-unit-unclear", units=words[:40])
