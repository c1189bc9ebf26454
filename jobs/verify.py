"""Duty: verify that the sealed history is as it was sealed."""

from collections import defaultdict
from collections.abc import Generator
from contextlib import closing
from datetime import UTC, datetime

from db import seals
from db.engine import Transaction
from db.models import Timeline
from jobs import digest, seal
from jobs.rules import chain
from jobs.rules.chain import Break, Entry, Fault, Sealed, Verdict

_UNREADABLE = Entry(0, None, None, datetime.min.replace(tzinfo=UTC), None, "", 0, {})


def verify(tx: Transaction) -> dict[int, Verdict]:
    """Follow every chain; a campaign's verdict says whether its history is as it was sealed."""
    told = defaultdict(list)
    for campaign_id, short in seals.told_heads(tx, digest.KEY):
        told[campaign_id].append(short)
    found = {one: _judge(tx, one, told[one]) for one in sorted({*seals.campaigns(tx), *told})}
    for timeline_id in seals.inserted(tx):
        campaign_id = tx.get_one(Timeline, timeline_id).campaign_id or 0
        verdict = found.get(campaign_id, Verdict(chain.genesis(campaign_id)))
        if verdict.broken is None:
            broken = Break(Fault.INSERTED, verdict.head.place, timeline_id)
            found[campaign_id] = Verdict(verdict.head, verdict.erased, verdict.places, broken)
    return found


def _judge(tx: Transaction, campaign_id: int, told: list[str]) -> Verdict:
    with closing(_chain(tx, campaign_id)) as sealed:
        return chain.judge(campaign_id, sealed, seal.recorded(tx, campaign_id), told)


def _chain(tx: Transaction, campaign_id: int) -> Generator[Sealed, None, None]:
    """Show a chain to the rules; a row in which nonsense was written ends it as one that was changed."""
    place = 0
    try:
        for sealed, row in seals.chain_of(tx, campaign_id):
            place = sealed.place
            entry = seal.entry_of(row) if row else None
            yield Sealed(sealed.timeline_id, sealed.place, sealed.salt, sealed.words, sealed.link, entry)
    except (ValueError, LookupError):
        yield Sealed(0, place + 1, None, None, b"", _UNREADABLE)
