"""How long a node takes (工期) as a plan sheet writes it, in working days."""

import math
import re

from jobs.rules.notation.problems import Problem
from jobs.rules.notation.wording import clip, counted, fold, squeeze

MOST_WORKDAYS = 500
"""Two years of working days; more is a slip of the pen or a date."""
_DAYS_A_WEEK = 5
_NONE = frozenset({"", "/", "-", "--", "—", "——", "无"})
_BARE = re.compile(r"\d+(?:\.\d+)?")
_DAYS = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?:个?工作(?:日|天)|天|日)")
_WEEKS = re.compile(r"(?P<number>\d+(?:\.\d+)?)个?(?:整周|周|星期|礼拜)")
_AROUND = re.compile(r"^(?:大?约需?|共计?|需要?|计)|(?:之内|以内|内|左右)$")
_UNIT = re.compile(
    r"\((?:单位:)?(?P<unit>工作日|工作天|天|日|周|星期|月|个月|季度|年|小时|自然日|自然天|日历日|日历天)\)"
)
"""What the header counts in, in brackets: 工期(周)."""


def read_duration(cell: object, heading: str = "") -> int | Problem | None:
    """Read how many working days a node takes; None for an empty cell.

    A day without another word is a working day, a week has five; what is begun counts as a whole day. A bare number
    is of the unit that ``heading`` names. Months, calendar days and ranges are not reckoned into working days: the
    calendar would have to know when they begin.
    """
    text = _text(cell)
    if text in _NONE:
        return None
    unit = _UNIT.search(squeeze(heading))
    if unit is not None and _BARE.fullmatch(text):
        text += unit["unit"]
    workdays = _workdays(text)
    if workdays is None or not 0 < workdays <= MOST_WORKDAYS:
        return Problem("bad_duration", {"text": clip(text)})
    return workdays


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else squeeze(str(cell))


def _workdays(text: str) -> int | None:
    plain = _AROUND.sub("", counted(fold(text)))
    if plain == "半天":
        return 1
    if _BARE.fullmatch(plain):
        return math.ceil(float(plain))
    if days := _DAYS.fullmatch(plain):
        return math.ceil(float(days["number"]))
    weeks = _WEEKS.fullmatch(plain)
    return math.ceil(float(weeks["number"]) * _DAYS_A_WEEK) if weeks else None
