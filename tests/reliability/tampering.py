"""R18: somebody lays hands on the sealed timeline, in every way a file can be edited; each must be found out."""

import asyncio
import random
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

from db import migrate
from db.engine import Ledger
from db.messages import Lane
from db.models import Outbox, Timeline
from db.words import Event
from jobs import digest, seal
from jobs.verify import verify
from tests.reliability.finding import Finding, faults
from tests.reliability.site import NOW, POLICY
from tests.reliability.trial import Trial

CAMPAIGNS, MOVES = (1, 2), 40
GAP = 3
"""Rows are numbered in steps, as moves of other tables' making might leave them: room to slip one in."""
ERASED = 9
"""A row whose words were erased by rule."""
A_PROCESS = 250
"""Tamperings that are worth a process of their own."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody at the file with SQL, and the dice that say where."""

    sql: sqlite3.Connection
    chance: random.Random
    campaign: int

    def rows(self) -> list[int]:
        """List the timeline rows of the campaign."""
        found = self.sql.execute("SELECT id FROM timeline WHERE campaign_id = ? ORDER BY id", (self.campaign,))
        return [row_id for (row_id,) in found]

    def row(self) -> int:
        """Choose one, whose words are not erased."""
        return self.chance.choice([row_id for row_id in self.rows() if row_id != ERASED])

    def pair(self) -> tuple[int, int]:
        """Choose two that differ."""
        first, second = self.chance.sample(self.rows(), 2)
        return first, second

    def last_kept(self) -> int:
        """Choose up to where the end is left."""
        return self.chance.choice(self.rows()[:-1])

    def set(self, assignments: str, row_id: int, *values: object) -> None:
        """Write into a row of the timeline."""
        self.sql.execute(f"UPDATE timeline SET {assignments} WHERE id = ?", (*values, row_id))

    def head(self, place: int, link: bytes) -> None:
        """Write the mark of a head."""
        name = f"sealed:{self.campaign}"
        self.sql.execute("UPDATE marks SET value = ? WHERE name = ?", (f"{place}:{link.hex()}", name))


def _when(hand: Hand) -> None:
    hand.set("at = datetime(at, ?) || '.000000'", hand.row(), f"{hand.chance.choice((-1, 1))} seconds")


def _who(hand: Hand) -> None:
    hand.set("person_id = coalesce(person_id, 0) + ?", hand.row(), hand.chance.randint(1, 9))


def _what(hand: Hand) -> None:
    hand.set("event = CASE event WHEN 'close' THEN 'sign' ELSE 'close' END", hand.row())


def _whose(hand: Hand) -> None:
    hand.set("assignment_id = assignment_id + 1", hand.row())


def _version(hand: Hand) -> None:
    hand.set("version = version + 1", hand.row())


def _words(hand: Hand) -> None:
    hand.set("details = ?", hand.row(), f'{{"words": "改过{hand.chance.random()}"}}')


def _no_words(hand: Hand) -> None:
    hand.set("details = '{}'", hand.row())


def _nonsense(hand: Hand) -> None:
    field = hand.chance.choice(("event", "at", "details"))
    hand.set(f"{field} = 'nonsense'", hand.row())


def _other_campaign(hand: Hand) -> None:
    hand.set("campaign_id = ?", hand.row(), 3 - hand.campaign)


def _delete(hand: Hand) -> None:
    hand.sql.execute("DELETE FROM timeline WHERE id = ?", (hand.row(),))


def _delete_with_seal(hand: Hand) -> None:
    _drop(hand, hand.row())


def _delete_and_close_up(hand: Hand) -> None:
    row_id = hand.row()
    (place,) = hand.sql.execute("SELECT place FROM seals WHERE timeline_id = ?", (row_id,)).fetchone()
    _drop(hand, row_id)
    hand.sql.execute("UPDATE seals SET place = place - 1 WHERE campaign_id = ? AND place > ?", (hand.campaign, place))


def _drop(hand: Hand, row_id: int) -> None:
    hand.sql.execute("DELETE FROM timeline WHERE id = ?", (row_id,))
    hand.sql.execute("DELETE FROM seals WHERE timeline_id = ?", (row_id,))


def _insert(hand: Hand) -> int:
    """Slip a move in behind another; return that other."""
    before = hand.chance.choice(hand.rows()[:-1])
    hand.sql.execute(
        "INSERT INTO timeline SELECT id + 1, campaign_id, assignment_id, at, person_id, 'close', version, details "
        "FROM timeline WHERE id = ?",
        (before,),
    )
    return before


