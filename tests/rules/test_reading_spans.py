"""Spans of days as people write them."""

from datetime import date

import pytest

from jobs.rules.reading.spans import span_named
from tests.rules.spring_2020 import CALENDAR

TODAY = date(2020, 4, 22)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("5月6日至5月8日", (5, 6), (5, 8)),
        ("5月6日-8日", (5, 6), (5, 8)),
        ("6月6-8日出差", (6, 6), (6, 8)),
        ("5月28日到6月2日", (5, 28), (6, 2)),
        ("明天", (4, 23), (4, 23)),
        ("6 May to 8 May", (5, 6), (5, 8)),
    ],
)
def test_a_span_is_read_from_its_first_to_its_last_day(words, first, last):
    assert span_named(words, TODAY, CALENDAR) == (date(2020, *first), date(2020, *last))


def test_words_without_a_day_name_no_span():
    assert span_named("过几天吧", TODAY, CALENDAR) is None
