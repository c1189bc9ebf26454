"""Speaks a language: turns a key and its values into the words of bot/texts/<language>/*.ftl (Project Fluent).

A key says place.meaning; the dot is a hyphen in the files, where ids know no dots: ``say("state.closed")`` reads
``state-closed``.
"""

import html
import logging
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from enum import Enum
from functools import cache
from pathlib import Path

from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Message
from fluent.runtime.types import FluentType, fluent_number
from fluent.syntax import FluentParser, ast

LANGUAGES = ("zh", "en")
DEFAULT_LANGUAGE = "zh"
FOLDER = Path(__file__).parent
_IDENT = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
"""Where a text begins; what goes on below it is indented."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_log = logging.getLogger(__name__)
_is_strict = False


class TextError(Exception):
    """A text is missing, broken, or was asked for without a value it needs: a fault of ours."""


class Html(str):
    """Text that is HTML already; ``say_html`` passes it on as it is."""

    __slots__ = ()


def be_strict() -> None:
    """Raise TextError from now on where production falls back and logs; the test suite calls it."""
    global _is_strict  # noqa: PLW0603 - one switch for the whole process, thrown once
    _is_strict = True


def visible(text: str) -> str:
    """Leave out what nobody sees and what turns the text around it: control and bidi characters (ASVS 1.2.1)."""
    if text.isprintable():  # nearly always, and told by C: none of the unseen is printable
        return text
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) not in _UNSEEN)


def escaped(text: str) -> Html:
    """Make text of unknown origin harmless in HTML: escaped, and visible only."""
    return Html(html.escape(visible(text)))


def closest(code: str | None, default: str = DEFAULT_LANGUAGE) -> str:
    """Name our language nearest to an IETF tag such as ``zh-hans``; the default where we have none."""
    language = (code or "").replace("_", "-").split("-")[0].lower()
    return language if language in LANGUAGES else default


@dataclass(frozen=True)
class Locale:
    """One language: its words, its dates, its lists; a file of texts is read once one of them is asked for."""

    language: str
    bundle: FluentBundle
    homes: Mapping[str, Path]
    """The file in which each text stands."""

    def say(self, key: str, **params: object) -> str:
        """Say ``key`` with its values, as plain text.

        Values may be words, numbers, enums, days, times of day, or lists of these. A missing key is said in the default
        language, then as the key itself, and logged, as is a missing value; under ``be_strict`` both raise TextError.
        """
        return self._say(key, params, str)

    def say_html(self, key: str, **params: object) -> Html:
        """Say ``key`` as HTML: markup in the text stands, every value that is not ``Html`` is escaped."""
        return Html(self._say(key, params, _as_html))

    def knows(self, key: str) -> bool:
        """Tell whether this language has a text for ``key``."""
        return _ident(key) in self.homes

    def day(self, day: date, weekday: bool = True, year: bool = False) -> str:
        """Write a day: 5月25日(周一), Mon 25 May; optionally without the weekday or with the year."""
        pattern = "pattern.day" + ("_weekday" if weekday else "") + ("_year" if year else "")
        return format_date(day, self.say(pattern), locale=self.language)

    def moment(self, instant: datetime, zone: tzinfo) -> str:
        """Write an aware instant on the wall clock of ``zone``: 5月25日(周一) 18:00, Mon 25 May 18:00."""
        return format_datetime(instant.astimezone(zone), self.say("pattern.moment"), locale=self.language)

    def joined(self, items: Iterable[object]) -> str:
        """Join items as this language lists them: 、 or a comma."""
        return self.say("list.separator").join(str(item) for item in items)

    def language_name(self, language: str | None = None) -> str:
        """Name a language in its own words (中文, English); this one by default."""
        return self.say(f"language.{language or self.language}")

    def _say(self, key: str, params: Mapping[str, object], dress: Callable[[str], str]) -> str:
        if not self.knows(key):
            return self._instead_of(key, params, dress)
        values = {name: self._value(value, dress) for name, value in params.items()}
        pattern = self._message(_ident(key)).value
        if pattern is None:
            return self._instead_of(key, params, dress)
        text, faults = self.bundle.format_pattern(pattern, values)
        if faults:
            _fault(f"{self.language}: {key}: {'; '.join(str(fault) for fault in faults)}")
        return str(text)

    def _message(self, ident: str) -> Message:
        if not self.bundle.has_message(ident):
            self.bundle.add_resource(read(self.homes[ident]))  # the whole file: its texts may refer to each other
        return self.bundle.get_message(ident)

    def _instead_of(self, key: str, params: Mapping[str, object], dress: Callable[[str], str]) -> str:
        _fault(f"{self.language}: no text for {key}")
        if self.language == DEFAULT_LANGUAGE:
            return key
        return locale(DEFAULT_LANGUAGE)._say(key, params, dress)

    def _value(self, value: object, dress: Callable[[str], str]) -> object:
        """Make a value Fluent's: numbers stay numbers (plurals need them) without 1,000s; the rest become words."""
        match value:
            case FluentType():
                return value
            case Enum():
                return dress(str(value.value))
            case bool():
                return "yes" if value else "no"
            case int() | float():
                return fluent_number(value, useGrouping=False)
            case datetime():
                raise TypeError("an instant has no words without a zone: use Locale.moment")
            case date():
                return self.day(value)
            case time():
                return f"{value:%H:%M}"
            case list() | tuple():
                return self.joined(self._value(item, dress) for item in value)
            case _:
                return dress(value if isinstance(value, str) else str(value))


@cache
def locale(language: str) -> Locale:
    """Return the speaker of a language, or of the default one."""
    if language not in LANGUAGES:
        return locale(DEFAULT_LANGUAGE)
    homes = {ident: path for path in files(language) for ident in _IDENT.findall(path.read_text(encoding="utf-8"))}
    return Locale(language, FluentBundle([language], use_isolating=False), homes)


def files(language: str, folder: Path = FOLDER) -> list[Path]:
    """List the text files of a language, one per topic, in the order of their names."""
    return sorted((folder / language).glob("*.ftl"))


def read(path: Path) -> ast.Resource:
    """Parse one text file; raise TextError with file and line where Fluent's parser finds junk."""
    text = path.read_text(encoding="utf-8")
    resource: ast.Resource = FluentParser(with_spans=False).parse(text)  # spans would take a third of what it all takes
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = text.count("\n", 0, text.index(entry.content or "")) + 1
            raise TextError(f"{path.name}:{line}: {entry.annotations[0].message}")
    return resource


def _as_html(text: str) -> str:
    return text if isinstance(text, Html) else escaped(text)


def _ident(key: str) -> str:
    return key.replace(".", "-")


def _fault(message: str) -> None:
    if _is_strict:
        raise TextError(message)
    _log.error("text fault: %s", message)
