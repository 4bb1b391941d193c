"""Models that take a value as what it is: no true for 1, no text for a number, no number for a day.

Pydantic by itself reads ``true`` and ``"1"`` as the number 1, ``"yes"`` as true and 0 as the first
of January 1970. Its strict way would also refuse days, identifiers and amounts that are written
as texts, which JSON cannot write otherwise. So exactly these readings are taken away.
"""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel, GetCoreSchemaHandler

_ONE = ("schema", "items_schema", "values_schema")
_MANY = ("items_schema", "choices", "steps")
_OTHERS = frozenset({"model", "json-or-python", "definition-ref"})
"""Models that stand within are exact for themselves; what is any JSON stays, and keys are texts."""


def _refusing(is_other: Callable[[Any], bool], said: str) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if is_other(value):
            raise ValueError(said)
        return value

    return check


def _is_no_number(value: Any) -> bool:
    return isinstance(value, bool | str | bytes)


def _is_count(value: Any) -> bool:
    """Tell a number, or a text that holds one: no day or time of ISO 8601 is without hyphens."""
    return isinstance(value, int | float) or (isinstance(value, str) and "-" not in value[1:])


_CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "int": _refusing(_is_no_number, "Give a whole number, such as 12, without quotation marks."),
    "float": _refusing(_is_no_number, "Give a number, such as 12.5, without quotation marks."),
    "date": _refusing(_is_count, "Give a date such as 2026-05-31."),
    "datetime": _refusing(_is_count, "Give a time such as 2026-05-31T12:00:00Z."),
}


def _exactly(schema: Any) -> Any:
    """Return a schema in which whatever reads a value as another is stopped before it."""
    kind = schema["type"]
    if kind in _OTHERS or schema.get("strict") or _is_checked(schema):
        return schema
    if kind == "bool":
        return {**schema, "strict": True}
    if kind in _CHECKS:
        check = {"type": "no-info", "function": _CHECKS[kind]}
        return {"type": "function-before", "function": check, "schema": schema}
    return {**schema, **_within(schema)}


def _is_checked(schema: Mapping[str, Any]) -> bool:
    return schema.get("function", {}).get("function") in _CHECKS.values()


def _within(schema: Mapping[str, Any]) -> dict[str, Any]:
    one = {key: _exactly(schema[key]) for key in _ONE if isinstance(schema.get(key), dict)}
    many = {
        key: [_exactly(each) if isinstance(each, dict) else each for each in schema[key]]
        for key in _MANY
        if isinstance(schema.get(key), list)
    }
    fields = {name: _exactly(each) for name, each in schema.get("fields", {}).items()}
    return {**one, **many, **({"fields": fields} if fields else {})}


def _of_a_model(schema: Any) -> Any:
    """Go through the checks that a model makes of itself as a whole, to its fields."""
    within = schema.get("schema")
    if within is None:
        return schema
    reach = _exactly if schema["type"] == "model" else _of_a_model
    return {**schema, "schema": reach(within)}


class Exact(BaseModel):
    """A model whose fields take nothing that must first be read as something else."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> Any:
        """Guard what Pydantic makes of the fields, in lists and objects too."""
        return _of_a_model(handler(source))
