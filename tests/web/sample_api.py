"""A small API of its own that can fail in every way, inside the real layers."""

import logging
from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field, field_validator
from starlette.responses import JSONResponse, StreamingResponse
from starlette.testclient import TestClient

from app.kit.errors import Busy, StepRefused
from app.web.edge import Ready
from app.web.lane import LaneRead
from app.web.openapi import NOT_MODIFIED, DescribedAPI, example, problems
from app.web.paging import Limit
from app.web.stack import About, Face, add_pages, new_api, wrapped

ABOUT = About("Sample", "1", "A sample.")
FACE = Face("demo", None, ("/v1/open", "/openapi.json", "/problems"))

router = APIRouter(tags=["samples"])


class FeeIn(BaseModel):
    amount: int = Field(le=10)

    @field_validator("amount")
    @classmethod
    def is_even(cls, amount: int) -> int:
        if amount % 2:
            raise ValueError("Give an even amount.")
        return amount


class OrderIn(BaseModel):
    fees: list[FeeIn]


@router.get("/v1/open", responses=example([1]) | NOT_MODIFIED)
async def list_samples(
    limit: Limit = 20, q: str = "", sector: Annotated[list[str] | None, Query()] = None
) -> dict[str, int | str | list[str] | None]:
    return {"limit": limit, "q": q, "sector": sector}


@router.get("/v1/counted")
async def count_samples(
    on: date | None = None,
    at: Annotated[datetime | None, Query()] = None,
    is_open: bool | None = None,  # noqa: FBT001 - by its name alone, in the query
    years: Annotated[list[int] | None, Query()] = None,
) -> dict[str, object]:
    return {"on": on, "at": at, "is_open": is_open, "years": years}


@router.get("/v1/open/export")
def export_samples() -> StreamingResponse:
    return StreamingResponse(iter([b"one\n", b"two\n"]), media_type="text/plain")


@router.get("/v1/open/unstored")
async def read_unstored() -> JSONResponse:
    return JSONResponse({"now": 1}, headers={"Cache-Control": "no-store"})


@router.get("/v1/open/{word}")
async def read_sample(word: str) -> dict[str, str]:
    return {"word": word}


@router.get("/v1/things/{thing_id}", responses=problems(StepRefused))
async def read_thing(thing_id: UUID) -> JSONResponse:
    return JSONResponse({"id": str(thing_id)}, headers={"ETag": '"7"'})


@router.post("/v1/things", status_code=201)
async def create_thing(order: OrderIn) -> dict[str, int]:
    return {"fees": len(order.fees)}


@router.patch("/v1/things")
async def change_things() -> None: ...


@router.get("/v1/refused", responses=problems(StepRefused))
def read_refused() -> None:
    raise StepRefused("It is closed.", state="closed", allowed=["reopen"])


@router.get("/v1/busy")
def read_busy() -> None:
    raise Busy("The database is busy.", retry_after=2)


@router.get("/v1/broken")
def read_broken() -> None:
    secret = "Maria Santos paid 5000"
    raise RuntimeError(secret)


@router.get("/v1/told")
def read_told() -> None:
    logging.getLogger("app.samples").info("thing told")


@router.get("/v1/cut")
def read_cut() -> StreamingResponse:
    def rows() -> Iterator[bytes]:
        yield b"one\n"
        raise RuntimeError

    return StreamingResponse(rows(), media_type="text/plain")


LARGE = 3_000_000


def find_in_lane(word: str) -> Ready | None:
    if word == "broken":
        raise RuntimeError
    if word == "moved":
        return Ready(308, ((b"location", b"/v1/open/plain"),), b"")
    if word == "split":
        return Ready(308, ((b"location", b"/v1\r\nx-forged: yes"),), b"")
    if word == "large":
        return Ready(200, ((b"content-type", b"text/plain"),), b"x" * LARGE)
    if word not in ("plain", "late"):
        return None
    headers = ((b"content-type", b"application/json"),)
    return Ready(200, headers, b'{"word":"%b"}' % word.encode())


async def find_later(word: str) -> Ready | None:
    return find_in_lane(word)


READS = (
    LaneRead("read_sample", "/v1/open", find_in_lane),
    LaneRead("read_slow_sample", "/v1/open/slow", find_later),
)


def sample_api() -> DescribedAPI:
    api = new_api(ABOUT)
    api.include_router(router)
    add_pages(api)
    return api


def serve(face: Face = FACE, reads: tuple[LaneRead, ...] = READS) -> TestClient:
    return TestClient(wrapped(sample_api(), face, reads), follow_redirects=False)
