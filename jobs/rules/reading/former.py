"""An obstacle of former days and how it was got over: 之前卡在财政那边,后来协调通了,…"""

from collections.abc import Sequence

from jobs.rules.reading.english_obstacles import got_over_in_english
from jobs.rules.reading.words import obstacles, phrase

_OBSTACLES = (obstacles.OBSTACLE, obstacles.IMPOSSIBLE, obstacles.WAITING)


def got_over(parts: Sequence[str]) -> list[int]:
    """Find the clauses that tell what was in the way and how it was got over, where something is told behind them."""
    found = [at for at in range(len(parts) - 2) if _is_former(parts[at]) and _is_overcome(parts[at + 1])]
    bygone = [at for at in range(len(parts) - 1) if _is_former(parts[at]) and _NOW_DONE.match(parts[at + 1])]
    return [index for at in found for index in (at, at + 1)] + bygone + got_over_in_english(parts)


_NOW_DONE = phrase(
    r"(?:现|现在|如今|目前|这会儿)[^,;。没未不还在待等]{0,12}?(?:已|都|全)[^,;。没未不还在待等]{1,8}$|"
    r"(?:现|现在|如今|目前|这会儿|这下|后来|最后)[^,;。没未不还在待等又卡差缺剩要能可正停黄撤跑塌坏断]{1,10}(?<!换人)了$"
)
"""Behind an obstacle of former days, how things stand: 现在新印章已启用."""


def _is_former(part: str) -> bool:
    return obstacles.FORMER.search(part) is not None and any(one.search(part) for one in _OBSTACLES)


def _is_overcome(part: str) -> bool:
    return obstacles.OVERCOME.search(part) is not None or obstacles.NO_LONGER.fullmatch(part) is not None
