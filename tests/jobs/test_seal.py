"""Moves are sealed by the hour, campaign by campaign; whoever lays hands on them is found out."""

from datetime import timedelta

import pytest

from db import marks, migrate, seals
from db.engine import Ledger
from db.models import Timeline
from db.words import Event
from jobs import seal
from jobs.cadences import EachHour
from jobs.rules.chain import Break, Fault
from jobs.verify import verify
from tests.journeys.county import make_policy, moment

NOW = moment("2020-04-21 09:20")
POLICY = make_policy()


@pytest.fixture
def tx(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    migrate.upgrade(ledger)
    with ledger.write(NOW) as tx:
        yield tx
        tx.rollback()
    ledger.close()


def move(tx, campaign_id, count=1, at=NOW):
    for _ in range(count):
        tx.add(Timeline(campaign_id=campaign_id, at=at, event=Event.REPORT, details={"words": "完成80%"}))
    tx.flush()


def raw(tx, statement, *values):
    tx.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    tx.connection().exec_driver_sql(statement, values)
    tx.forget()


def test_each_campaign_has_a_chain_of_its_own(tx):
    move(tx, 1, 3)
    move(tx, 2, 2)
    move(tx, 1, 1)
    assert seal.run(tx, POLICY, NOW) == 6
    move(tx, 2, 1)
    assert seal.run(tx, POLICY, NOW) == 1
    assert {one: (verdict.head.place, verdict.broken) for one, verdict in verify(tx).items()} == {
        1: (4, None), 2: (3, None),
    }  # fmt: skip


def test_nothing_new_is_nothing_to_seal(tx):
    move(tx, 1)
    seal.run(tx, POLICY, NOW)
    head = seal.head(tx, 1)
    assert seal.run(tx, POLICY, NOW) == 0
    assert seal.head(tx, 1) == head


def test_moves_are_sealed_at_the_next_full_hour_and_not_before_there_are_any(tx):
    assert EachHour().next(tx, POLICY, NOW) is None
    move(tx, 1)
    assert EachHour().next(tx, POLICY, NOW) == moment("2020-04-21 10:00")
    late = moment("2020-04-21 12:30")
    assert EachHour().next(tx, POLICY, late) == late + timedelta(microseconds=1)


def test_more_than_a_run_takes_follows_at_once(tx, monkeypatch):
    monkeypatch.setattr(seal, "AT_MOST", 4)
    move(tx, 1, 10)
    assert [seal.run(tx, POLICY, NOW) for _ in range(4)] == [4, 4, 2, 0]
    assert verify(tx)[1].broken is None


def test_a_row_slipped_in_between_sealed_ones_is_found(tx):
    move(tx, 1, 3)
    tx.add(Timeline(id=10, campaign_id=1, at=NOW, event=Event.SIGN))
    tx.flush()
    seal.run(tx, POLICY, NOW)
    tx.add(Timeline(id=7, campaign_id=1, at=NOW, event=Event.SIGN))
    tx.flush()
    assert verify(tx)[1].broken == Break(Fault.INSERTED, 4, 7)


def test_a_chain_somebody_laid_hands_on_does_not_stop_the_duty(tx):
    move(tx, 1, 5)
    seal.run(tx, POLICY, NOW)
    raw(tx, "DELETE FROM seals WHERE place > 3")
    marks.write(tx, f"{seals.HEAD}1", "nonsense")
    move(tx, 1, 1)
    assert seal.run(tx, POLICY, NOW) == 3
    assert verify(tx)[1].broken is not None


def test_the_end_of_a_history_cannot_be_cut_off(tx):
    move(tx, 1, 5)
    seal.run(tx, POLICY, NOW)
    raw(tx, "DELETE FROM seals WHERE place > 3")
    raw(tx, "DELETE FROM timeline WHERE id > 3")
    assert verify(tx)[1].broken == Break(Fault.CUT, 4)
    move(tx, 1, 4)
    seal.run(tx, POLICY, NOW)
    assert verify(tx)[1].broken == Break(Fault.MISSING, 4, 4)


@pytest.mark.parametrize("nonsense", ["event = 'nonsense'", "details = '{'", "at = 'yesterday'"])
def test_nonsense_written_into_a_row_is_found_at_its_place(tx, nonsense):
    move(tx, 1, 5)
    seal.run(tx, POLICY, NOW)
    raw(tx, f"UPDATE timeline SET {nonsense} WHERE id = 3")
    broken = verify(tx)[1].broken
    assert (broken.fault, broken.place) == (Fault.CHANGED, 3)


def test_words_are_erased_and_the_chain_stays_valid(tx):
    move(tx, 1, 3)
    seal.run(tx, POLICY, NOW)
    seal.erase_words(tx, 2)
    move(tx, 1, 1)
    seal.erase_words(tx, 4)
    seal.run(tx, POLICY, NOW)
    tx.flush()
    tx.forget()
    assert tx.get(Timeline, 2).details == {}
    verdict = verify(tx)[1]
    assert (verdict.broken, verdict.erased, verdict.head.place) == (None, 1, 4)
