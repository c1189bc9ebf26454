"""The ledger on PostgreSQL: the same schema, the same records, the same day of the office."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import make_url, text
from sqlmodel import SQLModel, select

from bot.cli import main
from bot.lock import InstanceLock
from bot.settings import Settings
from db import marks, migrate, people
from db.engine import Ledger
from db.messages import Lane, OutboxState, Outgoing
from db.models import Assignment, Campaign, Card, Node, Outbox, Person, Post, Tenure, Unit
from db.storage import StorageFailure, StorageFault
from db.words import Lifecycle, Refusal
from jobs import claiming, delivery
from jobs import outbox as posting
from jobs.rules.chain import Fault
from jobs.verify import verify
from tests.db.one_more import one_more
from tests.journeys.answers import reviewers_of, signed_for
from tests.journeys.county import COORDINATORS, County, import_county, make_policy, moment
from tests.reliability.wire import Wire

BOT = 1
BEFORE = moment("2020-04-21 08:00")
MORNING = moment("2020-04-21 09:00")
MACHINE = moment("2030-01-01 09:00")
POLICY = make_policy()
ROSTER = (Unit, Post, Person, Tenure)
PLAN = (Campaign, Node, Assignment)


@pytest.fixture
async def county(url: str, tmp_path: Path) -> AsyncIterator[County]:
    county = County(tmp_path / "unused", url)
    await county.open()
    yield county
    await county.settle()
    await county.close()
    county.check()


def rows(ledger: Ledger, *tables: type[SQLModel]) -> dict[str, list[dict]]:
    """Read whole tables, in the order of their keys."""
    with ledger.read(MORNING) as tx:
        return {kind.__name__: [row.model_dump() for row in tx.exec(select(kind).order_by(kind.id))] for kind in tables}


def put(tx, number, *, to, lane=Lane.REMINDER, **options):
    return posting.tell(tx, to, lane, Outgoing("bundle", {"n": number}), f"bundle:{number}", **options)


def bound(tx, number):
    person = Person(name=f"官员{number}", bot_id=BOT, telegram_id=500 + number)
    tx.add(person)
    tx.flush()
    return person


# --- the schema


def test_the_migrations_bring_an_empty_server_to_the_schema_of_the_models(empty):
    assert not migrate.is_current(empty)
    migrate.upgrade(empty)
    assert migrate.is_current(empty)
    assert migrate.differences(empty) == []


def test_two_processes_upgrade_one_after_the_other(empty):
    others = [Ledger(empty.url.render_as_string(hide_password=False)) for _ in range(3)]
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(migrate.upgrade, others))
    for one in others:
        one.close()
    assert migrate.is_current(empty)


def test_a_migration_that_crosses_the_way_of_somebody_at_work_is_taken_all_the_same(ledger, tmp_path, monkeypatch):
    add = 'op.add_column("{}", sa.Column("weight", sa.Integer(), nullable=True))'
    folder = one_more(tmp_path, "Weigh what goes out", add.format("outbox"), add.format("cards"))
    monkeypatch.setattr(migrate, "FOLDER", folder)
    with ThreadPoolExecutor() as pool:
        with ledger.read(MORNING) as tx:
            tx.exec(select(Card)).all()
            migration = pool.submit(migrate.upgrade, ledger)
            while not tx.connection().execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar():
                assert not migration.done()
            with suppress(
                StorageFailure
            ):  # each waits for the other, until the server ends one: the migration, at rest
                tx.exec(select(Outbox)).all()
        migration.result()
    assert migrate.is_current(ledger)


def test_the_indexes_of_the_sender_hold_only_what_is_looked_for(ledger):
    with ledger.read(MORNING) as tx:
        kept = tx.connection().execute(text("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'outbox'"))
        partial = {name for name, definition in kept if " WHERE " in definition}
    named = ("due", "chat", "stuck", "in_flight", "tried", "restore_id", "groups")
    assert partial == {f"ix_outbox_{name}" for name in named}


# --- one process serves


def test_a_second_process_refuses_to_serve_the_same_server(url):
    settings = Settings(database={"url": url})
    with InstanceLock(settings):
        with pytest.raises(Refusal, match="cli-already-running") as refused, InstanceLock(settings):
            pass
        assert "@" not in refused.value.params["file"]
    with InstanceLock(settings):
        pass


def test_the_processes_of_a_cluster_serve_together_and_keep_out_one_that_works_alone(url):
    settings = Settings(database={"url": url}, engine={"kind": "cluster"})
    sharing = partial(InstanceLock, settings, is_shared=True)
    with sharing(), sharing(), pytest.raises(Refusal, match="cli-cluster-running"):
        InstanceLock(settings).__enter__()
    with InstanceLock(settings), pytest.raises(Refusal, match="cli-embedded-running"):
        sharing().__enter__()
    with sharing():
        pass


# --- one writer, one instant


def test_writers_come_one_after_the_other_and_lose_nothing(url):
    ledgers = [Ledger(url) for _ in range(4)]

    def count_up(ledger):
        for _ in range(5):
            with ledger.write(MORNING) as tx:
                marks.write(tx, "count", str(int(marks.read(tx, "count", "0")) + 1))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(count_up, ledgers))
    with ledgers[0].read(MORNING) as tx:
        assert marks.read(tx, "count") == "20"
    for one in ledgers:
        one.close()


def test_a_reader_sees_one_instant_of_the_records_and_waits_for_no_writer(ledger):
    with ledger.read(MORNING) as reading:
        before = marks.read(reading, "fact", "none")
        with ledger.write(MORNING) as tx:
            marks.write(tx, "fact", "written")
        reading.expire_all()
        assert (before, marks.read(reading, "fact", "none")) == ("none", "none")
    with ledger.read(MORNING) as tx:
        assert marks.read(tx, "fact") == "written"


def test_what_breaks_off_leaves_nothing_behind(ledger):
    with pytest.raises(RuntimeError), ledger.write(MORNING) as tx:
        marks.write(tx, "fact", "written")
        tx.flush()
        raise RuntimeError("power cut")
    with ledger.read(MORNING) as tx:
        assert marks.read(tx, "fact", "none") == "none"


def test_a_connection_the_server_has_cut_is_replaced_unnoticed(ledger, url):
    with ledger.read(MORNING) as tx:
        first = backend(tx)
    other = Ledger(url)
    with other.write(MORNING) as tx:
        assert tx.connection().execute(text(f"SELECT pg_terminate_backend({first}, 5000)")).scalar_one()
    other.close()
    with ledger.read(MORNING) as tx:
        assert backend(tx) != first


def backend(tx):
    return tx.connection().execute(text("SELECT pg_backend_pid()")).scalar_one()


def test_a_server_that_is_away_is_a_failure_of_the_storage(tmp_path):
    ledger = Ledger(f"postgresql+psycopg://postgres@/duban?host={tmp_path}")
    with pytest.raises(StorageFailure) as failure, ledger.write(MORNING):
        pass
    assert failure.value.fault is StorageFault.AWAY
    ledger.close()


async def test_a_server_from_which_nothing_comes_any_more_counts_as_away_after_half_a_minute(url):
    """The system gives up such a connection as it was told to; on one machine no packet is lost to try it."""
    socket_folder = make_url(url).query["host"]
    wire = Wire(partial(asyncio.open_unix_connection, f"{socket_folder}/.s.PGSQL.5432"))
    address = make_url(url).difference_update_query(["host"]).set(host="127.0.0.1", port=await wire.open())
    ledger = Ledger(address.render_as_string(hide_password=False))
    try:
        idle, interval, count, unanswered = await asyncio.to_thread(patience, ledger)
    finally:
        await asyncio.to_thread(ledger.close)
        await wire.close()
    assert idle + interval * count == 30
    assert unanswered == 30_000


def patience(ledger):
    """Read from the system when it gives up a connection of a ledger."""
    with ledger.engine.connect() as connection:
        found = socket.socket(fileno=os.dup(connection.connection.driver_connection.fileno()))
        with found:
            assert found.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
            names = ("TCP_KEEPIDLE", "TCP_KEEPINTVL", "TCP_KEEPCNT", "TCP_USER_TIMEOUT")
            return [found.getsockopt(socket.IPPROTO_TCP, getattr(socket, name)) for name in names]


# --- the county


@pytest.fixture(scope="session")
def in_a_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The same county in a file, to compare with."""
    ledger = Ledger(f"sqlite:///{tmp_path_factory.mktemp('file') / 'county.db'}")
    migrate.upgrade(ledger)
    with ledger.write(BEFORE) as tx:
        import_county(tx, POLICY)
    yield ledger
    ledger.close()


