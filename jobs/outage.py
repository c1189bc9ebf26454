"""An outage of the storage: remembered while it lasts, recorded and told once it is over; and its forerunner."""

from dataclasses import dataclass
from datetime import datetime

from db import marks
from db.engine import Transaction
from db.storage import StorageFault
from jobs.alarm import alarm
from jobs.policy import Policy

ALARM, ALARM_OF_ROOM, MARK = "alarm-storage", "alarm-room", "outages"


@dataclass(frozen=True, slots=True)
class Outage:
    """Since when (a business instant) and why nothing can be stored."""

    since: datetime
    fault: StorageFault

    def end(self, tx: Transaction, policy: Policy) -> None:
        """Count it, which proves that something can be stored, and tell the coordinators: once a day and fault."""
        marks.write(tx, MARK, str(int(marks.read(tx, MARK, "0")) + 1))
        params: dict[str, object] = {
            "since": self.since.isoformat(),
            "until": tx.now.isoformat(),
            "fault": self.fault.value,
        }
        alarm(tx, policy, ALARM, self.fault.value, params)


def warn_of_room(tx: Transaction, policy: Policy) -> None:
    """Tell the coordinators, once a day, that the disk is nearly full and nothing is received any more."""
    alarm(tx, policy, ALARM_OF_ROOM, "disk", {})
