"""The vocabulary of replies: classes of words, each with the reason why it matters; no decisions."""

import re


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Compile one pattern of many alternatives, a line of kindred words each."""
    return re.compile("|".join(alternatives))
