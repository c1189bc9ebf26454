"""A look at the records that is taken all the time: while nobody commits anything, it would find the same."""

from collections.abc import Callable
from typing import Concatenate, Generic

from db.engine import Transaction
from jobs.office import Office, P, R


class Watch(Generic[P, R]):
    """Takes a look anew once anybody has committed, in this process or another, and tells the last finding till then.

    After a while it is taken anyway, since time passes as well. Where the database does not tell of commits, it always
    is.
    """

    def __init__(
        self,
        office: Office,
        query: Callable[Concatenate[Transaction, P], R],
        monotonic: Callable[[], float],
        longest_seconds: float,
    ) -> None:
        """Watch what ``query`` finds; a finding lasts ``longest_seconds`` of the machine's time at most."""
        self._office = office
        self._query = query
        self._monotonic = monotonic
        self._longest_seconds = longest_seconds
        self._seen: int | None = None
        self._found: R
        self._looked_at = 0.0

    async def look(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Tell what the query finds; raises what it raises, and is taken anew then."""
        commits, now = self._office.ledger.commits_seen(), self._monotonic()
        if commits is None or commits != self._seen or now - self._looked_at >= self._longest_seconds:
            self.forget()
            self._found = await self._office.look(self._query, *args, **kwargs)
            self._seen, self._looked_at = commits, now
        return self._found

    def forget(self) -> None:
        """Look anew next time: what was found is still to be dealt with, or time has overtaken it."""
        self._seen = None
