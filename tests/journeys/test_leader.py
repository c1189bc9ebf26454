"""Stories of leaders: two messages a day at the most, and nobody is written to twice for one matter."""

from collections import Counter

from tests.journeys.answers import signed_for

COORDINATOR = "组织部副部长甲"


async def test_a_leader_who_is_also_a_unit_head_is_told_once(county):
    head = county.phone("县组织部长")
    county.publish()
    await county.settle()
    await county.advance_to("2020-04-22 08:29")
    before = len(head.received)
    await county.advance_to("2020-04-22 17:00")  # the check of ten o'clock does not disturb a leader
    assert len(head.received) == before + 1
    lines = [line for line in head.last_text.splitlines() if " 1 " in line]
    assert len(lines) == 1
    assert "逾期1个工作日" in lines[0]


async def test_a_leader_gets_at_most_two_messages_a_day_at_their_times(county):
    county.phone("德政镇书记")
    coordinator, leader = county.phone(COORDINATOR), county.phone("县长")
    county.publish()
    await county.advance_to("2020-04-23 09:00")
    coordinator.tap("全部签发")
    known = len(leader.received)
    for day in (23, 24, 25, 26, 27):
        for clock in ("08:30", "10:00", "17:30"):
            if (day, clock) != (23, "08:30"):
                await county.advance_to(f"2020-04-{day} {clock}")
    times = [message.sent_at.astimezone(county.policy.calendar.zone) for message in leader.received[known:]]
    assert {f"{time:%H:%M}" for time in times} == {"08:30", "17:30"}
    assert max(Counter(time.date() for time in times).values()) == 2


async def test_a_day_with_a_problem_a_slip_and_a_digest_is_two_messages_and_both_are_decided_in(county):
    coordinator, leader = county.phone(COORDINATOR), county.phone("县长")
    official = await signed_for(county, "3", "德政镇")
    await county.advance_to("2020-04-22 17:45")
    known = len(leader.received)
    official.send("3卡在编制审批,请编办协调")
    official.send("3卡在编制审批,还是推不动")
    await county.advance_to("2020-04-23 09:00")
    coordinator.tap("全部签发")
    official.send("41没有办公场所,有困难")
    await county.advance_to("2020-04-23 18:00")
    morning, evening = county.sent_to(leader, known)
    assert "还是推不动" in morning.shown
    assert "没有办公场所" in evening.shown
    assert "督办单" in evening.shown
    for message in (morning, evening):
        await county.settle(leader.tap("已协调", message))
        assert "✅ 已协调" in message.shown
    assert len(county.sent_to(leader, known)) == 2


async def test_a_leader_hears_only_of_the_pairs_that_are_his(county):
    coordinator, leader = county.phone(COORDINATOR), county.phone("县长")
    county.publish()
    await county.advance_to("2020-04-23 09:00")
    coordinator.tap("全部签发")
    await county.advance_to("2020-04-24 09:00")
    assert "德政镇" in leader.last_text
    assert "北皋镇" in leader.last_text
    assert not any("魏城镇" in text for text in leader.texts)


async def test_a_slip_is_folded_into_one_message_only_as_news(county):
    coordinator, leader = county.phone(COORDINATOR), county.phone("县长")
    county.publish()
    await county.advance_to("2020-04-23 09:00")
    coordinator.tap("全部签发")
    await county.advance_to("2020-04-24 18:00")
    digests = [text for text in leader.texts if "日报" in text]
    assert ["督办单" in text for text in digests] == [False, False, True, False]


async def test_a_leader_with_nothing_red_hears_nothing_in_the_morning(county):
    leader = county.phone("县副县长甲")
    county.publish()
    await county.advance_to("2020-04-24 09:00")
    assert all("日报" in text for text in leader.texts)
