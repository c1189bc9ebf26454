"""A ledger without habits: rows that nobody asked for in an order come newest first, as a server may give them."""

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from sqlalchemy import Integer, Select, event, inspect
from sqlalchemy.orm import ORMExecuteState

from db.engine import Transaction

_TURNED: MutableMapping[Select, Select] = WeakKeyDictionary()
"""By the statement as it was asked: most are built once, and so need turning round but once."""


@contextmanager
def newest_first() -> Iterator[None]:
    """Turn the habit of databases round, oldest first, wherever a question leaves the order open."""
    event.listen(Transaction, "do_orm_execute", _turn_round)
    try:
        yield
    finally:
        event.remove(Transaction, "do_orm_execute", _turn_round)


def _turn_round(asked: ORMExecuteState) -> None:
    statement = asked.statement
    if not isinstance(statement, Select) or asked.is_column_load:
        return
    listed = statement.column_descriptions[0]
    if listed.get("entity") is not listed["expr"]:
        return
    keys = inspect(listed["expr"]).primary_key
    if isinstance(keys[0].type, Integer):
        if statement not in _TURNED:
            _TURNED[statement] = statement.order_by(*(key.desc() for key in keys))
        asked.statement = _TURNED[statement]
