"""Draws the bundle: the one reminder of a person and run, from the records as they are when it goes out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.message import Button, Message
from bot.render import lines, notice, question, requests, slips
from bot.render.scene import Scene
from db import assignments, deputies, people
from db import slips as slip_rows
from db.models import Assignment, CardItem, Person
from db.words import Lamp, Lifecycle
from jobs import bundles, escalate, owning, release
from jobs.mail import CONSENTER
from jobs.review import REVIEWER, STANDING_IN
from jobs.rules.bundle import Line, bundle
from jobs.rules.ladder import RED, YELLOW, Capacity

OWN = frozenset({Capacity.RESPONSIBLE, Capacity.ACCOUNTABLE, ""})
ISSUES_SHOWN, HOLDS_SHOWN, LEADING_SHOWN, QUESTIONS_SHOWN = 5, 3, 10, 5

Rows = tuple[tuple[Button, ...], ...]


@dataclass
class Part:
    """One section of the message: lines and buttons."""

    rows: list[str] = field(default_factory=list)
    buttons: Rows = ()


@dataclass(frozen=True)
class _Pair:
    """An item and its assignment as it is now."""

    item: CardItem
    assignment: Assignment


def draw(scene: Scene) -> Message | None:
    """Draw what is still open of a reminder; None when nothing is left before it went out.

    Once sent, the card says what has been dealt with since.
    """
    pairs = _pairs(scene)
    put = [Part(*requests.put_before(scene, LEADING_SHOWN)), Part(*notice.recalled(scene))]
    put.append(Part(*question.waiting(scene, QUESTIONS_SHOWN)))
    steered = (_consents(scene, pairs), _reviews(scene, pairs), _coordination(scene, pairs), _leading(scene, pairs))
    parts = [_personal(scene, pairs), _told(scene, pairs), *put, *steered]
    shown = [part for part in parts if part.rows]
    if not shown:
        return scene.plain("remind-all-settled") if scene.row.is_edit else None
    day = scene.policy.calendar.local_day(scene.now)
    text: list[str] = [scene.say("remind-title", day=day)]
    if "late_since" in scene.params:
        since = datetime.fromisoformat(scene.params["late_since"])
        text.append(scene.say("remind-caught-up", since=scene.locale.moment(since, scene.policy.calendar.zone)))
    if "urged" in scene.params:
        urged = scene.params["urged"]
        text.append(scene.say("remind-urged", who=_name(scene, urged["by"]), comment=urged["comment"]))
    text.append("\n\n".join("\n".join(part.rows) for part in shown))
    return Message("\n".join(text), tuple(row for part in shown for row in part.buttons))


def _name(scene: Scene, person_id: int) -> str:
    return scene.tx.get_one(Person, person_id).name


def _is_settled(scene: Scene, assignment: Assignment) -> bool:
    return bundles.is_settled(assignment, scene.card.created_at if scene.card else scene.now)


def _pairs(scene: Scene) -> list[_Pair]:
    """Pair what the message is about with how it stands; what has passed to somebody else meanwhile is left out."""
    by_id = {item.assignment_id: item for item in scene.items}
    pairs = [_Pair(by_id[a.id or 0], a) for a in assignments.many(scene.tx, by_id)]
    return [
        pair for pair in pairs if pair.item.capacity not in bundles.PERSONAL or lines.is_own(scene, pair.assignment)
    ]


def _of(pairs: Iterable[_Pair], wanted: Callable[[_Pair], bool]) -> list[Assignment]:
    return [pair.assignment for pair in pairs if wanted(pair)]


# --- what is one's own --------------------------------------------------------------------------


def _personal(scene: Scene, pairs: list[_Pair]) -> Part:
    mine = _first_occurrences([pair for pair in pairs if pair.item.capacity in bundles.PERSONAL])
    left = [pair for pair in mine if not _is_settled(scene, pair.assignment)]
    done = [pair for pair in mine if _is_settled(scene, pair.assignment)]
    part = Part()
    if left:
        part.rows, part.buttons = _open_rows(scene, left)
    if done and scene.row.is_edit:
        numbers = lines.numbers(scene, (pair.assignment for pair in done))
        part.rows.append(scene.say("remind-settled", numbers=numbers))
    return part


def _open_rows(scene: Scene, left: list[_Pair]) -> tuple[list[str], Rows]:
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


def _by_campaign(full: list[tuple[_Pair, Line]]) -> list[tuple[int, list[tuple[_Pair, Line]]]]:
    """Gather full lines by campaign where they belong to several, the nearest deadline first within each."""
    found: dict[int, list[tuple[_Pair, Line]]] = {}
    for pair, one in full:
        found.setdefault(pair.assignment.campaign_id, []).append((pair, one))
    return sorted(found.items())


def _freed_later(left: list[_Pair], in_full: set[int]) -> list[Assignment]:
    """List what waits no more and is due too late for a line of its own; its number must be told all the same."""
    return [
        pair.assignment for pair in left if pair.item.reason == release.REASON and pair.assignment.id not in in_full
    ]


def _headings(scene: Scene, left: list[_Pair], lamps: dict[int, Lamp]) -> list[str]:
    """Count apart what one owes oneself, vacant posts of one's unit included, what one's people owe, and the absent."""
    own = _of(left, lambda pair: not (_is_a_colleagues(scene, pair) or _is_for_another(scene, pair)))
    theirs = _of(left, lambda pair: _is_a_colleagues(scene, pair) and not _is_for_another(scene, pair))
    absent = _of(left, lambda pair: _is_for_another(scene, pair))
    counted = (("remind-yours", own), ("remind-your-units", theirs), ("remind-for-others", absent))
    return [scene.say(key, count=len(some), counts=_counts(scene, some, lamps)) for key, some in counted if some]


def _is_a_colleagues(scene: Scene, pair: _Pair) -> bool:
    return pair.item.capacity == Capacity.UNIT_HEAD and owning.holder_id(scene.tx, pair.assignment) is not None


def _is_for_another(scene: Scene, pair: _Pair) -> bool:
    """Tell whether the reader stands in for who answers for it."""
    holder_id = owning.holder_id(scene.tx, pair.assignment)
    return scene.person is not None and holder_id in deputies.stood_for(scene.tx, scene.person.id or 0)


def _line(scene: Scene, pair: _Pair, lamp: Lamp) -> str:
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


def _buttons(scene: Scene, left: list[_Pair], shown: list[Assignment]) -> Rows:
    own = [pair.assignment for pair in left if pair.item.capacity in OWN]
    rows: list[tuple[Button, ...]] = []
    if sum(a.state is Lifecycle.AWAITING_SIGN for a in own) > 1:
        rows.append((scene.button("button-sign-rest", "signrest"),))
    rows += lines.number_buttons(scene, shown)
    if any(a.state is Lifecycle.IN_PROGRESS for a in own):
        rows.append((scene.button("button-rest-no-news", "restnonews"),))
    return tuple(rows)


def _first_occurrences(pairs: list[_Pair]) -> list[_Pair]:
    """Show a recurring node once, by its nearest occurrence."""
    first: dict[tuple[int, int], _Pair] = {}
    for pair in pairs:
        first.setdefault((pair.assignment.node_id, pair.assignment.unit_id), pair)
    return list(first.values())


def _told(scene: Scene, pairs: list[_Pair]) -> Part:
    """Name what the person is merely notified of; it comes with a dispatch that was late."""
    numbers = lines.numbers(scene, _of(pairs, lambda p: p.item.capacity == bundles.TOLD))
    return Part([scene.say("dispatch-told", numbers=numbers)] if numbers else [])


# --- what one steers ----------------------------------------------------------------------------


def _consents(scene: Scene, pairs: list[_Pair]) -> Part:
    """Name what waits for the principal's consent; each number opens the card on which he gives it."""
    left = _of(pairs, lambda p: p.item.capacity == CONSENTER and p.assignment.handed_up_at is not None)
    if not left:
        return Part()
    numbers = lines.numbers(scene, left)
    return Part([scene.say("remind-consents", count=len(left), numbers=numbers)], lines.number_buttons(scene, left))


