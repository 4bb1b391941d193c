"""Readings go to a streaming replica that has what the caller may have seen, else to the main one.

On two real servers of PostgreSQL, whatever database the rest of the suite runs on.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.paths import PUBLIC_READS
from app.settings import Settings
from app.store import replica as replicas
from app.store.migrations import upgrade
from app.store.replica import READS, Seen, read, said
from app.store.work import Database
from app.web.reads import PublicReads
from app.web.seen import SeenWrites
from tests.cli.running import answers, free_port, running, stopped, until
from tests.people import Member, World
from tests.replicas import Servers, programs, streaming

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def servers() -> Iterator[Servers]:
    folder = programs()
    if folder is None:
        pytest.skip("no programs of a PostgreSQL server, 15 or newer, with pg_basebackup are here")
    with streaming(folder) as pair:
        database = Database.open(pair.main)
        upgrade(database)
        database.dispose()
        pair.catch_up()
        yield pair


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the master key of all machines is."""
    return tmp_path_factory.mktemp("machines")


@pytest.fixture
def machine(servers: Servers, data: Path) -> Iterator[World]:
    with started(servers, data) as one:
        yield one


@contextmanager
def started(servers: Servers, folder: Path) -> Iterator[World]:
    """Start an API machine: doors of its own, on the same servers."""
    database = Database.open(servers.main, read_url=servers.replica)
    world = World(database, Settings(_env_file=None, data_dir=folder, operator="Tests"))
    world._app = SeenWrites(world._app, PublicReads(PUBLIC_READS))
    yield world
    database.dispose()


@pytest.fixture
def went():
    """Count where readings went since the last time."""
    known: Counter[str] = Counter()

    def since() -> Counter[str]:
        now = Counter({str(words[0]): int(often) for words, (often,) in READS.counted().items()})
        new = now - known
        known.update(new)
        return new

    since()
    return since


@pytest.fixture
def member(machine: World) -> Member:
    agency = machine.organisation(OrganisationKind.INTERMEDIARY)
    return machine.member(Role.RECRUITER_MANAGER, agency)


def rename(client: TestClient, name: str) -> httpx.Response:
    version = client.get("/v1/me").json()["account"]["version"]
    answer = client.patch("/v1/me", json={"name": name}, headers={"If-Match": f'"{version}"'})
    assert answer.status_code == 200, answer.text
    return answer


def name_of(client: TestClient, **headers: str) -> str:
    return client.get("/v1/me", headers=headers).json()["account"]["name"]


def test_who_wrote_reads_it_while_the_replica_lags_and_from_the_replica_when_it_has_it(
    servers, machine, member, went
):
    client = machine.signed_in(member)
    servers.catch_up()

    with servers.paused():
        seen = rename(client, "Amina Rahman").headers["vouch-seen"]
        went()
        assert name_of(client, **{"Vouch-Seen": seen}) == "Amina Rahman"
        assert went() == {"main_behind": 1}

    servers.catch_up()
    assert name_of(client, **{"Vouch-Seen": seen}) == "Amina Rahman"
    assert went() == {"replica": 1}


def test_another_machine_shows_what_was_written_at_the_first(servers, machine, member, went, data):
    with started(servers, data) as other:
        servers.catch_up()
        token = {"Authorization": f"Bearer {machine.token(member)}"}
        with servers.paused():
            seen = rename(machine.client(**token), "Joseph Okello").headers["vouch-seen"]
            assert name_of(other.client(**token), **{"Vouch-Seen": seen}) == "Joseph Okello"
            assert name_of(other.client(**token)) == "Joseph Okello"
        servers.catch_up()
        went()
        assert name_of(other.client(**token), **{"Vouch-Seen": seen}) == "Joseph Okello"
        assert went() == {"replica": 1}


@pytest.mark.parametrize("sent", [None, "Maria Santos", "", "0/1 ", "FFFFFFFFF/0"])
def test_who_is_signed_in_and_does_not_say_what_they_saw_is_answered_by_the_main_one(
    machine, member, went, sent
):
    headers = {} if sent is None else {"Vouch-Seen": sent}

    assert machine.signed_in(member).get("/v1/me", headers=headers).status_code == 200
    assert went() == {}


