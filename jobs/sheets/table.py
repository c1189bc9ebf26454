"""Finding the table in a sheet: its header, and which rows below are no data (READING.md §1)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jobs.rules.notation.headers import HeaderWords, column_of
from jobs.rules.notation.problems import SkipReason
from jobs.rules.notation.wording import squeeze
from jobs.sheets.grid import CellValue, Grid, is_blank, shown

_KNOWN_WORDS_NEEDED = 3
_NUMERAL = "[一二三四五六七八九十]+"
_NOTE = re.compile(
    r"^[(*※]?(?:几点|填表)?(?:说明|注|备注|附注|注意|注意事项|附|附件|核稿|审核|签字)(?::|\d|$)"
    r"|^(?:联系|填表|审核|制表|填报)人(?!大)"
    r"|^(?:核稿|报送|复核|负责|经办|签发|(?:主要|单位)负责)人(?:签字)?(?::|$)"
    r"|^(?:填报|制表|填表|报送|联系)(?:单位|日期|时间|电话)(?::|$)"
)
_SUBTOTAL = re.compile(r"^(?:本页|以上|全县)?(?:小计|合计|总计|共计|累计)(?=[:(\d]|$)|(?:小计|合计|总计)(?::.*)?$")
_SECTION = re.compile(
    rf"^(?:{_NUMERAL}[、.,]|\({_NUMERAL}\)|第{_NUMERAL}(?:部|章|阶|类|项|板)"
    rf"|(?:专题|板块|阶段|专项|类别){_NUMERAL}|【.+】$)"
)
_SECTION_NUMBER = re.compile(rf"(?:{_NUMERAL}[、.,]?|\({_NUMERAL}\))")
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Table:
    """A grid whose header is found; ``columns`` maps what a column holds to its place from 0."""

    grid: Grid
    columns: Mapping[str, int]
    header_row: int
    first_row: int
    words: HeaderWords
    headings: frozenset[tuple[int, str]] = frozenset()
    """Every text of the header, squeezed, at its place."""
    initials: frozenset[str] = frozenset()
    """What those begin with, to tell soon that a row says something else."""
    titles: frozenset[str] = frozenset()
    """The texts above the header."""

    @property
    def last_row(self) -> int:
        """Return the last row with anything of its own in it."""
        return len(self.grid.rows)

    def value(self, row: int, column: str) -> CellValue:
        """Return the cell of a known column, or None where the sheet has no such column."""
        place = self.columns.get(column)
        return None if place is None else self.grid.value(row, place)

    def text(self, row: int, column: str) -> str:
        """Return the cell as trimmed text, empty when there is nothing."""
        return shown(self.value(row, column))

    def texts_above(self) -> list[str]:
        """List the texts above the header: title, subtitle, date line."""
        cells = (value for row in range(1, self.header_row) for value in self.grid.own(row))
        return [shown(value) for value in cells if not is_blank(value)]

    def places(self, column: str) -> list[int]:
        """List every place whose header, in its lowest line, announces ``column``, from left to right."""
        lowest: dict[int, CellValue] = {}
        for row in range(self.header_row, self.first_row):
            lowest |= {place: value for place, value in enumerate(self.grid.own(row)) if not is_blank(value)}
        return [place for place, value in sorted(lowest.items()) if column_of(value, self.words) == column]

    def with_columns(self, columns: Mapping[str, int | None]) -> "Table":
        """Return the table with some columns moved; None takes one away."""
        moved = {**self.columns, **columns}
        return replace(self, columns={column: place for column, place in moved.items() if place is not None})


def find_table(grid: Grid, words: HeaderWords) -> Table | None:
    """Find the first row with at least three known header words; the row above or below may belong to it."""
    for row in range(1, len(grid.rows) + 1):
        columns = _header_columns(grid, row, words)
        if len(columns) >= _KNOWN_WORDS_NEEDED:
            return _with_headings(_with_sub_header(_with_groups_above(Table(grid, columns, row, row + 1, words))))
    return None


def _with_headings(table: Table) -> Table:
    lines = range(table.header_row, table.first_row)
    headings = frozenset(cell for line in lines for cell in _squeezed(table.grid, line))
    return replace(
        table,
        headings=headings,
        initials=frozenset(text[:1] for _, text in headings),
        titles=frozenset(map(squeeze, table.texts_above())),
    )


def _squeezed(grid: Grid, row: int) -> list[tuple[int, str]]:
    """Write a row's own cells as place and text without blanks."""
    return [(place, squeeze(shown(value))) for place, value in enumerate(grid.own(row)) if not is_blank(value)]


def _header_columns(grid: Grid, row: int, words: HeaderWords) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place in range(grid.width):
        column = column_of(grid.header(row, place), words)
        if column is not None:
            columns.setdefault(column, place)
    return columns


def _with_groups_above(table: Table) -> Table:
    """Add what only the upper line of a header names.

    序号 and 任务 over the blanks of a csv, which has no merges; 党委书记 over the group of 姓名 and 电话.
    """
    grid, row = table.grid, table.header_row
    above = _header_columns(grid, row - 1, table.words) if row > 1 else {}
    missing = {
        column: place
        for column, place in above.items()
        if column not in table.columns and is_blank(grid.header(row, place))
    }
    if not missing and not any(_is_group(grid, row - 1, place) for place in above.values()):
        return table
    return replace(table, columns={**table.columns, **missing}, header_row=row - 1)


