"""The queue of drains, kept by procrastinate: one job for each bot that has something due and nobody who sends it.

It only says who should look. The rows say what is due and the lease says who sends, so a job that is lost, or comes
twice, changes nothing.
"""

import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import Final

import procrastinate
from procrastinate.exceptions import AlreadyEnqueued, ProcrastinateException
from procrastinate.schema import SchemaManager

from db import serving
from db.engine import Ledger

logging.getLogger("procrastinate").setLevel(logging.WARNING)  # it tells of every job; the sender tells of what matters
SCHEMA: Final = "duban_engine"
"""Where its tables lie on the server, apart from the ledger's."""
LOOK_SECONDS: Final = 5.0
"""How often it looks for a job of which it was not notified."""
HEARTBEAT_SECONDS: Final = 10.0
Failure = ProcrastinateException


class Drains:
    """The queue on one server."""

    def __init__(self, ledger: Ledger, drain: Callable[[int], Awaitable[None]]) -> None:
        """Prepare; ``drain`` sends what is due for a bot."""
        path = {"options": f"-c search_path={SCHEMA}"}
        connector = procrastinate.PsycopgConnector(conninfo=ledger.conninfo, kwargs=path, min_size=1, max_size=3)
        self._app = procrastinate.App(connector=connector)
        self._task = self._app.task(name="drain")(drain)

    async def defer(self, bot_id: int) -> None:
        """Queue a job for a bot unless one waits already."""
        name = _queue_of(bot_id)
        try:
            await self._task.configure(queue=name, queueing_lock=name).defer_async(bot_id=bot_id)
        except AlreadyEnqueued:
            return

    async def work(self, bot_ids: Iterable[int]) -> None:
        """Work off the jobs of some bots until cancelled, each as long as it takes."""
        queues = [_queue_of(bot_id) for bot_id in bot_ids]
        await self._sweep()
        await self._app.run_worker_async(
            queues=queues,
            concurrency=len(queues),
            fetch_job_polling_interval=LOOK_SECONDS,
            shutdown_graceful_timeout=0,
            delete_jobs="always",
            install_signal_handlers=False,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
        )

    async def open(self) -> None:
        """Connect."""
        await self._app.open_async()

    async def close(self) -> None:
        """Let go of the connections."""
        await self._app.close_async()

    async def _sweep(self) -> None:
        """Remove what killed processes had begun: the next look defers it anew if anything is due."""
        for job in await self._app.job_manager.get_stalled_jobs():
            await self._app.job_manager.finish_job(job, procrastinate.jobs.Status.FAILED, delete_job=True)


def is_there(ledger: Ledger) -> bool:
    """Tell whether the tables of the queue are there."""
    return serving.has_table(ledger, SCHEMA, "procrastinate_jobs")


def make(ledger: Ledger) -> None:
    """Make the tables of the queue where they are missing, all of them or none."""
    if not is_there(ledger):
        serving.make_schema(ledger, SCHEMA, SchemaManager.get_schema())


def _queue_of(bot_id: int) -> str:
    return f"bot:{bot_id}"
