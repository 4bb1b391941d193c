"""The API, put together: the only module that knows every domain."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from anyio import to_thread
from fastapi import APIRouter, FastAPI
from starlette.types import ASGIApp

from app.settings import Settings
from app.store.work import READ_CONNECTIONS, Database
from app.web.health import Check, health_routes
from app.web.lane import LaneRead
from app.web.openapi import DescribedAPI
from app.web.readiness import database_checks
from app.web.stack import About, Face, add_pages, new_api, wrapped

VERSION = "0.1.0"
PUBLIC_READS = (
    "/v1/roster",
    "/v1/sources",
    "/v1/journal/head",
    "/openapi.json",
    "/problems",
)
DESCRIPTION = (
    "A register of labour recruiters, fed from public registers of many countries. Being listed"
    " says which authority listed a firm and when; it is no approval, and Vouch did not examine it."
)


@dataclass(frozen=True, slots=True)
class Domains:
    """What the domains bring to the API.

    Attributes:
        routers: in the order in which they are tried: public reads first.
        lane_reads: reads that are answered in front of FastAPI.
        checks: questions that ``/readyz`` asks beside those of the database.
    """

    routers: Sequence[APIRouter] = ()
    lane_reads: Sequence[LaneRead] = ()
    checks: Sequence[Check] = ()


def create_app(settings: Settings, database: Database | None = None) -> ASGIApp:
    """Make the whole service; without ``database`` it opens and closes its own."""
    opened = database or Database.open(
        settings.database_url, statement_timeout_ms=settings.statement_timeout_ms
    )
    brought = Domains()
    api = create_api(opened, brought, closes_database=database is None)
    face = Face(settings.instance, settings.public_url, PUBLIC_READS)
    return wrapped(api, face, brought.lane_reads)


def create_api(database: Database, brought: Domains, *, closes_database: bool) -> DescribedAPI:
    """Make the FastAPI application inside: what ``/openapi.json`` describes."""

    @asynccontextmanager
    async def lifespan(_api: FastAPI) -> AsyncIterator[None]:
        # A thread more than there are connections would only wait for one.
        to_thread.current_default_thread_limiter().total_tokens = READ_CONNECTIONS
        yield
        if closes_database:
            database.dispose()

    about = About("Vouch", VERSION, DESCRIPTION)
    api = new_api(about, lifespan)
    api.state.database = database
    for router in brought.routers:
        api.include_router(router)
    api.include_router(health_routes([*database_checks(database), *brought.checks]))
    add_pages(api)
    return api
