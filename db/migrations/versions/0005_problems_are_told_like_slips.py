"""Problems are told like slips: ``told`` also says before whom a problem was put, and which digest tells it."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("told", schema=None) as batch_op:
        batch_op.alter_column("slip_id", existing_type=sa.Integer(), nullable=True)
        batch_op.add_column(sa.Column("problem_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("outbox_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(op.f("fk_told_problem_id_problems"), "problems", ["problem_id"], ["id"])
        batch_op.create_foreign_key(op.f("fk_told_outbox_id_outbox"), "outbox", ["outbox_id"], ["id"])
        batch_op.create_unique_constraint(op.f("uq_told_problem_id_person_id"), ["problem_id", "person_id"])
        batch_op.create_check_constraint(op.f("ck_told_one_matter"), "(slip_id IS NULL) <> (problem_id IS NULL)")
        batch_op.create_index(batch_op.f("ix_told_problem_id"), ["problem_id"], unique=False)
    _keep_whose_problems_are(op.get_bind())


def _keep_whose_problems_are(connection: sa.Connection) -> None:
    """Let everybody who was given a problem's card so far go on deciding it."""
    cards = sa.table(
        "cards",
        sa.column("key"),
        sa.column("person_id"),
        sa.column("params", sa.JSON()),
        sa.column("created_at", sqltypes.UTCDateTime()),
    )
    told = sa.table(
        "told", sa.column("problem_id"), sa.column("person_id"), sa.column("told_at", sqltypes.UTCDateTime())
    )
    given = sa.select(cards.c.person_id, cards.c.params, cards.c.created_at).where(cards.c.key == "problem")
    first: dict[tuple[int, int], object] = {}
    for person_id, params, created_at in connection.execute(given.order_by(cards.c.created_at)):
        first.setdefault((params["problem_id"], person_id), created_at)
    for (problem_id, person_id), created_at in first.items():
        connection.execute(told.insert().values(problem_id=problem_id, person_id=person_id, told_at=created_at))
