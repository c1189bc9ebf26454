"""What ``duban check`` looks at: each check says in one line how it stands."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from telegram import Bot
from telegram.error import TelegramError

from bot import schema
from bot.cli.frame import Frame
from bot.pictures import typeface
from bot.request import AiohttpRequest
from bot.safekeeping import store_of
from bot.settings import Settings
from db import marks, migrate
from db.engine import Ledger, Transaction
from db.models import Bot as BotRow
from jobs.backup import last_written_at
from jobs.clock import elapsed_now
from jobs.policy import Policy
from jobs.timekeeping import TICKED_UNTIL

LEAST_FREE_MB = 50
"""Below it the intake stops polling, so that Telegram keeps the updates (RELIABILITY: time and storage)."""
OLDEST_BACKUP = timedelta(hours=26)
"""A night's copy, and two hours for a night that is changed to another."""
CALENDAR_NOTICE = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Result:
    """How one thing stands."""

    is_well: bool
    line: str


async def examine(frame: Frame, settings: Settings) -> list[Result]:
    """Look at settings, tokens, webhooks, database, migrations, backups, calendar, font and disk, in this order."""
    results = [Result(True, frame.say("check-settings", file=str(frame.config or "config.toml")))]
    results += await _tokens(frame, settings)
    for look in (_database, _backup, _calendar, _font, _disk):
        results += list(_guarded(frame, look))
    return results


async def _tokens(frame: Frame, settings: Settings) -> list[Result]:
    if not settings.telegram.tokens:
        return [Result(False, frame.say("check-no-token"))]
    request = AiohttpRequest(proxy=settings.telegram.proxy)
    try:
        found = [await _token(frame, settings, number, request) for number in range(len(settings.telegram.tokens))]
    finally:
        await request.shutdown()
    return [result for results in found for result in results]


async def _token(frame: Frame, settings: Settings, number: int, request: AiohttpRequest) -> list[Result]:
    telegram = settings.telegram
    token = telegram.tokens[number].get_secret_value()
    try:
        bot = Bot(token, base_url=telegram.base_url, base_file_url=telegram.base_file_url, request=request)
        me = await bot.get_me()
        webhook = await bot.get_webhook_info()
    except TelegramError as error:
        why = type(error).__name__  # the words of some errors hold the token
        return [Result(False, frame.say("check-token-bad", number=number + 1, why=why))]
    _note(frame, me.id, me.username or "")
    token_line = Result(True, frame.say("check-token", number=number + 1, username=me.username or ""))
    return [token_line, _webhook(frame, settings, me.id, webhook.url)]


def _note(frame: Frame, bot_id: int, username: str) -> None:
    """Keep the bot's name for invitations; a broken database is told by its own check."""
    try:
        frame.do(_keep_name, bot_id, username)
    except Exception:
        return


def _keep_name(tx: Transaction, policy: Policy, bot_id: int, username: str) -> None:
    tx.merge(BotRow(id=bot_id, username=username, seen_at=tx.now))


def _webhook(frame: Frame, settings: Settings, bot_id: int, url: str) -> Result:
    if settings.telegram.mode == "polling":
        return Result(not url, frame.say("check-webhook-in-the-way" if url else "check-polling"))
    is_ours = url == settings.telegram.webhook_address(bot_id)
    return Result(is_ours, frame.say("check-webhook" if is_ours else "check-webhook-not-set"))


def _guarded(frame: Frame, look: Callable[[Frame], Iterator[Result]]) -> Iterator[Result]:
    """Turn whatever a check stumbles over into its line; one broken thing must not hide the next."""
    try:
        yield from look(frame)
    except Exception as error:
        name = look.__name__.strip("_")
        yield Result(False, frame.say(f"check-{name}-bad", why=f"{type(error).__name__}: {error}".splitlines()[0]))


def _database(frame: Frame) -> Iterator[Result]:
    ledger = Ledger(frame.settings.database.url)
    try:
        is_cluster = frame.settings.engine.is_cluster
        is_current = migrate.is_workable(ledger) if is_cluster else migrate.is_current(ledger)
        open_paths = [str(path) for path in _private_paths(ledger.path) if path.stat().st_mode & 0o077]
        if open_paths:
            yield Result(False, frame.say("check-database-open", files=open_paths))
        else:
            yield Result(True, frame.say("check-database"))
        yield Result(is_current, frame.say("check-migrations" if is_current else "check-migrations-due"))
        if is_cluster:
            is_there = schema.has_engine(ledger)
            yield Result(is_there, frame.say("check-engine" if is_there else "check-engine-missing"))
    finally:
        ledger.close()


def _private_paths(path: Path | None) -> list[Path]:
    """Name the database's files; only their owner may read them (SECURITY: stolen files)."""
    if path is None:
        return []
    return [one for one in (path, Path(f"{path}-wal"), Path(f"{path}-shm")) if one.exists()]


def _backup(frame: Frame) -> Iterator[Result]:
    """Tell how old the newest copy is; before the first start there is none."""
    if not frame.settings.database.is_sqlite or not (frame.settings.backup.at or frame.settings.backup.follow_seconds):
        yield Result(True, frame.say("check-backup-off"))
        return
    store = store_of(frame.settings)
    newest = max(store.copies(), key=last_written_at, default=None)
    if newest is None:
        has_run = frame.look(marks.read, TICKED_UNTIL) != ""
        missing = frame.say("check-backup-missing", folder=str(store.folder))
        yield Result(not has_run, missing if has_run else frame.say("check-backup-none"))
        return
    age = elapsed_now() - last_written_at(newest)
    key = "check-backup" if age <= OLDEST_BACKUP else "check-backup-old"
    yield Result(age <= OLDEST_BACKUP, frame.say(key, file=newest.name, hours=int(age.total_seconds() // 3600)))


def _calendar(frame: Frame) -> Iterator[Result]:
    calendar = frame.policy.calendar
    today = calendar.local_day(frame.clock.now())
    until = calendar.covered_until
    if until is None or until < today:
        yield Result(False, frame.say("check-calendar-out", until=until.isoformat() if until else "-"))
    elif until - today < CALENDAR_NOTICE:
        yield Result(True, frame.say("check-calendar-soon", until=until.isoformat()))
    else:
        yield Result(True, frame.say("check-calendar", until=until.isoformat()))


def _font(frame: Frame) -> Iterator[Result]:
    typeface.face(12)
    yield Result(True, frame.say("check-font"))


def _disk(frame: Frame) -> Iterator[Result]:
    ledger_path = Path(frame.settings.database.url.removeprefix("sqlite:///"))
    place = ledger_path.parent if frame.settings.database.is_sqlite else Path()
    free_mb = shutil.disk_usage(place).free // 2**20
    is_enough = free_mb >= LEAST_FREE_MB
    yield Result(is_enough, frame.say("check-disk" if is_enough else "check-disk-full", free=free_mb))
