"""Says which rows of a sheet are not imported, why, and what to do; for a message and for the sheet itself."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Say = Callable[..., str]
ROWS_SHOWN = 10
"""Refused rows that a message can list; of more the sheet itself comes back with remarks."""


def lines(say: Say, refused: Sequence[Mapping[str, Any]]) -> list[str]:
    """Say how many rows are refused and list the first of them."""
    rows = [say("plan-preview-refused", count=len(refused)), *(line(say, one) for one in refused[:ROWS_SHOWN])]
    if len(refused) > ROWS_SHOWN:
        rows.append(say("plan-preview-more", count=len(refused) - ROWS_SHOWN))
    return rows


def line(say: Say, one: Mapping[str, Any]) -> str:
    """Say what is wrong with one row; ``one`` is as ``bot.sheets.plain_refused`` makes it."""
    return say(one["key"], **{**one["words"], "no": one["words"]["no"] or "-"})
