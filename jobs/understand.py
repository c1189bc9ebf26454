"""Duty: understand free words - which nodes they speak of, what they say - and do what is beyond doubt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from db import assignments
from db.engine import Transaction
from db.models import Assignment, Report
from db.words import Intent, Lifecycle, Outgoing
from jobs import extend, learning, meant, owning, question, report
from jobs.policy import Policy
from jobs.rules.reading.contract_json import prediction
from jobs.rules.reading.dates import mentions, shift
from jobs.rules.reading.normal import normal
from jobs.rules.reading.read import is_small_talk, read
from jobs.rules.reading.values import Doubt, Reading, Slots, TaskReading, of_task
from jobs.rules.reading.words.receipts import ALL

BARE = "?? "
"""A question mark alone asks nothing a coordinator could answer."""
CONFIRMED = frozenset({Intent.DONE, Intent.TRANSFER})
"""Never taken at the first word: one ends the official's duty, the other lays it on somebody else."""
CHOSEN, NEWS = "chosen", "news"
"""What words may answer beside a request: which node they mean, and how a node is going."""
STATES = frozenset({Intent.DONE, Intent.PROGRESS, Intent.NOT_STARTED})


@dataclass(frozen=True, slots=True)
class Said:
    """Words as they came; ``among`` are the assignments of the card they answer, if any."""

    words: str
    message_id: int = 0
    among: tuple[int, ...] = ()
    told: Mapping[str, str] = field(default_factory=dict)
    """The words by the question they answer, of a report by questions."""
    said_at: datetime | None = None
    """When, if not now: words wait while the bot is away, and with a question until it is answered."""
    asked: str = ""
    """What the bot had asked for, where the words are an answer: CHOSEN, NEWS, or the intent of a request."""
    before: str = ""
    """What was said before the answer and belongs to it."""

    def at(self, now: datetime) -> datetime:
        """Tell the instant that 明天 is counted from."""
        return self.said_at or now


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
    """An extension is asked for and the new date is missing, or ``offered`` is not later than the deadline."""

    assignment_id: int
    words: str
    offered: date | None = None


Heard = Echo | Which | DateWanted | Outgoing


@dataclass(frozen=True, slots=True)
class _Hearing:
    """Words of a person with their reading, while it is decided what becomes of them."""

    tx: Transaction
    policy: Policy
    person_id: int
    said: Said
    reading: Reading
    kept_id: int

    def is_own(self, assignment: Assignment) -> bool:
        return meant.is_own(self.tx, assignment, self.person_id)


def hear(tx: Transaction, policy: Policy, person_id: int, said: Said) -> Heard:
    """Understand words of a person and let what is neither done nor doubtful take effect.

    Words about one node count for the card they answer, for the number or title they name, or for the only
    open node; else the question is which. They are kept verbatim with their reading.
    """
    own = [one for one in meant.scope(tx, person_id) if not said.among or one.id in said.among]
    pool = meant.open_among(tx, own, person_id, said.among)
    only, words = (pool[0], said.words) if len(pool) == 1 else meant.of_title(tx, pool, said.words)
    due = only.due_on if only else None
    reading = read(words, said.at(tx.now), due, _numbers(tx, own), policy.calendar)
    hearing = _begin(tx, policy, person_id, said, reading, due)
    if reading.intent is Intent.MULTI or reading.refs:
        return _named(hearing)
    if reading.intent is Intent.ACK and not reading.ask:
        return _acknowledge(hearing, pool)
    if only is not None and not (reading.intent is Intent.NONE and is_small_talk(words)):
        return _of_one(hearing, only)
    if said.among and _is_of_all(words, reading):
        return _of_all(hearing, pool)
    if reading.intent is Intent.QUESTION:
        return _ask(hearing)
    if reading.intent is Intent.NONE and (not pool or is_small_talk(words)):
        return Outgoing("help-not-understood", {})
    return _which(tx, own, pool)


