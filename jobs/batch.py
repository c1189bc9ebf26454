"""Keeping what a change of many changed, so that the coordinator who made it may undo it (撤销) for a day."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from db.engine import Transaction
from db.models import Assignment, Batch
from db.words import Lifecycle

COLUMNS: Final = (
    "state", "unit_id", "post_id", "handler_id", "starts_on", "due_on", "due_at", "published_at", "signed_at",
    "heard_at", "submitted_at", "closed_at", "is_late", "level", "round", "is_silent", "held_until",
)  # fmt: skip
"""What a move may change of an assignment, its version and its next knock aside."""
Before = dict[int, dict[str, Any]]
"""By assignment, how it stood."""


class Kind(StrEnum):
    """What was done to many."""

    IMPORT = "import"
    NEW = "new"
    CLOSE_ALL = "close_all"
    REDATE = "redate"
    TRANSFER = "transfer"
    SUSPEND = "suspend"
    RESUME = "resume"
    CANCEL = "cancel"
    REOPEN = "reopen"
    UPDATE = "update"
    """A corrected sheet taken over a plan under way."""
    PUBLISH = "publish"
    URGE = "urge"

    @property
    def is_final(self) -> bool:
        """Whether it cannot be undone: what many have read is not taken back, a plan is put right by another sheet."""
        return self in (Kind.UPDATE, Kind.PUBLISH, Kind.URGE)


def before(found: Iterable[Assignment]) -> Before:
    """Note how assignments stand before they are changed."""
    return {one.id or 0: {name: _plain(getattr(one, name)) for name in COLUMNS} for one in found}


def keep(
    tx: Transaction,
    kind: Kind,
    person_id: int | None,
    changed: Iterable[Assignment],
    was: Mapping[int, Any],
    **more: object,
) -> None:
    """Keep a change that is done: which assignments, how each stood, and the version each has now.

    What the shell does is nobody's to undo in the chat.
    """
    if person_id is None:
        return
    items = [{"id": one.id, "version": one.version, "was": was.get(one.id or 0, {})} for one in changed]
    tx.add(Batch(person_id=person_id, kind=kind, at=tx.now, details={"items": items, **more}))
    tx.flush()


def restored(was: Mapping[str, Any]) -> dict[str, Any]:
    """Read what ``before`` noted back into the values of columns."""
    return {name: _value(name, value) for name, value in was.items()}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _value(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    if name == "state":
        return Lifecycle(value)
    if name.endswith("_at") or name == "held_until":
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if name.endswith("_on") else value
