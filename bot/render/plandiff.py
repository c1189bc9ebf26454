"""Says what a corrected sheet would change, line by line; for the chat and for the command line."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

Say = Callable[..., str]
SHOWN = 8


def differences(say: Say, diff: Mapping[str, Sequence[Mapping[str, Any]]], at_most: int = SHOWN) -> list[str]:
    """Say the four kinds of differences, at most so many lines each; one line where there are none."""
    rows: list[str] = []
    for kind, line in (("added", _entry), ("redated", _redated), ("changed", _changed), ("removed", _entry)):
        found = diff[kind]
        if found:
            rows.append(say(f"plan-diff-{kind}", count=len(found)))
            rows += [line(say, one) for one in found[:at_most]]
        if len(found) > at_most:
            rows.append(say("check-more", numbers=[one["no"] for one in found[at_most:]]))
    return rows or [say("plan-diff-none")]


def _entry(say: Say, one: Mapping[str, Any]) -> str:
    return say("plan-diff-entry", no=one["no"], title=one["title"])


def _redated(say: Say, one: Mapping[str, Any]) -> str:
    old, new = _day(say, one["old"]), _day(say, one["new"])
    if one["old"] is None and one["new"] is None:
        return say("plan-diff-recurring", no=one["no"], title=one["title"])
    if old == new:
        return say("plan-diff-same-day", no=one["no"], title=one["title"], day=new)
    return say("plan-diff-dates", no=one["no"], title=one["title"], old=old, new=new)


def _changed(say: Say, one: Mapping[str, Any]) -> str:
    fields = [say(f"plan-field-{name.replace('_', '-')}", old=one["old_no"]) for name in one["fields"]]
    return say("plan-diff-fields", no=one["no"], title=one["title"], fields=fields)


def _day(say: Say, iso: str | None) -> date | str:
    return date.fromisoformat(iso) if iso else say("plan-diff-no-day")
