"""Stories of the back-plan: what it shows, and a deadline that is changed with all that hangs on it."""

from db import assignments, timelines
from db.words import Event, Lifecycle
from tests.journeys.county import moment


async def ask(county, words):
    await county.settle(county.coordinator.send(words))
    return county.coordinator.last_text


async def tap(county, label):
    await county.settle(county.coordinator.tap(label))
    return county.coordinator.last_text


async def test_the_back_plan_is_a_picture_and_a_list(county):
    await ask(county, "/backplan")
    picture, listing = county.coordinator.received[-2:]
    assert picture.photo.startswith(b"\x89PNG")
    assert "关键线路(拖一天,截止日就拖一天):1、7、8、9、10、11、22、23、44、45、46、47、48" in picture.shown
    assert "截止8月31日(周一)" in listing.shown
    assert "46 督导问题整改销号" in (await page(county, "46"))


async def page(county, no):
    """Turn pages until a node is shown."""
    while f"\n{no} " not in county.coordinator.last_text and f"◆{no} " not in county.coordinator.last_text:
        await tap(county, county.coordinator.last.buttons[-2])
    return county.coordinator.last_text


async def test_the_list_says_how_much_each_node_may_still_move(county):
    await ask(county, "/backplan")
    text = await page(county, "12")
    assert "12 建立县乡" in text
    assert "6月20日(周六) · 最迟8月31日(周一),机动50个工作日" in text
    assert "按后面的安排,最迟应为5月9日(周六),晚15个工作日" in text


async def test_the_critical_chain_can_be_seen_alone(county):
    await ask(county, "/backplan")
    text = await tap(county, "只看关键线路")
    assert "第1页,共2页" in text
    assert "◆7 " in text
    assert "\n2 " not in text
    assert "第1页,共6页" in await tap(county, "看全部")


async def test_a_changed_deadline_shows_its_ripple_before_anything_is_written(county):
    await ask(county, "/backplan")
    text = await ask(county, "45 改到 8月5日")
    assert "7月31日(周五) → 8月5日(周三)" in text
    assert "后续2项要保住用时,须连带顺延" in text
    assert "46 督导问题整改销号 8月14日(周五) → 8月19日(周三)" in text
    assert "来不及的1项" in text
    assert "48 总结上报、资料归档 8月31日(周一) → 9月3日(周四)" in text
    assert county.assignment("45", "县委组织部").due_on.isoformat() == "2020-07-31"
    assert county.coordinator.last.buttons == ["确认调整", "只改本项", "取消"]


async def test_what_can_no_longer_be_done_in_time_is_named_and_stays(county):
    text = await ask(county, "/backplan 47 改到 8月26日")
    assert "来不及的1项" in text
    assert "48 总结上报、资料归档 8月31日(周一) → 9月3日(周四)" in text
    await tap(county, "确认调整")
    assert county.assignment("47", "县委编办").due_on.isoformat() == "2020-08-26"
    assert county.assignment("48", "德政镇").due_on.isoformat() == "2020-08-31"


