"""Cases have two seals, each under a key of its own that can be destroyed (fairness W10)."""

import threading
from base64 import urlsafe_b64encode
from collections.abc import Callable
from uuid import UUID

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from app.kit.ids import new_id
from app.outside.master_key import LocalMasterKey, MasterKeyUnusable, Wrapped, new_master_key
from app.store.case_keys import (
    CaseKey,
    CaseSeals,
    KeyDestroyed,
    KeyLost,
    Seal,
    WrappedCaseKey,
)
from app.store.keys import DataKey, KeyRing, NotOpened, Purpose
from app.store.rotation import standing, wrap_anew
from app.store.work import Database
from tests.make import OPERATOR, statements

STORY, IDENTITY = Seal
OLD, NEW = new_master_key(), urlsafe_b64encode(bytes(range(32))).decode()


def silent(_what: str, _total: int | None) -> Callable[[int], None]:
    return lambda _: None


class Counting(LocalMasterKey):
    """A master key that counts how often a key was opened, and can be stopped."""

    def __init__(self, *keys: str, stop_after: int | None = None) -> None:
        super().__init__(keys[0], keys[1:])
        self.opened: list[Wrapped] = []
        self.rounds, self.stop_after = 0, stop_after

    def unwrap_all(self, wrapped):
        self.opened += wrapped
        return super().unwrap_all(wrapped)

    def wrap_anew(self, wrapped):
        if self.rounds == self.stop_after:
            raise KeyboardInterrupt
        self.rounds += 1
        return super().wrap_anew(wrapped)


@pytest.fixture
def seals() -> CaseSeals:
    return CaseSeals(LocalMasterKey(OLD))


PIECES = st.tuples(st.sampled_from(Seal), st.text(max_size=20), st.binary(max_size=300))


@given(st.lists(PIECES, min_size=1, max_size=6), st.data())
@example([(STORY, "name", b"")], None)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_w10_a_piece_opens_for_its_case_its_seal_and_its_place_alone(database, seals, pieces, data):
    case, other = new_id(), new_id()
    with database.writing(OPERATOR) as work:
        sealed = [seals.seal(work, case, seal, said, of=of) for seal, of, said in pieces]
        seals.seal(work, other, STORY, b"", of="x")
    with database.reading(OPERATOR) as work:
        for (seal, of, said), each in zip(pieces, sealed, strict=True):
            assert seals.open(work, case, seal, each, of=of) == said
            wrong = STORY if seal is IDENTITY else IDENTITY
            at = data.draw(st.integers(0, len(each) - 1)) if data else 0
            changed = each[:at] + bytes([each[at] ^ 1]) + each[at + 1 :]
            for found, named, content, place in (
                (other, seal, each, of),
                (case, wrong, each, of),
                (case, seal, each, f"{of}."),
                (case, seal, changed, of),
                (case, seal, each[:-1], of),
                (case, seal, b"", of),
            ):
                with pytest.raises(NotOpened):
                    seals.open(work, found, named, content, of=place)


def test_w10_each_work_opens_a_key_once_and_asks_for_both_in_one_question(database):
    case, master = new_id(), Counting(OLD)
    seals = CaseSeals(master)
    with database.writing(OPERATOR) as work:
        told = seals.seal(work, case, STORY, b"told", of="a")
        named = seals.seal(work, case, IDENTITY, b"named", of="b")
        assert seals.open(work, case, STORY, told, of="a") == b"told"
    # Who makes a key has it, so that the first work opens nothing.
    assert master.opened == []
    for _ in range(2):
        master.opened.clear()
        with database.reading(OPERATOR) as work, statements(database) as asked:
            for _ in range(3):
                assert seals.open(work, case, STORY, told, of="a", reason="assigned") == b"told"
            # The identity stays closed where nobody asks for it.
            assert [(each.use.seal, each.use.reason) for each in master.opened] == [
                ("story", "assigned")
            ]
            assert seals.open(work, case, IDENTITY, named, of="b") == b"named"
        assert len(master.opened) == 2
        assert sum("case_key" in each for each in asked) == 1


