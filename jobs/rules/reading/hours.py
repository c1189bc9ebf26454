"""The hour of a deadline as replies name it; without a day it means today."""

import re

from jobs.rules.reading.numbers import NUM, number
from jobs.rules.reading.words import phrase

_PART = r"(?:早上|早晨|上午|中午|下午|傍晚|晚上|夜里|今晚|明晚|晚|早|凌晨)"
HOUR_OF_TODAY = phrase(
    rf"下班(?:之|以)?前|中午(?:之|以)?前|午饭前|(?:上午|下午|傍晚|晚上|天黑)(?:之|以)?前?|{_PART}?{NUM}(?:点|"
    rf"时)(?:半|钟|{NUM}分?)?(?:之|以)?前|"
    rf"{_PART}{NUM}(?:点|时)|\d{{1,2}}:\d\d(?:之|以)?前|\bend of (?:the )?(?:working |business |office )?day\b|\beod\b|"
    r"\bcob\b|"
    r"\bclose of (?:business|play|day)\b|\bend of (?:play|business|work)\b|\bcop\b|\beob\b|\b(?:(?:by|before|at) "
    r"midnight|by noon|"
    rf"before (?:lunch|noon))\b|\bby \d{{1,2}}(?::\d\d)? ?[ap]m\b",
)
"""An hour that names today when no day stands beside it (label D9)."""

_CLOCK = phrase(
    rf"({_PART})?({NUM})(?:点|时(?!间))钟?(?:(半)|({NUM})分?|(一刻))?|"
    rf"({_PART})?(?<![\d:])(\d{{1,2}}):([0-5]\d)(?!\d)|\b(\d{{1,2}})(?::(\d\d))? ?([ap])\.?m\b"
)
_PARTS_OF_DAY = (
    (
        phrase(
            r"下班(?:之|以)?前|下班|\b(?:off work|knocking off)\b|\bend of (?:the )?(?:working |business |office "
            r")?day\b|\beod\b|\bcob\b|\bclose of "
            r"(?:business|play|day)\b|\bend of (?:play|business|work)\b|\bcop\b|\beob\b"
        ),
        "cob",
    ),
    (phrase(r"中午|午饭|\bnoon\b|\bmidday\b|\blunch"), "noon"),
    (phrase(r"上午|早上|早晨|[今明后次]早|一早|一大早|清早|\bmorning\b|\bfirst thing\b|(?<!i )\bam\b(?!n)"), "am"),
    (phrase(r"下午|\bafternoon\b|\bpm\b"), "pm"),
    (
        phrase(
            r"[今明当后]晚|晚上|晚前|夜里|半夜|今夜|傍晚|天黑|\btonight\b|\bevening\b|\bmidnight\b|(?<!last )\bnight\b"
        ),
        "eve",
    ),
)
_AFTERNOON = frozenset({"下午", "傍晚", "晚上", "夜里", "今晚", "明晚", "晚"})


def clock(text: str) -> str | None:
    """Read the hour of a deadline: HH:MM, am, noon, pm, cob or eve; None where none is named."""
    for match in _CLOCK.finditer(text):
        if (hour := _hour(match)) is not None:
            return hour
    return next((word for pattern, word in _PARTS_OF_DAY if pattern.search(text)), None)


def _hour(match: re.Match[str]) -> str | None:
    if match[9]:
        hour = int(match[9]) % 12 + (12 if match[11] == "p" else 0)
        return f"{hour:02d}:{match[10] or '00'}"
    if match[7]:
        return _told(match[6], int(match[7]), int(match[8]))
    minute = 30 if match[3] else 15 if match[5] else number(match[4]) if match[4] else 0
    return _told(match[1], number(match[2]), minute)


def _told(part: str | None, hour: int, minute: int) -> str | None:
    is_office_hour = part is None and 1 <= hour <= 6
    if is_office_hour or (part in _AFTERNOON and hour < 12) or (part == "中午" and hour < 3):
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None
