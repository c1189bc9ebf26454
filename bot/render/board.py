"""Draws the board, its lists, one node across the units, the question before urging, and the call list."""

from bot.message import Button, Message
from bot.render import lines, slips, steer
from bot.render.scene import Scene
from db import assignments
from db.models import Campaign, Node
from db.words import Completion, Lamp
from jobs import board as looking
from jobs import calls as calling
from jobs import digest
from jobs import urge as urging
from jobs.board import Scope, Standing, View

PAGE = 8
NUMBERS_A_ROW = 2
CALLS_SHOWN = 30
LAMPS = (Lamp.OVERDUE, Lamp.DUE_SOON, Lamp.WAITING, Lamp.ON_TRACK, Lamp.IN_REVIEW, Lamp.IDLE, Lamp.DONE)
VIEW_ROWS = ((View.OVERDUE, View.SILENT, View.DUE_TODAY), (View.UNSIGNED, View.REVIEW))

Rows = tuple[tuple[Button, ...], ...]


def board(scene: Scene) -> Message:
    """Draw the counts by lamp with a button a list, or one of the lists, eight lines a page."""
    campaign = _campaign(scene)
    if campaign is None or campaign.id is None:
        return scene.plain("digest-none")
    scope = Scope(scene.params.get("leader_id"))
    view = scene.params.get("view")
    if view:
        return _list(scene, looking.standings(scene.tx, scene.policy, campaign.id, scene.now, scope), View(view))
    return _overview(scene, digest.facts(scene.tx, scene.policy, campaign.id, scope))


def node(scene: Scene) -> Message:
    """Draw where one node stands in every unit, gathered by lamp."""
    found = scene.tx.get_one(Node, int(scene.params["node_id"]))
    shown = looking.standings(scene.tx, scene.policy, found.campaign_id, scene.now)
    own = [looking.current(of_unit) for _, of_unit in looking.by_unit(one for one in shown if one.node.id == found.id)]
    rows: list[str] = [scene.say("board-node-title", no=found.no, title=found.title)]
    if found.is_urgent:
        rows.append(scene.say("node-urgent", reason="none"))
    if found.completion is not Completion.ALL:
        rows.append(scene.say("node-completion", rule=found.completion.value))
    if own:
        done = sum(one.lamp is Lamp.DONE for one in own)
        due = lines.due_word(scene, own[0].assignment.due_on)
        rows.append(scene.say("board-node-counts", due=due, done=done, total=len(own)))
    for lamp in LAMPS:
        units = [one.unit.name for one in own if one.lamp is lamp]
        if units:
            word = scene.say(f"lamp-{lamp}")
            rows.append(scene.say("board-node-lamp", lamp=word, count=len(units), units=units))
    rows += _aside(scene, found)
    return Message("\n".join(rows), _node_buttons(scene, found) if scene.card is not None else ())


def _aside(scene: Scene, node: Node) -> list[str]:
    """Name the units whose part of a node is suspended, declined or cancelled: no lamp counts it."""
    found = assignments.of_node(scene.tx, node.id or 0)
    rows: list[str] = []
    for state in lines.ASIDE:
        units = list(dict.fromkeys(assignments.unit_of(scene.tx, a).name for a in found if a.state is state))
        if units:
            word = scene.say(f"state-{state}")
            rows.append(scene.say("board-node-lamp", lamp=word, count=len(units), units=units))
    return rows


def _node_buttons(scene: Scene, node: Node) -> Rows:
    steering = steer.node_buttons(scene, node.id or 0) if steer.is_open(scene) else ()
    return ((scene.button("button-redate", "redate"),), *steering, (steer.more_button(scene),))


def urge(scene: Scene) -> Message:
    """Ask before urging: whom it would reach; afterwards say what was done."""
    node_id = scene.params.get("node_id")
    named = scene.tx.get(Node, node_id) if node_id else None
    what = scene.say("urge-what-node", no=named.no) if named else scene.say("urge-what-all")
    rows = [scene.say("urge-title", what=what)]
    result = scene.params.get("result")
    if result is not None:
        rows.append(scene.say(result, **scene.params.get("said", {})))
        return Message("\n".join(rows))
    reach = urging.reach(scene.tx, scene.policy, int(scene.params["campaign_id"]), node_id)
    rows.append(
        scene.say(
            "urge-reach",
            persons=len(reach.by_person),
            count=reach.assignments,
            skipped=reach.skipped,
            unreachable=reach.unreachable,
        )
    )
    calendar = scene.policy.calendar
    if not calendar.is_working_time(scene.now):
        goes_at = scene.locale.moment(calendar.next_working_time(scene.now), calendar.zone)
        rows.append(scene.say("urge-later", at=goes_at))
    yes = (scene.button("button-urge-yes", "urgeyes"),) if reach.by_person else ()
    return Message("\n".join(rows), ((*yes, scene.button("button-urge-no", "urgeno")),))


