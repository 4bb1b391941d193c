"""Whoever was let go still reaches their own account, and can be asked back."""

import pytest
from sqlalchemy import func, select

from app.access.grants import Role
from app.domains.identity.models import Membership
from app.domains.identity.service import memberships
from app.domains.identity.types import OrganisationKind
from tests.make import OPERATOR
from tests.people import PASSWORD, World, key, on


@pytest.fixture
def manager(world: World):
    """Somebody who speaks for an employer."""
    firm = world.organisation(OrganisationKind.EMPLOYER, "Hotel Meridian")
    return world.member(Role.EMPLOYER_MANAGER, firm, email="Amina@hotel.example")


@pytest.fixture
def gone(world: World, manager):
    """Somebody whose only membership has ended."""
    member = world.member(Role.EMPLOYER_STAFF, manager.organisation, email="omar@hotel.example")
    with world.database.writing(world.actor(manager)) as work:
        memberships.end(work, work.session.get_one(Membership, member.membership.id), "moved away")
    return member


def alone(world, member):
    tokens = world.sign_in(member.email)
    assert tokens["status"] == 200, tokens
    assert "membership_id" not in tokens
    return world.client(Authorization=f"Bearer {tokens['access_token']}")


def test_p5_whoever_was_let_go_signs_in_for_their_own_data(world, gone):
    client = alone(world, gone)
    me = client.get("/v1/me").json()
    assert (me["acting_as"], me["memberships"]) == (None, [])
    public = {
        *("roster:read", "source:read", "journal:read", "correction:read", "standard:read"),
        "statistics:read",
        *("summary:read", "representative:check", "misuse:report"),
        *("consultation:read", "jurisdiction:read", "warning:read"),
        *("rule:read", "amendment:read"),
        *("agreement:read", "body:read", "review:read"),
        *("alliance:read", "credential:read", "study:read"),
    }
    assert set(me["permissions"]) - public == {
        *("account:read", "account:change", "invitation:accept", "opening:read")
    }
    data = client.get("/v1/me/data").json()
    assert [(each["state"], each["role"]) for each in data["memberships"]] == [
        ("ended", "employer_staff")
    ]
    assert client.get("/v1/me/sessions").json()["items"][0]["membership_id"] is None
    assert client.get("/v1/me/work").json()["items"] == []
    assert client.get(f"/v1/organisations/{gone.organisation.id}").status_code == 404
    changed = client.patch("/v1/me", json={"name": "Omar F."}, headers={"If-Match": '"1"'})
    assert changed.json()["name"] == "Omar F."


def test_a_token_without_a_membership_is_renewed_and_signed_out(world, gone):
    tokens = world.sign_in(gone.email)
    form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
    renewed = world.client().post("/v1/oauth/token", data=form).json()
    client = world.client(Authorization=f"Bearer {renewed['access_token']}")
    assert client.get("/v1/me").status_code == 200
    world.client().post("/v1/oauth/revoke", data={"token": renewed["refresh_token"]})
    assert client.get("/v1/me").status_code == 401


def test_a_membership_that_is_asked_for_must_be_held(world, gone):
    answer = world.sign_in(gone.email, membership_id=str(gone.membership.id))
    assert answer["error"] == "invalid_grant"


def test_an_account_alone_can_be_narrowed_and_not_widened(world, gone):
    assert world.sign_in(gone.email, scope="account:read")["scope"] == "account:read"
    assert world.sign_in(gone.email, scope="organisation:read")["error"] == "invalid_scope"


def test_p5_whoever_was_let_go_can_accept_an_invitation_to_their_address(world, manager, gone):
    client = alone(world, gone)
    assert client.get("/v1/me/invitations").json()["items"] == []
    sent = world.signed_in(manager).post(
        f"/v1/organisations/{manager.organisation.id}/invitations",
        json={"email": "OMAR@hotel.example", "role": "employer_staff"},
        headers=key(),
    )
    assert sent.status_code == 201, sent.text
    assert sent.json()["available_actions"] == ["withdraw"]
    [offer] = client.get("/v1/me/invitations").json()["items"]
    assert (offer["organisation_name"], offer["role"]) == ("Hotel Meridian", "employer_staff")
    stranger = world.anew(Role.PARTNER, OrganisationKind.CIVIL_SOCIETY)
    where = f"/v1/me/invitations/{offer['id']}/accept"
    assert stranger.post(where, headers=on(offer["version"])).status_code == 404
    assert client.post(where, headers=on(7)).status_code == 412
    accepted = client.post(where, headers=on(offer["version"]))
    assert (accepted.status_code, accepted.json()["role"]) == (200, "employer_staff")
    assert client.post(where, headers=on(offer["version"])).status_code == 404
    [letter] = [
        each for each in world.letters("OMAR@hotel.example") if "Invitation" in each.subject
    ]
    body = {"token": letter.token, "name": "Omar", "password": PASSWORD}
    assert world.client().post("/v1/invitations/accept", json=body).status_code == 410
    assert world.sign_in(gone.email)["membership_id"] == accepted.json()["id"]


def test_no_machine_accepts_an_invitation(world, manager):
    answer = world.signed_in(manager).post(
        "/v1/clients", json={"name": "Feed", "scopes": ["invitation:accept"]}, headers=key()
    )
    assert answer.status_code == 422


def test_an_address_is_compared_whole(world, manager, gone):
    world.signed_in(manager).post(
        f"/v1/organisations/{manager.organisation.id}/invitations",
        json={"email": "omar@hotel.example.org", "role": "employer_staff"},
        headers=key(),
    )
    assert alone(world, gone).get("/v1/me/invitations").json()["items"] == []
    with world.database.reading(OPERATOR) as work:
        active = select(func.count()).select_from(Membership).where(Membership.ended_at.is_(None))
        assert work.session.scalar(active) == 1


def test_whoever_reads_an_invitation_cannot_find_out_the_password_of_the_account(world):
    firm = world.organisation(OrganisationKind.EMPLOYER)
    known = world.member(Role.EMPLOYER_STAFF, firm, email="amina@hotel.example")
    manager = world.anew(Role.EMPLOYER_MANAGER, OrganisationKind.EMPLOYER)
    where = manager.get("/v1/me").json()["memberships"][0]["organisation_id"]
    manager.post(
        f"/v1/organisations/{where}/invitations",
        json={"email": known.email, "role": "employer_staff"},
        headers=key(),
    )
    [letter] = world.letters(known.email)
    body = {"token": letter.token, "name": "Amina", "password": "a guess at the password"}
    guesses = [world.client().post("/v1/invitations/accept", json=body) for _ in range(11)]
    assert [each.status_code for each in guesses] == [422] * 10 + [429]

    body["password"] = PASSWORD
    assert world.client().post("/v1/invitations/accept", json=body).status_code == 429
