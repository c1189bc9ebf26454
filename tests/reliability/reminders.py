"""R1, R15: kill -9 while reminders go out through a faulty Telegram; what arrived there is the truth."""

import asyncio
import random
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import select

from bot.sandbox.api import Reply
from bot.sandbox.faults import ConnectionLost
from db import people
from db.engine import Transaction
from db.messages import Lane, OutboxState, Outgoing
from db.models import Outbox, Person
from jobs import outbox
from tests.reliability.dying import When
from tests.reliability.finding import Finding, faults
from tests.reliability.site import NOW, Site, county
from tests.reliability.trial import Trial

KEY = "report-words"
"""A plain text that carries one value: the number by which a message is known again."""
MARK = re.compile(r"R1-(\d{5})")
LATENCY_SECONDS = 0.05
SHORTEST_LIFE_SECONDS = 1.2
PACE_PER_SECOND = 29.5
PATIENCE_SECONDS = 400.0
MESSAGES_EACH = 10
MOST_COPIES = 3
DOUBLES_PER_KILL = 2
MANY_KILLS = 100
"""The figure is an average; of fewer kills each may repeat what the ledger it left behind has on the wire."""
CUT = 0.5
SERVER_ERRORS, RESETS, LOST_ANSWERS = 0.02, 0.01, 0.015


POINTS = (
    (When.AFTER, "claim", 4),
    (When.WITHIN, "mark_onwire", 10),
    (When.AFTER, "mark_onwire", 10),
    (When.BEFORE, "settle_sent", 10),
    (When.WITHIN, "settle_sent", 10),
)
"""After the claim, before and after the mark is committed, after the send before its commit, within that commit."""


class BadLine:
    """A Telegram that fails as RELIABILITY.md has it; which try of which message fails depends on the seed only."""

    def __init__(self, seed: int, site: Site) -> None:
        self.seed = seed
        self.site = site
        self.cut = 0
        """Calls of a process killed before Telegram had them: without these a mark before sending would look safe."""
        self.tries: Counter[str] = Counter()
        self.lost_answers = 0
        self.is_used = asyncio.Event()
        """Set by every call: the cue that a new life is at work."""
        self._doomed: set[str] = set()

    async def before_call(self, _token: str, _method: str, params: Mapping[str, Any]) -> Reply | None:
        """Refuse or cut off before anything is done."""
        found = MARK.search(str(params.get("text", "")))
        if found is None:
            return None
        number = found[1]
        self.tries[number] += 1
        self.is_used.set()
        chance, lives = random.Random(f"{self.seed}:{number}:{self.tries[number]}"), self.site.kills
        fate = chance.random()
        await asyncio.sleep(LATENCY_SECONDS)
        if self.site.kills > lives and chance.random() < CUT:
            self.cut += 1
            raise ConnectionLost
        if fate < SERVER_ERRORS:
            return Reply(502, {"ok": False, "error_code": 502, "description": "Bad Gateway"})
        if fate < SERVER_ERRORS + RESETS:
            raise ConnectionLost
        if fate < SERVER_ERRORS + RESETS + LOST_ANSWERS:
            self._doomed.add(number)
        return None

    async def before_reply(self, _token: str, _method: str, reply: Reply) -> Reply:
        """Lose the answer to what was done."""
        result = reply.body.get("result")
        found = MARK.search(str(result.get("text", ""))) if isinstance(result, dict) else None
        if found is not None and found[1] in self._doomed:
            self._doomed.remove(found[1])
            self.lost_answers += 1
            raise ConnectionLost
        return reply


