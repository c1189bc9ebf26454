"""First tables: in and out."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("update_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_key", sa.BigInteger(), nullable=False),
        sa.Column("raw", sqltypes.AutoString(), nullable=False),
        sa.Column("received_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("pending", "done", "quarantined", name="inboxstate", native_enum=False, length=24),
            nullable=False,
        ),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("error", sqltypes.AutoString(), nullable=False),
        sa.Column("done_at", sqltypes.UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("bot_id", "update_id", name=op.f("uq_inbox_bot_id_update_id")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(
            "ix_inbox_pending",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'pending'"),
            postgresql_where=sa.text("state = 'pending'"),
        )

    op.create_table(
        "marks",
        sa.Column("name", sqltypes.AutoString(), nullable=False),
        sa.Column("value", sqltypes.AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_marks")),
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=True),
        sa.Column("thread_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column(
            "lane",
            sa.Enum("answer", "escalation", "reminder", "digest", name="lane", native_enum=False, length=24),
            nullable=False,
        ),
        sa.Column("lane_rank", sa.Integer(), nullable=False),
        sa.Column("is_edit", sa.Boolean(), nullable=False),
        sa.Column("card_id", sqltypes.AutoString(), nullable=True),
        sa.Column("key", sqltypes.AutoString(), nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("dedupe_key", sqltypes.AutoString(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "ready",
                "claimed",
                "onwire",
                "sent",
                "blocked",
                "dead",
                "cancelled",
                "superseded",
                "review",
                name="outboxstate",
                native_enum=False,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("created_at", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("not_before", sqltypes.UTCDateTime(), nullable=False),
        sa.Column("expires_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("retry_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("ambiguities", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("error", sqltypes.AutoString(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("onwire_at", sqltypes.UTCDateTime(), nullable=True),
        sa.Column("sent_at", sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["card_id"], ["cards.id"], name=op.f("fk_outbox_card_id_cards")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_outbox_person_id_persons")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("dedupe_key", name=op.f("uq_outbox_dedupe_key")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outbox_card_id"), ["card_id"], unique=False)
        batch_op.create_index(
            "ix_outbox_chat",
            ["bot_id", "chat_id", "lane_rank", "id"],
            unique=False,
            sqlite_where=sa.text("state IN ('ready', 'claimed', 'onwire')"),
            postgresql_where=sa.text("state IN ('ready', 'claimed', 'onwire')"),
        )
        batch_op.create_index(
            "ix_outbox_due",
            ["bot_id", "lane_rank", "not_before", "id"],
            unique=False,
            sqlite_where=sa.text("state IN ('ready', 'claimed', 'onwire')"),
            postgresql_where=sa.text("state IN ('ready', 'claimed', 'onwire')"),
        )
        batch_op.create_index(batch_op.f("ix_outbox_person_id"), ["person_id"], unique=False)
