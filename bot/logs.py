"""Writes the log: JSON lines (plain on a terminal), with tokens and phone numbers taken out of every record.

Redaction sits at the root handler, behind every logger of ours and of libraries, and sees the finished message, the
values beside it and the text of exceptions (SECURITY: token, phone in logs).
"""

import json
import logging
import re
import sys
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor

_QUIET = ("httpx", "httpcore", "apscheduler", "aiohttp.access", "alembic")
"""Chatty libraries, heard from WARNING up; httpx writes the URL with the token at INFO."""

_TOKEN = re.compile(r"\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
_TOKEN_IN_URL = re.compile(r"(?<=/bot)\d+(?::|%3[Aa])[A-Za-z0-9_-]+")
_CODE = re.compile(r"(?<=[?&]start=)[A-Za-z0-9_-]+")
"""What an invitation is redeemed with; at DEBUG every message is logged as it goes out."""
_GAP = r"(?:[-\s()\u2010-\u2015]|%20|%2[Dd]){0,2}"
_TAIL = rf"((?:\d{_GAP}){{3}}\d)(?!\d)"
_PHONE = re.compile(
    rf"(?<!\d)(?:\(?(?:\+|00|%2[Bb])?86{_GAP})?0?[1\uff11][3-9\uff13-\uff19](?:{_GAP}\d){{5}}{_GAP}{_TAIL}"
)
"""A mobile number of China with or without country code, its digits parted anyhow; the group is the last four."""
_FOREIGN = re.compile(rf"(?<!\w)(?:\+|%2[Bb])[1-9](?:{_GAP}\d){{4,10}}{_GAP}{_TAIL}")
"""Any other number that says its country."""


def redacted(text: str) -> str:
    """Return ``text`` without bot tokens and invitation codes, and with only the last four digits of phone numbers."""
    text = _CODE.sub("[code]", _TOKEN_IN_URL.sub("[token]", _TOKEN.sub("[token]", text)))
    return _FOREIGN.sub(_last_four, _PHONE.sub(_last_four, text))


def _last_four(found: re.Match[str]) -> str:
    return "[phone]" + re.sub(r"\D", "", re.sub("%..", "", found[1]))


def set_up(stream: TextIO | None = None, level: str = "INFO", is_json: bool | None = None) -> None:
    """Send every log record to ``stream`` (default: stderr), redacted; JSON unless the stream is a terminal.

    Replaces what was set up before, so that it may be called again.
    """
    stream = stream or sys.stderr
    as_json = not stream.isatty() if is_json is None else is_json
    handler = logging.StreamHandler(stream)
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(foreign_pre_chain=_stamps(), processors=_finish(as_json)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    structlog.configure(
        processors=[*_stamps(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def _stamps() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]


def _finish(as_json: bool) -> list[Processor]:
    return [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.processors.format_exc_info,
        _redact,
        structlog.processors.JSONRenderer(serializer=partial(json.dumps, ensure_ascii=False))
        if as_json
        else structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback),
    ]


def _redact(_logger: object, _method: str, event: EventDict) -> EventDict:
    return {redacted(str(name)): _clean(value) for name, value in event.items()}


def _clean(value: object) -> object:
    """Redact a value through and through; what JSON does not know becomes its redacted repr."""
    match value:
        case None | bool():
            return value
        case int() | float():
            return value if redacted(str(value)) == str(value) else redacted(str(value))
        case str():
            return redacted(value)
        case Mapping():
            return {redacted(str(name)): _clean(below) for name, below in value.items()}
        case set() | frozenset():
            return [_clean(item) for item in value]
        case Sequence() if not isinstance(value, bytes):
            return [_clean(item) for item in value]
        case _:
            return redacted(repr(value))
