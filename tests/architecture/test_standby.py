"""A bot that stands by has loaded nothing that only some work needs: a thousand of them share one small machine."""

import json
import subprocess
import sys

import pytest

from tests.architecture.house_rules import HOUSE

SERVING = "import bot.cli, bot.cli.running, bot.app"
NOT_NEEDED = {
    "PIL": "the first picture",
    "alembic": "a migration",
    "docx": "a bulletin",
    "icalendar": "a calendar",
    "openpyxl": "the child that opens sheets",
    "procrastinate": "a cluster",
    "prometheus_client": "whoever asks for measures",
    "psycopg": "PostgreSQL",
    "segno": "links to print",
    "telegram.ext": "nobody: only its Bot is used",
    "xlrd": "the child that opens sheets",
    "xlsxwriter": "the first sheet that is written",
}


def loaded_by(code: str) -> set[str]:
    told = f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", told], cwd=HOUSE, capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    return loaded_by(SERVING)


@pytest.mark.parametrize("library", NOT_NEEDED)
def test_a_library_waits_for_its_work(loaded, library):
    assert library not in loaded, f"{library} is for {NOT_NEEDED[library]}"


def test_what_serves_is_loaded(loaded):
    """What this looks at is a process that could serve at once, with every handler."""
    assert {"bot.routes", "bot.webhook", "bot.front", "jobs.ticker", "aiohttp", "telegram", "sqlmodel"} <= loaded


def test_a_library_that_came_too_early_would_be_noticed():
    assert "segno" in loaded_by("import bot.pictures.qr")
