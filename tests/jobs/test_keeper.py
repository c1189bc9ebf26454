"""The keeper makes the night's copy and lets one more follow; what it cannot do it says once."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from db import backups, migrate, people, vault
from db import outbox as rows
from db.engine import Ledger
from db.messages import OutboxState
from db.models import Mark, Person
from db.vault import Key
from jobs import backup, restore
from jobs.backup import LATEST, NIGHTLY, Latest, Store, log_of
from jobs.cadences import EachNight
from jobs.clock import HandClock
from jobs.keeper import Keeper
from jobs.office import Office
from tests.journeys.county import import_county, make_policy, moment

NOW = moment("2020-04-21 09:00")
POLICY = make_policy()


@pytest.fixture
def office(tmp_path):
    ledger = Ledger(f"sqlite:///{tmp_path}/duban.db")
    migrate.upgrade(ledger)
    office = Office(ledger, HandClock(NOW), POLICY)
    yield office
    office.close()
    ledger.close()


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def store(tmp_path, request):
    key = Key.of(vault.new_key()) if request.param else None
    return Store(tmp_path / "copies", keep=2, follow=timedelta(seconds=30), key=key)


def note(office, name, value="x"):
    office.do_now(lambda tx, policy: tx.merge(Mark(name=name, value=value)))


def marks_in(file: Path, store: Store, folder: Path) -> set[str]:
    """Take a copy out, with its log, and read the marks in it."""
    restore.take_out(file, folder / "out.db", store.key)
    ledger = Ledger(f"sqlite:///{folder}/out.db")
    with ledger.read(NOW) as tx:
        found = {mark.name for mark in tx.exec(select(Mark)).all()}
    ledger.close()
    return found


def test_the_latest_copy_follows_by_its_log_only(office, store, tmp_path):
    latest = Latest(office.ledger.path, store)
    note(office, "before")
    latest.follow(NOW)
    (copy,) = store.copies(LATEST)
    written = copy.stat().st_mtime_ns
    for name in ("first", "second"):
        note(office, name)
        latest.follow(NOW)
    assert store.copies(LATEST) == [copy]
    assert copy.stat().st_mtime_ns == written
    assert {"before", "first", "second"} <= marks_in(copy, store, tmp_path)


def test_nothing_is_written_when_nothing_changed(office, store):
    latest = Latest(office.ledger.path, store)
    note(office, "before")
    latest.follow(NOW)
    note(office, "after")
    latest.follow(NOW)
    (copy,) = store.copies(LATEST)
    written = log_of(copy).stat().st_mtime_ns
    latest.follow(NOW)
    assert log_of(copy).stat().st_mtime_ns == written


def test_a_log_that_began_anew_makes_a_new_copy_and_removes_the_old_pair(office, store, tmp_path):
    latest = Latest(office.ledger.path, store)
    latest.follow(NOW)
    note(office, "before")
    latest.follow(NOW)
    (old,) = store.copies(LATEST)
    with closing(backups._open(office.ledger.path)) as other:
        other.execute("PRAGMA wal_checkpoint(RESTART)")
    note(office, "after")
    latest.follow(NOW + timedelta(minutes=1))
    (fresh,) = store.copies(LATEST)
    assert fresh != old
    assert not log_of(old).exists()
    assert {"before", "after"} <= marks_in(fresh, store, tmp_path)


def test_the_copies_of_the_last_lives_outlast_a_start_on_an_empty_ledger(office, store):
    lost = Latest(office.ledger.path, store)
    lost.follow(NOW)
    (valuable,) = store.copies(LATEST)
    for life in range(1, 4):
        latest = Latest(office.ledger.path, store)
        latest.follow(NOW + timedelta(minutes=life))
        assert valuable in store.copies(LATEST)
    Latest(office.ledger.path, store).follow(NOW + timedelta(hours=1))
    assert valuable not in store.copies(LATEST)
    assert len(store.copies(LATEST)) == 4


async def test_the_nights_copy_is_made_when_due_and_the_oldest_goes(office, store):
    keeper = Keeper(office, office.ledger.path, store)
    await keeper.catch_up()
    assert store.copies() == []
    for night in range(21, 25):
        await office.do(backup.come_due, moment(f"2020-04-{night} 02:30"))
        await keeper.catch_up()
        await keeper.catch_up()
    assert [file.name.removesuffix(".age") for file in store.copies(NIGHTLY)] == [
        "nightly-20200422T183000Z.db", "nightly-20200423T183000Z.db",
    ]  # fmt: skip


async def test_a_copy_that_cannot_be_made_is_told_once_and_made_later(office, tmp_path):
    office.do_now(import_county)
    office.do_now(bind_coordinators)
    folder = tmp_path / "copies"
    folder.write_text("a file where the folder should be")
    keeper = Keeper(office, office.ledger.path, Store(folder, 2, timedelta(seconds=30), None))
    await office.do(backup.come_due, NOW)
    for _ in range(3):
        await keeper.catch_up()
    alarms = [row for row in office.look_now(rows.in_state, OutboxState.READY) if row.key == "alarm-backup"]
    assert len(alarms) == len({row.person_id for row in alarms}) > 0
    assert "FileExistsError" in alarms[0].params["why"]
    folder.unlink()
    await keeper.catch_up()
    assert len(list(folder.iterdir())) == 1


def test_no_copy_takes_the_room_the_ledger_needs(office, store, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Disk", (), {"free": backup.SPARE_BYTES})())
    with pytest.raises(OSError, match="No space left"):
        backup.write(office.ledger.path, store.folder / "copy.db", store.key)


def test_the_night_comes_every_day_also_on_days_off(office):
    policy = POLICY.__class__(POLICY.calendar, backup_at=moment("2020-01-01 02:30").time())
    with office.ledger.read(NOW) as tx:
        first = EachNight().next(tx, policy, moment("2020-05-01 01:00"))
        assert first == moment("2020-05-01 02:30")
        assert EachNight().next(tx, policy, first) == moment("2020-05-02 02:30")
        assert EachNight().next(tx, POLICY, first) is None


def bind_coordinators(tx, policy):
    for number, person in enumerate(people.everybody(tx)[:400], start=1):
        found = tx.get(Person, person.id)
        found.bot_id, found.telegram_id, found.bound_at = 1, number, tx.now
        tx.add(found)
