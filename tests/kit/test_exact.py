"""What is sent as one thing is not taken as another."""

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Self
from uuid import UUID

import pytest
from pydantic import BaseModel, Field, JsonValue, ValidationError, model_validator
from pydantic_core import core_schema

from app.kit.exact import Exact

ID = "0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80"


class Colour(StrEnum):
    RED = "red"


class Within(Exact):
    count: int = 0

    @model_validator(mode="after")
    def _is_checked_as_a_whole(self) -> Self:
        return self


class Body(Exact):
    count: Annotated[int, Field(ge=0, le=99)] | None = 1
    counts: list[int] = []
    run: tuple[int, ...] = ()
    named: dict[str, Annotated[list[bool], Field(max_length=2)]] = {}
    by_year: dict[int, bool] = {}
    within: Within | None = None
    sure: bool = False
    share: float = 0.5
    day: date | None = None
    at: datetime | None = None
    amount: Decimal | None = None
    id: UUID | None = None
    colour: Colour | None = None
    any: JsonValue = None


@pytest.fixture(autouse=True)
def _made_now() -> None:
    """Make what is asked anew, by the code as it is when it is asked."""
    for model in (Within, Body, Choice):
        model.model_rebuild(force=True)


@pytest.mark.parametrize(
    ("name", "value", "at"),
    [
        ("count", True, ()),
        ("count", "12", ()),
        ("count", b"12", ()),
        ("count", 1.5, ()),
        ("counts", [1, False], (1,)),
        ("run", [1, "2"], (1,)),
        ("within", {"count": True}, ("count",)),
        ("sure", "yes", ()),
        ("sure", 1, ()),
        ("sure", "true", ()),
        ("named", {"a": [True, 0]}, ("a", 1)),
        ("by_year", {"2026": "no"}, ("2026",)),
        ("share", True, ()),
        ("share", "0.5", ()),
        ("amount", True, ()),
        ("day", 0, ()),
        ("day", "0", ()),
        ("day", "-86400", ()),
        ("at", 1_790_000_000.5, ()),
        ("at", "1790000000", ()),
    ],
)
def test_no_value_is_read_as_another(name: str, value: Any, at: tuple[str | int, ...]) -> None:
    with pytest.raises(ValidationError) as refused:
        Body.model_validate({name: value})

    [error] = refused.value.errors()
    assert error["loc"][0] == name
    assert error["loc"][1 : 1 + len(at)] == at


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("count", 12, 12),
        ("count", 12.0, 12),
        ("count", None, None),
        ("run", [1, 2], (1, 2)),
        ("by_year", {"2026": True}, {2026: True}),
        ("share", 1, 1.0),
        ("day", "2026-05-31", date(2026, 5, 31)),
        ("day", date(2026, 5, 31), date(2026, 5, 31)),
        ("at", "2026-05-31T12:00:00Z", datetime(2026, 5, 31, 12, tzinfo=UTC)),
        ("amount", "12.50", Decimal("12.50")),
        ("amount", 12, Decimal(12)),
        ("id", ID, UUID(ID)),
        ("colour", "red", Colour.RED),
        ("any", {"a": [True, "1", 1]}, {"a": [True, "1", 1]}),
    ],
)
def test_what_json_writes_as_text_is_still_read(name: str, value: Any, read: Any) -> None:
    assert getattr(Body.model_validate({name: value}), name) == read


def test_the_published_schema_says_the_same_types_as_before() -> None:
    properties = Body.model_json_schema()["properties"]

    assert properties["count"]["anyOf"][0] == {"type": "integer", "minimum": 0, "maximum": 99}
    assert properties["sure"] == {"default": False, "title": "Sure", "type": "boolean"}
    assert properties["named"]["additionalProperties"]["items"] == {"type": "boolean"}


class Steps:
    """Reads a number in steps, of which the first is the number's own."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return core_schema.chain_schema([handler(source), core_schema.any_schema()])


class Choice(Exact):
    either: int | date = 1
    stepped: Annotated[int, Steps()] = 1


@pytest.mark.parametrize("name", ["either", "stepped"])
@pytest.mark.parametrize("value", [True, "12"])
def test_a_choice_and_a_number_read_in_steps_are_as_exact(name: str, value: Any) -> None:
    with pytest.raises(ValidationError):
        Choice.model_validate({name: value})
    assert getattr(Choice.model_validate({name: 12}), name) == 12


def test_a_model_within_says_itself_how_exact_it_is() -> None:
    class Lenient(BaseModel):
        count: int = 0

    class Around(Exact):
        lenient: Lenient
        exact: Within

    assert Around.model_validate({"lenient": {"count": "12"}, "exact": {}}).lenient.count == 12
    with pytest.raises(ValidationError):
        Around.model_validate({"lenient": {}, "exact": {"count": "12"}})
