"""THE table of the bench: every measure, the row of the goals it belongs to, and its two sizes."""

from tests.bench import (
    answering,
    backplan,
    claim,
    cluster,
    digest_cost,
    idle,
    lamp_grid,
    limit,
    many,
    overtaking,
    pending,
    plan_import,
    plan_reading,
    pushing,
    reading,
    restart,
    row_size,
    tick,
    tokens,
)
from tests.bench.measure import Measure

FEW = (1_000, 20_000)
MEASURES = (
    Measure("", plan_import.measure),
    Measure("", backplan.measure),
    Measure("", lamp_grid.measure),
    Measure("", reading.measure),
    Measure("P1", limit.measure, quick={"due": (300,), "peers_due": 60}),
    Measure("P2", pushing.measure, quick={"rows": 200, "runs": 2, "paced": 100}),
    Measure("P3", pending.measure, quick={"pending": FEW, "due": 1_000}),
    Measure("P3", tick.measure, quick={"pending": FEW[:1]}),
    Measure("P3", claim.measure, quick={"pending": FEW[:1], "due": 1_000}),
    Measure("P3", idle.measure, quick={"seconds": 15}),
    Measure("P4", answering.measure, quick={"each": 2, "runs": 1}),
    Measure("P5", overtaking.measure, quick={"seconds": 15}),
    Measure("P6", restart.measure, quick={"pending": FEW, "runs": 2}),
    Measure("P7", digest_cost.measure, quick={"nation": (0, 20_000)}),
    Measure("P8", cluster.measure, quick={"rows": 200, "runs": 1}),
    Measure("P8", many.measure, quick={"shapes": ((8, 3),), "seconds": 8.0}),
    Measure("", tokens.measure, quick={"many": 200, "few": 20, "idle_seconds": 30.0}),
    Measure("P9", row_size.measure, quick={"rows": 20_000}),
    Measure("P9", plan_reading.measure),
)
