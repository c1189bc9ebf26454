"""Why a row, or a cell of it, is not taken, is looked at twice or is passed over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something in a cell cannot be taken; ``code`` is a word of READING.md, ``params`` the offending words."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is not imported; ``row`` counts as Excel does, ``no`` is the row's own number or empty."""

    row: int
    no: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    sheet: str = ""

    @property
    def key(self) -> str:
        """Name the text that tells the coordinator what to do; it takes ``words``."""
        return f"sheets-refused-{self.code.replace('_', '-')}"

    @property
    def words(self) -> dict[str, object]:
        """Return every parameter of the text; the row is text, lest it be written 1,234."""
        return {"row": str(self.row), "no": self.no, "sheet": self.sheet, **self.params}


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something accepted that a coordinator should look at; ``row`` 0 means the whole sheet."""

    row: int
    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    sheet: str = ""

    @property
    def key(self) -> str:
        """Name the text that explains the warning."""
        return warning_key(self.code)

    @property
    def words(self) -> dict[str, object]:
        """Return every parameter of the text; the row is text, lest it be written 1,234."""
        return {"row": str(self.row), "sheet": self.sheet, **self.params}


def warning_key(code: str) -> str:
    """Name the text of a warning code, whether of a node or of a sheet."""
    return f"sheets-warning-{code.replace('_', '-')}"


class SkipReason(StrEnum):
    """Why a row below the header holds no node."""

    SECTION = "section"
    BLANK = "blank"
    HIDDEN_ROW = "hidden_row"
    REPEATED_HEADER = "repeated_header"
    SUBTOTAL = "subtotal"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row passed over, and why."""

    row: int
    reason: SkipReason
    sheet: str = ""
