"""Accounts: what is mailed, what is refused, what a person changes."""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha1
from math import log2

import pyotp
import pytest

from app.access.grants import Role
from app.domains.identity.engine import secrets
from app.domains.identity.engine.guessing import why_password_is_refused
from app.domains.identity.types import OrganisationKind
from app.outside.breached import BreachedPasswords
from tests.people import PASSWORD, World, key, on

SIGN_UP = {
    "organisation": {"kind": "intermediary", "name": "Harbour Light", "country": "PH"},
    "name": "Amina Rahman",
    "email": "amina@harbour.example",
}


def _proof(letter, password: str = PASSWORD) -> dict[str, str]:
    return {"token": letter.token, "password": password}


@pytest.fixture
def manager(world: World):
    """Somebody who speaks for an intermediary."""
    firm = world.organisation(OrganisationKind.INTERMEDIARY)
    return world.member(Role.RECRUITER_MANAGER, firm, email="amina@agency.example")


def test_p9_an_address_that_asked_for_nothing_is_written_to_once_a_day(world, clock):
    nobody = world.client()
    answers = [nobody.post("/v1/sign-ups", json=SIGN_UP) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {202}
    [first] = world.letters()
    assert SIGN_UP["organisation"]["name"] not in first.text + first.subject
    assert SIGN_UP["name"] not in first.text + first.subject
    nobody.post("/v1/password-resets", json={"email": SIGN_UP["email"]})
    assert world.letters() == []
    clock.at += timedelta(days=1)
    nobody.post("/v1/password-resets", json={"email": SIGN_UP["email"]})
    [letter] = world.letters()
    assert "has no account" in letter.text


def test_whoever_asks_learns_nothing_of_who_has_an_account(world, manager):
    nobody = world.client()
    known = nobody.post("/v1/sign-ups", json={**SIGN_UP, "email": manager.email})
    unknown = nobody.post("/v1/sign-ups", json=SIGN_UP)
    assert (known.status_code, known.json()) == (unknown.status_code, unknown.json())
    resets = [
        nobody.post("/v1/password-resets", json={"email": each})
        for each in (manager.email, "nobody@agency.example")
    ]
    assert resets[0].json() == resets[1].json()


def test_l3_a_sign_up_puts_nobody_on_the_roster(world):
    nobody = world.client()
    nobody.post("/v1/sign-ups", json=SIGN_UP)
    [letter] = world.letters()
    nobody.post("/v1/sign-ups/confirm", json=_proof(letter))
    assert nobody.get("/v1/roster").json()["items"] == []
    tokens = world.sign_in("amina@harbour.example")
    me = nobody.get("/v1/me", headers={"Authorization": f"Bearer {tokens['access_token']}"})
    [membership] = me.json()["memberships"]
    assert membership["organisation_number"].startswith("VO")
    assert nobody.get(f"/v1/roster/{membership['organisation_id']}").status_code == 404


def test_a_link_ends_with_its_time(world, clock):
    nobody = world.client()
    nobody.post("/v1/sign-ups", json=SIGN_UP)
    [letter] = world.letters()
    clock.at += timedelta(hours=24)
    answer = nobody.post("/v1/sign-ups/confirm", json=_proof(letter))
    assert answer.status_code == 410


@pytest.mark.parametrize("kind", ["authority", "audit_body", "civil_society", "scheme_owner"])
def test_only_intermediaries_and_employers_sign_themselves_up(world, kind):
    organisation = {**SIGN_UP["organisation"], "kind": kind}
    answer = world.client().post("/v1/sign-ups", json={**SIGN_UP, "organisation": organisation})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/organisation/kind"


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("short", "at least 15"),
        ("x" * 201, "at most 200"),
        ("passwordpassword", "tried first"),
        ("aaaaaaaaaaaaaaaaaaaa", "tried first"),
        ("amina@harbour.example", "tried first"),
        ("abcdefghijklmnopqrst", "tried first"),
    ],
)
def test_a_password_that_is_tried_first_is_refused_whatever_its_characters(world, password, words):
    world.client().post("/v1/sign-ups", json=SIGN_UP)
    [letter] = world.letters()
    answer = world.client().post("/v1/sign-ups/confirm", json=_proof(letter, password))
    assert answer.status_code == 422
    [error] = answer.json()["errors"]
    assert error["pointer"] == "/password"
    assert words in error["detail"]


