"""Files of strangers: what is a sheet is opened, everything else is refused by name and soon."""

import io
import re
import resource
import subprocess
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from db.words import Refusal
from jobs.sheets.grid import Merge
from jobs.sheets.opening import open_sheets

ALLOWED_SECONDS = 1.0
ALLOWED_MIB = 100
ROOT = Path(__file__).parents[2]
CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)


def workbook(*rows, prepare=lambda sheet: None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    prepare(book.active)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def workbook_as_excel_writes_it(text: str) -> bytes:
    """Write one cell with shared strings, which openpyxl does without."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.add_worksheet().write(0, 0, text)
    return stream.getvalue()


def with_part(data: bytes, name: str, change) -> bytes:
    """Rewrite one part of an xlsx."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, change(content) if entry.filename == name else content)
    return stream.getvalue()


def merge_cells(merges: bytes) -> bytes:
    return b"<mergeCells>" + merges + b"</mergeCells>"


def refusal(data: bytes, filename: str = "计划.xlsx") -> str:
    """Have a file refused; it may take a second of the child's processor, however busy the machine is."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with pytest.raises(Refusal) as caught:
        open_sheets(data, filename)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime <= ALLOWED_SECONDS
    assert caught.value.params["filename"] == filename
    return caught.value.key


def test_cells_keep_what_they_are():
    data = workbook(["文字", 1, 5.25, True, None, datetime.fromisoformat("2020-05-25T00:00")])
    assert open_sheets(data, "a.xlsx")[0].rows == (("文字", 1, 5.25, True, None, date(2020, 5, 25)),)


def test_shared_strings_are_read():
    assert open_sheets(workbook_as_excel_writes_it("文字"), "a.xlsx")[0].rows == (("文字",),)


def test_a_date_cell_with_a_time_keeps_it():
    data = workbook([datetime.fromisoformat("2020-05-25T17:00")])
    assert open_sheets(data, "a.xlsx")[0].rows[0][0] == datetime.fromisoformat("2020-05-25T17:00")


def test_a_merged_cell_gives_its_value_downwards():
    grid = open_sheets(
        workbook(["一", "甲"], [None, "乙"], prepare=lambda sheet: sheet.merge_cells("A1:A2")), "a.xlsx"
    )[0]
    assert grid.merges == (Merge(1, 1, 2, 1),)
    assert grid.value(2, 0) == "一"
    assert grid.own(2)[0] is None


def test_hidden_rows_are_known():
    def hide(sheet):
        sheet.row_dimensions[2].hidden = True

    assert open_sheets(workbook(["a"], ["b"], ["c"], prepare=hide), "a.xlsx")[0].hidden == {2}


def test_what_is_only_formatted_does_not_count():
    grid = open_sheets(workbook(["a"], prepare=lambda sheet: sheet.cell(900, 60, " ".strip())), "a.xlsx")[0]
    assert grid.rows == (("a",),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_a_csv_is_read_in_the_usual_encodings(encoding):
    grid = open_sheets("序号,任务\n1,召开“会议”\n".encode(encoding), "a.csv")[0]
    assert grid.rows == (("序号", "任务"), ("1", "召开“会议”"))


def test_a_file_is_known_by_its_content_not_by_its_name():
    assert open_sheets(workbook(["a"]), "a.csv")[0].rows == (("a",),)


def test_an_empty_file_is_refused():
    assert refusal(b"") == "sheets-empty"


def test_an_empty_sheet_is_refused():
    assert refusal(workbook()) == "sheets-empty"


def test_six_megabytes_are_refused():
    assert refusal(b"x" * (6 * 1024 * 1024)) == "sheets-too-large"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20,
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 20,
        b"%PDF-1.7\n\x00\x01\x02\xff",
        b"PK\x03\x04 torn",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 torn",
    ],
    ids=["png", "jpeg", "pdf", "torn zip", "torn xls"],
)
def test_what_is_no_sheet_is_refused(data):
    assert refusal(data) == "sheets-not-a-sheet"


def test_a_text_document_is_no_sheet():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("word/document.xml", "<w/>")
    assert refusal(stream.getvalue(), "通知.docx") == "sheets-not-a-sheet"


def test_a_file_with_a_password_says_so():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    assert refusal(data) == "sheets-encrypted"


def test_more_than_fifty_megabytes_unpacked_are_refused():
    data = with_part(workbook(["a"]), "xl/styles.xml", lambda old: old + b" " * (60 * 1024 * 1024))
    assert refusal(data) == "sheets-bomb"


def test_too_many_entries_are_refused():
    stream = io.BytesIO(workbook(["a"]))
    with zipfile.ZipFile(stream, "a") as archive:
        for number in range(201):
            archive.writestr(f"xl/media/{number}", b"")
    assert refusal(stream.getvalue()) == "sheets-bomb"


def test_entities_are_refused():
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    data = with_part(workbook(["a"]), "xl/workbook.xml", lambda old: laughs + old)
    assert refusal(data) == "sheets-bomb"


def test_a_merge_over_the_whole_sheet_is_refused():
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    data = with_part(workbook(["a"]), "xl/worksheets/sheet1.xml", lambda old: old.replace(b"</sheetData>", merge))
    assert refusal(data) == "sheets-bomb"


@pytest.mark.parametrize(
    ("part", "end", "bomb"),
    [
        ("xl/worksheets/sheet1.xml", b"</worksheet>", merge_cells(b'<mergeCell ref="A1:AX5000"/>' * 200)),
        ("xl/sharedStrings.xml", b"</sst>", b"<si><t/></si>" * 600_000),
        ("xl/styles.xml", b"</cellXfs>", b"<xf/>" * 2_000_000),
    ],
    ids=["merges", "strings", "styles"],
)
def test_small_things_in_great_numbers_are_refused(part, end, bomb):
    data = with_part(workbook_as_excel_writes_it("a"), part, lambda old: old.replace(end, bomb + end))
    assert refusal(data) == "sheets-bomb"


def grown(data: bytes, before: bytes, part: bytes, name: str = "xl/worksheets/sheet1.xml") -> bytes:
    """Write ``part`` into an xlsx, in front of ``before``."""
    return with_part(data, name, lambda old: old.replace(before, part + before))


@pytest.mark.parametrize("reference", [b"'A1:XFD1048576'", b'"&#65;1:XFD1048576"'], ids=["quotes", "character"])
def test_a_merge_over_the_whole_sheet_is_refused_however_it_is_written(reference):
    merge = merge_cells(b"<mergeCell ref=" + reference + b"/>")
    assert refusal(grown(workbook(["a"]), b"<pageMargins", merge)) == "sheets-bomb"


def test_a_hyperlink_over_the_whole_sheet_costs_nothing():
    link = b'<hyperlinks><hyperlink ref="A1:XFD1048576" display="x"/></hyperlinks>'
    data = grown(workbook(["a"]), b"<pageMargins", link)
    assert open_sheets(data, "a.xlsx")[0].rows == (("a",),)
    assert memory_of(data) < ALLOWED_MIB


def test_one_long_string_in_every_cell_is_refused():
    text = b"<si><t>" + b"x" * 1_000_000 + b"</t></si>"
    rows = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>1</v></c></row>' % (row, row) for row in range(2, 5000))
    data = grown(workbook_as_excel_writes_it("a"), b"</sst>", text, "xl/sharedStrings.xml")
    data = grown(data, b"</sheetData>", rows)
    assert refusal(data) == "sheets-bomb"
    assert memory_of(data) < ALLOWED_MIB


@pytest.mark.parametrize("encoding", ["utf-16", "cp037"])
def test_entities_hidden_by_an_encoding_are_refused(encoding):
    laughs = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a "ha">]><workbook/>'
    written = laughs.encode(encoding) if encoding == "utf-16" else laughs.encode()
    assert refusal(with_part(workbook(["a"]), "xl/workbook.xml", lambda old: written)) == "sheets-bomb"


def memory_of(data: bytes) -> float:
    """Open a file in a child of our own and say how many MiB it took at most."""
    code = "from jobs.sheets.child import main; main(); import sys; sys.stderr.write(open('/proc/self/status').read())"
    child = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, cwd=ROOT, check=True)
    return int(re.search(rb"VmHWM:\s+(\d+) kB", child.stderr)[1]) / 1024


def test_a_cell_in_the_last_corner_is_refused():
    corner = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    data = with_part(workbook(["a"]), "xl/worksheets/sheet1.xml", lambda old: old.replace(b"</sheetData>", corner))
    assert refusal(data) == "sheets-too-many-cells"


def test_a_million_rows_are_refused():
    rows = b"<row><c><v>1</v></c></row>" * 1_000_000 + b"</sheetData>"
    data = with_part(workbook(["a"]), "xl/worksheets/sheet1.xml", lambda old: old.replace(b"</sheetData>", rows))
    assert refusal(data) == "sheets-too-many-cells"


def test_five_thousand_rows_are_the_limit():
    rows = "\n".join(f"{number},x" for number in range(5000))
    assert len(open_sheets(rows.encode(), "a.csv")[0].rows) == 5000
    assert refusal(f"{rows}\n5001,x".encode(), "a.csv") == "sheets-too-many-cells"


def test_fifty_columns_are_the_limit():
    assert open_sheets(workbook(list(range(50))), "a.xlsx")[0].width == 50
    assert refusal(workbook(list(range(51)))) == "sheets-too-many-cells"


PARTS = ("xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml", "xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "level",
    [(b"<a>", b"</a>"), (b"<a>/>", b"</a>"), (b"<a><!--</a>-->", b"</a>"), (b"<a><![CDATA[</a>]]>", b"</a>")],
    ids=["plain", "text", "comment", "cdata"],
)
def test_a_part_nested_a_hundred_thousand_levels_deep_is_refused(part, level):
    """However the levels are written, so that counting alone would not see them."""
    nest = level[0] * 100_000 + level[1] * 100_000
    data = with_part(workbook(["a"]), part, lambda old: re.sub(rb"(</[^>]*>\s*)$", lambda end: nest + end[1], old))
    assert refusal(data) == "sheets-bomb"


def test_a_million_levels_in_the_workbook_part_are_refused_soon():
    nest = b"<a>" * 1_000_000 + b"</a>" * 1_000_000
    data = with_part(workbook(["a"]), "xl/workbook.xml", lambda old: old.replace(b"</workbook>", nest + b"</workbook>"))
    assert refusal(data) == "sheets-bomb"
    assert memory_of(data) < ALLOWED_MIB


@pytest.mark.parametrize("part", PARTS[:3])
def test_a_million_tags_beside_the_cells_are_refused(part):
    data = with_part(
        workbook(["a"]), part, lambda old: re.sub(rb"(</[^>]*>\s*)$", rb"" + b"<a/>" * 10**6 + rb"\1", old)
    )
    assert refusal(data) == "sheets-bomb"


def test_arrows_and_comments_in_a_sheet_are_no_depth():
    rows = b"".join(b'<row r="%d"><c t="inlineStr"><is><t>a->b</t></is></c></row>' % row for row in range(2, 1000))
    data = grown(workbook(["a"]), b"</sheetData>", b"<!-- made by hand -->" + rows)
    assert len(open_sheets(data, "a.xlsx")[0].rows) == 999
