"""The commands that keep the ledger safe, through their own door."""

import os
import re
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from bot.cli import main
from bot.lock import InstanceLock
from bot.settings import load_settings
from db import marks, vault
from db.engine import Ledger
from db.models import Person, Timeline
from db.words import Event
from jobs import seal
from jobs.clock import elapsed_now
from jobs.timekeeping import TICKED_UNTIL
from tests.journeys.county import make_policy

NOW = datetime(2020, 4, 21, 1, 0, tzinfo=UTC)
POLICY = make_policy()


class Shell:
    """An office in a folder of its own, and somebody who gives commands there."""

    def __init__(self, folder, capsys):
        self.folder, self.capsys = folder, capsys
        self.config = folder / "config.toml"
        self.config.write_text(
            '[telegram]\nbase_url = "http://127.0.0.1:9/bot"\nbase_file_url = "http://127.0.0.1:9/file/bot"\n'
            '[clock]\nsource = "file:clock"\n[database]\nurl = "sqlite:///duban.db"\n'
        )
        (folder / "clock").write_text("2020-04-21T09:00:00+08:00")
        self.database = folder / "duban.db"

    def give(self, *arguments):
        code = main(["--config", str(self.config), *map(str, arguments)])
        said = self.capsys.readouterr()
        return code, said.out, said.err

    def write(self, work):
        ledger = Ledger(f"sqlite:///{self.database}")
        with ledger.write(NOW) as tx:
            work(tx)
        ledger.close()

    def names(self):
        ledger = Ledger(f"sqlite:///{self.database}")
        with ledger.read(NOW) as tx:
            found = [person.name for person in tx.exec(select(Person)).all()]
        ledger.close()
        return found


@pytest.fixture
def shell(tmp_path, capsys):
    shell = Shell(tmp_path, capsys)
    assert shell.give("migrate")[0] == 0
    shell.write(lambda tx: tx.add(Person(name="张三")))
    return shell


def seal_moves(tx):
    for n in range(1, 6):
        at = NOW + timedelta(minutes=n)
        tx.add(Timeline(campaign_id=1, assignment_id=n, at=at, event=Event.SIGN, details={"words": f"第{n}项"}))
    tx.flush()
    seal.run(tx, POLICY, NOW)


def tamper(database):
    with closing(sqlite3.connect(database)) as raw:
        raw.execute("UPDATE timeline SET person_id = 99 WHERE id = 3")
        raw.commit()


def test_a_backup_comes_back_and_the_ledger_before_it_is_kept(shell):
    assert shell.give("backup", shell.folder / "copy.db")[0] == 0
    shell.write(lambda tx: tx.add(Person(name="李四")))
    code, out, _ = shell.give("restore", shell.folder / "copy.db")
    assert code == 0
    assert shell.names() == ["张三"]
    kept = re.search(r"duban\.db\.before-\S+", out)[0]
    with closing(sqlite3.connect(shell.folder / kept)) as raw:
        assert [name for (name,) in raw.execute("SELECT name FROM persons")] == ["张三", "李四"]


def test_a_ledger_that_is_gone_or_broken_is_replaced(shell):
    assert shell.give("backup", shell.folder / "copy.db")[0] == 0
    with closing(sqlite3.connect(shell.database)) as raw:  # a log that no ledger belongs to any more
        raw.execute("UPDATE persons SET name = '李四'")
        raw.commit()
        log = (shell.folder / "duban.db-wal").read_bytes()
    for ruin in (shell.database.unlink, lambda: shell.database.write_bytes(b"broken")):
        ruin()
        (shell.folder / "duban.db-wal").write_bytes(log)
        assert shell.give("restore", shell.folder / "copy.db")[0] == 0
        assert shell.names() == ["张三"]


def test_a_backup_is_private_and_never_overwrites_another(shell):
    file = shell.folder / "copy.db"
    assert shell.give("backup", file)[0] == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = file.read_bytes()
    code, _, error = shell.give("backup", file)
    assert (code, "已存在" in error, file.read_bytes()) == (1, True, before)


def test_without_a_database_there_is_nothing_to_back_up(tmp_path, capsys):
    code, _, error = Shell(tmp_path, capsys).give("backup", tmp_path / "copy.db")
    assert (code, "没有数据库" in error) == (1, True)


