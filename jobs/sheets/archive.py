"""An xlsx as an archive: judged by its size and by what it counts, before anything unpacks it into objects."""

import io
import re
import zipfile
from itertools import islice

from jobs.sheets.cells import MAX_CELLS, Unreadable, too_many
from jobs.sheets.depth import is_deep
from jobs.sheets.grid import MAX_ROWS

MAX_UNPACKED = 50 * 1024 * 1024
MAX_ENTRIES = 200
_MAX_TAGS = 10 * MAX_CELLS
"""A full sheet of shared strings has four tags in each cell and four in each string; parsing this takes 3 s."""
_MAX_TAGS_BESIDE = 300_000
"""In a part that holds no cells and is parsed in one piece; the fullest has Excel's 65,490 formats of four tags."""
_MAX_STYLES = 100_000
"""Excel itself stops at 65,490 cell formats."""
_CELLS = re.compile(r"worksheets/|sharedStrings", re.IGNORECASE)
_PREFIX = rb"<(?:[^\s<>/:]+:)?"
_ROW = re.compile(_PREFIX + rb"row[\s>/]")
_STRING = re.compile(_PREFIX + rb"si[\s>/]")
_MERGE = re.compile(_PREFIX + rb"mergeCell[\s>/]")
_STYLE = re.compile(_PREFIX + rb"(?:xf|font|fill|border|numFmt|dxf)[\s>/]")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")


def inspect(data: bytes) -> None:
    """Refuse an archive that is no workbook, or more than a person could have typed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries, tags = archive.infolist(), 0
        if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise Unreadable("sheets-bomb")
        if "xl/workbook.xml" not in archive.namelist():
            raise Unreadable("sheets-not-a-sheet")
        for entry in entries:
            if entry.filename.lower().endswith((".xml", ".rels")):
                count = _inspect_part(archive.read(entry))
                if count > _MAX_TAGS_BESIDE and not _CELLS.search(entry.filename):
                    raise Unreadable("sheets-bomb")
                tags += count
                if tags > _MAX_TAGS:
                    raise too_many()


def _inspect_part(part: bytes) -> int:
    """Refuse entities, encodings that could hide them, too deep a nest, parts in too great numbers; count the tags."""
    encoding = _ENCODING.match(part)
    is_foreign = encoding is not None and encoding[1].lower() not in (b"utf-8", b"us-ascii")
    if is_foreign or b"\x00" in part or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise Unreadable("sheets-bomb")
    if is_deep(part):
        raise Unreadable("sheets-bomb")
    if _has_more(_ROW, part, MAX_ROWS * 4):
        raise too_many()
    counted = ((_MERGE, MAX_CELLS // 2), (_STRING, MAX_CELLS), (_STYLE, _MAX_STYLES))
    if any(_has_more(tag, part, most) for tag, most in counted):
        raise Unreadable("sheets-bomb")
    return part.count(b"<")


def _has_more(tag: re.Pattern[bytes], part: bytes, most: int) -> bool:
    """Tell whether a tag occurs more than ``most`` times, without counting on."""
    return next(islice(tag.finditer(part), most, None), None) is not None
