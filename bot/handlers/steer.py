"""Steering from above: 中止, 恢复, 撤销, 重新办理, of one assignment, a unit's part of a node, or all of it."""

from collections.abc import Sequence

from bot.argument import number, pick
from bot.visit import Visit
from db import assignments
from db.models import Assignment, Card
from db.words import Event, Refusal
from jobs import hearing, moves, review, steer
from jobs.outbox import Item, refresh_card
from jobs.rules.lifecycle import is_possible

TOPIC = "steer"
WHICH = "steer-which"


def choose(visit: Visit) -> None:
    """From a node on the board: ask which units are meant, where there are several."""
    node_id = int(visit.card_of("board-node").params["node_id"])
    found = steer.possible(visit.tx, node_id).get(_event(visit.argument), [])
    if not found:
        raise Refusal("steer-nothing")
    if len({one.unit_id for one in found}) == 1:
        _proceed(visit, _event(visit.argument), found)
    else:
        visit.show(WHICH, [Item(one.id or 0) for one in found], event=visit.argument, node_id=node_id)


def every(visit: Visit) -> None:
    """Take all that the card offers; refuse when it was drawn before something on it moved."""
    found = _offered(visit)
    if review.stamp(found) != number(visit):
        raise Refusal("stale", assignment_id=(found or _shown(visit))[-1].id)
    _proceed(visit, _event(visit.card_of(WHICH).params["event"]), found)


def unit(visit: Visit) -> None:
    """Take one unit's part of the node, with all its occurrences."""
    offered = _offered(visit)
    assignment = moves.load(visit.tx, *pick(visit))
    found = [one for one in offered if one.unit_id == assignment.unit_id]
    if not found:
        raise Refusal("stale", assignment_id=assignment.id)
    _proceed(visit, _event(visit.card_of(WHICH).params["event"]), found)


def suspend(visit: Visit) -> None:
    """Ask why one assignment is suspended (中止)."""
    _one(visit, Event.SUSPEND)


def resume(visit: Visit) -> None:
    """Let one assignment go on (恢复)."""
    _one(visit, Event.RESUME)


def cancel(visit: Visit) -> None:
    """Ask why one assignment is cancelled (撤销)."""
    _one(visit, Event.CANCEL)


def reopen(visit: Visit) -> None:
    """Ask why a closed assignment is owed again (重新办理)."""
    _one(visit, Event.REOPEN)


def reason_given(visit: Visit) -> None:
    """Make the move with the reason; of what is reopened, a day named in it is the new limit."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    details = visit.dialog.details
    visit.answered()
    wanted = [(int(one), int(version)) for one, version in details["wanted"]]
    _steer(visit, Event(details["event"]), wanted, str(details["card_id"]), visit.text)


def _one(visit: Visit, event: Event) -> None:
    assignment = moves.load(visit.tx, *pick(visit))
    if not is_possible(assignment.state, event):
        raise Refusal("lifecycle-refused", state=assignment.state.value, event=event.value)
    _proceed(visit, event, [assignment])


def _proceed(visit: Visit, event: Event, found: Sequence[Assignment]) -> None:
    """Ask for the reason, or act at once where none is needed."""
    assert visit.card is not None
    wanted = [(one.id or 0, one.version) for one in found]
    if event in steer.WITHOUT_REASON:
        _steer(visit, event, wanted, visit.card.id)
        return
    visit.ask(TOPIC, event=event.value, wanted=wanted, card_id=visit.card.id)
    visit.reply(
        "steer-why", event=event.value, no=assignments.node_of(visit.tx, found[0]).no, units=_units(visit, found)
    )


def _steer(visit: Visit, event: Event, wanted: steer.Wanted, card_id: str, reason: str = "") -> None:
    limit = hearing.day_named(visit.policy, visit.now, reason) if event is Event.REOPEN else None
    done = steer.steer_undoably(visit.tx, visit.policy, event, wanted, visit.my_id, reason, limit)
    if not done.moved:
        raise Refusal("stale", assignment_id=wanted[0][0])
    refresh_card(visit.tx, visit.tx.get_one(Card, card_id))
    found = assignments.many(visit.tx, [assignment_id for assignment_id, _ in wanted])
    no = assignments.node_of(visit.tx, found[0]).no
    visit.reply("steer-done", event=event.value, no=no, count=done.moved, skipped=done.skipped, told=done.told)


def _event(word: str) -> Event:
    if word not in steer.EVENTS:
        raise Refusal("visit-not-yours")
    return Event(word)


def _shown(visit: Visit) -> list[Assignment]:
    return steer.shown(visit.tx, visit.card_of(WHICH).id)


def _offered(visit: Visit) -> list[Assignment]:
    event = _event(visit.card_of(WHICH).params["event"])
    return [one for one in _shown(visit) if is_possible(one.state, event)]


def _units(visit: Visit, found: Sequence[Assignment]) -> list[str]:
    return list(dict.fromkeys(assignments.unit_of(visit.tx, one).name for one in found))
