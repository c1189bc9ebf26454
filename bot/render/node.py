"""Draws the card of a node: what it is, how it stands, what may be done."""

from datetime import date

from bot.message import Button, Message
from bot.render import consent, lines, steer, turns
from bot.render.scene import Scene
from bot.render.simple import is_simple
from bot.texts.locale import Html
from db import assignments, people, reports, requests, timelines
from db.models import Assignment, Person, Report, Timeline
from db.words import Completion, Event, Lifecycle
from jobs import owning
from jobs import turns as looking
from jobs.rules.rights import Right, allows

CONTENT_LIMIT, SIMPLE_CONTENT_LIMIT = 500, 60
"""Characters of content a card shows."""


def node(scene: Scene) -> Message:
    """Draw one assignment: number, title, unit, 时限 with weekday, lamp word, last report; buttons by state."""
    assignment = assignments.get(scene.tx, int(scene.params["assignment_id"]))
    return Message("\n".join(_rows(scene, assignment)), (*_buttons(scene, assignment), *_urging(scene, assignment)))


def _rows(scene: Scene, assignment: Assignment) -> list[str]:
    node_ = assignments.node_of(scene.tx, assignment)
    unit = assignments.unit_of(scene.tx, assignment)
    rows = [scene.say("node-title", no=node_.no, title=node_.title), *lines.campaign_line(scene, node_.campaign_id)]
    rows.append(scene.say("node-unit", unit=unit.name))
    if node_.is_urgent:
        marked = timelines.last_of(scene.tx, assignment.id or 0, Event.MARK_URGENT)
        rows.append(scene.say("node-urgent", reason=str(marked.details["reason"]) if marked else "none"))
    rows.append(scene.say("node-due", due=_due(scene, assignment), lamp=lines.lamp_word(scene, assignment)))
    rows += _extensions(scene, assignment)
    rows += _turn(scene, assignment)
    if node_.content:
        limit = SIMPLE_CONTENT_LIMIT if is_simple(scene) else CONTENT_LIMIT
        rows.append(scene.say("node-content", content=lines.cut(node_.content, limit)))
    if node_.deliverable:
        rows.append(scene.say("node-deliverable", deliverable=node_.deliverable))
    if node_.completion is not Completion.ALL:
        rows.append(scene.say("node-completion", rule=node_.completion.value))
    if node_.is_confidential:
        rows.append(scene.say("node-confidential"))
    return rows + _history(scene, assignment)


def _history(scene: Scene, assignment: Assignment) -> list[str]:
    rows: list[str] = []
    report = reports.last_effective(scene.tx, assignment.id or 0)
    if report is not None:
        who = scene.tx.get(Person, report.person_id)
        silent = "meaning-nonews" if report.reading.get("no_news") else f"intent-{report.intent}"
        words = report.words or scene.say(silent)
        when = scene.locale.moment(report.created_at, scene.policy.calendar.zone)
        name = _speaker(scene, report) or (who.name if who else "")
        rows.append(scene.say("node-last-report", who=name, when=when, words=words[:200]))
    last = timelines.last_human(scene.tx, assignment.id or 0)
    if last is not None:
        rows.append(_last_move(scene, last))
    return rows


def _speaker(scene: Scene, report: Report) -> str:
    """Name who told it and for whom (代报), both; empty where the official himself did."""
    spoken = owning.spoken(scene.tx, report)
    return scene.say("node-spoken-for", who=spoken[0], official=spoken[1] or "none") if spoken else ""


def _last_move(scene: Scene, last: Timeline) -> str:
    """Say who did what when (此件已由…)."""
    who = scene.tx.get(Person, last.person_id) if last.person_id else None
    return scene.say(
        "node-last-move",
        who=who.name if who else "",
        when=scene.locale.moment(last.at, scene.policy.calendar.zone),
        what=scene.say(f"event-{last.event}"),
        reason=str(last.details.get("reason") or last.details.get("override") or "none"),
        limit=date.fromisoformat(limit) if (limit := last.details.get("limit")) else "none",
    )


