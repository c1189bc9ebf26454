"""`duban` that kills itself with SIGKILL just before a given statement, and may have migrations of its own.

`python -m tests.reliability.doomed STATEMENT MIGRATIONS COMMAND …`: ``STATEMENT`` counts what is asked of the database
(a commit is a statement); one that is not reached, such as 0, leaves it alive. MIGRATIONS is a folder, or `-`.
"""

import os
import signal
import sys
from pathlib import Path

from sqlalchemy import Engine, event

from bot.cli import main
from db import migrate

SAID = "statements: "
"""What stands on the last line of stderr of one that was left alive, before their number."""


class Doom:
    """Counts down to the end."""

    def __init__(self, statement: int) -> None:
        self.count = 0
        self._last = statement
        event.listen(Engine, "before_cursor_execute", self._count)
        event.listen(Engine, "commit", self._count)

    def _count(self, *_: object) -> None:
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    doom = Doom(int(sys.argv[1]))
    if sys.argv[2] != "-":
        migrate.FOLDER = Path(sys.argv[2])
    code = main(sys.argv[3:])
    print(f"{SAID}{doom.count}", file=sys.stderr)
    sys.exit(code)
