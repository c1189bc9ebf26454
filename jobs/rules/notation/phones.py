"""Mobile numbers as rosters write them: 154 0434 0013, +86 …, full-width digits, 1.5E10, a note in brackets."""

import re

from jobs.rules.notation.problems import Problem
from jobs.rules.notation.wording import clip, squeeze

_MOBILE = re.compile(r"1[3-9]\d{9}")
_NOTE = re.compile(r"\([^)]*\)")
_LABEL = re.compile(r"^'|^(?:手机|电话|联系电话|联系方式):?")
"""The apostrophe that makes a number a text, and what some write before it."""
_DASHES = re.compile(r"[-‐‑–—―−]")


def read_phone(raw: object) -> str | Problem | None:
    """Return the 11 digits, None for an empty cell, or the Problem ``bad_phone`` with its ``text``."""
    if raw is None or not str(raw).strip():
        return None
    text = _DASHES.sub("-", _LABEL.sub("", squeeze(_as_text(raw))))
    digits = _NOTE.sub("", text).replace("-", "")
    digits = re.sub(r"^(?:\+|00)?86(?=1)", "", digits)
    return digits if _MOBILE.fullmatch(digits) else Problem("bad_phone", {"text": clip(str(raw).strip())})


def _as_text(raw: object) -> str:
    """Write 15404340003.0 and 1.5404340003E10 as whole numbers; leave anything else alone.

    Excel shows at most five decimals (1.54043E+10): then digits are lost and the text stays what it is.
    """
    text = squeeze(str(raw))
    if re.fullmatch(r"\d+\.0+", text):
        return text.partition(".")[0]
    if found := re.fullmatch(r"(\d)\.(\d{6,10})[eE]\+?10", text):
        return found[1] + found[2].ljust(10, "0")
    return text
