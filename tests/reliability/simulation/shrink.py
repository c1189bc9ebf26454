"""Makes a failing story as short as it can be: leaves troubles out for as long as it still fails."""

from collections.abc import Callable
from dataclasses import replace

from tests.reliability.simulation.chronicle import Chronicle
from tests.reliability.simulation.troubles import Mishap, Scenario, Trouble

Fails = Callable[[Scenario], bool]


def shrink(scenario: Scenario, chronicle: Chronicle, fails: Fails, most_plays: int = 200) -> Scenario:
    """Return the scenario with as few troubles as found by at most ``most_plays`` tries.

    ``chronicle`` is the failing story's: the calls that fared badly in it become troubles of their own first.
    """
    named = tuple(Mishap(call) for call in chronicle.mishaps)
    explicit = replace(scenario, troubles=(*scenario.troubles, *named), has_mishaps=False)
    if not fails(explicit):
        return scenario
    plays, parts = 1, 2
    while plays < most_plays and len(explicit.troubles) >= parts:
        for kept in _with_a_part_left_out(explicit.troubles, parts):
            plays += 1
            if fails(shorter := replace(explicit, troubles=kept)):
                explicit, parts = shorter, max(parts - 1, 2)
                break
        else:
            if parts == len(explicit.troubles):
                break
            parts = min(parts * 2, len(explicit.troubles))
    return explicit


def _with_a_part_left_out(troubles: tuple[Trouble, ...], parts: int) -> list[tuple[Trouble, ...]]:
    """Cut the troubles into equal parts and leave out one at a time."""
    size = -(-len(troubles) // parts)
    return [troubles[:start] + troubles[start + size :] for start in range(0, len(troubles), size)]
