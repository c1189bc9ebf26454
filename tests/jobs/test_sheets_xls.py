"""The old xls format, from a workbook written here byte by byte (BIFF8 in one OLE container)."""

import struct
from datetime import date

from jobs.sheets.grid import Merge
from jobs.sheets.opening import open_sheets

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
