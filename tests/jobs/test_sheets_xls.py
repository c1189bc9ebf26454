"""The old xls format, from a workbook written here byte by byte (BIFF8 in one OLE container)."""

import struct
from datetime import date, time
from zoneinfo import ZoneInfo

from db.words import UnitKind
from jobs.calendars import work_calendar
from jobs.rules.notation.roster_reading import RosterView, UnitRow
from jobs.sheets.grid import Merge
from jobs.sheets.opening import open_sheets
from jobs.sheets.plan import read_plan

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
GENERAL, DATE = 0, 14


def record(code: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", code, len(body)) + body


def text(value: str, length_format: str) -> bytes:
    return struct.pack(length_format + "B", len(value), 1) + value.encode("utf-16-le")


def beginning(kind: int) -> bytes:
    return record(0x809, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0))


def formats() -> bytes:
    font = record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + text("宋体", "<B"))
    styles = (record(0xE0, struct.pack("<HHHBBBBIIH", 0, key, 0, 0, 0, 0, 0, 0, 0, 0)) for key in (GENERAL, DATE))
    return font * 5 + b"".join(styles)


def cell(row: int, column: int, value: object, style: int) -> bytes:
    place = struct.pack("<HHH", row, column, style)
    if isinstance(value, str):
        return record(0x204, place + text(value, "<H"))
    return record(0x203, place + struct.pack("<d", value))


def workbook(cells, merges, hidden) -> bytes:
    name = text("计划", "<B")
    head = beginning(5) + record(0x42, struct.pack("<H", 1200)) + formats()
    sheet_at = len(head) + 4 + 6 + len(name) + 4
    book = head + record(0x85, struct.pack("<IBB", sheet_at, 0, 0) + name) + record(0x0A)
    rows = (record(0x208, struct.pack("<HHHHHHI", row, 0, 3, 255, 0, 0, 0x120)) for row in hidden)
    areas = b"".join(struct.pack("<HHHH", *area) for area in merges)
    merged = record(0xE5, struct.pack("<H", len(merges)) + areas)
    return book + beginning(0x10) + b"".join((*rows, *(cell(*one) for one in cells))) + merged + record(0x0A)


def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    title = f"{name}\0".encode("utf-16-le")
    links = struct.pack("<HBBIII", len(title), kind, 1, FREE, FREE, child)
    return title.ljust(64, b"\0") + links + bytes(36) + struct.pack("<III", start, size, 0)


def container(stream: bytes) -> bytes:
    """Put the stream into sectors 2.., after the allocation table and the directory."""
    stream = stream.ljust(max(8, -(-len(stream) // SECTOR)) * SECTOR, b"\0")
    chain = [FAT, END, *range(3, len(stream) // SECTOR + 2), END]
    table = struct.pack("<128I", *chain, *[FREE] * (128 - len(chain)))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0) + struct.pack("<109I", 0, *[FREE] * 108)
    directory = entry("Root Entry", 5, 1, END, 0) + entry("Workbook", 2, FREE, 2, len(stream))
    return head + table + directory.ljust(SECTOR, b"\0") + stream


def test_an_old_workbook_gives_its_cells_dates_merges_and_hidden_rows():
    cells = [
        (0, 0, "序号", 0),
        (0, 1, "完成时限", 0),
        (1, 0, 1.0, 0),
        (1, 1, 43976.0, 1),
        (2, 1, 5.25, 0),
        (3, 0, "藏", 0),
    ]
    grid = open_sheets(container(workbook(cells, [(1, 2, 0, 0)], [3])), "计划.xls")[0]
    assert grid.name == "计划"
    assert grid.rows == (("序号", "完成时限"), (1, date(2020, 5, 25)), (None, 5.25), ("藏", None))
    assert grid.merges == (Merge(2, 1, 3, 1),)
    assert grid.hidden == {4}


def test_a_plan_of_an_old_workbook_is_read_like_any_other():
    rows = [
        ("石门县2019年重点工作台账 2019年7月1日",),
        ("任务编号", "工作板块", "工作任务", "责任单位", "起始时间", "到期日", "前置条件"),
        (1.0, "环境整治", "制定方案", "县财政局(牵头)、石门镇", "7月上旬", 43661.0, "无"),
        (2.0, None, "集中整治", "各乡镇", None, "8月中旬", "1"),
        (3.0, None, "不再实施", "各乡镇", None, "8月底", "2"),
        (4.0, None, "时限不清", "石门镇", None, 8.2, None),
        (5.0, "总结", "上报总结", "财政局", None, 43738.0, "第1、2项"),
    ]
    dated = {(2, 5), (6, 5)}
    cells = [
        (place, column, value, 1 if (place, column) in dated else 0)
        for place, row in enumerate(rows)
        for column, value in enumerate(row)
        if value is not None
    ]
    roster = RosterView(
        (UnitRow(1, "石门镇", UnitKind.TOWN, ("石门",)), UnitRow(1, "县财政局", UnitKind.DEPARTMENT, ("财政局",)))
    )
    reading = read_plan(
        container(workbook(cells, [(2, 5, 1, 1)], [4])),
        "台账.xls",
        roster=roster,
        ref=None,
        end=None,
        today=date(2026, 1, 1),
        calendar=work_calendar(ZoneInfo("Asia/Shanghai"), time(8, 30), time(18), {}),
    )
    assert reading.ref == date(2019, 7, 1)
    assert [(one.row, one.reason.value) for one in reading.skipped] == [(5, "hidden_row")]
    assert [(one.row, one.no, one.code) for one in reading.refused] == [(6, "4", "ambiguous_date")]
    assert [(node.no, node.workstream, node.lead_units, node.start, node.deadline.due) for node in reading.nodes] == [
        ("1", "环境整治", ("县财政局",), date(2019, 7, 1), date(2019, 7, 15)),
        ("2", "环境整治", ("石门镇",), None, date(2019, 8, 20)),
        ("5", "总结", ("县财政局",), None, date(2019, 9, 30)),
    ]
    assert reading.nodes[2].predecessors == ("1", "2")
