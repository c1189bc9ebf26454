"""Stories of fair lamps: who waits for an earlier node is not blamed, and is told when he can go on."""

from datetime import date

from db.words import Event, Lifecycle
from jobs import steer
from jobs.rules.ladder import BLUE
from tests.journeys.answers import finish, node_card, signed_for


async def test_who_waits_is_neither_red_nor_escalated_and_is_told_when_he_can_go_on(small_county):
    county = small_county
    coordinator = county.coordinator
    await signed_for(county, "3", "县委编办")
    official = await signed_for(county, "4", "德政镇")
    await county.advance_to("2020-05-19 12:00")  # two working days after the deadline
    waiting = county.assignment("4", "德政镇")
    assert (waiting.level, waiting.state) == (0, Lifecycle.IN_PROGRESS)
    assert "前序未办结" in (await node_card(county, official, "4", "德政镇")).shown
    assert not any("4 调整班子分工" in text and "逾期" in text.split("4 调整班子分工")[1] for text in official.texts)
    await county.settle(coordinator.send("/board"))
    await county.settle(coordinator.tap("逾期"))
    assert "德政镇 调整班子分工" not in coordinator.last_text
    known = len(official.received)
    await finish(county, "3", "县委编办")
    (told,) = county.sent_to(official, known)
    assert "4 调整班子分工" in told.shown
    assert "前序节点已办结,可以办理、还剩1个工作日" in told.shown
    await county.advance_to("2020-05-20 12:00")
    assert county.assignment("4", "德政镇").level == BLUE
    await county.advance_to("2020-05-21 09:00")
    assert "逾期1个工作日" in official.last_text


async def test_what_is_finished_in_the_night_is_told_with_the_morning_in_one_message(small_county):
    county = small_county
    official = await signed_for(county, "2", "德政镇")
    await signed_for(county, "1", "德政镇")
    await county.advance_to("2020-04-22 21:00")
    known = len(official.received)
    await finish(county, "1", "德政镇")
    assert not any("前序节点已办结" in message.shown for message in county.sent_to(official, known))
    await county.advance_to("2020-04-23 08:31")
    told = [message for message in county.sent_to(official, known) if "提醒" in message.shown]
    assert len(told) == 1
    assert "2 召开干部大会" in told[0].shown
    assert "前序节点已办结,可以办理" in told[0].shown


async def test_several_predecessors_accepted_at_once_are_one_message_a_person(small_county):
    county = small_county
    official = await signed_for(county, "2", "德政镇")
    other = await signed_for(county, "2", "北皋镇")
    for phone, unit in ((official, "德政镇"), (other, "北皋镇")):
        await county.settle(phone.tap("报完成", await node_card(county, phone, "1", unit)))
    await county.advance(hours=1)
    reviewer = county.coordinator
    await county.settle(reviewer.send("/review"))
    known = {phone: len(phone.received) for phone in (official, other)}
    await county.settle(reviewer.tap("全部同意"))
    for phone, before in known.items():
        told = [message for message in county.sent_to(phone, before) if "前序节点已办结" in message.shown]
        assert len(told) == 1


async def test_what_the_plan_no_longer_has_is_waited_for_no_more(small_county):
    county = small_county
    await signed_for(county, "3", "县委编办")
    official = await signed_for(county, "4", "德政镇")
    await county.advance(hours=1)
    known = len(official.received)
    gone = county.assignment("3", "县委编办")
    county.office.do_now(steer.steer, Event.CANCEL, [(gone.id, gone.version)], None)
    await county.settle()
    told = next(message for message in county.sent_to(official, known) if "前序" in message.shown)
    assert "前序节点已办结,可以办理:第4项" in told.shown
    assert "4" in told.buttons


async def test_who_could_not_begin_in_time_is_not_late_when_he_hands_in(small_county):
    county = small_county
    await signed_for(county, "3", "县委编办")
    await signed_for(county, "4", "德政镇")
    await county.advance_to("2020-05-18 12:00")
    await finish(county, "3", "县委编办")
    await finish(county, "4", "德政镇")
    assert county.assignment("4", "德政镇").due_on == date(2020, 5, 15)
    assert not county.assignment("4", "德政镇").is_late