@pytest.mark.parametrize(
    "password",
    [
        "seven green boats at noon",
        "пять зелёных лодок в полдень",
        "정오에 초록 배 일곱 척이 온다 그리고 또",
    ],
)
def test_a_few_words_in_any_script_are_a_password(world, password):
    world.client().post("/v1/sign-ups", json=SIGN_UP)
    [letter] = world.letters()
    answer = world.client().post("/v1/sign-ups/confirm", json=_proof(letter, password))
    assert answer.status_code == 204, answer.text
    assert world.sign_in("amina@harbour.example", password)["status"] == 200


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"surprise": 1}, "/surprise"),
        ({"name": ""}, "/name"),
        ({"name": "A\0B"}, "/name"),
        ({"email": "nobody"}, "/email"),
        ({"language": "e"}, "/language"),
        ({"organisation": {"kind": "employer", "name": "X", "country": "Peru"}}, "country"),
    ],
)
def test_bad_input_is_pointed_at(world, change, pointer):
    answer = world.client().post("/v1/sign-ups", json={**SIGN_UP, **change})
    assert answer.status_code == 422
    assert pointer in answer.json()["errors"][0]["pointer"]


def test_letters_that_pass_for_others_are_flagged_for_the_secretariat(world):
    name = "Harbоur Light"  # with one letter of another script
    organisation = {**SIGN_UP["organisation"], "name": name}
    world.client().post("/v1/sign-ups", json={**SIGN_UP, "organisation": organisation})
    [letter] = world.letters()
    world.client().post("/v1/sign-ups/confirm", json=_proof(letter))
    secretary = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    [found] = secretary.get("/v1/organisations?flagged=true").json()["items"]
    assert (found["name"], found["flags"]) == (name, ["look_alike_letters"])


def test_an_address_whose_letters_pass_for_others_is_flagged_with_its_organisation(world):
    address = "\u0430mina@harbour.example"  # its first letter is of another script
    world.client().post("/v1/sign-ups", json={**SIGN_UP, "email": address})
    [letter] = world.letters()
    confirmed = world.client().post("/v1/sign-ups/confirm", json=_proof(letter))
    assert confirmed.status_code == 204, confirmed.text
    secretary = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    [found] = secretary.get("/v1/organisations?flagged=true").json()["items"]
    assert found["flags"] == ["look_alike_letters:member"]


def test_a_name_that_becomes_that_of_another_organisation_is_flagged(world, manager):
    other = world.organisation(OrganisationKind.INTERMEDIARY, "Harbour Hotels")
    mine = world.signed_in(manager)
    where = f"/v1/organisations/{manager.organisation.id}"
    for name, flags in (("HARBOUR hotels", [f"same_name_as:{other.number}"]), ("Another", [])):
        seen = mine.get(where).headers["ETag"]
        renamed = mine.patch(where, json={"name": name}, headers={"If-Match": seen})
        assert renamed.status_code == 200, renamed.text
        secretary = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
        assert secretary.get(where).json()["flags"] == flags


@pytest.mark.usefixtures("manager")
def test_wide_letters_of_an_address_are_the_same_address(world):
    wide = "ａｍｉｎａ@agency.example"
    assert world.sign_in(wide)["status"] == 200


def test_a_password_is_reset_by_mail_and_every_session_ends(world, manager):
    before = world.signed_in(manager)
    nobody = world.client()
    for _ in range(5):
        nobody.post("/v1/password-resets", json={"email": manager.email})
    letters = world.letters(manager.email)
    assert len(letters) == 3
    body = {"token": letters[0].token, "password": "eleven blue kites at dusk"}
    assert nobody.post("/v1/password-resets/confirm", json=body).status_code == 204
    assert nobody.post("/v1/password-resets/confirm", json=body).status_code == 410
    assert before.get("/v1/me").status_code == 401
    assert world.sign_in(manager.email)["error"] == "invalid_grant"
    assert world.sign_in(manager.email, "eleven blue kites at dusk")["status"] == 200


