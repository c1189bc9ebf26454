"""An obstacle of former days and how it was got over: 之前卡在财政那边,后来协调通了,…"""

from collections.abc import Sequence

from jobs.rules.reading.english_obstacles import got_over_in_english
from jobs.rules.reading.words import obstacles

_OBSTACLES = (obstacles.OBSTACLE, obstacles.IMPOSSIBLE, obstacles.WAITING)


def got_over(parts: Sequence[str]) -> list[int]:
    """Find the clauses that tell what was in the way and how it was got over, where something is told behind them."""
    found = [at for at in range(len(parts) - 2) if _is_former(parts[at]) and _is_overcome(parts[at + 1])]
    return [index for at in found for index in (at, at + 1)] + got_over_in_english(parts)


def _is_former(part: str) -> bool:
    return obstacles.FORMER.search(part) is not None and any(one.search(part) for one in _OBSTACLES)


def _is_overcome(part: str) -> bool:
    return obstacles.OVERCOME.search(part) is not None or obstacles.NO_LONGER.fullmatch(part) is not None
