"""Posting: once, to who is bound, in the transaction of the duty; nothing is sent here."""

from datetime import UTC, datetime

import pytest
from sqlmodel import SQLModel, select

from db.engine import Ledger
from db.messages import Lane, OutboxState, Outgoing
from db.models import Card, CardItem, Outbox, Person
from jobs import outbox as posting
from jobs import whereabouts

NOON = datetime(2020, 4, 21, 2, 0, tzinfo=UTC)


@pytest.fixture
def tx(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    SQLModel.metadata.create_all(ledger.engine)
    with ledger.write(NOON) as tx:
        tx.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        yield tx
        tx.rollback()
    ledger.close()


@pytest.fixture
def person(tx):
    person = Person(name="书记", bot_id=1, telegram_id=501)
    tx.add(person)
    tx.flush()
    return person


def tell(tx, person, key="bundle", dedupe="bundle:1:1", **options):
    queued = posting.tell(tx, person, Lane.REMINDER, Outgoing(key, {}), dedupe, **options)
    return queued and tx.get_one(Outbox, queued.id)


def rows(tx):
    return list(tx.exec(select(Outbox)).all())


def test_the_same_thing_is_said_once(tx, person):
    assert tell(tx, person) is not None
    assert tell(tx, person) is None
    assert len(rows(tx)) == 1


def test_who_is_not_bound_gets_nothing(tx, person):
    person.telegram_id = None
    assert tell(tx, person) is None


def test_for_who_blocked_the_bot_it_is_kept_back(tx, person):
    person.unreachable_at = NOON
    assert tell(tx, person).state is OutboxState.BLOCKED


def test_a_card_gets_an_opaque_id_and_its_items(tx, person):
    row = tell(tx, person, items=[posting.Item(7, reason="due_soon")])
    tx.flush()
    assert len(row.card_id) == 11
    assert [(item.assignment_id, item.reason) for item in tx.exec(select(CardItem)).all()] == [(7, "due_soon")]


def test_a_newer_bundle_supersedes_the_unsent_one(tx, person):
    row = tell(tx, person)
    posting.supersede(tx, person.id, "bundle")
    assert row.state is OutboxState.SUPERSEDED


def test_what_is_on_the_wire_is_not_superseded(tx, person):
    row = tell(tx, person)
    row.state = OutboxState.ONWIRE
    tx.add(row)
    posting.supersede(tx, person.id, "bundle")
    assert row.state is OutboxState.ONWIRE


def test_a_persons_messages_follow_no_migrated_group(tx, person):
    row = tell(tx, person, items=[posting.Item(7)])
    group = posting.post(tx, posting.Address(1, -77), Lane.DIGEST, Outgoing("digest", {}), "dig:-77")
    for old in (person.telegram_id, -77):
        whereabouts.move(tx, None, 1, old, -100_77)
    tx.refresh(row)
    assert (row.chat_id, tx.get(Card, row.card_id).chat_id) == (501, 501)
    assert tx.get_one(Outbox, group.id).chat_id == -100_77


def test_a_card_yet_to_be_drawn_needs_no_edit(tx, person):
    tell(tx, person, items=[posting.Item(7)])
    posting.refresh(tx, [7])
    assert len(rows(tx)) == 1


def test_several_changes_of_a_sent_card_are_one_edit(tx, person):
    row = tell(tx, person, items=[posting.Item(7)])
    row.state = OutboxState.SENT
    tx.add(row)
    posting.refresh(tx, [7])
    posting.refresh(tx, [7])
    assert [row.is_edit for row in rows(tx)] == [False, True]


def test_a_change_during_an_edit_queues_the_next(tx, person):
    row = tell(tx, person, items=[posting.Item(7)])
    row.state = OutboxState.SENT
    posting.refresh(tx, [7])
    rows(tx)[1].state = OutboxState.ONWIRE
    posting.refresh(tx, [7])
    assert len(rows(tx)) == 3


def test_a_retired_card_is_left_as_it_is(tx, person):
    row = tell(tx, person, items=[posting.Item(7)])
    row.state = OutboxState.SENT
    tx.add(row)
    posting.retire(tx, person.id, "bundle")
    posting.refresh(tx, [7])
    assert len(rows(tx)) == 1
    assert tx.get(Card, row.card_id).retired_at == NOON
