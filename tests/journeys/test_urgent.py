"""Stories of 特急: marked with a reason, it climbs from yellow and disturbs leaders; unmarked, it is like any other."""

from tests.journeys.answers import signed_for


async def marked(county, reason="省里督办", no="3"):
    coordinator = county.coordinator
    await county.settle(coordinator.send(f"/node {no}"))
    await county.settle(coordinator.tap("更多"))
    await county.settle(coordinator.tap("标为特急"))
    await county.settle(coordinator.send(reason))
    return coordinator


async def test_a_node_is_marked_urgent_with_a_reason_and_its_holders_are_told(county):
    official = await signed_for(county, "3", "德政镇")
    coordinator = await marked(county)
    assert "第3项已标为特急,通知1人" in coordinator.last_text
    assert "特急" in official.last_text
    assert "省里督办" in official.last_text
    await county.settle(official.tap("3", official.last))
    assert "🔺 特急:省里督办" in official.last_text


async def test_an_urgent_node_starts_at_the_yellow_warning(county):
    await signed_for(county, "41", "德政镇")  # it waits for no other node
    await marked(county, no="41")
    next_at = county.assignment("41", "德政镇").next_at
    local = county.policy.calendar.local(next_at)
    await county.advance_to(f"{local:%Y-%m-%d %H:%M}")
    assert county.assignment("41", "德政镇").level == 2
    assert county.assignment("4", "德政镇").level < 2


async def test_the_mark_is_taken_off_again(county):
    await signed_for(county, "3", "德政镇")
    coordinator = await marked(county)
    await county.settle(coordinator.send("/node 3"))
    assert "特急" in coordinator.last_text
    await county.settle(coordinator.tap("更多"))
    await county.settle(coordinator.tap("取消特急"))
    assert "特急" not in coordinator.last.shown
