"""A look that is taken all the time is spared while nobody has committed anything."""

from datetime import UTC, datetime

import pytest

from db import marks, migrate
from db.engine import Ledger
from db.storage import StorageFailure, StorageFault
from jobs.clock import HandClock
from jobs.office import Office
from jobs.watch import Watch
from tests.journeys.county import make_policy

NOON = datetime(2020, 4, 21, 4, 0, tzinfo=UTC)


class Watched:
    """An office whose mark is looked at, and how often it really was."""

    def __init__(self, url):
        self.office = Office(Ledger(url), HandClock(NOON), make_policy())
        self.looks, self.seconds, self.fails = 0, 0.0, False
        self.watch = Watch(self.office, self.read, lambda: self.seconds, 60)

    def read(self, tx, name):
        self.looks += 1
        if self.fails:
            raise StorageFailure(StorageFault.FAILING, "disk I/O error")
        return marks.read(tx, name)

    def write(self, value):
        self.office.do_now(lambda tx, _policy: marks.write(tx, "lamp", value))


@pytest.fixture
def watched(tmp_path):
    made = Watched(f"sqlite:///{tmp_path}/duban.db")
    migrate.upgrade(made.office.ledger)
    yield made
    made.office.close()
    made.office.ledger.close()


async def test_nothing_is_looked_at_again_until_somebody_commits(watched):
    assert [await watched.watch.look("lamp") for _ in range(5)] == [""] * 5
    watched.write("green")
    assert [await watched.watch.look("lamp") for _ in range(5)] == ["green"] * 5
    assert watched.looks == 2


async def test_a_commit_of_another_process_is_seen(watched):
    await watched.watch.look("lamp")
    other = Ledger(watched.office.ledger.url.render_as_string())
    with other.write(NOON) as tx:
        marks.write(tx, "lamp", "red")
    other.close()
    assert await watched.watch.look("lamp") == "red"


async def test_what_time_may_change_is_looked_at_now_and_then(watched):
    await watched.watch.look("lamp")
    watched.seconds = 59
    await watched.watch.look("lamp")
    assert watched.looks == 1
    watched.seconds = 60
    await watched.watch.look("lamp")
    assert watched.looks == 2


async def test_what_was_found_and_is_still_to_do_is_looked_at_again(watched):
    await watched.watch.look("lamp")
    watched.watch.forget()
    await watched.watch.look("lamp")
    assert watched.looks == 2


async def test_a_look_that_failed_is_taken_anew(watched):
    watched.fails = True
    with pytest.raises(StorageFailure):
        await watched.watch.look("lamp")
    watched.fails = False
    assert await watched.watch.look("lamp") == ""


async def test_where_nothing_tells_of_commits_it_is_always_looked(watched, monkeypatch):
    monkeypatch.setattr(watched.office.ledger, "commits_seen", lambda: None)
    assert [await watched.watch.look("lamp") for _ in range(3)] == [""] * 3
    assert watched.looks == 3
