"""`duban run` as a process that is measured from outside: its processor time and its memory."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.contest import PROJECT
from tests.bench.stand_in import TOKEN
from tests.bot.running import free_port


@contextmanager
def running(base_url: str, ledger: Path, folder: Path, clock: str = "system") -> Iterator[subprocess.Popen[bytes]]:
    """Start it on a ledger, everything else in ``folder``; kill it at the end."""
    settings = {
        "DUBAN_TELEGRAM__TOKENS": json.dumps([TOKEN]), "DUBAN_TELEGRAM__BASE_URL": base_url,
        "DUBAN_DATABASE__URL": f"sqlite:///{ledger}", "DUBAN_CLOCK__SOURCE": clock,
        "DUBAN_OPS__LISTEN": f"127.0.0.1:{free_port()}", "DUBAN_BACKUP__FOLDER": str(folder / "copies"),
    }  # fmt: skip
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("DUBAN_")}
    command = [sys.executable, "-m", "bot", "run"]
    process = subprocess.Popen(command, cwd=PROJECT, env={**inherited, **settings}, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def cpu_seconds(pid: int) -> float:
    """Tell what all threads of a process have had of the processor."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(one.read_text().split()[0]) for one in threads) / 1e9


def peak_mib(pid: int) -> float:
    """Tell the most memory a process has held."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
