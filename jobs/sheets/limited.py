"""The way into the limited child processes: they get nothing of our environment, and what they do must end soon."""

import subprocess
import sys
from pathlib import Path

from db.words import Refusal

WALL_SECONDS = 60.0
"""Only for a machine so busy that a child does not get its seconds of processor (child.CPU_SECONDS)."""
_ROOT = Path(__file__).resolve().parents[2]


def ask(module: str, data: bytes, filename: str) -> bytes:
    """Have ``module`` work on the bytes of a file and return what it writes.

    Raises Refusal ``sheets-too-heavy`` when it does not come to an end. No token is within its reach.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-m", module],
            input=data,
            capture_output=True,
            cwd=_ROOT,
            env={"OPENPYXL_LXML": "False"},
            timeout=WALL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refusal("sheets-too-heavy", filename=filename) from error
    if done.returncode != 0:
        raise Refusal("sheets-too-heavy", filename=filename)
    return done.stdout
