"""What replies are like: the pieces they are compared by, and the weights learnt from those that are labelled."""

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from replies import figures, rows
from test_reading_figures import ASIDE

from db.words import Intent
from jobs.rules.reading import likeness as likenesses
from jobs.rules.reading.grams import grams
from jobs.rules.reading.likeness import likeness
from tests.learning.fit import learn
from tests.learning.labelled import KEPT_ASIDE, digest, labelled


def test_signs_and_words_are_compared_alone_and_in_a_row():
    assert {"挂", "牌 挂", "^ 牌 挂", "挂 了 $"} <= grams("牌挂了")
    assert {"keys", "the keys", "keys handed over"} <= grams("the keys handed over")


def test_a_long_word_is_compared_by_its_stem_and_its_ending():
    assert {"hand*", "*ded"} <= grams("handed")
    assert not {"keys*", "*eys"} & grams("keys")


def test_any_figure_is_the_same_one():
    assert grams("22个村") == grams("7个村")
    assert grams("by 5.20") == grams("by 20/5")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("门牌今早全换上新的了,旧的拉走了", Intent.DONE),
        ("钥匙都交到各家手里了", Intent.DONE),
        ("the last family has moved in and the old block is locked", Intent.DONE),
        ("经费没下来,动不了", Intent.BLOCKED),
        ("we cannot start, nobody has sent the money", Intent.BLOCKED),
        ("再宽限几天行不行", Intent.EXTENSION),
        ("这个要报纸质的还是电子的", Intent.QUESTION),
        ("这事归民政管,找他们", Intent.TRANSFER),
    ],
)
def test_what_no_rule_is_needed_for_is_likely(text, intent):
    """None of these sentences is among the labelled ones."""
    shares = likeness(text).intents
    assert max(shares, key=shares.__getitem__) is intent
    assert text not in {row["text"] for row in labelled(but=())}


@given(st.text(max_size=200))
def test_shares_are_shares_whatever_is_written(text):
    found = likeness(text)
    assert sum(found.intents.values()) == pytest.approx(1)
    assert set(found.intents) == set(Intent) - {Intent.MULTI}
    assert 0 <= found.ask <= 1


def test_the_weights_are_learnt_from_the_labelled_replies_as_they_stand():
    """Whoever adds or mends a row lets them be learnt anew: `make learn`."""
    text = files("jobs.rules.reading").joinpath(likenesses.WEIGHTS).read_text(encoding="utf-8")
    head = json.loads(text.split("\n", 1)[0])
    assert head["of"] == digest(labelled())


def test_what_is_learnt_can_be_read_and_tells_what_it_was_taught(monkeypatch, tmp_path):
    taught = [{"text": text, "intent": intent, "ask": ask} for text, intent, ask in TAUGHT for _ in range(2)]
    (tmp_path / likenesses.WEIGHTS).write_text(learn(taught), encoding="utf-8")
    monkeypatch.setattr(likenesses, "files", lambda package: tmp_path)
    likenesses.weights.cache_clear()
    try:
        found = likeness("the fence is painted")
        assert max(found.intents, key=found.intents.__getitem__) is Intent.DONE
        assert likeness("perhaps painted").ask > 0.5 > found.ask
    finally:
        likenesses.weights.cache_clear()


@pytest.mark.parametrize("name", ["strangers.jsonl", "strangers_english.jsonl"])
def test_what_was_learnt_from_strangers_is_kept(name):
    """Of these rows intents and asking are learnt, by likeness alone; their values are not."""
    found = figures(name)
    assert found["silent"] == 0
    assert found["fd"] <= 0.01 * found["nondone"]
    assert found["acc"] >= 0.95
    assert found["macro"] >= 0.95
    assert found["done_missed"] <= 0.15
    assert found["ask_recall"] >= 0.97


def test_no_row_that_is_kept_aside_is_learnt_from():
    assert set(ASIDE) == KEPT_ASIDE
    apart = {row["text"] for name in KEPT_ASIDE for row in rows(name)}
    assert [row["text"] for row in labelled() if len(row["text"]) > WHAT_ANYBODY_WRITES and row["text"] in apart] == []


WHAT_ANYBODY_WRITES = 24
"""Characters within which two writers may hit on the same reply: 不好意思发错群了, haven't touched it."""
TAUGHT = (
    ("the wall is painted", "done", False),
    ("the gate is painted", "done", False),
    ("perhaps finished", "progress", True),
    ("perhaps sent", "progress", True),
    ("no paint", "blocked", False),
    ("no brush", "blocked", False),
)
