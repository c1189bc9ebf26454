"""Stories of the clock of a problem: who has it before him is reminded, and it returns to whoever raised it."""

from tests.journeys.answers import signed_for
from tests.journeys.test_problem import DECISIONS, about, paired_leader, raise_problem

WORDS = "卡在编制审批,推不动"


def days(county, messages):
    return [message.sent_at.astimezone(county.policy.calendar.zone).day for message in messages]


async def test_a_problem_left_lying_is_put_before_the_same_people_again(small_county):
    county = small_county
    coordinator, leader = county.coordinator, paired_leader(county, "德政镇", "1")
    official = await signed_for(county, "1", "德政镇")
    await raise_problem(county, official, "1", "德政镇", WORDS)
    await county.advance_to("2020-04-23 12:00")
    assert days(county, about(coordinator)) == [21, 23]
    evening, morning = about(leader)
    assert days(county, [evening, morning]) == [21, 23]
    assert "已提请2个工作日" in morning.shown
    assert set(DECISIONS) <= set(morning.buttons)


async def test_who_took_a_problem_up_is_reminded_and_the_others_are_left_in_peace(small_county):
    county = small_county
    coordinator, leader = county.coordinator, paired_leader(county, "德政镇", "1")
    official = await signed_for(county, "1", "德政镇")
    await raise_problem(county, official, "1", "德政镇", WORDS)
    await county.advance_to("2020-04-21 17:31")
    leader.tap("由我协调", about(leader)[0])
    await county.advance_to("2020-04-23 12:00")
    assert days(county, about(leader)) == [21, 23]
    assert days(county, about(coordinator)) == [21]


async def test_a_resolved_problem_returns_to_whoever_raised_it_to_go_on_with(small_county):
    county = small_county
    coordinator = county.coordinator
    official = await signed_for(county, "1", "德政镇")
    await raise_problem(county, official, "1", "德政镇", WORDS)
    await county.settle(coordinator.tap("已协调", about(coordinator)[0]))
    assert f"您提请的问题已由{coordinator.user.name}协调解决,请继续办理" in official.last_text
    assert WORDS in official.last_text
    assert {"报完成", "报进展"} <= set(official.last.buttons)
    assert f"待谁办理:责任人 {official.user.name}" in official.last_text