def _due(scene: Scene, assignment: Assignment) -> str:
    if assignment.due_at is None:
        return scene.say("node-ongoing")
    local = scene.policy.calendar.local(assignment.due_at)
    if local.time() == scene.policy.calendar.closes:
        return scene.locale.day(local.date())
    return scene.locale.moment(assignment.due_at, scene.policy.calendar.zone)


def _state(scene: Scene, assignment: Assignment) -> str:
    if assignment.state is Lifecycle.CLOSED:
        late = "yes" if assignment.is_late else "no"
        return scene.say("node-closed", late=late if assignment.submitted_at else "with_node")
    return scene.say(f"state-{assignment.state}")


def _extensions(scene: Scene, assignment: Assignment) -> list[Html]:
    """Keep the original deadline and the count in sight, and what was asked for and not decided."""
    granted = requests.granted(scene.tx, assignment.id or 0)
    rows = [scene.say("node-extended", original=granted[0].old_on, count=len(granted))] if granted else []
    asked = requests.open_extension(scene.tx, assignment.id or 0)
    return [*rows, scene.say("node-extension-asked", new=asked.new_on)] if asked else rows


def _turn(scene: Scene, assignment: Assignment) -> list[Html]:
    """Say the state with who is awaited since when, and how the working days so far are shared."""
    held = looking.of_one(scene.tx, scene.policy, assignment)
    row = scene.say(
        "node-state",
        state=_state(scene, assignment),
        turn=turns.whose(scene.tx, scene.locale, assignment, held),
        since=turns.since(scene.locale, scene.policy, held),
    )
    days = turns.days(scene.locale, held)
    return [row, scene.say("node-turn-days", days=days)] if days else [row]


def _buttons(scene: Scene, assignment: Assignment) -> tuple[tuple[Button, ...], ...]:
    """Offer what this person may do now; others only read. What coordinators steer by stands behind 更多."""
    is_holder = scene.person is not None and owning.is_holder(scene.tx, assignment, scene.person.id or 0)
    own = _own_buttons(scene, assignment) if is_holder else ()
    story = ((scene.button("button-story", "story", assignment.id),),)
    if steer.is_coordinator(scene):
        behind = (*steer.assignment_buttons(scene, assignment), *story)
    elif not is_holder:
        return story
    elif assignment.state is Lifecycle.IN_PROGRESS:
        behind = story
    else:
        return own
    return (*own, *(behind if steer.is_open(scene) else ()), (steer.more_button(scene),))


def _own_buttons(scene: Scene, assignment: Assignment) -> tuple[tuple[Button, ...], ...]:
    argument = f"{assignment.id}.{assignment.version}"
    if assignment.handed_up_at is not None and assignment.state is Lifecycle.IN_PROGRESS:
        return consent.buttons(scene, assignment)
    if assignment.state is Lifecycle.AWAITING_SIGN:
        return (
            (scene.button("button-sign", "sign", argument),),
            (scene.button("button-trouble", "trouble", argument), scene.button("button-decline", "decline", argument)),
        )
    if assignment.state is Lifecycle.IN_PROGRESS:
        return _working_buttons(scene, argument)
    if assignment.state is Lifecycle.IN_REVIEW:
        return ((scene.button("button-withdraw", "withdraw", argument),),)
    return ()


def _urging(scene: Scene, assignment: Assignment) -> tuple[tuple[Button, ...], ...]:
    """Let who may urge do so from here: two taps from any line of the board."""
    person_id = scene.person.id if scene.person and scene.person.id else 0
    if not assignment.state.is_open or not allows(Right.URGE, people.roles_of(scene.tx, person_id)):
        return ()
    return ((scene.button("button-urge", "urgeone", assignment.id),),)


def _working_buttons(scene: Scene, argument: str) -> tuple[tuple[Button, ...], ...]:
    first = (scene.button("button-done", "done", argument), scene.button("button-progress", "progress", argument))
    second = (scene.button("button-nonews", "nonews", argument), scene.button("button-trouble", "trouble", argument))
    third = (scene.button("button-extend", "extend", argument), scene.button("button-delegate", "delegate", argument))
    return first, second, third
