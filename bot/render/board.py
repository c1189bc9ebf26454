"""Draws the board, its lists, and one node across the units."""

from collections import Counter

from bot.message import Button, Message
from bot.render import board_picks as picks
from bot.render import lines, load, slips, steer
from bot.render import turns as said
from bot.render.board_picks import LOAD, Pick
from bot.render.scene import Scene
from db import assignments, people, requests
from db.models import Node
from db.words import Completion, Lamp
from jobs import board as looking
from jobs import naming, owning, turns
from jobs.board import Scope, Sieve, Standing, View
from jobs.rules.rights import Right, allows
from jobs.rules.tally import tally
from jobs.rules.turn import Turn, whose_turn
from jobs.turns import Held

PAGE = 8
NUMBERS_A_ROW = 2
PROBLEM_LIMIT = 40
LAMPS = (Lamp.OVERDUE, Lamp.DUE_SOON, Lamp.WAITING, Lamp.ON_TRACK, Lamp.IN_REVIEW, Lamp.IDLE, Lamp.DONE)
VIEW_ROWS = (
    (View.UNANSWERED, View.STUCK, View.DUE_TODAY),
    (View.OVERDUE, View.SILENT, View.UNSIGNED, View.REVIEW),
)

Rows = tuple[tuple[Button, ...], ...]


def board(scene: Scene) -> Message:
    """Draw the counts by lamp with a button a list; or a list, eight lines a page; or what it can be narrowed by."""
    ids = [one.id or 0 for one in picks.shown(scene)]
    if not ids:
        return scene.plain("digest-none")
    leader_id, is_wide = scene.params.get("leader_id"), bool(scene.params.get("is_wide"))
    scope = looking.COUNTY if is_wide else Scope(leader_id)
    view, pick, sieve = scene.params.get("view"), scene.params.get("pick"), picks.sieve_of(scene)
    shown = looking.all_standings(scene.tx, scene.policy, ids, scene.now, scope)
    if pick == LOAD:
        return load.by_unit(scene, {one.assignment.unit_id for one in shown}, _back(scene))
    if not view and not pick and sieve == Sieve():
        return _overview(scene, shown, scope)
    if is_wide and leader_id is not None:
        shown = looking.own_first(scene.tx, shown, leader_id)
    found = looking.sifted(scene.tx, _of_view(scene, shown, view, sieve), sieve)
    if pick:
        return picks.choices(scene, Pick(pick), found, _back(scene))
    return _list(scene, found, View(view) if view else None)


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
    for lamp in picks.LAMPS:
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


def _others(scene: Scene) -> Rows:
    """Offer each campaign under way that the board could be turned to, and all of them once it is turned."""
    is_turned, names = picks.is_turned(scene), naming.names(scene.tx)
    there = {one.id for one in picks.shown(scene)} if is_turned else set()
    everything = [scene.button("button-board-all", "board", "campaign.0")] if is_turned else []
    others = [Button(name, "board", f"campaign.{one}") for one, name in names.items() if one not in there]
    return picks.in_rows([*everything, *others])


def _overview(scene: Scene, shown: list[Standing], scope: Scope) -> Message:
    told, day = picks.shown(scene), scene.policy.calendar.local_day(scene.now)
    titles = [naming.title(one) for one in told] if len(told) > 1 else [told[0].title]
    rows: list[str] = [scene.say("board-title", day=day, campaign=scene.locale.joined(titles))]
    for lamp in picks.LAMPS:
        count = sum(one.lamp is lamp for one in shown)
        if count:
            rows.append(scene.say("board-lamp", lamp=scene.say(f"lamp-{lamp}"), count=count))
    counts = tally((one.work for one in shown), scene.now, scene.policy.calendar)
    rows.append(
        scene.say(
            "board-total",
            total=counts.total,
            silent=counts.silent,
            due_today=counts.due_today,
            awaiting_sign=counts.awaiting_sign,
        )
    )
    rows += lines.aside_line(scene, looking.set_aside(scene.tx, [one.id or 0 for one in told], scope))
    awaited = _turns(scene, shown)
    rows += [scene.say("board-turns", turns=awaited)] if awaited else []
    views = tuple(tuple(_view_button(scene, view) for view in row) for row in VIEW_ROWS)
    buttons = (*views, picks.buttons(scene), *_rest(scene), *_others(scene))
    if allows(Right.URGE, people.roles_of(scene.tx, scene.person.id or 0) if scene.person else frozenset()):
        buttons = (*buttons, (scene.button("button-inquiry", "inqunits"),))
    return Message("\n".join(rows), buttons)


def _view_button(scene: Scene, view: View) -> Button:
    return scene.button(f"board-view-{view}", "board", view.value)


