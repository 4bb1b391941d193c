"""Which states answer for a firm: those that licensed it, parts of states too, and its country."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.policy import CLOCK
from app.domains.imports.models import Source
from app.domains.imports.types import LicenceStatus, ListPurpose, RecordKind
from app.domains.subjects.models import Licence, Subject
from app.domains.subjects.queries.answerable import answerable
from app.store.work import Database
from tests.make import OPERATOR, add_subject
from tests.people import World


def source(database: Database, key: str, place: str, **more: object) -> None:
    """Let a register of a place be fed in."""
    with database.writing(OPERATOR) as work:
        said: dict[str, object] = {"purpose": ListPurpose.REGISTER, **more}
        work.session.add(
            Source(
                key=key,
                title=key,
                publisher=key,
                jurisdiction=place,
                record=RecordKind.INTERMEDIARY,
                data_licence="none",
                attribution=key,
                time_zone="UTC",
                stale_after_days=30,
                digest_key="0" * 64,
                **said,
            )
        )


def licensed(database: Database, number: str, by: str, **more: object) -> None:
    """Let a register state a licence of a firm."""
    with database.writing(OPERATOR) as work:
        firm = work.session.scalars(select(Subject).where(Subject.number == number)).one()
        work.session.add(
            Licence(
                subject_id=firm.id,
                source_key=by,
                status=LicenceStatus.VALID,
                stated_from=date(2026, 1, 1),
                recorded_from=1,
                **more,
            )
        )


def states(database: Database, *numbers: str) -> list[frozenset[str]]:
    with database.reading(CLOCK) as work:
        rows = work.session.execute(
            select(Subject.number, Subject.id).where(Subject.number.in_(numbers))
        ).all()
        ids: dict[str, UUID] = dict(rows)
        found = answerable(work, list(ids.values()))
        return [found[ids[each]] for each in numbers]


@pytest.fixture
def firm(world: World) -> str:
    """A firm of the Philippines that no register licenses."""
    return add_subject(world.database, 6_001)


def test_s4_its_own_country_answers_for_a_firm_and_who_licensed_it(world: World, firm: str):
    assert states(world.database, firm) == [{"PH"}]
    source(world.database, "qatar", "QA")
    licensed(world.database, firm, "qatar", stated_until=date(2026, 5, 1))
    assert states(world.database, firm) == [{"PH", "QA"}]


def test_s5_a_part_of_a_state_answers_beside_the_state(world: World, firm: str):
    source(world.database, "kerala", "IN-KL")
    licensed(world.database, firm, "kerala")
    assert states(world.database, firm) == [{"PH", "IN-KL", "IN"}]


def test_s4_a_list_of_enforcement_and_what_was_never_so_license_nobody(world: World, firm: str):
    source(world.database, "blacklist", "SA", purpose=ListPurpose.ENFORCEMENT)
    source(world.database, "kuwait", "KW")
    licensed(world.database, firm, "blacklist")
    licensed(world.database, firm, "kuwait", recorded_until=2)
    assert states(world.database, firm) == [{"PH"}]


def test_s4_records_that_are_one_firm_have_the_same_states(world: World, firm: str):
    other, third = (add_subject(world.database, number) for number in (6_002, 6_003))
    source(world.database, "oman", "OM")
    licensed(world.database, other, "oman")
    with world.database.writing(OPERATOR) as work:
        rows = {each.number: each for each in work.session.scalars(select(Subject))}
        rows[other].merged_into = rows[firm].id
    assert states(world.database, firm, other, third) == [{"PH", "OM"}, {"PH", "OM"}, {"PH"}]
