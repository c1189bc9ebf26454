"""Stories of a Telegram that is away for a day: one card a person when it is back, drawn anew."""

from datetime import timedelta

import pytest

from bot.request import Unsent
from db import outbox
from db.messages import OutboxState, Outgoing
from jobs import calling, sign

HOUR = timedelta(hours=1)


@pytest.fixture
def county(county_on_clocks):
    return county_on_clocks


async def refuse(*_args):
    raise Unsent("no route")


async def publish_into_an_outage(county, clocks):
    """Publish while Telegram is away, and let the next morning pass; return a secretary's phone."""
    secretary = county.phone("德政镇书记")
    county.api.before_call = refuse
    county.publish()
    clocks.pass_by(24 * HOUR)
    await county.house.schedule.tick()
    return secretary


async def come_back(county):
    """Let Telegram answer again; the breaker's next probe is a second away at most."""
    county.api.before_call = None
    county.away += timedelta(minutes=15)
    await county.settle()


async def test_after_an_outage_there_is_one_card_with_all_of_it(county, clocks):
    secretary = await publish_into_an_outage(county, clocks)
    waiting = county.office.look_now(outbox.unsent_of, county.person("德政镇书记").id, "dispatch", "bundle")
    assert len(waiting) == 2
    await come_back(county)
    assert len(secretary.received) == 1
    assert "因通信中断,4月21日(周二) 09:00 以来" in secretary.last_text
    assert "请您办理13项" in secretary.last_text
    await county.settle(secretary.tap("全部签收"))
    assert "已处理:第" in secretary.received[0].shown


async def test_what_was_settled_meanwhile_is_left_out(county, clocks):
    secretary = await publish_into_an_outage(county, clocks)
    person, node = county.person("德政镇书记"), county.assignment("4", "德政镇")
    county.office.do_now(sign.sign, node, person.id)
    await come_back(county)
    assert "请您办理12项" in secretary.last_text


async def test_what_waits_for_a_decision_keeps_its_own_card(county, clocks):
    secretary = await publish_into_an_outage(county, clocks)
    person, question = county.person("德政镇书记"), Outgoing("words-acknowledged", {})
    county.office.do_now(lambda tx, _policy: calling.tell(tx, [person], question, "question"))
    clocks.pass_by(HOUR)
    await come_back(county)
    assert len(secretary.received) == 2


async def test_nobody_hears_twice_when_the_bot_was_stopped_over_the_morning(county, clocks):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.close()
    clocks.pass_by(49 * HOUR)
    county.clock = clocks.clock()
    await county.open()
    await county.settle()
    assert len(secretary.received) == 2
    assert "未签收2个工作日" in secretary.last_text
    states = [row.state for row in county.office.look_now(outbox.in_state, *OutboxState) if row.key == "bundle"]
    assert set(states) == {OutboxState.SENT, OutboxState.SUPERSEDED}
