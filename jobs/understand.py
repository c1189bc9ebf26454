"""Duty: understand free words - which nodes they speak of, what they say - and do what is beyond doubt."""

from dataclasses import replace

from db import assignments
from db.candidates import Candidate
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Report
from db.words import Intent
from jobs import meant, one_node, question, several_nodes
from jobs.heard import CHOSEN, NEWS, Heard, Said, Which
from jobs.hearing import Hearing, begin, read_of, single
from jobs.one_node import BARE
from jobs.policy import Policy
from jobs.rules.reading.read import is_small_talk, read
from jobs.rules.reading.values import Reading


def hear(tx: Transaction, policy: Policy, person_id: int, said: Said) -> Heard:
    """Understand words of a person and let what is neither done nor doubtful take effect.

    Words about one node count for the card they answer, for the number or title they name, or for the only
    open node; else the question is which. They are kept verbatim with their reading.
    """
    scope = meant.scope(tx, person_id)
    own = [one for one in scope if not said.among or one.id in said.among]
    pool = meant.open_among(tx, own, person_id, said.among)
    only, words = (pool[0], said.words) if len(pool) == 1 else meant.of_title(pool, said.words)
    due = only.due_on if only else None
    reading = read(words, said.at(tx.now), due, _numbers(own), policy.calendar)
    hearing = begin(tx, policy, person_id, said, reading, due, scope)
    if reading.intent is Intent.MULTI or reading.refs:
        return several_nodes.named(hearing)
    if reading.intent is Intent.ACK and not reading.ask:
        return several_nodes.acknowledge(hearing, meant.records(tx, pool))
    if only is not None and not (reading.intent is Intent.NONE and is_small_talk(words)):
        return one_node.conclude(hearing, assignments.get(tx, only.id))
    if said.among and several_nodes.is_of_all(words, reading):
        return several_nodes.of_all(hearing, meant.records(tx, pool))
    if reading.intent is Intent.QUESTION:
        return _ask(hearing)
    if reading.intent is Intent.NONE and (not pool or is_small_talk(words)):
        return Outgoing("help-not-understood", {})
    return _which(tx, own, pool)


def hear_of(tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int) -> Heard:
    """Understand words that were asked for about one node: whatever else they are, they are its report."""
    assignment, number, reading = read_of(tx, policy, said, assignment_id)
    said = replace(said, asked=NEWS)
    hearing = begin(tx, policy, person_id, said, reading, assignment.due_on)
    if reading.intent is Intent.MULTI and {task.ref for task in reading.tasks} - {number}:
        return several_nodes.named(hearing)
    if reading.intent is Intent.MULTI and reading.tasks:
        reading = single(reading)
    if reading.intent in (Intent.NONE, Intent.ACK, Intent.QUESTION, Intent.MULTI):
        reading = Reading(intent=Intent.PROGRESS)
    return one_node.conclude(replace(hearing, reading=reading), assignment)


def hear_again(tx: Transaction, policy: Policy, person_id: int, said: Said, old: Report) -> Heard:
    """Understand words that take the place of others: they answer what those answered."""
    asked, before = str(old.reading.get("asked") or ""), str(old.reading.get("before") or "")
    if not asked:
        return hear(tx, policy, person_id, said)
    if asked in (CHOSEN, NEWS):
        hear_so = one_node.hear_chosen if asked == CHOSEN else hear_of
        return hear_so(tx, policy, person_id, said, old.assignment_id)
    return one_node.hear_request(tx, policy, person_id, said, old.assignment_id, Intent(asked), before)


def is_answer(tx: Transaction, policy: Policy, person_id: int, said: Said, assignment_id: int) -> bool:
    """Tell whether words may answer a question about a node: they speak of no other one, and tell no news of it.

    Words that are none are heard like any others, so that nobody is held fast in a question.
    """
    if said.among and assignment_id not in said.among:
        return False
    number = assignments.node_of(tx, assignments.get(tx, assignment_id)).no
    reading = read(said.words, said.at(tx.now), None, _numbers(meant.scope(tx, person_id)), policy.calendar)
    named = {*reading.refs, *(task.ref for task in reading.tasks)}
    is_asking = reading.intent is Intent.EXTENSION or any(one.intent is Intent.EXTENSION for one in reading.tasks)
    return not named or (named == {number} and is_asking)


def _numbers(found: list[Candidate]) -> tuple[str, ...]:
    """Name the plan numbers of what is open, once each."""
    return tuple(dict.fromkeys(one.no for one in found if one.state.is_open))


def _ask(hearing: Hearing) -> Outgoing:
    """Pass on a question that is about no node in particular."""
    if not hearing.said.words.strip(BARE):
        return Outgoing("help-not-understood", {})
    question.pass_on(hearing.tx, hearing.person_id, hearing.said.words)
    return Outgoing("question-passed-on", {})


def _which(tx: Transaction, own: list[Candidate], pool: list[Candidate]) -> Heard:
    if pool:
        return Which(meant.first_of(pool))
    if len(own) == 1:
        meant.refuse_not_open(tx, assignments.get(tx, own[0].id))
    return Outgoing("words-nothing-open", {})
