"""The migrations tell the whole story of the schema, and take it all or nothing."""

import threading

import pytest
from sqlalchemy import inspect

from db import migrate
from db.engine import Ledger


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
