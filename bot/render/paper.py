"""The sheets of paper that Word documents are written on: one face and size for all of them.

python-docx is imported with the first sheet: its parsers take 6 MiB, and most processes never write one.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docx.document import Document as Paper
    from docx.table import _Row

FONT: Final = "FangSong"
"""The face of official documents; a machine without it takes its own."""


def blank() -> "Paper":
    """Take an empty document."""
    from docx import Document  # noqa: PLC0415 - see above
    from docx.oxml.ns import qn  # noqa: PLC0415 - see above
    from docx.shared import Pt  # noqa: PLC0415 - see above

    paper = Document()
    style = paper.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    return paper


def turn(paper: "Paper") -> None:
    """Go on upon the next page."""
    from docx.enum.text import WD_BREAK  # noqa: PLC0415 - see above

    paper.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def fill(row: "_Row", words: Sequence[str]) -> None:
    """Write a row of a table, a cell each."""
    for cell, text in zip(row.cells, words, strict=True):
        cell.text = text
