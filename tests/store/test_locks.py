"""Locks by name: one holder at a time, whoever holds another name is not kept waiting."""

import threading

import pytest
from sqlalchemy import text

from app.access.policy import CLOCK
from app.store.locks import hold_until_commit, only_one
from app.store.waits import NAMED, WAITS
from app.store.work import Database

LOOK = text("SELECT 1")


@pytest.mark.commits
def test_a_lock_is_held_by_one_until_the_end_of_the_block(own_database: Database):
    with only_one(own_database, "one") as ours:
        assert ours is True
        with only_one(own_database, "one") as theirs, only_one(own_database, "two") as other:
            assert (theirs, other) == (False, True)
    with only_one(own_database, "one") as again:
        assert again is True


@pytest.mark.commits
def test_a_lock_on_a_server_is_no_file_of_one_machine(
    own_database: Database, monkeypatch, tmp_path
):
    if own_database.dialect == "sqlite":
        pytest.skip("beside its file the lock is one")
    monkeypatch.chdir(tmp_path)
    with only_one(own_database, "one") as ours:
        assert ours
        assert list(tmp_path.iterdir()) == []


@pytest.mark.commits
def test_a_lock_is_free_again_where_the_block_fails(own_database: Database):
    with pytest.raises(LookupError), only_one(own_database, "one"):
        raise LookupError
    with only_one(own_database, "one") as again:
        assert again is True


@pytest.mark.commits
def test_a_lock_by_name_is_waited_for_until_the_transaction_at_hand_ends(own_database: Database):
    """On SQLite writers wait for one another, with whatever they ask for first, uncounted."""
    order = []

    def come_second() -> None:
        with own_database.writing(CLOCK) as work:
            hold_until_commit(work.session, "one")
            work.session.scalar(LOOK)
            order.append("second")

    waited = sum(row[-1] for words, row in WAITS.counted().items() if words == (NAMED,))
    with own_database.writing(CLOCK) as work:
        hold_until_commit(work.session, "one")
        work.session.scalar(LOOK)
        second = threading.Thread(target=come_second)
        second.start()
        second.join(0.05)
        order.append("first")
    second.join()
    assert order == ["first", "second"]
    now = sum(row[-1] for words, row in WAITS.counted().items() if words == (NAMED,))
    assert (now > waited) is (own_database.dialect == "postgresql")
