"""Choosing one of one's own open nodes for what is asked next: offered by number, picked by a tap, then asked about."""

from bot.argument import pick
from bot.visit import Visit
from db import assignments
from db.models import Assignment
from jobs import moves, owning


def offer(visit: Visit, purpose: str) -> None:
    """Offer the own open nodes by number; ``purpose`` names the text above them and what a tap begins."""
    visit.show("choose", purpose=purpose)


def chosen(visit: Visit) -> Assignment:
    """Return the node that was picked; refuse whoever may not answer for it, and a card that is out of date."""
    assignment_id, version = pick(visit)
    assignment = moves.load(visit.tx, assignment_id, version)
    owning.require_holder(visit.tx, assignment, visit.my_id)
    return assignment


def ask(visit: Visit, topic: str, key: str, assignment: Assignment, **params: object) -> None:
    """Ask in the words of ``key`` about a node; the next words answer ``topic``."""
    visit.ask(topic, assignment_id=assignment.id)
    visit.reply(key, no=assignments.node_of(visit.tx, assignment).no, **params)
