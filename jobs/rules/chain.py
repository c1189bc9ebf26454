"""Hash chains over the timeline: each row is bound to all before it, so that history cannot be edited unnoticed.

Words that may have to be erased enter by a salted digest only: without salt and words the digest stays, the chain
stays valid, and nobody can guess what was said.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

SALT_BYTES = 16
SHORT_DIGITS, GROUP_DIGITS = 12, 4
"""A head as people compare it; 48 bits are more than anybody can hit by trying rows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A timeline row as it stands now."""

    id: int
    campaign_id: int | None
    assignment_id: int | None
    at: datetime
    person_id: int | None
    event: str
    version: int
    details: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Sealed:
    """A row's place in its chain; ``entry`` is None when the row itself is gone."""

    timeline_id: int
    place: int
    salt: bytes | None
    words: bytes | None
    link: bytes
    entry: Entry | None


class Fault(StrEnum):
    """In what way a chain is broken."""

    CHANGED = "changed"
    MISSING = "missing"
    INSERTED = "inserted"
    CUT = "cut"
    """The chain is shorter than it was when last sealed."""
    UNTOLD = "untold"
    """It is whole in itself, but not the one whose head was told: it was made anew."""


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain breaks: the place in the chain, and the row if it is known."""

    fault: Fault
    place: int
    timeline_id: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: how many rows it binds, and the link of the last."""

    place: int
    link: bytes

    @property
    def short(self) -> str:
        """The form that people compare."""
        return short(self.link)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a chain stands."""

    head: Head
    erased: int = 0
    """Rows whose words were erased."""
    places: Mapping[str, int] = field(default_factory=dict)
    """Every head the chain ever had, in short, with its place."""
    broken: Break | None = None


def genesis(campaign_id: int) -> Head:
    """Begin the chain of a campaign."""
    return Head(0, hashlib.sha256(f"duban timeline {campaign_id}".encode()).digest())


def words_digest(salt: bytes, details: Mapping[str, object]) -> bytes:
    """Digest what may have to be erased one day."""
    return hashlib.sha256(salt + _canonical(details)).digest()


def link(before: bytes, entry: Entry, words: bytes) -> bytes:
    """Bind a row, its words by their digest, to all before it."""
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    facts = (entry.id, entry.campaign_id, entry.assignment_id, at, entry.person_id, entry.event, entry.version)
    return hashlib.sha256(before + _canonical(facts) + words).digest()


def short(head: bytes) -> str:
    """Shorten a link for people: ``3f9a-77c2-b01d``."""
    digits = head.hex()[:SHORT_DIGITS]
    return "-".join(digits[n : n + GROUP_DIGITS] for n in range(0, SHORT_DIGITS, GROUP_DIGITS))


def judge(campaign_id: int, chain: Iterable[Sealed], recorded: Head | None, told: Collection[str] = ()) -> Verdict:
    """Follow a chain in the order of its places and say whether it holds, else where it breaks first.

    ``recorded`` is the head noted when it was last sealed, ``told`` the short heads that people were told.
    """
    head, erased = genesis(campaign_id), 0
    places = {head.short: 0}
    for sealed in chain:
        fault = _fault(head, sealed)
        if fault is not None:
            return Verdict(head, erased, places, Break(fault, head.place + 1, sealed.timeline_id))
        head = Head(sealed.place, sealed.link)
        erased += sealed.salt is None
        places[head.short] = head.place
    if recorded is None or recorded.place > head.place:
        return Verdict(head, erased, places, Break(Fault.CUT, head.place + 1))
    is_known = recorded == head and all(one in places for one in told)
    return Verdict(head, erased, places, None if is_known else Break(Fault.UNTOLD, head.place))


def _fault(before: Head, sealed: Sealed) -> Fault | None:
    """Say what is wrong with the next row of a chain."""
    if sealed.place != before.place + 1 or sealed.entry is None:
        return Fault.MISSING
    words = sealed.words if sealed.salt is None else words_digest(sealed.salt, sealed.entry.details)
    if words is None or (sealed.salt is None and sealed.entry.details):
        return Fault.CHANGED
    return None if sealed.link == link(before.link, sealed.entry, words) else Fault.CHANGED


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
