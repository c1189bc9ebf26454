"""Posts change hands and people stand in for each other: what a handover took along, and who is whose deputy when."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

IS_AWAITED = sa.text("next_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "handovers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.Integer(), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=True),
        sa.Column("to_id", sa.Integer(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("is_acting", sa.Boolean(), nullable=False),
        sa.Column("assignment_ids", sa.JSON(), nullable=False),
        sa.Column("at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("accept_by", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("accepted_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("reminded_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("next_at", sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["by_id"], ["persons.id"], name=op.f("fk_handovers_by_id_persons")),
        sa.ForeignKeyConstraint(["from_id"], ["persons.id"], name=op.f("fk_handovers_from_id_persons")),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name=op.f("fk_handovers_post_id_posts")),
        sa.ForeignKeyConstraint(["to_id"], ["persons.id"], name=op.f("fk_handovers_to_id_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
    )
    with op.batch_alter_table("handovers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_handovers_from_id"), ["from_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_handovers_post_id"), ["post_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_handovers_to_id"), ["to_id"], unique=False)
    op.create_index(
        "ix_handovers_next_at", "handovers", ["next_at"], sqlite_where=IS_AWAITED, postgresql_where=IS_AWAITED
    )
    op.create_table(
        "deputies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("deputy_id", sa.Integer(), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("created_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("from_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("until_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("ended_at", sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["deputy_id"], ["persons.id"], name=op.f("fk_deputies_deputy_id_persons")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_deputies_person_id_persons")),
        sa.ForeignKeyConstraint(["set_by"], ["persons.id"], name=op.f("fk_deputies_set_by_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deputies")),
    )
    with op.batch_alter_table("deputies", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deputies_deputy_id"), ["deputy_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_deputies_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    op.drop_table("deputies")
    op.drop_table("handovers")
