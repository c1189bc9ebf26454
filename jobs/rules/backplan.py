"""Back-planning (倒排): from a final date back to the latest days of every node, its slack and the critical chain.

Everything is reckoned on the line of working days, where a day is a whole number: a plan of thousands of nodes then
costs one pass forward and one back.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jobs.rules.workdays import WorkCalendar
from jobs.rules.workline import WorkLine


@dataclass(frozen=True, slots=True)
class Task:
    """A node as the back-plan sees it: how many working days it takes (at least 1), what comes before, its deadline."""

    no: str
    workdays: int = 1
    predecessors: tuple[str, ...] = ()
    due_on: date | None = None
    """None: the plan does not date it, and a date is proposed."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node lies between the beginning and the final date; all days are working days but a written deadline."""

    no: str
    start_on: date
    finish_on: date
    """The written deadline, or the proposal: the latest finish."""
    latest_start_on: date
    latest_finish_on: date
    slack: int
    """Working days by which it may finish later and the final date still holds; negative where it cannot hold."""
    is_proposed: bool


@dataclass(frozen=True, slots=True)
class BackPlan:
    """A whole plan laid out backwards."""

    places: tuple[Place, ...]
    """In the order of the plan; nodes on a cycle are left out."""
    critical: tuple[str, ...]
    """The longest chain of nodes of least slack, each bound to the next without a day between, first to last."""
    cycles: tuple[tuple[str, ...], ...]
    """Nodes that wait for each other, in their order."""


def back_plan(tasks: Sequence[Task], begin_on: date, final_on: date, calendar: WorkCalendar) -> BackPlan:
    """Lay out the tasks so that the last finishes on ``final_on``; unknown predecessors count for nothing.

    A task may begin on the working day after all its predecessors are finished, none before ``begin_on``. What has
    no deadline is reckoned as finished as early as it can be, for the slack, and proposed as late as it may be.
    """
    network = Network.of(tasks)
    line = WorkLine.over(calendar, [begin_on, final_on, *(task.due_on for task in tasks if task.due_on)])
    latest = network.latest_finishes(line.place(final_on))
    planned = network.planned_finishes(line, begin_on)
    line.reach(min(latest.values(), default=0) - network.longest, max(planned.values(), default=0))
    places = {no: _place(network.tasks[no], planned[no], latest[no], line) for no in network.order}
    slacks = {no: place.slack for no, place in places.items()}
    return BackPlan(
        tuple(places[task.no] for task in tasks if task.no in places),
        _critical(network, latest, slacks),
        network.cycles,
    )


def _place(task: Task, planned: int, latest: int, line: WorkLine) -> Place:
    last = latest if task.due_on is None else planned
    return Place(
        task.no,
        start_on=line.day(last - task.workdays + 1),
        finish_on=task.due_on or line.day(latest),
        latest_start_on=line.day(latest - task.workdays + 1),
        latest_finish_on=line.day(latest),
        slack=latest - planned,
        is_proposed=task.due_on is None,
    )


@dataclass(frozen=True)
class Network:
    """The tasks that can be put in order, predecessors first, and the cycles that cannot."""

    tasks: Mapping[str, Task]
    before: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]
    order: tuple[str, ...]
    cycles: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, tasks: Sequence[Task]) -> "Network":
        """Link the tasks by their numbers and order them."""
        by_no = {task.no: task for task in tasks}
        known = {no: tuple(dict.fromkeys(k for k in task.predecessors if k in by_no)) for no, task in by_no.items()}
        order, cycles = in_order(known)
        placed = set(order)
        before = {no: tuple(k for k in known[no] if k in placed) for no in order}
        after: dict[str, list[str]] = {no: [] for no in order}
        for no in order:
            for k in before[no]:
                after[k].append(no)
        return cls(by_no, before, {no: tuple(found) for no, found in after.items()}, tuple(order), tuple(cycles))

    @property
    def longest(self) -> int:
        """The longest task, in working days."""
        return max((self.tasks[no].workdays for no in self.order), default=1)

    def latest_finishes(self, final: int) -> dict[str, int]:
        """Tell for each task the last place on the line at which it may finish so that ``final`` holds."""
        latest: dict[str, int] = {}
        for no in reversed(self.order):
            latest[no] = min((latest[k] - self.tasks[k].workdays for k in self.after[no]), default=final)
        return latest

    def planned_finishes(self, line: WorkLine, begin_on: date) -> dict[str, int]:
        """Tell where each task's deadline lies; one without finishes as early as its predecessors let it."""
        planned: dict[str, int] = {}
        eve = line.eve(begin_on)
        for no in self.order:
            task = self.tasks[no]
            ready = max((planned[k] for k in self.before[no]), default=eve)
            planned[no] = max(ready, eve) + task.workdays if task.due_on is None else line.place(task.due_on)
        return planned


def in_order(graph: Mapping[str, Sequence[str]]) -> tuple[list[str], list[tuple[str, ...]]]:
    """Put numbers after their predecessors; name each cycle once, whose members are left out.

    ``graph`` maps a number to its predecessors, all of them keys of it.
    """
    after: dict[str, list[str]] = {no: [] for no in graph}
    for no, before in graph.items():
        for k in before:
            after[k].append(no)
    awaited = {no: len(before) for no, before in graph.items()}
    ready = deque(no for no, count in awaited.items() if not count)
    order: list[str] = []
    cycles: list[tuple[str, ...]] = []
    left = dict.fromkeys(graph)
    while left:
        for no in _freed(ready, left, awaited, after):
            order.append(no)
        if left:
            cycle = _cycle(graph, left)
            cycles.append(cycle)
            for no in cycle:
                del left[no]
            for no in cycle:
                _release(no, ready, left, awaited, after)
    return order, cycles


def _freed(
    ready: deque[str], left: dict[str, None], awaited: dict[str, int], after: Mapping[str, Sequence[str]]
) -> Iterator[str]:
    """Take what waits for nothing, and what waits for nothing then, out of ``left``."""
    while ready:
        no = ready.popleft()
        del left[no]
        _release(no, ready, left, awaited, after)
        yield no


def _release(
    no: str, ready: deque[str], left: dict[str, None], awaited: dict[str, int], after: Mapping[str, Sequence[str]]
) -> None:
    for k in after[no]:
        awaited[k] -= 1
        if k in left and not awaited[k]:
            ready.append(k)


def _cycle(graph: Mapping[str, Sequence[str]], left: Mapping[str, None]) -> tuple[str, ...]:
    """Walk back from a number that cannot be freed until one comes again: each of them still awaits another."""
    path: dict[str, int] = {}
    no = next(iter(left))
    while no not in path:
        path[no] = len(path)
        no = next(k for k in graph[no] if k in left)
    return tuple(reversed(list(path)[path[no] :]))


def _critical(network: Network, latest: Mapping[str, int], slacks: Mapping[str, int]) -> tuple[str, ...]:
    """Follow, from a node of least slack, the successors that bind it; of several chains the longest."""
    lengths: dict[str, int] = {}
    onward: dict[str, str] = {}
    for no in reversed(network.order):
        binding = [k for k in network.after[no] if latest[k] - network.tasks[k].workdays == latest[no]]
        lengths[no] = 1 + max((lengths[k] for k in binding), default=0)
        if binding:
            onward[no] = max(binding, key=lengths.__getitem__)
    least = min(slacks.values(), default=0)
    first = max((no for no in network.order if slacks[no] == least), key=lengths.__getitem__, default=None)
    chain: list[str] = []
    while first is not None:
        chain.append(first)
        first = onward.get(first)
    return tuple(chain)
