"""Stories of undoing (撤销): the last change of many is taken back as far as nobody has acted on it."""

from db import assignments, requests, timelines
from db.models import Assignment
from db.words import Event, Lifecycle
from jobs import turns
from tests.journeys.answers import signed_for
from tests.journeys.test_decline import declined
from tests.journeys.test_new import offered
from tests.journeys.test_reimport import PLAN, send, tap
from tests.journeys.test_review import reviewers_of, submitted
from tests.journeys.test_steer import closed, steer, unfolded


async def undone(county, phone, button="确认撤销"):
    await county.settle(phone.send("/undo"))
    card = phone.last
    if button:
        await county.settle(phone.tap(button, card))
    return card


async def test_what_was_given_out_is_cancelled_where_nobody_signed_it_yet(county):
    secretary, chief = county.phone("德政镇书记"), county.phone("县财政局局长")
    coordinator = await offered(county)
    await county.settle(coordinator.tap("确认下达"))
    await county.settle(secretary.tap("全部签收"))
    card = await undone(county, coordinator, button="")
    assert "可以撤销1件" in card.shown
    assert "其后已有人办理,不能撤销1件" in card.shown
    await county.settle(coordinator.tap("确认撤销", card))
    assert "已撤销1件,告知1人" in card.shown
    assert county.states("县财政局")["临1"] is Lifecycle.CANCELLED
    assert county.states("德政镇")["临1"] is Lifecycle.IN_PROGRESS
    assert "撤销" in chief.last_text


