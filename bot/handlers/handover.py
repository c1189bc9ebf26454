"""Handing a post over: which post, to whom, a preview, and 确认交接; the new holder signs for what he takes over."""

from typing import Any

from bot import letterbox
from bot.argument import number
from bot.letterbox import InvitationRow
from bot.visit import Visit
from db import people, posts, units
from db.models import Post
from db.words import Refusal
from jobs import acceptance, finding, handover, invite, outbox, takeover
from jobs.handover import NewHolder

CARD = "handover"
DECIDED = frozenset({"handover_id", "dropped"})


def begin(visit: Visit) -> None:
    """Begin with the post that was typed, and its new holder if he was; without words offer the units."""
    if not visit.text:
        visit.show(CARD, page=0)
        return
    seats, rest = finding.seats_called(visit.tx, visit.text)
    if len(seats) != 1:
        visit.show(CARD, page=0, unit_id=seats[0].unit.id)
    elif rest:
        to = handover.read_new_holder(visit.tx, rest)
        visit.show(CARD, **_post(visit, seats[0].post), **_told(to))
    else:
        _ask_holder(visit, seats[0].post)


def pick_unit(visit: Visit) -> None:
    """Show the posts of the unit that was tapped."""
    _redraw(visit, unit_id=number(visit))


def pick_post(visit: Visit) -> None:
    """Ask who takes the post that was tapped."""
    post = visit.tx.get(Post, number(visit))
    if post is None:
        raise Refusal("visit-not-yours")
    if visit.card is not None and visit.card.key == CARD and DECIDED.isdisjoint(visit.card.params):
        _redraw(visit, **_post(visit, post))
        visit.ask("handover", **_post(visit, post))
    else:  # from the roster, which stays as it is
        _ask_holder(visit, post)


def name_holder(visit: Visit) -> None:
    """Take who was tapped as the new holder; 0 leaves the post vacant."""
    person_id = number(visit)
    if person_id and all(person.id != person_id for person in people.everybody(visit.tx)):
        raise Refusal("visit-not-yours")
    visit.answered("handover")
    _redraw(visit, **_told(NewHolder(person_id or None)))


def holder_named(visit: Visit) -> None:
    """Take who was written as the new holder: a name of the roster, or name and phone."""
    assert visit.dialog is not None
    to = handover.read_new_holder(visit.tx, visit.text)
    params = visit.dialog.details
    visit.answered()
    visit.show(CARD, post_id=params["post_id"], former_id=params["former_id"], **_told(to))


def turn_acting(visit: Visit) -> None:
    """Say that the new holder merely acts (代理), or holds the post himself."""
    _redraw(visit, is_acting=not visit.card_of(CARD).params.get("is_acting"))


def confirm(visit: Visit) -> None:
    """Hand over as the preview shows; a second tap is harmless."""
    card = visit.card_of(CARD)
    params = card.params
    if "to" not in params:
        raise Refusal("visit-not-yours")
    if DECIDED.isdisjoint(params):
        to, former_id = NewHolder(**params["to"]), params.get("former_id")
        is_acting = bool(params.get("is_acting"))
        passed = handover.hand_over(
            visit.tx, visit.policy, int(params["post_id"]), former_id, to, visit.my_id, is_acting=is_acting
        )
        card.params = {**params, "handover_id": passed.id}
        visit.tx.add(card)
        visit.note("handover-noted")
    outbox.refresh_card(visit.tx, card)


def drop(visit: Visit) -> None:
    """Leave everything as it is."""
    visit.answered("handover")
    _redraw(visit, dropped=True)


def invite_holder(visit: Visit) -> None:
    """Make a link for the holder of a post who is not bound, to hand on."""
    seat = next((seat for seat in units.seats(visit.tx) if seat.post.id == number(visit)), None)
    if seat is None or seat.person is None:
        raise Refusal("visit-not-yours")
    if seat.person.is_bound:
        raise Refusal("handover-bound-already", name=seat.person.name)
    bot = invite.bot_for_new_links(visit.tx)
    link = letterbox.invitation_link(bot.username, invite.invite(visit.tx, visit.policy, seat.holder_id))
    row = InvitationRow(seat.unit.name, seat.post.title, seat.person.name, link)
    visit.reply("invite-links", box=letterbox.put((row,)))


def accept(visit: Visit) -> None:
    """Sign for everything that was taken over (签收交接)."""
    handover_id = int(visit.card_of(takeover.BRIEF).params["handover_id"])
    count = acceptance.accept(visit.tx, visit.policy, handover_id, visit.my_id)
    visit.note("handover-accepted-note", count=count)


def _ask_holder(visit: Visit, post: Post) -> None:
    named = _post(visit, post)
    visit.ask("handover", **named)
    visit.show(CARD, **named)


def _post(visit: Visit, post: Post) -> dict[str, Any]:
    """Name the post and who is seen on it: if that changes before the confirmation, nothing is handed over."""
    former = posts.holder_of(visit.tx, post.id or 0)
    return {"post_id": post.id, "former_id": former.id if former else None}


def _told(to: NewHolder) -> dict[str, Any]:
    return {"to": {"person_id": to.person_id, "name": to.name, "phone": to.phone}}


def _redraw(visit: Visit, **params: object) -> None:
    """Show the next step in place; what was confirmed or dropped stays as it is."""
    card = visit.card_of(CARD)
    if DECIDED.isdisjoint(card.params):
        card.params = {**card.params, **params}
        visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)
