"""The service, put together: the only module that knows the HTTP face of every domain.

A start reads what the public look-ups and searches need. The code of all else is read when it is
first asked for.
"""

import logging
import os
import threading
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from anyio import to_thread
from fastapi import FastAPI
from starlette.datastructures import State
from starlette.types import ASGIApp, Lifespan

from app import VERSION
from app.domains.roster.routes.certificate_lane import CertificateRead
from app.domains.roster.routes.lane import CERTIFICATES, EntryRead, SearchRead, remembering
from app.domains.roster.service.desk import Following, RosterDesk
from app.kit.loading import loading
from app.outside.contract import contract
from app.outside.counters import Counters
from app.paths import (
    CALCULATIONS,
    LARGER_BODIES,
    PATHS,
    PUBLIC_READS,
    read_operations,
    read_problems,
)
from app.settings import Settings
from app.store.engines import READ_CONNECTIONS
from app.store.work import Database
from app.store.worker import Worker, WorkerThread
from app.web import health
from app.web.asked_again import AskedAgain
from app.web.lane import LaneRead, LaneSearch
from app.web.logs import configure
from app.web.moments import Moments
from app.web.narrowed import include
from app.web.openapi import DescribedAPI
from app.web.operations import Noted
from app.web.rate_limits import Limits
from app.web.reads import PublicReads
from app.web.repeated import Calculations
from app.web.seen import SeenWrites
from app.web.stack import About, Face, add_pages, new_api, wrapped
from app.web.traced import Traced

if TYPE_CHECKING:
    from app.opened import Desks

T = TypeVar("T")
log = logging.getLogger(__name__)

DESCRIPTION = (
    "A register of labour recruiters, fed from public registers of many countries. Being listed"
    " says which authority listed a firm and when; it is no approval, and Vouch did not examine it."
)


class Thread(Protocol):
    """Something that goes on beside the requests of a process."""

    def start(self) -> None:
        """Begin."""
        ...

    def stop(self) -> None:
        """End, and wait for the end."""
        ...


class Domains:
    """What the domains bring to the API.

    Args:
        settings: of the installation.
        database: both doors.

    Attributes:
        desk: what the roster's operations work with.
        limits: how often an address and a caller may ask.
        lane_reads: reads that are answered in front of FastAPI.
        remembering: whose answers are kept while nothing changes.
        moments: with which is kept who is signed in, and what they were answered.
        closes: what gives back what a domain opened for itself.
    """

    def __init__(self, settings: Settings, database: Database) -> None:
        self._settings, self._database = settings, database
        self._desks: Desks | None = None
        self._asked_for: Mapping[str, Any] | None = None
        kept = timedelta(hours=settings.export_keep_hours)
        self.desk = RosterDesk.open(database, settings.index_folder, settings.told_instance, kept)
        entry, search, certificate = (
            *(EntryRead(self.desk), SearchRead(self.desk)),
            CertificateRead(self.desk),
        )
        self._counters = Counters(settings.counters_url)
        by_address, by_caller = settings.requests_by_address, settings.requests_by_caller
        self.limits = Limits(self._counters, by_address, by_caller)
        self.lane_reads: Sequence[LaneRead | LaneSearch] = (
            LaneRead("read_roster_entry", "/v1/roster", entry.find),
            LaneRead("verify_certificate", CERTIFICATES, certificate.find),
            LaneSearch("list_roster", "/v1/roster", search.find),
        )
        self.remembering = remembering(self.desk, settings.remembered_mb * 2**20)
        self.moments = Moments(database.commits.state, database.clock)
        self.closes: Sequence[Callable[[], None]] = (
            *(entry.close, search.close, certificate.close),
        )

    @property
    def desks(self) -> "Desks":
        """What the operations of all other domains work with."""
        if self._desks is None:
            with loading():
                self._open_desks()
        return cast("Desks", self._desks)

    def _open_desks(self) -> None:
        from app.opened import open_desks  # noqa: PLC0415 - read when it is first asked for

        # Another thread may have opened them meanwhile.
        if self._desks is None:
            self._desks = open_desks(self._settings, self._database, self._counters)

    @property
    def asked_for(self) -> Mapping[str, Any]:
        """What operations ask for by name, beside what is handed to them at once."""
        if self._asked_for is None:
            desks = self.desks
            with loading():
                from app.opened import asked_for  # noqa: PLC0415 - read when it is first asked for

                self._asked_for = asked_for(self._settings, self._database, desks)
        return self._asked_for


class Handed(dict[str, Any]):
    """What operations ask for by name; more of it is opened when a name is not there yet.

    Args:
        at_once: what is there.
        more: opens the rest.
    """

    def __init__(self, at_once: Mapping[str, Any], more: Callable[[], Mapping[str, Any]]) -> None:
        super().__init__(at_once)
        self._more = more

    def __missing__(self, name: str) -> Any:
        """Return what the rest has of that name."""
        return self._more()[name]


