"""The ledger as a document: our own table, and a superior's form filled by its headings."""

import codecs
import csv
import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from icalendar import Calendar
from openpyxl.styles import Border, Font, PatternFill, Side

from bot.render.ledger import COLUMNS
from bot.texts.locale import locale
from jobs.rules.notation.headers import column_of
from jobs.rules.notation.ledger_headers import LEDGER_WORDS
from tests.bot.test_rehearsal import ROSTER, duban  # noqa: F401 - the office of the rehearsals


@pytest.fixture
def office(duban, tmp_path):  # noqa: F811
    """An office with a published plan of two nodes."""
    sheet = tmp_path / "plan.csv"
    sheet.write_text(
        "序号,节点任务,责任单位,完成时限\n1.1,制定方案,德政镇、北皋镇,2020年4月30日前\n2,=1+1,德政镇,长期坚持\n",
        encoding="utf-8",
    )
    assert duban("import", "roster", ROSTER)[0] == 0
    assert duban("import", "plan", sheet, "--publish")[0] == 0
    return duban


def form(path: Path, *rows: list[object], merges: tuple[str, ...] = ()) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "上报表"
    for row in rows:
        book.active.append(row)
    for area in merges:
        book.active.merge_cells(area)
    book.save(path)
    return path


def cells(path: Path) -> list[tuple]:
    return list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))


def test_the_ledger_has_a_row_for_each_assignment(office, tmp_path):
    code, out, _ = office("export", "ledger", tmp_path / "ledger.xlsx")
    assert code == 0
    assert "3行" in out
    head, *rows = cells(tmp_path / "ledger.xlsx")
    found = [dict(zip(head, row, strict=True)) for row in rows]
    assert [(row["序号"], row["责任单位"], row["完成时限"]) for row in found] == [
        ("1.1", "德政镇", "2020-04-30"), ("1.1", "北皋镇", "2020-04-30"), ("2", "德政镇", "长期坚持"),
    ]  # fmt: skip
    assert {row["办理状态"] for row in found} == {"待签收"}
    assert found[0]["责任人"] == "德政镇书记"


def test_every_value_is_words_and_never_a_formula(office, tmp_path):
    office("export", "ledger", tmp_path / "ledger.xlsx")
    page = openpyxl.load_workbook(tmp_path / "ledger.xlsx").active
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    assert page["C4"].value == "=1+1"


def test_a_superiors_form_is_filled_by_its_headings_below_its_own_title_and_header(office, tmp_path):
    theirs = form(
        tmp_path / "theirs.xlsx",
        ["某市督查室工作台账", None, None, None, None],
        ["填报单位:        ", None, None, None, None],
        ["责任单位", "任务名称", "完成情况", "责任科室", "是否销号"],
        ["某某镇", "(示例)", None, None, None],
        ["说明:每周五报送。", None, None, None, None],
        merges=("A1:E1",),
    )
    code, _, err = office("export", "ledger", tmp_path / "out.xlsx", "--like", theirs)
    assert code == 0
    assert "责任科室" in err
    assert cells(tmp_path / "out.xlsx") == [
        ("某市督查室工作台账", None, None, None, None),
        ("填报单位:        ", None, None, None, None),
        ("责任单位", "任务名称", "完成情况", "责任科室", "是否销号"),
        ("德政镇", "制定方案", None, None, "否"),
        ("北皋镇", "制定方案", None, None, "否"),
        ("德政镇", "=1+1", None, None, "否"),
        ("说明:每周五报送。", None, None, None, None),
    ]
    page = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert (page.title, [str(area) for area in page.merged_cells.ranges]) == ("上报表", ["A1:E1"])


def test_the_form_keeps_its_letters_colours_widths_and_merges(office, tmp_path):
    theirs = form(
        tmp_path / "theirs.xlsx",
        ["某市督查室工作台账", None, None],
        ["责任单位", "任务名称", "备注"],
        ["某某镇", "(示例)", None],
        ["说明:", "每周五报送。", None],
        merges=("A1:C1", "B4:C4"),
    )
    book = openpyxl.load_workbook(theirs)
    page = book.active
    page.column_dimensions["B"].width = 47
    page.row_dimensions[1].height = 33
    page.row_dimensions[4].height = 40
    page["A1"].font = Font(name="方正小标宋简体", size=22)
    page["A2"].fill = PatternFill("solid", fgColor="FFC7D8EE")
    page["B3"].font = Font(name="仿宋", size=12, italic=True)
    page["B3"].border = Border(left=Side("double"))
    page["A4"].font = Font(color="FFFF0000")
    page.print_area = "A1:C4"
    book.create_sheet("填表须知")["A1"].font = Font(bold=True, size=18)
    book["填表须知"]["A1"] = "=1+1"
    book.save(theirs)
    assert office("export", "ledger", tmp_path / "out.xlsx", "--like", theirs)[0] == 0
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    page = book["上报表"]
    assert (page.column_dimensions["B"].width, page.row_dimensions[1].height) == (47, 33)
    assert (page["A1"].font.name, page["A1"].font.size, page["A2"].fill.fgColor.rgb) == (
        "方正小标宋简体",
        22,
        "FFC7D8EE",
    )
    for row in (3, 4, 5):
        assert (page.cell(row, 2).font.name, page.cell(row, 2).font.i) == ("仿宋", True)
        assert page.cell(row, 2).border.left.style == "double"
    assert (page["A6"].value, page["A6"].font.color.rgb, page.row_dimensions[6].height) == ("说明:", "FFFF0000", 40)
    assert {str(area) for area in page.merged_cells.ranges} == {"A1:C1", "B6:C6"}
    assert page.print_area in (None, "")
    assert (page["B5"].value, page["B5"].data_type) == ("=1+1", "s")
    assert book["填表须知"]["A1"].font.size == 18


