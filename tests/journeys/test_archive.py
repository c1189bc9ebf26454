"""Stories of the end of a campaign: nothing rings any more, everything can be read, the next plan may come."""

import pytest

from db import campaigns
from db.words import Lifecycle
from jobs import dispatch
from tests.journeys.county import import_county

SECRETARY = "德政镇书记"


@pytest.fixture
async def running(county):
    """The campaign two days after publishing, one node reported for another, one handed in."""
    county.secretary = county.phone(SECRETARY)
    county.publish()
    await county.settle()
    await county.settle(county.secretary.tap("全部签收"))
    return county


async def archived(county):
    await county.settle(county.coordinator.send("/archive"))
    assert "没有办结" in county.coordinator.last_text
    await county.settle(county.coordinator.tap("确认归档"))


async def told(running, message, button):
    """Press a button of an old message and return what the tap is answered with."""
    query = running.secretary.tap(button, message)
    await running.settle()
    return query.answer


def documents(phone):
    return [message for message in phone.received if message.document is not None]


async def test_after_archiving_nobody_is_reminded_and_no_digest_comes(running):
    await archived(running)
    count = {phone: len(phone.received) for phone in (running.coordinator, running.secretary)}
    await running.advance_to("2020-05-25 18:00")
    assert {phone: len(phone.received) for phone in count} == count


async def test_what_waited_for_the_morning_is_not_sent(running):
    await running.advance_to("2020-04-21 19:00")
    await running.settle(running.coordinator.send("/archive"))
    await running.settle(running.coordinator.tap("确认归档"))
    count = len(running.secretary.received)
    await running.advance_to("2020-04-22 12:00")
    assert len(running.secretary.received) == count


async def test_the_ledger_and_the_list_of_exceptions_are_handed_over(running):
    await archived(running)
    names = [message.filename for message in documents(running.coordinator)]
    assert names == ["台账.xlsx", "留痕清单.xlsx"]


async def test_an_archived_node_can_be_read_and_not_worked_on(running):
    await running.settle(running.secretary.send("3 已完成60%"))
    await archived(running)
    await running.settle(running.secretary.send("/my"))
    await running.settle(running.secretary.send("3 已完成80%"))
    assert "识别为" not in running.secretary.last_text
    echo = next(message for message in reversed(running.secretary.received) if "撤回" in message.buttons)
    assert "已经归档" in await told(running, echo, "撤回")
    assert running.assignment("3", "德政镇").state is Lifecycle.IN_PROGRESS


async def test_it_can_be_taken_back_for_a_day(running):
    await archived(running)
    await running.settle(running.coordinator.tap("撤回归档"))
    assert any("已恢复办理" in text for text in running.coordinator.texts)
    await running.advance_to("2020-04-22 18:00")
    assert any("日报" in text for text in running.coordinator.texts)


async def test_after_a_day_it_cannot(running):
    await archived(running)
    await running.advance_to("2020-04-22 19:00")
    await running.settle(running.coordinator.tap("撤回归档"))
    assert "已超过24小时" in running.coordinator.last_text


async def test_the_next_plan_may_be_imported_and_published(running):
    await archived(running)
    running.office.do_now(import_county)
    found = running.office.look_now(campaigns.running)
    assert [campaign.published_at for campaign in found] == [None]
    running.office.do_now(dispatch.publish, found[0].id, None)
    await running.settle()
    assert "节点任务" in running.secretary.last_text


async def test_before_anything_is_published_there_is_nothing_to_archive(county):
    coordinator = county.phone("组织部副部长甲")
    await county.settle(coordinator.send("/archive"))
    assert "没有已下达" in coordinator.last_text
