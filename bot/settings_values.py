"""The kinds of value a setting can have, read from the words of config.toml or the environment."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_core import PydanticCustomError


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a server listens."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Hours:
    """A span of the wall clock, the same every working day."""

    opens: time
    closes: time


def _none_if_blank(value: object) -> object:
    return None if value == "" else value


def _clock_time(value: object) -> object:
    if isinstance(value, time):
        return value
    try:
        return _hour_and_minute(str(value))
    except ValueError:
        raise PydanticCustomError("settings.not_clock_time", "HH:MM") from None


def _hours(value: object) -> object:
    if isinstance(value, Hours):
        return value
    try:
        opens, closes = (_hour_and_minute(part) for part in str(value).split("-"))
    except ValueError:
        raise PydanticCustomError("settings.not_hours", "HH:MM-HH:MM") from None
    if opens >= closes:
        raise PydanticCustomError("settings.not_hours", "HH:MM-HH:MM")
    return Hours(opens, closes)


def _hour_and_minute(text: str) -> time:
    hour, minute = text.strip().split(":")
    return time(int(hour), int(minute))


def _endpoint(value: object) -> object:
    if isinstance(value, Endpoint):
        return value
    host, _, port = str(value).rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise PydanticCustomError("settings.not_endpoint", "host:port")
    return Endpoint(host.strip("[]"), int(port))


def is_token(text: str) -> bool:
    """Tell whether ``text`` has the shape of a bot token (number, colon, secret)."""
    return re.fullmatch(r"\d+:[A-Za-z0-9_-]+", text) is not None


def _token(secret: SecretStr) -> SecretStr:
    if not is_token(secret.get_secret_value()):
        raise PydanticCustomError("settings.not_token", "123456:…")
    return secret


def _webhook_secret(secret: SecretStr) -> SecretStr:
    """Hold to what setWebhook takes (Bot API, secret_token)."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret.get_secret_value()):
        raise PydanticCustomError("settings.not_webhook_secret", "A-Z a-z 0-9 _ -")
    return secret


def is_backup_key(text: str) -> bool:
    """Tell whether ``text`` has the shape of an age identity."""
    return re.fullmatch(r"AGE-SECRET-KEY-1[0-9A-Z]{58}", text) is not None


def _backup_key(secret: SecretStr) -> SecretStr:
    if not is_backup_key(secret.get_secret_value()):
        raise PydanticCustomError("settings.not_backup_key", "AGE-SECRET-KEY-1…")
    return secret


Blank = BeforeValidator(_none_if_blank)
ClockTime = Annotated[time, BeforeValidator(_clock_time)]
WorkHours = Annotated[Hours, BeforeValidator(_hours)]
Listen = Annotated[Endpoint, BeforeValidator(_endpoint)]
WebAddress = Annotated[str, Field(pattern=r"^https?://[^/]+/.+")]
Token = Annotated[SecretStr, AfterValidator(_token)]
BackupKey = Annotated[SecretStr, AfterValidator(_backup_key)]
WebhookSecret = Annotated[SecretStr, AfterValidator(_webhook_secret)]
Count = Annotated[int, Field(ge=0)]
Positive = Annotated[int, Field(ge=1)]
Pace = Annotated[float, Field(ge=0)]
