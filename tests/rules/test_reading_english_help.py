"""Whom an English reply asks for help, by each form in which it may ask."""

from datetime import date

import pytest
from spring_2020 import CALENDAR, at

from jobs.rules.reading import read

NOW = at("05-12", "10:00")
DUE = date(2020, 5, 20)


def understood(text):
    return read(text, NOW, DUE, (), CALENDAR)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Stuck on the lease wording, a nudge from Property Services would do wonders", ("Property Services",)),
        ("The farmers won't let the drill in. A visit from the Deputy Governor wouldn't hurt", ("Deputy Governor",)),
        ("no transport. A lift from the Red Cross would save us", ("Red Cross",)),
        ("Blocked by the scaffolders. One word from Building Control would shift them", ("Building Control",)),
        ("Can't start. The Commissioner's blessing would help a great deal", ("Commissioner",)),
        ("We can't get in; we need the fire brigade's ladder", ("fire brigade",)),
    ],
)
def test_whoever_would_be_welcome_with_a_word_is_asked(text, units):
    assert understood(text).help_unit == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("half the poles are up. It would go quicker if Works sent us the crane", ("Works",)),
        ("No progress possible unless the landlord lets us in", ("landlord",)),
        ("85% now. If IT gave us a faster scanner I would be done tomorrow", ("IT",)),
        ("road washed out, the army has a bridge unit nearby, can they come", ("army",)),
        ("We have no interpreter. Immigration have three, would they lend us one?", ("Immigration",)),
        ("no tractor, please let Agriculture lend us theirs", ("Agriculture",)),
        ("Printer broken, could headquarters courier us a toner", ("headquarters",)),
        ("Would Housing be willing to lend us two clerks? we are short of staff", ("Housing",)),
        ("We have no vehicle. Can we borrow a van from Social Services?", ("Social Services",)),
    ],
)
def test_whoever_has_what_is_lacking_is_asked_for_it(text, units):
    assert understood(text).help_unit == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Treasury need to cough up the second half before we can pay, no money", ("Treasury",)),
        ("no keys. Estates have to let us in", ("Estates",)),
        ("The road is blocked by trees, please rope in the forest department", ("forest department",)),
        ("No water for the concrete; I'd be grateful if you could lean on the Water Board", ("Water Board",)),
        ("Stolen cables, asking KPLC and the police to patrol the line", ("KPLC", "police")),
        ("Experts are away. Can the education bureau and the university send two?", ("education bureau", "university")),
        ("Pls request the Collector to intervene, the mill owner is not cooperating", ("Collector",)),
    ],
)
def test_whoever_is_to_be_pressed_is_asked(text, units):
    assert understood(text).help_unit == units


@pytest.mark.parametrize(
    "text",
    [
        "If the rain gave us two dry days we would finish",
        "if it lets us in tomorrow I'll upload the rest",
        "We got a word from Legal yesterday and finished the lease",
        "Word from the site is good, all poles up",
        "Please push the deadline back by 10 days",
        "can we have the form from last year?",
        "What if the owner gives us no answer?",
        "the mayor has a cold, will he come anyway?",
        "We borrowed a van from Transport and moved everything",
    ],
)
def test_weather_papers_and_what_has_come_are_asked_for_nothing(text):
    assert understood(text).help_unit == ()
