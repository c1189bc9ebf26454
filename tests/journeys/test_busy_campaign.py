"""The story of a campaign in which much happens: extensions, problems, posts that change hands; on the fast clock."""

from collections import Counter
from datetime import date, timedelta

from sqlmodel import select

from db.models import Tenure
from db.words import Event
from jobs.rules.ladder import Capacity
from tests.journeys.decency import DECISIONS, Officials, bulk, complaints, in_progress, live

LAST_DAY = date(2020, 5, 15)
OWN = ("", Capacity.RESPONSIBLE)
"""In which capacity somebody is told of what is his own to do."""
HANDOVERS = {
    date(2020, 5, 8): "德政镇/党委书记 德政镇组织委员",
    date(2020, 5, 11): "北皋镇/党委书记 北皋镇组织委员",
    date(2020, 5, 14): "德政镇/党委书记 德政镇镇长",
}


class Busy(Officials):
    """Officials who ask for more time and run into difficulties; posts change hands under them."""

    decisions = (*DECISIONS, "同意延期", "由我协调", "已协调", "签收交接", "确认交接")

    async def work(self, today: date) -> None:
        """Let the coordinator hand a post over in the morning, then let everybody look at the phone."""
        if today in HANDOVERS:
            await self.county.settle(self.county.coordinator.send(f"/handover {HANDOVERS[today]}"))
        await super().work(today)

    def _report(self, person_id, phone, today):
        super()._report(person_id, phone, today)
        for no, due_on in self.county.office.look_now(in_progress, person_id)[:3]:
            if due_on is not None and due_on > today and self.chance.random() < 0.05:
                later = due_on + timedelta(days=7)
                phone.send(f"{no}申请延期到{later.month}月{later.day}日,编制批复未到")
            elif self.chance.random() < 0.04:
                phone.send(f"{no}卡在编制审批,推不动")


async def test_whatever_happens_only_who_holds_a_post_is_written_to(county):
    seen = await live(county, Busy(county), LAST_DAY)
    tenures = county.office.look_now(lambda tx: list(tx.exec(select(Tenure)).all()))
    found = [*complaints(county, seen), *_too_little(seen), *_written_to_the_wrong_person(seen, tenures)]
    assert not found, "\n".join(found)


def _too_little(seen):
    """Guard against a campaign in which nothing happens."""
    happened = Counter(entry.event for entry in seen["timeline"])
    for event in (Event.GRANT, Event.RAISE_PROBLEM, Event.RESOLVE_PROBLEM, Event.HAND_OVER, Event.CLOSE):
        if happened[event] < 5:
            yield f"{event}: {happened[event]}"


def _written_to_the_wrong_person(seen, tenures):
    """Compare who was told that something is his to do with who held the post when the message was made."""
    sent = {row.card_id: row for row in bulk(seen) if row.key == "bundle"}
    for item in seen["items"]:
        row = sent.get(item.card_id)
        if row is None or item.capacity not in OWN:
            continue
        one = seen["assignments"][item.assignment_id]
        holders = {t.person_id for t in tenures if t.post_id == one.post_id and _covers(t, row.created_at)}
        if holders and row.person_id not in holders | {one.handler_id}:
            yield f"bundle of {row.created_at} about {one.id} to {row.person_id}, held by {holders}"


def _covers(tenure, at):
    return tenure.from_at <= at and (tenure.until_at is None or at < tenure.until_at)
