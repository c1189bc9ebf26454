"""How long a node takes, and who answers by name, where its sheet says it."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("nodes", schema=None) as batch_op:
        batch_op.add_column(sa.Column("duration_workdays", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("named_post_ids", sa.JSON(), nullable=False, server_default="[]"))
