"""What surrounds each answer."""

import json
import logging
import re

import pytest
from starlette.testclient import TestClient

from app.web.logs import JsonLines
from app.web.request_log import LOGGED_ONE_IN
from app.web.stack import Face
from tests.web.sample_api import FACE, serve

EVERYWHERE = ["/v1/open", "/v1/open/plain", "/v1/things/7", "/nothing", "/v1/broken", "/docs"]


def lines(caplog: pytest.LogCaptureFixture) -> list[dict[str, object]]:
    own = [record for record in caplog.records if record.name == "app.web.request_log"]
    return [json.loads(JsonLines().format(record)) for record in own]


@pytest.mark.parametrize("address", EVERYWHERE)
def test_every_answer_is_safe_to_show(edge: TestClient, address: str) -> None:
    headers = edge.get(address).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    policy = headers["content-security-policy"].split("; ")
    assert policy[0] == "default-src 'none'"
    assert {
        *("object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"),
    } <= set(policy)
    assert len(headers.get_list("content-security-policy")) == 1


@pytest.mark.parametrize("address", EVERYWHERE)
def test_no_header_is_sent_twice(edge: TestClient, address: str) -> None:
    names = [name for name, _ in edge.get(address).headers.multi_items()]

    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("address", EVERYWHERE)
def test_l9_a_demonstration_says_so_in_every_answer(edge: TestClient, address: str) -> None:
    assert edge.get(address).headers["vouch-instance"] == "demo"


def test_a_live_register_has_no_instance_field() -> None:
    live = serve(Face("live", None, FACE.public_reads))

    assert "vouch-instance" not in live.get("/v1/open").headers


def test_each_request_has_its_own_id(edge: TestClient) -> None:
    ids = {edge.get("/v1/open/plain").headers["x-request-id"] for _ in range(20)}

    assert len(ids) == 20


@pytest.mark.parametrize("address", ["/v1/open/plain", "/v1/things/7", "/v1/broken"])
@pytest.mark.parametrize(
    "sent", ["5B0C1D5E-7f0a-4c3e-9a44-0d6f0f4b8f11", "00f067aa0ba902b7", 16 * "4b"]
)
def test_an_id_that_a_proxy_gave_a_request_is_kept(
    edge: TestClient, address: str, sent: str
) -> None:
    answer = edge.get(address, headers={"X-Request-ID": sent})

    assert answer.headers.get_list("x-request-id") == [sent.lower()]


@pytest.mark.parametrize("sent", ["Maria Santos", "00f067aa0ba902b", 'a"}', "", 17 * "4b"])
def test_words_that_are_sent_as_an_id_are_not_taken(edge: TestClient, sent: str) -> None:
    number = edge.get("/v1/open/plain", headers={"X-Request-ID": sent}).headers["x-request-id"]

    assert number != sent
    assert re.fullmatch(r"[0-9a-f]{16}", number)


def test_what_is_logged_on_behalf_of_a_request_carries_its_id(
    edge: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    caplog.handler.setFormatter(JsonLines())

    number = edge.get("/v1/told").headers["x-request-id"]

    told = [json.loads(line) for line in caplog.text.splitlines() if "thing told" in line]
    assert [line["request_id"] for line in told] == [number]


@pytest.mark.parametrize("address", ["/v1/open", "/v1/open/plain", "/v1/open?limit=0"])
def test_a_public_read_is_open_to_any_origin(edge: TestClient, address: str) -> None:
    assert edge.get(address).headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("address", ["/v1/things/7", "/v1/opened", "/docs"])
def test_nothing_else_is(edge: TestClient, address: str) -> None:
    assert "access-control-allow-origin" not in edge.get(address).headers


def test_a_write_below_a_public_read_is_not_open_to_other_origins(edge: TestClient) -> None:
    assert "access-control-allow-origin" not in edge.post("/v1/open").headers


def test_a_browser_that_asks_beforehand_may_read_and_no_more(edge: TestClient) -> None:
    asks = {"Origin": "https://a.example", "Access-Control-Request-Method": "PUT"}

    answer = edge.options("/v1/open", headers=asks)

    assert answer.status_code == 204
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD"
    assert edge.options("/v1/things", headers=asks).status_code == 405


def test_over_tls_a_browser_is_told_to_stay_there() -> None:
    secure = serve()
    secure.base_url = secure.base_url.copy_with(scheme="https")

    assert "strict-transport-security" in secure.get("/v1/open").headers
    assert "strict-transport-security" not in serve().get("/v1/open").headers


def test_who_is_reached_over_tls_says_so_whatever_the_proxy_says() -> None:
    served = serve(Face("live", "https://vouch.example", FACE.public_reads))

    for address in EVERYWHERE:
        told = served.get(address).headers["strict-transport-security"]
        assert told == "max-age=31536000; includeSubDomains"


@pytest.mark.parametrize("method", ["TRACE", "TRACK", "CONNECT", "PUT", "DELETE"])
def test_a_method_that_nothing_takes_is_refused(edge: TestClient, method: str) -> None:
    answer = edge.request(method, "/v1/open", headers={"X-Secret": "planted"})

    assert answer.status_code == 405
    assert "planted" not in answer.text


def test_links_follow_the_configured_address() -> None:
    served = serve(Face("live", "https://vouch.example", FACE.public_reads))

    assert served.get("/x").json()["type"] == "https://vouch.example/problems/not-found"


def test_a_request_is_one_line_without_what_was_asked(
    edge: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    number = edge.get("/v1/things/Maria?q=Santos").headers["x-request-id"]

    [line] = lines(caplog)
    assert 0 < line.pop("ms") < 60_000
    assert str(line.pop("time")).endswith("+00:00")
    assert line == {
        "level": "info",
        "logger": "app.web.request_log",
        "event": "request",
        "request_id": number,
        "actor_id": None,
        "method": "GET",
        "operation": "read_thing",
        "status": 422,
        "one_in": 1,
    }


def test_an_address_that_is_not_ours_is_logged_without_it(
    edge: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)

    edge.head("/maria-santos")

    [line] = lines(caplog)
    assert (line["operation"], line["method"]) == ("unmatched", "HEAD")
    assert "santos" not in json.dumps(line)


def test_of_public_reads_one_in_a_hundred_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    served = serve()

    for _ in range(LOGGED_ONE_IN):
        served.get("/v1/open/plain")

    [line] = lines(caplog)
    assert (line["operation"], line["one_in"]) == ("read_sample", LOGGED_ONE_IN)


@pytest.mark.parametrize("address", ["/v1/broken", "/v1/open/broken"])
def test_a_failure_is_logged_by_its_kind_and_place_without_its_words(
    edge: TestClient, caplog: pytest.LogCaptureFixture, address: str
) -> None:
    caplog.set_level(logging.INFO)

    number = edge.get(address).headers["x-request-id"]

    failed, request = lines(caplog)
    assert (failed["event"], failed["errors"]) == ("request failed", ["RuntimeError"])
    assert "sample_api.py" in str(failed["stack"])
    assert "Maria" not in json.dumps(failed)
    assert failed["request_id"] == request["request_id"] == number
    assert request["status"] == 500
