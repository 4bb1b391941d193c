"""The database's own checks say what is wrong with it."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from app.access.policy import CLOCK
from app.kit.errors import Busy
from app.store.consumers import Consumer
from app.store.jobs import Job, enqueue
from app.store.migrations import newest
from app.store.work import Database
from app.web.health import Check
from app.web.readiness import WORKER_PATIENCE, database_checks, disk_check
from tests.make import NOON


def checks(database: Database) -> dict[str, Check]:
    return {check.name: check for check in database_checks(database)}


def test_a_migrated_database_is_ready(database: Database) -> None:
    assert all(check.look().ok for check in checks(database).values())


def test_a_database_behind_its_migrations_is_not(database: Database) -> None:
    with database.writing(CLOCK) as work:
        work.session.execute(text("UPDATE alembic_version SET version_num = 'old'"))
    check = checks(database)["migrations"]

    assert check.is_needed
    assert not check.look().ok
    assert check.look().facts == {"current": "old", "newest": newest()}
    assert "run `vouch migrate`" in str(check.look().wrong)


def test_a_follower_that_fails_is_shown_and_does_not_hold_up(database: Database) -> None:
    with database.writing(CLOCK) as work:
        work.session.add(Consumer(name="index", position=0, failures=2, last_error="OSError"))
    check = checks(database)["consumers"]

    assert not check.is_needed
    assert not check.look().ok
    assert check.look().facts == {
        "followers": [{"name": "index", "behind": 0, "failures": 2, "last_error": "OSError"}]
    }
    assert "index (2 times in a row, last OSError; 0 entries behind)" in str(check.look().wrong)


def test_a_database_that_does_not_answer_breaks_the_check(tmp_path) -> None:
    gone = Database.open(f"sqlite:///{tmp_path / 'gone' / 'x.db'}")
    (tmp_path / "gone").rmdir()

    with pytest.raises(Busy, match="does not answer"):
        checks(gone)["database"].look()
    assert "VOUCH_DATABASE_URL" in checks(gone)["database"].broken
    gone.dispose()


@pytest.fixture
def worker(database: Database, clock):
    """Say how things stand with the worker, a while after the beginning."""

    def look(after: timedelta = WORKER_PATIENCE + timedelta(minutes=1)):
        clock.at = NOON + after
        check = checks(database)["worker"]
        assert not check.is_needed
        return check.look()

    return look


def test_a_register_in_which_nothing_happened_misses_no_worker(worker) -> None:
    assert worker().ok


def test_an_entry_that_nobody_follows_is_told_after_a_while(database: Database, worker) -> None:
    with database.writing(CLOCK) as work:
        work.record("samples.thing.changed")

    assert worker(WORKER_PATIENCE).ok
    assert not worker().ok
    assert "since 2026-11-24 12:00 UTC and no worker takes it" in str(worker().wrong)


def test_a_follower_at_work_is_a_worker_that_is_seen(database: Database, worker) -> None:
    with database.writing(CLOCK) as work:
        work.record("samples.thing.changed")
        until = NOON + timedelta(hours=1)
        work.session.add(Consumer(name="index", position=0, failures=0, leased_until=until))
        work.session.add(Consumer(name="roster", position=0, failures=0))

    assert worker().ok


def test_followers_at_the_head_and_one_that_rests_after_a_failure_wait_for_nobody(
    database: Database, worker
) -> None:
    with database.writing(CLOCK) as work:
        work.record("samples.thing.changed")
        again = NOON + timedelta(hours=1)
        work.session.add(Consumer(name="index", position=0, failures=2, retry_at=again))
        work.session.add(Consumer(name="roster", position=1, failures=0))

    assert worker().ok


def test_a_job_that_nobody_takes_is_told_and_one_at_work_is_not(database: Database, worker) -> None:
    with database.writing(CLOCK) as work:
        enqueue(work, "samples.now", {})
        enqueue(work, "samples.later", {}, due_at=NOON + timedelta(days=1))
    assert not worker().ok

    with database.writing(CLOCK) as work:
        taken = NOON + timedelta(hours=1)
        job = Job(kind="samples.long", body={}, due_at=NOON, attempts=0, claimed_until=taken)
        work.session.add(job)
    assert worker().ok


def test_a_disk_that_is_nearly_full_is_told_before_nothing_can_be_written(tmp_path) -> None:
    folders = (tmp_path, tmp_path / "not made yet")

    assert disk_check(folders, 0).look().ok
    full = disk_check(folders, 10**12).look()
    assert not full.ok
    assert "MB are left" in str(full.wrong)
    assert str(tmp_path) not in str(full.wrong)
