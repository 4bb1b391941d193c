"""Which requests are the same question, of whom, and which answers are small and whole."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from app.access.grants import Role
from app.access.policy import Actor, Recognised
from app.kit.ids import new_id
from app.outside.counters import Counters
from app.web.asked_again import LARGEST, AskedAgain
from app.web.moments import Moments
from app.web.rate_limits import Limits
from app.web.scope import ACTOR_ID, RECOGNISED, ROUTE_NAME, route_name
from tests.make import NOON, FixedClock

ACTOR = Actor(new_id(), Role.SECRETARIAT)
TOKEN = (b"authorization", b"Bearer mine")
STATE = object()
PLAIN: dict[str, Any] = {
    "type": "http",
    "method": "GET",
    "scheme": "https",
    "server": ("vouch.example", 443),
    "client": ("192.0.2.1", 50_000),
    "path": "/mine",
    "raw_path": b"/mine",
    "query_string": b"",
    "headers": [TOKEN],
}


class Asked:
    """A layer that remembers, behind which is counted what it did not answer.

    Args:
        until: when the token of the caller ends.
        body: of every answer.
        by_caller: how often one may ask.
        headers: of every answer.
    """

    def __init__(
        self,
        until: timedelta = timedelta(minutes=10),
        body: bytes = b"mine",
        by_caller: str = "600/minute",
        headers: dict[str, str] | None = None,
    ) -> None:
        self.count = 0
        self._caller = Recognised(ACTOR, NOON + until)
        self._body, self._headers = body, headers
        self._limits = Limits(Counters(), "600/minute", by_caller)

    def __call__(self, *questions: dict[str, Any]) -> list[Scope]:
        """Ask one after the other, within one moment; return what each request came to."""

        async def ask() -> list[Scope]:
            moments = Moments(lambda: STATE, FixedClock(NOON))
            layer = AskedAgain(self._behind, moments, self._limits)
            scopes = [PLAIN | each for each in questions]
            for scope in scopes:
                await layer(scope, _receive, _taken(scope))
            return scopes

        return asyncio.run(ask())

    async def _behind(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.count += 1
        scope[RECOGNISED] = self._caller
        if scope["type"] == "http":
            await Response(self._body, headers=self._headers)(scope, receive, send)


async def _receive() -> Message:
    return {"type": "http.request"}


def _taken(scope: Scope) -> Callable[[Message], Any]:
    async def send(message: Message) -> None:
        scope.setdefault("sent", []).append(message)

    return send


@pytest.mark.parametrize(
    "other",
    [
        {"scheme": "http"},
        {"server": ("elsewhere.example", 443)},
        {"server": None},
        {"client": ("192.0.2.2", 50_000)},
        {"client": None},
        {"path": "/yours"},
        {"raw_path": b"/%6Dine"},
        {"query_string": b"limit=2"},
        {"headers": [TOKEN, (b"accept", b"text/csv")]},
        {"headers": [(b"authorization", b"Bearer yours")]},
    ],
    ids=repr,
)
def test_whatever_a_request_says_of_itself_is_part_of_the_question(other):
    asked = Asked()
    asked({}, other, {}, other)
    assert asked.count == 2


@pytest.mark.parametrize("name", [b"x-request-id", b"traceparent", b"tracestate", b"if-none-match"])
def test_what_each_request_has_of_its_own_makes_no_other_question(name):
    asked = Asked()
    asked({}, *({"headers": [TOKEN, (name, value)]} for value in (b"1", b"2")))
    assert asked.count == 1


def test_another_connection_of_the_same_address_asks_the_same():
    asked = Asked()
    asked({}, {"client": ("192.0.2.1", 50_001)})
    assert asked.count == 1


@pytest.mark.parametrize("name", [b"content-length", b"transfer-encoding"])
def test_what_brings_a_body_is_not_answered_from_memory(name):
    asked = Asked()
    asked(*[{"headers": [TOKEN, (name, b"chunked")]}] * 2)
    assert asked.count == 2


@pytest.mark.parametrize("name", ["Set-Cookie", "Content-Disposition"])
def test_an_answer_that_is_for_one_time_alone_is_not_kept(name):
    asked = Asked(headers={name: "a=b"})
    asked({}, {})
    assert asked.count == 2


def test_who_says_not_who_they_are_is_not_answered_from_memory():
    asked = Asked()
    asked(*[{"headers": []}] * 2)
    assert asked.count == 2


def test_what_is_no_request_goes_through():
    asked = Asked()
    asked({"type": "lifespan"}, {"type": "lifespan"})
    assert asked.count == 2


@pytest.mark.parametrize(("size", "count"), [(0, 1), (LARGEST, 1), (LARGEST + 1, 2)])
def test_an_answer_is_kept_up_to_a_size(size, count):
    asked = Asked(body=b"x" * size)
    scopes = asked({}, {})
    assert asked.count == count
    assert [len(each["sent"][-1]["body"]) for each in scopes] == [size, size]


@pytest.mark.parametrize(("lasts", "count"), [(timedelta(), 2), (timedelta(microseconds=1), 1)])
def test_a_token_is_good_up_to_its_end_and_not_in_that_very_instant(lasts, count):
    asked = Asked(until=lasts)
    asked({}, {})
    assert asked.count == count


def test_who_asks_too_often_is_left_to_whoever_makes_answers():
    asked = Asked(by_caller="1/minute")
    asked({}, {}, {})
    assert asked.count == 2


def test_an_answer_from_memory_says_to_the_log_who_asked_and_what():
    made, kept = Asked()({}, {})
    assert (kept[ACTOR_ID], kept[ROUTE_NAME]) == (ACTOR.id, route_name(made))
    assert kept["sent"] == made["sent"]
