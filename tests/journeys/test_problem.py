"""Stories of problems: raised in words, coordinated by the paired leader, passed up."""

from db import assignments, timelines
from db.words import Event
from jobs import owning
from tests.journeys.answers import node_card, signed_for


def paired_leader(county, unit):
    found = county.office.look_now(_leader, county.assignment("3", unit).id)
    return county.phone(found)


def _leader(tx, assignment_id):
    one = assignments.get(tx, assignment_id)
    return owning.paired_leader(tx, assignments.unit_of(tx, one), assignments.node_of(tx, one)).name


def events(county, no, unit):
    return [one.event for one in county.office.look_now(timelines.of_assignment, county.assignment(no, unit).id)]


async def raised(county):
    coordinator, leader = county.coordinator, paired_leader(county, "德政镇")
    official = await signed_for(county, "3", "德政镇")
    official.tap("有困难", await node_card(county, official, "3", "德政镇"))
    await county.settle()
    official.send("卡在编制审批,推不动")
    await county.settle()
    return official, coordinator, leader


async def test_a_problem_goes_to_the_coordinator_at_once(county):
    official, coordinator, _ = await raised(county)
    assert "识别为" in official.last_text
    assert "问题" in coordinator.last_text
    assert "卡在编制审批" in coordinator.last_text
    assert coordinator.last.buttons == ["由我协调", "已协调", "提请上级"]


async def test_the_paired_leader_hears_of_it_at_his_hour_and_resolves_it(county):
    official, _, leader = await raised(county)
    await county.advance_to("2020-04-21 17:31")
    card = next(message for message in leader.received if "卡在编制审批" in message.shown)
    leader.tap("由我协调", card)
    await county.settle()
    who = county.person(leader.user.name).name
    assert f"由{who}协调" in card.shown
    leader.tap("已协调", card)
    await county.settle()
    assert "已协调" in card.shown
    assert card.buttons == []
    assert Event.RESOLVE_PROBLEM in events(county, "3", "德政镇")
    assert "协调解决" in official.last_text


async def test_words_of_difficulty_raise_the_problem_without_a_tap(county):
    coordinator = county.coordinator
    official = await signed_for(county, "3", "德政镇")
    official.send("3卡在编制审批,请编办协调")
    await county.settle()
    assert "有困难" in official.last_text
    assert "卡在编制审批" in coordinator.last_text


async def test_a_problem_is_passed_up_once(county):
    _, coordinator, _ = await raised(county)
    coordinator.tap("提请上级")
    await county.settle()
    assert "已提请上级" in coordinator.last_text
    assert "提请上级" not in coordinator.last.buttons


async def test_somebody_who_never_got_the_card_cannot_decide(county):
    official, coordinator, _ = await raised(county)
    button = dict(next(b for row in coordinator.last.rows for b in row if b["text"] == "已协调"))
    query = official.tap(button, official.last)
    await county.settle()
    assert "不是给您的" in query.answer
    assert Event.RESOLVE_PROBLEM not in events(county, "3", "德政镇")