def _reviews(scene: Scene, pairs: list[_Pair]) -> Part:
    """Name what lies with a reviewer, and what lies with others too long; one button opens the cards."""
    rows: list[str] = []
    for key, capacity in (("remind-reviews", REVIEWER), ("remind-reviews-of-others", STANDING_IN)):
        left = [p for p in pairs if p.item.capacity == capacity and p.assignment.state is Lifecycle.IN_REVIEW]
        numbers = lines.numbers(scene, (p.assignment for p in left))
        days = max((p.item.days for p in left), default=0)
        rows += [scene.say(key, count=len(left), numbers=numbers, days=days)] if left else []
    return Part(rows, ((scene.button("button-reviews", "reviews"),),) if rows else ())


def _coordination(scene: Scene, pairs: list[_Pair]) -> Part:
    """Draw a coordinator's part: drafts to issue, what is yellow or red by unit, who is out of reach."""
    if not any(pair.item.capacity == Capacity.COORDINATOR for pair in pairs):
        return Part()
    drafts = scene.tx.once("drafts", None, lambda: slip_rows.drafts(scene.tx))
    drafted = {assignment.id for _, assignment in drafts}
    left = [
        a
        for a in _of(pairs, lambda p: p.item.capacity == Capacity.COORDINATOR)
        if a.id not in drafted and not _is_settled(scene, a)
    ]
    yellow = [a for a in left if a.level == YELLOW]
    red = [a for a in left if a.level == RED]
    unreachable = [a for a in left if _is_out_of_reach(scene, a)]
    rows = _draft_rows(scene, [assignment for _, assignment in drafts])
    for key, group in (("remind-yellow", yellow), ("remind-red", red), ("remind-unreachable", unreachable)):
        if group:
            rows.append(scene.say(key, count=len(group), units=slips.unit_counts(scene, group)))
    holdable = [a for a in yellow if escalate.can_hold(a)]
    buttons = slips.issue_buttons(scene, drafts, ISSUES_SHOWN) + slips.hold_buttons(scene, holdable, HOLDS_SHOWN)
    if unreachable:
        buttons += ((scene.button("button-calls", "calls"),),)
    return Part(rows, buttons)


