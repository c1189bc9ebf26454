"""The table of a plan sheet: where its titles stand, which numbers it has, and what is written above it."""

import re
from collections.abc import Sequence
from datetime import date

from jobs.rules.notation.headers import PlanColumn
from jobs.rules.notation.wording import date_wording, squeeze
from jobs.sheets.table import Table

_NOT_MEANT = re.compile(
    r"旧|作废|废止|备份|副本|样表|样例|示例|模板|草稿|已完成|已办结|已销号|\(\d\)$|copy", re.IGNORECASE
)
"""What the name of a sheet says that is kept for some other reason; Excel writes (2) behind the name of a copy."""
_NO_TITLE = re.compile(r"附(?:件|表)[\d一二三四五六七八九十\-]*:?|(?:绝密|机密|秘密|内部资料|特急|加急)(?:[★☆].*)?")
"""What stands above titles: the mark of an attachment, of secrecy, of urgency."""
_FULL_DATE = re.compile(r"(?<!\d)(\d{4})[年./\-](\d{1,2})[月./\-](\d{1,2})(?!\d)")


def with_title(table: Table) -> Table:
    """Give every sheet a title column, and lose none of two.

    Without one the contents are the titles (序号, 工作内容, 责任单位). Of two (重点任务, 工作事项) the second is the
    content, or, where there is a content as well, the title under the workstream that the first is.
    """
    titles, contents = table.places(PlanColumn.TITLE), table.places(PlanColumn.CONTENT)
    if PlanColumn.TITLE not in table.columns and contents:
        return table.with_columns({PlanColumn.TITLE: contents[0], PlanColumn.CONTENT: dict(enumerate(contents)).get(1)})
    if len(titles) > 1 and not contents:
        return table.with_columns({PlanColumn.CONTENT: titles[1]})
    if len(titles) > 1 and PlanColumn.WORKSTREAM not in table.columns:
        return table.with_columns({PlanColumn.WORKSTREAM: titles[0], PlanColumn.TITLE: titles[1]})
    return table


def one_plan(tables: Sequence[Table]) -> list[Table]:
    """Choose the tables that are one plan: the first, and those that go on with it under the same headings.

    A table that counts anew (most of its numbers stand before), has a date of its own or a name that says it is
    an old one or a sample, is another plan: to take it along would double nodes, or renumber them by guessing.
    """
    first, *others = tables
    chosen, numbers = [first], _numbers(first)
    for table in others:
        own = _numbers(table)
        goes_on = bool(own) and 2 * len(own & numbers) < len(own)
        if goes_on and _is_like(table, first):
            chosen.append(table)
            numbers |= own
    return chosen


def _is_like(table: Table, first: Table) -> bool:
    return (
        table.columns.keys() == first.columns.keys()
        and date_above(table) in (None, date_above(first))
        and not _NOT_MEANT.search(table.grid.name)
    )


def _numbers(table: Table) -> frozenset[str]:
    return numbers_of(table) - {""} if PlanColumn.NO in table.columns else frozenset()


def numbers_of(table: Table) -> frozenset[str]:
    """Gather what stands in the number column, so that predecessors such as 1-2 or A1 are known as numbers."""
    rows = range(table.first_row, table.last_row + 1)
    return frozenset(squeeze(table.text(row, PlanColumn.NO)) for row in rows if row not in table.grid.hidden)


def title_of(table: Table) -> str:
    """Take what stands first above the header, but for marks such as 附件1; where nothing does, the sheet's name."""
    titles = (text for text in table.texts_above() if not _NO_TITLE.fullmatch(squeeze(text)))
    return next(titles, table.grid.name)


def date_above(table: Table) -> date | None:
    """Find the first full date above the header, the day from which a plan counts by default."""
    for text in table.texts_above():
        if found := _FULL_DATE.search(date_wording(text)):
            try:
                return date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                continue
    return None
