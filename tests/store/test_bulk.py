"""Many rows at once: each is there as it was given, in batches that no memory need hold."""

import gc
from collections.abc import Iterator
from uuid import UUID

import pytest
from sqlalchemy import select, text

from app.access.policy import CLOCK
from app.domains.subjects.models import StagedSubject
from app.kit.ids import new_id
from app.store import bulk
from app.store.base import table_of
from app.store.bulk import (
    MOST_VALUES,
    PlainRow,
    clear_of,
    collector_at_rest,
    load,
    refresh_statistics,
)
from app.store.serials import SerialBlock
from app.store.work import Database
from tests.make import OPERATOR, statements

TABLE = table_of(SerialBlock)
STAGED = table_of(StagedSubject)
STAGED_COLUMNS = ("import_id", "id", "serial", "number", "kind", "country")
AT_ONCE = MOST_VALUES // len(STAGED_COLUMNS)


def rows(count: int, read: list[int]) -> Iterator[PlainRow]:
    """Give so many rows, and note each that was read."""
    for number in range(1, count + 1):
        read.append(number)
        yield number * 10, f'Number "{number}"\t\\N'


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_every_row_is_there_once_as_it_was_given(
    database: Database, monkeypatch: pytest.MonkeyPatch, count: int
):
    monkeypatch.setattr(bulk, "MOST_VALUES", 4)
    read: list[int] = []
    with database.writing(OPERATOR) as work:
        assert load(work.session, TABLE, ["next", "name"], rows(count, read)) == count
    with database.reading(CLOCK) as work:
        found = work.session.execute(select(SerialBlock.next, SerialBlock.name))
        assert sorted(map(tuple, found)) == sorted(rows(count, []))
    assert read == list(range(1, count + 1))


def test_what_is_loaded_is_undone_with_the_work(database: Database):
    with pytest.raises(LookupError), database.writing(OPERATOR) as work:
        load(work.session, TABLE, ["name", "next"], [("one", 1)])
        raise LookupError
    with database.reading(CLOCK) as work:
        assert work.session.scalars(select(SerialBlock)).all() == []


@pytest.mark.commits
def test_the_planner_is_told_how_many_rows_came(own_database: Database):
    with own_database.writing(OPERATOR) as work:
        load(work.session, TABLE, ["next", "name"], rows(40, []))
        refresh_statistics(work.session, TABLE)
        if own_database.dialect == "sqlite":
            assert work.session.scalar(text("PRAGMA analysis_limit")) == 1000
    asked = {
        "sqlite": "SELECT CAST(stat AS INTEGER) FROM sqlite_stat1 WHERE tbl = 'serial_block'",
        "postgresql": "SELECT reltuples FROM pg_class WHERE relname = 'serial_block'",
    }
    with own_database.reading(CLOCK) as work:
        assert work.session.scalar(text(asked[own_database.dialect])) == 40


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_rests_in_the_block_and_is_afterwards_as_it_was(was_on):
    try:
        (gc.enable if was_on else gc.disable)()
        with pytest.raises(LookupError), collector_at_rest():
            assert gc.isenabled() is False
            raise LookupError
        assert gc.isenabled() is was_on
    finally:
        gc.enable()


def _rows(owner: UUID, how_many: int) -> list[tuple[str, str, int, str, str, str | None]]:
    return [
        (owner.hex, new_id().hex, at, f"N'{at}\"", "employer", "GB" if at % 2 else None)
        for at in range(how_many)
    ]


def _written(database: Database, rows: list[tuple[str, str, int, str, str, str | None]]) -> int:
    with database.writing(CLOCK) as work:
        return load(work.session, STAGED, STAGED_COLUMNS, iter(rows))


def _read(database: Database) -> list[tuple[str, str, int, str, str, str | None]]:
    with database.reading(CLOCK) as work:
        found = work.session.execute(select(STAGED).order_by(STAGED.c.import_id, STAGED.c.serial))
        return [(one.hex, two.hex, *rest[:2], rest[2].value, rest[3]) for one, two, *rest in found]


@pytest.mark.parametrize("how_many", [0, 1, AT_ONCE, AT_ONCE + 1, 2 * AT_ONCE + 3])
def test_rows_are_written_as_they_are(database: Database, how_many: int):
    rows = _rows(new_id(), how_many)
    assert _written(database, rows) == how_many
    assert _read(database) == rows


def test_what_belongs_to_one_goes_and_the_rest_stays(database: Database):
    first, second = new_id(), new_id()
    kept = _rows(second, 5)
    _written(database, [*_rows(first, 5), *kept])
    for owner, left in ((first, kept), (first, kept), (second, [])):
        with database.writing(CLOCK) as work:
            clear_of(work.session, STAGED.c.import_id, owner)
        assert _read(database) == left


def test_on_sqlite_many_rows_go_with_one_statement(database: Database):
    if database.dialect != "sqlite":
        pytest.skip("PostgreSQL is given all of them with one")
    asked: list[str] = []
    with database.writing(CLOCK) as work:
        driver = work.session.connection().connection.driver_connection
        driver.set_trace_callback(asked.append)
        load(work.session, STAGED, STAGED_COLUMNS, _rows(new_id(), 2 * AT_ONCE + 3))
        driver.set_trace_callback(None)
    written = [each for each in asked if each.startswith("INSERT")]
    assert len(written) == 2 + 3


def test_where_sqlite_holds_nothing_else_no_row_is_looked_at(database: Database):
    if database.dialect != "sqlite":
        pytest.skip("PostgreSQL looks at its index")
    first, second = sorted((new_id(), new_id()))
    for owners, alone in (((first,), True), ((first, second), False), ((), False)):
        for each in owners:
            _written(database, _rows(each, 2))
        with statements(database) as asked, database.writing(CLOCK) as work:
            clear_of(work.session, STAGED.c.import_id, first)
        [deleted] = [each for each in asked if each.startswith("DELETE")]
        assert ("WHERE" not in deleted) is alone
