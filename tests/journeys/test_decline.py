"""Stories of nodes that are not the unit's own: declined, transferred, upheld."""

from db.words import Lifecycle
from tests.journeys.answers import holder_of, node_card


async def declined(county, no, unit, reason="该项工作由民政部门负责"):
    coordinator = county.coordinator
    official = county.phone(holder_of(county, no, unit).name)
    county.publish()
    await county.settle()
    await county.settle(official.tap("非本单位", await node_card(county, official, no, unit)))
    await county.settle(official.send(reason))
    return official, coordinator


async def test_a_declined_node_is_put_to_the_coordinator_with_the_reason(county):
    official, coordinator = await declined(county, "3", "德政镇")
    assert county.assignment("3", "德政镇").state is Lifecycle.DECLINED
    assert "该项工作由民政部门负责" in coordinator.last_text
    assert coordinator.last.buttons == ["转办", "维持"]
    assert "已退回专班" in official.last_text


async def test_a_declined_node_is_upheld_and_awaits_signature_again(county):
    official, coordinator = await declined(county, "3", "德政镇")
    await county.settle(coordinator.tap("维持"))
    assert county.assignment("3", "德政镇").state is Lifecycle.AWAITING_SIGN
    assert "维持原责任单位" in official.last_text
    assert "签收" in official.last.buttons


async def test_a_declined_node_is_transferred_to_the_unit_that_is_named(county):
    _, coordinator = await declined(county, "3", "德政镇")
    await county.settle(coordinator.tap("转办"))
    await county.settle(coordinator.send("信访局"))
    assert "已转县信访局" in coordinator.last_text
    assert county.assignment("3", "县信访局").state is Lifecycle.AWAITING_SIGN
    assert "3" not in county.states("德政镇")


async def test_a_unit_that_the_reason_names_is_one_tap_away(county):
    _, coordinator = await declined(county, "3", "德政镇", "应由信访局负责")
    await county.settle(coordinator.tap("转办"))
    assert "转县信访局" in coordinator.last.buttons
    asked = coordinator.last
    await county.settle(coordinator.tap("转县信访局", asked))
    assert "已转县信访局" in coordinator.last_text
    assert county.assignment("3", "县信访局").state is Lifecycle.AWAITING_SIGN
    assert asked.buttons == []


async def test_an_unknown_unit_gets_a_suggestion_and_is_asked_again(county):
    _, coordinator = await declined(county, "3", "德政镇")
    await county.settle(coordinator.tap("转办"))
    await county.settle(coordinator.send("县民生局"))
    assert "没有找到" in coordinator.last_text
    assert county.assignment("3", "德政镇").state is Lifecycle.DECLINED


async def test_three_working_days_after_signing_it_is_too_late_to_decline(county):
    official = county.phone(holder_of(county, "3", "德政镇").name)
    county.publish()
    await county.settle()
    await county.settle(official.tap("签收", await node_card(county, official, "3", "德政镇")))
    await county.advance_to("2020-04-28 10:00")
    await county.settle(official.send("3这项工作不属于我们,应由县民政局负责"))
    await county.settle(official.tap("准确"))
    assert "不能再退回" in official.last_text
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
