"""Commands that make documents: the digest."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.frame import Frame, Named
from db.words import Refusal


def digest(
    context: typer.Context,
    on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Of an earlier evening.")] = None,
    picture: Annotated[Path | None, typer.Option(help="Write the lamp grid as a PNG as well.")] = None,
    campaign: Named = None,
) -> None:
    """Print the digest of the county."""
    from bot.render.digest import digest_picture, digest_text  # noqa: PLC0415 - drawing takes a third of a second

    frame: Frame = context.obj
    day = on.date() if on else None
    typer.echo(frame.look(digest_text, frame.policy, frame.locale, day, campaign))
    if picture is not None:
        drawn = frame.look(digest_picture, frame.policy, frame.locale, day, campaign)
        if drawn is None:
            raise Refusal("cli-no-campaign")
        picture.write_bytes(drawn)
