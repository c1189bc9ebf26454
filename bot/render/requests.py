"""Draws what coordinators and leaders decide: problems, nodes that were declined, and both folded into a message."""

from dataclasses import replace

from bot.message import Button, Message
from bot.render import extensions, lines, node, slips
from bot.render.extensions import WORDS_SHOWN, heads
from bot.render.report import Rows
from bot.render.scene import Scene
from bot.texts.locale import Html
from db import assignments, requests, timelines
from db.models import Assignment, Person, Problem
from db.words import Event, Lifecycle
from jobs import decline, finding

UNITS_OFFERED = 6
"""Units that a coordinator may choose by a tap; any other is written."""
WORDS_ALONE, WORDS_AMONG = 200, slips.PROBLEM_LIMIT
"""Characters of a problem's words in a regular message: when it is the only one, and beside others."""


def problem(scene: Scene) -> Message | None:
    """Draw a problem with who coordinates it; the buttons go when it is resolved."""
    raised = requests.problem(scene.tx, int(scene.params["problem_id"]))
    if raised is None:
        return None
    assignment = assignments.get(scene.tx, raised.assignment_id)
    text = [scene.say("problem-title"), *heads(scene, assignment, raised.person_id)]
    text.append(scene.say("problem-words", words=raised.words[:WORDS_SHOWN]))
    text.append(_problem_state(scene, raised))
    if raised.state not in requests.OPEN_PROBLEM:
        return Message("\n".join(text))
    return Message("\n".join(text), _problem_buttons(scene, raised.id or 0, raised.state))


def put_before(scene: Scene, at_most: int) -> tuple[list[str], Rows]:
    """Fold what is put before a person into his regular message: ``at_most`` lines of a kind, and what he may do.

    One that stands there in full is decided there; longer or several ones have a button each that opens the card.
    What is settled before the message goes out is left out; once sent, it says what became of each.
    """
    rows, buttons = _problems_before(scene, at_most)
    more_rows, more_buttons = extensions.put_before(scene, at_most)
    return [*rows, *more_rows], (*buttons, *more_buttons)


def returned(scene: Scene) -> Message | None:
    """Give a resolved problem back to whoever raised it: who coordinated what, and the node's card to go on with."""
    raised = requests.problem(scene.tx, int(scene.params["problem_id"]))
    if raised is None:
        return None
    card = node.node(scene)
    who = scene.tx.get(Person, raised.taken_by) if raised.taken_by else None
    head = scene.say("problem-returned", who=who.name if who else "", words=lines.cut(raised.words, WORDS_ALONE))
    return replace(card, text=f"{head}\n\n{card.text}")


def _problems_before(scene: Scene, at_most: int) -> tuple[list[str], Rows]:
    found = [requests.problem(scene.tx, int(problem_id)) for problem_id in scene.params.get("problem_ids", ())]
    told = [one for one in found if one and (scene.row.is_edit or one.state in requests.OPEN_PROBLEM)]
    if not told:
        return [], ()
    limit = WORDS_ALONE if len(told) == 1 else WORDS_AMONG
    rows = [scene.say("problems-title", count=len(told)), *(_problem_line(scene, one, limit) for one in told[:at_most])]
    if len(told) > at_most:
        rows.append(scene.say("problems-more", count=len(told) - at_most))
    still_open = [one for one in told if one.state in requests.OPEN_PROBLEM]
    if len(told) == 1 and still_open and len(told[0].words) <= limit:
        return rows, _problem_buttons(scene, told[0].id or 0, told[0].state)
    return rows, tuple((_open_button(scene, one),) for one in still_open)


def declined(scene: Scene) -> Message:
    """Draw a declined node with the reason; decided, it says by whom."""
    assignment = assignments.get(scene.tx, int(scene.params["assignment_id"]))
    text = [scene.say("declined-title"), *heads(scene, assignment, int(scene.params["person_id"]))]
    text.append(scene.say("declined-reason", reason=str(scene.params["reason"])[:WORDS_SHOWN]))
    taker = str(scene.params.get("taker") or "")
    if taker:
        text.append(scene.say("declined-taker", unit=taker))
    if assignment.state is Lifecycle.DECLINED:
        return Message("\n".join(text), _declined_buttons(scene, assignment, taker))
    return Message("\n".join([*text, _decided(scene, assignment)]))


