"""Commands about replies: read, how a reply would be understood."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Annotated

import typer

from bot.cli.frame import Frame
from db.words import Refusal
from jobs.rules.reading import read as understand
from jobs.rules.reading.contract_json import prediction
from jobs.rules.workdays import WorkCalendar


def read(
    context: typer.Context,
    text: Annotated[str | None, typer.Argument(help="The words of the reply.")] = None,
    now: Annotated[str | None, typer.Option(help="The instant it came in, ISO 8601; else the office's clock.")] = None,
    due: Annotated[str | None, typer.Option(help="The deadline of the node, e.g. 2020-05-20.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read labelled rows from stdin, print predictions.")] = False,
) -> None:
    """Print as JSON how a reply is understood; with --jsonl a line for each row that comes in."""
    frame: Frame = context.obj
    calendar = frame.policy.calendar
    if jsonl:
        for line in predictions(sys.stdin, calendar):
            typer.echo(line)
        return
    if text is None:
        raise typer.BadParameter("TEXT")
    try:
        row = {"text": text, "now": now or frame.clock.now().isoformat(), "due": due}
        typer.echo(json.dumps(_understood(row, calendar), ensure_ascii=False))
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def predictions(lines: Iterable[str], calendar: WorkCalendar) -> Iterator[str]:
    """Yield a prediction as JSON for every row of JSON; Refusal names the line that is none."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield json.dumps({"id": row["id"], **_understood(row, calendar)}, ensure_ascii=False)
        except (ValueError, KeyError, TypeError) as error:
            raise Refusal("cli-read-row", line=number, why=f"{type(error).__name__}: {error}") from None


def _understood(row: dict[str, str | None], calendar: WorkCalendar) -> dict[str, object]:
    """Read one row; an instant without an offset is the office's own time."""
    instant = datetime.fromisoformat(row["now"] or "")
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=calendar.zone)
    due = row.get("due")
    reading = understand(row["text"] or "", instant, date.fromisoformat(due) if due else None, (), calendar)
    doubt = {"why": reading.why, "candidates": [one.value for one in reading.candidates]} if reading.ask else {}
    return {**prediction(reading), **doubt}
