"""Peer: Apprise, notified in a loop, one chat after the other; nothing is stored.

``python -m … BASE_URL TOKEN ROWS PACE``; runs in an environment of its own.
"""

import sys

from apprise import Apprise
from apprise.plugins.telegram import NotifyTelegram

from tests.bench.phase import phase, tell

FIRST_CHAT = 500_000_001


def run(base_url: str, token: str, rows: int) -> None:
    """Notify every chat once."""
    NotifyTelegram.notify_url = base_url
    for number in range(rows):
        target = Apprise()
        target.add(f"tgram://{token}/{FIRST_CHAT + number}/?format=text&detect=no")
        target.notify(body=f"reminder {number}")


if __name__ == "__main__":
    base_url, token, rows, *_ = sys.argv[1:]
    with phase() as spent:
        run(base_url, token, int(rows))
    tell(spent)
