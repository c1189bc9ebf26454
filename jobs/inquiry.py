"""Duty: one question to many (即时问询): answered in a word, only the silent asked again, a table for who asks."""

from collections.abc import Iterable, Mapping
from typing import Final

from db import cards, inquiries, posts
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Inquiry, InquiryReply, Person, Unit
from db.words import Refusal
from jobs import outbox, plan, urge
from jobs.chains import Chains
from jobs.plan import Directory
from jobs.policy import Policy
from jobs.rules.inquiry import open_until
from jobs.rules.notation.addressees import units_and_rest
from jobs.rules.notation.units import UnitNames
from jobs.urge import Target

CARD, TABLE = "inquiry", "inquiry-table"
"""The question to each, and the table that lives with whoever asked."""
LONGEST: Final = 500
"""Characters of a question and of an answer."""
Asked = Mapping[int, int]
"""The unit for which each person is asked."""


def of_target(tx: Transaction, policy: Policy, target: Target) -> Asked:
    """Name those who still owe what could be urged, lately reminded or not."""
    chains, found = Chains(tx), dict[int, int]()
    for assignment in urge.urgeable(tx, policy, target):
        holder = chains.holder_of(assignment)
        if holder is not None:
            found.setdefault(holder, assignment.unit_id)
    return found


def of_words(tx: Transaction, words: str) -> tuple[Asked, str]:
    """Name the heads of the units at the beginning of words, and the question behind them."""
    names, known = UnitNames(plan.roster_view(tx).units), Directory.of(tx).units
    units, rest = units_and_rest(words, names)
    found: dict[int, int] = {}
    for unit in (known[name] for name in units):
        post = posts.principal_post(tx, unit.id or 0)
        head = posts.holder_of(tx, post.id) if post and post.id else None
        if head is not None and head.id is not None:
            found.setdefault(head.id, unit.id or 0)
    return found, rest


def ask(tx: Transaction, policy: Policy, campaign_id: int, person_id: int, words: str, asked: Asked) -> Inquiry:
    """Put a question to people in working hours; whoever cannot be reached stands in the table as such.

    Raise Refusal "inquiry-nobody" where nobody would read it.
    """
    wanted = {one: unit_id for one, unit_id in asked.items() if one != person_id}
    if not any(_is_reachable(tx.get_one(Person, one)) for one in wanted):
        raise Refusal("inquiry-nobody")
    made = Inquiry(
        campaign_id=campaign_id,
        person_id=person_id,
        words=words[:LONGEST],
        asked_at=tx.now,
        expires_at=open_until(tx.now, policy.calendar),
    )
    tx.add(made)
    tx.flush()
    replies = [InquiryReply(inquiry_id=made.id or 0, person_id=one, unit_id=unit) for one, unit in wanted.items()]
    tx.add_all(replies)
    tx.flush()
    _tell(tx, made, replies)
    return made


def ask_again(tx: Transaction, policy: Policy, inquiry_id: int, person_id: int) -> int:
    """Ask the silent once more and return how many; raise Refusal "inquiry-rest" soon after they were asked."""
    found = _own(tx, inquiry_id, person_id)
    if urge.working_time_between(policy.calendar, found.asked_at, tx.now) < policy.urge_rest:
        raise Refusal("inquiry-rest", hours=int(policy.urge_rest.total_seconds() // 3600))
    silent = [one for one in inquiries.replies(tx, inquiry_id) if one.answered_at is None]
    found.asked_at = tx.now
    for one in silent:
        one.asked += 1
        tx.add(one)
    tx.add(found)
    return _tell(tx, found, silent)


def close(tx: Transaction, inquiry_id: int, person_id: int) -> None:
    """Take no more answers."""
    found = _own(tx, inquiry_id, person_id)
    found.closed_at = tx.now
    tx.add(found)
    _redraw(tx, found, [one.person_id for one in inquiries.replies(tx, inquiry_id)])


def answer(tx: Transaction, inquiry_id: int, person_id: int, words: str) -> None:
    """Take somebody's answer, or another in its place; raise Refusal "inquiry-over" after its time."""
    found, reply = tx.get(Inquiry, inquiry_id), inquiries.reply_of(tx, inquiry_id, person_id)
    if found is None or reply is None:
        raise Refusal("visit-not-yours")
    if not is_open(tx, found):
        raise Refusal("inquiry-over")
    reply.words, reply.answered_at = words[:LONGEST], tx.now
    tx.add(reply)
    _redraw(tx, found, [person_id])


def is_open(tx: Transaction, inquiry: Inquiry) -> bool:
    """Tell whether answers are still taken."""
    return inquiry.closed_at is None and tx.now < inquiry.expires_at


def is_out_of_reach(tx: Transaction, reply: InquiryReply) -> bool:
    """Tell whether the question never reached whom it was for."""
    return reply.answered_at is None and not _is_reachable(tx.keep(Person, reply.person_id))


def unit_of(tx: Transaction, reply: InquiryReply) -> Unit:
    """Load the unit somebody was asked for."""
    return tx.keep(Unit, reply.unit_id)


def _own(tx: Transaction, inquiry_id: int, person_id: int) -> Inquiry:
    """Load a question for who asked it, while it is open."""
    found = tx.get(Inquiry, inquiry_id)
    if found is None or found.person_id != person_id:
        raise Refusal("visit-not-yours")
    if not is_open(tx, found):
        raise Refusal("inquiry-over")
    return found


def _tell(tx: Transaction, inquiry: Inquiry, replies: Iterable[InquiryReply]) -> int:
    told = 0
    for one in replies:
        person = tx.get_one(Person, one.person_id)
        if _is_reachable(person):
            key = f"{CARD}:{inquiry.id}:{one.person_id}:{one.asked}"
            message = Outgoing(CARD, {"inquiry_id": inquiry.id})
            until = inquiry.expires_at
            told += outbox.tell(tx, person, Lane.REMINDER, message, key, items=(), expires_at=until) is not None
    return told


def _redraw(tx: Transaction, inquiry: Inquiry, person_ids: Iterable[int]) -> None:
    """Let the table, and the question as those have it, show how it stands."""
    tx.flush()
    shown = [*cards.live_of(tx, inquiry.person_id, TABLE)]
    shown += [card for person_id in person_ids for card in cards.live_of(tx, person_id, CARD)]
    for card in shown:
        if card.params.get("inquiry_id") == inquiry.id:
            outbox.refresh_card(tx, card)


def _is_reachable(person: Person) -> bool:
    return person.is_bound and person.unreachable_at is None
