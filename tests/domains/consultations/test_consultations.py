"""The draft about a country: public, open to answers, and nothing is decided meanwhile (C8)."""

from datetime import timedelta
from hashlib import sha256

import pytest
import rfc8785

from app.access.grants import Role
from app.domains.certifications.jobs import end_with_time
from app.domains.identity.service.organisations import make_organisation
from app.domains.identity.types import NewOrganisation, OrganisationKind
from tests.applications import hold_record
from tests.countries import Country
from tests.make import OPERATOR, statements
from tests.people import World, on

REASON = "it names a clerk"


@pytest.fixture
def country(world: World, clock) -> Country:
    """Mauritius, with an authority."""
    return Country(world, clock)


@pytest.fixture
def drafted(country) -> tuple[Country, dict, str]:
    """The same, with an assessment that it did not ask for, whose draft is published."""
    application = country.opened()
    return country, application, country.drafted(application)


def unions(country: Country):
    return country.world.anew(Role.PARTNER, OrganisationKind.CIVIL_SOCIETY)


def test_c8_the_draft_is_public_with_the_score_of_each_area_and_its_evidence(drafted):
    country, application, address = drafted
    read = country.world.client().get(address).json()
    # Area 1 weighs 12 of 100, and each of its answers is worth a quarter.
    assert (read["score"], read["level"]) == ("91.00", "leading")
    first, second, *_ = read["draft"]["areas"]
    assert (first["weight"], first["score"]) == ("12.00", "25.00")
    assert second["score"] == "100.00"
    assert sum(float(each["weight"]) for each in read["draft"]["areas"]) == 100
    indicator = read["draft"]["indicators"][0]
    assert indicator["answer"] == "planned"
    assert "the gazette says" in indicator["statement"]
    assert read["digest"] == sha256(rfc8785.dumps(read["draft"])).hexdigest()
    assert read["is_open"] is True
    assert country.read(application)["state"] == "comment"
    listed = country.world.client().get("/v1/consultations?is_open=true&jurisdiction=MU").json()
    assert [each["id"] for each in listed["items"]] == [read["id"]]
    assert "nothing about any recruiter" in read["reads"]


def test_c8_government_unions_and_employers_answer_and_others_do_not(drafted):
    country, _, address = drafted
    world = country.world
    employer = world.anew(Role.EMPLOYER_MANAGER, OrganisationKind.EMPLOYER)
    for client in (country.government, unions(country), employer):
        assert country.answer(client, address, "we see it otherwise").status_code == 201
    neighbour = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="MG")
    for client in (
        world.signed_in(world.member(Role.AUTHORITY_MANAGER, neighbour)),
        world.signed_in(world.member(Role.AUTHORITY_OFFICER, country.admitted)),
        world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY),
        country.secretariat,
    ):
        assert country.answer(client, address, "we see it otherwise").status_code == 403
    given = world.client().get(f"{address}/answers").json()["items"]
    assert [each["side"] for each in given] == ["government", "workers", "employers"]
    assert given[0]["organisation"] == "Ministry of Labour of MU"
    assert {each["words"] for each in given} == {"we see it otherwise"}
    counted = world.client().get(address).json()["answers"]
    assert counted == {"government": 1, "workers": 1, "employers": 1}


def test_l3_who_signed_itself_up_is_not_published_before_it_holds_a_record(drafted):
    country, _, address = drafted
    world = country.world
    new = NewOrganisation(OrganisationKind.EMPLOYER, "Ministry of Hotels", "MU", None)
    with world.database.writing(OPERATOR) as work:
        itself = make_organisation(work, new, signed_itself_up=True)
    employer = world.member(Role.EMPLOYER_MANAGER, itself)
    client = world.signed_in(employer)
    refused = country.answer(client, address, "all is well here")
    assert refused.status_code == 403
    assert refused.json()["type"].endswith("/nobody-matched-it")
    assert world.client().get(f"{address}/answers").json()["items"] == []
    hold_record(world, employer)
    assert country.answer(client, address, "all is well here").status_code == 201


