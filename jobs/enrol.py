"""Duty: enrol - a code and the own contact make a Telegram user a person of the roster; strangers learn nothing."""

import re
from dataclasses import dataclass

from db import invitations, marks, people, units
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Claim, Invitation, Person, Post, Tenure, Unit
from db.words import Role, UnitKind
from jobs import claims
from jobs.claims import Knock
from jobs.invite import hash_of, typed
from jobs.policy import Policy
from jobs.rules.notation.phones import read_phone

GUESSES_PER_HOUR = 5
GUESSES_PER_DAY = 50
ADMIN_UNIT_MARK = "admin_unit"
"""The mark that remembers which unit holds administrators without a post of the roster."""
ADMIN_UNIT_RANK = 3999


@dataclass(frozen=True, slots=True)
class SharedContact:
    """A contact as it was shared; nothing of it is believed before ``is_own_of``."""

    phone: str
    user_id: int | None
    is_forwarded: bool
    is_private: bool

    def is_own_of(self, knock: Knock) -> bool:
        """Tell whether it proves the number of who knocks (SECURITY row 3)."""
        return self.is_private and not self.is_forwarded and self.user_id == knock.telegram_id


@dataclass(frozen=True, slots=True)
class AdminPost:
    """What the post of an administrator is called where no roster names one."""

    unit: str
    title: str


def redeem(tx: Transaction, policy: Policy, knock: Knock, code: str, admin_post: AdminPost) -> Outgoing:
    """Take a code and return what to tell its bearer: make an administrator, or ask for the contact.

    A wrong code is answered like no code at all, and counted; a typed one is not even looked at
    beyond 5 wrong ones an hour and 50 a day.
    """
    short = typed(code)
    hour = f"{tx.now:%Y-%m-%dT%H}"
    if short is not None and _has_guessed_enough(tx, knock, hour):
        return _nothing_known(tx, knock)
    invitation = invitations.by_hash(tx, hash_of(short or code.strip()))
    if invitation is None or (invitation.person_id is None and not _take(tx, invitation)):
        invitations.count_guess(tx, knock.telegram_id, hour)
        return _nothing_known(tx, knock)
    if invitation.person_id is None:
        return _make_admin(tx, policy, knock, admin_post)
    return _claim(tx, knock, invitation, invitation.person_id)


def share_contact(tx: Transaction, policy: Policy, knock: Knock, contact: SharedContact) -> Outgoing:
    """Compare the own contact with the roster and return what to tell: bound, or referred to the coordinators.

    The code is used up in the same transaction, so of many bearers one gets through.
    """
    claim = invitations.asked_by(tx, knock.bot_id, knock.telegram_id)
    if claim is None:
        return _nothing_known(tx, knock)
    if not contact.is_own_of(knock):
        return Outgoing("enrol-own-contact", {})
    if tx.now - claim.asked_at > policy.contact_ttl:
        claim.asked_at = tx.now
        tx.add(claim)
        return Outgoing("enrol-verify-again", {})
    invitation = tx.get_one(Invitation, claim.invitation_id)
    if not _take(tx, invitation):
        claim.state = "dropped"
        tx.add(claim)
        return _expired(invitation)
    claim.phone = _digits(contact.phone)
    return _settle(tx, policy, claim)


def _settle(tx: Transaction, policy: Policy, claim: Claim) -> Outgoing:
    person = tx.get_one(Person, claim.person_id)
    if person.phone is not None and claim.phone == person.phone and not _is_contested(tx, claim, person):
        claims.bind(tx, policy, claim)
        return Outgoing("enrol-bound", {"person_id": person.id})
    is_manned = claims.refer(tx, policy, claim)
    return Outgoing("enrol-waiting" if is_manned else "enrol-waiting-unmanned", {"code": claim.check_code})


