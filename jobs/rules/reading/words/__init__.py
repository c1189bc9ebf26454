"""The vocabulary of replies: classes of words, each with the reason why it matters; no decisions."""

import re


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Compile one pattern of many alternatives, a line of kindred words each."""
    return re.compile("|".join(alternatives))


ENGLISH_DAY = (
    r"(?:end|close|\d|mon|tue|wed|thu|fri|sat|sun|next|tomorrow|today|tonight|noon|midday|eod|cob|this|then|mid|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
"""How a day begins to be named."""
BY_A_DAY = rf"\bby(?= (?:the )?{ENGLISH_DAY})"
"""by Friday, not: held up by the notary."""
