"""What is stuck is counted: partial indexes over dead, blocked and doubtful messages and quarantined updates."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

STUCK = sa.text("state IN ('dead', 'blocked', 'review')")
QUARANTINED = sa.text("state = 'quarantined'")


def upgrade() -> None:
    op.create_index("ix_outbox_stuck", "outbox", ["state"], sqlite_where=STUCK, postgresql_where=STUCK)
    op.create_index("ix_inbox_quarantined", "inbox", ["id"], sqlite_where=QUARANTINED, postgresql_where=QUARANTINED)


def downgrade() -> None:
    op.drop_index("ix_inbox_quarantined", table_name="inbox")
    op.drop_index("ix_outbox_stuck", table_name="outbox")
