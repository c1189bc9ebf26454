"""`make bench`: every measure in one run, each beside its goal; exits 1 when one is missed."""

import sys

from tests.bench import backplan, deliver, lamp_grid, plan_import, plan_reading, reading, tick
from tests.bench.figure import show

if __name__ == "__main__":
    sys.exit(
        show(
            [
                plan_import.measure,
                plan_reading.measure,
                backplan.measure,
                lamp_grid.measure,
                tick.measure,
                reading.measure,
                deliver.measure,
            ]
        )
    )
