"""Draws a question to the coordinators, and its answer to who asked."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from db import assignments
from db.models import Person, Question
from jobs.bundles import QUESTIONS
from jobs.question import post_of

WORDS_SHOWN, WORDS_AMONG = 1000, 120
"""Characters of a question on its own card, and beside others."""


def question(scene: Scene) -> Message:
    """Show who asks what, with a button until somebody has answered; then by whom and how."""
    asked = scene.tx.get_one(Question, int(scene.params["question_id"]))
    assignment = assignments.get(scene.tx, asked.assignment_id) if asked.assignment_id else None
    no = lines.called(scene, assignment) if assignment else "none"
    text = [scene.say("question-asked", **_by(scene, asked.person_id), no=no, words=asked.words[:WORDS_SHOWN])]
    if asked.state == "asked":
        return Message(text[0], ((scene.button("button-answer", "answer"),),))
    if asked.state == "withdrawn":
        text.append(scene.say("question-withdrawn"))
    else:
        text.append(scene.say("question-settled", **_by(scene, asked.answered_by), answer=asked.answer[:WORDS_SHOWN]))
    return Message("\n".join(text))


def answered(scene: Scene) -> Message:
    """Give the answer to who asked, beside his question: several may be under way."""
    asked = scene.tx.get_one(Question, int(scene.params["question_id"]))
    words, answer = asked.words[:WORDS_SHOWN], asked.answer[:WORDS_SHOWN]
    return scene.plain("question-answered", **_by(scene, asked.answered_by), words=words, answer=answer)


def waiting(scene: Scene, at_most: int) -> tuple[list[str], tuple[tuple[Button, ...], ...]]:
    """Recall in the morning's message what waits for an answer: ``at_most`` lines, and a button each to its card."""
    found = [scene.tx.get_one(Question, int(one)) for one in scene.params.get(QUESTIONS, ())]
    still = [one for one in found if one.state == "asked"][:at_most]
    if not still:
        return [], ()
    rows: list[str] = [scene.say("questions-title", count=sum(one.state == "asked" for one in found))]
    buttons = []
    for one in still:
        by, day = _by(scene, one.person_id), scene.policy.calendar.local_day(one.asked_at)
        rows.append(scene.say("questions-line", **by, day=day, words=lines.cut(one.words, WORDS_AMONG)))
        buttons.append((scene.button("button-question", "question", one.id or 0, who=by["who"]),))
    return rows, tuple(buttons)


def _by(scene: Scene, person_id: int | None) -> dict[str, object]:
    person = scene.tx.get(Person, person_id) if person_id else None
    return {"who": person.name if person else "", "post": post_of(scene.tx, person_id) if person_id else ""}
