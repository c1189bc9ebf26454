"""Keeps plain invitation codes in memory until their message is on its way: at rest a code is only a hash.

What a restart forgets is asked for again; the message then says so.
"""

import secrets
from collections import OrderedDict
from dataclasses import dataclass

KEPT = 200
"""Sets of links kept for a repeated sending; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """One invited person by post, and the single-use link."""

    unit: str
    title: str
    name: str
    link: str


_boxes: OrderedDict[str, tuple[InvitationRow, ...]] = OrderedDict()


def put(rows: tuple[InvitationRow, ...]) -> str:
    """Keep a set of links and return the key to it."""
    key = secrets.token_urlsafe(8)
    _boxes[key] = rows
    while len(_boxes) > KEPT:
        _boxes.popitem(last=False)
    return key


def look(key: str) -> tuple[InvitationRow, ...]:
    """Return the links of a key; empty when they are forgotten."""
    return _boxes.get(key, ())


def invitation_link(username: str, code: str) -> str:
    """Write the deep link that hands ``code`` to a bot (Bot API: start payload ≤64 of A-Z a-z 0-9 _ -)."""
    return f"https://t.me/{username}?start={code}"
