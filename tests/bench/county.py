"""The demo county as a ledger: published, everybody bound, every card out; and padded until a nation is in it."""

import shutil
import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import update

from db import assignments, migrate, people
from db.engine import Ledger, Transaction
from db.messages import OutboxState
from db.models import Outbox
from db.words import Lifecycle
from jobs import dispatch
from tests.bench.stand_in import BOT_ID, FIRST_CHAT, NOON, Speech
from tests.bench.stock import loading
from tests.journeys.county import import_county, make_policy

POLICY = make_policy()
OF_A_COUNTY = 1_055
"""Assignments of a county in the whole nation: 3 million on 2,843 counties."""
THEIR_NODES = 50
_OWN_OF_A_NODE = ("id", "campaign_id", "no")
_THEIR_CAMPAIGNS = """
INSERT INTO campaigns (title, ref_on, published_at, archived_at)
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :counties)
SELECT '外县' || i, '2020-04-21', '2020-04-21 01:00:00.000000', '2020-04-21 01:30:00.000000' FROM n
"""
_THEIR_ASSIGNMENTS = f"""
INSERT INTO assignments (campaign_id, node_id, unit_id, occurrence, post_id, state, version, due_on, due_at,
    published_at, signed_at, is_late, level, round, is_silent, next_at)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last)
SELECT :campaign + i / {OF_A_COUNTY}, :node - i % {THEIR_NODES}, 1 + i / {THEIR_NODES} % 20,
    i / {20 * THEIR_NODES} + 1, 1 + i / {THEIR_NODES} % 20, 'in_progress', 1, '2020-06-30',
    '2020-06-30 10:00:00.000000', '2020-04-21 01:00:00.000000', '2020-04-21 02:00:00.000000', 0, 0, 0, 0,
    '2020-06-19 00:30:00.000000' FROM n
"""


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="duban-bench-county-")


@cache
def _published() -> Path:
    path = Path(_folder().name) / "county.db"
    ledger = Ledger(f"sqlite:///{path}")
    migrate.upgrade(ledger)
    with ledger.write(NOON) as tx:
        import_county(tx, POLICY)
        for number, person in enumerate(people.everybody(tx)):
            person.bot_id, person.telegram_id, person.bound_at = BOT_ID, FIRST_CHAT + number, NOON
            tx.add(person)
        tx.flush()
        campaign = assignments.running_campaign(tx)
        assert campaign is not None
        assert campaign.id is not None
        dispatch.publish(tx, POLICY, campaign.id, None)
        tx.flush()
        tx.execute(update(Outbox).values(state=OutboxState.SENT, sent_at=NOON))
    ledger.close()
    return path


def copy_to(folder: Path) -> Path:
    """Copy the published county's ledger, made once a run, into a folder."""
    return Path(shutil.copy(_published(), folder / "duban.db"))


def replies(each: int) -> list[Speech]:
    """Let everybody who answers for something report ``each`` times, in turns, on nodes of his own."""
    ledger = Ledger(f"sqlite:///{_published()}")
    with ledger.read(NOON) as tx:
        owners = [found for person in people.everybody(tx) if (found := _own(tx, person.id or 0))]
        first = {person.id: number for number, person in enumerate(people.everybody(tx))}
    ledger.close()
    return [
        Speech(first[person_id], f"第{numbers[turn % len(numbers)]}项完成{turn + 10}%")
        for turn in range(each)
        for person_id, numbers in owners
    ]


def _own(tx: Transaction, person_id: int) -> tuple[int, list[str]] | None:
    own = assignments.owned_by(tx, person_id, (Lifecycle.AWAITING_SIGN,))
    numbers = list(dict.fromkeys(assignments.node_of(tx, one).no for one in own))
    return (person_id, numbers) if numbers else None


def chats() -> int:
    """Tell how many persons the county has, and so how many chats."""
    ledger = Ledger(f"sqlite:///{_published()}")
    with ledger.read(NOON) as tx:
        found = len(people.everybody(tx))
    ledger.close()
    return found


def add_others(path: Path, count: int) -> None:
    """Add so many assignments of other counties to a ledger, each county with a campaign that is over."""
    counties = -(-count // OF_A_COUNTY)
    with loading(path) as db:
        last_campaign = db.execute(_THEIR_CAMPAIGNS, {"counties": counties}).lastrowid or 0
        first_node = db.execute("SELECT max(id) + 1 FROM nodes").fetchone()[0]
        columns = ", ".join(row[1] for row in db.execute("PRAGMA table_info(nodes)") if row[1] not in _OWN_OF_A_NODE)
        for number in range(THEIR_NODES):
            statement = f"INSERT INTO nodes (campaign_id, no, {columns}) SELECT ?, ?, {columns} FROM nodes WHERE id = 1"
            db.execute(statement, (last_campaign, f"外{number}"))
        values = {"last": count - 1, "campaign": last_campaign - counties + 1, "node": first_node + THEIR_NODES - 1}
        db.execute(_THEIR_ASSIGNMENTS, values)
