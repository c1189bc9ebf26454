"""Duty: clear away what nobody needs any more - updates as they came, readings, old phones, counts of wrong codes."""

from dataclasses import dataclass
from datetime import datetime

from db import erasure, inbox, invitations, readings
from db.engine import Transaction
from jobs.policy import Policy


@dataclass(frozen=True, slots=True)
class Tidied:
    """What a run removed or blanked."""

    updates: int
    quarantined: int
    tallies: int
    readings: int
    phones: int


def run(tx: Transaction, policy: Policy, at: datetime) -> Tidied:
    """Remove updates, readings and phones older than the policy's spans, blank quarantined updates, drop old tallies.

    A removed update cannot come again: Telegram keeps them for a day. What came of it stands in the records.
    """
    before = at - policy.raw_updates_kept
    return Tidied(
        updates=inbox.remove_done(tx, before),
        quarantined=inbox.blank_quarantined(tx, before),
        tallies=invitations.drop_guesses(tx, f"{at:%Y-%m-%d}"),
        readings=readings.remove_said(tx, at - policy.chat_kept),
        phones=erasure.forget_phones(tx, at - policy.phones_kept),
    )
