"""Leases of processes that share a ledger, and when each group was last written to."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "leases",
        sa.Column("name", sqltypes.AutoString(), nullable=False),
        sa.Column("holder", sqltypes.AutoString(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("until_at", sqltypes.UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )
    of_groups = sa.text("chat_id < 0")
    op.create_index(
        "ix_outbox_groups", "outbox", ["bot_id", "onwire_at"], sqlite_where=of_groups, postgresql_where=of_groups
    )
