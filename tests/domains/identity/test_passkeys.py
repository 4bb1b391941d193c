"""Passkeys: made, used beside a password and alone, refused where they must be, taken away."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from app.access.grants import Role
from app.domains.identity.engine.passkeys import NAME
from app.domains.identity.models import PasskeyChallenge, SecondFactor
from app.domains.identity.types import OrganisationKind
from app.settings import Settings
from app.store.journal import Event
from tests.authenticators import KEYS, Authenticator
from tests.make import OPERATOR
from tests.people import PASSWORD, World, key

GRANT = "urn:vouch:grant-type:passkey"
AGAIN = {"password": PASSWORD}


@pytest.fixture
def world(database, tmp_path) -> World:
    """The service, with the pages of people on a domain of their own."""
    settings = Settings(
        _env_file=None, data_dir=tmp_path, front_url="https://vouch.example", operator="Tests"
    )
    return World(database, settings)


@pytest.fixture
def manager(world):
    """Somebody who speaks for an employer; no second factor is needed."""
    firm = world.organisation(OrganisationKind.EMPLOYER)
    return world.member(Role.EMPLOYER_MANAGER, firm, email="amina@hotel.example")


@pytest.fixture
def officer(world):
    """Somebody whose role needs a second factor, and who has none yet."""
    ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="IN-KL")
    member = world.member(Role.AUTHORITY_OFFICER, ministry, email="devi@labour.example")
    with world.database.writing(OPERATOR) as work:
        for each in work.session.scalars(select(SecondFactor)):
            work.session.delete(each)
    return replace(member, secret=None)


def options(client):
    answer = client.post("/v1/me/passkeys/options", json=AGAIN, headers=key())
    assert answer.status_code == 200, answer.text
    return answer.json()["public_key"]


def add(client, device, **other):
    body = {"label": "Key ring", "credential": device.make(options(client), **other)}
    return client.post("/v1/me/passkeys", json=body, headers=key())


def added(world, member, **about):
    """Return a device whose passkey somebody has added."""
    device = Authenticator(**about)
    answer = add(world.signed_in(member), device)
    assert answer.status_code == 201, answer.text
    return device


def challenge(world):
    return world.client().post("/v1/oauth/passkey-challenge").json()


def alone(world, answer, **more):
    form = {"grant_type": GRANT, "passkey": json.dumps(answer), **more}
    return world.client().post("/v1/oauth/token", data=form)


def names(world):
    with world.database.reading(OPERATOR) as work:
        return list(work.session.scalars(select(Event.name).order_by(Event.number)))


@pytest.mark.parametrize("algorithm", sorted(KEYS))
def test_a_passkey_is_made_listed_and_signs_in_beside_the_password(world, manager, algorithm):
    device = Authenticator(algorithm=algorithm)
    client = world.signed_in(manager)
    asked = options(client)
    assert asked["rp"] == {"name": NAME, "id": "vouch.example"}
    assert asked["attestation"] == "none"
    assert asked["authenticatorSelection"]["userVerification"] == "required"
    made = client.post(
        "/v1/me/passkeys",
        json={"label": "Key ring", "credential": device.make(asked)},
        headers=key(),
    )
    assert made.status_code == 201, made.text
    assert (made.json()["kind"], len(made.json()["recovery_codes"])) == ("passkey", 10)
    [listed] = client.get("/v1/me/second-factors").json()["items"]
    assert (listed["label"], listed["id"]) == ("Key ring", made.json()["id"])
    assert "A passkey was added" in world.letters(manager.email)[0].text
    assert names(world)[-1] == "identity.second_factor.added"

    assert world.sign_in(manager.email)["error"] == "mfa_required"
    answer = device.prove(challenge(world))
    tokens = world.sign_in(manager.email, passkey=json.dumps(answer))
    assert tokens["status"] == 200, tokens
    assert world.sign_in(manager.email, otp=made.json()["recovery_codes"][0])["status"] == 200


def test_a_passkey_alone_signs_in_as_two_factors(world, officer):
    device = added(world, officer)
    answer = alone(world, device.prove(challenge(world)))
    assert answer.status_code == 200, answer.text
    me = world.client(Authorization=f"Bearer {answer.json()['access_token']}").get("/v1/me").json()
    assert me["account"]["email"] == officer.email
    assert me["second_factor_needed"] is False
    assert "import:run" in me["permissions"]


def test_a_role_that_needs_a_second_factor_takes_a_passkey_as_one(world, officer):
    bare = world.sign_in(officer.email)["access_token"]
    before = world.client(Authorization=f"Bearer {bare}").get("/v1/me").json()
    assert before["second_factor_needed"] is True
    device = added(world, officer)
    answer = json.dumps(device.prove(challenge(world)))
    tokens = world.sign_in(officer.email, passkey=answer)
    after = world.client(Authorization=f"Bearer {tokens['access_token']}").get("/v1/me").json()
    assert after["second_factor_needed"] is False


def test_a_passkey_that_does_not_count_goes_on_working(world, manager):
    device = added(world, manager, counts=False)
    for _ in range(2):
        assert alone(world, device.prove(challenge(world))).status_code == 200


def test_the_challenge_is_asked_for_by_nobody_and_tells_nothing(world, manager):
    added(world, manager)
    asked = challenge(world)
    assert asked["allowCredentials"] == []
    assert asked["userVerification"] == "required"
    assert set(asked) == {"challenge", "timeout", "rpId", "allowCredentials", "userVerification"}
    with_name = (
        world.client().post("/v1/oauth/passkey-challenge", data={"username": manager.email}).json()
    )
    unknown = (
        world.client()
        .post("/v1/oauth/passkey-challenge", data={"username": "nobody@hotel.example"})
        .json()
    )
    hidden = {"challenge": ""}
    assert {**with_name, **hidden} == {**unknown, **hidden} == {**asked, **hidden}


def refused(answer):
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"] == "invalid_grant"
    return answer.json()["error_description"]


def test_a_replayed_answer_is_refused(world, manager):
    device = added(world, manager)
    answer = device.prove(challenge(world))
    assert alone(world, answer).status_code == 200
    assert "was used" in refused(alone(world, answer))
    assert (
        "was used" in world.sign_in(manager.email, passkey=json.dumps(answer))["error_description"]
    )


def test_an_answer_to_a_challenge_of_nobody_is_refused(world, manager):
    device = added(world, manager)
    made_up = {"challenge": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}
    assert "The challenge" in refused(alone(world, device.prove(made_up)))


def test_a_challenge_expires(world, manager, clock):
    device = added(world, manager)
    asked = challenge(world)
    clock.at += timedelta(minutes=5)
    assert "has expired" in refused(alone(world, device.prove(asked)))
    challenge(world)
    with world.database.reading(OPERATOR) as work:
        kept = work.session.scalar(select(func.count()).select_from(PasskeyChallenge))
    assert kept == 1


def test_the_answer_to_another_sites_page_is_refused(world, manager):
    device = added(world, manager)
    device.origin = "https://vouch.example.evil.example"
    assert "page of another site" in refused(alone(world, device.prove(challenge(world))))
    device.origin = "https://vouch.example"
    framed = device.prove(challenge(world), crossOrigin=True)
    assert "page of another site" in refused(alone(world, framed))


def test_a_passkey_of_another_site_is_refused(world, manager):
    device = added(world, manager)
    device.domain = "other.example"
    assert "one of another site" in refused(alone(world, device.prove(challenge(world))))


def test_an_answer_without_verifying_the_person_is_refused(world, manager):
    device = added(world, manager)
    device.verifies = False
    assert "did not verify" in refused(alone(world, device.prove(challenge(world))))


def test_an_unknown_passkey_and_a_wrong_signature_are_refused_in_the_same_words(world, manager):
    device = added(world, manager)
    stranger = Authenticator(domain="vouch.example", handle=device.handle)
    unknown = refused(alone(world, stranger.prove(challenge(world))))
    forger = Authenticator(
        domain="vouch.example", handle=device.handle, credential=device.credential
    )
    assert refused(alone(world, forger.prove(challenge(world)))) == unknown
    changed = device.prove(challenge(world))
    changed["response"]["authenticatorData"] = changed["response"]["authenticatorData"][:-1] + "_"
    assert refused(alone(world, changed)) == unknown


def test_a_passkey_of_somebody_else_is_refused(world, manager, officer):
    device = added(world, officer)
    added(world, manager)
    answer = json.dumps(device.prove(challenge(world)))
    assert "another account" in world.sign_in(manager.email, passkey=answer)["error_description"]
    device.handle = manager.person.id.bytes
    assert "another account" in refused(alone(world, device.prove(challenge(world))))
    device.handle = None
    assert "another account" in refused(alone(world, device.prove(challenge(world))))


def test_a_count_that_goes_back_is_refused_and_reported(world, manager):
    device = added(world, manager)
    assert alone(world, device.prove(challenge(world))).status_code == 200
    world.letters()
    device.counter = 0
    assert "counts backwards" in refused(alone(world, device.prove(challenge(world))))
    [letter] = world.letters(manager.email)
    assert "Key ring" in letter.text
    assert names(world)[-1] == "identity.second_factor.doubted"


def test_who_has_not_the_key_raises_no_alarm(world, manager):
    device = added(world, manager)
    assert alone(world, device.prove(challenge(world))).status_code == 200
    world.letters()
    forger = Authenticator(
        domain="vouch.example", handle=device.handle, credential=device.credential, counter=-1
    )
    assert "signature" in refused(alone(world, forger.prove(challenge(world))))
    assert world.letters() == []


@pytest.mark.parametrize(
    "text",
    [
        "no json",
        "[]",
        "[" * 5_000,
        '{"id": "\\ud800"}',
        '{"id": "AA", "rawId": 7, "response": {"clientDataJSON": "e30"}}',
        '{"id": "AA", "rawId": "AA", "type": "public-key", "response": {"clientDataJSON": "W10"}}',
        "x" * 17_000,
    ],
)
def test_what_is_no_answer_is_refused_plainly(world, text):
    answer = world.client().post("/v1/oauth/token", data={"grant_type": GRANT, "passkey": text})
    assert answer.status_code == 400
    assert answer.json()["error"] in {"invalid_request", "invalid_grant"}


def test_whoever_fails_too_often_with_a_passkey_waits(world, manager):
    device = added(world, manager)
    device.verifies = False
    for _ in range(10):
        alone(world, device.prove(challenge(world)))
    device.verifies = True
    late = alone(world, device.prove(challenge(world)))
    assert (late.status_code, late.json()["error"]) == (429, "slow_down")


def test_challenges_are_not_given_without_end(world):
    for _ in range(300):
        assert world.desk.counters.take("300/15minutes", "passkey-challenge", "unknown") is None
    late = world.client().post("/v1/oauth/passkey-challenge")
    assert (late.status_code, late.json()["error"]) == (429, "slow_down")
    assert int(late.headers["retry-after"]) > 0


def fault(answer):
    assert answer.status_code == 422, answer.text
    assert answer.json()["type"].endswith("/passkey-refused")
    return answer.json()["fault"]


def test_what_makes_a_passkey_is_good_once_for_the_same_person_in_the_same_session(
    world, manager, officer
):
    client = world.signed_in(manager)
    device = Authenticator()
    body = {"credential": device.make(options(client))}
    other_session = world.signed_in(manager)
    for stranger in (other_session, world.signed_in(officer)):
        assert fault(stranger.post("/v1/me/passkeys", json=body, headers=key())) == "challenge"
    assert client.post("/v1/me/passkeys", json=body, headers=key()).status_code == 201
    assert fault(client.post("/v1/me/passkeys", json=body, headers=key())) == "challenge"
    again = {"credential": device.make(options(client))}
    assert fault(client.post("/v1/me/passkeys", json=again, headers=key())) == "not_yours"
    signing_in = {"credential": Authenticator().make({**options(client), **challenge(world)})}
    assert fault(client.post("/v1/me/passkeys", json=signing_in, headers=key())) == "challenge"


@pytest.mark.parametrize(
    ("device", "named"),
    [
        (Authenticator(origin="https://evil.example"), "origin"),
        (Authenticator(domain="evil.example"), "domain"),
        (Authenticator(verifies=False), "user_verification"),
    ],
)
def test_a_passkey_that_was_not_made_here_or_without_verifying_is_refused(
    world, manager, device, named
):
    assert fault(add(world.signed_in(manager), device)) == named
    assert world.signed_in(manager).get("/v1/me/second-factors").json()["items"] == []


def test_what_cannot_be_read_as_a_passkey_is_refused(world, manager):
    client = world.signed_in(manager)
    answer = client.post("/v1/me/passkeys", json={"credential": {"id": "AA"}}, headers=key())
    assert fault(answer) == "unreadable"
    made = Authenticator().make(options(client))
    made["response"]["attestationObject"] = "AAAA"
    answer = client.post("/v1/me/passkeys", json={"credential": made}, headers=key())
    assert fault(answer) == "unreadable"


def test_a_passkey_is_added_with_the_password_alone(world, manager):
    wrong = {"password": "another password altogether"}
    answer = world.signed_in(manager).post("/v1/me/passkeys/options", json=wrong, headers=key())
    assert answer.status_code == 422
    assert answer.json()["type"].endswith("/wrong-code")


def removal(client, factor_id, **body):
    return client.post(f"/v1/me/second-factors/{factor_id}/remove", json=body, headers=key())


def test_a_passkey_is_taken_away_with_a_passkey_or_a_code(world, manager):
    client = world.signed_in(manager)
    device = Authenticator()
    made = add(client, device).json()
    assert removal(client, made["id"]).status_code == 422
    assert removal(client, made["id"], code="000000").status_code == 422
    asked = client.post("/v1/me/passkeys/challenge", headers=key()).json()["public_key"]
    assert [each["id"] for each in asked["allowCredentials"]] == [
        device.make(options(client))["id"]
    ]
    elsewhere = device.prove(challenge(world))
    assert fault(removal(client, made["id"], passkey=elsewhere)) == "challenge"
    assert removal(client, made["id"], passkey=device.prove(asked)).status_code == 204
    assert client.get("/v1/me/second-factors").json()["items"] == []
    assert "known here" in refused(alone(world, device.prove(challenge(world))))

    made = add(client, Authenticator()).json()
    assert made["recovery_codes"] == []
    codes = client.post("/v1/me/recovery-codes", json=AGAIN, headers=key()).json()
    assert removal(client, made["id"], code=codes["recovery_codes"][0]).status_code == 204


def test_a_doubted_passkey_takes_nothing_away_and_is_reported(world, manager):
    client = world.signed_in(manager)
    device = Authenticator(counter=7)
    made = add(client, device).json()
    world.letters()
    device.counter = 3
    asked = client.post("/v1/me/passkeys/challenge", headers=key()).json()["public_key"]
    assert fault(removal(client, made["id"], passkey=device.prove(asked))) == "counter"
    assert len(world.letters(manager.email)) == 1
    assert len(client.get("/v1/me/second-factors").json()["items"]) == 1


def test_nobody_has_passkeys_without_end(world, manager):
    client = world.signed_in(manager)
    for _ in range(20):
        assert add(client, Authenticator(algorithm="EdDSA")).status_code == 201
    answer = client.post("/v1/me/passkeys/options", json=AGAIN, headers=key())
    assert answer.status_code == 422
    assert "Take one" in answer.json()["errors"][0]["detail"]
