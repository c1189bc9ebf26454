"""Draws what was understood (识别为) and what became of it; the question which node is meant; the choice of a node."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from bot.texts.locale import Html
from db import assignments, reports, timelines
from db.models import Assignment, Report
from db.words import Event, Intent, Lifecycle
from jobs import review

WORDS_SHOWN = 500
"""Characters of the official's words a card repeats; all of them are kept."""
SHOWN = 8
GUIDED = ("done", "progress", "nonews", "blocked", "extension")
Rows = tuple[tuple[Button, ...], ...]


def report(scene: Scene) -> Message:
    """Draw the echo of one message: each node with its reading, and what may be done about it now."""
    params = scene.card.params if scene.card else scene.params
    found = reports.many(scene.tx, params.get("report_ids", ()))
    shown = [(one, assignments.get(scene.tx, one.assignment_id)) for one in found]
    text = [_entry(scene, one, assignment) for one, assignment in shown[:SHOWN]]
    if len(shown) > SHOWN:
        text.append(scene.say("report-rest", count=len(shown) - SHOWN))
    text += _quoted(scene, found[0].words) if found else []
    text += _closing(scene, shown, is_fixing=bool(params.get("is_fixing")))
    return Message("\n".join(text), _buttons(scene, shown, is_fixing=bool(params.get("is_fixing"))))


def which(scene: Scene) -> Message:
    """Ask which node is meant, a button a candidate, the nearest deadline first."""
    params = scene.card.params if scene.card else scene.params
    found = [assignments.get(scene.tx, one) for one in params["candidates"]]
    if params.get("chosen"):
        chosen = assignments.node_of(scene.tx, assignments.get(scene.tx, int(params["chosen"])))
        return scene.plain("which-chosen", no=chosen.no, title=chosen.title)
    unknown = str(params.get("unknown") or "")
    text = scene.say("which-unknown", no=unknown) if unknown else scene.say("which-ask")
    buttons = [(Button(_label(scene, one), "which", str(one.id)),) for one in found]
    return Message(text, (*buttons, (scene.button("button-other", "other"),)))


def choose(scene: Scene) -> Message:
    """Offer the own open nodes by number, for a command that needs one."""
    person_id = scene.person.id if scene.person and scene.person.id else 0
    states = (Lifecycle.AWAITING_SIGN, Lifecycle.IN_PROGRESS)
    owned = assignments.owned_by(scene.tx, person_id, states)
    found = list({(one.node_id, one.unit_id): one for one in reversed(owned)}.values())[::-1]
    if not found:
        return scene.plain("words-nothing-open")
    purpose = str(scene.params["purpose"])
    text = [scene.say(f"choose-{purpose}"), *[lines.line(scene, one) for one in found[: SHOWN * 3]]]
    buttons = [Button(assignments.node_of(scene.tx, one).no, *_aim(purpose, one)) for one in found[: SHOWN * 3]]
    return Message("\n".join(text), tuple(tuple(buttons[n : n + 5]) for n in range(0, len(buttons), 5)))


def meaning(scene: Scene, one: Report) -> str:
    """Put a reading in words: intent, share, count, day with weekday, reason, who is to help."""
    slots = one.reading.get("slots") or {}
    if one.reading.get("no_news"):
        return scene.say("meaning-nonews")
    said = [scene.say(f"meaning-{one.intent}")]
    if slots.get("percent") is not None:
        said.append(scene.say("meaning-percent", percent=slots["percent"]))
    if slots.get("done_count") is not None and slots.get("total_count") is not None:
        said.append(scene.say("meaning-count", done=slots["done_count"], total=slots["total_count"]))
    if slots.get("remaining_count") is not None:
        said.append(scene.say("meaning-remaining", count=slots["remaining_count"]))
    if one.expected_on is not None:
        key = "meaning-until" if one.intent == Intent.EXTENSION else "meaning-expected"
        said.append(scene.say(key, day=one.expected_on))
    if slots.get("reason") and slots["reason"] != one.words:
        said.append(scene.say("meaning-reason", reason=str(slots["reason"])[:100]))
    if slots.get("help_unit"):
        said.append(scene.say("meaning-help", units=list(slots["help_unit"])))
    if slots.get("transfer_to"):
        said.append(scene.say("meaning-transfer-to", unit=slots["transfer_to"]))
    return Html(scene.say("meaning-separator").join(said))