def hear_of(tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int) -> Heard:
    """Understand words that were asked for about one node: whatever else they are, they are its report."""
    assignment, number, reading = _read_of(tx, policy, said, assignment_id)
    said = replace(said, asked=NEWS)
    hearing = _begin(tx, policy, person_id, said, reading, assignment.due_on)
    if reading.intent is Intent.MULTI and {task.ref for task in reading.tasks} - {number}:
        return _named(hearing)
    if reading.intent is Intent.MULTI and reading.tasks:
        reading = _single(reading)
    if reading.intent in (Intent.NONE, Intent.ACK, Intent.QUESTION, Intent.MULTI):
        reading = Reading(intent=Intent.PROGRESS)
    return _of_one(replace(hearing, reading=reading), assignment)


def hear_chosen(tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int) -> Heard:
    """Understand words whose node was picked by a button, whatever number stands in them.

    That they speak of the node is settled by the choice: what no rule understands is news, and never asked about again.
    """
    assignment, _, reading = _read_of(tx, policy, said, assignment_id)
    owning.require_holder(tx, assignment, person_id)
    if reading.intent is Intent.MULTI or reading.refs:
        reading = replace(_single(reading), ask=reading.ask and reading.why != Doubt.UNKNOWN_NODE)
    if reading.intent is Intent.NONE and not reading.ask:
        reading = Reading(intent=Intent.PROGRESS)
    if reading.intent is Intent.ACK and assignment.state is not Lifecycle.AWAITING_SIGN:
        return Outgoing("words-acknowledged", {})
    said = replace(said, asked=CHOSEN)
    return _of_one(_begin(tx, policy, person_id, said, reading, assignment.due_on), assignment)


def hear_again(tx: Transaction, policy: Policy, person_id: int, said: Said, old: Report) -> Heard:
    """Understand words that take the place of others: they answer what those answered."""
    asked, before = str(old.reading.get("asked") or ""), str(old.reading.get("before") or "")
    if not asked:
        return hear(tx, policy, person_id, said)
    if asked in (CHOSEN, NEWS):
        hear_so = hear_chosen if asked == CHOSEN else hear_of
        return hear_so(tx, policy, person_id, said, old.assignment_id)
    return hear_request(tx, policy, person_id, said, old.assignment_id, Intent(asked), before)


def hear_request(
    tx: Transaction,
    policy: Policy,
    person_id: int,
    said: Said,
    assignment_id: int,
    intent: Intent,
    before: str = "",
) -> Heard:
    """Take words that answer 有困难 or 申请延期: the intent is given, the words tell date and reason.

    ``before`` was said already and only its date was missing: both are one request, and the answer's date counts.
    """
    whole = replace(said, words=f"{before},{said.words}" if before else said.words, asked=intent.value, before=before)
    assignment, _, reading = _read_of(tx, policy, whole, assignment_id)
    if reading.tasks:
        reading = _single(reading)
    if intent is Intent.EXTENSION and (before or reading.date is None):
        # A bare day means the new deadline here, whatever else the words may be.
        answer = _read_of(tx, policy, said, assignment_id)[2]
        day = answer.date if answer.intent is Intent.EXTENSION else None
        reading = replace(reading, date=day or day_named(policy, said.at(tx.now), said.words) or reading.date)
    reading = replace(
        reading, intent=intent, also=(), reason=reading.reason or whole.words, ask=False, why="", is_idle=False
    )
    return _of_one(_begin(tx, policy, person_id, whole, reading, assignment.due_on), assignment)


def is_answer(tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int) -> bool:
    """Tell whether words may answer a question about a node: they speak of no other one, and tell no news of it.

    Words that are none are heard like any others, so that nobody is held fast in a question.
    """
    if said.among and assignment_id not in said.among:
        return False
    number = assignments.node_of(tx, assignments.get(tx, assignment_id)).no
    reading = read(said.words, said.at(tx.now), None, _numbers(tx, meant.scope(tx, person_id)), policy.calendar)
    named = {*reading.refs, *(task.ref for task in reading.tasks)}
    is_asking = reading.intent is Intent.EXTENSION or any(one.intent is Intent.EXTENSION for one in reading.tasks)
    return not named or (named == {number} and is_asking)


def take(tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int, reading: Reading) -> Heard:
    """Take words whose meaning was told by answers to questions; done still waits for 准确."""
    assignment = assignments.get(tx, assignment_id)
    return _of_one(_begin(tx, policy, person_id, said, reading, assignment.due_on), assignment)


def day_named(policy: Policy, now: datetime, words: str) -> date | None:
    """Find the last day that words name, today or later."""
    named = mentions(normal(words), policy.calendar.local_day(now), policy.calendar)
    return named[-1].day if named else None


