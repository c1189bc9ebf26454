"""Draws the choices that narrow the board: lamps, units, officials, workstreams, each with its count."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from db import assignments
from db.models import Person, Unit
from db.words import Lamp
from jobs import owning
from jobs.board import Sieve, Standing

CHOICES = 12
"""Buttons a page."""
CHOICES_A_ROW = 2
LABEL_LIMIT = 18
LAMPS = (Lamp.OVERDUE, Lamp.DUE_SOON, Lamp.WAITING, Lamp.ON_TRACK, Lamp.IN_REVIEW, Lamp.IDLE, Lamp.DONE)
"""In the order in which they ask for attention."""
GRAVEST_FIRST = {lamp.value: place for place, lamp in enumerate(LAMPS)}


LOAD = "load"
"""The load meter, opened like a choice."""


class Pick(StrEnum):
    """What the board can be narrowed by."""

    LAMP = "lamp"
    UNIT = "unit"
    PERSON = "person"
    STREAM = "stream"


def sieve_of(scene: Scene) -> Sieve:
    """Read from a board how far it is narrowed."""
    params = scene.params
    lamp = params.get("lamp")
    return Sieve(Lamp(lamp) if lamp else None, params.get("unit_id"), params.get("person_id"), params.get("workstream"))


def names(scene: Scene, sieve: Sieve) -> list[str]:
    """Name what a sieve lets through."""
    unit = scene.tx.get(Unit, sieve.unit_id) if sieve.unit_id else None
    person = scene.tx.get(Person, sieve.person_id) if sieve.person_id else None
    lamp = scene.say(f"lamp-word-{sieve.lamp}") if sieve.lamp else None
    found = (lamp, unit and unit.name, person and person.name, sieve.workstream)
    return [name for name in found if name]


def buttons(scene: Scene) -> tuple[Button, ...]:
    """Make the row of buttons that open the choices."""
    return tuple(scene.button(f"board-pick-{pick}", "board", pick.value) for pick in Pick)


def choices(scene: Scene, pick: Pick, found: list[Standing], back: Iterable[Button]) -> Message:
    """Draw what there is to choose from among ``found``, in the official order, a button and a count each."""
    counted = _counted(scene, pick, found)
    pages = max(1, -(-len(counted) // CHOICES))
    page = min(int(scene.params.get("page", 0)), pages - 1)
    part = counted[page * CHOICES : (page + 1) * CHOICES]
    made = [Button(f"{label} {count}", "board", f"{pick}.{value}") for value, label, count in part]
    title = scene.say(f"board-choose-{pick}" if counted else "board-choose-nothing")
    return Message(title, (*in_rows(made), *turning(scene, page, pages), tuple(back)))


def in_rows(made: list[Button]) -> tuple[tuple[Button, ...], ...]:
    """Lay buttons out two a row."""
    return tuple(tuple(made[n : n + CHOICES_A_ROW]) for n in range(0, len(made), CHOICES_A_ROW))


def turning(scene: Scene, page: int, pages: int) -> tuple[tuple[Button, ...], ...]:
    """Make the buttons that turn the page."""
    back = (scene.button("button-page-back", "page", page - 1),) if page else ()
    on = (scene.button("button-page-on", "page", page + 1),) if page + 1 < pages else ()
    return (back + on,) if back or on else ()


def _counted(scene: Scene, pick: Pick, found: list[Standing]) -> list[tuple[str, str, int]]:
    """List each choice once in the order it comes: what stands for it in a button, its label, how many there are."""
    named = [_named(scene, pick, one) for one in found]
    counts = Counter(choice for choice in named if choice is not None)
    if pick is Pick.LAMP:
        counts = Counter({choice: counts[choice] for choice in sorted(counts, key=lambda one: GRAVEST_FIRST[one[0]])})
    return [(value, label, count) for (value, label), count in counts.items()]


def _named(scene: Scene, pick: Pick, one: Standing) -> tuple[str, str] | None:
    match pick:
        case Pick.LAMP:
            return one.lamp.value, scene.locale.say(f"lamp-{one.lamp}")
        case Pick.UNIT:
            return str(one.unit.id), one.unit.name
        case Pick.PERSON:
            holder = owning.holder(scene.tx, one.assignment)
            return (str(holder.id), f"{one.unit.name} {holder.name}") if holder else None
        case Pick.STREAM:
            return _stream(scene, one)


def _stream(scene: Scene, one: Standing) -> tuple[str, str] | None:
    """Let the first node of a workstream stand for it: its name may be longer than the data of a button."""
    theme = one.node.workstream
    if not theme:
        return None
    nodes = scene.tx.once("nodes", one.node.campaign_id, lambda: assignments.nodes(scene.tx, one.node.campaign_id))
    first = next(node for node in nodes if node.workstream == theme)
    return str(first.id), lines.cut(theme, LABEL_LIMIT)
