"""Counts of an English reply as a list tells them: how many of how many, whatever the deed."""

from datetime import date

import pytest
from spring_2020 import CALENDAR, at

from jobs.rules.reading import read

NOW = at("05-12", "10:00")
DUE = date(2020, 5, 20)


def counted(text):
    found = read(text, NOW, DUE, (), CALENDAR)
    return found.done_count, found.total_count, found.remaining_count


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("8 wells on the list, three capped so far", (3, 8, None)),
        ("17 households on the sheet, 9 signed up to now", (9, 17, None)),
        ("We had 24 lamps to change, 20 are changed", (20, 24, None)),
        ("22 in total, 15 finished, 7 in progress", (15, 22, None)),
        ("15 finished of a total of 22", (15, 22, None)),
        ("Total 22. Done 15.", (15, 22, None)),
        ("18 completed against target of 25", (18, 25, None)),
        ("Half a dozen of the 20 posters are up", (6, 20, None)),
        ("we have put in 7 culverts, 3 still to go", (7, None, 3)),
        ("We put up 9 signs, two more to go", (9, None, 2)),
        ("Put in 30 meters, ten outstanding", (30, None, 10)),
    ],
)
def test_what_is_done_of_a_list_is_counted(text, counts):
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("All 380 pensioners get their money on the new card now, not one missed", 380),
        ("All 26 schools now have a nurse, none left out", 26),
        ("training wrapped up on the 14th at all twelve clinics", 12),
        ("Seals collected from each of the 6 offices", 6),
        ("The poverty files of all 14 villages went into the system last night, nothing left", 14),
        ("19 files, all keyed in", 19),
        ("13 houses, 13 keys handed over", 13),
    ],
)
def test_all_of_them_are_as_many_as_there_are(text, every):
    assert counted(text)[:2] == (every, every)


@pytest.mark.parametrize(
    "text",
    [
        "12 houses to visit, 3 families refused",
        "planned at all six sites, started at two",
        "all 9 wells now need a cover",
        "phoned each of the 6 offices, nobody answers",
        "Invited all 20 teachers, meeting on Friday",
        "half a dozen people came to the hearing, no result yet",
    ],
)
def test_what_is_planned_asked_or_refused_is_not_done(text):
    assert counted(text) == (None, None, None)
