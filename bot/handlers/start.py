"""Getting in: /start with a code, the own contact, an expired link, a stranger."""

from bot.texts.locale import locale
from bot.visit import Visit
from db.messages import Outgoing
from jobs import claims, enrol
from jobs.claims import Knock
from jobs.enrol import AdminPost, SharedContact


def start(visit: Visit) -> None:
    """Greet, redeem a code, or tell a stranger that an invitation is needed."""
    if not visit.is_private:
        return
    if visit.text:
        _answer(visit, enrol.redeem(visit.tx, visit.policy, _knock(visit), visit.text, _admin_post(visit)))
    elif visit.person is None:
        stranger(visit)
    else:
        visit.reply("enrol-welcome", person_id=visit.my_id)


def contact(visit: Visit) -> None:
    """Check the contact that was shared."""
    message = visit.message
    if message is None or message.contact is None:
        return
    shared = SharedContact(
        message.contact.phone_number, message.contact.user_id, message.forward_origin is not None, visit.is_private
    )
    _answer(visit, enrol.share_contact(visit.tx, visit.policy, _knock(visit), shared))


def ask_resend(visit: Visit) -> None:
    """Pass on that the bearer of an expired link asks for a new one."""
    card = visit.card_of("enrol-expired")
    invitation_id = int(card.params["invitation_id"])
    is_manned = claims.ask_resend(visit.tx, visit.policy, invitation_id, _knock(visit), card)
    visit.note("enrol-resend-asked" if is_manned else "enrol-resend-unmanned")


def stranger(visit: Visit) -> None:
    """Say one neutral line and nothing of the campaign."""
    visit.reply("visit-stranger")


def _answer(visit: Visit, answer: Outgoing) -> None:
    if answer.key == "enrol-expired":
        visit.show(answer.key, (), **answer.params)
    else:
        visit.reply(answer.key, **answer.params)


def _knock(visit: Visit) -> Knock:
    user = visit.update.effective_user
    assert user is not None
    return Knock(visit.inbox.bot_id, user.id, user.full_name)


def _admin_post(visit: Visit) -> AdminPost:
    """Name the first administrator's post in the office's language, whatever the bearer's."""
    words = locale(visit.policy.default_language)
    return AdminPost(words.say("enrol-admin-unit"), words.say("role-admin"))
