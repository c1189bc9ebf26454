"""Leases on PostgreSQL: one holder at a time, each with a number of its own."""

from datetime import UTC, datetime

import pytest

from db import leases, migrate
from db.storage import StorageFailure
from jobs.engine import drains

NOON = datetime(2020, 4, 21, 4, 0, tzinfo=UTC)
LONG, OVER = 60.0, -1.0
"""Seconds a lease is good for; one that is over was of a holder nobody heard of since."""


@pytest.fixture
def write(ledger):
    return lambda: ledger.write(NOON)


def test_what_one_holds_nobody_else_takes(write):
    with write() as tx:
        assert leases.take(tx, "clock", "one", LONG).epoch == 1
    with write() as tx:
        assert leases.take(tx, "clock", "two", LONG) is None
        assert leases.take(tx, "front", "two", LONG).epoch == 1
        assert leases.held(tx, ["clock", "front", "other"]) == {"clock", "front"}


def test_the_first_holder_and_whoever_follows_a_dead_one_know_that_nothing_was_left_in_order(write):
    with write() as tx:
        assert not leases.take(tx, "clock", "one", OVER).is_in_order
    with write() as tx:
        taken = leases.take(tx, "clock", "two", LONG)
    assert (taken.epoch, taken.is_in_order) == (2, False)


def test_what_is_handed_back_is_free_at_once_or_when_the_holder_said(write):
    with write() as tx:
        leases.take(tx, "clock", "one", LONG)
        assert leases.hand_back(tx, "clock", 1)
    with write() as tx:
        assert leases.take(tx, "clock", "two", LONG).is_in_order
        assert leases.hand_back(tx, "clock", 2, LONG)
    with write() as tx:
        assert leases.take(tx, "clock", "one", LONG) is None


def test_who_was_relieved_can_neither_act_nor_renew_nor_hand_back(write):
    with write() as tx:
        leases.take(tx, "clock", "one", OVER)
        assert leases.hold(tx, "clock", 1)
    with write() as tx:
        leases.take(tx, "clock", "two", LONG)
    with write() as tx:
        assert not leases.hold(tx, "clock", 1)
        assert not leases.renew(tx, "clock", 1, LONG)
        assert not leases.hand_back(tx, "clock", 1)
        assert leases.hold(tx, "clock", 2)


def test_who_handed_it_back_does_not_act_on_it_any_more(write):
    with write() as tx:
        leases.take(tx, "clock", "one", LONG)
        leases.hand_back(tx, "clock", 1)
        assert not leases.hold(tx, "clock", 1)


def test_a_process_that_lost_count_takes_its_own_lease_anew_and_looks_at_what_was_left(write):
    with write() as tx:
        leases.take(tx, "send:1", "one", LONG)
    with write() as tx:
        taken = leases.take(tx, "send:1", "one", LONG)
    assert (taken.epoch, taken.is_in_order) == (2, False)


def test_after_a_process_that_worked_alone_nothing_counts_as_left_in_order(write):
    with write() as tx:
        leases.take(tx, "send:1", "one", LONG)
        leases.hand_back(tx, "send:1", 1)
        leases.distrust(tx)
    with write() as tx:
        assert not leases.take(tx, "send:1", "two", LONG).is_in_order


def test_a_holder_acts_beside_the_other_writers_and_beside_itself(ledger):
    with ledger.write(NOON) as tx:
        leases.take(tx, "send:1", "one", LONG)
    with ledger.write(NOON) as one, ledger.write(NOON, is_beside=True) as other:
        assert leases.hold(one, "send:1", 1)
        assert leases.hold(other, "send:1", 1)


def test_nobody_takes_over_in_the_middle_of_what_a_holder_records(ledger, monkeypatch):
    monkeypatch.setattr("db.engine.BUSY_TIMEOUT_MS", 50)
    with ledger.write(NOON) as tx:
        leases.take(tx, "send:1", "one", OVER)
    with ledger.write(NOON) as tx:
        assert leases.hold(tx, "send:1", 1)
        with pytest.raises(StorageFailure, match="locked"), ledger.write(NOON, is_beside=True) as other:
            leases.take(other, "send:1", "two", LONG)


def test_what_the_engine_keeps_beside_the_ledger_is_no_part_of_its_schema(empty):
    migrate.upgrade(empty)
    assert not drains.is_there(empty)
    drains.make(empty)
    drains.make(empty)
    assert drains.is_there(empty)
    assert migrate.differences(empty) == []
