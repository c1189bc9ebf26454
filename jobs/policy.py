"""What an office may decide differently, as one value that every duty receives."""

from dataclasses import dataclass, field
from datetime import time, timedelta

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
    weekly_messages: int = 12
    """Messages a week that a person gets without having asked, before more are merged or asked about; 0: no limit."""
    weekly_reports: int = 20
    """Nodes a week of which a report is asked of one person, likewise."""
    due_a_day: int = 4
    """How much may fall due on one person on one day before the check of a plan speaks up."""
    digest_at: time = time(17, 30)
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
