"""Signing in: what is answered to the right ones, the wrong ones, and those who try again."""

import json
import logging
from dataclasses import replace
from datetime import timedelta

import jwt
import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.identity.engine import passwords
from app.domains.identity.rules import needs_second_factor
from app.domains.identity.service import second_factors
from app.domains.identity.types import OrganisationKind
from app.store.base import Row
from app.web.logs import JsonLines
from tests.make import OPERATOR
from tests.people import PASSWORD, World, key

AUTHORITY = OrganisationKind.AUTHORITY


@pytest.fixture
def manager(world: World):
    """Somebody who speaks for an employer; no second factor is needed."""
    firm = world.organisation(OrganisationKind.EMPLOYER)
    return world.member(Role.EMPLOYER_MANAGER, firm, email="amina@hotel.example")


@pytest.fixture
def officer(world: World):
    """Somebody whose role needs a second factor."""
    ministry = world.organisation(AUTHORITY, jurisdiction="IN-KL")
    return world.member(Role.AUTHORITY_OFFICER, ministry, email="devi@labour.example")


def test_the_answer_for_an_unknown_account_is_that_for_a_wrong_password(world, manager):
    wrong = world.sign_in(manager.email, "another password altogether")
    unknown = world.sign_in("nobody@hotel.example", "another password altogether")
    assert wrong == unknown
    assert (wrong["status"], wrong["error"]) == (400, "invalid_grant")


def test_an_unknown_account_costs_the_same_hash(world, manager, monkeypatch):

    compared = []
    real = passwords._hasher.verify

    class Counting:
        def verify(self, known, password):
            compared.append(known)
            return real(known, password)

        hash = passwords._hasher.hash

    monkeypatch.setattr(passwords, "_hasher", Counting())
    world.sign_in("nobody@hotel.example", "another password altogether")
    world.sign_in(manager.email, "another password altogether")
    assert len(compared) == 2


def test_a_stranger_cannot_lock_somebody_out_who_signed_in_here_before(world, manager):
    assert world.sign_in(manager.email)["status"] == 200
    counters = world.desk.counters
    for _ in range(60):
        counters.take("50/hour", "sign-in-to", "amina@hotel.example")
    assert world.sign_in(manager.email)["status"] == 200


def test_who_fails_too_often_at_a_place_waits_even_with_the_right_password(world, manager):
    for _ in range(10):
        world.sign_in(manager.email, "another password altogether")
    late = world.sign_in(manager.email)
    assert (late["status"], late["error"]) == (429, "slow_down")


def test_a_success_clears_the_failures_of_its_place(world, manager):
    for _ in range(3):
        for _ in range(9):
            world.sign_in(manager.email, "another password altogether")
        assert world.sign_in(manager.email)["status"] == 200


def test_a_second_factor_is_asked_for_and_works_once(world, officer, clock):
    without = world.sign_in(officer.email)
    assert without["error"] == "mfa_required"
    code = world.code(officer)
    assert world.sign_in(officer.email, otp=code)["status"] == 200
    assert world.sign_in(officer.email, otp=code)["error"] == "invalid_grant"
    clock.at += timedelta(seconds=30)
    assert world.sign_in(officer.email, otp=world.code(officer))["status"] == 200


@pytest.mark.parametrize("code", ["", "000000", "12345", "1234567", "१२३४५६", "abcdef", " "])
def test_a_wrong_code_opens_nothing(world, officer, code):
    assert world.sign_in(officer.email, otp=code)["error"] in {"invalid_grant", "mfa_required"}


def test_wrong_codes_count_as_failures(world, officer):
    for _ in range(10):
        world.sign_in(officer.email, otp="000000")
    assert world.sign_in(officer.email, otp=world.code(officer))["error"] == "slow_down"


def test_a_refresh_token_works_once_and_a_second_use_ends_the_session(world, manager):
    first = world.sign_in(manager.email)
    nobody = world.client()
    form = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}
    second = nobody.post("/v1/oauth/token", data=form).json()
    assert second["refresh_token"] != first["refresh_token"]
    with_second = {"Authorization": f"Bearer {second['access_token']}"}
    assert nobody.get("/v1/me", headers=with_second).status_code == 200

    stolen = nobody.post("/v1/oauth/token", data=form)
    assert (stolen.status_code, stolen.json()["error"]) == (400, "invalid_grant")
    assert nobody.get("/v1/me", headers=with_second).status_code == 401
    form["refresh_token"] = second["refresh_token"]
    assert nobody.post("/v1/oauth/token", data=form).status_code == 400


