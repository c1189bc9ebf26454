"""The story of a node (办理过程): every move in a sentence, every version of what was said."""

from bot.argument import number
from bot.visit import Visit
from db.words import Refusal
from jobs import moves, owning


def show(visit: Visit) -> None:
    """Tell the story of one assignment to whoever may read it."""
    assignment = moves.load(visit.tx, number(visit))
    if not owning.may_see(visit.tx, assignment, visit.my_id):
        raise Refusal("visit-not-yours")
    visit.reply("story", assignment_id=assignment.id)
