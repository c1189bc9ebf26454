"""Two models of Telegram's rate limits, after the published figures; ban lengths are assumptions."""

import math
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

TOKEN_PER_SECOND: Final = 30
PAID_PER_SECOND: Final = 1000
GROUP_PER_MINUTE: Final = 20
CHAT_BURST: Final = 3
"""Telegram allows "short bursts" over 1/s in one chat and does not say how short; three is our reading."""
BAN_SECONDS: Final = 3.0


class Model(StrEnum):
    """How hard a token's own limit is judged."""

    STRICT = "strict"
    """At most 30 in any second; the 31st bans the token for 3 s, and every try during the ban starts it again."""
    LENIENT = "lenient"
    """A bucket of 30 that refills at 30/s; a refused call costs nothing but its own delay."""


@dataclass(slots=True)
class Bucket:
    """A token bucket over elapsed seconds, full at its first use."""

    size: float
    per_second: float
    level: float = field(init=False)
    at: float | None = None

    def __post_init__(self) -> None:
        self.level = self.size

    def wait(self, now: float) -> float:
        """Return the seconds until one call fits; 0 when it fits now. Nothing is taken."""
        if self.at is not None:
            self.level = min(self.size, self.level + (now - self.at) * self.per_second)
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.per_second

    def take(self) -> None:
        """Count one call; ``wait`` has said that it fits."""
        self.level -= 1


@dataclass(slots=True)
class Window:
    """A sliding window: at most ``size`` calls in any ``seconds``."""

    size: int
    seconds: float
    stamps: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Return the seconds until one call fits; 0 when it fits now. Nothing is taken."""
        while self.stamps and self.stamps[0] <= now - self.seconds:
            self.stamps.popleft()
        return 0.0 if len(self.stamps) < self.size else self.stamps[0] + self.seconds - now

    def take(self, now: float) -> None:
        """Count one call at ``now``."""
        self.stamps.append(now)


class Limiter:
    """Judge each message of each token; ``refusals`` counts the 429s, also by token and by chat."""

    def __init__(
        self,
        model: Model = Model.STRICT,
        *,
        per_second: int = TOKEN_PER_SECOND,
        chat_burst: int = CHAT_BURST,
        group_per_minute: int = GROUP_PER_MINUTE,
        ban_seconds: float = BAN_SECONDS,
    ) -> None:
        self.model = model
        self.ban_seconds = ban_seconds
        self.refusals = 0
        self.refusals_by_token: Counter[str] = Counter()
        self.refusals_by_chat: Counter[tuple[str, int]] = Counter()
        self._banned_until: dict[str, float] = {}
        self._seconds = defaultdict[str, Window](lambda: Window(per_second, 1.0))
        self._buckets = defaultdict[str, Bucket](lambda: Bucket(per_second, per_second))
        self._paid = defaultdict[str, Window](lambda: Window(PAID_PER_SECOND, 1.0))
        self._chats = defaultdict[tuple[str, int], Bucket](lambda: Bucket(chat_burst, 1.0))
        self._groups = defaultdict[tuple[str, int], Window](lambda: Window(group_per_minute, 60.0))

    def judge(self, token: str, chat_id: int, *, is_group: bool, now: float, is_paid: bool = False) -> int:
        """Return 0 and count the call, or the whole seconds of ``retry_after`` and count a refusal.

        ``now`` is elapsed time in seconds. Edits count like messages.
        """
        wait = self._token_wait(token, now, is_paid)
        if wait <= 0:
            key = (token, chat_id)
            wait = self._groups[key].wait(now) if is_group else self._chats[key].wait(now)
        if wait > 0:
            self.refusals += 1
            self.refusals_by_token[token] += 1
            self.refusals_by_chat[token, chat_id] += 1
            return max(1, math.ceil(wait - 1e-9))
        self._take(token, chat_id, is_group, now, is_paid)
        return 0

    def _token_wait(self, token: str, now: float, is_paid: bool) -> float:
        if is_paid:
            return self._paid[token].wait(now)
        if self.model is Model.LENIENT:
            return self._buckets[token].wait(now)
        is_banned = self._banned_until.get(token, -math.inf) > now
        if is_banned or self._seconds[token].wait(now) > 0:
            self._banned_until[token] = now + self.ban_seconds
            return self.ban_seconds
        return 0.0

    def _take(self, token: str, chat_id: int, is_group: bool, now: float, is_paid: bool) -> None:
        if is_paid:
            self._paid[token].take(now)
        elif self.model is Model.LENIENT:
            self._buckets[token].take()
        else:
            self._seconds[token].take(now)
        if is_group:
            self._groups[token, chat_id].take(now)
        else:
            self._chats[token, chat_id].take()
