"""Stories of forged taps: the data of a button names, it never authorises, and a no tells nothing."""

import json

import pytest

from bot import sheets
from db import assignments
from db.models import Inbox, PlanDraft
from db.words import Lifecycle, Refusal
from tests.journeys.answers import node_card, signed_for

NOT_YOURS = "这个按钮不是给您的"


def forge(phone, message, action, argument=""):
    """Press a button that the card never had."""
    card_id = message.rows[0][0]["callback_data"].partition(":")[0]
    return phone.tap({"text": "?", "callback_data": f"{card_id}:{action}:{argument}"}, message)


@pytest.mark.parametrize(
    ("action", "argument"),
    [
        ("open", "9" * 40),
        ("open", "99999"),
        ("open", "４"),
        ("sign", "99999.1"),
        ("handto", "99999.1"),
        ("which", "99999"),
        ("sent", "99999"),
        ("page", "1" * 30),
        ("evid", f"{'9' * 25}.1"),
    ],
)
async def test_a_number_that_names_nothing_is_refused_and_never_a_fault(county, action, argument):
    official = await signed_for(county, "4", "德政镇")
    card = await node_card(county, official, "4", "德政镇")
    query = forge(official, card, action, argument)
    await county.settle()
    assert NOT_YOURS in query.answer
    assert not any("没有处理成功" in text for text in official.texts)


async def test_a_coordinator_too_is_refused_what_names_no_question(county):
    county.publish()
    await county.settle(county.coordinator.send("/board"))
    query = forge(county.coordinator, county.coordinator.last, "question", "99999")
    await county.settle()
    assert NOT_YOURS in query.answer


async def test_a_stale_tap_on_a_foreign_node_does_not_tell_who_did_what_there(county):
    official = await signed_for(county, "4", "德政镇")
    card = await node_card(county, official, "4", "德政镇")
    foreign = county.assignment("4", "北皋镇")
    for version in (foreign.version, foreign.version + 1):
        query = forge(official, card, "sign", f"{foreign.id}.{version}")
        await county.settle()
        assert NOT_YOURS in query.answer
    assert county.assignment("4", "北皋镇").version == foreign.version


@pytest.mark.parametrize(
    ("action", "argument"),
    [
        ("page", "1"),
        ("each", ""),
        ("closeall", "7"),
        ("other", ""),
        ("ok", "1"),
        ("undo", ""),
        ("addyes", ""),
        ("urgeyes", ""),
    ],
)
async def test_a_button_of_another_kind_of_card_is_refused(county, action, argument):
    coordinator = county.coordinator
    await county.settle(coordinator.send("/settings"))
    query = forge(coordinator, coordinator.last, action, argument)
    await county.settle()
    assert NOT_YOURS in query.answer


async def test_a_plan_that_is_not_published_is_told_to_nobody_it_will_be_laid_on(county):
    official, colleague = county.phone("德政镇书记"), county.phone("德政镇镇长")
    draft, head = county.assignment("4", "德政镇"), county.person("德政镇镇长")
    await county.settle(official.send("/settings"))
    settings = official.last
    for action, argument in (("open", draft.id), ("handto", f"{draft.id}.{head.id}"), ("progress", f"{draft.id}.1")):
        query = forge(official, settings, action, argument)
        await county.settle()
        assert NOT_YOURS in query.answer
    assert colleague.received == []


async def test_a_closed_node_is_handed_to_nobody(county):
    official = await signed_for(county, "4", "德政镇")
    card = await node_card(county, official, "4", "德政镇")
    county.office.do_now(_close, county.assignment("4", "德政镇").id)
    colleague, head = county.phone("德政镇镇长"), county.person("德政镇镇长")
    received = len(colleague.received)
    query = forge(official, card, "handto", f"{county.assignment('4', '德政镇').id}.{head.id}")
    await county.settle()
    assert "已经过时" in query.answer
    assert len(colleague.received) == received


async def test_only_a_coordinators_tap_has_a_sheet_read(county):
    county.office.do_now(_keep_sheet)
    official, coordinator, stranger = county.phone("德政镇书记"), county.coordinator, county.stranger()
    read = [await prepared(county, phone, "x:planyes:1") for phone in (official, stranger, coordinator)]
    assert read[:2] == [None, None]
    assert isinstance(read[2], Refusal)


async def prepared(county, phone, data):
    """Have done what is done before the transaction of a tap."""
    raw = {"update_id": 1, "callback_query": {"id": "1", "from": phone.user.to_json(), "data": data}}
    row = Inbox(bot_id=county.account.id, update_id=1, raw=json.dumps(raw), received_at=county.clock.now())
    return await sheets.prepare(county.office, county.line.bot, row)


def _keep_sheet(tx, policy):
    tx.add(PlanDraft(title="", content=b"no sheet", file_name="plan.xlsx", created_at=tx.now))


def _close(tx, policy, assignment_id):
    assignment = assignments.get(tx, assignment_id)
    assignment.state = Lifecycle.CLOSED
    tx.add(assignment)
