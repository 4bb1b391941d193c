"""A calculation that is asked again in the same words is answered from memory, for a while."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from app.web import repeated
from app.web.repeated import MOST_ASKED_BYTES, Calculations, Repeated

PATH = "/v1/sums"


class Sums:
    """Adds up what it is sent, and counts how often it had to."""

    def __init__(self) -> None:
        self.counted = 0
        self.basis: object = object()
        self.while_counting: Callable[[], None] = lambda: None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.counted += 1
        asked = await Request(scope, receive).json()
        self.while_counting()
        answer: Response = JSONResponse({"sum": sum(asked)})
        if scope["query_string"] == b"wrong":
            answer = JSONResponse({"status": 422}, status_code=422)
        if scope["query_string"] == b"streamed":
            answer = StreamingResponse(iter(["1", "2"]))
        await answer(scope, receive, send)


@pytest.fixture
def sums() -> Sums:
    return Sums()


@pytest.fixture
def client(sums: Sums) -> TestClient:
    what = Calculations(frozenset({PATH}), lambda: sums.basis)
    return TestClient(Repeated(sums, what))


def asked(client: TestClient, *numbers: int, path: str = PATH, **more: Any) -> Any:
    answer = client.post(path, json=list(numbers), **more)
    return answer.json()


def test_the_same_words_are_calculated_once(client, sums):
    assert [asked(client, 1, 2) for _ in range(3)] == [{"sum": 3}] * 3
    assert sums.counted == 1


def test_other_words_are_other_questions(client, sums):
    assert [asked(client, 1, 2), asked(client, 2, 2)] == [{"sum": 3}, {"sum": 4}]
    asked(client, 1, 2, path=f"{PATH}?language=ne")
    asked(client, 1, 2, headers={"Host": "other.example"})
    client.post(PATH, content=b"[1,2]", headers={"Content-Type": "text/plain"})
    assert sums.counted == 5


def test_what_was_recorded_since_makes_it_calculate_anew(client, sums):
    asked(client, 1)
    sums.basis = object()
    asked(client, 1)
    assert sums.counted == 2


def test_what_changed_while_it_was_calculated_is_not_kept(client, sums):
    def change() -> None:
        sums.basis = object()

    sums.while_counting = change
    asked(client, 1)
    sums.while_counting = lambda: None
    asked(client, 1)
    assert sums.counted == 2


def test_it_lasts_for_a_minute(client, sums, monkeypatch):
    now = 1_000.0
    monkeypatch.setattr(repeated, "monotonic", lambda: now)
    asked(client, 1)
    now += 60
    asked(client, 1)
    assert sums.counted == 2


@pytest.mark.parametrize("name", ["Authorization", "Cookie"])
def test_whoever_brings_credentials_is_answered_anew(client, sums, name):
    for _ in range(2):
        asked(client, 1, headers={name: "x"})
    asked(client, 1)
    assert sums.counted == 3


def test_refusals_and_streams_and_long_questions_are_not_kept(client, sums):
    for _ in range(2):
        assert asked(client, 1, path=f"{PATH}?wrong") == {"status": 422}
        assert client.post(f"{PATH}?streamed", json=[1]).text == "12"
        assert asked(client, *[1] * MOST_ASKED_BYTES) == {"sum": MOST_ASKED_BYTES}
    assert sums.counted == 6


def test_other_paths_pass_through(client, sums):
    for _ in range(2):
        asked(client, 1, path="/v1/others")
    assert sums.counted == 2


def test_a_body_in_pieces_is_the_same_question(client, sums):
    def pieces() -> Any:
        yield b"[1,"
        yield b"2]"

    whole = {"Content-Type": "application/json", "Content-Length": "5"}
    assert client.post(PATH, content=pieces(), headers=whole).json() == {"sum": 3}
    assert client.post(PATH, content=b"[1,2]", headers=whole).json() == {"sum": 3}
    assert sums.counted == 1
