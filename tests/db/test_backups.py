"""Copies hold what was committed at their instant; the log brings them up to date; damage is noticed."""

import sqlite3
import threading
from contextlib import closing

import pytest

from db import backups
from db.words import Refusal


@pytest.fixture
def ledger(tmp_path):
    """A database in WAL mode that another connection keeps open, as the serving process does."""
    path = tmp_path / "duban.db"
    with closing(connect(path)) as keeping:
        keeping.execute("PRAGMA journal_mode=WAL")
        keeping.execute("CREATE TABLE moves (n INTEGER PRIMARY KEY, words TEXT)")
        write(path, 1, 50)
        yield path


def connect(path):
    connection = sqlite3.connect(path, timeout=10)
    connection.isolation_level = None
    return connection


def write(path, first, last, words="x" * 3000):
    with closing(connect(path)) as writer:
        for n in range(first, last + 1):
            writer.execute("INSERT INTO moves VALUES (?, ?)", (n, words))


def count(path):
    with closing(connect(path)) as reader:
        return reader.execute("SELECT count(*) FROM moves").fetchone()[0]


def log_beside(copy):
    return copy.with_name(f"{copy.name}-wal")


def test_a_copy_holds_the_ledger_of_one_instant_while_others_write_on(ledger, tmp_path):
    write(ledger, 51, 1500)
    writing = threading.Thread(target=write, args=(ledger, 1501, 1700))
    writing.start()
    backups.copy(ledger, tmp_path / "copy.db")
    writing.join()
    backups.check_integrity(tmp_path / "copy.db")
    assert 1500 <= count(tmp_path / "copy.db") <= 1700
    assert count(ledger) == 1700


def test_the_log_brings_a_copy_up_to_date(ledger, tmp_path):
    copy = tmp_path / "copy.db"
    log = backups.copy(ledger, copy)
    write(ledger, 51, 60)
    backups.copy_log(ledger, log, log_beside(copy))
    write(ledger, 61, 70)
    backups.copy_log(ledger, log, log_beside(copy))
    write(ledger, 71, 80)
    backups.absorb_log(copy)
    assert count(copy) == 70
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.db"]


def test_a_torn_end_of_a_log_is_left_out(ledger, tmp_path):
    copy = tmp_path / "copy.db"
    log = backups.copy(ledger, copy)
    write(ledger, 51, 60)
    backups.copy_log(ledger, log, log_beside(copy))
    torn = log_beside(copy).read_bytes()[:-100]
    log_beside(copy).write_bytes(torn)
    backups.absorb_log(copy)
    assert count(copy) == 59


def test_what_is_not_committed_is_not_in_a_copy(ledger, tmp_path):
    copy = tmp_path / "copy.db"
    log = backups.copy(ledger, copy)
    write(ledger, 51, 60)
    with closing(connect(ledger)) as hesitating:
        hesitating.execute("PRAGMA cache_size=1")  # so that frames are written before their commit
        hesitating.execute("BEGIN IMMEDIATE")
        hesitating.executemany("INSERT INTO moves VALUES (?, ?)", [(n, "y" * 3000) for n in range(61, 161)])
        backups.copy_log(ledger, log, log_beside(copy))
        hesitating.execute("ROLLBACK")
    backups.absorb_log(copy)
    assert count(copy) == 60


def test_a_log_that_began_anew_is_not_laid_beside_an_older_copy(ledger, tmp_path):
    log = backups.copy(ledger, tmp_path / "copy.db")
    with closing(connect(ledger)) as other:
        other.execute("PRAGMA wal_checkpoint(RESTART)")
    write(ledger, 51, 52)
    with pytest.raises(backups.LogBeganAnew):
        backups.copy_log(ledger, log, tmp_path / "log")


@pytest.mark.parametrize("place", [0, 4096, 40_960])
def test_a_damaged_copy_is_refused(ledger, tmp_path, place):
    copy = tmp_path / "copy.db"
    backups.copy(ledger, copy)
    bytes_ = bytearray(copy.read_bytes())
    bytes_[place : place + 40] = b"\xff" * 40
    copy.write_bytes(bytes_)
    with pytest.raises(Refusal) as refusal:
        backups.absorb_log(copy)
        backups.check_integrity(copy)
    assert refusal.value.key == "backup-damaged"


def test_a_broken_ledger_is_set_aside_with_its_log(tmp_path):
    path = tmp_path / "duban.db"
    path.write_bytes(b"no database")
    (tmp_path / "duban.db-wal").write_bytes(b"no log")
    backups.set_aside(path, tmp_path / "kept.db")
    assert (tmp_path / "kept.db").read_bytes() == b"no database"
    assert (tmp_path / "kept.db-wal").read_bytes() == b"no log"
