"""Draws a question to many (即时问询): as each is asked, and as the table of who said what."""

from bot.message import Message
from bot.render import lines
from bot.render.scene import Scene
from db import inquiries
from db.models import Inquiry, InquiryReply, Person
from jobs import inquiry

ROWS_SHOWN, WORDS_SHOWN = 40, 40


def question(scene: Scene) -> Message | None:
    """Draw the question, and the answer once there is one; the buttons go when its time is over."""
    found = scene.tx.get(Inquiry, int(scene.params["inquiry_id"]))
    reply = inquiries.reply_of(scene.tx, found.id or 0, scene.person.id or 0) if found and scene.person else None
    if found is None or reply is None:
        return None
    asker = scene.tx.get_one(Person, found.person_id)
    rows: list[str] = [scene.say("inquiry-title", who=asker.name, words=found.words)]
    if reply.answered_at is not None:
        rows.append(scene.say("inquiry-yours", words=reply.words))
    if not inquiry.is_open(scene.tx, found):
        return Message("\n".join([*rows, scene.say("inquiry-over")]))
    rows.append(scene.say("inquiry-until", until=_until(scene, found)))
    one_word = (scene.button("button-inquiry-yes", "inqyes"), scene.button("button-inquiry-no", "inqno"))
    return Message("\n".join(rows), (one_word, (scene.button("button-inquiry-words", "inqsay"),)))


def table(scene: Scene) -> Message:
    """Draw who said what, who is silent and who was not reached."""
    found = scene.tx.get_one(Inquiry, int(scene.params["inquiry_id"]))
    replies = inquiries.replies(scene.tx, found.id or 0)
    told = [one for one in replies if one.answered_at is not None]
    unreached = [one for one in replies if inquiry.is_out_of_reach(scene.tx, one)]
    silent = [one for one in replies if one.answered_at is None and one not in unreached]
    rows: list[str] = [scene.say("inquiry-table", words=found.words, answered=len(told), asked=len(replies))]
    rows += [
        scene.say("inquiry-said", who=_who(scene, one), words=lines.cut(one.words, WORDS_SHOWN))
        for one in told[:ROWS_SHOWN]
    ]
    for key, group in (("inquiry-silent", silent), ("inquiry-unreached", unreached)):
        if group:
            rows.append(scene.say(key, count=len(group), who=[_who(scene, one) for one in group[:ROWS_SHOWN]]))
    if not inquiry.is_open(scene.tx, found):
        return Message("\n".join([*rows, scene.say("inquiry-over")]))
    rows.append(scene.say("inquiry-until", until=_until(scene, found)))
    again = (scene.button("button-inquiry-again", "inqagain"),) if silent else ()
    return Message("\n".join(rows), ((*again, scene.button("button-inquiry-close", "inqend")),))


def _who(scene: Scene, reply: InquiryReply) -> str:
    return f"{inquiry.unit_of(scene.tx, reply).name} {scene.tx.keep(Person, reply.person_id).name}"


def _until(scene: Scene, found: Inquiry) -> str:
    return scene.locale.moment(found.expires_at, scene.policy.calendar.zone)
