"""A witness beside the program: the database itself notes every change of every row, and can take it back."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OWN = ("witness", "witness_awake")


@dataclass(frozen=True, slots=True)
class Change:
    """One row inserted, updated or deleted; ``row`` is the row afterwards, before it for a deletion."""

    act: str
    table: str
    row: dict[str, Any]


class Witness:
    """Notes by triggers what is done to a SQLite file, whoever does it and by which code."""

    def __init__(self, path: Path) -> None:
        self.db = sqlite3.connect(path, isolation_level=None, timeout=30)
        self.db.row_factory = sqlite3.Row
        self.db.execute("PRAGMA synchronous=OFF")
        self.db.execute("CREATE TABLE witness (n INTEGER PRIMARY KEY, act TEXT, tbl TEXT, row INTEGER, undo TEXT)")
        self.db.execute("CREATE TABLE witness_awake (yes INTEGER)")
        for (table,) in self.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if table not in OWN and not table.startswith("sqlite_"):
                self._watch(table)
        self.db.execute("INSERT INTO witness_awake VALUES (1)")

    def changes(self) -> list[Change]:
        """List what was done since the last ``undo``, rows as they are now."""
        noted = self.db.execute("SELECT act, tbl, row FROM witness ORDER BY n").fetchall()
        return [Change(act, table, self._row(table, row)) for act, table, row in noted]

    def undo(self) -> None:
        """Put everything back as it was when the witness began, or at the last ``undo``."""
        self.db.execute("BEGIN IMMEDIATE")
        self.db.execute("DELETE FROM witness_awake")
        for (undo,) in self.db.execute("SELECT undo FROM witness ORDER BY n DESC").fetchall():
            self.db.execute(undo)
        self._begin_anew()

    def forget(self) -> None:
        """Let what was done stand."""
        self.db.execute("BEGIN IMMEDIATE")
        self.db.execute("DELETE FROM witness_awake")
        self._begin_anew()

    def close(self) -> None:
        self.db.close()

    def _begin_anew(self) -> None:
        self.db.execute("DELETE FROM witness")
        self.db.execute("INSERT INTO witness_awake VALUES (1)")
        self.db.execute("COMMIT")

    def _row(self, table: str, row: int) -> dict[str, Any]:
        found = self.db.execute(f"SELECT * FROM {table} WHERE rowid = ?", (row,)).fetchone()
        return dict(found) if found else {}

    def _watch(self, table: str) -> None:
        columns = [name for _, name, *_ in self.db.execute(f"PRAGMA table_info({table})").fetchall()]
        old = " || ',' || ".join(f"quote(old.{name})" for name in columns)
        back = " || ', ' || ".join(f"'{name} = ' || quote(old.{name})" for name in columns)
        undo = {
            "insert": f"'DELETE FROM {table} WHERE rowid = ' || new.rowid",
            "update": f"'UPDATE {table} SET ' || {back} || ' WHERE rowid = ' || old.rowid",
            "delete": f"'INSERT INTO {table} (rowid, {', '.join(columns)}) VALUES ('"
            f" || old.rowid || ',' || {old} || ')'",
        }
        for act, statement in undo.items():
            self.db.execute(
                f"CREATE TRIGGER witness_{table}_{act} AFTER {act} ON {table} "
                f"WHEN EXISTS (SELECT 1 FROM witness_awake) "
                f"BEGIN INSERT INTO witness (act, tbl, row, undo) VALUES "
                f"('{act}', '{table}', {'old' if act == 'delete' else 'new'}.rowid, {statement}); END"
            )
