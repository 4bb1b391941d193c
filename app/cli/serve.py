"""``vouch serve``: the HTTP service, in one process or several."""

import logging
import os
import resource
import signal
import socket
from types import FrameType

import typer
import uvicorn
from uvicorn.supervisors import Multiprocess

from app.cli.desk import Refused, opened, refuse_unmigrated, told_plainly
from app.cli.watched import tell_key_holder, watched
from app.settings import Settings
from app.web.logs import configure
from app.web.server import Protocol

SECONDS_TO_END = 10
WAITING_CONNECTIONS = 2048
MOST_FILES = 65_536

app = typer.Typer()
log = logging.getLogger(__name__)


@app.command()
def serve() -> None:
    """Serve the register over HTTP until SIGTERM or Ctrl-C.

    On SQLite the worker runs inside; on PostgreSQL start `vouch worker` beside it.
    """
    with told_plainly(), opened() as (settings, database):
        refuse_unmigrated(database)
        with (
            _listening(settings) as listening,
            watched(settings, database, adds_notes=settings.workers > 1),
        ):
            configure(settings.log_level, form=settings.log_format)
            tell_key_holder(settings)
            _allow_files()
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, _end)
            _run(settings, listening)


def _allow_files() -> None:
    """Take as many open files as we may: each connection is one, and a usual start is 1,024.

    With none left the database and the search index cannot be opened either.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, MOST_FILES)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def configured(settings: Settings, app: str = "app.cli.reading:served") -> uvicorn.Config:
    """Return how the server is set up; each process makes the service for itself."""
    return uvicorn.Config(
        app,
        factory=True,
        workers=settings.workers,
        http=Protocol,
        ws="none",
        access_log=False,  # Our own middleware logs, without what a reader asked for.
        log_config=None,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=SECONDS_TO_END,
    )


def _run(settings: Settings, listening: socket.socket) -> None:
    """Hand the socket to the server."""
    config = configured(settings)
    log.info("serving", extra={"host": settings.host, "port": listening.getsockname()[1]})
    if settings.workers > 1:
        Multiprocess(config, sockets=[listening]).run()
    else:
        uvicorn.Server(config).run(sockets=[listening])


def _listening(settings: Settings) -> socket.socket:
    """Take the address before anything else starts, so that a taken one is told in plain words."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server(
            (settings.host, settings.port), family=family, backlog=WAITING_CONNECTIONS
        )
    except OSError as error:
        raise Refused(
            f"Cannot listen on {settings.host}, port {settings.port}: {_why(error)}."
            " VOUCH_HOST and VOUCH_PORT say where to."
        ) from error


def _why(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno and error.errno > 0 else str(error.strerror)


def _end(_number: int, _frame: FrameType | None) -> None:
    """End with status 0: the server raises its signal again once all requests are answered."""
    raise SystemExit(0)
