"""Which questions an answer is for."""

import pytest

from db.words import Refusal
from jobs.rules.doubts import read_answer


@pytest.mark.parametrize(
    ("words", "waiting", "meant"),
    [
        ("1 以编办核定为准", {1, 2}, ([1], "以编办核定为准")),
        ("1、3 22日前报", {1, 2, 3}, ([1, 3], "22日前报")),
        ("第2问:不需要", {1, 2}, ([2], "不需要")),
        ("2,2 不需要", {1, 2}, ([2], "不需要")),
        ("22日前报", {4}, ([4], "22日前报")),
        ("4 个编制", {2}, ([2], "4 个编制")),
    ],
)
def test_an_answer_begins_with_the_numbers_of_its_questions(words, waiting, meant):
    assert read_answer(words, waiting) == meant


@pytest.mark.parametrize("words", ["以编办核定为准", "7 不需要", "1"])
def test_an_answer_to_no_question_that_waits_is_asked_again(words):
    with pytest.raises(Refusal):
        read_answer(words, {1, 2})
