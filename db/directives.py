"""What county leaders wrote in free words, and what they have yet to hear of it."""

from sqlmodel import col, select

from db.engine import Transaction
from db.models import Assignment, Directive
from db.words import Lifecycle

OVER = (Lifecycle.CLOSED, Lifecycle.CANCELLED)


def get(tx: Transaction, directive_id: int) -> Directive | None:
    """Load what a leader wrote."""
    return tx.get(Directive, directive_id)


def decided(tx: Transaction) -> list[Directive]:
    """List what coordinators have decided on, the oldest first, all that is done and told left out."""
    query = select(Directive).where(Directive.state != "put", Directive.told != "done")
    return list(tx.exec(query.order_by(col(Directive.id))).all())


def is_done(tx: Transaction, directive: Directive) -> bool:
    """Tell whether the node made of it is finished by every unit."""
    query = select(Assignment.state).where(Assignment.node_id == directive.node_id).distinct()
    states = [Lifecycle(state) for state in tx.exec(query).all()]
    return bool(states) and all(state in OVER for state in states)
