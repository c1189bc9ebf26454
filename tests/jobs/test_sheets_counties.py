# ruff: noqa: E501 - a row of a sheet is a line
"""Plans as other counties send them, each read as somebody who knows READING.md would read it by hand."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from db.words import UnitKind
from jobs.calendars import work_calendar
from jobs.rules.notation.plan_reading import PlanReading
from jobs.rules.notation.roster_reading import RosterView, UnitRow
from jobs.sheets.contract_json import plan_json
from jobs.sheets.plan import read_plan
from tests.jobs.workbooks import book, csv_file, xlsx

CALENDAR = work_calendar(ZoneInfo("Asia/Shanghai"), time(8, 30), time(18), {})
TOWNS = ("城关镇", "柳河镇", "石桥镇")
TOWNSHIPS = ("白沙乡", "三和乡")
DEPARTMENTS = ("县委办公室", "县财政局", "县人力资源和社会保障局", "县乡村振兴局")
ROSTER = RosterView(
    (
        UnitRow(1, "城关镇", UnitKind.TOWN, ("城关",)),
        UnitRow(2, "柳河镇", UnitKind.TOWN, ("柳河", "柳河乡")),
        UnitRow(3, "石桥镇", UnitKind.TOWN, ("石桥",)),
        UnitRow(4, "白沙乡", UnitKind.TOWNSHIP, ("白沙",)),
        UnitRow(5, "三和乡", UnitKind.TOWNSHIP, ("三和",)),
        UnitRow(6, "东风街道", UnitKind.SUBDISTRICT, ("东风",)),
        UnitRow(1, "县委办公室", UnitKind.DEPARTMENT, ("县委办",)),
        UnitRow(2, "县财政局", UnitKind.DEPARTMENT, ("财政局",)),
        UnitRow(3, "县人力资源和社会保障局", UnitKind.DEPARTMENT, ("人社局",), ("授权部门",)),
        UnitRow(4, "县乡村振兴局", UnitKind.DEPARTMENT, ("振兴局", "县扶贫办")),
    )
)


def read(data: bytes, ref: date | None = None, end: date | None = None) -> PlanReading:
    return read_plan(data, "计划", roster=ROSTER, ref=ref, end=end, today=date(2026, 11, 22), calendar=CALENDAR)


def written(reading: PlanReading) -> dict:
    return plan_json(reading, lambda key, words: key)


def refusals(reading: PlanReading) -> list[tuple[int, str, str]]:
    return [(refused.row, refused.no, refused.code) for refused in reading.refused]


def skipped(reading: PlanReading) -> list[tuple[int, str]]:
    return [(one.row, one.reason.value) for one in reading.skipped]


YUNLING = xlsx(
    [
        ("云岭县全面推进乡村振兴重点工作推进表",),
        (None, "填报单位:县委农办", None, None, None, None, "2023年3月1日"),
        (None, "编 号", "重点任务", "任务分工", None, None, "分管(县)领导", "时间安排", None, "完成标志", "依赖任务", "备注"),
        (None, None, None, "主责单位", "承办单位", "协同单位", None, "启动时间", "办结\n时间", None, None, None),
        (None, "一、谋划部署"),
        (None, "1.1", "召开推进会", "县委办", None, "财政局;人社局", "县委副书记", "即日起", date(2023, 3, 10), "会议纪要", "—", None),
        (None, "1.2", "制定镇级方案", "振兴局", "各乡镇(街道)", None, None, None, "3月下旬", "方案", "第1.1项", None),
        (None, 1.3, "不再推进", "振兴局", "各镇", None, None, None, "4.15", "方案", None, None),
        (None, "编 号", "重点任务", "任务分工", None, None, "分管(县)领导", "时间安排", None, "完成标志", "依赖任务", "备注"),
        (None, None, None, "主责单位", "承办单位", "协同单位", None, "启动时间", "办结\n时间", None, None, None),
        (None, "(二)组织实施"),
        (None, "1.10", "资金拨付", "县财政局\n县扶贫办", "除城关镇、柳河镇外的各乡镇", "县水利局", None, "4月上旬", "5月15日前下达50%,6月底前全部下达", "拨付凭证", "1.1、1.2", "账号仅限内网报送"),
        (None, "1.1 ", "重复的编号", "振兴局", None, None, None, None, "4月底", None, None, None),
        (),
        (None, "本页小计", "3项"),
        (None, 2.0, "开展培训", "人社局", "县直各单位", "各有关乡镇", None, None, "6月中旬", None, None, None),
        (None, 3, "开展自查", "振兴局", "各乡镇党委、政府", None, None, None, "第1.10项办结后10个工作日内", "报告", None, None),
        (None, "填表人:张三", None, None, "审核人:李四"),
        (None, "说明:1.完成时限为“T+N”的,T为推进会召开之日。"),
    ],
    merges=["B3:B4", "C3:C4", "D3:F3", "G3:G4", "H3:I3", "J3:J4", "K3:K4", "L3:L4", "A1:L1", "B5:L5", "B11:L11", "G6:G7"],
    hidden=[8],
)  # fmt: skip


def test_a_sheet_with_a_header_of_two_lines_sections_and_a_hidden_row():
    reading = read(YUNLING)
    assert (reading.ref, reading.end) == (date(2023, 3, 1), date(2023, 7, 14))
    assert refusals(reading) == [(13, "1.1", "duplicate_no"), (16, "2", "vague_unit")]
    assert skipped(reading) == [
        (5, "section"),
        (8, "hidden_row"),
        (9, "repeated_header"),
        (10, "repeated_header"),
        (11, "section"),
        (14, "blank"),
        (15, "subtotal"),
        (18, "note"),
        (19, "note"),
    ]
    first, second, third, fourth = written(reading)["nodes"]
    assert first == {
        "row": 6,
        "no": "1.1",
        "workstream": "一、谋划部署",
        "title": "召开推进会",
        "content": "",
        "deliverable": "会议纪要",
        "lead_units": ["县委办公室"],
        "executor_units": ["县委办公室"],
        "executor_source": "lead_fallback",
        "support_units": ["县财政局", "县人力资源和社会保障局"],
        "leader": "县委副书记",
        "roles": None,
        "start": "2023-03-01",
        "deadline": {"raw": "2023-03-10", "kind": "date", "due": "2023-03-10", "time": None, "ongoing_after": False},
        "predecessors": [],
        "assignments": 1,
        "warnings": [],
        "remark": None,
        "confidential": False,
    }
    assert second["executor_units"] == [*TOWNS, *TOWNSHIPS, "东风街道"]
    assert (second["leader"], second["predecessors"], second["deadline"]["due"]) == (
        "县委副书记",
        ["1.1"],
        "2023-03-31",
    )
    assert third["no"] == "1.10"
    assert third["workstream"] == "(二)组织实施"
    assert third["lead_units"] == ["县财政局", "县乡村振兴局"]
    assert third["executor_units"] == ["石桥镇", *TOWNSHIPS]
    assert third["support_units"] == []
    assert third["start"] == "2023-04-01"
    assert third["deadline"]["milestones"] == [
        {"due": "2023-05-15", "text": "下达50%"},
        {"due": "2023-06-30", "text": "全部下达"},
    ]
    assert third["warnings"] == ["unknown_support_unit"]
    assert third["confidential"]
    assert fourth["deadline"]["due"] == "2023-07-14"
    assert fourth["deadline"]["offset"] == {"days": 10, "unit": "workday", "after": "1.10"}
    assert fourth["predecessors"] == ["1.10"]


QINGJIANG = [
    ("青江县巡察反馈问题整改清单", "", "", "", "", "", "", ""),
    ("序号", "存在的主要问题", "整改措施", "整改目标", "整改落实单位", "协办单位", "时限要求", "是否销号"),
    (
        "1",
        "台账不清",
        "重新登记造册,逐项核对",
        "账实相符",
        "县财政局、城关镇(牵头)、白沙乡",
        "人社局",
        "立行立改",
        "否",
    ),
    ("2", "督促不够", "每周调度一次", "按周报送", "振兴局 各乡", "", "每周五17:00前(9月1日至9月30日)", "否"),
    ("3", "制度缺失", "修订制度", "印发制度", "财政局、人社局等部门", "", "2021年9月15日前完成,并长期坚持", "否"),
    ("4", "作风不实", "开展教育", "", "县直各有关部门", "", "长期坚持", "否"),
    ("5", "经费不明", "清退", "", "财政局", "", "9.2", "否"),
    ("6", "未整改", "尽快整改", "", "财政局", "", "待定", "否"),
    ("7", "名称有误", "更正", "", "县财正局", "", "9月30日", "否"),
    ("8", "多报", "核减", "", "财政局;振兴局", "县审计局", "9月20日24时前", "是"),
    ("合计", "8", "", "", "", "", "", ""),
    ("县委巡察办  2021年8月25日", "", "", "", "", "", "", ""),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_a_rectification_list_in_csv(encoding, delimiter):
    reading = read(csv_file(QINGJIANG, encoding, delimiter), ref=date(2021, 8, 25))
    assert refusals(reading) == [
        (7, "5", "ambiguous_date"),
        (8, "6", "no_deadline"),
        (9, "7", "unknown_unit"),
    ]
    assert reading.refused[2].params["suggestion"] == "县财政局"
    assert skipped(reading) == [(11, "subtotal"), (12, "note")]
    first, second, third, fourth, fifth = written(reading)["nodes"]
    assert (first["title"], first["content"], first["deliverable"]) == ("重新登记造册,逐项核对", "台账不清", "账实相符")
    assert first["lead_units"] == ["城关镇"]
    assert first["executor_units"] == ["县财政局", "城关镇", "白沙乡"]
    assert first["executor_source"] == "column"
    assert (first["deadline"]["kind"], first["deadline"]["due"]) == ("immediate", "2021-08-26")
    assert second["executor_units"] == ["县乡村振兴局", *TOWNSHIPS]
    assert second["deadline"]["recurrence"] == {
        "freq": "weekly",
        "weekday": "FR",
        "occurrences": ["2021-09-03", "2021-09-10", "2021-09-17", "2021-09-24"],
    }
    assert second["deadline"]["time"] == "17:00"
    assert third["warnings"] == ["open_list"]
    assert (third["deadline"]["due"], third["deadline"]["ongoing_after"]) == ("2021-09-15", True)
    assert fourth["executor_units"] == list(DEPARTMENTS)
    assert (fourth["lead_units"], fourth["warnings"]) == (["县委办公室"], ["vague_wildcard"])
    assert (fourth["deadline"]["kind"], fourth["deadline"]["due"]) == ("ongoing", None)
    assert (fifth["deadline"]["due"], fifth["deadline"]["time"]) == ("2021-09-20", "23:59")
    assert fifth["warnings"] == ["due_on_non_working_day", "unknown_support_unit"]


def due(number: int, deadline: object, **cells: object) -> tuple[object, ...]:
    """Make a row of the sheet of deadlines."""
    given = {"title": f"任务{number}", "unit": "财政局", "start": None, "before": None} | cells
    return number, given["title"], given["unit"], given["start"], deadline, given["before"]


def of_deadlines(*rows: tuple[object, ...]) -> bytes:
    return xlsx(
        [("平川县任务表 2021年1月10日",), ("编号", "工作事项", "责任单位", "起始时间", "到期日", "需先完成事项"), *rows]
    )


def test_a_campaign_that_begins_in_january():
    reading = read(
        of_deadlines(
            due(1, "1月底前"),
            due(2, "春节前"),
            due(3, "一季度末"),
            due(4, "上半年"),
            due(5, "年底前"),
            due(6, "明年1月"),
            due(7, "12月20日前"),
            due(8, "2月29日前"),
            due(9, 44227),
            due(10, 44227.75),
            due(11, 20210220),
            due(12, "二〇二一年三月五日下班前"),
            due(13, "本周五"),
            due(14, "下周五前"),
            due(15, "清明节前"),
        )
    )
    assert refusals(reading) == [(10, "8", "bad_date")]
    dues = {node["no"]: node["deadline"]["due"] for node in written(reading)["nodes"]}
    assert dues == {
        "1": "2021-01-31",
        "2": "2021-02-10",
        "3": "2021-03-31",
        "4": "2021-06-30",
        "5": "2021-12-31",
        "6": "2022-01-31",
        "7": "2020-12-20",
        "9": "2021-01-31",
        "10": "2021-01-31",
        "11": "2021-02-20",
        "12": "2021-03-05",
        "13": "2021-01-08",
        "14": "2021-01-15",
        "15": "2021-04-02",
    }
    times = {node["no"]: node["deadline"]["time"] for node in written(reading)["nodes"] if node["deadline"]["time"]}
    assert times == {"10": "18:00", "12": "18:00"}
    warned = {node["no"]: node["warnings"] for node in written(reading)["nodes"] if node["warnings"]}
    assert warned == {
        "1": ["due_on_non_working_day"],
        "6": ["due_on_non_working_day"],
        "7": ["already_past", "due_on_non_working_day"],
        "9": ["due_on_non_working_day"],
        "10": ["due_on_non_working_day"],
        "13": ["already_past"],
    }


def test_every_error_of_a_sheet_is_refused_by_itself_and_the_good_rows_stay():
    reading = read(
        of_deadlines(
            due(1, "3月1日"),
            due(2, None),
            due(3, "另行通知"),
            due(4, "4月31日前"),
            due(5, 3.3),
            due(6, "收到反馈意见后5个工作日内"),
            due(7, "3月10日", start="3月11日"),
            due(8, "3月10日", before="99"),
            due(9, "3月10日", before="9"),
            due(10, "3月10日", before="12"),
            due(11, "3月10日", before="10"),
            due(12, "3月10日", before="第11项"),
            due(13, "3月10日", before="第12项完成后"),
            due(14, "3月10日", unit="县水务局"),
            due(15, "3月10日", unit="部分乡镇"),
            due(16, "3月10日", unit="各街道(东风街道除外)"),
            due(17, "3月10日", unit=None),
            due(18, "3月10日", title=None),
            due(1, "3月10日"),
            due(20, "3月10日前后"),
            due(21, "每周一报"),
            due(22, "第2项完成后5个工作日内"),
            due(23, "3月10日", before="第1至3项、方案印发后"),
        )
    )
    assert refusals(reading) == [
        (4, "2", "no_deadline"),
        (5, "3", "no_deadline"),
        (6, "4", "bad_date"),
        (7, "5", "ambiguous_date"),
        (8, "6", "undated_event"),
        (9, "7", "deadline_before_start"),
        (10, "8", "unknown_predecessor"),
        (11, "9", "self_dependency"),
        (12, "10", "cycle"),
        (13, "11", "cycle"),
        (14, "12", "cycle"),
        (16, "14", "unknown_unit"),
        (17, "15", "vague_unit"),
        (18, "16", "empty_wildcard"),
        (19, "17", "missing_unit"),
        (20, "18", "missing_title"),
        (21, "1", "duplicate_no"),
        (22, "20", "bad_date"),
        (23, "21", "bad_date"),
        (24, "22", "undated_event"),
    ]
    good = {node["no"]: node for node in written(reading)["nodes"]}
    assert list(good) == ["1", "13", "23"]
    assert good["13"]["predecessors"] == ["12"]
    assert (good["23"]["predecessors"], good["23"]["predecessor_text"]) == (["1", "2", "3"], "方案印发后")
    assert good["23"]["warnings"] == ["predecessor_unresolved"]


def test_numbers_of_several_levels_and_letters_are_numbers_of_predecessors():
    reading = read(
        of_deadlines(
            ("1-1", "任务", "财政局", None, "3月1日", "无"),
            ("1-2", "任务", "财政局", None, "3月2日", "1-1"),
            ("A1", "任务", "财政局", None, "3月3日", "第1-2项完成后"),
            ("3.1", "任务", "财政局", None, "3月3日", "A1"),
            ("3.2", "任务", "财政局", None, "3月3日", None),
            ("3.10", "任务", "财政局", None, "3月3日", "3.1至3.2、A1(任务)"),
        )
    )
    assert refusals(reading) == []
    assert [node.predecessors for node in reading.nodes] == [
        (),
        ("1-1",),
        ("1-2",),
        ("A1",),
        (),
        ("3.1", "3.2", "A1"),
    ]


def test_a_header_of_two_lines_in_csv_which_has_no_merges():
    rows = [
        ("南坪县攻坚任务分解表",),
        ("序号", "任务名称", "责任分工", "", "", "进度", ""),
        ("", "", "牵头单位", "责任单位", "配合单位", "开始时间", "完成时限"),
        ("1", "排查", "振兴局", "各乡镇", "", "", "2022年6月1日前"),
        ("一", "整治阶段", "", "", "", "", ""),
        ("2", "整治", "振兴局", "", "人社局", "2022年6月2日", "2022年6月30日前"),
        ("备注:以上任务逐项销号",),
    ]
    reading = read(csv_file(rows, "utf-8"), ref=date(2022, 5, 20))
    assert refusals(reading) == []
    assert skipped(reading) == [(5, "section"), (7, "note")]
    first, second = reading.nodes
    assert (first.no, first.title, first.lead_units, first.executor_units) == (
        "1",
        "排查",
        ("县乡村振兴局",),
        (*TOWNS, *TOWNSHIPS),
    )
    assert (second.workstream, second.support_units, second.start) == (
        "整治阶段",
        ("县人力资源和社会保障局",),
        date(2022, 6, 2),
    )


def test_a_group_over_its_parts_is_only_a_group():
    rows = [
        ("序号", "工作任务", "责任单位", None, "完成时限"),
        (None, None, "牵头单位", "配合单位", None),
        (1, "排查", "振兴局、财政局", "各乡", "2022年6月1日"),
    ]
    reading = read(xlsx(rows, merges=["A1:A2", "B1:B2", "C1:D1", "E1:E2"]))
    (node,) = reading.nodes
    assert (node.executor_source.value, node.executor_units, node.support_units) == (
        "lead_fallback",
        ("县乡村振兴局", "县财政局"),
        TOWNSHIPS,
    )


@pytest.mark.parametrize(
    ("headings", "cells", "taken"),
    [
        (("工作内容",), ("排查",), (None, "排查", "")),
        (("重点工作", "具体任务"), ("整治", "排查"), (None, "整治", "排查")),
        (("重点任务", "工作事项", "工作要求"), ("整治", "排查", "见底"), ("整治", "排查", "见底")),
    ],
)
def test_whatever_a_sheet_calls_its_tasks_every_node_has_a_title(headings, cells, taken):
    rows = [("序号", *headings, "责任单位", "完成时限"), (1, *cells, "财政局", "2022年6月1日")]
    (node,) = read(xlsx(rows)).nodes
    assert (node.workstream, node.title, node.content) == taken


def test_sheets_whose_numbers_go_on_under_the_same_headings_are_one_plan():
    head = ("序号", "任务名称", "责任单位", "完成时限", "前置节点")
    first = [("排查整治方案",), ("2022年5月20日",), head, (1, "排查", "财政局", "2022年6月1日", None)]
    second = [
        head,
        (2, "整治", "财政局", "2022年6月10日", "1"),
        (3, "验收", "火星局", "2022年6月20日", "2"),
        (4, "总结", "财政局", "2022年6月30日", "9"),
        (1, "重号", "财政局", "2022年6月30日", None),
        ("合计",),
    ]
    reading = read(book({"一期": (first, (), ()), "二期": (second, (), ())}))
    assert [(node.sheet, node.row, node.no) for node in reading.nodes] == [("一期", 4, "1"), ("二期", 2, "2")]
    assert [(no.sheet, no.row, no.code) for no in reading.refused] == [
        ("二期", 3, "unknown_unit"),
        ("二期", 4, "unknown_predecessor"),
        ("二期", 5, "duplicate_no"),
    ]
    assert [(one.sheet, one.row) for one in reading.skipped] == [("二期", 6)]
    assert [(notice.code, notice.params["text"]) for notice in reading.warnings] == [("several_sheets", "一期、二期")]
    written = plan_json(reading, lambda key, words: f"{words['sheet']}!{words['row']}")
    assert written["refused"][0]["sheet"] == "二期"
    assert written["refused"][0]["message"] == "二期!3"


@pytest.mark.parametrize(
    ("name", "above", "head", "no"),
    [
        ("二期", (), ("序号", "任务名称", "责任单位", "完成时限"), 1),  # counts anew
        ("二期", (), ("序号", "任务名称", "责任单位", "完成时限", "备注"), 2),  # other headings
        ("二期", (("2021年3月1日",),), ("序号", "任务名称", "责任单位", "完成时限"), 2),  # of another day
        ("旧表", (), ("序号", "任务名称", "责任单位", "完成时限"), 2),  # by its name no plan that counts
        ("计划 (2)", (), ("序号", "任务名称", "责任单位", "完成时限"), 2),  # a copy
    ],
)
def test_a_sheet_that_may_be_another_plan_is_not_taken_along(name, above, head, no):
    first = [("序号", "任务名称", "责任单位", "完成时限"), (1, "排查", "财政局", "2022年6月1日")]
    second = [*above, head, (no, "整治", "财政局", "2022年6月10日")]
    reading = read(book({"计划": (first, (), ()), name: (second, (), ())}))
    assert [node.no for node in reading.nodes] == ["1"]
    assert [(notice.code, notice.params["text"]) for notice in reading.warnings] == [("other_sheet", name)]


def test_a_second_sheet_with_a_plan_is_named_and_not_read():
    rows = [("序号", "任务名称", "责任单位", "完成时限"), (1, "排查", "财政局", "2022年6月1日")]
    reading = read(book({"乡镇": (rows, (), ()), "部门": (rows, (), ())}))
    assert len(reading.nodes) == 1
    assert [(notice.code, notice.params["text"]) for notice in reading.warnings] == [("other_sheet", "部门")]
