"""Duty: bind work groups, where digests are posted; and follow a person who blocks the bot, or returns."""

from db import groups, outbox, people, units
from db.engine import Transaction
from db.models import Group, Unit
from db.words import Refusal
from jobs import delivery, finding, standing_in
from jobs.alarm import alarm
from jobs.policy import Policy


def bind_group(
    tx: Transaction,
    policy: Policy,
    bot_id: int,
    chat_id: int,
    thread_id: int,
    title: str,
    bound_by: int,
    unit_words: str = "",
) -> Group:
    """Bind a group (and topic) to all that runs, or to one unit; a second time brings it up to date.

    Raises Refusal ``bind-unknown-unit`` for words that name no unit.
    """
    unit = _unit_named(tx, unit_words) if unit_words else None
    group = groups.of_chat(tx, bot_id, chat_id, thread_id)
    if group is None:
        group = Group(bot_id=bot_id, chat_id=chat_id, thread_id=thread_id, bound_by=bound_by, bound_at=tx.now)
    group.title, group.unit_id, group.campaign_id = title, unit.id if unit else None, None
    group.bound_by, group.bound_at = bound_by, tx.now
    group.unbound_at = group.silenced_at = None
    tx.add(group)
    tx.flush()
    return group


def narrow_group(tx: Transaction, policy: Policy, group_id: int, campaign_id: int | None) -> Group:
    """Let a bound group hear of one campaign only, or (None) of all; refuse ("bind-gone") one unbound since."""
    group = tx.get(Group, group_id)
    if group is None or group.unbound_at is not None:
        raise Refusal("bind-gone")
    group.campaign_id = campaign_id
    tx.add(group)
    return group


def lose_person(tx: Transaction, policy: Policy, bot_id: int, telegram_id: int) -> None:
    """Note that a person blocked the bot, and keep back what waits for them."""
    person = people.by_telegram(tx, bot_id, telegram_id)
    if person is None or person.id is None or person.unreachable_at is not None:
        return
    person.unreachable_at = tx.now
    tx.add(person)
    outbox.block_all_of(tx, person.id)
    standing_in.pass_on(tx, person.id)
    alarm(tx, policy, "alarm-unreachable", f"person:{person.id}", {"person_id": person.id}, besides=person.id)


def regain_person(tx: Transaction, policy: Policy, bot_id: int, telegram_id: int) -> None:
    """Let out what was kept back for a person who is back."""
    person = people.by_telegram(tx, bot_id, telegram_id)
    if person is not None and person.id is not None and person.unreachable_at is not None:
        delivery.release(tx, policy, person.id)


def _unit_named(tx: Transaction, words: str) -> Unit:
    exact = [unit for unit in units.all_units(tx) if words in (unit.name, *unit.aliases)]
    if unit := next(iter(exact), None) or finding.unit_called(tx, words):
        return unit
    raise Refusal("bind-unknown-unit", unit=words)
