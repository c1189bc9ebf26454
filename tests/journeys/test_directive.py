"""Stories of a county leader's free words (批示): passed on, made a node or answered, and what he hears of it."""

from db.words import Lifecycle
from jobs import owning
from tests.journeys.answers import node_card


def leader_of(county, unit, no="3"):
    """Bind the leader who is paired with a township and hand over the phone."""
    return county.phone(county.office.look_now(_leader, county.assignment(no, unit).id))


def _leader(tx, assignment_id):
    from db import assignments

    assignment = assignments.get(tx, assignment_id)
    unit, node = assignments.unit_of(tx, assignment), assignments.node_of(tx, assignment)
    return owning.paired_leader(tx, unit, node).name


async def directed(county, words="德政镇 4月30日前把信访底数摸清报我"):
    leader, coordinator = leader_of(county, "德政镇"), county.coordinator
    county.publish()
    await county.settle()
    await county.settle(leader.send(words))
    return leader, coordinator


async def test_a_leaders_words_are_put_before_the_coordinators_and_he_is_told_so(county):
    leader, coordinator = await directed(county)
    assert "已转专班" in leader.last_text
    assert "领导批示" in coordinator.last_text
    assert "「德政镇 4月30日前把信访底数摸清报我」" in coordinator.last_text
    assert coordinator.last.buttons == ["转为临时交办", "答复"]


async def test_made_a_node_the_leader_hears_of_it_in_the_evening_and_again_when_it_is_done(county):
    secretary = county.phone("德政镇书记")
    leader, coordinator = await directed(county)
    await county.settle(coordinator.tap("转为临时交办"))
    assert "把信访底数摸清报我" in coordinator.last_text
    await county.settle(coordinator.tap("确认下达"))
    await county.advance_to("2020-04-21 17:31")
    assert "已作为临1交办" in leader.last_text
    await county.settle(secretary.tap("报完成", await signed_card(county, secretary)))
    await county.advance_to("2020-04-22 09:00")
    await county.settle(coordinator.tap("同意办结"))
    assert county.assignment("临1", "德政镇").state is Lifecycle.CLOSED
    await county.advance_to("2020-04-22 17:31")
    assert "临1已全部办结" in leader.last_text
    await county.advance_to("2020-04-23 17:31")
    assert "临1" not in leader.last_text


async def test_what_names_no_unit_or_day_is_completed_by_the_coordinator(county):
    _, coordinator = await directed(county, "信访工作要抓紧,不能出问题")
    await county.settle(coordinator.tap("转为临时交办"))
    assert "没有看出是哪个单位" in coordinator.last_text
    await county.settle(coordinator.send("各乡镇 4月30日前排查信访隐患"))
    await county.settle(coordinator.tap("确认下达"))
    directive = next(one for one in coordinator.received if "领导批示" in one.shown)
    assert "转为临时交办 临1" in directive.shown
    assert directive.buttons == []


async def test_an_answer_in_words_reaches_the_leader_in_his_evening_message(county):
    leader, coordinator = await directed(county, "魏城镇进度为什么慢?")
    received = len(leader.received)
    await county.settle(coordinator.tap("答复"))
    await county.settle(coordinator.send("该镇书记外出学习,明日补报"))
    assert len(leader.received) == received
    await county.advance_to("2020-04-21 17:31")
    assert "该镇书记外出学习,明日补报" in leader.last_text


async def test_a_courtesy_of_a_leader_is_no_directive(county):
    leader, coordinator = await directed(county, "收到")
    assert "领导批示" not in coordinator.last_text
    await county.settle(leader.send("辛苦了"))
    assert "领导批示" not in coordinator.last_text


async def signed_card(county, phone):
    await county.settle(phone.tap("全部签收"))
    return await node_card(county, phone, "临1", "德政镇")