def test_a_page_of_many_cases_opens_their_keys_with_one_question(database):
    master = Counting(OLD)
    seals = CaseSeals(master)
    with database.writing(OPERATOR) as work:
        cases = {new_id(): b"" for _ in range(7)}
        for case in cases:
            cases[case] = seals.seal(work, case, STORY, str(case).encode(), of="a")
        gone = new_id()
        seals.seal(work, gone, STORY, b"gone", of="a")
        seals.destroy(work, gone, STORY)
    with database.reading(OPERATOR) as work, statements(database) as asked:
        seals.prepare(work, [(case, STORY) for case in [*cases, gone, new_id()]])
        for case, sealed in cases.items():
            assert seals.open(work, case, STORY, sealed, of="a") == str(case).encode()
    assert sum("case_key" in each for each in asked) == 1
    assert len(master.opened) == 7


def test_w10_a_destroyed_key_opens_nothing_and_the_other_one_goes_on(database, seals):
    case = new_id()
    with database.writing(OPERATOR) as work:
        told = seals.seal(work, case, STORY, b"told", of="a")
        named = seals.seal(work, case, IDENTITY, b"named", of="b")
        seals.destroy(work, case, IDENTITY)
        with pytest.raises(KeyDestroyed):
            seals.open(work, case, IDENTITY, named, of="b")
    with database.writing(OPERATOR) as work:
        assert seals.is_destroyed(work, case, IDENTITY)
        assert not seals.is_destroyed(work, case, STORY)
        assert seals.open(work, case, STORY, told, of="a") == b"told"
        for again in (
            lambda: seals.open(work, case, IDENTITY, named, of="b"),
            lambda: seals.seal(work, case, IDENTITY, b"more", of="b"),
        ):
            with pytest.raises(KeyDestroyed):
                again()
        seals.destroy(work, case, IDENTITY)
        [left] = work.session.scalars(select(WrappedCaseKey.key_id))
        assert work.session.get_one(CaseKey, left).seal is STORY


def test_a_key_that_was_undone_with_a_savepoint_seals_nothing_more(database, seals):
    case = new_id()
    with database.writing(OPERATOR) as work:
        with pytest.raises(ValueError, match="again"), work.session.begin_nested():
            seals.seal(work, case, STORY, b"first", of="a")
            raise ValueError("again")
        told = seals.seal(work, case, STORY, b"told", of="a")
        with pytest.raises(ValueError, match="not"), work.session.begin_nested():
            seals.destroy(work, case, STORY)
            assert seals.is_destroyed(work, case, STORY)
            raise ValueError("not")
        assert not seals.is_destroyed(work, case, STORY)
    with database.reading(OPERATOR) as work:
        assert seals.open(work, case, STORY, told, of="a") == b"told"


def test_a_key_that_never_was_can_be_ruled_out(database, seals):
    case = new_id()
    with database.writing(OPERATOR) as work:
        assert not seals.is_destroyed(work, case, STORY)
        with pytest.raises(KeyDestroyed):
            seals.open(work, case, STORY, b"x" * 40, of="a")
        seals.destroy(work, case, STORY)
        with pytest.raises(KeyDestroyed):
            seals.seal(work, case, STORY, b"told", of="a")
        assert seals.seal(work, case, IDENTITY, b"named", of="a")


BACK = [
    "UPDATE case_key SET destroyed_at = NULL WHERE destroyed_at IS NOT NULL",
    "DELETE FROM case_key WHERE destroyed_at IS NOT NULL",
    "DELETE FROM case_key WHERE destroyed_at IS NULL",
    "DELETE FROM wrapped_case_key",
    "UPDATE case_key SET seal = 'identity' WHERE destroyed_at IS NULL",
    "INSERT INTO wrapped_case_key SELECT id, 'x', 'x' FROM case_key WHERE destroyed_at IS NOT NULL",
]


@pytest.mark.parametrize("statement", BACK)
def test_w10_the_database_brings_no_destroyed_key_back_and_lets_none_go_unmarked(
    statement, database, seals
):
    one, two = new_id(), new_id()
    with database.writing(OPERATOR) as work:
        for case in (one, two):
            seals.seal(work, case, STORY, b"told", of="a")
        seals.destroy(work, one, STORY)
        seals.destroy(work, one, IDENTITY)
        seals.destroy(work, two, IDENTITY)
    with (
        pytest.raises(IntegrityError, match="destroyed key"),
        database.writing(OPERATOR) as work,
    ):
        work.session.execute(text(statement))


