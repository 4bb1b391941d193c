"""What this installation asks of others: public addresses, no redirects, short answers."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from app.domains.links.engine.addresses import fault_of, is_asked
from app.outside.partners import MOST_ANSWER, NotAnswering, Partners


@pytest.mark.parametrize(
    "address",
    [
        *("10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254", "100.64.0.1"),
        *("224.0.0.1", "::1", "fd00::1", "fe80::1%eth0", "::ffff:10.0.0.1"),
    ],
)
def test_a_live_register_asks_nothing_inside_a_network(address):
    assert not is_asked(address, is_live=True, is_private=False)
    assert is_asked(address, is_live=True, is_private=True)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1"])
def test_the_public_network_is_asked(address):
    assert is_asked(address, is_live=True, is_private=False)


def test_this_machine_is_asked_by_a_test_alone():
    assert is_asked("127.0.0.1", is_live=False, is_private=False)
    assert not is_asked("127.0.0.1", is_live=True, is_private=False)
    assert fault_of("http://127.0.0.1:8000", is_live=False, private=()) is None
    assert fault_of("http://127.0.0.1:8000", is_live=True, private=()) is not None
    assert fault_of("http://inside.example", is_live=True, private=("inside.example",)) is None
    assert fault_of("https://register.example", is_live=True, private=()) is None


@contextmanager
def serving(status: int, body: bytes, **headers: str) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def anybody(_host: str, _address: str) -> bool:
    return True


def test_no_redirect_is_followed():
    with serving(302, b"{}", Location="http://127.0.0.1:9/elsewhere") as address:
        assert Partners(anybody).read(address, "/x").status == 302


def test_a_long_answer_is_not_read_to_its_end():
    with serving(200, b"x" * (MOST_ANSWER + 1)) as address, pytest.raises(NotAnswering):
        Partners(anybody).read(address, "/x")


@pytest.mark.parametrize("body", [b"", b"no json", b"[]", b"\xff"])
def test_what_is_no_object_says_nothing(body):
    with serving(200, body) as address:
        assert Partners(anybody).read(address, "/x").body == {}


def test_an_address_that_may_not_be_asked_is_not():
    with serving(200, b"{}") as address, pytest.raises(NotAnswering):
        Partners(lambda _host, _address: False).read(address, "/x")


def test_a_host_that_nobody_knows_and_a_closed_port_are_told():
    with pytest.raises(NotAnswering):
        Partners(anybody).read("http://no-such-host.invalid", "/x")
    with pytest.raises(NotAnswering):
        Partners(anybody).read("http://127.0.0.1:1", "/x")
