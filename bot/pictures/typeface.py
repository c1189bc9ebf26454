"""The one font of the pictures: the vendored Noto Sans SC subset (docs/decisions/0003-font.md)."""

from functools import cache
from pathlib import Path

from PIL import ImageFont

FONT_FILE = Path(__file__).parent / "fonts" / "NotoSansSC-subset.otf"
ELLIPSIS = "…"


@cache
def face(size: int) -> ImageFont.FreeTypeFont:
    """Load the font at ``size`` pixels; what it lacks becomes a box. Raise OSError without the file."""
    return ImageFont.truetype(FONT_FILE, size, layout_engine=ImageFont.Layout.BASIC)


def one_line(text: str) -> str:
    """Fold line breaks and runs of blanks, which a cell cannot show."""
    return " ".join(text.split())


def width_of(text: str, size: int) -> int:
    """Measure ``text`` in pixels, rounded up."""
    return -int(-face(size).getlength(text) // 1)


def fit(text: str, size: int, width: int, smallest: int) -> tuple[str, int]:
    """Return a text and a size that stay within ``width`` pixels: smaller type first, at ``smallest`` an ellipsis."""
    text = one_line(text)
    while size > smallest and width_of(text, size) > width:
        size -= 1
    if width_of(text, size) <= width:
        return text, size
    while text and width_of(text + ELLIPSIS, size) > width:
        text = text[:-1]
    return text + ELLIPSIS, size