def test_a_backup_is_encrypted_where_a_key_is_set(shell, monkeypatch):
    code, key, _ = shell.give("backup-key")
    assert code == 0
    monkeypatch.setenv("DUBAN_BACKUP__KEY", key.strip())
    assert "已加密" in shell.give("backup", shell.folder / "copy.db.age")[1]
    assert "张三".encode() not in (shell.folder / "copy.db.age").read_bytes()
    assert shell.give("restore", shell.folder / "copy.db.age")[0] == 0
    monkeypatch.setenv("DUBAN_BACKUP__KEY", vault.new_key())
    code, _, error = shell.give("restore", shell.folder / "copy.db.age")
    assert (code, "打不开" in error) == (1, True)
    monkeypatch.delenv("DUBAN_BACKUP__KEY")
    code, _, error = shell.give("restore", shell.folder / "copy.db.age")
    assert (code, "是加密的备份" in error) == (1, True)


def test_nothing_is_restored_while_the_bot_serves(shell):
    shell.give("backup", shell.folder / "copy.db")
    with InstanceLock(load_settings(shell.config)):
        code, _, error = shell.give("restore", shell.folder / "copy.db")
    assert (code, "已有一个督办进程" in error) == (1, True)
    assert shell.give("backup", shell.folder / "another.db")[0] == 0


def test_what_is_no_sound_backup_leaves_the_ledger_as_it_is(shell):
    file = shell.folder / "copy.db"
    shell.give("backup", file)
    with closing(sqlite3.connect(shell.folder / "newer.db")) as raw, closing(sqlite3.connect(file)) as copy:
        copy.backup(raw)
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
    with closing(sqlite3.connect(shell.folder / "other.db")) as raw:
        raw.execute("CREATE TABLE songs (id)")
    (shell.folder / "cut.db").write_bytes(file.read_bytes()[:50_000])
    (shell.folder / "words.txt").write_text("no database at all, but a text of some length" * 100)
    for name, said in (
        ("newer.db", "更新的版本"),
        ("other.db", "不是本程序"),
        ("cut.db", "损坏"),
        ("words.txt", "损坏"),
    ):
        code, _, error = shell.give("restore", shell.folder / name)
        assert (code, said in error) == (1, True), error
    assert shell.names() == ["张三"]
    assert list(shell.folder.glob("*before*")) == []
    assert list(shell.folder.glob(".*")) == []


def test_verify_names_the_seal_and_the_row_that_was_changed(shell):
    shell.write(seal_moves)
    code, out, _ = shell.give("verify")
    assert (code, "5条办理记录完好" in out) == (0, True)
    head = re.search(r"\w{4}-\w{4}-\w{4}", out)[0]
    code, out, _ = shell.give("verify", "--head", head)
    assert (code, "截至第5条" in out) == (0, True)
    assert shell.give("verify", "--head", "0000-0000-0000")[0] == 1
    tamper(shell.database)
    code, out, _ = shell.give("verify")
    assert (code, "第3条(编号3)被改动" in out) == (1, True)


def test_before_anything_is_sealed_verify_says_so(shell):
    code, out, _ = shell.give("verify")
    assert (code, "还没有封存" in out) == (0, True)


def test_a_backup_whose_history_was_changed_is_told_and_restored_only_on_demand(shell):
    shell.write(seal_moves)
    tamper(shell.database)
    file = shell.folder / "copy.db"
    shell.give("backup", file)
    assert shell.give("verify", file)[0] == 1
    code, _, error = shell.give("restore", file)
    assert (code, "第3条" in error) == (1, True)
    assert shell.give("restore", "--accept-broken-chain", file)[0] == 0


def test_check_tells_how_old_the_newest_copy_is(shell):
    assert "备份:还没有" in shell.give("check")[1]
    shell.write(lambda tx: marks.write(tx, TICKED_UNTIL, NOW.isoformat()))
    assert "✗ 备份:目录" in shell.give("check")[1]
    file = shell.folder / "backups" / "nightly-20200421T183000Z.db"
    shell.give("backup", file)
    assert "✓ 备份:最近一份 nightly-20200421T183000Z.db,0小时前" in shell.give("check")[1]
    yesterday = (elapsed_now() - timedelta(hours=27)).timestamp()
    os.utime(file, (yesterday, yesterday))
    assert "✗ 备份:最近一份 nightly-20200421T183000Z.db 已是27小时前" in shell.give("check")[1]


def test_a_ledger_on_a_server_is_left_to_the_server(shell, monkeypatch):
    monkeypatch.setenv("DUBAN_DATABASE__URL", "postgresql+psycopg://nobody@127.0.0.1:9/duban")
    for command in ("backup", "restore"):
        code, _, error = shell.give(command, shell.config)
        assert (code, "pg_dump" in error) == (1, True)
