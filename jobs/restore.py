"""Duty: a copy becomes the ledger. It sends nothing by itself; coordinators decide what may have been sent before."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from db import backups, migrate, restores, vault
from db.engine import Ledger, Transaction
from db.messages import Lane, OutboxState, Outgoing
from db.models import Outbox, Person, Restore
from db.vault import Key
from db.words import Refusal
from jobs import delivery, outbox, owning, schedule, timekeeping
from jobs.backup import log_of
from jobs.policy import Policy
from jobs.verify import verify

CARD, LIST = "restored", "restored-each"


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did."""

    copied_at: datetime
    """The last instant the copy knows of."""
    held: int
    kept: Path | None = None
    """Where the ledger before it lies; None when there was none."""


# --- the file -----------------------------------------------------------------------------------


def restore(
    file: Path, path: Path, key: Key | None, policy: Policy, now: datetime, *, accepts_broken_chain: bool = False
) -> Restored:
    """Put the copy in ``file`` in place of the ledger at ``path``, which nobody may be serving; that one is kept.

    Everything is checked and decided before: raise Refusal when the file is damaged, encrypted for another key,
    no ledger, of a newer program, or (unless accepted) of a history that was changed.
    """
    with vault.place(path) as copied:
        take_out(file, copied, key)
        with _opened(copied) as ledger:
            if not accepts_broken_chain:
                _require_whole_history(file, ledger, now)
            done = adopt(ledger, policy, now)
        backups.absorb_log(copied)
        kept = _free_name(path, now)
        backups.set_aside(path, kept)
    return replace(done, kept=kept if kept.exists() else None)


def take_out(file: Path, target: Path, key: Key | None) -> None:
    """Write the copy in ``file``, with its log if there is one, to ``target`` as a ledger of today's schema.

    Raises Refusal when it is damaged, encrypted for another key, no ledger, or of a newer program.
    """
    vault.fetch(file, target, key)
    log = log_of(file)
    if log.exists():
        vault.fetch(log, Path(f"{target}-wal"), key)
    backups.absorb_log(target)
    backups.check_integrity(target)
    with _opened(target) as ledger:
        if not migrate.is_known(ledger):
            raise Refusal("backup-unknown", file=str(file))
        migrate.upgrade(ledger)


def _require_whole_history(file: Path, ledger: Ledger, now: datetime) -> None:
    with ledger.read(now) as tx:
        found = verify(tx)
    for verdict in found.values():
        if verdict.broken is not None:
            raise Refusal("backup-broken-chain", file=str(file), place=verdict.broken.place)


@contextmanager
def _opened(path: Path) -> Iterator[Ledger]:
    ledger = Ledger(f"sqlite:///{path}")
    try:
        yield ledger
    finally:
        ledger.close()


def _free_name(path: Path, now: datetime) -> Path:
    stem = f"{path.name}.before-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (path.with_name(stem if not number else f"{stem}-{number}") for number in count())
    return next(name for name in names if not name.exists())


# --- the records --------------------------------------------------------------------------------


def adopt(ledger: Ledger, policy: Policy, now: datetime) -> Restored:
    """Make a copy the ledger of ``now``: hold what it had queued, decide what fell due since, tell the coordinators."""
    with ledger.write(now) as tx:
        found = Restore(copied_at=restores.newest_instant(tx, timekeeping.TICKED_UNTIL) or now, restored_at=now)
        tx.add(found)
        tx.flush()
        assert found.id is not None
        restores.hold_all(tx, found.id)
    schedule.work_off(ledger, policy, now, found.id)
    with ledger.write(now) as tx:
        held = _drop_overtaken(tx, found.id)
        for person in owning.coordinators(tx):
            message = Outgoing(CARD, {"restore_id": found.id})
            outbox.tell(tx, person, Lane.ESCALATION, message, f"restored:{found.id}:{person.id}", items=[])
    return Restored(found.copied_at, held)


def _drop_overtaken(tx: Transaction, restore_id: int) -> int:
    """Let lapse what had to be said by now, and keep of each person's reminders the last; return how many are left."""
    rows = restores.held(tx, restore_id)
    for row in rows:
        if row.expires_at is not None and row.expires_at <= tx.now:
            row.state, row.error = OutboxState.CANCELLED, "expired"
    delivery.keep_newest(row for row in rows if row.state is OutboxState.HELD)
    for row in rows:
        if row.state is not OutboxState.HELD:
            row.restore_id = None
        tx.add(row)
    return sum(row.state is OutboxState.HELD for row in rows)


# --- what coordinators decide -------------------------------------------------------------------


def send_again(tx: Transaction, policy: Policy, restore_id: int, decided_by: int, row_id: int | None = None) -> int:
    """Send what is held (one message, or all), marked 补发, as of now: it is asked for, not late; return how many.

    Raises Refusal when it was decided before.
    """
    rows = _decide(tx, restore_id, decided_by, row_id)
    for row in rows:
        person = tx.get(Person, row.person_id) if row.person_id else None
        if person is not None and person.telegram_id is not None:
            row.bot_id, row.chat_id = person.bot_id or row.bot_id, person.telegram_id
        row.state, row.retry_at, row.not_before = OutboxState.READY, None, tx.now
        row.params = {**row.params, "resend": True}
    show(tx, restore_id)
    return len(rows)


def skip(tx: Transaction, policy: Policy, restore_id: int, decided_by: int, row_id: int | None = None) -> int:
    """Drop what is held (one message, or all) for the reason that somebody said so; return how many.

    Raises Refusal when it was decided before.
    """
    rows = _decide(tx, restore_id, decided_by, row_id)
    for row in rows:
        row.state, row.error = OutboxState.CANCELLED, f"skipped after a restore by person {decided_by}"
    show(tx, restore_id)
    return len(rows)


def _decide(tx: Transaction, restore_id: int, decided_by: int, row_id: int | None) -> list[Outbox]:
    rows = restores.held(tx, restore_id, row_id)
    if not rows:
        raise Refusal("restored-decided")
    found = tx.get_one(Restore, restore_id)
    found.decided_by, found.decided_at = decided_by, tx.now
    tx.add(found)
    tx.add_all(rows)
    return rows


def show(tx: Transaction, restore_id: int) -> None:
    """Draw the cards of a restore anew: what is held has changed."""
    tx.restore_id = None
    tx.flush()
    for card in restores.cards(tx, restore_id):
        outbox.refresh_card(tx, card)
