"""What must hold in every story, judged by what Telegram got and what the ledger recorded by itself."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlmodel import col, select

from db.models import Assignment, CardItem, Inbox, Outbox, Person, Report, Timeline
from db.words import Event, InboxState, Lane, OutboxState
from tests.reliability.simulation import county
from tests.reliability.simulation.story import Told
from tests.reliability.simulation.witness import Arrival

ENDS = (OutboxState.SENT, OutboxState.DEAD, OutboxState.CANCELLED, OutboxState.SUPERSEDED, OutboxState.REVIEW)
TAKEN = ("proposed", "effective", "submitted")
"""States of a report that stands; what was corrected is replaced."""
MOST_COPIES = 3
RESENT = "补发"
MOVES = (Event.DISPATCH, Event.SIGN, Event.DECLINE, Event.TRANSFER, Event.UPHOLD, Event.SUBMIT, Event.WITHDRAW,
         Event.SEND_BACK, Event.CLOSE)  # fmt: skip
"""Events that always change the state; a report does when it signs as well."""
UNDER_WAY_SECONDS = 60.0
"""How long after it was drawn a message may still arrive."""
UNDER_WAY = timedelta(seconds=UNDER_WAY_SECONDS)


@dataclass
class Records:
    """A finished story's ledger, read once."""

    told: Told
    rows: dict[int, Outbox]
    copies: dict[int, list[Arrival]]
    persons: dict[int, Person]
    assignments: dict[int, Assignment]
    timeline: list[Timeline]
    items: dict[str, list[CardItem]]
    inbox: list[Inbox]
    reports: Counter
    seen_moves: Counter
    seen_knocks: list[tuple]
    seen_updates: list[tuple[int, int]]


def read(told: Told) -> Records:
    """Read everything there is to judge by."""
    copies: dict[int, list[Arrival]] = defaultdict(list)
    for arrival in told.witness.arrivals:
        copies[arrival.row_id].append(arrival)
    with told.ledger.read(told.ended_at) as tx:
        items: dict[str, list[CardItem]] = defaultdict(list)
        for item in tx.exec(select(CardItem)).all():
            items[item.card_id].append(item)
        moves = tx.execute(text("SELECT assignment_id, count(*) FROM seen_moves GROUP BY 1")).all()
        return Records(
            told, {row.id: row for row in tx.exec(select(Outbox)).all()}, copies,
            {person.id: person for person in tx.exec(select(Person)).all()},
            {a.id: a for a in tx.exec(select(Assignment)).all()}, list(tx.exec(select(Timeline)).all()), items,
            list(tx.exec(select(Inbox)).all()),
            Counter(tx.exec(select(Report.words).where(col(Report.state).in_(TAKEN))).all()), Counter(dict(moves)),
            [tuple(one) for one in tx.execute(text("SELECT * FROM seen_knocks")).all()],
            [tuple(one) for one in tx.execute(text("SELECT * FROM seen_updates")).all()],
        )  # fmt: skip


def broken(records: Records) -> list[str]:
    """Name every invariant that a story broke, with the case."""
    return [f"{law.__name__}: {case}" for law in LAWS for case in law(records)]


def nothing_broke(found: Records) -> Iterator[str]:
    """Neither the house nor Telegram found anything impossible."""
    yield from found.told.witness.complaints
    yield from found.told.world.offences


def every_ring_has_one_row(found: Records) -> Iterator[str]:
    """The bell rang for everybody at every one of its instants, once."""
    rung = Counter(row.dedupe_key for row in found.rows.values() if row.key == county.BELL)
    expected = {key for at in _bells(found.told) for person in found.persons for key in county.bell_keys(person, at)}
    yield from (f"no row {key}" for key in sorted(expected - set(rung)))
    yield from (f"row nobody asked for {key}" for key in sorted(set(rung) - expected))
    yield from (f"{count} rows {key}" for key, count in rung.items() if count > 1)


def every_step_has_one_row(found: Records) -> Iterator[str]:
    """Each step that was worked off stands in exactly one bundle of its instant for whoever answers."""
    bundles: Counter = Counter()
    for row in found.rows.values():
        if row.key == "bundle" and not row.is_edit:
            at = datetime.fromisoformat(row.params["at"])
            bundles.update((row.person_id, item.assignment_id, at) for item in found.items[row.card_id])
    steps = Counter((holder, assignment, county.instant(at)) for assignment, _, at, holder in found.seen_knocks)
    for step, count in steps.items():
        if count != 1 or bundles[step] != 1:
            yield f"{step} worked off {count} times, in {bundles[step]} bundles"


def no_step_is_left(found: Records) -> Iterator[str]:
    """What was due is worked off."""
    late = [a.id for a in found.assignments.values() if a.next_at is not None and a.next_at <= found.told.ended_at]
    yield from (f"assignment {one} waits" for one in late)


def every_row_ends(found: Records) -> Iterator[str]:
    """Nothing lies about: each row is sent, or given up for a stated reason."""
    for row in found.rows.values():
        if row.state not in ENDS:
            yield f"row {row.id} is {row.state}"
        if row.state in (OutboxState.CANCELLED, OutboxState.DEAD, OutboxState.REVIEW) and not row.error:
            yield f"row {row.id} is {row.state} without a reason"
        if row.state is OutboxState.DEAD:
            yield f"row {row.id} is dead: {row.error}"


def lost(found: Records) -> Iterator[str]:
    """What is called sent did arrive."""
    for row in found.rows.values():
        if row.state is OutboxState.SENT and not row.is_edit and not found.copies.get(row.id):
            yield f"row {row.id} is called sent and never arrived"


