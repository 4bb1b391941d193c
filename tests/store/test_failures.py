"""What a failure of the database means to whoever waits for it, by what the database says of it."""

import logging
import sqlite3
from typing import Any

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import StaleDataError

from app.kit.errors import Busy, Changed, HappenedMeanwhile, NoRoom, Problem
from app.store.failures import told_as_problems


class SaidError(Exception):
    """What a driver raises, with what the database said."""

    def __init__(self, text: str = "", **said: Any) -> None:
        super().__init__(text)
        vars(self).update(said)


def told(error: Exception) -> Problem:
    with pytest.raises(Problem) as found, told_as_problems():
        raise error
    assert found.value.__cause__ is error
    return found.value


def is_a_fault_of_ours(error: Exception) -> bool:
    with pytest.raises(type(error)) as found, told_as_problems():
        raise error
    return found.value is error


def failed(orig: BaseException, *, is_lost: bool = False) -> DBAPIError:
    return DBAPIError("SELECT 1", {}, orig, connection_invalidated=is_lost)


LOCK, ENDED, NO_LOCK, DEADLOCK, MANY = "55P03", "57014", "40001", "40P01", "53300"


@pytest.mark.parametrize("state", [LOCK, ENDED, NO_LOCK, DEADLOCK, MANY])
def test_who_met_a_lock_or_a_limit_of_postgresql_comes_back_at_once(state):
    problem = told(failed(SaidError(sqlstate=state)))
    assert (type(problem), problem.retry_after) == (Busy, 2)


@pytest.mark.parametrize("code", [5, 6, 5 | 2 << 8])
def test_who_met_a_lock_of_sqlite_comes_back_at_once(code):
    problem = told(failed(SaidError(sqlite_errorcode=code)))
    assert (type(problem), problem.retry_after) == (Busy, 2)


@pytest.mark.parametrize(
    "said",
    [
        *({"sqlstate": state} for state in ("53100", "58030")),
        *({"sqlite_errorcode": code} for code in (10, 13, 10 | 3 << 8)),
    ],
    ids=str,
)
def test_a_disk_that_is_full_or_fails_is_told_and_logged(said, caplog):
    with caplog.at_level(logging.ERROR):
        problem = told(failed(SaidError(**said)))
    assert (type(problem), problem.retry_after) == (NoRoom, 60)
    assert [each.message for each in caplog.records] == [
        "nothing can be written to the database's disk"
    ]


@pytest.mark.parametrize(
    "error",
    [
        failed(SaidError(sqlite_errorcode=14)),
        failed(SaidError(sqlstate="08006")),
        failed(SaidError(sqlstate="57P01")),
        failed(SaidError(sqlstate="XX000"), is_lost=True),
        failed(psycopg.OperationalError()),
        failed(psycopg.errors.ConnectionTimeout()),
    ],
    ids=["no file", "broken", "ends", "lost", "refused", "silent"],
)
def test_a_database_that_is_away_is_waited_for_and_logged(error, caplog):
    with caplog.at_level(logging.ERROR):
        problem = told(error)
    assert (type(problem), problem.retry_after) == (Busy, 5)
    assert [each.message for each in caplog.records] == ["the database does not answer"]


@pytest.mark.parametrize(
    "orig",
    [
        SaidError(sqlite_errorcode=1),
        SaidError(sqlite_errorcode=11),
        SaidError(sqlstate="42601"),
        SaidError(sqlstate=None),
        psycopg.ProgrammingError(),
        psycopg.errors.UndefinedTable(),
        sqlite3.OperationalError(),
    ],
    ids=["error", "corrupt", "syntax", "nothing", "wrong use", "no table", "sqlite"],
)
def test_any_other_failure_is_a_fault_of_ours(orig):
    assert is_a_fault_of_ours(failed(orig))


def test_who_waited_too_long_for_a_connection_comes_back_at_once():
    problem = told(PoolTimeout())
    assert (type(problem), problem.retry_after) == (Busy, 2)


def test_a_row_that_was_changed_meanwhile_is_read_again():
    assert type(told(StaleDataError())) is Changed


@pytest.mark.parametrize(
    "orig",
    [SaidError(sqlstate="23505"), sqlite3.IntegrityError("UNIQUE constraint failed: person.mail")],
    ids=["postgresql", "sqlite"],
)
def test_a_row_that_somebody_else_wrote_first_happened_meanwhile(orig):
    assert type(told(IntegrityError("INSERT", {}, orig))) is HappenedMeanwhile


@pytest.mark.parametrize(
    "orig",
    [SaidError(sqlstate="23503"), sqlite3.IntegrityError("FOREIGN KEY constraint failed")],
    ids=["postgresql", "sqlite"],
)
def test_a_row_that_breaks_another_rule_is_a_fault_of_ours(orig):
    assert is_a_fault_of_ours(IntegrityError("INSERT", {}, orig))
