"""How long a question to many is open."""

import pytest
from spring_2020 import CALENDAR, at

from jobs.rules.inquiry import open_until


@pytest.mark.parametrize(
    ("asked", "until"),
    [
        (at("04-21", "09:00"), at("04-21", "18:00")),
        (at("04-21", "17:00"), at("04-22", "18:00")),  # an hour is no time to answer in
        (at("04-21", "20:00"), at("04-22", "18:00")),  # it can be read the next morning
        (at("04-30", "17:30"), at("05-06", "18:00")),  # over the holiday
    ],
)
def test_it_closes_with_the_working_day_on_which_it_can_be_read(asked, until):
    assert open_until(asked, CALENDAR) == until
