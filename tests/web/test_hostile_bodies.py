"""Bodies that were made to break whoever reads them, at an operation that takes any JSON."""

import json
from typing import Any

import pytest
from fastapi import APIRouter
from pydantic import JsonValue
from starlette.testclient import TestClient

from app.main import new_service
from app.web.openapi import operations
from app.web.schemas import MOST_WHOLE, Sent, Whole
from app.web.stack import Face, new_api, wrapped
from tests.web.sample_api import ABOUT

JSON_TYPE = {"Content-Type": "application/json"}
HIDDEN = "Maria\u202egro.elpmaxe\u2066\u200b\u200d\ufeff"


class Anything(Sent):
    text: str = ""
    texts: list[str] = []
    count: Whole = 0
    value: JsonValue = None


def take(body: Anything) -> dict[str, Any]:
    """Give back what was sent."""
    return body.model_dump()


@pytest.fixture(scope="module")
def door() -> TestClient:
    router = APIRouter(tags=["samples"])
    router.post("/v1/takings")(take)
    api = new_api(ABOUT)
    api.include_router(router)
    return TestClient(wrapped(api, Face("live", None, ())))


def sent(door: TestClient, body: str | bytes) -> Any:
    return door.post("/v1/takings", content=body, headers=JSON_TYPE)


NESTED = 10_000
REFUSED: dict[str, tuple[str | bytes, str]] = {
    "brackets without end": ("[" * NESTED, ""),
    "brackets that end": ('{"value": ' + "[" * NESTED + "]" * NESTED + "}", ""),
    "objects in objects": ('{"value":' * NESTED + "1" + "}" * NESTED, ""),
    "deeper than is kept": ('{"value": ' + "[" * 300 + "]" * 300 + "}", "/value"),
    "a name twice": ('{"text": "a", "text": "b"}', ""),
    "a name twice, once escaped": ('{"text": "a", "\\u0074ext": "b"}', ""),
    "a name twice within": ('{"value": [{"a": 1, "a": 2}]}', ""),
    "not a number": ('{"value": NaN}', "/value"),
    "not a number as a count": ('{"count": NaN}', "/count"),
    "infinity": ('{"value": [Infinity, -Infinity]}', "/value"),
    "more than a number holds": ('{"value": {"x": 1e999}}', "/value"),
    "a huge count": ('{"count": ' + "9" * 400 + "}", "/count"),
    "one more than is held exactly": (f'{{"count": {MOST_WHOLE + 1}}}', "/count"),
    "a number of 5,000 digits": ('{"value": ' + "9" * 5_000 + "}", ""),
    "half a character": ('{"text": "\\ud800"}', "/text"),
    "half a character in a list": ('{"texts": ["a", "\\udfff"]}', "/texts"),
    "half a character in a value": ('{"value": "\\ud800"}', "/value"),
    "half a character in a name": ('{"value": {"\\ud800": 1}}', "/value"),
    "halves in the wrong order": ('{"value": "\\udc00\\ud800"}', "/value"),
    "nul": ('{"text": "a\\u0000b"}', "/text"),
    "nul in a list": ('{"texts": ["\\u0000"]}', "/texts"),
    "nul in a value": ('{"value": [{"a\\u0000": 1}]}', "/value"),
    "overlong utf-8": (b'{"text": "\xc0\xaf"}', ""),
    "utf-8 of half a character": (b'{"text": "\xed\xa0\x80"}', ""),
    "beyond unicode": (b'{"text": "\xf4\x90\x80\x80"}', ""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_kept_is_refused_at_its_place(door: TestClient, name: str) -> None:
    body, place = REFUSED[name]

    answer = sent(door, body)

    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["errors"][0]["pointer"].startswith(place)
    assert len(answer.content) < 4_000


@pytest.mark.parametrize(
    "text",
    [
        HIDDEN,
        "\u0627\u0644\u0646\u0648\u0631",
        "\U0010ffff",
        "a\r\nSet-Cookie: x=1",
        "=cmd|' /C calc'!A0",
    ],
)
def test_what_can_be_kept_comes_back_as_it_was_sent(door: TestClient, text: str) -> None:
    answer = sent(door, json.dumps({"text": text, "value": {text: [text, MOST_WHOLE, 0.5]}}))

    assert answer.status_code == 200, answer.text
    assert answer.json()["text"] == text
    assert answer.json()["value"] == {text: [text, MOST_WHOLE, 0.5]}


def test_of_thousands_of_names_that_stand_twice_some_are_told(door: TestClient) -> None:
    pairs = ",".join(f'"{each}{"x" * 100}": 1' for each in range(4_000))

    answer = sent(door, f'{{"value": {{{pairs},{pairs}}}}}')

    assert len(answer.json()["errors"]) == 20
    assert len(answer.content) < 10_000


def test_the_same_name_in_two_objects_is_no_fault(door: TestClient) -> None:
    assert sent(door, '{"value": [{"a": 1}, {"a": 2}, {"b": {"a": 1}}]}').status_code == 200


def test_a_body_at_the_limit_is_read_and_one_above_it_is_not(door: TestClient) -> None:
    most = 1024 * 1024
    frame = len('{"text": ""}')

    assert sent(door, f'{{"text": "{"x" * (most - frame)}"}}').status_code == 200
    assert sent(door, f'{{"text": "{"x" * (most - frame + 1)}"}}').status_code == 413


def _numbers(schema: dict[str, Any], schemas: dict[str, Any], seen: frozenset[str]) -> Any:
    """Find whole numbers and numbers without a highest value, anywhere in what is sent."""
    if (name := schema.get("$ref", "").rpartition("/")[2]) and name not in seen:
        yield from _numbers(schemas[name], schemas, seen | {name})
    if schema.get("type") in ("integer", "number"):
        yield {"maximum", "exclusiveMaximum"} & set(schema)
    inner = [*schema.get("properties", {}).values(), schema.get("items")]
    inner += [schema.get("additionalProperties")]
    inner += [each for how in ("anyOf", "oneOf", "allOf") for each in schema.get(how, ())]
    for each in inner:
        if isinstance(each, dict):
            yield from _numbers(each, schemas, seen)


def test_every_number_that_can_be_sent_has_a_highest_value() -> None:
    document = new_service().openapi()
    schemas = document["components"]["schemas"]
    seen = 0
    for operation in operations(document):
        sent_ = [each["schema"] for each in operation.get("parameters", ())]
        bodies = operation.get("requestBody", {}).get("content", {}).values()
        for schema in [*sent_, *(each["schema"] for each in bodies)]:
            bounds = list(_numbers(schema, schemas, frozenset()))
            seen += len(bounds)
            assert all(bounds), operation["operationId"]
    assert seen > 50


def test_every_body_of_json_is_guarded_by_what_all_bodies_share() -> None:
    """Each schema that is sent refuses what is unknown, and so is one of ours."""
    document = new_service().openapi()
    schemas = document["components"]["schemas"]
    guarded = 0
    for operation in operations(document):
        for media, body in operation.get("requestBody", {}).get("content", {}).items():
            if media != "application/json":
                continue
            name = body["schema"].get("$ref", "").rpartition("/")[2]
            assert schemas[name]["additionalProperties"] is False, operation["operationId"]
            guarded += 1
    assert guarded > 150
