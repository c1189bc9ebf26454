"""R6: the bot away for minutes or most of a day; words are applied once, and the cards of the last day ask again."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from sqlmodel import select

from bot.sandbox.chats import Message
from bot.sandbox.phone import Phone
from db import people
from db.engine import Transaction
from db.messages import Lane
from db.models import Person, Report
from jobs import dispatch
from tests.journeys.county import make_policy
from tests.reliability.finding import Finding, faults
from tests.reliability.trial import Trial
from tests.reliability.virtual import District, district, in_virtual_time, living, machine_from, until, utc

START = utc("2020-04-21T09:00:00+08:00")
DUE_ON = date(2020, 5, 29)
SPANS_MINUTES = (3, 23 * 60 + 30, 60, 6 * 60)
TAP_LIFE_SECONDS = 150
ASKED_SECONDS = 300.0
TICK_SECONDS = 300.0
BROWSE = "逐项查看"
"""A button that is on the card whatever became of it."""
ASKS = "刚才短暂离线"


@dataclass
class Tally:
    """What was found over all absences."""

    said: list[tuple[str, str]] = field(default_factory=list)
    lost_taps: int = 0
    unasked: int = 0
    still_asking: int = 0
    slowest: float = 0.0


async def measure(seed: int, officials: int, absences: int) -> list[Finding]:
    """Close the house ``absences`` times while ``officials`` people talk and tap."""
    return [await in_virtual_time(_measure, seed, officials, absences)]


async def _measure(seed: int, officials: int, absences: int) -> Finding:
    chance, tally = random.Random(seed), Tally()
    async with district(machine_from(START), make_policy(), officials, absences + 1, DUE_ON, seed) as place:
        for number, minutes in enumerate(SPANS_MINUTES[:absences], start=1):
            await _be_open_and_hand_out_cards(place)
            cards = {phone.user.name: phone.last for phone in place.officials}
            lost = await _be_absent(place, tally, cards, number, minutes * 60, chance)
            await _return(place, tally, cards, lost)
        return _judge(place, tally, seed, absences)


async def _be_open_and_hand_out_cards(place: District) -> None:
    await place.open()
    async with living(place.house, TICK_SECONDS):
        await asyncio.sleep(60)
        place.write(lambda tx: _hand_out(place, tx))
        await until(place.is_drained, ASKED_SECONDS)
    await place.close()


def _hand_out(place: District, tx: Transaction) -> None:
    for person in people.everybody(tx):
        dispatch.deliver(tx, place.policy, person, Lane.ANSWER, tx.now)


async def _be_absent(
    place: District, tally: Tally, cards: dict[str, Message], number: int, seconds: float, chance: random.Random
) -> list[Phone]:
    """Let everybody report on one node and tap once, at moments of their own; return whose tap came too early."""
    moments = sorted((chance.uniform(0, seconds), n) for n in range(2 * len(place.officials)))
    lost, passed = [], 0.0
    for moment, n in moments:
        await asyncio.sleep(moment - passed)
        passed, phone = moment, place.officials[n // 2]
        if n % 2:
            words = f"第{number}项完成{number}{n % 10}%"
            phone.send(words)
            tally.said.append((phone.user.name, words))
        else:
            phone.tap(BROWSE, cards[phone.user.name])
            if seconds - moment > TAP_LIFE_SECONDS:
                lost.append(phone)
    await asyncio.sleep(seconds - passed)
    return lost


async def _return(place: District, tally: Tally, cards: dict[str, Message], lost: list[Phone]) -> None:
    await place.open()
    async with living(place.house, TICK_SECONDS):
        tapped = [(phone, cards[phone.user.name]) for phone in lost]
        took = await until(lambda: all(ASKS in card.shown for _, card in tapped), ASKED_SECONDS)
        tally.slowest = max(tally.slowest, took)
        tally.lost_taps += len(lost)
        tally.unasked += sum(ASKS not in card.shown for _, card in tapped)
        for phone, card in tapped:
            phone.tap(BROWSE, card)
        await asyncio.sleep(30)
        await until(place.is_drained, ASKED_SECONDS)
        tally.still_asking += sum(ASKS in card.shown for _, card in tapped)
    await place.close()


def _kept(tx: Transaction) -> Counter[tuple[str, str]]:
    """Count what the ledger holds of everybody's words."""
    return Counter((tx.get_one(Person, one.person_id).name, one.words) for one in tx.exec(select(Report)))


def _judge(place: District, tally: Tally, seed: int, absences: int) -> Finding:
    kept = place.read(_kept)
    lost = sum(not kept[each] for each in tally.said)
    doubled = sum(count - 1 for count in kept.values())
    acted = f"{len(tally.said)} replies and {tally.lost_taps} taps in vain"
    spans = ", ".join(f"{minutes / 60:.2g}" for minutes in SPANS_MINUTES[:absences])
    return Finding(
        "R6", f"away for {spans} h, {acted}, seed {seed}", lost, doubled,
        f"the last card asked again after {tally.slowest:.0f} s, {tally.still_asking} still did after a tap",
        faults(
            (not lost, f"lost {lost}"), (not doubled, f"doubled {doubled}"), (bool(tally.lost_taps), "no tap was lost"),
            (not tally.unasked, f"{tally.unasked} cards did not ask again"),
            (not tally.still_asking, f"{tally.still_asking} cards go on asking"),
            (not place.world.offences, f"{place.world.offences[:3]}"),
        ),
    )  # fmt: skip


TRIAL = Trial(
    "R6", measure,
    small={"officials": 8, "absences": 2}, quick={"officials": 50, "absences": 4},
    full={"officials": 500, "absences": 4},
)  # fmt: skip
