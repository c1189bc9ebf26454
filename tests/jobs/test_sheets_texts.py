"""Every refusal and warning of the sheets has its sentence in both languages."""

import re
from pathlib import Path

import pytest
from fluent.syntax import ast, parse

from jobs.rules.notation.problems import Refused, warning_key

ROOT = Path(__file__).parents[2]
ONE_LINE = {ROOT / "jobs/rules/notation" / name for name in ("oneline.py", "addressees.py", "limits.py")}
SOURCES = {*(ROOT / "jobs/rules/notation").glob("*.py"), *(ROOT / "jobs/sheets").glob("*.py")} - ONE_LINE
CODE = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
REFUSED = {Refused(1, "", code, {}).key for code in re.findall(r'Problem\(\s*"(\w+)"', CODE)} | {
    Refused(1, "", code, {}).key for code in ("undated_event", "bad_date")
}
WHOLE_FILE = set(re.findall(r'"(sheets-[a-z-]+)"', CODE))
NODE_WARNINGS = (
    "open_list",
    "vague_wildcard",
    "unknown_support_unit",
    "predecessor_unresolved",
    "others_by_default",
    "predecessor_due_later",
    "due_on_non_working_day",
    "already_past",
    "after_campaign_end",
)
NOTICED = {warning_key(code) for code in (*re.findall(r'Noticed\([^"]*"(\w+)"', CODE), *NODE_WARNINGS)}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_refused_or_noticed_without_a_sentence(language):
    text = (ROOT / f"bot/texts/{language}/sheets.ftl").read_text(encoding="utf-8")
    said = {entry.id.name for entry in parse(text).body if isinstance(entry, ast.Message)}
    assert len(REFUSED) > 15
    assert said == REFUSED | WHOLE_FILE | NOTICED


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_in_a_line_is_unclear_without_a_sentence(language):
    code = "\n".join(path.read_text(encoding="utf-8") for path in ONE_LINE)
    codes = re.findall(r'Problem\(\s*"(\w+)"', code)
    text = (ROOT / f"bot/texts/{language}/new.ftl").read_text(encoding="utf-8")
    said = {entry.id.name for entry in parse(text).body if isinstance(entry, ast.Message)}
    assert len(codes) > 5
    assert {f"new-fault-{code.replace('_', '-')}" for code in codes} <= said
