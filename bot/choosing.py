"""Choosing one of one's own open nodes for what is asked next: offered by number, picked by a tap, then asked about."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from bot import hearing
from bot.argument import pick
from bot.visit import Visit
from db import assignments
from db.models import Assignment
from db.words import Intent
from jobs import meant, moves, owning
from jobs.heard import Said

CARD = "choose"
Ask = Callable[[Visit, Assignment], None]
"""Asks for the words of a request about a node, or refuses a node of which none can be made."""


def offer(visit: Visit, purpose: str, words: Said | None = None, among: Iterable[Assignment] = ()) -> None:
    """Offer the own open nodes by number, or those ``among`` them that a number may mean.

    ``purpose`` names the text above them and what a tap begins. The card keeps ``words`` that were said already.
    """
    kept = hearing.kept_with_card(visit, words) if words else {}
    if ids := [one.id for one in among]:
        kept["among"] = ids
    visit.show(CARD, purpose=purpose, **kept)


def chosen(visit: Visit) -> Assignment:
    """Return the node that was picked; refuse whoever may not answer for it, and a card that is out of date."""
    assignment_id, version = pick(visit)
    assignment = moves.load(visit.tx, assignment_id, version)
    owning.require_holder(visit.tx, assignment, visit.my_id)
    return assignment


def ask(visit: Visit, topic: str, key: str, assignment: Assignment, **params: object) -> None:
    """Ask in the words of ``key`` about a node; the next words answer ``topic``."""
    visit.ask(topic, assignment_id=assignment.id)
    visit.reply(key, no=assignments.node_of(visit.tx, assignment).no, **params)


def begin_request(visit: Visit, purpose: str, intent: Intent, ask_words: Ask) -> None:
    """Begin a request by command: of the node whose number stands behind it, else of one that is to be picked.

    Words behind the command or the number are the request already; they wait until the node is known.
    """
    found, rest = meant.of_head(visit.tx, visit.my_id, visit.text)
    words = replace(hearing.said(visit), words=rest)
    if len(found) != 1:
        offer(visit, purpose, words, found)
        return
    owning.require_holder(visit.tx, found[0], visit.my_id)
    _request(visit, intent, ask_words, found[0], words)


def request_of_chosen(visit: Visit, intent: Intent, ask_words: Ask) -> None:
    """Begin a request about the node that was picked, by a button of its card or behind a command."""
    is_offered = visit.card is not None and visit.card.key == CARD
    words = hearing.words_of(visit.card.params) if visit.card and is_offered else Said("")
    _request(visit, intent, ask_words, chosen(visit), words)


def _request(visit: Visit, intent: Intent, ask_words: Ask, assignment: Assignment, words: Said) -> None:
    """Ask for the words of a request, which also finds out whether one can be made, unless they were said."""
    if not words.words:
        ask_words(visit, assignment)
        return
    hearing.request(visit, intent, assignment.id or 0, words)
