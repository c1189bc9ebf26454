"""What the sections of a bundle are made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bot.message import Button
from bot.render.scene import Scene
from db.models import Assignment, CardItem
from jobs import bundles

LEADING_SHOWN = 10
"""Lines of what a leader, or whoever decides, is shown one by one."""
Rows = tuple[tuple[Button, ...], ...]


@dataclass
class Part:
    """One section of the message: lines and buttons."""

    rows: list[str] = field(default_factory=list)
    buttons: Rows = ()


@dataclass(frozen=True)
class Pair:
    """An item and its assignment as it is now."""

    item: CardItem
    assignment: Assignment


def is_settled(scene: Scene, assignment: Assignment) -> bool:
    """Tell whether nothing more is to be done since the bundle was made."""
    return bundles.is_settled(assignment, scene.card.created_at if scene.card else scene.now)


def of(pairs: Iterable[Pair], wanted: Callable[[Pair], bool]) -> list[Assignment]:
    """List the assignments of the wanted pairs."""
    return [pair.assignment for pair in pairs if wanted(pair)]
