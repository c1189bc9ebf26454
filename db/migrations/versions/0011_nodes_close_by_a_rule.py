"""A node closes by a rule: when all of its units are done, any of them, or the lead unit."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("nodes", schema=None) as batch_op:
        batch_op.add_column(sa.Column("completion", sa.String(length=24), nullable=False, server_default="all"))
