"""The lunar festivals of the table lie on the days off that the calendar library names after them."""

from datetime import date

import chinese_calendar
import pytest

from jobs.rules.notation.festivals import _LUNAR, _LUNAR_FROM

NAMES = {"春节": "Spring Festival", "端午": "Dragon Boat Festival", "中秋": "Mid-autumn Festival"}
LAST_KNOWN_YEAR = 2026
SHARED = {date(2020, 10, 1): "National Day"}
"""Mid-Autumn of 2020 fell on National Day, which gave the holiday its name."""


@pytest.mark.parametrize("festival", NAMES)
def test_a_lunar_festival_is_a_day_off_of_its_name(festival):
    for year, month_day in enumerate(_LUNAR[festival].split()[: LAST_KNOWN_YEAR - _LUNAR_FROM + 1], start=_LUNAR_FROM):
        day = date(year, int(month_day[:2]), int(month_day[2:]))
        assert chinese_calendar.get_holiday_detail(day) == (True, SHARED.get(day, NAMES[festival]))
