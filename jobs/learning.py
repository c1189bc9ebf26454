"""Duty: keep how replies were read and what their authors said to it, and hand it out without names."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from db import people, readings, units
from db.engine import Transaction
from db.models import KeptReading, Report
from db.words import UnitKind
from jobs.policy import Policy
from jobs.rules.pseudonyms import Pseudonyms, is_office

CONFIRMED, CORRECTED, WITHDRAWN = "confirmed", "corrected", "withdrawn"
JUDGED = (CONFIRMED, CORRECTED)
_SUBSTANCE = ("intent", "slots")
"""What of a report's reading can be right or wrong."""


def keep(
    tx: Transaction, person_id: int, message_id: int, words: str, due_on: date | None, reading: dict[str, object]
) -> int:
    """Keep words with their reading, of a message that is read again the newest; return the number it is kept under."""
    kept = readings.of_message(tx, person_id, message_id)
    if kept is None:
        columns = {"person_id": person_id, "message_id": message_id, "said_at": tx.now}
        return readings.keep(tx, {**columns, "words": words, "due_on": due_on, "reading": reading, "meant": {}})
    kept.words, kept.due_on, kept.reading, kept.verdict, kept.meant = words, due_on, reading, "", {}
    tx.add(kept)
    return kept.id or 0


def confirm(tx: Transaction, confirmed: Iterable[Report]) -> None:
    """Note 准确; a node of the message that was corrected before stays so."""
    for report in confirmed:
        kept = _kept(tx, report)
        if kept is not None and kept.verdict != CORRECTED:
            kept.verdict = CONFIRMED
            tx.add(kept)


def correct(tx: Transaction, old: Report, new: Report) -> None:
    """Note 修改: what ``new`` says is what the words meant."""
    kept = _kept(tx, old)
    if kept is not None:
        truth = {name: new.reading[name] for name in _SUBSTANCE if name in new.reading}
        kept.meant = {**kept.meant, str(old.reading.get("ref") or ""): truth}
        kept.verdict = CORRECTED
        tx.add(kept)


def withdraw(tx: Transaction, report: Report) -> None:
    """Note 撤回: what was meant is not known, so nothing can be learnt."""
    kept = _kept(tx, report)
    if kept is not None:
        kept.verdict = WITHDRAWN
        tx.add(kept)


def labelled(tx: Transaction, policy: Policy) -> Iterator[dict[str, Any]]:
    """Yield what was confirmed or corrected as labelled rows, persons and units replaced and numbers blanked."""
    judged = list(readings.judged(tx, JUDGED))
    names = Pseudonyms((person.name for person in people.everybody(tx)), [*_units_known(tx), *_units_named(judged)])
    for number, kept in enumerate(judged, start=1):
        row = {
            "id": f"r{number}",
            "text": kept.words,
            "now": policy.calendar.local(kept.said_at).isoformat(),
            **({"due": kept.due_on.isoformat()} if kept.due_on else {}),
            **_truth(kept),
            "tags": [kept.verdict],
        }
        yield names.hide(row)


def _units_known(tx: Transaction) -> Iterator[list[str]]:
    """List the names of each unit of the roster; 县委 and the groups of the task force every county has."""
    bearing = (unit for unit in units.all_units(tx) if unit.kind.is_local or unit.kind is UnitKind.DEPARTMENT)
    yield from ([unit.name, *unit.aliases] for unit in bearing)


def _units_named(judged: Iterable[KeptReading]) -> Iterator[list[str]]:
    """List the offices that replies ask for help or name as takers, whether or not the roster knows them."""
    for kept in judged:
        truth = _truth(kept)
        for slots in (truth.get("slots") or {}, *(task.get("slots") or {} for task in truth.get("tasks") or ())):
            named = (*(slots.get("help_unit") or ()), str(slots.get("transfer_to") or ""))
            yield from ([name] for name in named if is_office(name))


def _truth(kept: KeptReading) -> dict[str, Any]:
    """Put what was corrected in the place of what was read."""
    told = dict(kept.reading)
    if "" in kept.meant:
        return {**told, "also": [], **kept.meant[""]}
    tasks = [{**task, **kept.meant.get(task["ref"], {})} for task in told.get("tasks") or []]
    return {**told, "tasks": tasks}


def _kept(tx: Transaction, report: Report) -> KeptReading | None:
    number = report.reading.get("reading_id")
    return tx.get(KeptReading, int(number)) if number else None
