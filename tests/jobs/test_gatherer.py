"""Gathering: what comes within a moment is recorded together, and nobody's failure is another's."""

import asyncio

import pytest
from structlog.testing import capture_logs

from db.storage import StorageFailure, StorageFault
from jobs.gatherer import Gatherer, to_the_end


class Ledger:
    """Takes groups of numbers, answers each with its double, and refuses those over a hundred."""

    def __init__(self) -> None:
        self.groups = []
        self.open = asyncio.Event()
        self.open.set()
        self.is_asked = asyncio.Event()
        self.failure = ValueError("over a hundred")

    async def record(self, numbers):
        self.groups.append(list(numbers))
        self.is_asked.set()
        await self.open.wait()
        if max(numbers) > 100:
            raise self.failure
        return [2 * number for number in numbers]


@pytest.fixture
def ledger():
    return Ledger()


async def test_what_comes_together_is_recorded_together(ledger):
    gatherer = Gatherer(ledger.record)
    assert await asyncio.gather(*map(gatherer.put, (1, 2, 3))) == [2, 4, 6]
    assert ledger.groups == [[1, 2, 3]]


async def test_what_comes_while_a_group_is_recorded_makes_up_the_next(ledger):
    ledger.open.clear()
    gatherer = Gatherer(ledger.record)
    first = gatherer.put(1)
    await ledger.is_asked.wait()
    others = [gatherer.put(2), gatherer.put(3)]
    ledger.open.set()
    await asyncio.gather(first, *others)
    assert ledger.groups == [[1], [2, 3]]


async def test_what_cannot_be_recorded_takes_nobody_with_it(ledger):
    gatherer = Gatherer(ledger.record)
    good, bad, last = map(gatherer.put, (1, 101, 3))
    with pytest.raises(ValueError, match="over a hundred"):
        await bad
    assert (await good, await last) == (2, 6)
    assert ledger.groups == [[1, 101, 3], [1], [101], [3]]


async def test_a_storage_that_fails_is_not_asked_again_for_each(ledger):
    ledger.failure = StorageFailure(StorageFault.FULL, "no room")
    gatherer = Gatherer(ledger.record)
    with pytest.raises(StorageFailure):
        await asyncio.gather(*map(gatherer.put, (1, 101)))
    assert ledger.groups == [[1, 101]]


async def test_who_waits_for_a_group_that_is_called_off_does_not_wait_for_ever(ledger):
    ledger.open.clear()
    gatherer = Gatherer(ledger.record)
    waiting = gatherer.put(1)
    await ledger.is_asked.wait()
    ledger.open.set()
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        task.cancel()
    await asyncio.wait([waiting])
    assert waiting.cancelled()


async def test_what_fails_for_somebody_called_off_is_noted_once():
    gate = asyncio.Event()

    async def recorded():
        await gate.wait()
        raise StorageFailure(StorageFault.AWAY, "gone")

    waiting = asyncio.create_task(to_the_end(recorded()))
    await asyncio.sleep(0)
    waiting.cancel()
    gate.set()
    with capture_logs() as said, pytest.raises(asyncio.CancelledError):
        await waiting
    assert [line["event"] for line in said] == ["failed unawaited"]
