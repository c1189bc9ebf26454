"""How long: a duration asked for or named, in Chinese and English."""

from jobs.rules.reading.numbers import ENGLISH_NUM, NUM, number
from jobs.rules.reading.words import phrase, requests

_UNITS = {"天": "d", "日": "d", "周": "w", "月": "m", "工作日": "wd", "小时": "h"}
_DELTA = phrase(
    rf"(?P<half>半个?月)|(?<![了月\d这那近前])(?:{NUM}\s*(?:到|至|-|~)\s*|"
    rf"[一二两三四五六七八九](?=[二三四五六七八九十]))?(?P<count>{NUM})(?:来|多)?\s*个?"
    rf"(?P<unit>工作日|小时|天|日(?=[,。?!吧可行]|$)|周(?![一二三四五六日末])|(?<=个)月)"
)
_ENGLISH_DELTA = phrase(
    rf"\b({ENGLISH_NUM})(?: of)?(?: more| extra| additional| further)?[ -](working |business |work )?(day|week|"
    rf"month)s?\b(?! (?:from|on|after) (?:this |next )?(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow))"
)
"""How long; a week from Friday is a day."""
_OR_TWO = phrase(r"\ban? (day|week|month) or two\b")
"""A day or two is two, as a range is its later end."""
_HOURS = phrase(r"\b(\d{2,3})[ -]hours?\b")


def is_duration(words: str) -> bool:
    """Tell a duration from a day: 三天 from 25日."""
    is_day = words.endswith("日")  # behind 到: 延到25日 names the day
    return not is_day and bool(_DELTA.match(words) or _ENGLISH_DELTA.search(words))


def delta(text: str) -> str | None:
    """Read the duration asked for: the one beside the words of request, else the last."""
    request = requests.EXTENSION.search(text)
    found = list(_DELTA.finditer(text))
    if found:
        start = request.start() if request else 0
        match = next((one for one in found if one.start() >= start), found[-1])
        if match["half"]:
            return "15d"
        count, unit = number(match["count"]), _UNITS[match["unit"]]
        return f"{max(1, count // 24)}d" if unit == "h" else f"{count}{unit}"
    if either := _OR_TWO.search(text):
        return f"2{either[1][0]}"
    if hours := _HOURS.search(text):
        return f"{max(1, int(hours[1]) // 24)}d"
    if english := _ENGLISH_DELTA.search(text):
        unit = "wd" if english[2] else english[3][0]
        return f"{number(english[1])}{unit}"
    return None
