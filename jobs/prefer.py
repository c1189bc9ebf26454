"""Duty: a person says how he wants to be written to: language, simple cards, his morning, his rest."""

from datetime import time

from db.engine import Transaction
from db.models import Person
from db.words import Refusal
from jobs.policy import Policy
from jobs.rules import personal
from jobs.rules.personal import PersonalHours


def hours_of(person: Person, *, for_reminder: bool) -> PersonalHours:
    """Tell a person's own hours; the own morning is for reminders, the rest is from everything."""
    return PersonalHours(person.morning_at if for_reminder else None, person.quiet_from, person.quiet_until)


def speak(tx: Transaction, person: Person, language: str) -> None:
    """Speak a language to the person from now on."""
    person.language = language
    tx.add(person)


def be_simple(tx: Transaction, person: Person, *, is_simple: bool) -> None:
    """Make the person's cards simple, or full again."""
    person.is_simple = is_simple
    tx.add(person)


def begin_at(tx: Transaction, policy: Policy, person: Person, at: time | None) -> None:
    """Bring the list of the morning at a time of the person's own; None at the office's.

    Raise Refusal "settings-morning-bad" for a time before the office's, or after noon.
    """
    first = policy.cadence.at
    if at is not None and not personal.is_morning(at, first, policy.calendar):
        earliest = max(first, policy.calendar.opens)
        raise Refusal("settings-morning-bad", first=words(earliest), last=words(personal.LATEST_MORNING))
    person.morning_at = None if at == first else at
    tx.add(person)


def rest(tx: Transaction, policy: Policy, person: Person, span: tuple[time, time] | None) -> None:
    """Write nothing unasked between two times; None ends the rest.

    Raise Refusal "settings-quiet-bad" for a span outside working hours, too long, or that reaches the digest.
    """
    if span is not None and not personal.is_quiet(*span, policy.digest_at, policy.calendar):
        latest = min(policy.digest_at, policy.calendar.closes)
        raise Refusal("settings-quiet-bad", first=words(policy.calendar.opens), latest=words(latest))
    person.quiet_from, person.quiet_until = span or (None, None)
    tx.add(person)


def words(at: time) -> str:
    """Write a time of day as every clock does."""
    return f"{at:%H:%M}"
