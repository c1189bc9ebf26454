"""The escalation ladder: how high a knock raises an assignment, and who must be told at that height."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from db.words import StepKind
from jobs.rules.cadence import Step
from jobs.rules.work import Work
from jobs.rules.workdays import WorkCalendar

NONE, BLUE, YELLOW, RED = range(4)
_LAST_CALL_DAYS = 1
"""From so many working days before the deadline the accountable post is told beside its handler."""


@dataclass(frozen=True)
class LadderPolicy:
    """The [ladder] settings; every count of days is in working days."""

    unsigned_blue_days: int = 1
    unsigned_yellow_days: int = 2
    red_overdue_days: int = 1
    next_rung_overdue_days: int = 3
    red_needs_issue: bool = True
    """A red slip is drafted by the bot and goes out only when a coordinator issues it (签发)."""
    urgent_level: int = YELLOW
    """Where an urgent (特急) assignment starts."""
    hold: timedelta = timedelta(hours=4, minutes=45)
    """Half a working day of 08:30-18:00."""


class Capacity(StrEnum):
    """In which capacity a person is told, lowest first."""

    RESPONSIBLE = "responsible"
    ACCOUNTABLE = "accountable"
    UNIT_HEAD = "unit_head"
    COORDINATOR = "coordinator"
    PAIRED_LEADER = "paired_leader"
    TASK_FORCE_LEADER = "task_force_leader"


@dataclass(frozen=True, slots=True)
class Chain:
    """The people above one assignment by id; None is a vacancy."""

    accountable: int | None
    handler: int | None = None
    unit_head: int | None = None
    coordinators: tuple[int, ...] = ()
    paired_leader: int | None = None
    """For a department the node's 责任领导."""
    task_force_leader: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One person to tell, in the lowest capacity he holds here."""

    person_id: int
    capacity: Capacity


def level_after(step: Step, work: Work, policy: LadderPolicy) -> int:
    """Return the level (0-3) after a knock; it never falls within a round, and a hold (暂缓上报) keeps it.

    Behind an unfinished predecessor nothing climbs but a missing signature.
    """
    if work.held_until is not None and work.held_until > step.at:
        return work.level
    return max(work.level, level_alone(step, work, policy))


def level_alone(step: Step, work: Work, policy: LadderPolicy) -> int:
    """Return the level that a knock deserves by itself, however high its matter has climbed before."""
    if work.waits_for_predecessor and step.kind is not StepKind.UNSIGNED:
        return NONE
    return max(policy.urgent_level if work.is_urgent else NONE, _level_of(step, policy))


def hold_until(now: datetime, policy: LadderPolicy, calendar: WorkCalendar) -> datetime:
    """Name the end of a hold that begins now: ``policy.hold`` of working hours later."""
    begins, left = calendar.next_working_time(now), policy.hold
    closes = calendar.close_of(calendar.local_day(begins))
    while begins + left > closes:
        left -= closes - begins
        begins = calendar.next_working_time(closes)
        closes = calendar.close_of(calendar.local_day(begins))
    return begins + left


def recipients(level: int, chain: Chain, step: Step, policy: LadderPolicy | None = None) -> tuple[Told, ...]:
    """List who is told at ``level``, lowest first, nobody twice.

    Where a whole rung is vacant the next filled one above is told instead, so that no knock goes nowhere.
    """
    is_joined = level >= YELLOW or _is_last_call(step)
    return _told(chain, _top_rung(level, step, policy or LadderPolicy()), is_joined=is_joined)


@lru_cache(maxsize=1024)
def _told(chain: Chain, top: int, *, is_joined: bool) -> tuple[Told, ...]:
    """Climb a chain once for all that ring below the same people."""
    told: dict[int, Told] = {}
    for height, rung in enumerate(_rungs(chain, is_joined=is_joined)):
        for person_id, capacity in rung:
            told.setdefault(person_id, Told(person_id, capacity))
        if height >= top and rung:
            break
    return tuple(told.values())


def _level_of(step: Step, policy: LadderPolicy) -> int:
    match step.kind:
        case StepKind.UNSIGNED:
            return _by_days(step.days, policy.unsigned_blue_days, BLUE, policy.unsigned_yellow_days, YELLOW)
        case StepKind.DUE_SOON | StepKind.DUE_TODAY:
            return BLUE
        case StepKind.SILENT | StepKind.NOT_REPORTED:
            return YELLOW
        case StepKind.OVERDUE:
            return RED if step.days >= policy.red_overdue_days else YELLOW


def _by_days(days: int, first: int, first_level: int, second: int, second_level: int) -> int:
    if days >= second:
        return second_level
    return first_level if days >= first else NONE


def _top_rung(level: int, step: Step, policy: LadderPolicy) -> int:
    """Count how many rungs above the responsible one are told."""
    is_next_rung = step.kind is StepKind.OVERDUE and step.days >= policy.next_rung_overdue_days
    above_blue = max(level - BLUE, 0)
    return above_blue + 1 if level >= RED and is_next_rung else above_blue


def _rungs(chain: Chain, *, is_joined: bool) -> Iterator[list[tuple[int, Capacity]]]:
    """Yield the filled places of each rung, lowest first."""
    yield _filled(*_answering(chain, is_joined=is_joined))
    coordinators = ((person_id, Capacity.COORDINATOR) for person_id in chain.coordinators)
    yield _filled((chain.unit_head, Capacity.UNIT_HEAD), *coordinators)
    yield _filled((chain.paired_leader, Capacity.PAIRED_LEADER))
    yield _filled((chain.task_force_leader, Capacity.TASK_FORCE_LEADER))


def _answering(chain: Chain, *, is_joined: bool) -> Iterator[tuple[int | None, Capacity]]:
    """Yield the handler, joined by the accountable post when the deadline is near or the matter climbs."""
    if chain.handler is None:
        yield chain.accountable, Capacity.RESPONSIBLE
        return
    yield chain.handler, Capacity.RESPONSIBLE
    if is_joined:
        yield chain.accountable, Capacity.ACCOUNTABLE


def _is_last_call(step: Step) -> bool:
    if step.kind is StepKind.DUE_SOON:
        return step.days <= _LAST_CALL_DAYS
    return step.kind in (StepKind.DUE_TODAY, StepKind.NOT_REPORTED, StepKind.OVERDUE)


def _filled(*places: tuple[int | None, Capacity]) -> list[tuple[int, Capacity]]:
    return [(person_id, capacity) for person_id, capacity in places if person_id is not None]
