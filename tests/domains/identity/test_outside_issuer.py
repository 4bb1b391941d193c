"""Tokens of an outside OpenID Connect issuer, a real one on loopback."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from app.access.grants import Role
from app.domains.identity.models import Organisation
from app.domains.identity.service import organisations, outside_tokens
from app.domains.identity.types import OrganisationKind
from app.outside.openid import NotTrusted, OpenIdIssuer, TrustedIssuer
from app.settings import Settings
from tests.make import OPERATOR
from tests.people import World

AUDIENCE = "vouch-register"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    """The address of an issuer in a process of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    process = subprocess.Popen(
        [sys.executable, "-m", "oidc_provider_mock", "--port", port],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    for _ in range(100):
        try:
            httpx.get(f"{address}/.well-known/openid-configuration").raise_for_status()
            break
        except httpx.HTTPError:
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait(10)


@pytest.fixture
def trusting(database, tmp_path, clock, issuer) -> World:
    """A register that trusts the issuer, at the present time, which the issuer keeps too."""
    clock.at = datetime.now(UTC)  # noqa: TID251 - the issuer's own clock
    settings = Settings(
        _env_file=None,
        data_dir=tmp_path,
        operator="Tests",
        oidc_issuer=issuer,
        oidc_audience=AUDIENCE,
        oidc_roles={"officer": "authority_officer", "staff": "employer_staff"},
    )
    return World(database, settings)


def token(issuer: str, client: str = AUDIENCE, **claims: object) -> str:
    """Sign in at the issuer as a browser would, and return the ID token."""
    subject = str(claims.pop("subject", None) or claims.get("email", "nobody"))
    httpx.put(f"{issuer}/users/{subject}", json=dict(claims)).raise_for_status()
    back = "http://localhost/back"
    asked = {
        "client_id": client,
        "redirect_uri": back,
        "response_type": "code",
        "scope": "openid email",
    }
    went = httpx.post(f"{issuer}/oauth2/authorize", params=asked, data={"sub": subject})
    [code] = parse_qs(urlsplit(went.headers["location"]).query)["code"]
    given = httpx.post(
        f"{issuer}/oauth2/token",
        data={"grant_type": "authorization_code", "code": code, "redirect_uri": back},
        auth=(client, "a secret"),
    )
    return str(given.json()["id_token"])


def me(world: World, token: str):
    return world.client(Authorization=f"Bearer {token}").get("/v1/me")


@pytest.fixture
def officer(trusting):
    """Somebody who signs in elsewhere."""
    ministry = trusting.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
    return trusting.member(Role.AUTHORITY_OFFICER, ministry, email="devi@labour.example")


DEVI = {"email": "devi@labour.example", "email_verified": True, "roles": ["officer"]}


@pytest.mark.usefixtures("officer")
def test_a_token_opens_the_membership_that_its_role_stands_for(trusting, issuer):
    answer = me(trusting, token(issuer, **DEVI, amr=["pwd", "mfa"]))
    assert answer.status_code == 200, answer.text
    assert answer.json()["memberships"][0]["role"] == "authority_officer"
    assert "import:run" in answer.json()["permissions"]


@pytest.mark.usefixtures("officer")
def test_one_factor_at_the_issuer_is_one_factor_here(trusting, issuer):
    answer = me(trusting, token(issuer, **DEVI)).json()
    assert answer["second_factor_needed"]
    assert answer["permissions"] == ["account:read", "account:change"]


@pytest.mark.usefixtures("officer")
@pytest.mark.parametrize(
    "change",
    [
        {"email_verified": False},
        {"email": "stranger@labour.example"},
        {"roles": ["administrator"]},
        {"roles": "staff"},
        {"roles": {"officer": True}},
    ],
    ids=["unverified", "stranger", "other-role", "not-held", "no-list"],
)
def test_a_token_opens_nothing_that_the_person_does_not_hold_here(trusting, issuer, change):
    assert me(trusting, token(issuer, **{**DEVI, **change})).status_code == 401


@pytest.mark.usefixtures("officer")
def test_a_token_for_another_audience_or_another_time_is_refused(trusting, issuer, clock):
    assert me(trusting, token(issuer, "another-client", **DEVI)).status_code == 401
    good = token(issuer, **DEVI)
    assert me(trusting, good).status_code == 200
    assert me(trusting, good[:-8] + "AAAAAAAA").status_code == 401
    clock.at += timedelta(hours=2)
    assert me(trusting, good).status_code == 401


@pytest.mark.usefixtures("officer")
def test_the_next_holder_of_an_address_is_not_taken_for_the_last(trusting, issuer):
    assert me(trusting, token(issuer, subject="devi", **DEVI)).status_code == 200

    # The post goes to somebody else, and the address with it.
    assert me(trusting, token(issuer, subject="ravi", **DEVI)).status_code == 401
    assert me(trusting, token(issuer, subject="devi", **DEVI)).status_code == 200


@pytest.mark.usefixtures("officer")
def test_who_is_known_is_known_under_a_new_address_too(trusting, issuer):
    assert me(trusting, token(issuer, subject="devi", **DEVI)).status_code == 200

    renamed = {**DEVI, "email": "devi.rao@labour.example"}
    answer = me(trusting, token(issuer, subject="devi", **renamed))
    assert answer.json()["account"]["email"] == "devi@labour.example"


@pytest.mark.usefixtures("officer")
def test_an_operator_lets_an_address_be_taken_anew(trusting, issuer):
    assert me(trusting, token(issuer, subject="devi", **DEVI)).status_code == 200
    with trusting.database.writing(OPERATOR) as work:
        assert outside_tokens.release(work, "Devi@labour.example", "the issuer was set up anew")
        assert not outside_tokens.release(work, "nobody@labour.example", "no such account")

    assert me(trusting, token(issuer, subject="devi-2", **DEVI)).status_code == 200
    assert me(trusting, token(issuer, subject="devi", **DEVI)).status_code == 401


@pytest.mark.usefixtures("officer")
@pytest.mark.parametrize("told", [{"events": {}}, {"typ": "Logout"}, {"typ": "Refresh"}])
def test_a_token_for_something_else_opens_nothing(trusting, issuer, told):
    assert me(trusting, token(issuer, **DEVI, **told)).status_code == 401


def test_metadata_of_another_issuer_is_refused(monkeypatch, clock):
    def get(address, **_):
        said = {"issuer": "https://evil.example", "jwks_uri": "https://evil.example/keys"}
        return httpx.Response(200, json=said, request=httpx.Request("GET", address))

    monkeypatch.setattr(httpx, "get", get)
    forged = jwt.encode({"sub": "x"}, "k" * 32, algorithm="HS256")
    with pytest.raises(NotTrusted, match="another issuer's"):
        OpenIdIssuer(TrustedIssuer("https://issuer.example", AUDIENCE)).claims(forged, clock.at)


def test_keys_are_not_fetched_without_tls_for_an_issuer_with_it(monkeypatch, clock):
    issuer = "https://issuer.example"
    asked = []

    def get(address, **_):
        asked.append(address)
        said = {"issuer": issuer, "jwks_uri": "http://169.254.169.254/keys"}
        return httpx.Response(200, json=said, request=httpx.Request("GET", address))

    monkeypatch.setattr(httpx, "get", get)
    forged = jwt.encode({"sub": "x"}, "k" * 32, algorithm="HS256")
    with pytest.raises(NotTrusted, match="TLS"):
        OpenIdIssuer(TrustedIssuer(issuer, AUDIENCE)).claims(forged, clock.at)
    assert asked == [f"{issuer}/.well-known/openid-configuration"]


def test_leaving_here_ends_what_the_issuer_opens(trusting, officer, issuer):
    good = token(issuer, **DEVI)
    assert me(trusting, good).status_code == 200
    secretary = trusting.member(
        Role.SECRETARIAT, trusting.organisation(OrganisationKind.SCHEME_OWNER)
    )
    with trusting.database.writing(trusting.actor(secretary)) as work:
        found = work.session.get_one(Organisation, officer.organisation.id)
        organisations.close(work, found, "merged with another ministry")
    assert me(trusting, good).status_code == 401


def test_an_issuer_out_of_reach_opens_nothing_and_breaks_nothing(trusting, officer):
    dead = OpenIdIssuer(TrustedIssuer("http://127.0.0.1:9", AUDIENCE))
    with pytest.raises(NotTrusted):
        dead.claims(trusting.token(officer), trusting.database.clock())
    assert me(trusting, trusting.token(officer)).status_code == 200


class Told:
    """An issuer on loopback that answers whatever a test lets it, and notes what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers: dict[str, bytes] = {}
        told = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                told.asked.append(self.path)
                self.send_response(200)
                self.end_headers()
                self.wfile.write(told.answers.get(self.path, b"{}"))

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def told() -> Iterator[Told]:
    """An issuer that says what a test wants."""
    made = Told()
    yield made
    made.server.shutdown()
    made.server.server_close()


DISCOVERY = "/.well-known/openid-configuration"


ANSWERS = (
    *(b"[]", b"1", b'"x"', b"null", b"\xff", b"[" * 100_000),
    b'{"issuer": "HERE"}',
    b'{"issuer": "HERE", "jwks_uri": null}',
    b'{"issuer": "HERE", "jwks_uri": "file:///etc/passwd"}',
    b'{"issuer": "HERE", "jwks_uri": "gopher://127.0.0.1:6379/_FLUSHALL"}',
    b'{"issuer": "HERE", "jwks_uri": "http://[bad"}',
    b'{"issuer": "HERE", "jwks_uri": "http://\\u0000/"}',
)
LEADS_TO_KEYS = b'{"issuer": "HERE", "jwks_uri": "HERE/keys"}'
KEYS = (b'{"keys": 1}', b'{"keys": [1]}', b'{"keys": [{"kty": "RSA"}]}', b"[]", b"{}")


def test_whatever_an_issuer_answers_it_opens_nothing_and_breaks_nothing(told, world, database):
    member = world.member(Role.PARTNER, world.organisation(OrganisationKind.CIVIL_SOCIETY))
    token = world.token(member)
    for answer, keys in [*((each, b"") for each in ANSWERS), *((LEADS_TO_KEYS, k) for k in KEYS)]:
        told.answers = {DISCOVERY: answer.replace(b"HERE", told.address.encode()), "/keys": keys}
        asked = OpenIdIssuer(TrustedIssuer(told.address, AUDIENCE))
        with pytest.raises(NotTrusted):
            asked.claims(token, database.clock())


def test_an_issuer_that_is_asked_over_tls_leads_to_no_address_without():
    safe = OpenIdIssuer(TrustedIssuer("https://issuer.example", AUDIENCE))
    assert safe._beside_issuer("https://keys.example/jwks") == "https://keys.example/jwks"
    with pytest.raises(NotTrusted):
        safe._beside_issuer("http://169.254.169.254/latest/meta-data")


def test_no_token_leads_us_to_an_address_of_its_own(told, trusting):
    """Whatever address stands in a token, in its head or its body, is not asked."""
    key = ec.generate_private_key(ec.SECP256R1())
    said = {"iss": told.address, "aud": AUDIENCE, "sub": "x", "exp": 4_000_000_000, "iat": 1}
    heads = ("jku", "x5u", "kid", "jwks_uri")
    for head in heads:
        forged = jwt.encode(said, key, algorithm="ES256", headers={head: f"{told.address}/keys"})
        assert me(trusting, forged).status_code == 401
    assert told.asked == []
