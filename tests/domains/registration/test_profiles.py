"""Profiles of firms that no list names: what is taken, who decides, what the public reads."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.registration.models import Profile
from app.domains.subjects.models import Identifier, Principal, Subject
from app.domains.subjects.queries import subjects_by_identifier
from app.store.journal import Event, Word, erase_words, verify
from tests.make import OPERATOR, because
from tests.people import key
from tests.registration import PROFILE, Scene


@pytest.fixture
def scene(world, clock) -> Scene:
    """Everybody who has to do with the registration of a firm."""
    return Scene(world, clock)


def _kind(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def test_l2_what_only_the_firm_states_is_marked_and_a_licence_of_its_own_word_is_never_valid(scene):
    registered = scene.register(
        scene.submit(),
        basis="company_register",
        proves="/identifiers/0",
        authority="Office of Company Registrar",
        document=scene.document(scene.lena, b"extract of a company register"),
    )
    entry = scene.entry(registered["subject_id"])
    [licence] = entry["licences"]
    assert (licence["status"], licence["may_recruit"], licence["source"]) == (
        "unconfirmed",
        "unknown",
        None,
    )
    assert "only the firm itself states it, which names Department of Tests" in licence["reads"]
    assert entry["declared_only"] == [
        *("/other_names/0", "/licences/0", "/corridors/0", "/sectors/0", "/occupations/0")
    ]
    came = {each["pointer"]: each for each in entry["provenance"]}
    assert came["/name"]["self_declared"] is came["/identifiers/0"]["self_declared"] is False
    assert came["/addresses/0"]["self_declared"] is came["/branches/0"]["self_declared"] is True
    assert {(each["profile"], each["file"], each["line"]) for each in entry["provenance"]} == {
        (registered["number"], None, None)
    }
    assert entry["branches"] == [
        {"name": "East", "text": "2 Example Road", "locality": None, "country": "NP"}
    ]
    public = scene.world.client()
    valid = public.get("/v1/roster?may_recruit=yes").json()["items"]
    assert valid == public.get("/v1/roster?licence_status=valid").json()["items"] == []
    assert len(public.get("/v1/roster?licence_status=unconfirmed").json()["items"]) == 1
    assert "unconfirmed" in public.get("/v1/roster/export.csv").text


def test_l8_no_principal_of_a_firms_own_word_is_public_and_what_is_sealed_is_opened_with_a_reason(
    scene,
):
    profile = scene.submit()
    where = f"/v1/profiles/{profile['id']}"
    assert "Invented Owner" not in json.dumps(profile)
    assert scene.lena.get(f"{where}/principals").status_code == 422
    [opened] = scene.lena.get(f"{where}/principals", headers=because("the decision")).json()[
        "items"
    ]
    assert (opened["birth_date"], opened["identity"]["number"]) == ("1971-03-09", "00-11/22")
    [opening] = scene.recruiting.get("/v1/openings").json()["items"]
    assert (opening["kind"], opening["why"]) == ("profile_principals", "the decision")

    registered = scene.register(profile)
    record = registered["subject_id"]
    public = scene.world.client()
    texts = [public.get(f"/v1/roster/{record}{more}").text for more in ("", "/history")]
    texts += [public.get(f"/v1/roster/{record}?as_of={scene.clock.at.date()}").text]
    texts += [public.get(f"/v1/roster/export.{each}").text for each in ("csv", "jsonl")]
    for text in texts:
        assert "Quiet Harbour" in text
        for secret in ("Invented", "1971", "00-11", "0011"):
            assert secret not in text
    with scene.world.database.writing(OPERATOR) as work:
        events = work.session.scalars(select(Event)).all()
        assert not any("Invented" in each.canonical for each in events)
        [principal] = work.session.scalars(select(Principal))
        principal.name = principal.salt = None
        for each in events:
            erase_words(work.session, each.number, work.at)
        assert work.session.scalars(select(Word.text).where(Word.text.is_not(None))).all() == []
        assert verify(work.session).broken_at is None


def test_l1_a_registered_firm_is_told_as_of_a_day_and_in_its_history(scene):
    record = scene.register(scene.submit())["subject_id"]
    today = scene.clock.at.date()
    assert scene.entry(record, f"?as_of={today}")["known"] is True
    before = scene.entry(record, f"?as_of={today - timedelta(days=1)}")
    assert (before["known"], "nor was it registered then" in before["note"]) == (False, True)
    told = scene.entry(record, "/history?limit=100")["items"]
    assert {each["what"] for each in told} == {
        *("registration", "subject_name", "identifier", "address", "branch", "licence"),
        *("corridor", "sector", "occupation", "quality_certificate"),
    }
    [why] = [each for each in told if each["what"] == "registration"]
    assert (why["value"]["basis"], why["from"]) == ("licence", today.isoformat())
    assert all(each["profile"] and each["file"] is None for each in told)
    [place] = [each for each in told if each["what"] == "address"]
    assert place["self_declared"] is True


def test_l10_a_likely_record_that_was_looked_at_is_said_to_be_another_firm(scene):
    scene.send_list("HARBOUR LIGHT")
    [listed] = scene.public.get("/v1/roster").json()["items"]
    profile = scene.submit(legal_name={"text": "Harbour Light"}, country="PH")
    registered = scene.register(profile, different_from=[listed["number"]])
    assert registered["subject_id"] != listed["id"]
    assert sorted(scene.roster()) == ["HARBOUR LIGHT", "Harbour Light"]


def test_l3_who_has_to_do_with_the_firm_does_not_decide_on_its_profile(scene):
    world = scene.world
    both = world.member(scene.staff[0].membership.role, scene.scheme, email=scene.firm.email)
    profile = scene.submit()
    as_staff = world.signed_in(both)
    for action, body in (
        ("register", {"basis": "licence", "proves": "/licences/0", "authority": "Itself"}),
        ("return", {}),
        ("refuse", {}),
    ):
        assert _kind(scene.act(as_staff, profile, action, **body)) == "decides-own-profile"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"basis": "licence", "proves": "/licences/1", "authority": "A"}, "/proves"),
        ({"basis": "licence", "proves": "/identifiers/0", "authority": "A"}, "/proves"),
        ({"basis": "licence", "proves": "/licences/0"}, "/authority"),
        ({"basis": "company_register", "proves": "/identifiers/0"}, "/authority"),
        ({"basis": "visit", "proves": "/addresses/0"}, "/document"),
        ({"basis": "visit", "proves": "/nowhere", "authority": "A"}, "/proves"),
    ],
)
def test_l3_a_basis_that_proves_nothing_registers_nobody(scene, body, pointer):
    answer = scene.act(scene.lena, scene.submit(), "register", **body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer
    assert scene.roster() == []


def test_l3_a_visit_is_not_the_firms_own_word(scene):
    sent = scene.document(scene.recruiting, b"we visited ourselves")
    profile = scene.submit()
    asked = {"basis": "visit", "proves": "/addresses/0", "document": sent}
    own = scene.act(scene.lena, profile, "register", **asked)
    assert own.json()["errors"][0]["pointer"] == "/document"
    report = scene.document(scene.lena, b"report of a visit")
    registered = scene.act(scene.lena, profile, "register", **{**asked, "document": report})
    assert registered.status_code == 200, registered.text
    assert "the report of a visit" in scene.entry(registered.json()["subject_id"])["listing"]


def test_a_list_is_not_joined_to_a_firm_by_a_number_that_only_the_firm_states(scene):
    scene.register(scene.submit())
    with scene.world.database.reading(OPERATOR) as work:
        assert work.session.scalar(select(func.count()).select_from(Identifier)) == 1
        assert subjects_by_identifier(work, [("NP-CRO", "77-120")]) == {}


def test_an_organisation_has_one_open_profile_and_a_withdrawn_one_forgets_its_principals(scene):
    profile = scene.begin()
    second = scene.recruiting.post("/v1/profiles", json=PROFILE, headers=key())
    assert (_kind(second), second.json()["profile"]) == ("profile-open", profile["id"])
    withdrawn = scene.act(scene.recruiting, profile, "withdraw").json()
    assert (withdrawn["state"], withdrawn["principals"]) == ("withdrawn", 0)
    with scene.world.database.reading(OPERATOR) as work:
        assert work.session.scalars(select(Profile.sealed)).all() == [None]
    late = scene.recruiting.patch(
        f"/v1/profiles/{profile['id']}",
        json={"latin_name": "X"},
        headers={"If-Match": f'"{withdrawn["version"]}"'},
    )
    assert _kind(late) == "not-editable"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"legal_name": {"text": "\u200b"}}, "/legal_name/text"),
        ({"principals": [{"role": "owner", "name": "\u2060"}]}, "/principals/0/name"),
        ({"links": [{"kind": "branch_of", "record": "VI00099927"}]}, "/links/0/record"),
        ({"proofs": ["0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80"]}, "/proofs"),
        ({"identifiers": [{"scheme": "cro", "value": "1"}]}, "/identifiers/0/scheme"),
        ({"country": "Nepal"}, "/country"),
        ({"rating": 5}, "/rating"),
        (
            {"licences": [{"authority": "A", "number": "1", "valid_until": "soon"}]},
            "/licences/0/valid_until",
        ),
    ],
)
def test_a_profile_that_cannot_be_taken_is_pointed_at(scene, body, pointer):
    answer = scene.recruiting.post("/v1/profiles", json={**PROFILE, **body}, headers=key())
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_a_profile_without_anything_to_match_it_to_is_not_submitted(scene):
    bare = {"legal_name": {"text": "Bare Name"}, "country": "NP"}
    profile = scene.recruiting.post("/v1/profiles", json=bare, headers=key()).json()
    answer = scene.act(scene.recruiting, profile, "submit")
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/licences")
    taken = scene.recruiting.patch(
        f"/v1/profiles/{profile['id']}",
        json={"legal_name": None},
        headers={"If-Match": f'"{profile["version"]}"'},
    )
    assert taken.json()["errors"][0]["pointer"] == "/legal_name"


def test_look_alike_letters_in_a_name_are_flagged_for_the_secretariat(scene):
    profile = scene.begin(trading_names=["Quiet H\u0430rbour"])
    assert profile["flags"] == ["look_alike_letters:/trading_names"]


def test_an_employer_is_registered_as_an_employer(scene):
    hotel = scene.world.anew(Role.EMPLOYER_MANAGER, OrganisationKind.EMPLOYER)
    registered = scene.register(scene.submit(hotel))
    assert registered["kind"] == "employer"
    assert scene.roster() == []
    listed = scene.world.client().get("/v1/roster?record=employer").json()["items"]
    assert [each["id"] for each in listed] == [registered["subject_id"]]


def test_another_firm_is_told_that_there_is_no_such_profile(scene):
    profile = scene.submit()
    for more in ("", "/principals", "/likely-records"):
        assert scene.rival.get(f"/v1/profiles/{profile['id']}{more}").status_code == 404
    assert scene.rival.get("/v1/profiles").json()["items"] == []
    assert scene.act(scene.rival, profile, "withdraw").status_code == 404
    with scene.world.database.reading(OPERATOR) as work:
        assert work.session.scalars(select(Subject)).all() == []
