"""Stories of the roster (名册): who is bound, vacant, away, and what a coordinator does about it with one tap."""

from jobs import finding
from tests.journeys.answers import node_card, signed_for

SECRETARY, HEAD = "德政镇书记", "德政镇镇长"


async def open_roster(county, words=""):
    coordinator = county.coordinator
    await county.settle(coordinator.send(f"/roster {words}".strip()))
    return coordinator


async def test_the_roster_counts_first_and_lists_what_is_missing_page_by_page(county):
    coordinator = await open_roster(county)
    assert coordinator.last_text.startswith("名册:已绑定1人,未绑定113人\n代理1")
    assert "下一页 →" in coordinator.last.buttons
    first = coordinator.last_text
    await county.settle(coordinator.tap("下一页 →"))
    assert coordinator.last_text != first


async def test_who_is_not_bound_is_invited_with_one_tap(county):
    coordinator = await open_roster(county)
    await county.settle(coordinator.tap("未绑定"))
    assert "魏城镇 党委书记 魏城镇书记 · 未绑定" in coordinator.last_text
    await county.settle(coordinator.tap("邀请 魏城镇书记"))
    assert "https://t.me/duban_bot?start=" in coordinator.last_text


async def test_a_vacant_post_shows_what_it_owes_and_who_hears_of_it(county):
    await signed_for(county, "7", "德政镇")
    county.phone(SECRETARY)
    coordinator = county.coordinator
    await county.settle(coordinator.send("/handover 德政镇/党委组织委员"))
    for label in ("暂时空缺", "确认交接"):
        await county.settle(coordinator.tap(label, coordinator.last))
    await open_roster(county)
    await county.settle(coordinator.tap("空缺", coordinator.last))
    assert "未办结:第7、42、36项;空缺期间的提醒发给德政镇书记" in coordinator.last_text
    await county.settle(coordinator.tap("交接 党委组织委员", coordinator.last))
    assert "德政镇 党委组织委员(现任:空缺)" in coordinator.last_text


async def test_a_coordinator_sets_the_leave_of_somebody_else(county):
    secretary, head = county.phone(SECRETARY), county.phone(HEAD)
    coordinator = await open_roster(county, "德政镇")
    await county.settle(coordinator.tap(f"请假 {SECRETARY}"))
    await county.settle(coordinator.send("4月21日至4月23日"))
    await county.settle(coordinator.tap(HEAD))
    assert "由德政镇镇长代为办理" in coordinator.last_text
    assert "已为您登记请假" in secretary.last_text
    assert "期间由您代为办理" in head.last_text
    await open_roster(county)
    await county.settle(coordinator.tap("请假", coordinator.last))
    assert "请假4月21日(周二)至4月23日(周四),德政镇镇长代" in coordinator.last_text


async def test_nobody_sets_the_leave_of_others_without_the_right(county):
    secretary = await signed_for(county, "3", "德政镇")
    card = await node_card(county, secretary, "3", "德政镇")
    other = county.person(HEAD)
    data = card.rows[0][0]["callback_data"].partition(":")[0]
    query = secretary.tap({"text": "?", "callback_data": f"{data}:leave:{other.id}"}, card)
    await county.settle()
    assert "不是给您的" in query.answer


async def test_a_renamed_unit_is_called_so_at_once_and_old_sheets_are_still_read(county):
    secretary = await signed_for(county, "3", "德政镇")
    card = await node_card(county, secretary, "3", "德政镇")
    coordinator = await open_roster(county, "德政镇")
    await county.settle(coordinator.tap("单位更名"))
    await county.settle(coordinator.send("魏城镇"))
    assert "已经是魏城镇的名称" in coordinator.last_text
    await county.settle(coordinator.send("德政街道"))
    assert any("已更名:德政镇 → 德政街道" in text for text in coordinator.texts[-2:])
    assert "责任单位:德政街道" in card.shown
    unit = county.office.look_now(finding.unit_called, "德政镇")
    assert unit.name == "德政街道"
