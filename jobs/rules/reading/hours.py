"""The hour of a deadline as replies name it; without a day it means today."""

import re

from jobs.rules.reading.numbers import NUM, number

HOUR_OF_TODAY = re.compile(
    rf"下班(?:之)?前|中午(?:之)?前|(?:上午|下午|晚上){NUM}(?:点|时)|\bend of day\b|\beod\b|\bcob\b",
)
"""An hour that names today when no day stands beside it (label D9)."""

_CLOCK = re.compile(rf"(上午|早上|下午|晚上|中午)?({NUM})(?:点|时)(?:(半)|({NUM})分?)?|(\d{{1,2}}):(\d\d)")
_PARTS_OF_DAY = (
    (re.compile(r"下班(?:之)?前|\bend of day\b|\beod\b|\bcob\b"), "cob"),
    (re.compile(r"中午|\bnoon\b"), "noon"),
    (re.compile(r"上午|早上|明早|一早|\bmorning\b"), "am"),
    (re.compile(r"下午|\bafternoon\b"), "pm"),
    (re.compile(r"今晚|明晚|晚上|晚前|夜里|\btonight\b|\bevening\b"), "eve"),
)


def clock(text: str) -> str | None:
    """Read the hour of a deadline: HH:MM, am, noon, pm, cob or eve; None where none is named."""
    if match := _CLOCK.search(text):
        return _hour(match)
    return next((word for pattern, word in _PARTS_OF_DAY if pattern.search(text)), None)


def _hour(match: re.Match[str]) -> str:
    if match[5]:
        return f"{int(match[5]):02d}:{match[6]}"
    hour = number(match[2])
    if match[1] in ("下午", "晚上") and hour < 12:
        hour += 12
    minute = 30 if match[3] else number(match[4]) if match[4] else 0
    return f"{hour:02d}:{minute:02d}"
