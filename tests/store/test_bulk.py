"""Many rows go in as they are, however many go with one statement, and out by their owner alone."""

from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.policy import CLOCK
from app.domains.subjects.models import StagedSubject
from app.kit.ids import new_id
from app.store.base import table_of
from app.store.bulk import MOST_VALUES, clear_of, load
from app.store.work import Database

TABLE = table_of(StagedSubject)
COLUMNS = ("import_id", "id", "serial", "number", "kind", "country")
AT_ONCE = MOST_VALUES // len(COLUMNS)


def _rows(owner: UUID, how_many: int) -> list[tuple[str, str, int, str, str, str | None]]:
    return [
        (owner.hex, new_id().hex, at, f"N'{at}\"", "employer", "GB" if at % 2 else None)
        for at in range(how_many)
    ]


def _written(database: Database, rows: list[tuple[str, str, int, str, str, str | None]]) -> int:
    with database.writing(CLOCK) as work:
        return load(work.session, TABLE, COLUMNS, iter(rows))


def _read(database: Database) -> list[tuple[str, str, int, str, str, str | None]]:
    with database.reading(CLOCK) as work:
        found = work.session.execute(select(TABLE).order_by(TABLE.c.import_id, TABLE.c.serial))
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
            clear_of(work.session, TABLE.c.import_id, owner)
        assert _read(database) == left
