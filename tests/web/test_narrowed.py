"""An operation is found by how its path begins, just as if every operation had been asked."""

import re
from contextlib import suppress
from typing import Any

import anyio
import pytest
from fastapi import APIRouter, FastAPI
from fastapi.exceptions import FastAPIError
from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.types import Message, Scope

from app.main import new_service
from app.paths import PATHS, read_operations
from app.web import health
from app.web.narrowed import include
from app.web.operations import Noted, Router, beginning
from app.web.stack import add_pages, new_api
from tests.web.sample_api import ABOUT

STRANGE = (
    *("", "/", "//", "/v1", "/v1/", "/v1/roster/", "/v2/roster", "/v1/rosters", "/V1/roster"),
    *("/openapi.json", "/docs", "/docs/", "/problems", "/problems/not-found", "/healthz/x", "v1"),
)
Found = tuple[int, str, dict[str, Any]]


def found(api: FastAPI, asked: list[tuple[str, str]]) -> list[Found]:
    """Return of each request its status, which function answers, and what it reads in the path."""

    async def ask(method: str, path: str) -> Found:
        statuses: list[int] = []
        scope: Scope = {
            "type": "http",
            "method": method,
            "path": path,
            "query_string": b"",
            "headers": [],
            "server": ("testserver", 80),
        }

        async def receive() -> Message:
            return {"type": "http.request", "body": b""}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])

        with suppress(AttributeError):  # No database was handed over.
            await api(scope, receive, send)
        name = getattr(scope.get("endpoint"), "__qualname__", "")
        return (statuses or [500])[0], name, scope.get("path_params", {})

    async def ask_all() -> list[Found]:
        return [await ask(*each) for each in asked]

    return anyio.run(ask_all)


def the_whole() -> list[Noted]:
    """Every operation of the service once, in the order in which they are tried."""
    known = [noted for path in PATHS for noted in read_operations(path)]
    return [*{(each.path, each.function): each for each in known}.values(), *health.router.noted]


@pytest.fixture(scope="module")
def whole() -> FastAPI:
    api = new_api(ABOUT)
    for noted in the_whole():
        api.router.add_api_route(noted.path, noted.function, **noted.how)
    add_pages(api)
    return api


def test_operations_of_every_module_are_found_as_if_all_had_been_asked(whole):
    by_module = {each.function.__module__: each for each in the_whole()}
    paths = {
        (min(each.how["methods"]), re.sub(r"\{\w+(:path)?\}", "VI00000014", each.path))
        for each in (*by_module.values(), *reversed(the_whole()[::7]))
    }
    asked = [*sorted(paths), *(("GET", path) for path in STRANGE)]

    narrowed = found(new_service(), asked)

    assert narrowed == found(whole, asked)
    assert len({name for _, name, _ in narrowed}) > 200


class NotAsked(APIRoute):
    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        raise AssertionError(scope["path"])


def test_who_has_nothing_for_a_path_is_not_asked():
    asked, others = APIRouter(prefix="/v1/asked"), APIRouter(route_class=NotAsked)

    @others.get("/v1/others/{number}")
    @asked.get("/{number}")
    async def read(number: str) -> str:
        return number

    api = new_api(ABOUT)
    include(api, [others, asked])

    assert found(api, [("GET", "/v1/asked/1")])[0][0] == 200
    assert found(api, [("GET", "/v1/nobody/1")])[0][0] == 404
    with pytest.raises(AssertionError, match="/v1/others/1"):
        found(api, [("GET", "/v1/others/1")])


def test_who_may_have_any_path_is_asked_about_every_one():
    anywhere = APIRouter()

    @anywhere.get("/{place}/{number}")
    async def read(place: str, number: str) -> str:
        return place + number

    api = new_api(ABOUT)
    include(api, [anywhere])

    assert found(api, [("GET", "/v1/1"), ("GET", "/1")]) == [
        (200, read.__qualname__, {"place": "v1", "number": "1"}),
        (404, "", {}),
    ]


def test_an_operation_is_put_together_when_its_path_is_first_asked():
    router = Router(prefix="/v1/asked", tags=["asked"])

    @router.get("/{number}", responses={404: {}})
    async def read(number: str) -> str:
        return number

    @router.get("/never/{number}")
    async def refused(number: str, odd: NotAsked) -> str:  # noqa: ARG001 - FastAPI makes nothing of it
        return number

    api = new_api(ABOUT)
    include(api, [router])

    assert found(api, [("GET", "/v1/asked/1")]) == [(200, read.__qualname__, {"number": "1"})]
    assert found(api, [("PUT", "/v1/asked/1")])[0][0] == 405
    with pytest.raises(FastAPIError):
        found(api, [("GET", "/v1/asked/never/1")])


def test_the_contract_has_every_operation_however_few_were_asked():
    router = Router(prefix="/v1/asked", tags=["asked"])

    @router.get("/{number}", tags=["numbers"])
    async def read(number: str) -> str:
        return number

    api = new_api(ABOUT)
    include(api, [router])

    operation = api.openapi()["paths"]["/v1/asked/{number}"]["get"]
    assert operation["tags"] == ["asked", "numbers"]
    assert operation["operationId"] == "read"


def test_a_path_begins_with_two_segments():
    assert beginning("/v1/roster/checks") == ("v1", "roster")
    assert beginning("/healthz") == ("healthz",)
    assert beginning("/") == ("",)
    assert beginning("") == ()
