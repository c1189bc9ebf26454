"""The vocabulary of replies: classes of words, each with the reason why it matters; no decisions."""

import re
from collections.abc import Callable, Iterable
from typing import cast


class _Phrase:
    """A pattern that is compiled when it is first asked: all of them take as long as everything else at a start."""

    def __init__(self, words: str, flags: int) -> None:
        self.pattern = words
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, found)
        return found


def phrase(words: str, flags: int = 0) -> re.Pattern[str]:
    """Make a pattern."""
    return cast(re.Pattern[str], _Phrase(words, flags))


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Make one pattern of many alternatives, a line of kindred words each."""
    return phrase("|".join(alternatives))


Rewriting = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""What is written otherwise, and how."""


def rewriting(*pairs: tuple[str, str | Callable[[re.Match[str]], str]]) -> tuple[Rewriting, ...]:
    """Make rewritings of patterns and what is put for them."""
    return tuple((phrase(pattern), plain) for pattern, plain in pairs)


def rewritten(text: str, forms: Iterable[Rewriting]) -> str:
    """Write a text otherwise, one form after the other."""
    for pattern, plain in forms:
        text = pattern.sub(plain, text)
    return text


ENGLISH_DAY = (
    r"(?:end|close|\d|mon|tue|wed|thu|fri|sat|sun|next|tomorrow|today|tonight|noon|midday|eod|cob|this|then|mid|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
"""How a day begins to be named."""
BY_A_DAY = rf"\bby(?= (?:the )?{ENGLISH_DAY})"
"""by Friday, not: held up by the notary."""
