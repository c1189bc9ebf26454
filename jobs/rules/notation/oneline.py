"""A node in one line, as a coordinator writes or forwards it: 各乡镇 5月20日前报送人员底册, in any order.

Nothing is guessed: what is unclear becomes a Problem, all of them at once, and the line is to be written again.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from db.words import Role
from jobs.rules.notation.clauses import BadTime, find_clock
from jobs.rules.notation.days import Frame
from jobs.rules.notation.people import read_roles
from jobs.rules.notation.problems import Problem
from jobs.rules.notation.units import UnitNames
from jobs.rules.notation.units_read import UnitsRead
from jobs.rules.reading.dates import Mention, mentions
from jobs.rules.workdays import WorkCalendar

LONGEST = 1000
"""Characters of a forwarded message that are read."""
TITLE_LIMIT = 40
_LONGEST_UNITS = 80
_SAME_WORDS = ((re.compile("星期|礼拜"), "周"), (re.compile(r"(?<=[日号\d])[(（]周[一二三四五六日天][)）]"), ""))
_LEAD_IN = re.compile(r"(?:请|于|在|务必|最迟|最晚|不迟于|不晚于|截至|截止到|截止|限)+$")
_LIMIT = re.compile(r"\s*(?:之|以)?[前内]|\s*截止|\s*为止")
_LIMIT_BEFORE = re.compile(r"(?:最迟|最晚|不迟于|不晚于|截至|截止到|截止|限)$")
_LABEL = re.compile(
    r"^(?:(?:责任|承办|办理)?单位|(?:任务|工作)?事项|任务|内容|要求|(?:完成|办理)?(?:时限|期限|时间))[::]\s*"
)
_BREAK = re.compile(r"[\s,,;;。]+")
_JOINT = "、,,;;和及与以"
"""What joins units: behind a known one it says that another was meant."""
_ENDINGS = tuple("镇乡村局办委街")
_OTHER_NAME = re.compile(rf"^(?:.|[{''.join(_ENDINGS)}].*)$")
"""Behind a short name: 德政真 and 大马村镇 are no unit of the roster, however well they begin."""
_POLITE = re.compile(r"^(?:[请由让::,,的]|要求|安排|责成|通知|务必)+")


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


@dataclass(frozen=True, slots=True)
class Limit:
    """A deadline found in words, and the words without it."""

    due_on: date | None
    hour: time | None
    rest: str
    problem: Problem | None = None


def read_line(text: str, names: UnitNames, today: date, calendar: WorkCalendar) -> OneLine:
    """Read unit, matter and deadline from one line or a short message."""
    limit = read_limit(text, today, calendar)
    pieces = [piece for line in limit.rest.splitlines() for piece in _pieces(line)]
    addressed = _address(pieces, names)
    matter = "，".join(piece for piece in addressed.rest if piece)
    title, content = _headed(matter)
    problems = [problem for problem in (addressed.problem, limit.problem) if problem is not None]
    problems += [] if title else [Problem("no_title")]
    return OneLine(addressed.units, addressed.roles, title, content, limit.due_on, limit.hour, tuple(problems))


def read_units(text: str, names: UnitNames) -> OneLine:
    """Read the units alone, where they are named anew."""
    addressed = _address(_pieces(text), names)
    left = [piece for piece in addressed.rest if piece]
    problem = addressed.problem or (names.unknown(left[0]) if left else None)
    return OneLine(addressed.units, addressed.roles, problems=(problem,) if problem else ())


def unit_and_rest(text: str, names: UnitNames) -> tuple[str | None, str]:
    """Find the one unit words name, as a word of its own or at their head, and return the words without it.

    None where they name no unit, or more than one.
    """
    words = text.split()
    places = [
        place for place, word in enumerate(words) if len(names.read(word).units) == 1 and _is_sure(names.read(word))
    ]
    if len(places) == 1:
        return names.read(words[places[0]]).units[0], " ".join(words[: places[0]] + words[places[0] + 1 :])
    head, _ = _head(text, names) if not places else ("", ())
    found = names.read(head).units if head else ()
    if len(found) != 1 or text[len(head) :].startswith(_ENDINGS):
        return None, text
    return found[0], _POLITE.sub("", text[len(head) :]).strip()


def units_and_rest(text: str, names: UnitNames) -> tuple[tuple[str, ...], str]:
    """Find the units words begin with (各乡镇:今天能报齐吗) and return what follows; none where not certain."""
    head, _ = _head(text.strip(), names)
    rest = text.strip()[len(head) :]
    if not head or rest.startswith(tuple(_JOINT)) or _OTHER_NAME.match(rest):
        return (), text
    return names.read(head).units, _POLITE.sub("", rest).strip()


def read_title(text: str) -> OneLine:
    """Read the matter alone."""
    title, content = _headed("，".join(_pieces(text)))
    return OneLine(title=title, content=content, problems=() if title else (Problem("no_title"),))


def read_limit(text: str, today: date, calendar: WorkCalendar) -> Limit:
    """Find the one deadline words name, cut out with what belongs to it (请于…18:00前).

    Of several days the one with 前 counts; Problems ``no_date``, ``past_date``, ``several_dates``, ``vague_date``.
    """
    text = _plain(text)
    found = mentions(text.lower(), today, calendar)
    limits = [one for one in found if _LIMIT_BEFORE.search(text[: one.start]) or _ends(text, one, today, calendar)[1]]
    wanted = limits if len(limits) == 1 and not _is_one_of_several(text, limits[0], found) else found
    if not wanted:
        return Limit(None, None, text, Problem("no_date"))
    words = [text[one.start : one.end] for one in wanted]
    if len({one.day for one in wanted}) > 1:
        return Limit(None, None, text, Problem("several_dates", {"words": words}))
    if any(one.day is None or one.is_vague for one in wanted):
        code = "vague_date" if wanted[0].day else "past_date"
        return Limit(None, None, text, Problem(code, {"text": words[0]}))
    return _cut(text, wanted[0], today, calendar)


def _cut(text: str, limit: Mention, today: date, calendar: WorkCalendar) -> Limit:
    try:
        clock, _ = find_clock(text[limit.end :], Frame(today, calendar))
    except BadTime as error:
        return Limit(None, None, text, Problem("bad_time", {"text": str(error)}))
    end, _ = _ends(text, limit, today, calendar)
    head = _LEAD_IN.sub("", text[: limit.start])
    return Limit(limit.day, clock, f"{head} {text[end:]}")


def _is_one_of_several(text: str, limit: Mention, found: list[Mention]) -> bool:
    """Tell whether another day is joined to it: 4月30日、5月8日前 are two deadlines."""
    return any(text[one.end : limit.start].strip() in tuple(_JOINT) for one in found if one.end < limit.start)


def _ends(text: str, limit: Mention, today: date, calendar: WorkCalendar) -> tuple[int, bool]:
    """Tell where a deadline ends, its hour included, and whether 前 or the like says that it is one."""
    try:
        _, length = find_clock(text[limit.end :], Frame(today, calendar))
    except BadTime:
        length = 0
    end = limit.end + length
    says = _LIMIT.match(text, end)
    return (says.end() if says else end), says is not None or text[limit.start : limit.end].endswith(("前", "内"))


@dataclass(frozen=True, slots=True)
class _Addressed:
    units: tuple[str, ...]
    roles: tuple[Role, ...]
    rest: tuple[str, ...]
    problem: Problem | None = None


def _address(pieces: list[str], names: UnitNames) -> _Addressed:
    """Tell who is meant: pieces that are nothing but units, else the units at the head of a piece."""
    whole = {place: read for place, piece in enumerate(pieces) if _is_sure(read := names.read(piece))}
    rest, roles = list(pieces), tuple[Role, ...]()
    for place in whole:
        rest[place] = ""
    found = list(whole.values())
    for place, piece in enumerate(pieces):
        if found:
            break
        head, roles = _head(piece, names)
        if head and not roles and _OTHER_NAME.match(piece[len(head) :]):
            return _Addressed((), (), tuple(rest), names.unknown(piece))
        if head:
            found, rest[place] = [names.read(head)], "" if roles else _POLITE.sub("", piece[len(head) :])
    if not found:
        return _Addressed((), (), tuple(rest), _missing(pieces, names))
    units = tuple(dict.fromkeys(unit for read in found for unit in read.units))
    return _Addressed(units, roles, tuple(rest), _fault(found, rest, names))


def _head(piece: str, names: UnitNames) -> tuple[str, tuple[Role, ...]]:
    """Find the longest beginning that names units only, and the post where nothing else follows (各乡镇组织委员)."""
    for end in range(min(len(piece), _LONGEST_UNITS), 1, -1):
        if piece[end - 1] not in _JOINT and _is_sure(names.read(piece[:end])):
            roles = read_roles(piece[end:])
            return piece[:end], roles if isinstance(roles, tuple) else ()
    return "", ()


def _is_sure(read: UnitsRead) -> bool:
    return bool(read.units) and not read.unknown and read.problem is None


def _fault(found: list[UnitsRead], rest: list[str], names: UnitNames) -> Problem | None:
    """Name what makes known units doubtful: a list that goes on with 等, another unit that the roster lacks."""
    if any("open_list" in read.warnings for read in found):
        return Problem("open_list")
    joined = next((piece for piece in rest if piece and piece[0] in _JOINT), None)
    return names.unknown(joined.strip(_JOINT)) if joined else None


def _missing(pieces: list[str], names: UnitNames) -> Problem:
    """Say that no unit was found; where one came close, or only 有关单位 was named, say which words."""
    read = [names.read(piece) for piece in pieces]
    vague = next((one.problem for one in read if one.problem is not None), None)
    partly = next((one.unknown[0] for one in read if one.units and one.unknown), None)
    near = partly or next((piece for piece in pieces if names.nearest(piece)), None)
    return vague or (names.unknown(near) if near else Problem("no_unit"))


def _pieces(line: str) -> list[str]:
    return list(_parts(_LABEL.sub("", line.strip())))


def _parts(line: str) -> Iterator[str]:
    """Split at blanks and commas, but not inside brackets."""
    depth, piece = 0, ""
    for char in line:
        depth += (char in "(（") - (char in ")）")
        if depth <= 0 and _BREAK.fullmatch(char):
            yield from filter(None, [_POLITE.sub("", piece)])
            piece = ""
        else:
            piece += char
    yield from filter(None, [_POLITE.sub("", piece)])


def _headed(matter: str) -> tuple[str, str]:
    """Make a title of a matter; a long one is kept whole beside it."""
    if len(matter) <= TITLE_LIMIT:
        return matter, ""
    return _clipped(matter), matter


def _clipped(matter: str) -> str:
    """Shorten a matter to a title, at the end of a clause where there is one."""
    head = matter[:TITLE_LIMIT]
    return head[: head.rindex("，")] if "，" in head[8:] else f"{head[:-1]}…"


def _plain(text: str) -> str:
    """Write full-width digits and signs plainly, character by character, so that the words around stay as written."""
    for pattern, plain in _SAME_WORDS:
        text = pattern.sub(plain, text[:LONGEST])
    return "".join(_narrow(char) for char in text)


def _narrow(char: str) -> str:
    narrow = unicodedata.normalize("NFKC", char)
    return narrow if len(narrow) == 1 and (narrow.isdigit() or narrow in ":./-~+()") else char
