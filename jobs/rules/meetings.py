"""Meetings: when one begins, by the words of its notice, and whom the morning's message reminds of it."""

import re
from datetime import datetime, time, timedelta
from enum import StrEnum

from db.words import Answer, Refusal
from jobs.rules.reading.dates import mentions
from jobs.rules.reading.hours import clock
from jobs.rules.reading.normal import normal
from jobs.rules.workdays import WorkCalendar

LEAD = timedelta(minutes=90)
"""A meeting that begins sooner after the morning's message is recalled on the working day before."""


class Whom(StrEnum):
    """The two groups a reminder may be for."""

    SILENT = "silent"
    COMING = "coming"


_BETWEEN_DAY_AND_HOUR = 16
"""Characters: 22日(星期三)下午 stands before 3点."""
_END_OF_CLAUSE, _BEFORE = re.compile(r"[,。;\n]"), "前"


_MEETING = re.compile(r"(?:会议|开会|meeting)(?:\s+|$)", re.IGNORECASE)

_ANSWERS = {"参加": Answer.ATTENDING, "请假": Answer.ON_LEAVE, "替会": Answer.SUBSTITUTED}
_SAID = re.compile(rf"(?P<unit>\S+?)\s*(?P<answer>{'|'.join(_ANSWERS)})\s*(?P<rest>.*)", re.DOTALL)


def without_kind(words: str) -> tuple[str, bool]:
    """Take 会议 off the beginning of what follows /notice; tell whether it stood there."""
    found = _MEETING.match(words)
    return (words[found.end() :], True) if found else (words, False)


def read_answer(words: str) -> tuple[str, Answer, str]:
    """Read ``德政镇 替会 李镇长``, what a unit said on the telephone: unit, answer, and why or who instead."""
    found = _SAID.match(words.strip())
    if found is None:
        raise Refusal("receipt-for-unclear")
    answer = _ANSWERS[found["answer"]]
    if answer is not Answer.ATTENDING and not found["rest"]:
        raise Refusal("receipt-for-unclear")
    return found["unit"], answer, found["rest"]


def begins(words: str, now: datetime, calendar: WorkCalendar) -> datetime | None:
    """Read when a meeting begins: the first day that is named with an hour behind it; None where there is none.

    What must be done before an hour (12:00前报名) is no beginning.
    """
    text = normal(words)
    for mention in mentions(text, calendar.local_day(now), calendar):
        behind = _END_OF_CLAUSE.split(text[mention.end : mention.end + _BETWEEN_DAY_AND_HOUR], maxsplit=1)[0]
        hour = clock(behind) or ""
        is_exact = hour[:1].isdecimal() and hour < "24" and not mention.is_vague
        if mention.day is not None and is_exact and _BEFORE not in behind:
            return calendar.at(mention.day, time.fromisoformat(hour))
    return None


COMING = (Answer.ATTENDING, Answer.SUBSTITUTED)


def group_of(answer: Answer) -> Whom | None:
    """Tell to which group an answer puts a unit; who is on leave is left in peace."""
    if answer is Answer.NONE:
        return Whom.SILENT
    return Whom.COMING if answer in COMING else None


def reminded(meets_at: datetime, morning: datetime, calendar: WorkCalendar) -> frozenset[Whom]:
    """Name whom the message of a morning reminds of a meeting.

    The silent are asked on the working day before and on the morning itself. Who comes hears of it once: on the
    morning, or the working day before where the morning is none of work or too late.
    """
    today, day = calendar.local_day(morning), calendar.local_day(meets_at)
    is_in_time = calendar.is_workday(day) and calendar.at(day, calendar.local(morning).time()) + LEAD <= meets_at
    if today == day and morning < meets_at:
        return frozenset(Whom) if is_in_time else frozenset({Whom.SILENT})
    if today == calendar.add_workdays(day, -1):
        return frozenset({Whom.SILENT}) if is_in_time else frozenset(Whom)
    return frozenset()
