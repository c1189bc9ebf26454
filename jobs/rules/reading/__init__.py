"""How an official's words are understood: `read` turns a reply into a `Reading`, never a decision."""

from datetime import datetime

from jobs.rules.reading.read import read
from jobs.rules.reading.values import Doubt, Reading, Slots, TaskReading
from jobs.rules.workdays import WorkCalendar

__all__ = ["Doubt", "Reading", "Slots", "TaskReading", "read", "warm_up"]
_OF_ALL_KINDS = (
    "收到,22个村完成15个,周五前能完",
    "卡在编制审批,请县编办协调",
    "延到下周三行不行?不归我管,找财政局",
    "牌子已经全部挂好了",
    "1已完成 2完成60% 3申请延期至5.20",
    "all done, waiting for the bureau to approve by Friday",
)


def warm_up(now: datetime, calendar: WorkCalendar) -> None:
    """Read replies of all kinds: the first that needs a pattern compiles it, a second in all."""
    for text in _OF_ALL_KINDS:
        read(text, now, None, (), calendar)
