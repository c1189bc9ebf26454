"""Every way READING.md §3 lists of writing a deadline, read against 2020-04-21."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.words import DeadlineKind
from jobs.calendars import work_calendar
from jobs.rules.notation.dates import read_deadline, read_start
from jobs.rules.notation.deadlines import Deadline
from jobs.rules.notation.problems import Problem
from jobs.rules.notation.recurring import occurrences

REF = date(2020, 4, 21)
END = date(2020, 8, 31)
CALENDAR = work_calendar(ZoneInfo("Asia/Shanghai"), time(8, 30), time(18), {})


def read(raw):
    return read_deadline(raw, ref=REF, calendar=CALENDAR)


def day(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("raw", "due"),
    [
        ("2020年5月15日", "2020-05-15"),
        ("2020年5月15日前", "2020-05-15"),
        ("5月15日前", "2020-05-15"),
        ("5月15日以前", "2020-05-15"),
        ("5月15日前完成", "2020-05-15"),
        ("5月15日前报送县委编办", "2020-05-15"),
        ("2020.5.15", "2020-05-15"),
        ("5.15", "2020-05-15"),
        ("5.8", "2020-05-08"),
        ("2020-5-15", "2020-05-15"),
        ("2020/5/15", "2020-05-15"),
        ("20200515", "2020-05-15"),
        (20200515, "2020-05-15"),
        (44012, "2020-06-30"),
        (5.15, "2020-05-15"),
        (5.4, "2020-05-04"),
        (date(2020, 5, 15), "2020-05-15"),
        (datetime.fromisoformat("2020-05-15T00:00"), "2020-05-15"),
        ("５月１５日前", "2020-05-15"),
        ("五月十五日", "2020-05-15"),
        ("二〇二〇年六月三十日前", "2020-06-30"),
        ("五月底前", "2020-05-31"),
        ("5月底", "2020-05-31"),
        ("2020年6月底", "2020-06-30"),
        ("明年2月底前", "2021-02-28"),
        ("明年3月", "2021-03-31"),
        ("6月上旬", "2020-06-10"),
        ("6月中旬", "2020-06-20"),
        ("6月下旬", "2020-06-30"),
        ("年底前", "2020-12-31"),
        ("2020年底", "2020-12-31"),
        ("上半年", "2020-06-30"),
        ("下半年", "2020-12-31"),
        ("二季度", "2020-06-30"),
        ("第三季度末", "2020-09-30"),
        ("四季度末前", "2020-12-31"),
        ("本月底", "2020-04-30"),
        ("本周五", "2020-04-24"),
        ("下周五前", "2020-05-01"),
        ("“五一”前", "2020-04-30"),
        ("清明节前", "2020-04-03"),
        ("端午节前", "2020-06-24"),
        ("国庆节前", "2020-09-30"),
        ("“七一”前", "2020-06-30"),
        ("“八一”前", "2020-07-31"),
        ("春节前", "2021-02-10"),
        ("1月10日前", "2021-01-10"),
        ("3月21日前", "2020-03-21"),
        ("3月20日前", "2021-03-20"),
        ("5月20日(周三)前", "2020-05-20"),
        ("5月15日前完成50%", "2020-05-15"),
        ("5月15日前报送3份材料(一式2份)", "2020-05-15"),
        ("(5月15日前)", "2020-05-15"),
        ("请于5月15日前报送", "2020-05-15"),
        ("最迟不晚于5月15日", "2020-05-15"),
        ("5月15日前(周五)", "2020-05-15"),
        ("二○二○年五月底", "2020-05-31"),
        ("2020年年底前", "2020-12-31"),
        ("5/15", "2020-05-15"),
        ("05.15前", "2020-05-15"),
        ("2020-05-15 00:00:00", "2020-05-15"),
        ("2020/5/15 0:00", "2020-05-15"),
        ("2020-05-15T00:00:00", "2020-05-15"),
        ("本月25日前", "2020-04-25"),
        ("次月5日前", "2020-05-05"),
        ("明年春节前", "2021-02-10"),
        ("“十一”假期前", "2020-09-30"),
    ],
)
def test_a_single_day_is_read_however_it_is_written(raw, due):
    found = read(raw)
    assert isinstance(found, Deadline)
    assert (found.kind, found.due, found.time) == (DeadlineKind.DATE, day(due), None)


@pytest.mark.parametrize(
    ("raw", "clock"),
    [
        ("5月12日17:00前", time(17)),
        ("5月12日下班前", time(18)),
        ("5月12日中午12时前", time(12)),
        ("5月12日下午5点半前", time(17, 30)),
        ("2020-05-12 17:00", time(17)),
        ("2020-05-12T17:00", time(17)),
        ("5月12日(星期二)17时前", time(17)),
        ("5月12日中午前", time(12)),
        ("5月12日晚8点前", time(20)),
        (43963.75, time(18)),
        (datetime.fromisoformat("2020-05-12T09:30"), time(9, 30)),
    ],
)
def test_a_clock_time_is_kept(raw, clock):
    found = read(raw)
    assert (found.due, found.time) == (date(2020, 5, 12), clock)


@pytest.mark.parametrize(
    ("raw", "begins", "due"),
    [
        ("6月15日—6月24日", "2020-06-15", "2020-06-24"),
        ("6月15日-24日", "2020-06-15", "2020-06-24"),
        ("6.15-6.24", "2020-06-15", "2020-06-24"),
        ("2020-06-15至2020-06-24", "2020-06-15", "2020-06-24"),
        ("7月21日至7月31日", "2020-07-21", "2020-07-31"),
        ("即日起至5月底", "2020-04-21", "2020-05-31"),
        ("6月上旬至7月中旬", "2020-06-01", "2020-07-20"),
        ("6月15-24日", "2020-06-15", "2020-06-24"),
        ("自6月15日起至6月24日止", "2020-06-15", "2020-06-24"),
        ("二季度至三季度", "2020-04-01", "2020-09-30"),
        ("2020.6.15——7.1", "2020-06-15", "2020-07-01"),
        ("12月20日至1月10日", "2020-12-20", "2021-01-10"),
    ],
)
def test_a_range_is_due_on_its_last_day(raw, begins, due):
    found = read(raw)
    assert (found.kind, found.begins, found.due) == (DeadlineKind.RANGE, day(begins), day(due))


def test_a_step_without_month_is_in_the_month_before_it():
    found = read("5月15日前报初稿、月底前印发")
    assert [step.due for step in found.milestones] == [date(2020, 5, 15), date(2020, 5, 31)]


@pytest.mark.parametrize(
    "raw",
    [
        "①5月10日前报初稿;②5月20日前印发",
        "1.5月10日前报初稿;2.5月20日前印发",
        "1、5月10日前报初稿;2、5月20日前印发",
        "(1)5月10日前报初稿\n(2)5月20日前印发",
        "5月10日前报初稿。5月20日前印发。",
        "5月10日报初稿,5月20日印发",
    ],
)
def test_steps_may_be_numbered(raw):
    steps = read(raw).milestones
    assert [(step.due, step.text) for step in steps] == [(date(2020, 5, 10), "报初稿"), (date(2020, 5, 20), "印发")]


def test_a_step_keeps_its_numbers_and_commas():
    steps = read("5月底前完成第1批、上报名单,8月底前完成100%").milestones
    assert [step.text for step in steps] == ["完成第1批、上报名单", "完成100%"]


@pytest.mark.parametrize("raw", ["即日起长期坚持", "即日起,持续推进"])
def test_what_lasts_from_a_day_on_begins_then(raw):
    found = read(raw)
    assert (found.kind, found.due, found.begins) == (DeadlineKind.ONGOING, None, REF)


def test_at_once_with_a_date_is_due_on_that_date():
    found = read("立行立改,5月底前完成")
    assert (found.kind, found.due) == (DeadlineKind.DATE, date(2020, 5, 31))


def test_a_plan_for_something_lasting_does_not_last_itself():
    found = read("5月10日前报常态化工作方案")
    assert (found.due, found.ongoing_after) == (date(2020, 5, 10), False)


def test_several_steps_are_milestones_due_on_the_last():
    found = read("5月10日前报初稿,20日下班前印发")
    assert found.kind is DeadlineKind.MILESTONES
    assert [(step.due, step.text) for step in found.milestones] == [
        (date(2020, 5, 10), "报初稿"),
        (date(2020, 5, 20), "印发"),
    ]
    assert (found.due, found.time) == (date(2020, 5, 20), time(18))


@pytest.mark.parametrize(
    ("raw", "kind", "due"),
    [
        ("T+5个工作日", DeadlineKind.RELATIVE_WORKDAYS, "2020-04-27"),
        ("10个工作日内", DeadlineKind.RELATIVE_WORKDAYS, "2020-05-07"),
        ("三个工作日内完成", DeadlineKind.RELATIVE_WORKDAYS, "2020-04-24"),
        ("即日起5个工作日内", DeadlineKind.RELATIVE_WORKDAYS, "2020-04-27"),
        ("T+5", DeadlineKind.RELATIVE_DAYS, "2020-04-26"),
        ("10日内", DeadlineKind.RELATIVE_DAYS, "2020-05-01"),
        ("15天内", DeadlineKind.RELATIVE_DAYS, "2020-05-06"),
        ("立行立改", DeadlineKind.IMMEDIATE, "2020-04-22"),
        ("即知即改", DeadlineKind.IMMEDIATE, "2020-04-22"),
        ("立即", DeadlineKind.IMMEDIATE, "2020-04-22"),
        ("即时", DeadlineKind.IMMEDIATE, "2020-04-22"),
    ],
)
def test_days_are_counted_from_the_reference_date(raw, kind, due):
    found = read(raw)
    assert (found.kind, found.due) == (kind, day(due))


@pytest.mark.parametrize(
    ("raw", "days", "is_workdays", "after"),
    [
        ("第34项完成后10个工作日内", 10, True, ("34",)),
        ("第3、4项完成后3日内", 3, False, ("3", "4")),
        ("节点7完成后5天内", 5, False, ("7",)),
        ("前置节点完成后5个工作日内", 5, True, ()),
        ("第三项完成后五个工作日内", 5, True, ("3",)),
        ("第2项印发后5个工作日内", 5, True, ("2",)),
        ("第3项和第5项均完成后10日内", 10, False, ("3", "5")),
        ("前置条件满足后3日内", 3, False, ()),
    ],
)
def test_days_after_a_predecessor_wait_for_the_plan(raw, days, is_workdays, after):
    found = read(raw)
    assert (found.kind, found.due) == (DeadlineKind.AFTER_PREDECESSOR, None)
    assert (found.offset.days, found.offset.is_workdays, found.offset.after) == (days, is_workdays, after)


@pytest.mark.parametrize("raw", ["长期坚持", "持续推进", "常态化", "常态化开展"])
def test_what_never_ends_has_no_due_day(raw):
    found = read(raw)
    assert (found.kind, found.due, found.ongoing_after) == (DeadlineKind.ONGOING, None, True)


def test_a_day_may_be_followed_by_going_on():
    found = read("5月底前,并长期坚持")
    assert (found.kind, found.due, found.ongoing_after) == (DeadlineKind.DATE, date(2020, 5, 31), True)


@pytest.mark.parametrize(
    ("raw", "first", "count"),
    [
        ("每周五17:00前", "2020-04-24", 19),
        ("每月25日前", "2020-04-24", 5),
        ("每月底前", "2020-04-30", 5),
        ("每季度末月25日前", "2020-06-24", 1),
        ("每个工作日", "2020-04-21", 93),
        ("5月至7月每月25日前", "2020-05-25", 3),
        ("每周五前(6月1日至6月30日)", "2020-06-05", 4),
        ("每月最后一个工作日", "2020-04-30", 5),
        ("自7月起,每月25日前", "2020-07-24", 2),
        ("每周一报送进展", "2020-04-27", 19),
        ("每月25日前(7月至9月)", "2020-07-24", 3),
    ],
)
def test_what_comes_again_is_owed_on_working_days_within_the_campaign(raw, first, count):
    found = read(raw)
    days = occurrences(found.recurrence, REF, END, CALENDAR)
    assert found.kind is DeadlineKind.RECURRING
    assert (days[0], len(days)) == (day(first), count)
    assert all(CALENDAR.is_workday(one) for one in days)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("", "no_deadline"),
        (None, "no_deadline"),
        ("待定", "no_deadline"),
        ("2月30日前", "bad_date"),
        ("13月5日前", "bad_date"),
        ("6月31日", "bad_date"),
        (20201332, "bad_date"),
        (True, "bad_date"),
        (float("nan"), "bad_date"),
        ("5月20日后", "bad_date"),
        ("5月20日左右", "bad_date"),
        ("5月25日25时前", "bad_date"),
        ("尽快", "bad_date"),
        ("每周一、周五", "bad_date"),
        ("5月20日(周四)前", "wrong_weekday"),
        ("5月15日前(星期日)", "wrong_weekday"),
        ("5月11日(周一)至5月15日(周六)", "wrong_weekday"),
        ("每月5日、20日前", "bad_date"),
        ("5月15日前报初稿,节前印发", "bad_date"),
        ("长期坚持,每月底报一次", "bad_date"),
        ("10日内报初稿,月底前印发", "bad_date"),
        ("5月前", "bad_date"),
        ("10日前", "bad_date"),
        ("5月15日前后", "bad_date"),
        ("国庆节前后", "undated_event"),
        ("5月15日前一周", "bad_date"),
        ("国庆节前3天", "bad_date"),
        ("5月15日完成,节前印发", "bad_date"),
        ("5、6月底前", "bad_date"),
        ("每周一次", "bad_date"),
        ("每周一报", "bad_date"),
        ("每周三次", "bad_date"),
        ("每周一调度", "bad_date"),
        ("5号会议后3日内", "bad_date"),
        ("第3次会议后5日内", "bad_date"),
        ("即日起", "no_deadline"),
        ("5月1日起", "no_deadline"),
        ("待定(另行通知)", "no_deadline"),
        ("时间待定", "no_deadline"),
        ("第3项开始后5日内", "undated_event"),
        ("第3项完成后", "undated_event"),
        ("自收到交办单之日起3个工作日内", "undated_event"),
        ("会后3天内", "undated_event"),
        (5.2, "ambiguous_date"),
        (10.3, "ambiguous_date"),
        ("收到交办单3个工作日内", "undated_event"),
        ("实施方案印发后", "undated_event"),
    ],
)
def test_what_is_not_understood_is_never_guessed(raw, code):
    found = read(raw)
    assert isinstance(found, Problem)
    assert found.code == code


@pytest.mark.parametrize(
    ("raw", "start"),
    [
        ("4月28日", "2020-04-28"),
        ("6月上旬", "2020-06-01"),
        ("6月中旬", "2020-06-11"),
        ("6月下旬", "2020-06-21"),
        ("即日起", "2020-04-21"),
        (44012, "2020-06-30"),
        (date(2020, 5, 10), "2020-05-10"),
    ],
)
def test_a_start_is_the_first_day_of_what_is_written(raw, start):
    assert read_start(raw, ref=REF, calendar=CALENDAR) == day(start)


@pytest.mark.parametrize("words", ["并", "5月", "第1项、", "至", "每"])
def test_a_cell_full_of_nonsense_is_refused_with_its_beginning(words):
    found = read(words * 5000)
    assert found.code == "bad_date"
    assert len(found.params["text"]) < 70


def test_an_empty_start_is_no_start():
    assert read_start(None, ref=REF, calendar=CALENDAR) is None


@pytest.mark.parametrize(
    ("raw", "due"),
    [("年底前", "2020-12-31"), ("下半年", "2020-12-31"), ("上半年", "2020-06-30"), ("12月底", "2019-12-31")],
)
def test_the_end_of_the_year_is_ahead_in_january(raw, due):
    assert read_deadline(raw, ref=date(2020, 1, 10), calendar=CALENDAR).due == day(due)


@given(st.dates(date(2020, 3, 22), date(2021, 3, 20)))
def test_a_day_without_year_falls_into_the_campaign(wanted):
    assert read(f"{wanted.month}月{wanted.day}日前").due == wanted


@given(
    st.one_of(
        st.text(), st.floats(), st.integers(), st.text(alphabet="0123456789年月日前至每周底T+-.、第项后完成个工作")
    )
)
def test_no_cell_whatsoever_breaks_the_reader(raw):
    assert isinstance(read(raw), Deadline | Problem)
