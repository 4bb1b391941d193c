"""What firms state themselves can be disputed, rests on documents, and is told to whose it is."""

import io
import json
import zipfile
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.registration.models import PrincipalSeal
from app.domains.registration.service.principals import record_principal
from app.domains.registration.service.stating import Stater
from app.domains.registration.types import Identity, PrincipalRole, PrincipalSaid
from app.domains.subjects.models import Principal, Subject
from app.store.journal import verify
from tests.lives.test_a_principal_asks_for_their_data import EMAIL
from tests.lives.test_a_principal_asks_for_their_data import Scene as DataScene
from tests.make import OPERATOR
from tests.people import key, on
from tests.registration import REASON, Scene

BRANCH = "/branches/0/text"


@pytest.fixture
def scene(world, clock) -> Scene:
    """Everybody who has to do with the registration of a firm."""
    return Scene(world, clock)


@pytest.fixture
def data(world) -> DataScene:
    """Everybody who has to do with a request for one's own data."""
    return DataScene(world)


def lodge(scene: Scene, record: str, pointer: str, value: Any):
    body = {"record": record, "pointer": pointer, "value": value, "why": "It is not there."}
    return scene.world.client().post("/v1/corrections", json=body)


def uphold(scene: Scene, corrected: Any) -> None:
    """Correct what is disputed, once those who can answer had their time."""
    scene.again(timedelta(days=15))
    [found] = scene.omar.get("/v1/disputes?state=lodged").json()["items"]
    seen = scene.omar.get(f"/v1/disputes/{found['id']}").json()
    decided = scene.omar.post(
        f"/v1/disputes/{found['id']}/uphold",
        json={**REASON, "why": "clerical_error", "corrected": corrected},
        headers=on(seen["version"]),
    )
    assert decided.status_code == 200, decided.text


def test_l7_what_only_the_firm_states_is_disputed_and_corrected_as_any_value(scene):
    record = scene.register(scene.submit())["subject_id"]
    asked = lodge(scene, record, BRANCH, "2 Example Road")
    assert asked.status_code == 201, asked.text
    entry = scene.entry(record)
    [beside] = entry["corrections"]
    assert (beside["pointer"], beside["state"]) == (BRANCH, "disputed")
    uphold(scene, "20 Example Road")
    entry = scene.entry(record)
    [beside] = entry["corrections"]
    assert (beside["state"], beside["corrected"]) == ("corrected", "20 Example Road")
    assert entry["branches"][0]["text"] == "2 Example Road"
    came = {each["pointer"]: each for each in entry["provenance"]}
    assert came["/branches/0"]["self_declared"] is True
    past = scene.entry(record, f"?as_of={scene.clock.at.date()}")
    assert past["branches"][0]["text"] == "20 Example Road"
    told = scene.entry(record, "/history?limit=100")["items"]
    [branch] = [each for each in told if each["what"] == "branch"]
    assert (branch["corrections"][0]["field"], branch["self_declared"]) == ("text", True)


def test_l7_a_declared_value_that_does_not_hold_is_absent_from_the_past(scene):
    record = scene.register(scene.submit())["subject_id"]
    assert lodge(scene, record, "/corridors/0", {"origin": "NP", "destination": "QA"}).is_success
    uphold(scene, None)
    assert "/corridors/0" in scene.entry(record)["declared_only"]
    past = scene.entry(record, f"?as_of={scene.clock.at.date()}")
    assert (past["corridors"], past["declared_only"]) == (
        [],
        ["/other_names/0", "/sectors/0", "/occupations/0"],
    )


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/licences/0/status", "unconfirmed"),
        ("/licences/0/may_recruit", "unknown"),
        ("/licences/0/source", None),
        ("/registered/0/basis", "licence"),
        ("/declared_only/0", "/other_names/0"),
    ],
)
def test_l7_what_the_roster_says_of_a_firm_without_a_list_is_not_corrected(scene, pointer, value):
    record = scene.register(scene.submit())["subject_id"]
    refused = lodge(scene, record, pointer, value)
    assert (refused.status_code, refused.json()["title"]) == (422, "Nothing to correct there")
    assert lodge(scene, record, "/licences/0/valid_until", "2027-12-31").status_code == 201


def test_what_a_profile_names_stays_until_it_is_taken_back(scene):
    proof = scene.document(scene.recruiting, b"a certificate of incorporation")
    profile = scene.begin(proofs=[proof])
    where = f"/v1/evidence/{proof}"
    assert scene.recruiting.delete(where).status_code == 409
    [use] = scene.recruiting.get(where).json()["uses"]
    assert (use["kind"], use["thing_id"]) == ("profile", profile["id"])
    changed = scene.recruiting.patch(
        f"/v1/profiles/{profile['id']}", json={"proofs": []}, headers=on(profile["version"])
    )
    assert changed.status_code == 200, changed.text
    assert scene.recruiting.delete(where).status_code == 204
    gone = scene.recruiting.patch(
        f"/v1/profiles/{profile['id']}",
        json={"proofs": [proof]},
        headers=on(changed.json()["version"]),
    )
    assert (gone.status_code, gone.json()["errors"][0]["pointer"]) == (422, "/proofs")


