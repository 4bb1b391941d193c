"""What goes out of a conditional read, message by message, and what becomes of whoever answers."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from app.web.conditional import Conditional, as_asked, not_modified
from app.web.reads import PublicReads

TAG = b'"seven"'
TAGGED = [(b"etag", TAG), (b"content-type", b"text/plain"), (b"vary", b"accept")]
EMPTY = {"type": "http.response.body", "body": b""}


class Behind:
    """Answers in pieces, and notes how it was asked and how far it came.

    Args:
        pieces: of the body.
        headers: of the answer.
        fails: whether it breaks before it answers.
    """

    def __init__(self, *pieces: bytes, headers: Any = (), fails: bool = False) -> None:
        self.pieces, self.headers, self.fails = pieces, headers, fails
        self.asked: list[str] = []
        self.sent = 0
        self.came_to_its_end = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append(scope.get("method", scope["type"]))
        if self.fails:
            raise LookupError
        if scope["type"] == "http":
            start = {"type": "http.response.start", "status": 200, "headers": [*self.headers]}
            await send(start)
            for piece in self.pieces:
                self.sent += 1
                more = {"more_body": True} if self.sent < len(self.pieces) else {}
                await send({"type": "http.response.body", "body": piece, **more})
        self.came_to_its_end = True


def ask(behind: Behind, method: str = "GET", known: bytes = b"", **other: Any) -> list[Message]:
    """Ask once; return what was sent, with the method that the server finds at the end."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"if-none-match", known)] if known else []
    scope = {"type": "http", "method": method, "path": "/open", "headers": headers} | other
    layer: Callable[..., Awaitable[None]] = Conditional(behind, PublicReads(("/open",)))
    asyncio.run(layer(scope, None, send))
    return [*sent, {"method": scope.get("method")}]


def test_head_of_a_whole_answer_has_no_body_and_whoever_answers_comes_to_an_end():
    behind = Behind(b"whole", headers=TAGGED)
    start, *rest = ask(behind, "HEAD")
    assert (start["status"], start["headers"]) == (200, TAGGED)
    assert rest == [EMPTY, {"method": "HEAD"}]
    assert (behind.asked, behind.came_to_its_end) == (["GET"], True)


def test_head_of_a_stream_stops_whoever_answers_at_the_first_piece():
    behind = Behind(b"one", b"two", b"three", headers=TAGGED)
    start, *rest = ask(behind, "HEAD")
    assert (start["status"], rest) == (200, [EMPTY, {"method": "HEAD"}])
    assert (behind.sent, behind.came_to_its_end) == (1, False)


def test_who_has_a_stream_already_is_sent_none_of_it():
    behind = Behind(b"one", b"two", headers=TAGGED)
    start, *rest = ask(behind, known=TAG)
    assert (start["status"], start["headers"]) == (304, [TAGGED[0], TAGGED[2]])
    assert rest == [EMPTY, {"method": "GET"}]
    assert behind.sent == 1


def test_a_stream_passes_piece_by_piece():
    behind = Behind(b"one", b"two")
    start, *pieces, left = ask(behind)
    assert (start["headers"], left) == ([], {"method": "GET"})
    assert [each["body"] for each in pieces] == [b"one", b"two"]
    assert behind.came_to_its_end


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_failure_of_whoever_answers_is_told(method):
    with pytest.raises(LookupError):
        ask(Behind(fails=True), method)


def test_an_act_is_no_conditional_read():
    behind = Behind(b"done")
    start, body, left = ask(behind, "POST", known=b"*")
    assert (start["status"], start["headers"], body["body"]) == (200, [], b"done")
    assert (behind.asked, left) == (["POST"], {"method": "POST"})


def test_what_is_no_request_goes_through():
    behind = Behind()
    assert ask(behind, type="lifespan")[:-1] == []
    assert behind.came_to_its_end


@pytest.mark.parametrize(
    ("known", "method", "told"),
    [
        (None, "GET", (200, b"whole")),
        (None, "HEAD", (200, b"")),
        (b'"other"', "GET", (200, b"whole")),
        (TAG, "GET", (304, b"")),
        (b"*", "HEAD", (304, b"")),
    ],
)
def test_an_answer_from_memory_is_given_as_it_is_asked_for(known, method, told):
    scope = {"method": method, "headers": [] if known is None else [(b"if-none-match", known)]}
    status, headers, body = as_asked(scope, 200, TAGGED, b"whole")
    assert (status, body) == told
    assert [*headers] == (TAGGED if status == 200 else [TAGGED[0], TAGGED[2]])


def test_an_answer_without_a_tag_is_known_to_nobody():
    scope = {"method": "GET", "headers": [(b"if-none-match", b"*")]}
    assert as_asked(scope, 200, [], b"whole") == (200, [], b"whole")


def test_what_tells_of_a_body_is_not_told_without_one():
    told = [(name, b"x") for name in (b"Content-Type", b"content-length", b"content-encoding")]
    assert not_modified([*told, *TAGGED]) == [TAGGED[0], TAGGED[2]]
