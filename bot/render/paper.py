"""The sheets of paper that Word documents are written on: one face and size for all of them."""

from collections.abc import Sequence
from typing import Final

from docx import Document
from docx.document import Document as Paper
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import _Row

FONT: Final = "FangSong"
"""The face of official documents; a machine without it takes its own."""


def blank() -> Paper:
    """Take an empty document."""
    paper = Document()
    style = paper.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    return paper


def fill(row: _Row, words: Sequence[str]) -> None:
    """Write a row of a table, a cell each."""
    for cell, text in zip(row.cells, words, strict=True):
        cell.text = text
