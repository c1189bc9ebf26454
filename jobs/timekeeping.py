"""Duty: a clock that leapt ahead is not believed until a coordinator says so; one set back keeps nothing waiting."""

from datetime import datetime, timedelta

import structlog

from db import cards, marks, sending
from db.engine import Transaction
from db.messages import Lane, Outgoing
from jobs import owning
from jobs.clock import LONGEST_LEAP, SystemClock
from jobs.office import Office
from jobs.outbox import refresh_card, tell
from jobs.policy import Policy

log = structlog.get_logger(__name__)
CARD = "clock-leap"
TICKED_UNTIL = "ticked_until"
"""Mark: how far the business clock was worked off."""
LEAP, LANDED_AT, BELIEVED_AT = "clock_leap", "clock_leap_landed_at", "clock_leap_believed_at"
"""Marks: seconds of the leap in doubt (empty: none), where it landed first, and the landing somebody vouched for."""


class Timekeeper:
    """Watches a system clock; a clock that somebody steers is whoever's it is to steer."""

    def __init__(self, office: Office) -> None:
        """Watch the clock of ``office``."""
        self._office = office
        self._latest: datetime | None = None
        self._is_doubted = False

    async def open(self) -> None:
        """Take up what an earlier process was in doubt of; call it before anything is sent."""
        clock = self._office.clock
        if isinstance(clock, SystemClock):
            leap, landed_at, self._latest = await self._office.look(_in_doubt)
            if leap and landed_at is not None and clock.wall >= landed_at:
                clock.doubt(leap)
            self._is_doubted = bool(leap)

    async def look(self) -> None:
        """Compare the clock with what really elapsed; call it often."""
        clock = self._office.clock
        if not isinstance(clock, SystemClock):
            return
        now, leap = clock.now(), clock.leap
        if leap and not self._is_doubted:
            log.error("clock leapt ahead, bulk is held", seconds=round(leap.total_seconds()))
        if leap or self._is_doubted:
            self._office.is_catching_up = True  # should the doubt end now, time has yet to be worked off
            if await self._office.do(judge, leap, clock.wall):
                clock.believe()
            self._is_doubted = bool(clock.leap)
        if self._latest is not None and now < self._latest:
            await self._office.do(keep_due, self._latest)
        self._latest = now


def is_in_doubt(tx: Transaction) -> bool:
    """Tell whether bulk must wait because nobody knows what time it is."""
    return bool(marks.read(tx, LEAP))


def is_in_doubt_since(tx: Transaction, landed_at: datetime) -> bool:
    """Tell whether it is the leap that landed there which is in doubt."""
    return is_in_doubt(tx) and marks.instant(tx, LANDED_AT) == landed_at


def is_believed(tx: Transaction, landed_at: datetime | None) -> bool:
    """Tell whether somebody vouched for the clock that landed there."""
    return landed_at is not None and marks.instant(tx, BELIEVED_AT) == landed_at


def judge(tx: Transaction, policy: Policy, leap: timedelta, wall: datetime) -> bool:
    """Hold bulk back while the clock is ``leap`` ahead, tell the coordinators once; return whether one vouched for it.

    A clock that came back ends it as well. Where nobody is bound whom one could ask, the clock is believed.
    """
    if not leap:
        _end(tx)
        return False
    if not any(person.is_bound for person in owning.coordinators(tx)):
        return True
    if abs(leap - _doubted(tx)) > LONGEST_LEAP:  # the first time, or the clock leapt once more
        _end(tx)
        marks.write(tx, LEAP, str(leap.total_seconds()))
        marks.write(tx, LANDED_AT, wall.isoformat())
        _alarm(tx, policy, leap, wall)
    if not is_believed(tx, marks.instant(tx, LANDED_AT)):
        return False
    _end(tx)
    return True


def believe(tx: Transaction, policy: Policy, landed_at: datetime) -> bool:
    """Vouch for the clock as it stands (时间正确); False when that leap is no longer in doubt."""
    if not is_in_doubt_since(tx, landed_at):
        return False
    marks.write(tx, BELIEVED_AT, landed_at.isoformat())
    return True


def keep_due(tx: Transaction, policy: Policy, until: datetime) -> int:
    """Let out at once what was due before the clock was set back; ``until`` is how far it had come."""
    return sending.keep_due(tx, until)


def _alarm(tx: Transaction, policy: Policy, leap: timedelta, landed_at: datetime) -> None:
    """Tell every coordinator, ahead of the bulk that is held, in working hours as far as one knows them."""
    message = Outgoing(CARD, {"leap_seconds": round(leap.total_seconds()), "landed_at": landed_at.isoformat()})
    at = policy.calendar.next_working_time(tx.now)
    for person in owning.coordinators(tx):
        tell(tx, person, Lane.ANSWER, message, f"{CARD}:{landed_at}:{person.id}", items=[], not_before=at)


def _end(tx: Transaction) -> None:
    """Forget the doubt and let its cards say so."""
    if not is_in_doubt(tx):
        return
    marks.write(tx, LEAP, "")
    tx.flush()
    for person in owning.coordinators(tx):
        for card in cards.live_of(tx, person.id or 0, CARD):
            refresh_card(tx, card)


def _doubted(tx: Transaction) -> timedelta:
    """Read the leap in doubt."""
    return timedelta(seconds=float(marks.read(tx, LEAP) or 0))


def _in_doubt(tx: Transaction) -> tuple[timedelta, datetime | None, datetime | None]:
    """Read what an earlier process left: the leap in doubt, where it landed, how far the business clock had come."""
    return _doubted(tx), marks.instant(tx, LANDED_AT), marks.instant(tx, TICKED_UNTIL)