def plant(site: Site, rows: int, *, for_roster: bool = True) -> None:
    """Queue ``rows`` due reminders, dealt out in turn to everybody of the roster, and of villages where they are many.

    A chat waits while it is in doubt whether its last message came: kills must find other chats at work. Where the
    roster has its phones already, only the villages get something.
    """
    ledger = site.ledger
    with ledger.write(NOW) as tx:
        everybody = people.everybody(tx) if for_roster else []
        villagers = [Person(name=f"村干部{number}") for number in range(rows // MESSAGES_EACH - len(everybody))]
        tx.add_all(villagers)
        tx.flush()
        everybody += villagers
        site.bind(everybody)
        for number in range(rows):
            message = Outgoing(KEY, {"words": f"R1-{number:05}"})
            outbox.tell(tx, everybody[number % len(everybody)], Lane.REMINDER, message, f"r1:{number}")
    ledger.close()


def rows_of(site: Site) -> dict[int, Outbox]:
    """Read what the bot believes of the planted rows, by number."""
    ledger = site.ledger
    with ledger.read(NOW) as tx:
        found = {int(MARK.search(row.params["words"])[1]): row for row in _planted(tx)}
        tx.expunge_all()
    ledger.close()
    return found


def _planted(tx: Transaction) -> Sequence[Outbox]:
    return tx.exec(select(Outbox).where(Outbox.key == KEY)).all()


def arrivals(site: Site) -> list[tuple[int, int]]:
    """List what truly arrived, in order: chat and number."""
    sent = [entry for entry in site.world.log if entry.method == "sendMessage"]
    found = [(entry.chat_id, MARK.search(entry.text or "")) for entry in sent]
    return [(chat, int(mark[1])) for chat, mark in found if mark]


def inversions(arrived: list[tuple[int, int]]) -> int:
    """Count messages that came for the first time after a later one of the same chat."""
    newest: dict[int, int] = defaultdict(lambda: -1)
    seen: set[int] = set()
    found = 0
    for chat, number in arrived:
        found += number not in seen and number < newest[chat]
        seen.add(number)
        newest[chat] = max(newest[chat], number)
    return found


async def measure(seed: int, rows: int, kills: int) -> list[Finding]:
    """Send ``rows`` reminders under ``kills`` kills of the one process there is."""
    async with county(0) as site:
        return await send_under_kills(site, seed, rows, kills)


async def send_under_kills(site: Site, seed: int, rows: int, kills: int) -> list[Finding]:
    """Send ``rows`` reminders under ``kills`` kills; judge R1 by the arrivals and R15 by their order."""
    line = BadLine(seed, site)
    plant(site, rows)
    site.environment["DUBAN_TELEGRAM__PACE_PER_SECOND"] = f"{PACE_PER_SECOND}"
    site.api.before_call, site.api.before_reply = line.before_call, line.before_reply
    longest_seconds = max(SHORTEST_LIFE_SECONDS, 2 * rows / kills / PACE_PER_SECOND)
    await site.kill(kills, random.Random(seed), longest_seconds, line.is_used, POINTS)
    tail = await site.settle(PATIENCE_SECONDS)
    by_itself = arrivals(site)
    again = await send_again_what_the_coordinators_ask_for(site)
    return [judge(site, line, rows, seed, tail, again), judge_order(by_itself, seed)]


async def send_again_what_the_coordinators_ask_for(site: Site) -> int:
    """Queue by hand, as coordinators are told to, what is in review and never arrived; return how many that were."""
    arrived = {number for _, number in arrivals(site)}
    in_review = {number: row for number, row in rows_of(site).items() if row.state is OutboxState.REVIEW}
    missing = [row for number, row in in_review.items() if number not in arrived]
    for row in missing:
        await site.command("outbox", "--requeue", f"{row.id}")
    if missing:
        await site.settle(PATIENCE_SECONDS)
    return len(missing)


def judge(site: Site, line: BadLine, rows: int, seed: int, tail: float, again: int) -> Finding:
    """Compare what arrived with what was planted and what the ledger says of it."""
    known = rows_of(site)
    copies = Counter(number for _, number in arrivals(site))
    lost = [number for number in range(rows) if not copies[number]]
    doubled = [number for number, count in copies.items() if count > 1]
    unmarked = [number for number in doubled if not known[number].ambiguities]
    restless = [n for n, row in known.items() if row.state not in (OutboxState.SENT, OutboxState.REVIEW)]
    review = sum(row.state is OutboxState.REVIEW for row in known.values())
    extra, most = sum(copies.values()) - len(copies), max(copies.values(), default=0)
    on_wire = site.on_wire if site.kills < MANY_KILLS else 0
    allowed = max(DOUBLES_PER_KILL * site.kills, on_wire) + line.lost_answers
    done = (
        f"{site.kills} kill -9 ({site.exact} at exact points, {site.struck} struck) × {rows} reminders, "
        f"{sum(line.tries.values())} calls, "
        f"{line.cut} cut by kills, {line.lost_answers} answers lost, seed {seed}"
    )
    worst = (
        f"{most} copies, {extra} extra (≤{allowed}), {len(unmarked)} unmarked, {review} in review, {again} sent by hand"
    )
    return Finding(
        "R1", done, len(lost), len(doubled), f"{worst}, last life {tail:.0f} s",
        faults(
            (not lost, f"lost {lost[:5]}"), (not unmarked, f"doubled without a mark {unmarked[:5]}"),
            (most <= MOST_COPIES, f"{most} copies"), (extra <= allowed, f"{extra} extra copies"),
            (not restless, f"neither sent nor in review {restless[:5]}"), (len(known) == rows, "rows vanished"),
        ),
    )  # fmt: skip


def judge_order(arrived: list[tuple[int, int]], seed: int) -> Finding:
    """Judge the order in which the chats got what they got."""
    chats, wrong = len({chat for chat, _ in arrived}), inversions(arrived)
    done = f"order of {len(arrived)} arrivals in {chats} chats of R1 (R4 and R7 judge their own), seed {seed}"
    return Finding("R15", done, 0, 0, f"{wrong} inversions", faults((not wrong, f"{wrong} inversions")))


TRIAL = Trial(
    "R1 R15", measure,
    small={"rows": 40, "kills": 2}, quick={"rows": 300, "kills": 12}, full={"rows": 5000, "kills": 200},
)  # fmt: skip
