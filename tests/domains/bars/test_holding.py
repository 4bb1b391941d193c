"""What waits because of a bar, who reads why, and questions that are asked once (V5)."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from app.access.grants import Role
from app.domains.bars import jobs
from app.domains.bars.models import BarPair, PersonDigest, PrincipalsDeclared
from app.domains.bars.service.holdings import holding
from app.domains.subjects.models import Principal
from app.kit.ids import new_id
from app.store.holdings import Rows, Whose, WhoseKind
from app.store.journal import Event
from tests.applications import Applicant
from tests.barring import ALIKE, BARRED, HEARD, NAMESAKE, REASON, Bars, slug
from tests.domains.archives.test_archives import rows, whole_file
from tests.make import OPERATOR, because
from tests.people import World, key, on
from tests.registration import PROFILE

TEN_WORKING_DAYS = timedelta(days=15)


@pytest.fixture
def bars(world: World, clock) -> Bars:
    return Bars(world, clock)


@pytest.fixture
def applicant(world: World) -> Applicant:
    found = Applicant(world)
    found.holds_a_record()
    found.is_trained()
    return found


@pytest.fixture
def record(bars: Bars) -> str:
    return bars.listed("HARBOUR LIGHT")["HARBOUR LIGHT"]


def checks(application: dict[str, Any]) -> dict[str, tuple[str, str]]:
    return {each["key"]: (each["outcome"], each["explanation"]) for each in application["checks"]}


def accept(applicant: Applicant, application: dict[str, Any]) -> Any:
    return applicant.act(applicant.secretariat, application, "accept", **REASON)


def test_v5_screening_waits_until_it_was_said_who_runs_the_firm(applicant: Applicant):
    application = applicant.begin()
    applicant.prepare(application)
    with applicant.world.database.writing(OPERATOR) as work:
        for each in work.session.scalars(select(PrincipalsDeclared)):
            work.session.delete(each)
    handed_in = applicant.act(applicant.firm, application, "submit").json()
    outcome, said = checks(handed_in)["principals"]
    assert (outcome, "not said who" in said) == ("question", True)
    applicant.screened(handed_in)
    refused = accept(applicant, handed_in)
    assert (refused.status_code, slug(refused)) == (409, "principals-not-declared")
    applicant.declare(handed_in)
    assert accept(applicant, handed_in).json()["state"] == "self_assessment"


def test_v5_an_application_that_shares_an_identity_waits_and_says_why_to_itself(
    bars: Bars, applicant: Applicant
):
    bars.imposed()
    application = applicant.begin()
    applicant.prepare(application)
    applicant.declare(application, {"role": "owner", **BARRED})
    handed_in = applicant.act(applicant.firm, application, "submit").json()
    outcome, said = checks(handed_in)["principals"]
    assert outcome == "question"
    assert BARRED["name"] not in said
    applicant.screened(handed_in)
    refused = accept(applicant, handed_in)
    assert (refused.status_code, slug(refused)) == (409, "waits")
    seen = applicant.secretariat.get(f"/v1/applications/{application['id']}").text
    assert BARRED["name"] not in seen
    assert BARRED["document"]["number"] not in seen
    [hold] = bars.holds(applicant.manager)
    assert (hold["kind"], hold["thing_id"]) == ("application", application["id"])
    where = f"/v1/applications/{application['id']}/principals"
    assert applicant.secretariat.get(where).status_code == 403
    assert applicant.firm.get(where).json()["principals"][0]["name"] == BARRED["name"]


def test_v5_an_innocent_namesake_is_accepted_without_a_question(bars: Bars, applicant: Applicant):
    bars.imposed()
    application = applicant.begin()
    applicant.prepare(application)
    applicant.declare(application, {"role": "owner", **NAMESAKE})
    handed_in = applicant.act(applicant.firm, application, "submit").json()
    assert checks(handed_in)["principals"][0] == "met"
    applicant.screened(handed_in)
    assert accept(applicant, handed_in).status_code == 200
    assert bars.holds(applicant.manager) == []
    assert bars.questions() == []


def test_v5_a_bar_that_comes_later_holds_what_is_open(bars: Bars, applicant: Applicant):
    application = applicant.begin()
    applicant.prepare(application)
    applicant.declare(application, {"role": "owner", **BARRED})
    handed_in = applicant.act(applicant.firm, application, "submit").json()
    applicant.screened(handed_in)
    assert bars.holds(applicant.manager) == []
    bars.imposed()
    assert [each["waits"] for each in bars.holds(applicant.manager)] == [True]
    assert slug(accept(applicant, handed_in)) == "waits"


def test_v3_a_bar_binds_its_own_place_alone(bars: Bars, record: str):
    bars.ministry = bars.world.organisation(bars.ministry.kind, jurisdiction="NP")
    bars.proposing = bars.world.member(Role.AUTHORITY_OFFICER, bars.ministry)
    bars.deciding = bars.world.member(Role.AUTHORITY_MANAGER, bars.ministry)
    bars.imposed()
    firm = bars.firm()
    made = bars.on(firm).post(
        "/v1/claims", json={"record": record, "statement": "it is ours"}, headers=key()
    )
    bars.declare(firm, f"/v1/claims/{made.json()['id']}", BARRED)
    assert bars.holds(firm) == []


def test_v5_a_claim_where_bars_bind_asks_who_runs_the_firm(bars: Bars, record: str):
    bars.imposed()
    firm = bars.firm()
    claim = bars.claimed(firm, record)
    bars.later(HEARD)
    assert slug(bars.grant(claim)) == "principals-not-declared"
    assert bars.declare(firm, f"/v1/claims/{claim['id']}", NAMESAKE).status_code == 201
    assert bars.grant(claim).status_code == 200
    decided = bars.declare(firm, f"/v1/claims/{claim['id']}", BARRED)
    assert slug(decided) == "thing-decided"


def test_v5_a_question_holds_no_longer_than_its_time(bars: Bars, record: str):
    bars.imposed()
    firm = bars.firm()
    claim = bars.claimed(firm, record, ALIKE)
    bars.later(timedelta(days=13))
    [hold] = bars.holds(firm)
    assert hold["waits"] is True
    bars.later(TEN_WORKING_DAYS)
    [hold] = bars.holds(firm)
    assert (hold["state"], hold["waits"]) == ("asked", False)
    assert "not answered in time" in hold["meaning"]
    # It stays open, and overdue for whoever has to answer it.
    [task] = bars.on(bars.answering[0]).get("/v1/me/work").json()["items"]
    assert (task["what"], task["due"] < bars.clock.at.isoformat()) == ("bar_question", True)
    [question] = bars.questions()
    assert bars.answer(question, is_same=True).status_code == 200
    assert bars.holds(firm)[0]["waits"] is True
    assert slug(bars.grant(claim)) == "waits"


def test_v5_who_is_met_by_identity_can_say_that_it_is_somebody_else(bars: Bars, record: str):
    bars.imposed()
    firm = bars.firm()
    bars.claimed(firm, record, BARRED)
    [hold] = bars.holds(firm)
    assert bars.questions() == []
    objected = bars.object_to(firm, hold)
    assert (objected.status_code, objected.json()["state"]) == (200, "asked")
    [question] = bars.questions()
    read = bars.on(bars.answering[0]).get(
        f"/v1/bar-questions/{question['id']}", headers=because("to compare")
    )
    assert "birth certificate" in read.json()["said"]
    assert bars.answer(question, is_same=True).status_code == 200
    [hold] = bars.holds(firm)
    assert (hold["state"], hold["waits"]) == ("same", True)

    assert bars.object_to(firm, hold).status_code == 200
    [question] = bars.questions()
    again = bars.answer(question, is_same=True)
    assert (again.status_code, slug(again)) == (403, "second-of-the-body")
    other = bars.answering[1]
    assert bars.answer(question, is_same=False, member=other).status_code == 200
    [hold] = bars.holds(firm)
    assert (hold["state"], hold["waits"]) == ("not_same", False)
    assert slug(bars.object_to(firm, hold)) == "nothing-to-ask"


def test_v5_two_officers_who_found_the_same_are_asked_no_more(bars: Bars, record: str):
    bars.imposed()
    firm = bars.firm()
    bars.claimed(firm, record, BARRED)
    for member in bars.answering:
        assert bars.object_to(firm, bars.holds(firm)[0]).status_code == 200
        [question] = bars.questions()
        assert bars.answer(question, is_same=True, member=member).status_code == 200
    assert slug(bars.object_to(firm, bars.holds(firm)[0])) == "nothing-to-ask"


def test_v5_nobody_objects_to_what_is_anothers(bars: Bars, record: str):
    bars.imposed()
    firm = bars.firm()
    bars.claimed(firm, record, BARRED)
    [hold] = bars.holds(firm)
    assert bars.object_to(bars.firm(), hold).status_code == 404


def test_p4_who_has_an_interest_in_the_applicant_answers_no_question(bars: Bars, record: str):
    bars.imposed()
    firm = bars.firm()
    bars.claimed(firm, record, ALIKE)
    said = {
        "kind": "family_tie",
        "organisation": str(firm.organisation.id),
        "since": "2020-01-01",
    }
    officer = bars.answering[0]
    declared = bars.on(officer).post("/v1/me/interests", json=said, headers=key())
    assert declared.status_code == 201, declared.text
    [question] = bars.questions()
    refused = bars.answer(question, is_same=False)
    assert (refused.status_code, slug(refused)) == (409, "interest-declared")
    assert bars.answer(question, is_same=False, member=bars.answering[1]).status_code == 200


@pytest.mark.parametrize(
    ("person", "pointers"),
    [
        ({"name": "Somebody"}, ["/principals/0/birth_date", "/principals/0/document"]),
        ({**BARRED, "document": None}, ["/principals/0/document"]),
        ({"name": "Somebody", "document": BARRED["document"]}, ["/principals/0/birth_date"]),
    ],
)
def test_v5_who_is_declared_has_an_identity(bars: Bars, record: str, person, pointers):
    firm = bars.firm()
    claim = bars.claimed(firm, record)
    refused = bars.declare(firm, f"/v1/claims/{claim['id']}", person)
    assert refused.status_code == 422
    assert [each["pointer"] for each in refused.json()["errors"]] == pointers


def test_v5_a_day_and_a_year_of_birth_are_not_said_together(bars: Bars, record: str):
    firm = bars.firm()
    claim = bars.claimed(firm, record)
    both = {**BARRED, "birth_year": 1971}
    assert bars.declare(firm, f"/v1/claims/{claim['id']}", both).status_code == 422


def profile_of(bars: Bars, person: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    firm = bars.firm("Quiet Harbour Placement")
    document = {"country": "PH", "number": person["document"]["number"]}
    principal = {"role": "owner", "name": person["name"], "birth_date": person["birth_date"]}
    body = {**PROFILE, "country": "PH", "principals": [{**principal, "identity": document}]}
    profile = bars.on(firm).post("/v1/profiles", json=body, headers=key()).json()
    where = f"/v1/profiles/{profile['id']}"
    sent = bars.on(firm).post(f"{where}/submit", json=None, headers=on(profile["version"]))
    assert sent.status_code == 200, sent.text
    bars.world.settle()
    return firm, profile


def register(bars: Bars, profile: dict[str, Any]) -> Any:
    where = f"/v1/profiles/{profile['id']}"
    client = bars.on(bars.staff[0])
    found = {
        "basis": "licence",
        "proves": "/licences/0",
        "authority": "Department of Tests",
        **REASON,
    }
    version = client.get(where).json()["version"]
    return client.post(f"{where}/register", json=found, headers=on(version))


def test_v5_a_firm_of_a_barred_owner_is_not_registered_by_a_profile(bars: Bars):
    bars.imposed()
    firm, profile = profile_of(bars, BARRED)
    [hold] = bars.holds(firm)
    assert (hold["kind"], hold["waits"]) == ("profile", True)
    refused = register(bars, profile)
    assert (refused.status_code, slug(refused)) == (409, "waits")
    assert BARRED["name"] not in refused.text


def test_v5_the_profile_of_his_namesake_waits_for_nothing(bars: Bars):
    bars.imposed()
    firm, profile = profile_of(bars, NAMESAKE)
    assert bars.holds(firm) == []
    assert slug(register(bars, profile)) != "waits"


def test_v5_who_is_left_out_of_a_declaration_is_found_at_the_record(
    bars: Bars, applicant: Applicant
):
    bars.imposed()
    said = {
        "role": "owner",
        "name": "I. B. Owner",
        "birth_date": BARRED["birth_date"],
        "identity": {"country": "PH", "number": "P1234567A"},
    }
    stated = applicant.firm.post(
        f"/v1/intermediaries/{applicant.record}/principals", json=said, headers=key()
    )
    assert stated.status_code == 201, stated.text
    handed_in = applicant.submitted()
    assert [each["waits"] for each in bars.holds(applicant.manager)] == [True]
    applicant.screened(handed_in)
    assert slug(accept(applicant, handed_in)) == "waits"


def test_l8_the_journal_names_nobody_and_no_firm_beside_a_bar(bars: Bars, record: str):
    bars.imposed()
    bars.claimed(bars.firm(), record, BARRED)
    bars.claimed(bars.firm(), record, ALIKE)
    with bars.world.database.reading(OPERATOR) as work:
        events = work.session.scalars(select(Event).where(Event.name.like("bars.%"))).all()
        assert {each.name for each in events} >= {"bars.hold.began", "bars.question.asked"}
        assert all(each.subject_id is None for each in events)
        pair = work.session.scalars(select(BarPair)).first()
    assert pair is not None
    said = [str(each.body) for each in events if each.name == "bars.hold.began"]
    assert all(str(pair.bar_id) not in each for each in said)


def test_l8_who_was_declared_is_destroyed_once_it_is_decided(bars: Bars, record: str):
    bars.imposed()
    firm = bars.firm()
    claim = bars.claimed(firm, record, NAMESAKE)
    bars.declare(firm, f"/v1/claims/{claim['id']}", {**NAMESAKE, "name": "Another Spelling"})

    def kept() -> tuple[int, int]:
        with bars.world.database.reading(OPERATOR) as work:
            rows = select(func.count()).select_from(PrincipalsDeclared)
            sealed = work.session.scalar(rows.where(PrincipalsDeclared.sealed.is_not(None)))
            of = select(PrincipalsDeclared.id)
            digests = select(func.count()).where(PersonDigest.of_id.in_(of))
            return sealed or 0, work.session.scalar(digests) or 0

    assert kept()[0] == 1
    assert kept()[1] > 0
    bars.later(HEARD)
    assert bars.grant(claim).status_code == 200
    jobs.forget_with_time(bars.world.api.state.bars, bars.world.database)
    assert kept() == (0, 0)


def test_p6_an_organisation_reads_its_holds_in_its_file(bars: Bars, record: str):
    bars.imposed()
    firm = bars.firm()
    bars.claimed(firm, record, BARRED)
    archive = whole_file(bars.world, firm)
    [held] = rows(archive, "bars/holds")
    assert (held["principal"], held["state"]) == (BARRED["name"], "met")
    assert rows(archive, "bars/declared")[0]["principals"] == [BARRED["name"]]
    whole = whole_file(bars.world, bars.deciding)
    assert [each["state"] for each in rows(whole, "bars/bars")] == ["in_effect"]
    assert BARRED["name"] not in str(rows(whole, "bars/bars"))


def test_a_rotated_ring_still_finds_who_is_under_a_bar(bars: Bars, record: str):
    bars.imposed()
    with bars.world.database.writing(OPERATOR) as work:
        bars.world.api.state.bars.ring.rotate(work)
    firm = bars.firm()
    bars.claimed(firm, record, BARRED)
    assert [each["waits"] for each in bars.holds(firm)] == [True]


def work_of(bars: Bars, member: Any) -> list[tuple[str, str]]:
    items = bars.on(member).get("/v1/me/work").json()["items"]
    return [(each["act"], each["what"]) for each in items]


def test_p7_who_did_not_say_who_runs_the_firm_is_told(bars: Bars, applicant: Applicant, record):
    firm = bars.firm()
    claim = bars.claimed(firm, record)
    assert ("declare", "claim") not in work_of(bars, firm)
    bars.imposed()
    assert ("declare", "claim") in work_of(bars, firm)
    bars.declare(firm, f"/v1/claims/{claim['id']}", NAMESAKE)
    assert ("declare", "claim") not in work_of(bars, firm)

    application = applicant.submitted()
    assert ("declare", "application") not in work_of(bars, applicant.manager)
    with bars.world.database.writing(OPERATOR) as work:
        for each in work.session.scalars(select(PrincipalsDeclared)):
            work.session.delete(each)
    assert ("declare", "application") in work_of(bars, applicant.manager)
    applicant.declare(application)
    assert ("declare", "application") not in work_of(bars, applicant.manager)


def test_p6_a_principal_is_told_of_a_bar_on_their_own_document(bars: Bars, applicant: Applicant):
    bars.imposed()
    bars.imposed(NAMESAKE)
    said = {
        "role": "owner",
        "name": BARRED["name"],
        "birth_date": BARRED["birth_date"],
        "identity": {"country": "PH", "number": "P1234567A"},
    }
    where = f"/v1/intermediaries/{applicant.record}/principals"
    assert applicant.firm.post(where, json=said, headers=key()).status_code == 201
    with bars.world.database.reading(OPERATOR) as work:
        fact = work.session.scalars(select(Principal.id)).one()
        about = Whose(WhoseKind.PRINCIPAL, new_id(), (fact,))
        provider = holding(bars.world.api.state.bars.ring).of[WhoseKind.PRINCIPAL]
        pieces = {each.path: each for each in provider(work, about)}
        held = pieces["bars/bars"]
        assert isinstance(held, Rows)
        [bar] = held.read()
        nobody = Whose(WhoseKind.PRINCIPAL, new_id(), ())
        [none, _] = [list(each.read()) for each in provider(work, nobody) if isinstance(each, Rows)]
    assert (bar["state"], bar["office_role"]) == ("in_effect", "owner")
    assert "signed what workers" in bar["reason"]
    assert none == []


def test_v5_a_profile_that_names_nobody_is_not_registered_where_a_bar_binds(bars: Bars):
    bars.imposed()
    firm = bars.firm("Quiet Harbour Placement")
    body = {**PROFILE, "country": "PH", "principals": []}
    profile = bars.on(firm).post("/v1/profiles", json=body, headers=key()).json()
    where = f"/v1/profiles/{profile['id']}/submit"
    sent = bars.on(firm).post(where, json=None, headers=on(profile["version"]))
    assert sent.status_code == 200
    assert slug(register(bars, profile)) == "principals-not-declared"


def test_v5_who_left_the_firm_lets_nothing_wait_and_a_person_asks_what_changed(
    bars: Bars, applicant: Applicant
):
    bars.imposed()
    application = applicant.begin()
    applicant.prepare(application)
    applicant.declare(application, {"role": "owner", **BARRED})
    handed_in = applicant.act(applicant.firm, application, "submit").json()
    assert bars.holds(applicant.manager)[0]["waits"] is True
    applicant.declare(application, {"role": "owner", **NAMESAKE})
    assert bars.holds(applicant.manager)[0]["waits"] is False
    screened = applicant.screened(handed_in)
    outcome, said = checks(screened)["principals"]
    assert (outcome, "Ask what changed" in said) == ("question", True)
    assert BARRED["name"] not in said
    assert accept(applicant, handed_in).status_code == 200
    again = bars.firm()
    claim = bars.claimed(again, bars.listed("CALM SEA")["CALM SEA"], BARRED)
    bars.later(HEARD)
    assert slug(bars.grant(claim)) == "waits"
