"""Which questions to a document an answer is for, by the numbers it begins with."""

import re
from collections.abc import Collection

from db.words import Refusal

_NUMBERS = re.compile(r"\s*(?:第|问)?(\d{1,3}(?:\s*[、,,和]\s*\d{1,3})*)\s*(?:问|条)?[\s::.、]\s*(?=\S)")


def read_answer(words: str, waiting: Collection[int]) -> tuple[list[int], str]:
    """Split ``1、3 以编办核定为准`` into the numbers of questions that wait and the answer.

    Where a single question waits no number is needed. Raise Refusal where it is unclear which are meant.
    """
    found = _NUMBERS.match(words)
    numbers = [int(number) for number in re.findall(r"\d+", found[1])] if found else []
    if found and numbers and set(numbers) <= set(waiting):
        return list(dict.fromkeys(numbers)), words[found.end() :].strip()
    if len(waiting) == 1 and words.strip():
        return list(waiting), words.strip()
    raise Refusal("doubts-which", numbers=sorted(waiting))
