"""Rows that are handed over a few at a time: all of them, as they are, and no door left shut."""

from typing import Any

import pytest
from sqlalchemy import CTE, Select, Text, literal, select, text
from sqlalchemy.exc import DBAPIError

from app.access.policy import CLOCK
from app.kit.errors import Busy
from app.store.pieces import as_bytes, in_pieces
from app.store.work import Database, Work

STRANGE = 'ঢাকা \\n "\n\t\ue000 é'


def _numbers(last: int) -> CTE:
    number = select(literal(1).label("number")).cte("numbers", recursive=True)
    return number.union_all(select(number.c.number + 1).where(number.c.number < last))


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7])
def test_every_row_comes_once_in_order_and_texts_as_their_bytes(database: Database, count: int):
    with database.reading(CLOCK) as work:
        number = _numbers(count or 1).c.number
        told = as_bytes(work.session, literal(STRANGE, Text))
        asked = select(number, told).where(number <= count).order_by(number)
        with in_pieces(work.session, asked, 3) as pieces:
            taken = [[*map(tuple, rows)] for rows in pieces]
        assert [row for rows in taken for row in rows] == [
            (each, STRANGE.encode()) for each in range(1, count + 1)
        ]
        assert max(map(len, taken), default=0) <= 3
        assert work.session.scalar(select(literal(STRANGE, Text))) == STRANGE


def _stop_after_the_first(work: Work) -> None:
    with in_pieces(work.session, select(_numbers(50_000).c.number), 10) as pieces:
        for rows in pieces:
            assert len(rows) == 10
            raise LookupError


def test_who_stops_in_the_middle_shuts_no_door(database: Database):
    for _ in range(20):  # More often than there are connections.
        with pytest.raises(LookupError), database.reading(CLOCK) as work:
            _stop_after_the_first(work)
    with database.reading(CLOCK) as work:
        assert work.session.scalar(select(literal(7))) == 7


@pytest.mark.commits
def test_a_statement_that_fails_in_the_middle_is_told_as_any_other(own_database: Database):
    if own_database.dialect == "sqlite":
        pytest.skip("its statements have no limit of time, and a number divided by zero is null")
    with pytest.raises(DBAPIError), own_database.reading(CLOCK) as work:
        _take_all(work, select(1 / (_numbers(10_000).c.number - 9_000)))
    with pytest.raises(Busy), own_database.reading(CLOCK) as work:
        work.session.execute(text("SET LOCAL statement_timeout = 30"))
        _take_all(work, select(_numbers(50_000_000).c.number))
    with own_database.reading(CLOCK) as work:
        assert work.session.scalar(select(literal(7))) == 7


def _take_all(work: Work, asked: Select[Any]) -> None:
    with in_pieces(work.session, asked, 100) as pieces:
        for _rows in pieces:
            pass
