"""Stories of notices: sent once, confirmed by whoever answers for the unit, urged only where nobody has."""

from db import invitations, people
from tests.journeys.test_leave import on_leave


async def send(county, words="请各单位22日前报送联络员名单", whom="德政镇、魏城镇、县司法局"):
    """Let the first coordinator send a notice to some units, in working hours."""
    desk = county.coordinator
    await county.settle(desk.send(f"/notice {words}"))
    await county.settle(desk.tap("指定单位"))
    await county.settle(desk.send(whom))
    await county.settle(desk.tap("确认发送"))
    return desk


async def test_a_notice_shows_whom_it_reaches_before_it_is_sent(county):
    township = county.phone("德政镇书记")
    desk = county.coordinator
    await county.settle(desk.send("/notice"))
    assert "通知内容" in desk.last_text
    await county.settle(desk.send("请各单位22日前报送联络员名单"))
    await county.settle(desk.tap("乡镇"))
    assert "发给21个单位、1人" in desk.last_text
    assert "20个单位无人可以送达" in desk.last_text
    assert {"全体", "乡镇", "部门", "指定单位", "确认发送", "取消"} <= set(desk.last.buttons)
    assert township.received == []


async def test_one_tap_confirms_and_the_count_of_the_coordinator_follows(county):
    township, other = county.phone("德政镇书记"), county.phone("魏城镇书记")
    desk = await send(county)
    assert "报送联络员名单" in township.last_text
    assert township.last.buttons == ["收到"]
    assert "已收到 0/3" in desk.last_text
    await county.settle(township.tap("收到"))
    assert "✅ 德政镇:已收到(德政镇书记" in township.last_text
    assert township.last.buttons == []
    assert "已收到 1/3" in desk.last_text
    assert "未回执(2):魏城镇、县司法局" in desk.last_text
    assert len(township.received) == len(other.received) == 1


async def test_the_liaison_confirms_for_the_unit_and_the_head_sees_by_whom(county):
    head, liaison = county.phone("县司法局局长"), county.phone("县司法局联络员")
    await send(county, whom="县司法局")
    await county.settle(liaison.tap("收到"))
    assert "县司法局:已收到(县司法局联络员" in head.last_text
    assert head.last.buttons == []


async def test_a_county_leader_who_heads_an_office_is_left_in_peace_where_its_liaison_can_be_reached(county):
    leader, liaison = county.phone("县组织部长"), county.phone("县委组织部联络员")
    await send(county, whom="县委组织部")
    assert leader.received == []
    assert liaison.last.buttons == ["收到"]


async def test_where_nobody_asked_can_be_reached_the_next_of_the_unit_stands_in(county):
    head, secretary = county.phone("德政镇镇长"), county.phone("德政镇书记")
    await county.settle(secretary.block())
    desk = await send(county, whom="德政镇")
    await county.settle(head.tap("收到"))
    assert "已收到 1/1" in desk.last_text


async def test_while_the_head_is_on_leave_his_deputy_confirms(county):
    head, deputy = await on_leave(county)
    await county.advance_to("2020-04-23 10:00")
    told = len(head.received)
    desk = await send(county, whom="德政镇")
    assert len(head.received) == told
    await county.settle(deputy.tap("收到"))
    assert "德政镇:已收到(德政镇镇长" in deputy.last_text
    assert "已收到 1/1" in desk.last_text


async def test_only_the_silent_are_urged_and_not_twice_at_once(county):
    answered, silent = county.phone("德政镇书记"), county.phone("魏城镇书记")
    desk = await send(county)
    await county.settle(answered.tap("收到"))
    await county.settle(desk.tap("催收"))
    assert len(answered.received) == 1
    assert "再次提醒" in silent.last_text
    tap = desk.tap("催收")
    await county.settle()
    assert "已催收过" in tap.answer
    assert len(silent.received) == 2


async def test_a_document_comes_with_the_notice_itself(county):
    township, desk = county.phone("德政镇书记"), county.coordinator
    await county.settle(desk.send("/notice"))
    await county.settle(desk.send_document("方案.pdf", b"%PDF-1.4 plan", caption="请吃透《方案》"))
    await county.settle(desk.tap("全体"))
    await county.settle(desk.tap("确认发送"))
    assert township.last.document == b"%PDF-1.4 plan"
    assert "请吃透《方案》" in township.last_text
    await county.settle(township.tap("收到"))
    assert "已收到" in township.last_text


async def test_each_reads_the_same_in_his_language(county):
    township = county.phone("德政镇书记", language="en")
    await send(county, whom="德政镇")
    assert township.last.buttons == ["Received"]
    await county.settle(township.tap("Received"))
    assert "德政镇: received (德政镇书记" in township.last_text


