"""A report by questions (/report), one at a time: answered in words, skipped, or ended early."""

from bot import choosing, hearing
from bot.visit import Visit
from db.models import Dialog
from db.words import Refusal
from jobs import guided, meant, outbox
from jobs.heard import Said
from jobs.outbox import Item

TOPIC = CARD = "guided"


def begin(visit: Visit) -> None:
    """Ask the first question about the node that was picked."""
    assignment = choosing.chosen(visit)
    if not assignment.state.is_open:
        meant.refuse_not_open(visit.tx, assignment)
    _ask(visit, assignment.id or 0, {})


def answer(visit: Visit) -> None:
    """Take the answer and ask what is still open, or make the report."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    if not hearing.heard_anew(visit, int(visit.dialog.details["assignment_id"])):
        _go_on(visit, visit.dialog, visit.text)


def skip(visit: Visit) -> None:
    """Leave a question out (跳过)."""
    dialog = _of_card(visit)
    if dialog is None:
        visit.note("report-already")
        return
    _go_on(visit, dialog, "")
    visit.note("guided-skipped")


def end(visit: Visit) -> None:
    """Make the report of what was answered so far (到此为止)."""
    dialog = _of_card(visit)
    if dialog is None:
        visit.note("report-already")
        return
    _finish(visit, int(dialog.details["assignment_id"]), dict(dialog.details["answers"]))
    visit.note("guided-ended")


def _go_on(visit: Visit, dialog: Dialog, words: str) -> None:
    assignment_id, step = int(dialog.details["assignment_id"]), str(dialog.details["step"])
    noted = guided.note(visit.tx, visit.policy, assignment_id, dialog.details["answers"], step, words)
    if guided.following(noted) is None:
        _finish(visit, assignment_id, noted)
    else:
        _ask(visit, assignment_id, noted)


def _ask(visit: Visit, assignment_id: int, answers: dict[str, str]) -> None:
    """Ask the next question: on the card that was tapped, else by a new one beneath the answer."""
    step = guided.following(answers)
    visit.ask(TOPIC, assignment_id=assignment_id, step=step, answers=answers)
    if visit.card is not None and visit.card.key == CARD:
        visit.card.params = {**visit.card.params, "step": step}
        visit.tx.add(visit.card)
        outbox.refresh_card(visit.tx, visit.card)
    else:
        visit.show(CARD, [Item(assignment_id)], assignment_id=assignment_id, step=step)


def _finish(visit: Visit, assignment_id: int, answers: dict[str, str]) -> None:
    visit.answered()
    heard = guided.finish(visit.tx, visit.policy, visit.my_id, assignment_id, answers)
    if visit.card is not None:
        outbox.refresh_card(visit.tx, visit.card)
    hearing.present(visit, heard, Said("\n".join(answers.values())))


def _of_card(visit: Visit) -> Dialog | None:
    """Find the question the tapped card asks; None when it was answered or another one is being asked."""
    params = visit.card_of(CARD).params
    dialog = visit.tx.get(Dialog, visit.my_id)
    if dialog is None or dialog.topic != TOPIC:
        return None
    is_asked = (dialog.details["assignment_id"], dialog.details["step"]) == (params["assignment_id"], params["step"])
    return dialog if is_asked else None
