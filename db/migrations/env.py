"""Run migrations on the connection that db/migrate hands over, within its transaction."""

from alembic import context

from db import models

tables = context.config.attributes.get("tables")


def is_included(_thing: object, name: str | None, kind: str, *_: object) -> bool:
    """Leave tables out that a draft is not about."""
    return kind != "table" or tables is None or name in tables


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=models.Unit.metadata,
    render_as_batch=True,
    compare_type=True,
    include_object=is_included,
)
with context.begin_transaction():
    context.run_migrations()
