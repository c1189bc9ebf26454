"""Reads config.toml and the environment into Settings: the only module that reads either."""

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import SecretStr, ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import EnvSettingsSource

from bot.settings_faults import Problem, SettingsError, problem_of
from bot.settings_tables import Clock, Database, Settings, Telegram
from bot.settings_values import Endpoint, Hours, is_backup_key, is_token

__all__ = ["Endpoint", "Hours", "Problem", "Settings", "SettingsError", "Telegram", "load_settings", "required_tokens"]

DEFAULT_FILE = Path("config.toml")
PREFIX, NESTED = "DUBAN_", "__"
Tables = dict[str, Any]


class _Environment(EnvSettingsSource):
    """Reads DUBAN_SECTION__KEY; what is not JSON stays text, for validation to judge with everything else."""

    def decode_complex_value(self, field_name: str, field: FieldInfo | None, value: object) -> object:
        """Decode a list or table; hand back the text where it is none."""
        try:
            return super().decode_complex_value(field_name, field, value)  # type: ignore[arg-type]
        except ValueError:
            return value


def load_settings(file: Path | None = None) -> Settings:
    """Read ``file`` (default: config.toml here, if there is one) and the environment, which wins.

    Relative paths become relative to the file. Raise SettingsError with every fault found, one line each.
    """
    source = file or DEFAULT_FILE
    tables = _file_tables(source, is_required=file is not None)
    problems = [*_misplaced_secrets(source, tables), *_unknown_variables()]
    given, environment = _merged(tables, _Environment(Settings)())
    try:
        settings = Settings.model_validate(given)
    except ValidationError as error:
        problems += [problem_of(fault, source, environment, Settings) for fault in error.errors()]
        settings = _sound_part(given, error)
    settings = _anchored(settings, source.absolute().parent)
    settings, token_problems = _with_tokens_of_file(settings)
    settings, key_problems = _with_key_of_file(settings)
    problems += [*token_problems, *key_problems, *_conflicts(settings)]
    if problems:
        raise SettingsError(problems, settings.language.default)
    return settings


def required_tokens(settings: Settings) -> tuple[str, ...]:
    """Return the bot tokens in plain; raise SettingsError where none is set."""
    if not settings.telegram.tokens:
        raise SettingsError([Problem("settings.no_token")], settings.language.default)
    return tuple(token.get_secret_value() for token in settings.telegram.tokens)


