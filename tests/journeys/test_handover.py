"""Stories of posts that change hands in the middle of a campaign."""

from dataclasses import replace

import pytest

from db import handovers, people, timelines
from db.words import Event, Lifecycle
from jobs import roster
from tests.journeys.answers import holder_of, node_card, signed_for
from tests.journeys.county import read_county_roster

POST = "德政镇/党委书记"


async def propose(county, words):
    """Let the coordinator ask for a handover and hand over the card with the preview."""
    coordinator = county.coordinator
    await county.settle(coordinator.send(f"/handover {words}"))
    return coordinator


async def hand_over(county, words):
    coordinator = await propose(county, words)
    await county.settle(coordinator.tap("确认交接"))
    return coordinator


async def working_secretary(county):
    """Publish, and let the secretary sign everything and report on one of his nodes."""
    phone = await signed_for(county, "3", "德政镇")
    await county.settle(phone.tap("报进展", await node_card(county, phone, "3", "德政镇")))
    await county.settle(phone.send("已完成摸底,正在起草方案"))
    return phone


async def test_a_handover_shows_first_what_would_pass_on(county):
    await working_secretary(county)
    coordinator = await propose(county, f"{POST} 李新书记 13900001111")
    assert "交接预览" in coordinator.last_text
    assert "未办结任务13项" in coordinator.last_text
    assert "李新书记(新增,手机尾号1111)" in coordinator.last_text
    assert coordinator.last.buttons == ["确认交接", "改为代理(主持工作)", "取消"]
    await county.settle(coordinator.tap("取消"))
    assert county.office.look_now(people.by_name, "李新书记") == []
    assert "没有变动" in coordinator.last_text


async def test_the_new_holder_gets_one_brief_of_everything_and_signs_it_once(county):
    await working_secretary(county)
    successor = county.phone("德政镇组织委员")
    before = len(successor.received)
    await hand_over(county, f"{POST} {successor.user.name}")
    (brief,) = successor.received[before:]
    assert "接替德政镇书记" in brief.shown
    assert "未办结任务共13项" in brief.shown
    assert "反馈:已完成摸底,正在起草方案" in brief.shown
    await county.settle(successor.tap("签收交接"))
    assert "已于4月21日" in brief.shown
    assert brief.buttons == ["逐项查看"]
    assert county.assignment("3", "德政镇").heard_at == county.clock.now()
    assert holder_of(county, "3", "德政镇").name == successor.user.name


async def test_the_former_holder_is_told_decently_and_his_cards_are_dead(county):
    former = await working_secretary(county)
    card = await node_card(county, former, "3", "德政镇")
    coordinator = await hand_over(county, f"{POST} 德政镇组织委员")
    assert "交接完成" in coordinator.last_text
    assert "感谢您的付出" in former.last_text
    assert "此件已由" in card.shown
    assert "德政镇组织委员负责" in card.shown
    assert card.buttons == []


@pytest.mark.parametrize("label", ["报完成", "报进展", "暂无新进展", "有困难", "申请延期", "交办"])
async def test_a_tap_of_the_former_holder_is_explained_and_changes_nothing(county, label):
    former = await working_secretary(county)
    card = await node_card(county, former, "3", "德政镇")
    button = next(one for row in card.rows for one in row if one["text"] == label)
    await hand_over(county, f"{POST} 德政镇组织委员")
    before = county.assignment("3", "德政镇")
    query = former.tap(button, card)
    await county.settle()
    assert "此件已由" in query.answer
    assert county.assignment("3", "德政镇") == before


async def test_words_edited_after_the_handover_take_nothing_back(county):
    former = await signed_for(county, "3", "德政镇")
    said = former.send("3已完成80%")
    await county.settle()
    await hand_over(county, f"{POST} 德政镇组织委员")
    before = county.assignment("3", "德政镇")
    await county.settle(former.edit(said, "3还没有开始"))
    assert "改动未计入" in former.last_text
    assert county.assignment("3", "德政镇") == before


async def test_what_was_not_sent_yet_does_not_reach_the_former_holder(county):
    former = county.phone("德政镇书记")
    county.clock.set(county.policy.calendar.local(county.clock.now()).replace(hour=20))
    county.publish()
    before = len(former.received)
    coordinator = await propose(county, f"{POST} 德政镇组织委员")
    assert "待发消息1条" in coordinator.last_text
    await county.settle(coordinator.tap("确认交接"))
    await county.advance_to("2020-04-22 09:00")
    (farewell,) = former.received[before:]
    assert "交接给德政镇组织委员" in farewell.shown


