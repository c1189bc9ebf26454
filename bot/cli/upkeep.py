"""Commands that look after the installation: check, migrate, outbox."""

import asyncio
from typing import Annotated

import typer

from bot.cli.frame import Frame, complain
from bot.logs import redacted
from bot.settings import SettingsError
from db import outbox as rows
from db.engine import Ledger, Transaction
from db.messages import OutboxState
from db.models import Outbox
from db.words import Refusal
from jobs.policy import Policy


def migrate(context: typer.Context) -> None:
    """Bring the schema of the database up to date."""
    from bot.schema import bring_up_to_date  # noqa: PLC0415 - alembic takes a third of a second

    frame: Frame = context.obj
    ledger = Ledger(frame.settings.database.url)
    try:
        bring_up_to_date(ledger, frame.settings)
    finally:
        ledger.close()
    typer.echo(frame.say("cli-migrated"))


def check(context: typer.Context) -> None:
    """Check everything a running bot needs, a line each; exit 1 if anything fails."""
    from bot.cli.checks import examine  # noqa: PLC0415 - python-telegram-bot takes half a second

    frame: Frame = context.obj
    try:
        settings = frame.settings
    except SettingsError as error:
        raise typer.Exit(complain(error)) from None
    results = asyncio.run(examine(frame, settings))
    for result in results:
        typer.echo(("✓ " if result.is_well else "✗ ") + result.line)
    if not all(result.is_well for result in results):
        raise typer.Exit(1)


def outbox(
    context: typer.Context,
    state: Annotated[OutboxState | None, typer.Option(help="List the rows in this state.")] = None,
    requeue: Annotated[int | None, typer.Option(help="Send a dead row, or one in review or held, again.")] = None,
) -> None:
    """Count the outgoing messages by state, list those in one state, or queue one again."""
    frame: Frame = context.obj
    if requeue is not None:
        frame.do(_requeue, requeue)
        typer.echo(frame.say("cli-outbox-requeued", id=requeue))
    elif state is not None:
        for line in frame.look(_listed, state):
            typer.echo(line)
    else:
        for name, count in frame.look(_counted):
            typer.echo(f"{name}\t{count}")


def _counted(tx: Transaction) -> list[tuple[str, int]]:
    counts = rows.counts_by_state(tx)
    return [(state.value, counts.get(state, 0)) for state in OutboxState]


def _listed(tx: Transaction, state: OutboxState) -> list[str]:
    return [
        "\t".join(
            (
                str(row.id),
                row.key,
                str(row.chat_id),
                f"{row.created_at.isoformat(timespec='seconds')}",
                redacted(row.error),
            )
        )
        for row in rows.in_state(tx, state)
    ]


def _requeue(tx: Transaction, policy: Policy, row_id: int) -> None:
    row = tx.get(Outbox, row_id)
    if row is None or row.state not in (OutboxState.DEAD, OutboxState.REVIEW, OutboxState.HELD):
        raise Refusal("cli-outbox-not-stuck", id=row_id)
    row.state, row.retry_at, row.ambiguities = OutboxState.READY, None, 0
    tx.add(row)
