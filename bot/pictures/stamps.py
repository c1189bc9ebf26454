"""The lamps as shapes: they differ in outline as well as in colour, for grey print and colour-blind eyes."""

from collections.abc import Callable
from functools import cache

from PIL import Image, ImageDraw

from bot.pictures.palette import LAMPS, PAPER, TICK_BOX, rgb
from db.words import Lamp

Pen = ImageDraw.ImageDraw
Box = tuple[float, float, float, float]

OVERSAMPLING = 4
"""Shapes are drawn this much larger and reduced: PIL's own primitives have hard edges."""


@cache
def stamp(lamp: Lamp, size: int) -> Image.Image:
    """Draw the shape of ``lamp`` as an RGBA square of ``size`` pixels on a transparent ground."""
    colour = LAMPS[lamp]
    full = size * OVERSAMPLING
    big = Image.new("RGBA", (full, full), (*rgb(colour), 0))
    _SHAPES[lamp](ImageDraw.Draw(big), float(full), colour)
    return big.reduce(OVERSAMPLING)


def _inset(full: float, share: float) -> Box:
    return (full * share, full * share, full * (1 - share) - 1, full * (1 - share) - 1)


def _ring(pen: Pen, full: float, colour: str) -> None:
    pen.ellipse(_inset(full, 0.15), outline=colour, width=round(full * 0.10))


def _disc(pen: Pen, full: float, colour: str) -> None:
    pen.ellipse(_inset(full, 0.10), fill=colour)


def _triangle(pen: Pen, full: float, colour: str) -> None:
    pen.polygon([(full * 0.5, full * 0.06), (full * 0.97, full * 0.90), (full * 0.03, full * 0.90)], fill=colour)


def _square(pen: Pen, full: float, colour: str) -> None:
    pen.rounded_rectangle(_inset(full, 0.07), radius=full * 0.08, fill=colour)


def _tick(pen: Pen, full: float, colour: str) -> None:
    pen.rounded_rectangle(_inset(full, 0.06), radius=full * 0.16, fill=TICK_BOX)
    stroke = [(full * 0.24, full * 0.52), (full * 0.43, full * 0.71), (full * 0.77, full * 0.30)]
    pen.line(stroke, fill=colour, width=round(full * 0.13), joint="curve")


def _diamond(pen: Pen, full: float, colour: str) -> None:
    for reach, fill in ((0.47, colour), (0.30, PAPER)):
        middle, low, high = full * 0.5, full * (0.5 - reach), full * (0.5 + reach)
        pen.polygon([(middle, low), (high, middle), (middle, high), (low, middle)], fill=fill)


def _half_disc(pen: Pen, full: float, colour: str) -> None:
    box = _inset(full, 0.10)
    pen.ellipse(box, fill=PAPER, outline=colour, width=round(full * 0.10))
    pen.pieslice(box, 90, 270, fill=colour)


_SHAPES: dict[Lamp, Callable[[Pen, float, str], None]] = {
    Lamp.IDLE: _ring,
    Lamp.ON_TRACK: _disc,
    Lamp.DUE_SOON: _triangle,
    Lamp.OVERDUE: _square,
    Lamp.DONE: _tick,
    Lamp.WAITING: _diamond,
    Lamp.IN_REVIEW: _half_disc,
}
