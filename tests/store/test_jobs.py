"""Jobs: there only if their transaction commits, run at least once, tried again."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from app.access.policy import CLOCK
from app.store import jobs
from app.store.jobs import Job, NotYet, Waiting, enqueue, open_jobs, overdue_since, run_due
from app.store.work import Database
from tests.make import FixedClock


def _ask(database: Database, number: int, **options: Any) -> None:
    with database.writing(CLOCK) as work:
        enqueue(work, "tests", {"number": number}, **options)


def test_jobs_run_in_the_order_in_which_they_are_due(database: Database, clock: FixedClock):
    done: list[int] = []
    _ask(database, 2, due_at=clock.at - timedelta(seconds=1))
    _ask(database, 1, due_at=clock.at - timedelta(seconds=2))
    _ask(database, 3, due_at=clock.at + timedelta(seconds=1))
    kinds = {"tests": lambda _database, body: done.append(body["number"])}
    while run_due(database, kinds):
        pass
    assert done == [1, 2]
    clock.at += timedelta(seconds=2)
    assert run_due(database, kinds) is True
    assert done == [1, 2, 3]


def test_what_strangers_can_ask_for_without_end_waits_for_all_other_jobs(
    database: Database, clock: FixedClock
):
    done: list[str] = []
    slow, last = "slow", {"slow"}
    for kind in (slow, slow, "tests"):
        with database.writing(CLOCK) as work:
            enqueue(work, kind, {})
        clock.at += timedelta(seconds=1)
    kinds = {
        kind: lambda _database, _body, kind=kind: done.append(kind) for kind in (slow, "tests")
    }
    assert run_due(database, kinds, last) is True
    assert done == ["tests"]
    assert run_due(database, kinds, last) is True
    _ask(database, 1)
    while run_due(database, kinds, last):
        pass
    assert done == ["tests", slow, "tests", slow]


def test_a_job_is_not_there_when_its_transaction_fails(database: Database):
    with pytest.raises(LookupError), database.writing(CLOCK) as work:
        enqueue(work, "tests", {})
        raise LookupError
    assert run_due(database, {"tests": lambda *_: None}) is False


def test_a_job_that_fails_is_tried_again_after_a_pause(database: Database, clock: FixedClock):
    tries: list[int] = []

    def fail_once(_database: Database, _body: dict[str, Any]) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise OSError

    _ask(database, 1)
    assert run_due(database, {"tests": fail_once}) is True
    assert run_due(database, {"tests": fail_once}) is False
    with database.reading(CLOCK) as work:
        job = work.session.scalars(select(Job)).one()
        assert (job.attempts, job.last_error, job.done_at) == (1, "OSError", None)
    clock.at += timedelta(seconds=11)
    assert run_due(database, {"tests": fail_once}) is True
    assert run_due(database, {"tests": fail_once}) is False
    assert len(tries) == 2


def test_a_job_that_must_wait_is_called_again_without_counting(
    database: Database, clock: FixedClock
):
    def wait(_database: Database, _body: dict[str, Any]) -> None:
        raise NotYet(3)

    _ask(database, 1)
    assert run_due(database, {"tests": wait}) is True
    with database.reading(CLOCK) as work:
        job = work.session.scalars(select(Job)).one()
        assert (job.attempts, job.due_at) == (0, clock.at + timedelta(seconds=3))


def test_a_job_of_an_unknown_kind_waits_for_a_process_that_knows_it(database: Database):
    _ask(database, 1)
    assert run_due(database, {"other": lambda *_: None}) is False


def test_a_claim_of_a_clock_that_was_ahead_holds_nobody_up(database: Database, clock: FixedClock):
    class KilledError(BaseException):
        pass

    def die(_database: Database, _body: dict[str, Any]) -> None:
        raise KilledError

    _ask(database, 1)
    clock.at += timedelta(hours=1)
    with pytest.raises(KilledError):
        run_due(database, {"tests": die})
    clock.at -= timedelta(hours=1)
    assert run_due(database, {"tests": lambda *_: None}) is True


def test_a_job_whose_process_died_is_taken_over(database: Database, clock: FixedClock):
    class KilledError(BaseException):
        pass

    def die(_database: Database, _body: dict[str, Any]) -> None:
        raise KilledError

    _ask(database, 1)
    with pytest.raises(KilledError):
        run_due(database, {"tests": die})
    for held in (timedelta(), timedelta(minutes=10)):
        clock.at += held
        assert run_due(database, {"tests": lambda *_: None}) is False
    clock.at += timedelta(seconds=1)
    assert run_due(database, {"tests": lambda *_: None}) is True


def test_a_job_that_another_worker_takes_in_that_moment_is_left_to_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(jobs, "_is_due", lambda *_: True)
    assert run_due(database, {"tests": fails}) is False


@pytest.mark.commits
def test_while_a_worker_claims_a_job_another_takes_the_next_and_does_not_wait(
    own_database: Database,
):
    if own_database.dialect == "sqlite":
        pytest.skip("its writers wait for one another, whichever row they ask for")
    done: list[int] = []
    kinds = {"tests": lambda _database, body: done.append(body["number"])}
    _ask(own_database, 1)
    _ask(own_database, 2)
    with own_database.writing(CLOCK) as work:
        claimed = select(Job).order_by(Job.id).limit(1).with_for_update()
        assert work.session.scalars(claimed).one().body == {"number": 1}
        assert [run_due(own_database, kinds) for _ in range(2)] == [True, False]
        assert done == [2]
    assert run_due(own_database, kinds) is True
    assert done == [2, 1]


def test_a_job_that_fails_is_logged_by_its_kind(
    database: Database, caplog: pytest.LogCaptureFixture
):
    _ask(database, 1)
    with caplog.at_level(logging.ERROR):
        run_due(database, {"tests": fails})
    assert [(each.message, each.job) for each in caplog.records] == [("job failed", "tests")]


def fails(_database: Database, _body: dict[str, Any]) -> None:
    raise OSError


def test_a_job_that_fails_again_and_again_rests_longer_but_never_above_an_hour(
    database: Database, clock: FixedClock
):
    _ask(database, 1)
    pauses = []
    for _ in range(12):
        assert run_due(database, {"tests": fails}) is True
        with database.reading(CLOCK) as work:
            due_at = work.session.scalars(select(Job.due_at)).one()
        pauses.append(int((due_at - clock.at).total_seconds()))
        clock.at = due_at
    assert pauses[:9] == [10, 20, 40, 80, 160, 320, 640, 1280, 2560]
    assert set(pauses[9:]) == {3600}


def test_what_waits_is_counted_by_kind_with_what_failed_and_what_is_due_first(
    database: Database, clock: FixedClock
):
    later = clock.at + timedelta(hours=1)
    with database.writing(CLOCK) as work:
        enqueue(work, "one", {})
        enqueue(work, "two", {}, due_at=later)
        enqueue(work, "two", {}, due_at=later + timedelta(hours=1))
        enqueue(work, "done", {})
    assert run_due(database, {"done": lambda *_: None}) is True
    assert run_due(database, {"one": fails}) is True
    with database.reading(CLOCK) as work:
        assert open_jobs(work.session) == [
            Waiting("one", 1, 1, clock.at + timedelta(seconds=10)),
            Waiting("two", 2, 0, later),
        ]


def test_a_job_that_ends_well_is_no_longer_told_as_failed(database: Database, clock: FixedClock):
    _ask(database, 1)
    run_due(database, {"tests": fails})
    clock.at += timedelta(seconds=10)
    assert run_due(database, {"tests": lambda *_: None}) is True
    with database.reading(CLOCK) as work:
        job = work.session.scalars(select(Job)).one()
        assert (job.done_at, job.last_error, job.claimed_until) == (clock.at, None, None)


def test_jobs_are_overdue_since_the_first_was_due_unless_somebody_is_at_one(
    database: Database, clock: FixedClock
):
    def overdue() -> Any:
        with database.reading(CLOCK) as work:
            return overdue_since(work.session, clock.at)

    seen = []
    began = clock.at
    _ask(database, 1)
    _ask(database, 2, due_at=clock.at + timedelta(hours=1))
    clock.at += timedelta(minutes=5)
    assert overdue() == began
    run_due(database, {"tests": lambda *_: seen.append(overdue())})
    assert seen == [None]
    assert overdue() is None
    clock.at = began + timedelta(hours=1)
    assert overdue() == clock.at
