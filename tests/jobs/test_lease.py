"""A lease as a process holds it, when the storage does not answer any more."""

import asyncio

import pytest

from db.engine import Ledger
from jobs.clock import MACHINE, SystemClock
from jobs.engine.lease import Held, Terms
from jobs.office import Office
from tests.journeys.county import make_policy

SECONDS = 0.4


@pytest.fixture
def held(tmp_path):
    """A lease taken just now, by a process that has been cut off since."""
    ledger = Ledger(f"postgresql+psycopg://postgres@/duban?host={tmp_path}")
    office = Office(ledger, SystemClock(), make_policy(), is_beside=True)
    yield Held(Terms("one", SECONDS, office, MACHINE), "front:1", 1, MACHINE.now())
    office.close()
    ledger.close()


async def test_who_cannot_hear_whether_another_has_the_lease_stops_when_another_could_have_it(held):
    ended = asyncio.get_running_loop().create_future()
    await held.carry(poll(ended))
    assert ended.result() == "cut off"
    assert not held.is_good


async def test_who_asks_with_everything_he_does_waits_for_the_storage(held):
    ended = asyncio.get_running_loop().create_future()
    sending = asyncio.create_task(held.carry(poll(ended), is_fenced=True))
    await asyncio.wait([sending], timeout=2 * SECONDS)
    assert not sending.done()
    sending.cancel()
    await asyncio.wait([sending])
    assert ended.result() == "cut off"


async def poll(ended):
    """Do something without end; tell whether it was cut off."""
    try:
        await asyncio.Event().wait()
    finally:
        ended.set_result("cut off")
