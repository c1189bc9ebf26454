"""Lines about assignments that several messages share: lamp, plan number, title, day."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from bot.message import Button
from bot.render.scene import Scene
from bot.render.simple import is_simple
from bot.texts.locale import Locale
from db import assignments, deputies, people, posts
from db.engine import Transaction
from db.models import Assignment, Campaign, Node
from db.words import Lamp, Lifecycle
from jobs import naming, owning
from jobs.moves import work_of
from jobs.rules.bundle import Bundle, Line, bundle
from jobs.rules.lamp import lamp
from jobs.works import works

NUMBERS_A_ROW, NAMED_A_ROW = 5, 2
ASIDE = (Lifecycle.SUSPENDED, Lifecycle.DECLINED, Lifecycle.CANCELLED)
"""States in which a deadline does not run and no lamp burns."""
TITLE_LIMIT = 26
FULL_LINES, SIMPLE_FULL_LINES = 8, 3


def is_own(scene: Scene, assignment: Assignment) -> bool:
    """Tell whether the reader still answers for an assignment: the post may have passed on while the message waited."""
    return scene.person is None or owning.is_holder(scene.tx, assignment, scene.person.id or 0)


def lamp_of(scene: Scene, assignment: Assignment) -> Lamp:
    """Derive the lamp of one assignment."""
    return lamps_of(scene, [assignment])[assignment.id or 0]


def lamps_of(scene: Scene, found: Collection[Assignment]) -> dict[int, Lamp]:
    """Derive lamps at the moment of rendering; predecessors only matter once the deadline has passed."""
    shown = {a.id or 0: work_of(a) for a in found}
    shown |= works(scene.tx, scene.policy, [a for a in found if shown[a.id or 0].is_past_due(scene.now)])
    return {assignment_id: lamp(work, scene.now, scene.policy.calendar) for assignment_id, work in shown.items()}


def lamp_word(scene: Scene, assignment: Assignment) -> str:
    """Say the lamp as shape and word; a node nobody signed yet says so."""
    found = lamp_of(scene, assignment)
    if assignment.state in ASIDE:
        return scene.say(f"state-{assignment.state}")
    return scene.say(f"lamp-{found}")


def holder_name(scene: Scene, assignment: Assignment) -> str:
    """Name who answers for an assignment, as ``holder_called`` does."""
    return holder_called(scene.tx, scene.locale, assignment)


def holder_called(tx: Transaction, locale: Locale, assignment: Assignment) -> str:
    """Name who answers for an assignment, and whether he acts or somebody stands in; empty for a vacancy."""
    holder = owning.holder(tx, assignment)
    if holder is None:
        return ""
    name = holder.name
    if assignment.handler_id is None and assignment.post_id in posts.acting(tx):
        name = locale.say("name-acting", name=name)
    deputy = deputies.present(tx, holder)
    return name if deputy.id == holder.id else locale.say("name-stood-for", name=name, deputy=deputy.name)


def posts_of(scene: Scene, person_id: int, between: str = " ") -> list[str]:
    """Name a person's posts, each with its unit, and whether he merely acts in it."""
    acting = posts.acting(scene.tx)
    held = [
        (f"{unit.name}{between}{post.title}", post.id in acting) for post, unit in people.posts_of(scene.tx, person_id)
    ]
    return [scene.locale.say("name-acting", name=name) if is_acting else name for name, is_acting in held]


def due_word(scene: Scene, due_on: date | None) -> str:
    """Say a deadline as a day with its weekday; 长期 when there is none."""
    return scene.say("node-ongoing") if due_on is None else scene.locale.day(due_on)


def aside_line(scene: Scene, counts: Mapping[Lifecycle, int]) -> list[str]:
    """Say how many are set aside, beside the sums; nothing where there are none."""
    said = [scene.say("line-aside-part", state=scene.say(f"state-{state}"), count=n) for state, n in counts.items()]
    return [scene.say("line-aside", parts=said)] if said else []


def cut(words: str, limit: int) -> str:
    """Cut words to at most ``limit`` characters, an ellipsis for what is left out."""
    return words if len(words) <= limit else words[: limit - 1] + "…"


