"""Against whoever a complaint is, it is taken in, and lies where the accused has no say (W6)."""

from typing import Any

import pytest

from app.domains.complaints.types import AccusedKind
from app.domains.identity.rules import FIRST_ROLE
from app.domains.identity.types import OrganisationKind
from tests.complaining import Desks, case_of, tells
from tests.make import add_subject
from tests.people import World

OF = {
    AccusedKind.INTERMEDIARY: OrganisationKind.INTERMEDIARY,
    AccusedKind.EMPLOYER: OrganisationKind.EMPLOYER,
    AccusedKind.AUTHORITY: OrganisationKind.AUTHORITY,
    AccusedKind.AUDIT_BODY: OrganisationKind.AUDIT_BODY,
    AccusedKind.PARTNER: OrganisationKind.CIVIL_SOCIETY,
}
"""Of what kind the organisation is that is accused; the scheme is one of its own."""


@pytest.fixture
def desks(world: World) -> Desks:
    return Desks(world)


def lies(desks: Desks, against: dict[str, Any], **more: Any) -> tuple[str, str]:
    """Tell a complaint; return its case, and on whose desk alone it lies."""
    people = {"officers": desks.officer(), "outside": desks.reviewer()}
    case = case_of(desks.world, tells(desks.world, against=against, **more))
    [desk] = [name for name, each in people.items() if each.read(case).status_code == 200]
    inside, listed = people.pop(desk), []
    assert inside.read(case).json()["desk"] == desk
    for each in (inside, *people.values()):
        listed.append([row["id"] for row in each.client.get("/v1/complaints").json()["items"]])
        listed.append([waits for _, waits in each.work()])
    assert listed == [[case], [case], [], []]
    return case, desk


@pytest.mark.parametrize("kind", AccusedKind)
def test_w6_whoever_is_accused_by_name_the_case_lies_on_the_right_desk(
    desks: Desks, kind: AccusedKind
):
    _, desk = lies(desks, {"kind": kind.value, "name": "Hill Overseas"})

    assert desk == ("outside" if kind is AccusedKind.SCHEME else "officers")


@pytest.mark.parametrize("kind", OF)
def test_w6_an_organisation_that_is_accused_has_no_sight_of_the_case(
    desks: Desks, kind: AccusedKind
):
    world, organisation_kind = desks.world, OF[kind]
    place = "QA" if organisation_kind is OrganisationKind.AUTHORITY else None
    accused = world.organisation(organisation_kind, None, place)
    member = world.member(FIRST_ROLE[organisation_kind], accused)

    case, desk = lies(desks, {"kind": kind.value, "organisation": accused.number})

    assert desk == "officers"
    client = world.signed_in(member)
    for path in (f"/v1/complaints/{case}", f"/v1/complaints/{case}/story"):
        assert client.get(path).status_code in {403, 404}
    assert client.get("/v1/complaints").json().get("items", []) == []
    assert case not in client.get("/v1/me/work").text


@pytest.mark.parametrize("kind", AccusedKind)
def test_w6_the_scheme_itself_is_never_on_its_own_desk_whatever_it_is_called(
    desks: Desks, kind: AccusedKind
):
    _, desk = lies(desks, {"kind": kind.value, "organisation": desks.scheme.number})

    assert desk == "outside"


@pytest.mark.parametrize("kind", AccusedKind)
def test_w6_how_a_complaint_was_handled_is_looked_into_from_outside(
    desks: Desks, kind: AccusedKind
):
    _, desk = lies(desks, {"kind": kind.value}, categories=["fee_charged", "complaint_handling"])

    assert desk == "outside"


def test_w6_a_record_says_itself_of_what_kind_it_is(desks: Desks):
    number = add_subject(desks.world.database, 903)

    case, desk = lies(desks, {"record": number})

    assert desk == "officers"
    assert desks.officer().read(case).json()["accused_kind"] == "intermediary"
