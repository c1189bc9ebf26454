"""What must hold in every story, judged by what Telegram got and what the ledger recorded by itself."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlmodel import col, select

from db.messages import InboxState, Lane, OutboxState
from db.models import Assignment, CardItem, Inbox, Outbox, Person, Report, Timeline
from db.words import Event
from tests.reliability.simulation import county
from tests.reliability.simulation.chronicle import Arrival
from tests.reliability.simulation.story import Told

ENDS = (OutboxState.SENT, OutboxState.DEAD, OutboxState.CANCELLED, OutboxState.SUPERSEDED, OutboxState.REVIEW)
GIVEN_UP = (OutboxState.DEAD, OutboxState.CANCELLED, OutboxState.REVIEW)
TAKEN = ("proposed", "effective", "submitted")
"""States of a report that stands; one that was corrected is replaced."""
MOST_COPIES = 3
RESENT = "补发"
MOVES = frozenset(
    {Event.DISPATCH, Event.SIGN, Event.DECLINE, Event.TRANSFER, Event.UPHOLD, Event.SUBMIT, Event.WITHDRAW,
     Event.SEND_BACK, Event.CLOSE}
)  # fmt: skip
"""Events that always change the state; a report does when it signs as well."""
UNDER_WAY_SECONDS = 60.0
"""How long after it was drawn a message may still arrive."""
Law = Callable[["Records"], Iterator[str]]


@dataclass(frozen=True)
class Records:
    """A finished story's ledger, read once."""

    told: Told
    rows: dict[int, Outbox]
    copies: dict[int, list[Arrival]]
    """By row what arrived of it, edits left out."""
    persons: dict[int, Person]
    assignments: list[Assignment]
    timeline: list[Timeline]
    items: dict[str, list[CardItem]]
    inbox: list[Inbox]
    reports: Counter[str]
    """How often the words of a person stand as a report."""
    seen_moves: Counter[int]
    seen_knocks: list[tuple[int, str, str, int]]
    seen_updates: list[tuple[int, int]]

    @property
    def messages(self) -> Iterator[tuple[Outbox, list[Arrival]]]:
        """Each row that arrived, with its copies in order."""
        return ((self.rows[row_id], copies) for row_id, copies in self.copies.items())


def read(told: Told) -> Records:
    """Read everything there is to judge by."""
    copies, items = defaultdict(list), defaultdict(list)
    for arrival in told.chronicle.arrivals:
        if not arrival.is_edit:
            copies[arrival.row_id].append(arrival)
    with told.ledger.read(told.ended_at) as tx:
        for item in tx.exec(select(CardItem)).all():
            items[item.card_id].append(item)
        words = select(Report.words).where(col(Report.state).in_(TAKEN))
        return Records(
            told=told,
            rows={row.id: row for row in tx.exec(select(Outbox)).all()},
            copies=copies,
            persons={person.id: person for person in tx.exec(select(Person)).all()},
            assignments=list(tx.exec(select(Assignment)).all()),
            timeline=list(tx.exec(select(Timeline)).all()),
            items=items,
            inbox=list(tx.exec(select(Inbox)).all()),
            reports=Counter(tx.exec(words).all()),
            seen_moves=Counter(tx.execute(text("SELECT assignment_id FROM seen_moves")).scalars()),
            seen_knocks=[tuple(one) for one in tx.execute(text("SELECT * FROM seen_knocks"))],
            seen_updates=[tuple(one) for one in tx.execute(text("SELECT * FROM seen_updates"))],
        )


def broken(records: Records) -> list[str]:
    """Name every invariant that a story broke, with the case."""
    return [f"{law.__name__}: {case}" for law in LAWS for case in law(records)]


# --- out ----------------------------------------------------------------------------------------


