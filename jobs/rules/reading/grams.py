"""The pieces by which replies are compared: words and signs, up to three in a row, and how words begin and end."""

import re

_TOKEN = re.compile(r"[\u4e00-\u9fff]|[a-z]+(?:'[a-z]+)*|\d+(?:[.:/-]\d+)*|[^\s\w]|\w")
_IN_A_ROW = 3
_LONG = 4
"""Letters from which a word has a stem and an ending of its own: submitted and submission both begin with subm."""


def grams(text: str) -> set[str]:
    """Cut words in normal form into the pieces that are compared; every figure is the same one."""
    tokens = ["^", *("0" if one[0].isdigit() else one for one in _TOKEN.findall(text.lower())), "$"]
    rows = range(1, _IN_A_ROW + 1)
    found = {" ".join(tokens[start : start + size]) for size in rows for start in range(len(tokens) - size + 1)}
    words = [one for one in tokens if len(one) > _LONG and one.isascii()]
    return found | {f"{one[:_LONG]}*" for one in words} | {f"*{one[-3:]}" for one in words}
