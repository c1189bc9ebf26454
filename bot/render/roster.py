"""Draws the roster (名册): counts first, units with what is missing, lists by kind, one unit with its posts."""

from bot.message import Button, Message
from bot.render import leave, lines
from bot.render.scene import Scene
from bot.texts.locale import Html
from db.models import Person, Unit
from db.words import Role
from jobs import owning
from jobs import readiness as ready
from jobs.readiness import Filter, Place, Survey

UNITS_A_PAGE, POSTS_A_PAGE, MOST_NAMES = 8, 6, 12
Rows = tuple[tuple[Button, ...], ...]
_KINDS = (Filter.UNBOUND, Filter.BLOCKED, Filter.VACANT, Filter.LEAVE, Filter.ACTING)


def readiness(scene: Scene) -> Message:
    """Draw the whole, a list of one kind, or one unit, page by page."""
    params = scene.params if scene.card is None else scene.card.params
    found, kind = ready.survey(scene.tx), Filter(params.get("filter") or Filter.ALL)
    page, unit_id = int(params.get("page") or 0), params.get("unit_id")
    head = _head(scene, found)
    if unit_id is not None:
        rows, buttons = _posts(scene, found.narrowed(Filter.ALL, int(unit_id)), page, of_unit=int(unit_id))
    elif kind is Filter.ALL:
        rows, buttons = _units(scene, found, page)
    else:
        head.append(scene.say("roster-list", kind=scene.say(f"roster-kind-{kind}")))
        rows, buttons = _posts(scene, found.narrowed(kind), page)
    return Message(Html("\n".join([*head, "", *rows])), (*buttons, *_filters(scene, found, kind, unit_id is not None)))


def _head(scene: Scene, found: Survey) -> list[Html]:
    """Count persons bound and not, then everything else there is any of."""
    unbound = found.persons(Filter.UNBOUND)
    head = [scene.say("roster-readiness", bound=found.persons() - unbound, unbound=unbound)]
    counts = {kind: len(found.narrowed(kind)) for kind in _KINDS[1:]}
    said = [
        scene.say("roster-count", kind=scene.say(f"roster-kind-{kind}"), count=n) for kind, n in counts.items() if n
    ]
    return [*head, Html(" · ".join(said))] if said else head


def _units(scene: Scene, found: Survey, page: int) -> tuple[list[Html], Rows]:
    """Name what is missing unit by unit; complete units are only counted."""
    units = found.by_unit()
    lacking = [(unit, places) for unit, places in units if any(one.signs for one in places)]
    pages = max(1, -(-len(lacking) // UNITS_A_PAGE))
    page = min(page, pages - 1)
    part = lacking[page * UNITS_A_PAGE : (page + 1) * UNITS_A_PAGE]
    rows = [_unit_line(scene, unit, places) for unit, places in part]
    if complete := len(units) - len(lacking):
        rows.append(scene.say("roster-complete", count=complete))
    opening = [Button(unit.name, "rounit", str(unit.id)) for unit, _ in part]
    buttons = tuple(tuple(opening[n : n + 2]) for n in range(0, len(opening), 2))
    return rows, (*buttons, *lines.turning(scene, page, pages))


def _unit_line(scene: Scene, unit: Unit, places: list[Place]) -> Html:
    filled = [one for one in places if one.seat.person is not None]
    bound = sum(Filter.UNBOUND not in one.signs for one in filled)
    said = [_lacking(scene, kind, places) for kind in _KINDS if any(kind in one.signs for one in places)]
    return scene.say("roster-unit", unit=unit.name, bound=bound, all=len(filled), what=Html(" · ".join(said)))


def _lacking(scene: Scene, kind: Filter, places: list[Place]) -> Html:
    who = [_who(one) for one in places if kind in one.signs]
    more = ["…"] if len(who) > MOST_NAMES else []
    return scene.say("roster-lacking", kind=scene.say(f"roster-kind-{kind}"), who=[*who[:MOST_NAMES], *more])


def _posts(scene: Scene, found: list[Place], page: int, of_unit: int | None = None) -> tuple[list[Html], Rows]:
    """Draw posts one by one, each with what can be done about it."""
    pages = max(1, -(-len(found) // POSTS_A_PAGE))
    page = min(page, pages - 1)
    part = found[page * POSTS_A_PAGE : (page + 1) * POSTS_A_PAGE]
    rows = [row for one in part for row in _post_rows(scene, one)] or [scene.say("roster-none")]
    buttons = tuple(_post_buttons(scene, one) for one in part)
    rename = ((scene.button("roster-button-rename", "rename", of_unit),),) if of_unit is not None else ()
    return rows, (*buttons, *lines.turning(scene, page, pages), *rename)


def _post_rows(scene: Scene, one: Place) -> list[Html]:
    """Say who holds a post and how he stands; of a vacant one, what it owes and who hears of it meanwhile."""
    said = [scene.say(f"roster-kind-{kind}") for kind in _KINDS if kind in one.signs] or [scene.say("roster-ready")]
    rows = [scene.say("roster-post", unit=one.seat.unit.name, who=_who(one), how=Html(" · ".join(said)))]
    if one.leave is not None:
        deputy = scene.tx.get_one(Person, one.leave.deputy_id).name
        rows.append(scene.say("roster-leave", deputy=deputy, **leave.days(scene, one.leave)))
    numbers = ready.waiting_numbers(scene.tx, one.seat.post.id or 0) if Filter.VACANT in one.signs else []
    if numbers:
        head = owning.fallback(scene.tx, one.seat.post)
        name = head.name if head else scene.say(f"role-{Role.COORDINATOR}")
        rows.append(scene.say("roster-waiting", numbers=numbers, name=name))
    return rows


def _post_buttons(scene: Scene, one: Place) -> tuple[Button, ...]:
    post_id, name = one.seat.post.id, one.seat.person.name if one.seat.person else one.seat.post.title
    hand_over = scene.button("roster-button-handover", "hopost", post_id, name=name)
    if one.seat.person is None:
        return (hand_over,)
    if Filter.UNBOUND in one.signs:
        return scene.button("roster-button-invite", "hoinvite", post_id, name=name), hand_over
    if one.leave is not None:
        return scene.button("roster-button-leave-off", "leaveoff", one.leave.id, name=name), hand_over
    return hand_over, scene.button("roster-button-leave", "leave", one.seat.holder_id, name=name)


def _filters(scene: Scene, found: Survey, kind: Filter, is_unit: bool) -> Rows:
    """Offer the kinds there are any of, and the way back."""
    kinds = [one for one in _KINDS if one is not kind and found.narrowed(one)]
    if is_unit or kind is not Filter.ALL:
        kinds.insert(0, Filter.ALL)
    buttons = [scene.button(f"roster-kind-{one}", "rofilter", one.value) for one in kinds]
    return tuple(tuple(buttons[n : n + 3]) for n in range(0, len(buttons), 3))


def _who(one: Place) -> str:
    return f"{one.seat.post.title} {one.seat.person.name}" if one.seat.person else one.seat.post.title
