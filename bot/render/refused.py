"""Says what the readers of sheets say of a row: why it is not imported and what to do, or what to look at."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Say = Callable[..., str]
ROWS_SHOWN = 10
"""Refused rows that a message can list; of more the sheet itself comes back with remarks."""


def lines(say: Say, refused: Sequence[Mapping[str, Any]]) -> list[str]:
    """Say how many rows are refused and list the first of them; each is as ``bot.sheets.plain_rows`` makes it."""
    rows = [say("plan-preview-refused", count=len(refused))]
    rows += [sentence(say, one["key"], one["words"]) for one in refused[:ROWS_SHOWN]]
    if len(refused) > ROWS_SHOWN:
        rows.append(say("plan-preview-more", count=len(refused) - ROWS_SHOWN))
    return rows


def sentence(say: Say, key: str, words: Mapping[str, object]) -> str:
    """Say one thing of a row, with the name of its sheet where the row has one."""
    said = remark(say, key, words)
    return say("plan-row-of-sheet", sheet=words["sheet"], said=said) if words.get("sheet") else said


def remark(say: Say, key: str, words: Mapping[str, object]) -> str:
    """Say it without the sheet, for who reads it there."""
    return say(key, **{**words, "no": words.get("no") or "-"})
