"""Undoing (撤销) the last change of many: first what it would come to, then the doing."""

from bot.visit import Visit
from jobs import outbox, undo


def show(visit: Visit) -> None:
    """Show what would be undone, what cannot be any more, and what went out after it."""
    found, final = undo.last(visit.tx, visit.my_id)
    if found is None:
        visit.reply("undo-final", kinds=[[one.kind, one.at.isoformat()] for one in final])
        return
    visit.show(undo.CARD, batch_id=found.batch.id, final=[[one.kind, one.at.isoformat()] for one in final])


def confirm(visit: Visit) -> None:
    """Undo it, once."""
    card = visit.card_of(undo.CARD)
    if "result" in card.params:  # a second tap is harmless
        outbox.refresh_card(visit.tx, card)
        return
    count, told = undo.undo(visit.tx, visit.policy, int(card.params["batch_id"]), visit.my_id)
    visit.settle(undo.CARD, "undo-done", count=count, told=told, who=visit.me.name)


def drop(visit: Visit) -> None:
    """Leave everything as it is."""
    visit.settle(undo.CARD, "undo-dropped")
