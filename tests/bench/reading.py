"""Measure how long a reply takes to be understood: every labelled reply, its best of three readings."""

import json
import time
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from jobs.calendars import work_calendar
from jobs.rules.reading import read
from tests.bench.figure import Figure, show

FOLDER = Path(__file__).parents[1] / "data" / "replies"
GOAL_MILLISECONDS = 2.0
GOAL_WORST_MILLISECONDS = 10.0
CALENDAR = work_calendar(ZoneInfo("Asia/Shanghai"), datetime.min.time(), datetime.max.time(), {})


def spent_on(row: dict[str, str]) -> float:
    """Return the milliseconds one reply takes, the best of three: the machine's other work is not the rules'."""
    return min(_spent_once(row) for _ in range(3))


def _spent_once(row: dict[str, str]) -> float:
    now = datetime.fromisoformat(row["now"])
    due = date.fromisoformat(row["due"]) if row.get("due") else None
    began = time.perf_counter()
    read(row["text"], now, due, (), CALENDAR)
    return 1000 * (time.perf_counter() - began)


def measure() -> list[Figure]:
    """Take the mean and the 99th percentile over the labelled replies."""
    rows = [
        json.loads(line)
        for name in ("dev.jsonl", "own.jsonl")
        for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()
    ]
    spent = sorted(spent_on(row) for row in rows)
    return [
        Figure("understanding a reply, mean", sum(spent) / len(spent), GOAL_MILLISECONDS, "ms"),
        Figure(
            "understanding a reply, worst in a hundred", spent[len(spent) * 99 // 100], GOAL_WORST_MILLISECONDS, "ms"
        ),
    ]


if __name__ == "__main__":
    raise SystemExit(show([measure]))
