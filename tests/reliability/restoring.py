"""R12: the ledger is lost. What the latest copy lacks, how long the way back takes, what an old copy repeats."""

import asyncio
import random
import signal
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlmodel import insert, select

from bot.sandbox.phone import Phone
from db import assignments, people
from db.messages import InboxState
from db.models import Inbox
from db.words import Role
from jobs import dispatch
from jobs.clock import elapsed_now
from tests.bot.running import Process
from tests.reliability.finding import Finding, faults
from tests.reliability.site import NOW, POLICY, Site, county
from tests.reliability.trial import Trial

LONGEST_LOSS_SECONDS, LONGEST_RETURN_SECONDS = 60.0, 120.0
BALLAST_BYTES, ROW_BYTES = 1_000, 1_080
PAUSE_SECONDS = 0.3
EVENING, BEFORE, AFTER, LATER = (
    f"2020-04-{moment}:00+08:00" for moment in ("21T19:00", "22T08:00", "22T09:00", "22T09:20")
)
"""The copy is made at 08:00; the morning's messages go out at 08:30; at 09:00 the ledger is lost."""
RESTORED, ALL_AGAIN, AGAIN = "已从备份恢复", "全部补发", "〔补发〕"


@dataclass(frozen=True, slots=True)
class Cast:
    """Whose phones are watched."""

    coordinators: list[Phone]
    officials: list[Phone]

    @property
    def all(self) -> list[Phone]:
        """Everybody who is bound."""
        return [*self.coordinators, *self.officials]


class Life:
    """The process that serves, from one kill to the next."""

    def __init__(self, site: Site, follow_seconds: int) -> None:
        self.site = site
        self.follow_seconds = follow_seconds
        self.process: Process

    async def begin(self) -> None:
        """Start, with a copy that follows."""
        self.process = await self.site.process(BACKUP__FOLLOW_SECONDS=str(self.follow_seconds)).start()

    async def move_to(self, instant: str) -> None:
        """Set the clock, and wait until everything due then is done."""
        self.site.set_clock(instant)
        await self.process.until(self.site.is_done)


@dataclass
class Losses:
    """What was found over all losses of a ledger."""

    megabytes: int = 0
    updates: list[int] = field(default_factory=list)
    """Acknowledged updates that the restored copy lacks."""
    seconds: list[float] = field(default_factory=list)
    """How old the oldest of them was when the process was killed."""
    seconds_back: list[float] = field(default_factory=list)
    """From the beginning of ``duban restore`` until ``duban run`` is well."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """What a copy an hour old said to whom, after its restore."""

    by_itself: int
    """Messages to anybody, but for the coordinators' cards."""
    cards: int
    coordinators: int
    morning: int
    """Who got something in the hour that the copy does not know."""
    missing: int
    """Who of them got nothing when a coordinator had all sent again."""
    doubled: int


async def measure(seed: int, megabytes: int, follow_seconds: int, losses: int, officials: int) -> list[Finding]:
    """Lose ledgers of a size, and restore one an hour old; judge by ledgers and phones, not by what is said."""
    chance = random.Random(seed)
    async with county(0) as site:
        _weigh_down(site, megabytes)
        cast = _publish(site, officials)
        life = Life(site, follow_seconds)
        repeat = await _restore_an_hour_old_copy(life, cast)
        found = await _lose_and_restore(life, cast.officials[0], chance, losses)
        await life.process.stop()
    lost, back = max(found.seconds), max(found.seconds_back)
    worst = (
        f"last {lost:.0f} s lost (≤{max(found.updates)} updates), back after {back:.1f} s, a copy an hour old sent "
        f"{repeat.by_itself} by itself, then {repeat.morning - repeat.missing} of {repeat.morning} on demand"
    )
    return [
        Finding(
            "R12", f"{losses} ledgers of {found.megabytes} MB lost, copy every {follow_seconds} s, seed {seed}",
            repeat.missing, repeat.by_itself + repeat.doubled, worst,
            faults(
                (lost <= LONGEST_LOSS_SECONDS, f"RPO {lost:.0f} s"),
                (back <= LONGEST_RETURN_SECONDS, f"RTO {back:.0f} s"),
                (not repeat.by_itself, f"{repeat.by_itself} sent by itself"),
                (repeat.cards == repeat.coordinators, f"{repeat.cards} cards, {repeat.coordinators} coordinators"),
                (repeat.morning > 0, "nothing to repeat: the trial proves nothing"),
                (not repeat.missing, f"{repeat.missing} got nothing on demand"),
                (not repeat.doubled, f"{repeat.doubled} got it twice"),
            ),
        )
    ]  # fmt: skip


# --- how much is lost, and how long it takes ----------------------------------------------------


