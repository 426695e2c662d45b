"""A GeoPackage is a database, and a database can hold more than rows."""

import sqlite3
from contextlib import closing
from pathlib import Path

_LIVELY = """
    SELECT name FROM sqlite_master WHERE type = 'view'
    UNION SELECT name FROM sqlite_master
        WHERE sql LIKE 'CREATE VIRTUAL TABLE%' AND sql NOT LIKE '%USING rtree(%'
    UNION SELECT t.name FROM sqlite_master AS t, pragma_table_xinfo(t.name) AS columns
        WHERE t.type = 'table' AND columns.hidden IN (2, 3)
"""
"""Views, tables of a module other than the index of shapes, and columns that are computed: each is
a program, of which one line can run forever."""


def is_plain(path: Path) -> bool:
    """Whether a GeoPackage holds stored rows only; False also where it is no sound database."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            return database.execute(_LIVELY).fetchone() is None
    except sqlite3.Error:
        return False
