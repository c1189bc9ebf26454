"""The trial of hostile input can fail: with a check of the desk taken away it finds breaches."""

import asyncio
import logging
import tempfile
from pathlib import Path

import pytest
import structlog
from sqlalchemy import text

from bot import desk, logs, routes
from bot.desk import Visit
from jobs import moves, owning
from tests.reliability.facts import Facts
from tests.reliability.front_desk import Desk
from tests.reliability.leaks import SecretReader
from tests.reliability.policy import COMMANDS, TAPS
from tests.reliability.pressing import forged
from tests.reliability.swing import county_in_swing

SEED = 20200421


def test_every_route_stands_in_the_policy():
    assert set(TAPS) == set(routes.TAPS)
    assert set(COMMANDS) == set(routes.COMMANDS)


@pytest.fixture(scope="module")
def in_swing():
    """One county in full swing for all tests; each takes back what it did."""
    with asyncio.Runner() as runner, tempfile.TemporaryDirectory() as folder:
        context = county_in_swing(Path(folder))
        county = runner.run(context.__aenter__())
        place = Desk(county)
        yield lambda trial: runner.run(trial(place))
        place.close()
        runner.run(context.__aexit__(None, None, None))


ROUNDS, ROUND = 12, 50
"""How often as many buttons are pressed before a missing check counts as not found."""


def press(in_swing, seed, count=ROUND):
    return in_swing(lambda place: forged(place, seed, count))


def test_with_every_check_in_place_nothing_is_breached(in_swing):
    tally = press(in_swing, SEED, 150)
    assert tally.breaches == []
    assert tally.faults == []
    assert tally.allowed > 10


CHECKS = {
    "the addressee": (desk, "_is_addressee", lambda _visit, _card, _route: True),
    "the right": (desk, "allows", lambda _right, _roles: True),
    "the holder": (owning, "is_holder", lambda _tx, _assignment, _person_id: True),
    "the reader": (owning, "may_see", lambda _tx, _assignment, _person_id: True),
    "the version": (moves, "check_version", lambda _assignment, _version: None),
    "the kind of card": (Visit, "card_of", lambda visit, *_kinds: visit.card),
}


@pytest.mark.parametrize("check", CHECKS)
def test_without_a_check_the_trial_finds_what_gets_through(in_swing, monkeypatch, check):
    place, name, blind = CHECKS[check]
    monkeypatch.setattr(place, name, blind)
    found = (press(in_swing, SEED + number) for number in range(ROUNDS))
    assert any(tally.breaches or tally.faults for tally in found)


def test_the_witness_takes_back_what_it_noted(in_swing):
    async def move(place):
        before = Facts.read(place.county.database, "")
        place.county.office.do_now(_change_everything)
        noted = {(change.act, change.table) for change in place.witness.changes()}
        place.witness.undo()
        return before.tables, Facts.read(place.county.database, "").tables, noted

    before, after, noted = in_swing(move)
    assert before == after
    assert noted >= {("insert", "dialogs"), ("update", "assignments"), ("delete", "card_items")}


@pytest.mark.parametrize(
    "said",
    [
        "called 15404340004",
        "called +86 154-0434-0004",
        "called １５４０４３４０００４",
        "tel=%2B86%20154%200434%200004",
        "https://api.telegram.org/bot700001%3AAAE-token-of-the-county/getMe",
        "b'700001:AAE-token-of-the-county'",
    ],
)
def test_a_secret_is_found_however_it_is_written(said):
    reader = SecretReader(["700001:AAE-token-of-the-county"], ["15404340004"])
    reader.write("nothing here: [phone]0004, [token]\n")
    assert reader.found == []
    reader.write(said)
    assert len(reader.found) == 1


def test_without_redaction_the_log_is_found_to_leak(monkeypatch):
    root, reader = logging.getLogger(), SecretReader(["700001:AAE-token-of-the-county-in-a-box-01"], ["15404340004"])
    before = root.handlers[:], root.level
    for redact, leaks in ((logs.redacted, 0), (lambda text: text, 2)):
        monkeypatch.setattr(logs, "redacted", redact)
        logs.set_up(reader, "DEBUG", is_json=True)
        logging.getLogger("telegram").debug("/bot700001:AAE-token-of-the-county-in-a-box-01/sendMessage of 15404340004")
        assert len(reader.found) == leaks
    root.handlers[:], root.level = before
    logging.captureWarnings(False)
    structlog.reset_defaults()


def _change_everything(tx, policy):
    tx.execute(text("INSERT INTO dialogs VALUES (1, 'x', '{}', '2020-04-21 00:00:00')"))
    tx.execute(text("UPDATE assignments SET version = version + 1, state = 'closed'"))
    tx.execute(text("DELETE FROM card_items"))
