"""What the sender may claim, and what a settlement leaves behind."""

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, text
from sqlmodel import SQLModel

from db import outbox, sending
from db.engine import Ledger
from db.messages import Lane, OutboxState, Outgoing
from db.models import Card, Outbox, Person
from jobs import claiming, delivery
from jobs import outbox as posting
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar

BOT = 1
NOON = datetime(2020, 4, 21, 2, 0, tzinfo=UTC)
MIDNIGHT = datetime(2020, 4, 21, 16, 0, tzinfo=UTC)
MACHINE = datetime(2030, 1, 1, tzinfo=UTC)
POLICY = Policy(WorkCalendar(ZoneInfo("Asia/Shanghai")))


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    SQLModel.metadata.create_all(ledger.engine)
    yield ledger
    ledger.close()


@pytest.fixture
def tx(ledger):
    with ledger.write(NOON) as tx:
        for number in (1, 2):
            tx.add(Person(name=f"官员{number}", bot_id=BOT, telegram_id=500 + number))
        tx.flush()
        yield tx


def put(tx, n, *, to=1, lane=Lane.REMINDER, **options):
    person = tx.get_one(Person, to)
    queued = posting.tell(tx, person, lane, Outgoing("bundle", {"n": n}), f"bundle:{to}:{n}:{lane}", **options)
    return tx.get_one(Outbox, queued.id)


def claim(tx, limit=10, elapsed=MACHINE, **options):
    return [row.params["n"] for row in claiming.claim(tx, POLICY, BOT, elapsed, limit, **options)]


def test_answers_come_before_escalations_reminders_and_digests(tx):
    for lane in reversed(Lane):
        put(tx, lane.value, lane=lane)
    assert claim(tx) == ["answer", "escalation", "reminder", "digest"]


def test_only_the_oldest_of_a_chat_and_lane_is_taken(tx):
    put(tx, 1)
    put(tx, 2)
    put(tx, 3, to=2)
    assert claim(tx) == [1, 3]
    assert claim(tx) == []


def test_a_row_waiting_for_its_retry_keeps_its_place_in_line(tx):
    first = put(tx, 1)
    put(tx, 2)
    first.retry_at = MACHINE + timedelta(seconds=30)
    tx.add(first)
    assert claim(tx) == []
    assert claim(tx, elapsed=MACHINE + timedelta(seconds=31)) == [1]


def test_nothing_goes_out_before_its_time(tx):
    put(tx, 1, not_before=NOON + timedelta(minutes=1))
    assert claim(tx) == []
    tx.now = NOON + timedelta(minutes=1)
    assert claim(tx) == [1]


def test_at_night_only_answers_are_claimed(tx):
    put(tx, "answer", lane=Lane.ANSWER)
    put(tx, "slip", lane=Lane.ESCALATION)
    tx.now = MIDNIGHT
    assert claim(tx) == ["answer"]


def test_what_expired_makes_room_in_the_same_claim(tx):
    expired = put(tx, 1, expires_at=NOON)
    put(tx, 2)
    assert claim(tx) == [2]
    assert expired.state is OutboxState.CANCELLED


def test_what_belongs_to_somebody_unreachable_is_kept_back(tx):
    row = put(tx, 1)
    person = tx.get_one(Person, 1)
    person.unreachable_at = NOON
    tx.add(person)
    assert claim(tx) == []
    assert row.state is OutboxState.BLOCKED


def test_an_edit_waits_for_a_card_in_flight_and_is_dropped_when_the_card_is_yet_to_be_drawn(tx):
    sending = put(tx, 1, items=[])
    claiming.claim(tx, POLICY, BOT, MACHINE, 10)
    posting.refresh_card(tx, tx.get_one(Card, sending.card_id))
    assert claim(tx) == []
    edit = outbox.live_of_card(tx, sending.card_id, edits=True)
    assert edit.retry_at == MACHINE + delivery.EDIT_WAIT
    sending.state = OutboxState.READY
    tx.add(sending)
    claiming.claim(tx, POLICY, BOT, MACHINE + timedelta(seconds=2), 10)
    assert edit.state is OutboxState.CANCELLED


