"""How rules and likeness agree: who is heard where they differ, and what is asked."""

import pytest

from db.words import Intent
from jobs.rules.reading.likeness import Likeness
from jobs.rules.reading.values import Doubt
from jobs.rules.reading.witnesses import agreed_doubt, agreed_intent


def like(ask=0.0, **shares):
    """Make a likeness of some shares; the others have none."""
    return Likeness({one: shares.get(one.value, 0.0) for one in Intent if one is not Intent.MULTI}, ask)


@pytest.mark.parametrize(
    ("reason", "ruled", "found", "is_open", "expected"),
    [
        ("the rules weigh more", Intent.PROGRESS, like(done=0.7, progress=0.3), False, Intent.PROGRESS),
        ("not against all likeness", Intent.PROGRESS, like(done=0.97, progress=0.03), False, Intent.DONE),
        ("a done has to be likelier", Intent.DONE, like(progress=0.84, done=0.16), False, Intent.PROGRESS),
        ("what the rules do not know is as it is likely", Intent.NONE, like(done=0.7, none=0.3), False, Intent.DONE),
        ("unless that is hardly likelier", Intent.NONE, like(done=0.55, none=0.45), False, Intent.NONE),
        ("what is to come is not done", Intent.PROGRESS, like(done=0.97, progress=0.03), True, Intent.PROGRESS),
        ("nor is it of what is unknown", Intent.NONE, like(done=0.9, blocked=0.1), True, Intent.NONE),
        ("both say done, whatever remains", Intent.DONE, like(done=0.9, progress=0.1), True, Intent.DONE),
    ],
)
def test_one_intent_is_agreed_on(reason, ruled, found, is_open, expected):
    assert agreed_intent(ruled, found, is_open=is_open) is expected, reason


@pytest.mark.parametrize(
    ("reason", "intent", "ruled", "doubt", "ask", "expected"),
    [
        ("likeness makes no done silent", Intent.DONE, Intent.NONE, None, 0.0, Doubt.LOOSE_DONE),
        ("nor takes its doubt away", Intent.DONE, Intent.DONE, Doubt.LOOSE_DONE, 0.0, Doubt.LOOSE_DONE),
        ("what is on the rules' list stays silent", Intent.DONE, Intent.DONE, None, 0.99, None),
        ("what is missing is missing", Intent.BLOCKED, Intent.BLOCKED, Doubt.NO_REASON, 0.0, Doubt.NO_REASON),
        ("a doubt that nobody shares is dropped", Intent.PROGRESS, Intent.PROGRESS, Doubt.NEGATED, 0.01, None),
        ("a doubt of the rules stays", Intent.PROGRESS, Intent.PROGRESS, Doubt.HEDGED, 0.2, Doubt.HEDGED),
        ("such words are asked about", Intent.PROGRESS, Intent.PROGRESS, None, 0.8, Doubt.UNSURE),
        ("of what is no state nothing is asked", Intent.NONE, Intent.NONE, None, 0.8, None),
        ("sooner where the intent is new", Intent.BLOCKED, Intent.PROGRESS, None, 0.6, Doubt.UNSURE),
        ("else nothing is asked", Intent.BLOCKED, Intent.PROGRESS, Doubt.HEDGED, 0.3, None),
    ],
)
def test_it_is_asked_where_either_doubts(reason, intent, ruled, doubt, ask, expected):
    assert agreed_doubt(intent, ruled, doubt, like(ask), is_told=False) is expected, reason


def test_nothing_is_asked_beside_a_figure():
    assert agreed_doubt(Intent.PROGRESS, Intent.PROGRESS, None, like(0.9), is_told=True) is None
    assert agreed_doubt(Intent.PROGRESS, Intent.PROGRESS, Doubt.HEDGED, like(0.9), is_told=True) is Doubt.HEDGED