def _begin(
    tx: Transaction, policy: Policy, person_id: int, said: Said, reading: Reading, due_on: date | None
) -> _Hearing:
    kept_id = learning.keep(tx, person_id, said.message_id, said.words, due_on, prediction(reading))
    return _Hearing(tx, policy, person_id, said, reading, kept_id)


def _read_of(tx: Transaction, policy: Policy, said: Said, assignment_id: int) -> tuple[Assignment, str, Reading]:
    assignment = assignments.get(tx, assignment_id)
    number = assignments.node_of(tx, assignment).no
    return assignment, number, read(said.words, said.at(tx.now), assignment.due_on, (number,), policy.calendar)


def _numbers(tx: Transaction, found: list[Assignment]) -> tuple[str, ...]:
    """Name the plan numbers of what is open, once each."""
    return tuple(dict.fromkeys(assignments.node_of(tx, one).no for one in found if one.state.is_open))


def _of_one(hearing: _Hearing, assignment: Assignment) -> Heard:
    reading = hearing.reading
    if reading.intent is Intent.EXTENSION and not extend.is_later(assignment, reading.date):
        return DateWanted(assignment.id or 0, hearing.said.words, reading.date)
    if reading.intent is Intent.QUESTION and not hearing.said.words.strip(BARE):
        return Outgoing("help-not-understood", {})
    if not assignment.state.is_open:
        meant.refuse_not_open(hearing.tx, assignment)
    made = _propose(hearing, assignment, reading)
    is_clear = not reading.ask and reading.intent not in CONFIRMED and reading.intent is not Intent.NONE
    if is_clear and hearing.is_own(assignment):
        report.take_effect(hearing.tx, hearing.policy, made)
    return Echo(_ids([made]))


def _named(hearing: _Hearing) -> Heard:
    """Take each node that was named; one number that is not the person's own is asked about."""
    tx, reading = hearing.tx, hearing.reading
    tasks = reading.tasks or tuple(TaskReading(ref, Intent.NONE, Slots()) for ref in reading.refs)
    found = [(task, meant.of_number(tx, hearing.person_id, task.ref)) for task in tasks]
    known = [(task, one) for task, one in found if one is not None]
    if not known:
        return Which(meant.candidates(tx, hearing.person_id), tasks[0].ref)
    if len(tasks) == 1 and not reading.rest_is_idle:
        return _of_one(replace(hearing, reading=_read_again(hearing, tasks[0], known[0][1])), known[0][1])
    still_open = [(task, one) for task, one in known if one.state.is_open]
    if not still_open:
        meant.refuse_not_open(tx, known[0][1])
    unknown = [task.ref for task, one in found if one is None]
    unknown += [task.ref for task, one in known if not one.state.is_open]
    told = [(_with_day(hearing, of_task(task, reading), one), one) for task, one in still_open]
    made = [_propose(hearing, one, its_reading, unknown) for its_reading, one in told]
    rest = _the_rest(hearing, [one for _, one in known]) if reading.rest_is_idle else []
    made += [_propose(hearing, one, Reading(intent=Intent.PROGRESS, is_idle=True)) for one in rest]
    is_told_of_card = reading.why == Doubt.REST_IDLE and hearing.said.among
    is_clear = (not reading.ask or is_told_of_card) and not unknown
    needs_more = any(one.intent in CONFIRMED for one, _ in told) or any(report.lacks_date(tx, one) for one in made)
    if is_clear and not needs_more:
        _take_effect(hearing, made)
    return Echo(_ids(made))


def _with_day(hearing: _Hearing, reading: Reading, assignment: Assignment) -> Reading:
    """Count a duration from the deadline of its own node, which was not known when the whole was read."""
    if reading.intent is not Intent.EXTENSION or reading.delta is None or reading.date or assignment.due_on is None:
        return reading
    try:
        return replace(reading, date=shift(assignment.due_on, reading.delta, hearing.policy.calendar))
    except (ValueError, OverflowError):
        return reading


def _read_again(hearing: _Hearing, task: TaskReading, assignment: Assignment) -> Reading:
    """Read once more, now that the deadline is known by which a duration is counted."""
    said, now = hearing.said, hearing.said.at(hearing.tx.now)
    again = read(said.words, now, assignment.due_on, (task.ref,), hearing.policy.calendar)
    return _single(again if again.tasks else hearing.reading)