def every_ring_has_one_row(found: Records) -> Iterator[str]:
    """The bell rang for everybody at every one of its instants, once."""
    rung = Counter(row.dedupe_key for row in found.rows.values() if row.key == county.BELL)
    expected = {key for at in _rings(found.told) for person in found.persons for key in county.bell_keys(person, at)}
    yield from (f"no row {key}" for key in sorted(expected - set(rung)))
    yield from (f"row nobody asked for {key}" for key in sorted(set(rung) - expected))
    yield from (f"{count} rows {key}" for key, count in rung.items() if count > 1)


def every_step_has_one_row(found: Records) -> Iterator[str]:
    """Each step that was worked off stands in exactly one bundle of its instant for whoever answers."""
    told: Counter[tuple[int, int, datetime]] = Counter()
    for row in found.rows.values():
        if row.key == "bundle" and not row.is_edit:
            at = datetime.fromisoformat(row.params["at"])
            told.update((row.person_id, item.assignment_id, at) for item in found.items[row.card_id])
    steps = Counter((holder, assignment, county.instant(at)) for assignment, _, at, holder in found.seen_knocks)
    for step, count in steps.items():
        if (count, told[step]) != (1, 1):
            yield f"{step} worked off {count} times, in {told[step]} bundles"


def no_step_is_left(found: Records) -> Iterator[str]:
    """What was due is worked off."""
    for one in found.assignments:
        if one.next_at is not None and one.next_at <= found.told.ended_at:
            yield f"assignment {one.id} waits since {one.next_at}"


def every_row_ends(found: Records) -> Iterator[str]:
    """Nothing lies about: each row is sent, or given up for a stated reason; and nothing here is beyond sending."""
    for row in found.rows.values():
        if row.state not in ENDS:
            yield f"row {row.id} is {row.state}"
        elif row.state in GIVEN_UP and not row.error:
            yield f"row {row.id} is {row.state} without a reason"
        elif row.state is OutboxState.DEAD:
            yield f"row {row.id} is dead: {row.error}"


def what_is_called_sent_arrived(found: Records) -> Iterator[str]:
    """Nothing is lost."""
    for row in found.rows.values():
        if row.state is OutboxState.SENT and not row.is_edit and row.id not in found.copies:
            yield f"row {row.id} is called sent and never arrived"


def copies_are_explained(found: Records) -> Iterator[str]:
    """No message comes more often than doubts explain, and only the first copy looks like one."""
    for row, copies in found.messages:
        if len(copies) > min(1 + row.ambiguities, MOST_COPIES):
            yield f"row {row.id}: {len(copies)} copies, {row.ambiguities} doubts"
        unmarked = sum(RESENT not in copy.text for copy in copies)
        if unmarked > 1:
            yield f"row {row.id}: {unmarked} copies without a mark"


def only_holders_are_written_to(found: Records) -> Iterator[str]:
    """A message goes to the chat of its person, and a reminder speaks only of what the person's town still owes."""
    for row, copies in found.messages:
        person = found.persons.get(row.person_id or 0)
        chat_id = person.telegram_id if person else row.chat_id
        if any(copy.chat_id != chat_id for copy in copies):
            yield f"row {row.id} of {row.person_id} went to {[copy.chat_id for copy in copies]}"
        if row.key in ("bundle", "dispatch") and row.person_id <= county.OFFICIALS:
            yield from _foreign(found.told, row, copies)


def _foreign(told: Told, row: Outbox, copies: list[Arrival]) -> Iterator[str]:
    """Find in what an official got the nodes of a town in which he did not sit when it was drawn."""
    for copy in copies:
        towns = {_town_at(told, row.person_id - 1, at) for at in (copy.at - UNDER_WAY_SECONDS, copy.at)}
        named = [number for number in county.NUMBERS if county.title(number) in copy.text]
        foreign = [number for number in named if county.town_of(number) not in towns]
        if foreign:
            yield f"row {row.id} tells {row.person_id} of {foreign}"


def _town_at(told: Told, official: int, at: float) -> int:
    """Tell in which town an official sat."""
    town, seat = divmod(official, len(county.ROLES))
    return (town + sum(when <= at and swapped == seat for when, swapped in told.chronicle.swaps)) % county.TOWNS


