"""Work groups: /bind in the group, the bot removed, the group upgraded; and a person who blocks the bot or returns."""

from telegram import ChatMember, ChatMemberUpdated, Message

from bot.visit import Visit
from jobs import bind as duties
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
    if change.new_chat_member.status in _GONE:
        duties.leave_group(visit.tx, visit.policy, visit.inbox.bot_id, visit.chat.id)
    elif change.old_chat_member.status in _GONE and allows(Right.COORDINATOR, visit.roles):
        visit.reply("bind-hint")


def _follow_migration(visit: Visit, message: Message) -> None:
    if message.migrate_to_chat_id is not None:
        duties.move_group(visit.tx, visit.policy, visit.inbox.bot_id, visit.chat.id, message.migrate_to_chat_id)
