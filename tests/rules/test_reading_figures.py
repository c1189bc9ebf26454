"""How well replies are understood, in figures with floors; a rule that mends one reply must not break others."""

import pytest
from replies import figures, rows, understood

FLOORS = {
    "dev.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.03},
    "own.jsonl": {"acc": 0.96, "macro": 0.96, "done_missed": 0.05, "ask_recall": 0.92, "ask_over": 0.05},
    "fresh.jsonl": {"acc": 0.94, "macro": 0.94, "done_missed": 0.05, "ask_recall": 0.90, "ask_over": 0.06},
    "office.jsonl": {"acc": 0.97, "macro": 0.95, "done_missed": 0.05, "ask_recall": 0.90, "ask_over": 0.06},
    "english.jsonl": {"acc": 0.95, "macro": 0.95, "done_missed": 0.10, "ask_recall": 0.90, "ask_over": 0.10},
    "learn_zh.jsonl": {"acc": 0.96, "macro": 0.95, "done_missed": 0.05, "ask_recall": 0.90, "ask_over": 0.08},
    "learn_en.jsonl": {"acc": 0.96, "macro": 0.95, "done_missed": 0.07, "ask_recall": 0.90, "ask_over": 0.08},
    "learn_second.jsonl": {"acc": 0.96, "macro": 0.96, "done_missed": 0.07, "ask_recall": 0.90, "ask_over": 0.15},
    "learn_second_english.jsonl": {
        "acc": 0.96,
        "macro": 0.95,
        "done_missed": 0.07,
        "ask_recall": 0.90,
        "ask_over": 0.08,
    },
    "learn2_zh.jsonl": {"acc": 0.96, "macro": 0.95, "done_missed": 0.05, "ask_recall": 0.80, "ask_over": 0.09},
    "learn2_en.jsonl": {"acc": 0.95, "macro": 0.95, "done_missed": 0.05, "ask_recall": 0.90, "ask_over": 0.09},
    "learn3_zh.jsonl": {"acc": 0.96, "macro": 0.96, "done_missed": 0.09, "ask_recall": 0.90, "ask_over": 0.10},
    "learn3_en.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.07, "ask_recall": 0.90, "ask_over": 0.08},
    "aside_third.jsonl": {"acc": 0.95, "macro": 0.94, "done_missed": 0.15, "ask_recall": 0.90, "ask_over": 0.11},
    "aside_third_english.jsonl": {
        "acc": 0.94,
        "macro": 0.94,
        "done_missed": 0.10,
        "ask_recall": 0.90,
        "ask_over": 0.11,
    },
    "aside_fourth.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.05},
    "aside_fourth_english.jsonl": {
        "acc": 0.97,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.05,
    },
    "aside_fifth.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.06},
    "aside_fifth_english.jsonl": {
        "acc": 0.97,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.05,
    },
    "aside_sixth.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.06},
    "aside_sixth_english.jsonl": {
        "acc": 0.97,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.06,
    },
    "aside_seventh_english.jsonl": {
        "acc": 0.97,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.05,
    },
    "aside_eighth.jsonl": {"acc": 0.95, "macro": 0.95, "done_missed": 0.10, "ask_recall": 0.95, "ask_over": 0.09},
    "aside_ninth.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.06},
    "aside_tenth.jsonl": {"acc": 0.95, "macro": 0.94, "done_missed": 0.05, "ask_recall": 0.90, "ask_over": 0.10},
    "aside_eleventh.jsonl": {"acc": 0.95, "macro": 0.95, "done_missed": 0.05, "ask_recall": 0.87, "ask_over": 0.10},
    "aside_twelfth.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.06},
    "aside_thirteenth.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.06},
    "aside_fifteenth.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.06},
    "aside_sixteenth.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.06},
    "aside_seventeenth.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.06},
    "aside_twentieth.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.21},
    "aside_twentyfirst.jsonl": {"acc": 0.97, "macro": 0.97, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.09},
    "aside_eighth_english.jsonl": {
        "acc": 0.95,
        "macro": 0.95,
        "done_missed": 0.05,
        "ask_recall": 0.90,
        "ask_over": 0.10,
    },
    "aside_ninth_english.jsonl": {
        "acc": 0.95,
        "macro": 0.95,
        "done_missed": 0.05,
        "ask_recall": 0.90,
        "ask_over": 0.11,
    },
    "aside_tenth_english.jsonl": {
        "acc": 0.98,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.10,
    },
    "aside_eleventh_english.jsonl": {
        "acc": 0.98,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.10,
    },
    "aside_twelfth_english.jsonl": {
        "acc": 0.98,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.10,
    },
    "aside_thirteenth_english.jsonl": {
        "acc": 0.98,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.17,
    },
    "aside_fifteenth_english.jsonl": {
        "acc": 0.98,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.05,
    },
    "aside_sixteenth_english.jsonl": {
        "acc": 0.98,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.12,
    },
    "aside_seventeenth_english.jsonl": {
        "acc": 0.98,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.08,
    },
    "aside_eighteenth_english.jsonl": {
        "acc": 0.98,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.05,
    },
    "aside_twentieth_english.jsonl": {
        "acc": 0.97,
        "macro": 0.97,
        "done_missed": 0.07,
        "ask_recall": 0.95,
        "ask_over": 0.22,
    },
    "aside_twentyfirst_english.jsonl": {
        "acc": 0.97,
        "macro": 0.97,
        "done_missed": 0.05,
        "ask_recall": 0.95,
        "ask_over": 0.12,
    },
    "forms_chinese.jsonl": {"acc": 0.94, "macro": 0.91, "done_missed": 0.15, "ask_recall": 0.90, "ask_over": 0.07},
    "forms_english.jsonl": {"acc": 0.98, "macro": 0.98, "done_missed": 0.05, "ask_recall": 0.93, "ask_over": 0.05},
    "forms2_english.jsonl": {"acc": 0.97, "macro": 0.94, "done_missed": 0.05, "ask_recall": 0.95, "ask_over": 0.03},
    "heldout.jsonl": {"acc": 0.80, "macro": 0.78, "done_missed": 0.20, "ask_recall": 0.80, "ask_over": 0.12},
}
"""heldout.jsonl was set aside when the rules were young; aside_third*.jsonl were, until learn3*.jsonl
came, and aside_fourth*.jsonl to aside_sixth*.jsonl, aside_seventh_english.jsonl, aside_eighth*.jsonl and
aside_ninth*.jsonl to aside_thirteenth*.jsonl, aside_fifteenth*.jsonl, aside_sixteenth*.jsonl,
aside_seventeenth*.jsonl and aside_eighteenth_english.jsonl, until the rounds after their scoring.
forms_english.jsonl and forms2_english.jsonl hold what was written for each form of English before its rule."""
ASIDE = {
    "aside.jsonl": {"acc": 0.95, "macro": 0.95, "fd": 0},
    "aside_english.jsonl": {"acc": 0.90, "macro": 0.90, "fd": 0},
    "aside_fourteenth.jsonl": {"acc": 0.92, "macro": 0.92, "fd": 1},
    "aside_fourteenth_english.jsonl": {"acc": 0.90, "macro": 0.90, "fd": 2},
    "aside_eighteenth.jsonl": {"acc": 0.90, "macro": 0.90, "fd": 2},
    "aside_nineteenth_english.jsonl": {"acc": 0.87, "macro": 0.87, "fd": 2},
    "aside_twentysecond.jsonl": {"acc": 0.90, "macro": 0.90, "fd": 2},
    "aside_twentysecond_english.jsonl": {"acc": 0.90, "macro": 0.90, "fd": 2},
}
"""No rule was written for these rows and no weight learnt from them, and none may be (KEPT_ASIDE)."""


