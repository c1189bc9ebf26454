"""Says what is wrong with the settings: what, where and what to do, one line a fault."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from bot.texts import DEFAULT_LANGUAGE, locale

_SECRET = frozenset({"tokens", "key", "webhook_secret", "url", "proxy"})
"""Keys whose value is never repeated: tokens, secrets, and addresses that may hold a password."""

_KEY_OF = {
    "int": "settings.not_whole",
    "float": "settings.not_number",
    "bool": "settings.not_bool",
    "greater": "settings.too_small",
    "less": "settings.too_large",
    "literal": "settings.not_one_of",
    "tuple": "settings.not_list",
    "missing": "settings.not_list",
    "too": "settings.not_list",
    "dict": "settings.not_table",
    "model": "settings.not_table",
    "date": "settings.not_date",
    "zoneinfo": "settings.not_zone",
}
"""First word of pydantic's type of error → our text; the rest is settings.not_allowed."""


@dataclass(frozen=True)
class Problem:
    """One fault: a key of bot/texts and its values."""

    key: str
    params: Mapping[str, object] = field(default_factory=dict)

    def line(self, language: str) -> str:
        """Write the fault as one line."""
        return " ".join(locale(language).say(self.key, **self.params).splitlines())


class SettingsError(Exception):
    """The settings cannot be used; holds every fault found. ``str`` gives a line for each."""

    def __init__(self, problems: Sequence[Problem], language: str = DEFAULT_LANGUAGE) -> None:
        self.problems = tuple(problem for n, problem in enumerate(problems) if problem not in problems[:n])
        self.language = language
        super().__init__(*self.problems)

    def lines(self, language: str | None = None) -> list[str]:
        """Write the faults, one line each, in ``language`` or the one set."""
        return [problem.line(language or self.language) for problem in self.problems]

    def __str__(self) -> str:
        return "\n".join(self.lines())


def problem_of(
    fault: ErrorDetails, source: Path, from_environment: set[tuple[str, str]], settings: type[BaseModel]
) -> Problem:
    """Translate one of pydantic's errors: where it stands (file or variable), the value, what is wanted."""
    section, *keys = (str(part) for part in fault["loc"])
    where = _where(section, keys, source, from_environment)
    if fault["type"] == "extra_forbidden":
        return _unknown(section, keys, where, settings)
    params: dict[str, object] = {"where": where, "value": _shown(fault["input"], keys)}
    if fault["type"].startswith("settings."):
        return Problem(fault["type"], params)
    key = _KEY_OF.get(fault["type"].split("_")[0], "settings.not_allowed")
    if wanted := _wanted(key, fault.get("ctx", {})):
        params["wanted"] = wanted
    return Problem(key, params)


def _where(section: str, keys: list[str], source: Path, from_environment: set[tuple[str, str]]) -> str:
    if keys and (section, keys[0]) in from_environment:
        return f"DUBAN_{section}__{keys[0]}".upper()
    return " ".join([source.name, f"[{section}]", *keys[:1]])


def _unknown(section: str, keys: list[str], where: str, settings: type[BaseModel]) -> Problem:
    """Name the unknown key and the nearest known ones."""
    if not keys:
        known = list(settings.model_fields)
    else:
        model = settings.model_fields[section].annotation
        known = list(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else []
    near = difflib.get_close_matches(keys[0] if keys else section, known, n=1)
    return Problem("settings.unknown_key", {"where": where, "known": near or known})


def _shown(value: object, keys: list[str]) -> str:
    """Repeat the value, shortened; a secret as an ellipsis."""
    if keys and keys[0] in _SECRET:
        return "…"
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _wanted(key: str, context: Mapping[str, Any]) -> str:
    """Name the limit or the choices, where the fault is about one."""
    match key:
        case "settings.not_one_of":
            return str(context.get("expected", "")).replace("'", "").replace(" or ", " | ").replace(", ", " | ")
        case "settings.too_small" | "settings.too_large":
            return next((f"{context[name]}" for name in ("ge", "gt", "le", "lt") if name in context), "")
        case _:
            return ""
