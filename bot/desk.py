"""The desk: finds for each update who knocks and which route it takes, and settles it in one transaction."""

from typing import Any

from telegram import Chat, Update

from bot import handed_over, refusing, routes, stored
from bot.texts.locale import closest, locale
from bot.visit import Toast, Visit
from db import inbox as inboxes
from db import people, restores
from db.engine import Transaction
from db.messages import InboxState
from db.models import Card, Dialog, Inbox
from db.words import Refusal
from jobs import outbox, restore
from jobs.policy import Policy
from jobs.rules.rights import Right, allows

DIALOG_MINUTES = 60


class NotNow(Exception):
    """An update is another process's, or has to wait for one that is."""


def receive(tx: Transaction, policy: Policy, inbox_id: int, prepared: Any = None) -> Toast | None:  # noqa: ANN401
    """Work off one update: effect, outgoing rows, timeline and the inbox row in one transaction.

    A Refusal undoes the effect and is said to the person; any other error undoes everything and
    is the caller's to count.
    """
    inbox = tx.get(Inbox, inbox_id)
    if inbox is None or inbox.state is not InboxState.PENDING:
        return None
    tx.restore_id = inbox.restore_id
    visit = _open_visit(tx, policy, inbox, prepared)
    if visit is not None:
        try:
            with tx.begin_nested():
                _take_route(visit)
        except Refusal as refusal:
            refusing.explain(visit, refusal)
    if inbox.restore_id is not None:
        restore.show(tx, inbox.restore_id)
    inboxes.finish(tx, inbox_id, stored.without_contact(inbox.raw))
    return visit.toast if visit else None


def receive_in_turn(tx: Transaction, policy: Policy, inbox_id: int, prepared: Any = None) -> Toast | None:  # noqa: ANN401
    """Work off one update as ``receive`` does, where other processes work off others; raise NotNow when it is not due.

    That is when somebody has done it, or when its chat has an older one that is open.
    """
    row = tx.get(Inbox, inbox_id)
    if row is None or row.state is not InboxState.PENDING or inboxes.has_older(tx, row):
        raise NotNow
    return receive(tx, policy, inbox_id, prepared)


def _open_visit(tx: Transaction, policy: Policy, inbox: Inbox, prepared: Any) -> Visit | None:  # noqa: ANN401
    update = stored.parse(inbox)
    user = update.effective_user
    chat = update.effective_chat
    if chat is None or user is None or chat.type == Chat.CHANNEL or (user.is_bot and not _is_of_our_place(update)):
        return None
    person = people.by_telegram(tx, inbox.bot_id, user.id)
    message = update.effective_message
    if message is not None and getattr(message, "sender_chat", None) is not None and chat.type != Chat.PRIVATE:
        person = None  # an anonymous administrator or a channel is never authorised
    roles = people.roles_of(tx, person.id) if person and person.id else frozenset()
    language = person.language if person else closest(user.language_code, policy.default_language)
    return Visit(tx, policy, inbox, update, locale(language), person, roles, prepared=prepared)


def _is_of_our_place(update: Update) -> bool:
    """Tell whether it is about our own place in a chat; another bot or an anonymous administrator may change that."""
    message = update.message
    return update.my_chat_member is not None or (message is not None and message.migrate_to_chat_id is not None)


def _take_route(visit: Visit) -> None:
    update = visit.update
    if update.callback_query is not None:
        _tap(visit)
    elif update.my_chat_member is not None:
        routes.MEMBERSHIP(visit)
    elif update.edited_message is not None:
        if visit.person and visit.is_private:
            routes.EDITED(visit)
    elif update.message_reaction is not None:
        if visit.person and visit.is_private:
            routes.REACTION(visit)
    elif update.message is not None:
        _message(visit)


def _tap(visit: Visit) -> None:
    query = visit.update.callback_query
    assert query is not None
    card_id, _, rest = (query.data or "").partition(":")
    action, _, visit.argument = rest.partition(":")
    card = visit.tx.get(Card, card_id)
    route = routes.TAPS.get(action)
    if card is None and restores.latest(visit.tx) is not None:
        raise Refusal("restored-card-lost")
    # Default deny: the data names, it never authorises (SECURITY row 4).
    if card is None or route is None or card.bot_id != visit.inbox.bot_id or card.chat_id != visit.chat.id:
        raise Refusal("visit-not-yours")
    if not _is_addressee(visit, card, route):
        raise Refusal("visit-not-yours")
    visit.card = card
    handed_over.refuse_dead(visit, card)
    if not allows(route.right, visit.roles):
        raise Refusal("visit-no-right")
    outbox.hear_tap(visit.tx, card)
    route.handler(visit)


def _is_addressee(visit: Visit, card: Card, route: routes.Tap) -> bool:
    """Tell whether the card was sent to who taps, into the own private chat: nothing is dealt with in a group.

    An account that changed hands keeps the former person's cards, which are not the new one's.
    """
    if not visit.is_private:
        return False
    if visit.person is None:
        return card.person_id is None and route.right is Right.ANYONE
    return card.person_id in (None, visit.person.id)


def _message(visit: Visit) -> None:
    message = visit.update.message
    assert message is not None
    text = message.text or ""
    if text.startswith("/"):
        _command(visit, text)
    elif not visit.is_private and (message.migrate_to_chat_id or message.new_chat_members or message.left_chat_member):
        routes.MEMBERSHIP(visit)
    elif not visit.is_private:
        return  # ordinary group chat never changes state
    elif message.contact is not None:
        routes.CONTACT(visit)
    elif visit.person is None:
        routes.STRANGER(visit)
    else:
        _words_or_file(visit)


def _command(visit: Visit, text: str) -> None:
    name = text[1:].split(maxsplit=1)[0].split("@", maxsplit=1)[0].lower() if len(text) > 1 else ""
    route = routes.COMMANDS.get(name)
    if route is None or (visit.person is None and route.right is not Right.ANYONE):
        if visit.is_private:
            _unknown(visit, name)
        return
    if not allows(route.right, visit.roles):
        raise Refusal("visit-no-right")
    if route.place == "private" and not visit.is_private:
        raise Refusal("visit-private-only")
    if route.place == "group" and visit.is_private:
        raise Refusal("visit-group-only")
    if visit.person is not None and visit.is_private:
        visit.answered()
    route.handler(visit)


def _unknown(visit: Visit, name: str) -> None:
    if visit.person is None:
        routes.STRANGER(visit)
    else:
        visit.reply("visit-unknown-command", command=f"/{name}")


def _words_or_file(visit: Visit) -> None:
    message = visit.update.message
    assert message is not None
    visit.dialog = _open_dialog(visit)
    if visit.dialog is not None and visit.dialog.topic in routes.ANSWERS:
        routes.ANSWERS[visit.dialog.topic](visit)
    elif message.document or message.photo or message.voice or message.video or message.audio:
        routes.FILE(visit)
    elif message.text:
        routes.WORDS(visit)
    else:
        visit.reply("visit-cannot-read")


def _open_dialog(visit: Visit) -> Dialog | None:
    dialog = visit.tx.get(Dialog, visit.my_id)
    if dialog is None or (visit.now - dialog.asked_at).total_seconds() > DIALOG_MINUTES * 60:
        return None
    return dialog
