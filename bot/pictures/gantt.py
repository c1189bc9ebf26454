"""The back-plan as a picture: a row a node, a column a week, made for the screen of a phone."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from io import BytesIO

from PIL import Image, ImageDraw

from bot.pictures.bars import Band, Bar, Gantt, Kind
from bot.pictures.palette import BAND, FAINT, INK, LAMPS, PAPER, RULE, ZEBRA, indexed
from bot.pictures.typeface import face, fit, width_of
from db.words import Lamp

WIDTH, MARGIN = 1280, 20
"""Telegram shows a photo at 1280 px on its long side."""
LABEL, NUMBER_ROOM, GAP = 440, 64, 18
ROW, BAND_HEIGHT, AXIS_HEIGHT, LEGEND_LINE = 38, 38, 66, 44
BAR, THICK_BAR, TAIL = 14, 22, 4
TITLE, SUBTITLE, BODY, LINE, SMALL, SMALLEST = 46, 28, 26, 23, 20, 16
LIFT = 0.08
"""Share of its size by which the font's characters hang below the middle of its line."""
WEEK = timedelta(days=7)
DASH = 8


COLOURS = {
    Kind.PLAIN: LAMPS[Lamp.IN_REVIEW],
    Kind.CRITICAL: LAMPS[Lamp.OVERDUE],
    Kind.DONE: LAMPS[Lamp.DONE],
    Kind.PROPOSED: LAMPS[Lamp.WAITING],
}
TAIL_COLOUR = LAMPS[Lamp.IDLE]


def gantt(plan: Gantt) -> bytes:
    """Draw ``plan`` as a PNG 1280 px wide and as high as its rows; Telegram takes some 200 of them."""
    return _Sheet(plan).png()


