"""Words of a person with their reading: kept verbatim, proposed as reports, and let take effect where clear."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime

from db import assignments
from db.candidates import Candidate
from db.engine import Transaction
from db.models import Assignment, Report
from db.words import Intent
from jobs import learning, meant, report
from jobs.heard import Said
from jobs.policy import Policy
from jobs.rules.reading.contract_json import prediction
from jobs.rules.reading.dates import mentions
from jobs.rules.reading.normal import normal
from jobs.rules.reading.read import read
from jobs.rules.reading.values import Reading, Slots, TaskReading

CONFIRMED = frozenset({Intent.DONE, Intent.TRANSFER})
"""Never taken at the first word: one ends the official's duty, the other lays it on somebody else."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """Words of a person with their reading, while it is decided what becomes of them."""

    tx: Transaction
    policy: Policy
    person_id: int
    said: Said
    reading: Reading
    kept_id: int
    scope: Sequence[Candidate] = ()
    """What the person may speak of, where it was asked for already."""

    def is_own(self, assignment: Assignment) -> bool:
        """Tell whether the person need not be asked on whose behalf a node is reported."""
        return meant.is_own(self.tx, assignment, self.person_id)

    def of_number(self, ref: str) -> list[Assignment]:
        """Find the node that a number in the words names; several where campaigns share it."""
        said = self.said
        return meant.of_number(self.tx, self.person_id, ref, said.among, said.campaign_id, self.scope)


def begin(
    tx: Transaction,
    policy: Policy,
    person_id: int,
    said: Said,
    reading: Reading,
    due_on: date | None,
    scope: Sequence[Candidate] = (),
) -> Hearing:
    """Keep words with how they were read, whatever becomes of them."""
    kept_id = learning.keep(tx, person_id, said.message_id, said.words, due_on, prediction(reading))
    return Hearing(tx, policy, person_id, said, reading, kept_id, scope)


def read_of(tx: Transaction, policy: Policy, said: Said, assignment_id: int) -> tuple[Assignment, str, Reading]:
    """Read words that are known to speak of a node; return it with its number."""
    assignment = assignments.get(tx, assignment_id)
    number = assignments.node_of(tx, assignment).no
    return assignment, number, read(said.words, said.at(tx.now), assignment.due_on, (number,), policy.calendar)


def propose(hearing: Hearing, assignment: Assignment, reading: Reading, unknown: Iterable[str] = ()) -> Report:
    """Propose a reading as the report of a node."""
    kept, words = _kept(hearing, reading, unknown), hearing.said.words
    return report.propose(hearing.tx, assignment, hearing.person_id, _intent(reading), words, kept)


def put(hearing: Hearing, assignment: Assignment, reading: Reading) -> Report:
    """Let a reading take effect at once as the report of a node."""
    kept, words = _kept(hearing, reading), hearing.said.words
    return report.put(hearing.tx, hearing.policy, assignment, hearing.person_id, _intent(reading), words, kept)


def _intent(reading: Reading) -> Intent:
    return Intent.PROGRESS if reading.is_idle else reading.intent


def _kept(hearing: Hearing, reading: Reading, unknown: Iterable[str] = ()) -> dict[str, object]:
    """Keep a reading with what is needed to read the words again."""
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
    return kept | ({"told": dict(said.told)} if said.told else {})


def take_effect(hearing: Hearing, made: list[Report]) -> None:
    """Let several readings take effect, or none: one reported on another's behalf has all of them confirmed."""
    if all(hearing.is_own(assignments.get(hearing.tx, each.assignment_id)) for each in made):
        for each in made:
            report.take_effect(hearing.tx, hearing.policy, each)


def single(reading: Reading) -> Reading:
    """Make the reading of a reply that names one node the reading of that node."""
    if not reading.tasks:
        return Reading(intent=Intent.NONE, ask=True, why=reading.why)
    return reading_of(reading.tasks[0], reading)


def reading_of(task: TaskReading, whole: Reading) -> Reading:
    """Make a reading of its own of one of several nodes; the doubt is of the whole."""
    slots = {field.name: getattr(task.slots, field.name) for field in fields(Slots)}
    return Reading(**slots, intent=task.intent, ask=whole.ask, why=whole.why, refs=(task.ref,), is_idle=task.is_idle)


def day_named(policy: Policy, now: datetime, words: str) -> date | None:
    """Find the last day that words name, today or later."""
    named = mentions(normal(words), policy.calendar.local_day(now), policy.calendar)
    return named[-1].day if named else None
