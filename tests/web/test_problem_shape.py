"""Whatever goes wrong, it is told in one shape."""

from collections.abc import Callable, Iterator

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

MEMBERS = {"type", "title", "status", "detail", "instance"}
JSON_TYPE = {"Content-Type": "application/json"}

Way = Callable[[TestClient], Response]

WAYS: dict[str, tuple[int, str, Way]] = {
    "unknown route": (404, "not-found", lambda c: c.get("/v1/nothing")),
    "unknown route with a slash": (404, "not-found", lambda c: c.get("/v1/things/x/")),
    "unknown problem": (404, "not-found", lambda c: c.get("/problems/none-such")),
    "missing asset": (404, "not-found", lambda c: c.get("/docs/assets/none.js")),
    "path above the assets": (404, "not-found", lambda c: c.get("/docs/assets/..%2f..%2fx")),
    "wrong method": (405, "method-not-allowed", lambda c: c.delete("/v1/things")),
    "wrong method on an asset": (
        405,
        "method-not-allowed",
        lambda c: c.post("/docs/assets/swagger-ui.css"),
    ),
    "head of a post": (405, "method-not-allowed", lambda c: c.head("/v1/things")),
    "body too large": (
        413,
        "too-large",
        lambda c: c.post("/v1/things", content=b" " * 1_048_577, headers=JSON_TYPE),
    ),
    "streamed body too large": (
        413,
        "too-large",
        lambda c: c.post("/v1/things", content=pieces(1_048_577), headers=JSON_TYPE),
    ),
    "body of a strange length": (
        413,
        "too-large",
        lambda c: c.post("/v1/things", headers=JSON_TYPE | {"Content-Length": "-5"}),
    ),
    "bad query": (422, "bad-input", lambda c: c.get("/v1/open?limit=101")),
    "unknown parameter": (422, "bad-input", lambda c: c.get("/v1/open?limits=1")),
    "unknown parameter without a name": (422, "bad-input", lambda c: c.get("/v1/open?=1")),
    "repeated parameter": (422, "bad-input", lambda c: c.get("/v1/open?limit=1&limit=2")),
    "bad path": (422, "bad-input", lambda c: c.get("/v1/things/7")),
    "bad body": (422, "bad-input", lambda c: c.post("/v1/things", json={"fees": [{}]})),
    "no body": (422, "bad-input", lambda c: c.post("/v1/things")),
    "wrong json": (
        422,
        "bad-input",
        lambda c: c.post("/v1/things", content=b'{"fees": [', headers=JSON_TYPE),
    ),
    "json in no encoding": (
        422,
        "bad-input",
        lambda c: c.post("/v1/things", content=b'{"a": "\xff"}', headers=JSON_TYPE),
    ),
    "json without its type": (
        422,
        "bad-input",
        lambda c: c.post("/v1/things", content=b'{"fees": []}'),
    ),
    "json nested without end": (
        422,
        "bad-input",
        lambda c: c.post("/v1/things", content=b"[" * 100_000, headers=JSON_TYPE),
    ),
    "half a character": (
        422,
        "bad-input",
        lambda c: c.post("/v1/things", content=b'{"\\ud800": 1}', headers=JSON_TYPE),
    ),
    "nul in the query": (422, "bad-input", lambda c: c.get("/v1/open?q=a%00b")),
    "nul in the path": (422, "bad-input", lambda c: c.get("/v1/open/a%00b")),
    "no utf-8 in the query": (422, "bad-input", lambda c: c.get("/v1/open?q=%ff")),
    "no utf-8 in a parameter's name": (422, "bad-input", lambda c: c.get("/v1/open?%ff=1")),
    "no utf-8 in the path": (422, "bad-input", lambda c: c.get("/v1/open/%c3%28")),
    "no utf-8 in an unknown path": (404, "not-found", lambda c: c.get("/%ff")),
    "long number": (422, "bad-input", lambda c: c.get("/v1/open?limit=" + "9" * 10_000)),
    "long name": (422, "bad-input", lambda c: c.get("/v1/open?" + "x" * 10_000 + "=1")),
    "long path": (422, "bad-input", lambda c: c.get("/v1/things/" + "x" * 10_000)),
    "a domain's problem": (409, "step-refused", lambda c: c.get("/v1/refused")),
    "busy": (503, "busy", lambda c: c.get("/v1/busy")),
    "unforeseen": (500, "unexpected", lambda c: c.get("/v1/broken")),
    "unforeseen in the lane": (500, "unexpected", lambda c: c.get("/v1/open/broken")),
    "strange host": (404, "not-found", lambda c: c.get("/x", headers={"Host": 'a"><b>'})),
}


def pieces(size: int) -> Iterator[bytes]:
    for _ in range(0, size, 65_536):
        yield b" " * 65_536
    yield b" "


@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_failing_has_one_shape(edge: TestClient, way: str) -> None:
    status, slug, fail = WAYS[way]

    answer = fail(edge)

    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    if answer.request.method == "HEAD":
        assert answer.content == b""
        return
    problem = answer.json()
    assert problem["type"] == f"http://testserver/problems/{slug}"
    assert problem["status"] == status
    assert set(problem) >= MEMBERS
    assert all(isinstance(problem[name], str) for name in MEMBERS - {"status"})
    assert "Traceback" not in answer.text
    if slug == "bad-input":
        assert all(fault.keys() == {"pointer", "detail"} for fault in problem["errors"])
        assert all(fault["detail"].endswith((".", "}")) for fault in problem["errors"])


@pytest.mark.parametrize("way", WAYS)
def test_every_problem_leads_to_a_page(edge: TestClient, way: str) -> None:
    slug = WAYS[way][1]

    assert edge.get(f"/problems/{slug}").status_code == 200


