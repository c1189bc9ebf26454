"""What a deadline or a start cell says, by READING.md §3; what is not understood is a Problem, never a guess."""

import math
import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from db.words import DeadlineKind
from jobs.rules.notation.clauses import BadTime, WrongWeekday, names_another_time, read_clause, read_dates
from jobs.rules.notation.days import BadDate, Frame, day_of, in_campaign_year, last_day
from jobs.rules.notation.deadlines import Deadline, Offset
from jobs.rules.notation.problems import Problem
from jobs.rules.notation.recurring import read_recurring
from jobs.rules.notation.wording import clip, date_wording
from jobs.rules.workdays import WorkCalendar

_UNDECIDED = re.compile(r"^(?:时间|时限)?(?:待定|未定|另定|暂定|待确定|待明确|待通知|另行(?:通知|确定|安排))[^\d]*$")
NOTHING = frozenset({"", "暂无", "-", "--", "—", "——", "/", "无"})
_LONGEST = 200
"""No deadline is longer; a cell can hold 32,767 characters, and searching takes their square."""
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050
_SERIAL_ZERO = datetime.combine(date(1899, 12, 30), time())
_FIRST_COMPACT, _LAST_COMPACT = 19_000_101, 29_991_231
_FOREVER = r"(?:长期坚持|长期推进|持续坚持|持续推进|持续开展|常态化|长期|常年|持续)"
_ONGOING = re.compile(rf"^(?:并|需|要)?{_FOREVER}(?P<tail>.*)$")
_THEN_ONGOING = re.compile(
    rf"[,;、。]?(?:并|且|此后|之后|其后|以后|随后|再)*{_FOREVER}(?:下去|推进|开展|坚持|实施|落实|进行|抓好|整改)*。?$"
)
_IMMEDIATE = re.compile(r"^(?:立行立改|即知即改|立查立改|边查边改|立即|即时|马上|即刻)(?P<tail>[^后]*)$")
_AND_THEN_A_DATE = re.compile(r"^(?:立行立改|即知即改|立即整改|立即)[,;、](?=\d)")
_WITHIN = r"(?P<n>\d{1,3})个?(?P<unit>工作日|日|天)"
_TAIL = r"(?P<tail>[^后起]*)$"
_INSIDE = rf"(?:之|以)?(?:内|前)?{_TAIL}"
_FROM_REF = re.compile(rf"^(?:(?:自|从)?(?:即日|T日?)起)?{_WITHIN}(?:之|以)?内{_TAIL}", re.IGNORECASE)
_T_PLUS = re.compile(rf"^T\+(?P<n>\d{{1,3}})个?(?P<unit>工作日|日|天)?{_INSIDE}", re.IGNORECASE)
_DONE = r"(?:(?!开|启|后)[\u4e00-\u9fff]){0,4}?"
"""完成, 印发, 审定…: whatever finishes a node, but not 开始 or 启动."""
_AFTER_COLUMN = re.compile(
    rf"^(?:前置|前序|前项|上一)(?:节点|任务|事项|工作|项|条件)?(?:均|都|全部)?{_DONE}(?:之|以)?后{_WITHIN}{_INSIDE}"
)
_NUMBER = r"第?\d+(?:\.\d+)*"
_NUMBERED = rf"(?:节点|任务|事项|序号)?{_NUMBER}(?:项|号|条|个?节点)?(?:任务|工作|节点)?"
_ITEM = rf"(?:(?:节点|任务|事项|序号){_NUMBER}(?:项|号)?|{_NUMBER}(?:项|条|个?节点)(?:任务|工作)?)"
"""A number that can only be a node's; 5号 may be a day."""
_AFTER_NUMBERS = re.compile(
    rf"^(?:(?P<numbers>{_NUMBERED}(?:[、,和及与]{_NUMBERED})*)(?:均|都|全部)?(?:完成|办结)?"
    rf"|(?P<items>(?:{_NUMBERED}[、,和及与])*{_ITEM})(?:均|都|全部)?{_DONE})(?:之|以)?后{_WITHIN}{_INSIDE}"
)
_BEGINS = re.compile(r"^(?:自|从)?(?P<day>.+?)(?:起|开始)$|^即日$")
_EVENT = re.compile(
    rf"^[^\d]+?(?:后|之日起|起)|^{_ITEM}[^\d月]*后"
    r"|^[^\dT每本下]{2,}\d{1,3}个?(?:工作日|日|天)(?:之|以)?内"
)


