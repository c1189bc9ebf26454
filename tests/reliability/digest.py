"""What a SQLite database holds, summed up: the same sum means the same schema and the same rows."""

import hashlib
import sqlite3


def digest(connection: sqlite3.Connection) -> str:
    """Sum up every table and every row in 16 bytes."""
    found = hashlib.blake2b(digest_size=16)
    tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    for table in tables:
        found.update(repr(table).encode())
        for row in connection.execute(f'SELECT * FROM "{table[0]}" ORDER BY rowid'):
            found.update(repr(row).encode())
    return found.hexdigest()


def schema(connection: sqlite3.Connection) -> frozenset[tuple]:
    """List all tables with their columns, references and indexes, whatever order a tool made them in."""
    found: set[tuple] = set()
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        found |= {(table, "column", *row) for row in connection.execute(f"PRAGMA table_info('{table}')")}
        found |= {(table, "reference", *row[2:]) for row in connection.execute(f"PRAGMA foreign_key_list('{table}')")}
        for _, index, *traits in connection.execute(f"PRAGMA index_list('{table}')").fetchall():
            columns = [name for *_, name in connection.execute(f"PRAGMA index_info('{index}')")]
            found.add((table, "index", *columns, *traits))
    return frozenset(found)