def test_a_failure_of_ours_shows_a_request_id_and_nothing_else(edge: TestClient) -> None:
    answer = edge.get("/v1/broken")

    assert set(answer.json()) == MEMBERS | {"request_id"}
    assert answer.json()["request_id"] == answer.headers["x-request-id"]
    assert "Maria" not in answer.text


def test_a_problem_carries_its_members(edge: TestClient) -> None:
    problem = edge.get("/v1/refused").json()

    assert (problem["state"], problem["allowed"]) == ("closed", ["reopen"])
    assert problem["instance"] == "/v1/refused"


def test_a_busy_service_says_when_to_come_back(edge: TestClient) -> None:
    assert edge.get("/v1/busy").headers["retry-after"] == "2"


def test_a_refused_method_is_answered_with_all_that_are_allowed(edge: TestClient) -> None:
    assert edge.delete("/v1/things").headers["allow"] == "PATCH, POST"
    assert edge.post("/v1/refused").headers["allow"] == "GET, HEAD"


def test_a_stream_that_breaks_is_not_ended_as_if_it_were_whole(edge: TestClient) -> None:
    with edge.stream("GET", "/v1/cut") as answer:
        assert answer.status_code == 200
        assert b"problem" not in answer.read()


@pytest.mark.parametrize(
    ("address", "pointer", "detail"),
    [
        ("/v1/open?limit=101", "/query/limit", "Give at most 100."),
        ("/v1/open?limit=x", "/query/limit", "Give a whole number."),
        ("/v1/open?q=%00", "/query/q", "Leave out the character NUL (%00)."),
        ("/v1/open/%00", "/path/word", "Leave out the character NUL (%00)."),
        ("/v1/open?limit=1&limit=1", "/query/limit", "Give this parameter once."),
        ("/v1/open?a~b/c=1", "/query/a~0b~1c", None),
        ("/v1/things/7", "/path/thing_id", None),
    ],
)
def test_a_fault_is_pointed_at(
    edge: TestClient, address: str, pointer: str, detail: str | None
) -> None:
    [fault] = edge.get(address).json()["errors"]

    assert fault["pointer"] == pointer
    assert detail in (None, fault["detail"])


@pytest.mark.parametrize(
    ("query", "place", "detail"),
    [
        ("on=0", "on", "Give a date such as 2026-05-31."),
        ("on=2026-05-31T00:00:00Z", "on", "Give a date such as 2026-05-31."),
        ("at=0.5", "at", "Give a time such as 2026-05-31T12:00:00Z."),
        ("at=-1700000000", "at", "Give a time such as 2026-05-31T12:00:00Z."),
        ("is_open=yes", "is_open", "Give true or false."),
        ("is_open=1", "is_open", "Give true or false."),
        ("years=2026&years=2_0", "years/1", "Give a whole number."),
        ("years=%D9%A1", "years/0", "Give a whole number."),
    ],
)
def test_no_value_of_a_parameter_is_read_as_another(
    edge: TestClient, query: str, place: str, detail: str
) -> None:
    answer = edge.get(f"/v1/counted?{query}")

    [fault] = answer.json()["errors"]
    assert answer.status_code == 422
    assert fault == {"pointer": f"/query/{place}", "detail": detail}


def test_values_that_are_written_as_they_must_be_are_taken(edge: TestClient) -> None:
    asked = "on=2026-05-31&at=2026-05-31T12:00:00Z&is_open=false&years=2026&years=-1"

    assert edge.get(f"/v1/counted?{asked}").json() == {
        "on": "2026-05-31",
        "at": "2026-05-31T12:00:00Z",
        "is_open": False,
        "years": [2026, -1],
    }


def test_a_misspelt_parameter_is_told_which_one_was_meant(edge: TestClient) -> None:
    [fault] = edge.get("/v1/open?limits=1").json()["errors"]

    assert fault["detail"] == (
        "This parameter is not known here. Did you mean limit? Known are: limit, q, sector."
    )


def test_faults_in_a_body_are_pointers_into_what_was_sent(edge: TestClient) -> None:
    answer = edge.post("/v1/things", json={"fees": [{"amount": 11}, {}]})

    assert answer.json()["errors"] == [
        {"pointer": "/fees/0/amount", "detail": "Give at most 10."},
        {"pointer": "/fees/1/amount", "detail": "This is required."},
    ]


def test_a_rule_of_ours_speaks_for_itself(edge: TestClient) -> None:
    answer = edge.post("/v1/things", json={"fees": [{"amount": 3}]})

    assert answer.json()["errors"] == [
        {"pointer": "/fees/0/amount", "detail": "Give an even amount."}
    ]


def test_a_page_for_people_minds_no_parameter(edge: TestClient) -> None:
    assert edge.get("/problems/not-found?from=mail").status_code == 200


def test_a_body_with_thousands_of_faults_is_answered_briefly(edge: TestClient) -> None:
    problem = edge.post("/v1/things", json={"fees": [{}] * 5_000}).json()

    assert len(problem["errors"]) == 100
    assert problem["detail"].startswith("5000 things")


@pytest.mark.parametrize("text", ["x" * 10_000, "ঢাকা" * 1_500, "' OR 1=1; --", 'a*^~:("' * 100])
def test_a_long_or_cunning_text_of_any_script_is_no_fault(edge: TestClient, text: str) -> None:
    answer = edge.get("/v1/open", params={"q": text})

    assert (answer.status_code, answer.json()["q"]) == (200, text)


def test_a_parameter_that_takes_several_values_may_be_repeated(edge: TestClient) -> None:
    assert edge.get("/v1/open?sector=a&sector=b").json()["sector"] == ["a", "b"]