def test_a_withdrawn_profile_lets_its_documents_go(scene):
    proof = scene.document(scene.recruiting, b"a certificate of incorporation")
    profile = scene.begin(proofs=[proof])
    assert scene.act(scene.recruiting, profile, "withdraw").status_code == 200
    assert scene.recruiting.delete(f"/v1/evidence/{proof}").status_code == 204


def test_what_a_decision_on_a_profile_rests_on_stays_for_good(scene):
    proof = scene.document(scene.recruiting, b"a certificate of incorporation")
    extract = scene.document(scene.lena, b"extract of a company register")
    profile = scene.submit(proofs=[proof])
    registered = scene.register(
        profile,
        basis="company_register",
        proves="/identifiers/0",
        authority="Office of Company Registrar",
        document=extract,
    )
    for client, document, kind in (
        (scene.recruiting, proof, "profile"),
        (scene.lena, extract, "registration"),
    ):
        uses = {e["kind"]: e for e in client.get(f"/v1/evidence/{document}").json()["uses"]}
        assert uses[kind]["decided_at"] is not None
        assert client.delete(f"/v1/evidence/{document}").status_code == 409
    assert uses["registration"]["thing_id"] == registered["subject_id"]


def test_a_document_whose_bytes_are_gone_is_no_basis(scene):
    extract = scene.document(scene.lena, b"extract of a company register")
    profile = scene.submit()
    assert scene.lena.delete(f"/v1/evidence/{extract}").status_code == 204
    refused = scene.act(
        *(scene.lena, profile, "register"),
        basis="company_register",
        proves="/identifiers/0",
        authority="Office of Company Registrar",
        document=extract,
    )
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/document")


def archived(scene: Scene, client, where: str) -> zipfile.ZipFile:
    asked = client.post(where, headers=key())
    assert asked.status_code == 202, asked.text
    scene.world.settle()
    fetched = client.get(f"/v1/archives/{asked.json()['id']}/content")
    assert fetched.status_code == 200, fetched.text
    return zipfile.ZipFile(io.BytesIO(fetched.content))


