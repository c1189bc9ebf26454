"""How records are stored, whatever they record: names of constraints, enums by their values, lists as JSON."""

from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column, Enum, MetaData
from sqlmodel import SQLModel

SQLModel.metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def word(kind: type[StrEnum]) -> Any:  # noqa: ANN401 - sa_type is typed as a class, an instance carries the values
    """Store an enum by its value, as text, on every database."""
    return Enum(kind, values_callable=lambda k: [m.value for m in k], native_enum=False, length=24)


def json() -> Column[Any]:
    """Store lists and mappings as JSON, on every database."""
    return Column(JSON, nullable=False)
