"""The whole service, put together."""

import re

import pytest
from anyio import to_thread
from anyio.from_thread import start_blocking_portal
from starlette.testclient import TestClient

from app.kit import numbers
from app.kit.errors import MistypedNumber
from app.main import create_app, new_service
from app.outside.contract import contract
from app.settings import Settings
from app.store.engines import READ_CONNECTIONS
from app.web.openapi import operations


@pytest.fixture
def service(database):
    """The service on the test's database, started and stopped."""
    with TestClient(create_app(Settings(_env_file=None), database)) as client:
        yield client


def test_it_is_up_and_ready(service):
    assert service.get("/healthz").json() == {"alive": True}
    answer = service.get("/readyz").json()
    assert answer["ready"]
    assert {"database", "migrations", "consumers"} <= set(answer["checks"])


def test_l9_an_instance_that_is_not_live_says_so(service):
    assert service.get("/healthz").headers["vouch-instance"] == "test"


def test_there_are_no_more_threads_than_connections(service):
    async def tokens() -> float:
        return to_thread.current_default_thread_limiter().total_tokens

    assert service.portal is not None
    assert service.portal.call(tokens) == READ_CONNECTIONS
    with start_blocking_portal() as elsewhere:
        assert elsewhere.call(tokens) != READ_CONNECTIONS


def test_the_contract_is_written_by_another_process_and_kept(database, monkeypatch):
    written = []
    monkeypatch.setattr("app.main.contract", lambda: written.append(1) or b'{"openapi":"3.1.0"}')
    with TestClient(create_app(Settings(_env_file=None), database)) as client:
        told = [client.get("/openapi.json").json() for _ in range(2)]
    assert told == [{"openapi": "3.1.0"}] * 2
    assert written == [1]


@pytest.mark.slow
@pytest.mark.alike
def test_another_process_writes_the_contract_as_this_one_would():
    assert contract() == new_service().written()


def test_every_operation_of_the_contract_is_described(world):
    document = world.client().get("/openapi.json").json()

    for operation in operations(document):
        name = operation["operationId"]
        assert re.fullmatch(r"[a-z]+(_[a-z]+)+", name), name
        assert operation["summary"], name
        assert operation["tags"], name
        assert {"422", "500", "503"} <= set(operation["responses"]), name
        contents = operation["responses"].get("200", {}).get("content", {})
        assert all("example" in c or "examples" in c for c in contents.values()), name
    names = [operation["operationId"] for operation in operations(document)]
    assert len(names) == len(set(names))


def test_numbers_that_the_contract_shows_have_no_typing_error(world):
    shown = set(re.findall(r"\bV[A-Z]\d{8}\b", world.client().get("/openapi.json").text))
    assert len(shown) > 1
    assert {number for number in shown if not _is_well_typed(number)} == set()


def _is_well_typed(number: str) -> bool:
    try:
        numbers.read(number)
    except MistypedNumber:
        return False
    return True


def test_it_closes_the_database_that_it_opened(tmp_path):
    settings = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'own.db'}")

    with TestClient(create_app(settings)) as client:
        answer = client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["checks"]["migrations"]["current"] is None
