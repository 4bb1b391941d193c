"""What an answer says of itself, and who may keep it; what a body may bring."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.people import World

PLAIN = ("/docs", "/docs/start.js", "/problems", "/docs/assets/swagger-ui.css")


@pytest.mark.parametrize("address", PLAIN)
def test_text_says_its_charset(edge: TestClient, address: str) -> None:
    assert "charset=utf-8" in edge.get(address).headers["content-type"].lower()


@pytest.mark.parametrize("address", ["/v1/things/7", "/nothing", "/v1/broken", "/docs"])
def test_what_a_token_opens_may_be_stored_by_nobody(edge: TestClient, address: str) -> None:
    answer = edge.get(address, headers={"Authorization": "Bearer x"})
    assert answer.headers.get_list("cache-control") == ["no-store"]


def test_what_says_itself_who_may_keep_it_is_left_alone(edge: TestClient) -> None:
    signed_in = {"Authorization": "Bearer x"}
    kept = edge.get("/v1/open/unstored", headers=signed_in).headers
    assert kept.get_list("cache-control") == ["no-store"]
    assert "cache-control" not in edge.get("/v1/open/plain", headers=signed_in).headers


def bodies(document: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Find the schemas of the JSON bodies that operations take."""
    for path in document["paths"].values():
        for operation in path.values():
            content = operation.get("requestBody", {}).get("content", {})
            if (found := content.get("application/json")) is not None:
                yield operation["operationId"], found["schema"]


def test_no_body_takes_a_field_that_it_does_not_name(world: World) -> None:
    document = world.api.openapi()
    named = document["components"]["schemas"]
    taken = dict(bodies(document))
    objects = {
        name: named[schema["$ref"].rpartition("/")[2]]
        for name, schema in taken.items()
        if "$ref" in schema
    }
    assert len(objects) > 100
    open_ones = {
        name for name, schema in objects.items() if schema.get("additionalProperties") is not False
    }
    assert open_ones == set()
