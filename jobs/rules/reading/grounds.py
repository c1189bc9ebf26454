"""What of a message may tell why: of an obstacle, of a request for a later day, of a refusal."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.words import Intent
from jobs.rules.reading import english_obstacles
from jobs.rules.reading.claim import Claim, Judged
from jobs.rules.reading.claims import is_measured
from jobs.rules.reading.effects import causes_beside, is_effect
from jobs.rules.reading.english_grounds import BLAMES_THE_DAY
from jobs.rules.reading.help_wanted import asks_an_office
from jobs.rules.reading.intents import Clause
from jobs.rules.reading.words import completion, obstacles, phrase, receipts, requests

_VOW = phrase(r"保证|一定|争取|确保|届时|到时|肯定|绝不|力争|尽快|抓紧|\b(?:will|shall|promise)\b|'ll\b")
_PLEA = phrase(
    r"^不是[^,]{1,6}不[^,]{1,2}$|放(?:我们?|咱们?)?一马|给条(?:活)?路|开开?恩|妥否|当否|可否|高抬贵手|冒昧请示|^请假|[想要]请假|理解|见谅|谅解|通融|批准|不是$|(?:行|帮)个?(?:方便|"
    r"忙)|求求|拜托|领导好|\bunderstand\b"
)
"""What goes with a request and gives no reason for it."""


@dataclass(frozen=True, slots=True)
class Words:
    """The own words of a reply in normal form, whole and by clause."""

    text: str
    parts: Sequence[str]
    grounds: Sequence[str] = ()
    """The clauses that may hold a reason: they tell neither state nor receipt, and stand before a request."""


def words_of(text: str, told: Sequence[Clause], judged: Sequence[Judged]) -> Words:
    """Gather what the slots are taken from: all clauses, and those that may be the reason."""
    request = next((index for index, one in enumerate(told) if Intent.EXTENSION in one.intents), len(told))
    stating = {one.clause for one in judged if one.claim is not None or one.is_measured}
    grounds = [one.text for one in told[:request] if _may_be_ground(one, stating) and not _is_plea(one.text)]
    # A request may give its ground afterwards: 申请延长至6月5日,材料不齐; 延期一周,图纸还在改.
    after = told[request + 1 :]
    hindered = [one.text for one in after if Intent.BLOCKED in one.intents]
    beside = causes_beside([one.text for one in after if _may_be_ground(one, set())], hindered)
    plain = [one for one in hindered if not (is_effect(one) or asks_for_help(one))]
    grounds = grounds or plain or beside or hindered
    grounds = grounds or [
        one.text for one in after if _may_be_ground(one, set()) and not _VOW.search(one.text) and not _is_plea(one.text)
    ]
    # 测绘队排到月底了,请求推迟: a state of others that leads up to the request.
    is_requested = request < len(told)
    grounds = grounds or [one.text for one in told[:request] if is_requested and _is_others_state(one)]
    # 图没审出来,请审图中心加急; 高压线没迁走,干不了: what is still open is the reason where no other is given.
    open_still = {one.clause for one in judged if one.claim in (Claim.NEGATED, Claim.LEFT) and not one.is_measured}
    open_still -= {one.text for one in told if Intent.EXTENSION in one.intents}
    grounds = grounds or [one.text for one in told if one.text in open_still]
    if request == len(told):
        grounds = [*grounds, *(one.text for one in told if one.text in open_still and one.text not in grounds)]
    told_of = [one.text for one in told if not receipts.COURTESY.fullmatch(one.text)]
    return Words(text, told_of or [one.text for one in told], grounds)


def _may_be_ground(clause: Clause, stating: set[str]) -> bool:
    if clause.intents & {Intent.QUESTION, Intent.EXTENSION} or receipts.COURTESY.fullmatch(clause.text):
        return False
    is_hindered = clause.text.startswith("因") or (clause.text.isascii() and _names_obstacle(clause.text))
    if asks_for_help(clause.text) and not is_hindered:
        return False
    is_receipt = Intent.ACK in clause.intents or receipts.GREETING.fullmatch(clause.text)
    return Intent.BLOCKED in clause.intents or not (is_receipt or clause.text in stating)


def _is_others_state(clause: Clause) -> bool:
    is_told = clause.text.endswith("了") and not (clause.intents or completion.CLAIM.search(clause.text))
    return is_told and not (_VOW.search(clause.text) or _is_plea(clause.text) or is_measured(clause.text))


def _names_obstacle(text: str) -> bool:
    signs = (obstacles.OBSTACLE, obstacles.IMPOSSIBLE, english_obstacles.FORMS)
    return any(sign.search(text) for sign in signs)


def _is_plea(text: str) -> bool:
    return _PLEA.search(text) is not None or BLAMES_THE_DAY.fullmatch(text) is not None


def asks_for_help(text: str) -> bool:
    """Tell whether somebody is asked to help."""
    return requests.HELP.search(text) is not None or asks_an_office(text)
