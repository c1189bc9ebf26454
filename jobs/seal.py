"""Duty: seal new timeline rows into the hash chain of their campaign, and erase words without breaking it."""

import secrets
from datetime import datetime

from db import marks, seals
from db.engine import Transaction
from db.models import Seal, Timeline
from jobs.policy import Policy
from jobs.rules import chain
from jobs.rules.chain import Entry, Head

AT_MOST = 5_000
"""Rows of one run, about half a second; the rest follows at once, and others come in between."""


def run(tx: Transaction, policy: Policy, at: datetime) -> int:
    """Seal the rows that are not sealed yet, oldest first; return how many."""
    rows = seals.unsealed(tx, AT_MOST)
    heads: dict[int, Head] = {}
    for row in rows:
        campaign_id = row.campaign_id or 0
        before = heads.get(campaign_id) or head(tx, campaign_id)
        salt = secrets.token_bytes(chain.SALT_BYTES)
        entry = entry_of(row)
        link = chain.link(before.link, entry, chain.words_digest(salt, entry.details))
        heads[campaign_id] = Head(before.place + 1, link)
        tx.add(
            Seal(timeline_id=entry.id, campaign_id=campaign_id, place=heads[campaign_id].place, salt=salt, link=link)
        )
    for campaign_id, newest in heads.items():
        marks.write(tx, f"{seals.HEAD}{campaign_id}", f"{newest.place}:{newest.link.hex()}")
    tx.flush()
    return len(rows)


def head(tx: Transaction, campaign_id: int) -> Head:
    """Name the head of a campaign's chain as it was noted when it was last sealed."""
    return recorded(tx, campaign_id) or chain.genesis(campaign_id)


def erase_words(tx: Transaction, timeline_id: int) -> None:
    """Erase what was said in a row; its seal keeps the digest, so that the chain stays valid."""
    row, seal = tx.get_one(Timeline, timeline_id), seals.of(tx, timeline_id)
    if seal is not None and seal.salt is not None:
        seal.words, seal.salt = chain.words_digest(seal.salt, row.details), None
        tx.add(seal)
    row.details = {}
    tx.add(row)


def recorded(tx: Transaction, campaign_id: int) -> Head | None:
    """Read the noted head; None when there is none, or none that can be read."""
    place, _, link = marks.read(tx, f"{seals.HEAD}{campaign_id}").partition(":")
    try:
        return Head(int(place), bytes.fromhex(link))
    except ValueError:
        return None


def entry_of(row: Timeline) -> Entry:
    """Show a row of the timeline to the rules."""
    assert row.id is not None
    return Entry(
        row.id, row.campaign_id, row.assignment_id, row.at, row.person_id, row.event, row.version, row.details
    )  # fmt: skip
