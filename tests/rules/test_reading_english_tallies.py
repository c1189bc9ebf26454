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
        ("31 wards total, 27 certified as of lunch", (27, 31, None)),
        ("42 schools in total and 35 have a wall", (35, 42, None)),
        ("Roofs are on 7 o the 12", (7, 12, None)),
        ("14 villages, 9 finished", (9, 14, None)),
        ("So far 40 families have been given", (40, None, None)),
        ("The snag list is down to 4 items", (None, None, 4)),
        ("Unclaimed cards down from 60 to 11", (None, None, 11)),
        ("It's left with two villages", (None, None, 2)),
        ("Passbooks issued except in 2 cases", (None, None, 2)),
        ("Finished already, just that three villages no signature yet", (None, None, 3)),
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
        ("Entries made in all 47 books", 47),
        ("All 16 blocks got new signs up", 16),
        ("The forms have reached each of the 19 clinics and all is signed", 19),
        ("The lights are on in all nine blocks", 9),
        ("Nets have gone to all 17 villages, not even one left in store", 17),
        ("The certificates are in the hands of all 27 teachers", 27),
        ("Every last one of the 38 drains cleared", 38),
        ("Closed out the last of the 112 tickets", 112),
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
        "Letters posted, every last one",
        "Cows were jabbed up to the last one",
        "We are down to two drivers",
        "The fuel is down to 4 days",
        "Calls made to all 27 families, no answer",
        "All 16 heads got the invitation, meeting on Friday",
        "14 houses, 9 damaged",
    ],
)
def test_what_is_planned_asked_or_refused_is_not_done(text):
    assert counted(text) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Last pole went in at half two", None),
        ("Left the site at half past two", None),
        ("Half my nurses are in Hubei", None),
        ("Every desk a metre and a half from the next", None),
        ("The old seal got cut in half", None),
        ("Half of the forms are in", 50),
        ("Half of the staff forms are in", 50),
        ("We're at 85, were at 60% last week", 85),
    ],
)
def test_only_half_of_the_work_is_a_share(text, share):
    assert read(text, NOW, DUE, (), CALENDAR).percent == share
