"""What the rules and likeness make of a reply together: which intent it has, and whether to ask.

The rules weigh more, and where they see what is still to come nothing is called done. Likeness never makes a done
silent, nor is it asked where the rules hold one for sure: there every word stands on their list. The limits were chosen
on replies that neither witness had seen (decision 31).
"""

import math
from typing import Final

from db.words import Intent
from jobs.rules.reading.likeness import Likeness
from jobs.rules.reading.values import Doubt

RULES_WEIGH: Final = 2.0
"""Of their intent the rules say that it is e² times as likely as the labelled replies make it."""
DONE_WEIGHS: Final = 1.5
UNKNOWN_YIELDS: Final = 0.6
"""Below it, as often as not, what the rules do not know is not what it is like either (decision 31)."""
LEAST: Final = 1e-6
"""Nothing is impossible."""

ASKED_OF_SAME: Final = 0.7
ASKED_OF_OTHER: Final = 0.5
"""How likely such words are asked about where the rules see no doubt: in their intent, and in another than theirs."""
NEVER_ASKED: Final = 0.03

_OF_VALUES = frozenset({Doubt.NO_DATE, Doubt.BAD_DATE, Doubt.NO_TARGET, Doubt.NO_REASON})
"""Doubts about what is missing, which it is, however likely the intent."""


def agreed_intent(ruled: Intent, like: Likeness, *, is_open: bool) -> Intent:
    """Weigh the rules' intent against the others; where they see what is still to come (``is_open``) none is DONE.

    NONE is what the rules say where they know nothing: it has no weight, and yields to what is likely by itself.
    """
    weight = {Intent.DONE: DONE_WEIGHS, Intent.NONE: 0.0}.get(ruled, RULES_WEIGH)
    odds = {one: math.log(share + LEAST) for one, share in like.intents.items()}
    odds[ruled] += weight
    if is_open and ruled is not Intent.DONE:
        del odds[Intent.DONE]
    likeliest = max(odds, key=odds.__getitem__)
    return ruled if ruled is Intent.NONE and like.intents[likeliest] < UNKNOWN_YIELDS else likeliest


def agreed_doubt(intent: Intent, ruled: Intent, doubt: Doubt | None, like: Likeness, *, is_told: bool) -> Doubt | None:
    """Decide whether to ask; ``doubt`` is the rules' own, of a reply that they took for ``ruled``.

    Beside a figure (``is_told``, 完成80%) and of what tells no state the rules' silence stands.
    """
    if intent is Intent.DONE:
        return doubt if ruled is Intent.DONE else Doubt.LOOSE_DONE
    if doubt in _OF_VALUES:
        return doubt
    if intent is not ruled:
        return Doubt.UNSURE if like.ask > ASKED_OF_OTHER else None
    if doubt is None:
        is_plain = is_told or ruled is Intent.NONE
        return Doubt.UNSURE if like.ask > ASKED_OF_SAME and not is_plain else None
    return doubt if like.ask > NEVER_ASKED else None
