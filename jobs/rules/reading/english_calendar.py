"""English days and hours in one form: 15.09.2025, 15-Sep, Monday 15th, 1700 hrs, four o'clock, a week tomorrow."""

import re

from jobs.rules.reading.words import phrase, rewriting, rewritten

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?|r)?|fri|sat(?:ur)?|sun)(?:day)?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)"
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOUR = rf"(\d{{1,2}}|{'|'.join(_HOURS)})"
_QUARTERS = {"1": "march", "2": "june", "3": "september", "4": "december"}
_ORDERED = {"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "4"}
_LATIN = phrase(r"[a-z]{3}")


def _with_year(told: re.Match[str]) -> str:
    """Put the year first: a dot has the day before the month, a stroke the month, where there is such a month."""
    first, second = int(told[1]), int(told[3])
    day, month = (first, second) if (told[2] == "." and second <= 12) or first > 12 else (second, first)
    return f"{told[4]}-{month:02d}-{day:02d}"


def _named_with_year(told: re.Match[str]) -> str:
    day, month = (told[1], told[2]) if told[1].isdecimal() else (told[2], told[1])
    return f"{told[3]}-{_MONTHS.index(month[:3]) + 1:02d}-{int(day):02d}"


def _hour(told: str) -> int:
    return int(told) if told.isdecimal() else _HOURS.index(told) + 1


def _past(told: re.Match[str]) -> str:
    minutes = {"half": 30, "quarter": 15, "a quarter": 15}[told[1]]
    return f"{_hour(told[3])}:{minutes}" if told[2] == "past" else f"{_hour(told[3]) - 1}:{60 - minutes}"


def _end_of_quarter(told: re.Match[str]) -> str:
    return f"end of {_QUARTERS[told[1] or _ORDERED[told[2]]]}"


_FORMS = rewriting(
    # Days written in figures, or beside the weekday they fall on.
    (r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(20\d\d)(?![\d/])", _with_year),
    (rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[- ](?:of )?({_MONTH})\.?,?[- ](20\d\d)\b", _named_with_year),
    (rf"\b({_MONTH})\.?[- ](\d{{1,2}})(?:st|nd|rd|th)?,? (20\d\d)\b", _named_with_year),
    (rf"\b(\d{{1,2}})-?(?={_MONTH}\b(?!-))", r"\1 "),
    (rf"\b({_MONTH})-(?=\d{{1,2}}\b)", r"\1 "),
    (rf"\b({_NTH}) (?:inst|instant)\b\.?", r"\1"),
    (rf"\b{_WEEKDAY},? (?:the )?(?={_NTH})", "the "),
    (rf"\b{_WEEKDAY},? (1[3-9]|2\d|3[01])/(0?[1-9]|1[0-2])\b(?!/)", r"by \2/\1"),
    (r"\b(date|eta|target|completion)(?: is|:)? (?:by )?(?=\d{1,2}/\d{1,2}\b(?!/))", r"\1: by "),
    # Of several days that might be it, the last.
    (
        rf"\bbetween (?:the )?(?:{_WEEKDAY}|{_NTH}|\d{{1,2}}) and (?=(?:the )?(?:{_WEEKDAY}|{_NTH}|\d{{1,2}} ))",
        "by ",
    ),
    (rf"\b{_WEEKDAY} or (?={_WEEKDAY} (?:of )?next week)", ""),
    # Periods by their end.
    (
        r"\b(?:(?:the )?end (?:of )?|in |during |within )(?:the )?(?:q([1-4])|(first|second|third|fourth|"
        r"last) quarter)\b",
        _end_of_quarter,
    ),
    (r"\beoy\b", "end of the year"),
    (r"\b(?:the )?following week\b", "next week"),
    (r"\bmid[ -]next week\b", "middle of next week"),
    (r"\bmid-month\b|\bmiddle of the month\b", "middle of this month"),
    # Counted in weeks from a day that is named.
    (r"(?<!for )(?<!been )\b(?:a|one) week today\b", "in 7 days"),
    (r"(?<!for )(?<!been )\b(?:a|one) week tomorrow\b|\btomorrow week\b", "in 8 days"),
    (r"\btwo weeks tomorrow\b", "in 15 days"),
    (r"\bahead of (?=the |spring|chinese|new year|national|labou?r|may|dragon|mid-autumn|qingming)", "before "),
    # Hours.
    (r"\b(\d{1,2})\.([0-5]\d) ?([ap])\.?m\b\.?", r"\1:\2\3m"),
    (r"\b([01]\d|2[0-3])([0-5]\d) ?(?:hrs?|hours|h)\b", r"\1:\2"),
    (rf"\b(half|(?:a )?quarter) (past|to) {_HOUR}\b", _past),
    (rf"\b{_HOUR} ?o'? ?clock\b", lambda told: f"{_hour(told[1])}:00"),
    (r"(?<=\d)(?::00)? (?:in the )?(?:morning|a\.m\.?)(?=\W|$)", "am"),
    (r"(?<=\d)(?::00)? (?:in the )?(?:afternoon|p\.m\.?)(?=\W|$)", "pm"),
    (r"(?<=\s)([ap])\.m\b\.?", r"\1m"),
)


def days_in_one_form(text: str) -> str:
    """Write the days and hours of a lower-case English text as the patterns of ``english_dates`` expect them."""
    if not _LATIN.search(text):
        return text
    return rewritten(text, _FORMS)
