"""A clock that several processes may work off: each duty once for its instant, wherever it is asked for."""

from datetime import UTC, datetime, timedelta

import pytest

from db import migrate
from db.engine import Ledger
from jobs import schedule
from jobs.cadences import EachHour
from jobs.clock import HandClock
from jobs.office import Office
from jobs.schedule import Scheduled
from jobs.staff import in_turn
from tests.journeys.county import make_policy

NOON = datetime(2020, 4, 21, 4, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
POLICY = make_policy()


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    migrate.upgrade(ledger)
    yield ledger
    ledger.close()


def test_a_duty_is_run_once_for_an_instant_whoever_asks(ledger):
    ran = []
    duty = Scheduled("count", lambda tx, policy, at: ran.append((at, tx.now)), EachHour())
    for at in (NOON, NOON, NOON + HOUR, NOON):  # the last is asked for by one who slept meanwhile
        with ledger.write(NOON + 5 * HOUR) as tx:
            schedule.run_once(tx, POLICY, duty, at)
    assert ran == [(NOON, NOON), (NOON + HOUR, NOON + HOUR)]


def test_a_duty_that_failed_is_run_again(ledger):
    ran = []

    def fail_first(tx, policy, at):
        ran.append(at)
        if len(ran) == 1:
            raise RuntimeError("power cut")

    duty = Scheduled("count", fail_first, EachHour())
    with pytest.raises(RuntimeError), ledger.write(NOON) as tx:
        schedule.run_once(tx, POLICY, duty, NOON)
    with ledger.write(NOON) as tx:
        assert schedule.run_once(tx, POLICY, duty, NOON) is not schedule.ALREADY
    assert ran == [NOON, NOON]


def test_how_far_the_clock_was_worked_off_is_never_taken_back(ledger):
    for at in (NOON, NOON + HOUR, NOON):
        with ledger.write(NOON) as tx:
            schedule.mark(tx, POLICY, at)
            schedule.stand(tx, POLICY, at)
    with ledger.read(NOON) as tx:
        assert schedule.ticked_until(tx) == schedule.stands_at(tx) == NOON + HOUR


def test_where_a_steered_clock_stands_is_now_for_whoever_follows_it(ledger):
    office = Office(ledger, HandClock(NOON + HOUR), POLICY, in_turn())
    office.step = schedule.stands_at
    assert office.look_now(lambda tx: tx.now) == NOON + HOUR
    office.do_now(schedule.stand, NOON)
    assert office.look_now(lambda tx: tx.now) == NOON
    assert office.do_now(lambda tx, policy: tx.now) == NOON
