"""What truly happened, written down outside the house: the ground truth a story is judged by."""

import hashlib
from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message that Telegram carried out, whether or not anybody heard of it."""

    at: float
    row_id: int
    chat_id: int
    text: str
    is_edit: bool


@dataclass(frozen=True, slots=True)
class Said:
    """Words that a person sent, and when."""

    at: float
    words: str
    update_id: int


class Chronicle:
    """Notes everything in order; the same story gives the same hash."""

    def __init__(self, *, keeps_trace: bool = False) -> None:
        self.trace: list[str] = []
        self.counts: Counter[str] = Counter()
        self.arrivals: list[Arrival] = []
        self.said: list[Said] = []
        self.swaps: list[tuple[float, int]] = []
        """When the holders of which seat changed places."""
        self.complaints: list[str] = []
        """What the house itself found impossible, or what broke in it."""
        self.mishaps: list[str] = []
        """Calls that fared badly, by name."""
        self._keeps_trace = keeps_trace
        self._hash = hashlib.blake2b(digest_size=16)

    def note(self, at: float, what: str, *details: object) -> None:
        """Write a line of the trace."""
        self.counts[what] += 1
        line = f"{at:.6f} {what} {' '.join(map(str, details))}"
        self._hash.update(line.encode())
        if self._keeps_trace:
            self.trace.append(line)

    def complain(self, at: float, words: str) -> None:
        """Write down what must not happen."""
        self.note(at, "COMPLAINT", words)
        self.complaints.append(words)

    @property
    def fingerprint(self) -> str:
        """The hash of the whole trace so far."""
        return self._hash.hexdigest()
