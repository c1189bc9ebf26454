"""The story of a whole campaign, 2020-04-21 to 2020-08-31, on the fast clock: what everybody gets, and when."""

import random
from collections import Counter
from datetime import date, timedelta

from sqlmodel import select

from bot.sandbox.phone import Phone
from db import assignments, people
from db.models import Assignment, Card, CardItem, Outbox, Person, Timeline
from db.words import Event, Lane, Lifecycle, OutboxState, Role
from tests.journeys.county import County

LAST_DAY = date(2020, 8, 31)
SEED = 20200421
DECISIONS = ("准确", "已另行报送", "全部同意", "同意办结", "全部签发")


class Officials:
    """Everybody of the county, each with habits of their own."""

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
        for no, due_on in self.county.office.look_now(_in_progress, person_id)[:3]:
            near = due_on is not None and due_on - today <= timedelta(days=4)
            if near and self.chance.random() < 0.6:
                phone.send(f"{no}已完成")
            elif near and self.chance.random() < 0.3:
                phone.send(f"{no}完成{self.chance.randrange(10, 90)}%")

    def _decide(self, phone: Phone) -> int:
        """Deal with every card that still offers a decision; return how many taps that took."""
        taps = 0
        for message in phone.received[-40:]:
            label = next((label for label in DECISIONS if label in message.buttons), None)
            if label is not None:
                phone.tap(label, message)
                taps += 1
        return taps


async def test_a_whole_campaign_is_decent_from_the_first_day_to_the_last(county):
    officials = Officials(county)
    calendar = county.policy.calendar
    county.publish()
    await county.settle()
    day = date(2020, 4, 21)
    while day <= LAST_DAY:
        if calendar.is_workday(day):
            await county.advance_to(f"{day} 08:31")
            await officials.work(day)
            await county.advance_to(f"{day} 17:31")
        day += timedelta(days=1)
    await county.advance_to("2020-09-01 07:00")
    seen = county.office.look_now(_everything)
    _nobody_was_disturbed_out_of_hours(county, seen)
    _one_bundle_a_person_and_run(seen)
    _leaders_got_two_messages_a_day_at_most(county, seen)
    _closed_nodes_stayed_silent(seen)
    _nothing_was_lost(seen)
    _the_campaign_came_to_something(seen)
    _totals_are_bearable(county, seen)


def _in_progress(tx, person_id):
    mine = assignments.owned_by(tx, person_id, (Lifecycle.IN_PROGRESS,))
    return [(assignments.node_of(tx, one).no, one.due_on) for one in mine]


def _everything(tx):
    return {
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


def _bulk(seen):
    return [row for row in seen["rows"] if row.lane is not Lane.ANSWER and row.state is OutboxState.SENT]


def _nobody_was_disturbed_out_of_hours(county, seen):
    outside = [row.key for row in _bulk(seen) if not county.policy.calendar.is_working_time(row.created_at)]
    assert outside == []
    for phone in county.world._phones.values():
        for message in phone.received:
            local = county.policy.calendar.local(message.sent_at)
            assert county.policy.calendar.is_working_time(message.sent_at), (phone.user.name, local, message.shown[:80])


def _one_bundle_a_person_and_run(seen):
    runs = Counter((row.person_id, row.created_at) for row in _bulk(seen) if row.key == "bundle")
    assert runs
    assert set(runs.values()) == {1}


def _leaders_got_two_messages_a_day_at_most(county, seen):
    a_day = Counter(
        (row.person_id, county.policy.calendar.local_day(row.created_at))
        for row in _bulk(seen)
        if row.person_id in seen["leaders"] - seen["others"]
    )
    assert a_day
    assert max(a_day.values()) <= 2


def _closed_nodes_stayed_silent(seen):
    closed_at = {entry.assignment_id: entry.at for entry in seen["timeline"] if entry.event is Event.CLOSE}
    assert len(closed_at) > 400
    bundles = {card.id for card in seen["cards"].values() if card.key == "bundle"}
    late = [
        item.assignment_id
        for item in seen["items"]
        if item.card_id in bundles
        and item.assignment_id in closed_at
        and seen["cards"][item.card_id].created_at > closed_at[item.assignment_id]
    ]
    assert late == []


def _nothing_was_lost(seen):
    ends = Counter(row.state for row in seen["rows"])
    assert set(ends) <= {OutboxState.SENT, OutboxState.CANCELLED, OutboxState.SUPERSEDED}
    assert ends[OutboxState.SENT] > 3000


def _the_campaign_came_to_something(seen):
    states = Counter(a.state for a in seen["assignments"].values())
    assert states[Lifecycle.CLOSED] > 0.9 * (sum(states.values()) - 38)


def _totals_are_bearable(county, seen):
    """Count what came unasked: reviewers are called by work that arrives, everybody else by the clock alone."""
    day_of = county.policy.calendar.local_day
    unasked = [row for row in _bulk(seen) if row.person_id and row.key != "review"]
    a_day = Counter((row.person_id, day_of(row.created_at)) for row in unasked)
    in_all = Counter(row.person_id for row in unasked)
    assert max(a_day.values()) <= 3
    assert sum(count > 1 for count in a_day.values()) < 0.4 * len(a_day)
    secretaries = [p.id for p in seen["persons"].values() if p.name.endswith("镇书记") or p.name.endswith("乡书记")]
    assert len(secretaries) == 21
    assert all(20 <= in_all[person_id] <= 140 for person_id in secretaries)
    reviews = Counter((row.person_id, day_of(row.created_at)) for row in _bulk(seen) if row.key == "review")
    assert max(reviews.values()) <= 10
