"""A node in one line, as a coordinator writes or forwards it: 各乡镇 5月20日前报送人员底册, in any order.

Nothing is guessed: what is unclear becomes a Problem, all of them at once, and the line is to be written again.
"""

import re
from dataclasses import dataclass
from datetime import date, time

from db.words import Role
from jobs.rules.notation.addressees import POLITE, address
from jobs.rules.notation.limits import read_limit
from jobs.rules.notation.problems import Problem
from jobs.rules.notation.units import UnitNames
from jobs.rules.notation.wording import split_outside_brackets
from jobs.rules.workdays import WorkCalendar

TITLE_LIMIT = 40
_LABEL = re.compile(
    r"^(?:(?:责任|承办|办理)?单位|(?:任务|工作)?事项|任务|内容|要求|(?:完成|办理)?(?:时限|期限|时间))[::]\s*"
)
_BREAK = re.compile(r"[\s,,;;。]+")


@dataclass(frozen=True, slots=True)
class OneLine:
    """What a line says; ``problems`` make it unfit, and name the offending words."""

    units: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    title: str = ""
    content: str = ""
    """The whole matter, where the title is only its beginning."""
    due_on: date | None = None
    hour: time | None = None
    problems: tuple[Problem, ...] = ()


def read_line(text: str, names: UnitNames, today: date, calendar: WorkCalendar) -> OneLine:
    """Read unit, matter and deadline from one line or a short message."""
    limit = read_limit(text, today, calendar)
    pieces = [piece for line in limit.rest.splitlines() for piece in _pieces(line)]
    addressed = address(pieces, names)
    matter = "，".join(piece for piece in addressed.rest if piece)
    title, content = _headed(matter)
    problems = [problem for problem in (addressed.problem, limit.problem) if problem is not None]
    problems += [] if title else [Problem("no_title")]
    return OneLine(addressed.units, addressed.roles, title, content, limit.due_on, limit.hour, tuple(problems))


def read_units(text: str, names: UnitNames) -> OneLine:
    """Read the units alone, where they are named anew."""
    addressed = address(_pieces(text), names)
    left = [piece for piece in addressed.rest if piece]
    problem = addressed.problem or (names.unknown(left[0]) if left else None)
    return OneLine(addressed.units, addressed.roles, problems=(problem,) if problem else ())


def read_title(text: str) -> OneLine:
    """Read the matter alone."""
    title, content = _headed("，".join(_pieces(text)))
    return OneLine(title=title, content=content, problems=() if title else (Problem("no_title"),))


def _pieces(line: str) -> list[str]:
    """Split at blanks and commas, but not inside brackets; what only asks for it is left out."""
    pieces = split_outside_brackets(_LABEL.sub("", line.strip()), _BREAK)
    return list(filter(None, (POLITE.sub("", piece) for piece in pieces)))


def _headed(matter: str) -> tuple[str, str]:
    """Make a title of a matter; a long one is kept whole beside it."""
    if len(matter) <= TITLE_LIMIT:
        return matter, ""
    return _clipped(matter), matter


def _clipped(matter: str) -> str:
    """Shorten a matter to a title, at the end of a clause where there is one."""
    head = matter[:TITLE_LIMIT]
    return head[: head.rindex("，")] if "，" in head[8:] else f"{head[:-1]}…"