def test_a_token_carries_one_membership_and_a_new_one_changes_it(world, manager):
    other = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    second = world.member(Role.PARTNER, other, email=manager.email)
    tokens = world.sign_in(manager.email)
    assert tokens["membership_id"] == str(manager.membership.id)
    changed = world.client().post(
        "/v1/oauth/token",
        data={
            "grant_type": "refresh_token",
            "refresh_token": tokens["refresh_token"],
            "membership_id": str(second.membership.id),
        },
    )
    assert changed.json()["membership_id"] == str(second.membership.id)
    before = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert world.client().get("/v1/me", headers=before).status_code == 401


def test_a_narrowed_session_stays_narrowed_in_another_membership(world, manager):
    partner = world.organisation(OrganisationKind.CIVIL_SOCIETY)
    second = world.member(Role.PARTNER, partner, email=manager.email)
    narrow = world.sign_in(manager.email, scope="account:read")
    form = {
        "grant_type": "refresh_token",
        "refresh_token": narrow["refresh_token"],
        "membership_id": str(second.membership.id),
    }
    nobody = world.client()
    wider = nobody.post("/v1/oauth/token", data={**form, "scope": "account:change"})
    assert wider.json()["error"] == "invalid_scope"
    changed = nobody.post("/v1/oauth/token", data=form).json()
    assert (changed["scope"], changed["membership_id"]) == (
        "account:read",
        str(second.membership.id),
    )


def test_nobody_acts_in_the_membership_of_another(world, manager, officer):
    answer = world.sign_in(manager.email, membership_id=str(officer.membership.id))
    assert answer["error"] == "invalid_grant"


def test_a_role_that_needs_a_second_factor_can_only_set_one_up(world):
    ministry = world.organisation(AUTHORITY, jurisdiction="PH")
    member = world.member(Role.AUTHORITY_MANAGER, ministry)
    bare = world.client(Authorization=f"Bearer {_without_factor(world, member)}")
    assert bare.get("/v1/me").json()["permissions"] == ["account:read", "account:change"]
    assert bare.get(f"/v1/organisations/{ministry.id}").status_code == 404
    stolen = bare.post("/v1/me/second-factors", json={"password": "guessed"}, headers=key())
    assert stolen.status_code == 422
    added = bare.post("/v1/me/second-factors", json={"password": PASSWORD}, headers=key())
    assert added.status_code == 201


def _without_factor(world, member):

    return world.token(replace(member, secret=None))


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({}, "invalid_request"),
        ({"grant_type": "authorization_code"}, "unsupported_grant_type"),
        ({"grant_type": "password", "username": "a@b.example"}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "x"}, "invalid_grant"),
        ({"grant_type": "client_credentials", "client_id": "x", "client_secret": "y"}, "client"),
        ({"grant_type": "password", "username": "\0", "password": "x"}, "invalid_request"),
        ({"grant_type": "password", "username": "a" * 5000, "password": "x"}, "invalid_request"),
        (
            {
                "grant_type": "password",
                "username": "a@b.example",
                "password": "x",
                "membership_id": "no",
            },
            "invalid_request",
        ),
    ],
)
def test_a_bad_request_for_a_token_is_told_in_the_words_of_oauth(world, form, error):
    answer = world.client().post("/v1/oauth/token", data=form)
    assert answer.status_code in {400, 401}
    assert error in answer.json()["error"]
    assert answer.headers["cache-control"] == "no-store"


def test_json_instead_of_a_form_is_refused_plainly(world):
    answer = world.client().post("/v1/oauth/token", json={"grant_type": "password"})
    assert answer.json()["error"] == "invalid_request"


def test_a_scope_that_the_role_does_not_grant_is_refused(world, manager):
    answer = world.sign_in(manager.email, scope="organisation:admit")
    assert answer["error"] == "invalid_scope"
    narrow = world.sign_in(manager.email, scope="account:read")
    assert narrow["scope"] == "account:read"
    client = world.client(Authorization=f"Bearer {narrow['access_token']}")
    assert client.get("/v1/me").json()["permissions"] == ["account:read"]


def test_signing_out_ends_the_tokens(world, manager):
    tokens = world.sign_in(manager.email)
    nobody = world.client()
    for token in (tokens["refresh_token"], "unknown"):
        assert nobody.post("/v1/oauth/revoke", data={"token": token}).status_code == 200
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    assert nobody.get("/v1/me", headers=headers).status_code == 401


def test_an_access_token_can_be_checked_by_others_with_the_public_keys(world, manager):
    token = world.sign_in(manager.email)["access_token"]
    nobody = world.client()
    [public] = nobody.get("/.well-known/jwks.json").json()["keys"]
    assert "d" not in public
    said = jwt.decode(
        token,
        jwt.PyJWK(public),
        algorithms=["ES256"],
        audience="vouch",
        options={"verify_exp": False, "verify_iat": False},
    )
    assert said["sub"] == str(manager.person.id)
    about = nobody.get("/.well-known/oauth-authorization-server").json()
    assert about["issuer"] == said["iss"]


