"""R2: kill -9 while replies and taps come in; each must take effect exactly once."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlmodel import select

from bot.sandbox.api import Reply
from bot.sandbox.phone import Phone
from db import assignments, people
from db.engine import Transaction
from db.messages import InboxState
from db.models import Inbox, Report, Timeline
from db.words import Event, Lifecycle
from jobs import dispatch
from tests.reliability.dying import Place, When
from tests.reliability.finding import Finding, faults
from tests.reliability.site import NOW, POLICY, Site, county
from tests.reliability.trial import Trial

LATENCY_SECONDS = 0.02
LIFE_SECONDS = 0.3
"""After the first updates were handed out: what came while it was dead is worked off in about so long."""
PATIENCE_SECONDS = 300.0
PAUSE_SECONDS = 0.1
SIGN_ALL = "全部签收"


POINTS = (
    (When.WITHIN, "store", 1),
    (When.AFTER, "store", 1),
    (When.WITHIN, "receive", 6),
    (When.AFTER, "receive", 6),
)
"""Before and after updates are stored (the offset comes later), before and after the effect of one is. What came while
the process was dead is stored in one piece."""


@dataclass(slots=True)
class Official:
    """Somebody with unsigned nodes: who signs them all with one tap and then reports."""

    person_id: int
    phone: Phone
    unsigned: list[int]
    numbers: list[str]
    said: list[str] = field(default_factory=list)

    def sign(self) -> None:
        """Tap 全部签收 on the card."""
        self.phone.tap(SIGN_ALL)

    def report(self, turn: int) -> None:
        """Report progress in words nobody else says to this node."""
        number = self.numbers[turn % len(self.numbers)]
        words = f"第{number}项完成{turn + 10}%"
        self.said.append(words)
        self.phone.send(words)


def publish(site: Site) -> list[Official]:
    """Publish the county's plan to everybody who answers for something."""
    ledger = site.ledger
    with ledger.write(NOW) as tx:
        everybody = people.everybody(tx)
        phones = site.bind(everybody)
        campaign = assignments.running_campaign(tx)
        tx.flush()
        dispatch.publish(tx, POLICY, campaign.id, None)
        officials = [_official(tx, *each) for each in zip(everybody, phones, strict=True)]
    ledger.close()
    return [official for official in officials if official.unsigned]


def _official(tx: Transaction, person, phone: Phone) -> Official:
    own = assignments.owned_by(tx, person.id, (Lifecycle.AWAITING_SIGN,))
    numbers = list(dict.fromkeys(assignments.node_of(tx, one).no for one in own))
    return Official(person.id, phone, [one.id for one in own], numbers)


def acts(officials: list[Official], count: int, chance: random.Random) -> list[Callable[[], None]]:
    """Deal out ``count`` acts at random; everybody's first is the tap."""
    turns: Counter[int] = Counter()
    found: list[Callable[[], None]] = []
    for _ in range(count):
        one = chance.choice(officials)
        turn = turns[one.person_id]
        turns[one.person_id] += 1
        found.append((lambda one=one, turn=turn: one.report(turn)) if turn else one.sign)
    return found


async def measure(seed: int, count: int, kills: int) -> list[Finding]:
    """Take in ``count`` replies and taps under ``kills`` kills of the one process there is."""
    async with county(LATENCY_SECONDS) as site:
        return await receive_under_kills(site, seed, count, kills, POINTS)


async def receive_under_kills(site: Site, seed: int, count: int, kills: int, points: Sequence[Place]) -> list[Finding]:
    """Take in ``count`` replies and taps under ``kills`` kills; judge by reports, timeline and inbox."""
    chance = random.Random(seed)
    officials = publish(site)
    await site.settle(PATIENCE_SECONDS)
    todo = acts(officials, count, chance)
    handed_out = asyncio.Event()
    site.api.before_reply = partial(_notice, handed_out)
    speaking = asyncio.create_task(_act(site, todo, kills, chance))
    await site.kill(kills, random.Random(seed + 1), LIFE_SECONDS, handed_out, points)
    await speaking
    tail = await site.settle(PATIENCE_SECONDS)
    return [judge(site, officials, todo, seed, tail)]


async def _notice(handed_out: asyncio.Event, _token: str, method: str, reply: Reply) -> Reply:
    """Set the cue when a call for updates is answered with some."""
    if method == "getUpdates" and reply.body.get("result"):
        handed_out.set()
    return reply


async def _act(site: Site, todo: list[Callable[[], None]], kills: int, chance: random.Random) -> None:
    """Deal the acts out evenly: each life finds its share of them, and the next share comes with its end."""
    for number, act in enumerate(todo):
        while number * kills >= len(todo) * (site.kills + 1):
            await site.died.wait()
            site.died.clear()
        act()
        await asyncio.sleep(chance.uniform(0, PAUSE_SECONDS))


def judge(site: Site, officials: list[Official], todo: list[Callable[[], None]], seed: int, tail: float) -> Finding:
    """Compare what was said and tapped with what the ledger says came of it.

    Telegram drops a tap that nobody fetched for 150 s, as may be on a starved machine: that one is not ours to lose.
    """
    ledger = site.ledger
    with ledger.read(NOW) as tx:
        kept = Counter((one.person_id, one.words) for one in tx.exec(select(Report)).all())
        effective = Counter(one.assignment_id for one in tx.exec(select(Report)).all() if one.state == "effective")
        moves = Counter((one.assignment_id, one.event) for one in tx.exec(select(Timeline)).all())
        idle = sum(one.state is not InboxState.DONE for one in tx.exec(select(Inbox)).all())
    ledger.close()
    said = [(one.person_id, words) for one in officials for words in one.said]
    late = {update.body["from"]["id"] for update in site.account.updates.expired if update.kind == "callback_query"}
    signed = [id_ for one in officials if one.sign in todo and one.phone.user.id not in late for id_ in one.unsigned]
    lost = sum(not kept[each] for each in said) + sum(not moves[id_, Event.SIGN] for id_ in signed)
    doubled = sum(max(0, count - 1) for count in kept.values())
    doubled += sum(count > 1 for (_, event), count in moves.items() if event is Event.SIGN)
    reported = {id_: count for (id_, event), count in moves.items() if event is Event.REPORT}
    taps = len(todo) - len(said)
    acted = f"{len(todo)} acts ({len(said)} replies, {taps} taps)"
    done = f"{site.kills} kill -9 ({site.exact} at exact points, {site.struck} struck) × {acted}, seed {seed}"
    worst = f"{len(signed)} signatures, {sum(effective.values())} reports in force, {idle} updates not done"
    worst += f", {len(late)} taps died at Telegram" if late else ""
    return Finding(
        "R2", done, lost, doubled, f"{worst}, last life {tail:.0f} s",
        faults(
            (not lost, f"lost {lost}"), (not doubled, f"doubled {doubled}"), (not idle, f"{idle} updates not done"),
            (reported == dict(effective), "reports in force and timeline differ"),
            (sum(effective.values()) == len(said), "a report is not in force"),
        ),
    )  # fmt: skip


TRIAL = Trial(
    "R2", measure,
    small={"count": 40, "kills": 2}, quick={"count": 300, "kills": 12}, full={"count": 2000, "kills": 200},
)  # fmt: skip
