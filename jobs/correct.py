"""Duty: take what an official says his words meant (修改) in the place of what was understood; the words stay."""

import re
from typing import Any

from db import assignments, reports
from db.engine import Transaction
from db.models import Report
from db.words import Intent, Refusal
from jobs import learning, report, retract
from jobs.policy import Policy
from jobs.rules.reading.dates import mentions
from jobs.rules.reading.normal import normal
from jobs.rules.reading.numbers import percent
from jobs.rules.reading.words.receipts import NOTHING

CORRECTABLE = ("proposed", "effective")
DATE, PERCENT = "date", "percent"
BARE_SHARE = re.compile(r"(\d{1,3})")


def mean(
    tx: Transaction, policy: Policy, old: Report, person_id: int, intent: Intent, *, is_idle: bool = False
) -> Report:
    """Let the same words take effect with another intent; the values understood beside it stay."""
    reading = {**old.reading, "intent": intent.value, "no_news": is_idle}
    return _anew(tx, policy, old, person_id, intent, reading)


def value(tx: Transaction, policy: Policy, old: Report, person_id: int, name: str, words: str) -> Report:
    """Let the reading take effect with another day or share; 无 takes the value away.

    Raise Refusal "redo-no-date" or "redo-no-percent" where the words name none.
    """
    plain = normal(words)
    gone = {name, "time"} if name == DATE else {name}
    slots = {key: kept for key, kept in (old.reading.get("slots") or {}).items() if key not in gone}
    if not NOTHING.fullmatch(plain):
        slots[name] = _day(tx, policy, plain) if name == DATE else _share(plain)
    return _anew(tx, policy, old, person_id, Intent(old.intent), {**old.reading, "slots": slots, "no_news": False})


def _day(tx: Transaction, policy: Policy, plain: str) -> str:
    days = mentions(plain, policy.calendar.local_day(tx.now), policy.calendar)
    if not days or days[-1].day is None:
        raise Refusal("redo-no-date")
    return days[-1].day.isoformat()


def _share(plain: str) -> int:
    bare = BARE_SHARE.fullmatch(plain)
    share = int(bare[1]) if bare else percent(plain)
    if share is None or share > 100:
        raise Refusal("redo-no-percent")
    return share


def _anew(
    tx: Transaction, policy: Policy, old: Report, person_id: int, intent: Intent, reading: dict[str, Any]
) -> Report:
    """Take the old report back and let the new one take its place, evidence included."""
    retract.overtake(tx, policy, old, person_id)
    reading |= {"ask": False, "why": "", "problem_id": None, "extension_id": None, "question_id": None}
    made = report.propose(tx, assignments.get(tx, old.assignment_id), person_id, intent, old.words, reading)
    for evidence in reports.evidence_of(tx, old.id or 0):
        evidence.report_id = made.id or 0
        tx.add(evidence)
    tx.flush()
    learning.correct(tx, old, made)
    return report.take_effect(tx, policy, made)
