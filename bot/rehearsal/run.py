"""Runs a rehearsal from a ledger or from two sheets, and tells how far it has come."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from bot.rehearsal.scribe import Line, Reader, Scribe, readers
from db.engine import Ledger
from db.models import Campaign
from jobs import rehearse
from jobs.policy import Policy
from jobs.rehearse import Stage
from jobs.rules.load import Load, Sent, load_of

Progress = Callable[[int], None]
"""Is told how many percent are done, each number once."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A campaign that was played to its end."""

    title: str
    first_on: date
    last_on: date
    readers: list[Reader]
    lines: list[Line]
    load: Load


def run(ledger: Ledger, policy: Policy, now: datetime, progress: Progress) -> Rehearsal:
    """Play the campaign of a ledger in memory, which it uses up.

    Raise Refusal "rehearse-no-plan" when there is none.
    """
    stage = rehearse.set_stage(ledger, policy, now)
    scribe, told = Scribe(policy), -1
    for at in rehearse.play(stage, policy, scribe):
        percent = int(100 * ((at - stage.begins_at) / (stage.ends_at - stage.begins_at)))
        if percent > told:
            told = percent
            progress(percent)
    if told < 100:
        progress(100)
    return _told(stage, policy, scribe)


def _told(stage: Stage, policy: Policy, scribe: Scribe) -> Rehearsal:
    with stage.ledger.read(stage.ends_at) as tx:
        title, found = tx.get_one(Campaign, stage.campaign_id).title, readers(tx)
    calendar = policy.calendar
    return Rehearsal(
        title=title,
        first_on=calendar.local_day(stage.begins_at),
        last_on=calendar.local_day(stage.ends_at),
        readers=found,
        lines=scribe.lines,
        load=load_of((Sent(line.at, line.person_id) for line in scribe.lines), calendar),
    )