def _insert_with_seal(hand: Hand) -> None:
    copied = "SELECT timeline_id + 1, campaign_id, place, salt, words, link FROM seals WHERE timeline_id = ?"
    hand.sql.execute(f"INSERT INTO seals {copied}", (_insert(hand),))


def _swap_numbers(hand: Hand) -> None:
    first, second = hand.pair()
    for old, new in ((first, -1), (second, first), (-1, second)):
        hand.sql.execute("UPDATE timeline SET id = ? WHERE id = ?", (new, old))


def _swap_places(hand: Hand) -> None:
    first, second = hand.pair()
    places = "SELECT place FROM seals WHERE timeline_id = ?"
    (one,), (other,) = (hand.sql.execute(places, (row_id,)).fetchone() for row_id in (first, second))
    for row_id, place in ((first, other), (second, one)):
        hand.sql.execute("UPDATE seals SET place = ? WHERE timeline_id = ?", (place, row_id))


def _cut(hand: Hand) -> None:
    last = hand.last_kept()
    hand.sql.execute("DELETE FROM timeline WHERE campaign_id = ? AND id > ?", (hand.campaign, last))


def _cut_with_seals(hand: Hand) -> None:
    last = hand.last_kept()
    hand.sql.execute("DELETE FROM timeline WHERE campaign_id = ? AND id > ?", (hand.campaign, last))
    hand.sql.execute("DELETE FROM seals WHERE campaign_id = ? AND timeline_id > ?", (hand.campaign, last))


def _cut_with_mark(hand: Hand) -> None:
    _cut_with_seals(hand)
    last = "SELECT place, link FROM seals WHERE campaign_id = ? ORDER BY place DESC LIMIT 1"
    hand.head(*hand.sql.execute(last, (hand.campaign,)).fetchone())


def _forget_all(hand: Hand) -> None:
    for table in ("timeline", "seals"):
        hand.sql.execute(f"DELETE FROM {table} WHERE campaign_id = ?", (hand.campaign,))
    hand.sql.execute("DELETE FROM marks WHERE name = ?", (f"sealed:{hand.campaign}",))


def _seal(hand: Hand) -> None:
    field = hand.chance.choice(("salt", "link"))
    hand.sql.execute(f"UPDATE seals SET {field} = ? WHERE timeline_id = ?", (hand.chance.randbytes(16), hand.row()))


def _pass_as_erased(hand: Hand) -> None:
    """Other words, and the pretence that the old ones were erased."""
    hand.sql.execute(
        "UPDATE seals SET salt = NULL, words = ? WHERE timeline_id = ?", (hand.chance.randbytes(32), hand.row())
    )


def _revive_erased(hand: Hand) -> None:
    """Put words into the mouth of somebody whose words were erased."""
    hand.set('details = \'{"words": "同意"}\'', ERASED)


def _mark(hand: Hand) -> None:
    hand.head(MOVES, hand.chance.randbytes(32))


def _made_anew(hand: Hand) -> None:
    """The forger has the program: a move is changed, then the whole chain is sealed again, mark and all."""
    hand.chance.choice((_who, _what, _words, _whose))(hand)
    _seal_again(hand)


def _made_anew_shorter(hand: Hand) -> None:
    hand.sql.execute("DELETE FROM timeline WHERE id = ?", (hand.row(),))
    _seal_again(hand)


def _seal_again(hand: Hand) -> None:
    """Take the chain away, and let the program itself seal what there is; nothing else is unsealed then."""
    hand.sql.execute("DELETE FROM seals")
    hand.sql.execute("DELETE FROM marks WHERE name LIKE 'sealed:%'")
    hand.sql.commit()
    (file,) = (row[2] for row in hand.sql.execute("PRAGMA database_list") if row[1] == "main")
    ledger = Ledger(f"sqlite:///{file}")
    with ledger.write(NOW) as tx:
        seal.run(tx, POLICY, NOW)
    ledger.close()


def _made_anew_with_digests(hand: Hand) -> None:
    """The forger even rewrites the digests in the file; only those on people's phones still tell."""
    _made_anew(hand)
    hand.sql.execute("UPDATE outbox SET params = '{}' WHERE key = 'digest'")


