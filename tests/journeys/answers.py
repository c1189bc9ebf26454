"""What the stories of answering share: who holds a node, a signed node, its card, its reviewers."""

from dataclasses import dataclass

from bot.sandbox.chats import Message
from bot.sandbox.phone import Phone
from db import assignments
from db.engine import Transaction
from db.models import Assignment, Node
from db.words import Event, Lifecycle
from jobs import owning, report, review, sign, steer
from jobs.policy import Policy
from tests.journeys.county import County


@dataclass(frozen=True)
class Holder:
    """Who answers for a node, and the plan numbers of all his nodes."""

    name: str
    person_id: int
    open_numbers: tuple[str, ...]


def holder_of(county: County, no: str, unit: str) -> Holder:
    """Name the holder of a node."""
    return county.office.look_now(_holder, county.assignment(no, unit).id)


def leave_one(county: County, no: str, unit: str) -> None:
    """Let the unpublished plan be one node of one unit, so that a story of many days costs little."""
    county.office.do_now(_cancel_others, county.assignment(no, unit).id)


async def signed_for(county: County, no: str, unit: str, *, is_confidential: bool = False) -> Phone:
    """Publish the plan and let the holder sign everything; hand over the holder's phone."""
    holder = holder_of(county, no, unit)
    phone = county.phone(holder.name)
    if county.assignment(no, unit).published_at is None:
        county.publish()
    county.office.do_now(_sign_all, holder.person_id, no if is_confidential else "")
    await county.settle()
    return phone


async def node_card(county: County, phone: Phone, no: str, unit: str) -> Message:
    """Let the official open the card of a node from his list."""
    await county.settle(phone.send("/my"))
    while no not in phone.last.buttons:
        await county.settle(phone.tap("下一页", phone.last))
    button = next(b for row in phone.last.rows for b in row if b["text"] == no)
    await county.settle(phone.tap(button, phone.last))
    return phone.last


def reviewers_of(county: County, no: str, unit: str) -> list[Phone]:
    """Bind the coordinators and hand over the phones of those who review a node."""
    for person in county.office.look_now(owning.coordinators):
        county.phone(person.name)
    names = county.office.look_now(_reviewers, county.assignment(no, unit).id)
    return [county.phone(name) for name in names]


def _cancel_others(tx: Transaction, policy: Policy, assignment_id: int) -> None:
    campaign = assignments.running_campaign(tx)
    drafts = assignments.of_campaign(tx, campaign.id, (Lifecycle.DRAFT,))
    others = [(one.id, one.version) for one in drafts if one.id != assignment_id]
    steer.steer(tx, policy, Event.CANCEL, others, None)


async def finish(county: County, no: str, unit: str) -> None:
    """Let a node be reported done and accepted by the first coordinator, without a tap."""
    reviewer = county.person(county.coordinator.user.name)
    county.office.do_now(_finish, county.assignment(no, unit).id, reviewer.id)
    await county.settle()


def _holder(tx: Transaction, assignment_id: int) -> Holder:
    person = owning.holder(tx, assignments.get(tx, assignment_id))
    own = assignments.owned_by(tx, person.id, (*assignments.IN_FORCE, "draft"))
    return Holder(person.name, person.id, tuple(dict.fromkeys(tx.get(Node, a.node_id).no for a in own)))


def _sign_all(tx: Transaction, policy: Policy, person_id: int, confidential_no: str) -> None:
    own: list[Assignment] = assignments.owned_by(tx, person_id)
    sign.sign_many(tx, policy, [a.id for a in own], person_id)
    for a in own:
        node = assignments.node_of(tx, a)
        if node.no == confidential_no:
            node.is_confidential = True
            tx.add(node)


def _finish(tx: Transaction, policy: Policy, assignment_id: int, reviewer_id: int) -> None:
    assignment = assignments.get(tx, assignment_id)
    holder = owning.holder(tx, assignment)
    made = report.done(tx, policy, assignment_id, assignment.version, holder.id)
    if made.awaits:
        report.deliver(tx, policy, made, holder.id, report.ELSEWHERE)
    review.close(tx, policy, assignment_id, assignment.version, reviewer_id)


def _reviewers(tx: Transaction, assignment_id: int) -> list[str]:
    return [person.name for person in owning.reviewers(tx, assignments.get(tx, assignment_id))]
