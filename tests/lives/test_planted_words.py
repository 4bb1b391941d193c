"""What people type is found nowhere in logs, metrics and traces, whatever becomes of the request.

Words are planted through a running service in paths, queries, headers, bodies, forms and files, in
several scripts, in requests that succeed, are refused and fail; then all that it told is searched.
"""

import json
import socket
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from sqlalchemy import create_engine, text

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.settings import Settings
from app.store.work import Database
from tests.cli.running import answers, free_port, running, stopped, until
from tests.collecting import Collector, collector
from tests.people import PASSWORD, World

pytestmark = [pytest.mark.commits, pytest.mark.usefixtures("account")]

NAMES = (
    "Quiambao-Plantada",
    "रोपितनाम",
    "مزروعة",
    "植入的名字",
    "রোপিতনাম",
    "Посаженная",
)
MADE_UP = "plantedheld mypassport plantedunpaid"
ADDRESS = "planted.amina@hotel.example"
ANOTHER = "planted.joseph@hotel.example"
SECRET = "planted-secret-0f3a9c"
TOKEN = "eyJhbGciOiJFUzI1NiJ9.cGxhbnRlZHRva2Vu.cGxhbnRlZHNpZ25hdHVyZQ"
PLANTED = (*NAMES, *MADE_UP.split(), ADDRESS, ANOTHER, SECRET, TOKEN, PASSWORD)


@pytest.fixture
def heard() -> Iterator[Collector]:
    with collector() as kept:
        yield kept


@pytest.fixture
def variables(own_database: Database, tmp_path: Path, heard: Collector) -> dict[str, str]:
    port = free_port()
    return {
        "VOUCH_DATABASE_URL": own_database.url.render_as_string(hide_password=False),
        "VOUCH_DATA_DIR": str(tmp_path),
        "VOUCH_PORT": str(port),
        "VOUCH_METRICS_PORT": str(free_port()),
        "VOUCH_TRACES_URL": heard.url,
        "VOUCH_LOG_LEVEL": "debug",
        "VOUCH_SMTP_HOST": "127.0.0.1",
        "VOUCH_SMTP_PORT": str(free_port()),
        "VOUCH_MAIL_ALLOWED": json.dumps([ADDRESS]),
    }


@pytest.fixture
def account(own_database: Database, tmp_path: Path) -> None:
    """Somebody whose name and address are planted too."""
    world = World(
        Database(own_database._reading, own_database._writing),
        Settings(_env_file=None, data_dir=tmp_path, operator="Tests"),
    )
    agency = world.organisation(OrganisationKind.INTERMEDIARY, NAMES[0])
    world.member(Role.RECRUITER_MANAGER, agency, email=ADDRESS)


