"""The lane gives what FastAPI would give, only sooner."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from app.web.lane import MOST_FIELDS, _parameters

ADDRESS = "/v1/open/plain"


def test_the_lane_and_fastapi_answer_the_same_bytes(
    edge: TestClient, without_lane: TestClient
) -> None:
    laned, plain = edge.get(ADDRESS), without_lane.get(ADDRESS)

    for answer in (laned, plain):
        del answer.headers["x-request-id"]
    assert laned.content == plain.content
    assert laned.headers == plain.headers


def test_a_known_answer_of_the_lane_is_304(edge: TestClient, without_lane: TestClient) -> None:
    known = {"If-None-Match": without_lane.get(ADDRESS).headers["etag"]}

    laned, plain = edge.get(ADDRESS, headers=known), without_lane.get(ADDRESS, headers=known)

    for answer in (laned, plain):
        del answer.headers["x-request-id"]
    assert laned.status_code == plain.status_code == 304
    assert laned.headers == plain.headers


def test_what_is_no_success_has_no_tag(edge: TestClient) -> None:
    answer = edge.get("/v1/open/moved", headers={"If-None-Match": "*"})

    assert answer.status_code == 308
    assert "etag" not in answer.headers


def test_head_in_the_lane_is_get_without_its_body(edge: TestClient) -> None:
    head = edge.head(ADDRESS)

    assert (head.content, head.headers["content-length"]) == (b"", "16")


def test_a_read_that_waits_is_awaited(edge: TestClient) -> None:
    assert edge.get("/v1/open/slow/late").json() == {"word": "late"}


@pytest.mark.parametrize("address", ["/v1/open/other", "/v1/open/export", "/v1/open"])
def test_what_the_lane_does_not_know_goes_on_to_fastapi(edge: TestClient, address: str) -> None:
    assert edge.get(address).status_code == 200


def test_a_query_is_for_fastapi(edge: TestClient) -> None:
    assert edge.get(ADDRESS + "?as_of=2026-01-01").status_code == 422


def test_another_method_is_for_fastapi(edge: TestClient) -> None:
    assert edge.post(ADDRESS).status_code == 405


@given(st.text("aq=&+%;20CÃé\0", max_size=24).map(str.encode) | st.binary(max_size=12))
def test_the_parameters_of_a_query_are_read_as_the_library_reads_them(query: bytes) -> None:
    try:
        text = query.decode("ascii")
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
    except ValueError:
        pairs = None
    is_plain = pairs is not None and len(dict(pairs)) == len(pairs) and b"%00" not in query
    assert _parameters(query) == (dict(pairs or ()) if is_plain else None)