FEW = {
    ("learn_zh.jsonl", "remaining_count"): (0.90, 0.80),
    ("heldout.jsonl", "help_unit"): (0.70, 0.60),
    ("english.jsonl", "help_unit"): (0.60, 0.60),
    ("english.jsonl", "delta"): (0.60, 0.60),
    ("aside_third.jsonl", "done_count"): (0.95, 0.75),
    ("aside_third.jsonl", "total_count"): (0.90, 0.75),
    ("aside_third.jsonl", "date"): (0.90, 0.85),
    ("aside_tenth.jsonl", "remaining_count"): (0.90, 0.60),
    ("aside_eleventh.jsonl", "percent"): (0.90, 0.80),
    ("aside_eleventh.jsonl", "done_count"): (0.85, 0.85),
    ("aside_eleventh.jsonl", "total_count"): (0.75, 0.85),
    ("aside_eleventh.jsonl", "remaining_count"): (0.60, 0.85),
    ("aside_fifteenth.jsonl", "remaining_count"): (0.85, 0.85),
    ("aside_twentieth.jsonl", "done_count"): (0.90, 0.85),
    ("learn2_zh.jsonl", "done_count"): (0.85, 0.85),
    ("learn2_zh.jsonl", "total_count"): (0.85, 0.85),
    ("learn2_zh.jsonl", "remaining_count"): (0.70, 0.80),
    ("learn2_en.jsonl", "remaining_count"): (0.90, 0.60),
    ("aside_tenth_english.jsonl", "remaining_count"): (0.90, 0.60),
    ("aside_twelfth_english.jsonl", "remaining_count"): (0.90, 0.50),
    ("aside_thirteenth_english.jsonl", "done_count"): (0.85, 0.85),
    ("aside_thirteenth_english.jsonl", "total_count"): (0.85, 0.85),
    ("aside_thirteenth_english.jsonl", "help_unit"): (0.90, 0.60),
}
"""Values that two to eight rows of a file state: one row more or less is a tenth."""


