"""Work groups: /bind there, which campaign they hear of, what becomes of the bot's place; and persons who block it."""

from collections.abc import Callable

from telegram import ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message

from bot.argument import number
from bot.visit import Visit
from db import campaigns
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.words import Refusal
from jobs import bind as duties
from jobs import outbox, whereabouts
from jobs.policy import Policy
from jobs.rules.rights import Right, allows

_GONE = (ChatMember.LEFT, ChatMember.BANNED)


CARD = "bind-which"


def bind(visit: Visit) -> None:
    """Bind the group to what runs, or to the unit named; with several campaigns ask in private which it hears of."""
    group = duties.bind_group(
        visit.tx,
        visit.policy,
        visit.inbox.bot_id,
        visit.chat.id,
        visit.thread_id,
        visit.chat.title or "",
        visit.my_id,
        visit.text,
    )
    visit.reply("bind-unit" if group.unit_id else "bind-campaign", group_id=group.id)
    found = campaigns.running(visit.tx)
    if len(found) > 1:
        which = Outgoing(CARD, {"group_id": group.id, "campaign_ids": [one.id for one in found]})
        outbox.tell(visit.tx, visit.me, Lane.ANSWER, which, outbox.answer_key(visit.inbox, CARD), items=())


def choose(visit: Visit) -> None:
    """Narrow the group to the campaign that was tapped, or to none (全部)."""
    card, campaign_id = visit.card_of(CARD), number(visit)
    if campaign_id and campaign_id not in card.params["campaign_ids"]:
        raise Refusal("visit-not-yours")
    if "result" not in card.params:
        duties.narrow_group(visit.tx, visit.policy, int(card.params["group_id"]), campaign_id or None)
    visit.settle(CARD, "bind-chosen")


def membership(visit: Visit) -> None:
    """Follow what happened to the bot's own place in a chat."""
    change, message = visit.update.my_chat_member, visit.update.message
    if change is not None and visit.is_private:
        _follow_person(visit, change)
    elif change is not None:
        _follow_group(visit, change)
    elif message is not None:
        _follow_migration(visit, message)


def _follow_person(visit: Visit, change: ChatMemberUpdated) -> None:
    follow = duties.lose_person if change.new_chat_member.status in _GONE else duties.regain_person
    follow(visit.tx, visit.policy, visit.inbox.bot_id, visit.chat.id)


def _follow_group(visit: Visit, change: ChatMemberUpdated) -> None:
    follow = _what_became(change)
    if follow is not None:
        follow(visit.tx, visit.policy, visit.inbox.bot_id, visit.chat.id)
    elif change.old_chat_member.status in _GONE and allows(Right.COORDINATOR, visit.roles):
        visit.reply("bind-hint")


def _what_became(change: ChatMemberUpdated) -> Callable[[Transaction, Policy, int, int], None] | None:
    """Name the duty for what the bot lost in a group: its place, its voice, or its rights of an administrator."""
    now = change.new_chat_member
    if now.status in _GONE or (isinstance(now, ChatMemberRestricted) and not now.is_member):
        return whereabouts.lose
    if isinstance(now, ChatMemberRestricted) and not now.can_send_messages:
        return whereabouts.silence
    if change.old_chat_member.status == ChatMember.ADMINISTRATOR and now.status == ChatMember.MEMBER:
        return whereabouts.demote
    return None


def _follow_migration(visit: Visit, message: Message) -> None:
    if message.migrate_to_chat_id is not None:
        whereabouts.move(visit.tx, visit.policy, visit.inbox.bot_id, visit.chat.id, message.migrate_to_chat_id)
