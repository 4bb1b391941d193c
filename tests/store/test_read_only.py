"""Connections beside the doors read what is there, wherever it lies, and write nothing."""

from pathlib import Path

import pytest
from psycopg.pq import TransactionStatus
from sqlalchemy import text

from app.store import read_only
from app.store.work import Database
from tests.make import OPERATOR


@pytest.fixture
def oddly_placed(tmp_path: Path) -> Database:
    """A database in a folder whose name an address reads otherwise."""
    folder = tmp_path / "a#b %41"
    folder.mkdir()
    database = Database.open(f"sqlite:///{folder}/vouch.db")
    with database.writing(OPERATOR) as work:
        work.session.execute(text("CREATE TABLE thing (number INTEGER)"))
        work.session.execute(text("INSERT INTO thing VALUES (7)"))
    return database


def test_a_file_is_read_whatever_its_folder_is_called(oddly_placed: Database):
    connection = read_only.on_sqlite(oddly_placed)
    assert connection.execute("SELECT number FROM thing").fetchall() == [(7,)]
    with pytest.raises(read_only.broken(oddly_placed), match="readonly"):
        connection.execute("DELETE FROM thing")
    connection.close()
    assert oddly_placed.commits.state() is not None
    oddly_placed.dispose()


@pytest.mark.commits
def test_a_server_takes_no_writing_and_is_left_in_no_transaction(own_database: Database):
    if own_database.dialect == "sqlite":
        pytest.skip("a file is tried above")
    connection = read_only.on_postgresql(own_database)
    assert connection.execute("SELECT 7").fetchone() == (7,)
    assert connection.info.transaction_status is TransactionStatus.IDLE, "none stays open"
    with pytest.raises(read_only.broken(own_database), match="read-only"):
        connection.execute("DELETE FROM subject")
    connection.close()