class _Sheet:
    """A picture filled from top to bottom; ``y`` is the first free line."""

    def __init__(self, plan: Gantt) -> None:
        self.plan = plan
        bars = [bar for band in plan.bands for bar in band.bars]
        first = min((bar.start_on for bar in bars), default=date.min + WEEK)
        last = max((max(bar.finish_on, bar.latest_on) for bar in bars), default=first)
        self.begin = first - timedelta(days=first.weekday())
        self.weeks = max(1, -(-((last - self.begin).days + 1) // 7))
        self.left, self.room = MARGIN + LABEL, WIDTH - MARGIN * 2 - LABEL
        self.legend = list(_legend_lines(plan.legend, WIDTH - MARGIN * 2))
        self.image = Image.new("RGB", (WIDTH, self._height()), PAPER)
        self.pen = ImageDraw.Draw(self.image)
        self.y = MARGIN

    def png(self) -> bytes:
        """Draw every part and encode."""
        self._heading()
        self._legend()
        self._axis()
        self._flag()
        for band in self.plan.bands:
            self._band(band)
        out = BytesIO()
        indexed(self.image).save(out, "PNG", compress_level=6)
        return out.getvalue()

    def _height(self) -> int:
        rows = sum(BAND_HEIGHT * bool(band.title) + ROW * len(band.bars) for band in self.plan.bands)
        return MARGIN * 2 + 66 + 44 + LEGEND_LINE * len(self.legend) + GAP + AXIS_HEIGHT + rows

    def _x(self, day: date) -> float:
        """Tell where a day begins."""
        return self.left + (day - self.begin).days * self.room / (self.weeks * 7)

    def _write(
        self, xy: tuple[float, float], text: str, size: int, ink: str, anchor: str = "lm", *, bold: bool = False
    ) -> None:
        x, y = xy
        self.pen.text((x, y - size * LIFT), text, ink, face(size), anchor, stroke_width=0.6 if bold else 0)

    def _heading(self) -> None:
        title, size = fit(self.plan.title, TITLE, WIDTH - MARGIN * 2, BODY)
        self._write((MARGIN, self.y + 30), title, size, INK, bold=True)
        subtitle, size = fit(self.plan.subtitle, SUBTITLE, WIDTH - MARGIN * 2, SMALLEST)
        self._write((MARGIN, self.y + 66 + 16), subtitle, size, FAINT)
        self.y += 66 + 44

    def _legend(self) -> None:
        for line in self.legend:
            x = MARGIN
            for kind, word, advance in line:
                self._sample(kind, x, self.y + 21)
                self._write((x + SAMPLE + 10, self.y + 21), word, BODY, INK)
                x += advance
            self.y += LEGEND_LINE
        self.y += GAP

    def _sample(self, kind: Kind | None, x: float, middle: float) -> None:
        if kind is None:
            self._tail(x, x + SAMPLE, middle)
        else:
            self._stroke(kind, x, x + SAMPLE, middle)

    def _axis(self) -> None:
        """Write the months, and below them the Monday of each week as far as there is room."""
        right = self.left + self.room
        self.pen.rectangle((MARGIN, self.y, MARGIN + LABEL + self.room, self.y + 36), fill=BAND)
        for place, (first, word) in enumerate(self.plan.months):
            begins = max(self._x(first), self.left)
            ends = self._x(self.plan.months[place + 1][0]) if place + 1 < len(self.plan.months) else right
            if width_of(word, BODY) + 8 <= ends - begins:
                self._write((begins + 6, self.y + 18), word, BODY, PAPER)
            if place:
                self.pen.line((begins, self.y + 4, begins, self.y + 32), fill=FAINT, width=2)
        every = self._weeks_between_labels()
        for n in range(0, self.weeks, every):
            day = self.begin + WEEK * n
            self._write((self._x(day) + 3, self.y + 51), str(day.day), SMALL, FAINT)
        self.y += AXIS_HEIGHT

    def _weeks_between_labels(self) -> int:
        week = self.room / self.weeks
        return max(1, -(-28 // int(week))) if week >= 1 else self.weeks

    def _band(self, band: Band) -> None:
        if band.title:
            self.pen.rectangle((MARGIN, self.y, WIDTH - MARGIN, self.y + BAND_HEIGHT - 1), fill=RULE)
            title, size = fit(band.title, BODY, WIDTH - MARGIN * 2 - 16, SMALLEST)
            self._write((MARGIN + 8, self.y + BAND_HEIGHT / 2), title, size, INK, bold=True)
            self.y += BAND_HEIGHT
        for place, bar in enumerate(band.bars):
            self._row(bar, is_shaded=bool(place % 2))

    def _row(self, bar: Bar, *, is_shaded: bool) -> None:
        middle = self.y + ROW / 2
        if is_shaded:
            self.pen.rectangle((MARGIN, self.y, WIDTH - MARGIN, self.y + ROW - 1), fill=ZEBRA)
        for n in range(0, self.weeks + 1, self._weeks_between_labels()):
            x = self._x(self.begin + WEEK * n)
            self.pen.line((x, self.y, x, self.y + ROW), fill=RULE)
        if self._today is not None:
            self.pen.line((self._today, self.y + DASH, self._today, self.y + ROW - DASH), fill=INK, width=2)
        ink = COLOURS[Kind.CRITICAL] if bar.kind is Kind.CRITICAL else INK
        no, size = fit(bar.no, BODY, NUMBER_ROOM - 10, SMALLEST)
        self._write((MARGIN + 8, middle), no, size, ink, bold=True)
        title, size = fit(bar.title, LINE, LABEL - NUMBER_ROOM - 16, SMALL)
        self._write((MARGIN + NUMBER_ROOM, middle), title, size, INK)
        self._lay(bar, middle)
        self.y += ROW

    def _lay(self, bar: Bar, middle: float) -> None:
        begins, ends = self._x(bar.start_on), self._x(bar.finish_on + timedelta(days=1))
        may_end = self._x(bar.latest_on + timedelta(days=1))
        if may_end > ends and bar.kind is not Kind.DONE:
            self._tail(ends, may_end, middle)
        self._stroke(bar.kind, begins, max(ends, begins + 6), middle)
        self._note(bar, begins, ends, middle)

    def _note(self, bar: Bar, begins: float, ends: float, middle: float) -> None:
        """Write the note after the bar, or before it where it would run out of the picture."""
        ink = COLOURS[Kind.CRITICAL] if bar.latest_on < bar.finish_on else INK
        width = width_of(bar.note, SMALL)
        if not bar.note:
            return
        is_after = ends + 8 + width <= WIDTH - MARGIN
        left = ends + 6 if is_after else begins - 6 - width
        ground = self.image.getpixel((int(self.left) + 1, int(self.y) + 1))
        self.pen.rectangle((left - 2, middle - 12, left + width + 2, middle + 12), fill=ground)
        self._write((left, middle), bar.note, SMALL, ink)

    def _stroke(self, kind: Kind, begins: float, ends: float, middle: float) -> None:
        half = (THICK_BAR if kind is Kind.CRITICAL else BAR) / 2
        box = (begins, middle - half, ends - 1, middle + half)
        if kind is Kind.PROPOSED:
            self.pen.rounded_rectangle(box, 4, outline=COLOURS[kind], fill=PAPER, width=3)
        else:
            self.pen.rounded_rectangle(box, 4, fill=COLOURS[kind])

    def _tail(self, begins: float, ends: float, middle: float) -> None:
        """Draw the room a node has left: a thin line to its latest day."""
        self.pen.line((begins, middle, ends - 2, middle), fill=TAIL_COLOUR, width=TAIL)
        self.pen.line((ends - 2, middle - 7, ends - 2, middle + 7), fill=TAIL_COLOUR, width=TAIL)

    @property
    def _today(self) -> float | None:
        """Tell where today lies, if it lies within."""
        day = self.plan.today
        is_within = day is not None and self.begin <= day < self.begin + WEEK * self.weeks
        return self._x(day) if day is not None and is_within else None

    def _flag(self) -> None:
        """Name the line of today, above the rows."""
        if self._today is None:
            return
        width = width_of(self.plan.today_word, SMALL)
        left = min(self._today, WIDTH - MARGIN - width - 8)
        self.pen.rectangle((left, self.y - 28, left + width + 8, self.y - 1), fill=INK)
        self._write((left + 4, self.y - 14), self.plan.today_word, SMALL, PAPER)


SAMPLE = 56
"""Width of a stroke in the legend."""


def _legend_lines(legend: Sequence[tuple[Kind | None, str]], room: int) -> Iterator[list[tuple[Kind | None, str, int]]]:
    """Break the legend into lines of (kind, word, advance) that stay within ``room`` pixels."""
    line: list[tuple[Kind | None, str, int]] = []
    left = room
    for kind, word in legend:
        text, _ = fit(word, BODY, room - SAMPLE - 10, BODY)
        advance = SAMPLE + 10 + width_of(text, BODY) + 28
        if line and advance - 28 > left:
            yield line
            line, left = [], room
        line.append((kind, text, advance))
        left -= advance
    if line:
        yield line
