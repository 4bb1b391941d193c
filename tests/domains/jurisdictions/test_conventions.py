"""Which conventions bind a country: said with a source, superseded, never overwritten."""

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.jurisdictions.engine.conventions import Statement, conventions, odd_days
from app.domains.jurisdictions.types import Binding
from app.domains.standards.types.words import Confidence
from tests.make import NOON
from tests.people import World, key

SAID = {
    "state": "bound",
    "ratified": "2014-06",
    "in_force": "2015-06-05",
    "source": "A list of ratifications that was read",
    "confidence": "seen",
    "checked_on": "2026-11-01",
}


@pytest.fixture
def secretariat(world: World):
    """The secretariat, signed in."""
    client = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    for code, name in (("MU", None), ("QA", None), ("IN", None), ("IN-KL", "Kerala")):
        body = {"code": code} if name is None else {"code": code, "name": name}
        assert client.post("/v1/jurisdictions", json=body, headers=key()).status_code == 201
    return client


def state(client, code="QA", convention="C181", seen=0, **said):
    path = f"/v1/jurisdictions/{code}/conventions/{convention}"
    return client.put(path, json={**SAID, **said}, headers={"If-Match": f'"{seen}"'})


def of(world: World, code: str) -> dict:
    part = world.client().get(f"/v1/jurisdictions/{code}").json()["conventions"]
    return {each["convention"]: each["stated"] for each in part["items"]} | {"": part["known"]}


@pytest.mark.usefixtures("secretariat")
def test_of_each_convention_of_the_list_a_page_says_what_is_known(world: World):
    listed = [each["key"] for each in world.client().get("/v1/conventions").json()["items"]]
    assert {"C029", "C097", "C143", "C181", "C189", "C190", "MLC", "ICRMW"} <= set(listed)
    mauritius = of(world, "MU")
    assert set(mauritius) == {*listed, ""}
    shipped = mauritius["MLC"]
    assert (shipped["state"], shipped["ratified"]) == ("bound", "2014-05-30")
    assert (shipped["confidence"], shipped["edition"]) == ("seen", 0)
    assert "Geneva" in shipped["source"]
    assert mauritius["C181"] is None
    assert of(world, "QA") == {**dict.fromkeys(listed), "": False}


def test_what_is_said_anew_supersedes_and_all_of_it_stays_readable(world: World, secretariat):
    first = state(secretariat, "MU", "MLC", source="A better text")
    assert (first.status_code, first.headers["etag"]) == (200, '"1"'), first.text
    gone = {"state": "denounced", "denounced": "2026"}
    assert state(secretariat, "MU", "MLC", 1, **gone).json()["edition"] == 2
    read = world.client().get("/v1/jurisdictions/MU/conventions/MLC")
    assert read.headers["cache-control"] == "public, max-age=60"
    said = read.json()
    assert [(e["edition"], e["state"]) for e in said["history"]] == [
        *((2, "denounced"), (1, "bound"), (0, "bound")),
    ]
    assert (said["stated"], said["title"]) == (
        said["history"][0],
        "Maritime Labour Convention, 2006",
    )
    assert of(world, "MU")["MLC"]["state"] == "denounced"


def test_the_same_again_changes_nothing_and_what_is_stale_is_refused(secretariat):
    assert state(secretariat).json()["edition"] == 1
    assert state(secretariat, seen=1).json()["edition"] == 1
    assert state(secretariat, seen=0, source="Somebody else's").status_code == 412
    assert secretariat.put("/v1/jurisdictions/QA/conventions/C181", json=SAID).status_code == 428


def test_a_part_is_bound_through_its_country(world: World, secretariat):
    state(secretariat, "IN", "C029")
    read = world.client().get("/v1/jurisdictions/IN-KL").json()["conventions"]
    assert (read["country"], read["known"]) == ("IN", True)
    refused = state(secretariat, "IN-KL", "C029")
    assert refused.status_code == 422
    assert [each["pointer"] for each in refused.json()["errors"]] == ["/code"]


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"ratified": "2014-13"}, "/ratified"),
        ({"ratified": "2015-02-30"}, "/ratified"),
        ({"ratified": "0000"}, "/ratified"),
        ({"ratified": "last year"}, "/ratified"),
        ({"in_force": "2013"}, "/in_force"),
        ({"state": "not_bound", "in_force": None}, "/ratified"),
        ({"state": "denounced"}, "/denounced"),
        ({"denounced": "2020"}, "/denounced"),
        ({"state": "maybe"}, "/state"),
        ({"confidence": "rumour"}, "/confidence"),
        ({"checked_on": "2027-01-01"}, "/checked_on"),
        ({"source": ""}, "/source"),
        ({"source": "\0"}, "/source"),
    ],
)
def test_days_that_cannot_be_are_refused_by_name(secretariat, said, pointer):
    refused = state(secretariat, **said)
    assert refused.status_code == 422, refused.text
    assert pointer in [each["pointer"] for each in refused.json()["errors"]]


def test_a_day_is_compared_with_what_is_as_exact():
    said = Statement(
        code="QA",
        convention="C181",
        state=Binding.BOUND,
        ratified="2014-06-30",
        in_force="2014",
        source="x",
        confidence=Confidence.SEEN,
        checked_on=NOON.date(),
    )
    assert odd_days(said) == []
    assert odd_days(said.model_copy(update={"in_force": "2014-05"})) != []


def test_what_is_on_no_list_and_what_has_no_record_is_not_found(world: World, secretariat):
    assert state(secretariat, "QA", "C999").status_code == 404
    assert state(secretariat, "SG", "C181").status_code == 404
    assert world.client().get("/v1/jurisdictions/QA/conventions/C999").status_code == 404
    assert world.client().get("/v1/jurisdictions/SG/conventions/C181").status_code == 404


@pytest.mark.usefixtures("secretariat")
def test_an_authority_says_nothing_of_conventions_itself(world: World):
    ministry = world.anew(Role.AUTHORITY_MANAGER, OrganisationKind.AUTHORITY, "QA")
    assert state(ministry).status_code == 403
    assert of(world, "QA")["C181"] is None


def test_every_convention_of_the_list_has_its_full_name():
    for each in conventions().values():
        assert len(each.title) > len("Convention, 2006")
        assert str(each.adopted) in each.title or each.body == "un"