def test_changing_the_password_ends_the_other_sessions(world, manager):
    here, elsewhere = world.signed_in(manager), world.signed_in(manager)
    wrong = here.put(
        "/v1/me/password",
        json={"known_password": "not this one", "password": "eleven blue kites at dusk"},
    )
    assert wrong.status_code == 422
    body = {"known_password": PASSWORD, "password": "eleven blue kites at dusk"}
    assert here.put("/v1/me/password", json=body).status_code == 204
    assert (here.get("/v1/me").status_code, elsewhere.get("/v1/me").status_code) == (200, 401)
    [letter] = world.letters(manager.email)
    assert "password of your account was changed" in letter.text


def test_sessions_are_listed_and_ended_one_by_one(world, manager):
    here, elsewhere = world.signed_in(manager), world.signed_in(manager)
    listed = here.get("/v1/me/sessions").json()["items"]
    [other] = [each for each in listed if not each["is_this_one"]]
    assert here.delete(f"/v1/me/sessions/{other['id']}").status_code == 204
    assert here.delete(f"/v1/me/sessions/{other['id']}").status_code == 404
    assert elsewhere.get("/v1/me").status_code == 401


def test_all_other_sessions_are_ended_at_once_with_the_password(world, manager):
    here, elsewhere, lost = (world.signed_in(manager) for _ in range(3))
    where = "/v1/me/sessions/end-others"
    guessed = here.post(where, json={"password": "a guess at the password"}, headers=key())
    assert guessed.status_code == 422
    assert elsewhere.get("/v1/me").status_code == 200

    assert here.post(where, json={"password": PASSWORD}, headers=key()).status_code == 204
    assert [each.get("/v1/me").status_code for each in (here, elsewhere, lost)] == [200, 401, 401]


def test_a_recovery_code_has_more_than_112_random_bits_and_is_taken_however_it_is_typed():
    code = secrets.new_recovery_code()
    letters = code.replace("-", "")
    assert len(letters) * log2(len(secrets.CODE_LETTERS)) > 112
    typed = f" {letters[:10].upper()} {letters[10:]}"
    assert secrets.code_digest(typed, "amina") == secrets.code_digest(code, "amina")


def test_a_password_that_leaked_elsewhere_is_refused(world, manager, tmp_path):
    leaked = "four quiet herons at the weir"
    said = [leaked, *(f"another one {number}" for number in range(200))]
    digests = (sha1(each.encode(), usedforsecurity=False).hexdigest().upper() for each in said)
    lines = sorted(f"{each}:7\r\n" for each in digests)
    path = tmp_path / "leaked.txt"
    path.write_text("".join(lines), encoding="ascii", newline="")
    known = BreachedPasswords(path)
    assert all(known.holds(each) for each in said)
    assert not any(known.holds(f"{each}!") for each in said)

    world.api.state.identity = replace(world.desk, breached=known)
    client = world.signed_in(manager)
    change = {"known_password": PASSWORD, "password": leaked}
    refused = client.put("/v1/me/password", json=change)
    assert (refused.status_code, "leaked" in refused.text) == (422, True)
    change["password"] = f"{leaked} in May"
    assert client.put("/v1/me/password", json=change).status_code == 204


@pytest.mark.parametrize("word", ["recruiter", "labour", "ministry", "vouch"])
def test_words_of_this_register_make_no_password(word):
    assert why_password_is_refused(word * 4) is not None
    assert why_password_is_refused(f"{word}2026{word}2026") is not None


def test_an_account_is_changed_on_the_version_that_was_seen(world, manager):
    client = world.signed_in(manager)
    tag = client.get("/v1/me").headers["etag"]
    assert client.patch("/v1/me", json={"name": "Amina R."}).status_code == 428
    changed = client.patch("/v1/me", json={"name": "Amina R."}, headers={"If-Match": tag})
    assert (changed.status_code, changed.json()["name"]) == (200, "Amina R.")
    stale = client.patch("/v1/me", json={"name": "A"}, headers={"If-Match": tag})
    assert stale.status_code == 412
    odd = client.patch("/v1/me", json={"name": "A"}, headers={"If-Match": "yesterday"})
    assert odd.status_code == 422


