"""Stories of extensions that touch others: the ripple, objections, and what only a leader decides."""

from tests.journeys.answers import finish, node_card, signed_for
from tests.journeys.test_problem import paired_leader

DECISIONS = ["同意延期", "不同意"]


async def ask(county, official, no, unit, words):
    await county.settle(official.tap("申请延期", await node_card(county, official, no, unit)))
    await county.settle(official.send(words))


def requests_of(phone):
    return [message for message in phone.received if "延期申请" in message.shown and "申请延至" in message.shown]


def card_of(phone, button):
    return next(message for message in reversed(phone.received) if button in message.buttons)


async def test_whose_dates_would_move_is_told_before_the_decision_and_objects(small_county):
    county = small_county
    coordinator = county.coordinator
    town = await signed_for(county, "4", "德政镇")
    office = await signed_for(county, "3", "县委编办")
    await ask(county, office, "3", "县委编办", "延到5月15日,已完成60%,等省里批复")
    request = requests_of(coordinator)[-1]
    assert "随之顺延:4(5月15日(周五)→" in request.shown
    assert "5(5月29日(周五)→" in request.shown
    assert "已告知受影响的2个单位:德政镇、北皋镇" in request.shown
    assert "进展:" in request.shown
    told = card_of(town, "有异议")
    assert "县委编办申请将第3项" in told.shown
    assert "4 调整班子分工 · 时限5月15日(周五),可能顺延至" in told.shown
    await county.settle(town.tap("有异议", told))
    await county.settle(town.send("班子调整已定在5月12日,不能再等"))
    assert "已转专班" in town.last_text
    assert "有异议:班子调整已定在5月12日,不能再等" in coordinator.last_text
    assert "有异议:班子调整已定在5月12日,不能再等" in request.shown
    await county.settle(coordinator.tap("不同意", request))
    assert "未同意延期" in told.shown
    assert told.buttons == []


async def test_the_card_keeps_the_original_deadline_and_counts_the_extensions(small_county):
    county = small_county
    coordinator = county.coordinator
    official = await signed_for(county, "1", "德政镇")
    for day in ("4月27日", "4月28日"):
        await ask(county, official, "1", "德政镇", f"延到{day},人手不够")
        assert f"延期申请:延至{day}" in (await node_card(county, official, "1", "德政镇")).shown
        await county.settle(coordinator.tap("同意延期", requests_of(coordinator)[-1]))
    assert "此前已延期1次,最初时限4月24日" in requests_of(coordinator)[-1].shown
    card = await node_card(county, official, "1", "德政镇")
    assert "时限:4月28日" in card.shown
    assert "原时限:4月24日(周五) · 已延期2次" in card.shown


async def test_a_long_extension_is_decided_by_the_leader_in_his_regular_message(small_county):
    county = small_county
    coordinator, leader = county.coordinator, paired_leader(county, "德政镇", "1")
    official = await signed_for(county, "1", "德政镇")
    known = len(leader.received)
    await ask(county, official, "1", "德政镇", "延到5月29日,编制批复未到")
    assert county.sent_to(leader, known) == []
    assert requests_of(coordinator)[-1].buttons == []
    assert f"延期较长,由{leader.user.name}审批" in requests_of(coordinator)[-1].shown
    await county.advance_to("2020-04-21 17:31")
    (evening,) = county.sent_to(leader, known)
    assert "待您审批的延期 1件" in evening.shown
    assert "原时限4月24日(周五)→5月29日(周五) · 理由:编制批复未到" in evening.shown
    assert evening.buttons[:2] == DECISIONS
    await county.settle(leader.tap("同意延期", evening))
    assert f"{leader.user.name}已同意延期" in evening.shown
    assert f"{leader.user.name}已同意延期" in requests_of(coordinator)[-1].shown
    assert str(county.assignment("1", "德政镇").due_on) == "2020-05-29"
    assert "批准延期" in official.last_text


async def test_a_coordinator_cannot_decide_what_is_the_leaders(small_county):
    county = small_county
    coordinator, leader = county.coordinator, paired_leader(county, "德政镇", "1")
    official = await signed_for(county, "1", "德政镇")
    await ask(county, official, "1", "德政镇", "延到5月29日,编制批复未到")
    await county.advance_to("2020-04-21 17:31")
    granting = leader.last.button("同意延期")["callback_data"].partition(":")[2]
    await county.settle(coordinator.send("/board"))
    own = coordinator.last.rows[0][0]["callback_data"].partition(":")[0]
    query = coordinator.tap({"callback_data": f"{own}:{granting}"}, coordinator.last)
    await county.settle()
    assert "不是给您的" in query.answer
    assert str(county.assignment("1", "德政镇").due_on) == "2020-04-24"


async def test_what_a_leader_left_undecided_is_put_before_him_again(small_county):
    county = small_county
    leader = paired_leader(county, "德政镇", "1")
    official = await signed_for(county, "1", "德政镇")
    await ask(county, official, "1", "德政镇", "延到5月29日,编制批复未到")
    await county.advance_to("2020-04-23 09:00")
    asked = [message for message in leader.received if "待您审批的延期" in message.shown]
    days = [message.sent_at.astimezone(county.policy.calendar.zone).day for message in asked]
    assert days == [21, 23]


async def test_who_waited_for_others_may_ask_after_the_deadline(small_county):
    county = small_county
    await signed_for(county, "3", "县委编办")
    official = await signed_for(county, "4", "德政镇")
    await county.advance_to("2020-05-18 12:00")
    await finish(county, "3", "县委编办")
    await ask(county, official, "4", "德政镇", "延到5月25日,刚收到批复")
    assert "申请延期" in official.last_text
    await county.advance_to("2020-05-20 09:00")
    assert county.assignment("4", "德政镇").level < 3
