"""Draws what waits for the consent of a unit's principal before it is handed in (书记把关)."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.report import Rows, meaning
from bot.render.scene import Scene
from db import assignments, reports, timelines
from db.models import Assignment, Person
from db.words import Event, Lifecycle
from jobs import consent, naming

WORDS_SHOWN = 1000


def card(scene: Scene) -> Message:
    """Draw what was reported done, by whom, in which words, with what evidence; answered, it says how."""
    assignment = assignments.get(scene.tx, int(scene.params["assignment_id"]))
    node = assignments.node_of(scene.tx, assignment)
    text = [
        scene.say("consent-title"),
        scene.say("request-node", no=naming.called(scene.tx, node), title=node.title),
        scene.say("request-due", due=lines.due_word(scene, assignment.due_on)),
    ]
    report = reports.submission(scene.tx, assignment.id or 0)
    if report is not None and assignment.handed_up_at is not None:
        who = scene.tx.get(Person, report.person_id)
        text.append(
            scene.say(
                "consent-entry",
                who=who.name if who else "",
                when=scene.locale.moment(assignment.handed_up_at, scene.policy.calendar.zone),
                words=lines.cut(report.words, WORDS_SHOWN) or meaning(scene, report),
                count=len(reports.evidence_of(scene.tx, report.id or 0)),
            )
        )
        return Message("\n".join(text), buttons(scene, assignment))
    return Message("\n".join([*text, _answered(scene, assignment)]))


def buttons(scene: Scene, assignment: Assignment) -> Rows:
    """Offer the principal to agree or to give it back, and whoever handed it up to take it back."""
    argument = f"{assignment.id}.{assignment.version}"
    principal = consent.principal_of(scene.tx, assignment)
    if principal is None or scene.person is None or principal.id != scene.person.id:
        return ((scene.button("button-withdraw", "withdraw", argument),),)
    report = reports.submission(scene.tx, assignment.id or 0)
    has_files = report is not None and bool(reports.evidence_of(scene.tx, report.id or 0))
    files = ((scene.button("button-evidence", "consentevid", assignment.id),),) if has_files else ()
    return (_answers(scene, argument), *files)


def _answers(scene: Scene, argument: str) -> tuple[Button, ...]:
    return scene.button("button-agree", "agree", argument), scene.button("button-turn-back", "turnback", argument)


def _answered(scene: Scene, assignment: Assignment) -> str:
    """Say what became of it: the last answer, or that it was taken back."""
    moves = timelines.of_assignment(scene.tx, assignment.id or 0)
    last = next((one for one in moves if one.event in (Event.SUBMIT, Event.TURN_BACK, Event.UNDO)), None)
    if last is None or last.event is Event.UNDO:
        return scene.say("extension-withdrawn")
    who = scene.tx.get(Person, last.person_id) if last.person_id else None
    is_agreed = last.event is Event.SUBMIT and assignment.state is not Lifecycle.IN_PROGRESS
    key = "consent-agreed" if is_agreed else "consent-turned-back"
    return scene.say(key, who=who.name if who else "")
