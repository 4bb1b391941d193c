"""Codes are given by authorities, partners and the scheme, as many as there are workers (E4)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.access.grants import GRANTS, Permission, Role
from app.domains.experience.engine import codes
from app.domains.identity.models import Interest
from app.domains.identity.types import InterestKind, InterestState, OrganisationKind
from app.domains.subjects.models import Claim
from app.kit.ids import new_id
from tests.deploying import officer, report
from tests.experiencing import Survey
from tests.make import OPERATOR
from tests.partnering import admitted
from tests.people import World, key


@pytest.fixture
def survey(world: World, clock) -> Survey:
    return Survey(world, clock)


def test_e4_an_authority_gives_codes_and_they_are_shown_once(survey: Survey):
    answer = survey.asks(codes=20)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert len(set(made["given"])) == 20
    assert (made["giver"], made["codes"], made["since"]) == ("authority", 20, "2026-03-01")
    assert made["until"] == "2026-03-31"
    listed = survey.world.signed_in(survey.officer).get("/v1/experience/batches")
    assert [each["id"] for each in listed.json()["items"]] == [made["id"]]
    assert "given" not in listed.json()["items"][0]
    held = survey.held()
    for each in made["given"]:
        assert each not in held
        assert each.replace(" ", "") not in held


def test_e4_a_firm_is_denied_codes_by_every_role_it_has(survey: Survey):
    assert survey.asks(survey.firm.holder).status_code == 403
    firms = {
        *(Role.RECRUITER_MANAGER, Role.RECRUITER_STAFF),
        *(Role.EMPLOYER_MANAGER, Role.EMPLOYER_STAFF),
    }
    assert not firms & GRANTS[Permission.CODES_GIVE].keys()
    assert not firms & GRANTS[Permission.CODES_READ].keys()


def test_e4_no_more_codes_than_workers_whoever_gives_them(survey: Survey):
    assert survey.asks(codes=25).status_code == 201
    refused = survey.asks(survey.secretariat, codes=16)
    assert (refused.status_code, refused.json()["left"]) == (409, 15)
    assert survey.asks(survey.secretariat, codes=15).status_code == 201
    assert survey.asks(codes=10).json()["left"] == 0


def test_e4_months_that_overlap_share_their_workers(survey: Survey):
    survey.reported(30, "2026-04")
    assert survey.asks(codes=60, until_month="2026-04").status_code == 201
    assert survey.asks(codes=10, from_month="2026-04", until_month="2026-04").json()["left"] == 0
    assert survey.asks(codes=11, until_month="2026-05").json()["left"] == 10


def test_e4_what_the_firm_reports_of_itself_bounds_nothing(world: World, clock):
    survey = Survey(world, clock, workers=0)

    report(world, survey.firm.holder, {"count": 400})
    refused = survey.asks(codes=10)
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("no-reported-deployments")


def test_e4_fewer_than_ten_workers_get_no_codes(world: World, clock):
    survey = Survey(world, clock, workers=9)
    assert survey.asks(codes=10).status_code == 409
    assert survey.asks(codes=9).status_code == 422


def test_e4_an_authority_gives_codes_of_its_own_corridors(survey: Survey):
    other = officer(survey.world, "KE")
    assert survey.asks(other).status_code == 403
    destination = officer(survey.world, "QA")
    assert survey.asks(destination).status_code == 201


def test_e4_a_partner_gives_codes_while_it_is_admitted(survey: Survey):
    house = survey.world.organisation(OrganisationKind.CIVIL_SOCIETY)
    partner = survey.world.member(Role.PARTNER, house)
    assert survey.asks(partner).status_code == 403
    admitted(survey.world, house, survey.secretariat)
    assert survey.asks(partner).json()["giver"] == "partner"
    survey.after(days=366)
    assert survey.asks(partner, codes=10).status_code == 403


def test_e4_who_acts_for_the_firm_or_is_tied_to_it_gives_no_codes_of_it(survey: Survey):
    # The same person, for the firm and for a partner, or for the authority.
    house = survey.world.organisation(OrganisationKind.CIVIL_SOCIETY)
    both = survey.world.member(Role.PARTNER, house, email=survey.firm.holder.email)
    admitted(survey.world, house, survey.secretariat)
    assert survey.asks(both).status_code == 403
    # An authority of its own linked with the record.
    with survey.world.database.writing(OPERATOR) as work:
        claim = work.session.scalars(select(Claim).where(Claim.subject_id == survey.firm.id)).one()
        claim.organisation_id = survey.officer.organisation.id
    assert survey.asks().status_code == 403
    with survey.world.database.writing(OPERATOR) as work:
        found = work.session.get_one(Claim, claim.id)
        found.organisation_id = survey.firm.holder.organisation.id
        work.session.add(
            Interest(
                id=new_id(),
                person_id=survey.officer.person.id,
                organisation_id=survey.officer.organisation.id,
                state=InterestState.DECLARED,
                kind=InterestKind.FAMILY_TIE,
                subject_id=survey.firm.id,
                since=work.at.date(),
                entry=1,
                declared_at=work.at,
            )
        )
    refused = survey.asks()
    assert refused.status_code == 409
    assert refused.json()["type"].endswith("interest-declared")
    assert survey.asks(survey.secretariat).status_code == 201


def test_codes_come_as_a_file_to_print(survey: Survey):
    client = survey.world.signed_in(survey.officer)
    body = {"record": str(survey.firm.id), "origin": "PH", "destination": "QA"}
    months = {"from_month": "2026-03", "until_month": "2026-03", "codes": 10}

    once = key()
    answer = client.post("/v1/experience/batches?form=csv", json={**body, **months}, headers=once)
    assert answer.status_code == 201
    assert answer.headers["content-type"].startswith("text/csv")
    lines = answer.text.splitlines()
    assert (lines[0], len(lines)) == ("code,use_until", 11)
    # A repetition under its key reads the same file again, which is kept under that key alone.
    again = client.post("/v1/experience/batches?form=csv", json={**body, **months}, headers=once)
    assert again.text == answer.text


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"from_month": "2026-05", "until_month": "2026-03"}, "/until_month"),
        ({"from_month": "2026-13"}, "/from_month"),
        ({"codes": -3}, "/codes"),
        ({"codes": 100_000}, "/codes"),
        ({"origin": "Philippines"}, "/origin"),
    ],
)
def test_bad_input_names_its_field(survey: Survey, said, pointer):
    answer = survey.asks(**said)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


@given(st.integers(0, 10**6 - 1), st.integers(0, 10**12 - 1), st.integers(0, 19))
def test_a_code_reads_back_and_one_wrong_digit_is_seen(find: int, secret: int, place: int):
    code = codes.OneTimeCode(find, secret)
    assert codes.read(code.spoken) == code
    digits = code.digits
    slip = f"{digits[:place]}{(int(digits[place]) + 1) % 10}{digits[place + 1 :]}"
    assert codes.read(slip) is None


def test_a_code_is_read_in_the_digits_of_any_script():
    code = codes.OneTimeCode(12, 345)
    for zero in (0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10):
        typed = "".join(chr(zero + int(each)) for each in code.digits)
        assert codes.read(typed) == code
    assert codes.read("no code at all") is None


def test_the_months_of_a_batch_end_with_their_last_day(survey: Survey):
    made = survey.asks(codes=10, from_month="2026-02", until_month="2026-03").json()
    assert date.fromisoformat(made["since"]) == date(2026, 2, 1)
