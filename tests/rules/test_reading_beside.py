"""What stands beside an English claim or request: days that end nothing, names, and proofs."""

from datetime import date

import pytest
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import read

NOW = at("05-13", "10:00")
DUE = date(2020, 5, 20)


def understood(text):
    return read(text, NOW, DUE, (), CALENDAR)


@pytest.mark.parametrize(
    "text",
    [
        "The figures are compiled. The board discusses them on Friday",
        "List typed. The bureau goes over it on Monday",
        "Plan is drafted, the leaders sit on it on the 20th",
        "Not started, we set about it next Monday",
        "We have not begun. The team goes out on the 18th",
        "printer died thursday, no spare",
        "When is it due, the table says the 14th",
    ],
)
def test_a_day_of_others_or_of_setting_out_is_no_end(text):
    assert understood(text).date is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Could we say June 1? the surveyor is back on the 25th", date(2020, 6, 1)),
        ("We'd like 29 May instead because the printer delivers only on the 26th", date(2020, 5, 29)),
        ("please set the deadline at 30 June, the pipes are late", date(2020, 6, 30)),
        ("The committee looks at it on Monday and we hand it in on the 22nd", date(2020, 5, 22)),
        ("Will conclude the checks by Friday", date(2020, 5, 15)),
    ],
)
def test_the_day_that_is_meant_is_kept_among_others(text, day):
    assert understood(text).date == day


@pytest.mark.parametrize(
    ("text", "taker"),
    [
        ("I moved to audit, please address such reminders to my colleague Ms Wei", "Ms Wei"),
        ("I'm no longer at the station, drop my successor Lao Zhang a line", "Lao Zhang"),
        ("not our job, the highway section does potholes", "highway section"),
        ("Not mine. Ms Wu has the stray dogs.", "Ms Wu"),
    ],
)
def test_whoever_is_named_beside_a_refusal_takes_over(text, taker):
    found = understood(text)
    assert found.intent is Intent.TRANSFER
    assert found.transfer_to == taker


@pytest.mark.parametrize(
    ("text", "helper"),
    [
        ("Stuck for lack of a crane. If the county could lend us one we would finish", "county"),
        ("both villages claim the well. Only the township can settle it", "township"),
        ("no translator here, would you ask the county archive to lend us one", "county archive"),
        ("the portal keeps logging us out. can the help desk have a look at it", "help desk"),
    ],
)
def test_whoever_is_asked_in_passing_is_to_help(text, helper):
    found = understood(text)
    assert found.intent is Intent.BLOCKED
    assert found.help_unit == (helper,)


@pytest.mark.parametrize(
    ("text", "done", "total", "left"),
    [
        ("they've collected 33 forms, 7 to come", 33, None, 7),
        ("Team's measured 21 plots, nine remain", 21, None, 9),
        ("5 days to go and 40 of 90 metres laid", 40, 90, None),
        ("all nine signs from the list put up", 9, 9, None),
    ],
)
def test_things_are_counted_and_days_are_not(text, done, total, left):
    found = understood(text)
    assert (found.done_count, found.total_count, found.remaining_count) == (done, total, left)


@pytest.mark.parametrize(
    "text",
    [
        "please stop pestering us, we submitted it yesterday and again this morning",
        "All the stoves swapped, dashboard shows 100% for us",
        "It's not open any more. It was finished on 3 May, please update your register",
        "18 of 18 culverts cleared, even the nasty one at Shiqiao. You can cross us off",
        "Evacuation exercise held, report filed. Draw a line under it",
    ],
)
def test_a_proof_beside_a_claim_leaves_nothing_to_ask(text):
    found = understood(text)
    assert found.intent is Intent.DONE
    assert not found.ask


@pytest.mark.parametrize(
    "text",
    [
        "ticket closed unsolved",
        "uploaded the draft, system shows green",
        "Uploaded it, platform shows submitted, waiting for the check",
        "I reported the fault Monday and again Wednesday",
        "The last of the drafts came off the printer today. box ticked",
        "The last of our staff went home. Case closed",
        "The last of the money went out on diesel. That's that",
        "first drill held. box ticked",
        "every second house painted, box ticked",
        "Fitted, I tried the last one myself and it leaked",
        "we finished, please amend the list of those still missing",
    ],
)
def test_a_proof_of_something_else_is_asked_about(text):
    found = understood(text)
    assert found.ask or found.intent is not Intent.DONE


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It'll be Friday before we are through", date(2020, 5, 15)),
        ("Will take until the 28th before everything is in", date(2020, 5, 28)),
        ("will be closed by 20 May", date(2020, 5, 20)),
        ("it should be settled by next Monday", date(2020, 5, 18)),
        ("we meet on Friday before the work starts", None),
    ],
)
def test_the_day_before_which_nothing_ends_is_the_end(text, day):
    assert understood(text).date == day


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("1) finished 2) ditto 3) half way", (Intent.DONE, Intent.DONE, Intent.PROGRESS)),
        ("1. signed 2. same here 3. not begun", (Intent.DONE, Intent.DONE, Intent.NOT_STARTED)),
        ("2) stuck, no paper 3) same story", (Intent.BLOCKED, Intent.BLOCKED)),
    ],
)
def test_ditto_says_of_one_node_what_was_said_of_the_one_before(text, intents):
    assert tuple(task.intent for task in understood(text).tasks) == intents
