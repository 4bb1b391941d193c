"""The layers in their order, around one FastAPI application."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from fastapi import Depends, FastAPI
from starlette.types import ASGIApp, Lifespan

from app.web import explorer, problem_pages, problems
from app.web.bodies import refuse_double_names
from app.web.body_limit import BodyLimit
from app.web.conditional import Conditional
from app.web.edge import Edge, Front
from app.web.lane import Lane, LaneRead, LaneSearch
from app.web.openapi import DescribedAPI, operation_id
from app.web.queries import refuse_strange_parameters
from app.web.rate_limits import Limits, RateLimits
from app.web.reads import PublicReads
from app.web.remembered import Remembered, Remembering
from app.web.repeated import Calculations, Repeated


@dataclass(frozen=True, slots=True)
class Face:
    """What the edge must know of an installation.

    Attributes:
        instance: ``live``, ``test`` or ``demo``.
        public_url: scheme and host for links; ``None`` takes them from the request.
        public_reads: paths that anyone may read, each with what is below it.
        larger_bodies: paths that take files, and how many bytes.
    """

    instance: str
    public_url: str | None
    public_reads: tuple[str, ...]
    larger_bodies: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class About:
    """How the contract introduces the service."""

    title: str
    version: str
    description: str


def new_api(about: About, lifespan: Lifespan[FastAPI] | None = None) -> DescribedAPI:
    """Make an API without operations that tells failures as problems and refuses strange input."""
    api = DescribedAPI(
        title=about.title,
        version=about.version,
        description=about.description,
        lifespan=lifespan,
        dependencies=[Depends(refuse_strange_parameters), Depends(refuse_double_names)],
        generate_unique_id_function=operation_id,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    problems.install(api)
    return api


def add_pages(api: DescribedAPI, read_problems: Callable[[], None] = lambda: None) -> None:
    """Let ``api`` answer ``/problems`` and ``/docs``; after its operations, which go first.

    Args:
        api: in which they are found.
        read_problems: reads the code that tells every kind of problem.
    """
    api.include_router(problem_pages.router, dependencies=[Depends(read_problems)])
    explorer.install(api)


def wrapped(
    api: ASGIApp,
    face: Face,
    lane_reads: Iterable[LaneRead | LaneSearch] = (),
    remembering: Remembering | None = None,
    limits: Limits | None = None,
    calculations: Calculations | None = None,
) -> ASGIApp:
    """Put the layers around ``api``."""
    public = PublicReads(face.public_reads)
    lane: Front = Lane(lane_reads).find
    app: ASGIApp = Conditional(api, public)
    if remembering is not None:
        app = remembered = Remembered(app, remembering, lane)
        lane = remembered.find
    if calculations is not None:
        app = Repeated(app, calculations)
    app = BodyLimit(app, larger=face.larger_bodies)
    if limits is not None:
        app = RateLimits(app, limits)
    return Edge(
        app,
        public,
        instance=face.instance,
        public_url=face.public_url,
        front=lane,
    )
