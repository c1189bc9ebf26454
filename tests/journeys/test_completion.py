"""Stories of 办结规则: with any unit a node closes, and the others are let go decently."""

from db.words import Lifecycle
from tests.journeys.answers import finish, holder_of, node_card, reviewers_of, signed_for

LED = """联合检查任务
序号,节点任务,牵头单位,责任单位,完成时限
1,联合检查,县司法局,县司法局、德政镇、魏城镇,2020年4月30日
"""


async def choose(county, rule, no="3"):
    coordinator = county.coordinator
    await county.settle(coordinator.send(f"/node {no}"))
    await county.settle(coordinator.tap("更多"))
    await county.settle(coordinator.tap("办结规则"))
    await county.settle(coordinator.tap(rule))
    return coordinator


async def close(county, unit):
    reviewer = reviewers_of(county, "3", unit)[0]
    official = await signed_for(county, "3", unit)
    await county.settle(official.tap("报完成", await node_card(county, official, "3", unit)))
    await county.settle(official.tap("已另行报送"))
    await county.settle(reviewer.tap("同意办结"))
    return official


async def test_with_any_unit_the_node_closes_and_the_others_are_told_once(county):
    other = county.phone(holder_of(county, "3", "魏城镇").name)
    await signed_for(county, "3", "德政镇")
    await choose(county, "任一单位")
    count = len(other.received)
    await close(county, "德政镇")
    ended = county.assignment("3", "魏城镇")
    assert (ended.state, ended.is_late, ended.next_at) == (Lifecycle.CLOSED, False, None)
    told, waiting = other.received[count:]
    assert "此节点已办结" in told.shown
    assert "前序节点已办结,可以办理" in waiting.shown  # node 6 waited for it
    await county.settle(other.tap("3", told))
    assert "已办结(随节点办结)" in other.last_text


async def test_by_default_every_unit_has_to_do_it(county):
    await close(county, "德政镇")
    assert county.assignment("3", "魏城镇").state is Lifecycle.AWAITING_SIGN


async def test_a_rule_that_is_met_already_ends_the_rest_at_once_and_says_so_before(county):
    await close(county, "德政镇")
    coordinator = await choose(county, "任一单位")
    assert "件随节点办结" in coordinator.last_text
    assert county.assignment("3", "魏城镇").state is Lifecycle.CLOSED


async def test_with_the_leads_rule_the_node_closes_when_the_lead_unit_has_done_it(county):
    await county.settle(county.coordinator.send_document("检查.csv", LED.encode(), mime="text/csv"))
    await county.settle(county.coordinator.tap("确认导入"))
    await signed_for(county, "1", "县司法局")
    await choose(county, "牵头单位", no="1")
    await finish(county, "1", "德政镇")
    assert county.assignment("1", "魏城镇").state is Lifecycle.AWAITING_SIGN
    await finish(county, "1", "县司法局")
    assert county.assignment("1", "魏城镇").state is Lifecycle.CLOSED


async def test_a_node_without_a_lead_among_its_units_cannot_close_by_the_lead(county):
    await signed_for(county, "3", "德政镇")
    coordinator = await choose(county, "牵头单位")
    assert "没有由牵头单位承办" in coordinator.last_text
