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

LATER = timedelta(minutes=1)


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


class Secretariat:
    """Whoever weighs risks, over HTTP."""

    def __init__(self, world: World) -> None:
        scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.client = world.signed_in(world.member(Role.SECRETARIAT, scheme))

    def states(self) -> list[str]:
        """Return how all reviews stand, the oldest first."""
        items = self.client.get("/v1/risk-reviews").json()["items"]
        return [each["state"] for each in items]

    def review(self) -> Any:
        """Read the one review that there is."""
        [review] = self.client.get("/v1/risk-reviews").json()["items"]
        return self.client.get(f"/v1/risk-reviews/{review['id']}").json()

    def closes(self, review: Any) -> Any:
        """Try to close a review as it was read."""
        path = f"/v1/risk-reviews/{review['id']}/close"
        return self.client.post(path, json=REASON, headers=on(review["version"]))


@pytest.fixture
def desk(world: World) -> Secretariat:
    return Secretariat(world)


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
    world: World, subject_id: UUID, desk: Secretariat, clock
):
    first = noted(world, subject_id)
    assert opened(world, first) == 1
    assert opened(world, first) == 0
    clock.at += LATER
    second = noted(world, subject_id, "overtime")
    assert opened(world, second) == 0
    version = desk.review()["version"]
    assert opened(world, second) == 0
    assert desk.review()["version"] == version


def test_w1_a_second_pattern_is_weighed_with_the_review_that_is_open_and_never_unread(
    world: World, subject_id: UUID, desk: Secretariat, clock
):
    opened(world, noted(world, subject_id))
    before = desk.review()
    assert (before["category"], before["beside"]) == ("fee_charged", [])
    clock.at += LATER
    opened(world, noted(world, subject_id, "overtime"))

    unread = desk.closes(before)

    assert unread.status_code == 412, unread.text
    seen = desk.review()
    assert [each["category"] for each in seen["beside"]] == ["overtime"]
    assert desk.closes(seen).status_code == 200
    assert [each["category"] for each in desk.review()["beside"]] == ["overtime"]


def test_w1_a_pattern_that_comes_again_is_weighed_again(
    world: World, subject_id: UUID, desk: Secretariat, clock
):
    pattern_id = noted(world, subject_id)
    opened(world, pattern_id)
    assert desk.closes(desk.review()).status_code == 200
    clock.at += LATER
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(Pattern, pattern_id).ended_at = work.at
    clock.at += LATER
    with world.database.writing(OPERATOR) as work:
        row = work.session.get_one(Pattern, pattern_id)
        row.ended_at, row.noted_at = None, work.at

    assert opened(world, pattern_id) == 1

    assert opened(world, pattern_id) == 0
    assert desk.states() == ["closed", "open"]


def test_w1_a_second_pattern_of_one_count_is_read_beside_the_first(
    world: World, subject_id: UUID, desk: Secretariat
):
    both = [noted(world, subject_id), noted(world, subject_id, "overtime")]
    assert [opened(world, each) for each in both] == [1, 0]
    assert [each["category"] for each in desk.review()["beside"]] == ["overtime"]


def test_w1_a_pattern_decides_nothing_and_a_review_is_closed_with_a_reason(
    world: World, subject_id: UUID, holder: Member, clock
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
    clock.at += LATER
    assert opened(world, noted(world, subject_id, "overtime")) == 1