async def test_a_confirmed_change_tells_each_holder_once_and_rings_by_the_new_date(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.settle(secretary.tap("全部签收"))
    before = len(secretary.received)
    await ask(county, "/backplan 14 改到 5月28日")
    assert "须连带顺延" in county.coordinator.last_text
    text = await tap(county, "确认调整")
    assert "已调整" in text
    assert county.coordinator.last.buttons == []
    await county.settle()
    assert len(secretary.received) == before + 1
    assert "时限调整" in secretary.last_text
    assert "原5月25日(周一)" in secretary.last_text
    changed = county.assignment("14", "德政镇")
    assert (changed.due_on.isoformat(), changed.state) == ("2020-05-28", Lifecycle.IN_PROGRESS)
    last = county.office.look_now(timelines.of_assignment, changed.id)[0]
    assert (last.event, last.details) == (
        Event.RESCHEDULE,
        {"old_on": "2020-05-25", "new_on": "2020-05-28"},
    )
    # The first knock is seven working days before the deadline: on 19 May now, no more on the 14th.
    assert changed.next_at == moment("2020-05-19 08:30")


async def test_the_one_node_alone_can_be_changed(county):
    await ask(county, "/backplan 45 改到 8月5日")
    assert "已调整1项" in await tap(county, "只改本项")
    assert county.assignment("46", "德政镇").due_on.isoformat() == "2020-08-14"


async def test_a_dropped_change_changes_nothing(county):
    await ask(county, "/backplan 45 改到 8月5日")
    assert "已取消" in await tap(county, "取消")
    assert county.assignment("45", "县委组织部").due_on.isoformat() == "2020-07-31"


async def test_a_second_tap_is_harmless(county):
    county.publish()
    await ask(county, "/backplan 45 改到 8月5日")
    card = county.coordinator.last
    county.coordinator.tap("确认调整", card)
    await county.settle(county.coordinator.tap("确认调整", card))
    assert county.assignment("46", "德政镇").due_on.isoformat() == "2020-08-19"
    found = county.office.look_now(timelines.of_assignment, county.assignment("46", "德政镇").id)
    assert [one.event for one in found] == [Event.RESCHEDULE, Event.DISPATCH]


async def test_a_plan_that_changed_meanwhile_is_shown_anew_before_it_is_confirmed(county):
    await ask(county, "/backplan 45 改到 8月5日")
    first = county.coordinator.last
    await ask(county, "/backplan 46 改到 8月17日")
    await tap(county, "只改本项")
    query = county.coordinator.tap("确认调整", first)
    await county.settle()
    assert "计划刚刚有变动" in query.answer
    assert county.assignment("45", "县委组织部").due_on.isoformat() == "2020-07-31"


async def test_a_node_can_be_changed_from_its_own_card(county):
    county.publish()
    await ask(county, "/node 45")
    assert "新时限" in await tap(county, "调整时限")
    assert "→ 8月5日(周三)" in await ask(county, "8月5日")


async def test_what_is_no_date_changes_nothing_and_the_next_words_are_heard_as_usual(county):
    await ask(county, "/backplan")
    assert "没有改动" in await ask(county, "你好")
    assert "没有改动" not in await ask(county, "你好")


async def test_a_day_that_is_over_an_ongoing_node_and_an_unknown_one_are_refused(county):
    assert "已经过去" in await ask(county, "/backplan 45 改到 4月20日")
    assert "没有单一时限" in await ask(county, "/backplan 19 改到 5月20日")
    assert "没有编号为99" in await ask(county, "/backplan 99 改到 5月20日")
    assert "已经是" in await ask(county, "/backplan 45 改到 7月31日")


async def test_a_day_off_and_a_predecessor_that_leaves_too_little_are_said(county):
    text = await ask(county, "/backplan 46 改到 8月8日")
    assert "新时限是休息日,建议8月7日(周五)" in text
    assert "前置第45项完成后只剩5个工作日" in text


async def test_an_official_has_no_back_plan(county):
    secretary = county.phone("德政镇书记")
    await county.settle(secretary.send("/backplan"))
    assert "没有使用这项功能的权限" in secretary.last_text


async def test_cards_of_a_draft_that_is_gone_say_so(county):
    await ask(county, "/backplan")
    listing = county.coordinator.last
    await ask(county, "/backplan 45 改到 8月5日")
    question = county.coordinator.last
    county.office.do_now(_erase)
    county.coordinator.tap("只看关键线路", listing)
    await county.settle(county.coordinator.tap("取消", question))
    assert "还没有导入" in listing.shown
    assert "还没有导入" in question.shown


async def test_a_draft_is_changed_without_a_history_since_nobody_was_told_of_it(county):
    await ask(county, "/backplan 45 改到 8月5日")
    assert "通知0人" in await tap(county, "确认调整")
    changed = county.assignment("46", "德政镇")
    assert (changed.due_on.isoformat(), changed.state) == ("2020-08-19", Lifecycle.DRAFT)
    assert county.office.look_now(timelines.of_assignment, changed.id) == []


def _erase(tx, _policy):
    assignments.erase_campaign(tx, assignments.running_campaign(tx).id)