def test_nothing_that_is_typed_is_told_to_who_watches(variables, heard, own_database):
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"

    with running("serve", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        with httpx.Client(base_url=at, timeout=30) as client:
            statuses = {each.status_code for each in [*signed_in(client), *planted(client)]}
            raw(int(variables["VOUCH_PORT"]))
            broken(own_database)
            failed = sign_in(client, ANOTHER)
            sent = httpx.get(f"http://127.0.0.1:{variables['VOUCH_METRICS_PORT']}/metrics").text
        status, said = stopped(process)

    assert status == 0
    assert {200, 202, 400, 401, 404, 422} <= statuses
    assert failed.status_code == 500
    told = {"the log": said, "the metrics": sent, "the traces": heard.text()}
    assert found(told) == []
    # What is searched is what the requests left behind; another process has the jobs on PostgreSQL.
    assert ("job failed" in said) is (own_database.dialect == "sqlite")
    assert failed.headers["x-request-id"] in said
    assert failed.headers["x-request-id"] in told["the traces"]
    assert 'operation="issue_token",status="500"' in sent
    assert "SELECT" in told["the traces"]


def planted(client: httpx.Client) -> Iterator[httpx.Response]:
    """Ask as nobody, with words wherever a request has room for them."""
    for word in (*NAMES, MADE_UP, ADDRESS, SECRET, TOKEN):
        for query in ({"q": word}, {"q": word, word: word}, {"cursor": word}, {"country": word}):
            yield client.get("/v1/roster", params=query)
        for folder in ("/v1", "/v1/roster", "/v1/roster/certificates", "/v1/notices", "/problems"):
            yield client.get(f"{folder}/{quote(word)}")
        yield client.get("/v1/me", headers=headers(word))
        yield client.post("/v1/sign-ups", json=sign_up(word))
        yield client.post("/v1/sign-ups", json={word: word, "name": word})
        yield client.post("/v1/sign-ups", content=f'{{"name": "{word}'.encode())
        yield client.post("/v1/password-resets", json={"email": ADDRESS, "x": word})
        yield client.post("/v1/password-resets", json={"email": ADDRESS})
        confirm = {"token": word, "password": f"{word} and {SECRET}"}
        yield client.post("/v1/sign-ups/confirm", json=confirm)
        form = {"grant_type": "password", "username": ADDRESS, "password": word}
        yield client.post("/v1/oauth/token", data=form)
        yield client.post("/v1/oauth/token", data={"grant_type": word, word: word})
        yield client.post("/v1/oauth/revoke", data={"token": word})


def headers(word: str) -> dict[str, bytes]:
    """Say a word in every header that something of ours reads."""
    value = word.encode()
    names = (
        *("X-Request-ID", "traceparent", "tracestate", "baggage", "User-Agent", "Referer"),
        *("Cookie", "Forwarded", "X-Forwarded-For", "Origin", "Accept-Language", "If-None-Match"),
        *("If-Match", "Idempotency-Key", "Vouch-Seen", "Host"),
    )
    return {**dict.fromkeys(names, value), "Authorization": b"Bearer " + value}


def sign_up(word: str) -> dict[str, object]:
    organisation = {"kind": "intermediary", "name": word, "country": "PH"}
    return {"organisation": organisation, "name": word, "email": ADDRESS}


def sign_in(client: httpx.Client, address: str = ADDRESS) -> httpx.Response:
    form = {"grant_type": "password", "username": address, "password": PASSWORD}
    return client.post("/v1/oauth/token", data=form)


def signed_in(client: httpx.Client) -> Iterator[httpx.Response]:
    """Act as somebody, with words in what is changed, refused and sent as a file."""
    token = sign_in(client).json()["access_token"]
    bearer = {"Authorization": f"Bearer {token}"}
    for version, word in enumerate(NAMES, start=1):
        change = {"headers": bearer | {"If-Match": f'"{version}"'}}
        yield client.patch("/v1/me", json={"name": word}, **change)
        yield client.patch("/v1/me", json={"name": word, "language": word}, **change)
        file = {"file": (f"{quote(word)}.csv", word.encode(), "text/csv")}
        yield client.post("/v1/imports", files=file, data={"reason": word}, headers=bearer)
        key = {"Idempotency-Key": b64encode(word.encode() * 3).decode()}
        claim = {"reason": MADE_UP, "statement": word}
        yield client.post(f"/v1/roster/{quote(word)}/claims", json=claim, headers=bearer | key)


def raw(port: int) -> None:
    """Send what is no HTTP, and a method that nobody knows."""
    for line in (f"{SECRET} /{ADDRESS} HTTP/1.1\r\nHost: {SECRET}\r\n\r\n", f"{MADE_UP}\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
            connection.sendall(line.encode())
            connection.recv(65_536)


def broken(database: Database) -> None:
    """Let what finds an account fail, so that the database's message quotes the address."""
    engine = create_engine(database.url)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE person RENAME COLUMN email_key TO gone"))
    engine.dispose()


def found(told: dict[str, str]) -> list[str]:
    """Name the words that are found, as they are or as JSON, an address or base64 write them."""
    return [
        f"{word} in {where}"
        for where, said in told.items()
        for word in PLANTED
        for written in (
            *(word, quote(word), json.dumps(word)[1:-1], b64encode(word.encode()).decode()),
            word.encode().decode("latin-1"),
        )
        if written.casefold() in said.casefold()
    ]
