"""After a restore: what may have been sent before is sent again, skipped, or decided one by one."""

from bot.argument import number
from bot.visit import Visit
from jobs import restore


def send_all(visit: Visit) -> None:
    """Send everything that is held again (全部补发)."""
    count = restore.send_again(visit.tx, visit.policy, _restore_id(visit), visit.my_id)
    visit.note("restored-sent", count=count)


def skip_all(visit: Visit) -> None:
    """Drop everything that is held (全部跳过)."""
    count = restore.skip(visit.tx, visit.policy, _restore_id(visit), visit.my_id)
    visit.note("restored-skipped", count=count)


def each(visit: Visit) -> None:
    """Show the list with two buttons a message (逐条)."""
    visit.show(restore.LIST, restore_id=_restore_id(visit))


def send(visit: Visit) -> None:
    """Send one message of the list again."""
    count = restore.send_again(visit.tx, visit.policy, _restore_id(visit), visit.my_id, number(visit))
    visit.note("restored-sent", count=count)


def skip(visit: Visit) -> None:
    """Drop one message of the list."""
    count = restore.skip(visit.tx, visit.policy, _restore_id(visit), visit.my_id, number(visit))
    visit.note("restored-skipped", count=count)


def _restore_id(visit: Visit) -> int:
    return int(visit.card_of(restore.CARD, restore.LIST).params["restore_id"])
