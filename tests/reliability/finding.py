"""One line of the campaign: what was done to the bot, and what it lost, doubled or held up at worst."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A row of RELIABILITY.md as it was found; ``faults`` say in words what a figure missed."""

    row: str
    done: str
    lost: int
    doubled: int
    worst: str
    faults: tuple[str, ...] = ()

    @property
    def is_met(self) -> bool:
        return not self.faults

    @property
    def verdict(self) -> str:
        return "ok" if self.is_met else f"MISSED: {'; '.join(self.faults)}"

    def __str__(self) -> str:
        parts = (f"lost {self.lost}", f"doubled {self.doubled}", f"worst: {self.worst}", self.verdict)
        return " | ".join((f"{self.row:<4} {self.done}", *parts))


def faults(*checks: tuple[bool, str]) -> tuple[str, ...]:
    """Keep the words of the checks that fail."""
    return tuple(words for is_kept, words in checks if not is_kept)
