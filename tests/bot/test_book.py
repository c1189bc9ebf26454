"""The sender's book: each mark is on the disk before its message is written; deliveries follow."""

import asyncio
import threading

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from bot.book import Book
from db.messages import OutboxState
from db.models import Card, Outbox
from jobs import claiming
from jobs.engine.embedded import Own
from tests.bot.posthouse import BOT_ID, PostHouse


@pytest.fixture
def house(tmp_path):
    house = PostHouse(tmp_path)
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


def levels(house):
    """Collect how each commit from now on reaches the disk: 1 with a later one, 2 before it is over."""
    found = []

    def note(connection):
        found.append(connection.exec_driver_sql("PRAGMA synchronous").scalar())

    event.listen(house.ledger.engine, "commit", note)
    return found


async def test_a_mark_is_on_the_disk_and_a_delivery_follows_with_what_comes_next(house):
    row, other = claimed(house, 2)
    book, found = Book(Own(house.office, 1), house.machine), levels(house)
    await book.mark(row.id)
    await book.deliver(row.id, 7)
    await book.mark(other.id)
    assert found == [2, 1, 2]
    assert house.row(row.id).state is OutboxState.SENT


async def test_a_delivery_that_shares_a_commit_with_a_mark_is_on_the_disk_with_it(house):
    row, other = claimed(house, 2)
    book, found = Book(Own(house.office, 1), house.machine), levels(house)
    await book.mark(row.id)
    gate = threading.Event()
    house.office.submit(lambda tx, policy: gate.wait())
    both = asyncio.gather(book.deliver(row.id, 7), book.mark(other.id))
    for _ in range(10):  # until both wait behind the gate
        await asyncio.sleep(0)
    gate.set()
    await both
    assert set(found) == {2}


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