def _the_rest(hearing: _Hearing, named: list[Assignment]) -> list[Assignment]:
    """List what 其余 means: what else the answered card asks about, else whatever else the person has in progress."""
    own = assignments.owned_by(hearing.tx, hearing.person_id, (Lifecycle.IN_PROGRESS,))
    among = hearing.said.among
    return [one for one in meant.nearest(own) if one not in named and (not among or one.id in among)]


def _is_of_all(words: str, reading: Reading) -> bool:
    return reading.is_idle or (reading.intent in STATES and ALL.match(normal(words)) is not None)


def _of_all(hearing: _Hearing, pool: list[Assignment]) -> Heard:
    """Take an answer to a card of several nodes that speaks of all of them; 暂无新进展 only of what is in progress."""
    own = [one for one in pool if hearing.is_own(one)]
    meant_ones = [one for one in own if not hearing.reading.is_idle or one.state is Lifecycle.IN_PROGRESS]
    if not meant_ones:
        return _which(hearing.tx, own, pool)
    made = [_propose(hearing, one, hearing.reading) for one in meant_ones]
    if not hearing.reading.ask and hearing.reading.intent not in CONFIRMED:
        _take_effect(hearing, made)
    return Echo(_ids(made))


def _acknowledge(hearing: _Hearing, pool: list[Assignment]) -> Heard:
    """Sign by 收到: at once for one node or an answered card, after 准确 for all that a bare word may mean."""
    unsigned = [one for one in pool if one.state is Lifecycle.AWAITING_SIGN]
    if not unsigned:
        return Outgoing("words-acknowledged", {})
    made = [_propose(hearing, one, hearing.reading) for one in unsigned]
    if hearing.said.among or len(made) == 1:
        for each in made:
            report.take_effect(hearing.tx, hearing.policy, each)
    return Echo(_ids(made))


def _ask(hearing: _Hearing) -> Outgoing:
    """Pass on a question that is about no node in particular."""
    if not hearing.said.words.strip(BARE):
        return Outgoing("help-not-understood", {})
    key = f"{hearing.said.message_id}:{hearing.tx.now.isoformat()}"
    question.pass_on(hearing.tx, hearing.person_id, hearing.said.words, key)
    return Outgoing("question-passed-on", {})


def _which(tx: Transaction, own: list[Assignment], pool: list[Assignment]) -> Heard:
    if pool:
        return Which(meant.first_of(pool))
    if len(own) == 1:
        meant.refuse_not_open(tx, own[0])
    return Outgoing("words-nothing-open", {})


def _take_effect(hearing: _Hearing, made: list[Report]) -> None:
    """Let several readings take effect, or none: one reported on another's behalf has all of them confirmed."""
    if all(hearing.is_own(assignments.get(hearing.tx, each.assignment_id)) for each in made):
        for each in made:
            report.take_effect(hearing.tx, hearing.policy, each)


def _propose(hearing: _Hearing, assignment: Assignment, reading: Reading, unknown: Iterable[str] = ()) -> Report:
    kept: dict[str, object] = {
        **prediction(reading),
        "why": reading.why,
        "message_id": hearing.said.message_id,
        "unknown": list(unknown),
        "reading_id": hearing.kept_id,
        "ref": reading.refs[0] if reading.refs else "",
    }
    kept |= {"no_news": True} if reading.is_idle else {}
    said = hearing.said
    kept |= {name: value for name, value in (("asked", said.asked), ("before", said.before)) if value}
    kept |= {"told": dict(said.told)} if said.told else {}
    intent = Intent.PROGRESS if reading.is_idle else reading.intent
    return report.propose(hearing.tx, assignment, hearing.person_id, intent, hearing.said.words, kept)


def _single(reading: Reading) -> Reading:
    """Make the reading of a reply that names one node the reading of that node."""
    if not reading.tasks:
        return Reading(intent=Intent.NONE, ask=True, why=reading.why)
    return of_task(reading.tasks[0], reading)


def _ids(rows: Iterable[Report]) -> tuple[int, ...]:
    return tuple(row.id for row in rows if row.id is not None)
