"""Commands that serve: run and demo; both import what they need late, so that every other command starts at once."""

import asyncio
import gc
from typing import Annotated

import typer

from bot import logs
from bot.cli.frame import Frame
from bot.lock import InstanceLock

ROLES = ("front", "desk", "clock", "sender")


def run(
    context: typer.Context,
    roles: Annotated[str, typer.Option(help="Roles of this process, parted by commas.")] = ",".join(ROLES),
) -> None:
    """Serve until SIGTERM."""
    frame: Frame = context.obj
    wanted = [role.strip() for role in roles.split(",") if role.strip()]
    if not wanted or not set(wanted) <= set(ROLES):
        raise typer.BadParameter(f"{roles!r} - choose from {', '.join(ROLES)}", param_hint="--roles")
    settings = frame.settings
    logs.set_up(level="DEBUG" if frame.is_debug else "INFO")
    # First of all: a second process must refuse before it has loaded much.
    with InstanceLock(settings, is_shared=settings.engine.is_cluster):
        gc.disable()  # what is loaded stays; to look through it again and again takes a fifth of the start
        from bot.app import serve  # noqa: PLC0415 - python-telegram-bot and aiohttp take most of a second

        gc.freeze()
        gc.enable()
        asyncio.run(serve(settings, wanted))


def demo(port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the page on 127.0.0.1.")] = 8088) -> None:
    """Serve the demo county in the sandbox; no token needed."""
    from bot.sandbox.demo import serve  # noqa: PLC0415 - nothing of the sandbox is loaded in production

    logs.set_up(level="WARNING")
    asyncio.run(serve(port))
