"""Draws the load meter (本周报送量): one's own, the units' on the board, and who is over before more is added."""

from collections.abc import Collection

from bot.message import Button, Message
from bot.render import board_picks as picks
from bot.render.scene import Scene
from db import units
from db.models import Person, Unit
from jobs import load
from jobs.load import Week

UNITS_A_PAGE, NAMES_SHOWN = 12, 6
Loads = list[tuple[Unit, Week, int]]


def own(scene: Scene) -> str:
    """Say what this week has laid on the reader so far."""
    person_id = scene.person.id if scene.person and scene.person.id else 0
    week = load.of_person(scene.tx, scene.policy, person_id)
    return scene.say("load-own", messages=week.messages, reports=week.reports, **_budget(scene))


def warned(scene: Scene, person_ids: Collection[int]) -> list[str]:
    """Name those who would get more although their budget is used up; nothing where there is nobody."""
    found = load.over(scene.tx, scene.policy, person_ids)
    if not found:
        return []
    names = [scene.tx.keep(Person, one).name for one in found[:NAMES_SHOWN]]
    more = ["…"] if len(found) > NAMES_SHOWN else []
    return [scene.say("load-over", count=len(found), names=[*names, *more])]


def by_unit(scene: Scene, unit_ids: Collection[int], back: list[Button]) -> Message:
    """Draw the week of each unit's people together, in the official order; no ranking, no names."""
    found = [(unit, week, full) for unit, week, full in _loads(scene) if unit.id in unit_ids]
    pages = max(1, -(-len(found) // UNITS_A_PAGE))
    page = min(int(scene.params.get("page", 0)), pages - 1)
    rows: list[str] = [scene.say("load-title", since=load.monday(scene.policy, scene.now), **_budget(scene))]
    rows += [
        scene.say("load-unit", unit=unit.name, messages=week.messages, reports=week.reports, full=full)
        for unit, week, full in found[page * UNITS_A_PAGE : (page + 1) * UNITS_A_PAGE]
    ]
    rows += [] if found else [scene.say("load-none")]
    rows += [scene.say("board-page", page=page + 1, pages=pages)] if pages > 1 else []
    return Message("\n".join(rows), (*picks.turning(scene, page, pages), tuple(back)))


def _loads(scene: Scene) -> Loads:
    """Add up each unit's people, and count who has no more to bear; a person of two units counts in both."""
    weeks = load.this_week(scene.tx, scene.policy)
    by_unit: dict[int, tuple[Unit, dict[int, Week]]] = {}
    for seat in units.seats(scene.tx):
        if seat.person is not None and seat.holder_id in weeks:
            by_unit.setdefault(seat.unit.id or 0, (seat.unit, {}))[1][seat.holder_id] = weeks[seat.holder_id]
    return [
        (unit, sum(people.values(), Week()), sum(load.is_over(week, scene.policy) for week in people.values()))
        for unit, people in by_unit.values()
    ]


def _budget(scene: Scene) -> dict[str, object]:
    """Name the budgets; none is said as such."""
    policy = scene.policy
    return {"most_messages": policy.weekly_messages or "none", "most_reports": policy.weekly_reports or "none"}
