"""Reading a coordinator's change of a deadline: 12 改到 5月20日."""

import re
from dataclasses import dataclass
from datetime import date

from db.words import DeadlineKind
from jobs.rules.notation.dates import read_deadline
from jobs.rules.notation.deadlines import Deadline
from jobs.rules.notation.wording import fold
from jobs.rules.workdays import WorkCalendar

LONGEST = 60
"""Characters; no change of a deadline needs more."""
_NO = r"^第?\s*(?P<no>临?[0-9A-Za-z][0-9A-Za-z.\-]*?)\s*(?:项|号)?"
_TO = "改到|改为|改成|改至|调到|调至|调整到|调整为|调整至|延到|延至|延期到|推迟到|推迟至|提前到|提前至|到|→|->|to"
_CHANGE = re.compile(rf"{_NO}\s*的?(?:完成)?(?:时限|时间|期限)?\s*(?:{_TO})\s*(?P<day>\S.*)$", re.IGNORECASE)
_SIDE_BY_SIDE = re.compile(rf"{_NO}\s+(?P<day>\S.*)$")


@dataclass(frozen=True, slots=True)
class Redating:
    """A node's number and its new day."""

    no: str
    new_on: date


def read_redating(text: str, today: date, calendar: WorkCalendar) -> Redating | None:
    """Read number and day; None for anything else, so that nothing is guessed. Years are those nearest to today."""
    words = fold(text)[: LONGEST + 1]
    found = _CHANGE.match(words) or _SIDE_BY_SIDE.match(words)
    if found is None or len(words) > LONGEST:
        return None
    deadline = read_deadline(found["day"], ref=today, calendar=calendar)
    if not isinstance(deadline, Deadline) or deadline.kind is not DeadlineKind.DATE or deadline.due is None:
        return None
    return Redating(found["no"], deadline.due)
