"""How long the nodes of a plan take: what their sheet says (工期), else what the dates it gives leave them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jobs.rules.backplan import Task
from jobs.rules.workdays import DAY, WorkCalendar


@dataclass(frozen=True, slots=True)
class Step:
    """A node that can end, as its sheet dates it."""

    no: str
    predecessors: tuple[str, ...] = ()
    starts_on: date | None = None
    due_on: date | None = None
    follows_workdays: int | None = None
    """So many working days after its predecessors, by the sheet's own words (第9项完成后5个工作日内)."""
    duration_workdays: int | None = None
    """What its sheet says it takes (工期)."""


def tasks_of(steps: Sequence[Step], begin_on: date, calendar: WorkCalendar) -> list[Task]:
    """Give each step its working days, at least one."""
    dues = {step.no: step.due_on for step in steps}
    return [
        Task(step.no, workdays_of(step, dues, begin_on, calendar), step.predecessors, step.due_on) for step in steps
    ]


def workdays_of(step: Step, dues: Mapping[str, date | None], begin_on: date, calendar: WorkCalendar) -> int:
    """Tell the working days a step takes: what the sheet says, from its own start, else from its last predecessor on.

    A start on the very day the predecessor is due means: as soon as that is done. The time is shared with a
    predecessor that has no date yet. One that is not dated, or due before what it waits for, takes a day.
    """
    if step.duration_workdays is not None:
        return step.duration_workdays
    if step.follows_workdays is not None:
        return max(step.follows_workdays, 1)
    if step.due_on is None:
        return 1
    last_before = max((due for no in step.predecessors if (due := dues.get(no)) is not None), default=None)
    if step.starts_on is None or step.starts_on == last_before:
        eve = last_before or begin_on - DAY
    else:
        eve = step.starts_on - DAY
    days = calendar.workdays_between(eve, step.due_on)
    is_shared = step.starts_on is None and any(no in dues and dues[no] is None for no in step.predecessors)
    return max(days // 2 if is_shared else days, 1)
