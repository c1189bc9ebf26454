"""Contestants run as processes of their own, one after the other in turns, so that each meets the same machine."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.phase import READY, Spent
from tests.bench.stand_in import TOKEN

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Contestant:
    """A program that does the work of a measure and prints what it spent as its last line.

    ``module`` is run by ``python``, which may be one with other packages than ours.
    """

    name: str
    module: str
    arguments: tuple[str, ...] = ()
    python: str = sys.executable
    environment: Mapping[str, str] = field(default_factory=dict)

    def start(self, base_url: str, *arguments: object, environment: Mapping[str, str] | None = None) -> "Running":
        """Start it against a stand-in; what it takes further is up to the program, what it logs is nobody's."""
        command = [self.python, "-m", self.module, base_url, TOKEN, *map(str, arguments), *self.arguments]
        own = {**os.environ, **self.environment, **(environment or {})}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        return Running(self, subprocess.Popen(command, cwd=PROJECT, env=own, text=True, **pipes))


@dataclass(frozen=True, slots=True)
class Running:
    """A contestant under way."""

    contestant: Contestant
    process: subprocess.Popen[str]

    def await_ready(self) -> None:
        """Wait until it says that it is ready; raises AssertionError if it fails before."""
        assert self.process.stdout is not None
        said = self.process.stdout.readline().strip()
        assert said == READY, f"{self.contestant.name} failed: {said}"

    def spent(self, patience: float = 900.0) -> Spent:
        """Tell it that all is done, wait for its end and return what it spent; raises AssertionError if it failed."""
        said, _ = self.process.communicate("done\n", timeout=patience)
        assert self.process.returncode == 0, f"{self.contestant.name} failed: {said}"
        return Spent(**json.loads(said.splitlines()[-1]))

    def end(self) -> None:
        """End it whatever it is doing."""
        self.process.kill()
        self.process.communicate()


def in_turns(contestants: Sequence[Contestant], runs: int) -> list[Contestant]:
    """Order the runs: all once, then all once more."""
    return list(contestants) * runs
