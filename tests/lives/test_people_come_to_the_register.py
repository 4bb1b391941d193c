"""People come to the register: by sign-up, by invitation, as the first administrators."""

import pyotp

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.people import PASSWORD, World, key, on

SIGN_UP = {
    "organisation": {"kind": "employer", "name": "Harbour Hotels", "country": "MU"},
    "name": "Amina Rahman",
    "email": "Amina@harbour.example",
    "language": "en",
}


def bearer(answer: dict[str, str]) -> dict[str, str]:
    return {"Authorization": f"Bearer {answer['access_token']}"}


def test_an_employer_signs_up_proves_its_address_and_acts(world: World):
    nobody = world.client()
    asked = nobody.post("/v1/sign-ups", json=SIGN_UP)
    assert asked.status_code == 202, asked.text
    [letter] = world.letters()
    assert letter.to == "Amina@harbour.example"

    proof = {"token": letter.token, "password": PASSWORD}
    proved = nobody.post("/v1/sign-ups/confirm", json=proof)
    again = nobody.post("/v1/sign-ups/confirm", json=proof)
    assert (proved.status_code, again.status_code) == (204, 410)

    tokens = world.sign_in("amina@harbour.example")
    me = nobody.get("/v1/me", headers=bearer(tokens))
    assert me.status_code == 200
    [membership] = me.json()["memberships"]
    assert membership["role"] == "employer_manager"
    assert membership["organisation_name"] == "Harbour Hotels"
    assert "organisation:change" in me.json()["permissions"]


def test_a_manager_invites_a_colleague_who_accepts_and_is_let_go(world: World):
    firm = world.organisation(OrganisationKind.INTERMEDIARY)
    manager = world.signed_in(world.member(Role.RECRUITER_MANAGER, firm))
    where = f"/v1/organisations/{firm.id}"

    invited = manager.post(
        f"{where}/invitations",
        json={"email": "joseph@agency.example", "role": "recruiter_staff"},
        headers=key(),
    )
    assert invited.status_code == 201, invited.text
    [letter] = world.letters("joseph@agency.example")
    acceptance = {"token": letter.token, "name": "Joseph Okello", "password": PASSWORD}
    accepted = world.client().post("/v1/invitations/accept", json=acceptance)
    twice = world.client().post("/v1/invitations/accept", json=acceptance)
    assert (accepted.status_code, twice.status_code) == (204, 410)

    colleague = world.client(**bearer(world.sign_in("joseph@agency.example")))
    assert colleague.get(where).json()["name"] == firm.name
    [_, member] = manager.get(f"{where}/memberships").json()["items"]
    ended = manager.post(
        f"/v1/memberships/{member['id']}/end",
        json={"reason": "left the firm"},
        headers=on(member["version"]),
    )
    assert ended.status_code == 204, ended.text
    assert colleague.get(where).status_code == 401


def test_two_administrators_bring_in_the_secretariat_together(world: World):
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    first = world.signed_in(world.member(Role.ADMINISTRATOR, scheme))
    second = world.signed_in(world.member(Role.ADMINISTRATOR, scheme))

    begun = first.post(
        f"/v1/organisations/{scheme.id}/invitations",
        json={"email": "lena@scheme.example", "role": "secretariat"},
        headers=key(),
    ).json()
    assert begun["state"] == "waiting"
    assert world.letters() == []
    alone = first.post(f"/v1/invitations/{begun['id']}/approve", headers=on(begun["version"]))
    assert (alone.status_code, alone.json()["type"].rpartition("/")[2]) == (409, "not-yourself")
    approved = second.post(f"/v1/invitations/{begun['id']}/approve", headers=on(begun["version"]))
    assert approved.status_code == 200, approved.text
    [letter] = world.letters("lena@scheme.example")
    world.client().post(
        "/v1/invitations/accept",
        json={"token": letter.token, "name": "Lena Fischer", "password": PASSWORD},
    )

    before = world.client(**bearer(world.sign_in("lena@scheme.example")))
    assert before.get("/v1/me").json()["second_factor_needed"]
    assert before.get("/v1/organisations").json()["items"] == []
    device = before.post("/v1/me/second-factors", json={"password": PASSWORD}, headers=key()).json()
    code = pyotp.TOTP(device["key"]).at(world.database.clock())
    confirmed = before.post(
        f"/v1/me/second-factors/{device['id']}/confirm", json={"code": code}, headers=key()
    )
    assert len(confirmed.json()["recovery_codes"]) == 10

    without = world.sign_in("lena@scheme.example")
    assert (without["status"], without["error"]) == (400, "mfa_required")
    paper = confirmed.json()["recovery_codes"][0]
    after = world.client(**bearer(world.sign_in("lena@scheme.example", otp=paper)))
    admitted = after.post(
        "/v1/organisations",
        json={
            "kind": "authority",
            "name": "Ministry of Labour",
            "country": "IN",
            "jurisdiction": "IN-KL",
            "reason": "memorandum of 2026",
        },
        headers=key(),
    )
    assert admitted.status_code == 201, admitted.text
    assert after.get("/v1/organisations").json()["items"]
    assert world.sign_in("lena@scheme.example", otp=paper)["error"] == "invalid_grant"


def test_p5_an_organisation_is_recovered_with_proof_by_two_persons_and_with_notice(world: World):
    firm = world.organisation(OrganisationKind.EMPLOYER)
    lost = world.member(Role.EMPLOYER_MANAGER, firm)
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    lena, omar = (world.signed_in(world.member(Role.SECRETARIAT, scheme)) for _ in range(2))
    where = f"/v1/organisations/{firm.id}/invitations"
    body = {"email": "owner@hotel.example", "role": "employer_manager"}

    without = lena.post(where, json=body, headers=key())
    assert without.json()["errors"][0]["pointer"] == "/reason"
    begun = lena.post(
        where, json={**body, "reason": "extract of the company register"}, headers=key()
    ).json()
    assert begun["state"] == "waiting"
    [notice] = world.letters()
    assert (notice.to, "Somebody new" in notice.subject) == (lost.email, True)
    approve = f"/v1/invitations/{begun['id']}/approve"
    assert lena.post(approve, headers=on(begun["version"])).status_code == 409
    assert omar.post(approve, headers=on(begun["version"])).json()["state"] == "sent"
    [letter] = world.letters("owner@hotel.example")
    world.client().post(
        "/v1/invitations/accept",
        json={"token": letter.token, "name": "Owner", "password": PASSWORD},
    )
    assert world.sign_in("owner@hotel.example")["status"] == 200


def test_p5_the_first_person_of_an_admitted_organisation_is_invited_at_once(world: World):
    ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="MU")
    lena = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    invited = lena.post(
        f"/v1/organisations/{ministry.id}/invitations",
        json={"email": "first@labour.example", "role": "authority_manager"},
        headers=key(),
    )
    assert invited.json()["state"] == "sent"