def calls(scene: Scene) -> Message:
    """List the posts that only the telephone reaches: post, name, number, plan numbers."""
    campaign = _campaign(scene)
    found = calling.unreached(scene.tx, scene.policy, campaign.id) if campaign and campaign.id else []
    if not found:
        return scene.plain("calls-empty")
    rows: list[str] = [scene.say("calls-title", count=len(found))]
    for call in found[:CALLS_SHOWN]:
        name = call.person.name if call.person else scene.say("calls-vacant")
        phone = (call.person.phone if call.person else "") or ""
        rows.append(
            scene.say(
                "calls-line",
                unit=call.unit.name,
                post=call.post.title,
                name=name,
                phone=phone,
                numbers=list(call.numbers),
            )
        )
    if len(found) > CALLS_SHOWN:
        rows.append(scene.say("calls-more", count=len(found) - CALLS_SHOWN))
    return Message("\n".join([*rows, scene.say("calls-hint")]))


def _campaign(scene: Scene) -> Campaign | None:
    campaign = assignments.running_campaign(scene.tx)
    return campaign if campaign is not None and campaign.published_at is not None else None


def _overview(scene: Scene, told: digest.Digest) -> Message:
    rows: list[str] = [scene.say("board-title", day=told.on, campaign=told.campaign.title)]
    for lamp in LAMPS:
        count = sum(one.lamp is lamp for one in told.standings)
        if count:
            rows.append(scene.say("board-lamp", lamp=scene.say(f"lamp-{lamp}"), count=count))
    counts = told.counts
    rows.append(
        scene.say(
            "board-total",
            total=counts.total,
            silent=counts.silent,
            due_today=counts.due_today,
            awaiting_sign=counts.awaiting_sign,
        )
    )
    rows += lines.aside_line(scene, looking.set_aside(scene.tx, told.campaign.id or 0, told.scope))
    buttons = tuple(tuple(scene.button(f"board-view-{view}", "board", view.value) for view in row) for row in VIEW_ROWS)
    return Message("\n".join(rows), buttons)


def _list(scene: Scene, standings: list[Standing], view: View) -> Message:
    found = looking.chosen(standings, view, scene.now, scene.policy.calendar)
    name = scene.say(f"board-view-{view}")
    back: Rows = ((scene.button("button-board-back", "board"),),)
    if not found:
        return Message(scene.say("board-list-empty", view=name), back)
    pages = -(-len(found) // PAGE)
    page = min(int(scene.params.get("page", 0)), pages - 1)
    part = found[page * PAGE : (page + 1) * PAGE]
    rows: list[str] = [scene.say("board-list-title", view=name, count=len(found))]
    rows += [_line(scene, one) for one in part]
    if pages > 1:
        rows.append(scene.say("board-page", page=page + 1, pages=pages))
    return Message("\n".join(rows), (*_openers(scene, part), *_turning(scene, page, pages), *back))


def _line(scene: Scene, one: Standing) -> str:
    shown = scene.say(
        "line-of-unit",
        shape=scene.say(f"lamp-shape-{one.lamp}"),
        no=one.node.no,
        unit=one.unit.name,
        title=slips.title(scene, one.assignment),
        due=lines.due_word(scene, one.assignment.due_on),
    )
    return scene.say("board-line", line=shown, who=slips.who(scene, one.assignment))


def _openers(scene: Scene, part: list[Standing]) -> Rows:
    buttons = [
        scene.button("button-of-unit", "open", one.assignment.id, no=one.node.no, unit=one.unit.name) for one in part
    ]
    return tuple(tuple(buttons[n : n + NUMBERS_A_ROW]) for n in range(0, len(buttons), NUMBERS_A_ROW))


def _turning(scene: Scene, page: int, pages: int) -> Rows:
    back = (scene.button("button-page-back", "page", page - 1),) if page else ()
    on = (scene.button("button-page-on", "page", page + 1),) if page + 1 < pages else ()
    return (back + on,) if back or on else ()