def _entry(scene: Scene, one: Report, assignment: Assignment) -> str:
    """Say of one node: number, title, unit, deadline, the reading, and its state now."""
    node = assignments.node_of(scene.tx, assignment)
    unit = assignments.unit_of(scene.tx, assignment)
    head = scene.say("report-read", no=node.no, title=node.title, unit=unit.name, meaning=meaning(scene, one))
    rows = [head, scene.say("report-due", due=lines.due_word(scene, assignment.due_on))]
    rows += [scene.say("report-doubt", doubt=scene.say(f"doubt-{one.reading['why']}"))] if _is_doubted(one) else []
    return "\n".join([*rows, _state(scene, one, assignment)])


def _state(scene: Scene, one: Report, assignment: Assignment) -> str:
    """Say what became of a report; the reviewers' decision stands here, too."""
    if one.state == "proposed" and one.awaits:
        node = assignments.node_of(scene.tx, assignment)
        key = "report-asks-confidential" if node.is_confidential else "report-asks-evidence"
        return scene.say(key, deliverable=node.deliverable)
    if one.state == "submitted":
        count = len(reports.evidence_of(scene.tx, one.id or 0))
        how = str(one.reading.get("delivered") or "none")
        return scene.say("report-state-submitted", how=how, count=count)
    if one.state == "accepted":
        return scene.say("report-state-accepted", late="yes" if assignment.is_late else "no")
    if one.state == "returned":
        return scene.say("report-state-returned", reason=_reason(scene, assignment))
    if one.state == "effective" and one.intent == Intent.ACK:
        return scene.say("report-state-signed")
    return scene.say(f"report-state-{one.state}")


def _reason(scene: Scene, assignment: Assignment) -> str:
    moves = timelines.of_assignment(scene.tx, assignment.id or 0)
    return next((str(one.details.get("reason", "")) for one in moves if one.event is Event.SEND_BACK), "")


def _quoted(scene: Scene, words: str) -> list[str]:
    if not words:
        return []
    cut = words if len(words) <= WORDS_SHOWN else words[:WORDS_SHOWN] + "…"
    return ["", scene.say("report-words", words=cut)]


def _closing(scene: Scene, shown: list[tuple[Report, Assignment]], *, is_fixing: bool) -> list[str]:
    unknown = [ref for one, _ in shown[:1] for ref in one.reading.get("unknown") or ()]
    text: list[str] = [scene.say("report-unknown", numbers=unknown)] if unknown else []
    if is_fixing or (_waits(shown) and shown[0][0].intent == Intent.NONE):
        return [*text, scene.say("report-pick-one")]
    if _waits(shown):
        return [*text, scene.say("report-is-right")]
    if shown and all(one.state == "effective" and one.words for one, _ in shown):
        return [*text, scene.say("report-in-effect")]
    return text


def _buttons(scene: Scene, shown: list[tuple[Report, Assignment]], *, is_fixing: bool) -> Rows:
    if not shown:
        return ()
    first, assignment = shown[0]
    if len(shown) == 1 and first.state == "proposed" and first.awaits:
        return ((scene.button("button-sent", "sent", first.id), scene.button("button-later", "later", first.id)),)
    if len(shown) == 1 and first.state == "submitted" and assignment.state is Lifecycle.IN_REVIEW:
        return ((scene.button("button-withdraw", "withdraw", f"{assignment.id}.{assignment.version}"),),)
    if is_fixing or (_waits(shown) and first.intent == Intent.NONE):
        return _guided(scene)
    fix = scene.button("button-fix", "fix")
    if _waits(shown):
        return ((scene.button("button-ok", "ok", review.stamp([one for _, one in shown])), fix),)
    if all(one.state == "effective" for one, _ in shown) and assignment.state.is_open:
        is_final = all(one.intent == Intent.ACK for one, _ in shown)
        return () if is_final else ((fix, scene.button("button-undo", "undo")),)
    return ()


def _guided(scene: Scene) -> Rows:
    buttons = [scene.button(f"button-mean-{intent}", "mean", intent) for intent in GUIDED]
    return tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))


def _waits(shown: list[tuple[Report, Assignment]]) -> bool:
    return any(one.state == "proposed" and not one.awaits for one, _ in shown)


def _is_doubted(one: Report) -> bool:
    return one.state == "proposed" and not one.awaits and bool(one.reading.get("ask") and one.reading.get("why"))


def _label(scene: Scene, assignment: Assignment) -> str:
    node = assignments.node_of(scene.tx, assignment)
    return f"{node.no} {node.title}"[:24]


def _aim(purpose: str, assignment: Assignment) -> tuple[str, str]:
    if purpose == "report":
        return "open", str(assignment.id)
    return purpose, f"{assignment.id}.{assignment.version}"
