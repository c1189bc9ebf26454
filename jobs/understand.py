"""Duty: understand free words - which nodes they speak of, what they say - and do what is beyond doubt."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from db import assignments, people
from db.engine import Transaction
from db.models import Assignment, Person, Report
from db.words import Intent, Lifecycle, Outgoing, Refusal
from jobs import calling, owning, report
from jobs.policy import Policy
from jobs.rules.reading.contract_json import prediction
from jobs.rules.reading.dates import mentions
from jobs.rules.reading.normal import normal
from jobs.rules.reading.read import read
from jobs.rules.reading.values import Doubt, Reading, Slots, TaskReading

CANDIDATES = 5
BARE = "?? "
"""A question mark alone asks nothing a coordinator could answer."""
CONFIRMED = frozenset({Intent.DONE, Intent.TRANSFER})
"""Never taken at the first word: one ends the official's duty, the other lays it on somebody else."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words as they came; ``among`` are the assignments of the card they answer, if any."""

    words: str
    message_id: int = 0
    among: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Echo:
    """What was understood, to be shown with 识别为: proposed, or in effect already."""

    report_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Which:
    """The one question: which node is meant; ``unknown`` is a number that is not the person's own."""

    candidates: tuple[int, ...]
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class DateWanted:
    """An extension is asked for and the new date is missing or impossible."""

    assignment_id: int
    words: str


Heard = Echo | Which | DateWanted | Outgoing


def hear(tx: Transaction, policy: Policy, person_id: int, said: Said) -> Heard:
    """Understand words of a person and let what is neither done nor doubtful take effect.

    Words about one node count for the card they answer, for the number they name, or for the only open
    node; else the question is which. They are kept verbatim with their reading.
    """
    own = [a for a in _scope(tx, person_id) if not said.among or a.id in said.among]
    pool = _nearest([a for a in own if a.state.is_open and (said.among or _is_own(tx, a, person_id))])
    numbers = tuple(dict.fromkeys(assignments.node_of(tx, a).no for a in own if a.state.is_open))
    only = pool[0] if len(pool) == 1 else None
    reading = read(said.words, tx.now, only.due_on if only else None, numbers, policy.calendar)
    if reading.intent is Intent.MULTI or reading.refs:
        return _named(tx, policy, person_id, said, reading)
    if reading.intent is Intent.ACK and not reading.ask:
        return _acknowledge(tx, policy, person_id, said, reading, pool)
    if reading.intent in (Intent.NONE, Intent.QUESTION) and not (said.among and only):
        return _small_talk(tx, person_id, said, reading)
    if only is None:
        return _which(tx, own, pool)
    return _of_one(tx, policy, person_id, said, reading, only)


def hear_of(tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int) -> Heard:
    """Understand words that were asked for about one node: whatever else they are, they are its report."""
    assignment = assignments.get(tx, assignment_id)
    number = assignments.node_of(tx, assignment).no
    reading = read(said.words, tx.now, assignment.due_on, (number,), policy.calendar)
    if reading.intent is Intent.MULTI and {task.ref for task in reading.tasks} - {number}:
        return _named(tx, policy, person_id, said, reading)
    if reading.intent is Intent.MULTI and reading.tasks:
        reading = _single(reading)
    if reading.intent in (Intent.NONE, Intent.ACK, Intent.QUESTION, Intent.MULTI):
        reading = Reading(intent=Intent.PROGRESS)
    return _of_one(tx, policy, person_id, said, reading, assignment)


def hear_chosen(tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int) -> Heard:
    """Understand words whose node was picked by a button, whatever number stands in them."""
    assignment = assignments.get(tx, assignment_id)
    owning.require_holder(tx, assignment, person_id)
    number = assignments.node_of(tx, assignment).no
    reading = read(said.words, tx.now, assignment.due_on, (number,), policy.calendar)
    if reading.intent is Intent.MULTI or reading.refs:
        reading = replace(_single(reading), ask=reading.ask and reading.why != Doubt.UNKNOWN_NODE)
    if reading.intent is Intent.ACK and assignment.state is not Lifecycle.AWAITING_SIGN:
        return Outgoing("words-acknowledged", {})
    return _of_one(tx, policy, person_id, said, reading, assignment)