def test_c8_an_early_answer_of_the_government_shortens_nobodys_time(drafted, clock):
    country, application, address = drafted
    [due] = [
        each
        for each in country.government.get("/v1/me/work").json()["items"]
        if each["what"] == "consultation"
    ]
    assert (due["act"], due["path"]) == ("answer", address)
    country.answer(country.government, address, "we agree with all of it")
    left = [each["what"] for each in country.government.get("/v1/me/work").json()["items"]]
    assert "consultation" not in left
    closes_at = country.world.client().get(address).json()["closes_at"]
    assert country.read(application)["due_at"] == closes_at
    clock.at += timedelta(days=59)
    end_with_time(country.world.database)
    assert country.read(application)["state"] == "comment"
    assert country.answer(unions(country), address, "in time").status_code == 201
    clock.at += timedelta(days=3)
    late = country.answer(unions(country), address, "too late")
    assert late.json()["type"].endswith("/time-to-answer-passed")
    assert country.world.client().get(address).json()["is_open"] is False
    end_with_time(country.world.database)
    end_with_time(country.world.database)
    assert country.read(application)["state"] == "decision"
    open_ones = country.world.client().get("/v1/consultations?is_open=true").json()["items"]
    assert open_ones == []
    assert len(country.world.client().get(f"{address}/answers").json()["items"]) == 2


def test_the_government_is_written_to_when_the_draft_comes_out(country):
    application = country.opened()
    country.world.letters()
    address = country.drafted(application)
    texts = [each.text for each in country.world.letters(country.ministry.email)]
    assert any(address in each for each in texts)


def test_what_was_withdrawn_after_its_draft_leaves_the_draft_public(country):
    application = country.requested()
    address = country.drafted(application)
    country.does(country.government, application, "withdraw", reason="we would rather not")
    assert country.world.client().get(address).status_code == 200
    assert country.answer(unions(country), address, "it should go on").status_code == 201


def redact(client, path: str, version: int, *words: str):
    said = {"words": list(words), "reason": REASON}
    return client.post(f"{path}/redact", json=said, headers=on(version))


def by_two(country: Country, path: str, version: int, *words: str):
    """Let a second person of the secretariat look first, as with all that cannot be undone."""
    client = country.secretariat
    held = redact(client, path, version, *words)
    assert held.json()["type"].endswith("/held-for-second-look")
    other = country.world.member(Role.SECRETARIAT, country.owner)
    look = held.json()["second_look"]
    released = country.world.signed_in(other).post(
        f"{look}/release", json={"reason": "a private person"}, headers=on(1)
    )
    assert released.status_code == 200, released.text
    return redact(client, path, version, *words)


def test_l8_words_of_a_person_are_taken_out_of_an_answer_and_nothing_else(drafted):
    country, _, address = drafted
    words = "Mr Ram, the clerk, told us. The law is in force."
    given = country.answer(unions(country), address, words).json()
    path = f"{address}/answers/{given['id']}"
    absent = redact(country.secretariat, path, 1, "Mrs Ram", "Mr Ram")
    assert [each["pointer"] for each in absent.json()["errors"]] == ["/words/0"]
    stranger = country.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    assert redact(stranger, path, 1, "Mr Ram").status_code == 403
    done = by_two(country, path, 1, "Mr Ram, the clerk,")
    assert done.status_code == 200, done.text
    [read] = country.world.client().get(f"{address}/answers").json()["items"]
    assert read["words"] == "[taken out: it told of a person] told us. The law is in force."
    assert read["redacted_at"] is not None


def test_l8_words_of_a_person_are_taken_out_of_a_draft_and_no_score_changes(drafted):
    country, _, address = drafted
    before = country.world.client().get(address).json()
    done = by_two(country, address, 1, "Mr Ram")
    assert done.status_code == 200, done.text
    after = country.world.client().get(address).json()
    assert "Mr Ram" not in str(after["draft"])
    assert after["digest"] == before["digest"]
    assert after["redacted_at"] is not None
    assert [each["answer"] for each in after["draft"]["indicators"]] == [
        each["answer"] for each in before["draft"]["indicators"]
    ]
    assert after["draft"]["areas"] == before["draft"]["areas"]


def test_an_organisation_adds_to_its_answer_so_often_and_no_more(drafted):
    country, _, address = drafted
    client = unions(country)
    for _ in range(10):
        assert country.answer(client, address, "and more").status_code == 201
    often = country.answer(client, address, "and more")
    assert often.json()["type"].endswith("/answered-often")


def test_answers_come_in_pages_with_as_many_questions_however_many_there_are(drafted):
    country, _, address = drafted
    country.answer(unions(country), address, "one")
    public = country.world.client()
    with statements(country.world.database) as few:
        public.get(f"{address}/answers?limit=2")
    for number in range(4):
        country.answer(unions(country), address, f"number {number}")
    with statements(country.world.database) as many:
        page = public.get(f"{address}/answers?limit=2").json()
    assert len(few) == len(many)
    rest = public.get(f"{address}/answers?limit=9&cursor={page['next_cursor']}").json()["items"]
    assert [each["words"] for each in rest] == ["number 1", "number 2", "number 3"]