def _weigh_down(site: Site, megabytes: int) -> None:
    """Fill the ledger with updates worked off, as a long campaign does."""
    row = {"bot_id": 1, "raw": "x" * BALLAST_BYTES, "received_at": NOW, "state": InboxState.DONE, "done_at": NOW}
    ledger = site.ledger
    with ledger.write(NOW) as tx:
        tx.execute(insert(Inbox), [{**row, "update_id": number} for number in range(megabytes * 2**20 // ROW_BYTES)])
    ledger.close()


def _publish(site: Site, officials: int) -> Cast:
    """Publish the county's plan; bind both coordinators and the first of those who answer for something."""
    ledger = site.ledger
    with ledger.write(NOW) as tx:
        coordinators = people.with_role(tx, Role.COORDINATOR)[:2]
        holders = people.with_role(tx, Role.SECRETARY, Role.CHIEF)[:officials]
        phones = site.bind([*coordinators, *holders])
        dispatch.publish(tx, POLICY, assignments.running_campaign(tx).id, None)
    ledger.close()
    return Cast(phones[: len(coordinators)], phones[len(coordinators) :])


async def _lose_and_restore(life: Life, phone: Phone, chance: random.Random, losses: int) -> Losses:
    """Let an official write, kill the process, throw its ledger away, restore the latest copy; again and again."""
    found, site = Losses(), life.site
    for _ in range(losses):
        writing = asyncio.create_task(_write(phone))
        await asyncio.sleep(chance.uniform(1.2, 2.2) * life.follow_seconds)
        await life.process.stop(signal.SIGKILL)
        killed_at = elapsed_now()
        writing.cancel()
        known = _received(site)
        found.megabytes = (site.folder / "duban.db").stat().st_size // 2**20
        for file in site.folder.glob("duban.db*"):
            file.unlink()
        began = time.monotonic()
        await site.command("restore", str(_latest(site.folder / "backups")))
        await life.begin()
        found.seconds_back.append(time.monotonic() - began)
        still_known = _received(site)
        gone = [at for update_id, at in known.items() if update_id not in still_known]
        found.updates.append(len(gone))
        found.seconds.append((killed_at - min(gone)).total_seconds() if gone else 0.0)
    return found


async def _write(phone: Phone) -> None:
    while True:
        phone.send("/my")
        await asyncio.sleep(PAUSE_SECONDS)


def _received(site: Site) -> dict[int, datetime]:
    """Read when each update was stored, and so could be confirmed to Telegram."""
    ledger = site.ledger
    with ledger.read(NOW) as tx:
        query = select(Inbox.update_id, Inbox.received_at).where(Inbox.bot_id == site.account.id)
        found = dict(tx.exec(query).all())
    ledger.close()
    return found


def _latest(folder: Path) -> Path:
    """Name the newest copy; a kill between making it and removing the one before leaves both."""
    return max(folder.glob("latest-*.db"))


# --- whether an old copy repeats itself ---------------------------------------------------------


async def _restore_an_hour_old_copy(life: Life, cast: Cast) -> Repeat:
    site, copy = life.site, life.site.folder / "an-hour-old.db"
    await life.begin()
    for instant in (EVENING, BEFORE):
        await life.move_to(instant)
    await site.command("backup", str(copy))
    before = _heard(cast.all)
    await life.move_to(AFTER)
    morning = _heard(cast.all) - before
    await life.process.stop(signal.SIGKILL)
    await site.command("restore", str(copy))
    at_restore = _heard(cast.all)
    await life.begin()
    await life.move_to(LATER)
    since = _heard(cast.all) - at_restore
    cards = sum(any(RESTORED in text for text in phone.texts) for phone in cast.coordinators)
    cast.coordinators[0].tap(ALL_AGAIN)
    await site.said(cast.coordinators[0], "已补发")
    await life.process.until(site.is_done)
    again = Counter({phone.user.id: sum(AGAIN in text for text in phone.texts) for phone in cast.all})
    return Repeat(
        by_itself=since.total() - cards, cards=cards, coordinators=len(cast.coordinators), morning=len(morning),
        missing=sum(not again[user] for user in morning),
        doubled=sum(max(0, count - morning[user]) for user, count in again.items()),
    )  # fmt: skip


def _heard(phones: list[Phone]) -> Counter[int]:
    """Count the messages on every phone, by user."""
    return Counter({phone.user.id: len(phone.received) for phone in phones})


TRIAL = Trial(
    "R12", measure,
    small={"megabytes": 5, "follow_seconds": 1, "losses": 1, "officials": 2},
    quick={"megabytes": 100, "follow_seconds": 10, "losses": 2, "officials": 20},
    full={"megabytes": 100, "follow_seconds": 30, "losses": 5, "officials": 60},
)  # fmt: skip
