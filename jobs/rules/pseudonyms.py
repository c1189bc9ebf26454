"""Words without the names in them: the same stand-in for the same name, and no number that could be dialled."""

import re
from collections.abc import Iterable, Iterator
from itertools import count, product
from string import ascii_uppercase
from typing import Any

SHORTEST = 2
"""Characters; a single one stands in too many words to be a name."""
_NUMBER = re.compile(r"(?<!\d)(?!20\d{6}(?!\d))(?:\d{3,4}-)?\d{7,}[\dXx]?")
"""A telephone, an identity card; eight digits that begin with 20 are a day."""
_KIND = re.compile(r"(?:街道办事处|办公室|委员会|办事处|中心|大队|分局|街道|.)$")
"""What a unit is: 镇, 局, 办公室. The rules that read replies know it for a unit by this."""
_OFFICE = re.compile(r"[\u4e00-\u9fff]+(?:局|办|办公室|委|委员会|部|院|队|站|所|中心|公司|镇|乡|街道|办事处)$")


class Pseudonyms:
    """Stand-ins of letters: a unit keeps the end of its name (…镇, …局), by which it is known for a unit."""

    def __init__(self, persons: Iterable[str], units: Iterable[Iterable[str]]) -> None:
        """Give every name its stand-in; of two that overlap the longer one is replaced.

        ``units`` lists the names of each unit, full and short: all have the same letters.
        """
        letters = _letters()
        stand_ins: dict[str, str] = {}
        for names in units:
            stem = next(letters)
            stand_ins = {name: stem + _kind(name) for name in names if len(name) >= SHORTEST} | stand_ins
        stand_ins |= {name: next(letters) for name in persons if len(name) >= SHORTEST and name not in stand_ins}
        self._stand_ins = stand_ins
        longest_first = sorted(stand_ins, key=lambda name: -len(name))
        self._names = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")

    def hide(self, value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Copy a value of JSON with the names and numbers in its texts replaced."""
        if isinstance(value, str):
            return _NUMBER.sub(lambda number: "0" * len(number[0]), self._names.sub(self._stand_in, value))
        if isinstance(value, dict):
            return {key: self.hide(part) for key, part in value.items()}
        return [self.hide(part) for part in value] if isinstance(value, list) else value

    def _stand_in(self, name: re.Match[str]) -> str:
        return self._stand_ins[name[0]]


def is_office(name: str) -> bool:
    """Tell whether a name is that of an office, whoever knows it: 县气象局 is, 领导 is not."""
    return _OFFICE.fullmatch(name) is not None


def _kind(name: str) -> str:
    kind = _KIND.search(name)
    return kind[0] if kind else ""


def _letters() -> Iterator[str]:
    for length in count(2):
        yield from ("".join(letters) for letters in product(ascii_uppercase, repeat=length))
