"""Lays out the picture of the digest: units against nodes, a lamp where they meet, and the counts."""

from collections.abc import Sequence
from functools import lru_cache

from bot.pictures.lamp_grid import LampGrid, Row, Section, Total, lamp_grid
from bot.texts.locale import Locale
from db.words import Lamp
from jobs import board, naming
from jobs.board import Standing
from jobs.digest import Digest

LEGEND = (Lamp.IDLE, Lamp.ON_TRACK, Lamp.DUE_SOON, Lamp.OVERDUE, Lamp.IN_REVIEW, Lamp.WAITING, Lamp.DONE)
TOTALS = (
    ("due", None),
    ("done", Lamp.DONE),
    ("in_review", Lamp.IN_REVIEW),
    ("overdue", Lamp.OVERDUE),
    ("due_today", Lamp.DUE_SOON),
)


def picture_of(locale: Locale, told: Sequence[Digest]) -> bytes:
    """Draw the lamp grid of one campaign or several as a PNG."""
    return _drawn(_grid(locale, told))


@lru_cache(maxsize=8)
def _drawn(grid: LampGrid) -> bytes:
    """Draw a grid once however many receive it: what is drawn is a value, so equal ones share a picture."""
    return lamp_grid(grid)


def _grid(locale: Locale, told: Sequence[Digest]) -> LampGrid:
    return LampGrid(
        title=locale.say("digest-picture-title", campaign=locale.joined(one.campaign.title for one in told)),
        subtitle=locale.say("digest-picture-subtitle", day=told[0].on),
        sections=tuple(section for one in told for section in _sections(locale, one, is_named=len(told) > 1)),
        legend=tuple((lamp, locale.say(f"lamp-word-{lamp}")) for lamp in LEGEND),
        totals=tuple(
            Total(locale.say(f"digest-total-{name}"), str(sum(getattr(one.counts, name) for one in told)), lamp)
            for name, lamp in TOTALS
        ),
    )


def _sections(locale: Locale, told: Digest, *, is_named: bool) -> tuple[Section, Section]:
    """Lay out townships and departments, with the campaign's name before them where there are several."""
    before = f"{naming.title(told.campaign)} · " if is_named else ""
    townships = [one for one in told.standings if one.unit.kind.is_local]
    others = [one for one in told.standings if not one.unit.kind.is_local]
    return (
        _section(before + locale.say("digest-picture-townships"), townships),
        _section(before + locale.say("digest-picture-departments"), others),
    )


def _section(title: str, found: list[Standing]) -> Section:
    """Lay units against the nodes that any of them carries; of several occurrences the current one shows."""
    nodes = sorted({(one.node.rank, one.node.id or 0, one.node.no) for one in found})
    rows = [Row(unit.name, _cells(own, [node_id for _, node_id, _ in nodes])) for unit, own in board.by_unit(found)]
    return Section(title, tuple(no for _, _, no in nodes), tuple(rows))


def _cells(own: list[Standing], node_ids: list[int]) -> tuple[Lamp | None, ...]:
    by_node: dict[int, list[Standing]] = {}
    for one in own:
        by_node.setdefault(one.assignment.node_id, []).append(one)
    return tuple(board.current(by_node[node_id]).lamp if node_id in by_node else None for node_id in node_ids)
