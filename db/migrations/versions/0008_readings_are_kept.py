"""Readings of replies are kept, to judge the rules by."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("words", sqltypes.AutoString(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("reading", sa.JSON(), nullable=False),
        sa.Column("verdict", sqltypes.AutoString(), nullable=False),
        sa.Column("meant", sa.JSON(), nullable=False),
        sa.Column("said_at", sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_readings_person_id_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
    )
    with op.batch_alter_table("readings", schema=None) as batch_op:
        batch_op.create_index("ix_readings_message", ["person_id", "message_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_readings_said_at"), ["said_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_readings_verdict"), ["verdict"], unique=False)