def test_a_row_that_is_no_longer_ours_is_not_marked(tx):
    row = put(tx, 1)
    claiming.claim(tx, POLICY, BOT, MACHINE, 10)
    row.state = OutboxState.CANCELLED
    tx.add(row)
    assert not delivery.mark_onwire(tx, POLICY, [row.id], MACHINE, 1)


def test_every_life_of_the_sender_has_its_own_number(tx):
    assert [delivery.open_epoch(tx, POLICY) for _ in range(3)] == [1, 2, 3]


def test_rows_follow_a_person_to_a_new_account(tx):
    row = put(tx, 1)
    row.state = OutboxState.BLOCKED
    person = tx.get_one(Person, 1)
    person.telegram_id, person.unreachable_at = 999, NOON
    tx.add(person)
    assert delivery.release(tx, POLICY, 1) == 1
    assert (row.state, row.chat_id, person.unreachable_at) == (OutboxState.READY, 999, None)


def test_an_edit_nobody_answers_is_given_up_at_last(tx):
    card = put(tx, 1, items=[])
    card.state = OutboxState.SENT
    tx.add(card)
    posting.refresh_card(tx, tx.get_one(Card, card.card_id))
    edit = outbox.live_of_card(tx, card.card_id, edits=True)
    for _ in range(delivery.EDIT_TRIES):
        assert edit.state is OutboxState.READY
        delivery.settle_ambiguous(tx, POLICY, edit.id, MACHINE, "reset")
    assert edit.state is OutboxState.CANCELLED


def test_what_waits_for_working_hours_is_not_due_yet(tx):
    put(tx, 1)
    put(tx, 2, lane=Lane.ANSWER)
    assert sending.due_count(tx, claiming.worst_lane(tx, POLICY)) == 2
    tx.now = MIDNIGHT
    assert sending.due_count(tx, claiming.worst_lane(tx, POLICY)) == 1


def test_an_instant_is_the_same_in_every_zone(tx):
    put(tx, 1, not_before=NOON + timedelta(minutes=5))
    tx.now = NOON.astimezone(ZoneInfo("Asia/Shanghai"))
    assert claim(tx) == []
    tx.now += timedelta(minutes=5)
    assert claim(tx) == [1]


def test_a_claim_walks_the_partial_indexes_and_never_the_table(ledger, tx):
    statements = []

    @event.listens_for(ledger.engine, "before_cursor_execute")
    def note(_connection, _cursor, statement, parameters, _context, _many):
        statements.append((statement, parameters))

    sending.claimable(tx, BOT, MACHINE, 8, Lane.DIGEST.rank)
    event.remove(ledger.engine, "before_cursor_execute", note)
    connection = tx.connection()
    for statement, parameters in statements:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
        steps = [row[-1] for row in plan]
        due = [step for step in steps if "ix_outbox_due (bot_id=? AND lane_rank=? AND not_before<?)" in step]
        older = [step for step in steps if "ix_outbox_chat" in step]
        assert (len(due), len(older)) == (4, 4), steps
        assert not any("SCAN outbox" in step or "TEMP B-TREE" in step for step in steps), steps
    assert len(statements) == 1


def test_a_start_finds_what_was_left_by_its_index_however_much_waits(ledger, tx):
    plans = []

    @event.listens_for(ledger.engine, "before_cursor_execute")
    def note(connection, _cursor, statement, parameters, _context, _many):
        if "outbox" in statement and not statement.startswith("EXPLAIN"):
            plans.extend(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all())

    delivery.recover(tx, POLICY, MACHINE)
    event.remove(ledger.engine, "before_cursor_execute", note)
    steps = [row[-1] for row in plans]
    assert len(steps) == 3
    assert all("ix_outbox_tried" in step or "ix_outbox_in_flight" in step for step in steps), steps


