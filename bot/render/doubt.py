"""Draws the questions to a document, and the answers that all are told."""

from bot.message import Message
from bot.render import notice
from bot.render.scene import Scene
from db import people
from db.models import Doubt, Notice
from jobs import doubt as doubts


def listing(scene: Scene) -> Message:
    """Draw a coordinator's list: every question with its number, the unit that asked, and what was answered."""
    found = scene.tx.get_one(Notice, int(scene.params["notice_id"]))
    numbered = doubts.numbered(scene.tx, found.id or 0)
    waiting = sum(not doubt.answer for _, doubt in numbered)
    rows: list[str] = [
        scene.say("doubts-title", title=notice.title(scene, found), total=len(numbered), waiting=waiting)
    ]
    rows += [_line(scene, number, doubt) for number, doubt in numbered if doubt.told_at is None]
    told = sum(doubt.told_at is not None for _, doubt in numbered)
    rows += [scene.say("doubts-told-before", count=told)] if told else []
    untold = len(doubts.untold(scene.tx, found.id or 0))
    buttons = [scene.button("button-doubt-answer", "doubtanswer")] if waiting else []
    buttons += [scene.button("button-doubt-tell", "doubttell", count=untold)] if untold else []
    return Message("\n".join(rows), (tuple(buttons),) if buttons else ())


def answers(scene: Scene) -> Message:
    """Tell the answers to one of those the document is for; who asked is nobody else's affair."""
    found = scene.tx.get_one(Notice, int(scene.params["notice_id"]))
    shown = [scene.tx.get_one(Doubt, doubt_id) for doubt_id in scene.params["doubt_ids"]]
    rows: list[str] = [scene.say("doubt-answers-title", title=notice.title(scene, found))]
    for group in doubts.by_answer(shown):
        words = dict.fromkeys(doubt.words for doubt in group)
        rows += ["", *(scene.say("doubt-question", words=one) for one in words)]
        rows.append(scene.say("doubt-answer", words=group[0].answer))
    return Message("\n".join(rows))


def _line(scene: Scene, number: int, doubt: Doubt) -> str:
    units = [unit.name for _, unit in people.posts_of(scene.tx, doubt.person_id)[:1]]
    asked = scene.say("doubts-line", number=number, unit=units[0] if units else "", words=doubt.words)
    return asked + ("\n" + scene.say("doubt-answer", words=doubt.answer) if doubt.answer else "")
