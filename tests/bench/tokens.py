"""Measures what idle tokens cost: `duban run` as operators start it, a Telegram in a process of its own, nobody writes.

Run as ``python -m tests.bench.tokens [tokens …]``; prints a line per figure and exits 1 when a goal is missed. The
stand-in lets every long poll wait as long as Telegram does, so what is measured is the price of standing by.
"""

import asyncio
import multiprocessing
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from bot.sandbox.api import Api
from bot.sandbox.server import serve
from bot.sandbox.world import Telegram
from jobs.clock import elapsed_now
from tests.bench.figure import Figure, show
from tests.bot.running import NOT_INHERITED, free_port

FIRST_BOT_ID = 110_201_543
LATENCY_SECONDS = 0.08
QUIET_SECONDS = 5.0
"""After so long without any call but getUpdates whatever belongs to the start is done."""
IDLE_SECONDS = 60.0
PATIENCE_SECONDS = 600.0
FEW = 100
FEW_SECONDS = 10.0
"""Of few only the memory is taken; after so long the patterns of replies are ready too."""
GOAL_MIB = 120.0
GOAL_SHARE = 0.10
GOAL_START_SECONDS = 60.0
SECRET = "secret-of-the-webhooks-of-the-bench"


@dataclass(frozen=True, slots=True)
class Standing:
    """What one process costs while nobody writes."""

    served_seconds: float
    """From the start of the process until every token was served."""
    rss_mib: float
    pss_mib: float
    share: float
    """Of one core."""
    polls_per_second: float


def token_of(number: int) -> str:
    """Make up the token of a bot."""
    return f"{FIRST_BOT_ID + number}:AAE-{number:06d}-token-of-a-bench-of-many"


def stand_in(tokens: int, line: Connection) -> None:
    """Serve Telegram for so many bots; answer every question of ``line`` with what was heard so far."""
    asyncio.run(_Heard(tokens).serve(line))


class _Heard:
    """The stand-in, and what it has heard: ground truth of who is served."""

    def __init__(self, tokens: int) -> None:
        self._world = Telegram(elapsed_now)
        for number in range(tokens):
            self._world.add_bot(token_of(number), f"duban_{number}_bot")
        self._polling: set[str] = set()
        self._polls = 0
        self._last_at = time.monotonic()

    async def serve(self, line: Connection) -> None:
        api = Api(self._world, latency=LATENCY_SECONDS)
        api.before_call = self._listen
        async with await serve(api) as served:
            line.send(served.base_url)
            while True:
                while not line.poll():  # noqa: ASYNC110 - another process decides
                    await asyncio.sleep(0.05)
                if line.recv() == "stop":
                    return
                hooked = sum(bot.webhook is not None for bot in self._world.bots.values())
                line.send((len(self._polling) + hooked, self._polls, time.monotonic() - self._last_at))

    async def _listen(self, token: str, method: str, _params: object) -> None:
        if method == "getUpdates":
            self._polling.add(token)
            self._polls += 1
        else:
            self._last_at = time.monotonic()


@contextmanager
def telegram(tokens: int) -> Iterator[Connection]:
    """Run the stand-in in a process of its own."""
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=stand_in, args=(tokens, theirs))
    server.start()
    try:
        yield ours
    finally:
        ours.send("stop")
        server.join()


