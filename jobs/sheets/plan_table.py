"""The table of a plan sheet: where its titles stand, which numbers it has, and what is written above it."""

import re
from datetime import date

from jobs.rules.notation.headers import PlanColumn
from jobs.rules.notation.wording import date_wording, squeeze
from jobs.sheets.table import Table

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


def numbers_of(table: Table) -> frozenset[str]:
    """Gather what stands in the number column, so that predecessors such as 1-2 or A1 are known as numbers."""
    rows = range(table.first_row, table.last_row + 1)
    return frozenset(squeeze(table.text(row, PlanColumn.NO)) for row in rows if row not in table.grid.hidden)


def date_above(table: Table) -> date | None:
    """Find the first full date above the header, the day from which a plan counts by default."""
    for text in table.texts_above():
        if found := _FULL_DATE.search(date_wording(text)):
            try:
                return date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                continue
    return None
