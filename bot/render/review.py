"""Draws the reviewers' cards and the evidence that goes with them."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.report import Rows, meaning
from bot.render.scene import Scene
from db import assignments, reports, timelines
from db.models import Assignment, Evidence, Person, Report
from db.words import Event, Lifecycle
from jobs import naming
from jobs import review as duty

SHOWN = 12
WORDS_SHOWN = 120
WORDS_ALL = 2000
HANDED_IN = (Lifecycle.IN_REVIEW, Lifecycle.CLOSED)
DECISIONS = (Event.CLOSE, Event.SEND_BACK, Event.WITHDRAW, Event.SUSPEND, Event.CANCEL)


def review(scene: Scene) -> Message:
    """Draw one card a node: 已报k/n, each unit's words and evidence, the decisions that are left."""
    node_id = int(scene.params["node_id"])
    everybody = [one for one in assignments.of_node(scene.tx, node_id) if one.state is not Lifecycle.CANCELLED]
    shown = assignments.many(scene.tx, [item.assignment_id for item in scene.items])
    node = assignments.node_of(scene.tx, shown[0])
    handed_in = sum(one.state in HANDED_IN for one in everybody)
    text = [
        scene.say("review-title", no=naming.called(scene.tx, node), title=node.title),
        scene.say("review-count", handed_in=handed_in, total=len(everybody)),
        *[_entry(scene, one, WORDS_SHOWN) for one in shown[:SHOWN]],
    ]
    text += [scene.say("report-rest", count=len(shown) - SHOWN)] if len(shown) > SHOWN else []
    return Message("\n".join(text), _buttons(scene, [one for one in shown if one.state is Lifecycle.IN_REVIEW]))


def one_by_one(scene: Scene) -> Message:
    """Draw one submission with all its words."""
    assignment = assignments.get(scene.tx, int(scene.params["assignment_id"]))
    node = assignments.node_of(scene.tx, assignment)
    text = [
        scene.say("review-title", no=naming.called(scene.tx, node), title=node.title),
        _entry(scene, assignment, WORDS_ALL),
    ]
    following = ((scene.button("button-next-unit", "each", assignment.id),),)
    if assignment.state is not Lifecycle.IN_REVIEW:
        return Message("\n".join(text), following)
    return Message("\n".join(text), (_decide(scene, assignment), *following))


def evidence(scene: Scene) -> Message | None:
    """Draw one file of a report with whose it is."""
    found = scene.tx.get(Evidence, int(scene.params["evidence_id"]))
    if found is None:
        return None
    assignment = assignments.get(scene.tx, reports.get(scene.tx, found.report_id).assignment_id)
    no = lines.called(scene, assignment)
    unit = assignments.unit_of(scene.tx, assignment).name
    if found.bot_id != scene.row.bot_id or found.kind not in ("photo", "document"):
        return scene.plain("evidence-elsewhere", no=no, unit=unit)
    text = scene.say("evidence-caption", no=no, unit=unit, name=found.file_name or "none")
    if found.kind == "photo":
        return Message(text, photo_id=found.file_id)
    return Message(text, document_id=found.file_id)


def _entry(scene: Scene, assignment: Assignment, limit: int) -> str:
    """Say of one unit what was reported, or what became of it and by whom."""
    unit = assignments.unit_of(scene.tx, assignment).name
    if assignment.state is Lifecycle.IN_REVIEW:
        report = reports.submission(scene.tx, assignment.id or 0)
        return _submitted(scene, assignment, unit, report, limit)
    last = next((one for one in timelines.of_assignment(scene.tx, assignment.id or 0) if one.event in DECISIONS), None)
    who = scene.tx.get(Person, last.person_id) if last and last.person_id else None
    what = scene.say(f"event-{last.event}") if last else scene.say(f"state-{assignment.state}")
    when = scene.locale.moment(last.at, scene.policy.calendar.zone) if last else ""
    key = "review-decided-reason" if last and last.details.get("reason") else "review-decided"
    reason = {"reason": str(last.details["reason"])[:limit]} if last and last.details.get("reason") else {}
    return scene.say(key, unit=unit, who=who.name if who else "", when=when, what=what, **reason)


def _submitted(scene: Scene, assignment: Assignment, unit: str, report: Report | None, limit: int) -> str:
    files = reports.evidence_of(scene.tx, report.id or 0) if report else []
    words = report.words or meaning(scene, report) if report else ""
    who = scene.tx.get(Person, report.person_id) if report else None
    return scene.say(
        "review-entry",
        unit=unit,
        who=who.name if who else "",
        when=scene.locale.moment(assignment.submitted_at or scene.now, scene.policy.calendar.zone),
        words=words[:limit] + ("…" if len(words) > limit else "")
        if words
        else meaning(scene, report)
        if report
        else "",
        count=len(files),
        how=str((report.reading.get("delivered") if report else "") or "none"),
    )


def _buttons(scene: Scene, waiting: list[Assignment]) -> Rows:
    if not waiting:
        return ()
    if len(waiting) > 1:
        stamp = duty.stamp(waiting)
        return ((scene.button("button-close-all", "closeall", stamp),), (scene.button("button-each", "each"),))
    report = reports.submission(scene.tx, waiting[0].id or 0)
    has_files = bool(report and reports.evidence_of(scene.tx, report.id or 0))
    files = ((scene.button("button-evidence", "evid", _argument(waiting[0])),),) if has_files else ()
    return (_decide(scene, waiting[0]), *files)


def _decide(scene: Scene, assignment: Assignment) -> tuple[Button, ...]:
    argument = _argument(assignment)
    return scene.button("button-close", "close", argument), scene.button("button-send-back", "sendback", argument)


def _argument(assignment: Assignment) -> str:
    return f"{assignment.id}.{assignment.version}"
