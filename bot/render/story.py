"""Draws the story of an assignment (办理过程): a sentence a move, and the words of each report in every version."""

from collections.abc import Iterator
from datetime import date

from bot.message import Message
from bot.render import lines
from bot.render.scene import Scene
from db import assignments, reports, timelines
from db.models import Person, Report, Timeline, Unit
from db.words import Event

SHOWN = 20
WORDS_SHOWN = 120
SPOKEN_AGAIN = "replaced"
"""State of a report in whose place a corrected one stands."""
MARKED = (SPOKEN_AGAIN, "withdrawn", "returned", "accepted")


def story(scene: Scene) -> Message:
    """Tell the latest moves of an assignment, oldest first."""
    assignment = assignments.get(scene.tx, int(scene.params["assignment_id"]))
    node, unit = assignments.node_of(scene.tx, assignment), assignments.unit_of(scene.tx, assignment)
    told = timelines.of_assignment(scene.tx, assignment.id or 0, SHOWN + 1)
    rows: list[str] = [scene.say("story-title", no=node.no, title=node.title, unit=unit.name)]
    rows += [scene.say("story-earlier")] if len(told) > SHOWN else []
    rows += [_sentence(scene, move) for move in reversed(told[:SHOWN])]
    return Message("\n".join(rows))


def _sentence(scene: Scene, move: Timeline) -> str:
    who = scene.tx.get(Person, move.person_id) if move.person_id else None
    said = _report_of(scene, move)
    is_correction = move.event is Event.UNDO and said is not None and said.state == SPOKEN_AGAIN
    sentence = scene.say(
        "story-move",
        when=scene.locale.moment(move.at, scene.policy.calendar.zone),
        who=who.name if who else scene.say("product-name"),
        what=scene.say("story-corrected" if is_correction else f"event-{move.event}"),
    )
    words = [*_details(scene, move), *([] if said is None or move.event is Event.UNDO else _words(scene, said))]
    return sentence + "".join(words)


def _report_of(scene: Scene, move: Timeline) -> Report | None:
    report_id = move.details.get("report_id")
    return reports.get(scene.tx, int(report_id)) if report_id else None


def _words(scene: Scene, said: Report) -> Iterator[str]:
    """Quote a report, with what became of this version of it."""
    spoken = said.words or scene.say("meaning-nonews" if said.reading.get("no_news") else f"intent-{said.intent}")
    yield scene.say("story-words", words=lines.cut(spoken, WORDS_SHOWN))
    if said.state in MARKED:
        yield scene.say(f"story-version-{said.state}")


def _details(scene: Scene, move: Timeline) -> Iterator[str]:
    told = move.details
    if told.get("to_unit"):
        yield scene.say("story-to", name=scene.tx.get_one(Unit, int(told["to_unit"])).name)
    if told.get("to"):
        yield scene.say("story-to", name=scene.tx.get_one(Person, int(told["to"])).name)
    if told.get("for"):
        yield scene.say("story-for", name=scene.tx.get_one(Person, int(told["for"])).name)
    if told.get("level"):
        yield scene.say("story-level", slip=scene.say(f"slip-{told['level']}"))
    if told.get("number"):
        yield scene.say("story-number", number=told["number"])
    if told.get("old_on") and told.get("new_on"):
        yield scene.say("story-dates", old=date.fromisoformat(told["old_on"]), new=date.fromisoformat(told["new_on"]))
    elif told.get("new_on") or told.get("limit"):
        yield scene.say("story-until", day=date.fromisoformat(told.get("new_on") or told["limit"]))
    if told.get("override") or (told.get("reason") and move.event is not Event.ESCALATE):
        yield scene.say("story-reason", reason=lines.cut(str(told.get("reason") or told["override"]), WORDS_SHOWN))
