"""Requests for extensions are put before leaders as problems are; what a unit's principal must agree to is dated."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql import sqltypes

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ONE_OF_TWO = "(slip_id IS NULL) <> (problem_id IS NULL)"
ONE_OF_THREE = (
    "(CASE WHEN slip_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN problem_id IS NULL THEN 0 ELSE 1 END)"
    " + (CASE WHEN extension_id IS NULL THEN 0 ELSE 1 END) = 1"
)


def upgrade() -> None:
    with op.batch_alter_table("told", schema=None) as batch_op:
        batch_op.add_column(sa.Column("extension_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(op.f("fk_told_extension_id_extensions"), "extensions", ["extension_id"], ["id"])
        batch_op.create_unique_constraint(op.f("uq_told_extension_id_person_id"), ["extension_id", "person_id"])
        batch_op.drop_constraint(op.f("ck_told_one_matter"), type_="check")
        batch_op.create_check_constraint(op.f("ck_told_one_matter"), ONE_OF_THREE)
        batch_op.create_index(batch_op.f("ix_told_extension_id"), ["extension_id"], unique=False)
    op.add_column("assignments", sa.Column("handed_up_at", sqltypes.UTCDateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("assignments", "handed_up_at")
    with op.batch_alter_table("told", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_told_extension_id"))
        batch_op.drop_constraint(op.f("ck_told_one_matter"), type_="check")
        batch_op.create_check_constraint(op.f("ck_told_one_matter"), ONE_OF_TWO)
        batch_op.drop_constraint(op.f("uq_told_extension_id_person_id"), type_="unique")
        batch_op.drop_constraint(op.f("fk_told_extension_id_extensions"), type_="foreignkey")
        batch_op.drop_column("extension_id")
