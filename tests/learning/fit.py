"""A logistic regression over the pieces of the labelled replies, written as `jobs/rules/reading/likeness.txt`."""

import json
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from jobs.rules.reading.grams import grams
from jobs.rules.reading.likeness import ZERO
from jobs.rules.reading.normal import normal
from jobs.rules.reading.numbering import write_out_numbers
from tests.learning.labelled import digest

SEEN_AT_LEAST = 2
KEPT = 16_000
"""Pieces kept, by weight: with all 27,000 unseen replies were understood no better (decision 31)."""
COARSE, FINE = 20.0, 60.0
"""How freely weights may grow (C of the regression) while the pieces are chosen, and then."""
STEPS = 46
"""Steps up and down that a printable sign can tell: O is none, ! and } are the ends."""


def learn(rows: Sequence[dict]) -> str:
    """Learn from labelled replies; return what `likeness.txt` holds: a head, then a line for each piece."""
    pieces = [grams(write_out_numbers(normal(row["text"]))) for row in rows]
    intents = np.array([row["intent"] for row in rows])
    asked = np.array([bool(row.get("ask")) for row in rows])
    counter = CountVectorizer(analyzer=lambda found: found, min_df=SEEN_AT_LEAST, binary=True)
    seen = csr_matrix(counter.fit_transform(pieces), dtype=float)
    names = counter.get_feature_names_out()
    chosen, _, _ = _fit(seen, intents, asked, COARSE)
    kept = np.sort(np.argsort(-np.abs(chosen).max(axis=0))[:KEPT])
    weights, bases, order = _fit(seen[:, kept], intents, asked, FINE)
    step = float(np.quantile(np.abs(weights), 0.9999)) / STEPS
    signs = np.clip(np.round(weights / step), -STEPS, STEPS).astype(int) + ZERO
    head = {
        "intents": order,
        "bases": [round(float(one), 4) for one in bases],
        "step": round(step, 6),
        "rows": len(rows),
        "of": digest(rows),
    }
    lines = [f"{names[piece]}\t{''.join(map(chr, signs[:, index]))}" for index, piece in enumerate(kept)]
    return "\n".join([json.dumps(head), *lines]) + "\n"


def _fit(seen: csr_matrix, intents: np.ndarray, asked: np.ndarray, cost: float):
    """Return the weights, a row for each intent and one for asking; their bases; and the order of the intents."""
    features = normalize(seen)
    fits = [
        LogisticRegression(C=cost, max_iter=400, class_weight="balanced").fit(features, y) for y in (intents, asked)
    ]
    weights = np.vstack([one.coef_ for one in fits])
    return weights, np.concatenate([one.intercept_ for one in fits]), fits[0].classes_.tolist()
