"""English numerals and fractions in figures, and one order for part and whole: of 26 wells, 19 are sealed; a dozen."""

import re

from jobs.rules.reading.numbers import ENGLISH_NUM, number
from jobs.rules.reading.words import phrase

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINAL_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_VALUES = {word: value for value, word in enumerate(_TEENS, 13)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
_NUMERAL = phrase(
    rf"\b({'|'.join((*_TEENS, *_TENS))})(?:[ -]({'|'.join(_ONES)}))?\b(?![ -](?:{'|'.join(_ORDINAL_ONES)}))"
    r"(?:[ -](?:odd|something|some|ish)\b(?= (?:percent|per cent|%)))?"
)
_DAYS = {"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15} | {
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
}
_DAY = phrase(
    rf"(?<!one )\b(?:({'|'.join(_DAYS)})|(twenty|thirty)[ -]({'|'.join(_ORDINAL_ONES)}))\b(?! (?:item|task|one|"
    r"household|"
    r"village))"
)
_SOME_PART = phrase(
    r"\ba (half|third|quarter|fifth|tenth)(?= (?:of (?!an? )|done\b|complete|finished|through\b|is\b|are\b|has\b|"
    r"have\b))"
)
"""A third of the ledgers, not: a third party, a quarter of an hour."""
_PART_OF_WHOLE = phrase(
    rf"\b(?:out )?of (?:the |our |all )*({ENGLISH_NUM}) (\w+(?: \w+)?),? (?:only |so far |already |"
    r"we (?:have )?(?:\w+ed|done) )?"
    rf"({ENGLISH_NUM})\b(?! \w+ (?:are |is )?(?:left|remain))(?= (?:are|is|have|has|were|was|\w+ed|done)\b|[,.;]|$)"
)


_DAY_BEFORE_MONTH = phrase(r"\b(by|before|on|until|till|to|for) (1[3-9]|2\d|3[01])/(0?[1-9]|1[0-2])\b(?!/)")
"""By 30/8: there is no thirtieth month, so the day stands first."""


_OF_THE = phrase(rf"(\b{ENGLISH_NUM}) o'? (?=the (?:\d|{ENGLISH_NUM}\b))")
"""7 o the 12, as it is spoken."""
_DOZEN = phrase(r"\b(half a|a|one) dozen\b(?!s)")


def in_figures(text: str) -> str:
    """Write twenty-two as 22, the twentieth as 20th, a third of it as one third, of 26 wells 19 as 19 of 26 wells."""
    text = _DOZEN.sub(lambda told: "six" if told[1] == "half a" else "twelve", text)
    text = _OF_THE.sub(r"\1 of ", text)
    text = _SOME_PART.sub(lambda part: f"one {part[1]}", text)
    text = _DAY.sub(_day, text)
    text = _DAY_BEFORE_MONTH.sub(r"\1 \3/\2", text)
    text = _NUMERAL.sub(_figure, text)
    return _PART_OF_WHOLE.sub(_part_first, text)


def _day(told: re.Match[str]) -> str:
    if told[1]:
        return f"{_DAYS[told[1]]}th"
    day = _VALUES[told[2]] + _ORDINAL_ONES.index(told[3]) + 1
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


def _figure(told: re.Match[str]) -> str:
    return str(_VALUES[told[1]] + (_ONES.index(told[2]) + 1 if told[2] else 0))


def _part_first(told: re.Match[str]) -> str:
    whole, of_what, part = told.groups()
    return f"{part} of {whole} {of_what}" if number(part) <= number(whole) else told[0]
