"""The clocks of a machine as a test moves them: what the wall clock says, and what really elapsed."""

from datetime import datetime, timedelta

from jobs.clock import ElapsedClock, Machine, SystemClock


class Clocks:
    """Time passes for both; a step moves the wall clock only, and sleep stops nothing but processes."""

    def __init__(self, wall: datetime) -> None:
        self.at = wall
        self.up_seconds = 1_000_000.0

    def wall(self) -> datetime:
        return self.at

    def up(self) -> float:
        return self.up_seconds

    def pass_by(self, span: timedelta) -> None:
        """Let time pass, awake or asleep."""
        self.at += span
        self.up_seconds += span.total_seconds()

    def step(self, span: timedelta) -> None:
        """Set the wall clock."""
        self.at += span

    def machine(self) -> Machine:
        """Make the machine's time for a process that starts now."""
        return Machine(now=ElapsedClock(self.wall, self.up), monotonic=self.up, wall=self.wall)

    def clock(self) -> SystemClock:
        """Make the business clock of a process that starts now."""
        return SystemClock(self.machine())
