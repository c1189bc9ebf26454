"""Reports: what officials said and the evidence kept with it, newest first."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam
from sqlmodel import col, select

from db.engine import Transaction
from db.models import Evidence, Report
from db.words import Intent

SUBMISSION = ("submitted", "handed_up")
IN_FORCE = ("effective", *SUBMISSION, "accepted", "returned")
# Asked when words come or reports are drawn, and built once: building costs three times as much as running.
_MANY = select(Report).where(col(Report.id).in_(bindparam("ids", expanding=True))).order_by(col(Report.id))
_PROPOSED = (
    select(Report)
    .where(
        Report.assignment_id == bindparam("assignment_id"),
        Report.person_id == bindparam("person_id"),
        Report.state == "proposed",
    )
    .order_by(col(Report.id).desc())
)
_EVIDENCE_OF = select(Evidence).where(Evidence.report_id == bindparam("report_id")).order_by(col(Evidence.id))


def get(tx: Transaction, report_id: int) -> Report:
    """Load a report that is known to exist."""
    found = tx.get(Report, report_id)
    assert found is not None, report_id
    return found


def many(tx: Transaction, ids: Iterable[int]) -> list[Report]:
    """Load reports in the order they were made."""
    return list(tx.exec(_MANY, params={"ids": list(ids)}).all())


def last_effective(tx: Transaction, assignment_id: int) -> Report | None:
    """Find the newest report that counts; proposals and withdrawn ones do not."""
    query = select(Report).where(Report.assignment_id == assignment_id, col(Report.state).in_(IN_FORCE))
    return tx.exec(query.order_by(col(Report.id).desc())).first()


def last_news(tx: Transaction, assignment_id: int) -> Report | None:
    """Find the newest report that counts and says how far the work is; a request for more time does not."""
    query = select(Report).where(
        Report.assignment_id == assignment_id,
        col(Report.state).in_(IN_FORCE),
        col(Report.intent).in_((Intent.PROGRESS, Intent.NOT_STARTED, Intent.DONE, Intent.BLOCKED)),
    )
    return tx.exec(query.order_by(col(Report.id).desc())).first()


def submission(tx: Transaction, assignment_id: int) -> Report | None:
    """Find the submission that waits for its reviewer, or for the consent of the unit's principal."""
    query = select(Report).where(Report.assignment_id == assignment_id, col(Report.state).in_(SUBMISSION))
    return tx.exec(query.order_by(col(Report.id).desc())).first()


def replace_submission(tx: Transaction, report: Report) -> None:
    """Let a submission take the place of the one that waited before it."""
    earlier = submission(tx, report.assignment_id)
    if earlier is not None and earlier.id != report.id:
        earlier.state = "replaced"
        tx.add(earlier)


def proposed(tx: Transaction, assignment_id: int, person_id: int) -> list[Report]:
    """List what a person has said of an assignment and not yet confirmed, newest first."""
    return list(tx.exec(_PROPOSED, params={"assignment_id": assignment_id, "person_id": person_id}).all())


def live_of(tx: Transaction, assignment_id: int, person_id: int) -> list[Report]:
    """List what a person has said of an assignment and nothing ended: proposed, in effect, or before the reviewers."""
    states = ("proposed", "effective", "submitted")
    query = select(Report).where(Report.assignment_id == assignment_id, Report.person_id == person_id)
    return list(tx.exec(query.where(col(Report.state).in_(states)).order_by(col(Report.id))).all())


def said_since(tx: Transaction, person_id: int, since: datetime) -> list[Report]:
    """List what a person said since an instant and what nothing later took the place of."""
    still = (*IN_FORCE, "proposed")
    query = select(Report).where(
        Report.person_id == person_id, col(Report.created_at) >= since, col(Report.state).in_(still)
    )
    return list(tx.exec(query.order_by(col(Report.id))).all())


def evidence_of(tx: Transaction, report_id: int) -> list[Evidence]:
    """List the files kept with a report, in the order they came."""
    return list(tx.exec(_EVIDENCE_OF, params={"report_id": report_id}).all())