@contextmanager
def duban(folder: Path, tokens: int, base_url: str, mode: str) -> Iterator[int]:
    """Run `duban run` on an empty ledger that is up to date, as after a restart; give its process id."""
    token_file = folder / "tokens"
    token_file.touch(mode=0o600)
    token_file.write_text("".join(f"{token_of(number)}\n" for number in range(tokens)))
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(NOT_INHERITED)}
    own = {
        "DUBAN_TELEGRAM__TOKEN_FILE": str(token_file),
        "DUBAN_TELEGRAM__BASE_URL": base_url,
        "DUBAN_TELEGRAM__MODE": mode,
        "DUBAN_TELEGRAM__WEBHOOK_URL": "http://127.0.0.1:9/duban",
        "DUBAN_TELEGRAM__WEBHOOK_SECRET": SECRET,
        "DUBAN_TELEGRAM__WEBHOOK_LISTEN": f"127.0.0.1:{free_port()}",
        "DUBAN_DATABASE__URL": f"sqlite:///{folder}/duban.db",
        "DUBAN_OPS__LISTEN": f"127.0.0.1:{free_port()}",
    }
    with (folder / "log").open("wb") as log:
        command = [sys.executable, "-m", "bot"]
        subprocess.run([*command, "migrate"], env=inherited | own, stdout=log, check=True)
        child = subprocess.Popen([*command, "run"], env=inherited | own, stdout=log, stderr=log)
    try:
        yield child.pid
        assert child.poll() is None, (folder / "log").read_text()[-2000:]
    finally:
        child.terminate()
        child.wait()


def stand(tokens: int, mode: str = "polling", idle_seconds: float = IDLE_SECONDS) -> Standing:
    """Start, wait until every token is served and all is quiet, then let it stand."""
    with telegram(tokens) as line, tempfile.TemporaryDirectory(prefix="duban-bench-") as place:
        base_url = line.recv()
        began = time.monotonic()
        with duban(Path(place), tokens, base_url, mode) as pid:
            served = _until(line, lambda served, _polls, _quiet: served == tokens) - began
            _until(line, lambda _served, _polls, quiet: quiet >= QUIET_SECONDS)
            spent, polls = _processor_seconds(pid), _ask(line)[1]
            stood = time.monotonic()
            time.sleep(idle_seconds)
            stood = time.monotonic() - stood
            spent, polls = _processor_seconds(pid) - spent, _ask(line)[1] - polls
            rss, pss = _mebibytes(pid)
    return Standing(served, rss, pss, spent / stood, polls / stood)


def _until(line: Connection, is_reached) -> float:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_reached(*_ask(line)):
        assert time.monotonic() < deadline, _ask(line)
        time.sleep(0.1)
    return time.monotonic()


def _ask(line: Connection) -> tuple[int, int, float]:
    line.send("how far")
    return line.recv()


def _processor_seconds(pid: int) -> float:
    """Tell how long a process has had a processor, to the nanosecond: all its threads, those that ended not."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


def _mebibytes(pid: int) -> tuple[float, float]:
    """Tell the resident memory of a process, and that of it which it shares with nobody or its part of what it does."""
    found = dict(line.split(":") for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    rss, pss = (int(found[name].split()[0]) / 1024 for name in ("Rss", "Pss"))
    return rss, pss


def measure(many: int = 1000, few: int = FEW, idle_seconds: float = IDLE_SECONDS) -> list[Figure]:
    """Let many tokens stand by, first polling, then by webhook."""
    return [figure for mode in ("polling", "webhook") for figure in _standing_by(mode, many, few, idle_seconds)]


def _standing_by(mode: str, many: int, few: int, idle_seconds: float) -> list[Figure]:
    """Measure one mode; few tokens in the same mode show what each one adds."""
    at_few, standing = stand(few, mode, FEW_SECONDS), stand(many, mode, idle_seconds)
    each = 1024 * (standing.rss_mib - at_few.rss_mib) / (many - few)
    print(f"   {mode}: PSS {standing.pss_mib:.0f} MiB, {standing.polls_per_second:.0f} polls/s")
    print(f"   {few} by {mode}: {at_few.rss_mib:.0f} MiB; each more {each:.0f} KiB")
    return [
        Figure(f"{many:,} idle tokens, {mode}: memory", standing.rss_mib, GOAL_MIB, "MiB"),
        Figure(f"{many:,} idle tokens, {mode}: share of a core", standing.share, GOAL_SHARE, ""),
        Figure(f"{many:,} tokens, {mode}: start to all served", standing.served_seconds, GOAL_START_SECONDS, "s"),
    ]


if __name__ == "__main__":
    raise SystemExit(show([lambda: measure(*map(int, sys.argv[1:]))]))