def hear_request(
    tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int, intent: Intent
) -> Heard:
    """Take words that answer 有困难 or 申请延期: the intent is given, the words tell date and reason."""
    assignment = assignments.get(tx, assignment_id)
    number = assignments.node_of(tx, assignment).no
    reading = read(said.words, tx.now, assignment.due_on, (number,), policy.calendar)
    if reading.tasks:
        reading = _single(reading)
    if intent is Intent.EXTENSION and reading.date is None:
        # A bare day means the new deadline here, whatever else the words may be.
        reading = replace(reading, date=day_named(policy, tx.now, said.words))
    reason = reading.reason or said.words
    reading = replace(reading, intent=intent, also=(), reason=reason, ask=False, why="")
    return _of_one(tx, policy, person_id, said, reading, assignment)


def by_number(tx: Transaction, person_id: int, number: str) -> Assignment | None:
    """Find the node of a plan number among what the person may answer for; the open and own first."""
    return _of_number(tx, person_id, number)


def day_named(policy: Policy, now: datetime, words: str) -> date | None:
    """Find the last day that words name, today or later."""
    named = mentions(normal(words), policy.calendar.local_day(now), policy.calendar)
    return named[-1].day if named else None


def candidates(tx: Transaction, person_id: int) -> tuple[int, ...]:
    """Name the person's own open nodes, the nearest deadline first, at most five."""
    pool = _nearest([a for a in assignments.owned_by(tx, person_id) if a.state.is_open])
    return _ids(pool[:CANDIDATES])


def _of_one(
    tx: Transaction, policy: Policy, person_id: int, said: Said, reading: Reading, assignment: Assignment
) -> Heard:
    if reading.intent is Intent.EXTENSION and reading.date is None:
        return DateWanted(assignment.id or 0, said.words)
    if not assignment.state.is_open:
        return _not_open(tx, assignment)
    made = _propose(tx, person_id, said, assignment, reading)
    is_clear = not reading.ask and reading.intent not in CONFIRMED and reading.intent is not Intent.NONE
    if is_clear and _is_own(tx, assignment, person_id):
        report.take_effect(tx, policy, made)
    return Echo(_ids([made]))


def _named(tx: Transaction, policy: Policy, person_id: int, said: Said, reading: Reading) -> Heard:
    """Take each node that was named; one number that is not the person's own is asked about."""
    tasks = reading.tasks or tuple(TaskReading(ref, Intent.NONE, Slots()) for ref in reading.refs)
    found = [(task, _of_number(tx, person_id, task.ref)) for task in tasks]
    known = [(task, one) for task, one in found if one is not None]
    unknown = [task.ref for task, one in found if one is None]
    if not known:
        return Which(candidates(tx, person_id), unknown[0])
    if len(tasks) == 1:
        again = read(said.words, tx.now, known[0][1].due_on, (tasks[0].ref,), policy.calendar)
        return _of_one(tx, policy, person_id, said, _single(again if again.tasks else reading), known[0][1])
    still_open = [(task, one) for task, one in known if one.state.is_open]
    if not still_open:
        return _not_open(tx, known[0][1])
    unknown += [task.ref for task, one in known if not one.state.is_open]
    made = [_propose(tx, person_id, said, one, _reading_of(task, reading), unknown) for task, one in still_open]
    is_clear = not reading.ask and not unknown and not any(task.intent in CONFIRMED for task, _ in known)
    if is_clear and all(_is_own(tx, one, person_id) for _, one in known):
        for each in made:
            report.take_effect(tx, policy, each)
    return Echo(_ids(made))


def _acknowledge(
    tx: Transaction, policy: Policy, person_id: int, said: Said, reading: Reading, pool: list[Assignment]
) -> Heard:
    """Sign by 收到: at once for one node or an answered card, after 准确 for all that a bare word may mean."""
    unsigned = [a for a in pool if a.state is Lifecycle.AWAITING_SIGN]
    if not unsigned:
        return Outgoing("words-acknowledged", {})
    made = [_propose(tx, person_id, said, one, reading) for one in unsigned]
    if said.among or len(made) == 1:
        for each in made:
            report.take_effect(tx, policy, each)
    return Echo(_ids(made))


