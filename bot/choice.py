"""Which campaign a coordinator's command is about: no question while there is one, else the one that was chosen."""

from collections.abc import Iterable, Sequence

from bot.argument import number
from bot.visit import Visit
from db import campaigns
from db.models import Campaign, Card
from db.words import Refusal
from jobs import outbox

CARD = "campaign"


def published(visit: Visit, command: str, none: str = "digest-none", words: str = "") -> Campaign | None:
    """Find the campaign under way that a command is about, see ``among``; refuse with ``none`` where there is none."""
    return among(visit, command, campaigns.published(visit.tx), none, words=words)


def among(
    visit: Visit, command: str, found: Sequence[Campaign], none: str, *, is_tap: bool = False, words: str = ""
) -> Campaign | None:
    """Find the campaign that a command (or a tap) is about: the only one, or the one that was chosen last.

    None where the question was put instead; its answer gives the command or the tap again, with the words behind the
    command or those given here. A draft stands on no board, so a choice made there says nothing of it, and the
    question is put anew.
    """
    if not found:
        raise Refusal(none)
    if len(found) == 1:
        return found[0]
    chosen = next((one for one in found if one.id == visit.me.campaign_id), None)
    if chosen is None or (_passes_over_a_draft(chosen, found) and not _was_just_made(visit)):
        ask(visit, command, found, is_tap=is_tap, words=words)
        return None
    return chosen


def ask(visit: Visit, command: str, found: Iterable[Campaign], *, is_tap: bool = False, words: str = "") -> None:
    """Ask which campaign is meant, a button each."""
    words = words or (visit.text if visit.card is None else "")
    card_id = visit.card.id if is_tap and visit.card is not None else ""
    visit.show(CARD, command=command, words=words, card_id=card_id, campaign_ids=[one.id for one in found])


def made(visit: Visit) -> str | None:
    """Keep which campaign was tapped and name the command that waits for it; None for a second, harmless tap.

    Where a tap waits for it, its card is the visit's again.
    """
    card, campaign_id = visit.card_of(CARD), number(visit)
    if "chosen" in card.params:
        outbox.refresh_card(visit.tx, card)
        return None
    if campaign_id not in card.params["campaign_ids"]:
        raise Refusal("visit-not-yours")
    keep(visit, of_id(visit, campaign_id, "digest-none").id or 0)
    card.params = {**card.params, "chosen": campaign_id}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)
    visit.card, visit.words_given = visit.tx.get(Card, card.params.get("card_id", "")), str(card.params["words"])
    return str(card.params["command"])


def current(visit: Visit, found: Sequence[Campaign]) -> Campaign | None:
    """Find the campaign for what cannot ask: the one that was chosen last, else the newest."""
    chosen = next((one for one in found if one.id == visit.me.campaign_id), None)
    return chosen or (found[-1] if found else None)


def _passes_over_a_draft(chosen: Campaign, found: Sequence[Campaign]) -> bool:
    return chosen.published_at is not None and any(one.published_at is None for one in found)


def _was_just_made(visit: Visit) -> bool:
    return visit.words_given is not None


def keep(visit: Visit, campaign_id: int) -> None:
    """Remember a choice until another is made."""
    visit.me.campaign_id = campaign_id
    visit.tx.add(visit.me)


def of_id(visit: Visit, campaign_id: object, over: str) -> Campaign:
    """Load the campaign that a card or a question was about; refuse with ``over`` where it is over by now."""
    found = visit.tx.get(Campaign, int(str(campaign_id)))
    if found is None or found.archived_at is not None:
        raise Refusal(over)
    return found
