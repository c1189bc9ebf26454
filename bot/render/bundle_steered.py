"""Draws of a bundle what one steers: consents, reviews, a coordinator's part, a leader's part."""

from bot.render import lines, slips
from bot.render.bundle_parts import LEADING_SHOWN, Pair, Part, is_settled, of
from bot.render.scene import Scene
from db import assignments, people
from db import slips as slip_rows
from db.models import Assignment
from db.words import Lifecycle
from jobs import escalate, owning
from jobs.mail import CONSENTER
from jobs.review import REVIEWER, STANDING_IN
from jobs.rules.ladder import RED, YELLOW, Capacity

ISSUES_SHOWN, HOLDS_SHOWN = 5, 3


def parts(scene: Scene, pairs: list[Pair]) -> tuple[Part, ...]:
    """Draw what waits for one's word, first what is asked of the reader himself."""
    return _consents(scene, pairs), _reviews(scene, pairs), _coordination(scene, pairs), _leading(scene, pairs)


def _consents(scene: Scene, pairs: list[Pair]) -> Part:
    """Name what waits for the principal's consent; each number opens the card on which he gives it."""
    left = of(pairs, lambda p: p.item.capacity == CONSENTER and p.assignment.handed_up_at is not None)
    if not left:
        return Part()
    numbers = lines.numbers(scene, left)
    return Part([scene.say("remind-consents", count=len(left), numbers=numbers)], lines.number_buttons(scene, left))


def _reviews(scene: Scene, pairs: list[Pair]) -> Part:
    """Name what lies with a reviewer, and what lies with others too long; one button opens the cards."""
    rows: list[str] = []
    for key, capacity in (("remind-reviews", REVIEWER), ("remind-reviews-of-others", STANDING_IN)):
        left = [p for p in pairs if p.item.capacity == capacity and p.assignment.state is Lifecycle.IN_REVIEW]
        numbers = lines.numbers(scene, (p.assignment for p in left))
        days = max((p.item.days for p in left), default=0)
        rows += [scene.say(key, count=len(left), numbers=numbers, days=days)] if left else []
    return Part(rows, ((scene.button("button-reviews", "reviews"),),) if rows else ())


def _coordination(scene: Scene, pairs: list[Pair]) -> Part:
    """Draw a coordinator's part: drafts to issue, what is yellow or red by unit, who is out of reach."""
    if not any(pair.item.capacity == Capacity.COORDINATOR for pair in pairs):
        return Part()
    drafts = scene.tx.once("drafts", None, lambda: slip_rows.drafts(scene.tx))
    drafted = {assignment.id for _, assignment in drafts}
    left = [
        a
        for a in of(pairs, lambda p: p.item.capacity == Capacity.COORDINATOR)
        if a.id not in drafted and not is_settled(scene, a)
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


def _leading(scene: Scene, pairs: list[Pair]) -> Part:
    """Draw a leader's part: by unit, with the official's post and name."""
    above = (Capacity.PAIRED_LEADER, Capacity.TASK_FORCE_LEADER)
    left = of(pairs, lambda p: p.item.capacity in above and p.assignment.state.is_open)
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
