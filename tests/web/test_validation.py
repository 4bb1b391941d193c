"""What a schema refuses is told in our words, at a place that stands in what was sent."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args
from uuid import UUID

import pytest
from fastapi import APIRouter
from pydantic import BaseModel, Field, JsonValue, StrictInt, StrictStr, TypeAdapter, ValidationError
from starlette.testclient import TestClient

from app.kit.exact import Exact
from app.main import new_service
from app.paths import PATHS, read_operations
from app.web.openapi import operations
from app.web.patterns import MEANT
from app.web.schemas import Country, Jurisdiction, Language, Sent
from app.web.stack import Face, new_api, wrapped
from app.web.validation import refused
from tests.web.sample_api import ABOUT

Key = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
Answer = Annotated[StrictInt, Field(le=1_000)] | StrictStr


class Award(Sent):
    rank: int = Field(ge=1)
    absent: dict[Literal["gap", "none"], Decimal] = {}


class SurveyIn(Sent):
    answers: dict[Key, Answer] = Field({}, max_length=3)
    award: tuple[Award, ...] | None = Field(None, min_length=1)
    names: list[str] = Field(["a"], min_length=1, max_length=2)
    amount: Decimal | None = Field(None, ge=0, max_digits=14, decimal_places=4)
    share: float = Field(0, ge=0, le=1)
    origin: Country | None = None
    place: Jurisdiction | None = None
    language: Language = "en"
    value: JsonValue = None
    count: int = Field(0, ge=0, le=9)


def take(body: SurveyIn) -> dict[str, Any]:
    """Take a survey."""
    return body.model_dump(mode="json")


@pytest.fixture(scope="module")
def door() -> TestClient:
    router = APIRouter(tags=["samples"])
    router.post("/v1/surveys")(take)
    api = new_api(ABOUT)
    api.include_router(router)
    return TestClient(wrapped(api, Face("live", None, ())))


def faults(door: TestClient, body: Any) -> list[tuple[str, str]]:
    answer = door.post("/v1/surveys", json=body)
    assert answer.status_code == 422, answer.text
    return [(each["pointer"], each["detail"]) for each in answer.json()["errors"]]


def stands(pointer: str, body: Any) -> bool:
    """Follow an RFC 6901 pointer."""
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        if isinstance(body, list):
            if not (name.isdigit() and int(name) < len(body)):
                return False
            body = body[int(name)]
        elif isinstance(body, dict) and name in body:
            body = body[name]
        else:
            return False
    return True


WHOLE = "Give a whole number."
AT_PLACES: dict[str, tuple[Any, str, str]] = {
    "neither of two kinds": ({"answers": {"job": 4.5}}, "/answers/job", WHOLE),
    "no kind at all": ({"answers": {"job": [1]}}, "/answers/job", ""),
    "one kind, but too much": ({"answers": {"job": 1_001}}, "/answers/job", "Give at most 1000."),
    "a bad name": ({"answers": {"A/b~c": 1}}, "/answers/A~1b~0c", "This name is not one"),
    "a name as a part of a schema": ({"answers": {"str": 4.5}}, "/answers/str", WHOLE),
    "a name without end": ({"answers": {"x" * 5_000: 1}}, "/answers", "At the name that begins"),
    "a bad choice as a name": (
        {"award": [{"rank": 1, "absent": {"zz": 1}}]},
        "/award/0/absent/zz",
        "This name is not one that is taken here. Give one of: gap or none.",
    ),
    "within a list": ({"award": [{"rank": 0}]}, "/award/0/rank", "Give at least 1."),
    "missing within a list": ({"award": [{}]}, "/award/0/rank", "This is required."),
    "unknown": ({"award": [{"rank": 1, "a": 2}]}, "/award/0/a", "This is not known here."),
    "an empty list": ({"award": []}, "/award", "Give at least 1 of them."),
    "no list": ({"award": "x"}, "/award", "Give a list."),
    "no names": ({"names": []}, "/names", "Give at least 1 of them."),
    "too many names": ({"names": ["a", "b", "c"]}, "/names", "Give at most 2 of them."),
    "a declaration as a number": ({"count": True}, "/count", WHOLE[:-1]),
    "a text as a number": ({"count": "2"}, "/count", WHOLE[:-1]),
    "no amount": ({"amount": "much"}, "/amount", "Give a number, such as 12.50."),
    "no number at all": ({"amount": "NaN"}, "/amount", "Give a number that is finite."),
    "too long an amount": ({"amount": "1" * 15}, "/amount", "Give at most 14 digits in all."),
    "too exact an amount": (
        {"amount": "1.23456"},
        "/amount",
        "Give at most 4 digits after the point.",
    ),
    "a country": ({"origin": "ph"}, "/origin", "Give a country by its two letters of ISO 3166-1"),
    "a place": ({"place": "ca-bc"}, "/place", "Give a country by its two letters of ISO 3166-1"),
    "a language": ({"language": "!"}, "/language", "Give a language by its tag of BCP 47"),
}


@pytest.mark.parametrize("name", AT_PLACES)
def test_one_fault_is_told_once_where_it_stands_with_the_way_out(
    door: TestClient, name: str
) -> None:
    body, place, says = AT_PLACES[name]

    [(pointer, detail)] = faults(door, body)

    assert pointer == place
    assert detail.startswith(says)
    assert "^" not in detail
    assert "nput" not in detail
    assert stands(pointer, body) or detail == "This is required."


def test_faults_of_two_members_are_both_told(door: TestClient) -> None:
    told = faults(door, {"award": [{"rank": 0}, {"rank": 1, "absent": {"gap": "x"}}]})

    assert [pointer for pointer, _ in told] == ["/award/0/rank", "/award/1/absent/gap"]


def test_half_a_number_within_any_json_is_pointed_at(door: TestClient) -> None:
    body = '{"value": {"list": [1, {"dict": [NaN]}]}}'

    answer = door.post("/v1/surveys", content=body, headers={"Content-Type": "application/json"})

    assert [each["pointer"] for each in answer.json()["errors"]] == ["/value/list/1/dict/0"]


HOSTILE: list[Any] = [None, True, 7, -1, 1e300, float("nan"), float("inf"), "", "x", "1" * 40]
HOSTILE += ["1.234567", "2026-13-45", "2026-05-31T25:00", "2026-05-31T12:00:00", [], {}, ["x"]]
HOSTILE += [{"x": "y"}, [{}], b"\xff", "9" * 5_000, {1: 2}, {"kind": "z"}, ["a", "a", "a"]]
KINDS: list[Any] = [
    int,
    StrictInt,
    StrictStr,
    float,
    bool,
    str,
    bytes,
    Decimal,
    date,
    datetime,
    UUID,
    JsonValue,
    Country,
    SurveyIn,
    None,
    Literal["a", "b"],
    list[int],
    tuple[int, ...],
    tuple[int, str],
    set[str],
    frozenset[str],
    dict[str, int],
    Annotated[int, Field(gt=8, multiple_of=2)],
    Annotated[float, Field(lt=0, allow_inf_nan=False)],
    Annotated[Decimal, Field(max_digits=3, decimal_places=1)],
    Annotated[str, Field(min_length=2, max_length=3)],
    Annotated[set[str], Field(min_length=2, max_length=2)],
]


def _errors() -> Iterator[dict[str, Any]]:
    for kind in KINDS:
        for value in HOSTILE:
            try:
                TypeAdapter(kind).validate_python(value)
            except ValidationError as error:
                yield from (dict(each) for each in error.errors())


def test_whatever_is_sent_no_refusal_speaks_as_the_library_does() -> None:
    kinds = set()
    for error in _errors():
        if error["type"] in {"value_error", "assertion_error"}:
            continue
        kinds.add(error["type"])
        [fault] = refused([error | {"loc": ("body",)}]).faults
        assert fault.detail != error["msg"]
        assert fault.detail.startswith(("Give ", "This is ", "Say "))
        assert "{" not in fault.detail
        assert "openapi.json" not in fault.detail, error["type"]
    assert len(kinds) > 30


def test_a_kind_that_nobody_foresaw_is_told_without_the_words_of_the_library() -> None:
    error = {"type": "complex_type", "msg": "Input should be complex", "loc": ("body", "a")}

    [fault] = refused([error], {"a": 1}).faults

    assert (fault.pointer, "Input" in fault.detail) == ("/a", False)


def _models(kind: Any, seen: set[type[BaseModel]]) -> None:
    """Collect the models of a type, and those that stand in their fields."""
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in seen:
        seen.add(kind)
        for field in kind.model_fields.values():
            _models(field.annotation, seen)
    for each in get_args(kind):
        _models(each, seen)


def _sent() -> list[type[Sent]]:
    """Return the bodies of all operations; the code of each is read when it is first asked for."""
    for path in PATHS:
        list(read_operations(path))
    return list(_kinds_of(Sent))


def _kinds_of(kind: type[Sent]) -> Iterator[type[Sent]]:
    for each in kind.__subclasses__():
        yield each
        yield from _kinds_of(each)


def test_whatever_stands_in_a_body_is_taken_as_what_it_is() -> None:
    seen: set[type[BaseModel]] = set()
    for body in _sent():
        _models(body, seen)

    assert len(seen) > 300
    assert [each.__name__ for each in seen if not issubclass(each, Exact)] == []


def test_no_narrower_limit_of_a_text_is_lost_to_that_of_its_type() -> None:
    """Of several limits the last one holds; a field's own would come before that of its type."""
    lost = [
        (body.__name__, name, limits)
        for body in _sent()
        for name, field in body.model_fields.items()
        if (limits := [n for each in field.metadata if (n := getattr(each, "max_length", None))])
        and limits[-1] != min(limits)
    ]
    assert lost == []


def _patterns(schema: Any, schemas: dict[str, Any], seen: set[str]) -> Iterator[str]:
    """Find the patterns of a schema, and of those to which it refers."""
    if isinstance(schema, list):
        for each in schema:
            yield from _patterns(each, schemas, seen)
    if not isinstance(schema, dict):
        return
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    if name and name not in seen:
        seen.add(name)
        yield from _patterns(schemas[name], schemas, seen)
    if isinstance(schema.get("pattern"), str):
        yield schema["pattern"]
    for each in schema.values():
        yield from _patterns(each, schemas, seen)


def test_every_pattern_of_what_can_be_sent_has_words_and_an_example() -> None:
    document = new_service().openapi()
    schemas = document["components"]["schemas"]
    found: set[str] = set()
    for operation in operations(document):
        sent = [operation.get("parameters", []), operation.get("requestBody", {})]
        found |= set(_patterns(sent, schemas, set()))

    assert len(found) > 40
    assert found <= MEANT.keys()
    assert all(each.startswith("Give ") and each.endswith(".") for each in MEANT.values())
