"""Days of a Chinese reply: 周五, 5月20日, 5.20, 月底, 节前, 三个工作日内, 18到20号."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from jobs.rules.reading import feasts
from jobs.rules.reading.days import coming, monday_of, month_day, shift
from jobs.rules.reading.numbers import NUM, number
from jobs.rules.workdays import WorkCalendar

Resolver = Callable[[re.Match[str], date, WorkCalendar], date]
_WEEKDAYS = {day: index for index, day in enumerate("一二三四五六日")} | {"天": 6}
_TO = r"\s*(?:到|至|-|~|—|、|和|或者?)\s*"
_DAY_RANGE = rf"(?:{NUM}\s*(?:号|日)?{_TO})?"
_LATER_OF = rf"(?:{NUM}\s*(?:到|至|-|~|、)\s*|[一二两三四五六七八九](?=[二三四五六七八九十]))?"
_IN = r"(?:之后|以后|后|之内|以内|内|左右|时间|上下)?"
_REPEATED = r"(?:\s*周[一二三四五六日])?"
"""5月20日周三: the weekday only repeats the day."""
_NO_DATE = r"(?![\d./%]|-\d|[个天成万亿元亩米分倍折度级版件户人名条公]|小时)"
_BEFORE_DATE = r"(?<=[到至计取在于为拟期前在延是划划])"


def _full(match: re.Match[str], _today: date, _calendar: WorkCalendar) -> date:
    year = int(match[1])
    return date(year if year > 99 else 2000 + year, number(match[2]), number(match[3]))


def _of_year(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    year = today.year + (match[1][0] == "明")
    return month_day(year, number(match[2]), number(match[3]))


def _month_of_year(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return month_day(today.year + (match[1][0] == "明"), number(match[2]), 31, is_clipped=True)


def _month_and_day(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return coming(number(match[1]), number(match[2]), today)


def _day_of_relative_month(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return month_day(today.year, today.month + match[1].count("下"), number(match[2]))


def _bare_day(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    day = number(match[1])
    if not 1 <= day <= 31:
        raise ValueError(match[0])
    return month_day(today.year, today.month + (day < today.day), day)


def _weekday(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    index = _WEEKDAYS[match[3] or match[2]]
    prefix = match[1] or ""
    if "下" in prefix:
        return monday_of(today, prefix.count("下")) + timedelta(days=index)
    if prefix:
        return monday_of(today) + timedelta(days=index)
    return today + timedelta(days=(index - today.weekday()) % 7)


def _after(days: int) -> Resolver:
    return lambda _match, today, _calendar: today + timedelta(days=days)


def _in(unit: str) -> Resolver:
    return lambda match, today, calendar: shift(today, f"{number(match[1])}{unit}", calendar)


def _in_hours(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return today + timedelta(days=number(match[1]) // 24)


def _end_of_week(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return calendar.previous_workday(monday_of(today, match[0].count("下")) + timedelta(days=6))


def _weekend(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    sunday = monday_of(today, match[0].count("下")) + timedelta(days=6)
    return calendar.previous_workday(sunday) if match[0].endswith("前") else sunday


_PARTS = {"初": 5, "上旬": 10, "中": 15, "月中": 15, "中旬": 20}


def _part_of_month(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    """Read 5月底, 月底, 下月中旬, 6月份: the last day of the part."""
    named, relative, part = match[1], match[2] or "", match[3] or ""
    day = _PARTS.get(part, 31)
    if named:
        month = number(named)
        return month_day(today.year + (month < today.month), month, day, is_clipped=True)
    return month_day(today.year, today.month + relative.count("下"), day, is_clipped=True)


def _end_of_year(_match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return date(today.year, 12, 31)


def _middle_of_year(_match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return date(today.year, 6, 30)


def _end_of_quarter(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    quarter = number(match[1]) if match[1] else (today.month + 2) // 3 + match[0].count("下")
    return month_day(today.year, 3 * quarter, 31, is_clipped=True)


def _before_feast(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return feasts.before(match[1], today, calendar)


def _after_feast(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return feasts.after(match[1], today, calendar)


def _before_holiday(_match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return feasts.next_holiday(today, calendar) - timedelta(days=1)


def _after_holiday(_match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return calendar.next_workday(feasts.next_holiday(today, calendar))


PATTERNS: tuple[tuple[str, Resolver], ...] = (
    (rf"(20\d\d|(?<!\d)\d\d(?=年))\s*[年./-]\s*({NUM})\s*[月./-]\s*({NUM})[日号]?{_REPEATED}", _full),
    (r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)", _full),
    (rf"(今年|明年)({NUM})月份?({NUM})[日号]?", _of_year),
    (rf"(今年|明年)({NUM})月份?(?:底|末|内)?", _month_of_year),
    (rf"({NUM})月份?{_DAY_RANGE}({NUM})(?:日|号)?(?!旬|个|[月天周年]){_REPEATED}", _month_and_day),
    (rf"(?<![\d./-]){_BEFORE_DATE}(\d{{1,2}})[./-](\d{{1,2}}){_NO_DATE}[号日]?{_REPEATED}", _month_and_day),
    (
        rf"(?<![\d./-])(\d{{1,2}})[./-](\d{{1,2}}){_NO_DATE}[号日]?(?=\s*(?:$|[,;。!?)]|日|号|前|之前|以前|左右|"
        rf"晚|上午|下午|中午|"
        rf"早|挂|揭|搬|移|验|能|可|完|办|报|交|弄|搞|全|落|给|提|发|吧|行|会|这天|周|就|再))",
        _month_and_day,
    ),
    (rf"{_BEFORE_DATE}(0[1-9]|1[0-2])([0-3]\d)(?!\d)", _month_and_day),
    (r"(?<![\d./-])(0[1-9]|1[0-2])([0-3]\d)(?=前|之前|以前|[能可]?(?:报|交|完|办|弄|搞))", _month_and_day),
    (
        rf"(本月|这个?月|当月|下个?月){_DAY_RANGE}({NUM})(?:日|号)?(?![月旬个天周]){_REPEATED}",
        _day_of_relative_month,
    ),
    (
        rf"(?<![月年\d第字〕\])]){_DAY_RANGE}({NUM})(?:号|日(?!报))(?![内文楼常子用历线任节项]|之内|以内|件){_REPEATED}",
        _bare_day,
    ),
    (
        r"(?<!上)(?<!上个)(下下个?|下个?|本|这个?)?周([一二三四五六日])(?:(?:[、~-]|到|至|或者?|"
        r"和)?周?((?<=[、~到至者或和周-])[一二三四五六日]|[二三四五六日])(?![个天周]))?",
        _weekday,
    ),
    (r"今(?:天|日|晚|早|夜|儿)|(?<![号日])当天|当晚|今个|本日", _after(0)),
    (r"今明(?:两)?(?:天|日)?|明(?:天|日|早|晚|儿|晨)|次日|翌日|第二天", _after(1)),
    (r"(?:明|今明)?后(?:天|日)|明后两天", _after(2)),
    (r"大后天", _after(3)),
    (rf"({NUM})个?(?:小时|钟头)(?:之|以)?内", _in_hours),
    (r"(?:十天)?(?:大概)?(?<![上下了近])半个?月(?!谈|刊)", _after(15)),
    (
        rf"(?:(?<=再过)|(?<![第每了过这近头前满足])){_LATER_OF}({NUM})(?:多|来)?个?天{_IN}(?!一|[也就]?(?:只|也就|就只|"
        rf"最多|大概)+[^,;。]{0, 3}[\d一二两三四五六七八九十几]|[都也][没不])",
        _in("d"),
    ),
    (rf"({NUM})日(?:之|以)?内", _in("d")),
    (rf"(?<![第每了过]){_LATER_OF}({NUM})个?工作日", _in("wd")),
    (
        rf"(?<![第每了过上]){_LATER_OF}({NUM})个?周(?:时间|之内|以内|内|之后|后|左右)?(?![一二三四五六日年边期岁])",
        _in("w"),
    ),
    (rf"(?<![第每了过]){_LATER_OF}({NUM})个月{_IN}", _in("m")),
    (
        r"(?:下下|下|本|这)个?周(?:之内|内|底|末前)?(?:之前|前)?(?![一二三四五六日末初边])|"
        r"(?<![一二三四五六两半个])周内",
        _end_of_week,
    ),
    (r"(?:下|本|这)?个?周末(?:之前|以前|前)?", _weekend),
    (
        rf"(?<!上)(?<!上个)(?:(?<![个\d])({NUM})月份?|(本|这个?|当|下下个?|下个?)?月)(底|末|内|初|上旬|中旬|下旬|中)",
        _part_of_month,
    ),
    (r"(?<!月)(?<!月份)()()(上旬|中旬|下旬)", _part_of_month),
    (r"()(本|这个?|当|下下个?|下个?)月(?![初底末内中上下\d一二三四五六七八九十]|份?工资)()", _part_of_month),
    (
        rf"(?<![个\d])({NUM})月份?()()(?=\s*(?:$|[,;。!?]|前|之前|以前|能|可|完|办|报|交|弄|搞|全|落|左右|内))",
        _part_of_month,
    ),
    (
        r"(?:今年)?(?:年底|年末|岁末)|今年内?(?![\d一二三四五六七八九十年以来上的这那批度])|(?<![\d两一])年内|下半年",
        _end_of_year,
    ),
    (r"年中|上半年|(?<![\d])年中", _middle_of_year),
    (r"第?([一二三四1234])季度(?:末|底|内)?|(?:本|这个?|下个?)?季度(?:末|底|内)|(?:本|这个?)季度", _end_of_quarter),
    (rf"({feasts.NAMES})(?:节)?(?:放假|假期)?(?:之|以)?前", _before_feast),
    (r"(年前)", _before_feast),
    (rf"({feasts.NAMES})(?:节)?(?:假期|假)?(?:之|以|过)?后", _after_feast),
    (rf"过[完了](?:这个?)?({feasts.NAMES})节?", _after_feast),
    (r"过[完了](?:这个?)?(?:节|假期)", _after_holiday),
    (r"(?<![一旦明午秋庆春动])节前|(?:放假|假期)前", _before_holiday),
    (r"(?<![一旦明午秋庆春动])节后|假期后", _after_holiday),
)
