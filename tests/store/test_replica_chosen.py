"""Who is read from the replica: whoever it has come far enough for, as long as it answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any, Self

import pytest
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.store import replica
from app.store.replica import LATEST_SECONDS, READS, REST_SECONDS, Replica, Seen, note_writes

ALL_OF_A_SECOND_AGO = Seen(None)


class Server:
    """A server that says how far it has come."""

    def __init__(self, position: int | None) -> None:
        self.position = position
        self.fails: Exception | None = None
        self.fails_when_asked: Exception | None = None
        self.asked = self.open = 0

    def connect(self) -> "Server":
        if self.fails:
            raise self.fails
        self.open += 1
        return self

    @contextmanager
    def begin(self) -> Iterator[None]:
        yield

    def scalar(self, _question: Any) -> int | None:
        self.asked += 1
        if self.fails_when_asked:
            raise self.fails_when_asked
        return self.position

    def close(self) -> None:
        self.open -= 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_how: object) -> None:
        self.close()


def lost(*, is_lost: bool = True) -> DBAPIError:
    return DBAPIError("SELECT 1", {}, Exception(), connection_invalidated=is_lost)


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The seconds of the machine's clock, which the test sets."""
    clock = SimpleNamespace(at=1000.0)
    monkeypatch.setattr(replica, "time", SimpleNamespace(monotonic=lambda: clock.at))
    return clock


@pytest.fixture
def main() -> Server:
    return Server(100)


@pytest.fixture
def copy() -> Server:
    return Server(100)


@pytest.fixture
def chosen(main: Server, copy: Server) -> Replica:
    return Replica(copy, main)  # type: ignore[arg-type] - as far as it is asked here


def went(chosen: Replica, seen: Seen) -> tuple[bool, list[str]]:
    """Tell whether a connection to the replica came, and what was counted of it."""
    before = READS.counted()
    found = chosen.connection(seen)
    counted = [
        str(words[0])
        for words, row in READS.counted().items()
        if row != before.get(words, (0,)) and row[0] == before.get(words, (0,))[0] + 1
    ]
    return found is not None, counted


@pytest.mark.parametrize("position", [0, 99, 100])
def test_a_replica_that_has_all_that_was_seen_is_read(chosen, copy, position):
    assert went(chosen, Seen(position)) == (True, ["replica"])
    assert copy.open == 1


def test_a_replica_that_lacks_something_that_was_seen_is_not_read(chosen, copy):
    assert went(chosen, Seen(101)) == (False, ["main_behind"])
    assert copy.open == 0


def test_a_server_that_is_no_replica_has_replayed_nothing(chosen, copy):
    copy.position = None
    assert went(chosen, Seen(1)) == (False, ["main_behind"])
    assert went(chosen, Seen(0)) == (True, ["replica"])


@pytest.mark.parametrize("error", [lost(is_lost=False), PoolTimeout()], ids=["away", "all taken"])
def test_a_replica_that_does_not_answer_is_left_alone_for_a_while(chosen, copy, now, error, caplog):
    copy.fails = error
    assert went(chosen, Seen(1)) == (False, ["main_unreachable"])
    assert [each.error for each in caplog.records] == [type(error).__name__]
    copy.fails = None
    now.at += REST_SECONDS - 0.1
    assert went(chosen, Seen(1)) == (False, ["main_unreachable"])
    now.at += 0.1
    assert went(chosen, Seen(1)) == (True, ["replica"])


def test_a_connection_that_breaks_when_it_is_asked_is_given_back(chosen, copy):
    copy.fails_when_asked = lost()
    assert went(chosen, Seen(1)) == (False, ["main_unreachable"])
    assert copy.open == 0


def test_one_that_is_stopped_while_it_asks_gives_the_connection_back_too(chosen, copy):
    copy.fails_when_asked = KeyboardInterrupt()  # type: ignore[assignment] - it ends the process
    with pytest.raises(KeyboardInterrupt):
        chosen.connection(Seen(1))
    assert copy.open == 0


def test_the_public_is_shown_all_of_a_second_ago(chosen, main, copy, now):
    assert went(chosen, ALL_OF_A_SECOND_AGO) == (True, ["replica"])
    main.position = 200
    now.at += LATEST_SECONDS
    assert went(chosen, ALL_OF_A_SECOND_AGO) == (True, ["replica"])
    assert main.asked == 1
    now.at += 0.1
    assert went(chosen, ALL_OF_A_SECOND_AGO) == (False, ["main_behind"])
    copy.position = 200
    assert went(chosen, ALL_OF_A_SECOND_AGO) == (True, ["replica"])
    assert (main.asked, main.open) == (2, 0)
    now.at += LATEST_SECONDS + 0.1
    for _ in range(2):  # Where nothing was written meanwhile it is not asked again either.
        assert went(chosen, ALL_OF_A_SECOND_AGO) == (True, ["replica"])
    assert main.asked == 3


def test_before_anything_was_marked_the_main_database_is_asked(chosen, main, now):
    now.at = 0.5  # a machine that was just started
    main.position = 101
    assert went(chosen, ALL_OF_A_SECOND_AGO) == (False, ["main_behind"])


def test_a_mark_that_comes_late_takes_nothing_back(chosen, main):
    assert chosen.mark() == 100
    main.position = 99
    assert chosen.mark() == 99
    assert went(chosen, Seen(None)) == (True, ["replica"])
    assert chosen._marked == 100


def test_only_a_connection_that_broke_makes_it_rest(chosen):
    for error in (lost(is_lost=False), LookupError()):
        with pytest.raises(type(error)), chosen.resting_when_lost():
            raise error
        assert went(chosen, Seen(1)) == (True, ["replica"])
    with pytest.raises(DBAPIError), chosen.resting_when_lost():
        raise lost()
    assert went(chosen, Seen(1)) == (False, ["main_unreachable"])


@pytest.mark.parametrize(("replayed", "behind"), [(40, 60), (100, 0), (120, 0), (None, 100)])
def test_how_far_it_is_behind_is_told_in_bytes_of_the_log(chosen, copy, replayed, behind):
    copy.position = replayed
    assert chosen.behind() == behind
    assert copy.open == 0


def test_what_is_written_for_a_request_is_noted_for_it_and_for_nobody_else(chosen, main):
    token = replica._written.set(None)
    try:
        chosen.note_written(main)
        assert main.asked == 0
        positions = note_writes()
        chosen.note_written(main)
        main.position = None
        chosen.note_written(main)
        assert positions == [100, 0]
    finally:
        replica._written.reset(token)


def test_a_position_reads_back_and_what_is_none_is_nothing_seen():
    for sent, position in (("0/0", 0), ("0/FFFFFFFF", 2**32 - 1), ("1A/1B", 26 * 2**32 + 27)):
        assert replica.read(sent) == Seen(position)
        assert replica.said(position) == sent
    for sent in ("", "1", "0/", "g/0", "000000001/0", "0/0 ", "0/000000001"):
        assert replica.read(sent) is None
