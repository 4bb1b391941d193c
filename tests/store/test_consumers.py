"""Followers of the journal: each entry at least once, one at a time, failures held apart."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from app.access.policy import CLOCK
from app.store import consumers
from app.store.consumers import Consumer, Lease, advance, hold, run
from app.store.work import Database
from tests.make import OPERATOR, FixedClock


class Counting:
    """A follower that remembers up to where it was asked to come."""

    name = "tests"

    def __init__(self) -> None:
        self.seen: list[tuple[int, int]] = []
        self.fails = False

    def follow(self, database: Database, lease: Lease, head: int) -> None:
        """Note the way, and go it."""
        if self.fails:
            raise OSError
        self.seen.append((lease.position, head))
        with database.writing(CLOCK) as work:
            advance(work.session, lease, work.at, head)


def _act(database: Database) -> None:
    with database.writing(OPERATOR) as work:
        work.record("tests.act.done")


def _row(session: Session) -> Consumer:
    return session.get_one(Consumer, "tests")


def test_a_follower_comes_to_the_head_once(database: Database):
    follower = Counting()
    assert run(database, follower) is False
    _act(database)
    _act(database)
    assert run(database, follower) is True
    assert run(database, follower) is False
    _act(database)
    assert run(database, follower) is True
    assert follower.seen == [(0, 2), (2, 3)]


def test_a_follower_that_fails_rests_longer_each_time_and_keeps_its_place(
    database: Database, clock: FixedClock
):
    follower = Counting()
    follower.fails = True
    _act(database)
    assert run(database, follower) is False
    with database.reading(CLOCK) as work:
        row = _row(work.session)
        assert (row.position, row.failures, row.last_error) == (0, 1, "OSError")
        assert row.retry_at == clock.at + timedelta(seconds=2)
    follower.fails = False
    assert run(database, follower) is False
    clock.at += timedelta(seconds=3)
    assert run(database, follower) is True
    with database.reading(CLOCK) as work:
        assert (_row(work.session).failures, _row(work.session).last_error) == (0, None)


def test_two_processes_do_not_follow_at_the_same_time(database: Database):
    class Slow(Counting):
        def follow(self, database: Database, lease: Lease, head: int) -> None:
            assert run(database, Counting()) is False
            super().follow(database, lease, head)

    _act(database)
    assert run(database, Slow()) is True


def test_a_lease_of_a_clock_that_was_ahead_holds_nobody_up(database: Database, clock: FixedClock):
    class KilledError(BaseException):
        pass

    class Dying(Counting):
        def follow(self, database: Database, lease: Lease, head: int) -> None:
            raise KilledError

    _act(database)
    clock.at += timedelta(hours=1)
    with pytest.raises(KilledError):
        run(database, Dying())
    clock.at -= timedelta(hours=1)
    assert run(database, Counting()) is True


def test_one_whose_lease_ran_out_cannot_finish(database: Database, clock: FixedClock):
    class Stuck(Counting):
        def follow(self, database: Database, lease: Lease, head: int) -> None:
            clock.at += consumers.LEASE + timedelta(seconds=1)
            assert run(database, Counting()) is True
            with database.writing(CLOCK) as work:
                hold(work.session, lease, work.at)
            raise AssertionError

    _act(database)
    assert run(database, Stuck()) is False
    with database.reading(CLOCK) as work:
        assert (_row(work.session).position, _row(work.session).failures) == (1, 0)
