"""The house keeps its rules, and each rule would notice a breach."""

import pytest

from tests.architecture.house_rules import RULES, Module, modules

PURPOSE = '"""Says what it is for."""\n'

BREACHES = {
    "clock_readings": [
        ("jobs/report.py", "from datetime import datetime\nnow = datetime.now()"),
        ("jobs/report.py", "import datetime as dt\nnow = dt.datetime.now(dt.UTC)"),
        ("bot/app.py", "from datetime import date\nday = date.today()"),
        ("db/engine.py", "import time\nstamp = time.time()"),
        ("db/engine.py", "from time import time"),
    ],
    "environment_readings": [
        ("bot/app.py", "import os\nhome = os.environ['HOME']"),
        ("jobs/clock.py", "from os import getenv"),
    ],
    "sql_outside_the_ledger": [
        ("jobs/report.py", "rows = session.execute('SELECT id FROM node')"),
        ("bot/app.py", "text = 'UPDATE node SET state = 1'"),
    ],
    "words_outside_texts": [
        ("bot/handlers/sign.py", "label = '签收'"),
        ("jobs/report.py", "text = f'节点{number}'"),
    ],
    "missing_purpose": [("jobs/report.py", "")],
    "overlong": [("jobs/report.py", "\n" * 401)],
    "impure_rules": [
        ("jobs/rules/lamp.py", "from jobs.office import Office"),
        ("jobs/rules/lamp.py", "import random"),
        ("jobs/rules/lamp.py", "from db.models import Node"),
        ("jobs/rules/reading/words.py", "import jieba"),
    ],
    "settings_below": [("jobs/remind.py", "from bot.settings import Settings")],
    "handlers_of_handlers": [
        ("bot/handlers/sign.py", "from bot.handlers import report"),
        ("bot/handlers/sign.py", "from bot.handlers.report import ask"),
    ],
}

ALLOWED = [
    ("jobs/clock.py", "from datetime import UTC, datetime\nnow = datetime.now(UTC)"),
    ("bot/deliver.py", "import time\nbegan = time.monotonic()"),
    ("bot/settings.py", "import os\nnames = os.environ"),
    ("db/nodes.py", "rows = session.execute('SELECT id FROM node')"),
    ("bot/handlers/sign.py", "def sign():\n    '签收 is one tap.'\n    return 'card.sign'  # 签收"),
    ("jobs/rules/lamp.py", "from datetime import time\nfrom db.words import Lamp\nfrom jobs.rules import workdays"),
    ("bot/pictures/grid.py", "SHAPE = '■●▲'"),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rules(rule):
    found = [breach for module in modules() for breach in rule(module)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_notices_each_breach(rule):
    unnoticed = [source for path, source in BREACHES[rule.__name__] if not list(rule(Module(path, source)))]
    assert not unnoticed


@pytest.mark.parametrize(("path", "source"), ALLOWED)
def test_what_is_allowed_is_left_alone(path, source):
    module = Module(path, PURPOSE + source)
    assert [breach for rule in RULES for breach in rule(module)] == []


def test_the_house_has_rooms_to_look_into():
    assert len(list(modules())) > 10