def title_of(scene: Scene, node: Node) -> str:
    """Give a node's title, cut to a phone's line; 特急 stands before it."""
    title = cut(node.title, TITLE_LIMIT)
    return scene.locale.say("line-urgent", title=title) if node.is_urgent else title


def called(scene: Scene, assignment: Assignment) -> str:
    """Give the plan number of an assignment's node, see ``jobs/naming.py``."""
    return naming.called(scene.tx, assignments.node_of(scene.tx, assignment))


def numbers(scene: Scene, found: Iterable[Assignment]) -> list[str]:
    """List plan numbers, each once."""
    return list(dict.fromkeys(called(scene, assignment) for assignment in found))


def campaign_line(scene: Scene, campaign_id: int) -> list[str]:
    """Name a campaign on a line of its own, where several run."""
    if not naming.names(scene.tx):
        return []
    return [scene.say("line-campaign", campaign=naming.title(scene.tx.keep(Campaign, campaign_id)))]


def line(scene: Scene, assignment: Assignment, node: Node | None = None, *, with_unit: bool = False) -> str:
    """Make one line: lamp shape, plan number, title, deadline; the state where no deadline runs."""
    node = node or assignments.node_of(scene.tx, assignment)
    title = title_of(scene, node)
    shape = scene.say(f"lamp-shape-{lamp_of(scene, assignment)}")
    is_aside = assignment.state in ASIDE
    due = scene.say(f"state-{assignment.state}") if is_aside else due_word(scene, assignment.due_on)
    unit = assignments.unit_of(scene.tx, assignment).name if with_unit else ""
    key = "line-of-unit" if with_unit else "line"
    params = {"unit": unit} if with_unit else {}
    return scene.say(key, shape=shape, no=naming.called(scene.tx, node), title=title, due=due, **params)


def full_lines(scene: Scene) -> int:
    """Tell how many lines a bundle shows in full."""
    return SIMPLE_FULL_LINES if is_simple(scene) else FULL_LINES


def near(scene: Scene, found: Iterable[Assignment]) -> tuple[Bundle, dict[int, Assignment]]:
    """Choose which assignments get a full line; the rest are a count and the earliest day."""
    by_id = {a.id: a for a in found if a.id is not None}
    lamps = lamps_of(scene, by_id.values())
    lines = [Line(id_, assignments.node_of(scene.tx, a).no, a.due_at, lamps[id_]) for id_, a in by_id.items()]
    return bundle(lines, scene.now, scene.policy.calendar, at_most=full_lines(scene)), by_id


def rest_line(scene: Scene, shown: Bundle) -> str:
    """Say how many more there are and when the first of them is due; empty when all are shown."""
    if not shown.rest_count:
        return ""
    if shown.rest_earliest_on is None:
        return scene.say("line-rest-ongoing", count=shown.rest_count)
    day = scene.locale.day(shown.rest_earliest_on, weekday=False)
    return scene.say("line-rest", count=shown.rest_count, day=day)


def number_buttons(scene: Scene, found: Iterable[Assignment]) -> tuple[tuple[Button, ...], ...]:
    """Make a button a node, labelled with its plan number; it opens the node's card."""
    return number_rows(scene, [Button(_number(scene, a), "open", str(a.id)) for a in found])


def number_rows(scene: Scene, buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    """Lay out buttons labelled with plan numbers; with the names of campaigns fewer fit a row."""
    a_row = NAMED_A_ROW if naming.names(scene.tx) else NUMBERS_A_ROW
    return tuple(tuple(buttons[n : n + a_row]) for n in range(0, len(buttons), a_row))


def turning(scene: Scene, page: int, pages: int) -> tuple[tuple[Button, ...], ...]:
    """Make the buttons that turn a list's pages; none where there is only one."""
    if pages < 2:
        return ()
    back = (scene.button("button-page-back", "page", page - 1),) if page else ()
    on = (scene.button("button-page-on", "page", page + 1),) if page + 1 < pages else ()
    return (back + on,)


def _number(scene: Scene, assignment: Assignment) -> str:
    """Label a node's button with its plan number; in simple mode say what the number is."""
    no = called(scene, assignment)
    return scene.locale.say("button-node", no=no) if is_simple(scene) else no
