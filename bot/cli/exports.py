"""Commands that write what is kept into files: export readings."""

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.frame import Frame
from jobs import learning


def readings(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="Where to write: a labelled row of JSON a line.")],
) -> None:
    """Write the readings people confirmed or corrected, names and numbers replaced."""
    frame: Frame = context.obj
    rows = frame.look(lambda tx: list(learning.labelled(tx, frame.policy)))
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    file.write_text(lines, encoding="utf-8")
    typer.echo(frame.locale.say("cli-readings-written", count=len(rows), file=str(file)))
