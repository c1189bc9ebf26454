"""What arrives becomes a row, whatever it is; what could never be worked off says so in it."""

import json
from datetime import UTC, datetime

import pytest

from bot.arrival import LARGEST_BYTES, LARGEST_ID, chat_of, query_of, row_of, sender_of

NOW = datetime(2020, 4, 21, tzinfo=UTC)


def nested(depth):
    value: dict = {}
    for _ in range(depth):
        value = {"reply_to_message": value}
    return value


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        ({"update_id": -(2**80)}, "impossible update_id"),
        ({"update_id": LARGEST_ID + 1}, "impossible update_id"),
        ({"update_id": True}, "impossible update_id"),
        ({"update_id": 1, "message": nested(100_000)}, "cannot be written down: RecursionError"),
        ({"update_id": 1, "message": {"date": 10**5000}}, "cannot be written down: ValueError"),
        ({"update_id": 1, "message": {"text": "字" * LARGEST_BYTES}}, "too large"),
        ({"update_id": 10**5000}, "cannot be written down: ValueError"),
    ],
)
def test_what_could_never_be_worked_off_says_so(raw, error):
    row = row_of(7, raw, NOW)
    assert row.error.startswith(error)
    assert abs(row.update_id) <= LARGEST_ID
    assert len(row.raw.encode()) <= LARGEST_BYTES


def test_an_update_without_a_possible_number_gets_the_same_each_time():
    first, again, other = (row_of(7, {"update_id": -1, "poll": {"id": n}}, NOW).update_id for n in (1, 1, 2))
    assert first == again != other
    assert first < 0


@pytest.mark.parametrize("text", ["收到", "\ud83d", "a\0b", "\u202e收到"])
def test_what_was_said_stands_in_the_row_as_it_came(text):
    raw = {"update_id": 1, "message": {"text": text}}
    row = row_of(7, raw, NOW)
    assert row.error == ""
    row.raw.encode()
    assert json.loads(row.raw) == raw


@pytest.mark.parametrize(
    ("event", "chat", "sender"),
    [
        ({"chat": {"id": -5}, "from": {"id": 3}}, -5, 3),
        ({"message": {"chat": {"id": 4}}, "from": {"id": 3}}, 4, 3),
        ({"chat": {"id": 4}, "user": {"id": 4}}, 4, 4),
        ({"from": {"id": 3}}, 3, 3),
        ({"chat": [], "from": "somebody"}, 0, 0),
        ({"chat": {"id": 2**80}, "from": {"id": "3"}}, 0, 0),
        ([], 0, 0),
    ],
)
def test_chat_and_sender_are_found_where_they_stand(event, chat, sender):
    raw = {"update_id": 1, "message": event}
    assert (chat_of(raw), sender_of(raw)) == (chat, sender)


@pytest.mark.parametrize("query", [None, [], {}, {"id": 5}, {"id": ["x"]}])
def test_only_a_tap_with_a_proper_id_is_answered(query):
    assert query_of(row_of(7, {"update_id": 1, "callback_query": query}, NOW)) is None
    assert query_of(row_of(7, {"update_id": 1, "callback_query": {"id": "5"}}, NOW)) == "5"
