"""The migrations tell the whole story of the schema, and take it all or nothing."""

import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from db import migrate
from db.engine import Ledger
from db.models import Post, Unit
from db.words import Role, UnitKind
from tests.db.one_more import one_more

NOON = datetime(2020, 4, 21, 4, 0, tzinfo=UTC)


@pytest.fixture
def ledger(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    yield ledger
    ledger.close()


def test_the_migrated_schema_is_the_one_of_the_models(ledger):
    migrate.upgrade(ledger)
    assert migrate.differences(ledger) == []


def test_a_fresh_database_is_not_current_and_an_upgraded_one_is(ledger):
    assert not migrate.is_current(ledger)
    migrate.upgrade(ledger)
    assert migrate.is_current(ledger)


def test_upgrading_twice_is_harmless(ledger):
    migrate.upgrade(ledger)
    migrate.upgrade(ledger)
    assert migrate.is_current(ledger)


def test_a_migration_that_breaks_off_leaves_the_old_schema(ledger, monkeypatch):
    def break_off(*_):
        raise RuntimeError("power cut")

    monkeypatch.setattr("alembic.operations.Operations.create_table", create_tables_until(20, break_off))
    with pytest.raises(RuntimeError):
        migrate.upgrade(ledger)
    assert inspect(ledger.engine).get_table_names() == []


def create_tables_until(limit, break_off):
    from alembic.operations import Operations

    original, count = Operations.create_table, iter(range(limit))

    def create(self, *args, **kwargs):
        if next(count, None) is None:
            break_off()
        return original(self, *args, **kwargs)

    return create


def test_who_was_given_the_card_of_a_problem_may_still_decide_it(ledger):
    with migrate._writing(ledger) as connection:
        command.upgrade(migrate._config(connection), "0004")
    with closing(sqlite3.connect(ledger.path)) as records, records:
        records.execute("INSERT INTO persons (id, name, language, is_simple) VALUES (7, '县长', 'zh', 0)")
        records.execute(
            "INSERT INTO problems (id, assignment_id, person_id, words, state, created_at)"
            " VALUES (5, 1, 1, '卡住了', 'raised', '2020-04-21 01:00:00')"
        )
        given = "INSERT INTO cards (id, bot_id, person_id, key, params, created_at) VALUES (?, 1, 7, ?, ?, ?)"
        records.execute(given, ("a", "problem", '{"problem_id": 5}', "2020-04-21 01:00:00"))
        records.execute(given, ("b", "problem", '{"problem_id": 5}', "2020-04-22 01:00:00"))
        records.execute(given, ("c", "digest", '{"on": "2020-04-21"}', "2020-04-21 09:30:00"))
    migrate.upgrade(ledger)
    with closing(sqlite3.connect(ledger.path)) as records:
        told = records.execute("SELECT problem_id, slip_id, person_id, told_at FROM told").fetchall()
    assert [(*row[:3], row[3][:19]) for row in told] == [(5, None, 7, "2020-04-21 01:00:00")]


def found_a_town(ledger):
    migrate.upgrade(ledger)
    with ledger.write(NOON) as tx:
        tx.add(Unit(name="德政镇", kind=UnitKind.TOWN, rank=1))
        tx.flush()
        tx.add(Post(unit_id=1, role=Role.HEAD, title="镇长"))


def test_a_table_whose_rows_are_referred_to_can_be_rebuilt(ledger, tmp_path, monkeypatch):
    found_a_town(ledger)
    rebuild = 'with op.batch_alter_table("units", recreate="always") as batch:'
    add = '    batch.add_column(sa.Column("seat", sa.String(), nullable=True))'
    monkeypatch.setattr(migrate, "FOLDER", one_more(tmp_path, "Rebuild a table", rebuild, add))
    migrate.upgrade(ledger)
    assert migrate.is_current(ledger)
    with ledger.read(NOON) as tx:
        assert (tx.get(Unit, 1).name, tx.get(Post, 1).unit_id) == ("德政镇", 1)


def test_a_migration_that_leaves_a_reference_without_a_row_is_taken_back(ledger, tmp_path, monkeypatch):
    found_a_town(ledger)
    monkeypatch.setattr(migrate, "FOLDER", one_more(tmp_path, "Forget a unit", 'op.execute("DELETE FROM units")'))
    with pytest.raises(ValueError, match="1 references without a row"):
        migrate.upgrade(ledger)
    with ledger.write(NOON) as tx:
        assert tx.get(Unit, 1) is not None
        assert tx.connection().exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_program_may_go_on_beside_a_newer_one_that_leaves_it_its_own(ledger, tmp_path, monkeypatch):
    migrate.upgrade(ledger)
    add = 'op.add_column("units", sa.Column("seat", sa.String(), nullable=True))'
    with monkeypatch.context() as newer:
        newer.setattr(migrate, "FOLDER", one_more(tmp_path, "Add a seat", add))
        assert not migrate.is_workable(ledger)
        migrate.upgrade(ledger)
        assert migrate.is_workable(ledger)
    assert not migrate.is_current(ledger)
    assert migrate.is_workable(ledger)


def test_a_program_stops_before_a_schema_that_takes_away_what_it_needs(ledger, tmp_path, monkeypatch):
    migrate.upgrade(ledger)
    folder = one_more(tmp_path, "Take the rank away", 'op.drop_column("units", "rank")')
    (newest,) = folder.glob("versions/9999*.py")
    newest.write_text(newest.read_text().replace("depends_on = None", "depends_on = None\nBREAKING = True"))
    with monkeypatch.context() as newer:
        newer.setattr(migrate, "FOLDER", folder)
        migrate.upgrade(ledger)
        assert migrate.is_workable(ledger)
    assert not migrate.is_workable(ledger)


def test_every_migration_stands_in_a_file_that_begins_with_its_name():
    script = ScriptDirectory(str(migrate.FOLDER))
    assert migrate.known() == [one.revision for one in script.walk_revisions()][::-1]


def test_a_process_waits_for_another_that_is_setting_up_the_same_file(ledger):
    with closing(sqlite3.connect(ledger.path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        end = threading.Timer(0.2, other.execute, ["COMMIT"])
        end.start()
        try:
            with ledger.engine.connect() as connection:
                assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        finally:
            end.join()


def test_two_processes_upgrade_one_after_the_other(ledger, tmp_path):
    others = [Ledger(f"sqlite:///{tmp_path}/duban.db") for _ in range(4)]
    failures = []

    def upgrade(one):
        try:
            migrate.upgrade(one)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=upgrade, args=(one,)) for one in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in others:
        one.close()
    assert failures == []
    assert migrate.is_current(ledger)
