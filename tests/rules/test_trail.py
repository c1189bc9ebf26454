"""What an inspector asks about, and what was the ordinary course."""

import pytest

from db.words import Event
from jobs.rules.trail import Trace, trace_of


@pytest.mark.parametrize(
    ("event", "details", "is_late", "trace"),
    [
        (Event.DISPATCH, {"findings": ["due_past"], "override": "县委会议确定"}, False, Trace.OVERRIDDEN),
        (Event.DISPATCH, {"reason": "省里今晚要数"}, False, Trace.URGENT),
        (Event.DISPATCH, {}, False, None),
        (Event.REPORT, {"for": 7}, False, Trace.ON_BEHALF),
        (Event.REPORT, {"report_id": 3}, False, None),
        (Event.CLOSE, {}, True, Trace.MADE_UP),
        (Event.CLOSE, {}, False, None),
        (Event.GRANT, {"old_on": "2020-05-01"}, False, Trace.DEADLINE),
        (Event.UNDO, {}, False, Trace.UNDONE),
        (Event.TRANSFER, {}, False, Trace.REASSIGNED),
        (Event.SUSPEND, {"reason": "等省里文件"}, False, Trace.STOPPED),
        (Event.MARK_URGENT, {"reason": "省里督办"}, False, Trace.URGENT),
        (Event.HOLD, {"reason": "明天上午就报"}, False, Trace.HELD),
        (Event.SIGN, {}, True, None),
    ],
)
def test_the_list_holds_what_was_not_the_ordinary_course(event, details, is_late, trace):
    assert trace_of(event, details, is_late=is_late) is trace
