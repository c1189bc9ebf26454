"""The lamp grid of the daily digest: units against nodes, one shape a cell, made for the screen of a phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

from bot.pictures.palette import ALARM, BAND, FAINT, INK, PAPER, RULE, ZEBRA, indexed
from bot.pictures.stamps import stamp
from bot.pictures.typeface import face, fit, one_line, width_of
from db.words import Lamp

MARGIN = 20
WIDEST = 1280
"""Telegram shows a photo at 1280 px on its long side; the grid grows beyond only when its columns need it."""
NARROWEST = 860
CELL_MIN, CELL_MAX = 34, 60
LABEL_MIN, LABEL_MAX, LABEL_PADDING = 120, 264, 16
ROW, BAND_HEIGHT, GAP = 36, 40, 22
SHAPE, LARGE_SHAPE = 26, 36
TITLE, SUBTITLE, FIGURE, BODY, NUMBER, SMALLEST = 48, 28, 50, 26, 21, 13
TOTALS_HEIGHT, LEGEND_LINE = 112, 44
LIFT = 0.08
"""Share of its size by which the font's characters hang below the middle of its line."""


@dataclass(frozen=True, slots=True)
class Row:
    """One unit: its name and a lamp for each column, None where the node is not its own."""

    label: str
    cells: tuple[Lamp | None, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Units of one kind with the plan numbers laid on any of them, e.g. the townships."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """One figure above the grid; ``lamp`` lends it its colour."""

    label: str
    figure: str
    lamp: Lamp | None = None


@dataclass(frozen=True, slots=True)
class LampGrid:
    """All that the picture says; words come ready from bot/texts."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    legend: tuple[tuple[Lamp, str], ...] = ()
    totals: tuple[Total, ...] = ()


def lamp_grid(grid: LampGrid) -> bytes:
    """Draw ``grid`` as a PNG, 860-1280 px wide (wider only beyond 29 columns) and as high as its rows.

    A row with fewer cells than its section has columns ends blank; more cells raise ValueError. Telegram takes
    width + height ≤10,000, i.e. some 230 rows; a county has 38.
    """
    for section in grid.sections:
        if any(len(row.cells) > len(section.columns) for row in section.rows):
            raise ValueError(f"more cells than columns in {section.title!r}")
    shown = [section for section in grid.sections if section.rows and section.columns]
    return _Sheet(grid, shown).png()


def _label_width(section: Section) -> int:
    widest = max(width_of(one_line(text), BODY) for text in (section.title, *(row.label for row in section.rows)))
    return min(max(widest, LABEL_MIN), LABEL_MAX) + LABEL_PADDING


def _natural_width(section: Section, cell: int) -> int:
    return MARGIN * 2 + _label_width(section) + cell * len(section.columns)


def _picture_width(sections: Sequence[Section]) -> int:
    """Stretch cells up to CELL_MAX within WIDEST; grow beyond it rather than go under CELL_MIN."""
    roomy = max((_natural_width(section, CELL_MAX) for section in sections), default=0)
    tight = max((_natural_width(section, CELL_MIN) for section in sections), default=0)
    return max(min(roomy, WIDEST), tight, NARROWEST)


def _legend_lines(legend: Sequence[tuple[Lamp, str]], room: int) -> list[list[tuple[Lamp, str, int]]]:
    """Break the legend into lines of (lamp, word, advance) that stay within ``room`` pixels."""
    lines: list[list[tuple[Lamp, str, int]]] = []
    left = 0
    for lamp, word in legend:
        text, _ = fit(word, BODY, room - SHAPE - 10, BODY)
        advance = SHAPE + 10 + width_of(text, BODY) + 30
        if not lines or advance - 30 > left:
            lines.append([])
            left = room
        lines[-1].append((lamp, text, advance))
        left -= advance
    return lines


class _Sheet:
    """A picture filled from top to bottom; ``y`` is the first free line."""

    def __init__(self, grid: LampGrid, sections: Sequence[Section]) -> None:
        self.grid, self.sections = grid, sections
        self.width = _picture_width(sections)
        self.room = self.width - MARGIN * 2
        self.legend = _legend_lines(grid.legend, self.room)
        self.image = Image.new("RGB", (self.width, self._height()), PAPER)
        self.pen = ImageDraw.Draw(self.image)
        self.y = MARGIN

    def png(self) -> bytes:
        """Draw every part and encode."""
        self._heading()
        self._totals()
        self._legend()
        for section in self.sections:
            self._section(section)
        out = BytesIO()
        indexed(self.image).save(out, "PNG", compress_level=6)
        return out.getvalue()

    def _height(self) -> int:
        head = MARGIN + 66 + (44 if self.grid.subtitle else 0) + (TOTALS_HEIGHT + 18 if self.grid.totals else 0)
        body = sum(BAND_HEIGHT + ROW * len(section.rows) + GAP for section in self.sections)
        return head + LEGEND_LINE * len(self.legend) + 10 + body + 4

    def _write(
        self, xy: tuple[float, float], text: str, size: int, ink: str, anchor: str, *, bold: bool = False
    ) -> None:
        x, y = xy
        self.pen.text((x, y - size * LIFT), text, ink, face(size), anchor, stroke_width=0.6 if bold else 0)

    def _put(self, lamp: Lamp, x: int, y: int, size: int = SHAPE) -> None:
        shape = stamp(lamp, size)
        self.image.paste(shape, (x, y), shape)

    def _heading(self) -> None:
        title, size = fit(self.grid.title, TITLE, self.room, BODY)
        self._write((MARGIN, self.y + 30), title, size, INK, "lm", bold=True)
        self.y += 66
        if self.grid.subtitle:
            subtitle, size = fit(self.grid.subtitle, SUBTITLE, self.room, SMALLEST)
            self._write((MARGIN, self.y + 16), subtitle, size, FAINT, "lm")
            self.y += 44

    def _totals(self) -> None:
        if not self.grid.totals:
            return
        gap, count = 12, len(self.grid.totals)
        card = (self.room - gap * (count - 1)) / count
        for place, total in enumerate(self.grid.totals):
            left = MARGIN + place * (card + gap)
            self.pen.rounded_rectangle((left, self.y, left + card, self.y + TOTALS_HEIGHT), 10, fill=ZEBRA)
            self._total(total, left + card / 2, int(card) - 12)
        self.y += TOTALS_HEIGHT + 18

    def _total(self, total: Total, middle: float, room: int) -> None:
        aside = LARGE_SHAPE + 10 if total.lamp else 0
        figure, size = fit(total.figure, FIGURE, room - aside, SMALLEST)
        left = middle - (width_of(figure, size) + aside) / 2
        if total.lamp:
            self._put(total.lamp, round(left), self.y + 23, LARGE_SHAPE)
        self._write((left + aside, self.y + 40), figure, size, INK, "lm", bold=True)
        label, size = fit(total.label, BODY, room, SMALLEST)
        self._write((middle, self.y + 88), label, size, FAINT, "mm")

    def _legend(self) -> None:
        for line in self.legend:
            x = MARGIN
            for lamp, word, advance in line:
                self._put(lamp, x, self.y + 8)
                self._write((x + SHAPE + 10, self.y + 21), word, BODY, INK, "lm")
                x += advance
            self.y += LEGEND_LINE
        self.y += 10

    def _section(self, section: Section) -> None:
        cell = min((self.room - _label_width(section)) // len(section.columns), CELL_MAX)
        label = self.room - cell * len(section.columns)
        lefts = [MARGIN + label + cell * place for place in range(len(section.columns))]
        self._band(section, lefts, label, cell)
        top = self.y
        for place, row in enumerate(section.rows):
            if place % 2:
                self.pen.rectangle((MARGIN, self.y, MARGIN + self.room, self.y + ROW - 1), fill=ZEBRA)
            self._row(row, lefts, label, cell)
        for left in lefts:
            self.pen.line((left, top, left, self.y), fill=RULE)
        self.pen.line((MARGIN, self.y, MARGIN + self.room, self.y), fill=RULE)
        self.y += GAP

    def _band(self, section: Section, lefts: Sequence[int], label: int, cell: int) -> None:
        middle = self.y + BAND_HEIGHT / 2
        self.pen.rectangle((MARGIN, self.y, MARGIN + self.room, self.y + BAND_HEIGHT - 1), fill=BAND)
        title, size = fit(section.title, BODY, label - LABEL_PADDING, SMALLEST)
        self._write((MARGIN + LABEL_PADDING / 2, middle), title, size, PAPER, "lm")
        for left, number in zip(lefts, section.columns, strict=True):
            text, size = fit(number, NUMBER, cell - 2, SMALLEST)
            self._write((left + cell / 2, middle), text, size, PAPER, "mm")
        self.y += BAND_HEIGHT

    def _row(self, row: Row, lefts: Sequence[int], label: int, cell: int) -> None:
        text, size = fit(row.label, BODY, label - LABEL_PADDING, SMALLEST)
        self._write((MARGIN + LABEL_PADDING / 2, self.y + ROW / 2), text, size, INK, "lm")
        for left, lamp in zip(lefts, row.cells, strict=False):
            if lamp is Lamp.OVERDUE:
                self.pen.rectangle((left, self.y, left + cell, self.y + ROW - 1), fill=ALARM)
            if lamp is not None:
                self._put(lamp, left + (cell - SHAPE + 1) // 2, self.y + (ROW - SHAPE) // 2)
        self.y += ROW