def order_is_kept(found: Records) -> Iterator[str]:
    """Within a chat and lane messages come first in the order of their rows; what was given up may straggle (R15)."""
    newest: dict[tuple[int, Lane], int] = defaultdict(int)
    seen: set[int] = set()
    for arrival in found.told.chronicle.arrivals:
        row = found.rows[arrival.row_id]
        if arrival.is_edit or row.id in seen:
            continue
        seen.add(row.id)
        place = (arrival.chat_id, row.lane)
        if row.id < newest[place] and row.state is not OutboxState.REVIEW:
            yield f"row {row.id} after {newest[place]} in {place}"
        newest[place] = max(newest[place], row.id)


def nothing_comes_early(found: Records) -> Iterator[str]:
    """Nothing arrives before its time, and but for answers only in working hours."""
    is_working_time = county.POLICY.calendar.is_working_time
    for row, copies in found.messages:
        for copy in copies:
            at = county.BEGAN_AT + timedelta(seconds=copy.at)
            if at < row.not_before:
                yield f"row {row.id} came at {at}, before {row.not_before}"
            drawn_at = at - timedelta(seconds=UNDER_WAY_SECONDS)
            if row.lane is not Lane.ANSWER and not is_working_time(at) and not is_working_time(drawn_at):
                yield f"row {row.id} came at {county.POLICY.calendar.local(at)}"


# --- in -----------------------------------------------------------------------------------------


def every_update_has_one_effect(found: Records) -> Iterator[str]:
    """What people do is stored once, what they write is answered and taken once at most; nothing is put aside."""
    stored = Counter(update for _, update in found.seen_updates)
    yield from (f"update {update} stored {count} times" for update, count in stored.items() if count > 1)
    yield from (f"inbox {row.id} is {row.state}" for row in found.inbox if row.state is not InboxState.DONE)
    queue = found.told.world.bots[county.TOKEN].updates
    expired = {one.id for one in queue.expired}
    for update in range(county.FIRST_UPDATE, queue.next_id):
        if update not in stored and update not in expired:
            yield f"update {update} was never stored"
    keys = (row.dedupe_key.split(":") for row in found.rows.values())
    answered = {int(key[2]) for key in keys if key[0] == "rsp"}
    for said in found.told.chronicle.said:
        if found.reports[said.words] > 1:
            yield f"{said.words!r} was taken {found.reports[said.words]} times"
        if said.update_id not in expired and said.update_id not in answered:
            yield f"{said.words!r} was never answered"


def moves_leave_a_trace(found: Records) -> Iterator[str]:
    """Each change of a state, as the database saw it, has its line in the timeline, and no line is without one."""
    traced = Counter(one.assignment_id for one in found.timeline if one.event in MOVES)
    reported = Counter(one.assignment_id for one in found.timeline if one.event not in MOVES and one.person_id)
    for one in found.assignments:
        changes, lines = found.seen_moves[one.id], traced[one.id]
        if not lines <= changes <= lines + reported[one.id]:
            yield f"assignment {one.id}: {changes} changes, {lines} lines"


def nothing_impossible_happened(found: Records) -> Iterator[str]:
    """Neither the house nor Telegram found anything that must not be."""
    yield from found.told.chronicle.complaints
    yield from found.told.world.offences


LAWS: tuple[Law, ...] = (
    nothing_impossible_happened,
    every_ring_has_one_row,
    every_step_has_one_row,
    no_step_is_left,
    every_row_ends,
    what_is_called_sent_arrived,
    copies_are_explained,
    only_holders_are_written_to,
    order_is_kept,
    nothing_comes_early,
    every_update_has_one_effect,
    moves_leave_a_trace,
)


def _rings(told: Told) -> Iterator[datetime]:
    """List the instants at which the bell had to ring."""
    calendar = county.POLICY.calendar
    day = calendar.local_day(county.BEGAN_AT)
    while (at := calendar.at(day, county.BELL_AT)) <= told.ended_at:
        if calendar.is_workday(day):
            yield at
        day += timedelta(days=1)
