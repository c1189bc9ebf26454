"""A notice remembers who took it back: a colleague may, once its author coordinates no more."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("notices", schema=None) as batch_op:
        batch_op.add_column(sa.Column("withdrawn_by", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_notices_withdrawn_by_persons"), "persons", ["withdrawn_by"], ["id"])
    op.execute("UPDATE notices SET withdrawn_by = author_id WHERE state = 'withdrawn'")
