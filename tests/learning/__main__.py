"""`make learn`: learn the weights of likeness from the labelled replies and write them beside the rules.

``ALSO=rows.jsonl`` adds rows of the same form, e.g. what `duban export readings` wrote.
"""

import json
import os
from pathlib import Path

from jobs.rules.reading import likeness
from tests.learning.fit import learn
from tests.learning.labelled import labelled


def main() -> None:
    """Learn, write, and say from how many replies."""
    also = os.environ.get("ALSO")
    lines = Path(also).read_text(encoding="utf-8").splitlines() if also else []
    rows = [*labelled(), *map(json.loads, lines)]
    path = Path(likeness.__file__).with_name(likeness.WEIGHTS)
    path.write_text(learn(rows), encoding="utf-8")
    print(f"{len(rows)} replies -> {path.name}, {path.stat().st_size // 1024} KiB")


main()
