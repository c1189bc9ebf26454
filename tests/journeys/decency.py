"""What the stories of whole campaigns share: people with habits, and what decency asks of all that was sent."""

import random
from collections import Counter
from datetime import date, timedelta
from typing import Any

from sqlmodel import select

from bot.sandbox.phone import Phone
from db import assignments, people
from db.messages import Lane, OutboxState
from db.models import Assignment, Card, CardItem, Outbox, Person, Timeline
from db.words import Event, Lifecycle, Role
from tests.journeys.county import County

SEED = 20200421
DECISIONS = ("准确", "已另行报送", "全部同意", "同意办结", "全部签发")
Seen = dict[str, Any]


class Officials:
    """Everybody of the county, each with habits of their own."""

    decisions: tuple[str, ...] = DECISIONS
    """The buttons that are tapped wherever they are seen."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.chance = random.Random(SEED)
        self.phones: dict[int, Phone] = {}
        for person in county.office.look_now(people.everybody):
            self.phones[person.id] = county.phone(person.name)
        self.diligence = {person_id: self.chance.uniform(0.3, 1.0) for person_id in self.phones}

    async def work(self, today: date) -> None:
        """Let everybody look at the phone once: sign, report, submit, review."""
        for person_id, phone in self.phones.items():
            if phone.received and self.chance.random() < self.diligence[person_id]:
                self._sign(phone)
                self._report(person_id, phone, today)
        await self.county.settle()
        for phone in self.phones.values():
            if self._decide(phone):
                await self.county.settle()

    def _sign(self, phone: Phone) -> None:
        card = phone.received[-1]
        if "全部签收" in card.buttons:
            phone.tap("全部签收", card)

    def _report(self, person_id: int, phone: Phone, today: date) -> None:
        for no, due_on in self.county.office.look_now(in_progress, person_id)[:3]:
            near = due_on is not None and due_on - today <= timedelta(days=4)
            if near and self.chance.random() < 0.6:
                phone.send(f"{no}已完成")
            elif near and self.chance.random() < 0.3:
                phone.send(f"{no}完成{self.chance.randrange(10, 90)}%")

    def _decide(self, phone: Phone) -> int:
        """Deal with every card that still offers a decision; return how many taps that took."""
        taps = 0
        for message in phone.received[-40:]:
            label = next((label for label in self.decisions if label in message.buttons), None)
            if label is not None:
                phone.tap(label, message)
                taps += 1
        return taps


async def live(county: County, officials: Officials, until: date) -> Seen:
    """Let every workday pass, from the publication to the morning after the last; return all that is on record."""
    county.publish()
    await county.settle()
    day = county.clock.now().date()
    while day <= until:
        if county.policy.calendar.is_workday(day):
            await county.advance_to(f"{day} 08:31")
            await officials.work(day)
            await county.advance_to(f"{day} 17:31")
        day += timedelta(days=1)
    await county.advance_to(f"{day} 07:00")
    return county.office.look_now(_everything)


def in_progress(tx, person_id):
    mine = assignments.owned_by(tx, person_id, (Lifecycle.IN_PROGRESS,))
    return [(assignments.node_of(tx, one).no, one.due_on) for one in mine]


def _everything(tx):
    return {
        "until": tx.now,
        "rows": list(tx.exec(select(Outbox).where(~Outbox.is_edit)).all()),
        "items": list(tx.exec(select(CardItem)).all()),
        "cards": {card.id: card for card in tx.exec(select(Card)).all()},
        "assignments": {a.id: a for a in tx.exec(select(Assignment)).all()},
        "timeline": list(tx.exec(select(Timeline)).all()),
        "leaders": {person.id for person in people.with_role(tx, Role.LEADER)},
        "persons": {person.id: person for person in tx.exec(select(Person)).all()},
        "others": {
            person.id for person in tx.exec(select(Person)).all() if people.roles_of(tx, person.id) - {Role.LEADER}
        },
    }


def complaints(county: County, seen: Seen) -> list[str]:
    """Name every breach of decency: out of hours, twice a run, too much for a leader, after the end, or never."""
    return [
        *_disturbed_out_of_hours(county, seen),
        *_several_bundles_a_run(seen),
        *_leaders_with_too_much(county, seen),
        *_closed_nodes_that_spoke(seen),
        *_lost(seen),
    ]


def bulk(seen):
    """List what was sent unasked."""
    return [row for row in seen["rows"] if row.lane is not Lane.ANSWER and row.state is OutboxState.SENT]


def _disturbed_out_of_hours(county, seen):
    calendar = county.policy.calendar
    yield from (row.key for row in bulk(seen) if not calendar.is_working_time(row.created_at))
    for phone in county.world._phones.values():
        for message in phone.received:
            if not calendar.is_working_time(message.sent_at):
                yield f"{phone.user.name} at {calendar.local(message.sent_at)}: {message.shown[:80]}"


def _several_bundles_a_run(seen):
    """Count by the clock's runs; that a node waits no more is told when somebody finishes another, not by a run."""
    bundles = (row for row in bulk(seen) if row.dedupe_key.startswith("bundle:"))
    runs = Counter((row.person_id, row.created_at) for row in bundles)
    if set(runs.values()) != {1}:
        yield f"bundles a person and run: {set(runs.values())}"


def _leaders_with_too_much(county, seen):
    a_day = Counter(
        (row.person_id, county.policy.calendar.local_day(row.created_at))
        for row in bulk(seen)
        if row.person_id in seen["leaders"] - seen["others"]
    )
    if not 1 <= max(a_day.values(), default=0) <= 2:
        yield f"messages to a county leader on his worst day: {max(a_day.values(), default=0)}"


def _closed_nodes_that_spoke(seen):
    closed_at = {entry.assignment_id: entry.at for entry in seen["timeline"] if entry.event is Event.CLOSE}
    bundles = {card.id for card in seen["cards"].values() if card.key == "bundle"}
    for item in seen["items"]:
        closed = closed_at.get(item.assignment_id) if item.card_id in bundles else None
        if closed and seen["cards"][item.card_id].created_at > closed:
            yield f"assignment {item.assignment_id} was in a bundle after it was closed"


def _lost(seen):
    """Find what was neither sent nor needless; what was merged into the next morning's message may still wait."""
    ends = (OutboxState.SENT, OutboxState.CANCELLED, OutboxState.SUPERSEDED)
    lost = Counter(row.key for row in seen["rows"] if row.state not in ends and row.not_before <= seen["until"])
    if lost:
        yield f"never arrived: {dict(lost)}"
