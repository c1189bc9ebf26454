"""Stories of a meeting: who comes to which venue, who is reminded, and the one card after it."""

from db.words import Lifecycle

UNITS = "德政镇、魏城镇、县司法局"
CALL = "定于4月23日15:00召开改革推进会"


async def call(county, words=CALL, venues="主会场 县委礼堂:县司法局\n分会场 镇会议室:德政镇、魏城镇"):
    """Call a meeting with two venues."""
    desk = county.coordinator
    await county.settle(desk.send(f"/notice 会议 {words}"))
    await county.settle(desk.tap("会场"))
    await county.settle(desk.send(venues))
    await county.settle(desk.tap("确认发送"))
    return desk


async def test_a_meeting_is_called_with_time_and_venue_of_each_unit(county):
    township, office = county.phone("德政镇书记"), county.phone("县司法局局长")
    desk = await call(county)
    assert "时间:4月23日(周四) 15:00\n会场:分会场 镇会议室" in township.last_text
    assert "会场:主会场 县委礼堂" in office.last_text
    assert township.last.buttons == ["参加", "请假", "替会"]
    assert "已回执 0/3" in desk.last_text


async def test_the_attendance_table_says_who_comes_who_sends_whom_and_who_is_on_leave(county):
    township, other = county.phone("德政镇书记"), county.phone("魏城镇书记")
    office = county.phone("县司法局局长")
    desk = await call(county)
    await county.settle(township.tap("参加"))
    assert "✅ 德政镇:参加" in township.last_text
    await county.settle(office.tap("替会"))
    await county.settle(office.send("副局长王某"))
    await county.settle(other.tap("请假"))
    await county.settle(other.send("省里开会"))
    assert "已回执 3/3" in desk.last_text
    assert "主会场 县委礼堂:参加0 · 替会1 · 请假0 · 未回执0\n县司法局 替会:副局长王某" in desk.last_text
    assert "分会场 镇会议室:参加1 · 替会0 · 请假1 · 未回执0\n魏城镇 请假:省里开会" in desk.last_text


async def test_an_answer_may_change_until_the_meeting_begins(county):
    township = county.phone("德政镇书记")
    desk = await call(county)
    await county.settle(township.tap("参加"))
    await county.settle(township.tap("请假"))
    await county.settle(township.send("防汛"))
    assert "德政镇 请假:防汛" in desk.last_text
    await county.advance_to("2020-04-23 15:00")
    tap = township.tap("参加")
    await county.settle()
    assert "会议已经开始" in tap.answer
    assert "德政镇 请假:防汛" in desk.last_text


async def test_the_day_before_only_the_silent_are_asked_and_on_the_morning_who_comes_is_told(county):
    coming, silent, away = county.phone("德政镇书记"), county.phone("魏城镇书记"), county.phone("县司法局局长")
    await call(county)
    await county.settle(coming.tap("参加"))
    await county.settle(away.tap("请假"))
    await county.settle(away.send("病假"))
    before = [len(phone.received) for phone in (coming, silent, away)]
    await county.advance_to("2020-04-22 08:31")
    assert [len(phone.received) for phone in (coming, silent, away)] == [before[0], before[1] + 1, before[2]]
    assert "还没有回执" in silent.last_text
    await county.settle(silent.tap("会议回执"))
    assert silent.last.buttons == ["参加", "请假", "替会"]
    await county.advance_to("2020-04-23 08:31")
    assert len(coming.received) == before[0] + 1
    assert "请准时到分会场 镇会议室参加" in coming.last_text
    assert len(away.received) == before[2]


async def test_the_recall_stands_in_the_one_message_of_the_morning(county):
    township = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await call(county)
    before = len(township.received)
    await county.advance_to("2020-04-22 08:31")
    assert len(township.received) == before + 1
    assert "还没有回执" in township.last_text
    assert "待签收" in township.last_text


async def test_a_meeting_without_a_time_is_asked_for_it(county):
    desk = county.coordinator
    await county.settle(desk.send("/notice"))
    await county.settle(desk.tap("会议通知"))
    await county.settle(desk.send("召开改革推进会"))
    assert "会议什么时候开" in desk.last_text
    await county.settle(desk.send("4月23日15:00"))
    assert "时间:4月23日(周四) 15:00" in desk.last_text


async def test_after_the_meeting_each_head_signs_one_card_with_all_nodes_of_the_unit(county):
    head, liaison = county.phone("县司法局局长"), county.phone("县司法局联络员")
    township = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    desk = await call(county)
    await county.settle(desk.tap("会后再明确"))
    assert "会议还没有开" in desk.last_text
    await county.advance_to("2020-04-23 16:30")
    told = len(liaison.received)
    meeting = next(message for message in desk.received if "改革推进会" in message.shown and "参加" in message.shown)
    await county.settle(desk.tap("会后再明确", meeting))
    assert "德政镇 共24项" in township.last_text
    assert township.last.buttons == ["已明确"]
    assert "县司法局 共" in head.last_text
    assert len(liaison.received) == told
    await county.settle(township.tap("已明确"))
    assert "德政镇:已明确" in township.last_text
    assert "已明确 1/3" in desk.last_text
    assert "未回执(2):魏城镇、县司法局" in desk.last_text
    states = county.states("德政镇")
    assert sum(state is Lifecycle.IN_PROGRESS for state in states.values()) == 13
    await county.settle(desk.tap("催收"))
    assert "再次提醒" in head.last_text


async def test_a_meeting_that_is_called_off_is_told_to_all_who_have_its_card(county):
    coming, silent = county.phone("德政镇书记"), county.phone("魏城镇书记")
    desk = await call(county)
    await county.settle(coming.tap("参加"))
    await county.settle(desk.tap("撤回"))
    await county.settle(desk.tap("确认撤回"))
    for phone in (coming, silent):
        assert "会议撤回" in phone.last_text and "4月23日(周四) 15:00" in phone.last_text
        assert len(phone.received) == 2
        assert phone.received[0].buttons == []
    await county.advance_to("2020-04-23 09:00")
    assert not any("请准时" in text or "还没有回执" in text for text in (*coming.texts, *silent.texts))
