"""Duty: record what an official said by telephone (代报): read like a reply, confirmed first, both names kept."""

from collections.abc import Mapping
from dataclasses import replace

from db import assignments, campaigns, units
from db.engine import Transaction
from db.models import Assignment, Report, Unit
from db.words import Intent, Refusal
from jobs import extend, learning, meant, owning, plan, report
from jobs.heard import Said
from jobs.policy import Policy
from jobs.rules.notation.addressees import unit_and_rest
from jobs.rules.notation.units import UnitNames
from jobs.rules.reading.contract_json import prediction
from jobs.rules.reading.read import read
from jobs.rules.reading.values import Reading, of_task

CARD = "reportfor"
NOBODY = 0
"""Spoken for a post that is vacant."""


def addressed(tx: Transaction, words: str) -> tuple[Unit | None, str]:
    """Tell of which unit words speak, and what they say without its name; None where they name none, or several."""
    found, rest = unit_and_rest(words, UnitNames(plan.roster_view(tx).units))
    return (units.by_name(tx, found) if found else None), rest


def open_of(tx: Transaction, unit_id: int) -> list[Assignment]:
    """List what a unit owes, the nearest first, a recurring node by its next occurrence."""
    running = {campaign.id for campaign in campaigns.running(tx)}
    found = assignments.of_unit(tx, unit_id, assignments.OPEN)
    return meant.nearest([one for one in found if one.campaign_id in running])


def hear(tx: Transaction, policy: Policy, person_id: int, said: Said, among: list[Assignment]) -> list[Report]:
    """Read words as the reply of whoever answers for ``among``, and propose what they say; nothing takes effect yet.

    Return the reports. Raise Refusal "reportfor-which" where they name no node, "reportfor-unknown" for a number that
    is not open there, "reportfor-shared" for one that several campaigns have, "reportfor-unread" where nothing is
    understood: half a telephone call is not recorded.
    """
    by_number: dict[str, Assignment] = {}
    shared: set[str] = set()
    for one in among:
        no = assignments.node_of(tx, one).no
        if by_number.setdefault(no, one).campaign_id != one.campaign_id:
            shared.add(no)
    due_on = among[0].due_on if len(among) == 1 else None
    reading = read(said.words, said.at(tx.now), due_on, tuple(by_number), policy.calendar)
    if numbers := [ref for ref in dict.fromkeys((*_named(reading), *reading.refs)) if ref in shared]:
        raise Refusal("reportfor-shared", numbers=numbers)
    told = _told(reading, by_number)
    for assignment, its_reading in told:
        if its_reading.intent is Intent.EXTENSION and not extend.is_later(assignment, its_reading.date):
            raise Refusal("extend-date-wanted", no=assignments.node_of(tx, assignment).no)
    kept_id = learning.keep(tx, person_id, said.message_id, said.words, due_on, prediction(reading))
    return [_propose(tx, person_id, said, assignment, its_reading, kept_id) for assignment, its_reading in told]


def _told(reading: Reading, by_number: Mapping[str, Assignment]) -> list[tuple[Assignment, Reading]]:
    """Pair the nodes that words speak of with what they say of each; of a single one no number is needed."""
    named = _named(reading)
    unknown = [ref for ref in dict.fromkeys((*named, *reading.refs)) if ref not in by_number]
    if unknown:
        raise Refusal("reportfor-unknown", numbers=unknown)
    told = [(by_number[ref], one) for ref, one in named.items()]
    if not named and len(by_number) == 1:
        told = [(one, reading) for one in by_number.values()]
    if not told:
        raise Refusal("reportfor-which")
    if any(one.intent in (Intent.NONE, Intent.QUESTION, Intent.MULTI) for _, one in told):
        raise Refusal("reportfor-unread")
    return told


def _named(reading: Reading) -> dict[str, Reading]:
    """Map the numbers that words name to what they say of each."""
    return {task.ref: of_task(task, reading) for task in reading.tasks}


def _propose(
    tx: Transaction, person_id: int, said: Said, assignment: Assignment, reading: Reading, kept_id: int
) -> Report:
    """Keep what was said as an official's own words are kept, with the name of whom it is said for."""
    holder = owning.holder(tx, assignment)
    kept: dict[str, object] = {
        **prediction(replace(reading, tasks=())),
        "why": reading.why,
        "message_id": said.message_id,
        "unknown": [],
        "reading_id": kept_id,
        "ref": reading.refs[0] if reading.refs else "",
        owning.FOR: holder.id if holder and holder.id else NOBODY,
    }
    kept |= {"no_news": True} if reading.is_idle else {}
    return report.propose(tx, assignment, person_id, reading.intent, said.words, kept)
