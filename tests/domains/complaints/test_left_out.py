"""Who is accused or only let in is left out of what is not theirs (W6, W7)."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from app.access.grants import Role
from app.access.policy import CLOCK
from app.desks import complaint_desk
from app.domains.complaints.models import Complaint
from app.domains.complaints.service.assigning import give_what_lies
from app.domains.identity.models import Membership, Organisation
from app.domains.identity.types import MembershipState, OrganisationKind
from app.outside.counters import Counters
from tests.countries import Country
from tests.make import OPERATOR, loaded
from tests.officers import NAME, Officers
from tests.partnering import admitted
from tests.people import World, key
from tests.posting import posted


@pytest.fixture
def desk(world: World) -> Officers:
    return Officers(world)


@pytest.fixture
def country(world: World, clock) -> Country:
    """Mauritius, with its authority and the record that stands for it."""
    return Country(world, clock)


@pytest.fixture
def union(world: World):
    """Somebody of a union, and the union."""
    found = world.organisation(OrganisationKind.CIVIL_SOCIETY, "Union of Domestic Workers")
    member = world.member(Role.PARTNER, found)
    admitted(world, found, member)
    return world.signed_in(member), found


def test_w6_a_partner_hands_in_what_is_told_against_itself_and_never_sees_it(desk, union):
    client, organisation = union
    against = {"kind": "partner", "organisation": organisation.number}
    body = {"story": "They asked for money too.", "channel": "in_person", "against": against}

    told = client.post("/v1/complaints/entered", json=body, headers=key())

    assert told.status_code == 201, told.text
    assert client.get(f"/v1/complaints/{told.json()['number']}").status_code == 404
    assert client.get("/v1/complaints").json()["items"] == []
    hers = desk.world.client(Authorization=f"Receipt {told.json()['receipt']}")
    assert hers.get("/v1/receipt").json()["partners"] == []


def test_w6_a_case_that_turns_out_to_be_about_the_scheme_leaves_the_inquiry_of_its_officers(
    desk: Officers,
):
    ids = [desk.told(1), desk.told(2)]
    desk.takes(desk.first, ids[0])
    body = {"category": "fee_charged", "complaints": ids}
    inquiry = desk.does(desk.first, "/v1/inquiries", body)
    version = desk.reads(desk.first, f"/v1/complaints/{ids[0]}")["version"]
    about = {"kind": "scheme", "organisation": desk.scheme.number}
    said = {"against": about, "reason": "It speaks of an officer."}
    client = desk.world.signed_in(desk.first)
    path = f"/v1/complaints/{ids[0]}/accused"
    client.post(path, json=said, headers={**key(), "If-Match": f'"{version}"'})

    assert desk.reads(desk.first, f"/v1/inquiries/{inquiry['id']}")["complaints"] == ids[1:]
    outside = desk.world.member(
        Role.OUTSIDE_REVIEWER, desk.world.organisation(OrganisationKind.CIVIL_SOCIETY)
    )
    seen = desk.reads(outside, f"/v1/complaints/{ids[0]}")
    assert seen["inquiry_id"] is None


def test_w7_who_was_let_in_reads_no_name_that_she_gave(desk: Officers, union):
    client, organisation = union
    complaint = desk.told(1)
    hers = desk.world.client(Authorization=f"Receipt {desk.receipt}")
    hers.post("/v1/receipt/partners", json={"partner": organisation.number})

    assert client.get(f"/v1/complaints/{complaint}").json()["accused_name"] is None
    assert desk.reads(desk.first, f"/v1/complaints/{complaint}")["accused_name"] == NAME


def declare(desk: Officers, partner: Organisation) -> None:
    """Let both officers declare an interest in a partner."""
    for officer in (desk.first, desk.second):
        said = {"kind": "family_tie", "since": "2020-01-01", "organisation": partner.number}
        made = desk.world.signed_in(officer).post("/v1/me/interests", json=said, headers=key())
        assert made.status_code == 201, made.text


def test_w3_whom_nobody_fits_does_not_stand_before_all_others(world: World, clock):
    desk = Officers(world)
    partner = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    about = {"kind": "partner", "organisation": partner.number}
    stuck, free = desk.told(1, against=about), desk.told(2)
    declare(desk, partner)
    clock.at += timedelta(days=6)
    cases = complaint_desk(world.settings, Counters())
    with world.database.writing(CLOCK) as work:
        assert give_what_lies(work, cases, at_once=1) == 1

    assert world.signed_in(desk.first).get(f"/v1/complaints/{stuck}").status_code == 404
    assert desk.reads(desk.first, f"/v1/complaints/{free}")["state"] == "safety_check"


def test_w3_what_a_tie_keeps_from_everybody_is_not_looked_at_case_by_case(world: World, clock):
    desk, cases = Officers(world), complaint_desk(world.settings, Counters())
    partner = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    for place in range(2):
        desk.told(place, against={"kind": "partner", "organisation": partner.number})
    declare(desk, partner)
    clock.at += timedelta(days=6)
    with world.database.writing(CLOCK) as work, loaded(Complaint) as read:
        assert (give_what_lies(work, cases, at_once=1), read) == (0, [])


def test_w3_where_nobody_sits_on_a_desk_no_case_is_looked_at(world: World, clock):
    desk, cases = Officers(world), complaint_desk(world.settings, Counters())
    desk.told(1)
    clock.at += timedelta(days=6)
    with world.database.writing(OPERATOR) as work:
        work.session.execute(update(Membership).values(state=MembershipState.ENDED))
    with world.database.writing(CLOCK) as work, loaded(Complaint) as read:
        assert (give_what_lies(work, cases, at_once=1), read) == (0, [])


def test_w6_a_state_that_is_complained_of_is_told_nothing_and_its_posts_are_not_let_in(
    desk: Officers, country
):
    embassy = desk.world.organisation(OrganisationKind.AUTHORITY, "Embassy", country.code)
    attache = desk.world.member(Role.MISSION_OFFICER, embassy)
    posted(desk.world, attache)
    post = desk.world.signed_in(attache)
    record = country.page()["number"]
    against = {"kind": "authority", "record": record}
    body = {"story": "The counter took money.", "channel": "in_person", "against": against}
    told = post.post("/v1/complaints/entered", json=body, headers=key())
    assert told.status_code == 201, told.text

    hers = desk.world.client(Authorization=f"Receipt {told.json()['receipt']}")

    assert hers.get("/v1/receipt").json()["partners"] == []
    assert post.get("/v1/complaints").json()["items"] == []
    let_in = hers.post("/v1/receipt/partners", json={"partner": embassy.number})
    assert let_in.status_code == 404


def test_w6_what_is_about_the_scheme_lies_outside_though_it_names_a_record_too(
    desk: Officers, country
):
    about = {"kind": "scheme", "record": country.page()["number"]}
    body = {"story": "Their officer and that office share it.", "against": about}
    told = desk.world.client().post("/v1/complaints", json=body)
    assert told.status_code == 201, told.text

    officer = desk.world.signed_in(desk.first)
    number = told.json()["number"]
    assert officer.get(f"/v1/complaints/{number}").status_code == 404
    outside = desk.world.member(
        Role.OUTSIDE_REVIEWER, desk.world.organisation(OrganisationKind.CIVIL_SOCIETY)
    )
    seen = desk.world.signed_in(outside).get(f"/v1/complaints/{number}", follow_redirects=True)
    assert (seen.status_code, seen.json()["accused_kind"]) == (200, "scheme")
