"""The labelled replies of tests/data/replies, read by the rules and scored by the scorer that came with them."""

import contextlib
import importlib.util
import io
import json
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from jobs.calendars import work_calendar
from jobs.rules.reading import Reading, read
from jobs.rules.reading.contract_json import prediction

FOLDER = Path(__file__).parents[1] / "data" / "replies"
CALENDAR = work_calendar(ZoneInfo("Asia/Shanghai"), time(8, 30), time(18, 0), {})


def rows(name):
    """Load the rows of a file of replies."""
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


def understood(row) -> Reading:
    """Read one labelled row."""
    due = date.fromisoformat(row["due"]) if row.get("due") else None
    return read(row["text"], datetime.fromisoformat(row["now"]), due, (), CALENDAR)


def figures(name):
    """Score a file: the scorer's own figures, and what it prints, by name."""
    gold = {row["id"]: row for row in rows(name)}
    said = {key: {"id": key, **prediction(understood(row))} for key, row in gold.items()}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        found = _scorer().score(gold, said)
    return found | _printed(printed.getvalue())


def _scorer():
    spec = importlib.util.spec_from_file_location("replies_eval", FOLDER / "eval.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _printed(text):
    """Take missed done, multi, slots and ask from the scorer's lines."""
    found = {}
    for line in text.splitlines():
        words = line.replace("(", " ").replace(",", " ").split()
        if "done" in words and "missed" in words:
            found["done_missed"] = _share(words[-1])
        if words[:1] == ["multi:"]:
            found["multi"] = _share(words[-1])
        if words[:1] == ["ask:"]:
            found["ask_recall"], found["ask_over"] = _share(words[2]), _share(words[4])
        if len(words) > 4 and words[1] == "P" and words[3] == "R":
            found[words[0]] = (float(words[2]), float(words[4]))
    return found


def _share(fraction):
    part, whole = fraction.split("/")
    return int(part) / int(whole) if int(whole) else 0.0
