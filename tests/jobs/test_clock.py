"""A clock in a file is read as it stands, whatever a writer is doing to it."""

import os
from datetime import UTC, datetime

import pytest

from jobs.clock import FileClock, open_clock

MORNING = datetime(2020, 4, 21, 1, 0, tzinfo=UTC)


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "clock"
    file.write_text("2020-04-21T09:00:00+08:00\n")
    return file


def test_the_instant_is_told_in_utc(file):
    assert open_clock(f"file:{file}").now() == MORNING


def test_a_change_that_leaves_size_and_stamp_is_seen(file):
    clock, status = FileClock(file), file.stat()
    file.write_text("2020-04-21T09:00:01+08:00\n")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert clock.now() == MORNING.replace(second=1)


@pytest.mark.parametrize("half", ["", "2020-04", "2020-04-21T10:00", "2020-04-21T10:00:00+0", "\n"])
def test_a_half_written_file_leaves_the_last_instant(file, half):
    clock = FileClock(file)
    file.write_text(half)
    assert clock.now() == MORNING
    file.write_text("2020-04-21T10:00:00+08:00")
    assert clock.now() == MORNING.replace(hour=2)


def test_a_file_that_is_renamed_over_is_followed(file):
    clock = FileClock(file)
    file.unlink()
    assert clock.now() == MORNING
    (file.parent / "next").write_text("2020-04-22T09:00:00+08:00")
    (file.parent / "next").rename(file)
    assert clock.now() == MORNING.replace(day=22)


@pytest.mark.parametrize("words", ["", "tomorrow", "2020-04-21T09:00:00"])
def test_a_clock_that_tells_nothing_is_refused_at_the_start(file, words):
    file.write_text(words)
    with pytest.raises(ValueError, match=r".*"):
        FileClock(file)
