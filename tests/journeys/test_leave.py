"""Stories of people who are away, or whom nothing reaches, and of those who stand in."""

from datetime import date

from db import deputies
from db.words import Lifecycle
from jobs import leave
from tests.journeys.answers import node_card, signed_for

SECRETARY, DEPUTY = "德政镇书记", "德政镇镇长"


async def on_leave(county, days="4月23日至4月24日"):
    """Publish, let the secretary sign everything and go on leave with the head of the township as deputy."""
    secretary = await signed_for(county, "3", "德政镇")
    deputy = county.phone(DEPUTY)
    await county.settle(secretary.send("/settings"))
    await county.settle(secretary.tap("请假"))
    await county.settle(secretary.send(days))
    await county.settle(secretary.tap(DEPUTY))
    return secretary, deputy


async def test_who_goes_on_leave_says_from_when_to_when_and_who_stands_in(county):
    secretary, deputy = await on_leave(county)
    assert "请假:4月23日(周四)至4月24日(周五)" in secretary.last_text
    assert "由德政镇镇长代为办理" in secretary.last_text
    assert "未办结13项" in deputy.last_text
    await county.settle(secretary.send("/settings"))
    assert "由德政镇镇长代理" in secretary.last_text


async def test_meanwhile_the_deputy_gets_the_bundles_and_may_act(county):
    secretary, deputy = await on_leave(county)
    await county.advance_to("2020-04-22 18:00")
    before, heard = len(secretary.received), len(deputy.received)
    await county.advance_to("2020-04-24 09:00")  # 3 is due on the 24th
    assert secretary.received[before:] == []
    bundles = [message for message in deputy.received[heard:] if "提醒" in message.shown]
    assert bundles
    assert "请您代为办理" in bundles[-1].shown
    await county.settle(deputy.tap("暂无新进展", await node_card(county, deputy, "3", "德政镇")))
    assert county.assignment("3", "德政镇").heard_at == county.clock.now()
    assert "德政镇书记(德政镇镇长代)" in (await node_card(county, deputy, "41", "德政镇")).shown


async def test_one_bundle_takes_up_all_that_a_deputy_is_to_do_for_several(county):
    for no in ("3", "7"):
        await signed_for(county, no, "德政镇")
    deputy = county.phone(DEPUTY)
    for name in (SECRETARY, "德政镇组织委员"):
        first, last = date(2020, 4, 22), date(2020, 4, 24)
        absent = county.person(name).id
        county.office.do_now(leave.take, absent, county.person(DEPUTY).id, first, last, absent)
    await county.settle()
    heard = len(deputy.received)
    await county.advance_to("2020-04-22 08:30")
    (bundle,) = deputy.received[heard:]
    assert "41 排查化解" in bundle.shown  # the secretary's, due today
    assert "42 改革进展情况月报 · 党委组织委员" in bundle.shown  # seven working days left


async def test_what_was_held_overnight_goes_to_the_deputy_once_the_leave_has_begun(county):
    secretary, deputy = county.phone(SECRETARY), county.phone(DEPUTY)
    absent = county.person(SECRETARY).id
    first = date(2020, 4, 22)
    county.office.do_now(leave.take, absent, county.person(DEPUTY).id, first, first, absent)
    await county.settle()
    await county.advance_to("2020-04-21 20:00")
    county.publish()
    await county.settle()
    before, heard = len(secretary.received), len(deputy.received)
    await county.advance_to("2020-04-22 09:00")
    assert secretary.received[before:] == []
    assert any("请您代为办理13项" in message.shown for message in deputy.received[heard:])


async def test_the_day_after_the_leave_all_is_as_before(county):
    secretary, deputy = await on_leave(county)
    await county.advance_to("2020-04-26 09:00")  # a Sunday that is worked
    before, heard = len(secretary.received), len(deputy.received)
    card = await node_card(county, secretary, "3", "德政镇")
    assert "报完成" in card.buttons
    await county.advance_to("2020-04-27 09:00")
    assert any("提醒" in message.shown for message in secretary.received[before:])
    assert not any("代为办理" in message.shown for message in deputy.received[heard:])
    await county.settle(deputy.send("/my"))
    assert "3" not in deputy.last.buttons


async def test_a_leave_is_called_off_by_one_tap(county):
    secretary, deputy = await on_leave(county)
    await county.settle(secretary.tap("销假 4月23日(周四)至4月24日(周五)"))
    assert "恢复由本人办理" in secretary.last_text
    assert "不再代理德政镇书记" in deputy.last_text
    assert county.office.look_now(deputies.leaves_of, county.person(SECRETARY).id) == []


async def test_days_that_are_over_or_cannot_be_read_are_asked_for_again(county):
    secretary = await signed_for(county, "3", "德政镇")
    await county.settle(secretary.send("/settings"))
    await county.settle(secretary.tap("请假"))
    await county.settle(secretary.send("过几天吧"))
    assert "没有看懂" in secretary.last_text
    await county.settle(secretary.send("4月30日至4月28日"))
    assert "早于开始日期" in secretary.last_text


async def test_who_blocks_the_bot_is_stood_for_by_his_deputy_in_the_same_run(county):
    secretary = await signed_for(county, "3", "德政镇")
    deputy = county.phone(DEPUTY)
    await county.settle(secretary.send("/settings"))
    await county.settle(secretary.tap("AB角"))
    await county.settle(secretary.tap(DEPUTY))
    heard = len(deputy.received)
    await county.advance_to("2020-04-22 18:00")
    assert not any("代为办理" in text for text in deputy.texts[heard:])
    county.world.private[secretary.user.id, county.account.id].is_blocked = True
    await county.advance_to("2020-04-23 08:30")
    assert any("请您代为办理" in text for text in deputy.texts[heard:])
    await county.settle(deputy.tap("暂无新进展", await node_card(county, deputy, "3", "德政镇")))
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    assert county.assignment("3", "德政镇").heard_at == county.clock.now()
