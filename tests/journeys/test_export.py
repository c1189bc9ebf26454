"""The story of the ledger in the chat: as it stands now, for coordinators only."""

import io

import openpyxl


async def test_a_coordinator_gets_the_ledger_with_what_officials_said(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.settle(secretary.tap("全部签收"))
    await county.settle(secretary.send("3进展顺利,已完成80%"))
    await county.settle(county.coordinator.send("/export"))
    message = county.coordinator.last
    assert message.filename == "台账.xlsx"
    assert "共" in message.shown
    head, *rows = openpyxl.load_workbook(io.BytesIO(message.document)).active.iter_rows(values_only=True)
    found = [dict(zip(head, row, strict=True)) for row in rows]
    mine = next(row for row in found if (row["序号"], row["责任单位"]) == ("3", "德政镇"))
    assert mine["进展情况"] == "3进展顺利,已完成80%"
    assert mine["签收时间"] == "2020-04-21"
    assert mine["办理状态"] in {"未启动", "序时推进", "临近到期"}


async def test_who_is_no_coordinator_gets_no_ledger(county):
    secretary = county.phone("德政镇书记")
    county.publish()
    await county.settle()
    await county.settle(secretary.send("/export"))
    assert secretary.last.document is None
