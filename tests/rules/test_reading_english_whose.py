"""Whose an English task is, and why: who is named beside a refusal, and which clause is the reason."""

from datetime import date

import pytest
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import read

NOW = at("05-12", "10:00")
DUE = date(2020, 5, 20)


def understood(text):
    return read(text, NOW, DUE, (), CALENDAR)


@pytest.mark.parametrize(
    ("text", "taker"),
    [
        ("I was posted to the Treasury in April; my old files went to Ms Achieng", "Ms Achieng"),
        ("I've moved to Parks. My desk went to Joan Ferris", "Joan Ferris"),
        ("The matter pertains to Excise & Taxation, please forward there", "Excise & Taxation"),
        ("We have no say over that bridge. The Canal Trust has", "Canal Trust"),
        ("I completed the handover of my duties to Mrs Blake", "Mrs Blake"),
        ("We only supply figures. The Statistics Bureau takes the lead, ask them", "Statistics Bureau"),
        ("that's a Public Health thing, not ours", "Public Health"),
        ("One for Trading Standards I think, not for us", "Trading Standards"),
        ("Not ours. From this month on Wang Lei answers for this work", "Wang Lei"),
        ("I left this post, Zhao Min has taken my seat", "Zhao Min"),
        ("This is not my task any more, Guo Fang is covering for me", "Guo Fang"),
        ("No longer with me; Zhang Jun holds the brief", "Zhang Jun"),
        ("Not my job. The licensing desk is now Peter Kamau's", "Peter Kamau"),
    ],
)
def test_whoever_has_the_task_is_named(text, taker):
    found = understood(text)
    assert found.intent is Intent.TRANSFER
    assert found.transfer_to == taker


@pytest.mark.parametrize(
    "text",
    [
        "Handed the report to the mayor yesterday, done",
        "I gave the list to Liu Fang, she is checking it",
        "Not started, the boss has flu",
        "The file relates to 12 households, nine finished",
        "Mr Zhou is covering the roof, 70% done",
        "Wang Lei takes the lead on site, 40% done",
        "Not all of them are in, the school has 3 left",
        "We only help on Saturdays, 5 gardens cleared so far",
    ],
)
def test_whoever_works_on_it_takes_nothing_over(text):
    found = understood(text)
    assert found.intent is not Intent.TRANSFER
    assert found.transfer_to is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Digger has snapped its track so no digging", "Digger has snapped its track"),
        ("3 trucks are in the garage, therefore no deliveries, we're stuck", "3 trucks are in the garage"),
        ("Contractor has absconded with the deposit, site is locked", "Contractor has absconded with the deposit"),
        ("Road is icy, machines can't go up", "Road is icy"),
        (
            "need another week, our application is stuck at the land office",
            "our application is stuck at the land office",
        ),
        ("Extension of 5 days requested on account of flood duty of our staff", "flood duty of our staff"),
        ("This is for the ward office, we only do the town centre", "we only do the town centre"),
    ],
)
def test_the_reason_is_the_cause_and_not_what_came_of_it(text, why):
    assert understood(text).reason == why


@pytest.mark.parametrize(
    "text",
    [
        "Give us 3 more days, the previous date was a dream",
        "Thursday was too hopeful. Push it back a week",
        "I must object to the deadline. Make it Tuesday",
        "It's all on hold and nobody knows why",
        "Not so much as a brick has been laid",
    ],
)
def test_that_a_day_is_wrong_or_nobody_knows_why_is_no_reason(text):
    assert understood(text).reason is None
