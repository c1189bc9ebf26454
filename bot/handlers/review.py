"""Reviewing: accept, send back, look at one after the other; the first tap takes it."""

from bot.argument import number, pick
from bot.visit import Visit
from db import assignments, reports
from db.words import Refusal
from jobs import hearing, moves, review
from jobs.outbox import Item, refresh_card


def close(visit: Visit) -> None:
    """Accept a submission (同意办结)."""
    assignment_id, version = pick(visit)
    assignment = review.close(visit.tx, visit.policy, assignment_id, version, visit.my_id)
    visit.note("review-closed", no=assignments.node_of(visit.tx, assignment).no)


def close_all(visit: Visit) -> None:
    """Accept everything that still waits on the card (全部同意)."""
    count = review.close_all(visit.tx, visit.policy, visit.card_of("review"), number(visit), visit.my_id)
    visit.note("review-closed-all", count=count)


def send_back(visit: Visit) -> None:
    """Ask why a submission is sent back (退回补充)."""
    assignment_id, version = pick(visit)
    assignment = moves.load(visit.tx, assignment_id, version)
    review.check(visit.tx, assignment, visit.my_id)
    visit.ask("send_back", assignment_id=assignment_id, version=version)
    unit = assignments.unit_of(visit.tx, assignment).name
    visit.reply("review-why", no=assignments.node_of(visit.tx, assignment).no, unit=unit)


def reason_given(visit: Visit) -> None:
    """Send back with the reason; a day named in it is the new limit."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    details = visit.dialog.details
    visit.answered()
    limit = hearing.day_named(visit.policy, visit.now, visit.text)
    assignment_id, version = int(details["assignment_id"]), int(details["version"])
    assignment = review.send_back(visit.tx, visit.policy, assignment_id, version, visit.my_id, visit.text, limit)
    unit = assignments.unit_of(visit.tx, assignment).name
    visit.reply("review-sent-back", no=assignments.node_of(visit.tx, assignment).no, unit=unit)


def each(visit: Visit) -> None:
    """Show the first submission that waits on the card, or the one after the assignment named (逐家查看)."""
    node_id = int(visit.card_of("review", "review-one").params["node_id"])
    waiting = review.waiting_on(visit.tx, node_id, visit.my_id)
    after = number(visit) if visit.argument else 0
    ids = [one.id or 0 for one in waiting]
    left = ids[ids.index(after) + 1 :] if after in ids else [one for one in ids if one != after]
    if not left:
        visit.note("review-no-more")
        return
    visit.show("review-one", [Item(left[0])], assignment_id=left[0], node_id=node_id)
    _show_evidence(visit, left[0])


def evidence(visit: Visit) -> None:
    """Send the files of one submission (查看佐证)."""
    assignment_id, _ = pick(visit)
    if not _show_evidence(visit, assignment_id):
        visit.note("review-no-evidence")


def waiting(visit: Visit) -> None:
    """Show a card for each node that waits for this reviewer (/review)."""
    nodes = review.nodes_waiting(visit.tx, visit.my_id)
    if not nodes:
        visit.reply("review-nothing")
    for node_id, found in list(nodes.items())[:CARDS_AT_ONCE]:
        visit.show("review", [Item(one.id or 0) for one in found], node_id=node_id)
    if len(nodes) > CARDS_AT_ONCE:
        visit.reply("review-more", count=len(nodes) - CARDS_AT_ONCE)


CARDS_AT_ONCE = 5


def _show_evidence(visit: Visit, assignment_id: int) -> int:
    assignment = moves.load(visit.tx, assignment_id)
    review.check(visit.tx, assignment, visit.my_id)
    report = reports.submission(visit.tx, assignment_id)
    assert visit.card is not None and report is not None
    refresh_card(visit.tx, visit.card)
    return review.show_evidence(visit.tx, report, visit.me, str(visit.inbox.id))
