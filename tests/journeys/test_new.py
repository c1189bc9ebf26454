"""Stories of 临时交办: one node from one line, between the plan's own."""

from db import assignments, timelines
from db.words import Event, Lifecycle
from tests.journeys.answers import holder_of

LINE = "德政镇、县财政局 5月20日前报送人员底册"


async def offered(county, words=f"/new {LINE}"):
    county.publish()
    await county.settle()
    await county.settle(county.coordinator.send(words))
    return county.coordinator


async def test_one_line_is_shown_in_full_before_anything_is_published(county):
    coordinator = await offered(county)
    text = coordinator.last_text
    assert "临1:报送人员底册" in text
    assert "单位(2个):德政镇、县财政局" in text
    assert "德政镇党委书记 德政镇书记" in text
    assert "5月20日(周三)" in text
    assert coordinator.last.buttons == ["确认下达", "取消", "修改"]
    assert "临1" not in county.states("德政镇")


async def test_once_confirmed_each_official_gets_one_card_and_reports_by_its_number(county):
    secretary = county.phone("德政镇书记")
    coordinator = await offered(county)
    await county.settle(secretary.tap("全部签收"))
    await county.settle(coordinator.tap("确认下达"))
    assert "已下达临1" in coordinator.last_text
    assert secretary.last_text.count("报送人员底册") == 1
    assert "1项" in secretary.last_text
    secretary.tap("全部签收")
    await county.settle(secretary.send("临1完成60%"))
    assert "识别为" in secretary.last_text
    assert "报送人员底册" in secretary.last_text
    await county.settle(coordinator.send("/node 临1"))
    assert "已办结0/2" in coordinator.last_text


async def test_a_second_tap_publishes_nothing_twice(county):
    coordinator = await offered(county)
    preview = coordinator.last
    yes = next(button for row in preview.rows for button in row if button["text"] == "确认下达")
    coordinator.tap(yes, preview)
    await county.settle(coordinator.tap(yes, preview))
    assert county.states("县财政局")["临1"] is Lifecycle.AWAITING_SIGN
    assert "临2" not in county.states("县财政局")


async def test_what_is_unclear_is_said_all_at_once_and_asked_for_again(county):
    coordinator = await offered(county, "/new 县民生局、德政镇 报送人员底册")
    assert "名册中没有「县民生局」" in coordinator.last_text
    assert "没有看出时限" in coordinator.last_text
    await county.settle(coordinator.send(LINE))
    assert "确认下达" in coordinator.last.buttons


async def test_a_field_is_said_anew_and_the_rest_stays(county):
    coordinator = await offered(county)
    await county.settle(coordinator.tap("修改"))
    assert coordinator.last.buttons == ["改单位", "改事项", "改时限", "取消"]
    await county.settle(coordinator.tap("改时限"))
    await county.settle(coordinator.send("5月22日18:00前"))
    assert "5月22日(周五)" in coordinator.last_text
    assert "德政镇、县财政局" in coordinator.last_text
    await county.settle(coordinator.tap("确认下达"))
    assert str(county.assignment("临1", "德政镇").due_on) == "2020-05-22"


async def test_a_message_that_is_replied_to_or_comes_after_the_question_is_read(county):
    coordinator = await offered(county, "/new")
    message = coordinator.send("请各乡镇组织委员于4月30日下班前报送名册")
    await county.settle()
    assert "单位(21个)" in coordinator.last_text
    assert "组织委员" in coordinator.last_text
    await county.settle(coordinator.send("/new", reply_to=message))
    assert "4月30日(周四)" in coordinator.last_text


async def test_after_hours_it_waits_for_the_morning_or_is_urgent_with_a_reason(county):
    official = county.phone(holder_of(county, "3", "德政镇").name)
    coordinator = await offered(county)
    preview = coordinator.last
    await county.advance_to("2020-04-21 20:00")
    await county.settle(coordinator.tap("确认下达", preview))
    assert preview.buttons == ["现在发", "次日8:30发", "取消"]
    received = len(official.received)
    await county.settle(coordinator.tap("现在发"))
    await county.settle(coordinator.send("省督导组明早到"))
    assert len(official.received) == received + 1
    given = county.assignment("临1", "德政镇")
    moves = county.office.look_now(timelines.of_assignment, given.id)
    assert next(one.details for one in moves if one.event is Event.DISPATCH) == {"reason": "省督导组明早到"}
    assert county.office.look_now(assignments.node_of, given).is_urgent


async def test_it_counts_in_digest_and_board_like_any_other(county):
    coordinator = await offered(county, "/new 德政镇 4月24日前报送人员底册")
    await county.settle(coordinator.tap("确认下达"))
    await county.advance_to("2020-04-27 17:31")
    assert "临1" in coordinator.last_text
    await county.settle(coordinator.send("/board"))
    await county.settle(coordinator.tap("逾期"))
    assert "报送人员底册" in coordinator.last_text


async def test_before_the_plan_is_published_there_is_nothing_to_give_out_between(county):
    await county.settle(county.coordinator.send(f"/new {LINE}"))
    assert "还没有下达的专项工作" in county.coordinator.last_text
