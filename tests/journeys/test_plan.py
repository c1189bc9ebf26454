"""Stories of the plan: sent into the chat, shown, confirmed, published; and whatever else lands there instead."""

import io

import openpyxl
import pytest

from tests.journeys.county import COUNTY

PLAN = (COUNTY / "nodes.xlsx").read_bytes()
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def sheet(*rows: list[object]) -> bytes:
    """Make a small workbook."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


async def test_a_plan_sent_into_the_chat_is_shown_before_anything_is_written(county):
    await county.settle(county.coordinator.send_document("nodes.xlsx", PLAN, mime=XLSX))
    text = county.coordinator.last_text
    assert "节点48项,承办件633件" in text
    assert "未能识别:0行" in text
    assert "2020年4月21日" in text
    assert county.coordinator.last.buttons == ["确认导入", "取消"]


async def test_a_confirmed_plan_takes_the_place_of_the_draft(county):
    await county.settle(county.coordinator.send_document("nodes.xlsx", PLAN, mime=XLSX))
    await county.settle(county.coordinator.tap("确认导入"))
    assert "已导入:节点48项,承办件633件" in county.coordinator.last_text
    await county.settle(county.coordinator.send("/publish"))
    assert "节点48项、承办件633件" in county.coordinator.last_text


async def test_a_plan_is_decided_only_once(county):
    await county.settle(county.coordinator.send_document("nodes.xlsx", PLAN, mime=XLSX))
    preview = county.coordinator.last
    await county.settle(county.coordinator.tap("取消", preview))
    query = county.coordinator.tap("确认导入", preview)
    await county.settle()
    assert "已经处理过" in query.answer


async def test_a_row_that_is_not_understood_is_refused_by_row_and_the_rest_can_be_taken(county):
    content = sheet(
        ["序号", "节点任务", "责任单位", "完成时限"],
        [1, "制定方案", "各乡镇", "4月28日前"],
        [2, "报送名单", "火星镇", "4月29日前"],
        [3, "开展自查", "德政镇", "待定"],
    )
    await county.settle(county.coordinator.send_document("计划.xlsx", content, mime=XLSX))
    text = county.coordinator.last_text
    assert "未能识别:2行" in text
    assert "火星镇" in text
    assert "待定" in text
    await county.settle(county.coordinator.tap("确认导入"))
    assert "已导入:节点1项,承办件21件" in county.coordinator.last_text


async def test_a_row_without_a_deadline_gets_one_proposed_that_leaves_time_for_what_follows(county):
    content = sheet(
        ["序号", "节点任务", "责任单位", "完成时限", "前置节点"],
        [1, "制定方案", "德政镇", "待定", ""],
        [2, "报送名单", "德政镇", "5月8日前", "1"],
        [3, "总结", "德政镇", "5月29日前", "2"],
    )
    await county.settle(county.coordinator.send_document("计划.xlsx", content, mime=XLSX))
    text = county.coordinator.last_text
    assert "没有给出日期" in text
    assert "第1项没有时限,倒排建议不晚于2020年4月27日" in text


async def test_the_durations_of_a_sheet_are_held_against_its_dates_before_publishing(county):
    content = sheet(
        ["序号", "节点任务", "责任单位", "工期", "完成时限", "前置节点"],
        [1, "制定方案", "德政镇", "3天", "5月8日前", ""],
        [2, "清点资产", "德政镇", "两周", "5月15日前", "1"],
    )
    await county.settle(county.coordinator.send_document("计划.xlsx", content, mime=XLSX))
    await county.settle(county.coordinator.tap("确认导入"))
    await county.settle(county.coordinator.send("/publish"))
    assert "第2项需10个工作日,前置第1项5月8日(周五)才完成,到5月15日(周五)只剩6个" in county.coordinator.last_text


async def test_a_person_named_in_the_sheet_gets_the_node_and_not_the_secretary(county):
    content = sheet(
        ["序号", "节点任务", "责任单位", "责任人", "完成时限"],
        [1, "制定方案", "德政镇", "德政镇组织委员", "4月24日前"],
        [2, "清点资产", "德政镇", "北皋镇镇长", "5月15日前"],
    )
    await county.settle(county.coordinator.send_document("计划.xlsx", content, mime=XLSX))
    assert "责任人“北皋镇镇长”在名册里是北皋镇 镇长,不在本行的责任单位" in county.coordinator.last_text
    await county.settle(county.coordinator.tap("确认导入"))
    organiser = county.phone("德政镇组织委员")
    county.publish()
    await county.settle()
    assert "制定方案" in organiser.last_text


async def test_a_corrected_sheet_that_names_another_person_hands_the_node_over(county):
    header = ["序号", "节点任务", "责任单位", "责任人", "完成时限"]
    for name in ("德政镇组织委员", "德政镇镇长"):
        content = sheet(header, [1, "制定方案", "德政镇", name, "5月8日前"])
        await county.settle(county.coordinator.send_document("计划.xlsx", content, mime=XLSX))
        await county.settle(county.coordinator.tap("确认导入"))
        if name == "德政镇组织委员":
            county.publish()
            await county.settle()
    assert "1 制定方案:责任人(按姓名)" in county.coordinator.received[-2].shown
    head = county.phone("德政镇镇长")
    await county.settle(head.send("/my"))
    assert "制定方案" in head.last_text


async def test_several_sheets_of_one_plan_are_read_together_and_refused_by_sheet(county):
    book = openpyxl.Workbook()
    book.active.title = "一期"
    for page, rows in (
        (book.active, [[1, "制定方案", "德政镇", "5月8日前"]]),
        (book.create_sheet("二期"), [[2, "清点资产", "德政镇", "5月15日前"], [3, "验收", "火星镇", "5月18日前"]]),
    ):
        for row in (["序号", "节点任务", "责任单位", "完成时限"], *rows):
            page.append(row)
    content = io.BytesIO()
    book.save(content)
    await county.settle(county.coordinator.send_document("计划.xlsx", content.getvalue(), mime=XLSX))
    text = county.coordinator.last_text
    assert "节点2项" in text
    assert "2张工作表已作为一份清单读取:一期、二期" in text
    assert "工作表“二期”第3行(序号3):名册中没有“火星镇”" in text


async def test_more_refused_rows_than_a_message_holds_come_back_in_the_sheet_itself(county):
    rows = [[no, f"任务{no}", "火星镇", "4月28日前"] for no in range(1, 13)]
    content = sheet(["序号", "节点任务", "责任单位", "完成时限"], *rows, [13, "开展自查", "德政镇", "4月29日前"])
    await county.settle(county.coordinator.send_document("计划.xlsx", content, mime=XLSX))
    copy, preview = county.coordinator.received[-2:]
    assert "未能识别:12行" in preview.text
    assert preview.buttons == ["确认导入", "取消"]
    assert copy.filename == "计划(批注).xlsx"
    page = openpyxl.load_workbook(io.BytesIO(copy.document)).active
    assert page["E1"].value == "督办批注"
    assert all("火星镇" in page.cell(row, 5).value for row in range(2, 14))
    assert page["E14"].value is None


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("空表.xlsx", sheet(), "空"),
        ("计划.xlsx", b"this is no workbook", "表头"),
        ("说明.docx", b"PK\x03\x04 something else", "不是"),
        ("通知.xlsx", sheet(["今天下午三点开会"], ["请准时参加"]), "表头"),
    ],
)
async def test_a_wrong_file_gets_a_clear_answer(county, name, content, said):
    await county.settle(county.coordinator.send_document(name, content, mime=XLSX))
    assert said in county.coordinator.last_text
    assert "Traceback" not in county.coordinator.last_text


async def test_a_file_of_six_megabytes_is_refused_before_it_is_fetched(county):
    await county.settle(county.coordinator.send_document("大表.xlsx", b"x" * 6 * 1024 * 1024, mime=XLSX))
    assert "5" in county.coordinator.last_text
    assert "MB" in county.coordinator.last_text
    assert not [call for call in county.world.log if call.method == "getFile"]


async def test_a_photo_where_a_sheet_is_expected_is_explained(county):
    await county.settle(county.coordinator.send("/import"))
    await county.settle(county.coordinator.send_photo(b"\x89PNG"))
    assert "文件" in county.coordinator.last_text
    await county.settle(county.coordinator.send_document("nodes.xlsx", PLAN, mime=XLSX))
    assert "导入预览" in county.coordinator.last_text


async def test_after_hours_publishing_asks_when_and_waits_for_the_morning(county):
    secretary = county.phone("德政镇书记")
    await county.advance_to("2020-04-21 20:00")
    await county.settle(county.coordinator.send("/publish"))
    await county.settle(county.coordinator.tap("确认下达"))
    assert county.coordinator.last.buttons == ["现在发", "次日8:30发"]
    await county.settle(county.coordinator.tap("次日8:30发"))
    assert secretary.received == []
    await county.advance_to("2020-04-22 08:31")
    assert "节点任务下达" in secretary.texts[0]


async def test_sending_at_night_needs_a_reason_that_is_kept(county):
    secretary = county.phone("德政镇书记")
    await county.advance_to("2020-04-21 20:00")
    await county.settle(county.coordinator.send("/publish"))
    await county.settle(county.coordinator.tap("确认下达"))
    await county.settle(county.coordinator.tap("现在发"))
    assert "特急理由" in county.coordinator.last_text
    assert secretary.received == []
    await county.settle(county.coordinator.send("省里今晚要数"))
    assert "节点任务下达" in secretary.last_text
    await county.settle(secretary.send("/my"))
    await county.settle(secretary.tap("41"))
    assert "省里今晚要数" in secretary.last_text
