"""What a drain leaves behind, to whoever sends for the bot after it."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest

from db.engine import Ledger
from db.leases import NOBODY
from db.messages import Lane, OutboxState, Outgoing
from db.models import Bot, Lease, Outbox
from db.storage import StorageFault
from jobs import claiming
from jobs import outbox as posting
from jobs.clock import MACHINE, HandClock
from jobs.engine import Record, drains
from jobs.engine.cluster import Cluster
from jobs.engine.embedded import Embedded
from jobs.office import Office
from jobs.outage import Outage
from tests.journeys.county import make_policy, moment

BOT, CHAT = 1, 501
MORNING = moment("2020-04-21 09:00")
PATIENCE_SECONDS = 30.0


class Deserter:
    """A sender that ends while a message is still on the wire, as one does whose token is refused meanwhile."""

    bot_id = BOT
    is_stopped = False
    hush_seconds = 0.0

    async def drain(self, record: Record, _group_departures: object) -> None:
        for row in await record.do(claiming.claim, BOT, MACHINE.now(), 1):
            await record.mark([row.id], MACHINE.now())


class Listener:
    """A sender that only hears whether it is called."""

    bot_id = BOT
    is_stopped = False
    hush_seconds = 0.0

    def __init__(self) -> None:
        self.called = asyncio.Event()

    def wake(self) -> None:
        self.called.set()

    async def run(self, *, is_called: bool = False) -> None:
        assert is_called


@pytest.fixture
def office(ledger: Ledger) -> Iterator[Office]:
    office = Office(ledger, HandClock(MORNING), make_policy())
    yield office
    office.close()


@pytest.fixture
async def engine(ledger: Ledger, office: Office) -> AsyncIterator[Cluster]:
    drains.make(ledger)
    engine = Cluster(office, MACHINE, 60.0)
    await engine.open()
    sending = [asyncio.create_task(work) for work in engine.sending([Deserter()], is_sender=True)]
    yield engine
    for task in sending:
        task.cancel()
    await asyncio.gather(*sending, return_exceptions=True)
    await engine.close()


def post(tx):
    """Queue a message of the bot and return its number."""
    tx.add(Bot(id=BOT, username="duban_bot", seen_at=MORNING))
    return posting.post(tx, posting.Address(BOT, CHAT), Lane.ANSWER, Outgoing("visit-private-only", {}), "one").id


async def test_who_hands_a_bot_over_in_order_leaves_nothing_in_flight(engine, ledger):
    with ledger.write(MORNING) as tx:
        row_id = post(tx)
    engine.wake()
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not (found := look(ledger, row_id)) or found.state is not OutboxState.READY:  # noqa: ASYNC110 - only the database knows
            await asyncio.sleep(0.02)
    assert found.ambiguities == 1


async def test_a_process_with_nothing_to_write_hears_that_the_storage_is_back(engine, office):
    office.outage = Outage(MORNING, StorageFault.AWAY)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while office.outage is not None:  # noqa: ASYNC110 - nobody would set an event
            await asyncio.sleep(0.02)
    assert office.outage is None


async def test_one_process_alone_is_called_for_what_its_server_forgot_was_sent(ledger, office):
    with ledger.write(MORNING) as tx:
        post(tx)
        tx.flush()
        (row,) = claiming.claim(tx, office.policy, BOT, MACHINE.now(), 1)
        assert row.state is OutboxState.CLAIMED
    listener = Listener()
    working = [asyncio.create_task(work) for work in Embedded(office, MACHINE).sending([listener], is_sender=True)]
    async with asyncio.timeout(PATIENCE_SECONDS):
        await listener.called.wait()
    for task in working:
        task.cancel()
    await asyncio.gather(*working, return_exceptions=True)


def look(ledger, row_id):
    """Read the row once the bot was handed over; None before."""
    with ledger.read(MORNING) as tx:
        lease, row = tx.get(Lease, f"send:{BOT}"), tx.get(Outbox, row_id)
    return row if lease is not None and lease.holder == NOBODY else None
