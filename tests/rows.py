"""The rows of a whole database as they are, for tests that take over what another test wrote."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table

from app.store.base import Row
from app.store.work import Database
from tests.make import OPERATOR

All = Mapping[str, Mapping[Any, Any]]
"""The rows by their keys, of each table that has any."""


class Rows:
    """Rows as SQLite's driver has them."""

    def __init__(self, connection: Connection) -> None:
        self._driver: Any = connection.connection.driver_connection

    def all(self) -> All:
        """Return the rows of every table that has any."""
        found = {}
        for table in Row.metadata.sorted_tables:
            rows = self._driver.execute(f'SELECT * FROM "{table.name}"').fetchall()  # noqa: S608 - the tables are ours
            if rows:
                columns = self._columns(table)
                key = [columns.index(each.name) for each in table.primary_key]
                found[table.name] = {tuple(row[each] for each in key): row for row in rows}
        return found

    def take_out(self, table: Table, rows: Mapping[Any, Any]) -> None:
        """Delete rows."""
        where = " AND ".join(f'"{each.name}" = ?' for each in table.primary_key)
        self._driver.executemany(f'DELETE FROM "{table.name}" WHERE {where}', list(rows))  # noqa: S608 - the tables are ours

    def put_in(self, table: Table, rows: Mapping[Any, Any]) -> None:
        """Write rows, over those of the same key."""
        columns = self._columns(table)
        places = ",".join("?" * len(columns))
        said = f'INSERT INTO "{table.name}" VALUES ({places}) {_over(table)}'  # noqa: S608 - the tables are ours
        self._driver.executemany(said, list(rows.values()))

    def _columns(self, table: Table) -> list[str]:
        head = self._driver.execute(f'SELECT * FROM "{table.name}" LIMIT 0').description  # noqa: S608 - the tables are ours
        return [each[0] for each in head]


class PostgresRows(Rows):
    """Rows as PostgreSQL writes them."""

    def all(self) -> All:
        """Return the rows of every table that has any."""
        found: dict[str, dict[str, str]] = {}
        each = (
            f"SELECT '{table.name}', ROW({_key(table)})::text, t::text FROM \"{table.name}\" t"  # noqa: S608 - the tables are ours
            for table in Row.metadata.sorted_tables
        )
        for name, key, row in self._driver.execute(" UNION ALL ".join(each)):
            found.setdefault(name, {})[key] = row
        return found

    def take_out(self, table: Table, rows: Mapping[Any, Any]) -> None:
        """Delete rows."""
        said = f'DELETE FROM "{table.name}" t WHERE ROW({_key(table)})::text = ANY(%s)'  # noqa: S608 - the tables are ours
        self._driver.execute(said, (list(rows),))

    def put_in(self, table: Table, rows: Mapping[Any, Any]) -> None:
        """Write rows, over those of the same key."""
        name = f'"{table.name}"'
        said = f"INSERT INTO {name} SELECT (x::{name}).* FROM unnest(%s::text[]) x {_over(table)}"  # noqa: S608 - the tables are ours
        self._driver.execute(said, (list(rows.values()),))


def _key(table: Table) -> str:
    return ", ".join(f't."{each.name}"' for each in table.primary_key)


def _over(table: Table) -> str:
    """Say that a row is written over that of the same key."""
    changes = ", ".join(
        f'"{each.name}" = excluded."{each.name}"' for each in table.columns if not each.primary_key
    )
    keys = ", ".join(f'"{each.name}"' for each in table.primary_key)
    return f"ON CONFLICT ({keys}) DO " + (f"UPDATE SET {changes}" if changes else "NOTHING")


@contextmanager
def rows_of(database: Database) -> Iterator[Rows]:
    """Open the rows of a database; what points at what is looked at when all are there."""
    with database.writing(OPERATOR) as work:
        connection = work.session.connection()
        if database.dialect == "postgresql":
            yield PostgresRows(connection)
            return
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        yield Rows(connection)
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = OFF")
