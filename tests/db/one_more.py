"""The migrations of the product with one more at their end."""

import shutil
from pathlib import Path

from alembic.script import ScriptDirectory

from db import migrate

REVISION = "9999"
HEAD = '''"""{title}."""

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{after}"
branch_labels = None
depends_on = None


def upgrade() -> None:
'''


def one_more(folder: Path, title: str, *lines: str) -> Path:
    """Copy the migrations below ``folder`` and add one of the given lines; return where they are."""
    copy = folder / "migrations"
    shutil.copytree(migrate.FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__"))
    after = ScriptDirectory(str(copy)).get_current_head()
    text = HEAD.format(title=title, revision=REVISION, after=after) + "".join(f"    {line}\n" for line in lines)
    (copy / "versions" / f"{REVISION}_one_more.py").write_text(text, encoding="utf-8")
    return copy