def _rest(scene: Scene) -> Rows:
    """Offer the load meter; a leader also the whole county, and from there his pairs alone."""
    meter = scene.button("button-board-load", "board", LOAD)
    if scene.params.get("leader_id") is None:
        return ((meter,),)
    word = "pairs" if scene.params.get("is_wide") else "wide"
    return ((scene.button(f"button-board-{word}", "board", word), meter),)


def _of_view(scene: Scene, shown: list[Standing], view: str | None, sieve: Sieve) -> list[Standing]:
    """Keep what the chosen list is about; without one, what is unfinished, unless it is the finished that is wanted."""
    if view:
        return looking.chosen(shown, View(view), scene.now, scene.policy.calendar)
    wanted = sieve.lamp is Lamp.DONE or scene.params.get("pick") == Pick.LAMP
    return [one for one in shown if wanted or one.lamp is not Lamp.DONE]


def _list(scene: Scene, found: list[Standing], view: View | None) -> Message:
    sieve = picks.sieve_of(scene)
    name = scene.locale.joined([*([scene.say(f"board-view-{view}")] if view else []), *picks.names(scene, sieve)])
    others = tuple(_view_button(scene, one) for one in VIEW_ROWS[0] if one is not view)
    narrower: Rows = (picks.buttons(scene),) if found else ()
    below = (others, *narrower, tuple(_back(scene)))
    if not found:
        return Message(scene.say("board-list-empty", view=name), below)
    pages = -(-len(found) // PAGE)
    page = min(int(scene.params.get("page", 0)), pages - 1)
    part = found[page * PAGE : (page + 1) * PAGE]
    rows: list[str] = [scene.say("board-list-title", view=name, count=len(found))]
    held = turns.held(scene.tx, scene.policy, [one.assignment for one in part])
    for one in part:
        why = _why_stuck(scene, one) if view is View.STUCK else ()
        rows += [_line(scene, one, held[one.assignment.id or 0]), *why]
    if pages > 1:
        rows.append(scene.say("board-page", page=page + 1, pages=pages))
    return Message("\n".join(rows), (*_openers(scene, part), *picks.turning(scene, page, pages), *below))


def _back(scene: Scene) -> list[Button]:
    """Lead out of a list or a choice: to the list without what narrows it, and to the counts."""
    is_narrowed = picks.sieve_of(scene) != Sieve() or picks.is_turned(scene)
    clear = [scene.button("button-board-clear", "board", "clear")] if is_narrowed and scene.params.get("view") else []
    return [*clear, scene.button("button-board-back", "board")]


def _why_stuck(scene: Scene, one: Standing) -> list[str]:
    """Say the problem in the official's words; an unfinished predecessor says itself by its lamp."""
    problem = requests.open_problem(scene.tx, one.assignment.id or 0)
    return [scene.say("board-problem", words=lines.cut(problem.words, PROBLEM_LIMIT))] if problem else []


def _turns(scene: Scene, shown: list[Standing]) -> str:
    """Count what is unfinished by who is awaited."""
    counts = Counter(whose_turn(one.work) for one in shown)
    return scene.locale.joined(
        scene.say("board-turn", turn=scene.say(f"turn-{turn}", who="none", count=0), count=counts[turn])
        for turn in Turn
        if turn is not Turn.NOBODY and counts[turn]
    )


def _line(scene: Scene, one: Standing, held: Held) -> str:
    shown = scene.say(
        "line-of-unit",
        shape=scene.say(f"lamp-shape-{one.lamp}"),
        no=_no(scene, one),
        unit=one.unit.name,
        title=slips.title(scene, one.assignment),
        due=lines.due_word(scene, one.assignment.due_on),
    )
    return scene.say(
        "board-line",
        line=shown,
        who=slips.who(scene, one.assignment),
        turn=said.party(scene.locale, held),
        since=said.since(scene.locale, scene.policy, held),
    )


def _no(scene: Scene, one: Standing) -> str:
    """Give a plan number, with its campaign's name where several are listed together."""
    return one.node.no if picks.is_turned(scene) else naming.called(scene.tx, one.node)


def _openers(scene: Scene, part: list[Standing]) -> Rows:
    buttons = [_opener(scene, one) for one in part]
    return tuple(tuple(buttons[n : n + NUMBERS_A_ROW]) for n in range(0, len(buttons), NUMBERS_A_ROW))


def _opener(scene: Scene, one: Standing) -> Button:
    """Open the card; where a leader may not read it, the node across all units."""
    label = {"no": _no(scene, one), "unit": one.unit.name}
    reader_id = scene.person.id if scene.person and scene.person.id else 0
    if scene.params.get("is_wide") and not owning.may_see(scene.tx, one.assignment, reader_id):
        return scene.button("button-of-unit", "board", f"node.{one.node.id}", **label)
    return scene.button("button-of-unit", "open", one.assignment.id, **label)
