"""Duty: keep a sheet, plan or roster, that waits for 确认导入; nothing else is written before that."""

from db.engine import Transaction
from db.models import PlanDraft
from db.words import Refusal


def keep(tx: Transaction, person_id: int | None, title: str, content: bytes, file_name: str) -> int:
    """Keep a sheet and return its id."""
    draft = PlanDraft(person_id=person_id, title=title, content=content, file_name=file_name, created_at=tx.now)
    tx.add(draft)
    tx.flush()
    assert draft.id is not None
    return draft.id


def decide(tx: Transaction, draft_id: int) -> None:
    """Note that a sheet was taken or dropped; raise Refusal "plan-decided-already" when it was before."""
    draft = tx.get(PlanDraft, draft_id)
    if draft is None or draft.decided_at is not None:
        raise Refusal("plan-decided-already")
    draft.decided_at = tx.now
    tx.add(draft)
