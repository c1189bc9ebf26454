"""Stories of publishing: one card a person, signing, and what happens to those who cannot be reached."""

from dataclasses import replace

import pytest

from db import assignments, invitations, timelines
from db.words import Event, Lifecycle
from tests.journeys.county import COORDINATORS


async def test_a_secretary_gets_one_card_with_his_thirteen_nodes(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    assert len(secretary.received) == 1
    assert "节点任务" in secretary.last_text
    assert "13项" in secretary.last_text
    assert {"全部签收", "逐项查看", "本单位"} <= set(secretary.last.buttons)


async def test_signing_all_signs_every_own_node_and_says_so_on_the_card(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.settle(secretary.tap("全部签收"))
    signed = [no for no, state in county.states("德政镇").items() if state is Lifecycle.IN_PROGRESS]
    assert len(signed) == 13
    assert "已全部签收" in secretary.last_text
    assert len(secretary.received) == 1


async def test_the_whole_of_the_county_is_reached_once(county):
    county.bind_all()
    county.publish()
    await county.settle()
    owners = [phone for phone in county.world._phones.values() if phone.received]
    assert {len(phone.received) for phone in owners} == {1}
    assert sum(state is not Lifecycle.DRAFT for state in county.states("魏城镇").values()) == 24


async def test_the_check_names_what_cannot_work_and_proposes_a_day(county):
    await county.settle(county.coordinator.send("/publish"))
    text = county.coordinator.last_text
    assert "时限落在休息日:5项" in text
    assert "第11项 5月31日(周日) → 建议改到5月29日(周五)" in text
    assert "第22项需23个工作日,前置第11项5月31日(周日)才完成" in text
    assert county.coordinator.last.buttons == ["确认下达", "取消", "说明理由后下达"]


async def test_a_plan_published_over_a_finding_keeps_the_reason_with_the_nodes_concerned(county):
    await county.settle(county.coordinator.send("/publish"))
    await county.settle(county.coordinator.tap("说明理由后下达"))
    await county.settle(county.coordinator.send("时限为县委会议确定,不作调整"))
    assert "已下达" in county.coordinator.last_text
    assert _dispatch_of(county, "11", "德政镇") == {
        "findings": ["due_on_non_working_day"],
        "override": "时限为县委会议确定,不作调整",
    }
    assert _dispatch_of(county, "3", "德政镇") == {}


async def test_the_reason_is_not_lost_when_the_cards_wait_for_the_morning(county):
    await county.advance_to("2020-04-21 20:00")
    await county.settle(county.coordinator.send("/publish"))
    await county.settle(county.coordinator.tap("说明理由后下达"))
    await county.settle(county.coordinator.send("会议已定"))
    assert county.coordinator.last.buttons == ["现在发", "次日8:30发"]
    await county.settle(county.coordinator.tap("次日8:30发"))
    assert _dispatch_of(county, "11", "德政镇")["override"] == "会议已定"


async def test_what_was_found_is_kept_even_where_nobody_gave_a_reason(county):
    await county.settle(county.coordinator.send("/publish"))
    await county.settle(county.coordinator.tap("确认下达"))
    assert _dispatch_of(county, "11", "德政镇") == {"findings": ["due_on_non_working_day"]}


@pytest.mark.whole_county
async def test_too_much_for_one_person_on_one_day_is_found(county):
    county.office.policy = replace(county.policy, due_a_day=2)
    await county.settle(county.coordinator.send("/publish"))
    assert "5月31日(周日) 魏城镇镇长等21人3项到期(第11、21、28项)" in county.coordinator.last_text


async def test_a_post_nobody_holds_is_found(county):
    county.office.do_now(_leave, county.person("德政镇书记").id)
    await county.settle(county.coordinator.send("/publish"))
    assert "岗位空缺,无人承办" in county.coordinator.last_text
    assert "德政镇党委书记" in county.coordinator.last_text


async def test_where_only_the_coordinator_himself_could_review_his_own_node_it_is_found(county):
    await county.settle(county.coordinator.send("/publish"))
    assert "无人审核" not in county.coordinator.last_text
    coordinator = county.person(COORDINATORS[0])
    county.office.do_now(_take_over, coordinator.id, county.assignment("37", "县财政局").id)
    await county.settle(county.coordinator.send("/publish"))
    assert "无人审核" in county.coordinator.last_text
    assert "第37项 → 请再请一名协调员绑定" in county.coordinator.last_text


def _dispatch_of(county, no, unit):
    found = county.office.look_now(timelines.of_assignment, county.assignment(no, unit).id)
    return next(one.details for one in found if one.event is Event.DISPATCH)


def _leave(tx, _policy, person_id):
    for tenure in invitations.running_tenures(tx, person_id):
        tenure.until_at = tx.now
        tx.add(tenure)


def _take_over(tx, _policy, person_id, assignment_id):
    taken = assignments.get(tx, assignment_id)
    taken.handler_id = person_id
    tx.add(taken)