async def test_accepting_everything_is_taken_back_with_a_row_in_the_timeline(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    official = await submitted(county, "德政镇")
    await submitted(county, "北皋镇")
    await county.settle(reviewer.tap("全部同意"))
    assert county.assignment("3", "德政镇").state is Lifecycle.CLOSED
    card = await undone(county, reviewer)
    assert "已撤销2件,告知2人" in card.shown
    back = county.assignment("3", "德政镇")
    assert (back.state, back.closed_at) == (Lifecycle.IN_REVIEW, None)
    assert county.office.look_now(timelines.last_human, back.id).event is Event.UNDO
    assert "撤销了办结" in official.last_text
    await county.settle(reviewer.send("/review"))
    assert "同意办结" in reviewer.last.buttons or "全部同意" in reviewer.last.buttons


async def test_a_changed_deadline_and_all_that_moved_with_it_come_back(county):
    county.publish()
    await county.settle()
    coordinator = county.coordinator
    before = county.assignment("11", "德政镇").due_on
    await county.settle(coordinator.send("/backplan 11 改到 6月10日"))
    await county.settle(coordinator.tap("确认调整"))
    assert county.assignment("11", "德政镇").due_on != before
    await undone(county, coordinator)
    assert county.assignment("11", "德政镇").due_on == before
    node = county.office.look_now(assignments.node_of, county.assignment("11", "德政镇"))
    assert node.deadline["due"] == before.isoformat()


async def test_a_transfer_is_taken_back_to_be_decided_anew(county):
    _, coordinator = await declined(county, "3", "德政镇")
    taker = county.phone("县信访局局长")
    await county.settle(coordinator.tap("转办"))
    await county.settle(coordinator.send("信访局"))
    await undone(county, coordinator)
    assert county.assignment("3", "德政镇").state is Lifecycle.DECLINED
    assert "撤销了转办" in taker.last_text


async def test_messages_that_went_out_cannot_be_undone_and_it_is_said_so(county):
    coordinator = county.coordinator
    await county.settle(coordinator.send("/publish"))
    await county.settle(coordinator.tap("确认下达"))
    card = await undone(county, coordinator, button="")
    assert "都不能撤销" in card.shown
    assert "的下达" in card.shown
    assert card.buttons == []


async def test_after_a_day_nothing_is_undone_any_more(county):
    coordinator = await offered(county)
    await county.settle(coordinator.tap("确认下达"))
    card = await undone(county, coordinator, button="")
    await county.advance_to("2020-04-22 10:00")
    query = coordinator.tap("确认撤销", card)
    await county.settle()
    assert "已超过24小时" in query.answer
    await county.settle(coordinator.send("/undo"))
    assert "没有可以撤销" in coordinator.last_text


async def test_another_coordinators_change_is_not_mine_to_undo(county):
    coordinator = await offered(county)
    await county.settle(coordinator.tap("确认下达"))
    colleague = county.phone("综合协调组联络员")
    card = await undone(county, colleague, button="")
    assert "没有可以撤销" in card.shown


async def test_a_draft_that_was_imported_by_mistake_goes_altogether(county):
    coordinator = county.coordinator
    await send(county, PLAN)
    await tap(county, "确认导入")
    card = await undone(county, coordinator, button="")
    assert "导入的计划草稿" in card.shown
    await county.settle(coordinator.tap("确认撤销", card))
    assert "✅ 已撤销" in card.shown
    assert county.office.look_now(assignments.running_campaign) is None


async def steered(county, verb, no="3", reason="口径有变"):
    """Let the coordinator steer a node in every unit."""
    coordinator = await unfolded(county, no)
    await county.settle(coordinator.tap(verb))
    await county.settle(coordinator.tap(next(label for label in coordinator.last.buttons if label.startswith("全部"))))
    await county.settle(coordinator.send(reason))
    return coordinator


async def test_a_node_that_was_suspended_everywhere_goes_on_as_before(county):
    official = await signed_for(county, "3", "德政镇")
    before = county.assignment("3", "德政镇")
    coordinator = await steered(county, "中止")
    assert county.assignment("3", "魏城镇").state is Lifecycle.SUSPENDED
    await county.advance_to("2020-04-21 15:00")
    card = await undone(county, coordinator)
    assert "的任务中止" in card.shown and "✅ 已撤销" in card.shown
    back = county.assignment("3", "德政镇")
    assert (back.state, back.due_on, back.next_at) == (before.state, before.due_on, before.next_at)
    assert county.assignment("3", "魏城镇").state is Lifecycle.AWAITING_SIGN
    assert "撤销了任务中止" in official.last_text
    assert county.office.look_now(held, county, back).since == county.clock.now()  # in between it was nobody's turn


async def test_a_node_that_was_cancelled_everywhere_comes_back_where_nobody_went_on(county):
    official = await signed_for(county, "3", "德政镇")
    coordinator = await steered(county, "撤销")
    assert {county.assignment("3", unit).state for unit in ("德政镇", "魏城镇")} == {Lifecycle.CANCELLED}
    await undone(county, coordinator)
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    assert county.assignment("3", "魏城镇").state is Lifecycle.AWAITING_SIGN
    assert "没有作废" in official.last_text
    await county.settle(official.send("3 已完成60%"))
    assert "识别为" in official.last_text


async def test_what_was_resumed_since_is_left_and_the_rest_comes_back(county):
    await signed_for(county, "3", "德政镇")
    coordinator = await steered(county, "中止")
    colleague = county.phone("综合协调组联络员")
    await county.settle(colleague.send("/node 3"))
    await county.settle(colleague.tap("更多"))
    await county.settle(colleague.tap("恢复"))
    await county.settle(colleague.tap("德政镇"))
    card = await undone(county, coordinator, button="")
    assert "不能撤销1件" in card.shown
    await county.settle(coordinator.tap("确认撤销", card))
    assert "已撤销3件" in card.shown
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    assert county.assignment("3", "魏城镇").state is Lifecycle.AWAITING_SIGN


def held(tx, county, assignment):
    return turns.of_one(tx, county.policy, tx.get(Assignment, assignment.id))


async def test_a_reopening_taken_back_leaves_no_extension_behind(county):
    await closed(county)
    before = county.assignment("3", "德政镇")
    coordinator = await steer(county, "重新办理", "德政镇", "名单有误,12月30日前重报")
    assert county.office.look_now(requests.granted, before.id) != []
    await undone(county, coordinator)
    back = county.assignment("3", "德政镇")
    assert (back.state, back.due_on, back.closed_at) == (Lifecycle.CLOSED, before.due_on, before.closed_at)
    assert county.office.look_now(requests.granted, before.id) == []
