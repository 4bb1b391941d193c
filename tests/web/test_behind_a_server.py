"""What only a real server shows: lengths, broken streams, what leaves at once, bytes no text."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from threading import Thread
from time import sleep

import pytest
import uvicorn

from app.web.server import LONGEST_HEAD, Protocol
from app.web.stack import wrapped
from tests.web.sample_api import FACE, LARGE, READS, sample_api


@pytest.fixture(scope="module", params=[Protocol, "auto"], ids=["ours", "uvicorn's own"])
def port(request: pytest.FixtureRequest) -> Iterator[int]:
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        wrapped(sample_api(), FACE, READS),
        http=request.param,
        ws="none",
        server_header=False,
        access_log=False,
        log_config=None,
        lifespan="off",
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


TWICE = [
    b"Content-Length: 2\r\nContent-Length: 3\r\n",
    b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
    b"Transfer-Encoding: chunked\r\nContent-Length: 2\r\n",
    b"Transfer-Encoding: chunked, identity\r\n",
    b"Transfer-Encoding : chunked\r\n",
    b"Content-Length: +2\r\n",
    b"Content-Length: 0x2\r\n",
    b"Content-Length: 2, 3\r\n",
    b"Content-Length:\r\n 2\r\n",
    b"Content-Length: 99999999999999999999999\r\n",
]


@pytest.mark.parametrize("fields", TWICE)
def test_a_length_that_can_be_read_in_two_ways_hides_no_second_request(
    port: int, fields: bytes
) -> None:
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
        connection.sendall(b"GET /v1/open HTTP/1.1\r\nHost: a\r\nx: " + b"a" * LONGEST_HEAD)
        answer = b"".join(iter(lambda: connection.recv(65_536), b""))

    assert answer.startswith(b"HTTP/1.1 431 ")
    assert answer.endswith(b"The head of the request is too long.")
