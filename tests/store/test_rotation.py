"""Wrapping keys anew: which, in which pieces, what is told of it and what is written down."""

from collections.abc import Callable
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.policy import CLOCK
from app.kit.errors import Forbidden
from app.kit.ids import new_id
from app.outside.master_key import LocalMasterKey, new_master_key
from app.store import rotation
from app.store.case_keys import CaseKey, CaseSeals, Seal
from app.store.journal import Event, Word
from app.store.keys import KeyRing, Purpose
from app.store.rotation import WrappedAnew, masters_in_use, standing, wrap_anew
from app.store.work import Database
from tests.make import OPERATOR, statements

OLD, NEW = new_master_key(), new_master_key()
OLD_ID, NEW_ID = LocalMasterKey(NEW, (OLD,)).ids()[::-1]
BOTH = LocalMasterKey(NEW, (OLD,))


class Told:
    """What a person is shown: each step with how much it is, and the parts that are done."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, int | None]] = []
        self.parts: list[int] = []

    def __call__(self, what: str, total: int | None) -> Callable[[int], None]:
        """Begin a step."""
        self.steps.append((what, total))
        return self.parts.append


def fill(database: Database, cases: int, *purposes: Purpose, master: str = OLD) -> list[UUID]:
    """Make both keys of so many cases, and one key of the ring for each purpose."""
    seals, ring = CaseSeals(LocalMasterKey(master)), KeyRing(LocalMasterKey(master))
    made = [new_id() for _ in range(cases)]
    with database.writing(OPERATOR) as work:
        for purpose in purposes:
            ring.seal(work, purpose, b"small", of="one")
        for case in made:
            seals.seal(work, case, Seal.STORY, b"told", of="a")
    return made


def turn(database: Database, told: Told | None = None) -> WrappedAnew:
    return wrap_anew(
        database, OPERATOR, BOTH, operator="Amina", reason="yearly", step=told or Told()
    )


def entries(database: Database) -> list[Event]:
    with database.reading(OPERATOR) as work:
        return list(work.session.scalars(select(Event).order_by(Event.number)))


def test_a_run_tells_how_much_there_is_and_each_piece_and_writes_down_how_many_it_wrapped(
    database: Database, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(rotation, "AT_ONCE", 4)
    fill(database, 3, Purpose.MAIL, Purpose.SIGNING)
    fill(database, 1, Purpose.PLACE, master=NEW)
    told = Told()
    assert turn(database, told) == WrappedAnew(data_keys=2, case_keys=6)
    assert told.steps == [("wrapping keys", 8)]
    assert told.parts == [4, 2, 2]
    [entry] = entries(database)
    assert entry.name == "identity.master_key.replaced"
    assert (entry.body["wrapped"], entry.body["cases"]) == (2, 6)
    assert entry.body["master"] == NEW_ID
    with database.reading(OPERATOR) as work:
        words = {row.field: row.text for row in work.session.scalars(select(Word))}
    assert words["operator"] == "Amina"
    assert words["reason"] == "yearly"


def test_where_all_lie_under_the_present_key_nothing_is_done_or_written_down(database: Database):
    fill(database, 2, Purpose.MAIL, master=NEW)
    told = Told()
    with statements(database) as asked:
        assert turn(database, told) == WrappedAnew(0, 0)
    assert not [each for each in asked if each.startswith("UPDATE")]
    assert (told.steps, told.parts) == ([("wrapping keys", 0)], [0])
    assert entries(database) == []


@pytest.mark.parametrize(("cases", "purposes"), [(1, ()), (0, (Purpose.MAIL,))])
def test_a_run_that_finds_keys_of_one_kind_alone_is_written_down_too(database, cases, purposes):
    fill(database, cases, *purposes)
    assert turn(database) == WrappedAnew(len(purposes), 2 * cases)
    assert len(entries(database)) == 1
    assert turn(database) == WrappedAnew(0, 0)


def test_a_piece_is_written_with_one_statement_and_what_is_done_is_not_read_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(rotation, "AT_ONCE", 2)
    fill(database, 3)
    with statements(database) as asked:
        assert turn(database).case_keys == 6
    reads = [each for each in asked if "LIMIT" in each and "wrapped_case_key" in each]
    assert len(reads) == 4
    assert len([each for each in asked if each.startswith("UPDATE wrapped_case_key")]) == 3


def test_nobody_without_the_right_wraps_keys_anew_or_asks_how_many_there_are(database: Database):
    fill(database, 1)
    told = Told()
    with pytest.raises(Forbidden):
        wrap_anew(database, CLOCK, BOTH, operator="Nobody", reason="none", step=told)
    assert told.steps == []


def test_how_keys_stand_is_counted_by_the_master_key_over_both_kinds(database: Database):
    [gone, _] = fill(database, 2, Purpose.MAIL)
    fill(database, 1, Purpose.PLACE, Purpose.SIGNING, master=NEW)
    lost = new_id()
    with database.writing(OPERATOR) as work:
        seals = CaseSeals(LocalMasterKey(OLD))
        for seal in Seal:
            seals.destroy(work, gone, seal)
            # As a restore leaves it that did not find the keys of cases.
            work.session.add(CaseKey(case_id=lost, seal=seal, made_at=work.at))
    with database.reading(OPERATOR) as work:
        assert standing(work).by_master == {OLD_ID: 3, NEW_ID: 4}
        # What was destroyed on purpose is not lost; two keys of one case are one case.
        assert standing(work).lost == [lost]
        assert masters_in_use(work) == {OLD_ID, NEW_ID}


def test_master_keys_in_use_are_told_whichever_kind_of_key_lies_under_them(database: Database):
    with database.reading(OPERATOR) as work:
        assert masters_in_use(work) == set()
    fill(database, 1, master=OLD)
    with database.reading(OPERATOR) as work:
        assert masters_in_use(work) == {OLD_ID}
    fill(database, 0, Purpose.MAIL, master=NEW)
    with database.reading(OPERATOR) as work:
        assert masters_in_use(work) == {OLD_ID, NEW_ID}


def test_of_the_master_keys_of_cases_none_is_forgotten_while_there_are_two(database: Database):
    for master in (OLD, NEW):
        fill(database, 1, master=master)
    with database.reading(OPERATOR) as work:
        assert masters_in_use(work) == {OLD_ID, NEW_ID}
