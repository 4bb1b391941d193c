"""The JSON Schemas of what systems exchange, for anybody; made of the models themselves."""

from functools import cache
from typing import Annotated, Any

import orjson
from fastapi import Path
from starlette.responses import Response

from app.domains.changes.engine import records
from app.domains.changes.schemas import ChangedRowOut, ChangeOut, PushLineOut
from app.kit.errors import NotFound
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.schemas import MOST_WHOLE, Shown

router = Router(prefix="/v1/schemas", tags=["changes"])
MEDIA_TYPE = "application/schema+json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class SchemaAnswer(Response):
    """A JSON Schema."""

    media_type = MEDIA_TYPE


_SHORT = {"$schema": DIALECT, "title": "ChangeOut"}
CACHED = {"Cache-Control": "public, max-age=3600"}
_SHOWN: dict[str, type[Shown]] = {
    "change": ChangeOut,
    "changed-row": ChangedRowOut,
    "push-line": PushLineOut,
}
NAMES = (*_SHOWN, "record")
Name = Annotated[
    str, Path(max_length=40, description=f"One of: {', '.join(NAMES)}.", examples=["change"])
]
Version = Annotated[int, Path(ge=1, le=MOST_WHOLE, description="Of the format.", examples=[1])]


@router.get(
    "/{name}/{version}",
    response_class=SchemaAnswer,
    responses={200: {"content": {MEDIA_TYPE: {"schema": {"type": "object"}, "example": _SHORT}}}}
    | NOT_MODIFIED
    | problems(NotFound),
)
def read_schema(name: Name, version: Version) -> SchemaAnswer:
    """Read the JSON Schema (2020-12) of a line that is pulled or pushed.

    'change': an item of /v1/changes. 'changed-row': one of its rows. 'record': what is pushed, and
    what linked installations exchange. 'push-line': what became of a pushed line.
    """
    if name not in NAMES or version != records.FORMAT:
        raise NotFound(f"There are schemas of {', '.join(NAMES)}, version {records.FORMAT}.")
    return SchemaAnswer(_written(name), headers=CACHED)


@cache
def _written(name: str) -> bytes:
    return orjson.dumps(_schema(name), option=orjson.OPT_INDENT_2)


def _schema(name: str) -> dict[str, Any]:
    if name == "record":
        return records.schema()
    made = _SHOWN[name].model_json_schema(mode="serialization")
    return {"$schema": DIALECT, **made}
