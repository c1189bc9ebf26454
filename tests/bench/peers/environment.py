"""The environment of the peers: pinned, apart from ours, made by the first run; without it they are skipped."""

import os
import subprocess
import venv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from tests.bench.contest import PROJECT, Contestant

PINNED = Path(__file__).with_name("requirements.txt")
FOLDER = Path(os.environ.get("DUBAN_BENCH_PEERS") or PROJECT / "var" / "bench-peers")
SHOWN = 200


@dataclass(frozen=True, slots=True)
class Peers:
    """The peers that can run here; none where they cannot be installed."""

    at_the_limit: tuple[Contestant, ...] = ()
    """Senders that pace themselves, or that have nothing but retries."""
    unpaced: tuple[Contestant, ...] = ()
    """Senders that store nothing, as fast as they go."""
    durable: tuple[Contestant, ...] = ()
    """Senders that store what they have to say, in PostgreSQL."""


@cache
def peers() -> Peers:
    """Name the peers, after installing them if need be; says why when there are none."""
    try:
        python = _install()
    except (subprocess.SubprocessError, OSError) as error:
        print(f"   peers are skipped, they cannot be installed: {_reason(error)}")
        return Peers()
    queue = "tests.bench.peers.job_queue"
    return Peers(
        at_the_limit=(
            Contestant("PTB JobQueue + AIORateLimiter", queue, ("limited",), python),
            Contestant("PTB JobQueue", queue, (), python),
            Contestant("Apprise", "tests.bench.peers.apprise_loop", (), python),
        ),
        unpaced=(Contestant("PTB JobQueue", queue, (), python),),
        durable=(Contestant("procrastinate", "tests.bench.peers.procrastinate_sender", (), python),),
    )


def _install() -> str:
    python = FOLDER / "bin" / "python"
    ready = FOLDER / f".ready-{crc32(PINNED.read_bytes()):08x}"
    if not ready.exists():
        print("   installing the peers (once) ...", flush=True)
        venv.create(FOLDER, with_pip=True, clear=True)
        command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", PINNED]
        subprocess.run(command, check=True, capture_output=True, text=True)
        ready.touch()
    return str(python)


def _reason(error: Exception) -> str:
    said = getattr(error, "stderr", None) or str(error)
    return " ".join(str(said).split())[-SHOWN:]