@pytest.mark.commits
def test_w10_of_two_who_seal_at_one_instant_both_use_the_one_key(own_database):
    cases, gate = [new_id() for _ in range(8)], threading.Barrier(4)
    sealed: dict[UUID, list[bytes]] = {case: [] for case in cases}
    failed: list[BaseException] = []

    def write(number: int) -> None:
        seals = CaseSeals(LocalMasterKey(OLD))
        try:
            for case in cases:
                gate.wait(30)
                with own_database.writing(OPERATOR) as work:
                    for seal in Seal:
                        said = f"{number}{seal.value}".encode()
                        sealed[case].append(seals.seal(work, case, seal, said, of=seal.value))
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)
            gate.abort()

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert failed == []
    seals = CaseSeals(LocalMasterKey(OLD))
    with own_database.reading(OPERATOR) as work:
        assert len(work.session.scalars(select(WrappedCaseKey)).all()) == 2 * len(cases)
        for case in cases:
            found = {_either(seals, work, case, each) for each in sealed[case]}
            assert len(found) == 8


def _either(seals, work, case, sealed):
    for seal in Seal:
        try:
            return seals.open(work, case, seal, sealed, of=seal.value)
        except NotOpened:
            continue
    raise AssertionError


def filled(database: Database, cases: int, master: str = OLD) -> dict[UUID, bytes]:
    """Seal something for each of some cases, and something small, under the old master key."""
    seals, ring = CaseSeals(LocalMasterKey(master)), KeyRing(LocalMasterKey(master))
    with database.writing(OPERATOR) as work:
        ring.seal(work, Purpose.MAIL, b"a letter", of="one")
        return {
            case: seals.seal(work, case, STORY, str(case).encode(), of="a")
            for case in (new_id() for _ in range(cases))
        }


def opens_all(database: Database, sealed: dict[UUID, bytes], *keys: str) -> bool:
    seals = CaseSeals(LocalMasterKey(keys[0], keys[1:]))
    with database.reading(OPERATOR) as work:
        return all(
            seals.open(work, case, STORY, each, of="a") == str(case).encode()
            for case, each in sealed.items()
        )


def turn(database: Database, master: LocalMasterKey):
    return wrap_anew(database, OPERATOR, master, operator="Amina", reason="yearly", step=silent)


