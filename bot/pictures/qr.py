"""The printable book of invitations: one person a row, with the link and its QR picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import segno
import xlsxwriter

from bot.letterbox import InvitationRow

QR_SCALE = 6
"""Pixels a module: a t.me link makes 29-33 modules, printed at 300 dpi and scanned from a hand's distance."""
QR_SIDE_PX = 118
ROW_POINTS = 96
WIDTHS = (24, 20, 12, 26, 17)
"""Columns in characters; together they fill the width of an A4 page."""
A4 = 9


@dataclass(frozen=True, slots=True)
class InvitationHeadings:
    """The words around the rows: the sheet's name, the page's title and the five columns."""

    sheet: str
    title: str
    unit: str
    post: str
    name: str
    link: str
    qr: str


def invitation_book(rows: Sequence[InvitationRow], headings: InvitationHeadings) -> bytes:
    """Make an xlsx for A4 paper: heading on every page, every value a string (never a formula), a QR picture a row."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet(headings.sheet)
        head = book.add_format(
            {"bold": True, "bg_color": "#E4EAF1", "border": 1, "align": "center", "valign": "vcenter"}
        )
        cell = book.add_format({"border": 1, "valign": "vcenter", "text_wrap": True})
        _set_up_page(sheet, headings.title)
        columns = (headings.unit, headings.post, headings.name, headings.link, headings.qr)
        for place, (heading, width) in enumerate(zip(columns, WIDTHS, strict=True)):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, heading, head)
        for line, row in enumerate(rows, start=1):
            _write_row(sheet, line, row, cell)
    return out.getvalue()


def _set_up_page(sheet: xlsxwriter.workbook.Worksheet, title: str) -> None:
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.8, bottom=0.6)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    sheet.fit_to_pages(1, 0)
    sheet.set_header("&C&14" + title.replace("&", "&&"))
    sheet.set_footer("&C&P / &N")


def _write_row(sheet: xlsxwriter.workbook.Worksheet, line: int, row: InvitationRow, cell: object) -> None:
    sheet.set_row(line, ROW_POINTS)
    for place, value in enumerate((row.unit, row.title, row.name, row.link, "")):
        sheet.write_string(line, place, value, cell)
    picture, side = _qr(row.link)
    scale = QR_SIDE_PX / side
    placing = {"x_scale": scale, "y_scale": scale, "x_offset": 3, "y_offset": 5, "object_position": 2}
    sheet.insert_image(line, 4, "qr.png", {"image_data": picture, "description": row.link, **placing})


def _qr(link: str) -> tuple[BytesIO, int]:
    """Draw ``link`` as a PNG with its quiet zone; return it and its side in pixels."""
    code = segno.make(link, error="m", micro=False)
    out = BytesIO()
    code.save(out, kind="png", scale=QR_SCALE)
    return out, int(code.symbol_size(scale=QR_SCALE)[0])
