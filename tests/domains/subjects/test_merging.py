"""Merging two records of one firm, and undoing it: no row moves, every identifier resolves."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.access.policy import ANYONE
from app.domains.roster.queries.gathering import merges, survivor_of
from app.domains.subjects import queries
from app.domains.subjects.errors import CannotMerge, NotMerged
from app.domains.subjects.models import Subject
from app.domains.subjects.service.merging import merge, undo_merge
from app.domains.subjects.types import Standing, SubjectKind
from app.kit.errors import Forbidden, NotFound
from app.kit.ids import new_id
from app.kit.numbers import make
from app.store.journal import Event, Word, verify
from app.store.plain import uuid_of
from app.store.work import Database
from tests.make import OPERATOR

WORDS = {"operator": "Amina Rahman", "reason": "same licence and same address"}


def _subjects(
    database: Database, count: int, kind: SubjectKind = SubjectKind.INTERMEDIARY, first: int = 1
) -> list[str]:
    numbers = [make(kind.number_kind, serial) for serial in range(first, first + count)]
    with database.writing(OPERATOR) as work:
        work.session.add_all(
            Subject(
                id=new_id(),
                serial=serial,
                number=number,
                kind=kind,
                standing=Standing.IMPORTED,
                country="PH",
                recorded_from=1,
            )
            for serial, number in enumerate(numbers, start=first)
        )
    return numbers


def test_a_merged_record_says_into_which_and_nothing_else_changes(database: Database):
    stays, goes = _subjects(database, 2)
    with database.writing(OPERATOR) as work:
        merge(work, stays, goes, **WORDS)
    with database.reading(OPERATOR) as work:
        one, other = queries.by_number(work, stays), queries.by_number(work, goes)
        assert other.merged_into == one.id
        assert (one.merged_into, other.number, other.standing) == (None, goes, Standing.IMPORTED)


def test_v3_two_records_that_went_into_one_are_one_firm_with_each_other(database: Database):
    stays, one, other, apart = _subjects(database, 4)
    with database.writing(OPERATOR) as work:
        merge(work, stays, one, **WORDS)
        merge(work, stays, other, **WORDS)
    with database.reading(OPERATOR) as work:
        ids = {each: queries.by_number(work, each).id for each in (stays, one, other, apart)}
        firm = {ids[stays], ids[one], ids[other]}
        for each in (stays, one, other):
            assert queries.alike(work, [ids[each]]) == firm
        assert queries.alike(work, [ids[apart]]) == {ids[apart]}


def test_a_merge_is_an_event_with_person_and_reason_outside_the_chain(database: Database):
    stays, goes = _subjects(database, 2)
    with database.writing(OPERATOR) as work:
        merge(work, stays, goes, **WORDS)
    with database.reading(OPERATOR) as work:
        event = work.session.scalars(select(Event)).one()
        merged = queries.by_number(work, goes)
        assert (event.name, event.subject_id) == ("subjects.subject.merged", merged.id)
        assert WORDS["operator"] not in event.canonical
        said = {word.field: word.text for word in work.session.scalars(select(Word))}
        assert said == WORDS
        assert verify(work.session).broken_at is None


def test_undoing_a_merge_brings_the_record_back_as_it_was(database: Database):
    stays, goes = _subjects(database, 2)
    with database.writing(OPERATOR) as work:
        merge(work, stays, goes, **WORDS)
    with database.writing(OPERATOR) as work:
        undo_merge(work, goes, **WORDS)
    with database.reading(OPERATOR) as work:
        assert queries.by_number(work, goes).merged_into is None
        assert merges(work) == {}


def test_a_record_is_not_merged_into_itself(database: Database):
    (number,) = _subjects(database, 1)
    with pytest.raises(CannotMerge), database.writing(OPERATOR) as work:
        merge(work, number, number, **WORDS)


def test_a_merged_record_is_not_merged_again_nor_merged_into(database: Database):
    first, second, third = _subjects(database, 3)
    with database.writing(OPERATOR) as work:
        merge(work, first, second, **WORDS)
    for stays, goes in ((third, second), (second, third)):
        with pytest.raises(CannotMerge), database.writing(OPERATOR) as work:
            merge(work, stays, goes, **WORDS)


def test_a_recruiter_and_an_employer_stay_apart(database: Database):
    (recruiter,) = _subjects(database, 1)
    (employer,) = _subjects(database, 1, SubjectKind.EMPLOYER, first=2)
    with pytest.raises(CannotMerge, match="different kinds"), database.writing(OPERATOR) as work:
        merge(work, recruiter, employer, **WORDS)


def test_only_what_is_merged_can_be_undone(database: Database):
    (number,) = _subjects(database, 1)
    with pytest.raises(NotMerged), database.writing(OPERATOR) as work:
        undo_merge(work, number, **WORDS)


def test_a_record_that_is_not_there_cannot_be_merged(database: Database):
    (number,) = _subjects(database, 1)
    with pytest.raises(NotFound), database.writing(OPERATOR) as work:
        merge(work, number, make(SubjectKind.INTERMEDIARY.number_kind, 999), **WORDS)


def test_anyone_may_not_merge(database: Database):
    stays, goes = _subjects(database, 2)
    with pytest.raises(Forbidden), database.writing(ANYONE) as work:
        merge(work, stays, goes, **WORDS)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    acts=st.lists(
        st.tuples(st.booleans(), st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=12
    )
)
def test_whatever_is_merged_and_undone_every_record_resolves_to_one_survivor(
    shared_database: Database, acts: list[tuple[bool, int, int]]
):
    with shared_database.undone() as connection:
        database = Database(connection, connection)
        numbers = _subjects(database, 5)
        expected: dict[str, str] = {}
        for merges_them, one, other in acts:
            stays, goes = numbers[one], numbers[other]
            with database.writing(OPERATOR) as work:
                try:
                    if merges_them:
                        merge(work, stays, goes, **WORDS)
                        expected[goes] = stays
                    else:
                        undo_merge(work, goes, **WORDS)
                        del expected[goes]
                except (CannotMerge, NotMerged):
                    pass
        with database.reading(OPERATOR) as work:
            merged = {uuid_of(each): uuid_of(into) for each, into in merges(work).items()}
            for number in numbers:
                subject = queries.by_number(work, number)
                survivor = queries.one(work, survivor_of(subject.id, merged))
                assert survivor.merged_into is None
                root = number
                while root in expected:
                    root = expected[root]
                assert survivor.number == root
