"""A clock in a file is read as it stands, whatever a writer is doing to it."""

import os
from datetime import UTC, datetime, timedelta

import pytest

from jobs.clock import NO_LEAP, FileClock, SystemClock, elapsed_now, open_clock
from tests.clocks import Clocks

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


# --- the machine's own clocks ----------------------------------------------------------------------

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


@pytest.fixture
def clocks():
    return Clocks(MORNING)


@pytest.mark.parametrize("step", [-DAY, -HOUR, HOUR, DAY])
def test_no_step_of_the_wall_clock_moves_retries_and_leases(clocks, step):
    elapsed = clocks.machine().now
    clocks.pass_by(MINUTE)
    clocks.step(step)
    clocks.pass_by(MINUTE)
    assert elapsed() == MORNING + 2 * MINUTE


@pytest.mark.parametrize("leap", [11 * MINUTE, HOUR, DAY, 400 * DAY])
def test_a_leap_ahead_is_doubted_and_time_goes_on_evenly(clocks, leap):
    clock = clocks.clock()
    clocks.step(leap)
    clocks.pass_by(MINUTE)
    assert (clock.now(), clock.leap) == (MORNING + MINUTE, leap)


def test_a_leap_that_is_vouched_for_is_followed(clocks):
    clock = clocks.clock()
    clocks.step(DAY)
    clock.believe()
    assert (clock.now(), clock.leap) == (MORNING + DAY, NO_LEAP)


def test_a_clock_that_comes_back_is_believed_again(clocks):
    clock = clocks.clock()
    clocks.step(DAY)
    clocks.pass_by(HOUR)
    clocks.step(-DAY)
    assert (clock.now(), clock.leap) == (MORNING + HOUR, NO_LEAP)


@pytest.mark.parametrize("sleep", [8 * HOUR, 30 * DAY])
def test_sleep_is_no_leap(clocks, sleep):
    clock = clocks.clock()
    clocks.pass_by(sleep)
    assert (clock.now(), clock.leap) == (MORNING + sleep, NO_LEAP)


def test_small_corrections_do_not_add_up_to_a_leap(clocks):
    clock = clocks.clock()
    for _ in range(100):
        clocks.pass_by(HOUR)
        clocks.step(MINUTE)
        assert clock.now() == clocks.at
    assert clock.leap == NO_LEAP


@pytest.mark.parametrize("step", [HOUR, DAY])
def test_a_clock_set_back_is_followed_and_its_return_is_no_leap(clocks, step):
    clock = clocks.clock()
    clocks.step(-step)
    assert clock.now() == MORNING - step
    clocks.pass_by(MINUTE)
    clocks.step(step)
    assert (clock.now(), clock.leap) == (MORNING + MINUTE, NO_LEAP)


def test_a_new_process_goes_on_doubting(clocks):
    clocks.step(DAY)
    clock = clocks.clock()
    clock.doubt(DAY)
    assert (clock.now(), clock.leap) == (MORNING, DAY)


def test_the_real_clocks_agree():
    assert abs(SystemClock().now() - elapsed_now()) < 5 * MINUTE
