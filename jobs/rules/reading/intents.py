"""What is expressed beside the state of the work: a request, an obstacle, a question, a receipt."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.words import Intent
from jobs.rules.reading import english_obstacles, remarks
from jobs.rules.reading.counts import counts
from jobs.rules.reading.english_takers import asks_to_hand_on, hands_on
from jobs.rules.reading.former import got_over
from jobs.rules.reading.help_wanted import asks_an_office
from jobs.rules.reading.words import (
    completion,
    doubts,
    english,
    english_doubts,
    english_under_way,
    not_started,
    obstacles,
    receipts,
    remainder,
    requests,
    under_way,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause and the intents it carries beside the state of the work."""

    text: str
    intents: frozenset[Intent]


def heard(parts: Sequence[str]) -> list[Clause]:
    """Find the intents of each clause; an obstacle that a later clause calls solved is none."""
    solved = [index for index, part in enumerate(parts) if obstacles.RESOLVED.search(part)]
    if any(obstacles.NOWADAYS.search(part) for part in parts):
        solved += [index for index, part in enumerate(parts) if obstacles.FORMER.search(part)]
    solved += got_over(parts)
    solved += [index for index, part in enumerate(parts) if remainder.UNDONE.search(part) and _is_redone(parts[index:])]
    is_handed_in = any(_is_handed_in(part) for part in parts)
    if any(_asks(part) and not _asks_for_time(part) for part in parts):
        # Who asks does not know; that he says so as well is no obstacle: 多大算规上?有两家拿不准.
        solved += [index for index, part in enumerate(parts) if obstacles.UNSURE.search(part)]
    polite = [index for index, part in enumerate(parts) if len(parts) > 1 and _is_polite_question(part)]
    return [
        Clause(
            part,
            frozenset()
            if index in polite
            else _intents(part, is_solved=any(one >= index for one in solved), is_handed_in=is_handed_in),
        )
        for index, part in enumerate(parts)
    ]


def _is_polite_question(part: str) -> bool:
    """Tell would you be so good as to look them over? beside what is told: manners by the form of a question."""
    return part.endswith("?") and part.isascii() and receipts.COURTESY.fullmatch(part) is not None


def _is_redone(parts: Sequence[str]) -> bool:
    return any(remainder.REDONE.search(part) for part in parts)


def _intents(part: str, *, is_solved: bool, is_handed_in: bool) -> frozenset[Intent]:
    found: set[Intent] = set()
    if _asks_for_time(part):
        found.add(Intent.EXTENSION)
    elif _asks(part) and not asks_to_hand_on(part):
        found.add(Intent.QUESTION)
    if not found and _is_handed_on(part):
        found.add(Intent.TRANSFER)
    if not is_solved and _hinders(part, is_handed_in=is_handed_in, is_asked=Intent.QUESTION in found):
        found.add(Intent.BLOCKED)
        found.discard(Intent.QUESTION)
    if (receipt := receipts.ACK.search(part)) and not doubts.NEGATION.search(part[: receipt.start()]):
        found.add(Intent.ACK)
    return frozenset(found)


def _is_handed_on(part: str) -> bool:
    is_told = requests.TRANSFER.search(part) is not None or hands_on(part)
    return is_told and not (requests.NOT_TRANSFER.search(part) or english_under_way.ASSIGNED.search(part))


def _asks_for_time(part: str) -> bool:
    """Find a request for a later day: by name, or as 能不能下周报."""
    is_named = requests.EXTENSION.search(part) is not None and not requests.NO_EXTENSION.search(part)
    return is_named or requests.MAY_IT_BE_LATER.search(part) is not None


def _asks(part: str) -> bool:
    """A rhetorical 怎么能说没干 asks nothing, nor does small talk."""
    is_question = doubts.QUESTION.search(part) and not doubts.DOUBLE_NEGATION.search(part)
    if receipts.LOOK_AGAIN.fullmatch(part):
        return False  # 你翻一下邮箱嘛
    is_rhetorical = doubts.RHETORICAL.search(part) or (doubts.GUESS.search(part) and english.CLAIM.search(part))
    return bool(is_question) and not (is_rhetorical or receipts.SMALL_TALK.search(part))


def _is_only_supposed(part: str) -> bool:
    """要是不下雨 names no obstacle that is there; 需要授权才能办 does."""
    condition = doubts.CONDITION.search(part)
    if condition is None or obstacles.ONLY_THEN.search(part):
        return False
    # stopped until the seedlings arrive: it stands still whatever comes.
    before = part[: condition.start()]
    is_awaited = part[condition.start() :].startswith(("until", "before"))
    signs = (obstacles.OBSTACLE, obstacles.IMPOSSIBLE, obstacles.ENGLISH_WAITING)
    return not (is_awaited and any(sign.search(before) for sign in signs))


def _is_handed_in(part: str) -> bool:
    if english.CLAIM.search(part):
        return not doubts.NEGATION.search(part)
    is_nearly = doubts.NEARLY_ALL.search(part) is not None
    is_before_a_body = under_way.BEFORE_A_BODY.search(part) is not None
    return (
        is_nearly
        or is_before_a_body
        or (completion.HANDS_OVER.search(part) is not None and completion.PERFECT.search(part) is not None)
    )


def _hinders(part: str, *, is_handed_in: bool, is_asked: bool) -> bool:
    if receipts.COURTESY.fullmatch(part) or receipts.BESIDE_THE_WORK.fullmatch(part):
        return False  # 手机没电了刚看到 excuses the late answer
    if is_asked and part.startswith("if "):
        return False
    if any(one.search(part) for one in (english_under_way.ASSIGNED, english_doubts.DISOWNED, receipts.IDLE_CHAT)):
        return False
    if obstacles.ALL_BEHIND.fullmatch(part):
        return False
    part = obstacles.SHORT_OF.sub("", not_started.NOT_STARTED.sub("", part))
    if requests.HELP.search(part) or asks_an_office(part):
        return not remarks.SEEN_BY_EXPERTS.fullmatch(part)  # 请专家一所一所看过了: it has come
    is_made_up = remainder.MADE_UP.search(part) is not None and completion.PERFECT.search(part) is not None
    if is_asked or is_made_up or _is_only_supposed(part) or obstacles.WHO_KNOWS.search(part):
        return False
    if obstacles.WAITING.search(part) or obstacles.ENGLISH_WAITING.search(part):
        return not is_handed_in or not (under_way.PENDING.search(part) or english.PENDING.search(part))
    if is_handed_in and under_way.NO_WORD_YET.search(part):
        return False
    if obstacles.IMPOSSIBLE.search(part):
        return True
    is_rest = counts(part).remaining_count is not None or remainder.REST_LEADS.match(part)
    if obstacles.OBSTACLE.search(part) or english_obstacles.hinders(part):
        return not (is_rest and not obstacles.STANDS_IN_THE_WAY.search(part))
    return False
