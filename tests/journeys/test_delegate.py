"""Stories of 交办: a node goes to a colleague by a tap, or to somebody the coordinators must let in first."""

from tests.journeys.answers import node_card, signed_for


async def offered(county):
    """Let the secretary of 德政镇 ask to whom node 1 may go."""
    secretary = await signed_for(county, "1", "德政镇")
    await county.settle(secretary.tap("交办", await node_card(county, secretary, "1", "德政镇")))
    return secretary


async def test_a_colleague_is_picked_told_and_the_one_who_is_awaited(small_county):
    county = small_county
    colleague = county.phone("德政镇镇长")
    secretary = await offered(county)
    assert colleague.user.name in secretary.last.buttons
    await county.settle(secretary.tap(colleague.user.name))
    assert f"已交由{colleague.user.name}办理" in secretary.last_text
    assert any("交由您办理" in text for text in colleague.texts)
    card = await node_card(county, colleague, "1", "德政镇")
    assert f"待谁办理:责任人 {colleague.user.name}" in card.shown
    assert "报完成" in card.buttons


async def test_somebody_who_is_not_in_the_roster_is_let_in_by_a_coordinator_first(small_county):
    county = small_county
    coordinator = county.coordinator
    secretary = await offered(county)
    await county.settle(secretary.send("张三 13800000001"))
    assert "张三" in coordinator.last_text
    await county.settle(coordinator.tap("同意加入"))
    assert county.assignment("1", "德政镇").handler_id == county.person("张三").id


async def test_who_is_not_let_in_gets_nothing_and_the_principal_hears_of_it(small_county):
    county = small_county
    coordinator = county.coordinator
    secretary = await offered(county)
    await county.settle(secretary.send("张三 13800000001"))
    await county.settle(coordinator.tap("不同意"))
    assert "专班未同意将第1项交由张三办理" in secretary.last_text
    assert county.assignment("1", "德政镇").handler_id is None
