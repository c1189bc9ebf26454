"""Which clauses tell how far the work is: not those that ask, greet, request, or tell of what is over."""

from collections.abc import Sequence

from db.words import Intent
from jobs.rules.reading.former import got_over
from jobs.rules.reading.intents import Clause
from jobs.rules.reading.words import completion, obstacles, phrase, receipts, remainder
from jobs.rules.reading.words.english_ends import CLOSE_IT

_EITHER = phrase(r"(?:when|if|once|after|before|by|as soon as) ")
"""When it is painted, or when the photo is there?"""


def stating(told: Sequence[Clause]) -> list[Clause]:
    """Keep what tells how far the work is; that an obstacle told before is over does not."""
    over = got_over([one.text for one in told])
    return [
        one
        for index, one in enumerate(told)
        if _tells_state(one)
        and index not in over
        and not _is_asked_about(one, told[index + 1 :])
        and not (obstacles.UNSURE.search(one.text) and any(Intent.QUESTION in other.intents for other in told))
        and not (
            obstacles.NO_LONGER.fullmatch(one.text)
            and any(obstacles.OBSTACLE.search(before.text) for before in told[:index])
        )
    ]


def _is_asked_about(clause: Clause, after: Sequence[Clause]) -> bool:
    """Tell 只交了申请表,能填完成不: what little has been done is what the question is about."""
    if not (after and Intent.QUESTION in after[0].intents):
        return False
    is_choice = _EITHER.match(clause.text) is not None and after[0].text.startswith("or ")
    return is_choice or remainder.ONLY.match(clause.text) is not None


def _tells_state(clause: Clause) -> bool:
    """Leave out what asks, greets or requests; an obstacle or a request tells the state only by a figure."""
    if Intent.QUESTION in clause.intents or receipts.COURTESY.fullmatch(clause.text):
        return False
    is_order = receipts.TO_READER.match(clause.text) and not (
        completion.CLAIM.search(clause.text) or CLOSE_IT.fullmatch(clause.text)
    )
    if clause.text in receipts.SURE_WORDS or is_order:
        return False
    is_chat = receipts.SMALL_TALK.search(clause.text) and not completion.IN_OFFICE_WORDS.search(clause.text)
    return not (is_chat or receipts.ONLY_RECEIVED.match(clause.text))
