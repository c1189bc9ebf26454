"""The colours of the grid, and the fixed palette that makes its PNG half as large."""

from functools import cache

from PIL import Image, ImageColor

from db.words import Lamp

INK, FAINT, PAPER = "#1c2733", "#5b6875", "#ffffff"
ZEBRA, RULE, BAND, ALARM, TICK_BOX = "#f2f5f8", "#dde3ea", "#2f4358", "#fbdfe2", "#d9e8df"

LAMPS = {
    Lamp.IDLE: "#94a0ad",
    Lamp.ON_TRACK: "#2e9e5b",
    Lamp.DUE_SOON: "#f0a30a",
    Lamp.OVERDUE: "#d7263d",
    Lamp.DONE: "#4c8467",
    Lamp.WAITING: "#7d6bb3",
    Lamp.IN_REVIEW: "#1f6fc5",
}
"""Told apart by lightness too, not by hue alone; the shapes of stamps.py are the surer sign."""

STEPS = 9
"""Shades of a smooth edge between two colours; more than the eye follows at this size."""

CLEARANCE = 8
"""How far a shade keeps from the flat colours: Pillow matches in boxes this wide and would mistake it."""

_FLAT = (PAPER, ZEBRA, INK, FAINT, RULE, BAND, ALARM, TICK_BOX, *LAMPS.values())
_EDGES = (
    *((ink, ground) for ink in (INK, FAINT, *LAMPS.values()) for ground in (PAPER, ZEBRA)),
    (PAPER, BAND),
    (LAMPS[Lamp.OVERDUE], ALARM),
    (LAMPS[Lamp.DONE], TICK_BOX),
)
Shade = tuple[int, int, int]


def rgb(colour: str) -> Shade:
    """Turn ``#rrggbb`` into three numbers of 0-255."""
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue


def indexed(picture: Image.Image) -> Image.Image:
    """Return an RGB picture drawn in these colours as one byte a pixel; other colours move to the nearest of these."""
    return picture.quantize(palette=_palette(), dither=Image.Dither.NONE)


@cache
def _palette() -> Image.Image:
    flat = [rgb(colour) for colour in _FLAT]
    between = {shade for ink, ground in _EDGES for shade in _blend(rgb(ink), rgb(ground))}
    shades = flat + sorted(shade for shade in between if all(_distance(shade, one) >= CLEARANCE for one in flat))
    assert len(shades) <= 256, f"a PNG palette holds 256 colours, not {len(shades)}"
    holder = Image.new("P", (1, 1))
    holder.putpalette([part for shade in shades for part in shade])
    return holder


def _blend(ink: Shade, ground: Shade) -> list[Shade]:
    def mix(step: int, part: int) -> int:
        return round(ink[part] + (ground[part] - ink[part]) * step / STEPS)

    return [(mix(step, 0), mix(step, 1), mix(step, 2)) for step in range(1, STEPS)]


def _distance(one: Shade, other: Shade) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))
