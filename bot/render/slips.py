"""Draws slips and the words that reminders, digests and leaders' lists share: how late, whose, under which slip."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from bot.texts.locale import Html
from db import assignments, requests, slips
from db.models import Assignment, Person, Post, Slip
from db.words import Lifecycle
from jobs.board import Standing

PROBLEM_LIMIT = 60


def status(scene: Scene, assignment: Assignment, *, is_released: bool = False) -> Html:
    """Say how an assignment stands against its deadline, in working days; silence and a missing signature besides."""
    said = [scene.say("remind-released")] if is_released else []
    said.append(_against_deadline(scene, assignment))
    if assignment.state is Lifecycle.AWAITING_SIGN:
        said.append(_unsigned(scene, assignment))
    elif assignment.is_silent:
        said.append(scene.say("flag-silent"))
    return Html(scene.locale.joined(said))


def who(scene: Scene, assignment: Assignment) -> str:
    """Name the official: post before name; 空缺 for a vacancy."""
    post = scene.tx.keep(Post, assignment.post_id)
    name = lines.holder_name(scene, assignment) or scene.locale.say("calls-vacant")
    return f"{post.title} {name}".strip()


def title(scene: Scene, assignment: Assignment) -> str:
    """Give the node's title, see ``lines.title_of``."""
    return lines.title_of(scene, assignments.node_of(scene.tx, assignment))


def slip_word(scene: Scene, slip: Slip | None) -> Html:
    """Name a slip in brackets, an issued red one with its number; empty where there is none."""
    if slip is None:
        return Html("")
    labels = scene.policy.slip_labels
    name = labels[slip.level - 1] if labels else scene.say(f"slip-{slip.level}")
    if slip.number is None:
        return scene.say("remind-slip", slip=name)
    return scene.say("remind-slip-number", slip=name, number=slip.number)


def leading_line(scene: Scene, assignment: Assignment, slip: Slip | None) -> str:
    """Make a leader's line: unit, post and name, node, how late, the slip and its issuer, the problem in words."""
    line = scene.say(
        "remind-leading-line",
        unit=assignments.unit_of(scene.tx, assignment).name,
        who=who(scene, assignment),
        no=lines.called(scene, assignment),
        title=title(scene, assignment),
        status=status(scene, assignment),
        slip=slip_word(scene, slip),
    )
    issuer = scene.tx.get(Person, slip.issued_by) if slip and slip.issued_by else None
    problem = requests.open_problem(scene.tx, assignment.id or 0)
    if problem and problem.id in scene.params.get("problem_ids", ()):
        problem = None  # the message tells it by itself
    return (
        line
        + (scene.say("remind-leading-issued", who=issuer.name) if issuer else "")
        + (scene.say("remind-leading-problem", words=problem.words[:PROBLEM_LIMIT]) if problem else "")
    )


def slip(scene: Scene) -> Message | None:
    """Draw the notice of an urgent (特急) slip, which does not wait for the leader's next regular message."""
    found = scene.tx.get(Slip, int(scene.params["slip_id"]))
    if found is None:
        return None
    assignment = assignments.get(scene.tx, found.assignment_id)
    if not assignment.state.is_open:
        return None
    return Message(f"{scene.say('slips-urgent')}\n{leading_line(scene, assignment, found)}")


def issue_buttons(scene: Scene, drafts: list[tuple[Slip, Assignment]], at_most: int) -> tuple[tuple[Button, ...], ...]:
    """Offer to issue the first drafts one by one, and all at once."""
    rows = [(_issue_button(scene, slip, assignment),) for slip, assignment in drafts[:at_most]]
    if len(drafts) > 1:
        rows.append((scene.button("button-issue-all", "issueall"),))
    return tuple(rows)


def hold_buttons(scene: Scene, found: list[Assignment], at_most: int) -> tuple[tuple[Button, ...], ...]:
    """Offer to hold back the first yellow matters."""
    return tuple((_hold_button(scene, assignment),) for assignment in found[:at_most])


def unit_counts(scene: Scene, found: list[Assignment], at_most: int = 8) -> Html:
    """Say how many of them each unit has, in official order, never a line each."""
    units = {a.unit_id: assignments.unit_of(scene.tx, a) for a in found}
    ordered = sorted(units.values(), key=lambda unit: unit.rank)
    said = [
        scene.say("remind-of-unit", unit=unit.name, count=sum(a.unit_id == unit.id for a in found))
        for unit in ordered[:at_most]
    ]
    more = scene.say("remind-more-units", count=len(ordered)) if len(ordered) > at_most else ""
    return Html(scene.locale.joined(said) + more)


def unit_counts_of(scene: Scene, found: list[Standing]) -> Html:
    """Say the same of standings."""
    return unit_counts(scene, [one.assignment for one in found])


def issued_for(scene: Scene, found: list[Assignment]) -> dict[int, Slip]:
    """Map assignments to the slip that stands issued against them."""
    return slips.issued_for(scene.tx, found)


def _issue_button(scene: Scene, slip: Slip, assignment: Assignment) -> Button:
    return scene.button("button-issue", "issue", slip.id, **_labels(scene, assignment))


def _hold_button(scene: Scene, assignment: Assignment) -> Button:
    argument = f"{assignment.id}.{assignment.version}"
    return scene.button("button-hold", "hold", argument, **_labels(scene, assignment))


def _labels(scene: Scene, assignment: Assignment) -> dict[str, object]:
    return {"no": lines.called(scene, assignment), "unit": assignments.unit_of(scene.tx, assignment).name}


def _against_deadline(scene: Scene, assignment: Assignment) -> Html:
    """Count to or from the deadline by which the official is fairly judged; who waits is not counted at all."""
    if assignment.due_at is None:
        return scene.say("remind-ongoing")
    calendar = scene.policy.calendar
    today, due_at = calendar.local_day(scene.now), assignment.due_at
    if scene.now > due_at:
        fair = scene.work(assignment)
        if fair.waits_for_predecessor:
            return scene.say("remind-waiting")
        due_at = fair.due_at or due_at
    due_on = calendar.local_day(due_at)
    if scene.now > due_at:
        days = calendar.workdays_between(due_on, today)
        return scene.say("remind-late", count=days) if days else scene.say("remind-late-today")
    if due_on == today:
        return scene.say("remind-today")
    return scene.say("remind-left", count=calendar.workdays_between(today, due_on))


def _unsigned(scene: Scene, assignment: Assignment) -> Html:
    calendar = scene.policy.calendar
    since = calendar.local_day(assignment.published_at or scene.now)
    days = calendar.workdays_between(since, calendar.local_day(scene.now))
    return scene.say("remind-unsigned", count=days) if days else scene.say("state-awaiting_sign")
