"""Runs a rehearsal twice, nobody answering and everybody answering on time, and tells how far it has come."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from bot.rehearsal.scribe import Line, Reader, Scribe, readers
from db.engine import Ledger
from db.models import Campaign
from jobs import rehearse
from jobs.answers import ANSWERS
from jobs.policy import Policy
from jobs.rehearse import Stage
from jobs.rules.load import Load, Sent, load_of
from jobs.schedule import Scheduled

Progress = Callable[[int], None]
"""Is told how many percent are done, each number once."""
SHARE_OF_SILENCE = 80
"""Percent of the time that the run takes in which nobody answers: by far most of the messages are its."""


@dataclass(frozen=True, slots=True)
class Run:
    """What was sent in one run, and the load of it."""

    lines: list[Line]
    load: Load


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A campaign that was played to its end, twice."""

    title: str
    first_on: date
    last_on: date
    readers: list[Reader]
    silent: Run
    """Nobody answers anything: the loudest case."""
    prompt: Run
    """Everybody answers on time."""


def run(ledger: Ledger, policy: Policy, now: datetime, progress: Progress, campaign_id: int | None = None) -> Rehearsal:
    """Play a campaign of a ledger in memory, which it uses up: the newest, unless one is named.

    Raise Refusal "rehearse-no-plan" when there is none.
    """
    stages = [rehearse.set_stage(one, policy, now, campaign_id) for one in (ledger, rehearse.copy_of(ledger, now))]
    silent = _play(stages[0], policy, (), _part_of(progress, 0, SHARE_OF_SILENCE))
    prompt = _play(stages[1], policy, ANSWERS, _part_of(progress, SHARE_OF_SILENCE, 100))
    with stages[0].ledger.read(stages[0].ends_at) as tx:
        title, found = tx.get_one(Campaign, stages[0].campaign_id).title, readers(tx)
    first_on, last_on = (policy.calendar.local_day(at) for at in (stages[0].begins_at, stages[0].ends_at))
    return Rehearsal(title, first_on, last_on, found, silent, prompt)


def _play(stage: Stage, policy: Policy, answers: tuple[Scheduled, ...], progress: Callable[[float], None]) -> Run:
    scribe = Scribe(policy)
    for at in rehearse.play(stage, policy, scribe, answers):
        progress((at - stage.begins_at) / (stage.ends_at - stage.begins_at))
    progress(1)
    return Run(scribe.lines, load_of((Sent(line.at, line.person_id) for line in scribe.lines), policy.calendar))


def _part_of(progress: Progress, first: int, last: int) -> Callable[[float], None]:
    """Tell a share of one run as percent of the whole, whenever it is another number."""
    told = first or -1  # where one run ends the next begins, and that is told already

    def tell(share: float) -> None:
        nonlocal told
        percent = first + int(share * (last - first))
        if percent > told:
            told = percent
            progress(percent)

    return tell
