"""A page of claims or of pairs asks the database the same number of questions at any length."""

import itertools

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import Candidate, Claim, Subject
from app.domains.subjects.types import CandidateState, ClaimState, Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from tests.make import OPERATOR, statements
from tests.people import World

COUNT = 6


@pytest.fixture
def staff(world: World):
    """Somebody of the secretariat, on a register with claims and pairs."""
    firm = world.member(Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY))
    with world.database.writing(OPERATOR) as work:
        subjects = [
            Subject(
                id=new_id(),
                serial=serial,
                number=make(NumberKind.INTERMEDIARY, serial),
                kind=SubjectKind.INTERMEDIARY,
                standing=Standing.IMPORTED,
                country="PH",
                recorded_from=1,
            )
            for serial in range(COUNT + 1)
        ]
        work.session.add_all(subjects)
        work.session.flush()
        for at, (one, other) in enumerate(itertools.pairwise(subjects)):
            work.session.add(
                Claim(
                    subject_id=one.id,
                    organisation_id=firm.organisation.id,
                    jurisdiction="PH",
                    statement="it is ours",
                    state=ClaimState.LODGED,
                    lodged_by=firm.person.id,
                    lodged_at=work.at,
                    objections_until=work.at,
                )
            )
            work.session.add(
                Candidate(
                    number=make(NumberKind.REVIEW, at),
                    first_id=one.id,
                    second_id=other.id,
                    score=0.9,
                    reasons=["names alike"],
                    state=CandidateState.WAITING,
                    found_at_entry=1,
                )
            )
    return world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)


@pytest.mark.parametrize("path", ["/v1/claims", "/v1/candidates"])
def test_a_page_asks_the_same_number_of_questions_whatever_its_length(world, staff, path):
    staff.get(f"{path}?limit=1")
    with statements(world.database) as asked:
        assert len(staff.get(f"{path}?limit=1").json()["items"]) == 1
        one = len(asked)
        asked.clear()
        assert len(staff.get(f"{path}?limit={COUNT}").json()["items"]) == COUNT
        assert len(asked) == one


def test_pairs_go_on_page_by_page_without_skipping_one(staff):
    found, path = [], "/v1/candidates?limit=4"
    while path:
        page = staff.get(path)
        found += [each["id"] for each in page.json()["items"]]
        path = page.links.get("next", {}).get("url")
    assert len(found) == len(set(found)) == COUNT
