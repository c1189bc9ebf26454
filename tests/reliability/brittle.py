"""A disk that refuses to write when it is told to: full, over its quota, or failing to sync."""

from dataclasses import dataclass

from tests.reliability.vfs import FULL, IOERR, OK, Disk, Kind, Op


@dataclass(frozen=True, slots=True)
class Breakage:
    """What goes wrong, and what SQLite is told then."""

    kind: Kind
    code: int


NO_SPACE = Breakage(Kind.WRITE, FULL)
NO_QUOTA = Breakage(Kind.WRITE, IOERR | 3 << 8)
NO_SYNC = Breakage(Kind.SYNC, IOERR | 4 << 8)
BREAKAGES = (NO_SPACE, NO_QUOTA, NO_SYNC)


class BrittleDisk(Disk):
    """Works until it breaks, and again once it is mended."""

    def __init__(self) -> None:
        self.refusals = 0
        self._breakage: Breakage | None = None
        self._spared = 0

    def break_(self, breakage: Breakage, spared: int = 0) -> None:
        """Refuse every operation of the kind from now on but the first ``spared``."""
        self.refusals, self._breakage, self._spared = 0, breakage, spared

    def mend(self) -> None:
        """Work again."""
        self._breakage = None

    def before(self, op: Op) -> int:
        broken = self._breakage
        if broken is None or op.kind is not broken.kind:
            return OK
        if self._spared:
            self._spared -= 1
            return OK
        self.refusals += 1
        return broken.code
