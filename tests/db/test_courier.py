"""Marks and deliveries of all bots of a process go into the records together, and each bot's only while it is held."""

import asyncio

import pytest

from db import leases
from db.leases import Hold
from db.messages import Lane, OutboxState, Outgoing
from db.models import Bot, Outbox
from jobs import claiming
from jobs import outbox as posting
from jobs.clock import MACHINE, HandClock
from jobs.engine import Relieved
from jobs.engine.courier import Courier
from jobs.office import Office
from tests.journeys.county import make_policy, moment

MORNING = moment("2020-04-21 09:00")
BOTS = (1, 2, 3)
POLICY = make_policy()


class Post:
    """Three bots with a claimed message each, held under one lease a bot."""

    def __init__(self, ledger):
        self.ledger = ledger
        self.office = Office(ledger, HandClock(MORNING), POLICY, is_beside=True)
        self.courier = Courier(self.office)
        with ledger.write(MORNING) as tx:
            for bot_id in BOTS:
                tx.add(Bot(id=bot_id, username=f"duban{bot_id}_bot", seen_at=MORNING))
                words = Outgoing("visit-private-only", {})
                posting.post(tx, posting.Address(bot_id, 500 + bot_id), Lane.ANSWER, words, f"to:{bot_id}")
            tx.flush()
            self.rows = {bot_id: claiming.claim(tx, POLICY, bot_id, MACHINE.now(), 1)[0].id for bot_id in BOTS}
            self.holds = {}
            for bot_id in BOTS:
                for _ in range(bot_id):  # numbers differ from bot to bot
                    taken = leases.take(tx, f"send:{bot_id}", "we", 60)
                self.holds[bot_id] = Hold(f"send:{bot_id}", taken.epoch)

    def relieve(self, bot_id):
        with self.ledger.write(MORNING) as tx:
            leases.hand_back(tx, *self.of(bot_id))
            leases.take(tx, f"send:{bot_id}", "another", 60)

    def of(self, bot_id):
        return self.holds[bot_id].name, self.holds[bot_id].epoch

    def mark(self, bot_id):
        return self.courier.mark(self.holds[bot_id], [self.rows[bot_id]], MACHINE.now())

    def deliver(self, bot_id):
        return self.courier.deliver(self.holds[bot_id], {self.rows[bot_id]: 7000 + bot_id})

    def row(self, bot_id):
        with self.ledger.read(MORNING) as tx:
            return tx.get(Outbox, self.rows[bot_id])


@pytest.fixture
def post(ledger):
    post = Post(ledger)
    yield post
    post.office.close()


async def test_what_comes_together_is_one_commit_whatever_the_bot(post):
    assert await asyncio.gather(*map(post.mark, BOTS)) == [{post.rows[bot_id]} for bot_id in BOTS]
    assert post.office.commits == 1
    assert [(post.row(bot_id).state, post.row(bot_id).epoch) for bot_id in BOTS] == [
        (OutboxState.ONWIRE, post.holds[bot_id].epoch) for bot_id in BOTS
    ]
    await asyncio.gather(*map(post.deliver, BOTS))
    assert post.office.commits == 2
    assert [post.row(bot_id).message_id for bot_id in BOTS] == [7001, 7002, 7003]


async def test_a_bot_that_another_has_is_left_out_and_takes_nobody_with_it(post):
    post.relieve(2)
    marked = await asyncio.gather(*map(post.mark, BOTS), return_exceptions=True)
    assert [type(one) for one in marked] == [set, Relieved, set]
    assert [post.row(bot_id).state for bot_id in BOTS] == [
        OutboxState.ONWIRE, OutboxState.CLAIMED, OutboxState.ONWIRE
    ]  # fmt: skip
    post.relieve(3)
    delivered = await asyncio.gather(*map(post.deliver, BOTS), return_exceptions=True)
    assert [type(one) for one in delivered] == [type(None), Relieved, Relieved]
    assert [post.row(bot_id).state for bot_id in BOTS] == [
        OutboxState.SENT, OutboxState.CLAIMED, OutboxState.ONWIRE
    ]  # fmt: skip


async def test_a_row_that_was_withdrawn_meanwhile_is_not_marked(post):
    with post.ledger.write(MORNING) as tx:
        row = tx.get(Outbox, post.rows[1])
        row.state = OutboxState.SUPERSEDED
        tx.add(row)
    assert await asyncio.gather(post.mark(1), post.mark(2)) == [set(), {post.rows[2]}]
