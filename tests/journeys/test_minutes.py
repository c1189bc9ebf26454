"""Stories of what a meeting decided: lines become nodes, and each head gets one card of them."""

from tests.journeys.test_meeting import call

LINES = """1. 德政镇、魏城镇 报送三定方案初稿 5月20日
2. 县司法局 审核三定方案 5月25日前
3. 上天镇 另行研究 5月底
4. 德政镇 尽快落实"""


async def test_the_lines_of_the_minutes_become_drafts_that_publishing_sends_as_one_card(county):
    township = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    desk = await call(county)
    told = len(township.received)
    await county.settle(desk.tap("纪要转任务"))
    await county.settle(desk.send(LINES))
    assert "看懂2项,未看懂2行" in desk.last_text
    assert "49 报送三定方案初稿 · 德政镇、魏城镇 · 5月20日(周三)" in desk.last_text
    assert "第3行" in desk.last_text
    assert "上天镇" in desk.last_text
    assert "第4行" in desk.last_text
    await county.settle(desk.tap("加入计划"))
    assert "2项,承办件3件" in desk.last_text
    assert len(township.received) == told
    await county.advance(minutes=30)
    await county.settle(desk.send("/publish"))
    await county.settle(desk.tap("确认下达"))
    assert len(township.received) == told + 1
    assert "共14项" in township.last_text  # thirteen of the plan, and the one of the meeting
    assert county.states("德政镇")["49"].value == "awaiting_sign"


async def test_a_second_tap_adds_nothing(county):
    county.publish()
    desk = await call(county)
    await county.settle(desk.tap("纪要转任务"))
    await county.settle(desk.send("德政镇 报送初稿 5月20日"))
    desk.tap("加入计划")
    await county.settle(desk.tap("加入计划"))
    assert [no for no in county.states("德政镇") if int(no.partition(".")[0]) > 48] == ["49"]