def copies_are_explained(found: Records) -> Iterator[str]:
    """No message comes more often than doubts explain, and only the first copy looks like one."""
    for row_id, copies in found.copies.items():
        row = found.rows[row_id]
        if row.is_edit:
            continue
        if len(copies) > min(1 + row.ambiguities, MOST_COPIES):
            yield f"row {row_id}: {len(copies)} copies, {row.ambiguities} doubts"
        unmarked = sum(RESENT not in copy.text for copy in copies)
        if unmarked > 1:
            yield f"row {row_id}: {unmarked} copies without a mark"


def only_holders_are_written_to(found: Records) -> Iterator[str]:
    """A message goes to the chat of its person, and a reminder speaks only of what the person's town still owes."""
    for row_id, copies in found.copies.items():
        row = found.rows[row_id]
        person = found.persons.get(row.person_id or 0)
        if any(copy.chat_id != (person.telegram_id if person else row.chat_id) for copy in copies):
            yield f"row {row_id} of {row.person_id} went to {[copy.chat_id for copy in copies]}"
        if row.key in ("bundle", "dispatch") and not row.is_edit and row.person_id <= county.OFFICIALS:
            for copy in copies:
                towns = {_town_at(found.told, row.person_id - 1, at) for at in (copy.at - UNDER_WAY_SECONDS, copy.at)}
                foreign = [n for n in county.NUMBERS if county.title(n) in copy.text and county.town_of(n) not in towns]
                if foreign:
                    yield f"row {row_id} tells {row.person_id} of {foreign}"


def _town_at(told: Told, official: int, at: float) -> int:
    """Tell in which town an official sat."""
    town, seat = divmod(official, len(county.ROLES))
    return (town + sum(when <= at and swapped == seat for when, swapped in told.witness.swaps)) % county.TOWNS


def one_effect_an_update(found: Records) -> Iterator[str]:
    """Words that were sent are stored once and read once; nothing is put aside."""
    stored = Counter(update for _, update in found.seen_updates)
    yield from (f"update {update} stored {count} times" for update, count in stored.items() if count > 1)
    yield from (f"inbox {row.id} is {row.state}" for row in found.inbox if row.state is not InboxState.DONE)
    lost = {one.id for one in found.told.world.bots[county.TOKEN].updates.expired}
    answered = {row.dedupe_key.split(":")[1] for row in found.rows.values() if row.dedupe_key.startswith("rsp:")}
    inbox_of = {update: str(inbox) for inbox, update in found.seen_updates}
    for said in found.told.witness.said:
        count = found.reports[said.words]
        if count > 1 or (said.update_id not in lost and inbox_of.get(said.update_id) not in answered):
            yield f"{said.words!r} was taken {count} times, answered: {inbox_of.get(said.update_id) in answered}"


def order_is_kept(found: Records) -> Iterator[str]:
    """Within a chat and lane messages come first in the order of their rows (R15)."""
    newest: dict[tuple[int, Lane], int] = defaultdict(int)
    seen: set[int] = set()
    for arrival in found.told.witness.arrivals:
        row = found.rows[arrival.row_id]
        if row.is_edit or row.id in seen:
            continue
        seen.add(row.id)
        place = (arrival.chat_id, row.lane)
        if row.id < newest[place] and row.state is not OutboxState.REVIEW:
            yield f"row {row.id} after {newest[place]} in {place}"
        newest[place] = max(newest[place], row.id)


def nothing_comes_early(found: Records) -> Iterator[str]:
    """Nothing arrives before its time, and but for answers only in working hours."""
    calendar = county.POLICY.calendar
    for row_id, copies in found.copies.items():
        row = found.rows[row_id]
        for copy in copies:
            at = county.BEGAN_AT + timedelta(seconds=copy.at)
            if at < row.not_before:
                yield f"row {row_id} at {at}, before {row.not_before}"
            if (
                row.lane is not Lane.ANSWER
                and not calendar.is_working_time(at - UNDER_WAY)
                and not calendar.is_working_time(at)
            ):
                yield f"row {row_id} at {calendar.local(at)}"


def moves_leave_a_trace(found: Records) -> Iterator[str]:
    """Each change of a state has its line in the timeline; that both are of one transaction is seen at crashes."""
    yield from untraced(found.seen_moves, found.timeline)


def untraced(moves: Counter, timeline: list[Timeline]) -> Iterator[str]:
    """Compare changes of state with the timeline."""
    traced = Counter(one.assignment_id for one in timeline if one.event in MOVES)
    reported = Counter(one.assignment_id for one in timeline if one.event not in MOVES and one.person_id)
    for assignment, count in moves.items():
        if not traced[assignment] <= count <= traced[assignment] + reported[assignment]:
            yield f"assignment {assignment}: {count} changes, {traced[assignment]} lines"


LAWS: tuple[Callable[[Records], Iterator[str]], ...] = (
    nothing_broke, every_ring_has_one_row, every_step_has_one_row, no_step_is_left, every_row_ends, lost,
    copies_are_explained,
    only_holders_are_written_to, one_effect_an_update, order_is_kept, nothing_comes_early, moves_leave_a_trace,
)  # fmt: skip


def _bells(told: Told) -> Iterator[datetime]:
    """List the instants at which the bell had to ring."""
    calendar = county.POLICY.calendar
    day = calendar.local_day(county.BEGAN_AT)
    while day <= calendar.local_day(told.ended_at):
        if calendar.is_workday(day):
            at = calendar.at(day, county.BELL_AT)
            if at <= told.ended_at:
                yield at
        day += timedelta(days=1)
