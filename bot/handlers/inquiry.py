"""即时问询: a question to whom urging would reach, or to units that are named; answers in a word; the silent again."""

from bot import choice
from bot.render.urge import target_of
from bot.visit import Visit
from db import campaigns
from db.models import Campaign
from db.words import Refusal
from jobs import inquiry
from jobs.inquiry import Asked

OF_TARGET, OF_UNITS, ANSWER = "inquiry_target", "inquiry_units", "inquiry_answer"
"""What is asked for: the question to a known circle, units and question, an answer in words."""


def to_target(visit: Visit) -> None:
    """Ask for the question to all whom this urging is about (问询)."""
    params = visit.card_of("urge").params
    asked = inquiry.of_target(visit.tx, visit.policy, target_of(params))
    kept = {name: params.get(name) for name in ("campaign_id", "node_id", "unit_id")}
    visit.ask(OF_TARGET, **kept)
    visit.reply("inquiry-ask-words", count=len(asked))


def to_units(visit: Visit) -> None:
    """Ask whom to ask, and what."""
    visit.card_of("board", "digest")
    visit.ask(OF_UNITS)
    visit.reply("inquiry-ask-units")


def words_given(visit: Visit) -> None:
    """Put the question to the circle."""
    assert visit.dialog is not None
    asked = inquiry.of_target(visit.tx, visit.policy, target_of(visit.dialog.details))
    _put(visit, visit.text, asked, choice.of_id(visit, visit.dialog.details["campaign_id"], "digest-none"))


def units_given(visit: Visit) -> None:
    """Put the question to the heads of the units that are named before it."""
    asked, words = inquiry.of_words(visit.tx, visit.text)
    if not asked or not words:
        raise Refusal("inquiry-unread")
    _put(visit, words, asked, choice.current(visit, campaigns.running(visit.tx)))


def yes(visit: Visit) -> None:
    """Answer 是."""
    _answer(visit, visit.locale.say("button-inquiry-yes"))


def no(visit: Visit) -> None:
    """Answer 否."""
    _answer(visit, visit.locale.say("button-inquiry-no"))


def in_words(visit: Visit) -> None:
    """Ask for the answer in words."""
    visit.ask(ANSWER, inquiry_id=int(visit.card_of(inquiry.CARD).params["inquiry_id"]))
    visit.reply("inquiry-ask-answer")


def answered(visit: Visit) -> None:
    """Take the answer in words."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    inquiry_id = int(visit.dialog.details["inquiry_id"])
    visit.answered()
    inquiry.answer(visit.tx, inquiry_id, visit.my_id, visit.text)
    visit.reply("inquiry-noted")


def again(visit: Visit) -> None:
    """Ask the silent once more."""
    inquiry_id = int(visit.card_of(inquiry.TABLE).params["inquiry_id"])
    told = inquiry.ask_again(visit.tx, visit.policy, inquiry_id, visit.my_id)
    visit.note("inquiry-asked-again", count=told)


def close(visit: Visit) -> None:
    """Take no more answers."""
    inquiry.close(visit.tx, int(visit.card_of(inquiry.TABLE).params["inquiry_id"]), visit.my_id)
    visit.note("inquiry-closed")


def _put(visit: Visit, words: str, asked: Asked, campaign: Campaign | None) -> None:
    if not words:
        raise Refusal("words-wanted")
    if campaign is None or campaign.id is None:
        raise Refusal("digest-none")
    visit.answered()
    made = inquiry.ask(visit.tx, visit.policy, campaign.id, visit.my_id, words, asked)
    visit.show(inquiry.TABLE, inquiry_id=made.id)


def _answer(visit: Visit, words: str) -> None:
    inquiry.answer(visit.tx, int(visit.card_of(inquiry.CARD).params["inquiry_id"]), visit.my_id, words)
    visit.note("inquiry-noted")
