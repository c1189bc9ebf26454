"""Measure the reading of the largest plan allowed: 5,000 rows opened, read against a roster, settled and warned of."""

import io
import multiprocessing
import resource
import time
from datetime import date
from datetime import time as clock
from multiprocessing.connection import Connection
from pathlib import Path
from zoneinfo import ZoneInfo

import xlsxwriter

from jobs.calendars import work_calendar
from jobs.rules.notation.roster_reading import roster_view
from jobs.sheets.plan import read_plan
from jobs.sheets.roster import read_roster
from tests.bench.figure import Figure, show

ROSTER = Path(__file__).parents[2] / "bot" / "sandbox" / "county" / "roster.xlsx"
ROWS = 5_000
_HOURS = (clock(8, 30), clock(18))
GOAL_SECONDS, GOAL_MIB = 3.0, 150.0
HEADER = (
    "序号",
    "工作专题",
    "节点任务",
    "工作内容",
    "牵头单位",
    "责任单位",
    "配合单位",
    "责任人",
    "开始时间",
    "完成时限",
    "成果形式",
    "前置节点",
)
DEADLINES = (
    "5月15日前",
    "2020年6月底",
    "6月中旬",
    "T+5个工作日",
    "每周五17:00前",
    "5月10日前报初稿,5月20日前印发",
    "“七一”前",
)
EXECUTORS = ("各乡镇", "县直各有关部门", "财政局、人社局", "各乡镇(魏城镇、双井镇除外)", "魏城镇", "农业农村局等")


def workbook() -> bytes:
    """Write a plan as full as the limits allow, less its header: every notation in turn, each node after another."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        for number in range(1, ROWS):
            sheet.write_row(number, 0, _row(number))
    return stream.getvalue()


def _row(number: int) -> tuple[object, ...]:
    return (
        number,
        "机构设置",
        f"第{number}件任务:摸清乡镇现有机构、编制、人员底数",
        "逐乡镇建立机构编制人员台账,做到账实相符",
        "县委编办",
        EXECUTORS[number % len(EXECUTORS)],
        "组织部",
        "党委书记",
        "4月22日",
        DEADLINES[number % len(DEADLINES)],
        "机构编制人员台账",
        f"第{number - 1}项" if number > 1 else "无",
    )


def measure() -> list[Figure]:
    """Read in a process of its own, whose memory is nobody else's; what its child took at most counts as well."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_read, args=(theirs, workbook()))
    process.start()
    seconds, mebibytes = ours.recv()
    process.join()
    return [
        Figure("plan of 5,000 rows: opened, read, checked", seconds, GOAL_SECONDS, "s"),
        Figure("plan of 5,000 rows: memory above the base", mebibytes, GOAL_MIB, "MiB"),
    ]


def _read(line: Connection, content: bytes) -> None:
    """Read once and send the seconds, and the MiB above what the process held before, with the child's own peak."""
    calendar = work_calendar(ZoneInfo("Asia/Shanghai"), *_HOURS, {})
    roster = roster_view(read_roster(ROSTER.read_bytes(), ROSTER.name))
    base = _peak_kib(resource.RUSAGE_SELF)
    began = time.perf_counter()
    reading = read_plan(
        content, "计划.xlsx", roster=roster, ref=date(2020, 4, 21), end=None, today=date(2020, 4, 21), calendar=calendar
    )
    spent = time.perf_counter() - began
    assert len(reading.nodes) == ROWS - 1, reading.refused[:3]
    above = _peak_kib(resource.RUSAGE_SELF) - base + _peak_kib(resource.RUSAGE_CHILDREN)
    line.send((spent, above / 1024))


def _peak_kib(who: int) -> int:
    return resource.getrusage(who).ru_maxrss


if __name__ == "__main__":
    raise SystemExit(show([measure]))
