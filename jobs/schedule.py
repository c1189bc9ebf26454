"""THE table: every duty of the clock and its cadence; what of it is due, and how it is worked off in a ledger."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from db import marks, sending
from db.engine import Ledger, Transaction
from db.messages import Lane
from jobs import acceptance, backup, calls, digest, remind, seal, tidy
from jobs.cadences import Cadence, EachHour, EachNight, EachRelease, EachStep, EachUnsignedHandover, EachWorkday
from jobs.policy import Policy
from jobs.timekeeping import TICKED_UNTIL

ALREADY = "already"
"""What a duty did that another process has done."""
STANDS_AT = "stands_at"
"""Mark: the instant at which a steered clock stands for all processes of a cluster."""


@dataclass(frozen=True)
class Scheduled:
    """A duty of the clock: ``run(tx, policy, at)`` returns what it did, for the log."""

    name: str
    run: Callable[[Transaction, Policy, datetime], object]
    cadence: Cadence


def _release(tx: Transaction, policy: Policy, at: datetime) -> int:
    """Do nothing but stand at the instant, so that what was held goes out at it; return how much is due."""
    return sending.due_count(tx, Lane.DIGEST.rank)


DUTIES = (
    Scheduled("remind", remind.run, EachStep()),
    Scheduled("morning", remind.morning, EachWorkday(lambda policy: policy.cadence.at)),
    Scheduled("calls", calls.run, EachWorkday(lambda policy: policy.calls_at)),
    Scheduled("handovers", acceptance.run, EachUnsignedHandover()),
    Scheduled("digest", digest.run, EachWorkday(lambda policy: policy.digest_at)),
    Scheduled("release", _release, EachRelease()),
    Scheduled("tidy", tidy.run, EachWorkday(lambda policy: policy.tidy_at)),
    Scheduled("seal", seal.run, EachHour()),
    Scheduled("backup", backup.come_due, EachNight()),
)


def work_off(ledger: Ledger, policy: Policy, until: datetime, restore_id: int) -> None:
    """Visit what was due up to ``until`` in a copy that is restored: everything is decided, all it says is held."""
    with ledger.read(until) as tx:
        since = ticked_until(tx) or until
    while (due := _first_due(ledger, policy, since)) is not None and due[0] <= until:
        since = due[0].astimezone(UTC)
        with ledger.write(until) as tx:
            for duty in due[1]:
                tx.restore_id = restore_id
                run(tx, policy, duty, since)
                tx.forget()
            mark(tx, policy, since)
    with ledger.write(until) as tx:
        mark(tx, policy, max(since, until))


def play(
    ledger: Ledger, policy: Policy, since: datetime, until: datetime, duties: tuple[Scheduled, ...]
) -> Iterator[datetime]:
    """Visit what falls due up to ``until`` in a ledger nobody else works on; yield each instant as soon as it is done.

    Whoever iterates sees its messages out before the next one, as a steered clock does.
    """
    while (due := _first_due(ledger, policy, since, duties)) is not None and due[0] <= until:
        since = due[0].astimezone(UTC)
        with ledger.write(since) as tx:
            for duty in due[1]:
                duty.run(tx, policy, since)
                tx.forget()
        yield since


def _first_due(
    ledger: Ledger, policy: Policy, after: datetime, duties: tuple[Scheduled, ...] = DUTIES
) -> tuple[datetime, list[Scheduled]] | None:
    with ledger.read(after) as tx:
        return earliest(due_after(tx, policy, duties, after))


def earliest(due: list[tuple[datetime, Scheduled]]) -> tuple[datetime, list[Scheduled]] | None:
    """Pick the first instant and the duties due at it, in the order of the table."""
    first = min((at for at, _ in due), default=None)
    return None if first is None else (first, [duty for at, duty in due if at == first])


def due_after(
    tx: Transaction, policy: Policy, duties: tuple[Scheduled, ...], after: datetime
) -> list[tuple[datetime, Scheduled]]:
    """Tell of each duty when it is next due after an instant; those that are not are left out."""
    found = ((duty.cadence.next(tx, policy, after), duty) for duty in duties)
    return [(at, duty) for at, duty in found if at is not None]


def run(tx: Transaction, policy: Policy, duty: Scheduled, at: datetime) -> object:
    """Run a duty as if it were ``at``: working hours and lateness are judged at the step."""
    really = tx.now
    tx.now = at
    try:
        return duty.run(tx, policy, at)
    finally:
        tx.now = really


def run_once(tx: Transaction, policy: Policy, duty: Scheduled, at: datetime) -> object:
    """Run a duty as ``run`` does unless it was run for this instant or a later one; ALREADY when it was.

    Asked and noted in the transaction of the duty: of several processes that work the clock off one does it.
    """
    name = f"ran:{duty.name}"
    ran_at = marks.instant(tx, name)
    if ran_at is not None and at <= ran_at:
        return ALREADY
    marks.write(tx, name, at.isoformat())
    return run(tx, policy, duty, at)


def stand(tx: Transaction, policy: Policy, at: datetime) -> None:
    """Let a steered clock stand at an instant for every process, until a later one."""
    standing_at = stands_at(tx)
    if standing_at is None or at > standing_at:
        marks.write(tx, STANDS_AT, at.isoformat())


def stands_at(tx: Transaction) -> datetime | None:
    """Tell at which instant a steered clock stands that several processes follow; None before the first."""
    return marks.instant(tx, STANDS_AT)


def ticked_until(tx: Transaction) -> datetime | None:
    """Tell how far the clock was worked off; None where it never was."""
    return marks.instant(tx, TICKED_UNTIL)


def mark(tx: Transaction, policy: Policy, until: datetime) -> None:
    """Note how far the clock was worked off; it never was less far than somebody noted before."""
    noted = ticked_until(tx)
    if noted is None or until > noted:
        marks.write(tx, TICKED_UNTIL, until.isoformat())