def _small_talk(tx: Transaction, person_id: int, said: Said, reading: Reading) -> Heard:
    """Pass a question on to the coordinators; say to anything else what one can do."""
    if reading.intent is not Intent.QUESTION or not said.words.strip(BARE):
        return Outgoing("help-not-understood", {})
    person = tx.get(Person, person_id)
    assert person is not None
    posts = [f"{unit.name}{post.title}" for post, unit in people.posts_of(tx, person_id)[:1]]
    message = Outgoing("question-asked", {"who": person.name, "post": posts[0] if posts else "", "words": said.words})
    calling.tell(tx, owning.coordinators(tx), message, f"question:{person_id}:{said.message_id}:{tx.now.isoformat()}")
    return Outgoing("question-passed-on", {})


def _which(tx: Transaction, own: list[Assignment], pool: list[Assignment]) -> Heard:
    if not pool:
        return _not_open(tx, own[0]) if len(own) == 1 else Outgoing("words-nothing-open", {})
    return Which(_ids(pool[:CANDIDATES]))


def _propose(
    tx: Transaction,
    person_id: int,
    said: Said,
    assignment: Assignment,
    reading: Reading,
    unknown: Iterable[str] = (),
) -> Report:
    kept = {**prediction(reading), "why": reading.why, "message_id": said.message_id, "unknown": list(unknown)}
    return report.propose(tx, assignment, person_id, reading.intent, said.words, kept)


def _single(reading: Reading) -> Reading:
    """Make the reading of a reply that names one node the reading of that node."""
    if not reading.tasks:
        return Reading(intent=Intent.NONE, ask=True, why=reading.why)
    return _reading_of(reading.tasks[0], reading)


def _reading_of(task: TaskReading, whole: Reading) -> Reading:
    slots = {field.name: getattr(task.slots, field.name) for field in fields(Slots)}
    return Reading(**slots, intent=task.intent, ask=whole.ask, why=whole.why)


def _scope(tx: Transaction, person_id: int) -> list[Assignment]:
    """List what a person may answer for: the own nodes, and as first-responsible the whole unit's."""
    found = assignments.owned_by(tx, person_id)
    headed = [unit.id for post, unit in people.posts_of(tx, person_id) if post.role.is_principal]
    found += [one for unit_id in headed for one in assignments.of_unit(tx, unit_id or 0)]
    return list({one.id: one for one in found}.values())


def _of_number(tx: Transaction, person_id: int, ref: str) -> Assignment | None:
    """Find the node a number or a label names: open before finished, own before the unit's, the next occurrence."""
    found = [one for one in _scope(tx, person_id) if _is_called(tx, one, ref)]
    found.sort(key=lambda one: (not one.state.is_open, not _is_own(tx, one, person_id), one.occurrence))
    return found[0] if found else None


def _is_called(tx: Transaction, assignment: Assignment, ref: str) -> bool:
    node = assignments.node_of(tx, assignment)
    return node.no == ref if ref.isdecimal() else ref in node.title


def _is_own(tx: Transaction, assignment: Assignment, person_id: int) -> bool:
    """Tell whether the person need not be asked on whose behalf; 代报 is always confirmed."""
    post_holder = people.holder_of(tx, assignment.post_id)
    return person_id in (assignment.handler_id, post_holder.id if post_holder else None)


def _nearest(found: list[Assignment]) -> list[Assignment]:
    """Order by deadline and keep one occurrence a node and unit: the next."""
    ordered = sorted(found, key=lambda one: (one.due_at is None, one.due_at, one.node_id, one.occurrence))
    first: dict[tuple[int, int], Assignment] = {}
    for one in ordered:
        first.setdefault((one.node_id, one.unit_id), one)
    return list(first.values())


def _not_open(tx: Transaction, assignment: Assignment) -> Outgoing:
    raise Refusal("words-not-open", no=assignments.node_of(tx, assignment).no, state=assignment.state.value)


def _ids(rows: Iterable[Assignment | Report]) -> tuple[int, ...]:
    return tuple(row.id for row in rows if row.id is not None)
