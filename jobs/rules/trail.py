"""What of a campaign's history an inspector asks about (留痕清单): everything that was not the ordinary course."""

from collections.abc import Mapping
from enum import StrEnum

from db.words import Event


class Trace(StrEnum):
    """Why a move stands in the list."""

    OVERRIDDEN = "overridden"
    """Published over a finding of the check."""
    URGENT = "urgent"
    """Marked urgent, or sent outside working hours, for a reason."""
    ON_BEHALF = "on_behalf"
    """代报, 代签: done for somebody else."""
    MADE_UP = "made_up"
    """补办: closed, handed in after its deadline."""
    DEADLINE = "deadline"
    """The deadline was moved."""
    UNDONE = "undone"
    """Taken back."""
    REASSIGNED = "reassigned"
    """Another unit, post or person."""
    STOPPED = "stopped"
    """Suspended, resumed, cancelled, taken up again, or ended with its node."""
    HELD = "held"
    """An escalation was held back."""


_ALWAYS = {
    Event.MARK_URGENT: Trace.URGENT,
    Event.UNMARK_URGENT: Trace.URGENT,
    Event.GRANT: Trace.DEADLINE,
    Event.RESCHEDULE: Trace.DEADLINE,
    Event.UNDO: Trace.UNDONE,
    Event.WITHDRAW: Trace.UNDONE,
    Event.TRANSFER: Trace.REASSIGNED,
    Event.UPHOLD: Trace.REASSIGNED,
    Event.HAND_OVER: Trace.REASSIGNED,
    Event.SUSPEND: Trace.STOPPED,
    Event.RESUME: Trace.STOPPED,
    Event.CANCEL: Trace.STOPPED,
    Event.REOPEN: Trace.STOPPED,
    Event.END: Trace.STOPPED,
    Event.HOLD: Trace.HELD,
}


def trace_of(event: Event, details: Mapping[str, object], *, is_late: bool) -> Trace | None:
    """Tell why a move stands in the list, the gravest reason first; None for the ordinary course.

    ``is_late`` says that the assignment was closed late.
    """
    if details.get("override"):
        return Trace.OVERRIDDEN
    if event is Event.DISPATCH and details.get("reason"):
        return Trace.URGENT
    if details.get("for"):
        return Trace.ON_BEHALF
    if event is Event.CLOSE and is_late:
        return Trace.MADE_UP
    return _ALWAYS.get(event)
