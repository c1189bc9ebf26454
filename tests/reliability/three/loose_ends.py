"""What a crew still has to do, in words: for whoever waited for its end in vain."""

from collections.abc import Iterable, Mapping
from typing import Any

import aiohttp
from sqlmodel import col, func, select

from db import outbox
from db.engine import Transaction
from db.models import Inbox, Lease, Outbox
from tests.bot.running import Process
from tests.reliability.cluster import Cluster
from tests.reliability.site import NOW

PATIENCE = aiohttp.ClientTimeout(total=5.0)


async def loose_ends(site: Cluster) -> str:
    """Tell what waits at Telegram, in the inbox and in the outbox, who has which lease, and how each process feels."""
    ledger = site.ledger
    with ledger.read(NOW) as tx:
        said = [*_rows(tx), *_updates(tx), *_leases(tx)]
    ledger.close()
    running = [one for one in site.processes if one.child.returncode is None]
    return "; ".join(
        [f"{len(site.account.updates.pending())} updates at Telegram", *said, *[await _feels(one) for one in running]]
    )


def _rows(tx: Transaction) -> Iterable[str]:
    of_a_kind = (col(Outbox.state), col(Outbox.lane), col(Outbox.is_edit), col(Outbox.epoch))
    query = (
        select(
            *of_a_kind, func.count(), func.min(Outbox.not_before), func.min(Outbox.retry_at), func.max(Outbox.retry_at)
        )
        .where(outbox.is_live(Outbox))
        .group_by(*of_a_kind)
    )
    for state, lane, is_edit, epoch, count, due_at, first, last in tx.exec(query).all():
        what = f"{lane} {'edits' if is_edit else 'messages'}"
        yield f"{count} {what} {state} since {due_at}, again between {first} and {last}, sender number {epoch}"


def _updates(tx: Transaction) -> Iterable[str]:
    for state, count in tx.exec(select(Inbox.state, func.count()).group_by(col(Inbox.state))).all():
        yield f"{count} updates {state}"


def _leases(tx: Transaction) -> Iterable[str]:
    now = tx.exec(select(func.clock_timestamp())).one()
    for lease in tx.exec(select(Lease)).all():
        left = (lease.until_at - now).total_seconds()
        yield f"{lease.name} number {lease.epoch} of {lease.holder or 'nobody'} for {left:.1f} s"


async def _feels(process: Process) -> str:
    found: Mapping[str, Any] | Exception
    try:
        async with aiohttp.ClientSession() as session, session.get(process.health_url, timeout=PATIENCE) as response:
            found = {"status": response.status, **await response.json()}
    except (aiohttp.ClientError, TimeoutError) as error:
        found = error
    return f"process {process.child.pid}: {found!r}"
