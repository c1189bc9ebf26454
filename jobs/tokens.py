"""Duty: a token that Telegram refuses is told to the coordinators, who hear of it through the other bots."""

from db.engine import Transaction
from db.models import Bot
from jobs.alarm import alarm
from jobs.policy import Policy

ALARM = "alarm-token"


def warn_of_refusal(tx: Transaction, policy: Policy, bot_id: int, number: int) -> None:
    """Tell, once a day, that the ``number``-th token is refused, and which bot it is as far as it was ever known."""
    bot = tx.get(Bot, bot_id)
    alarm(tx, policy, ALARM, f"{bot_id}", {"number": number, "bot": f"@{bot.username}" if bot else f"{bot_id}"})