def _is_group(grid: Grid, row: int, place: int) -> bool:
    """Tell whether a cell spans several columns of its own line, but not all of them, as a title does."""
    merge = grid.merge_at(row, place)
    return merge is not None and merge.top == merge.bottom and 1 < merge.right - merge.left + 1 < grid.width


def _with_sub_header(table: Table) -> Table:
    """Take the row below as sub-header when it names parts of groups; a group no longer means what its parts do."""
    grid, row = table.grid, table.header_row
    if table.first_row != row + 1 or not _is_sub_header(table, row + 1):
        return table
    own = {place for place in range(grid.width) if not is_blank(grid.header(row + 1, place))}
    groups = {column: place for column, place in table.columns.items() if place not in own}
    parts = _header_columns(grid, row + 1, table.words.of_second_line)
    return replace(table, columns={**groups, **parts}, first_row=row + 2)


def _is_sub_header(table: Table, row: int) -> bool:
    """Tell whether a row holds header words only, or such and others under groups of the header above it."""
    grid = table.grid
    if row > len(grid.rows) or _squeezed(grid, row) == _squeezed(grid, row - 1):
        return False
    own = [(place, value) for place, value in enumerate(grid.own(row)) if not is_blank(value)]
    known = [place for place, value in own if column_of(value, table.words.of_second_line) is not None]
    return bool(known) and all(
        place in known or (isinstance(value, str) and _is_under_group(grid, row - 1, place)) for place, value in own
    )


def _is_under_group(grid: Grid, row: int, place: int) -> bool:
    """Tell whether the header above a cell is blank or spans several columns."""
    merge = grid.merge_at(row, place)
    return (merge is not None and merge.right > merge.left) or is_blank(grid.header(row, place))


def is_repeated_header(table: Table, row: int) -> bool:
    """Tell whether a row says again what a line of the header, or alone what the title says, or numbers the columns."""
    own = [(place, value) for place, value in enumerate(table.grid.own(row)) if not is_blank(value)]
    if len(own) == 1:
        return squeeze(shown(own[0][1])) in table.titles
    if _counts_columns([value for _, value in own]):
        return True
    again = sum(
        isinstance(value, str) and value.lstrip()[:1] in table.initials and (place, squeeze(value)) in table.headings
        for place, value in own
    )
    return again == len(own) > 1 or again >= _KNOWN_WORDS_NEEDED


def _counts_columns(own: Sequence[CellValue]) -> bool:
    """Tell a row of 1, 2, 3, … under the header from a row of data."""
    return len(own) >= _KNOWN_WORDS_NEEDED and [shown(value) for value in own] == [
        str(number) for number in range(1, len(own) + 1)
    ]


def section_title(table: Table, row: int) -> str | None:
    """Return the text of a section row.

    It is merged over most of the width, or 一、… and nothing else, or 一 and a title in the cells of number and title,
    or words that stand alone where a number should be.
    """
    own = [(place, shown(value)) for place, value in enumerate(table.grid.own(row)) if not is_blank(value)]
    number = table.columns.get("no")
    if len(own) == 2 and own[0][0] == number and _SECTION_NUMBER.fullmatch(squeeze(own[0][1])):
        return own[1][1]
    if len(own) != 1:
        return None
    ((place, text),) = own
    is_alone = place == number and len(_HAN.findall(text)) > 1
    if _SECTION.match(squeeze(text)) or is_alone or _is_merged_across(table, row, place):
        return text
    return None


def _is_merged_across(table: Table, row: int, place: int) -> bool:
    """Tell whether one cell covers most of the header's width: no row of data has such a cell."""
    merge = table.grid.merge_at(row, place)
    if merge is None or merge.right == merge.left:
        return False
    places = {heading for heading, _ in table.headings}
    return 2 * sum(merge.left <= heading + 1 <= merge.right for heading in places) > len(places)


def skip_reason(table: Table, row: int) -> SkipReason | None:
    """Say why a row is no data, or None if it is; a section row is told by section_title."""
    own = [shown(value) for value in table.grid.own(row) if not is_blank(value)]
    if row in table.grid.hidden:
        return SkipReason.HIDDEN_ROW
    if not own:
        return SkipReason.BLANK
    if is_repeated_header(table, row):
        return SkipReason.REPEATED_HEADER
    if _SUBTOTAL.search(squeeze(own[0])):
        return SkipReason.SUBTOTAL
    if _NOTE.match(squeeze(own[0])):
        return SkipReason.NOTE
    return SkipReason.SECTION if section_title(table, row) is not None else None


def notes_at_the_end(table: Table, column: str) -> Iterator[int]:
    """Yield the rows below the last row of several cells that hold one text, and not in ``column`` (the title's)."""
    for row in range(table.last_row, table.first_row - 1, -1):
        own = [place for place, value in enumerate(table.grid.own(row)) if not is_blank(value)]
        if len(own) > 1 and skip_reason(table, row) is None:
            return
        if len(own) == 1 and own[0] != table.columns.get(column):
            text = shown(table.grid.own(row)[own[0]])
            if _HAN.search(text):
                yield row
