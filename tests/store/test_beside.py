"""Pieces are written beside who makes the next: in order, all of them or up to one that failed."""

from threading import Event, get_ident

import pytest

from app.store.beside import written_beside
from app.store.work import Database

LONG = 30


@pytest.mark.commits
def test_the_next_piece_is_made_while_one_is_written(own_database: Database):
    made, written = Event(), []

    def write_second() -> None:
        # Comes to its end only once the third was made.
        assert made.wait(LONG)
        written.append(("second", get_ident()))

    with written_beside(own_database) as write:
        write(lambda: written.append(("first", get_ident())))
        write(write_second)
        assert [name for name, _ in written] == ["first"]
        made.set()
        write(lambda: written.append(("third", get_ident())))
    assert [name for name, _ in written] == ["first", "second", "third"]
    threads = [thread for _, thread in written]
    assert threads[0] == get_ident()
    assert threads[1] == threads[2] != get_ident()


@pytest.mark.commits
def test_after_a_piece_that_failed_none_is_written(own_database: Database):
    written = []

    def fail() -> None:
        raise LookupError

    def bring() -> None:
        with written_beside(own_database) as write:
            write(lambda: written.append("first"))
            write(fail)
            write(lambda: written.append("third"))

    with pytest.raises(LookupError):
        bring()
    assert written == ["first"]


@pytest.mark.commits
def test_that_the_last_piece_failed_is_told_too(own_database: Database):
    def fail() -> None:
        raise LookupError

    def bring() -> None:
        with written_beside(own_database) as write:
            write(lambda: None)
            write(fail)

    with pytest.raises(LookupError):
        bring()


def test_on_one_connection_each_is_written_in_place(database: Database):
    threads = []
    with written_beside(database) as write:
        for _ in range(3):
            write(lambda: threads.append(get_ident()))
    assert threads == [get_ident()] * 3
