"""Simple mode (简洁模式): at most three buttons a card, one below the other, few lines; for all but coordinators."""

from dataclasses import replace
from typing import Final

from bot.message import Button, Message
from bot.render.scene import Scene
from db import people
from jobs.rules.rights import Right, allows

CARDS: Final = frozenset({"node", "dispatch", "bundle", "my"})
BUTTONS: Final = 3
FIRST: Final = ("sign", "signall", "signrest", "done", "restnonews", "nonews")
LAST: Final = (
    "open",
    "page",
    "trouble",
    "withdraw",
    "mine",
    "unit",
    "decline",
    "progress",
    "extend",
    "delegate",
    "more",
)
"""Actions in the order in which they are kept; what stands in neither list is kept in between."""
_RANK: Final = {
    **{action: place for place, action in enumerate(FIRST)},
    **{action: len(FIRST) + 1 + place for place, action in enumerate(LAST)},
}


def is_simple(scene: Scene) -> bool:
    """Tell whether the reader wants simple cards; a coordinator's work has more buttons than three."""
    if scene.person is None or scene.person.id is None or not scene.person.is_simple:
        return False
    return not allows(Right.COORDINATOR, people.roles_of(scene.tx, scene.person.id))


def simplified(scene: Scene, message: Message) -> Message:
    """Keep of a card's buttons the three that matter most, one a row; what is left out can be said in words."""
    if scene.row.key not in CARDS or not is_simple(scene):
        return message
    kept = _few(message.buttons)
    if scene.row.key == "node" and len(kept) < BUTTONS:
        kept = (*kept, (scene.button("button-mine", "mine"),))  # the way on without a command
    return replace(message, buttons=kept)


def _few(rows: tuple[tuple[Button, ...], ...]) -> tuple[tuple[Button, ...], ...]:
    made = [button for row in rows for button in row]
    kept = sorted(range(len(made)), key=lambda place: _rank(made[place], place))[:BUTTONS]
    return tuple((made[place],) for place in sorted(kept))


def _rank(button: Button, place: int) -> tuple[int, int]:
    """Rank by action, then by place; of two pages to turn to, the next."""
    return _RANK.get(button.action, len(FIRST)), -place if button.action == "page" else place
