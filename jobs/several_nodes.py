"""Duty: take words that speak of several nodes: named by number, all of an answered card, or all that are unsigned."""

from dataclasses import replace

from db import assignments
from db.messages import Outgoing
from db.models import Assignment
from db.words import Intent, Lifecycle
from jobs import meant, one_node, report
from jobs.heard import Echo, Heard, Which
from jobs.hearing import CONFIRMED, Hearing, propose, reading_of, single, take_effect
from jobs.rules.reading.days import shift
from jobs.rules.reading.normal import normal
from jobs.rules.reading.read import read
from jobs.rules.reading.values import Doubt, Reading, Slots, TaskReading
from jobs.rules.reading.words.receipts import ALL

STATES = frozenset({Intent.DONE, Intent.PROGRESS, Intent.NOT_STARTED})


def named(hearing: Hearing) -> Heard:
    """Take each node that was named; a number that is not the person's own, or that campaigns share, is asked about."""
    tx, reading = hearing.tx, hearing.reading
    tasks = reading.tasks or tuple(TaskReading(ref, Intent.NONE, Slots()) for ref in reading.refs)
    meant_by = {task.ref: hearing.of_number(task.ref) for task in tasks}
    shared = next((ref for ref, ones in meant_by.items() if len(ones) > 1), None)
    if shared is not None:
        return Which(tuple(one.id or 0 for one in meant_by[shared]), shared=shared)
    found = [(task, next(iter(meant_by[task.ref]), None)) for task in tasks]
    known = [(task, one) for task, one in found if one is not None]
    if not known:
        return Which(meant.own_open(tx, hearing.person_id), tasks[0].ref)
    if len(tasks) == 1 and not reading.rest_is_idle:
        return one_node.conclude(replace(hearing, reading=_of_the_one(hearing, tasks[0], known[0][1])), known[0][1])
    still_open = [(task, one) for task, one in known if one.state.is_open]
    if not still_open:
        meant.refuse_not_open(tx, known[0][1])
    unknown = [task.ref for task, one in found if one is None]
    unknown += [task.ref for task, one in known if not one.state.is_open]
    told = [(_with_day(hearing, reading_of(task, reading), one), one) for task, one in still_open]
    made = [propose(hearing, one, its_reading, unknown) for its_reading, one in told]
    rest = _the_rest(hearing, [one for _, one in known]) if reading.rest_is_idle else []
    made += [propose(hearing, one, Reading(intent=Intent.PROGRESS, is_idle=True)) for one in rest]
    is_told_of_card = reading.why == Doubt.REST_IDLE and hearing.said.among
    is_clear = (not reading.ask or is_told_of_card) and not unknown
    needs_more = any(one.intent in CONFIRMED for one, _ in told) or any(report.lacks_date(tx, one) for one in made)
    if is_clear and not needs_more:
        take_effect(hearing, made)
    return Echo(tuple(made))


def _with_day(hearing: Hearing, reading: Reading, assignment: Assignment) -> Reading:
    """Count a duration from the deadline of its own node, which was not known when the whole was read."""
    if reading.intent is not Intent.EXTENSION or reading.delta is None or reading.date or assignment.due_on is None:
        return reading
    try:
        return replace(reading, date=shift(assignment.due_on, reading.delta, hearing.policy.calendar))
    except (ValueError, OverflowError):
        return reading


def _of_the_one(hearing: Hearing, task: TaskReading, assignment: Assignment) -> Reading:
    """Make the reading of the only node that is named.

    The words are read once more only where its record tells them something: the deadline from which an extension is
    counted, or that the number is known though the answered card does not show it.
    """
    if task.intent is not Intent.EXTENSION and hearing.reading.why != Doubt.UNKNOWN_NODE:
        return single(hearing.reading)
    said, now = hearing.said, hearing.said.at(hearing.tx.now)
    again = read(said.words, now, assignment.due_on, (task.ref,), hearing.policy.calendar)
    return single(again if again.tasks else hearing.reading)


def _the_rest(hearing: Hearing, named: list[Assignment]) -> list[Assignment]:
    """List what 其余 means: what else the answered card asks about, else whatever else the person has in progress."""
    own = assignments.owned_by(hearing.tx, hearing.person_id, (Lifecycle.IN_PROGRESS,))
    among = hearing.said.among
    return [one for one in meant.nearest(own) if one not in named and (not among or one.id in among)]


def is_of_all(words: str, reading: Reading) -> bool:
    """Tell whether words without a number speak of all that the answered card asks about."""
    return reading.is_idle or (reading.intent in STATES and ALL.match(normal(words)) is not None)


def of_all(hearing: Hearing, pool: list[Assignment]) -> Heard:
    """Take an answer to a card of several nodes that speaks of all of them; 暂无新进展 only of what is in progress."""
    own = [one for one in pool if hearing.is_own(one)]
    meant_ones = [one for one in own if not hearing.reading.is_idle or one.state is Lifecycle.IN_PROGRESS]
    if not meant_ones:
        return Which(meant.first_of(pool))
    made = [propose(hearing, one, hearing.reading) for one in meant_ones]
    if not hearing.reading.ask and hearing.reading.intent not in CONFIRMED:
        take_effect(hearing, made)
    return Echo(tuple(made))


def acknowledge(hearing: Hearing, pool: list[Assignment]) -> Heard:
    """Sign by 收到: at once for one node or an answered card, after 准确 for all that a bare word may mean."""
    unsigned = [one for one in pool if one.state is Lifecycle.AWAITING_SIGN]
    if not unsigned:
        return Outgoing("words-acknowledged", {})
    made = [propose(hearing, one, hearing.reading) for one in unsigned]
    if hearing.said.among or len(made) == 1:
        for each in made:
            report.take_effect(hearing.tx, hearing.policy, each)
    return Echo(tuple(made))
