"""Inviting: /invite makes links; coordinators settle what a contact could not prove."""

from collections.abc import Iterable

from bot import letterbox
from bot.letterbox import InvitationRow
from bot.visit import Visit
from db.units import Seat
from db.words import Refusal
from jobs import claims, invite

MOST_LINKS_IN_A_MESSAGE = 10


def show(visit: Visit) -> None:
    """Make links for the unit, post or person named; without a name offer the table of all who are not bound."""
    if not visit.text:
        visit.show("invite-menu")
        return
    seats = invite.seats_named(visit.tx, visit.text)
    if len(seats) > MOST_LINKS_IN_A_MESSAGE:
        raise Refusal("invite-too-many", count=len(seats), limit=MOST_LINKS_IN_A_MESSAGE)
    visit.reply("invite-links", box=_new_links(visit, seats))


def book(visit: Visit) -> None:
    """Make new links for everybody not bound yet, as a table with QR codes."""
    seats = invite.unbound(visit.tx)
    if not seats:
        raise Refusal("invite-nobody-left")
    visit.reply("invite-book", box=_new_links(visit, seats))
    visit.note("invite-under-way")


def grant(visit: Visit) -> None:
    """Bind a claimant: the coordinator has compared the code with the person."""
    claims.decide(visit.tx, visit.policy, _claim_id(visit), visit.my_id, is_granted=True)
    visit.note("enrol-claim-granted")


def refuse(visit: Visit) -> None:
    """Turn a claimant away."""
    claims.decide(visit.tx, visit.policy, _claim_id(visit), visit.my_id, is_granted=False)
    visit.note("enrol-claim-turned-away")


def resend(visit: Visit) -> None:
    """Make a new link for the bearer of an expired one and show it for forwarding."""
    seat, code = claims.resend(visit.tx, visit.policy, _claim_id(visit), visit.my_id)
    visit.reply("invite-links", box=letterbox.put((_row(visit, seat, code),)))
    visit.note("enrol-claim-resent")


def _claim_id(visit: Visit) -> int:
    return int(visit.card_of(claims.CARD).params["claim_id"])


def _new_links(visit: Visit, seats: Iterable[Seat]) -> str:
    rows = [_row(visit, seat, invite.invite(visit.tx, visit.policy, seat.holder_id)) for seat in seats]
    return letterbox.put(tuple(rows))


def _row(visit: Visit, seat: Seat, code: str) -> InvitationRow:
    bot = invite.bot_for_new_links(visit.tx)
    assert seat.person is not None
    return InvitationRow(
        seat.unit.name, seat.post.title, seat.person.name, letterbox.invitation_link(bot.username, code)
    )