def test_a_form_without_a_row_to_go_by_gets_rows_with_the_lines_of_its_header(office, tmp_path):
    theirs = form(tmp_path / "theirs.xlsx", ["责任单位", "任务名称", "完成时限"])
    book = openpyxl.load_workbook(theirs)
    for cell in book.active[1]:
        cell.font, cell.border = Font(name="黑体", bold=True), Border(bottom=Side("thin"))
        cell.fill = PatternFill("solid", fgColor="FFC7D8EE")
    book.save(theirs)
    office("export", "ledger", tmp_path / "out.xlsx", "--like", theirs)
    page = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    head, ours = page["A1"], page["A2"]
    assert (head.font.b, ours.font.b, ours.font.name) == (True, False, "黑体")
    assert (head.fill.fill_type, ours.fill.fill_type, ours.border.bottom.style) == ("solid", None, "thin")


def test_a_header_of_two_rows_is_kept_and_its_lower_row_is_filled(office, tmp_path):
    theirs = form(
        tmp_path / "theirs.xlsx",
        ["序号", "工作任务", "责任落实", None, "进展情况"],
        [None, None, "牵头单位", "责任单位", None],
        merges=("A1:A2", "B1:B2", "C1:D1", "E1:E2"),
    )
    code, _, err = office("export", "ledger", tmp_path / "out.xlsx", "--like", theirs)
    assert (code, err) == (0, "")
    assert cells(tmp_path / "out.xlsx")[3][:4] == ("1.1", "制定方案", "德政镇", "北皋镇")


def test_a_form_may_be_csv_in_gbk_and_comes_back_as_xlsx(office, tmp_path):
    out = io.StringIO()
    csv.writer(out).writerows([["编号", "重点任务", "承办单位", "时限要求"]])
    (tmp_path / "theirs.csv").write_bytes(out.getvalue().encode("gbk"))
    assert office("export", "ledger", tmp_path / "out.xlsx", "--like", tmp_path / "theirs.csv")[0] == 0
    assert cells(tmp_path / "out.xlsx")[1] == ("1.1", "制定方案", "德政镇", "2020-04-30")


def test_a_form_without_a_known_header_is_refused(office, tmp_path):
    theirs = form(tmp_path / "theirs.xlsx", ["今天下午开会"])
    code, _, err = office("export", "ledger", tmp_path / "out.xlsx", "--like", theirs)
    assert code == 1
    assert "theirs.xlsx" in err
    assert not (tmp_path / "out.xlsx").exists()


def test_without_a_plan_there_is_no_ledger(duban, tmp_path):  # noqa: F811
    code, _, err = duban("export", "ledger", tmp_path / "ledger.xlsx")
    assert code == 1
    assert "导入" in err


def test_our_own_headings_are_known_so_that_our_table_can_be_the_form():
    say = locale("zh").say
    assert [column_of(say(f"ledger-head-{name}"), LEDGER_WORDS) for name, _ in COLUMNS] == [n for n, _ in COLUMNS]


def test_the_timeline_names_every_move_and_runs_nothing_in_excel(office, tmp_path):
    code, out, _ = office("export", "timeline", tmp_path / "timeline.csv")
    assert code == 0
    assert "3行" in out
    content = (tmp_path / "timeline.csv").read_bytes()
    assert content.startswith(codecs.BOM_UTF8)
    head, *moves = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    assert head[:5] == ["时间", "序号", "节点任务", "单位", "办理"]
    assert sorted(move[:5] for move in moves) == [
        ["2020-04-21 09:00:00", "1.1", "制定方案", "北皋镇", "下达"],
        ["2020-04-21 09:00:00", "1.1", "制定方案", "德政镇", "下达"],
        ["2020-04-21 09:00:00", "2", "'=1+1", "德政镇", "下达"],
    ]


def test_the_calendar_has_an_event_for_each_node_and_day(office, tmp_path):
    code, _, _ = office("export", "calendar", tmp_path / "plan.ics")
    assert code == 0
    events = Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
    assert [(event["SUMMARY"], event.decoded("DTSTART")) for event in events] == [
        ("1.1 制定方案 到期", date(2020, 4, 30))
    ]
    assert events[0]["DESCRIPTION"] == "德政镇、北皋镇"


def test_a_calendar_exported_again_holds_the_same_events(office, tmp_path):
    written = [tmp_path / "one.ics", tmp_path / "two.ics"]
    for path in written:
        office("export", "calendar", path)
    first, second = (Calendar.from_ical(path.read_bytes()).walk("VEVENT") for path in written)
    assert [event["UID"] for event in first] == [event["UID"] for event in second]


def test_the_bulletin_tells_where_each_unit_stands_and_names_nobody(office, tmp_path):
    (tmp_path / "clock").write_text("2020-05-06T17:00:00+08:00")
    code, out, _ = office("export", "bulletin", tmp_path / "bulletin.docx")
    assert code == 0
    assert "2" in out
    paper = Document(str(tmp_path / "bulletin.docx"))
    words = "\n".join(paragraph.text for paragraph in paper.paragraphs)
    assert "应完成2件,其中已完成0件、待审核0件、逾期2件" in words
    assert "德政镇(1件):1.1 制定方案" in words
    assert [[cell.text for cell in row.cells] for row in paper.tables[0].rows] == [
        ["单位", "应完成", "已完成", "待审核", "逾期", "久未反馈"],
        ["德政镇", "1", "0", "0", "1", "0"],
        ["北皋镇", "1", "0", "0", "1", "0"],
    ]
    assert "德政镇书记" not in words


def test_before_publishing_there_is_no_bulletin(duban, tmp_path):  # noqa: F811
    assert duban("export", "bulletin", tmp_path / "bulletin.docx")[0] == 1
