"""The command line ``duban``: one verb a command, its table here, each group of verbs in a file of its own."""

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from bot.cli import backup, documents, people, replies, running, sheets, upkeep
from bot.cli.frame import Frame, complain
from bot.logs import redacted

app = typer.Typer(
    name="duban",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
imports = typer.Typer(help="Bring in a roster or a plan.")
imports.command("roster")(sheets.import_roster)
imports.command("plan")(sheets.import_plan)
app.add_typer(imports, name="import")
app.command("run")(running.run)
app.command("demo")(running.demo)
app.command("check")(upkeep.check)
app.command("migrate")(upkeep.migrate)
app.command("admin-code")(people.admin_code)
app.command("invite")(people.invite)
app.command("digest")(documents.digest)
app.command("outbox")(upkeep.outbox)
app.command("read")(replies.read)
app.command("backup")(backup.backup)
app.command("backup-key")(backup.backup_key)
app.command("restore")(backup.restore)
app.command("verify")(backup.verify)


@app.callback()
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
        return int(app(given, prog_name="duban", standalone_mode=False) or 0)
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
