"""`make bench`: every measure in one run, each beside its goal, its floor and its peers; exits 1 when one is missed.

``QUICK=1`` takes smaller sizes, ``ONLY="P3 P9"`` some rows. What was measured in full is written into
docs/performance.md.
"""

import os
import sys
from functools import partial

from jobs.clock import elapsed_now
from tests.bench import report
from tests.bench.figure import summary, take
from tests.bench.table import MEASURES


def main() -> int:
    """Measure what the environment asks for."""
    is_quick = os.environ.get("QUICK", "0") not in ("", "0")
    rows = set((os.environ.get("ONLY") or "").split())
    chosen = [measure for measure in MEASURES if not rows or measure.row in rows]
    found = take([partial(measure.figures, is_quick=is_quick) for measure in chosen])
    if not is_quick:
        report.write(found, elapsed_now().date())
    return summary(found)


if __name__ == "__main__":
    sys.exit(main())
