"""Draws the choices that narrow the board: lamps, units, officials, workstreams, each with its count."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from db import assignments, campaigns
from db.models import Campaign, Node, Person, Unit
from db.words import Lamp
from jobs import naming, owning
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
    CAMPAIGN = "campaign"
    """Where several run."""


def sieve_of(scene: Scene) -> Sieve:
    """Read from a board how far it is narrowed."""
    params = scene.params
    lamp = params.get("lamp")
    return Sieve(Lamp(lamp) if lamp else None, params.get("unit_id"), params.get("person_id"), params.get("workstream"))


def shown(scene: Scene) -> list[Campaign]:
    """List the campaigns a board tells of: the one it is turned to, while that runs, else all under way."""
    found = campaigns.published(scene.tx)
    return [one for one in found if one.id == scene.params.get("campaign_id")] or found


def is_turned(scene: Scene) -> bool:
    """Tell whether a board leaves out campaigns that run."""
    return len(shown(scene)) < len(campaigns.published(scene.tx))


def names(scene: Scene, sieve: Sieve) -> list[str]:
    """Name what a board is narrowed to."""
    unit = scene.tx.get(Unit, sieve.unit_id) if sieve.unit_id else None
    person = scene.tx.get(Person, sieve.person_id) if sieve.person_id else None
    lamp = scene.say(f"lamp-word-{sieve.lamp}") if sieve.lamp else None
    campaign = naming.names(scene.tx).get(shown(scene)[0].id or 0) if is_turned(scene) else None
    found = (campaign, lamp, unit and unit.name, person and person.name, sieve.workstream)
    return [name for name in found if name]


def buttons(scene: Scene) -> tuple[Button, ...]:
    """Make the row of buttons that open the choices."""
    picks = [pick for pick in Pick if pick is not Pick.CAMPAIGN or len(shown(scene)) > 1]
    return tuple(scene.button(f"board-pick-{pick}", "board", pick.value) for pick in picks)


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
        case Pick.CAMPAIGN:
            return str(one.node.campaign_id), naming.names(scene.tx).get(one.node.campaign_id, "")


def _stream(scene: Scene, one: Standing) -> tuple[str, str] | None:
    """Let the first node of a workstream stand for it: its name may be longer than the data of a button."""
    theme = one.node.workstream
    if not theme:
        return None
    first = next(node for node in scene.tx.once("nodes", None, lambda: _nodes(scene)) if node.workstream == theme)
    return str(first.id), lines.cut(theme, LABEL_LIMIT)


def _nodes(scene: Scene) -> list[Node]:
    return [node for one in campaigns.published(scene.tx) for node in assignments.nodes(scene.tx, one.id or 0)]
