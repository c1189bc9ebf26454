"""The longer a submission lies, the further the call goes."""

import pytest

from jobs.rules.review_clock import Called, ReviewPolicy, called


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, Called.NOBODY),
        (1, Called.NOBODY),
        (2, Called.REVIEWERS),
        (3, Called.NEXT_IN_LINE),
        (4, Called.COORDINATORS),
        (9, Called.COORDINATORS),
    ],
)
def test_reviewers_are_called_then_who_stands_in_then_the_coordinators(days, expected):
    assert called(days, ReviewPolicy()) is expected


def test_an_office_may_call_all_of_them_on_one_day():
    assert called(1, ReviewPolicy(remind_days=0, next_in_line_days=0, coordinators_days=0)) is Called.COORDINATORS
