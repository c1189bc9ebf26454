"""What words like these have meant among the labelled replies: the second witness, beside the rules.

The rules know reasons, but only for words that a class of theirs holds; who reports an end in words that none of them
holds is still like others who did. The weights of `likeness.txt` are learnt from the labelled rows (`make learn`),
never at run time. What the two witnesses make of it together is decided in `witnesses.py`.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from db.words import Intent
from jobs.rules.reading.grams import grams

WEIGHTS = "likeness.txt"
"""Beside this module: a constant of the program, kept apart from its words for its length."""
ZERO = ord("O")
"""The sign of a weight of nothing; each sign above or below it is one step more or less."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely each intent is, and that such words must be asked about, by the labelled replies alone; 0 to 1."""

    intents: Mapping[Intent, float]
    ask: float


@dataclass(frozen=True, slots=True)
class Weights:
    """By piece a row of signs, one for each intent and the last for asking; ``bases`` are a reply's without pieces."""

    intents: tuple[Intent, ...]
    bases: tuple[float, ...]
    step: float
    of: Mapping[str, str]


@cache
def weights() -> Weights:
    """Read what was learnt, once."""
    head, *lines = files(__package__).joinpath(WEIGHTS).read_text(encoding="utf-8").rstrip("\n").split("\n")
    told = json.loads(head)
    intents = tuple(Intent(one) for one in told["intents"])
    return Weights(intents, tuple(told["bases"]), told["step"], dict(line.split("\t") for line in lines))


def likeness(text: str) -> Likeness:
    """Compare words in normal form that speak of one node with the labelled replies."""
    learnt = weights()
    known = [learnt.of[one] for one in grams(text) if one in learnt.of]
    length = math.sqrt(len(known)) or 1.0
    told = [sum(map(ord, column)) - ZERO * len(known) for column in zip(*known, strict=True)]
    sums = [
        base + learnt.step * one / length
        for base, one in zip(learnt.bases, told or [0] * len(learnt.bases), strict=True)
    ]
    *of_intents, asking = sums
    highest = max(of_intents)
    powers = [math.exp(one - highest) for one in of_intents]
    shares = (one / sum(powers) for one in powers)
    return Likeness(dict(zip(learnt.intents, shares, strict=True)), 1 / (1 + math.exp(-asking)))