def _draft_rows(scene: Scene, drafted: list[Assignment]) -> list[str]:
    if not drafted:
        return []
    rows: list[str] = [scene.say("remind-drafts", count=len(drafted))]
    for a in drafted[:ISSUES_SHOWN]:
        rows.append(
            scene.say(
                "remind-draft",
                no=lines.called(scene, a),
                unit=assignments.unit_of(scene.tx, a).name,
                title=slips.title(scene, a),
                status=slips.status(scene, a),
                who=slips.who(scene, a),
            )
        )
    if len(drafted) > ISSUES_SHOWN:
        rows.append(scene.say("remind-more-drafts", count=len(drafted) - ISSUES_SHOWN))
    return rows


def _is_out_of_reach(scene: Scene, assignment: Assignment) -> bool:
    return owning.holder_id(scene.tx, assignment) not in people.reachable(scene.tx)


def _leading(scene: Scene, pairs: list[_Pair]) -> Part:
    """Draw a leader's part: by unit, with the official's post and name."""
    above = (Capacity.PAIRED_LEADER, Capacity.TASK_FORCE_LEADER)
    left = _of(pairs, lambda p: p.item.capacity in above and p.assignment.state.is_open)
    if not left:
        return Part()
    ranks = {a.unit_id: assignments.unit_of(scene.tx, a).rank for a in left}
    left.sort(key=lambda a: (ranks[a.unit_id], a.due_at.timestamp() if a.due_at else float("inf")))
    issued = slips.issued_for(scene, left)
    rows: list[str] = [scene.say("remind-leading", count=len(left))]
    rows += [slips.leading_line(scene, a, issued.get(a.id or 0)) for a in left[:LEADING_SHOWN]]
    hidden = left[LEADING_SHOWN:]
    if hidden:
        rows.append(scene.say("remind-leading-more", count=len(hidden), units=slips.unit_counts(scene, hidden)))
    return Part(rows)
