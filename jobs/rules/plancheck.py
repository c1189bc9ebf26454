"""The check of a plan before publishing (倒排检查): what could not work as written, each with a proposal."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from jobs.rules.backplan import back_plan
from jobs.rules.durations import Step, tasks_of, workdays_of
from jobs.rules.workdays import DAY, WorkCalendar

SEARCHED_DAYS = timedelta(days=60)
"""How far back a day with room is looked for."""


class Code(StrEnum):
    """What may be wrong, the gravest first."""

    CYCLE = "cycle"
    ALREADY_PAST = "already_past"
    PREDECESSOR_DUE_LATER = "predecessor_due_later"
    SHORTER_THAN_DURATION = "shorter_than_duration"
    AFTER_CAMPAIGN_END = "after_campaign_end"
    DUE_ON_NON_WORKING_DAY = "due_on_non_working_day"
    TOO_MANY_DUE = "too_many_due"
    VACANT_POST = "vacant_post"
    NO_REVIEWER = "no_reviewer"
    CALENDAR_UNCOVERED = "calendar_uncovered"


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: the plan numbers it is about, the facts, and the proposal, all as values for a text."""

    code: str
    numbers: tuple[str, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Load:
    """What is due on one day from persons who owe exactly the same; ``who`` names the first of them."""

    day: date
    numbers: tuple[str, ...]
    who: str
    persons: int = 1


@dataclass(frozen=True)
class Plan:
    """All that the check looks at."""

    steps: Sequence[Step]
    today: date
    begin_on: date
    end_on: date
    calendar: WorkCalendar
    loads: Sequence[Load] = ()
    due_a_day: int = 4
    """How much may fall due on one person on one day."""

    @cached_property
    def dues(self) -> dict[str, date | None]:
        """Deadlines by plan number."""
        return {step.no: step.due_on for step in self.steps}

    def dated(self) -> Iterator[tuple[Step, date]]:
        """Yield the steps that have a deadline, with it."""
        return ((step, step.due_on) for step in self.steps if step.due_on is not None)

    def workdays(self, step: Step) -> int:
        """Tell the working days a step takes."""
        return workdays_of(step, self.dues, self.begin_on, self.calendar)

    def last_before(self, step: Step) -> tuple[date, str] | None:
        """Name the last deadline among a step's predecessors, and whose it is."""
        before = [(due, no) for no in step.predecessors if (due := self.dues.get(no)) is not None]
        return max(before, key=lambda pair: pair[0], default=None)

    def eve(self, step: Step) -> tuple[date, str | None] | None:
        """Name the day after which a step can begin, and the predecessor due then, if one is; None where nothing tells.

        A duration that was reckoned from the dates begins with them; one that the sheet gives is held against the
        step's own start, or the beginning of the campaign, too.
        """
        last = self.last_before(step)
        if step.duration_workdays is None:
            return last
        own = ((step.starts_on or self.begin_on) - DAY, None)
        return own if last is None or last[0] < own[0] else last


def findings(plan: Plan) -> list[Found]:
    """List what is wrong with a plan's dates, the gravest kind first, then in the order of the plan."""
    return [found for rule in _RULES for found in rule(plan)]


def _cycles(plan: Plan) -> Iterator[Found]:
    tasks = tasks_of(plan.steps, plan.begin_on, plan.calendar)
    for cycle in back_plan(tasks, plan.begin_on, plan.end_on, plan.calendar).cycles:
        yield Found(Code.CYCLE, cycle)


def _past(plan: Plan) -> Iterator[Found]:
    for step, due in plan.dated():
        if due < plan.today:
            days = plan.workdays(step)
            yield _with_date(Code.ALREADY_PAST, step, plan.calendar.add_workdays(plan.today, days))


def _predecessor_later(plan: Plan) -> Iterator[Found]:
    for step, due in plan.dated():
        last = plan.last_before(step)
        if last is not None and last[0] > due:
            yield _after(plan, Code.PREDECESSOR_DUE_LATER, step, *last)


def _too_short(plan: Plan) -> Iterator[Found]:
    for step, due in plan.dated():
        eve = plan.eve(step)
        if eve is None or eve[0] > due:
            continue
        needed = plan.workdays(step)
        left = plan.calendar.workdays_between(eve[0], due)
        if left < needed:
            yield _after(plan, Code.SHORTER_THAN_DURATION, step, *eve, needed=needed, left=left)


def _after_end(plan: Plan) -> Iterator[Found]:
    for step, due in plan.dated():
        if due > plan.end_on:
            yield _with_date(Code.AFTER_CAMPAIGN_END, step, plan.calendar.previous_workday(plan.end_on))


def _day_off(plan: Plan) -> Iterator[Found]:
    for step, due in plan.dated():
        if not plan.calendar.is_workday(due):
            before, last = plan.calendar.previous_workday(due), plan.last_before(step)
            is_free = last is None or last[0] < before
            yield _with_date(Code.DUE_ON_NON_WORKING_DAY, step, before if is_free else plan.calendar.next_workday(due))


def _too_many(plan: Plan) -> Iterator[Found]:
    owed = {(load.who, load.day): len(load.numbers) for load in plan.loads}
    for load in plan.loads:
        over = len(load.numbers) - plan.due_a_day
        if over > 0:
            facts = {"day": load.day, "who": load.who, "persons": load.persons, "count": len(load.numbers)}
            moved = load.numbers[-over:]
            to = _day_with_room(plan, load, over, owed)
            yield Found(Code.TOO_MANY_DUE, load.numbers, facts | {"moved": moved, "proposed": to})


def _day_with_room(plan: Plan, load: Load, over: int, owed: Mapping[tuple[str, date], int]) -> date | None:
    """Find the nearest earlier working day, not before tomorrow, that can take what is too much."""
    day = load.day - DAY
    while day > max(plan.today, load.day - SEARCHED_DAYS):
        if plan.calendar.is_workday(day) and owed.get((load.who, day), 0) + over <= plan.due_a_day:
            return day
        day -= DAY
    return None


def _uncovered(plan: Plan) -> Iterator[Found]:
    until = plan.calendar.covered_until
    last = max((due for _, due in plan.dated()), default=plan.end_on)
    if until is not None and max(last, plan.end_on) > until:
        yield Found(Code.CALENDAR_UNCOVERED, facts={"until": until})


_RULES: tuple[Callable[[Plan], Iterator[Found]], ...] = (
    _cycles,
    _past,
    _predecessor_later,
    _too_short,
    _after_end,
    _day_off,
    _too_many,
    _uncovered,
)


def _with_date(code: Code, step: Step, proposed: date) -> Found:
    return Found(code, (step.no,), {"due": step.due_on, "proposed": proposed})


def _after(plan: Plan, code: Code, step: Step, eve: date, before: str | None, **facts: object) -> Found:
    """Propose the first day on which a step can be done: it begins after ``eve``, when ``before`` is due."""
    days = plan.workdays(step)
    found = _with_date(code, step, plan.calendar.add_workdays(eve, days))
    free_from = eve if before is not None else eve + DAY
    return Found(code, found.numbers, {**found.facts, "before": before, "before_due": free_from, **facts})
