"""Duty: decide claims - what a contact could not prove, a coordinator settles; binding happens here and only here."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from db import cards, invitations, people, units
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Card, Claim, Invitation, Person, Tenure
from db.units import Seat
from db.words import Refusal, Role
from jobs import acceptance, delivery, notice, outbox
from jobs.invite import invite
from jobs.outbox import Address
from jobs.policy import Policy

CARD = "enrol-claim"
OnBind = Callable[[Transaction, Policy, int], object]


@dataclass(frozen=True, slots=True)
class Knock:
    """Who knocks: a Telegram user at one of our bots."""

    bot_id: int
    telegram_id: int
    name: str = ""


def bind(tx: Transaction, policy: Policy, claim: Claim) -> Person:
    """Bind the claimed person to the claimant's account and deliver what waited for the person.

    Whatever account the person had before is told, and no longer theirs; other claims of both fall.
    """
    person = tx.get_one(Person, claim.person_id)
    _tell_account(tx, person, claim, "enrol-moved")
    other = people.by_telegram(tx, claim.bot_id, claim.telegram_id)
    if other is not None and other.id != person.id:
        _make_room(tx, other, person)
    person.bot_id, person.telegram_id = claim.bot_id, claim.telegram_id
    person.bound_at, person.unreachable_at = tx.now, None
    claim.state = "bound"
    tx.add_all([person, claim])
    tx.flush()
    invitations.redirect_unsent(tx, person)
    _drop_others(tx, claim)
    on_bind(tx, policy, claim.person_id)
    return person


def on_bind(tx: Transaction, policy: Policy, person_id: int) -> None:
    """Do everything that waited until a person could be reached."""
    for duty in ON_BIND:
        duty(tx, policy, person_id)


def refer(tx: Transaction, policy: Policy, claim: Claim) -> bool:
    """Hand a claim to the coordinators with a code to compare; False when none of them is bound yet.

    An account that is bound to the claimed person already is told, and stays bound until the decision.
    """
    claim.state = "waiting"
    claim.check_code = f"{secrets.randbelow(10_000):04}"
    claim.decided_by = claim.decided_at = None
    tx.add(claim)
    tx.flush()
    person = tx.get_one(Person, claim.person_id)
    _tell_account(tx, person, claim, "enrol-other-account")
    return _show(tx, claim)


def decide(tx: Transaction, policy: Policy, claim_id: int, decided_by: int, *, is_granted: bool) -> None:
    """Bind or turn away a claimant who waits; raise Refusal when the claim was settled before."""
    claim = _open_claim(tx, policy, claim_id, "waiting")
    claim.decided_by, claim.decided_at = decided_by, tx.now
    if is_granted:
        person = bind(tx, policy, claim)
        message = Outgoing("enrol-bound", {"person_id": person.id})
        outbox.tell(tx, person, Lane.ANSWER, message, f"bound:{claim.id}")
    else:
        claim.state = "refused"
        tx.add(claim)
        outbox.post(tx, _claimant(claim), Lane.ANSWER, Outgoing("enrol-refused", {}), f"refused:{claim.id}")
    tx.flush()
    _refresh(tx, claim)


def ask_resend(tx: Transaction, policy: Policy, invitation_id: int, knock: Knock, card: Card | None) -> bool:
    """Pass on that somebody holds an expired link, once a person; False when no coordinator is bound yet.

    ``card`` is where a button asked; it then says so.
    """
    invitation = tx.get_one(Invitation, invitation_id)
    assert invitation.person_id is not None
    claim = invitations.waiting_of(tx, invitation.person_id, "expired")
    if claim is None:
        claim = Claim(
            person_id=invitation.person_id,
            invitation_id=invitation_id,
            bot_id=knock.bot_id,
            telegram_id=knock.telegram_id,
            asked_at=tx.now,
            state="expired",
        )
        tx.add(claim)
        tx.flush()
    if card is not None:
        outbox.refresh_card(tx, card)
    return _show(tx, claim)


def resend(tx: Transaction, policy: Policy, claim_id: int, decided_by: int) -> tuple[Seat, str]:
    """Make a new link for the person of an expired one; return seat and code for the coordinator to forward.

    Raises Refusal when another coordinator did it before, or the person holds no post any more.
    """
    claim = _open_claim(tx, policy, claim_id, "expired")
    claim.state, claim.decided_by, claim.decided_at = "resent", decided_by, tx.now
    tx.add(claim)
    code = invite(tx, policy, claim.person_id)
    _refresh(tx, claim)
    seat = next((seat for seat in units.seats(tx) if seat.person and seat.person.id == claim.person_id), None)
    if seat is None:
        raise Refusal("enrol-claim-over")
    return seat, code


def show_waiting(tx: Transaction, policy: Policy, person_id: int) -> None:
    """Show a newly bound coordinator every claim that waits."""
    if people.roles_of(tx, person_id) & {Role.COORDINATOR, Role.ADMIN}:
        for claim in invitations.in_office(tx):
            _show_to(tx, claim, tx.get_one(Person, person_id))


ON_BIND: tuple[OnBind, ...] = (delivery.release, acceptance.greet, notice.deliver_late, show_waiting)


def is_provisional(tx: Transaction, person: Person) -> bool:
    """Tell whether a record only stands for an administrator whom no roster has named yet."""
    posts = people.posts_of(tx, person.id or 0)
    return person.phone is None and all(post.role is Role.ADMIN for post, _ in posts)


def _show(tx: Transaction, claim: Claim) -> bool:
    coordinators = [p for p in people.with_role(tx, Role.COORDINATOR, Role.ADMIN) if p.is_bound]
    for person in coordinators:
        _show_to(tx, claim, person)
    return bool(coordinators)


def _show_to(tx: Transaction, claim: Claim, person: Person) -> None:
    message = Outgoing(CARD, {"claim_id": claim.id})
    outbox.tell(tx, person, Lane.ANSWER, message, f"claim:{claim.id}:{claim.state}:{person.id}", items=[])


def _refresh(tx: Transaction, claim: Claim) -> None:
    assert claim.id is not None
    for card in cards.about(tx, CARD, "claim_id", claim.id):
        outbox.refresh_card(tx, card)


def _open_claim(tx: Transaction, policy: Policy, claim_id: int, state: str) -> Claim:
    claim = tx.get(Claim, claim_id)
    if claim is None:
        raise Refusal("visit-not-yours")
    if claim.state != state:
        raise _settled(tx, policy, claim)
    return claim


def _settled(tx: Transaction, policy: Policy, claim: Claim) -> Refusal:
    decider = tx.get(Person, claim.decided_by) if claim.decided_by else None
    if decider is None or claim.decided_at is None:
        return Refusal("enrol-claim-over")
    at = policy.calendar.local(claim.decided_at)
    return Refusal("enrol-claim-decided", who=decider.name, at=f"{at:%Y-%m-%d %H:%M}")


def _claimant(claim: Claim) -> Address:
    return Address(claim.bot_id, claim.telegram_id)


def _tell_account(tx: Transaction, person: Person, claim: Claim, key: str) -> None:
    """Tell the account that is bound now, if it is not the claimant's; this must not follow the person elsewhere."""
    if person.telegram_id not in (None, claim.telegram_id):
        account = Address(person.bot_id or 0, person.telegram_id)
        outbox.post(tx, account, Lane.ANSWER, Outgoing(key, {"language": person.language}), f"{key}:{claim.id}")


def _make_room(tx: Transaction, other: Person, person: Person) -> None:
    """Take the account away from the record it was bound to; a provisional one goes over into the person."""
    assert other.id is not None and person.id is not None
    if is_provisional(tx, other):
        for tenure in invitations.running_tenures(tx, other.id):
            tenure.until_at = tx.now
            tx.add(tenure)
            tx.add(Tenure(post_id=tenure.post_id, person_id=person.id, from_at=tx.now))
        invitations.move_cards(tx, other.id, person.id)
        person.language = other.language
    other.bot_id = other.telegram_id = other.bound_at = None
    tx.add(other)
    tx.flush()


def _drop_others(tx: Transaction, claim: Claim) -> None:
    for rival in invitations.open_of(tx, claim.telegram_id, claim.person_id):
        if rival.id != claim.id:
            rival.state = "dropped"
            tx.add(rival)
            tx.flush()
            _refresh(tx, rival)
