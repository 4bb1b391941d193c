"""Access tokens that are forged, old, or meant for somebody else are refused alike."""

from datetime import timedelta

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import load_der_private_key

from app.access.grants import Role
from app.domains.identity.engine import access_tokens
from app.domains.identity.models import Membership
from app.domains.identity.service import memberships, sessions, signing_keys
from app.domains.identity.service.signing_keys import rotate
from app.domains.identity.types import OrganisationKind
from tests.make import OPERATOR
from tests.people import World, on


@pytest.fixture
def manager(world: World):
    """Somebody who speaks for an employer."""
    return world.member(Role.EMPLOYER_MANAGER, world.organisation(OrganisationKind.EMPLOYER))


def _claims(world, manager, **other):
    said = jwt.decode(world.token(manager), options={"verify_signature": False})
    return {**said, **other}


def _asked(world, token):
    field = f"Bearer {token}".encode("latin-1")
    return world.client().get("/v1/me", headers={"Authorization": field})


def test_a_good_token_is_let_in(world, manager):
    assert _asked(world, world.token(manager)).status_code == 200


def test_no_token_is_told_how_to_get_one(world):
    answer = world.client().get("/v1/me")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert "/v1/oauth/token" in world.client().get(answer.json()["type"]).text


def _none(world, manager):
    key_id = jwt.get_unverified_header(world.token(manager))["kid"]
    return jwt.encode(
        _claims(world, manager), None, algorithm="none", headers={"kid": key_id, "typ": "at+jwt"}
    )


def _with_another_key(world, manager):
    key_id = jwt.get_unverified_header(world.token(manager))["kid"]
    private, _ = access_tokens.new_key()

    key = load_der_private_key(private, None)
    return jwt.encode(
        _claims(world, manager), key, algorithm="ES256", headers={"kid": key_id, "typ": "at+jwt"}
    )


def _with_public_key_as_secret(world, manager):
    key_id = jwt.get_unverified_header(world.token(manager))["kid"]
    public = world.desk.keys.public()[key_id]
    return jwt.encode(
        _claims(world, manager),
        str(public["x"]).ljust(64, "="),
        algorithm="HS256",
        headers={"kid": key_id, "typ": "at+jwt"},
    )


def _signed(world, manager, typ="at+jwt", **other):
    world.token(manager)
    key_id, private = world.desk.keys._signing

    key = load_der_private_key(private, None)
    return jwt.encode(
        _claims(world, manager, **other),
        key,
        algorithm="ES256",
        headers={"kid": str(key_id), "typ": typ},
    )


@pytest.mark.parametrize(
    "forge",
    [
        _none,
        _with_another_key,
        _with_public_key_as_secret,
        lambda world, manager: _signed(world, manager, aud="another"),
        lambda world, manager: _signed(world, manager, iss="https://another.example"),
        lambda world, manager: _signed(world, manager, typ="JWT"),
        lambda world, manager: _signed(world, manager, sub="somebody"),
        lambda world, manager: _signed(world, manager, exp="tomorrow"),
        lambda world, manager: _signed(world, manager, sid=str(manager.person.id)),
        lambda world, manager: world.token(manager, lasts=timedelta(seconds=-1)),
        lambda world, manager: world.token(manager)[:-4] + "AAAA",
        lambda *_: "no.token.at-all",
        lambda *_: "x" * 9_000,
        lambda world, manager: world.token(manager) + "\N{SNOWMAN}".encode().decode("latin-1"),
    ],
    ids=[
        *("none", "another-key", "public-key-as-secret", "audience", "issuer", "type"),
        *("no-person", "no-time", "no-session", "expired", "cut", "no-token", "long", "snowman"),
    ],
)
def test_a_bad_token_is_refused_in_the_same_words(world, manager, forge):
    answer = _asked(world, forge(world, manager))
    assert answer.status_code == 401
    assert 'error="invalid_token"' in answer.headers["www-authenticate"]
    assert answer.json()["detail"].startswith("The token is not good")


def test_a_token_made_with_our_own_key_is_otherwise_good(world, manager):
    assert _asked(world, _signed(world, manager)).status_code == 200