@pytest.fixture(scope="module", params=FLOORS)
def scored(request):
    return request.param, figures(request.param)


def test_nothing_unfinished_is_silently_done(scored):
    _, found = scored
    assert found["silent"] == 0


def test_hardly_anything_unfinished_is_proposed_as_done(scored):
    _, found = scored
    assert found["fd"] <= 0.02 * found["nondone"]


def test_intents_are_understood(scored):
    name, found = scored
    assert found["acc"] >= FLOORS[name]["acc"]
    assert found["macro"] >= FLOORS[name]["macro"]
    assert found["multi"] >= 0.80
    assert found["done_missed"] <= FLOORS[name]["done_missed"]


def test_the_bot_asks_where_it_must_and_hardly_elsewhere(scored):
    name, found = scored
    assert found["ask_recall"] >= FLOORS[name]["ask_recall"]
    assert found["ask_over"] <= FLOORS[name]["ask_over"]


@pytest.mark.parametrize(
    ("slot", "precision", "recall"),
    [
        ("percent", 0.95, 0.80),
        ("done_count", 0.95, 0.85),
        ("total_count", 0.90, 0.85),
        ("remaining_count", 0.90, 0.85),
        ("date", 0.95, 0.85),
        ("delta", 0.85, 0.85),
        ("reason", 0.55, 0.55),
        ("help_unit", 0.70, 0.70),
        ("transfer_to", 0.70, 0.70),
    ],
)
def test_what_is_stated_is_kept(scored, slot, precision, recall):
    name, found = scored
    precision, recall = FEW.get((name, slot), (precision, recall))
    stated = found.get(slot, (1.0, 1.0))  # nobody states it, and nothing is read
    assert stated[0] >= precision
    assert stated[1] >= recall


@pytest.mark.parametrize("name", ASIDE)
def test_what_no_rule_was_written_for_is_understood_as_well(name):
    found = figures(name)
    assert found["silent"] == 0
    assert found["fd"] <= ASIDE[name]["fd"]
    assert found["acc"] >= ASIDE[name]["acc"]
    assert found["macro"] >= ASIDE[name]["macro"]


def test_the_days_of_office_language_are_resolved():
    wrong = [
        (row["text"], row["now"], row["gold"], row["time"], reading.date, reading.time)
        for row in rows("dates_dev.jsonl")
        if _is_wrong(row, reading := understood(row))
    ]
    assert wrong == []


def _is_wrong(row, reading):
    day = reading.date.isoformat() if reading.date else None
    return day != row["gold"] or reading.time != row["time"]
