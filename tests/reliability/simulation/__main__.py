"""Plays one story of the simulator, or many.

``python -m tests.reliability.simulation SEED`` plays that seed, and where it breaks an invariant the shortest form
of it, with its trace; ``--small`` takes the form of the suite, ``--trace`` prints the trace of a story that holds.
``--seeds N`` plays the seeds from SEED on, on two processors: 1000 is the nightly form, R4 as the product has it.
"""

import argparse
import asyncio
import sys
import time

from tests.reliability.simulation import play
from tests.reliability.simulation.invariants import broken, read
from tests.reliability.simulation.shrink import shrink
from tests.reliability.simulation.story import Story
from tests.reliability.simulation.trial import measure
from tests.reliability.simulation.troubles import Scale, Scenario


def main() -> int:
    """Do what the arguments say; 1 when an invariant was broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed", type=int)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--trace", action="store_true")
    asked = parser.parse_args()
    scale = play.SMALL if asked.small else play.FULL
    return _many(asked.seed, asked.seeds, scale) if asked.seeds > 1 else _one(asked.seed, scale, shows=asked.trace)


def _many(seed: int, seeds: int, scale: Scale) -> int:
    began = time.monotonic()
    found = asyncio.run(measure(seed, seeds, scale.days, scale.members, scale.crashes, scale.calm_days, processes=2))
    print(*found, sep="\n")
    spent = time.monotonic() - began
    virtual = seeds * scale.days * 86_400
    print(f"{spent / 60:.1f} minutes, {virtual / spent:,.0f} times faster than real time")
    return int(any(not finding.is_met for finding in found))


def _one(seed: int, scale: Scale, *, shows: bool) -> int:
    scenario = play.draw(seed, scale)
    told = Story(scenario, keeps_trace=True).play()
    words = broken(read(told))
    if words:
        print(f"seed {seed}: {len(words)} broken, first {words[0]}; looking for the shortest form")
        law = words[0].partition(":")[0]
        scenario = shrink(scenario, told.chronicle, lambda tried: law in _laws_broken(tried))
        told = Story(scenario, keeps_trace=True).play()
        words = broken(read(told))
    if words or shows:
        print(*told.chronicle.trace, sep="\n")
        print(f"{len(scenario.troubles)} troubles:", *scenario.troubles, sep="\n  ")
    print(*words or ["every invariant holds"], sep="\n")
    print(f"seed {seed}, {told.crashes} crashes, trace {told.chronicle.fingerprint}")
    return int(bool(words))


def _laws_broken(scenario: Scenario) -> set[str]:
    return {words.partition(":")[0] for words in broken(read(Story(scenario).play()))}


if __name__ == "__main__":
    sys.exit(main())
