"""What carries the duties: one process by itself (embedded), or any number of them on one ledger (cluster)."""

from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from jobs.office import Duty, P, R

Work = Callable[[], Awaitable[None]]


class Relieved(Exception):
    """Another process has taken over: what this one was about to record is no longer its to record."""


class Record(Protocol):
    """Where a sender records what becomes of the rows of its bot."""

    @property
    def epoch(self) -> int:
        """The number of this sender in the line of those who sent for the bot."""
        ...

    @property
    def is_ours(self) -> bool:
        """Whether nobody else can have taken over yet; asked at the last moment before a message is written."""
        ...

    async def do(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a duty of delivery and return its result once committed; raise Relieved when the rows are another's."""
        ...

    async def mark(self, row_ids: Collection[int], at: datetime) -> Collection[int]:
        """Commit that rows are about to be written at the machine's instant ``at``; tell which still may be.

        Raises Relieved when the rows are another's.
        """
        ...

    async def deliver(self, messages: Mapping[int, int | None]) -> None:
        """Commit which message each row became, None for an edit; raise Relieved when the rows are another's."""
        ...


class Deliverer(Protocol):
    """What sends for one bot."""

    bot_id: int

    @property
    def is_stopped(self) -> bool:
        """Whether Telegram refused the token."""
        ...

    @property
    def hush_seconds(self) -> float:
        """For how long nobody else may write for the bot, so that Telegram's limits hold."""
        ...

    async def run(self, *, is_called: bool = False) -> None:
        """Send until cancelled, whenever something is due; one that ``is_called`` looks only when it is woken."""
        ...

    def wake(self) -> None:
        """Look for something due at once."""
        ...

    async def drain(self, record: Record, group_departures: Sequence[tuple[int, datetime]]) -> None:
        """Send until nothing has been due for a while; raise Relieved when another has taken over."""
        ...


class Engine(Protocol):
    """What a process needs to carry its share of the duties."""

    @property
    def is_shared(self) -> bool:
        """Whether other processes may carry some of them."""
        ...

    async def open(self) -> int:
        """Begin: take up what an earlier run left, where that is this process's affair; return the epoch."""
        ...

    def alone(self, name: str, work: Work) -> Coroutine[Any, Any, None]:
        """Carry out ``work``, which only one process at a time may do for all."""
        ...

    def sending(self, senders: Sequence[Deliverer], *, is_sender: bool) -> list[Coroutine[Any, Any, None]]:
        """List what must run so that what is due goes out; by this process itself if it ``is_sender``."""
        ...

    def wake(self) -> None:
        """Look for something due at once."""
        ...

    async def close(self) -> None:
        """Let go of what ``open`` took."""
        ...