def _is_contested(tx: Transaction, claim: Claim, person: Person) -> bool:
    """Tell whether person or account is bound elsewhere: never rebound without a coordinator (SECURITY row 6)."""
    other = people.by_telegram(tx, claim.bot_id, claim.telegram_id)
    if other is not None and other.id != person.id and not claims.is_provisional(tx, other):
        return True
    return person.telegram_id not in (None, claim.telegram_id)


def _claim(tx: Transaction, knock: Knock, invitation: Invitation, person_id: int) -> Outgoing:
    person = tx.get_one(Person, person_id)
    if (person.bot_id, person.telegram_id) == (knock.bot_id, knock.telegram_id):
        return Outgoing("enrol-bound-already", {"person_id": person_id})
    waiting = invitations.waiting_of(tx, person_id, "waiting")
    if waiting is not None and waiting.telegram_id == knock.telegram_id:
        return Outgoing("enrol-waiting", {"code": waiting.check_code})
    if invitation.used_at is not None or invitation.expires_at <= tx.now:
        return _expired(invitation)
    earlier = invitations.asked_by(tx, knock.bot_id, knock.telegram_id)
    if earlier is not None:
        earlier.state = "dropped"
        tx.add(earlier)
    tx.add(
        Claim(
            person_id=person_id,
            invitation_id=invitation.id or 0,
            bot_id=knock.bot_id,
            telegram_id=knock.telegram_id,
            asked_at=tx.now,
        )
    )
    return Outgoing("enrol-verify", {"person_id": person_id})


def _make_admin(tx: Transaction, policy: Policy, knock: Knock, admin_post: AdminPost) -> Outgoing:
    person = people.by_telegram(tx, knock.bot_id, knock.telegram_id)
    if person is None:
        person = Person(name=knock.name, bot_id=knock.bot_id, telegram_id=knock.telegram_id, bound_at=tx.now)
        tx.add(person)
        tx.flush()
    assert person.id is not None
    if Role.ADMIN not in people.roles_of(tx, person.id):
        tx.add(Tenure(post_id=_new_admin_post(tx, admin_post), person_id=person.id, from_at=tx.now))
        tx.flush()
    claims.on_bind(tx, policy, person.id)
    return Outgoing("enrol-admin", {})


def _new_admin_post(tx: Transaction, admin_post: AdminPost) -> int:
    unit = tx.get(Unit, int(marks.read(tx, ADMIN_UNIT_MARK, "0"))) or units.by_name(tx, admin_post.unit)
    if unit is None:
        unit = Unit(name=admin_post.unit, kind=UnitKind.GROUP, rank=ADMIN_UNIT_RANK)
        tx.add(unit)
        tx.flush()
    assert unit.id is not None
    marks.write(tx, ADMIN_UNIT_MARK, str(unit.id))
    post = Post(unit_id=unit.id, role=Role.ADMIN, title=admin_post.title)
    tx.add(post)
    tx.flush()
    assert post.id is not None
    return post.id


def _take(tx: Transaction, invitation: Invitation) -> bool:
    """Use a valid invitation up; False when it is used or has expired."""
    return invitation.expires_at > tx.now and invitations.consume(tx, invitation.id or 0)


def _expired(invitation: Invitation) -> Outgoing:
    return Outgoing("enrol-expired", {"invitation_id": invitation.id})


def _nothing_known(tx: Transaction, knock: Knock) -> Outgoing:
    is_bound = people.by_telegram(tx, knock.bot_id, knock.telegram_id) is not None
    return Outgoing("enrol-code-unknown" if is_bound else "visit-stranger", {})


def _has_guessed_enough(tx: Transaction, knock: Knock, hour: str) -> bool:
    in_hour, in_day = invitations.guesses(tx, knock.telegram_id, hour)
    return in_hour >= GUESSES_PER_HOUR or in_day >= GUESSES_PER_DAY


def _digits(phone: str) -> str:
    """Write a number as the roster does, or a foreign one as its digits."""
    read = read_phone(phone)
    return read if isinstance(read, str) else re.sub(r"\D", "", phone)
