"""What a meeting decided becomes nodes (纪要转任务): lines are read, shown, and kept as drafts when confirmed."""

from dataclasses import asdict
from typing import Any

from bot import choice
from bot.visit import Visit
from db import campaigns
from db.words import Refusal
from jobs import minutes, receipt
from jobs.rules.notation.plan_reading import PlanReading
from jobs.rules.notation.problems import Refused


def ask(visit: Visit) -> None:
    """Ask for the lines, one a task; with several campaigns first, which one they go to."""
    visit.card_of(receipt.CARD)
    campaign = choice.among(visit, "minutes", campaigns.running(visit.tx), "publish-no-plan", is_tap=True)
    if campaign is not None:
        visit.ask("minutes", campaign_id=campaign.id)
        visit.reply("minutes-ask")


def said(visit: Visit) -> None:
    """Show what the lines would become, with what is unclear line by line."""
    assert visit.dialog is not None
    campaign = choice.of_id(visit, visit.dialog.details["campaign_id"], "publish-no-plan")
    reading = minutes.read(visit.tx, visit.policy, campaign, visit.text)
    visit.answered()
    visit.show(minutes.CARD, words=visit.text, campaign_id=campaign.id, **_shown(reading))


def confirm(visit: Visit) -> None:
    """Keep the clear lines as drafts of the plan, once a card."""
    card = visit.card_of(minutes.CARD)
    if "result" in card.params:  # a second tap is harmless
        visit.settle(minutes.CARD, "minutes-added")
        return
    campaign = choice.of_id(visit, card.params["campaign_id"], "publish-no-plan")
    added = minutes.add(visit.tx, visit.policy, campaign, str(card.params["words"]))
    visit.settle(minutes.CARD, "minutes-added", **asdict(added))


def drop(visit: Visit) -> None:
    """Leave the plan as it is."""
    visit.settle(minutes.CARD, "minutes-dropped")


def _of_line(refused: Refused) -> dict[str, str]:
    """Give what the text of a refusal needs; the heading of the sheet is no line of the minutes."""
    words = {name: str(value) for name, value in refused.words.items()}
    return words | {"row": str(refused.row - 1)}


def _shown(reading: PlanReading) -> dict[str, Any]:
    if not reading.nodes and not reading.refused:
        raise Refusal("plan-without-nodes")
    nodes = [
        {
            "no": node.no,
            "title": node.title,
            "units": list(node.executor_units),
            "due": node.deadline.due.isoformat() if node.deadline.due else None,
        }
        for node in reading.nodes
    ]
    refused = [{"key": one.key, "words": _of_line(one)} for one in reading.refused]
    return {"nodes": nodes, "refused": refused}