KINDS: tuple[Callable[[Hand], object], ...] = (
    _when, _who, _what, _whose, _version, _words, _no_words, _nonsense, _other_campaign, _delete, _delete_with_seal,
    _delete_and_close_up, _insert, _insert_with_seal, _swap_numbers, _swap_places, _cut, _cut_with_seals,
    _cut_with_mark, _forget_all, _seal, _pass_as_erased, _revive_erased, _mark, _made_anew, _made_anew_shorter,
    _made_anew_with_digests,
)  # fmt: skip


def history(file: Path) -> dict[int, str]:
    """Write a sealed history of two campaigns with a digest in the middle and at the end; return the last heads."""
    ledger = Ledger(f"sqlite:///{file}")
    migrate.upgrade(ledger)
    with ledger.write(NOW) as tx:
        for half in range(2):
            for n in range(half * MOVES // 2, (half + 1) * MOVES // 2):
                for campaign_id in CAMPAIGNS:
                    tx.add(_move(n, campaign_id))
            tx.flush()
            seal.run(tx, POLICY, NOW)
            heads = {campaign_id: seal.head(tx, campaign_id).short for campaign_id in CAMPAIGNS}
            tx.add_all(_digest(half, campaign_id, head) for campaign_id, head in heads.items())
        seal.erase_words(tx, ERASED)
    ledger.close()
    return heads


def _move(n: int, campaign_id: int) -> Timeline:
    number, at = (n * len(CAMPAIGNS) + campaign_id) * GAP, NOW + timedelta(minutes=n)
    event, person_id = list(Event)[n % len(Event)], n if n % 3 else None
    return Timeline(
        id=number, campaign_id=campaign_id, assignment_id=n, at=at, person_id=person_id, event=event, version=n,
        details={"words": f"第{n}项完成{n}%"},
    )  # fmt: skip


def _digest(half: int, campaign_id: int, head: str) -> Outbox:
    return Outbox(
        bot_id=1, lane=Lane.DIGEST, lane_rank=Lane.DIGEST.rank, key=digest.KEY, dedupe_key=f"dig:{campaign_id}:{half}",
        params={"campaign_ids": [campaign_id], "heads": {str(campaign_id): head}}, created_at=NOW, not_before=NOW,
    )  # fmt: skip


def is_found_out(file: Path, told: dict[int, str]) -> bool:
    """Verify a ledger as ``duban verify`` does, and compare with the heads on people's phones (``--head``)."""
    ledger = Ledger(f"sqlite:///{file}")
    with ledger.read(NOW) as tx:
        found = verify(tx)
    ledger.close()
    return any(verdict.broken for verdict in found.values()) or any(
        campaign_id not in found or head not in found[campaign_id].places for campaign_id, head in told.items()
    )


def tamper(seed: int, first: int, last: int) -> tuple[Counter[str], int]:
    """Lay hands on fresh copies, the ``first``-th to the ``last``-th time; count who got away, and false alarms."""
    escaped: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="duban-reliability-") as folder:
        whole, copy = Path(folder) / "whole.db", Path(folder) / "copy.db"
        told = history(whole)
        for number in range(first, last):
            shutil.copy(whole, copy)
            chance, kind = random.Random(f"{seed}:{number}"), KINDS[number % len(KINDS)]
            with closing(sqlite3.connect(copy)) as sql:
                kind(Hand(sql, chance, 1 if kind is _revive_erased else chance.choice(CAMPAIGNS)))
                sql.commit()
            escaped[kind.__name__.strip("_")] += not is_found_out(copy, told)
        shutil.copy(whole, copy)
        return escaped, int(is_found_out(copy, told))


async def measure(seed: int, times: int) -> list[Finding]:
    """Tamper ``times`` times, on two processors; judge by whether verify said so, and by untouched copies."""
    bounds = [*range(0, times, A_PROCESS), times]
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(min(2, len(bounds) - 1), mp_context=get_context("spawn")) as pool:
        parts = (loop.run_in_executor(pool, tamper, seed, *each) for each in pairwise(bounds))
        found = await asyncio.gather(*parts)
    escaped = sum((one for one, _ in found), Counter())
    false_alarms = sum(alarms for _, alarms in found)
    lost = escaped.total()
    worst = f"{false_alarms} of {len(found)} untouched histories accused"
    return [
        Finding(
            "R18", f"{times} tamperings of {len(KINDS)} kinds, seed {seed}", lost, 0, worst,
            faults(
                (not lost, f"undetected {dict(escaped)}"), (not false_alarms, "an untouched history was accused"),
            ),
        )
    ]  # fmt: skip


TRIAL = Trial("R18", measure, small={"times": 54}, quick={"times": 270}, full={"times": 1_000})
