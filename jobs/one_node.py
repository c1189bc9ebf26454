"""Duty: take words whose node is known: it was picked, asked about, or is the only one they can mean."""

from dataclasses import replace

from db import assignments
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Assignment
from db.words import Intent, Lifecycle
from jobs import extend, meant, owning
from jobs.heard import CHOSEN, DateWanted, Echo, Heard, Said
from jobs.hearing import CONFIRMED, Hearing, begin, day_named, propose, put, read_of, single
from jobs.policy import Policy
from jobs.rules.reading.values import Doubt, Reading

BARE = "?? "
"""A question mark alone asks nothing a coordinator could answer."""


def hear_chosen(tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int) -> Heard:
    """Understand words whose node was picked by a button, whatever number stands in them.

    That they speak of the node is settled by the choice: what no rule understands is news, and never asked about again.
    """
    assignment, _, reading = read_of(tx, policy, said, assignment_id)
    owning.require_holder(tx, assignment, person_id)
    if reading.intent is Intent.MULTI or reading.refs:
        reading = replace(single(reading), ask=reading.ask and reading.why != Doubt.UNKNOWN_NODE)
    if reading.intent is Intent.NONE and not reading.ask:
        reading = Reading(intent=Intent.PROGRESS)
    if reading.intent is Intent.ACK and assignment.state is not Lifecycle.AWAITING_SIGN:
        return Outgoing("words-acknowledged", {})
    said = replace(said, asked=CHOSEN)
    return conclude(begin(tx, policy, person_id, said, reading, assignment.due_on), assignment)


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
    assignment, _, reading = read_of(tx, policy, whole, assignment_id)
    if reading.tasks:
        reading = single(reading)
    if intent is Intent.EXTENSION and (before or reading.date is None):
        # A bare day means the new deadline here, whatever else the words may be.
        answer = read_of(tx, policy, said, assignment_id)[2]
        day = answer.date if answer.intent is Intent.EXTENSION else None
        reading = replace(reading, date=day or day_named(policy, said.at(tx.now), said.words) or reading.date)
    reading = replace(
        reading, intent=intent, also=(), reason=reading.reason or whole.words, ask=False, why="", is_idle=False
    )
    return conclude(begin(tx, policy, person_id, whole, reading, assignment.due_on), assignment)


def take(tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int, reading: Reading) -> Heard:
    """Take words whose meaning was told by answers to questions; done still waits for 准确."""
    assignment = assignments.get(tx, assignment_id)
    return conclude(begin(tx, policy, person_id, said, reading, assignment.due_on), assignment)


def conclude(hearing: Hearing, assignment: Assignment) -> Heard:
    """Propose what was read of a node, and let it take effect where it is clear and the person's own."""
    reading = hearing.reading
    if reading.intent is Intent.EXTENSION and not extend.is_later(assignment, reading.date):
        return DateWanted(assignment.id or 0, hearing.said.words, reading.date)
    if reading.intent is Intent.QUESTION and not hearing.said.words.strip(BARE):
        return Outgoing("help-not-understood", {})
    if not assignment.state.is_open:
        meant.refuse_not_open(hearing.tx, assignment)
    is_clear = not reading.ask and reading.intent not in CONFIRMED and reading.intent is not Intent.NONE
    if is_clear and hearing.is_own(assignment):
        return Echo((put(hearing, assignment, reading),))
    return Echo((propose(hearing, assignment, reading),))
