"""Duty: a report by questions (done, next, problem, support, date), for who prefers them to writing freely."""

from collections.abc import Mapping
from datetime import date

from db import assignments
from db.engine import Transaction
from db.words import Intent, Refusal
from jobs import hearing, one_node
from jobs.heard import Heard, Said
from jobs.policy import Policy
from jobs.rules.reading.help_wanted import help_units
from jobs.rules.reading.normal import normal
from jobs.rules.reading.offices import units_listed
from jobs.rules.reading.read import read
from jobs.rules.reading.values import Doubt, Reading
from jobs.rules.reading.words.receipts import NOTHING

DONE, NEXT, PROBLEM, SUPPORT, DATE = STEPS = ("done", "next", "problem", "support", "date")
DAY = "day"
"""The day that the answer to DATE, or an earlier answer, named (ISO)."""
Answers = Mapping[str, str]


def following(answers: Answers) -> str | None:
    """Name the next question, or None when all are answered; support is asked for only beside a problem."""
    skipped = {SUPPORT} if PROBLEM in answers and not answers[PROBLEM] else set()
    return next((step for step in STEPS if step not in answers and step not in skipped), None)


def note(
    tx: Transaction, policy: Policy, assignment_id: int, answers: Answers, step: str, words: str
) -> dict[str, str]:
    """Add an answer, and what it told beyond its question, so that nothing is asked twice.

    ``words`` are empty for a question that was skipped. Raise Refusal "guided-no-date" where no day is named.
    """
    said = "" if NOTHING.fullmatch(normal(words)) else words
    noted = {**answers, step: said}
    if step == DATE and said:
        day = hearing.day_named(policy, tx.now, said)
        if day is None:
            raise Refusal("guided-no-date")
        noted[DAY] = day.isoformat()
    elif step == DONE and said:
        noted |= _told_besides(_read(tx, policy, assignment_id, said), said)
    return noted


def _told_besides(reading: Reading, said: str) -> dict[str, str]:
    """Take from the first answer what the later questions would ask."""
    if reading.intent is Intent.DONE:
        return dict.fromkeys((NEXT, PROBLEM, SUPPORT, DATE), "")
    told: dict[str, str] = {}
    if reading.date is not None and reading.why != Doubt.BAD_DATE:
        told |= {DATE: "", DAY: reading.date.isoformat()}
    if reading.intent is Intent.BLOCKED:
        told[PROBLEM] = reading.reason or said
    return told


def finish(tx: Transaction, policy: Policy, person_id: int, assignment_id: int, answers: Answers) -> Heard:
    """Make one report of the answers: their words verbatim, their meaning as it was asked for."""
    told = {step: answers[step] for step in STEPS if answers.get(step)}
    said = Said("\n".join(told.values()), told=told)
    reading = _reading(tx, policy, assignment_id, answers)
    return one_node.take(tx, policy, person_id, said, assignment_id, reading)


def _reading(tx: Transaction, policy: Policy, assignment_id: int, answers: Answers) -> Reading:
    told = _read(tx, policy, assignment_id, answers.get(DONE) or "")
    problem, support = answers.get(PROBLEM) or "", answers.get(SUPPORT) or ""
    day = date.fromisoformat(answers[DAY]) if answers.get(DAY) else None
    figures = {name: getattr(told, name) for name in ("percent", "done_count", "total_count", "remaining_count")}
    if problem:
        return Reading(intent=Intent.BLOCKED, date=day, reason=problem, help_unit=_helpers(support), **figures)
    if told.intent is Intent.DONE:
        return told
    is_idle = not any(answers.get(step) for step in (*STEPS, DAY))
    intent = Intent.NOT_STARTED if told.intent is Intent.NOT_STARTED else Intent.PROGRESS
    return Reading(intent=intent, date=day, is_idle=is_idle, **figures)


def _read(tx: Transaction, policy: Policy, assignment_id: int, words: str) -> Reading:
    """Read an answer; a number at its head counts something, since the node is known."""
    due_on = assignments.get(tx, assignment_id).due_on
    reading = read(words, tx.now, due_on, (), policy.calendar)
    return reading if reading.intent is not Intent.MULTI else Reading(intent=Intent.PROGRESS)


def _helpers(support: str) -> tuple[str, ...]:
    return help_units(support) or units_listed(support)
