"""Commands that write what is recorded into files: ledger, a superior's form, timeline, calendar, bulletin."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.frame import Frame, Named

Csv = Annotated[Path, typer.Argument(help="The csv to write.")]
Docx = Annotated[Path, typer.Argument(help="The docx to write.")]
Ics = Annotated[Path, typer.Argument(help="The ics to write.")]
Xlsx = Annotated[Path, typer.Argument(help="The xlsx to write.")]


def ledger(
    context: typer.Context,
    file: Xlsx,
    like: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="Fill this form (xlsx, xls, csv) by its headings.")
    ] = None,
    campaign: Named = None,
) -> None:
    """Write the ledger of the campaign, one row an assignment."""
    from bot.render import ledger as words  # noqa: PLC0415 - python-telegram-bot takes half a second

    frame: Frame = context.obj
    unknown: tuple[str, ...] = ()
    if like is None:
        content, count = frame.look(words.book, frame.policy, frame.locale, campaign)
    else:
        data, made = like.read_bytes(), words.form
        content, count, unknown = frame.look(made, frame.policy, frame.locale, data, like.name, campaign)
    for heading in unknown:
        typer.echo(frame.say("ledger-unknown-heading", heading=heading), err=True)
    _write(frame, file, content, count)


def timeline(context: typer.Context, file: Csv, campaign: Named = None) -> None:
    """Write every move of the campaign, oldest first."""
    from bot.render import documents  # noqa: PLC0415 - see ledger

    frame: Frame = context.obj
    _write(frame, file, *frame.look(documents.timeline, frame.policy, frame.locale, campaign))


def trail(context: typer.Context, file: Xlsx, campaign: Named = None) -> None:
    """Write what was not the ordinary course: overrides, undone moves, done for others, late, moved deadlines."""
    from bot.render import archive, ledger  # noqa: PLC0415 - see ledger

    frame: Frame = context.obj
    found = frame.look(ledger.campaign_or_refuse, campaign)
    _write(frame, file, *frame.look(archive.trail_book, frame.policy, frame.locale, found))


def calendar(context: typer.Context, file: Ics, campaign: Named = None) -> None:
    """Write the deadlines of the campaign for a calendar program."""
    from bot.render import documents  # noqa: PLC0415 - see ledger

    frame: Frame = context.obj
    _write(frame, file, *frame.look(documents.calendar, frame.policy, frame.locale, campaign))


def bulletin(context: typer.Context, file: Docx, campaign: Named = None) -> None:
    """Write the bulletin: where the campaign stands, unit by unit."""
    from bot.render import bulletin as words  # noqa: PLC0415 - see ledger

    frame: Frame = context.obj
    _write(frame, file, *frame.look(words.bulletin, frame.policy, frame.locale, campaign))


def _write(frame: Frame, file: Path, content: bytes, count: int) -> None:
    """Write a file that only its owner may read, since it names persons."""
    file.touch(mode=0o600)
    file.write_bytes(content)
    typer.echo(frame.say("export-written", file=str(file), count=count))
