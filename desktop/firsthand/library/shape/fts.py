"""The SQL of full text search over a table, kept true by the table's own triggers."""

from __future__ import annotations


def index(table: str, key: str, columns: str) -> str:
    """Full text search over `columns` of `table`, kept true by triggers; fills itself once."""
    names = columns.split(", ")
    old = ", ".join(f"old.{name}" for name in names)
    new = ", ".join(f"new.{name}" for name in names)
    fts = f"{table}_fts"
    take_out = f"INSERT INTO {fts}({fts}, rowid, {columns}) VALUES ('delete', old.{key}, {old});"
    put_in = f"INSERT INTO {fts}(rowid, {columns}) VALUES (new.{key}, {new});"
    return f"""
CREATE VIRTUAL TABLE {fts} USING fts5({columns}, content="{table}", content_rowid="{key}",
    tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE TRIGGER {table}_indexed AFTER INSERT ON {table} BEGIN {put_in} END;
CREATE TRIGGER {table}_unindexed AFTER DELETE ON {table} BEGIN {take_out} END;
CREATE TRIGGER {table}_reindexed AFTER UPDATE OF {columns} ON {table}
    BEGIN {take_out} {put_in} END;
INSERT INTO {fts}({fts}) VALUES ('rebuild');
"""
