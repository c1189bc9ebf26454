"""Stories of two campaigns where the coordinator is asked which is meant: rehearsal, minutes, a leader's words."""

from tests.journeys.test_directive import leader_of
from tests.journeys.test_meeting import call
from tests.journeys.two_campaigns import DROUGHT, import_fire, titles


async def test_a_rehearsal_asks_which_campaign_and_plays_that_one(two):
    reform, fire = titles(two)
    await two.settle(two.coordinator.send("/rehearse"))
    assert two.coordinator.last.buttons == [reform, fire]
    await two.settle(two.coordinator.tap(fire))
    assert f"演练中 {fire}" in two.coordinator.last_text
    card = two.coordinator.last
    await two.house.workshop.work_off()
    await two.settle()
    assert f"专项工作:{fire}" in card.text
    assert "2020年5月14日" in card.text  # five working days after 8 May, 9 May being one


async def test_a_draft_beside_them_is_asked_about_though_another_was_chosen(two):
    reform, fire = titles(two)
    await two.settle(two.coordinator.send("/node 7"))
    await two.settle(two.coordinator.tap(reform))
    await import_fire(two, DROUGHT)
    for command in ("/rehearse", "/backplan"):
        await two.settle(two.coordinator.send(command))
        assert two.coordinator.last.buttons == [reform, fire, "魏县抗旱专项任务"]
    await two.settle(two.coordinator.tap("魏县抗旱专项任务"))
    assert "倒排 魏县抗旱专项任务" in two.coordinator.last.shown


async def test_lines_of_minutes_go_to_the_campaign_that_was_named(two):
    _, fire = titles(two)
    desk = await call(two)
    await two.settle(desk.tap("纪要转任务"))
    await two.settle(desk.tap(fire))
    await two.settle(desk.send("德政镇 检查水源 5月20日"))
    assert fire in desk.last_text and "8 检查水源" in desk.last_text
    await two.settle(desk.tap("加入计划"))
    await two.settle(desk.send("/publish"))
    await two.settle(desk.tap("确认下达"))
    await two.settle(desk.send("/node 8"))
    assert "检查水源" in desk.last_text


async def test_a_leaders_words_become_a_node_of_the_campaign_that_was_named(two):
    _, fire = titles(two)
    await two.settle(two.secretary.tap("全部签收"))
    leader = leader_of(two, "北皋镇", "1")
    await two.settle(leader.send("德政镇 4月30日前把火险隐患摸清报我"))
    directive = two.coordinator.last
    await two.settle(two.coordinator.tap("转为临时交办", directive))
    await two.settle(two.coordinator.tap(fire))
    assert fire in two.coordinator.last_text and "临1" in two.coordinator.last_text
    await two.settle(two.coordinator.tap("确认下达"))
    await two.settle(two.coordinator.send("/node 临1"))
    assert "把火险隐患摸清报我" in two.coordinator.last_text
    assert "转为临时交办 临1" in directive.shown


async def test_a_choice_that_was_made_twice_asks_for_the_lines_once(two):
    reform, fire = titles(two)
    desk = await call(two)
    await two.settle(desk.tap("纪要转任务"))
    question = desk.last
    await two.settle(desk.tap(fire, question))
    told = len(desk.received)
    assert question.buttons == []
    await two.settle(desk.tap("纪要转任务", next(one for one in desk.received if "纪要转任务" in one.buttons)))
    assert len(desk.received) == told + 1
    assert reform not in desk.last_text


async def test_a_message_that_is_given_out_waits_for_the_choice_of_the_campaign(two):
    _, fire = titles(two)
    desk = two.coordinator
    message = desk.send("德政镇 检查水源 5月20日")
    await two.settle()
    await two.settle(desk.send("/new", reply_to=message))
    await two.settle(desk.tap(fire))
    assert "检查水源" in desk.last_text and "确认下达" in desk.last.buttons