def rows(archive: zipfile.ZipFile, what: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(archive.read(f"data/registration/{what}.json"))
    return found


def test_p6_a_firm_is_told_its_profile_and_what_it_stated_with_what_is_sealed(scene):
    profile = scene.begin()
    organisation = scene.firm.organisation.id
    where = f"/v1/organisations/{organisation}/archives"
    [said] = rows(archived(scene, scene.recruiting, where), "profiles")
    assert (said["number"], said["state"]) == (profile["number"], "draft")
    assert said["principals"][0]["birth_date"] == "1971-03-09"

    scene.act(scene.recruiting, profile, "submit")
    scene.settle()
    scene.again()
    record = scene.held(scene.read(profile))
    made = scene.state(scene.rival, record, "branches", country="NP")
    assert made.status_code == 403
    stated = rows(archived(scene, scene.recruiting, where), "statements")
    assert [each["kind"] for each in stated] == ["principal", "branch"]
    assert (stated[0]["name"], stated[0]["birth_date"]) == ("Invented Owner", "1971-03-09")
    assert stated[0]["identity"] == {"country": "NP", "number": "00-11/22"}
    other = f"/v1/organisations/{scene.other.organisation.id}/archives"
    whole = archived(scene, scene.rival, other)
    assert b"Invented Owner" not in b"".join(whole.read(each) for each in whole.namelist())


def test_p6_a_person_is_told_what_they_did_and_not_of_whom(scene):
    profile = scene.submit()
    scene.register(profile)
    [mine] = rows(archived(scene, scene.recruiting, "/v1/me/archives"), "profiles")
    assert (mine["did"], mine["number"]) == (["begun", "submitted"], profile["number"])
    archive = archived(scene, scene.lena, "/v1/me/archives")
    [decided] = rows(archive, "profiles")
    assert decided["did"] == ["decided"]
    assert b"Invented Owner" not in b"".join(archive.read(each) for each in archive.namelist())


def state_of_marcia(data: DataScene) -> None:
    """Let the firm itself state as its owner somebody whom the list named once."""
    organisation = data.world.organisation(OrganisationKind.INTERMEDIARY)
    firm = data.world.member(Role.RECRUITER_MANAGER, organisation)
    with data.world.database.writing(OPERATOR) as work:
        record = work.session.get_one(Subject, UUID(data.record()["id"]))
        by = Stater(record, firm.organisation.id, firm.person.id, work.entry())
        said = PrincipalSaid(
            *(PrincipalRole.OWNER, "Marcia Brown", date(2020, 1, 1), date(1971, 3, 9)),
            Identity("JM", "00-11/22"),
        )
        record_principal(work, data.world.api.state.registration, by, said)


def declared_ids(data: DataScene) -> list[str]:
    with data.world.database.reading(OPERATOR) as work:
        found = work.session.scalars(select(Principal.id).where(Principal.file_id.is_(None)))
        return [str(each) for each in found]


def proved(data: DataScene, kind: str) -> None:
    """Bring a request about what the firm states to where two officers have proved who asks."""
    data.hand_in(kind)
    for officer in (data.lena, data.omar):
        data.open_document(officer)
    for officer in (data.lena, data.omar):
        about = declared_ids(data)
        done = data.act(officer, "check", basis="identity_document", about=about)
        assert done.status_code == 200, done.text


def test_p6_a_principal_is_told_what_firms_themselves_state_of_them(data):
    state_of_marcia(data)
    proved(data, "access")
    assert data.act(data.ines, "grant").status_code == 200
    ready = data.world.letters(EMAIL)[-1]
    fetched = data.world.client().post("/v1/data-requests/archive", json={"token": ready.token})
    [stated] = rows(zipfile.ZipFile(io.BytesIO(fetched.content)), "principal")
    assert (stated["name"], stated["role"]) == ("Marcia Brown", "owner")
    assert (stated["birth_date"], stated["identity"]["number"]) == ("1971-03-09", "00-11/22")


def met(data: DataScene) -> list[dict[str, Any]]:
    search = {"why": "an applicant names an owner", "birth_date": "1971-03-09"}
    found = data.lena.post("/v1/principals/search", json=search, headers=key())
    assert found.status_code == 200, found.text
    items: list[dict[str, Any]] = found.json()["items"]
    return items


def test_l8_what_lies_sealed_of_a_principal_is_destroyed_with_the_name(data):
    state_of_marcia(data)
    assert [each["name"] for each in met(data)] == ["Marcia Brown"]
    proved(data, "restriction")
    erased = data.act(data.ines, "grant", erase=True)
    assert erased.status_code == 200, erased.text
    with data.world.database.reading(OPERATOR) as work:
        assert work.session.scalars(select(PrincipalSeal)).all() == []
        assert verify(work.session).broken_at is None
    assert met(data) == []


def problem(answer) -> str:
    assert answer.status_code == 409, answer.text
    kind: str = answer.json()["type"].rpartition("/")[2]
    return kind


def declare(client, **about: Any) -> None:
    """Declare an interest."""
    body = {"kind": "family_tie", "since": "2020-01-01", **about}
    declared = client.post("/v1/me/interests", json=body, headers=key())
    assert declared.status_code == 201, declared.text


def test_p4_who_declared_an_interest_in_a_firm_decides_nothing_of_its_profile(scene):
    profile = scene.submit()
    declare(scene.lena, organisation=scene.firm.organisation.number)
    for action, body in (
        ("register", {"basis": "licence", "proves": "/licences/0", "authority": "Itself"}),
        ("return", {}),
        ("refuse", {}),
    ):
        refused = scene.act(scene.lena, profile, action, **body)
        assert problem(refused) == "interest-declared"
    assert scene.act(scene.omar, profile, "refuse").status_code == 200


def test_p4_whose_name_a_sealed_principal_bears_is_held_until_somebody_looked(scene):
    version = scene.lena.get("/v1/me").headers["etag"]
    named = {"name": "OWNER, Invented"}
    assert scene.lena.patch("/v1/me", json=named, headers={"If-Match": version}).is_success
    profile = scene.submit()
    held = scene.act(scene.lena, profile, "refuse")
    assert (problem(held), held.json()["reasons"]) == ("held-for-second-look", ["shared_principal"])
    assert "Invented" not in held.text
    where = f"{held.json()['second_look']}/release"
    assert scene.omar.post(where, json=REASON, headers=on(1)).status_code == 200
    assert scene.act(scene.lena, profile, "refuse").status_code == 200


def test_p4_who_declared_an_interest_answers_no_link_and_no_change_of_owner(scene):
    scene.send_list("HARBOUR LIGHT")
    [other] = scene.public.get("/v1/roster").json()["items"]
    record = scene.held()
    declare(scene.lena, record=record)
    scene.state(scene.recruiting, record, "links", kind="branch_of", record=other["number"])
    [link] = scene.lena.get(f"/v1/intermediaries/{record}/links").json()["items"]
    where = f"/v1/links/{link['statement']}/confirm"
    assert problem(scene.lena.post(where, json=REASON, headers=on(1))) == "interest-declared"
    assert scene.omar.post(where, json=REASON, headers=on(1)).status_code == 200

    [owner] = scene.recruiting.get(f"/v1/intermediaries/{record}/principals").json()["items"]
    made = {"id": owner["statement"], "version": owner["version"]}
    today = scene.clock.at.date().isoformat()
    scene.end(scene.recruiting, record, "principals", made, until=today)
    scene.state(scene.recruiting, record, "principals", role="owner", name="Another Owner")
    [asked] = [
        each["path"]
        for each in scene.omar.get("/v1/me/work").json()["items"]
        if each["what"] == "owner_change"
    ]
    for action in ("keep", "lapse"):
        refused = scene.lena.post(f"{asked}/{action}", json=REASON, headers=on(1))
        assert problem(refused) == "interest-declared"
    assert scene.omar.post(f"{asked}/keep", json=REASON, headers=on(1)).status_code == 200
