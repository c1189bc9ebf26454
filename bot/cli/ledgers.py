"""Commands that write the ledger: our own table of it, or a superior's form filled with it."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.frame import Frame


def ledger(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The xlsx to write.")],
    like: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="Fill this form (xlsx, xls, csv) by its headings.")
    ] = None,
) -> None:
    """Write the ledger of the campaign, one row an assignment."""
    from bot.render import ledger as words  # noqa: PLC0415 - python-telegram-bot takes half a second

    frame: Frame = context.obj
    unknown: tuple[str, ...] = ()
    if like is None:
        content, count = frame.look(words.book, frame.policy, frame.locale)
    else:
        content, count, unknown = frame.look(words.form, frame.policy, frame.locale, like.read_bytes(), like.name)
    file.touch(mode=0o600)
    file.write_bytes(content)
    for heading in unknown:
        typer.echo(frame.say("ledger-unknown-heading", heading=heading), err=True)
    typer.echo(frame.say("ledger-written", file=str(file), count=count))
