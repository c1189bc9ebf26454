"""When the disk refuses: a commit is all done or not at all, everybody in it hears so, and work goes on by itself."""

import shutil
import threading
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

from db import marks
from db.engine import Ledger
from db.models import Mark
from db.storage import StorageFailure, StorageFault
from jobs.clock import HandClock
from jobs.office import Office
from jobs.outage import MARK
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar
from tests.reliability.brittle import BREAKAGES, NO_SPACE, BrittleDisk
from tests.reliability.vfs import mounted

NOON = datetime(2020, 4, 21, 2, 0, tzinfo=UTC)


@pytest.fixture
def disk():
    disk = BrittleDisk()
    with mounted(disk):
        yield disk
        disk.mend()


@pytest.fixture
def office(disk, tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    SQLModel.metadata.create_all(ledger.engine)
    office = Office(ledger, HandClock(NOON), Policy(WorkCalendar(ZoneInfo("Asia/Shanghai"))))
    yield office
    disk.mend()
    office.close()
    ledger.close()


def note(tx, policy, name, value):
    marks.write(tx, name, value)
    return value


def read_only(tx, policy):
    return marks.read(tx, "a")


def ask_for_the_impossible(tx, policy):
    tx.execute(text("SELECT * FROM no_such_table"))


def write_more_than_memory_holds(tx, policy, disk):
    """Have SQLite write before the commit, to a disk that is full just then."""
    disk.break_(NO_SPACE)
    try:
        for number in range(3000):
            tx.add(Mark(name=f"{number}", value="x" * 2000))
        tx.flush()
    finally:
        disk.mend()


def read(tx, name):
    return marks.read(tx, name)


@pytest.mark.parametrize("spared", range(4))
@pytest.mark.parametrize("breakage", BREAKAGES)
def test_a_commit_that_the_disk_refuses_leaves_nothing_and_the_next_one_is_whole(office, disk, breakage, spared):
    disk.break_(breakage, spared)
    if breakage.kind is NO_SPACE.kind or not spared:
        with pytest.raises(StorageFailure):
            office.do_now(note, "a", "1")
        assert office.look_now(read, "a") == ""
    disk.mend()
    assert office.do_now(note, "b", "2") == "2"
    assert office.look_now(read, "b") == "2"


def test_a_disk_that_fills_up_within_a_duty_takes_back_the_whole_commit(office, disk):
    begun, go = threading.Event(), threading.Event()

    def wait(tx, policy):
        begun.set()
        go.wait(5)

    office.submit(wait)
    begun.wait(5)
    works = [
        office.submit(note, "before", "1"),
        office.submit(write_more_than_memory_holds, disk),
        office.submit(note, "after", "1"),
    ]
    go.set()
    assert [type(work.exception()) for work in works] == [StorageFailure] * 3
    assert [office.look_now(read, name) for name in ("before", "after", "0")] == ["", "", ""]
    assert office.do_now(note, "later", "1") == "1"


def test_it_is_the_storage_that_failed_also_where_going_back_to_a_savepoint_fails_after_it(office, disk):
    def attempt(tx, policy):
        with tx.begin_nested():
            write_more_than_memory_holds(tx, policy, disk)

    with pytest.raises(StorageFailure):
        office.do_now(attempt)
    assert office.outage.fault is StorageFault.FULL
    assert office.do_now(note, "later", "1") == "1"


def test_an_outage_is_known_while_it_lasts_and_recorded_when_it_is_over(office, disk):
    disk.break_(NO_SPACE)
    with pytest.raises(StorageFailure, match="full"):
        office.do_now(note, "a", "1")
    assert (office.outage.since, office.outage.fault) == (NOON, StorageFault.FULL)
    disk.mend()
    office.do_now(note, "a", "1")
    assert office.outage is None
    assert office.look_now(read, MARK) == "1"


def test_an_outage_is_over_only_when_something_was_written(office, disk):
    for _ in range(2):  # the second at the same instant as the first
        disk.break_(NO_SPACE)
        for _ in range(2):
            with pytest.raises(StorageFailure):
                office.do_now(note, "a", "2")
            with pytest.raises(StorageFailure):
                office.do_now(read_only)
        disk.mend()
        office.do_now(read_only)
        assert office.outage is None


async def test_while_nothing_can_be_stored_asking_for_the_storage_fails(office, disk):
    await office.require_storage()
    disk.break_(NO_SPACE)
    await office.require_storage()  # nobody has noticed yet
    for _ in range(2):
        with pytest.raises(StorageFailure):
            await office.do(note, "a", "1")
        with pytest.raises(StorageFailure):
            await office.require_storage()
    disk.mend()
    await office.require_storage()
    assert office.outage is None


def test_a_disk_that_is_gone_is_a_failure_of_the_storage(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/mounted/duban.db")
    assert ledger.free_bytes() > 0
    shutil.rmtree(tmp_path / "mounted")
    with pytest.raises(StorageFailure, match="failing"):
        ledger.free_bytes()
    ledger.close()


def test_a_mistake_of_the_program_is_no_outage(office):
    with pytest.raises(Exception, match="no_such_table") as mistake:
        office.do_now(ask_for_the_impossible)
    assert not isinstance(mistake.value, StorageFailure)
    assert office.outage is None
