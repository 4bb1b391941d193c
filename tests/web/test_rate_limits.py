"""How often one may ask: each address and each caller by itself, told in every answer."""

import asyncio
from threading import get_ident
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from app.access.grants import Role
from app.access.policy import Actor
from app.kit.errors import TooMany
from app.kit.ids import new_id
from app.outside.counters import Counters, Standing
from app.web.rate_limits import CALLER, Limits, RateLimits, count_caller, counters_check, is_counted

PERSON = Actor(new_id(), Role.EMPLOYER_STAFF)


class Behind:
    """Counts what comes through, and answers with a header of its own."""

    def __init__(self, caller: Standing | None = None) -> None:
        self.asked: list[str] = []
        self.caller = caller

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append(scope["type"])
        if self.caller is not None:
            scope[CALLER] = self.caller
        if scope["type"] == "http":
            await Response("here", headers={"x-own": "kept"})(scope, receive, send)


def limited(behind: Behind, by_address: str = "2/minute") -> RateLimits:
    return RateLimits(behind, Limits(Counters(), by_address, "2/minute"))


def test_an_address_that_asks_too_often_is_refused_and_nothing_behind_is_asked():
    behind = Behind()
    client = TestClient(limited(behind))
    assert [client.get("/").status_code for _ in range(2)] == [200, 200]
    with pytest.raises(TooMany, match="More than 2 requests in 60 seconds") as told:
        client.get("/")
    assert 1 <= told.value.retry_after <= 61
    assert behind.asked == ["http"] * 2


def test_each_address_is_counted_by_itself_and_all_without_one_together():
    behind = Behind()
    app = limited(behind, "1/minute")
    for address in ("192.0.2.1", "192.0.2.2"):
        assert TestClient(app, client=(address, 50_000)).get("/").status_code == 200
        with pytest.raises(TooMany):
            TestClient(app, client=(address, 50_001)).get("/")

    async def ask() -> None:
        await app({"type": "http", "method": "GET", "headers": []}, _receive, _send)

    asyncio.run(ask())
    with pytest.raises(TooMany):
        asyncio.run(ask())


async def _receive() -> dict[str, Any]:
    return {"type": "http.request"}


async def _send(_message: Any) -> None:
    pass


def test_what_is_no_request_is_let_through_uncounted():
    behind = Behind()
    app = limited(behind, "1/minute")
    for _ in range(3):
        asyncio.run(app({"type": "lifespan"}, _receive, _send))
    assert behind.asked == ["lifespan"] * 3
    assert TestClient(app).get("/").status_code == 200


def test_every_answer_says_how_its_address_stands_beside_what_it_says_itself():
    client = TestClient(limited(Behind(), "3/minute"))
    for left in (2, 1, 0):
        answer = client.get("/")
        assert (answer.text, answer.headers["x-own"]) == ("here", "kept")
        assert answer.headers["ratelimit-policy"] == '"address";q=3;w=60'
        assert answer.headers["ratelimit"].startswith(f'"address";r={left};t=')


def test_an_answer_to_somebody_who_is_signed_in_says_how_they_stand_too():
    client = TestClient(limited(Behind(Standing(9, 8, 41, 60)), "3/minute"))
    answer = client.get("/")
    assert answer.headers["ratelimit-policy"] == '"address";q=3;w=60, "caller";q=9;w=60'
    assert answer.headers["ratelimit"].endswith(', "caller";r=8;t=41')


def counted(limits: Limits, actor: Actor) -> tuple[bool, Standing]:
    scope: Scope = {}
    return asyncio.run(is_counted(limits, scope, actor)), scope[CALLER]


def test_a_machine_and_the_person_who_set_it_up_are_counted_apart():
    limits = Limits(Counters(), "9/minute", "2/minute")
    machine = Actor(PERSON.id, Role.EMPLOYER_STAFF, client_id=new_id())
    for actor in (PERSON, machine, Actor(new_id(), Role.EMPLOYER_STAFF)):
        stands = [counted(limits, actor) for _ in range(3)]
        assert [ok for ok, _ in stands] == [True, True, False]
        assert [each.remaining for _, each in stands] == [1, 0, 0]


def test_a_caller_who_asks_too_often_is_refused_with_when_to_come_back():
    limits = Limits(Counters(), "9/minute", "1/minute")
    api = SimpleNamespace(state=SimpleNamespace(limits=limits))

    def ask() -> None:
        asyncio.run(count_caller(Request({"type": "http", "app": api}), PERSON))

    ask()
    with pytest.raises(TooMany, match="More than 1 requests in 60 seconds"):
        ask()


class Watched(Counters):
    """Counters that say in which thread they count."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.threads: list[int] = []

    def take(self, limit: str, *key: str) -> Standing | None:
        self.threads.append(get_ident())
        return super().take(limit, *key)


@pytest.mark.parametrize(
    ("address", "apart"), [("memory://", False), ("redis://127.0.0.1:1", True)]
)
def test_counting_that_may_be_slow_keeps_no_other_request_waiting(address, apart):
    counters = Watched(address)
    assert counted(Limits(counters, "9/minute", "2/minute"), PERSON)[0]
    assert (counters.threads != [get_ident()]) is apart


def test_a_check_says_who_counts_and_takes_nothing_out_of_use():
    alone = counters_check(Counters())
    gone = counters_check(Counters("redis://127.0.0.1:1"))
    assert (alone.is_needed, gone.is_needed) == (False, False)
    assert (alone.look().ok, alone.look().facts) == (True, {"counted": "in this process"})
    found = gone.look()
    assert (found.ok, found.facts) == (False, {"counted": "in this process"})
    assert "VOUCH_COUNTERS_URL" in str(found.wrong)
    assert alone.look().wrong is None
