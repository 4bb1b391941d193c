"""What a failure of the database means to whoever waits for it: it passes, or the fault is ours.

A database that is away or full says nothing of the request, so nobody is told of a fault of the
service: they are told to come back, and the log has the cause.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError

from app.kit.errors import Busy, Changed, HappenedMeanwhile, NoRoom, Problem

RETRY_AFTER_SECONDS = 2
AWAY_SECONDS = 5
"""A server that was stopped and started again takes some seconds."""
FULL = frozenset({"53100", "58030"})
"""SQLSTATE: no room on the disk, or the disk fails."""
PASSING = frozenset({"55P03", "57014", "40001", "40P01", "53300"})
"""SQLSTATE: a lock or a time-out."""
AWAY = ("08", "57P")
"""SQLSTATE: the connection broke, or the server ends or begins."""
SQLITE_PASSING = frozenset({5, 6})
SQLITE_FULL = frozenset({10, 13})
"""The disk fails or is full, as SQLite numbers it."""
SQLITE_AWAY = 14
"""The file cannot be opened."""

log = logging.getLogger(__name__)


@contextmanager
def told_as_problems() -> Iterator[None]:
    """Tell a failure of the database in the block as the problem that it is, where it is one.

    Raises:
        Busy: it is busy, or away.
        NoRoom: nothing can be written to its disk.
        Changed, HappenedMeanwhile: somebody else was first.
    """
    try:
        yield
    except StaleDataError as error:
        raise Changed("Somebody else changed this meanwhile; read it again.") from error
    except PoolTimeout as error:
        raise Busy("Too many requests at once.", retry_after=RETRY_AFTER_SECONDS) from error
    except IntegrityError as error:
        if not _is_a_double(error):
            raise
        raise HappenedMeanwhile("Somebody else did the same at the same instant.") from error
    except DBAPIError as error:
        problem = _problem(error)
        if problem is None:
            raise
        raise problem from error


def _is_a_double(error: IntegrityError) -> bool:
    """Tell a row that somebody else wrote first from a fault of ours."""
    is_unique = getattr(error.orig, "sqlstate", None) == "23505"
    return is_unique or "UNIQUE constraint failed" in str(error.orig)


def _problem(error: DBAPIError) -> Problem | None:
    """Return what passes by itself or by the operator's hand; ``None`` for a fault of ours."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    # SQLite keeps finer distinctions in the higher bits of its codes.
    return _of_postgresql(error) if code is None else _of_sqlite(code & 0xFF)


def _of_sqlite(code: int) -> Problem | None:
    if code in SQLITE_PASSING:
        return Busy("The database is busy.", retry_after=RETRY_AFTER_SECONDS)
    if code in SQLITE_FULL:
        log.error("nothing can be written to the database's disk", extra={"code": code})
        return NoRoom("The database has no room to write.")
    if code == SQLITE_AWAY:
        log.error("the database does not answer", extra={"code": code})
        return Busy("The database does not answer just now.", retry_after=AWAY_SECONDS)
    return None


def _of_postgresql(error: DBAPIError) -> Problem | None:
    state = getattr(error.orig, "sqlstate", None)
    if state in PASSING:
        return Busy("The database is busy.", retry_after=RETRY_AFTER_SECONDS)
    if state in FULL:
        log.error("nothing can be written to the database's disk", extra={"code": state})
        return NoRoom("The database has no room to write.")
    if error.connection_invalidated or (state or "").startswith(AWAY) or _was_refused(error):
        log.error("the database does not answer", extra={"code": state})
        return Busy("The database does not answer just now.", retry_after=AWAY_SECONDS)
    return None


def _was_refused(error: DBAPIError) -> bool:
    """Tell whether no connection came about: the server never spoke, so there is no SQLSTATE."""
    kind = type(error.orig)
    is_drivers = kind.__module__.startswith("psycopg") and kind.__name__.endswith(
        ("OperationalError", "ConnectionTimeout")
    )
    return is_drivers and getattr(error.orig, "sqlstate", None) is None
