"""Keys that a case begins with, those that somebody else made first, and those that are undone."""

import pytest
from sqlalchemy import select

from app.kit.ids import new_id
from app.outside.master_key import LocalMasterKey, new_master_key
from app.store import case_keys
from app.store.case_keys import (
    DESTROYED,
    CaseKey,
    CaseSeals,
    KeyDestroyed,
    Seal,
    WrappedCaseKey,
)
from app.store.erasures import erase_again
from app.store.work import Database, Work
from tests.make import OPERATOR, statements

STORY, IDENTITY = Seal
MASTER = new_master_key()


def seals() -> CaseSeals:
    return CaseSeals(LocalMasterKey(MASTER))


def opened(database: Database, case, sealed: dict[Seal, bytes]) -> dict[Seal, bytes]:
    """Open what was sealed, as another process would."""
    with database.reading(OPERATOR) as work:
        return {seal: seals().open(work, case, seal, each, of="x") for seal, each in sealed.items()}


class Unopened(LocalMasterKey):
    """A master key that opens none."""

    def unwrap_all(self, _wrapped):
        raise AssertionError


def test_w10_a_case_that_begins_has_both_keys_and_asks_for_none_of_them(database: Database):
    case, ring = new_id(), CaseSeals(Unopened(MASTER))
    with database.writing(OPERATOR) as work:
        ring.begin(work, case)
        with statements(database) as asked:
            sealed = {seal: ring.seal(work, case, seal, b"words", of="x") for seal in Seal}
            assert not any(ring.is_destroyed(work, case, seal) for seal in Seal)
        assert asked == []
    assert opened(database, case, sealed) == {STORY: b"words", IDENTITY: b"words"}


def test_w10_who_finds_that_another_made_the_keys_first_seals_with_those(
    database: Database, monkeypatch: pytest.MonkeyPatch
):
    case = new_id()
    with database.writing(OPERATOR) as work:
        seals().begin(work, case)
    looks, look_up = [], case_keys._look_up

    def too_early(work: Work, cases) -> None:
        looks.append(cases)
        if len(looks) == 1:
            case_keys._known(work).update((each, {}) for each in cases)
        else:
            look_up(work, cases)

    monkeypatch.setattr(case_keys, "_look_up", too_early)
    with database.writing(OPERATOR) as work:
        sealed = {seal: seals().seal(work, case, seal, b"words", of="x") for seal in Seal}
    assert opened(database, case, sealed) == {STORY: b"words", IDENTITY: b"words"}


def test_w10_what_was_sealed_in_a_part_that_was_undone_opens_no_more(database: Database):
    case, ring = new_id(), seals()
    with database.writing(OPERATOR) as work:
        undone = work.session.begin_nested()
        sealed = ring.seal(work, case, STORY, b"words", of="x")
        undone.rollback()
        with pytest.raises(KeyDestroyed):
            ring.open(work, case, STORY, sealed, of="x")


def test_w10_l8_a_key_that_a_list_of_erasures_names_is_destroyed_and_no_other(database: Database):
    cases = [new_id(), new_id()]
    with database.writing(OPERATOR) as work:
        for each in cases:
            seals().begin(work, each)
        key = select(CaseKey.id).where(CaseKey.case_id == cases[0], CaseKey.seal == STORY)
        gone = work.session.scalars(key).one()
    with database.writing(OPERATOR) as work:
        erase_again(work, [DESTROYED], [(DESTROYED.name, gone)])
    with database.reading(OPERATOR) as work:
        left = set(work.session.scalars(select(WrappedCaseKey.key_id)))
        assert len(left) == 3
        assert gone not in left
        assert [seals().is_destroyed(work, cases[0], seal) for seal in Seal] == [True, False]
