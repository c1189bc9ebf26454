"""How an official's words are understood: `read` turns a reply into a `Reading`, never a decision."""

from jobs.rules.reading.read import read
from jobs.rules.reading.values import Doubt, Reading, Slots, TaskReading

__all__ = ["Doubt", "Reading", "Slots", "TaskReading", "read"]
