"""What the edge reads back about a request."""

from typing import Any

import pytest

from app.web.scope import instance, origin, request_id, route_name


def scope(**known: Any) -> dict[str, Any]:
    return {"scheme": "http", "headers": [], "server": ("10.0.0.1", 8000), **known}


@pytest.mark.parametrize(
    ("host", "address"),
    [
        (b"vouch.example", "http://vouch.example"),
        (b"vouch.example:8443", "http://vouch.example:8443"),
        (b"[::1]:8000", "http://[::1]:8000"),
        (b'a"><script>', "http://10.0.0.1:8000"),
        (b"a b", "http://10.0.0.1:8000"),
        (b"user@evil.example", "http://10.0.0.1:8000"),
        (b"x" * 300, "http://10.0.0.1:8000"),
        (b"\xff", "http://10.0.0.1:8000"),
    ],
)
def test_only_a_plain_host_gets_into_links(host: bytes, address: str) -> None:
    assert origin(scope(headers=[(b"host", host)])) == address


@pytest.mark.parametrize(
    ("server", "address"),
    [(("a.example", 80), "http://a.example"), (None, "http://localhost"), (("/run/s", None), None)],
)
def test_without_a_host_the_server_is_named(
    server: tuple[str, int | None] | None, address: str | None
) -> None:
    assert origin(scope(server=server)) == (address or "http:///run/s")


def test_the_instance_is_the_path_as_it_was_sent() -> None:
    assert instance({"raw_path": b"/a%20b?q=x"}) == "/a%20b"
    assert instance({}) == "/"


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (b"/" + b"%C3%A9" * 200, "/" + "%C3%A9" * 83),
        (b"/a%", "/a%25"),
        (b'/a%zz"<b>', "/a%25zz%22%3Cb%3E"),
        (b"/\xff", "/%FF"),
        (b"//evil.example/a", "/evil.example/a"),
        (b"/v1/a:b@c;d=(e)~.", "/v1/a:b@c;d=(e)~."),
    ],
)
def test_whatever_path_was_sent_the_instance_is_a_uri_reference(sent: bytes, told: str) -> None:
    assert instance({"raw_path": sent}) == told


def test_what_was_not_noted_has_a_plain_word() -> None:
    assert (request_id({}), route_name({})) == ("none", "unmatched")