def test_a_second_factor_is_taken_away_with_a_code(world, manager, clock):

    client = world.signed_in(manager)
    device = client.post(
        "/v1/me/second-factors", json={"label": "Phone", "password": PASSWORD}, headers=key()
    ).json()
    where = f"/v1/me/second-factors/{device['id']}"
    wrong = client.post(f"{where}/confirm", json={"code": "000000"}, headers=key())
    assert wrong.status_code == 422
    code = pyotp.TOTP(device["key"]).at(clock())
    confirmed = client.post(f"{where}/confirm", json={"code": code}, headers=key())
    assert confirmed.status_code == 200
    [listed] = client.get("/v1/me/second-factors").json()["items"]
    assert (listed["label"], "key" in listed) == ("Phone", False)
    again = client.post(f"{where}/remove", json={"code": code}, headers=key())
    assert again.status_code == 422
    clock.at += timedelta(seconds=30)
    code = pyotp.TOTP(device["key"]).at(clock())
    assert client.post(f"{where}/remove", json={"code": code}, headers=key()).status_code == 204
    assert client.get("/v1/me/second-factors").json()["items"] == []


def test_a_machine_acts_in_less_than_its_owners_role_until_it_is_revoked(world, manager):
    client = world.signed_in(manager)
    too_much = client.post(
        "/v1/clients", json={"name": "Feed", "scopes": ["organisation:admit"]}, headers=key()
    )
    assert too_much.json()["errors"][0]["pointer"] == "/scopes/0"
    made = client.post(
        "/v1/clients", json={"name": "Feed", "scopes": ["organisation:read"]}, headers=key()
    ).json()
    nobody = world.client()
    form = {"grant_type": "client_credentials"}
    asked = nobody.post("/v1/oauth/token", data=form, auth=(made["id"], made["secret"]))
    assert asked.json()["scope"] == "organisation:read"
    machine = world.client(Authorization=f"Bearer {asked.json()['access_token']}")
    where = f"/v1/organisations/{manager.organisation.id}"
    assert machine.get(where).status_code == 200
    change = {"If-Match": '"1"'}
    assert machine.patch(where, json={"name": "Other"}, headers=change).status_code == 403
    assert machine.get("/v1/me").status_code == 404
    revoked = client.post(
        f"/v1/clients/{made['id']}/revoke",
        json={"reason": "retired"},
        headers=on(made["version"]),
    )
    assert revoked.status_code == 200, revoked.text
    assert machine.get(where).status_code == 401
    wrong = nobody.post("/v1/oauth/token", data=form, auth=(made["id"], made["secret"]))
    assert (wrong.status_code, wrong.json()["error"]) == (401, "invalid_client")


def test_a_token_that_is_narrowed_makes_no_machine_that_can_do_more(world, manager):
    narrow = world.signed_in(manager, scopes=["client:create", "account:read"])
    body = {"name": "Feed", "scopes": ["organisation:change"]}
    refused = narrow.post("/v1/clients", json=body, headers=key())
    assert refused.json()["errors"][0]["pointer"] == "/scopes/0"
    body = {"name": "Feed", "scopes": ["account:read"]}
    assert narrow.post("/v1/clients", json=body, headers=key()).status_code == 201


def test_a_stolen_token_is_not_enough_to_find_out_the_password_or_a_code(world, manager):
    client = world.signed_in(manager)
    guess = {"password": "a guess of somebody else"}
    for _ in range(10):
        assert client.post("/v1/me/second-factors", json=guess, headers=key()).status_code == 422
    late = client.post("/v1/me/second-factors", json={"password": PASSWORD}, headers=key())
    assert late.status_code == 429
    assert int(late.headers["retry-after"]) > 1
    change = {"known_password": PASSWORD, "password": "eleven blue kites at dusk"}
    assert client.put("/v1/me/password", json=change).status_code == 429


def test_wrong_codes_of_somebody_signed_in_are_counted_though_their_act_is_undone(world, manager):
    client = world.signed_in(manager)
    body = {"password": PASSWORD}
    device = client.post("/v1/me/second-factors", json=body, headers=key()).json()
    where = f"/v1/me/second-factors/{device['id']}/confirm"
    statuses = [
        client.post(where, json={"code": "000000"}, headers=key()).status_code for _ in range(11)
    ]
    assert statuses == [*[422] * 10, 429]
