"""The command that takes a county to another database."""

from contextlib import closing
from typing import Annotated

import typer
from pydantic import ValidationError

from bot.cli.frame import Frame
from bot.lock import InstanceLock
from bot.settings_tables import Database
from db.engine import Ledger
from db.storage import StorageFailure
from db.words import Refusal


def move(
    context: typer.Context,
    to: Annotated[str, typer.Option(help="postgresql+psycopg://USER:PASSWORD@HOST/NAME, or sqlite:///FILE; empty.")],
) -> None:
    """Copy everything into an empty database and compare it; the bot must be stopped, the old database stays."""
    from jobs.move import move as duty  # noqa: PLC0415 - alembic takes half a second

    frame: Frame = context.obj
    with InstanceLock(frame.settings), frame.ledger() as source, closing(_opened(to)) as target:
        rows = 0
        for moved in duty(source, target, frame.clock.now()):
            typer.echo(frame.say("move-table", table=moved.table, rows=moved.rows))
            rows += moved.rows
    typer.echo(frame.say("move-done", rows=rows))


def _opened(url: str) -> Ledger:
    """Open the target, and see that it answers."""
    try:
        target = Ledger(Database(url=url).url)
    except ValidationError as error:
        raise Refusal("move-bad-url") from error
    try:
        target.engine.connect().close()
    except StorageFailure as error:
        raise Refusal("move-unreachable", why=error.words) from error
    return target
