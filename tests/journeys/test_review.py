"""Stories of review: one card a node, accepted or sent back, the first tap takes it."""

import pytest

from db import assignments
from db.words import Lifecycle
from jobs import review
from tests.journeys.answers import node_card, reviewers_of, signed_for


async def submitted(county, unit, no="3"):
    official = await signed_for(county, no, unit)
    await county.settle(official.tap("报完成", await node_card(county, official, no, unit)))
    await county.settle(official.tap("已另行报送"))
    return official


async def test_a_submission_is_accepted_and_closed_on_time(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    official = await submitted(county, "德政镇")
    assert "待审核" in official.last_text
    assert "已报1/" in reviewer.last_text
    assert {"同意办结", "退回补充"} <= set(reviewer.last.buttons)
    await county.settle(reviewer.tap("同意办结"))
    assert county.assignment("3", "德政镇").state is Lifecycle.CLOSED
    assert "已办结(按时)" in official.last_text
    assert reviewer.last.buttons == []
    assert "同意办结" in reviewer.last_text


async def test_what_was_submitted_after_the_deadline_is_closed_as_late(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    await signed_for(county, "3", "德政镇")
    due = county.assignment("3", "德政镇").due_on
    late = county.policy.calendar.add_workdays(due, 1)
    await county.advance_to(f"{late} 11:00")
    official = await submitted(county, "德政镇")
    await county.settle(reviewer.tap("同意办结"))
    assert any("已办结(逾期)" in text for text in official.texts)  # what waited for it is told of after


async def test_sent_back_with_a_reason_it_is_the_officials_again(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    official = await submitted(county, "德政镇")
    await county.settle(reviewer.tap("退回补充"))
    await county.settle(reviewer.send("缺签字页,请补齐"))
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    assert "退回补充" in official.last_text
    assert "缺签字页" in official.last_text
    assert "报完成" in official.last.buttons


async def test_a_limit_in_the_reason_later_than_the_deadline_becomes_the_new_one(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    await submitted(county, "德政镇")
    await county.settle(reviewer.tap("退回补充"))
    await county.settle(reviewer.send("缺签字页,12月30日前补齐"))
    assert county.assignment("3", "德政镇").due_on.isoformat() == "2020-12-30"


async def test_what_is_sent_back_without_a_day_leaves_two_working_days(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    await signed_for(county, "3", "德政镇")
    due = county.assignment("3", "德政镇").due_on
    await county.advance_to(f"{due} 11:00")
    official = await submitted(county, "德政镇")
    await county.settle(reviewer.tap("退回补充"))
    await county.settle(reviewer.send("缺签字页,请补齐"))
    assert county.assignment("3", "德政镇").due_on == county.policy.calendar.add_workdays(due, 2)
    assert "时限" in official.last_text


async def test_what_lies_too_long_goes_on_to_who_stands_in_then_to_the_coordinators(county):
    county.bind_all()
    reviewers = reviewers_of(county, "3", "德政镇")
    await submitted(county, "德政镇")
    calendar, today = county.policy.calendar, county.policy.calendar.local_day(county.clock.now())
    assignment_id = county.assignment("3", "德政镇").id
    called = county.office.look_now(called_after, county.policy, assignment_id)
    own = {county.person(reviewer.user.name).id for reviewer in reviewers}
    assert called[1] == set()
    assert called[2] == own
    assert own < called[3] <= called[4]
    await county.advance_to(f"{calendar.add_workdays(today, 2)} 09:00")
    assert "待您审核1项" in reviewers[0].last_text
    await county.settle(reviewers[0].tap("去审核"))
    assert "已报1/" in reviewers[0].last_text
    assert county.assignment("3", "德政镇").level == 0


def called_after(tx, policy, assignment_id):
    assignment = assignments.get(tx, assignment_id)
    return {days: set(review.called(tx, policy, assignment, days)) for days in range(1, 5)}


async def test_the_second_of_two_reviewers_is_told_who_was_first(county):
    first, second = reviewers_of(county, "3", "德政镇")[:2]
    await submitted(county, "德政镇")
    stale = dict(next(b for row in second.last.rows for b in row if b["text"] == "退回补充"))
    await county.settle(first.tap("同意办结"))
    query = second.tap(stale, second.last)
    await county.settle()
    assert "此件已由" in query.answer
    assert county.assignment("3", "德政镇").state is Lifecycle.CLOSED
    assert second.last.buttons == []


async def test_submissions_of_one_node_share_one_card_and_are_accepted_together(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    await submitted(county, "德政镇")
    count = len(reviewer.received)
    await submitted(county, "魏城镇")
    assert len(reviewer.received) == count
    assert "已报2/" in reviewer.last_text
    assert reviewer.last.buttons == ["全部同意", "逐家查看"]
    await county.settle(reviewer.tap("全部同意"))
    assert county.assignment("3", "德政镇").state is Lifecycle.CLOSED
    assert county.assignment("3", "魏城镇").state is Lifecycle.CLOSED


@pytest.mark.whole_county
async def test_accepting_all_does_not_accept_what_came_after_the_look(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    await submitted(county, "德政镇")
    await submitted(county, "魏城镇")
    seen = dict(next(b for row in reviewer.last.rows for b in row if b["text"] == "全部同意"))
    await submitted(county, "张二庄镇")
    await county.settle(reviewer.tap(seen, reviewer.last))
    assert county.assignment("3", "张二庄镇").state is Lifecycle.IN_REVIEW
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_REVIEW


async def test_a_submission_after_the_last_was_handled_comes_as_a_new_card(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    await submitted(county, "德政镇")
    await county.settle(reviewer.tap("同意办结"))
    count = len(reviewer.received)
    await submitted(county, "魏城镇")
    assert len(reviewer.received) == count + 1
    assert "已报2/" in reviewer.last_text


async def test_a_single_photo_comes_along_with_the_card(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.tap("报完成", await node_card(county, official, "3", "德政镇")))
    await county.settle(official.send_photo(b"signed list"))
    assert "佐证1份" in reviewer.received[-2].shown
    assert reviewer.last.media is not None


async def test_looking_one_by_one_brings_the_evidence(county):
    reviewer = reviewers_of(county, "3", "德政镇")[0]
    official = await signed_for(county, "3", "德政镇")
    await county.settle(official.tap("报完成", await node_card(county, official, "3", "德政镇")))
    await county.settle(official.send_photo(b"signed list"))
    await submitted(county, "魏城镇")
    await county.settle(reviewer.tap("逐家查看"))
    assert "魏城镇" in reviewer.last_text
    assert reviewer.last.buttons == ["同意办结", "退回补充", "下一家"]
    await county.settle(reviewer.tap("下一家"))
    assert "德政镇" in reviewer.received[-2].shown
    assert reviewer.last.media is not None
    assert "佐证" in reviewer.last.shown


async def test_nobody_reviews_his_own_submission(county):
    official = await submitted(county, "德政镇")
    await county.settle(official.send("/review"))
    assert "同意办结" not in official.last.buttons
