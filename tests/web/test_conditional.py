"""A reader who has the bytes already is not sent them again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from app.web.conditional import entity_tag, is_known

OPEN = ["/v1/open?q=a", "/v1/open/word", "/v1/open/plain", "/openapi.json", "/problems"]


@pytest.mark.parametrize("address", OPEN)
def test_a_public_read_carries_the_digest_of_its_bytes(edge: TestClient, address: str) -> None:
    answer = edge.get(address)

    assert answer.headers["etag"].encode() == entity_tag(answer.content)


@pytest.mark.parametrize("address", OPEN)
@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*", ' "a,b" ,W/{}'])
def test_known_bytes_are_not_sent_again(edge: TestClient, address: str, form: str) -> None:
    tag = edge.get(address).headers["etag"]

    answer = edge.get(address, headers={"If-None-Match": form.format(tag)})

    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == tag
    assert not {"content-length", "content-type"} & set(answer.headers)


@pytest.mark.parametrize("other", ['"x"', "", "garbage", 'W/"x", "y"'])
def test_other_tags_are_answered_in_full(edge: TestClient, other: str) -> None:
    assert edge.get("/v1/open", headers={"If-None-Match": other}).status_code == 200


@pytest.mark.parametrize("address", [*OPEN, "/v1/busy", "/v1/open/unstored", "/docs"])
def test_head_is_get_without_its_body(edge: TestClient, address: str) -> None:
    whole, head = edge.get(address), edge.head(address)

    assert head.status_code == whole.status_code
    assert head.content == b""
    for answer in (whole, head):
        del answer.headers["x-request-id"]
    assert head.headers == whole.headers


def test_head_of_a_stream_ends_after_the_headers(edge: TestClient) -> None:
    answer = edge.head("/v1/open/export")

    assert (answer.status_code, answer.content) == (200, b"")


def test_a_stream_passes_as_it_comes(edge: TestClient) -> None:
    answer = edge.get("/v1/open/export")

    assert answer.content == b"one\ntwo\n"
    assert "etag" not in answer.headers


def test_what_must_not_be_stored_has_no_tag(edge: TestClient) -> None:
    assert "etag" not in edge.get("/v1/open/unstored").headers


def test_a_tag_that_a_route_has_set_stays_and_is_compared(edge: TestClient) -> None:
    address = "/v1/things/0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80"

    assert edge.get(address).headers["etag"] == '"7"'
    assert edge.get(address, headers={"If-None-Match": '"7"'}).status_code == 304


def test_failures_have_no_tag(edge: TestClient) -> None:
    answer = edge.get("/v1/open?limit=0", headers={"If-None-Match": "*"})

    assert answer.status_code == 422
    assert "etag" not in answer.headers


@given(st.binary(), st.lists(st.binary()))
def test_a_tag_is_found_in_any_list_and_only_there(body: bytes, others: list[bytes]) -> None:
    tag = entity_tag(body)
    tags = [entity_tag(other) for other in others]

    assert is_known(b", ".join([*tags, tag]), tag)
    assert is_known(b", ".join(tags), tag) == (body in others)
