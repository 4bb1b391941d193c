"""Drills of an upgrade: a register that was begun with the first version comes to the newest.

Every migration is run over rows of all tables that there were before it. The rows are made up from
what the database itself says of its columns, so that a table that comes later is filled as well.
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy.exc import IntegrityError

from app.store.migrations import config, current, newest, upgrade
from app.store.work import Database
from tests.backups import empty_machine
from tests.make import OPERATOR

pytestmark = [pytest.mark.commits, pytest.mark.slow]
AT = datetime(2026, 9, 1, 12, tzinfo=UTC)
ROWS = 2
# What a check of more than one column asks.
ASKED: dict[str, dict[str, None]] = {
    # What her line adds up to.
    "remedy_worker": {
        **dict.fromkeys(("claimed_minor", "received_minor", "held_minor", "fund_minor"), 0),
        "due_minor": 10,
    },
    "agreement_party": {"body_id": None},  # A party is a jurisdiction or a body.
    "remedy_payment": {"amount_minor": 10, "returned_minor": 0},
    "interest": {"about_id": None, "country": None},
    "deployment_report": {"side": "authority"},  # A jurisdiction speaks where a firm does not.
    "decision_file": {"certificate_id": None},
    "case_key": {"destroyed_at": None},  # A key that was destroyed has no wrapped one.
    "firm_credential": {"kind": "training", "standard": None},  # Either, never both.
}


def revisions() -> list[str]:
    script = ScriptDirectory.from_config(config())
    return [each.revision for each in reversed(list(script.walk_revisions()))]


@pytest.fixture
def empty(migrated_url, tmp_path) -> Iterator[Database]:
    """A database in which there is nothing yet."""
    with empty_machine(migrated_url, tmp_path) as machine:
        database = Database.open(machine.url)
        yield database
        database.dispose()


def test_a_register_of_the_first_version_filled_at_each_stage_comes_to_the_newest(empty):
    with empty.migration_connection() as connection:
        filled: dict[str, int] = {}
        for revision in revisions():
            command.upgrade(config(connection), revision)
            connection.commit()
            filled |= fill(connection, filled)
        command.check(config(connection))
        assert current(connection) == newest()
        assert broken_references(connection) == []
        assert {"event", "subject", "licence", "claim", "certificate"} <= set(filled)
        for table, rows in filled.items():
            assert count(connection, table) >= rows, table


@pytest.mark.parametrize("begun", ["0001", "0031"])
def test_a_register_begun_with_an_older_version_is_filled_and_upgraded_at_once(begun, empty):
    with empty.migration_connection() as connection:
        command.upgrade(config(connection), begun)
        connection.commit()
        filled = fill(connection, {})
        assert {"event", "subject"} <= set(filled)
    upgrade(empty)
    with empty.migration_connection() as connection:
        command.check(config(connection))
        assert broken_references(connection) == []
    with empty.reading(OPERATOR) as work:
        said = work.session.execute(sa.text("SELECT canonical FROM event ORDER BY number")).all()
    assert [row[0] for row in said] == [f"canonical {n}" for n in range(1, filled["event"] + 1)]


def count(connection: sa.Connection, table: str) -> int:
    """Count rows; a table that a later migration took away or renamed had its say."""
    if not sa.inspect(connection).has_table(table):
        return 1_000_000
    return int(connection.scalar(sa.select(sa.func.count()).select_from(sa.table(table))) or 0)


def broken_references(connection: sa.Connection) -> list[Any]:
    if connection.dialect.name == "postgresql":
        return []  # It checks them in any case.
    return list(connection.execute(sa.text("PRAGMA foreign_key_check")))


def fill(connection: sa.Connection, known: dict[str, int]) -> dict[str, int]:
    """Put rows into every table that is new; return how many each got."""
    metadata = sa.MetaData()
    metadata.reflect(connection)
    waiting = [table for name, table in metadata.tables.items() if name not in known]
    waiting = [table for table in waiting if table.name != "alembic_version"]
    filled: dict[str, int] = {}
    while waiting:
        # A table whose rows must name rows of another one waits for that.
        done = {table.name: rows for table in waiting if (rows := fill_one(connection, table))}
        assert done, [table.name for table in waiting]
        filled |= done
        waiting = [table for table in waiting if table.name not in done]
    connection.commit()
    return filled


def fill_one(connection: sa.Connection, table: sa.Table) -> int:
    """Put rows into a table, as many as there can be; return how many."""
    found = sa.inspect(connection).get_check_constraints(table.name)
    checks = " ".join(str(each["sqltext"]) for each in found)
    for number in range(1, ROWS + 1):
        with connection.begin_nested() as savepoint:
            try:
                connection.execute(sa.insert(table).values(row(connection, table, checks, number)))
            except IntegrityError:
                savepoint.rollback()
                return number - 1
    return ROWS


def row(connection: sa.Connection, table: sa.Table, checks: str, number: int) -> dict[str, Any]:
    made = {column.name: value(connection, column, checks, number) for column in table.columns}
    return made | ASKED.get(table.name, {})


def value(connection: sa.Connection, column: sa.Column[Any], checks: str, number: int) -> Any:
    for key in column.foreign_keys:
        return referred(connection, key, column, number)
    words = re.search(rf"\b{column.name}\)?(?:::text)?\W+(?:IN|= ANY)\s*\(([^;]*?)\]?\)", checks)
    if words and (found := re.findall(r"'([a-z0-9_]+)'", words[1])):
        return found[(number - 1) % len(found)]
    # PostgreSQL tells a check of one word as a comparison.
    if alone := re.search(rf"\b{column.name}\)?(?:::text)?\s*=\s*'([a-z0-9_]+)'", checks):
        return alone[1]
    if column.name == "canonical":
        return f"canonical {number}"
    return made_up(column.type, column, number)


def referred(
    connection: sa.Connection, key: sa.ForeignKey, column: sa.Column[Any], number: int
) -> Any:
    target = key.column
    if target.table is column.table:
        return None
    found = connection.scalars(sa.select(target).limit(ROWS)).all()
    return found[(number - 1) % len(found)] if found else None


def made_up(kind: Any, column: sa.Column[Any], number: int) -> Any:
    name = type(kind).__name__.upper()
    if name == "UUID" or (name == "CHAR" and kind.length == 32):
        made = uuid4()
        return made.hex if name == "CHAR" else made
    simple = {
        "BOOLEAN": True,
        "DATE": date(2027 if "until" in column.name else 2026, 9, number),
        "JSON": [],
        "JSONB": [],
        "BLOB": b"sealed",
        "BYTEA": b"sealed",
    }
    if name in simple:
        return simple[name]
    if isinstance(kind, sa.Numeric | sa.Float):
        return 1
    if name in ("DATETIME", "TIMESTAMP"):
        return AT.replace(year=2027) if "until" in column.name else AT
    if "INT" in name:
        return number
    length = getattr(kind, "length", None) or 40
    return f"{column.name} {number}"[-length:]
