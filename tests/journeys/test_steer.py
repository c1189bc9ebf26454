"""Stories of steering from above: suspended, resumed, cancelled, reopened; the clocks stand still meanwhile."""

from db.words import Lifecycle
from tests.journeys.answers import leave_one, node_card, reviewers_of, signed_for


async def unfolded(county, no="3"):
    """Let the coordinator open a node on the board and unfold what stands behind 更多."""
    coordinator = county.coordinator
    await county.settle(coordinator.send(f"/node {no}"))
    await county.settle(coordinator.tap("更多"))
    return coordinator


async def steer(county, verb, unit, reason="", no="3"):
    coordinator = await unfolded(county, no)
    await county.settle(coordinator.tap(verb))
    if unit in coordinator.last.buttons:
        await county.settle(coordinator.tap(unit))
    if reason:
        await county.settle(coordinator.send(reason))
    return coordinator


async def test_what_steers_a_node_stands_behind_more(county):
    await signed_for(county, "3", "德政镇")
    coordinator = county.coordinator
    await county.settle(coordinator.send("/node 3"))
    assert coordinator.last.buttons == ["调整时限", "更多"]
    await county.settle(coordinator.tap("更多"))
    assert {"中止", "撤销", "收起"} <= set(coordinator.last.buttons)
    assert "恢复" not in coordinator.last.buttons


async def test_a_suspended_node_rings_no_more_and_its_holder_is_told_once(county):
    official = await signed_for(county, "3", "德政镇")
    count = len(official.received)
    coordinator = await steer(county, "中止", "德政镇", "等省里批复")
    assert "已中止1件,通知1人" in coordinator.last_text
    assert len(official.received) == count + 1
    assert "任务中止" in official.last_text
    assert "等省里批复" in official.last_text
    assignment = county.assignment("3", "德政镇")
    assert (assignment.state, assignment.next_at) == (Lifecycle.SUSPENDED, None)
    await county.settle(coordinator.send("/node 3"))
    assert "已中止(1):德政镇" in coordinator.last_text


async def test_what_is_suspended_stands_beside_the_sums(county):
    await signed_for(county, "3", "德政镇")
    coordinator = await steer(county, "中止", "德政镇", "等省里批复")
    for command in ("/board", "/digest"):
        await county.settle(coordinator.send(command))
        assert "另有(不计入以上):已中止1" in coordinator.last_text


async def test_the_days_of_a_suspension_are_not_counted(county):
    await signed_for(county, "3", "德政镇")
    due = county.assignment("3", "德政镇").due_on
    await steer(county, "中止", "德政镇", "等省里批复")
    calendar = county.policy.calendar
    later = calendar.add_workdays(calendar.local_day(county.clock.now()), 4)
    await county.advance_to(f"{later} 11:00")
    coordinator = await steer(county, "恢复", "德政镇")
    assert "恢复办理1件" in coordinator.last_text
    assignment = county.assignment("3", "德政镇")
    assert assignment.state is Lifecycle.IN_PROGRESS
    assert assignment.due_on == calendar.add_workdays(due, 4)
    assert assignment.next_at > county.clock.now()


async def test_what_was_late_is_as_late_after_a_suspension(county):
    leave_one(county, "3", "德政镇")
    await signed_for(county, "3", "德政镇")
    calendar, due = county.policy.calendar, county.assignment("3", "德政镇").due_on
    await county.advance_to(f"{calendar.add_workdays(due, 2)} 11:00")
    await steer(county, "中止", "德政镇", "等省里批复")
    resumed_on = calendar.add_workdays(due, 6)
    await county.advance_to(f"{resumed_on} 11:00")
    await steer(county, "恢复", "德政镇")
    assert calendar.workdays_between(county.assignment("3", "德政镇").due_on, resumed_on) == 2


