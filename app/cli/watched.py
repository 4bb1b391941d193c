"""Metrics and traces of a command that goes on: `vouch serve` and `vouch worker`."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from app.cli.desk import Refused
from app.settings import Settings
from app.store.work import Database

log = logging.getLogger(__name__)


def tell_key_holder(settings: Settings) -> None:
    """Say at start where the master key lies; in this process it opens all without a trace."""
    told = {"held_by": settings.key_holder}
    if settings.key_service is None:
        log.warning(
            "the master key lies in this process, and no opening is written down", extra=told
        )
    else:
        log.info("the master key lies with the key service", extra=told)


@contextmanager
def watched(settings: Settings, database: Database, *, adds_notes: bool = False) -> Iterator[None]:
    """Answer Prometheus for the length of the block, where the settings say on which port.

    Raises:
        Refused: the port cannot be listened on.
    """
    if settings.metrics_port is None:
        yield
        return
    from app.watching import metrics  # noqa: PLC0415 - most are watched by nobody

    server = metrics(settings, database, adds_notes=adds_notes)
    try:
        server.start()
    except OSError as error:
        raise Refused(
            f"Cannot listen for Prometheus on {settings.metrics_host}, port"
            f" {settings.metrics_port}: {error.strerror}. VOUCH_METRICS_HOST and"
            " VOUCH_METRICS_PORT say where to."
        ) from error
    try:
        yield
    finally:
        server.stop()


@contextmanager
def traced(settings: Settings, database: Database) -> Iterator[None]:
    """Tell the traces of a worker for the length of the block, where somebody is set to hear."""
    if settings.traces_url is None:
        yield
        return
    from app.watching import Tracing  # noqa: PLC0415 - most are watched by nobody

    tracing = Tracing(settings, database, "worker")
    tracing.start()
    try:
        yield
    finally:
        tracing.stop()
