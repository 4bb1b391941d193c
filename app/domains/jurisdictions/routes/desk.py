"""What the routes of jurisdictions share."""

from typing import Annotated

from fastapi import Depends, Path, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.domains.jurisdictions.rules import CODE
from app.domains.jurisdictions.service import JurisdictionDesk

MAX_AGE = {"Cache-Control": "public, max-age=60"}
CodeIn = Annotated[
    str,
    Path(pattern=CODE, description="ISO 3166-1 alpha-2, or ISO 3166-2 of a part.", examples=["MU"]),
]


async def _desk(request: Request) -> JurisdictionDesk:
    desk: JurisdictionDesk = request.app.state.jurisdictions
    return desk


Desk = Annotated[JurisdictionDesk, Depends(_desk)]
"""What the pages of jurisdictions work with."""


def answered(body: BaseModel, headers: dict[str, str] | None = None) -> Response:
    """Answer a public read."""
    return Response(
        body.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **(headers or {})},
    )
