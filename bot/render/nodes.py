"""Draws lists of nodes: the one card after publishing, and one's own (or the unit's) by lamp."""

from bot.message import Button, Message
from bot.render import lines, load
from bot.render.scene import Scene
from bot.render.simple import is_simple
from db import assignments, people
from db.models import Assignment
from db.words import Lifecycle

PAGE, SIMPLE_PAGE = 8, 2
LISTED = (*assignments.IN_FORCE, Lifecycle.SUSPENDED)


def dispatch(scene: Scene) -> Message | None:
    """Draw the one card after publishing: own nodes, the near ones in full, and what one is merely told."""
    items = scene.items
    own_ids = [item.assignment_id for item in items if not item.reason]
    told_ids = [item.assignment_id for item in items if item.reason]
    own = [a for a in assignments.many(scene.tx, own_ids) if lines.is_own(scene, a)]
    if not own and not told_ids:
        return None
    left = [a for a in own if a.state is Lifecycle.AWAITING_SIGN]
    extra = [a for a in own if a.id in scene.params.get("named", ())]
    shown, by_id = lines.near(scene, [a for a in own if a not in extra])
    person_id = scene.person.id or 0 if scene.person else 0
    posts = people.posts_of(scene.tx, person_id)
    text: list[str] = [
        scene.say("dispatch-title"),
        scene.say("dispatch-count", posts=lines.posts_of(scene, person_id, "")[:2], count=len(own)),
    ]
    text += [scene.say("dispatch-extra", line=lines.line(scene, a)) for a in extra]
    text += [lines.line(scene, by_id[item.assignment_id]) for item in shown.full]
    rest = lines.rest_line(scene, shown)
    text += [rest] if rest else []
    if told_ids:
        numbers = lines.numbers(scene, assignments.many(scene.tx, told_ids))
        text.append(scene.say("dispatch-told", numbers=numbers))
    text += ["", scene.say("dispatch-left", left=len(left)) if left else scene.say("dispatch-all-signed")]
    return Message(
        "\n".join(text), _dispatch_buttons(scene, bool(left), any(post.role.is_principal for post, _ in posts))
    )


def my(scene: Scene) -> Message:
    """Draw the list of own nodes (or the unit's) by lamp, eight a page, with number buttons."""
    found = _listed(scene)
    size = SIMPLE_PAGE if is_simple(scene) else PAGE
    pages = max(1, -(-len(found) // size))
    page = min(int(scene.params.get("page", 0)), pages - 1)
    part = found[page * size : (page + 1) * size]
    scope = str(scene.params.get("scope", "mine"))
    if not found:
        return scene.plain(f"my-{scope}-empty")
    text: list[str] = [scene.say(f"my-{scope}-title", count=len(found)), _counts(scene, found), ""]
    text += [lines.line(scene, a) for a in part]
    text += ["", scene.say("my-page", page=page + 1, pages=pages)] if pages > 1 else []
    text += ["", load.own(scene)] if scope == "mine" else []
    return Message("\n".join(text), (*lines.number_buttons(scene, part), *lines.turning(scene, page, pages)))


def _dispatch_buttons(scene: Scene, has_left: bool, is_principal: bool) -> tuple[tuple[Button, ...], ...]:
    sign = (scene.button("button-sign-all", "signall"),) if has_left else ()
    browse = (scene.button("button-one-by-one", "mine"),)
    unit = (scene.button("button-unit", "unit"),) if is_principal else ()
    return tuple(row for row in (sign, browse + unit) if row)


def _listed(scene: Scene) -> list[Assignment]:
    """List what a person should see: one line a node, its nearest unfinished occurrence."""
    person_id = scene.person.id if scene.person and scene.person.id else 0
    if scene.params.get("scope") == "unit":
        units = {unit.id: unit for _, unit in people.posts_of(scene.tx, person_id)}
        found = [a for unit_id in units for a in assignments.of_unit(scene.tx, unit_id or 0, LISTED)]
    else:
        found = assignments.owned_by(scene.tx, person_id, LISTED)
    shown: dict[tuple[int, int], Assignment] = {}
    for a in found:
        key = (a.node_id, a.unit_id)
        if key not in shown or (shown[key].state is Lifecycle.CLOSED and a.state is not Lifecycle.CLOSED):
            shown[key] = a
    return sorted(shown.values(), key=_by_urgency)


def _by_urgency(assignment: Assignment) -> tuple[int, float]:
    order = {Lifecycle.CLOSED: 3, Lifecycle.SUSPENDED: 2, Lifecycle.IN_REVIEW: 1}
    due = assignment.due_at.timestamp() if assignment.due_at else float("inf")
    return order.get(assignment.state, 0), due


def _counts(scene: Scene, found: list[Assignment]) -> str:
    counts: dict[str, int] = {}
    lamps = lines.lamps_of(scene, found)
    for a in found:
        name = f"state-{a.state}" if a.state in lines.ASIDE else f"lamp-{lamps[a.id or 0]}"
        counts[name] = counts.get(name, 0) + 1
    return " · ".join(f"{scene.say(name)} {count}" for name, count in counts.items())
