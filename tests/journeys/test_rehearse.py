"""Stories of the rehearsal in the chat: ordered, played beside the desk, told in one card and a table."""

import io

import openpyxl
import pytest

from tests.journeys.test_plan import XLSX, sheet

SMALL = sheet(["序号", "节点任务", "责任单位", "完成时限"], [1, "制定方案", "德政镇", "4月24日前"])


@pytest.fixture
async def small(county):
    """The county with a plan of one node, not published."""
    await county.settle(county.coordinator.send_document("计划.xlsx", SMALL, mime=XLSX))
    await county.settle(county.coordinator.tap("确认导入"))
    return county


async def test_a_coordinator_reads_findings_in_the_card_and_gets_every_message_as_a_table(small):
    await small.settle(small.coordinator.send("/rehearse"))
    assert "演练中" in small.coordinator.last_text
    card = small.coordinator.last
    await small.house.workshop.work_off()
    await small.settle()
    assert "演练完成" in card.text
    assert "休息日发出的消息:0" in card.text
    book = openpyxl.load_workbook(io.BytesIO(small.coordinator.last.document))
    assert book.sheetnames[:4] == ["演练结论", "逐条消息", "按人按日", "按日合计"]
    assert any("制定方案" in row[6] for row in book["逐条消息"].iter_rows(min_row=2, values_only=True))


async def test_nobody_hears_of_a_rehearsal_and_the_plan_stays_a_draft(small):
    secretary = small.phone("德政镇书记")
    await small.settle(small.coordinator.send("/rehearse"))
    await small.house.workshop.work_off()
    await small.settle()
    assert secretary.received == []
    await small.settle(small.coordinator.send("/publish"))
    assert "下达前倒排检查" in small.coordinator.last_text


async def test_one_rehearsal_at_a_time_is_played(small):
    other = small.phone("综合协调组联络员")
    await small.settle(small.coordinator.send("/rehearse"))
    await small.settle(other.send("/rehearse"))
    assert "正在演练" in other.last_text


@pytest.mark.sqlite_only("only a file can be named from a folder")
async def test_the_ledger_is_found_whatever_folder_the_office_names_it_from(small, monkeypatch):
    monkeypatch.chdir(small.database.parent)
    small.url = f"sqlite:///{small.database.name}"
    await small.restart()
    await small.settle(small.coordinator.send("/rehearse"))
    await small.house.workshop.work_off()
    await small.settle()
    assert small.coordinator.last.filename == "演练.xlsx"


async def test_a_rehearsal_that_a_restart_interrupted_is_played_anew(small):
    await small.settle(small.coordinator.send("/rehearse"))
    await small.restart()
    await small.house.workshop.work_off()
    await small.settle()
    assert small.coordinator.last.filename == "演练.xlsx"


async def test_who_is_no_coordinator_rehearses_nothing(small):
    secretary = small.phone("德政镇书记")
    await small.settle(secretary.send("/rehearse"))
    assert "演练" not in secretary.last_text
