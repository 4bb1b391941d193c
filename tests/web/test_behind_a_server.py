"""What only a real server shows: lengths, broken streams, bytes that are no text."""

import socket
from collections.abc import Iterator
from threading import Thread
from time import sleep

import pytest
import uvicorn

from app.web.stack import wrapped
from tests.web.sample_api import FACE, READS, sample_api


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        wrapped(sample_api(), FACE, READS), access_log=False, log_config=None, lifespan="off"
    )
    server = uvicorn.Server(config)
    thread = Thread(target=server.run, args=([listening],))
    thread.start()
    while not server.started:
        sleep(0.01)
    yield int(listening.getsockname()[1])
    server.should_exit = True
    thread.join()
    listening.close()


def exchange(port: int, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(request)
        return b"".join(iter(lambda: connection.recv(65_536), b""))


def ask(port: int, method: bytes, target: bytes, fields: bytes = b"") -> tuple[bytes, bytes]:
    """Return the head and the body of the answer, as they came."""
    wanted = b"%b %b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n%b\r\n" % (method, target, fields)
    head, _, body = exchange(port, wanted).partition(b"\r\n\r\n")
    return head, body


@pytest.mark.parametrize(
    "target",
    [b"/v1/open", b"/v1/open/plain", b"/docs", b"/docs/assets/swagger-ui.css", b"/x", b"/v1/busy"],
)
def test_head_names_the_length_of_what_get_sends(port: int, target: bytes) -> None:
    _, whole = ask(port, b"GET", target)
    head, body = ask(port, b"HEAD", target)

    assert b"content-length: %d" % len(whole) in head
    assert body == b""


def test_head_of_a_stream_is_complete(port: int) -> None:
    head, body = ask(port, b"HEAD", b"/v1/open/export")

    assert head.startswith(b"HTTP/1.1 200")
    assert body == b""


def test_a_304_has_no_body(port: int) -> None:
    for target in (b"/v1/open", b"/v1/open/plain"):
        head, body = ask(port, b"GET", target, b"If-None-Match: *\r\n")

        assert head.startswith(b"HTTP/1.1 304")
        assert body == b""


def test_a_stream_that_breaks_is_seen_to_be_broken(port: int) -> None:
    head, body = ask(port, b"GET", b"/v1/cut")

    assert head.startswith(b"HTTP/1.1 200")
    assert body == b"4\r\none\n\r\n"  # Without the closing chunk.


@pytest.mark.parametrize(
    "target", [b"/v1/open?q=\xff", b"/v1/\xe0\xa6", b"/v1/open?q=" + b"%E0%A6%95" * 10_000]
)
def test_what_is_no_http_is_refused_and_the_server_lives_on(port: int, target: bytes) -> None:
    head, _ = ask(port, b"GET", target)

    assert head.startswith((b"HTTP/1.1 4", b"HTTP/1.1 200"))
    assert ask(port, b"GET", b"/v1/open")[0].startswith(b"HTTP/1.1 200")


def test_a_body_over_the_limit_is_refused_before_it_has_come(port: int) -> None:
    head, body = ask(port, b"POST", b"/v1/things", b"Content-Length: 9000000\r\n")

    assert head.startswith(b"HTTP/1.1 413")
    assert b"too-large" in body


def test_a_chunked_body_over_the_limit_is_refused(port: int) -> None:
    chunk = b"10000\r\n%b\r\n" % (b" " * 65_536)
    fields = b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
    wanted = b"POST /v1/things HTTP/1.1\r\nHost: a\r\nConnection: close\r\n%b\r\n%b0\r\n\r\n"

    assert b"too-large" in exchange(port, wanted % (fields, chunk * 17))
