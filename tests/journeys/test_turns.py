"""Stories of 待谁办理: who is awaited, since when, and to whom the days are charged."""

import io

import openpyxl

from tests.journeys.answers import finish, node_card, reviewers_of, signed_for


def card_with(phone, button):
    return next(message for message in reversed(phone.received) if button in message.buttons)


async def test_the_card_tells_who_is_awaited_since_when_and_how_the_days_are_shared(small_county):
    county = small_county
    reviewer = reviewers_of(county, "2", "德政镇")[0]
    official = await signed_for(county, "2", "德政镇")
    assert "待谁办理:前序节点 1(自4月21日)" in (await node_card(county, official, "2", "德政镇")).shown
    await county.advance_to("2020-04-23 09:00")
    await finish(county, "1", "德政镇")
    card = await node_card(county, official, "2", "德政镇")
    assert f"待谁办理:责任人 {official.user.name}(自4月23日)" in card.shown
    await county.advance_to("2020-04-24 10:00")
    await county.settle(official.tap("报完成", card))
    await county.advance_to("2020-04-27 12:00")
    assert "待谁办理:审核人 " in card.shown
    assert "(自4月24日)" in card.shown
    assert "已用工作日:责任人1天、审核人3天、前序2天" in (await node_card(county, official, "2", "德政镇")).shown
    await county.settle(reviewer.tap("同意办结", card_with(reviewer, "同意办结")))
    assert "待谁办理:无" in card.shown


async def test_the_board_counts_who_is_awaited_and_its_lists_say_so(small_county):
    county = small_county
    coordinator = county.coordinator
    await signed_for(county, "2", "德政镇")
    await county.settle(coordinator.send("/board"))
    assert "待谁办理:责任人 6、前序节点 2" in coordinator.last_text
    await county.settle(coordinator.tap("待签收"))
    assert "待责任人(自4月21日)" in coordinator.last_text


async def test_the_ledger_has_a_column_for_who_is_awaited_and_since_when(small_county):
    county = small_county
    official = await signed_for(county, "2", "德政镇")
    await finish(county, "3", "县委编办")
    await county.settle(county.coordinator.send("/export"))
    book = openpyxl.load_workbook(io.BytesIO(county.coordinator.last.document))
    head, *rows = book.active.iter_rows(values_only=True)
    found = {(row["序号"], row["责任单位"]): row for row in (dict(zip(head, one, strict=True)) for one in rows)}
    awaited = {key: (row["待谁办理"], row["自"]) for key, row in found.items()}
    assert awaited["2", "德政镇"] == ("前序节点 1", "2020-04-21")
    assert awaited["4", "德政镇"] == (f"责任人 {official.user.name}", "2020-04-21")
    assert awaited["3", "县委编办"][0] == "无"