def _file_tables(source: Path, is_required: bool) -> Tables:
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if is_required:
            raise SettingsError([Problem("settings.no_file", {"file": str(source)})]) from None
        return {}
    except OSError as error:
        raise SettingsError(
            [Problem("settings.unreadable", {"file": str(source), "why": str(error.strerror)})]
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError([Problem("settings.not_toml", {"file": str(source), "why": str(error)})]) from None


def _misplaced_secrets(source: Path, tables: Tables) -> Iterator[Problem]:
    """Find secrets in the file and take them out: they belong into the environment or a file of their own."""
    for section, key, problem in (
        ("telegram", "tokens", "settings.token_in_file"),
        ("backup", "key", "settings.key_in_file"),
    ):
        table = tables.get(section)
        if isinstance(table, dict) and table.pop(key, None) is not None:
            yield Problem(problem, {"file": source.name})


def _unknown_variables() -> Iterator[Problem]:
    """Find DUBAN_ variables of no section; within a section validation finds them."""
    for name in sorted(os.environ):
        section = name.upper().removeprefix(PREFIX).split(NESTED)[0].lower()
        if name.upper().startswith(PREFIX) and section not in Settings.model_fields:
            yield Problem("settings.unknown_variable", {"name": name})


def _merged(tables: Tables, environment: Tables) -> tuple[Tables, set[tuple[str, str]]]:
    """Lay the environment over the file; also say which (section, key) came from the environment."""
    given = dict(tables)
    for section, keys in environment.items():
        below = given.get(section)
        given[section] = {**below, **keys} if isinstance(below, dict) and isinstance(keys, dict) else keys
    origins = {(section, key) for section, keys in environment.items() if isinstance(keys, dict) for key in keys}
    return given, origins


def _sound_part(given: Tables, error: ValidationError) -> Settings:
    """Keep what is well, so that conflicts between the rest are reported in the same go."""
    sound = {section: dict(keys) for section, keys in given.items() if isinstance(keys, dict)}
    for fault in error.errors():
        section, *keys = map(str, fault["loc"])
        if keys and section in Settings.model_fields:
            sound.get(section, {}).pop(keys[0], None)
        else:
            sound.pop(section, None)
    return Settings.model_validate(sound)


def _anchored(settings: Settings, folder: Path) -> Settings:
    """Make relative paths relative to ``folder``, where the file lies."""
    telegram, url, clock, backup = settings.telegram, settings.database.url, settings.clock, settings.backup
    if telegram.token_file:
        telegram = telegram.model_copy(update={"token_file": folder / telegram.token_file})
    if settings.database.is_sqlite and not url.endswith(":memory:"):
        url = f"sqlite:///{folder / url.removeprefix('sqlite:///')}"
    if clock.file:
        clock = Clock(source=f"file:{folder / clock.file}")
    backup = backup.model_copy(
        update={name: folder / path for name in ("folder", "key_file") if (path := getattr(backup, name))}
    )
    anchored = {"telegram": telegram, "database": Database(url=url), "clock": clock, "backup": backup}
    return settings.model_copy(update=anchored)


def _with_tokens_of_file(settings: Settings) -> tuple[Settings, list[Problem]]:
    """Add the tokens of ``token_file``, one a line; a file others can read is refused (SECURITY: stolen files)."""
    telegram = settings.telegram
    if telegram.token_file is None:
        return settings, []
    lines, problems = _private_lines(telegram.token_file, "settings.token_file_open")
    if not all(map(is_token, lines)):
        return settings, [Problem("settings.not_token", {"where": str(telegram.token_file), "value": "…"})]
    plain = [token.get_secret_value() for token in telegram.tokens]
    tokens = tuple(SecretStr(token) for token in dict.fromkeys(plain + lines))
    return settings.model_copy(update={"telegram": telegram.model_copy(update={"tokens": tokens})}), problems


def _with_key_of_file(settings: Settings) -> tuple[Settings, list[Problem]]:
    """Take the backup key from ``key_file``, unless the environment has one; comments (#) are left out."""
    backup = settings.backup
    if backup.key_file is None or backup.key is not None:
        return settings, []
    lines, problems = _private_lines(backup.key_file, "settings.key_file_open")
    keys = [line for line in lines if is_backup_key(line)]
    if not problems and len(keys) != 1:
        problems = [Problem("settings.not_backup_key", {"where": str(backup.key_file), "value": "…"})]
    if problems:
        return settings, problems
    return settings.model_copy(update={"backup": backup.model_copy(update={"key": SecretStr(keys[0])})}), []


def _private_lines(file: Path, open_problem: str) -> tuple[list[str], list[Problem]]:
    """Read the words of a file of secrets; one that others can read is refused."""
    try:
        if file.stat().st_mode & 0o077:
            return [], [Problem(open_problem, {"file": str(file)})]
        return file.read_text(encoding="utf-8").split(), []
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "UTF-8"
        return [], [Problem("settings.unreadable", {"file": str(file), "why": why})]


def _conflicts(settings: Settings) -> Iterator[Problem]:
    """Find settings that are well each by itself and wrong together."""
    telegram = settings.telegram
    if telegram.is_telegrams_own and telegram.is_unpaced:
        yield Problem("settings.unpaced")
    if telegram.is_telegrams_own and settings.clock.file:
        yield Problem("settings.file_clock")
    if telegram.mode == "webhook" and not (telegram.webhook_url and telegram.webhook_secret):
        yield Problem("settings.webhook_incomplete")
    if settings.engine.kind == "cluster" and settings.database.is_sqlite:
        yield Problem("settings.cluster_on_sqlite")
