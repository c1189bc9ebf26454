"""Duty: invite - single-use codes, hashed at rest; the plain code is returned once and kept nowhere."""

import hashlib
import secrets
from datetime import timedelta
from difflib import get_close_matches

from db import invitations, units
from db.engine import Transaction
from db.models import Bot, Invitation
from db.units import Seat
from db.words import Refusal
from jobs import absence
from jobs.policy import Policy

CODE_BYTES = 16
"""128 bits (SECURITY row 2)."""
UNSERVED = timedelta(minutes=10)
"""All bots are noted every minute, and when they join; a start of a thousand takes longer than a moment."""
TYPED_LENGTH = 8
TYPED_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without I, L, O, 0 and 1, which people mix up."""


def invite(tx: Transaction, policy: Policy, person_id: int) -> str:
    """Make a person's new code for a deep link and return it; their earlier unused ones are void."""
    code = secrets.token_urlsafe(CODE_BYTES)
    invitations.revoke_unused(tx, person_id)
    tx.add(
        Invitation(
            code_hash=hash_of(code),
            person_id=person_id,
            created_at=tx.now,
            expires_at=tx.now + policy.invitation_ttl,
        )
    )
    tx.flush()
    return code


def admin_code(tx: Transaction, policy: Policy) -> str:
    """Make the one code, to be typed within ``admin_code_ttl``, that makes its bearer administrator."""
    code = "".join(secrets.choice(TYPED_ALPHABET) for _ in range(TYPED_LENGTH))
    invitations.revoke_unused(tx, None)
    tx.add(Invitation(code_hash=hash_of(code), created_at=tx.now, expires_at=tx.now + policy.admin_code_ttl))
    tx.flush()
    return code


def bot_for_new_links(tx: Transaction) -> Bot:
    """Choose the bot with the fewest persons; Refusal ``invite-no-bot`` while none has ever answered getMe.

    One that was heard of long before the others is not served any more: its token was taken out, or refused.
    """
    bots = invitations.known_bots(tx)
    if not bots:
        raise Refusal("invite-no-bot")
    attended = absence.last_attended(tx)
    heard_at = {bot.id: max(bot.seen_at, attended.get(bot.id, bot.seen_at)) for bot in bots}
    served = [bot for bot in bots if max(heard_at.values()) - heard_at[bot.id] <= UNSERVED]
    bound = invitations.bound_counts(tx)
    return min(served, key=lambda bot: (bound.get(bot.id, 0), bot.id))


def hash_of(code: str) -> str:
    """Hash a code as it is stored (SHA-256, hex)."""
    return hashlib.sha256(code.encode()).hexdigest()


def typed(code: str) -> str | None:
    """Return a code that was made to be typed in its proper form, None for any other."""
    plain = code.strip().replace("-", "").replace(" ", "").upper()
    return plain if len(plain) == TYPED_LENGTH and set(plain) <= set(TYPED_ALPHABET) else None


def unbound(tx: Transaction) -> list[Seat]:
    """List who has not enrolled: one seat a person, the first in official order."""
    return [seat for seat in _first_seats(units.seats(tx)) if seat.person and not seat.person.is_bound]


def uninvited(tx: Transaction) -> list[Seat]:
    """List who has neither enrolled nor a link that still works."""
    invited = invitations.invited(tx)
    return [seat for seat in unbound(tx) if seat.holder_id not in invited]


def seats_named(tx: Transaction, words: str) -> list[Seat]:
    """Find the filled seats that ``words`` name: UNIT/POST, a UNIT (any of its names), or a person's name.

    Raises Refusal ``invite-unknown`` with what comes near, ``invite-vacant`` for a post nobody holds.
    """
    everything = units.seats(tx)
    named = [seat for seat in everything if _is_named(seat, words.strip())]
    if not named:
        names = sorted({seat.unit.name for seat in everything})
        near = get_close_matches(words.partition("/")[0], names, n=3, cutoff=0.4)
        raise Refusal("invite-unknown-near", words=words, near=near) if near else Refusal("invite-unknown", words=words)
    filled = _first_seats(named)
    if not filled:
        raise Refusal("invite-vacant", words=words)
    return filled


def _is_named(seat: Seat, words: str) -> bool:
    names = {seat.unit.name, *seat.unit.aliases}
    unit, slash, title = words.rpartition("/")
    if slash and unit in names:
        return title in (seat.post.title, seat.post.role.value)
    return words in names or (seat.person is not None and seat.person.name == words)


def _first_seats(seats: list[Seat]) -> list[Seat]:
    first: dict[int, Seat] = {}
    for seat in sorted(seats, key=lambda seat: seat.is_acting):
        if seat.person is not None and seat.person.id is not None:
            first.setdefault(seat.person.id, seat)
    return [seat for seat in seats if seat in first.values()]