def transfer(scene: Scene) -> Message:
    """Ask where a declined node goes: a button for each unit that may be meant, any other by its name."""
    assignment = assignments.get(scene.tx, int(scene.params["assignment_id"]))
    if assignment.state is not Lifecycle.DECLINED:
        return Message(_decided(scene, assignment))
    near = [finding.unit_called(scene.tx, name) for name in scene.params.get("near", ())]
    units = decline.candidates(scene.tx, assignment, UNITS_OFFERED) if "unknown" not in scene.params else near
    buttons = [scene.button("button-transfer-to", "transferat", unit.id, unit=unit.name) for unit in units if unit]
    return Message(_transfer_words(scene, assignment), tuple((button,) for button in buttons))


def _transfer_words(scene: Scene, assignment: Assignment) -> Html:
    if "unknown" not in scene.params:
        return scene.say("transfer-to-whom", no=lines.called(scene, assignment))
    name, near = scene.params["unknown"], scene.params.get("near")
    if not near:
        return scene.say("transfer-unknown-at-all", name=name)
    return scene.say("transfer-unknown", name=name, near=near)


def _decided(scene: Scene, assignment: Assignment) -> Html:
    """Say who transferred a declined node where, or upheld it."""
    moves = timelines.of_assignment(scene.tx, assignment.id or 0)
    last = next((one for one in moves if one.event in (Event.TRANSFER, Event.UPHOLD)), None)
    if last is None:
        return scene.say("request-overtaken", state=scene.say(f"state-{assignment.state}"))
    who = scene.tx.get(Person, last.person_id) if last.person_id else None
    unit = assignments.unit_of(scene.tx, assignment).name
    return scene.say("declined-decided", who=who.name if who else "", what=scene.say(f"event-{last.event}"), unit=unit)


def _declined_buttons(scene: Scene, assignment: Assignment, taker: str) -> Rows:
    """Offer the unit that was suggested by one tap, where the roster knows it, beside any other."""
    argument = f"{assignment.id}.{assignment.version}"
    rows: Rows = (
        (scene.button("button-transfer", "transfer", argument), scene.button("button-uphold", "uphold", argument)),
    )
    unit = finding.unit_called(scene.tx, taker) if taker else None
    if unit is None or unit.id == assignment.unit_id:
        return rows
    return ((scene.button("button-transfer-to", "transferto", argument, unit=unit.name),), *rows)


def _problem_line(scene: Scene, raised: Problem, limit: int) -> str:
    assignment = assignments.get(scene.tx, raised.assignment_id)
    raiser = scene.tx.get(Person, raised.person_id)
    return scene.say(
        "problems-line",
        no=lines.called(scene, assignment),
        title=slips.title(scene, assignment),
        unit=assignments.unit_of(scene.tx, assignment).name,
        who=raiser.name if raiser else "",
        words=lines.cut(raised.words, limit),
        state=_problem_state(scene, raised),
        days=_days_since(scene, raised),
    )


def _days_since(scene: Scene, raised: Problem) -> int:
    """Count the working days a problem has waited; 0 once it is settled."""
    if raised.state not in requests.OPEN_PROBLEM:
        return 0
    calendar = scene.policy.calendar
    return calendar.workdays_between(calendar.local_day(raised.created_at), calendar.local_day(scene.now))


def _problem_state(scene: Scene, raised: Problem) -> Html:
    who = scene.tx.get(Person, raised.taken_by) if raised.taken_by else None
    return scene.say(f"problem-state-{raised.state}", who=who.name if who else "none")


def _open_button(scene: Scene, raised: Problem) -> Button:
    assignment = assignments.get(scene.tx, raised.assignment_id)
    no, unit = lines.called(scene, assignment), assignments.unit_of(scene.tx, assignment).name
    return scene.button("button-problem", "problem", raised.id, no=no, unit=unit)


def _problem_buttons(scene: Scene, problem_id: int, state: str) -> Rows:
    take = () if state == "taken" else (scene.button("button-take", "take", problem_id),)
    solved = (scene.button("button-solved", "solved", problem_id),)
    up = () if state == "passed_up" else (scene.button("button-pass-up", "passup", problem_id),)
    return ((*take, *solved, *up),)
