"""Sheets nobody foresaw: whatever the cells hold, no row is lost, no date comes from nowhere, nothing breaks."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.words import DeadlineKind, Refusal, UnitKind
from jobs.calendars import work_calendar
from jobs.rules.notation.dates import read_deadline
from jobs.rules.notation.deadlines import Deadline
from jobs.rules.notation.plan_reading import PlanReading
from jobs.rules.notation.roster_reading import RosterView, UnitRow
from jobs.rules.notation.wording import date_wording
from jobs.sheets.child import answer
from jobs.sheets.grid import Grid, Merge
from jobs.sheets.plan import read_plan_grids
from jobs.sheets.roster import read_roster_grids
from tests.jobs.workbooks import xlsx

CALENDAR = work_calendar(ZoneInfo("Asia/Shanghai"), time(8, 30), time(18), {})
REF = date(2020, 4, 21)
UNITS = (
    UnitRow(1, "魏城镇", UnitKind.TOWN, ("魏城",)),
    UnitRow(2, "边马乡", UnitKind.TOWNSHIP, ("边马",)),
    UnitRow(1, "县财政局", UnitKind.DEPARTMENT, ("财政局",)),
)
HEADER = ("序号", "节点任务", "牵头单位", "责任单位", "配合单位", "开始时间", "完成时限", "前置节点", "备注")
DAYS = st.dates(REF - timedelta(days=30), REF + timedelta(days=333))
PIECES = st.sampled_from(
    [
        *(
            "5月15日",
            "前",
            "后",
            "前后",
            "至",
            "—",
            "每周",
            "一",
            "五",
            "月底",
            "次",
            "旬",
            "第3项",
            "完成后",
            "5个工作日内",
        ),
        *("T+", "3", "节前", "国庆", "2月30日", "长期坚持", "立行立改", "待定", "起", ",", "、", "(", ")", "\n", " "),
        *(
            "各乡镇",
            "财政局",
            "等",
            "除",
            "外",
            "魏城镇",
            "(牵头)",
            "有关",
            "合计",
            "说明:",
            "一、",
            "序号",
            "完成时限",
        ),
        *("1.10", "5.2", "20200515", "=", "@", "空缺", "15404340001"),
    ]
)
WORDS = st.lists(PIECES, max_size=6).map("".join)
CELLS = st.one_of(st.none(), WORDS, st.text(max_size=8), st.integers(-5, 60_000), st.floats(), DAYS, st.booleans())


@st.composite
def grids(draw, header=HEADER):
    """Draw a sheet with a header somewhere and anything below, merged and hidden at random."""
    width = len(header)
    above = draw(st.lists(st.lists(WORDS, max_size=width), max_size=2))
    below = draw(st.lists(st.lists(CELLS, max_size=width + 1), max_size=8))
    rows = tuple(tuple(row) for row in (*above, header, *below))
    places = st.tuples(st.integers(1, len(rows)), st.integers(1, width))
    merges = [
        Merge(min(top, bottom), min(left, right), max(top, bottom), max(left, right))
        for (top, left), (bottom, right) in draw(st.lists(st.tuples(places, places), max_size=2))
    ]
    hidden = draw(st.frozensets(st.integers(1, len(rows)), max_size=2))
    return Grid("表", rows, tuple(merges), hidden, draw(st.booleans()))


def read(grid: Grid) -> PlanReading:
    return read_plan_grids([grid], "计划", roster=RosterView(UNITS), ref=REF, end=None, today=REF, calendar=CALENDAR)


@given(grids())
def test_every_row_below_the_header_is_a_node_refused_or_passed_over(grid):
    try:
        reading = read(grid)
    except Refusal as refusal:
        assert refusal.key == "sheets-no-plan"
        return
    accounted = [
        *(one.row for one in reading.nodes),
        *(one.row for one in reading.refused),
        *(one.row for one in reading.skipped),
    ]
    assert len(accounted) == len(set(accounted))
    assert sorted(accounted) == list(range(min(accounted, default=1), len(grid.rows) + 1)) or not accounted
    assert len({node.no for node in reading.nodes}) == len(reading.nodes)


@given(grids(("单位", "职务", "姓名", "联系电话", "联络员", "联络员电话", "包联乡镇", "备注")))
def test_no_roster_breaks_the_reader_and_no_name_is_a_formula(grid):
    try:
        reading = read_roster_grids([grid], "名册")
    except Refusal as refusal:
        assert refusal.key == "sheets-no-roster"
        return
    assert not [person.name for person in reading.persons if person.name[0] in "=+-@"]
    assert all(re.fullmatch(r"1[3-9]\d{9}", person.phone) for person in reading.persons if person.phone)
    phones = [person.phone for person in reading.persons if person.phone]
    assert len(phones) == len(set(phones))


@given(WORDS)
def test_no_day_comes_from_nowhere(raw):
    """A day that was read stands in the cell, or the cell counts to it from a day, a festival or the end of a span."""
    found = read_deadline(raw, ref=REF, calendar=CALENDAR)
    if not isinstance(found, Deadline) or found.kind not in (DeadlineKind.DATE, DeadlineKind.RANGE):
        return
    text = date_wording(raw)
    assert re.search(r"\d+[月./-]\d|\d{8}|\d+月[底上中下]|[年月]底|国庆|[上下]半年|季度|[本下]周|\d{5}", text)
    assert "前后" not in text


@given(st.binary(max_size=300))
def test_no_bytes_whatsoever_break_the_child(data):
    assert answer(data).keys() in ({"sheets"}, {"refused", "params"})


@given(st.integers(0, 6_000), st.integers(0, 255))
@settings(max_examples=40)
def test_no_damaged_workbook_breaks_the_child(place, byte):
    data = bytearray(xlsx([HEADER, (1, "任务", "财政局")]))
    data[place % len(data)] = byte
    assert answer(bytes(data)).keys() in ({"sheets"}, {"refused", "params"})


def month_day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def numerals(number: int) -> str:
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{digits[tens]}十") + (digits[ones] if ones else "")


SINGLE = {
    "full": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "before": lambda day: f"{month_day(day)}前",
    "with words": lambda day: f"请于{month_day(day)}前报送县委办",
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "short dots": lambda day: f"{day.month:02}.{day.day:02}",
    "hyphens": lambda day: f"{day:%Y-%m-%d}",
    "slashes": lambda day: f"{day.year}/{day.month}/{day.day}",
    "compact": lambda day: f"{day:%Y%m%d}",
    "compact number": lambda day: int(f"{day:%Y%m%d}"),
    "serial": lambda day: (day - date(1899, 12, 30)).days,
    "date": lambda day: day,
    "instant": lambda day: datetime.combine(day, time()),
    "numerals": lambda day: f"{numerals(day.month)}月{numerals(day.day)}日前",
    "full width": lambda day: month_day(day).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "weekday": lambda day: f"{month_day(day)}(周{'一二三四五六日'[day.weekday()]})前",
    "spaced": lambda day: f" {day.year} 年 {day.month} 月 {day.day} 日 前 ",
    "of a program": lambda day: f"{day:%Y-%m-%d} 00:00:00",
}
SINGLES = list(SINGLE.values())
WRITTEN = {
    "魏城镇": ("魏城镇", "魏城", "魏城镇人民政府", "魏城镇党委"),
    "边马乡": ("边马乡", "边马", "边马乡党委、政府"),
    "县财政局": ("县财政局", "财政局", "县 财政局"),
}


@st.composite
def plans(draw):
    """Draw nodes as they should read, and the rows that say so: units by any name, predecessors in any notation."""
    nodes, rows = [], []
    for number in range(1, draw(st.integers(1, 8)) + 1):
        executors = draw(st.lists(st.sampled_from(sorted(WRITTEN)), min_size=1, unique=True))
        before = draw(st.lists(st.integers(1, number - 1), unique=True)) if number > 1 else []
        due = draw(DAYS)
        nodes.append((str(number), tuple(executors), tuple(map(str, before)), due))
        cell = draw(st.sampled_from("、,;/\n")).join(draw(st.sampled_from(WRITTEN[name])) for name in executors)
        waits = draw(st.sampled_from(["第{}项", "{}", "节点{}完成后", "第{}项办结后"]))
        awaited = draw(st.sampled_from("、,; ")).join(waits.format(one) for one in before)
        rows.append((number, "任务", "财政局", cell, None, None, draw(st.sampled_from(SINGLES))(due), awaited or "无"))
    return nodes, rows


@given(plans())
def test_a_plan_reads_back_equal(plan):
    nodes, rows = plan
    reading = read(Grid("", (HEADER, *rows)))
    assert reading.refused == ()
    assert [(node.no, node.executor_units, node.predecessors, node.deadline.due) for node in reading.nodes] == nodes


@pytest.mark.parametrize("notation", SINGLE)
@given(day=DAYS)
def test_a_day_reads_back_from_every_notation(notation, day):
    found = read_deadline(SINGLE[notation](day), ref=REF, calendar=CALENDAR)
    assert isinstance(found, Deadline)
    assert (found.kind, found.due, found.time) == (DeadlineKind.DATE, day, None)


@given(DAYS, st.times(time(1), time(23, 59)).map(lambda clock: clock.replace(second=0, microsecond=0)))
def test_a_clock_time_reads_back(day, clock):
    for raw in (
        f"{month_day(day)}{clock:%H:%M}前",
        f"{month_day(day)}{clock.hour}时{clock.minute}分前",
        f"{day:%Y-%m-%d}T{clock:%H:%M}",
    ):
        found = read_deadline(raw, ref=REF, calendar=CALENDAR)
        assert isinstance(found, Deadline)
        assert (found.due, found.time) == (day, clock)


@given(DAYS, DAYS, st.sampled_from(["—", "-", "至", "~", "到", "——"]))
def test_a_range_reads_back(one, other, joint):
    first, last = min(one, other), max(one, other)
    for raw in (f"{month_day(first)}{joint}{month_day(last)}", f"{first:%Y.%m.%d}{joint}{last:%Y.%m.%d}"):
        found = read_deadline(raw, ref=REF, calendar=CALENDAR)
        assert isinstance(found, Deadline)
        assert (found.kind, found.begins, found.due) == (DeadlineKind.RANGE, first, last)


@given(st.lists(DAYS, min_size=2, max_size=4, unique=True), st.sampled_from([",", ";", "、", "。", "\n"]))
def test_milestones_read_back(days, joint):
    days = sorted(days)
    found = read_deadline(
        joint.join(f"{month_day(day)}前完成{n}%" for n, day in enumerate(days)), ref=REF, calendar=CALENDAR
    )
    assert isinstance(found, Deadline)
    assert [(step.due, step.text) for step in found.milestones] == [(day, f"完成{n}%") for n, day in enumerate(days)]


@given(st.integers(1, 60))
def test_working_days_and_days_are_counted_from_the_reference_date(count):
    for raw, due in (
        (f"T+{count}个工作日", CALENDAR.add_workdays(REF, count)),
        (f"{count}个工作日内", CALENDAR.add_workdays(REF, count)),
        (f"{numerals(count)}个工作日内", CALENDAR.add_workdays(REF, count)),
        (f"T+{count}", REF + timedelta(days=count)),
        (f"{count}日内", REF + timedelta(days=count)),
        (f"{count}天内完成", REF + timedelta(days=count)),
    ):
        found = read_deadline(raw, ref=REF, calendar=CALENDAR)
        assert isinstance(found, Deadline)
        assert found.due == due
