"""Which columns of a roster name persons, in which post, and where their phones stand.

A roster has one person a row (职务, 姓名, 联系电话), or a unit a row with a column or a group of columns for each post
(党委书记, 联系电话, 镇长, 联系电话).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from jobs.rules.notation.headers import RosterColumn, column_of
from jobs.rules.notation.wording import fold, squeeze
from jobs.sheets.grid import CellValue, shown
from jobs.sheets.table import Table

_OFFICE_LINE = re.compile("办公|座机|固定|传真")
_MOBILE = re.compile("手机|移动")
_WITH_PHONE = re.compile(r"(?:及|和|、|/)?(?:联系)?(?:电话|手机|联系方式)(?:号码?)?$")
"""What a header adds where name and phone stand in one cell: 联络员及电话."""
_PHONE_IN_CELL = re.compile(r"[+\d][\d \-]{9,}\d")
_NAMING = (RosterColumn.NAME, RosterColumn.CHIEF, RosterColumn.LIAISON, RosterColumn.POST)


@dataclass(frozen=True, slots=True)
class Holder:
    """A column of names: its place, the place of the phones, and the post its header names (None: the row's 职务)."""

    place: int
    phone: int | None
    post: str | None
    column: str

    def names(self, table: Table, row: int) -> CellValue:
        """Return the cell of names, without the phones that stand in it."""
        value = table.grid.value(row, self.place)
        return _PHONE_IN_CELL.sub(" ", fold(value)).strip() if self._is_joint and isinstance(value, str) else value

    def phones(self, table: Table, row: int) -> CellValue:
        """Return the cell of phones, None where there is no such column."""
        value = None if self.phone is None else table.grid.value(row, self.phone)
        if self._is_joint and isinstance(value, str):
            return "、".join(_PHONE_IN_CELL.findall(fold(value))) or None
        return value

    @property
    def _is_joint(self) -> bool:
        return self.phone == self.place


def holders(table: Table) -> tuple[Holder, ...]:
    """List the columns of names from left to right, each with the phones that stand before the next."""
    found = list(_named(table))
    edges = [place for place, _, _ in [*found, (table.grid.width, None, "")]]
    phones = [place if _is_with_phone(table, place) else _phone(table, place, end) for place, end in pairwise(edges)]
    if len(found) == 1 and phones[0] is None:
        phones = [table.columns.get(RosterColumn.PHONE)]
    return tuple(Holder(place, phone, post, column) for (place, post, column), phone in zip(found, phones, strict=True))


def _named(table: Table) -> Iterator[tuple[int, str | None, str]]:
    for place in sorted({place for place, _ in table.headings}):
        lines = _lines(table, place)
        columns = [column_of(line, table.words) or column_of(_WITH_PHONE.sub("", line), table.words) for line in lines]
        if not columns or columns[-1] not in _NAMING:
            continue
        post = next((line for line, column in zip(lines, columns, strict=True) if column in _NAMING[1:]), None)
        column = next((column for column in columns if column in _NAMING[1:]), columns[-1])
        yield place, _post_word(post) if post else None, str(column)


def _lines(table: Table, place: int) -> list[str]:
    """List what the header says over a column, each line once, from the top."""
    lines = (shown(table.grid.header(line, place)) for line in range(table.header_row, table.first_row))
    return list(dict.fromkeys(line for line in lines if line))


def _post_word(header: str) -> str:
    return re.sub(r"\([^)]*\)|姓名$", "", _WITH_PHONE.sub("", squeeze(header)))


def _is_with_phone(table: Table, place: int) -> bool:
    """Tell whether a column of names holds their phones too."""
    return column_of(_lines(table, place)[-1], table.words) is None


def _phone(table: Table, first: int, end: int) -> int | None:
    """Choose among the phones between two columns of names; a mobile one is the best."""
    places = [place for place in range(first + 1, end) if _is_phone(table, place)]
    mobile = [place for place in places if _MOBILE.search(_lines(table, place)[-1])]
    return next(iter([*mobile, *places]), None)


def _is_phone(table: Table, place: int) -> bool:
    lines = _lines(table, place)
    phones = (RosterColumn.PHONE, RosterColumn.LIAISON_PHONE, RosterColumn.POST_PHONE)
    return bool(lines) and column_of(lines[-1], table.words) in phones and not _OFFICE_LINE.search(lines[-1])
