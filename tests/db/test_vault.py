"""Backup files are whole, private, and encrypted where there is a key."""

import stat

import pytest

from db import vault
from db.vault import Key
from db.words import Refusal

WORDS = "张三 13800000000".encode() * 100_000


@pytest.fixture
def key():
    return Key.of(vault.new_key())


def keep(target, key=None, words=WORDS):
    vault.store(lambda path: path.write_bytes(words), target, key, workshop=target.parent)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_what_is_stored_comes_back(tmp_path, key):
    for one in (None, key):
        keep(tmp_path / "copy", one)
        vault.fetch(tmp_path / "copy", tmp_path / "back", one)
        assert (tmp_path / "back").read_bytes() == WORDS


def test_nothing_can_be_read_in_an_encrypted_file(tmp_path, key):
    keep(tmp_path / "copy", key)
    assert "张三".encode() not in (tmp_path / "copy").read_bytes()
    assert names(tmp_path) == ["copy"]


def test_files_are_their_owners_alone(tmp_path, key):
    keep(tmp_path / "copies" / "copy", key)
    vault.fetch(tmp_path / "copies" / "copy", tmp_path / "back", key)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "copies", tmp_path / "copies" / "copy")]
    assert modes == [0o700, 0o600]
    assert stat.S_IMODE((tmp_path / "back").stat().st_mode) == 0o600


def test_a_copy_that_fails_leaves_the_one_before(tmp_path, key):
    def fail(path):
        path.write_bytes(b"half")
        raise OSError("disk full")

    keep(tmp_path / "copy")
    for one in (None, key):
        with pytest.raises(OSError, match="disk full"):
            vault.store(fail, tmp_path / "copy", one, workshop=tmp_path)
    assert (tmp_path / "copy").read_bytes() == WORDS
    assert names(tmp_path) == ["copy"]


def test_without_the_right_key_an_encrypted_file_is_refused(tmp_path, key):
    keep(tmp_path / "copy", key)
    for wrong, said in ((None, "backup-no-key"), (Key.of(vault.new_key()), "backup-wrong-key")):
        with pytest.raises(Refusal) as refusal:
            vault.fetch(tmp_path / "copy", tmp_path / "back", wrong)
        assert refusal.value.key == said


def test_an_encrypted_file_that_was_cut_or_changed_is_refused(tmp_path, key):
    keep(tmp_path / "copy", key)
    whole = (tmp_path / "copy").read_bytes()
    changed = bytearray(whole)
    changed[len(whole) // 2] ^= 1
    for broken in (whole[:-1], whole[: len(whole) // 2], bytes(changed)):
        (tmp_path / "copy").write_bytes(broken)
        with pytest.raises(Refusal):
            vault.fetch(tmp_path / "copy", tmp_path / "back", key)


def test_a_word_that_is_no_key_is_refused():
    with pytest.raises(Refusal):
        Key.of("AGE-SECRET-KEY-1NOT")


def test_what_a_dead_process_left_is_swept_away(tmp_path):
    (tmp_path / ".latest.db.unfinished").touch()
    (tmp_path / ".latest.db.unfinished-journal").touch()
    (tmp_path / "latest.db").touch()
    vault.sweep(tmp_path)
    assert names(tmp_path) == ["latest.db"]
