"""The brief (汇报稿): plain words on a unit, the county, or for the county's leaders, to be passed on elsewhere."""

from bot import choice
from bot.argument import count
from bot.render.brief import Audience
from bot.texts.locale import LANGUAGES, locale
from bot.visit import Visit
from db.models import Campaign, Unit
from db.words import Refusal
from jobs import finding


def write(visit: Visit) -> None:
    """Write the brief of whom the words name; without words ask by buttons."""
    campaign = choice.published(visit, "brief")
    if campaign is None:
        return
    if not visit.text:
        visit.show("brief-choose", campaign_id=campaign.id)
        return
    audience = _audience(visit.text)
    if audience is not None:
        _say(visit, campaign, audience)
        return
    unit = finding.unit_called(visit.tx, visit.text)
    if unit is None:
        names = finding.similar_names(visit.tx, visit.text) or "none"
        raise Refusal("brief-unknown", words=visit.text[:20], names=names)
    _say(visit, campaign, Audience.UNIT, unit.id)


def chosen(visit: Visit) -> None:
    """Write the brief that was chosen by a button; the choice stays for the next."""
    campaign = choice.of_id(visit, visit.card_of("brief-choose").params["campaign_id"], "digest-none")
    name, _, value = visit.argument.partition(".")
    unit = visit.tx.get(Unit, count(value)) if value else None
    if name not in list(Audience) or (name == Audience.UNIT) != (unit is not None):
        raise Refusal("visit-not-yours")
    _say(visit, campaign, Audience(name), unit.id if unit else None)


def _say(visit: Visit, campaign: Campaign, audience: Audience, unit_id: int | None = None) -> None:
    visit.reply("brief", campaign_id=campaign.id, audience=audience.value, unit_id=unit_id)


def _audience(words: str) -> Audience | None:
    """Find the audience that is named so in either language."""
    by_name = {
        locale(language).say(f"brief-for-{audience}").lower(): audience
        for language in LANGUAGES
        for audience in (Audience.COUNTY, Audience.LEADERS)
    }
    return by_name.get(words.lower())