def test_the_roster_is_recorded_row_for_row_as_in_a_file(ledger, in_a_file):
    recorded = rows(ledger, *ROSTER)
    assert all(recorded.values())
    assert recorded == rows(in_a_file, *ROSTER)


def test_the_plan_is_recorded_row_for_row_as_in_a_file(ledger, in_a_file):
    recorded = rows(ledger, *PLAN)
    laid = {(row["node_id"], row["unit_id"]) for row in recorded["Assignment"]}
    assert (len(recorded["Node"]), len(laid)) == (48, 633)
    assert recorded == rows(in_a_file, *PLAN)


# --- the roster


def test_persons_of_one_name_come_in_the_order_of_the_roster_whoever_was_written_last(ledger):
    with ledger.write(MORNING) as tx:
        first, second = (Person(name="王伟", phone=phone) for phone in ("+8613900000001", "+8613900000002"))
        tx.add_all((first, second))
    with ledger.write(MORNING) as tx:
        tx.get(Person, first.id).phone = "+8613900000003"
    with ledger.read(MORNING) as tx:
        assert [one.id for one in people.by_name(tx, "王伟")] == [first.id, second.id]


# --- the outbox


def test_answers_come_before_reminders_and_each_chat_in_its_order(ledger):
    with ledger.write(MORNING) as tx:
        one, two = bound(tx, 1), bound(tx, 2)
        for number, person in ((1, one), (2, one), (3, two)):
            put(tx, number, to=person)
        put(tx, 4, to=two, lane=Lane.ANSWER)
        assert [row.params["n"] for row in claiming.claim(tx, POLICY, BOT, MACHINE, 10)] == [4, 1, 3]
        assert claiming.claim(tx, POLICY, BOT, MACHINE, 10) == []


