"""An office's own sheet with remarks: complete, coloured, harmless, and readable once more."""

import io
from datetime import date, time
from zoneinfo import ZoneInfo

import openpyxl

from db.words import UnitKind
from jobs.calendars import work_calendar
from jobs.rules.notation.headers import PLAN_WORDS
from jobs.rules.notation.roster_reading import RosterView, UnitRow
from jobs.sheets.annotated import Remark, annotate
from jobs.sheets.grid import Merge, grid_of
from jobs.sheets.plan import read_plan
from jobs.sheets.retyped import Retyped, write_retyped

CALENDAR = work_calendar(ZoneInfo("Asia/Shanghai"), time(8, 30), time(18, 0), {})
ROSTER = RosterView((UnitRow(1, "德政镇", UnitKind.TOWN),))
HEADER = ["序号", "节点任务", "责任单位", "完成时限"]
RED = "FFFFD9D9"


def book_of(*rows, merges=(), hidden=()):
    book = openpyxl.Workbook()
    page = book.active
    page.title = "计划"
    for row in rows:
        page.append(row)
    for area in merges:
        page.merge_cells(area)
    for row in hidden:
        page.row_dimensions[row].hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def annotated(content, *remarks, name="计划.xlsx"):
    return openpyxl.load_workbook(io.BytesIO(annotate(content, name, remarks, "督办批注", PLAN_WORDS)))


def read(content):
    return read_plan(
        content, "计划.xlsx", roster=ROSTER, ref=None, end=None, today=date(2020, 4, 21), calendar=CALENDAR
    )


def test_the_remark_stands_beside_its_row_and_the_cell_in_question_is_red():
    content = book_of(HEADER, [1, "制定方案", "火星镇", "4月28日前"], [2, "开展自查", "德政镇", "4月29日前"])
    page = annotated(content, Remark(2, "名册中没有“火星镇”。", "火星镇")).active
    assert page["E1"].value == "督办批注"
    assert page["E2"].value == "名册中没有“火星镇”。"
    assert [cell.fill.fgColor.rgb for cell in page[2]] == ["00000000", "00000000", RED, "00000000", RED]
    assert all(cell.fill.fgColor.rgb == "00000000" for cell in page[3])


def test_a_row_without_words_to_blame_is_red_as_a_whole():
    page = annotated(book_of(HEADER, [None, "制定方案", "德政镇", "4月28日前"]), Remark(2, "没有序号。")).active
    assert [cell.column_letter for cell in page[2] if cell.fill.fgColor.rgb == RED] == ["B", "C", "D", "E"]


def test_two_remarks_on_one_row_both_stand_there():
    page = annotated(book_of(HEADER, [1, "a", "b", "c"]), Remark(2, "甲"), Remark(2, "乙")).active
    assert page["E2"].value == "甲\n乙"


def test_titles_merges_hidden_rows_and_dates_stay():
    content = book_of(
        ["某县节点任务分解表"], HEADER, [1, "制定方案", "德政镇", date(2020, 4, 28)], [1.1, "x", "y", "z"],
        merges=["A1:D1"], hidden=[4],
    )  # fmt: skip
    page = annotated(content, Remark(3, "请核对。")).active
    assert page.title == "计划"
    assert page["A1"].value == "某县节点任务分解表"
    assert [str(area) for area in page.merged_cells.ranges] == ["A1:D1"]
    assert page.row_dimensions[4].hidden
    assert page["D3"].value.date() == date(2020, 4, 28)
    assert page["A4"].value == 1.1


def test_what_looks_like_a_formula_comes_back_as_words():
    csv = '序号,节点任务,责任单位,完成时限\n1,"=HYPERLINK(""http://x"")",德政镇,+cmd|calc\n'.encode("gbk")
    page = annotated(csv, Remark(2, "=1+1"), name="计划.csv").active
    assert [cell.data_type for cell in page[2]] == ["s", "s", "s", "s", "s"]
    assert page["B2"].value == '=HYPERLINK("http://x")'


def test_the_copy_reads_as_the_sheet_did():
    content = book_of(
        ["某县节点任务分解表(2020年4月21日)"], HEADER, [1, "制定方案", "德政镇", "4月28日前"],
        [2, "x", "火星镇", "4月29日前"], merges=["A1:D1"],
    )  # fmt: skip
    before = read(content)
    after = read(annotate(content, "计划.xlsx", [Remark(4, "名册中没有“火星镇”。", "火星镇")], "督办批注", PLAN_WORDS))
    assert (after.nodes, after.refused, after.ref, after.title) == (
        before.nodes, before.refused, before.ref, before.title,
    )  # fmt: skip


def test_other_sheets_of_the_file_come_along_without_remarks():
    book = openpyxl.Workbook()
    book.active.append(["填表说明"])
    page = book.create_sheet("计划")
    for row in (HEADER, [1, "制定方案", "火星镇", "4月28日前"]):
        page.append(row)
    out = io.BytesIO()
    book.save(out)
    copy = annotated(out.getvalue(), Remark(2, "名册中没有“火星镇”。", "火星镇"))
    assert [len(list(one.columns)) for one in copy] == [1, 5]


def test_sheets_without_a_name_of_their_own_are_numbered():
    grids = [Retyped(grid_of([["甲"]], name)) for name in ("计划", "[计划]", "//")]
    copy = openpyxl.load_workbook(io.BytesIO(write_retyped(grids)))
    assert copy.sheetnames == ["计划", "(2)", "(3)"]


def test_of_merges_that_overlap_the_first_counts():
    grid = grid_of([["甲", "乙"], ["丙", "丁"]], "计划", [Merge(1, 1, 1, 2), Merge(1, 2, 2, 2)])
    copy = openpyxl.load_workbook(io.BytesIO(write_retyped([Retyped(grid)])))
    assert [str(area) for area in copy.active.merged_cells.ranges] == ["A1:B1"]


def test_a_number_longer_than_excel_keeps_stays_whole():
    copy = openpyxl.load_workbook(io.BytesIO(write_retyped([Retyped(grid_of([[130434199001011234]]))])))
    assert copy.active["A1"].value == "130434199001011234"
