"""What an answer looks like, made from its schema where an operation shows no example."""

from collections.abc import Mapping
from typing import Any

_BY_FORMAT = {
    "uuid": "0190a6e2-7c11-7d3e-9b1a-5f0c2d4e6a80",
    "date-time": "2026-05-31T12:00:00Z",
    "date": "2026-05-31",
    "uri": "https://vouch.example/",
}
_BY_TYPE: Mapping[str, Any] = {
    "string": "text",
    "integer": 1,
    "number": 1.0,
    "boolean": False,
    "null": None,
}


def sample(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Any:
    """Return a value that fits a JSON schema.

    Args:
        schema: of the value.
        schemas: the schemas of the document, which it can refer to.
    """
    if "$ref" in schema:
        return sample(schemas[schema["$ref"].rpartition("/")[2]], schemas)
    for given in ("example", "const", "default"):
        if schema.get(given) not in (None, []):
            return schema[given]
    for given in ("examples", "enum"):
        if schema.get(given):
            return schema[given][0]
    for choice in ("anyOf", "oneOf", "allOf"):
        if schema.get(choice):
            return sample(schema[choice][0], schemas)
    return _plain(schema, schemas)


def _plain(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Any:
    if schema.get("type") == "object" or "properties" in schema:
        properties: Mapping[str, Any] = schema.get("properties", {})
        return {name: sample(each, schemas) for name, each in properties.items()}
    if schema.get("type") == "array":
        return [sample(schema.get("items", {}), schemas)]
    return _BY_FORMAT.get(schema.get("format", ""), _BY_TYPE.get(schema.get("type", "")))
