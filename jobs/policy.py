"""What an office may decide differently, as one value that every duty receives."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from jobs.rules.cadence import CadencePolicy
from jobs.rules.ladder import LadderPolicy
from jobs.rules.review_clock import ReviewPolicy
from jobs.rules.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Policy:
    """The settings a duty needs; made from config.toml in bot/, never read from there by jobs/."""

    calendar: WorkCalendar
    cadence: CadencePolicy = field(default_factory=CadencePolicy)
    ladder: LadderPolicy = field(default_factory=LadderPolicy)
    review: ReviewPolicy = field(default_factory=ReviewPolicy)
    slip_labels: tuple[str, ...] = ()
    """What the office calls its blue, yellow and red slips; empty takes the words of bot/texts."""
    urge_rest: timedelta = timedelta(hours=4)
    """Working hours in which nobody who was reminded is urged again."""
    weekly_messages: int = 12
    """Messages a week that a person gets without having asked, before more are merged or asked about; 0: no limit."""
    weekly_reports: int = 20
    """Nodes a week of which a report is asked of one person, likewise."""
    due_a_day: int = 4
    """How much may fall due on one person on one day before the check of a plan speaks up."""
    extension_leader_above_days: int = 15
    """Working days beyond the original deadline from which a leader decides an extension; 0: never."""
    principal_agrees: bool = False
    """书记把关: what is reported done goes to the unit's principal before the reviewers."""
    principal_agrees_in: frozenset[str] = frozenset()
    """…or only in these units, by name."""
    ask_again_days: int = 2
    """Working days after which what nobody decided is put before the same people again."""
    digest_at: time = time(17, 30)
    calls_at: time = time(15, 0)
    """When the afternoon's list of calls goes out."""
    tidy_at: time = time(7, 0)
    backup_at: time | None = None
    """When the night's copy of the ledger is due; None where nobody keeps copies."""
    raw_updates_kept: timedelta = timedelta(days=7)
    """How long an update is kept as it came, once it is worked off."""
    chat_kept: timedelta = timedelta(days=180)
    """How long words are kept with how they were read, to judge the rules by."""
    phones_kept: timedelta = timedelta(days=30)
    """How long a phone number is kept after its holder's last post ended."""
    invitation_ttl: timedelta = timedelta(days=7)
    """How long a link lives, and how long beyond publishing."""
    admin_code_ttl: timedelta = timedelta(minutes=15)
    contact_ttl: timedelta = timedelta(minutes=10)
    default_language: str = "zh"

    def next_morning(self, after: datetime) -> datetime:
        """Name the next instant, strictly after ``after``, at which the one message of a day goes out."""
        day = self.calendar.local_day(after)
        if self.calendar.is_workday(day) and self.calendar.at(day, self.cadence.at) > after:
            return self.calendar.at(day, self.cadence.at)
        return self.calendar.at(self.calendar.add_workdays(day, 1), self.cadence.at)
