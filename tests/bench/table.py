"""THE table of the bench: every measure, the row of the goals it belongs to, and its two sizes."""

from tests.bench import (
    backplan,
    claim,
    lamp_grid,
    limit,
    pending,
    plan_import,
    plan_reading,
    reading,
    row_size,
    tick,
)
from tests.bench.measure import Measure

FEW = (1_000, 20_000)
MEASURES = (
    Measure("", plan_import.measure),
    Measure("", backplan.measure),
    Measure("", lamp_grid.measure),
    Measure("", reading.measure),
    Measure("P1", limit.measure, quick={"due": (600,), "peers_due": 300}),
    Measure("P3", pending.measure, quick={"pending": FEW, "due": 1_000}),
    Measure("P3", tick.measure, quick={"pending": FEW}),
    Measure("P3", claim.measure, quick={"pending": FEW}),
    Measure("P9", row_size.measure, quick={"rows": 20_000}),
    Measure("P9", plan_reading.measure),
)
ROWS = tuple(f"P{number}" for number in range(1, 10))
