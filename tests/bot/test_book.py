"""The sender's book: each mark is committed before its message is written, deliveries go along with marks."""

import asyncio

import pytest
from sqlalchemy.exc import IntegrityError

import bot.book
from bot.book import Book
from bot.pacer import Pacer
from db.models import Card, Outbox
from db.words import OutboxState
from jobs import claiming
from jobs.engine.embedded import Own
from tests.bot.posthouse import BOT_ID, PostHouse

PACE_PER_SECOND = 100
ROWS = 40


@pytest.fixture
def house(tmp_path):
    house = PostHouse(tmp_path)
    yield house
    house.close()


@pytest.fixture
def crowd(tmp_path):
    house = PostHouse(tmp_path, Pacer(PACE_PER_SECOND, 0, 0), names=[f"官员{n}" for n in range(ROWS)])
    yield house
    house.close()


def claimed(house, count):
    """Claim a card for each of the first persons; return the rows."""
    for number in range(count):
        house.post(n=number, to=number, items=[])
    return house.office.do_now(claiming.claim, BOT_ID, house.machine(), count)


def end(tx, policy, row_id, state):
    row = tx.get_one(Outbox, row_id)
    row.state = state
    tx.add(row)


async def test_at_a_pace_deliveries_are_committed_with_the_marks_of_others(crowd):
    ids = [crowd.post(n=number, to=number) for number in range(ROWS)]
    before = crowd.office.commits
    running = asyncio.create_task(crowd.sender.run())
    await crowd.sender.drained()
    running.cancel()
    assert {crowd.row(row_id).state for row_id in ids} == {OutboxState.SENT}
    assert crowd.office.commits - before <= 1.2 * ROWS  # one for each mark; a busy machine needs fewer


async def test_a_delivery_waits_for_nobody_when_nobody_is_under_way(tmp_path, monkeypatch):
    monkeypatch.setattr(bot.book, "PATIENCE_SECONDS", 3600)
    house = PostHouse(tmp_path)
    row_id = house.post()
    await house.settle()
    assert house.row(row_id).state is OutboxState.SENT
    house.close()


async def test_a_delivery_that_cannot_be_recorded_takes_nobody_with_it(house):
    first, second = claimed(house, 2)
    house.office.do_now(
        lambda tx, policy: tx.add(Card(id="other", bot_id=BOT_ID, chat_id=first.chat_id, message_id=7, key="k",
                                       created_at=tx.now))
    )  # fmt: skip
    book = Book(Own(house.office, 1), house.machine)
    assert await asyncio.gather(book.mark(first.id), book.mark(second.id)) == [True, True]
    impossible, good = await asyncio.gather(
        book.deliver(first.id, 7), book.deliver(second.id, 8), return_exceptions=True
    )
    assert isinstance(impossible, IntegrityError) and good is None
    assert [house.row(row.id).state for row in (first, second)] == [OutboxState.ONWIRE, OutboxState.SENT]
    assert (house.card(first.card_id).message_id, house.card(second.card_id).message_id) == (None, 8)


async def test_of_marks_that_come_together_only_what_is_still_in_flight_may_go(house):
    first, second = claimed(house, 2)
    house.office.do_now(end, first.id, OutboxState.CANCELLED)
    book = Book(Own(house.office, 1), house.machine)
    assert await asyncio.gather(book.mark(first.id), book.mark(second.id)) == [False, True]
    assert [house.row(row.id).state for row in (first, second)] == [OutboxState.CANCELLED, OutboxState.ONWIRE]


async def test_a_delivery_of_what_is_no_longer_in_flight_changes_nothing(house):
    first, second = claimed(house, 2)
    book = Book(Own(house.office, 1), house.machine)
    await book.mark(second.id)
    house.office.do_now(end, first.id, OutboxState.SUPERSEDED)
    await asyncio.gather(book.deliver(first.id, 7), book.deliver(second.id, 8))
    assert house.row(first.id).state is OutboxState.SUPERSEDED
    assert house.card(first.card_id).message_id is None
