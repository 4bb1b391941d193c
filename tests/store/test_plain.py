"""Ids and numbers as the driver gives them: compared and found, however many are asked for."""

from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.policy import CLOCK
from app.kit.ids import new_id
from app.store.journal import Event
from app.store.plain import among, among_numbers, plain, plain_id, uuid_of, written_out
from app.store.work import Database
from tests.make import OPERATOR


@pytest.fixture
def records(database: Database) -> list[UUID]:
    """Three records, each with an event."""
    ids = [new_id() for _ in range(3)]
    with database.writing(OPERATOR) as work:
        for each in ids:
            work.record("tests.act.done", each)
    return ids


def test_an_id_is_the_same_whichever_way_it_is_read(database: Database, records: list[UUID]):
    with database.reading(CLOCK) as work:
        found = work.session.scalars(select(plain(Event.subject_id)).order_by(Event.number)).all()
        assert found == [plain_id(work.session, each) for each in records]
        assert [uuid_of(each) for each in found] == records
        assert [written_out(each) for each in found] == [str(each) for each in records]
        assert {type(each) for each in found} == {str if database.dialect == "sqlite" else UUID}


@pytest.mark.parametrize("asked", [(), (1,), (0, 2), (0, 1, 2)])
def test_those_are_found_that_are_asked_for(
    database: Database, records: list[UUID], asked: tuple[int, ...]
):
    with database.reading(CLOCK) as work:
        ids = [plain_id(work.session, records[each]) for each in asked]
        ids.append(plain_id(work.session, new_id()))
        numbers = [each + 1 for each in asked] + [99]
        for condition in (
            among(work.session, Event.subject_id, ids),
            among_numbers(work.session, Event.number, numbers),
        ):
            found = work.session.scalars(select(Event.number).where(condition))
            assert sorted(found) == numbers[:-1]
