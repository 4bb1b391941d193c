"""The database's own checks say what is wrong with it."""

import pytest
from sqlalchemy import text

from app.access.policy import CLOCK
from app.store.consumers import Consumer
from app.store.migrations import newest
from app.store.work import Database
from app.web.health import Check
from app.web.readiness import database_checks


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


def test_a_follower_that_fails_is_shown_and_does_not_hold_up(database: Database) -> None:
    with database.writing(CLOCK) as work:
        work.session.add(Consumer(name="index", position=0, failures=2, last_error="OSError"))
    check = checks(database)["consumers"]

    assert not check.is_needed
    assert not check.look().ok
    assert check.look().facts == {
        "followers": [{"name": "index", "behind": 0, "failures": 2, "last_error": "OSError"}]
    }


def test_a_database_that_does_not_answer_breaks_the_check(tmp_path) -> None:
    gone = Database.open(f"sqlite:///{tmp_path / 'gone' / 'x.db'}")
    (tmp_path / "gone").rmdir()

    with pytest.raises(Exception, match="unable to open"):
        checks(gone)["database"].look()
    gone.dispose()
