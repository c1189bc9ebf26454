"""The one writer: what comes together is committed together, and nobody's failure is another's."""

import asyncio
import threading
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import SQLModel

from db import marks
from db.engine import Ledger
from jobs.clock import HandClock
from jobs.office import Office
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar
from jobs.staff import in_turn

NOON = datetime(2020, 4, 21, 2, 0, tzinfo=UTC)


@pytest.fixture
def office(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    SQLModel.metadata.create_all(ledger.engine)
    office = Office(ledger, HandClock(NOON), Policy(WorkCalendar(ZoneInfo("Asia/Shanghai"))))
    yield office
    office.close()
    ledger.close()


def note(tx, policy, name, value):
    marks.write(tx, name, value)
    return value


def fail(tx, policy):
    marks.write(tx, "half", "done")
    raise ValueError("no such node")


def read(tx, name):
    return marks.read(tx, name)


def held(office):
    """Keep the writer busy until the returned event is set."""
    begun, go = threading.Event(), threading.Event()

    def wait(tx, policy):
        begun.set()
        go.wait(5)

    work = office.submit(wait)
    begun.wait(5)
    return work, go


async def test_a_duty_is_done_when_it_is_committed(office):
    assert await office.do(note, "a", "1") == "1"
    assert await office.look(read, "a") == "1"


async def test_duties_that_come_together_share_a_commit(office):
    _, go = held(office)
    works = [office.submit(note, f"n{number}", "1") for number in range(20)]
    before = office.commits
    go.set()
    await asyncio.gather(*map(asyncio.wrap_future, works))
    assert office.commits == before + 2


async def test_a_failing_duty_leaves_nothing_and_takes_nobody_with_it(office):
    _, go = held(office)
    good, bad, last = office.submit(note, "a", "1"), office.submit(fail), office.submit(note, "b", "2")
    go.set()
    with pytest.raises(ValueError, match="no such node"):
        await asyncio.wrap_future(bad)
    assert (await asyncio.wrap_future(good), await asyncio.wrap_future(last)) == ("1", "2")
    assert await office.look(read, "half") == ""


async def test_a_caller_who_gives_up_does_not_stop_the_writer(office):
    _, go = held(office)
    impatient = asyncio.create_task(office.do(note, "a", "1"))
    await asyncio.sleep(0)
    impatient.cancel()
    await asyncio.gather(impatient, return_exceptions=True)
    go.set()
    assert await asyncio.wait_for(office.do(note, "b", "2"), 5) == "2"


async def test_everything_in_a_group_happens_at_one_instant(office):
    def instant(tx, policy):
        return tx.now

    assert set(await asyncio.gather(*(office.do(instant) for _ in range(5)))) == {NOON}


def test_closing_finishes_what_is_queued(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    SQLModel.metadata.create_all(ledger.engine)
    office = Office(ledger, HandClock(NOON), Policy(WorkCalendar(ZoneInfo("Asia/Shanghai"))))
    works = [office.submit(note, f"n{number}", "1") for number in range(200)]
    office.close()
    assert [work.result() for work in works] == ["1"] * 200
    ledger.close()


@pytest.fixture
def quiet_office(tmp_path):
    """An office without threads."""
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    SQLModel.metadata.create_all(ledger.engine)
    office = Office(ledger, HandClock(NOON), Policy(WorkCalendar(ZoneInfo("Asia/Shanghai"))), in_turn())
    yield office
    office.close()
    ledger.close()


async def test_without_threads_duties_that_come_together_share_a_commit(quiet_office):
    begun = asyncio.gather(*(quiet_office.do(note, f"n{number}", "1") for number in range(20)))
    assert await begun == ["1"] * 20
    assert quiet_office.commits == 1


async def test_without_threads_nothing_is_done_before_the_next_turn(quiet_office):
    work = quiet_office.submit(note, "a", "1")
    assert not work.done()
    await asyncio.sleep(0)
    assert work.done()


async def test_without_threads_a_failing_duty_takes_nobody_with_it(quiet_office):
    good, bad = await asyncio.gather(quiet_office.do(note, "a", "1"), quiet_office.do(fail), return_exceptions=True)
    assert (good, str(bad)) == ("1", "no such node")
    assert await quiet_office.look(read, "half") == ""


def test_outside_an_event_loop_a_duty_is_done_at_once(quiet_office):
    assert quiet_office.do_now(note, "a", "1") == "1"