def put_off(tx, count):
    """Hold so many messages until June."""
    rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) "
    columns = "bot_id, chat_id, thread_id, lane, lane_rank, is_edit, key, params, dedupe_key, state, created_at, "
    columns += "not_before, attempts, ambiguities, epoch, error"
    values = "1, i, 0, 'reminder', 2, 0, 'bundle', '{}', 'future:' || i, 'ready', :now, :later, 0, 0, 0, ''"
    later = {"now": "2020-04-21 02:00:00.000000", "later": "2020-06-01 00:30:00.000000"}
    tx.execute(text(f"INSERT INTO outbox ({columns}) {rows} SELECT {values} FROM n"), {"count": count, **later})


@contextmanager
def stepped(tx):
    """Count the steps SQLite takes meanwhile, in thousands."""
    steps = []
    connection = tx.connection().connection.driver_connection
    connection.set_progress_handler(lambda: steps.append(1), 1000)
    yield steps
    connection.set_progress_handler(None, 0)


def test_rows_of_the_future_cost_a_claim_nothing(tx):
    put_off(tx, 20_000)
    put(tx, 1)
    with stepped(tx) as steps:
        claim(tx)
    assert len(steps) < 10  # thousands of machine steps of SQLite; a walk over the rows takes hundreds
    assert tx.get(Outbox, 20001).state is OutboxState.CLAIMED


def test_the_next_held_message_is_the_earliest_of_all_bots_and_lanes(tx):
    put(tx, 1, not_before=NOON + timedelta(hours=3))
    put(tx, 2, lane=Lane.DIGEST, not_before=NOON + timedelta(hours=2))
    of_another_bot = put(tx, 3, to=2, not_before=NOON + timedelta(hours=1))
    of_another_bot.bot_id = BOT + 1
    put(tx, 4, not_before=NOON)
    assert sending.next_held_at(tx, NOON) == NOON + timedelta(hours=1)
    assert sending.next_held_at(tx, NOON + timedelta(hours=1)) == NOON + timedelta(hours=2)
    assert sending.next_held_at(tx, NOON + timedelta(hours=3)) is None


def test_messages_that_are_held_cost_a_look_for_the_next_nothing(tx):
    put_off(tx, 20_000)
    with stepped(tx) as steps:
        assert sending.next_held_at(tx, NOON) == datetime(2020, 6, 1, 0, 30, tzinfo=UTC)
    assert len(steps) < 5


def test_a_retry_dated_by_a_clock_that_was_ahead_is_not_waited_for(tx):
    ahead, soon = put(tx, 1), put(tx, 2, to=2)
    ahead.retry_at, soon.retry_at = MACHINE + timedelta(days=1), MACHINE + timedelta(minutes=5)
    tx.add_all((ahead, soon))
    delivery.recover(tx, POLICY, MACHINE)
    assert claim(tx, elapsed=MACHINE + timedelta(minutes=9)) == [2]
    assert claim(tx, elapsed=MACHINE + timedelta(minutes=10)) == [1]


def test_a_process_that_dies_again_and_again_does_not_use_up_the_last_try(tx):
    second_try, last_try = put(tx, "second"), put(tx, "last", to=2)
    second_try.ambiguities, last_try.ambiguities = 1, delivery.RESENDS
    second_try.retry_at = last_try.retry_at = MACHINE - timedelta(minutes=1)
    tx.add_all((second_try, last_try))
    delivery.recover(tx, POLICY, MACHINE)
    assert claim(tx) == ["second"]
    assert claim(tx, elapsed=MACHINE + delivery.AMBIGUITY_WAIT) == ["last"]


def test_what_was_due_before_the_clock_was_set_back_is_due_still(tx):
    put(tx, "now", lane=Lane.ANSWER)
    put(tx, "tomorrow", to=2, not_before=NOON + timedelta(days=1))
    tx.flush()
    tx.now = NOON - timedelta(hours=1)
    assert claim(tx) == []
    assert sending.keep_due(tx, until=NOON) == 1
    assert claim(tx) == ["now"]
