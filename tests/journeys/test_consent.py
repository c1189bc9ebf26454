"""Stories of 书记把关: what a colleague reports done goes to the head of the unit before the reviewers."""

from dataclasses import replace

import pytest

from db.words import Lifecycle
from jobs import delegate
from tests.journeys.answers import node_card, reviewers_of, signed_for


@pytest.fixture
async def strict(small_county):
    """The small county where heads of units agree to what is handed in."""
    county = small_county
    county.policy = replace(county.policy, principal_agrees=True)
    county.office.policy = county.policy
    return county


async def handed_up(county):
    """Let the secretary hand node 1 to the head of the township, who reports it done."""
    secretary = await signed_for(county, "1", "德政镇")
    handler = county.phone("德政镇镇长")
    ids = (
        county.assignment("1", "德政镇").id,
        county.person(secretary.user.name).id,
        county.person(handler.user.name).id,
    )
    county.office.do_now(hand_to, *ids)
    await county.settle()
    await county.settle(handler.tap("报完成", await node_card(county, handler, "1", "德政镇")))
    return secretary, handler


def hand_to(tx, policy, assignment_id, from_id, to_id):
    delegate.delegate(tx, policy, delegate.assignments.get(tx, assignment_id), from_id, to_id)


def card_with(phone, button):
    return next(message for message in reversed(phone.received) if button in message.buttons)


async def test_the_principal_agrees_and_only_then_the_reviewer_sees_it(strict):
    reviewer = reviewers_of(strict, "1", "德政镇")[0]
    secretary, handler = await handed_up(strict)
    assert strict.assignment("1", "德政镇").state is Lifecycle.IN_PROGRESS
    assert "待审核" not in "".join(reviewer.texts)
    card = card_with(secretary, "同意报送")
    assert card.buttons == ["同意报送", "退回"]
    assert handler.user.name in card.shown
    handlers = await node_card(strict, handler, "1", "德政镇")
    assert f"待谁办理:审核人 {secretary.user.name}" in handlers.shown
    assert handlers.buttons == ["撤回", "更多"]
    await strict.settle(secretary.tap("同意报送", card))
    assert strict.assignment("1", "德政镇").state is Lifecycle.IN_REVIEW
    assert f"{secretary.user.name}已同意报送" in card.shown
    assert "同意办结" in reviewer.last.buttons


async def test_the_handlers_clock_stops_when_he_hands_it_up_and_the_principal_is_reminded(strict):
    reviewer = reviewers_of(strict, "1", "德政镇")[0]
    secretary, handler = await handed_up(strict)
    known = len(handler.received)
    await strict.advance_to("2020-04-28 12:00")  # two working days after the deadline
    late = strict.assignment("1", "德政镇")
    assert (late.level, late.state) == (0, Lifecycle.IN_PROGRESS)
    lines = [line for message in strict.sent_to(handler, known) for line in message.shown.splitlines()]
    assert not [line for line in lines if " 1 成立领导小组" in line]
    mornings = [text for text in secretary.texts if "待您同意报送1项:第1项" in text]
    assert len(mornings) == 6  # the 26th is a make-up day
    await strict.settle(secretary.tap("同意报送", card_with(secretary, "同意报送")))
    await strict.settle(reviewer.tap("同意办结", card_with(reviewer, "同意办结")))
    assert not strict.assignment("1", "德政镇").is_late


async def test_given_back_with_a_reason_it_is_the_handlers_again(strict):
    secretary, handler = await handed_up(strict)
    await strict.settle(secretary.tap("退回", card_with(secretary, "同意报送")))
    await strict.settle(secretary.send("缺签字页"))
    assert "缺签字页" in handler.last_text
    assert "报完成" in handler.last.buttons
    assert f"待谁办理:责任人 {handler.user.name}" in handler.last_text


async def test_the_handler_takes_it_back_before_the_answer(strict):
    secretary, handler = await handed_up(strict)
    asked = card_with(secretary, "同意报送")
    stale = dict(asked.button("同意报送"))
    await strict.settle(handler.tap("撤回", await node_card(strict, handler, "1", "德政镇")))
    assert "报完成" in handler.last.buttons
    assert asked.buttons == []
    query = secretary.tap(stale, asked)
    await strict.settle()
    assert "此件已由" in query.answer
    assert strict.assignment("1", "德政镇").state is Lifecycle.IN_PROGRESS


async def test_what_the_principal_reports_himself_goes_straight_to_the_reviewers(strict):
    secretary = await signed_for(strict, "1", "德政镇")
    await strict.settle(secretary.tap("报完成", await node_card(strict, secretary, "1", "德政镇")))
    assert strict.assignment("1", "德政镇").state is Lifecycle.IN_REVIEW


async def test_where_the_office_does_not_want_it_nobody_is_asked(small_county):
    await handed_up(small_county)
    assert small_county.assignment("1", "德政镇").state is Lifecycle.IN_REVIEW
