"""The bot's place in a work group: moved, lost, demoted or silenced. The coordinators are told once, whoever says it.

Telegram says it twice: by an update, and by the error of the next message.
"""

from db import groups, outbox
from db.engine import Transaction
from db.models import Group
from jobs.alarm import alarm
from jobs.policy import Policy


def move(tx: Transaction, policy: Policy, bot_id: int, old: int, new: int) -> None:
    """Follow a group that became a supergroup to its new id, with what waits to be sent there.

    Where the new one was bound already, that binding stays, and what waits for the old one ends with it.
    """
    for group in groups.every(tx, bot_id, old):
        if groups.of_chat(tx, bot_id, new, group.thread_id) is None:
            group.chat_id = new
            if group.unbound_at is None:
                _tell(tx, policy, "alarm-group-moved", group)
        else:
            group.unbound_at = group.unbound_at or tx.now
            outbox.cancel_waiting(tx, group, "bound anew")
        tx.add(group)
    outbox.move_chat(tx, bot_id, old, new)


def lose(tx: Transaction, policy: Policy, bot_id: int, chat_id: int, thread_id: int | None = None) -> None:
    """Unbind a group that the bot was removed from, with all its topics; with ``thread_id`` a topic that is gone."""
    for group in groups.bound(tx, bot_id, chat_id):
        if thread_id in (None, group.thread_id):
            group.unbound_at = tx.now
            tx.add(group)
            _tell(tx, policy, "alarm-topic-lost" if thread_id else "alarm-group-lost", group)


def demote(tx: Transaction, policy: Policy, bot_id: int, chat_id: int) -> None:
    """Note that the bot is no administrator of a group any more: it still writes, while members may."""
    for group in groups.bound(tx, bot_id, chat_id):
        _tell(tx, policy, "alarm-group-demoted", group)


def silence(tx: Transaction, policy: Policy, bot_id: int, chat_id: int, thread_id: int | None = None) -> None:
    """Note that the bot may not write in a group (or topic); it stays bound and is tried again day by day.

    The coordinators are told again only after a message got through meanwhile.
    """
    for group in groups.bound(tx, bot_id, chat_id):
        if thread_id not in (None, group.thread_id):
            continue
        is_known = group.silenced_at is not None and not groups.was_written_to(tx, group, group.silenced_at)
        if not is_known:
            group.silenced_at = tx.now
            tx.add(group)
            _tell(tx, policy, "alarm-group-silenced", group)


def _tell(tx: Transaction, policy: Policy, key: str, group: Group) -> None:
    """Tell the coordinators, once a chat, whatever the number of its topics."""
    alarm(tx, policy, key, f"chat:{group.chat_id}", {"group_id": group.id})
