"""One way of writing for the many: full-width characters, blanks and Chinese numerals."""

import re
import unicodedata
from collections.abc import Callable, Iterator

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_NUMERAL = "〇○零一二三四五六七八九十廿两"
_YEAR = re.compile(rf"[{_NUMERAL}]{{4}}(?=年)")
_COUNT = re.compile(rf"[{_NUMERAL}]{{1,3}}(?=年|月|日|号|季度|个|天|时|点|项|工作日)")
_EVERY = re.compile(rf"[{_NUMERAL}]{{1,3}}")
_QUOTED = 60
_QUOTES = re.compile("[“”\"'‘’「」]")
JOINT = "、,,;;和及与以"
"""What joins units or days: behind a known one it says that another was meant."""
RINGED = re.compile("[①-⒛]")
"""Numbers of steps; folded to plain digits they would make 15日 of ⑤ before 日 or ①5日."""
_STEP = re.compile(r"(?:^|(?<=[,;、。]))(?:\((\d{1,2})\)|(\d{1,2})[.、])(?=(?:\d{4}年)?\d{1,2}月)")
_MIDNIGHT = re.compile(r"(?<=\d)[ T]0?0:00(?::00)?$")
"""A date that a program wrote with its empty time (2020-05-15 00:00:00)."""


def fold(text: str) -> str:
    """Fold full-width forms to plain ones and drop blanks at both ends; commas, brackets and digits become ASCII."""
    return unicodedata.normalize("NFKC", text).replace("\u200b", "").strip()


def clip(text: str) -> str:
    """Shorten offending words for a message."""
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


def squeeze(text: str) -> str:
    """Fold, and drop every blank and line break inside."""
    return re.sub(r"\s+", "", fold(text))


def split_outside_brackets(
    text: str, breaks: re.Pattern[str], is_open: Callable[[str], bool] = lambda _: False
) -> Iterator[str]:
    """Split at characters that ``breaks`` matches, but not inside brackets or while the words so far are open."""
    depth, piece = 0, ""
    for char in text:
        depth += (char in "(（") - (char in ")）")
        if depth <= 0 and breaks.fullmatch(char) and not is_open(piece):
            yield piece
            piece = ""
        else:
            piece += char
    yield piece


def in_digits(text: str) -> str:
    """Write Chinese numerals that stand before a unit of time in digits (五月十五日 → 5月15日)."""
    text = _YEAR.sub(lambda found: "".join(str(_DIGITS[char]) for char in found[0]), text)
    return _COUNT.sub(lambda found: str(_count(found[0])), text)


def counted(text: str) -> str:
    """Write every Chinese numeral in digits (两周 → 2周)."""
    return _EVERY.sub(lambda found: str(_count(found[0])), text)


def date_wording(text: str) -> str:
    """Prepare a date text: folded, unquoted, numerals in digits, blanks kept only between digits, steps unnumbered."""
    text = _QUOTES.sub("", fold(RINGED.sub(",", text)))
    text = re.sub(r"(?<=\d)T(?=\d\d:)", " ", _MIDNIGHT.sub("", text))
    text = re.sub(r"\s*\n\s*", ",", text)
    text = re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", text)
    return _without_steps(in_digits(text)).lstrip(",")


def _without_steps(text: str) -> str:
    """Drop 1. 2. or (1) (2) before dates, but only where they count: 5、6月底 is two months."""
    numbers = [int(found[1] or found[2]) for found in _STEP.finditer(text)]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return text
    return _STEP.sub("", text)


def _count(numeral: str) -> int:
    numeral = numeral.replace("廿", "二十")
    if "十" not in numeral:
        return int("".join(str(_DIGITS[char]) for char in numeral))
    tens, _, ones = numeral.partition("十")
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
