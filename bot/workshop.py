"""Work that takes minutes: done beside the desk in a process of its own, so that the bot goes on answering."""

import asyncio
import json
import pickle
import sys
from base64 import b64decode
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from pathlib import Path
from typing import Any, Final

import structlog

from bot.rehearsal.order import Order
from db.engine import Ledger
from db.storage import StorageFailure
from jobs import rehearsing
from jobs.office import Office

log = structlog.get_logger(__name__)
ROOT: Final = Path(__file__).parents[1]
CHILD: Final = "bot.rehearsal.child"
LONGEST_LINE: Final = 64 * 1024 * 1024
STEP_PERCENT: Final = 5
"""How far a rehearsal comes between two edits of its card."""
STORAGE_RETRY_SECONDS: Final = 1.0
FAILED: Final = "rehearsal-failed"


class Workshop:
    """Plays the rehearsal somebody ordered; one that a restart interrupted is played anew."""

    def __init__(self, office: Office, look_seconds: float | None = None) -> None:
        """Work for ``office``; where others take orders too, look for one every ``look_seconds``."""
        self._office = office
        self._look_seconds = look_seconds
        self._wakened = asyncio.Event()

    def wake(self) -> None:
        """Look for an order at once; call it in the workshop's event loop."""
        self._wakened.set()

    async def work(self) -> None:
        """Work off orders until cancelled."""
        while True:
            self._wakened.clear()
            try:
                await self.work_off()
            except StorageFailure as failure:
                log.warning("storage failed", error=str(failure))
                await asyncio.sleep(STORAGE_RETRY_SECONDS)
            else:
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._look_seconds):
                        await self._wakened.wait()

    async def work_off(self) -> None:
        """Play what is ordered, if anything is, and return when it is told."""
        while (ordered := await self._office.look(rehearsing.ordered)) is not None:
            person_id = ordered.person.id or 0
            try:
                await self._play(person_id, self._order(ordered))
            except StorageFailure:
                raise
            except Exception:  # whatever befalls the process: the coordinator hears of it, the bot goes on
                log.exception("rehearsal failed")
                await self._office.do(rehearsing.fail, person_id, FAILED)

    def _order(self, ordered: rehearsing.Ordered) -> Order:
        office = self._office
        address, language = _address(office.ledger), ordered.person.language
        return Order(address, office.policy, office.now(), language, ordered.campaign_id)

    async def _play(self, person_id: int, order: Order) -> None:
        async with aclosing(_hear(order)) as heard:
            shown = 0
            async for said in heard:
                if "failed" in said:
                    await self._office.do(rehearsing.fail, person_id, said["failed"])
                    return
                if "book" in said:
                    await self._office.do(rehearsing.finish, person_id, said["findings"], b64decode(said["book"]))
                    return
                if said["percent"] >= shown + STEP_PERCENT:
                    shown = said["percent"]
                    await self._office.do(rehearsing.advance, person_id, shown)
        await self._office.do(rehearsing.fail, person_id, FAILED)


def _address(ledger: Ledger) -> str:
    """Tell where the ledger is, for a process that stands in another folder."""
    url = ledger.url if ledger.path is None else ledger.url.set(database=str(ledger.path.resolve()))
    return url.render_as_string(hide_password=False)


async def _hear(order: Order) -> AsyncGenerator[dict[str, Any], None]:
    """Start the process, yield what it says, and see that it ends with whoever listens."""
    pipe = asyncio.subprocess.PIPE
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-X", "utf8", "-m", CHILD, stdin=pipe, stdout=pipe, cwd=ROOT, limit=LONGEST_LINE
    )
    assert child.stdin is not None and child.stdout is not None
    try:
        child.stdin.write(pickle.dumps(order))
        child.stdin.close()
        async for line in child.stdout:
            yield json.loads(line)
    finally:
        if child.returncode is None:
            child.kill()
        await child.wait()
