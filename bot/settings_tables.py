"""The tables of config.toml: every key with its type and its default."""

from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import PydanticBaseSettingsSource as Source

from bot.settings_values import (
    BackupKey,
    Blank,
    ClockTime,
    Count,
    Endpoint,
    Hours,
    Listen,
    Pace,
    Positive,
    Token,
    WebAddress,
    WebhookSecret,
    WorkHours,
)


class Section(BaseModel):
    """One table of config.toml: nothing unknown, nothing changed later."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Telegram(Section):
    """How to reach the Bot API, and how fast to write."""

    tokens: tuple[Token, ...] = ()
    token_file: Annotated[Path | None, Blank] = None
    base_url: WebAddress = "https://api.telegram.org/bot"
    base_file_url: WebAddress = "https://api.telegram.org/file/bot"
    proxy: Annotated[str | None, Blank] = Field(default=None, repr=False)
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: Annotated[str | None, Blank] = None
    webhook_secret: Annotated[WebhookSecret | None, Blank] = None
    webhook_listen: Listen = Endpoint("127.0.0.1", 8443)
    pace_per_second: Pace = 29.5
    pace_per_chat: Pace = 1.0
    pace_per_group_minute: Pace = 18.0

    @property
    def is_telegrams_own(self) -> bool:
        """Whether the API is Telegram's, where limits bind and only real time counts."""
        host = urlsplit(self.base_url).hostname or ""
        return host == "telegram.org" or host.endswith(".telegram.org")

    @property
    def is_unpaced(self) -> bool:
        """Whether any of the three paces is switched off by 0."""
        return 0 in (self.pace_per_second, self.pace_per_chat, self.pace_per_group_minute)

    def webhook_address(self, bot_id: int) -> str:
        """Tell where Telegram must post the updates of a bot: each has a path of its own below ``webhook_url``."""
        return f"{(self.webhook_url or '').rstrip('/')}/{bot_id}"


class Database(Section):
    """Where the ledger lies."""

    url: Annotated[str, Field(pattern=r"^(sqlite:///.+|postgresql\+psycopg://.+)", repr=False)] = (
        "sqlite:///var/duban.db"
    )

    @property
    def is_sqlite(self) -> bool:
        """Whether the ledger is a file of this machine."""
        return self.url.startswith("sqlite:")

    @property
    def place(self) -> str:
        """The file, or server and name without the password."""
        return self.url.removeprefix("sqlite:///") if self.is_sqlite else self.url.rpartition("@")[2]


class Clock(Section):
    """Whose time it is."""

    source: Annotated[str, Field(pattern=r"^(system|file:.+)$")] = "system"

    @property
    def file(self) -> Path | None:
        """The file the instant is read from; None with the system's clock."""
        return None if self.source == "system" else Path(self.source.removeprefix("file:"))


class Calendar(Section):
    """When the office works."""

    timezone: ZoneInfo = ZoneInfo("Asia/Shanghai")
    workday: WorkHours = Hours(time(8, 30), time(18, 0))
    overrides: dict[date, Literal["work", "off"]] = Field(default_factory=dict)


class Plan(Section):
    """What the check of a plan takes as too much."""

    due_a_day: Positive = 4


class Reminders(Section):
    """When the clock knocks at an official's door; spans in working days, of urging in hours."""

    offsets: tuple[Annotated[int, Field(le=0)], ...] = (-7, -3, -1, 0)
    at: ClockTime = time(8, 30)
    sign_within: Positive = 1
    lease_days: Positive = 3
    lease_begins_days: Count = 7
    urge_rest_hours: Count = 4
    weekly_messages: Count = 12
    weekly_reports: Count = 20


class Ladder(Section):
    """When silence climbs, and what the slips are called; all spans in working days."""

    unsigned_blue_days: Positive = 1
    unsigned_yellow_days: Positive = 2
    due_day_check: ClockTime = time(10, 0)
    red_overdue_days: Positive = 1
    next_rung_overdue_days: Positive = 3
    urgent_level: Annotated[int, Field(ge=0, le=3)] = 2
    red_needs_issue: bool = True
    labels: tuple[()] | tuple[str, str, str] = ()
    """Blue, yellow, red; empty takes the words of bot/texts."""


class Review(Section):
    """When the reviewer's clock calls whom; all spans in working days."""

    remind_days: Count = 1
    next_in_line_days: Count = 2
    coordinators_days: Count = 3
    send_back_days: Positive = 2


class Decisions(Section):
    """Who decides what is asked for, and when he is asked again; all spans in working days."""

    extension_leader_above: Count = 15
    remind_after: Positive = 2
    principal_agrees: bool = False
    principal_agrees_in: tuple[str, ...] = ()


class Digest(Section):
    """When the day is summed up."""

    at: ClockTime = time(17, 30)
    calls_at: ClockTime = time(15, 0)


class Backup(Section):
    """How copies of the ledger are kept."""

    folder: Annotated[Path | None, Blank] = None
    """None: ``backups`` beside the database."""
    at: Annotated[ClockTime | None, Blank] = time(2, 30)
    keep: Positive = 14
    follow_seconds: Count = 30
    key_file: Annotated[Path | None, Blank] = None
    key: BackupKey | None = None


class Engine(Section):
    """What carries the duties."""

    kind: Literal["embedded", "cluster"] = "embedded"
    lease_seconds: Annotated[float, Field(ge=1)] = 60.0

    @property
    def is_cluster(self) -> bool:
        """Whether any number of processes share the duties."""
        return self.kind == "cluster"


class Ops(Section):
    """Where health and measures are served."""

    listen: Listen = Endpoint("127.0.0.1", 8089)


class Privacy(Section):
    """How many days what is no longer needed is kept (SECURITY: retention)."""

    raw_updates_days: Positive = 7
    unattached_chat_days: Positive = 180
    phones_days: Positive = 30


class Language(Section):
    """What the bot speaks until a person chooses."""

    default: Literal["zh", "en"] = "zh"


class Settings(BaseSettings):
    """Everything that can be set. Made directly it holds the defaults; ``load_settings`` reads file and environment."""

    model_config = SettingsConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, env_prefix="DUBAN_", env_nested_delimiter="__"
    )

    telegram: Telegram = Telegram()
    database: Database = Database()
    clock: Clock = Clock()
    calendar: Calendar = Calendar()
    plan: Plan = Plan()
    reminders: Reminders = Reminders()
    ladder: Ladder = Ladder()
    review: Review = Review()
    decisions: Decisions = Decisions()
    digest: Digest = Digest()
    backup: Backup = Backup()
    engine: Engine = Engine()
    ops: Ops = Ops()
    privacy: Privacy = Privacy()
    language: Language = Language()

    @classmethod
    def settings_customise_sources(
        cls, settings_cls: type[BaseSettings], init_settings: Source, *_: Source, **__: Source
    ) -> tuple[Source, ...]:
        """Take values only as given: file and environment are merged before, so that all faults show at once."""
        return (init_settings,)