@given(st.lists(st.integers(0, 4), max_size=4), st.sampled_from([1, 3, 7]))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_w10_a_rotation_that_is_stopped_anywhere_is_taken_up_again(
    database, monkeypatch, stops, at_once
):
    monkeypatch.setattr("app.store.rotation.AT_ONCE", at_once)
    with database.reading(OPERATOR) as work:
        keys = len(work.session.scalars(select(WrappedCaseKey)).all())
        [*of_before] = work.session.scalars(select(DataKey))
    # Each example goes on from the master key at which the one before it ended.
    old = urlsafe_b64encode(bytes([keys // 10]) * 32).decode()
    new = urlsafe_b64encode(bytes([keys // 10 + 1]) * 32).decode()
    assert len(of_before) == (keys > 0)
    sealed = filled(database, 5, old)
    done = 0
    for stop in stops:
        stopped = Counting(new, old, stop_after=stop)
        try:
            done += turn(database, stopped).case_keys
        except KeyboardInterrupt:
            done += min(stopped.rounds * at_once, keys + 10)
        # The service has both meanwhile, and goes on making keys.
        assert opens_all(database, sealed, new, old)
        assert opens_all(database, sealed, old, new)
    done += turn(database, LocalMasterKey(new, (old,))).case_keys
    assert opens_all(database, sealed, new)
    with database.reading(OPERATOR) as work:
        assert standing(work).by_master == {LocalMasterKey(new).ids()[0]: keys + 11}
    # None was wrapped twice.
    assert done == keys + 10
    assert turn(database, LocalMasterKey(new, (old,))).case_keys == 0


def test_what_is_destroyed_or_made_while_keys_are_wrapped_anew_stays_as_it_is(
    database, monkeypatch
):
    monkeypatch.setattr("app.store.rotation.AT_ONCE", 2)
    sealed = filled(database, 3)
    gone, *_ = sealed
    fresh: dict[UUID, bytes] = {}

    class Meanwhile(LocalMasterKey):
        def wrap_anew(self, wrapped):
            if not fresh:
                seals = CaseSeals(LocalMasterKey(NEW, (OLD,)))
                with database.writing(OPERATOR) as work:
                    for seal in Seal:
                        seals.destroy(work, gone, seal)
                    case = new_id()
                    fresh[case] = seals.seal(work, case, STORY, str(case).encode(), of="a")
            return super().wrap_anew(wrapped)

    turn(database, Meanwhile(NEW, (OLD,)))
    del sealed[gone]
    assert opens_all(database, sealed | fresh, NEW)
    with database.reading(OPERATOR) as work:
        seals = CaseSeals(LocalMasterKey(NEW))
        assert all(seals.is_destroyed(work, gone, each) for each in Seal)
        assert standing(work).lost == []


def test_w10_the_old_master_key_alone_the_new_one_alone_and_both(database):
    sealed = filled(database, 2)
    case, piece = next(iter(sealed.items()))
    assert opens_all(database, sealed, OLD)
    assert opens_all(database, sealed, NEW, OLD)
    with pytest.raises(MasterKeyUnusable, match="not the one"):
        opens_all(database, sealed, NEW)
    with pytest.raises(MasterKeyUnusable, match="not the one"):
        turn(database, LocalMasterKey(NEW))
    turn(database, LocalMasterKey(NEW, (OLD,)))
    assert opens_all(database, sealed, NEW)
    with pytest.raises(MasterKeyUnusable, match="not the one"):
        opens_all(database, {case: piece}, OLD)
    ring = KeyRing(LocalMasterKey(NEW))
    with database.writing(OPERATOR) as work:
        assert ring.open(work, Purpose.MAIL, ring.seal(work, Purpose.MAIL, b"x", of="a"), of="a")


def test_a_wrapped_key_that_is_put_beside_another_case_opens_nothing(database):
    """Whoever can write the database cannot open one case in the name of another."""
    sealed = filled(database, 2)
    with database.writing(OPERATOR) as work:
        one, two = work.session.scalars(
            select(WrappedCaseKey).join(CaseKey).where(CaseKey.seal == STORY)
        )
        one.wrapped, two.wrapped = two.wrapped, one.wrapped
    with pytest.raises(MasterKeyUnusable):
        opens_all(database, sealed, OLD)


def test_a_key_of_before_master_keys_had_ids_opens_and_is_wrapped_anew(database):
    """As the first versions wrapped it: under the same words for each key."""
    filled(database, 1)
    old = LocalMasterKey(OLD)
    with database.writing(OPERATOR) as work:
        row = work.session.scalars(select(DataKey)).one()
        [key] = old.unwrap_all([row.as_wrapped])
        nonce = bytes(12)
        row.wrapped = nonce + old._keys[0].cipher.encrypt(nonce, key, b"vouch data key")
        row.master = None
        work.session.flush()
        assert KeyRing(LocalMasterKey(NEW, (OLD,))).seal(work, Purpose.MAIL, b"x", of="a")
        with pytest.raises(MasterKeyUnusable):
            KeyRing(LocalMasterKey(NEW)).seal(work, Purpose.MAIL, b"x", of="a")
    turn(database, LocalMasterKey(NEW, (OLD,)))
    with database.writing(OPERATOR) as work:
        assert KeyRing(LocalMasterKey(NEW)).seal(work, Purpose.MAIL, b"x", of="a")


def test_a_key_that_a_restore_did_not_find_is_told_apart_and_not_made_anew(database, seals):
    case = new_id()
    with database.writing(OPERATOR) as work:
        work.session.add(CaseKey(case_id=case, seal=STORY, made_at=work.at))
    with database.writing(OPERATOR) as work:
        for again in (
            lambda: seals.open(work, case, STORY, b"x" * 40, of="a"),
            lambda: seals.seal(work, case, STORY, b"x", of="a"),
        ):
            with pytest.raises(KeyLost):
                again()
        assert not seals.is_destroyed(work, case, STORY)
        assert standing(work).lost == [case]
