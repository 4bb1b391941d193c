"""The key ring: which key seals, which digests are compared, and what a rotation leaves alone."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.policy import CLOCK
from app.kit.errors import Forbidden
from app.outside.master_key import LocalMasterKey, key_from_file
from app.store import keys
from app.store.keys import DIGEST_LENGTH, GOOD_FOR, DataKey, KeyRing, NotOpened, Purpose
from app.store.work import Database, Work
from tests.make import OPERATOR, FixedClock, statements


@pytest.fixture
def master(tmp_path) -> LocalMasterKey:
    """A master key that several processes share."""
    return LocalMasterKey(key_from_file(tmp_path / "master.key"))


def sealed_with(database: Database, ring: KeyRing) -> UUID:
    """Return the id of the key with which a ring seals now."""
    with database.writing(OPERATOR) as work:
        return UUID(bytes=ring.seal(work, Purpose.MAIL, b"a secret", of="one")[:16])


def test_another_process_seals_with_the_new_key_half_a_minute_after_a_rotation(
    database: Database, master: LocalMasterKey, clock: FixedClock
):
    here, there = KeyRing(master), KeyRing(master)
    first = sealed_with(database, there)
    clock.at += timedelta(seconds=1)
    assert sealed_with(database, there) == first
    with database.writing(OPERATOR) as work:
        here.rotate(work)
    assert sealed_with(database, here) != first
    clock.at += GOOD_FOR - timedelta(seconds=1)
    assert sealed_with(database, there) == first
    clock.at += timedelta(seconds=1)
    assert sealed_with(database, there) == sealed_with(database, here) != first


def test_a_clock_that_is_set_back_lets_nobody_seal_with_an_old_key_for_long(
    database: Database, master: LocalMasterKey, clock: FixedClock
):
    here, there = KeyRing(master), KeyRing(master)
    clock.at += timedelta(hours=2)
    first = sealed_with(database, there)
    clock.at += timedelta(seconds=1)
    assert sealed_with(database, there) == first
    clock.at -= timedelta(hours=1)
    with database.writing(OPERATOR) as work:
        here.rotate(work)
    assert sealed_with(database, there) != first


def test_a_key_that_was_made_in_work_that_came_to_nothing_seals_nothing(
    database: Database, master: LocalMasterKey
):
    ring = KeyRing(master)
    with pytest.raises(LookupError), database.writing(OPERATOR) as work:
        ring.seal(work, Purpose.MAIL, b"a secret", of="one")
        raise LookupError
    kept = sealed_with(database, ring)
    with database.reading(OPERATOR) as work:
        assert work.session.scalars(select(DataKey.id)).all() == [kept]


def test_whoever_retires_the_keys_seals_with_new_ones_from_that_moment_on(
    database: Database, master: LocalMasterKey, clock: FixedClock
):
    ring = KeyRing(master)
    first = sealed_with(database, ring)
    clock.at += timedelta(seconds=1)
    assert sealed_with(database, ring) == first
    with database.writing(OPERATOR) as work:
        ring.seal(work, Purpose.PLACE, b"a place", of="one")
        assert ring.rotate(work) == 2
        second = UUID(bytes=ring.seal(work, Purpose.MAIL, b"a secret", of="one")[:16])
        placed = UUID(bytes=ring.seal(work, Purpose.PLACE, b"a place", of="one")[:16])
    assert sealed_with(database, ring) == second != first
    retired_at = clock.at
    clock.at += timedelta(days=1)
    with database.writing(OPERATOR) as work:
        assert ring.rotate(work) == 2
        ends = {row.id: row.retired_at for row in work.session.scalars(select(DataKey))}
    assert (ends[first], ends[second], ends[placed]) == (retired_at, clock.at, clock.at)


def test_nobody_but_the_operator_retires_keys(database: Database, master: LocalMasterKey):
    ring = KeyRing(master)
    first = sealed_with(database, ring)
    with pytest.raises(Forbidden), database.writing(CLOCK) as work:
        ring.rotate(work)
    assert sealed_with(database, ring) == first


class Making(LocalMasterKey):
    """A master key that counts the keys that it wrapped."""

    wrapped = 0

    def wrap_all(self, keys):
        self.wrapped += len(keys)
        return super().wrap_all(keys)


def test_a_key_that_is_there_is_asked_for_once_and_none_is_made(
    database: Database, tmp_path, clock: FixedClock
):
    master = Making(key_from_file(tmp_path / "master.key"))
    first = sealed_with(database, KeyRing(master))
    clock.at += timedelta(seconds=1)
    ring = KeyRing(master)
    asked = []
    for _ in range(2):
        with statements(database) as found:
            assert sealed_with(database, ring) == first
        asked.append(len([each for each in found if "data_key" in each]))
    assert (asked, master.wrapped) == ([1, 0], 1)


def test_of_two_processes_that_make_the_first_key_at_once_both_use_the_one(
    database: Database, master: LocalMasterKey, monkeypatch: pytest.MonkeyPatch
):
    first = sealed_with(database, KeyRing(master))
    found = keys._in_use
    looks = []

    def too_early(work: Work):
        looks.append(work)
        return {} if len(looks) == 1 else found(work)

    monkeypatch.setattr(keys, "_in_use", too_early)
    assert sealed_with(database, KeyRing(master)) == first
    assert len(looks) == 2


def test_what_was_changed_or_belongs_elsewhere_does_not_open(
    database: Database, master: LocalMasterKey
):
    ring = KeyRing(master)
    with database.writing(OPERATOR) as work:
        sealed = ring.seal(work, Purpose.MAIL, b"a secret", of="one")
        assert ring.open(work, Purpose.MAIL, sealed, of="one") == b"a secret"
        for purpose, content, of in (
            (Purpose.PLACE, sealed, "one"),
            (Purpose.MAIL, sealed, "two"),
            (Purpose.MAIL, sealed[:-1] + bytes([sealed[-1] ^ 1]), "one"),
        ):
            with pytest.raises(NotOpened, match=purpose.value):
                ring.open(work, purpose, content, of=of)


def test_a_rotation_leaves_the_key_of_likeness_so_that_what_was_kept_is_found(
    database: Database, master: LocalMasterKey
):
    ring = KeyRing(master)
    with database.writing(OPERATOR) as work:
        likeness = ring.digests(work, Purpose.LIKENESS)("a word")
        place = ring.digest(work, Purpose.PLACE, "a place")
        assert ring.rotate(work) == 1
    other = KeyRing(master)
    with database.writing(OPERATOR) as work:
        assert other.digests(work, Purpose.LIKENESS)("a word") == likeness
        assert other.digest(work, Purpose.PLACE, "a place") != place
        # Under the key of each time what was kept of one content is found.
        assert place in other.every_digest(work, Purpose.PLACE, "a place")
        assert len(set(other.every_digest(work, Purpose.PLACE, "a place"))) == 2
        assert other.every_digest(work, Purpose.SIGN_UP, "a place") == []


def test_digests_tell_contents_and_purposes_apart(database: Database, master: LocalMasterKey):
    ring = KeyRing(master)
    with database.writing(OPERATOR) as work:
        digests = ring.digests(work, Purpose.LIKENESS)
        assert len(digests("one")) == DIGEST_LENGTH
        assert digests("one") == ring.digest(work, Purpose.LIKENESS, "one")[:DIGEST_LENGTH]
        assert digests("one") != digests("two")
        assert ring.digest(work, Purpose.PLACE, "one") != ring.digest(work, Purpose.MAIL, "one")


def test_what_was_sealed_with_a_key_that_is_gone_does_not_open(
    database: Database, master: LocalMasterKey
):
    ring = KeyRing(master)
    with database.writing(OPERATOR) as work:
        sealed = ring.seal(work, Purpose.MAIL, b"a secret", of="one")
        with pytest.raises(NotOpened, match="not on the ring"):
            ring.open(work, Purpose.MAIL, bytes(16) + sealed[16:], of="one")
