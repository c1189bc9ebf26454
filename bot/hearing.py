"""What was heard, said back: every outcome of understanding words has its answer here, for all conversations."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from telegram import Message

from bot.visit import Visit
from db import assignments, cards, reports
from db.messages import Outgoing
from db.models import Assignment, Card, Report
from db.words import Intent, Refusal
from jobs import evidence, one_node, outbox, understand
from jobs.evidence import Attachment
from jobs.heard import DateWanted, Echo, Heard, Said, Which
from jobs.outbox import Item


def said(visit: Visit) -> Said:
    """Take the words that came with the card they answer."""
    message = visit.message
    return Said(visit.text, message.message_id if message else 0, among(visit), said_at=visit.said_at)


def replied_to(visit: Visit) -> Card | None:
    """Find the card that a message replies to."""
    answered = visit.message.reply_to_message if visit.message else None
    if answered is None:
        return None
    return cards.of_message(visit.tx, visit.inbox.bot_id, visit.chat.id, answered.message_id)


def among(visit: Visit) -> tuple[int, ...]:
    """Name the assignments of the card that a message replies to, or that was tapped or reacted to."""
    card = replied_to(visit)
    return tuple(item.assignment_id for item in cards.items_of(visit.tx, card.id)) if card else ()


def heard_anew(visit: Visit, assignment_id: int) -> bool:
    """Hear words that do not answer the question about a node like any others; False where they do answer."""
    words = said(visit)
    if understand.is_answer(visit.tx, visit.policy, visit.my_id, words, assignment_id):
        return False
    visit.answered()
    present(visit, understand.hear(visit.tx, visit.policy, visit.my_id, words), words)
    return True


def request_told(visit: Visit, intent: Intent) -> None:
    """Take the words that answer 有困难 or 申请延期, unless they are other news."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    assignment_id = int(visit.dialog.details["assignment_id"])
    if heard_anew(visit, assignment_id):
        return
    visit.answered()
    # The reason may have been said already and only the date was missing: both are one request.
    request(visit, intent, assignment_id, said(visit), str(visit.dialog.details.get("before") or ""))


def request(visit: Visit, intent: Intent, assignment_id: int, words: Said, before: str = "") -> None:
    """Make a request of words that were asked for, or stood behind a command."""
    heard = one_node.hear_request(visit.tx, visit.policy, visit.my_id, words, assignment_id, intent, before)
    present(visit, heard, words)


def present(visit: Visit, heard: Heard, words: Said, files: list[dict[str, Any]] | None = None) -> None:
    """Say what was understood, or ask the one question that is left."""
    match heard:
        case Echo(made):
            show_reports(visit, made)
        case Which():
            ask_which(visit, heard, words, files or [])
        case DateWanted():
            want_date(visit, heard)
        case Outgoing(key, params):
            visit.reply(key, **params)


def shown(visit: Visit) -> list[Report]:
    """List the reports of the echo that was tapped; refuse whoever did not say them."""
    found = reports.many(visit.tx, visit.card_of("report").params["report_ids"])
    if not found or any(one.person_id != visit.my_id for one in found):
        raise Refusal("visit-not-yours")
    return found


def redraw(visit: Visit, **params: object) -> None:
    """Draw the tapped card anew; what was being corrected on it is settled unless ``params`` say so."""
    assert visit.card is not None
    visit.card.params = {**visit.card.params, "fixing": None, **params}
    visit.tx.add(visit.card)
    outbox.refresh_card(visit.tx, visit.card)


def keep_files(visit: Visit, assignment: Assignment, files: list[Attachment]) -> None:
    """Keep files that came without words; the card asks for what a voice note leaves open."""
    made = evidence.keep(visit.tx, visit.policy, assignment, visit.my_id, files)
    visit.ask("evidence", report_id=made.id)
    show_reports(visit, [made])


def want_date(visit: Visit, wanted: DateWanted) -> None:
    """Ask for the day of an extension whose reason was said; the answer completes the request."""
    assignment = assignments.get(visit.tx, wanted.assignment_id)
    no = assignments.node_of(visit.tx, assignment).no
    visit.ask("extend", assignment_id=wanted.assignment_id, before=wanted.words)
    if wanted.offered is None or assignment.due_on is None:
        visit.reply("extend-date-wanted", no=no)
        return
    days = {"due": visit.locale.day(assignment.due_on), "day": visit.locale.day(wanted.offered)}
    visit.reply("extend-later-wanted", no=no, **days)


def show_reports(visit: Visit, made: Sequence[Report]) -> None:
    """Show what was understood (识别为) as one card."""
    items = [Item(assignment_id) for assignment_id in dict.fromkeys(one.assignment_id for one in made)]
    visit.show("report", items, report_ids=[one.id for one in made])


def ask_which(visit: Visit, which: Which, words: Said, files: list[dict[str, Any]]) -> None:
    """Ask which node is meant, a button a candidate; words and files are kept with the question."""
    unknown = which.unknown
    if not which.candidates:
        visit.reply(
            "words-nothing-open" if not unknown else "words-unknown-number", **({"no": unknown} if unknown else {})
        )
        return
    kept = {"candidates": list(which.candidates), "unknown": unknown, "files": files, **kept_with_card(visit, words)}
    if which.shared:  # once it is answered the words are heard again, all of them
        kept |= {"shared": which.shared, "among": list(words.among)}
    visit.show("which", [Item(one) for one in which.candidates], **kept)


def kept_with_card(visit: Visit, words: Said) -> dict[str, Any]:
    """Put words into a card that asks which node they mean; ``words_of`` takes them out again."""
    return {"words": words.words, "message_id": words.message_id, "said_at": words.at(visit.now).isoformat()}


def words_of(params: Mapping[str, Any]) -> Said:
    """Take the words that a card keeps; those of 明天 count from when they were written."""
    said_at = datetime.fromisoformat(params["said_at"]) if "said_at" in params else None
    among = tuple(params.get("among") or ()) if params.get("shared") else ()
    return Said(str(params.get("words") or ""), int(params.get("message_id") or 0), among, said_at=said_at)


def file_of(message: Message, bot_id: int) -> Attachment | None:
    """Name the file of a message: the largest size of a photo, a document, a voice note, a video."""
    if message.photo:
        return Attachment(bot_id, "photo", message.photo[-1].file_id)
    if message.document:
        return Attachment(bot_id, "document", message.document.file_id, message.document.file_name or "")
    if message.voice or message.audio:
        spoken = message.voice or message.audio
        assert spoken is not None
        return Attachment(bot_id, "voice", spoken.file_id)
    return Attachment(bot_id, "video", message.video.file_id) if message.video else None
