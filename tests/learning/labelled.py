"""The labelled replies that the weights of likeness are learnt from, and those that are kept from it."""

import hashlib
import json
from collections.abc import Collection, Iterable
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "data" / "replies"
KEPT_ASIDE = frozenset(
    {
        "aside.jsonl",
        "aside_english.jsonl",
        "aside_fourteenth.jsonl",
        "aside_fourteenth_english.jsonl",
        "aside_eighteenth.jsonl",
        "aside_nineteenth_english.jsonl",
        "aside_twentysecond.jsonl",
        "aside_twentysecond_english.jsonl",
    }
)
"""Files that only tell how well the unseen is understood: neither rules nor weights are learnt from them."""


def labelled(folder: Path = FOLDER, *, but: Collection[str] = KEPT_ASIDE) -> list[dict]:
    """Load the labelled replies about one node, from every file but those named; a list tells its nodes apart first."""
    names = sorted(path for path in folder.glob("*.jsonl") if path.name not in but)
    found = [json.loads(line) for path in names for line in path.read_text(encoding="utf-8").splitlines() if line]
    return [row for row in found if row.get("intent", "multi") != "multi"]


def digest(rows: Iterable[dict]) -> str:
    """Name what is learnt from: the same for the same texts and labels, whatever their order."""
    told = sorted(f"{row['text']}\t{row['intent']}\t{bool(row.get('ask'))}" for row in rows)
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]
