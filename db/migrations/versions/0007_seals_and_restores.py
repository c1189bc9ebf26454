"""Seals of the timeline, and what is held after a restore."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "seals",
        sa.Column("timeline_id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("link", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["timeline_id"], ["timeline.id"], name=op.f("fk_seals_timeline_id_timeline")),
        sa.PrimaryKeyConstraint("timeline_id", name=op.f("pk_seals")),
    )
    with op.batch_alter_table("seals", schema=None) as batch_op:
        batch_op.create_index("ix_seals_chain", ["campaign_id", "place"], unique=False)
    op.create_table(
        "restores",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("copied_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("restored_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sqltypes.UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restores")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("restore_id", sa.Integer(), nullable=True))
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("restore_id", sa.Integer(), nullable=True))
        batch_op.create_index(
            "ix_outbox_restore_id",
            ["restore_id"],
            unique=False,
            sqlite_where=sa.text("restore_id IS NOT NULL"),
            postgresql_where=sa.text("restore_id IS NOT NULL"),
        )
