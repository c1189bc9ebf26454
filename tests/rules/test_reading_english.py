"""English as strangers speak it: each class of language with a sentence of its own, none of a labelled file."""

from datetime import date

import pytest
from spring_2020 import CALENDAR, at

from db.words import Intent
from jobs.rules.reading import read

NOW = at("05-11", "08:45")
DUE = date(2020, 5, 15)


def understood(text):
    return read(text, NOW, DUE, (), CALENDAR)


@pytest.mark.parametrize(
    ("reason", "text", "intent"),
    [
        ("a contraction without its sign", "itll be done by thursday", Intent.PROGRESS),
        ("what befalls nobody hinders nothing", "all hydrants painted, no one was hurt", Intent.DONE),
        ("not a soul is left", "not a soul is left on our list, cards handed out", Intent.DONE),
        ("not a stone has been laid", "no, not a stone has been laid", Intent.NOT_STARTED),
        ("the deadline itself moves", "might the due date slip to next Tuesday", Intent.EXTENSION),
        ("a day and whether it will do", "not tomorrow. thursday noon ok?", Intent.EXTENSION),
        ("hours more", "allow us 72 hours more", Intent.EXTENSION),
        ("a duration later", "two weeks later would suit us better", Intent.EXTENSION),
        ("what somebody needs to know of extensions", "if someone needs an extension how is it done", Intent.QUESTION),
        ("what one does no more", "we do not cover forestry any longer", Intent.TRANSFER),
        ("where it should not be", "this shouldn't have come to us", Intent.TRANSFER),
        ("a question that asks to hand on", "could you give it to the forestry bureau?", Intent.TRANSFER),
        (
            "an obstacle got over with what came of it",
            "we were stuck on the notary but he gave in and it is signed. all done",
            Intent.DONE,
        ),
        (
            "somebody's word awaited behind what is sent",
            "sent to the county on Friday, they have not approved it yet",
            Intent.PROGRESS,
        ),
        ("a deed after a condition that has come", "the hall was handed over after the test was passed", Intent.DONE),
        ("a wish in the form of a question", "wouldn't it be lovely if the lot were signed", Intent.NONE),
        ("what one would love to say", "i'd love to report it's done but no", Intent.PROGRESS),
        ("a closing for the whole message", "you can strike this one off your list", Intent.DONE),
        ("away to be printed", "the cards went off for printing on Monday", Intent.PROGRESS),
    ],
)
def test_a_class_of_spoken_english_is_understood(reason, text, intent):
    assert understood(text).intent is intent


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("a closing beside a deed", "Off our plate, the roster went in on Friday"),
        ("a ticked box beside its proof", "Box ticked. Ms Lin has the receipts"),
        ("apologies take nothing away", "done, sorry, should have told you on Monday"),
        ("nor does why the list lags", "submitted yesterday, your list just has not caught up"),
        ("nor a question that is manners", "all uploaded, would you be so kind as to check when you have a moment?"),
        ("every one of them", "Stalls: every single one's been removed"),
        ("how one begins", "please note that all the wells have been capped"),
        ("a holiday that lies behind", "we got it wrapped up before the weekend"),
        ("who is content", "all paid, everyone is happy"),
    ],
)
def test_a_finished_message_without_a_reserve_needs_no_question(reason, text):
    reading = understood(text)
    assert (reading.intent, reading.ask) == (Intent.DONE, False)


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        ("given up is not finished", "You can close this one, Wang gave up on it"),
        ("with somebody who has to sign", "off my plate, the report went to the boss for his signature"),
        ("a word in passing closes nothing", "Off my plate"),
        ("that nothing is left, beside no deed", "No outstanding items, we visited the sites last week"),
        ("what came back", "submitted, the bureau sent it back"),
        ("what broke again", "fence is up and down again"),
        ("a piece, then a closing", "that's a wrap for phase one, pipes laid"),
        ("on paper only", "job done on paper, cross it off"),
        ("a date that was moved", "you can close this one, we moved the date"),
        ("a doubt behind the claim", "Finished, I think? I will ask the guard"),
    ],
)
def test_a_closing_is_not_believed_beside_a_reserve(reason, text):
    reading = understood(text)
    assert reading.intent is not Intent.DONE or reading.ask


@pytest.mark.parametrize(
    ("reason", "text", "slots"),
    [
        ("all of them, whatever the deed", "all 31 pensioners paid out", {"done_count": 31, "total_count": 31}),
        ("behind and ahead in one breath", "7 tested 5 to go", {"done_count": 7, "remaining_count": 5}),
        (
            "so many of all are no remainder",
            "only 3 out of 8 shops have signed",
            {"done_count": 3, "remaining_count": None},
        ),
        ("the sign of a share said once", "last week 40%, now we're at 75", {"percent": 75}),
        ("a share that is no progress", "the bids came in 30% over budget", {"percent": None}),
        ("a day or two is two", "could you spare us a day or two more?", {"delta": "2d"}),
        (
            "when the office shuts",
            "will finish it before we shut the office today",
            {"date": date(2020, 5, 11), "time": "cob"},
        ),
        (
            "help by any name",
            "gate's jammed, perhaps Public Safety would send us a man",
            {"help_unit": ("Public Safety",)},
        ),
        (
            "a taker across the table",
            "We passed the whole file across to Land Reform last week for them to handle",
            {"transfer_to": "Land Reform"},
        ),
        ("whose it is", "that wall is the heritage office's, not the school's", {"transfer_to": "heritage office"}),
        ("a standstill names no cause", "clinic extension's on hold", {"reason": None}),
    ],
)
def test_what_is_stated_in_spoken_english_is_kept(reason, text, slots):
    reading = understood(text)
    assert {name: getattr(reading, name) for name in slots} == slots