def test_a_token_is_good_until_it_expires_after_the_keys_were_rotated(world, manager, clock):
    old = world.token(manager)
    clock.at += timedelta(minutes=2)
    with world.database.writing(OPERATOR) as work:
        assert rotate(work, world.desk.ring, operator="Amina Rahman", reason="yearly") >= 2
    clock.at += timedelta(minutes=2)
    new = world.token(manager)
    key_ids = [jwt.get_unverified_header(each)["kid"] for each in (old, new)]
    assert key_ids[0] != key_ids[1]
    assert [_asked(world, each).status_code for each in (old, new)] == [200, 200]
    clock.at += timedelta(hours=2)
    assert key_ids[0] not in world.desk.keys.public()


def test_a_token_that_was_good_is_refused_when_it_expires_and_when_its_key_is_gone(
    world, manager, clock
):
    short = world.token(manager, lasts=timedelta(seconds=30))
    long = world.token(manager, lasts=timedelta(hours=3))
    assert [_asked(world, each).status_code for each in (short, long)] == [200, 200]
    clock.at += timedelta(seconds=30)
    assert [_asked(world, each).status_code for each in (short, long)] == [401, 200]
    with world.database.writing(OPERATOR) as work:
        rotate(work, world.desk.ring, operator="Amina Rahman", reason="a break-in")
    clock.at += timedelta(hours=2)
    assert _asked(world, long).status_code == 401


def test_what_was_found_good_a_day_ago_is_not_good_because_the_hour_is_the_same(
    world, manager, clock
):
    token = world.token(manager, lasts=timedelta(days=3))
    assert _asked(world, token).status_code == 200
    with world.database.writing(OPERATOR) as work:
        rotate(work, world.desk.ring, operator="Amina Rahman", reason="a break-in")
    clock.at += timedelta(days=1, seconds=1)
    assert _asked(world, token).status_code == 401


def test_what_was_found_good_of_one_token_is_not_believed_of_another(world, manager):
    good = world.token(manager)
    head, _, signature = good.split(".")
    assert _asked(world, good).status_code == 200
    other = world.member(Role.EMPLOYER_MANAGER, manager.organisation)
    theirs = world.token(other).split(".")[1]
    for forged in (f"{head}.{theirs}.{signature}", good[:-4] + "AAAA"):
        assert _asked(world, forged).status_code == 401
    assert _asked(world, good).status_code == 200


def test_a_process_that_met_too_many_tokens_begins_anew(world, manager, monkeypatch):
    monkeypatch.setattr(signing_keys, "MOST_CHECKED", 2)
    tokens = [world.token(manager) for _ in range(3)]
    assert [_asked(world, each).status_code for each in tokens * 2] == [200] * 6
    assert len(world.desk.keys._checked) <= 2


def test_p5_removal_ends_sessions_and_tokens_at_once(world, manager):

    world.member(Role.EMPLOYER_MANAGER, manager.organisation)
    token = world.token(manager)
    assert _asked(world, token).status_code == 200
    with world.database.writing(world.actor(manager)) as work:
        mine = work.session.get_one(Membership, manager.membership.id)
        memberships.end(work, mine, "leaving")
    assert _asked(world, token).status_code == 401
    there = str(manager.membership.id)
    assert world.sign_in(manager.email, membership_id=there)["error"] == "invalid_grant"


def test_p5_an_organisation_that_closes_ends_the_tokens_of_its_people_at_once(world, manager):
    token = world.token(manager)
    assert _asked(world, token).status_code == 200
    office = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    closing = f"/v1/organisations/{manager.organisation.id}/close"
    seen = on(manager.organisation.version)
    assert office.post(closing, json={"reason": "dissolved"}, headers=seen).status_code == 200
    assert _asked(world, token).status_code == 401


def test_an_operator_ends_every_session_of_an_account(world):
    firm = world.organisation(OrganisationKind.EMPLOYER)
    one, other = (world.member(Role.EMPLOYER_MANAGER, firm) for _ in range(2))
    here, elsewhere, colleague = (world.signed_in(each) for each in (one, one, other))
    with world.database.writing(OPERATOR) as work:
        assert sessions.end_for(work, one.email.upper(), "a lost computer") == 2
    answers = [each.get("/v1/me").status_code for each in (here, elsewhere, colleague)]
    assert answers == [401, 401, 200]
    with world.database.writing(OPERATOR) as work:
        assert sessions.end_for(work, None, "a break-in") == 1
    assert colleague.get("/v1/me").status_code == 401
