"""How long a large plan takes to be laid out backwards: 3,000 nodes with 6,000 dependencies."""

import random
import statistics
import time
from datetime import date, timedelta
from datetime import time as clock_time
from zoneinfo import ZoneInfo

from jobs.calendars import work_calendar
from jobs.rules.backplan import back_plan
from jobs.rules.durations import Step, tasks_of
from tests.bench.figure import Figure, show

CALENDAR = work_calendar(ZoneInfo("Asia/Shanghai"), clock_time(8, 30), clock_time(18), {})
BEGIN, FINAL = date(2020, 4, 21), date(2021, 4, 20)
NODES, BEFORE_EACH, RUNS = 3_000, 2, 5
GOAL_SECONDS = 0.5


def steps(seed: int = 1) -> list[Step]:
    """Make a plan of a year whose later nodes wait for earlier ones; one in ten has no date."""
    chance = random.Random(seed)
    made: list[Step] = []
    for n in range(NODES):
        before = {str(chance.randrange(max(0, n - 200), n)) for _ in range(BEFORE_EACH)} if n else set()
        due = BEGIN + timedelta(days=n * (FINAL - BEGIN).days // NODES) if chance.random() > 0.1 else None
        made.append(Step(str(n), tuple(before), due_on=due))
    missing = NODES * BEFORE_EACH - sum(len(step.predecessors) for step in made)
    last = made.pop()
    return [*made, Step(last.no, (*last.predecessors, *(str(n) for n in range(missing))), due_on=FINAL)]


def lay_out() -> float:
    """Time a plan from its steps to its critical chain."""
    plan = steps()
    assert sum(len(step.predecessors) for step in plan) >= NODES * BEFORE_EACH - BEFORE_EACH
    began = time.perf_counter()
    found = back_plan(tasks_of(plan, BEGIN, CALENDAR), BEGIN, FINAL, CALENDAR)
    spent = time.perf_counter() - began
    assert len(found.places) == NODES
    return spent


def measure() -> list[Figure]:
    """Take the median of five plans."""
    return [Figure("back-plan of 3,000 nodes", statistics.median(lay_out() for _ in range(RUNS)), GOAL_SECONDS, "s")]


if __name__ == "__main__":
    raise SystemExit(show([measure]))
