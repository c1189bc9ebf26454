"""Measure the lamp grid of a county: CPU seconds of a fresh interpreter, and the size of the PNG.

`python -m tests.bench.lamp_grid [FILE.png]` prints the median of five cold runs; FILE keeps the picture for the eye.
"""

import statistics
import subprocess
import sys
from datetime import date
from pathlib import Path
from random import Random

from tests.bench.figure import Figure, show

GOAL_SECONDS = 0.4
GOAL_KILOBYTES = 300
RUNS = 5

TOWNSHIPS = """
    魏城镇 德政镇 北皋镇 双井镇 牙里镇 车往镇 回隆镇 张二庄镇 东代固镇 院堡镇 棘针寨镇 南双庙镇
    沙口集乡 野胡拐乡 仕望集乡 前大磨乡 大辛庄乡 大马村乡 边马乡 北台头乡 泊口乡
"""
DEPARTMENTS = """
    县委组织部 县委编办 县委宣传部 县委统战部 县政协办公室 县信访局 县生态环境局 县扶贫办 县财政局
    县人力资源和社会保障局 县行政审批局 县司法局 县农业农村局 县自然资源和规划局 县住房和城乡建设局
    县城市管理综合行政执法局 县应急管理局
"""
TOWNSHIP_NODES = "3 4 6 7 11 12 14 16 19 21 22 23 25 26 28 30 34 36 39 41 42 43 44 46 48"
DEPARTMENT_NODES = "1 2 5 8 9 10 12 13 15 17 18 19 20 24 27 29 31 32 33 34 35 37 38 40 45 46 47 48"


def county_grid():
    """Make the county as it may stand in mid-June 2020: early nodes done, late ones idle, a few in trouble."""
    from bot.pictures.lamp_grid import LampGrid, Row, Section, Total
    from db.words import Lamp

    def lamp(unit: int, node: int) -> Lamp:
        luck = Random(unit * 100 + node).randrange(23)
        if node < 21:
            return Lamp.OVERDUE if luck == 0 else Lamp.IN_REVIEW if luck < 3 else Lamp.DONE
        if node < 30:
            return (
                Lamp.OVERDUE if luck == 1 else Lamp.DUE_SOON if luck < 7 else Lamp.DONE if luck > 18 else Lamp.ON_TRACK
            )
        return Lamp.WAITING if node == 36 else Lamp.ON_TRACK if luck < 4 else Lamp.IDLE

    columns, others = tuple(TOWNSHIP_NODES.split()), tuple(DEPARTMENT_NODES.split())
    towns = tuple(Row(name, tuple(lamp(u, int(n)) for n in columns)) for u, name in enumerate(TOWNSHIPS.split()))
    departments = tuple(
        Row(name, tuple(lamp(u, int(n)) if Random(u * 100 + int(n)).random() < 0.35 else None for n in others))
        for u, name in enumerate(DEPARTMENTS.split())
    )
    on = date(2020, 6, 10)
    return LampGrid(
        title="深化乡镇改革节点任务 日报",
        subtitle=f"{on.year}年{on.month}月{on.day}日(星期三)17:30 · 第37期 · 魏县改革工作专班",
        sections=(
            Section("乡镇(21)", columns, towns),
            Section("县直部门(17)", others, departments),
        ),
        legend=(
            (Lamp.DONE, "已办结"),
            (Lamp.IN_REVIEW, "待审核"),
            (Lamp.ON_TRACK, "序时推进"),
            (Lamp.DUE_SOON, "临近到期"),
            (Lamp.OVERDUE, "逾期"),
            (Lamp.WAITING, "前序未办结"),
            (Lamp.IDLE, "未启动"),
        ),
        totals=(
            Total("应完成", "312"),
            Total("已完成", "268", Lamp.DONE),
            Total("待审核", "21", Lamp.IN_REVIEW),
            Total("今日到期待报", "9", Lamp.DUE_SOON),
            Total("逾期", "14", Lamp.OVERDUE),
        ),
    )


def cold_run() -> None:
    """Draw once and print CPU seconds since the interpreter began, and bytes."""
    import time

    from bot.pictures.lamp_grid import lamp_grid

    picture = lamp_grid(county_grid())
    print(time.process_time(), len(picture))


def measure() -> list[Figure]:
    """Take the median of five cold runs."""
    command = [sys.executable, "-m", "tests.bench.lamp_grid", "--cold"]
    runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() for _ in range(RUNS)]
    return [
        Figure("lamp grid of a county, cold", statistics.median(float(run[0]) for run in runs), GOAL_SECONDS, "s"),
        Figure("lamp grid of a county, PNG", int(runs[0][1]) / 1000, GOAL_KILOBYTES, "kB"),
    ]


def main() -> int:
    """Print the figures; with a file name, keep the picture as well."""
    if sys.argv[1:]:
        from bot.pictures.lamp_grid import lamp_grid

        Path(sys.argv[1]).write_bytes(lamp_grid(county_grid()))
    return show([measure])


if __name__ == "__main__":
    if sys.argv[1:] == ["--cold"]:
        cold_run()
    else:
        sys.exit(main())
