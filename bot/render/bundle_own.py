"""Draws of a bundle what is one's own: what one owes, or one's unit, or whom one stands in for."""

from bot.message import Button
from bot.render import lines, slips
from bot.render.bundle_parts import Pair, Part, Rows, is_settled, of
from bot.render.scene import Scene
from db import assignments, deputies
from db.models import Assignment
from db.words import Lamp, Lifecycle
from jobs import bundles, owning, release
from jobs.rules.bundle import Line, bundle
from jobs.rules.ladder import Capacity

OWN = frozenset({Capacity.RESPONSIBLE, Capacity.ACCOUNTABLE, ""})


def parts(scene: Scene, pairs: list[Pair]) -> tuple[Part, ...]:
    """Draw what one owes, and what one is merely told of."""
    return _personal(scene, pairs), _told(scene, pairs)


def _personal(scene: Scene, pairs: list[Pair]) -> Part:
    mine = _first_occurrences([pair for pair in pairs if pair.item.capacity in bundles.PERSONAL])
    left = [pair for pair in mine if not is_settled(scene, pair.assignment)]
    done = [pair for pair in mine if is_settled(scene, pair.assignment)]
    part = Part()
    if left:
        part.rows, part.buttons = _open_rows(scene, left)
    if done and scene.row.is_edit:
        numbers = lines.numbers(scene, (pair.assignment for pair in done))
        part.rows.append(scene.say("remind-settled", numbers=numbers))
    return part


def _open_rows(scene: Scene, left: list[Pair]) -> tuple[list[str], Rows]:
    found = [pair.assignment for pair in left]
    lamps = lines.lamps_of(scene, found)
    by_id = {pair.assignment.id or 0: pair for pair in left}
    shown = bundle(
        [Line(a.id or 0, assignments.node_of(scene.tx, a).no, a.due_at, lamps[a.id or 0]) for a in found],
        scene.now,
        scene.policy.calendar,
        at_most=lines.full_lines(scene),
    )
    issued = slips.issued_for(scene, found)
    rows = _headings(scene, left, lamps)
    for campaign_id, of_one in _by_campaign([(by_id[one.assignment_id], one) for one in shown.full]):
        rows += lines.campaign_line(scene, campaign_id)
        for pair, one in of_one:
            slip = slips.slip_word(scene, issued.get(one.assignment_id))
            rows.append(_line(scene, pair, one.lamp) + slip)
    freed = _freed_later(left, {one.assignment_id for one in shown.full})
    if freed:
        numbers = lines.numbers(scene, freed)
        rows.append(scene.say("remind-released-later", numbers=numbers))
    rest = lines.rest_line(scene, shown)
    rows += [rest] if rest else []
    return rows, _buttons(scene, left, [*(by_id[one.assignment_id].assignment for one in shown.full), *freed])


def _by_campaign(full: list[tuple[Pair, Line]]) -> list[tuple[int, list[tuple[Pair, Line]]]]:
    """Gather full lines by campaign where they belong to several, the nearest deadline first within each."""
    found: dict[int, list[tuple[Pair, Line]]] = {}
    for pair, one in full:
        found.setdefault(pair.assignment.campaign_id, []).append((pair, one))
    return sorted(found.items())


def _freed_later(left: list[Pair], in_full: set[int]) -> list[Assignment]:
    """List what waits no more and is due too late for a line of its own; its number must be told all the same."""
    return [
        pair.assignment for pair in left if pair.item.reason == release.REASON and pair.assignment.id not in in_full
    ]


def _headings(scene: Scene, left: list[Pair], lamps: dict[int, Lamp]) -> list[str]:
    """Count apart what one owes oneself, vacant posts of one's unit included, what one's people owe, and the absent."""
    own = of(left, lambda pair: not (_is_a_colleagues(scene, pair) or _is_for_another(scene, pair)))
    theirs = of(left, lambda pair: _is_a_colleagues(scene, pair) and not _is_for_another(scene, pair))
    absent = of(left, lambda pair: _is_for_another(scene, pair))
    counted = (("remind-yours", own), ("remind-your-units", theirs), ("remind-for-others", absent))
    return [scene.say(key, count=len(some), counts=_counts(scene, some, lamps)) for key, some in counted if some]


def _is_a_colleagues(scene: Scene, pair: Pair) -> bool:
    return pair.item.capacity == Capacity.UNIT_HEAD and owning.holder_id(scene.tx, pair.assignment) is not None


def _is_for_another(scene: Scene, pair: Pair) -> bool:
    """Tell whether the reader stands in for who answers for it."""
    holder_id = owning.holder_id(scene.tx, pair.assignment)
    return scene.person is not None and holder_id in deputies.stood_for(scene.tx, scene.person.id or 0)


def _line(scene: Scene, pair: Pair, lamp: Lamp) -> str:
    assignment = pair.assignment
    params: dict[str, object] = {
        "shape": scene.say(f"lamp-shape-{lamp}"),
        "no": assignments.node_of(scene.tx, assignment).no,
        "title": slips.title(scene, assignment),
        "due": lines.due_word(scene, assignment.due_on),
        "status": slips.status(scene, assignment, is_released=pair.item.reason == release.REASON),
    }
    if pair.item.capacity == Capacity.UNIT_HEAD or _is_for_another(scene, pair):
        return scene.say("remind-line-of-unit", who=slips.who(scene, assignment), **params)
    return scene.say("remind-line", **params)


def _counts(scene: Scene, found: list[Assignment], lamps: dict[int, Lamp]) -> str:
    """Count each line once, by what weighs most."""
    calendar = scene.policy.calendar
    today = calendar.local_day(scene.now)
    counts = dict.fromkeys(("overdue", "waiting", "due_today", "unsigned", "silent", "other"), 0)
    for a in found:
        if lamps[a.id or 0] is Lamp.OVERDUE:
            counts["overdue"] += 1
        elif lamps[a.id or 0] is Lamp.WAITING:
            counts["waiting"] += 1
        elif a.due_at is not None and calendar.local_day(a.due_at) == today:
            counts["due_today"] += 1
        elif a.state is Lifecycle.AWAITING_SIGN:
            counts["unsigned"] += 1
        else:
            counts["silent" if a.is_silent else "other"] += 1
    return scene.locale.joined(scene.say(f"remind-count-{name}", count=n) for name, n in counts.items() if n)


def _buttons(scene: Scene, left: list[Pair], shown: list[Assignment]) -> Rows:
    own = [pair.assignment for pair in left if pair.item.capacity in OWN]
    rows: list[tuple[Button, ...]] = []
    if sum(a.state is Lifecycle.AWAITING_SIGN for a in own) > 1:
        rows.append((scene.button("button-sign-rest", "signrest"),))
    rows += lines.number_buttons(scene, shown)
    if any(a.state is Lifecycle.IN_PROGRESS for a in own):
        rows.append((scene.button("button-rest-no-news", "restnonews"),))
    return tuple(rows)


def _first_occurrences(pairs: list[Pair]) -> list[Pair]:
    """Show a recurring node once, by its nearest occurrence."""
    first: dict[tuple[int, int], Pair] = {}
    for pair in pairs:
        first.setdefault((pair.assignment.node_id, pair.assignment.unit_id), pair)
    return list(first.values())


def _told(scene: Scene, pairs: list[Pair]) -> Part:
    """Name what the person is merely notified of; it comes with a dispatch that was late."""
    numbers = lines.numbers(scene, of(pairs, lambda p: p.item.capacity == bundles.TOLD))
    return Part([scene.say("dispatch-told", numbers=numbers)] if numbers else [])