def test_a_claimed_row_is_marked_sent_and_known_as_its_message(ledger):
    with ledger.write(MORNING) as tx:
        put(tx, 1, to=bound(tx, 1), items=[])
        (row,) = claiming.claim(tx, POLICY, BOT, MACHINE, 10)
        row_id, card_id = row.id, row.card_id
        assert delivery.mark_onwire(tx, POLICY, [row_id], MACHINE, epoch=3) == {row_id}
    with ledger.write(MORNING) as tx:
        delivery.settle_sent(tx, POLICY, {row_id: 2**40})
        assert not delivery.mark_onwire(tx, POLICY, [row_id], MACHINE, epoch=3)
    with ledger.read(MORNING) as tx:
        sent, card = tx.get(Outbox, row_id), tx.get(Card, card_id)
    assert (sent.state, sent.message_id, sent.epoch, sent.sent_at) == (OutboxState.SENT, 2**40, 3, MORNING)
    assert (card.message_id, card.sent_at) == (2**40, MORNING)


def test_a_row_told_to_wait_goes_out_after_its_time(ledger):
    later = MACHINE + timedelta(seconds=30)
    with ledger.write(MORNING) as tx:
        put(tx, 1, to=bound(tx, 1))
        (row,) = claiming.claim(tx, POLICY, BOT, MACHINE, 10)
        delivery.settle_retry(tx, POLICY, row.id, later, "429", is_attempt=False)
        assert claiming.claim(tx, POLICY, BOT, MACHINE, 10) == []
        assert len(claiming.claim(tx, POLICY, BOT, later, 10)) == 1


# --- the office


async def test_a_day_of_the_office_from_the_publication_to_the_digest(county):
    coordinator = county.phone(COORDINATORS[0])
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    secretary = await signed_for(county, "3", "德政镇")
    signed = [no for no, state in county.states("德政镇").items() if state is Lifecycle.IN_PROGRESS]
    assert len(signed) == 13
    await county.settle(secretary.send("3已完成"))
    await county.settle(secretary.tap("准确"))
    await county.settle(secretary.tap("已另行报送"))
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_REVIEW
    await county.settle(reviewer.tap("同意办结"))
    assert county.assignment("3", "德政镇").state is Lifecycle.CLOSED
    await county.restart()
    await county.advance_to("2020-04-21 17:30")
    assert "日报" in coordinator.last_text
    assert coordinator.last.media is not None
    (verdict,) = county.office.look_now(verify).values()
    assert verdict.broken is None
    assert verdict.head.short in coordinator.last_text
    county.office.do_now(lambda tx, policy: tx.execute(text("UPDATE timeline SET person_id = 1 WHERE event = 'close'")))
    (verdict,) = county.office.look_now(verify).values()
    assert verdict.broken.fault is Fault.CHANGED


# --- without the driver


def test_without_its_driver_a_server_is_refused_in_one_line_that_says_what_to_install(monkeypatch, tmp_path, capsys):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    config = tmp_path / "config.toml"
    config.write_text('[database]\nurl = "postgresql+psycopg://duban@127.0.0.1/duban"\n')
    assert main(["--config", str(config), "migrate"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "psycopg" in line
    assert "duban[cluster]" in line
