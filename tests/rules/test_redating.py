"""How a change of a deadline may be written, and what is not taken for one."""

from datetime import date

import pytest
from spring_2020 import CALENDAR

from jobs.rules.redating import Redating, read_redating

TODAY = date(2020, 4, 21)


@pytest.mark.parametrize(
    ("text", "no", "day"),
    [
        ("12 改到 5月20日", "12", date(2020, 5, 20)),
        ("12改到5月20日", "12", date(2020, 5, 20)),
        ("第12项时限改为5月20日前", "12", date(2020, 5, 20)),
        ("12 5月20日", "12", date(2020, 5, 20)),
        ("1.10 推迟到 2020-06-01", "1.10", date(2020, 6, 1)),
        ("12 提前到5.8", "12", date(2020, 5, 8)),
        ("12 改到五月底", "12", date(2020, 5, 31)),
        ("12 to 2020-05-20", "12", date(2020, 5, 20)),
        ("A-3 改到 5月20日", "A-3", date(2020, 5, 20)),
        ("12 改到 5月20日", "12", date(2020, 5, 20)),
    ],
)
def test_number_and_day_are_read(text, no, day):
    assert read_redating(text, TODAY, CALENDAR) == Redating(no, day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "改到5月20日",
        "12 完成",
        "12 改到 2月30日",
        "12 改到 待定",
        "12 改到 每周五",
        "12 改到 长期",
        "x" * 4000,
        "12 改到 T+5",
    ],
)
def test_what_names_no_day_is_not_guessed(text):
    assert read_redating(text, TODAY, CALENDAR) is None
