"""What only a real server shows: lengths, broken streams, what leaves at once, bytes no text."""

import socket
from contextlib import suppress
from time import monotonic, sleep

import pytest

from app.web import server
from app.web.server import Protocol
from tests.web.sample_api import LARGE


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


READY = b"/v1/open/plain"


def test_an_answer_that_leaves_at_once_has_the_same_head_as_one_that_does_not(port: int) -> None:
    head, body = ask(port, b"GET", READY)
    fields = dict(line.split(b": ", 1) for line in head.split(b"\r\n")[1:])

    assert body == b'{"word":"plain"}'
    assert fields[b"content-length"] == b"16"
    assert set(fields) == {
        *(b"date", b"content-type", b"content-length", b"etag", b"x-request-id"),
        *(b"x-content-type-options", b"referrer-policy", b"vouch-instance", b"connection"),
        *(b"access-control-allow-origin", b"access-control-expose-headers"),
        b"content-security-policy",
    }


@pytest.mark.parametrize("target", [READY, b"/v1/open/slow/late"])
def test_requests_of_one_connection_are_answered_in_their_order(port: int, target: bytes) -> None:
    one = b"%b %b HTTP/1.1\r\nHost: a\r\n%b\r\n"
    tagged = one % (b"GET", target, b"If-None-Match: *\r\n")
    last = one % (b"GET", b"/v1/open", b"Connection: close\r\n")
    asked = one % (b"GET", target, b"") + one % (b"HEAD", target, b"") + tagged + last

    answers = exchange(port, asked)

    statuses = [part.partition(b"\r\n")[0] for part in answers.split(b"HTTP/1.1 ")[1:]]
    assert statuses == [b"200 OK", b"200 OK", b"304 Not Modified", b"200 OK"]
    assert answers.count(b'{"word":') == 1


def test_an_old_client_is_told_that_the_connection_ends(port: int) -> None:
    answer = exchange(port, b"GET /v1/open/plain HTTP/1.0\r\nHost: a\r\n\r\n")

    assert b"connection: close" in answer
    assert answer.endswith(b'{"word":"plain"}')


def test_a_body_that_nobody_reads_does_not_disturb_the_next_request(port: int) -> None:
    first = b"GET /v1/open/plain HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody"
    second = b"GET /v1/open/plain HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    assert exchange(port, first + second).count(b'{"word":"plain"}') == 2


def test_who_reads_slowly_gets_every_large_answer_whole(port: int) -> None:
    asked = b"GET /v1/open/large HTTP/1.1\r\nHost: a\r\n\r\n" * 3
    last = b"GET /v1/open/large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(asked + last)
        sleep(0.2)
        answers = b"".join(iter(lambda: connection.recv(65_536), b""))

    bodies = [part.partition(b"\r\n\r\n")[2] for part in answers.split(b"HTTP/1.1 200 OK")[1:]]
    assert bodies == [b"x" * LARGE] * 4


def test_who_goes_away_while_it_is_answered_disturbs_nobody(port: int) -> None:
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
            connection.sendall(b"GET /v1/open/large HTTP/1.1\r\nHost: a\r\n\r\n" * 8)

    assert ask(port, b"GET", READY)[1] == b'{"word":"plain"}'


def test_no_header_can_be_forged_through_another(port: int) -> None:
    head, _ = ask(port, b"GET", b"/v1/open/split")

    # Uvicorn's own protocol finds it too late for another answer, and ends the connection.
    assert head == b"" or head.startswith(b"HTTP/1.1 500")
    assert b"x-forged" not in head


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch, port: int) -> int:
    """A server that looks at its connections many times a second."""
    monkeypatch.setattr(server, "LOOK_SECONDS", 0.2)
    monkeypatch.setattr(server, "HEAD_SECONDS", 0.1)
    return port


def dawdled(port: int, first: bytes, drop: bytes, seconds: float) -> tuple[bytes, float]:
    """Send something, then drop after drop, until the server ends it; return its answer."""
    began, said = monotonic(), b""
    with socket.create_connection(("127.0.0.1", port), timeout=0.05) as connection:
        connection.sendall(first)
        while monotonic() < began + seconds:
            try:
                got = connection.recv(65_536)
            except TimeoutError:
                got = b""
            except ConnectionResetError:
                break
            else:
                if not got:
                    break
            said += got
            with suppress(OSError):
                connection.sendall(drop)
    return said, monotonic() - began


BEGUN = b"POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"


@pytest.mark.parametrize(
    ("first", "drop", "answered"),
    [
        (b"", b"", b""),
        (b"GET /v1/open HTTP/1.1\r\nX-Slow: ", b"a", b"HTTP/1.1 408"),
        (b"\r\n", b"", b"HTTP/1.1 408"),
        (BEGUN + b"Content-Length: 9000\r\n\r\n{", b" ", b"HTTP/1.1 408"),
    ],
    ids=["nothing", "head", "empty lines", "body"],
)
@pytest.mark.parametrize("port", [Protocol], indirect=True)
def test_who_brings_next_to_nothing_is_told_and_ended(
    hasty: int, first: bytes, drop: bytes, answered: bytes
) -> None:
    said, seconds = dawdled(hasty, first, drop, 5)

    assert said.startswith(answered)
    assert (b"application/problem+json" in said) == bool(answered)
    assert 0.1 <= seconds < 4
    assert ask(hasty, b"GET", b"/v1/open")[0].startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize("port", [Protocol], indirect=True)
def test_who_brings_enough_is_waited_for(hasty: int) -> None:
    drop = b" " * 1_000
    said, _ = dawdled(hasty, BEGUN + b"Content-Length: 20000\r\n\r\n", drop, 1.2)

    assert said.startswith(b"HTTP/1.1 422")


@pytest.mark.parametrize("port", [Protocol], indirect=True)
def test_who_takes_nothing_of_an_answer_is_ended(hasty: int) -> None:
    asked = b"GET /docs/assets/swagger-ui.css HTTP/1.1\r\nHost: a\r\n\r\n" * 100
    with socket.socket() as reader:
        reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2_048)
        reader.settimeout(5)
        reader.connect(("127.0.0.1", hasty))
        reader.sendall(asked)
        sleep(1.5)
        taken = 0
        # An end that is not clean: what was left to send is thrown away.
        with suppress(ConnectionResetError):
            while got := reader.recv(65_536):
                taken += len(got)
    _, whole = ask(hasty, b"GET", b"/docs/assets/swagger-ui.css")
    assert taken < 100 * len(whole)


SMUGGLED = b"GET /v1/open HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize(
    "fields",
    [
        b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
        b"Content-Length: 4\r\nContent-Length: 100\r\n",
        b"Transfer-Encoding: xchunked\r\n",
        b"Content-Length: +4\r\n",
        b"Content-Length : 4\r\n",
    ],
)
def test_no_second_request_is_smuggled_inside_a_first(port: int, fields: bytes) -> None:
    first = b"POST /v1/things HTTP/1.1\r\nHost: a\r\n%b\r\n" % fields

    answers = exchange(port, first + b"0\r\n\r\n" + SMUGGLED)

    assert answers.count(b"HTTP/1.1 ") <= 1
    assert not answers.startswith(b"HTTP/1.1 2")
