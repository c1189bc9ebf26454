"""The process of its own that plays a rehearsal: an order on stdin, a JSON line for each percent and for the end."""

import json
import os
import pickle
import sys
from base64 import b64encode
from typing import Any

from bot import logs
from bot.rehearsal import book, run
from bot.rehearsal.order import Order
from bot.texts.locale import locale
from db.engine import Ledger
from db.words import Refusal
from jobs.rehearse import copy_of

POLITENESS = 10
"""How much the bot itself goes before us when the processor is short."""


def main() -> None:
    """Play one order; the office's own ledger is read once, and not written."""
    os.nice(POLITENESS)
    logs.set_up(level="WARNING")  # to stderr: stdout is for our parent
    order = pickle.load(sys.stdin.buffer)  # our own parent wrote it
    assert isinstance(order, Order)
    try:
        _say(**_played(order))
    except Refusal as refusal:
        _say(failed=refusal.key)


def _played(order: Order) -> dict[str, Any]:
    ledger = Ledger(order.url)
    copied = copy_of(ledger, order.now)
    ledger.close()
    speaker = locale(order.language)
    played = run.run(copied, order.policy, order.now, lambda percent: _say(percent=percent), order.campaign_id)
    content = book.book(speaker, order.policy, played)
    return {"findings": book.findings(speaker, played), "book": b64encode(content).decode()}


def _say(**said: object) -> None:
    print(json.dumps(said, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
