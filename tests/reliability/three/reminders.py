"""R1, R15 with three workers on PostgreSQL: any of them is killed while reminders go out.

Not within ``make test``: a server, three processes and whoever takes their place need 20 s of the processor to start.
tests/bot/test_cluster.py tells there of one kill.
"""

from tests.reliability import reminders
from tests.reliability.finding import Finding
from tests.reliability.three.crew import crew, of_three
from tests.reliability.trial import Trial


async def measure(seed: int, rows: int, kills: int) -> list[Finding]:
    """Send ``rows`` reminders under ``kills`` kills; judged as those of one process are."""
    async with crew(0) as site:
        return of_three(await reminders.send_under_kills(site, seed, rows, kills))


TRIAL = Trial(
    "R1c R15c", measure, small=None,
    quick={"rows": 300, "kills": 12}, full={"rows": 5000, "kills": 200},
)  # fmt: skip
