"""Draws the brief (汇报稿): plain words without markup, buttons or names of persons, to be passed on as they are."""

from collections.abc import Iterable
from enum import StrEnum

from bot.message import Button, Message
from bot.render import board_picks as picks
from bot.render import lines, slips
from bot.render.scene import Scene
from db import assignments
from db.models import Unit
from jobs import board, brief
from jobs.board import Standing
from jobs.brief import Brief, Stuck

LATE_SHOWN, STUCK_SHOWN, COMING_SHOWN, UNITS_SHOWN = 8, 6, 5, 12
WORDS_LIMIT = 60


class Audience(StrEnum):
    """Whom a brief is about, or for."""

    COUNTY = "county"
    LEADERS = "leaders"
    UNIT = "unit"


def draw(scene: Scene) -> Message:
    """Write a unit's brief, the county's, or one paragraph for the county's leaders."""
    unit_id = scene.params.get("unit_id")
    told = brief.gather(scene.tx, scene.policy, int(scene.params["campaign_id"]), unit_id)
    match Audience(scene.params["audience"]):
        case Audience.UNIT:
            return Message("\n".join(_of_unit(scene, told, scene.tx.get_one(Unit, unit_id))))
        case Audience.COUNTY:
            return Message("\n".join(_of_county(scene, told)))
        case Audience.LEADERS:
            return Message("".join(_for_leaders(scene, told)))


