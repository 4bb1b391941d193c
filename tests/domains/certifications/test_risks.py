"""What a risk pattern of a firm does to its audits, and to whom it is told."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from app.access.grants import Role
from app.domains.audits.models import Audit
from app.domains.certifications.service.certificates import risk_reviews
from app.domains.certifications.service.risks import LASTS, weighed
from app.domains.complaints.models.inquiries import Pattern
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from tests.applications import REASON, Applicant
from tests.certificates import issued, named_record
from tests.certifying import Audits
from tests.make import OPERATOR
from tests.people import Member, World, on


def noted(world: World, subject_id: UUID, category: str = "fee_charged") -> UUID:
    """Note a pattern of a firm."""
    with world.database.writing(OPERATOR) as work:
        row = Pattern(
            id=new_id(),
            subject_id=subject_id,
            category=category,
            corridor="",
            band=3,
            noted_at=work.at,
        )
        work.session.add(row)
    return row.id


@pytest.fixture
def holder(world: World) -> Member:
    firm = world.organisation(OrganisationKind.INTERMEDIARY)
    return world.member(Role.RECRUITER_MANAGER, firm)


@pytest.fixture
def subject_id(world: World, holder: Member) -> UUID:
    found = named_record(world, holder)[0]
    issued(world, holder, found)
    return found


def opened(world: World, pattern_id: UUID) -> int:
    with world.database.writing(OPERATOR) as work:
        return risk_reviews.open_after(work, pattern_id)


def test_w1_samples_of_an_applicant_are_larger_and_its_order_says_no_more(world: World, clock):
    applicant = Applicant(world)
    applicant.holds_a_record()
    applicant.is_trained()
    audits = Audits(applicant, clock)
    audits.accredited("ers-1")
    application = applicant.assessed("ers-1", "ers", "conforms")
    noted(world, UUID(str(application["subject_id"])))
    audit_id = audits.ordered(application, "stage_1")
    with world.database.reading(OPERATOR) as work:
        order = work.session.get_one(Audit, UUID(audit_id)).order
    assert (str(order.risk_factor), order.risk_reason) == ("1.5", "risk pattern")
    shown = applicant.firm.get(f"/v1/audits/{audit_id}").text
    assert [word for word in ("pattern", "risk_", "complain") if word in shown] == []


def test_a_pattern_weighs_for_two_years_and_while_it_stands(world: World, subject_id: UUID, clock):
    pattern_id = noted(world, subject_id)

    def weighs() -> bool:
        with world.database.reading(OPERATOR) as work:
            return bool(weighed(work, subject_id))

    assert weighs()
    clock.at += LASTS + timedelta(seconds=1)
    assert not weighs()
    clock.at -= timedelta(days=1)
    assert weighs()
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(Pattern, pattern_id).ended_at = work.at
    assert not weighs()


def test_one_review_is_open_at_a_time_and_an_entry_that_comes_twice_opens_none(
    world: World, subject_id: UUID
):
    first = noted(world, subject_id)
    assert opened(world, first) == 1
    assert opened(world, first) == 0
    assert opened(world, noted(world, subject_id, "overtime")) == 0


def test_w1_a_pattern_decides_nothing_and_a_review_is_closed_with_a_reason(
    world: World, subject_id: UUID, holder: Member
):
    opened(world, noted(world, subject_id))
    secretariat = world.signed_in(
        world.member(Role.SECRETARIAT, world.organisation(OrganisationKind.SCHEME_OWNER))
    )
    [review] = secretariat.get("/v1/risk-reviews").json()["items"]
    path = f"/v1/risk-reviews/{review['id']}"
    certificate = world.signed_in(holder).get(f"/v1/certificates/{review['certificate']}").json()
    assert (certificate["status"], certificate["decisions"]) == ("active", [])
    closed: Any = secretariat.post(f"{path}/close", json=REASON, headers=on(review["version"]))
    assert closed.json()["state"] == "closed"
    assert world.signed_in(holder).get(path).status_code == 404
    assert opened(world, noted(world, subject_id, "overtime")) == 1