def test_p8_no_secret_lies_in_the_database_in_the_clear(world, manager, officer):
    tokens = world.sign_in(manager.email)
    secrets = [tokens["refresh_token"], officer.secret, PASSWORD]
    added = (
        world.signed_in(manager)
        .post("/v1/me/second-factors", json={"password": PASSWORD}, headers=key())
        .json()
    )
    secrets.append(added["key"])
    world.client().post("/v1/password-resets", json={"email": manager.email})
    everything = _dump(world)
    assert len(everything) > 1_000
    assert [secret for secret in secrets if secret in everything] == []
    [letter] = world.letters(manager.email)
    assert letter.token not in everything


def _dump(world):

    with world.database.reading(OPERATOR) as work:
        rows = [
            repr(tuple(row))
            for table in Row.metadata.sorted_tables
            for row in work.session.execute(select(table))
        ]
    return "\n".join(rows)


def test_roles_with_two_factors_sign_in_anew_after_an_hour_unused_and_after_twelve(
    world, officer, clock
):
    tokens = world.sign_in(officer.email, otp=world.code(officer))
    began = clock.at
    while clock.at < began + timedelta(hours=11):
        clock.at += timedelta(minutes=59)
        tokens = _renewed(world, tokens)
        assert tokens["status"] == 200, tokens
    clock.at = began + timedelta(hours=12)
    assert _renewed(world, tokens)["error"] == "invalid_grant"

    tokens = world.sign_in(officer.email, otp=world.code(officer))
    clock.at += timedelta(minutes=61)
    assert _renewed(world, tokens)["error"] == "invalid_grant"


def test_other_roles_sign_in_anew_after_fourteen_days_unused_and_after_thirty(
    world, manager, clock
):
    tokens = world.sign_in(manager.email)
    for _ in range(2):
        clock.at += timedelta(days=13)
        tokens = _renewed(world, tokens)
        assert tokens["status"] == 200, tokens
    clock.at += timedelta(days=4)
    assert _renewed(world, tokens)["error"] == "invalid_grant"

    tokens = world.sign_in(manager.email)
    clock.at += timedelta(days=14)
    assert _renewed(world, tokens)["error"] == "invalid_grant"


def _renewed(world, tokens):
    form = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"]}
    answer = world.client().post("/v1/oauth/token", data=form)
    return {**answer.json(), "status": answer.status_code}


def test_who_lost_every_factor_begins_with_one_and_is_told_by_mail(world, officer):
    before = world.signed_in(officer)
    with world.database.writing(OPERATOR) as work:
        assert second_factors.forget_lost(work, world.desk.ring, officer.email, "came here") == 1
    assert before.get("/v1/me").status_code == 401
    [letter] = world.letters(officer.email)
    assert "second factor" in letter.text.lower() or "second factor" in letter.subject.lower()

    tokens = world.sign_in(officer.email)
    after = world.client(Authorization=f"Bearer {tokens['access_token']}").get("/v1/me").json()
    assert after["second_factor_needed"]
    assert after["permissions"] == ["account:read", "account:change"]


@pytest.mark.parametrize("role", [Role.AUDIT_MANAGER, Role.AUDITOR, Role.LEAD_AUDITOR])
def test_who_audits_needs_a_second_factor(role):
    assert needs_second_factor(role)


def test_every_sign_in_is_logged_with_its_factors_and_without_words(
    world, manager, officer, caplog
):
    caplog.set_level(logging.INFO, logger="app.domains.identity.service.sign_in_log")
    tokens = world.sign_in(manager.email)
    world.sign_in(officer.email, otp=world.code(officer))
    world.sign_in(officer.email, otp="000000")
    world.sign_in(manager.email, "a wrong password of mine")
    world.sign_in("nobody@hotel.example", "a wrong password of mine")
    _renewed(world, tokens)
    _renewed(world, tokens)

    told = [json.loads(JsonLines().format(each)) for each in caplog.records]
    own = [each for each in told if each["logger"].endswith("sign_in_log")]
    manager_id, officer_id = str(manager.person.id), str(officer.person.id)
    assert [(each["event"], each["account_id"]) for each in own] == [
        ("token given", manager_id),
        ("token given", officer_id),
        ("sign-in refused", officer_id),
        ("sign-in refused", manager_id),
        ("sign-in refused", None),
        ("token given", manager_id),
        ("sign-in refused", None),
    ]
    assert [each.get("factors") or each["how"] for each in own[:4]] == [
        *(1, 2, "second factor", "password"),
    ]
    assert "@" not in "".join(
        each.getMessage() + str(vars(each))
        for each in caplog.records
        if each.name.endswith("sign_in_log")
    )