def read_deadline(raw: object, *, ref: date, calendar: WorkCalendar) -> Deadline | Problem:
    """Read a deadline cell (text, number or date) against the campaign's reference date.

    The answer is unsettled in two cases that need the whole plan: ``offset`` counts from a predecessor's due
    date, and a recurrence has no occurrences yet. Problems: ``no_deadline``, ``bad_date``, ``ambiguous_date``,
    ``undated_event``, ``wrong_weekday``, each with ``text``.
    """
    if isinstance(raw, date):
        return _from_date_cell(raw)
    shown = _shown(raw)
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        day = day_from_number(raw, ref)
        if isinstance(day, Problem):
            return day
        return Deadline(raw, DeadlineKind.DATE, day.date(), _clock_of(day))
    try:
        return _from_text(shown, Frame(ref, calendar))
    except WrongWeekday:
        return Problem("wrong_weekday", {"text": clip(shown)})
    except (BadDate, BadTime):
        return Problem("bad_date", {"text": clip(shown)})


def read_start(raw: object, *, ref: date, calendar: WorkCalendar) -> date | Problem | None:
    """Read a start cell: None when it is empty, else a day (上旬 is its first day, 即日起 the reference date)."""
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        day = day_from_number(raw, ref)
        return day if isinstance(day, Problem) else day.date()
    text = date_wording(_shown(raw)[:_LONGEST])
    if text in NOTHING:
        return None
    try:
        return _start_from_text(text, Frame(ref, calendar, is_start=True)) or Problem(
            "bad_date", {"text": clip(_shown(raw))}
        )
    except WrongWeekday:
        return Problem("wrong_weekday", {"text": clip(_shown(raw))})
    except (BadDate, BadTime):
        return Problem("bad_date", {"text": clip(_shown(raw))})


