"""The page of a certificate, fetched by anyone who has its number."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from app.access.grants import Role
from app.domains.certifications.models import Certificate, CertificateScope, CertificateStanding
from app.domains.certifications.types.certificates import CertificateState
from app.domains.identity.types import OrganisationKind
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.subjects.models import Subject
from app.kit.numbers import NumberKind, make, spoken
from app.settings import Instance
from tests.certificates import issued, named_record
from tests.make import NOON, OPERATOR
from tests.people import World, key
from tests.printing import read

NAMES = (("legal", "شركة المرفأ للتوظيف"), ("alias", "Harbour Recruitment"), ("trading", "HR Now"))
DAY = timedelta(days=1)
ACTIVE, SUSPENDED = CertificateState.ACTIVE, CertificateState.SUSPENDED


@pytest.fixture
def holder(world):
    agency = world.organisation(OrganisationKind.INTERMEDIARY)
    return world.member(Role.RECRUITER_MANAGER, agency)


@pytest.fixture
def record(world, holder):
    return named_record(world, holder, *NAMES)


def page(world: World, number: str) -> str:
    answer = world.client().get(f"/v1/certificates/{number}.pdf")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-disposition"] == f'attachment; filename="{number}.pdf"'
    return " ".join(read(answer.content))


def test_c3_anyone_fetches_the_page_of_a_certificate_by_its_number(world, holder, record):
    subject_id, record_number = record
    number = issued(world, holder, subject_id)

    text = page(world, number)

    assert "شركة المرفأ للتوظيف Harbour Recruitment" in text
    assert "HR Now" not in text
    assert f"Philippines · Register number {spoken(record_number)}" in text
    assert f"{world.settings.address}/v1/roster/certificates/{number}" in text
    assert "Head office (head office), Philippines" in text
    assert "Philippines to Saudi Arabia" in text
    assert "ISIC 78: Employment activities" in text
    assert "24 November 2026" in text
    assert "23 November 2029" in text
    assert "It is no promise about any one worker's case" in text
    assert "Not in force" not in text


def test_l9_the_page_of_an_installation_for_tests_is_a_specimen(world, holder, record):
    number = issued(world, holder, record[0])
    assert "SPECIMEN" in page(world, number)


def test_l9_the_page_of_a_live_installation_is_none(world, database, holder, record):
    number = issued(world, holder, record[0])
    live = world.settings.model_copy(
        update={"instance": Instance.LIVE, "public_url": "https://register.example"}
    )

    text = page(World(database, live), number)

    assert "SPECIMEN" not in text.upper()
    assert f"https://register.example/v1/roster/certificates/{number}" in text


def test_c3_the_address_of_the_page_is_never_that_of_the_request(world, holder, record):
    number = issued(world, holder, record[0])
    forged = {"Host": "forged.example", "X-Forwarded-Host": "forged.example"}
    answer = world.client().get(f"/v1/certificates/{number}.pdf", headers=forged)
    assert "forged.example" not in " ".join(read(answer.content))


def test_a_number_is_taken_as_it_is_read_out(world, holder, record):
    number = issued(world, holder, record[0])
    answer = world.client().get(f"/v1/certificates/{spoken(number).lower()}.pdf")
    assert answer.headers["content-disposition"] == f'attachment; filename="{number}.pdf"'


@pytest.mark.parametrize(
    ("state", "head"),
    [
        (SUSPENDED, "Suspended since 20 November 2026."),
        (CertificateState.WITHDRAWN, "Withdrawn since 20 November 2026."),
        (CertificateState.SUPERSEDED, "Superseded since 20 November 2026."),
        (CertificateState.SURRENDERED, "Given back by its holder since 20 November 2026."),
    ],
)
def test_c3_an_old_certificate_never_reads_as_valid(world, holder, record, state, head):
    since = datetime(2026, 11, 20, 9, tzinfo=UTC)
    first, valid = since - 10 * DAY, {"valid_from": date(2026, 11, 10)}
    stood = [(ACTIVE, first, since), (state, since, None)]
    number = issued(world, holder, record[0], stood, decided_on=date(2026, 11, 10), **valid)

    assert f"Not in force. {head}" in page(world, number)


def test_c3_a_certificate_expires_by_itself(world, holder, record, clock):
    number = issued(world, holder, record[0])
    clock.at = datetime(2029, 11, 24, 12, tzinfo=UTC)
    assert "Not in force. Expired since 24 November 2029." in page(world, number)


def test_a_certificate_before_its_first_day_is_not_in_force(world, holder, record):
    number = issued(world, holder, record[0], valid_from=date(2026, 12, 1))
    text = page(world, number)
    assert "Not in force. Not yet valid." in text
    assert "1 December 2026" in text


def test_c3_a_certificate_of_which_nothing_is_known_is_not_in_force(world, holder, record):
    number = issued(world, holder, record[0], [(ACTIVE, NOON + DAY, None)])
    assert "Not in force. Its state is not known." in page(world, number)


def test_l1_what_an_appeal_overturned_is_not_on_the_page(world, holder, record):
    number = issued(world, holder, record[0])
    with world.database.writing(OPERATOR) as work:
        certificate = work.session.scalars(select(Certificate)).one()
        work.session.add(
            CertificateStanding(
                certificate_id=certificate.id,
                state=SUSPENDED,
                from_at=NOON - DAY,
                recorded_from=1,
                recorded_until=2,
                ground="critical_finding",
            )
        )
    assert "Not in force" not in page(world, number)


def test_c2_the_page_tells_no_ground(world, holder, record):
    stood = [(ACTIVE, NOON - 3 * DAY, NOON - DAY), (SUSPENDED, NOON - DAY, None)]
    number = issued(world, holder, record[0], stood)
    with world.database.writing(OPERATOR) as work:
        work.session.execute(update(CertificateStanding).values(ground="fees_charged"))
    assert "fee" not in page(world, number).replace("free of charge", "").lower()


def test_a_page_says_what_it_follows_and_shows_the_gap(world, holder, record):
    gone = [
        (ACTIVE, NOON - 9 * DAY, NOON - 8 * DAY),
        (CertificateState.EXPIRED, NOON - 8 * DAY, None),
    ]
    earlier = issued(
        world,
        holder,
        record[0],
        gone,
        decided_on=date(2023, 1, 1),
        valid_from=date(2023, 1, 1),
        valid_until=date(2026, 10, 31),
    )
    with world.database.reading(OPERATOR) as work:
        [follows] = work.session.scalars(select(Certificate.id))
    number = issued(world, holder, record[0], follows_id=follows)

    text = page(world, number)

    assert f"Follows certificate {spoken(earlier)}, which ended on 31 October 2026." in text
    assert "No certificate was in force from 1 November 2026 to 23 November 2026." in text


def test_the_page_has_the_scope_of_today(world, holder, record):
    number = issued(world, holder, record[0], valid_from=date(2026, 11, 24))
    with world.database.writing(OPERATOR) as work:
        first = work.session.scalars(select(CertificateScope)).one()
        first.valid_until = date(2026, 11, 23)
        first.valid_from = date(2026, 11, 1)
        work.session.flush()
        work.session.add(
            CertificateScope(
                certificate_id=first.certificate_id,
                scope={"corridors": [{"origin": "PH", "destination": "QA"}]},
                valid_from=date(2026, 11, 24),
                recorded_from=1,
                decision_id=first.decision_id,
            )
        )

    text = page(world, number)

    assert "Philippines to Qatar" in text
    assert "Saudi Arabia" not in text


def test_a_merged_record_is_named_as_the_one_that_stands_for_it(world, holder, record):
    number = issued(world, holder, record[0])
    other, other_number = named_record(world, holder, ("legal", "Harbour Group"))
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(Subject, record[0]).merged_into = other

    text = page(world, number)

    assert spoken(other_number) in text


def test_a_record_that_the_roster_does_not_name_is_told_by_its_number(world, holder):
    subject_id, record_number = named_record(world, holder)
    assert f"Record {record_number}" in page(world, issued(world, holder, subject_id))


def test_a_country_is_named_by_its_name(world, holder):
    owner = world.organisation(OrganisationKind.SCHEME_OWNER)
    secretariat = world.signed_in(world.member(Role.SECRETARIAT, owner))
    made = secretariat.post("/v1/jurisdictions", json={"code": "MU"}, headers=key())
    assert made.status_code == 201, made.text
    with world.database.reading(OPERATOR) as work:
        [subject_id] = work.session.scalars(select(Jurisdiction.subject_id))
    assert "This certifies that Mauritius" in page(world, issued(world, holder, subject_id))


@pytest.mark.parametrize(
    ("number", "status", "slug"),
    [
        (make(NumberKind.CERTIFICATE, 999), 404, "not-found"),
        (make(NumberKind.INTERMEDIARY, 1), 404, "not-found"),
        ("VC00000162", 422, "mistyped-number"),
        ("anything", 422, "mistyped-number"),
    ],
)
def test_c3_a_forged_number_has_no_page(world, number, status, slug):
    answer = world.client().get(f"/v1/certificates/{number}.pdf")
    assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (status, slug)
