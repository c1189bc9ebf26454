"""R2 with three workers on PostgreSQL: any of them is killed while replies and taps come in.

Not within ``make test``, as R1 with three workers is not.
"""

from tests.reliability import replies
from tests.reliability.dying import When
from tests.reliability.finding import Finding
from tests.reliability.three.crew import crew, of_three
from tests.reliability.trial import Trial

POINTS = (
    (When.WITHIN, "store", 1),
    (When.AFTER, "store", 1),
    (When.WITHIN, "receive_in_turn", 6),
    (When.AFTER, "receive_in_turn", 6),
)
"""Those of one process; where there are several, an update is worked off in its turn."""


async def measure(seed: int, count: int, kills: int) -> list[Finding]:
    """Take in ``count`` replies and taps under ``kills`` kills; judged as those of one process are."""
    async with crew(replies.LATENCY_SECONDS) as site:
        return of_three(await replies.receive_under_kills(site, seed, count, kills, POINTS))


TRIAL = Trial(
    "R2c", measure, small=None,
    quick={"count": 300, "kills": 12}, full={"count": 2000, "kills": 200},
)  # fmt: skip