def or_end(make: Callable[[], T]) -> T:
    """Make what a process cannot be without; end the process where that fails.

    It is made in a thread, once public reads are answered: without this end a wrong setting would
    be met by whoever asks first. What was acknowledged until then outlives any end.
    """
    try:
        return make()
    except Exception:
        log.critical("cannot be served: what the service works with does not open", exc_info=True)
        os._exit(1)


class Opening:
    """Opens what operations work with as soon as the service listens.

    Args:
        opening: opens it.
    """

    def __init__(self, opening: Callable[[], object]) -> None:
        self._thread = threading.Thread(
            target=partial(or_end, opening), name="opening", daemon=True
        )

    def start(self) -> None:
        """Begin to open."""
        self._thread.start()

    def stop(self) -> None:
        """Wait until it is open."""
        self._thread.join()


def served() -> ASGIApp:
    """Make the service for a process of its own, from the environment."""
    settings = Settings()
    configure(settings.log_level, form=settings.log_format)
    return create_app(settings)


def create_app(settings: Settings, database: Database | None = None) -> ASGIApp:
    """Make the whole service.

    Without ``database`` it opens and closes its own, follows the roster beside the requests, and
    on SQLite works as the worker too. Who lends it a database does these things for it.
    """
    opened = database or Database.open(
        settings.database_url,
        statement_timeout_ms=settings.statement_timeout_ms,
        read_url=settings.database_read_url,
    )
    brought = Domains(settings, opened)
    threads = () if database else threads_beside(settings, opened, brought)
    api = create_api(opened, brought, threads=threads, closes_database=database is None)
    api.write = contract
    face = Face(settings.instance, settings.public_url, PUBLIC_READS, LARGER_BODIES)
    app = wrapped(
        AskedAgain(api, brought.moments, brought.limits),
        face,
        brought.lane_reads,
        brought.remembering,
        brought.limits,
        Calculations(CALCULATIONS, brought.remembering.basis),
    )
    if opened.replica is not None:
        app = SeenWrites(app, PublicReads(PUBLIC_READS))
    return app if settings.traces_url is None else Traced(app)


def threads_beside(settings: Settings, database: Database, brought: Domains) -> tuple[Thread, ...]:
    """Make what goes on beside the requests of an API process; nothing runs yet."""
    threads: list[Thread] = [Following(brought.desk), Opening(lambda: brought.asked_for)]
    if settings.traces_url is not None or settings.metrics_port is not None:
        from app.watching import Tracing, notes  # noqa: PLC0415 - most are watched by nobody

        if settings.traces_url is not None:
            threads.append(Tracing(settings, database, "api"))
        if settings.metrics_port is not None and settings.workers > 1:
            threads.append(notes(settings))
    if settings.on_sqlite:
        threads.append(WorkerThread(lambda: or_end(partial(_worker, settings, database))))
    return tuple(threads)


def _worker(settings: Settings, database: Database) -> Worker:
    """Make the worker; it reads the code of all domains while requests are answered."""
    with loading():
        from app.background import worker  # noqa: PLC0415 - see above

        return worker(settings, database)


def create_api(
    database: Database,
    brought: Domains,
    *,
    threads: Sequence[Thread] = (),
    closes_database: bool = False,
) -> DescribedAPI:
    """Make the FastAPI application inside: what ``/openapi.json`` describes."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # A thread more than there are connections would only wait for one.
        to_thread.current_default_thread_limiter().total_tokens = READ_CONNECTIONS
        for thread in threads:
            await to_thread.run_sync(thread.start)
        yield
        for thread in threads:
            await to_thread.run_sync(thread.stop)
        for close in brought.closes:
            close()
        if closes_database:
            database.dispose()

    # Read with the first operations, in their thread: some ask for a desk on the event loop.
    api = new_service(lifespan, lambda: brought.asked_for)
    hand_over(api, database, brought)
    return api


def new_service(
    lifespan: Lifespan[FastAPI] | None = None, before: Callable[[], object] = lambda: None
) -> DescribedAPI:
    """Tell where every operation is found; what they work with is still to be handed over.

    Args:
        lifespan: of the API.
        before: is done before the code of operations is read.
    """
    api = new_api(About("Vouch", VERSION, DESCRIPTION), lifespan)
    include(api, (health.router,), {path: partial(_read, path, before) for path in PATHS})
    add_pages(api, read_problems)
    return api


def _read(path: str, before: Callable[[], object]) -> Iterable[Noted]:
    before()
    return read_operations(path)


def hand_over(api: FastAPI, database: Database, brought: Domains) -> None:
    """Give the operations what they work with."""
    at_once = {
        "database": database,
        "roster": brought.desk,
        "limits": brought.limits,
        "moments": brought.moments,
        "accepted_parameters": {},
    }
    api.state = State(Handed(at_once, lambda: brought.asked_for))