async def test_every_matter_keeps_in_its_timeline_who_handed_it_over(county):
    former = await working_secretary(county)
    await hand_over(county, f"{POST} 德政镇组织委员")

    def moves_of(tx):
        (passed,) = handovers.made_by_former(tx, people.by_name(tx, former.user.name)[0].id)
        return [timelines.of_assignment(tx, one)[0] for one in passed.assignment_ids]

    found = county.office.look_now(moves_of)
    assert len(found) == 13
    assert {row.event for row in found} == {Event.HAND_OVER}
    assert {row.person_id for row in found} == {county.person(county.coordinator.user.name).id}


async def test_an_unbound_successor_is_invited_and_briefed_as_soon_as_he_is_bound(county):
    await working_secretary(county)
    coordinator = await hand_over(county, f"{POST} 李新书记 13900001111")
    assert "尚未绑定" in coordinator.last_text
    await county.settle(coordinator.send("/calls"))
    assert "德政镇党委书记 李新书记 13900001111" in coordinator.last_text
    await county.settle(coordinator.tap("生成邀请"))
    link = next(word for word in coordinator.last_text.split() if word.startswith("https://t.me/"))
    successor = county.stranger("李新书记", "13900001111")
    await county.settle(successor.follow(link))
    await county.settle(successor.tap_key("验证手机号"))
    assert "德政镇 党委书记" in successor.texts[-2]
    assert "交接清单" in successor.last_text
    assert "签收交接" in successor.last.buttons


async def test_a_handover_that_is_not_signed_is_reminded_and_then_told_to_the_coordinators(county):
    await working_secretary(county)
    successor = county.phone("德政镇组织委员")
    coordinator = await hand_over(county, f"{POST} {successor.user.name}")
    await county.advance_to("2020-04-22 09:30")
    assert sum("交接清单" in text for text in successor.texts) == 2
    assert not any("交接未签收" in text for text in coordinator.texts)
    await county.advance_to("2020-04-23 09:30")
    assert any("交接未签收" in text for text in coordinator.texts)
    assert sum("交接清单" in text for text in successor.texts) == 2


async def test_who_works_on_what_he_took_over_has_signed_for_it(county):
    await working_secretary(county)
    successor = county.phone("德政镇组织委员")
    await hand_over(county, f"{POST} {successor.user.name}")
    await county.settle(successor.tap("暂无新进展", await node_card(county, successor, "3", "德政镇")))
    await county.advance_to("2020-04-22 09:30")
    assert sum("交接清单" in text for text in successor.texts) == 1


async def test_a_post_may_stay_vacant_and_its_matters_wait(county):
    await working_secretary(county)
    coordinator = await propose(county, POST)
    await county.settle(coordinator.tap("暂时空缺"))
    assert "岗位空缺,任务保留" in coordinator.last_text
    await county.settle(coordinator.tap("确认交接"))
    assert county.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS
    await hand_over(county, f"{POST} 德政镇组织委员")
    assert holder_of(county, "3", "德政镇").name == "德政镇组织委员"


async def test_the_post_is_picked_by_buttons_and_an_acting_holder_is_called_so(county):
    await working_secretary(county)
    successor = county.phone("德政镇组织委员")
    coordinator = county.coordinator
    await county.settle(coordinator.send("/handover"))
    for label in ("德政镇", "党委书记 德政镇书记", "德政镇组织委员", "改为代理(主持工作)", "确认交接"):
        await county.settle(coordinator.tap(label, coordinator.last))
    assert "交接完成" in coordinator.last_text
    (passed,) = county.office.look_now(lambda tx: handovers.made_by_former(tx, county.person("德政镇书记").id))
    assert passed.is_acting
    assert "您代理(主持)" in successor.last_text


async def test_a_corrected_roster_hands_over_as_well(county):
    former = await working_secretary(county)
    card = await node_card(county, former, "3", "德政镇")
    successor = county.phone("德政镇组织委员")
    reading = read_county_roster()
    secretary = next(row for row in reading.persons if row.name == "德政镇书记")
    organiser = next(row for row in reading.persons if row.name == "德政镇组织委员")
    rows = [
        replace(one, posts=(*organiser.posts, *secretary.posts)) if one is organiser else one
        for one in reading.persons
        if one is not secretary
    ]
    county.office.do_now(roster.import_roster, replace(reading, persons=tuple(rows)))
    await county.settle()
    assert "未办结任务共13项" in successor.last_text
    assert "此件已由督办" in card.shown
    assert "感谢您的付出" in former.last_text
