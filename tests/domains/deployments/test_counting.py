"""What other domains ask: how many were deployed, of many firms at once, as of any entry."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select

from app.domains.deployments.queries.counting import (
    compared,
    deployed_by_firm,
    told_by_authorities,
)
from app.domains.deployments.types import Deployed
from app.domains.subjects.models import Subject
from app.store.journal import Event
from app.store.work import Work
from tests.deploying import firm, licensed, officer, report
from tests.make import OPERATOR, statements

TENTH = Decimal("0.1")
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def deployed(
    work: Work, firm_id: UUID, since: date, until: date, entry: int | None = None
) -> Deployed:
    """Return what is told of one firm alone."""
    ids = [firm_id]
    return deployed_by_firm(work, since, until, entry=entry, limit=TENTH, subject_ids=ids)[firm_id]


def test_many_firms_are_counted_as_each_alone_in_as_few_statements(world):
    houses = [firm(world, number=f"L-{number}") for number in range(4)]
    licensed(world, houses[0].id, "QA", "Q-1")
    ministry, abroad = officer(world), officer(world, "QA")
    for place, each in enumerate(houses[:3]):
        report(world, each.holder, {"count": 10 * place}, {"month": "2026-05", "count": 3})
    report(world, ministry, *({"licence": each.licence, "count": 8} for each in houses[:2]))
    report(world, abroad, {"licence": "Q-1", "count": 5})
    ids = [each.id for each in houses]
    with world.database.reading(OPERATOR) as work:
        alone = {each: deployed(work, each, *YEAR) for each in ids}
        with statements(world.database) as asked:
            of_all = deployed_by_firm(work, *YEAR, limit=TENTH, subject_ids=ids)
        told = deployed_by_firm(work, *YEAR, limit=TENTH)
    assert of_all == alone
    assert told == {each: alone[each] for each in ids[:3]}
    assert len([each for each in asked if each.startswith("SELECT")]) == 3
    first, second, third, fourth = alone.values()
    assert (first.firm, first.authority, first.counted, first.differs) == (3, 5, 3, True)
    assert (second.firm, second.authority, second.counted) == (13, 8, 11)
    assert (third.firm, third.authority, third.counted, third.differs) == (23, None, 23, False)
    assert (fourth.firm, fourth.authority, fourth.counted) == (None, None, None)
    assert (len(first.reports), fourth.reports) == (4, ())


def test_a_merged_record_counts_as_the_firm(world):
    ours, old = firm(world), firm(world, number="L-2")
    report(world, ours.holder, {"count": 10})
    report(world, old.holder, {"count": 4}, {"month": "2026-04", "count": 2})
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(Subject, old.id).merged_into = ours.id
    with world.database.reading(OPERATOR) as work:
        every = deployed_by_firm(work, *YEAR, limit=TENTH)
        asked = deployed_by_firm(work, *YEAR, limit=TENTH, subject_ids=[old.id])
        group, one = compared(work, [ours.id, old.id], *YEAR, limit=TENTH)
    assert {each: found.counted for each, found in every.items()} == {ours.id: 16}
    assert asked[old.id] == every[ours.id]
    found = every[ours.id]
    assert (one.firm, one.authority, one.counted) == (found.firm, found.authority, found.counted)
    assert group.reports == found.reports


def test_what_was_known_at_an_entry_is_read_the_same_ever_after(world):
    ours = firm(world)
    report(world, ours.holder, {"count": 10})
    with world.database.reading(OPERATOR) as work:
        then = max(work.session.scalars(select(Event.number)))
        before = deployed(work, ours.id, *YEAR)
    report(world, ours.holder, {"count": 99})
    with world.database.reading(OPERATOR) as work:
        again = deployed(work, ours.id, *YEAR, entry=then)
        many = deployed_by_firm(work, *YEAR, entry=then, limit=TENTH)
        now = deployed(work, ours.id, *YEAR)
        first = deployed(work, ours.id, *YEAR, entry=then - 1)
    assert again == before == many[ours.id]
    assert (before.counted, now.counted, first.counted) == (10, 99, None)


def test_only_whole_months_of_a_period_are_counted(world):
    ours = firm(world)
    report(world, ours.holder, {"count": 10}, {"month": "2026-04", "count": 1})
    asked = {
        (date(2026, 3, 1), date(2026, 4, 30)): 11,
        (date(2026, 3, 1), date(2026, 4, 29)): 10,
        (date(2026, 3, 2), date(2026, 4, 30)): 1,
        (date(2026, 3, 2), date(2026, 3, 31)): None,
    }
    with world.database.reading(OPERATOR) as work:
        found = {each: deployed(work, ours.id, *each).counted for each in asked}
    assert found == asked


def test_what_authorities_told_is_narrowed_to_a_corridor(world):
    ours, ministry = firm(world), officer(world)
    report(world, ours.holder, {"count": 500})
    report(
        world,
        ministry,
        {"licence": "L-1", "count": 8},
        {"licence": "L-1", "count": 2, "destination": "AE"},
    )
    with world.database.reading(OPERATOR) as work:
        every = told_by_authorities(work, [ours.id], *YEAR)
        there = told_by_authorities(work, [ours.id], *YEAR, origin="PH", destination="AE")
        nowhere = told_by_authorities(work, [ours.id], *YEAR, origin="NP")
    assert (every, there, nowhere) == (10, 2, 0)