async def test_a_submission_that_was_late_does_not_become_timely_by_a_suspension(county):
    leave_one(county, "3", "德政镇")
    reviewers_of(county, "3", "德政镇")
    official = await signed_for(county, "3", "德政镇")
    calendar, due = county.policy.calendar, county.assignment("3", "德政镇").due_on
    await county.advance_to(f"{calendar.add_workdays(due, 1)} 11:00")
    await county.settle(official.tap("报完成", await node_card(county, official, "3", "德政镇")))
    await county.settle(official.tap("已另行报送"))
    await steer(county, "中止", "德政镇", "等省里批复")
    await county.advance_to(f"{calendar.add_workdays(due, 4)} 11:00")
    await steer(county, "恢复", "德政镇")
    resumed = county.assignment("3", "德政镇")
    assert (resumed.state, resumed.due_on) == (Lifecycle.IN_REVIEW, due)


async def test_who_writes_of_a_suspended_node_reads_that_it_is(county):
    official = await signed_for(county, "3", "德政镇")
    await steer(county, "中止", "德政镇", "等省里批复")
    await county.settle(official.send("3完成80%"))
    assert "第3项目前已中止" in official.last_text


async def test_an_unsigned_node_returns_to_be_signed(county):
    county.publish()
    await county.settle()
    await steer(county, "中止", "德政镇", "范围未定")
    await steer(county, "恢复", "德政镇")
    assert county.assignment("3", "德政镇").state is Lifecycle.AWAITING_SIGN


async def test_a_card_drawn_before_says_what_happened(county):
    official = await signed_for(county, "3", "德政镇")
    card = await node_card(county, official, "3", "德政镇")
    old = dict(next(b for row in card.rows for b in row if b["text"] == "报完成"))
    await steer(county, "中止", "德政镇", "等省里批复")
    assert "已中止" in card.shown
    assert "报完成" not in card.buttons
    query = official.tap(old, card)
    await county.settle()
    assert "此件已由" in query.answer
    assert "中止" in query.answer


async def test_all_units_are_suspended_with_one_reason(county):
    county.publish()
    coordinator = await unfolded(county)
    await county.settle(coordinator.tap("中止"))
    every = coordinator.last.buttons[0]
    assert every.startswith("全部")
    await county.settle(coordinator.tap(every))
    await county.settle(coordinator.send("方案要改"))
    assert county.assignment("3", "德政镇").state is Lifecycle.SUSPENDED
    assert county.assignment("3", "魏城镇").state is Lifecycle.SUSPENDED


async def closed(county):
    """Have 德政镇 report its third node done, and the report accepted."""
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.tap("报完成", await node_card(county, official, "3", "德政镇")))
    await county.settle(official.tap("已另行报送"))
    await county.settle(reviewer.tap("同意办结"))
    return official


async def test_a_closed_node_is_done_again_with_a_reason_and_a_new_limit(county):
    official = await closed(county)
    await steer(county, "重新办理", "德政镇", "名单有误,12月30日前重报")
    assignment = county.assignment("3", "德政镇")
    assert assignment.state is Lifecycle.IN_PROGRESS
    assert assignment.due_on.isoformat() == "2020-12-30"
    assert "重新办理" in official.last_text
    assert "名单有误" in official.last_text


async def test_a_cancelled_node_is_counted_no_more(county):
    official = await signed_for(county, "3", "德政镇")
    await steer(county, "撤销", "德政镇", "已并入第4项")
    assert county.assignment("3", "德政镇").state is Lifecycle.CANCELLED
    assert "任务撤销" in official.last_text


async def test_what_moved_while_the_reason_was_written_is_left_alone(county):
    official = await signed_for(county, "3", "德政镇")
    coordinator = await unfolded(county)
    await county.settle(coordinator.tap("中止"))
    await county.settle(coordinator.tap("德政镇"))
    await county.settle(official.tap("暂无新进展", await node_card(county, official, "3", "德政镇")))
    await county.settle(coordinator.send("等省里批复"))
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    assert "此件已由" in coordinator.last_text
