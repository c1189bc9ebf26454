"""What an earlier process left in flight or to be tried again is found at once, however much waits."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

IS_IN_FLIGHT = sa.text("state IN ('claimed', 'onwire')")
WAS_TRIED = sa.text("retry_at IS NOT NULL")


def upgrade() -> None:
    op.create_index("ix_outbox_in_flight", "outbox", ["id"], sqlite_where=IS_IN_FLIGHT, postgresql_where=IS_IN_FLIGHT)
    op.create_index("ix_outbox_tried", "outbox", ["retry_at"], sqlite_where=WAS_TRIED, postgresql_where=WAS_TRIED)
