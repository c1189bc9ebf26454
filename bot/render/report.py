"""Draws what was understood (识别为), what became of it, and how it is corrected."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from bot.texts.locale import Html
from db import assignments, reports, timelines
from db.models import Assignment, Report
from db.words import Event, Intent, Lifecycle
from jobs import consent, review
from jobs.correct import CORRECTABLE, DATE, PERCENT

WORDS_SHOWN = 500
"""Characters of the official's words a card repeats; all of them are kept."""
SHOWN = 8
VALUES = {
    DATE: (Intent.PROGRESS, Intent.BLOCKED, Intent.EXTENSION),
    PERCENT: (Intent.PROGRESS, Intent.BLOCKED),
    "words": tuple(Intent),
}
"""Which values may be said anew beside which meaning."""
MEANINGS = ("done", "progress", "nonews", "blocked", "extension", "transfer")
"""What words may be said to have meant; the values read beside it stay."""
BACK = (Event.SEND_BACK, Event.TURN_BACK)
Rows = tuple[tuple[Button, ...], ...]
Shown = list[tuple[Report, Assignment]]


def report(scene: Scene) -> Message:
    """Draw the echo of one message: each node with its reading, and what may be done about it now."""
    params = scene.card.params if scene.card else scene.params
    found = reports.many(scene.tx, params.get("report_ids", ()))
    by_id = {one.id: one for one in assignments.many(scene.tx, (one.assignment_id for one in found))}
    shown = [(one, by_id[one.assignment_id]) for one in found]
    fixing = _fixing(shown, params.get("fixing"))
    text = [*_entries(scene, shown), *_doubts(scene, shown), *_quoted(scene, found)]
    text += _closing(scene, shown, fixing)
    return Message("\n".join(text), _buttons(scene, shown, fixing))


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


def _fixing(shown: Shown, chosen: object) -> Report | str | None:
    """Name what is being corrected: a report, ``pick`` while the node is to be picked, None for nothing.

    A message that tells no state is corrected at once: there is nothing in it to confirm.
    """
    still = [one for one, _ in shown if one.state in CORRECTABLE and not one.awaits]
    if chosen == "pick":
        return "pick" if len(still) > 1 else next(iter(still), None)
    if chosen:
        return next((one for one in still if one.id == chosen), None)
    is_empty = len(shown) == 1 and bool(still) and still[0].state == "proposed" and still[0].intent == Intent.NONE
    return still[0] if is_empty else None


def _entries(scene: Scene, shown: Shown) -> list[str]:
    """Say of each node what was understood; what is said of many alike takes one line."""
    alike: dict[tuple[str, str, str], Shown] = {}
    for one, assignment in shown:
        key = (one.intent, one.state, "") if _is_brief(one) else (one.intent, one.state, str(one.id))
        alike.setdefault(key, []).append((one, assignment))
    groups = list(alike.values())
    rows = [_entry(scene, *group[0]) if len(group) == 1 else _group(scene, group) for group in groups[:SHOWN]]
    if len(groups) > SHOWN:
        rows.append(scene.say("report-rest", count=len(groups) - SHOWN))
    return rows


def _is_brief(one: Report) -> bool:
    return one.intent == Intent.ACK or bool(one.reading.get("no_news"))


def _entry(scene: Scene, one: Report, assignment: Assignment) -> str:
    """Say of one node: number, title, unit, deadline, the reading, and its state now."""
    node = assignments.node_of(scene.tx, assignment)
    unit = assignments.unit_of(scene.tx, assignment)
    no = lines.called(scene, assignment)
    head = scene.say("report-read", no=no, title=node.title, unit=unit.name, meaning=meaning(scene, one))
    due = scene.say("report-due", due=lines.due_word(scene, assignment.due_on))
    return "\n".join([head, due, _state(scene, one, assignment)])


def _group(scene: Scene, group: Shown) -> str:
    numbers = lines.numbers(scene, (assignment for _, assignment in group))
    head = scene.say("report-read-many", numbers=numbers, count=len(group), meaning=meaning(scene, group[0][0]))
    return "\n".join([head, _state(scene, *group[0])])