async def test_after_hours_it_waits_for_the_opening_unless_a_reason_is_given(county):
    township = county.phone("德政镇书记")
    await county.advance_to("2020-04-21 20:00")
    desk = await send(county, whom="德政镇")
    assert desk.last.buttons == ["现在发", "次日8:30发", "取消"]
    await county.settle(desk.tap("次日8:30发"))
    assert township.received == []
    await county.advance_to("2020-04-22 08:31")
    assert len(township.received) == 1
    await county.advance_to("2020-04-22 20:00")
    desk = await send(county, whom="德政镇")
    await county.settle(desk.tap("现在发"))
    await county.settle(desk.send("防汛值班"))
    assert "特急" in township.last_text


async def test_whom_nobody_reaches_stands_on_the_call_list_and_is_noted_by_telephone(county):
    desk = await send(county, whom="德政镇")
    await county.settle(desk.send("/calls"))
    assert "德政镇党委书记 德政镇书记" in desk.last_text
    await county.settle(desk.tap("电话代报"))
    await county.settle(desk.send("德政镇"))
    assert "已收到 1/1" in desk.last_text
    await county.settle(desk.send("/calls"))
    assert "德政镇书记" not in desk.last_text


async def test_whoever_is_bound_later_finds_what_his_unit_has_not_confirmed(county):
    await send(county, whom="德政镇")
    secretary = county.phone("德政镇书记")
    county.office.do_now(bound, county.person("德政镇书记").id)
    await county.settle()
    assert secretary.last.buttons == ["收到"]


async def test_an_unknown_unit_is_named_with_a_suggestion(county):
    desk = county.coordinator
    await county.settle(desk.send("/notice 请报送名单"))
    await county.settle(desk.tap("指定单位"))
    await county.settle(desk.send("得政镇"))
    assert "是不是“德政镇”" in desk.last_text
    await county.settle(desk.send("德政镇"))
    assert "发给1个单位" in desk.last_text


async def taken_back(county, desk):
    await county.settle(desk.tap("撤回"))
    await county.settle(desk.tap("确认撤回"))


async def test_a_notice_that_was_taken_back_asks_nobody_any_more_and_says_so(county):
    answered, silent = county.phone("德政镇书记"), county.phone("魏城镇书记")
    desk = await send(county)
    await county.settle(answered.tap("收到"))
    await taken_back(county, desk)
    for phone in (answered, silent):
        assert "已由组织部副部长甲撤回" in phone.last_text
        assert phone.last.buttons == []
        assert len(phone.received) == 1
    assert "已收到 1/3" in desk.last_text and "撤回" in desk.last_text
    assert desk.last.buttons == []
    await county.settle(desk.send("/calls"))
    assert "县司法局" not in desk.last_text
    await county.settle(desk.send("/notice"))
    assert not any("联络员名单" in label for label in desk.last.buttons)


async def test_what_was_taken_back_before_the_office_opened_never_goes_out(county):
    township = county.phone("德政镇书记")
    await county.advance_to("2020-04-21 20:00")
    desk = await send(county, whom="德政镇")
    await county.settle(desk.tap("次日8:30发"))
    await taken_back(county, desk)
    await county.advance_to("2020-04-22 09:00")
    assert township.received == []


async def test_whoever_is_bound_later_is_not_given_what_was_taken_back(county):
    desk = await send(county, whom="德政镇")
    await taken_back(county, desk)
    secretary = county.phone("德政镇书记")
    county.office.do_now(bound, county.person("德政镇书记").id)
    await county.settle()
    assert secretary.received == []


async def test_only_its_author_may_take_a_notice_back_and_may_leave_it(county):
    township, colleague = county.phone("德政镇书记"), county.phone("综合协调组联络员")
    desk = await send(county, whom="德政镇")
    await county.settle(colleague.send("/notice"))
    await county.settle(colleague.tap(next(label for label in colleague.last.buttons if "联络员名单" in label)))
    assert "撤回" not in colleague.last.buttons
    await county.settle(desk.tap("撤回"))
    await county.settle(desk.tap("不撤回"))
    await county.settle(township.tap("收到"))
    assert "已收到 1/1" in desk.last_text


async def test_once_its_author_coordinates_no_more_a_colleague_may_take_it_back(county):
    township, colleague = county.phone("德政镇书记"), county.phone("综合协调组联络员")
    desk = await send(county, whom="德政镇")
    county.office.do_now(leaves_the_task_force, county.person("组织部副部长甲").id)
    await county.settle(colleague.send("/notice"))
    await county.settle(colleague.tap(next(label for label in colleague.last.buttons if "联络员名单" in label)))
    await taken_back(county, colleague)
    for phone in (township, desk):
        assert "已由综合协调组联络员撤回" in phone.last_text
    assert township.last.buttons == []


def leaves_the_task_force(tx, policy, person_id):
    for tenure in invitations.running_tenures(tx, person_id):
        tenure.until_at = tx.now
        tx.add(tenure)


def bound(tx, policy, person_id):
    """Do what follows when somebody is bound."""
    from jobs.claims import on_bind

    assert people.posts_of(tx, person_id)
    on_bind(tx, policy, person_id)