def day_from_number(number: float, ref: date) -> datetime | Problem:
    """Read a number cell as 20200520, as an Excel serial or as month.day; 5.2 might be 5.20 and is a Problem."""
    if not math.isfinite(number):
        return Problem("bad_date", {"text": str(number)})
    bad = Problem("bad_date", {"text": _number_text(number)})
    try:
        if _FIRST_COMPACT <= number <= _LAST_COMPACT and number == int(number):
            compact = int(number)
            return _midnight(day_of(compact // 10_000, compact // 100 % 100, compact % 100))
        if _FIRST_SERIAL <= number < _LAST_SERIAL + 1:
            return _SERIAL_ZERO + timedelta(minutes=round(number * 24 * 60))
        month, _, day = _number_text(number).partition(".")
        if not 1 <= len(day) <= 2 or not 1 <= int(month) <= 12:
            return bad
        if len(day) == 1 and int(day) * 10 <= last_day(ref.year, int(month)).day:
            return Problem("ambiguous_date", {"text": _number_text(number), "month": int(month), "day": int(day)})
        return _midnight(in_campaign_year(lambda year: day_of(year, int(month), int(day)), ref))
    except BadDate:
        return bad


def _number_text(number: float) -> str:
    return str(int(number)) if number == int(number) else repr(float(number))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _clock_of(instant: datetime) -> time | None:
    return instant.time() if instant.time() != time() else None


def _shown(raw: object) -> str:
    return "" if raw is None else str(raw).strip()


def _from_date_cell(raw: date) -> Deadline:
    clock = _clock_of(raw) if isinstance(raw, datetime) else None
    day = raw.date() if isinstance(raw, datetime) else raw
    shown = f"{day.isoformat()}T{clock:%H:%M}" if clock else day.isoformat()
    return Deadline(shown, DeadlineKind.DATE, day, clock)


def _from_text(raw: str, frame: Frame) -> Deadline | Problem:
    if len(raw) > _LONGEST:
        return Problem("bad_date", {"text": clip(raw)})
    text = _unwrapped(date_wording(raw))
    if text in NOTHING or _UNDECIDED.match(text):
        return Problem("no_deadline", {"text": raw})
    if _matched(_ONGOING, text):
        return Deadline(raw, DeadlineKind.ONGOING, ongoing_after=True)
    then = _THEN_ONGOING.search(text)
    head = text[: then.start()] if then else text
    begins = _only_begins(head, frame)
    if begins is not None:
        lasting = Deadline(raw, DeadlineKind.ONGOING, ongoing_after=True, begins=begins)
        return lasting if then else Problem("no_deadline", {"text": clip(raw)})
    found = _dated(head, raw, frame)
    return replace(found, ongoing_after=True) if isinstance(found, Deadline) and then else found


def _unwrapped(text: str) -> str:
    """Take a cell out of the brackets that hold all of it."""
    return text[1:-1] if re.fullmatch(r"\([^()]*\)", text) else text


def _only_begins(text: str, frame: Frame) -> date | None:
    """Read 即日起 or 5月1日起, which say when something begins and not when it is due."""
    found = _BEGINS.match(text)
    if found is None:
        return None
    clause = read_clause(found["day"] or text, replace(frame, is_start=True))
    return clause.day if clause is not None and not clause.tail and not clause.says_before else None


def _dated(text: str, raw: str, frame: Frame) -> Deadline | Problem:
    if text.isdigit() and len(text) == 5 and _FIRST_SERIAL <= int(text) <= _LAST_SERIAL:
        return Deadline(raw, DeadlineKind.DATE, (_SERIAL_ZERO + timedelta(days=int(text))).date())
    if _matched(_IMMEDIATE, text):
        return Deadline(raw, DeadlineKind.IMMEDIATE, frame.calendar.add_workdays(frame.ref, 1))
    at_once = _AND_THEN_A_DATE.match(text)
    text = text[at_once.end() :] if at_once else text
    found = read_recurring(text, raw, frame) or _offset(text, raw, frame) or read_dates(text, raw, frame)
    if found is not None:
        return found
    return Problem("undated_event" if _EVENT.match(text) else "bad_date", {"text": clip(raw)})


def _matched(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Match a pattern whose ``tail`` must not speak of another time."""
    found = pattern.match(text)
    return None if found is None or names_another_time(found["tail"]) else found


def _offset(text: str, raw: str, frame: Frame) -> Deadline | None:
    if found := _matched(_FROM_REF, text) or _matched(_T_PLUS, text):
        return _from_ref(int(found["n"]), found["unit"] == "工作日", raw, frame)
    if found := _matched(_AFTER_COLUMN, text):
        return Deadline(raw, DeadlineKind.AFTER_PREDECESSOR, offset=Offset(int(found["n"]), found["unit"] == "工作日"))
    if found := _matched(_AFTER_NUMBERS, text):
        numbers = tuple(re.findall(r"\d+(?:\.\d+)*", found["numbers"] or found["items"]))
        offset = Offset(int(found["n"]), found["unit"] == "工作日", numbers)
        return Deadline(raw, DeadlineKind.AFTER_PREDECESSOR, offset=offset)
    return None


def _from_ref(count: int, is_workdays: bool, raw: str, frame: Frame) -> Deadline:
    if is_workdays:
        return Deadline(raw, DeadlineKind.RELATIVE_WORKDAYS, frame.calendar.add_workdays(frame.ref, count))
    return Deadline(raw, DeadlineKind.RELATIVE_DAYS, frame.ref + timedelta(days=count))


def _start_from_text(text: str, frame: Frame) -> date | None:
    text = text.removeprefix("自").removeprefix("从").removesuffix("开始").removesuffix("启动").removesuffix("起")
    if text in ("即日", "立即", "即时", "T", "T日"):
        return frame.ref
    relative = re.fullmatch(r"T\+(\d{1,3})个?(工作日|日|天)?", text, re.IGNORECASE)
    if relative:
        count = int(relative[1])
        if relative[2] == "工作日":
            return frame.calendar.add_workdays(frame.ref, count)
        return frame.ref + timedelta(days=count)
    clause = read_clause(text, frame)
    return clause.day if clause is not None and not clause.tail and not clause.says_before else None


def settle_offset(offset: Offset, due: date, calendar: WorkCalendar) -> date:
    """Count an offset from the predecessor's due date (day 0)."""
    if offset.is_workdays:
        return calendar.add_workdays(due, offset.days)
    return due + timedelta(days=offset.days)
