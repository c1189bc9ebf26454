"""The command line ``duban``: one verb a command, its table here, each group of verbs in a file of its own."""

import sys
import traceback
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from bot.cli.frame import Frame, complain
from bot.logs import redacted

VERBS = {
    "import roster": "sheets.import_roster",
    "import plan": "sheets.import_plan",
    "run": "running.run",
    "demo": "running.demo",
    "check": "upkeep.check",
    "migrate": "upkeep.migrate",
    "admin-code": "people.admin_code",
    "invite": "people.invite",
    "erase": "people.erase",
    "export readings": "exports.readings",
    "digest": "documents.digest",
    "rehearse": "rehearsal.rehearse",
    "export ledger": "ledgers.ledger",
    "export timeline": "ledgers.timeline",
    "export calendar": "ledgers.calendar",
    "export bulletin": "ledgers.bulletin",
    "export trail": "ledgers.trail",
    "outbox": "upkeep.outbox",
    "read": "replies.read",
    "backup": "backup.backup",
    "backup-key": "backup.backup_key",
    "restore": "backup.restore",
    "verify": "backup.verify",
    "move": "moving.move",
}
"""Every command and the function of this package that does it."""
GROUPS = {"import": "Bring in a roster or a plan.", "export": "Write what is kept into a file."}
"""The first words of commands of two, and what they have in common."""


def command_line(words: Iterable[str]) -> typer.Typer:
    """Build the command line of the commands that ``words`` may mean, or of all.

    Loading all of them takes a second, which a second instance must not take to be refused.
    """
    app = typer.Typer(
        name="duban",
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    groups = {name: typer.Typer(help=what) for name, what in GROUPS.items()}
    app.callback()(_globals)
    said = set(words)
    for verb in [verb for verb in VERBS if verb.split()[0] in said] or VERBS:
        room, function = VERBS[verb].split(".")
        group, _, name = verb.rpartition(" ")
        groups.get(group, app).command(name)(getattr(import_module(f"bot.cli.{room}"), function))
    for name, group_app in groups.items():
        if group_app.registered_commands:
            app.add_typer(group_app, name=name)
    return app


def _globals(
    context: typer.Context,
    config: Annotated[Path | None, typer.Option(help="Settings file; relative paths are relative to it.")] = None,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """Drive a campaign of task nodes through Telegram."""
    context.obj = Frame(config, debug)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0, 1 for an error (one line on stderr), 2 for a wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    is_debug = "--debug" in given
    try:
        return int(command_line(given)(given, prog_name="duban", standalone_mode=False) or 0)
    except typer.Exit as end:
        return end.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return 130
    except TyperException as error:
        return _misused(error)
    except Exception as error:
        if is_debug:
            sys.stderr.write(redacted(traceback.format_exc()))
            return 1
        return complain(error)


def _misused(error: TyperException) -> int:
    message = getattr(error, "format_message", lambda: str(error))()
    if message:
        print(f"duban: {' '.join(message.split())}  (duban --help)", file=sys.stderr)
    return int(getattr(error, "exit_code", 2))
