"""The ripple of a changed deadline: which later nodes move with it, and which can no longer be done in time."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jobs.rules.backplan import Network, Task
from jobs.rules.workdays import WorkCalendar
from jobs.rules.workline import WorkLine


@dataclass(frozen=True, slots=True)
class Shift:
    """A node's deadline, before and after."""

    no: str
    old_on: date
    new_on: date


@dataclass(frozen=True, slots=True)
class Ripple:
    """What a changed deadline does to the rest of the plan."""

    moved: tuple[Shift, ...]
    """Later nodes that keep their working days only if they move, in the order of the work."""
    impossible: tuple[Shift, ...]
    """Later nodes that would have to move past the final date; they stay where they are."""
    waits_for: str = ""
    """A predecessor that is due later than the new date leaves time for; empty where there is time enough."""
    days_left: int = 0
    """Working days between that predecessor and the new date."""


def ripple(
    tasks: Sequence[Task],
    no: str,
    new_on: date,
    final_on: date,
    calendar: WorkCalendar,
    *,
    followers: Collection[str] = (),
    fixed: Collection[str] = (),
) -> Ripple:
    """Work out what moves when the dated task ``no`` is due on ``new_on``.

    A node moves only as far as it must to keep its working days, or the fewer that the plan left it already;
    ``followers``, which the plan counts from their predecessors, also come forward. ``fixed`` ones (finished) never
    move.
    """
    network = Network.of(tasks)
    dues = {task.no: task.due_on for task in tasks if task.due_on is not None}
    line = WorkLine.over(calendar, [*dues.values(), new_on, final_on])
    line.reach(0, line.place(max(new_on, final_on)) + sum(task.workdays for task in tasks))
    before = {no: line.place(new_on)} | {k: line.place(due) for k, due in dues.items()}
    places = before | {no: line.place(new_on)}
    moved: dict[str, Shift] = {}
    impossible: list[Shift] = []
    touched = {no}
    for k in network.order:
        if k == no or k in fixed or k not in dues or touched.isdisjoint(network.before[k]):
            continue
        days = network.tasks[k].workdays
        ready = max(places[p] + min(days, before[k] - before[p]) for p in network.before[k] if p in places)
        if ready > places[k] or (k in followers and ready != places[k]):
            shift = Shift(k, dues[k], line.day(ready))
            if ready > line.place(final_on):
                impossible.append(shift)
                continue
            moved[k], places[k] = shift, ready
            touched.add(k)
    waits_for, left = _too_soon(network, places, no)
    return Ripple(tuple(moved.values()), tuple(impossible), waits_for, left)


def _too_soon(network: Network, places: Mapping[str, int], no: str) -> tuple[str, int]:
    """Name the predecessor that leaves a task less than its working days, and what it leaves."""
    before = [p for p in network.before.get(no, ()) if p in places]
    last = max(before, key=places.__getitem__, default=None)
    if last is None or places[no] - places[last] >= network.tasks[no].workdays:
        return "", 0
    return last, max(places[no] - places[last], 0)
