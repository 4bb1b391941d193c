"""Whatever has a number that people read out is found by it, as by its identifier."""

from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.audits.models import Audit, Finding
from app.domains.identity.types import OrganisationKind
from app.kit.numbers import NumberKind, make, spoken
from tests.make import OPERATOR
from tests.people import key
from tests.registration import PROFILE

FOUND = {"criterion": "1.1", "state": "open"}
PATHS = ("applications", "decisions", "audits", "findings", "organisations", "profiles")


@pytest.fixture
def known(applicant, ready, committee) -> dict[str, tuple[UUID | str, str]]:
    """Identifier and number of one of each."""
    application = ready.application("ers-1", FOUND)
    file = committee.file(application)
    profile = applicant.firm.post("/v1/profiles", json=PROFILE, headers=key()).json()
    organisation = applicant.manager.organisation
    with applicant.world.database.reading(OPERATOR) as work:
        audit = work.session.scalars(select(Audit)).one()
        finding = work.session.scalars(select(Finding)).one()
        return {
            "applications": (application["id"], application["number"]),
            "decisions": (file["id"], file["number"]),
            "audits": (audit.id, audit.number),
            "findings": (finding.id, finding.number),
            "organisations": (organisation.id, organisation.number),
            "profiles": (profile["id"], profile["number"]),
        }


def test_a_number_in_the_path_answers_where_the_thing_is(applicant, known):
    for path in PATHS:
        identifier, number = known[path]
        for text in (number, spoken(number), number.lower()):
            answer = applicant.secretariat.get(f"/v1/{path}/{text}")
            where = (answer.status_code, answer.headers.get("Location"))
            assert where == (308, f"/v1/{path}/{identifier}"), (path, text)
        assert applicant.secretariat.get(f"/v1/{path}/{identifier}").status_code == 200, path


def test_who_may_not_know_of_it_is_not_told_that_it_has_a_number(applicant, known):
    world = applicant.world
    rival = world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    for path in PATHS:
        identifier, number = known[path]
        for text in (number, identifier, make(NumberKind.AUDIT, 999_999)):
            assert rival.get(f"/v1/{path}/{text}").status_code == 404, (path, text)
        wrong = f"{number[:-1]}{(int(number[-1]) + 1) % 10}"
        answer = rival.get(f"/v1/{path}/{wrong}")
        assert answer.status_code == 422
        assert answer.json()["type"].endswith("/mistyped-number")