def choose(scene: Scene) -> Message:
    """Ask whose brief: the county, its leaders, or a unit that bears something, in the official order."""
    borne = assignments.of_campaign(scene.tx, int(scene.params["campaign_id"]))
    bearers = {one.unit_id: assignments.unit_of(scene.tx, one) for one in borne}
    found = sorted(bearers.values(), key=lambda unit: unit.rank)
    pages = max(1, -(-len(found) // picks.CHOICES))
    page = min(int(scene.params.get("page", 0)), pages - 1)
    part = found[page * picks.CHOICES : (page + 1) * picks.CHOICES]
    units = [Button(unit.name, "brief", f"{Audience.UNIT}.{unit.id}") for unit in part]
    whole = tuple(scene.button(f"brief-for-{one}", "brief", one.value) for one in (Audience.COUNTY, Audience.LEADERS))
    return Message(scene.say("brief-choose"), (whole, *picks.in_rows(units), *picks.turning(scene, page, pages)))


def _of_unit(scene: Scene, told: Brief, unit: Unit) -> list[str]:
    rows: list[str] = [scene.say("brief-title", about=unit.name, campaign=told.campaign.title, at=_at(scene, told))]
    rows.append(_counts(scene, told))
    if told.done:
        rows.append(scene.say("brief-done", numbers=_numbers(told.done)))
    rows += _part(scene, "overdue", [_late(scene, one) for one in told.overdue], LATE_SHOWN)
    rows += _part(scene, "today", [_node(scene, one) for one in told.due_today], LATE_SHOWN)
    rows += _part(scene, "stuck", [_stuck(scene, one) for one in told.stuck], STUCK_SHOWN)
    return rows + _part(scene, "next", [_next(scene, one) for one in told.coming], COMING_SHOWN)


def _of_county(scene: Scene, told: Brief) -> list[str]:
    county = scene.say("brief-for-county")
    rows: list[str] = [scene.say("brief-title", about=county, campaign=told.campaign.title, at=_at(scene, told))]
    rows.append(_counts(scene, told))
    rows += _part(scene, "overdue", _by_unit(scene, told.overdue), UNITS_SHOWN)
    rows += _part(scene, "today", _by_unit(scene, told.due_today), UNITS_SHOWN)
    rows += _part(scene, "stuck", [_stuck_of_unit(scene, one) for one in told.stuck], STUCK_SHOWN)
    return rows + _part(scene, "next", _by_day(scene, told.coming), COMING_SHOWN)


def _for_leaders(scene: Scene, told: Brief) -> list[str]:
    """Say in one paragraph where the county stands, and what is stuck."""
    said: list[str] = [
        scene.say("brief-leaders", campaign=told.campaign.title, at=_at(scene, told), total=told.counts.total)
    ]
    said.append(_counts(scene, told))
    late = board.by_unit(told.overdue)
    if late:
        units = [scene.say("remind-of-unit", unit=unit.name, count=len(found)) for unit, found in late[:UNITS_SHOWN]]
        more = scene.say("remind-more-units", count=len(late)) if len(late) > UNITS_SHOWN else ""
        said.append(scene.say("brief-leaders-late", units=scene.locale.joined(units) + more))
    stuck = [_stuck_of_unit(scene, one) for one in told.stuck]
    if not stuck:
        said.append(scene.say("brief-leaders-free"))
        return said
    more = scene.say("brief-more", count=len(stuck) - STUCK_SHOWN) if len(stuck) > STUCK_SHOWN else ""
    words = scene.say("brief-separator").join([*stuck[:STUCK_SHOWN], *([more] if more else [])])
    said.append(scene.say("brief-leaders-stuck", count=len(stuck), words=words))
    return said


def _counts(scene: Scene, told: Brief) -> str:
    counts = told.counts
    return scene.say(
        "brief-counts",
        due=counts.due,
        done=counts.done,
        in_review=counts.in_review,
        overdue=counts.overdue,
        due_today=counts.due_today,
    )


def _part(scene: Scene, name: str, found: list[str], at_most: int) -> list[str]:
    """Make a part with its heading, a line each; nothing where there is nothing."""
    if not found:
        return []
    more = [scene.say("brief-more", count=len(found) - at_most)] if len(found) > at_most else []
    return [scene.say(f"brief-{name}", count=len(found)), *found[:at_most], *more]


def _node(scene: Scene, one: Standing) -> str:
    return scene.say("brief-node", no=one.node.no, title=one.node.title)


def _late(scene: Scene, one: Standing) -> str:
    status = slips.status(scene, one.assignment)
    return scene.say("brief-late", no=one.node.no, title=one.node.title, status=status)


def _next(scene: Scene, one: Standing) -> str:
    due = lines.due_word(scene, one.assignment.due_on)
    return scene.say("brief-next-node", due=due, no=one.node.no, title=one.node.title)


def _stuck(scene: Scene, one: Stuck) -> str:
    words = lines.cut(one.words, WORDS_LIMIT) or scene.say("remind-waiting")
    return scene.say("brief-stuck-node", no=one.standing.node.no, title=one.standing.node.title, words=words)


def _stuck_of_unit(scene: Scene, one: Stuck) -> str:
    words = lines.cut(one.words, WORDS_LIMIT) or scene.say("remind-waiting")
    return scene.say("brief-stuck-unit", unit=one.standing.unit.name, no=one.standing.node.no, words=words)


def _by_unit(scene: Scene, found: Iterable[Standing]) -> list[str]:
    return [
        scene.say("brief-of-unit", unit=unit.name, count=len(own), numbers=_numbers(own))
        for unit, own in board.by_unit(found)
    ]


def _by_day(scene: Scene, coming: list[Standing]) -> list[str]:
    """Gather what comes by its day: how many, and which plan numbers."""
    days = dict.fromkeys(one.assignment.due_on for one in coming)
    by_day = {day: [one for one in coming if one.assignment.due_on == day] for day in days}
    return [
        scene.say("brief-of-day", due=lines.due_word(scene, day), count=len(found), numbers=_numbers(found))
        for day, found in by_day.items()
    ]


def _numbers(found: Iterable[Standing]) -> list[str]:
    return list(dict.fromkeys(one.node.no for one in found))


def _at(scene: Scene, told: Brief) -> str:
    return scene.locale.moment(told.at, scene.policy.calendar.zone)
