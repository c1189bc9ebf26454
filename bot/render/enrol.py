"""Draws enrolment, claims and links."""

from collections.abc import Callable

from bot import letterbox
from bot.letterbox import InvitationRow
from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from bot.texts.locale import Html
from db import invitations
from db.models import Claim, Group, Invitation, Person, Unit
from jobs import invite

Say = Callable[..., str]
NO_KEYS: tuple[str, ...] = ()


def verify(scene: Scene) -> Message:
    """Ask for the own contact by a key of the reply keyboard."""
    text = scene.say(scene.row.key, posts=_posts(scene, int(scene.params["person_id"])))
    return Message(text, keys=(scene.locale.say("enrol-key-contact"),), asks_contact=True)


def verify_again(scene: Scene) -> Message:
    """Ask once more, because the first time was too long ago or the contact was not the own one."""
    return Message(scene.say(scene.row.key), keys=(scene.locale.say("enrol-key-contact"),), asks_contact=True)


def bound(scene: Scene) -> Message:
    """Confirm who the person is now, and take the key away."""
    posts = _posts(scene, int(scene.params["person_id"]))
    return Message(scene.say(scene.row.key, posts=posts), keys=NO_KEYS)


def parting(scene: Scene) -> Message:
    """Say a plain text and take the key away."""
    values = {name: value for name, value in scene.params.items() if name != "language"}
    return Message(scene.say(scene.row.key, **values), keys=NO_KEYS)


def expired(scene: Scene) -> Message:
    """Offer to ask for a new link, once."""
    request = invitations.resend_asked(scene.tx, scene.tx.get_one(Invitation, int(scene.params["invitation_id"])))
    if request is None:
        return Message(scene.say("enrol-expired"), ((scene.button("enrol-button-resend", "resend"),),))
    return Message(scene.say(f"enrol-expired-{request.state}"))


def claim(scene: Scene) -> Message:
    """Show a coordinator who asks to be whom; after the decision, who decided what."""
    found = scene.tx.get_one(Claim, int(scene.params["claim_id"]))
    person = scene.tx.get_one(Person, found.person_id)
    posts = _posts(scene, found.person_id)
    if found.state in ("expired", "resent"):
        lines = [scene.say("enrol-claim-resend", posts=posts, name=person.name)]
    else:
        why = scene.say(f"enrol-claim-why-{_why(scene, found, person)}", tail=(found.phone or "")[-4:])
        values = {"posts": posts, "name": person.name, "code": found.check_code or "", "why": why}
        lines = [scene.say("enrol-claim", **values)]
    lines += _verdict(scene, found)
    return Message(Html("\n".join(lines)), _claim_buttons(scene, found))


def invite_menu(scene: Scene) -> Message:
    """Say how to invite and how many are not bound, with a button for all of them."""
    count = len(invite.unbound(scene.tx))
    buttons = ((scene.button("invite-button-book", "invbook", count=count),),) if count else ()
    return Message(scene.say("invite-menu", count=count), buttons)


def invite_links(scene: Scene) -> Message:
    """Show new links for forwarding."""
    rows = letterbox.look(str(scene.params["box"]))
    if not rows:
        return scene.plain("invite-forgotten")
    lines = [scene.say("invite-link", unit=row.unit, post=row.title, name=row.name, link=row.link) for row in rows]
    return Message(Html("\n\n".join([scene.say("invite-links-head"), *lines])))


def invite_book(scene: Scene) -> Message:
    """Hand over the table of links with QR codes."""
    rows = letterbox.look(str(scene.params["box"]))
    if not rows:
        return scene.plain("invite-forgotten")
    text = scene.say("invite-book", count=len(rows))
    return Message(text, document=book_of(scene.locale.say, rows), file_name="invitations.xlsx")


def group_bound(scene: Scene) -> Message:
    """Confirm in a group what it is bound to."""
    group = scene.tx.get_one(Group, int(scene.params["group_id"]))
    unit = scene.tx.get(Unit, group.unit_id) if group.unit_id else None
    return Message(scene.say(scene.row.key, unit=unit.name if unit else ""))


def book_of(say: Say, rows: tuple[InvitationRow, ...]) -> bytes:
    """Make the table of links in the words of a language."""
    from bot.pictures.qr import InvitationHeadings, invitation_book  # noqa: PLC0415 - seldom wanted

    names = ("sheet", "title", "unit", "post", "name", "link", "qr")
    return invitation_book(rows, InvitationHeadings(**{name: say(f"invite-book-{name}") for name in names}))


def _posts(scene: Scene, person_id: int) -> str:
    return scene.locale.joined(lines.posts_of(scene, person_id))


def _why(scene: Scene, found: Claim, person: Person) -> str:
    if person.phone is None:
        return "missing"
    return "differs" if found.phone != person.phone else "contested"


def _verdict(scene: Scene, found: Claim) -> list[Html]:
    if found.state in ("waiting", "expired"):
        return []
    decider = scene.tx.get(Person, found.decided_by) if found.decided_by else None
    if decider is None or found.decided_at is None:
        return [scene.say("enrol-claim-over")]
    at = scene.locale.moment(found.decided_at, scene.policy.calendar.zone)
    return [scene.say(f"enrol-verdict-{found.state}", who=decider.name, at=at)]


def _claim_buttons(scene: Scene, found: Claim) -> tuple[tuple[Button, ...], ...]:
    if found.state == "waiting":
        return ((scene.button("enrol-button-grant", "clmyes"), scene.button("enrol-button-refuse", "clmno")),)
    return ((scene.button("enrol-button-new-link", "clmnew"),),) if found.state == "expired" else ()
