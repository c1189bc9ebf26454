"""By which units a node closes (办结规则) as a plan sheet writes it; only a column of that heading says so."""

import re

from db.words import Completion
from jobs.rules.notation.problems import Problem
from jobs.rules.notation.wording import clip, squeeze

_NONE = frozenset({"", "/", "-", "--", "—", "——", "无"})
_WAYS = (
    (re.compile(r"任[一意]|其中(?:一|1)|(?:一|1)家(?:单位)?(?:办结|完成)?即可|有(?:一|1)家"), Completion.ANY),
    (re.compile(r"^(?:由)?(?:牵头|主责|主办)"), Completion.LEAD),
    (re.compile(r"全部|所有|全体|均|都|各(?:单位|家|乡镇|责任单位)"), Completion.ALL),
)


def read_completion(text: str) -> Completion | Problem | None:
    """Read a cell of the column; None for an empty one, a Problem where it names none of the rules, or two of them."""
    plain = squeeze(text)
    if plain in _NONE:
        return None
    found = {rule for pattern, rule in _WAYS if pattern.search(plain)}
    return found.pop() if len(found) == 1 else Problem("bad_completion", {"text": clip(plain)})
