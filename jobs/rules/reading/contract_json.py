"""A reading in the row form of the labelled replies, as `duban read` prints it."""

from dataclasses import fields
from datetime import date

from jobs.rules.reading.values import Reading, Slots


def prediction(reading: Reading) -> dict[str, object]:
    """Return intent, also, slots, tasks and ask as JSON-able values; only slots that have one."""
    return {
        "intent": reading.intent.value,
        "also": [intent.value for intent in reading.also],
        "slots": _slots(reading),
        "tasks": [
            {"ref": task.ref, "intent": task.intent.value, "slots": _slots(task.slots)} for task in reading.tasks
        ],
        "ask": reading.ask,
    }


def _slots(slots: Slots) -> dict[str, object]:
    values = {field.name: getattr(slots, field.name) for field in fields(Slots)}
    return {name: _plain(value) for name, value in values.items() if value not in (None, ())}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
