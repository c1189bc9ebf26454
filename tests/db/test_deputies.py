"""Who stands in for whom at an instant."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import SQLModel

from db import deputies
from db.engine import Ledger
from db.models import Deputy, Person

NOW = datetime(2020, 4, 21, 2, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def tx(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    SQLModel.metadata.create_all(ledger.engine)
    with ledger.write(NOW) as tx:
        for number in (1, 2, 3, 4):
            tx.add(Person(name=f"官员{number}", bot_id=1, telegram_id=500 + number))
        tx.flush()
        yield tx
    ledger.close()


def leave(tx, person_id, deputy_id, begins=-DAY, ends=DAY):
    days = {"from_at": NOW + begins, "until_at": NOW + ends}
    tx.add(Deputy(person_id=person_id, deputy_id=deputy_id, set_by=person_id, created_at=NOW, **days))
    tx.flush()


def present(tx, person_id):
    return deputies.present(tx, tx.get_one(Person, person_id)).id


def lose(tx, person_id):
    person = tx.get_one(Person, person_id)
    person.unreachable_at = NOW
    tx.add(person)
    tx.flush()


def test_a_leave_holds_from_its_first_instant_until_its_last_and_no_longer(tx):
    leave(tx, 1, 2, begins=timedelta(0))
    assert present(tx, 1) == 2
    assert deputies.stood_for(tx, 2) == {1}
    leave(tx, 3, 4, begins=-2 * DAY, ends=timedelta(0))
    assert present(tx, 3) == 3
    assert deputies.stood_for(tx, 4) == frozenset()


def test_where_the_deputy_is_away_himself_his_own_steps_in(tx):
    leave(tx, 1, 2)
    leave(tx, 2, 3)
    assert present(tx, 1) == 3
    assert deputies.stood_for(tx, 3) == {1, 2}


def test_where_all_are_away_for_each_other_everybody_is_left_to_himself(tx):
    leave(tx, 1, 2)
    leave(tx, 2, 1)
    assert present(tx, 1) == 1
    assert present(tx, 2) == 2


def test_a_deputy_whom_nothing_reaches_gets_nothing(tx):
    leave(tx, 1, 2)
    lose(tx, 2)
    assert present(tx, 1) == 1


def test_a_standing_deputy_steps_in_only_where_nothing_reaches_the_person(tx):
    tx.add(Deputy(person_id=1, deputy_id=2, set_by=1, created_at=NOW))
    tx.flush()
    assert present(tx, 1) == 1
    lose(tx, 1)
    assert present(tx, 1) == 2
    leave(tx, 1, 3)
    assert present(tx, 1) == 3
