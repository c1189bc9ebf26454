"""The import contracts of pyproject.toml hold, and would notice a breach."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.house_rules import HOUSE


def contracts_in(house):
    """Judge a house by its contracts, in a process of its own: import-linter turns existing loggers off."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)


@pytest.fixture
def small_house(tmp_path):
    """Three empty floors under the contracts of ours."""
    shutil.copy(HOUSE / "pyproject.toml", tmp_path)
    for floor in ("bot", "jobs", "jobs/rules", "db"):
        (tmp_path / floor).mkdir(parents=True)
        (tmp_path / floor / "__init__.py").touch()
    return tmp_path


def test_the_house_keeps_its_contracts():
    judged = contracts_in(HOUSE)
    assert judged.returncode == 0, judged.stdout


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("jobs/report.py", "import bot"),
        ("db/nodes.py", "import jobs"),
        ("jobs/report.py", "import telegram"),
        ("bot/app.py", "from apscheduler.schedulers.asyncio import AsyncIOScheduler"),
        ("jobs/report.py", "from sqlmodel import select"),
        ("bot/app.py", "import sqlalchemy"),
        ("jobs/rules/lamp.py", "import pydantic"),
    ],
)
def test_a_breach_is_noticed(small_house, module, source):
    (small_house / module).write_text(source, encoding="utf-8")
    judged = contracts_in(small_house)
    assert judged.returncode == 1, judged.stdout + judged.stderr
    assert "BROKEN" in judged.stdout


def test_the_ticker_may_know_its_scheduler(small_house):
    (small_house / "jobs/ticker.py").write_text("import apscheduler", encoding="utf-8")
    assert contracts_in(small_house).returncode == 0
