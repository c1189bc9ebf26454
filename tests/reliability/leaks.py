"""Reads what a program says, as it says it, for tokens and phone numbers that are known to exist, however written."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from io import TextIOBase
from urllib.parse import unquote

PARTING = re.compile(r"[\s\-‐-―.()/·+_,]")
HIDDEN = re.compile(r"\[(token|phone)\]")
SHOWN = 160


class SecretReader(TextIOBase):
    """A stream for a log: keeps nothing of it but the lines that hold a secret."""

    def __init__(self, tokens: Iterable[str], phones: Iterable[str] = ()) -> None:
        self.tokens = [token.partition(":")[2] for token in tokens]
        self.found: list[str] = []
        self.lines = 0
        self.hidden: Counter[str] = Counter()
        """How often a secret would have been said and was taken out, by kind: that there was something to leak."""
        self.watch(phones)

    def watch(self, phones: Iterable[str]) -> None:
        """Look for these numbers from now on."""
        numbers = [phone for phone in phones if phone]
        self._phones = re.compile("|".join(map(re.escape, numbers))) if numbers else None

    def write(self, text: str) -> int:
        """Read one piece of what was said."""
        self.lines += text.count("\n")
        self.hidden.update(HIDDEN.findall(text))
        plain = unicodedata.normalize("NFKC", unquote(text))
        self.found += [f"token: {_around(plain, token)}" for token in self.tokens if token in plain]
        squeezed = PARTING.sub("", plain)
        leaked = self._phones.search(squeezed) if self._phones else None
        if leaked:
            self.found.append(f"phone: {_around(squeezed, leaked[0])}")
        return len(text)

    def isatty(self) -> bool:
        return False


def _around(text: str, secret: str) -> str:
    at = text.index(secret)
    return text[max(0, at - SHOWN) : at + len(secret) + SHOWN]
