"""Followers of the journal: each entry at least once, one at a time, failures held apart."""

import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy.orm import Session

from app.access.policy import CLOCK
from app.store import consumers
from app.store.consumers import (
    Consumer,
    Lease,
    LeaseLostError,
    advance,
    hold,
    run,
    unattended_since,
    work_off,
)
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
            for act in (hold, partial(advance, to=9)):
                with pytest.raises(LeaseLostError), database.writing(CLOCK) as work:
                    act(work.session, lease, work.at)
            kept.append(lease)
            raise LeaseLostError

    kept: list[Lease] = []
    _act(database)
    assert run(database, Stuck()) is False
    assert len(kept) == 1
    with database.reading(CLOCK) as work:
        assert (_row(work.session).position, _row(work.session).failures) == (1, 0)


def test_a_follower_that_never_succeeds_is_tried_every_ten_minutes(
    database: Database, clock: FixedClock
):
    follower = Counting()
    follower.fails = True
    _act(database)
    pauses = []
    for _ in range(11):
        run(database, follower)
        with database.reading(CLOCK) as work:
            retry_at = _row(work.session).retry_at
        pauses.append(int((retry_at - clock.at).total_seconds()))
        clock.at = retry_at
    assert pauses == [2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600]


def test_who_died_at_its_turn_holds_up_others_for_half_a_minute(
    database: Database, clock: FixedClock
):
    class KilledError(BaseException):
        pass

    class Dying(Counting):
        def follow(self, database: Database, lease: Lease, head: int) -> None:
            raise KilledError

    _act(database)
    with pytest.raises(KilledError):
        run(database, Dying())
    clock.at += timedelta(seconds=29)
    assert run(database, Counting()) is False
    clock.at += timedelta(seconds=1)
    assert run(database, Counting()) is True


def test_whoever_holds_on_at_each_step_is_not_taken_over(database: Database, clock: FixedClock):
    class Slow(Counting):
        def follow(self, database: Database, lease: Lease, head: int) -> None:
            for _ in range(3):
                clock.at += timedelta(seconds=20)
                assert run(database, Counting()) is False
                with database.writing(CLOCK) as work:
                    hold(work.session, lease, work.at)
            super().follow(database, lease, head)

    _act(database)
    assert run(database, Slow()) is True


@pytest.mark.commits
def test_who_comes_while_another_holds_on_waits_and_takes_nothing_over(
    own_database: Database, clock: FixedClock
):
    class Late(Counting):
        def follow(self, database: Database, lease: Lease, head: int) -> None:
            clock.at += consumers.LEASE + timedelta(seconds=1)
            with ThreadPoolExecutor() as others:
                with database.writing(CLOCK) as work:
                    hold(work.session, lease, work.at)
                    other = others.submit(run, database, Counting())
                    with pytest.raises(TimeoutError):
                        other.result(timeout=0.2)
                assert other.result() is False
            super().follow(database, lease, head)

    _act(own_database)
    assert run(own_database, Late()) is True


@pytest.mark.commits
def test_who_comes_while_another_takes_the_turn_waits_and_leaves_it(own_database: Database):
    _act(own_database)
    assert run(own_database, Counting()) is True
    _act(own_database)
    with ThreadPoolExecutor() as others:
        with own_database.writing(CLOCK) as work:
            row = _row(work.session)
            row.leased_by, row.leased_until = "another", work.at + consumers.LEASE
            work.session.flush()
            other = others.submit(run, own_database, Counting())
            with pytest.raises(TimeoutError):
                other.result(timeout=0.2)
        assert other.result() is False


def test_a_follower_that_fails_is_logged_by_its_name(
    database: Database, caplog: pytest.LogCaptureFixture
):
    follower = Counting()
    follower.fails = True
    _act(database)
    with caplog.at_level(logging.ERROR):
        run(database, follower)
    assert [(each.message, each.consumer) for each in caplog.records] == [
        ("consumer failed", "tests")
    ]


def test_who_fails_after_another_took_over_says_nothing_of_the_other(
    database: Database, clock: FixedClock
):
    class Late(Counting):
        def follow(self, database: Database, lease: Lease, head: int) -> None:
            clock.at += timedelta(minutes=1)
            assert run(database, Counting()) is True
            raise OSError

    _act(database)
    assert run(database, Late()) is False
    with database.reading(CLOCK) as work:
        row = _row(work.session)
        assert (row.position, row.failures, row.last_error, row.retry_at) == (1, 0, None, None)


def test_a_long_way_is_gone_in_batches_and_each_is_kept(
    database: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(consumers, "BATCH", 2)

    class Batched(Counting):
        def follow(self, database: Database, lease: Lease, head: int) -> None:
            def look_at(_work, after: int, until: int) -> None:
                if after == 4 and self.fails:
                    raise OSError
                self.seen.append((after, until))

            work_off(database, lease, head, look_at)

    for _ in range(5):
        _act(database)
    follower = Batched()
    follower.fails = True
    assert run(database, follower) is False
    with database.reading(CLOCK) as work:
        assert _row(work.session).position == 4
    assert follower.seen == [(0, 2), (2, 4)]
    follower.fails = False
    clock.at += timedelta(seconds=2)
    assert run(database, follower) is True
    assert follower.seen == [(0, 2), (2, 4), (4, 5)]


def test_entries_wait_unattended_unless_a_follower_is_at_them_or_rests(
    database: Database, clock: FixedClock
):
    def unattended():
        with database.reading(CLOCK) as work:
            return unattended_since(work.session, clock.at)

    class Looking(Counting):
        def follow(self, database: Database, lease: Lease, head: int) -> None:
            assert unattended() is None
            super().follow(database, lease, head)

    assert unattended() is None
    began = clock.at
    _act(database)
    clock.at += timedelta(minutes=5)
    _act(database)
    assert unattended() == began
    assert run(database, Looking()) is True
    assert unattended() is None
    _act(database)
    failing = Counting()
    failing.fails = True
    run(database, failing)
    assert unattended() is None
    clock.at += timedelta(seconds=2)
    assert unattended() == began + timedelta(minutes=5)


def test_who_died_at_entries_leaves_them_unattended_from_the_instant_in_which_the_lease_ends(
    database: Database, clock: FixedClock
):
    began, end = clock.at, clock.at + timedelta(minutes=1)
    _act(database)
    with database.writing(CLOCK) as work:
        gone = Consumer(name="tests", position=0, failures=0, leased_by="gone", leased_until=end)
        work.session.add(gone)
    with database.reading(CLOCK) as work:
        assert unattended_since(work.session, end - timedelta(microseconds=1)) is None
        assert unattended_since(work.session, end) == began
