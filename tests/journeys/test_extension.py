"""Stories of extensions: asked before the deadline with a date, decided by a coordinator."""

from datetime import timedelta

from tests.journeys.answers import node_card, signed_for


async def asked(county, days=7):
    coordinator = county.coordinator
    official = await signed_for(county, "3", "德政镇")
    new_on = county.assignment("3", "德政镇").due_on + timedelta(days=days)
    await county.settle(official.tap("申请延期", await node_card(county, official, "3", "德政镇")))
    await county.settle(official.send(f"延到{new_on.month}月{new_on.day}日,编制批复未到"))
    return official, coordinator, new_on


async def test_a_granted_extension_moves_the_deadline_and_begins_a_new_round(county):
    before = county.assignment("3", "德政镇")
    official, coordinator, new_on = await asked(county)
    assert "识别为" in official.last_text
    assert f"{new_on.month}月{new_on.day}日" in coordinator.last_text
    assert f"{before.due_on.month}月{before.due_on.day}日" in coordinator.last_text
    assert "编制批复未到" in coordinator.last_text
    assert coordinator.last.buttons == ["同意延期", "不同意"]
    await county.settle(coordinator.tap("同意延期"))
    after = county.assignment("3", "德政镇")
    assert (after.due_on, after.level, after.round) == (new_on, 0, before.round + 1)
    assert "批准延期" in official.last_text
    assert "已同意延期" in coordinator.last_text


async def test_a_refused_extension_leaves_the_deadline(county):
    before = county.assignment("3", "德政镇").due_on
    official, coordinator, _ = await asked(county)
    await county.settle(coordinator.tap("不同意"))
    assert county.assignment("3", "德政镇").due_on == before
    assert "不予批准延期" in official.last_text


async def test_the_second_tap_on_a_decision_is_explained(county):
    _, coordinator, new_on = await asked(county)
    no = dict(next(b for row in coordinator.last.rows for b in row if b["text"] == "不同意"))
    card = coordinator.last
    await county.settle(coordinator.tap("同意延期"))
    query = coordinator.tap(no, card)
    await county.settle()
    assert "此件已由" in query.answer
    assert county.assignment("3", "德政镇").due_on == new_on


async def test_a_request_without_a_date_is_asked_for_one(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("3申请延期,编制批复未到"))
    assert "哪一天" in official.last_text
    new_on = county.assignment("3", "德政镇").due_on + timedelta(days=5)
    await county.settle(official.send(f"{new_on.month}月{new_on.day}日"))
    assert "编制批复未到" in official.last_text
    assert "申请延期" in official.last_text
    assert f"{new_on.month}月{new_on.day}日" in official.last_text


async def test_after_the_deadline_nobody_can_ask_any_more(county):
    official = await signed_for(county, "3", "德政镇")
    late = county.policy.calendar.add_workdays(county.assignment("3", "德政镇").due_on, 1)
    await county.advance_to(f"{late} 10:00")
    await county.settle(official.tap("申请延期", await node_card(county, official, "3", "德政镇")))
    assert "时限已过" in official.last_text


async def test_a_request_is_taken_back_before_it_is_decided(county):
    official, coordinator, _ = await asked(county)
    await county.settle(official.tap("撤回"))
    assert "已撤回" in coordinator.last_text
    assert coordinator.last.buttons == []


async def test_an_extension_is_asked_for_in_one_line_behind_the_command(county):
    coordinator = county.coordinator
    official = await signed_for(county, "3", "德政镇")
    new_on = county.assignment("3", "德政镇").due_on + timedelta(days=7)
    await county.settle(official.send(f"/extend 3 {new_on.month}月{new_on.day}日 编制批复未到"))
    assert "申请延期" in official.last_text
    assert f"{new_on.month}月{new_on.day}日" in coordinator.last_text
    assert "编制批复未到" in coordinator.last_text


async def test_a_command_with_a_number_alone_asks_for_date_and_reason_at_once(county):
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.send("/extend 3"))
    assert "请写明申请延到哪一天" in official.last_text
