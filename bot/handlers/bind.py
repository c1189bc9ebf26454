"""Work groups: /bind in the group, the bot removed, the group upgraded; and a person who blocks the bot or returns."""

from collections.abc import Callable

from telegram import ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message

from bot.visit import Visit
from db.engine import Transaction
from jobs import bind as duties
from jobs import whereabouts
from jobs.policy import Policy
from jobs.rules.rights import Right, allows

_GONE = (ChatMember.LEFT, ChatMember.BANNED)


def bind(visit: Visit) -> None:
    """Bind the group to the campaign, or to the unit named."""
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
