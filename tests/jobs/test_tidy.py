"""What nobody needs any more is cleared away in the morning."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import SQLModel, select

from db.engine import Ledger
from db.messages import InboxState
from db.models import GuessTally, Inbox, Person, Post, Tenure, Unit
from db.words import Role, UnitKind
from jobs import tidy
from jobs.calendars import work_calendar
from jobs.policy import Policy

NOW = datetime(2020, 5, 20, 0, 0, tzinfo=UTC)
POLICY = Policy(work_calendar(ZoneInfo("Asia/Shanghai"), time(8, 30), time(18, 0), {}))


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    SQLModel.metadata.create_all(ledger.engine)
    yield ledger
    ledger.close()


def received(ledger, state, days_ago):
    with ledger.write(NOW) as tx:
        at = NOW - timedelta(days=days_ago)
        number = len(tx.exec(select(Inbox)).all())
        done_at = None if state is InboxState.PENDING else at
        tx.add(Inbox(bot_id=1, update_id=number, raw='{"a": 1}', received_at=at, state=state, done_at=done_at))


def tidied(ledger):
    with ledger.write(NOW) as tx:
        done = tidy.run(tx, POLICY, NOW)
    with ledger.read(NOW) as tx:
        return done, [(row.update_id, row.raw) for row in tx.exec(select(Inbox).order_by(Inbox.id)).all()]


def test_updates_worked_off_a_week_ago_are_removed(ledger):
    received(ledger, InboxState.DONE, 8)
    received(ledger, InboxState.DONE, 6)
    done, left = tidied(ledger)
    assert done.updates == 1
    assert [number for number, _ in left] == [1]


def test_an_update_that_still_waits_is_kept_however_old(ledger):
    received(ledger, InboxState.PENDING, 30)
    assert tidied(ledger)[1] == [(0, '{"a": 1}')]


def test_of_an_update_set_aside_only_the_fact_is_kept(ledger):
    received(ledger, InboxState.QUARANTINED, 8)
    assert tidied(ledger)[1] == [(0, "")]


def test_wrong_codes_of_earlier_days_are_forgotten(ledger):
    with ledger.write(NOW) as tx:
        tx.add(GuessTally(telegram_id=1, hour="2020-05-19T23", count=3))
        tx.add(GuessTally(telegram_id=1, hour="2020-05-20T00", count=3))
    assert tidied(ledger)[0].tallies == 1


def held_until(ledger, name, *days_ago):
    with ledger.write(NOW) as tx:
        unit = Unit(name=name, kind=UnitKind.TOWNSHIP, rank=1)
        person = Person(name=name, phone="+8613900000001")
        tx.add_all((unit, person))
        tx.flush()
        post = Post(unit_id=unit.id, role=Role.MEMBER, title="干事")
        tx.add(post)
        tx.flush()
        for days in days_ago:
            until = None if days is None else NOW - timedelta(days=days)
            tx.add(Tenure(post_id=post.id, person_id=person.id, from_at=NOW - timedelta(days=400), until_at=until))


def test_a_phone_is_forgotten_a_month_after_its_holder_left_the_last_post(ledger):
    held_until(ledger, "离任已久", 31)
    held_until(ledger, "刚刚离任", 29)
    held_until(ledger, "另有岗位", 31, None)
    held_until(ledger, "从未任职")
    assert tidied(ledger)[0].phones == 1
    with ledger.read(NOW) as tx:
        assert [person.name for person in tx.exec(select(Person)).all() if person.phone is None] == ["离任已久"]
