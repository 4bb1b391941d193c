"""Bytes that no client would send: lengths in two ways, heads without end, paths that lead out."""

import socket
from contextlib import suppress

import pytest

from app.web import server
from app.web.server import Protocol
from tests.web.test_behind_a_server import ask, exchange

READY = b"/v1/open/plain"


TWICE = [
    b"Transfer-Encoding: chunked, identity\r\n",
    b"Content-Length: 0x2\r\n",
    b"Content-Length: 2, 3\r\n",
    b"Content-Length:\r\n 2\r\n",
    b"Content-Length: 99999999999999999999999\r\n",
]


@pytest.mark.parametrize("fields", TWICE)
def test_a_length_that_is_none_hides_no_second_request(port: int, fields: bytes) -> None:
    hidden = b"GET /v1/open/plain HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    first = b"POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n%b\r\n{}"

    answers = exchange(port, first % fields + hidden)

    assert b'{"word":"plain"}' not in answers
    assert b" 500 " not in answers
    assert ask(port, b"GET", READY)[1] == b'{"word":"plain"}'


@pytest.mark.parametrize(
    "fields",
    [
        b"X-Request-ID: 00f067aa0ba902b7\r\n x-forged: yes\r\n",
        b"X-Request-ID: 00f067aa0ba902b7\nx-forged: yes\r\n",
        b"X-Request-ID: 00f067aa0ba902b7\rx-forged: yes\r\n",
        b"X-Request-ID: a%0d%0ax-forged: yes\r\n",
        b"Origin: a\x00b\r\nAccess-Control-Request-Method: GET\r\n",
        b'If-None-Match: "\xc4\x8d\xc4\x8ax-forged: yes"\r\n',
        b"Idempotency-Key: \xe2\x80\xae\xff\r\n",
        b"Accept-Language: \xff\xfe\r\n",
        b"bad name: 1\r\n",
        b": no name\r\n",
        b"\x00: 1\r\n",
        b"x-" + b"a" * 100_000 + b": 1\r\n",
        b"Accept: " + b"a" * 100_000 + b"\r\n",
        b"User-Agent: " + b"a" * 100_000 + b"\r\n",
        b"Authorization: Bearer " + b"a" * 100_000 + b"\r\n",
        b"".join(b"x-%d: 1\r\n" % each for each in range(2_000)),
    ],
    ids=range(16),
)
def test_no_field_of_a_request_forges_one_of_the_answer_or_breaks_it(
    port: int, fields: bytes
) -> None:
    for method, target in ((b"GET", READY), (b"GET", b"/v1/open"), (b"OPTIONS", b"/v1/open")):
        head, _ = ask(port, method, target, fields)

        assert b"\nx-forged" not in head.lower()
        assert head == b"" or head.startswith((b"HTTP/1.1 2", b"HTTP/1.1 4", b"HTTP/1.1 304"))
    assert ask(port, b"GET", READY)[1] == b'{"word":"plain"}'


@pytest.mark.parametrize(
    "target",
    [
        b"/v1/open/..%2f..%2fetc%2fpasswd",
        b"/v1/open/../../etc/passwd",
        b"/docs/assets/../../../etc/passwd",
        b"/docs/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        b"/docs/assets/..%5c..%5cetc%5cpasswd",
        b"/docs/assets//etc/passwd",
        b"/docs/assets/%00",
        b"/v1//open",
        b"//evil.example/v1/open",
        b"/v1/open%00",
        b"/v1/open/%",
        b"/v1/open/%zz",
        b"/v1/open/%c0%ae%c0%ae",
        b"/v1/open/" + b"a/" * 5_000,
        b"/v1/open/" + b"%2e%2e%2f" * 5_000,
        b"/v1/" + b"x" * 60_000,
        b"http://evil.example/v1/open",
        b"*",
        b"evil.example:443",
        b"/v1/open?\xe2\x80\xae",
        b"/v1/open;jsessionid=1",
    ],
    ids=range(21),
)
def test_no_path_leads_out_of_what_is_served(port: int, target: bytes) -> None:
    head, body = ask(port, b"GET", target)

    assert head == b"" or head.startswith((b"HTTP/1.1 2", b"HTTP/1.1 4"))
    assert b"root:" not in body
    assert b"evil.example" not in head
    assert ask(port, b"GET", READY)[1] == b'{"word":"plain"}'


ENDLESS = {
    "fields": (b"GET /v1/open HTTP/1.1\r\nHost: a\r\n", b"x: " + b"a" * 65_536 + b"\r\n"),
    "one field": (b"GET /v1/open HTTP/1.1\r\nHost: a\r\nx: ", b"a" * 65_536),
    "an address": (b"GET /v1/open?q=", b"a" * 65_536),
    "fields after a body": (
        b"POST /v1/things HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
        b"x: " + b"a" * 65_536 + b"\r\n",
    ),
}


@pytest.mark.parametrize("port", [Protocol], indirect=True, ids=["ours"])
@pytest.mark.parametrize("what", ENDLESS)
def test_what_comes_without_end_is_not_kept(port: int, what: str) -> None:
    begin, more = ENDLESS[what]
    sent = 0
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(begin)
        with suppress(OSError):
            while sent < 40_000_000:
                connection.sendall(more)
                sent += len(more)

    # What lies in the buffers of both ends was sent too.
    assert sent < 40_000_000
    assert ask(port, b"GET", READY)[1] == b'{"word":"plain"}'


@pytest.mark.parametrize("port", [Protocol], indirect=True, ids=["ours"])
def test_who_sends_too_long_a_head_is_told(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(b"GET /v1/open HTTP/1.1\r\nHost: a\r\nx: " + b"a" * server.LONGEST_HEAD)
        answer = b"".join(iter(lambda: connection.recv(65_536), b""))

    assert answer.startswith(b"HTTP/1.1 431 ")
    assert b"application/problem+json" in answer
    assert b"The head of the request is too long." in answer
