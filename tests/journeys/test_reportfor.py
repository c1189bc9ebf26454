"""Stories of 代报: what an official said by telephone, written down by a coordinator, both names kept."""

from db import timelines
from db.words import Event, Lifecycle
from jobs import ledger
from tests.journeys.answers import holder_of, node_card


async def published(county):
    county.publish()
    await county.settle()
    return county.coordinator


async def reported(county, words):
    await county.settle(county.coordinator.send(words))


async def test_several_nodes_of_a_unit_are_reported_in_one_line_and_confirmed_first(county):
    coordinator = await published(county)
    await reported(county, "/reportfor 德政镇 3已完成60% 4完成80%")
    assert "识别为" in coordinator.last_text
    assert county.assignment("3", "德政镇").state is Lifecycle.AWAITING_SIGN
    await county.settle(coordinator.tap("准确"))
    for no in ("3", "4"):
        assert county.assignment(no, "德政镇").state is Lifecycle.IN_PROGRESS


async def test_both_names_stand_in_the_timeline_on_the_card_and_in_the_ledger(county):
    secretary = county.phone("德政镇书记")
    coordinator = await published(county)
    await reported(county, "/reportfor 德政镇 3完成60%")
    await county.settle(coordinator.tap("准确"))
    official, told = county.person("德政镇书记"), county.person("组织部副部长甲")
    moves = county.office.look_now(timelines.of_assignment, county.assignment("3", "德政镇").id)
    report = next(one for one in moves if one.event is Event.REPORT)
    assert (report.person_id, report.details["for"]) == (told.id, official.id)
    card = await node_card(county, secretary, "3", "德政镇")
    assert "组织部副部长甲代德政镇书记" in card.shown
    assert county.office.look_now(spoken, "3", "德政镇", county.policy) == ("组织部副部长甲", "德政镇书记")


async def test_the_official_is_told_once_of_everything_that_was_reported_for_him(county):
    secretary = county.phone("德政镇书记")
    coordinator = await published(county)
    received = len(secretary.received)
    await reported(county, "/reportfor 德政镇 3完成60% 4完成80%")
    assert len(secretary.received) == received
    await county.settle(coordinator.tap("准确"))
    (message,) = secretary.received[received:]
    assert "组织部副部长甲已根据电话代您报送" in message.shown
    assert "第3项" in message.shown
    assert "第4项" in message.shown


async def test_a_completion_goes_to_a_reviewer_who_is_not_the_one_who_reported_it(county):
    coordinator = await published(county)
    await reported(county, "/reportfor 德政镇 6已完成")
    await county.settle(coordinator.tap("准确"))
    if "已另行报送" in coordinator.last.buttons:
        await county.settle(coordinator.tap("已另行报送"))
    assert county.assignment("6", "德政镇").state is Lifecycle.IN_REVIEW
    await county.settle(coordinator.send("/review"))
    assert "目前没有待您审核的反馈" in coordinator.last_text


async def test_with_the_unit_alone_its_nodes_are_listed_and_one_is_picked(county):
    coordinator = await published(county)
    await reported(county, "/reportfor 德政镇")
    await county.settle(coordinator.tap("41"))
    assert "德政镇第41项,对方怎么说" in coordinator.last_text
    await county.settle(coordinator.send("正在排查,完成一半"))
    assert "识别为" in coordinator.last_text
    assert "41" in coordinator.last_text


async def test_what_is_unclear_is_not_recorded(county):
    coordinator = await published(county)
    for words, answer in (
        ("/reportfor 德正镇 3已完成", "没有看出"),
        ("/reportfor 德政镇 99已完成", "第99项不在该单位"),
        ("/reportfor 德政镇 都差不多了", "没有看出说的是哪一项"),
        ("/reportfor 德政镇 3申请延期", "延到哪一天"),
    ):
        await reported(county, words)
        assert answer in coordinator.last_text


async def test_a_coordinator_may_not_answer_for_a_node_by_its_buttons(county):
    coordinator = await published(county)
    official = county.phone(holder_of(county, "3", "德政镇").name)
    card = await node_card(county, official, "3", "德政镇")
    assert "签收" in card.buttons
    await county.settle(coordinator.send("/reportfor 德政镇 3完成60%"))
    await county.settle(coordinator.tap("准确"))
    assert county.assignment("4", "德政镇").state is Lifecycle.AWAITING_SIGN


def spoken(tx, no, unit, policy):
    from db import assignments

    campaign = assignments.running_campaign(tx)
    return next(row.spoken for row in ledger.rows(tx, policy, campaign) if (row.node.no, row.unit.name) == (no, unit))