def _doubts(scene: Scene, shown: Shown) -> list[str]:
    """Say why it is asked, each reason once."""
    reasons = [str(one.reading["why"]) for one, _ in shown if _is_doubted(one)]
    return [scene.say("report-doubt", doubt=scene.say(f"doubt-{why}")) for why in dict.fromkeys(reasons)]


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
    if one.state == "handed_up":
        principal = consent.principal_of(scene.tx, assignment)
        return scene.say("report-state-handed_up", who=principal.name if principal else "")
    if one.state == "accepted":
        return scene.say("report-state-accepted", late="yes" if assignment.is_late else "no")
    if one.state == "returned":
        return scene.say("report-state-returned", reason=_reason(scene, assignment))
    if one.state == "effective" and one.intent in (Intent.ACK, Intent.QUESTION):
        return scene.say("report-state-signed" if one.intent == Intent.ACK else "report-state-passed-on")
    if one.state == "proposed" and one.intent == Intent.NONE and _has_voice(scene, one):
        return scene.say("report-state-voice")
    return scene.say(f"report-state-{one.state}")


def _reason(scene: Scene, assignment: Assignment) -> str:
    moves = timelines.of_assignment(scene.tx, assignment.id or 0)
    return next((str(one.details.get("reason", "")) for one in moves if one.event in BACK), "")


def _quoted(scene: Scene, found: list[Report]) -> list[str]:
    """Repeat the official's words; answers to questions stand beside what was asked."""
    words = found[0].words if found else ""
    told = found[0].reading.get("told") if len(found) == 1 else None
    if told:
        return ["", *[scene.say(f"told-{step}", words=lines.cut(str(said), 200)) for step, said in told.items()]]
    return ["", scene.say("report-words", words=lines.cut(words, WORDS_SHOWN))] if words else []


def _closing(scene: Scene, shown: Shown, fixing: Report | str | None) -> list[str]:
    unknown = [ref for one, _ in shown[:1] for ref in one.reading.get("unknown") or ()]
    text: list[str] = [scene.say("report-unknown", numbers=unknown)] if unknown else []
    if fixing is not None:
        return [*text, scene.say("report-pick-node" if isinstance(fixing, str) else "report-pick-one")]
    if _waits(shown):
        return [*text, scene.say("report-is-right")]
    if _may_be_changed(shown) and shown[0][0].words:
        return [*text, scene.say("report-in-effect")]
    return text


def _buttons(scene: Scene, shown: Shown, fixing: Report | str | None) -> Rows:
    if not shown:
        return ()
    first, assignment = shown[0]
    if len(shown) == 1 and first.state == "proposed" and first.awaits:
        return ((scene.button("button-sent", "sent", first.id), scene.button("button-later", "later", first.id)),)
    is_handed_in = assignment.state is Lifecycle.IN_REVIEW or assignment.handed_up_at is not None
    if len(shown) == 1 and first.state in reports.SUBMISSION and is_handed_in:
        return ((scene.button("button-withdraw", "withdraw", f"{assignment.id}.{assignment.version}"),),)
    if isinstance(fixing, str):
        return _numbers(scene, shown)
    if fixing is not None:
        return _guided(scene, fixing)
    fix = scene.button("button-fix", "fix")
    if _waits(shown):
        return ((scene.button("button-ok", "ok", review.stamp([one for _, one in shown])), fix),)
    return ((fix, scene.button("button-undo", "undo")),) if _may_be_changed(shown) else ()


def _numbers(scene: Scene, shown: Shown) -> Rows:
    """A button a node that may be corrected, labelled with its plan number."""
    buttons = [
        Button(lines.called(scene, assignment), "fixone", str(one.id))
        for one, assignment in shown
        if one.state in CORRECTABLE
    ]
    return lines.number_rows(scene, buttons)


def _guided(scene: Scene, one: Report) -> Rows:
    """What the words may have meant, then the values that may be said anew."""
    buttons = [scene.button(f"button-mean-{intent}", "mean", intent) for intent in MEANINGS]
    values = [value for value, intents in VALUES.items() if one.intent in intents]
    again = [scene.button(f"button-redo-{value}", "redo", value) for value in values if one.words]
    return (*(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)), *((tuple(again),) if again else ()))


def _may_be_changed(shown: Shown) -> bool:
    """Tell whether something took effect that the person may still correct or take back; a signature stays."""
    return bool(shown) and all(
        one.state == "effective" and one.intent != Intent.ACK and assignment.state.is_open for one, assignment in shown
    )


def _waits(shown: Shown) -> bool:
    return any(one.state == "proposed" and not one.awaits for one, _ in shown)


def _is_doubted(one: Report) -> bool:
    return one.state == "proposed" and not one.awaits and bool(one.reading.get("ask") and one.reading.get("why"))


def _has_voice(scene: Scene, one: Report) -> bool:
    return any(file.kind == "voice" for file in reports.evidence_of(scene.tx, one.id or 0))