def test_a_session_that_ended_is_over_though_the_replica_does_not_know_yet(
    servers, machine, member
):
    client = machine.signed_in(member)
    servers.catch_up()

    with servers.paused():
        token = client.headers["authorization"].removeprefix("Bearer ")
        assert machine.client().post("/v1/oauth/revoke", data={"token": token}).status_code == 200
        assert client.get("/v1/me", headers={"Vouch-Seen": "0/1"}).status_code == 401


def test_the_public_reads_from_a_replica_what_is_a_second_old_at_most(
    servers, machine, went, monkeypatch
):
    anyone = machine.client()
    servers.catch_up()
    anyone.get("/v1/schemes")
    until(lambda: anyone.get("/v1/schemes").is_success and went()["replica"] > 0)

    with servers.paused():
        machine.organisation(OrganisationKind.INTERMEDIARY)
        monkeypatch.setattr(replicas, "LATEST_SECONDS", 0.0)
        went()
        assert anyone.get("/v1/schemes").status_code == 200
        assert went() == {"main_behind": 1}


def test_how_a_certificate_stands_is_never_asked_of_a_replica(servers, machine, went):
    servers.catch_up()
    machine.client().get("/v1/roster")
    went()

    assert machine.client().get("/v1/roster/certificates/VC2600000148").status_code in (404, 422)
    assert went() == {}


def test_a_replica_refuses_to_be_written(servers):
    database = Database.open(servers.main, read_url=servers.replica)
    servers.catch_up()
    assert database.replica is not None
    connection = database.replica.connection(Seen(0))

    assert connection is not None
    with connection, pytest.raises(Exception, match="read-only"):
        connection.exec_driver_sql("DELETE FROM job")
    database.dispose()


def test_a_replica_that_goes_away_is_told_and_missed_by_nobody(
    servers, machine, member, went, monkeypatch
):
    monkeypatch.setattr(replicas, "REST_SECONDS", 0.1)
    client = machine.signed_in(member)
    seen = {"Vouch-Seen": rename(client, "Amina Rahman").headers["vouch-seen"]}
    servers.catch_up()
    assert name_of(client, **seen) == "Amina Rahman"

    servers.stop("replica")
    try:
        went()
        assert [name_of(client, **seen) for _ in range(3)] == 3 * ["Amina Rahman"]
        assert went() == {"main_unreachable": 3}
        ready = machine.client().get("/readyz").json()
        assert ready["ready"]
        assert not ready["checks"]["replica"]["ok"]
        assert any("VOUCH_DATABASE_READ_URL" in each for each in ready["wrong"])
    finally:
        servers.start("replica")
    servers.catch_up()
    until(lambda: name_of(client, **seen) == "Amina Rahman" and went()["replica"] > 0)


@pytest.mark.parametrize("position", [0, 1, 0x16B374D848, (1 << 64) - 1])
def test_a_position_is_written_as_postgresql_does_and_read_back(position):
    assert read(said(position)) == Seen(position)


def test_a_machine_that_is_started_with_a_replica_reads_from_it(servers, tmp_path):
    metrics = free_port()
    variables = {
        "VOUCH_DATABASE_URL": servers.main,
        "VOUCH_DATABASE_READ_URL": servers.replica,
        "VOUCH_DATA_DIR": str(tmp_path / "var"),
        "VOUCH_PORT": str(free_port()),
        "VOUCH_METRICS_PORT": str(metrics),
    }
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"

    def is_counted() -> bool:
        httpx.get(f"{at}/v1/roster", params={"country": "PH"})
        httpx.get(f"{at}/v1/schemes")
        told = httpx.get(f"http://127.0.0.1:{metrics}/metrics").text
        return 'vouch_replica_reads_total{went="replica"}' in told

    with running("serve", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        assert httpx.get(f"{at}/readyz").json()["checks"]["replica"]["ok"]
        until(is_counted)
        status, _ = stopped(process)

    assert status == 0
