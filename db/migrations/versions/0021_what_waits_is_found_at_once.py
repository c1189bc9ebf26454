"""What waits for a consent or to be told is found at once, however much is stored beside it."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

IS_HANDED_UP = sa.text("handed_up_at IS NOT NULL")
IS_UNTOLD = sa.text("told_at IS NULL")


def upgrade() -> None:
    op.create_index(
        "ix_assignments_handed_up_at",
        "assignments",
        ["handed_up_at"],
        sqlite_where=IS_HANDED_UP,
        postgresql_where=IS_HANDED_UP,
    )
    op.create_index("ix_told_waiting", "told", ["id"], sqlite_where=IS_UNTOLD, postgresql_where=IS_UNTOLD)
