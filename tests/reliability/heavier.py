"""`duban` with one more migration than it has: `python -m tests.reliability.heavier FOLDER migrate`."""

import sys
from pathlib import Path

from bot.cli import main
from db import migrate

if __name__ == "__main__":
    migrate.FOLDER = Path(sys.argv[1])
    sys.exit(main(sys.argv[2:]))
