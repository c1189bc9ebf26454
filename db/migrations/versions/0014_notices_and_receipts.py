"""Notices with the receipts of the units, questions to a document, and groups where the bot may not write."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_notices()
    _create_receipts()
    _create_doubts()
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.add_column(sa.Column("silenced_at", sqltypes.UTCDateTime(), nullable=True))


def _create_notices() -> None:
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", _word("noticekind", "notice", "meeting", "restatement"), nullable=False),
        sa.Column("state", _word("noticestate", "draft", "sent", "dropped"), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("words", sqltypes.AutoString(), nullable=False),
        sa.Column("unit_ids", sa.JSON(), nullable=False),
        sa.Column("venues", sa.JSON(), nullable=False),
        sa.Column("meets_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("bot_id", sa.BigInteger(), nullable=True),
        sa.Column("file_kind", sqltypes.AutoString(), nullable=False),
        sa.Column("file_id", sqltypes.AutoString(), nullable=False),
        sa.Column("file_name", sqltypes.AutoString(), nullable=False),
        sa.Column("reason", sqltypes.AutoString(), nullable=False),
        sa.Column("created_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("sent_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("urged_at", sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["about_id"], ["notices.id"], name=op.f("fk_notices_about_id_notices")),
        sa.ForeignKeyConstraint(["author_id"], ["persons.id"], name=op.f("fk_notices_author_id_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
    )
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notices_meets_at"), ["meets_at"], unique=False)


def _create_receipts() -> None:
    answers = ("none", "received", "attending", "on_leave", "substituted", "understood")
    op.create_table(
        "receipts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("venue", sqltypes.AutoString(), nullable=False),
        sa.Column("answer", _word("answer", *answers), nullable=False),
        sa.Column("words", sqltypes.AutoString(), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("is_reported_for", sa.Boolean(), nullable=False),
        sa.Column("answered_at", sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["answered_by"], ["persons.id"], name=op.f("fk_receipts_answered_by_persons")),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name=op.f("fk_receipts_notice_id_notices")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_receipts_unit_id_units")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts")),
        sa.UniqueConstraint("notice_id", "unit_id", name=op.f("uq_receipts_notice_id_unit_id")),
    )
    with op.batch_alter_table("receipts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_receipts_unit_id"), ["unit_id"], unique=False)


def _create_doubts() -> None:
    op.create_table(
        "doubts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("words", sqltypes.AutoString(), nullable=False),
        sa.Column("asked_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("answer", sqltypes.AutoString(), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("answered_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("told_at", sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["answered_by"], ["persons.id"], name=op.f("fk_doubts_answered_by_persons")),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name=op.f("fk_doubts_notice_id_notices")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_doubts_person_id_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_doubts")),
    )
    with op.batch_alter_table("doubts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_doubts_notice_id"), ["notice_id"], unique=False)


def _word(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=24)
