"""What becomes a pattern: so many people about one firm and one practice, and nothing else."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.complaints.models import Allegation, Complaint
from app.domains.complaints.models.inquiries import Pattern
from app.domains.complaints.types import ComplaintState, Outcome
from app.domains.complaints.types.categories import Category
from app.domains.identity.types import OrganisationKind
from app.store.journal import Event
from tests.certificates import named_record
from tests.make import OPERATOR
from tests.officers import Officers
from tests.people import Member, World


@pytest.fixture
def desk(world: World) -> Officers:
    return Officers(world)


@pytest.fixture
def holder(world: World) -> Member:
    firm = world.organisation(OrganisationKind.INTERMEDIARY)
    return world.member(Role.RECRUITER_MANAGER, firm)


@pytest.fixture
def record(world: World, holder: Member) -> str:
    """A firm that is on the register; return its number."""
    return named_record(world, holder, ("legal", "Himal Overseas"))[1]


def against(record: str, **more: Any) -> dict[str, Any]:
    return {"against": {"kind": "intermediary", "record": record}, **more}


def patterns(desk: Officers) -> list[tuple[str, str, int, bool]]:
    desk.counts()
    with desk.world.database.reading(OPERATOR) as work:
        rows = work.session.scalars(select(Pattern).order_by(Pattern.corridor, Pattern.band))
        return [(e.category, e.corridor, e.band, e.ended_at is None) for e in rows]


NOTED = [("fee_charged", "", 3, True), ("fee_charged", "NP-QA", 3, True)]


def test_w1_three_people_are_a_pattern_though_nobody_may_tell_the_firm(desk: Officers, record: str):
    for place in range(2):
        desk.told(place, **against(record))
    assert patterns(desk) == []
    desk.told(3, is_anonymous=True, **against(record))
    assert patterns(desk) == NOTED
    assert patterns(desk) == NOTED


def test_w1_an_entry_tells_of_no_firm_and_of_nobody_who_complained(desk: Officers, record: str):
    ids = [desk.told(place, **against(record)) for place in range(3)]
    patterns(desk)
    with desk.world.database.reading(OPERATOR) as work:
        noted = list(
            work.session.scalars(select(Event).where(Event.name == "complaints.pattern.noted"))
        )
    assert [set(each.body) for each in noted] == [{"row", "category"}] * 2
    assert {each.subject_id for each in noted} == {None}
    assert not set(ids) & {each.body["row"] for each in noted}


def test_one_person_who_tells_it_three_times_is_no_pattern(desk: Officers, record: str):
    for _ in range(3):
        desk.told(1, **against(record))
    assert patterns(desk) == []


def test_w9_the_same_words_without_a_contact_count_once_until_an_officer_says_otherwise(
    desk: Officers, record: str
):
    ids = [desk.told(1, is_anonymous=True, **against(record)) for _ in range(3)]
    assert patterns(desk) == []
    for each in ids:
        desk.takes(desk.first, each)
    for one, other in ((0, 1), (0, 2), (1, 2)):
        said = {"other": ids[other], "answer": "together"}
        desk.does(desk.first, f"/v1/complaints/{ids[one]}/links", said)
    assert patterns(desk) == NOTED


def change(desk: Officers, complaint_id: str, **values: Any) -> None:
    """Change a case as other acts do, and let the journal say that something happened to it."""
    with desk.world.database.writing(OPERATOR) as work:
        row = work.session.get_one(Complaint, UUID(complaint_id))
        for name, value in values.items():
            setattr(row, name, value)
        work.record("complaints.complaint.decided", row=complaint_id)


@pytest.mark.parametrize(
    "values",
    [
        {"state": ComplaintState.INADMISSIBLE},
        {"state": ComplaintState.WITHDRAWN},
        {"outcome": Outcome.NOT_UPHELD},
    ],
)
def test_a_pattern_ends_when_so_many_do_not_count_any_more(desk: Officers, record: str, values):
    ids = [desk.told(place, **against(record)) for place in range(3)]
    assert patterns(desk) == NOTED
    change(desk, ids[0], **values)
    assert {stands for *_, stands in patterns(desk)} == {False}
    desk.told(4, **against(record))
    assert patterns(desk) == NOTED


def test_w2_a_withdrawn_complaint_with_a_flag_still_counts(desk: Officers, record: str):
    grave = against(record, categories=["fee_charged", "violence_sexual"])
    ids = [desk.told(place, **grave) for place in range(3)]
    patterns(desk)
    change(desk, ids[0], state=ComplaintState.WITHDRAWN)
    assert {stands for *_, stands in patterns(desk)} == {True}


def test_what_was_dropped_as_misread_does_not_count(desk: Officers, record: str):
    ids = [desk.told(place, **against(record)) for place in range(3)]
    with desk.world.database.writing(OPERATOR) as work:
        found = select(Allegation).where(Allegation.complaint_id == UUID(ids[0]))
        work.session.scalars(found).one().dropped_at = work.at
    assert patterns(desk) == []


@pytest.mark.parametrize("category", [Category.OTHER, Category.COMPLAINT_HANDLING])
def test_other_practices_and_how_it_was_handled_are_no_pattern_of_the_firm(
    desk: Officers, record: str, category: Category
):
    # By hand: whoever handles complaints finds none about how one was handled.
    ids = [UUID(desk.told(place, **against(record))) for place in range(3)]
    with desk.world.database.writing(OPERATOR) as work:
        found = select(Allegation).where(Allegation.complaint_id.in_(ids))
        for each in work.session.scalars(found):
            each.category = category
    assert patterns(desk) == []


def test_a_corridor_becomes_a_pattern_of_its_own(desk: Officers, record: str):
    for place in range(2):
        desk.told(place, **against(record))
    desk.told(3, **against(record, destination="AE"))
    assert patterns(desk) == NOTED[:1]


def test_a_larger_band_is_told_only_when_twice_as_many_complain(desk: Officers, record: str):
    for place in range(5):
        desk.told(place, **against(record))
    assert {band for _, _, band, _ in patterns(desk)} == {3}
    desk.told(5, **against(record))
    assert {band for _, _, band, _ in patterns(desk)} == {3, 6}
