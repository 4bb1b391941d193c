"""Backups of cases' keys lie apart from those of the data, and destroyed keys stay gone (W10)."""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pyrage import x25519
from sqlalchemy import select

from app.desks import case_seals
from app.kit.ids import new_id
from app.settings import Settings
from app.store.case_keys import CaseKey, KeyDestroyed, KeyLost, Seal, WrappedCaseKey
from app.store.journal import Event
from tests.backups import NO_LIST, REASON, Machine, empty_machine
from tests.make import OPERATOR
from tests.people import World

pytestmark = pytest.mark.commits


@pytest.fixture
def machine(own_world: World) -> Machine:
    url = own_world.database.url.render_as_string(hide_password=False)
    return Machine(url, own_world.settings.data_dir)


@pytest.fixture
def other(machine, tmp_path) -> Iterator[Machine]:
    folder = tmp_path / "other"
    folder.mkdir()
    with empty_machine(machine.url, folder) as made:
        made.take_key_of(machine)
        yield made


@pytest.fixture
def apart(tmp_path) -> Path:
    folder = tmp_path / "keys"
    folder.mkdir()
    return folder


class Cases:
    """What is sealed of some cases, and whether it opens on a machine."""

    def __init__(self, machine: Machine, clock) -> None:
        self.machine, self.clock = machine, clock
        self.sealed: dict[UUID, bytes] = {}

    def add(self) -> UUID:
        case = new_id()
        with self._writing(self.machine) as (seals, work):
            self.sealed[case] = seals.seal(work, case, Seal.STORY, str(case).encode(), of="a")
        return case

    def destroy(self, case: UUID) -> None:
        with self._writing(self.machine) as (seals, work):
            for seal in Seal:
                seals.destroy(work, case, seal)

    def opened(self, machine: Machine, case: UUID) -> str:
        """Tell what becomes of opening a case: open, destroyed or lost."""
        with self._writing(machine) as (seals, work):
            try:
                content = seals.open(work, case, Seal.STORY, self.sealed[case], of="a")
            except KeyLost:
                return "lost"
            except KeyDestroyed:
                return "destroyed"
            assert content == str(case).encode()
            return "open"

    def _writing(self, machine: Machine):
        return _Writing(machine, self.clock)


class _Writing:
    def __init__(self, machine: Machine, clock) -> None:
        self.database = machine.database(clock)
        settings = Settings(_env_file=None, data_dir=machine.data)  # type: ignore[call-arg]  # its own option
        self.seals, self.door = case_seals(settings), self.database.writing(OPERATOR)

    def __enter__(self):
        return self.seals, self.door.__enter__()

    def __exit__(self, *error: object) -> None:
        self.door.__exit__(*error)  # type: ignore[arg-type]  # what came is handed on
        self.database.dispose()


@pytest.fixture
def cases(machine, clock) -> Cases:
    return Cases(machine, clock)


def test_w10_a_backup_of_the_data_holds_no_key_of_a_case_and_the_other_file_nothing_else(
    machine, cases, apart, tmp_path
):
    for _ in range(3):
        cases.add()
    machine.vouch("backup", tmp_path / "data.tar", "--keys", apart)
    database = machine.database(cases.clock)
    with database.reading(OPERATOR) as work:
        wrapped = work.session.scalars(select(WrappedCaseKey.wrapped)).all()
    database.dispose()
    content = (tmp_path / "data.tar").read_bytes()
    assert len(wrapped) == 6
    # PostgreSQL writes bytes as digits; its file is packed, so it is looked into after a restore.
    assert not any(each in content or each.hex().encode() in content for each in wrapped)
    [file] = apart.iterdir()
    first, *lines, last = map(json.loads, file.read_text("utf-8").splitlines())
    assert (first["case_keys"], last["keys"], len(lines)) == (1, 6, 6)
    assert {frozenset(each) for each in lines} == {frozenset({"key", "master", "wrapped"})}


def test_w10_a_drill_data_and_keys_together_open_every_case(machine, other, cases, apart, tmp_path):
    told = [cases.add() for _ in range(3)]
    gone = cases.add()
    cases.destroy(gone)
    machine.vouch("backup", tmp_path / "data.tar", "--keys", apart)
    [keys] = apart.iterdir()

    refused = other.refused("restore", tmp_path / "data.tar", *REASON, NO_LIST)
    assert "3 cases of this backup cannot be opened without their keys" in refused
    assert "--without-keys" in refused
    said = other.vouch("restore", tmp_path / "data.tar", *REASON, NO_LIST, "--keys", keys).output

    assert "6 keys of cases are back." in said
    assert "Cannot be opened" not in said
    assert [cases.opened(other, each) for each in told] == 3 * ["open"]
    assert cases.opened(other, gone) == "destroyed"


def test_w10_an_older_file_of_keys_names_the_cases_that_cannot_be_opened(
    machine, other, cases, apart, tmp_path
):
    before = cases.add()
    machine.vouch("keys", "backup", apart / "old")
    later = cases.add()
    machine.vouch("backup", tmp_path / "data.tar")
    machine.vouch("keys", "backup", apart / "new")

    asked = ("restore", tmp_path / "data.tar", *REASON, NO_LIST, "--keys", apart / "old")
    said = other.vouch(*asked).output

    assert f"Cannot be opened, its keys are in no file that was given: case {later}" in said
    assert str(before) not in said
    assert (cases.opened(other, before), cases.opened(other, later)) == ("open", "lost")
    assert f"Lost: the keys of case {later}" in other.vouch("keys", "status").output
    # A newer file that turns up brings them back.
    assert "2 keys of cases are back." in other.vouch("keys", "restore", apart / "new").output
    assert cases.opened(other, later) == "open"
    assert "0 keys" not in other.vouch("keys", "restore", apart / "new").output
    database = other.database(cases.clock)
    with database.reading(OPERATOR) as work:
        events = work.session.scalars(select(Event).order_by(Event.number)).all()
        bodies = [each.body for each in events if each.name == "store.case_keys.restored"]
    database.dispose()
    assert [(each["keys"], each["missing"]) for each in bodies] == [(2, 1), (2, 0)]


def test_without_any_keys_the_data_come_back_and_no_case_opens(machine, other, cases, tmp_path):
    case = cases.add()
    machine.vouch("backup", tmp_path / "data.tar")
    said = other.vouch("restore", tmp_path / "data.tar", *REASON, NO_LIST, "--without-keys").output
    assert f"case {case}" in said
    assert cases.opened(other, case) == "lost"
    database = other.database(cases.clock)
    with database.reading(OPERATOR) as work:
        assert work.session.scalars(select(WrappedCaseKey)).all() == []
        assert len(work.session.scalars(select(CaseKey)).all()) == 2
    database.dispose()


def test_w10_l8_a_key_that_was_destroyed_after_both_backups_does_not_come_back(
    machine, other, cases, apart, tmp_path
):
    kept, gone = cases.add(), cases.add()
    machine.vouch("backup", tmp_path / "data.tar", "--keys", apart)
    [keys] = apart.iterdir()
    cases.destroy(gone)
    machine.vouch("erasures", "export", tmp_path / "erased.jsonl")

    asked = ("restore", tmp_path / "data.tar", *REASON, "--keys", keys)
    said = other.vouch(*asked, "--erasures", tmp_path / "erased.jsonl").output

    assert "Erased or ended again: 2 of store.case_keys." in said
    assert "2 keys of cases are back." in said
    assert (cases.opened(other, kept), cases.opened(other, gone)) == ("open", "destroyed")
    other.vouch("keys", "restore", keys)
    assert cases.opened(other, gone) == "destroyed"


def test_a_list_that_turns_up_later_destroys_the_key_again(machine, other, cases, apart, tmp_path):
    gone = cases.add()
    machine.vouch("backup", tmp_path / "data.tar", "--keys", apart)
    [keys] = apart.iterdir()
    cases.destroy(gone)
    machine.vouch("erasures", "export", tmp_path / "erased.jsonl")
    other.vouch("restore", tmp_path / "data.tar", *REASON, NO_LIST, "--keys", keys)
    assert cases.opened(other, gone) == "open"
    other.vouch("erasures", "apply", tmp_path / "erased.jsonl")
    assert cases.opened(other, gone) == "destroyed"


def test_where_the_old_register_is_replaced_its_own_keys_and_destructions_are_taken(
    machine, cases, tmp_path, own_world
):
    kept, gone = cases.add(), cases.add()
    machine.vouch("backup", tmp_path / "data.tar")
    cases.destroy(gone)
    own_world.database.dispose()
    said = machine.vouch("restore", tmp_path / "data.tar", *REASON, "--replace").output
    assert "2 keys of cases are back." in said
    assert (cases.opened(machine, kept), cases.opened(machine, gone)) == ("open", "destroyed")


def test_keys_are_sealed_as_other_backups_and_refused_where_they_were_changed(
    machine, other, cases, apart, tmp_path
):
    case, identity = cases.add(), x25519.Identity.generate()
    to = ("--to", str(identity.to_public()))
    (tmp_path / "id").write_text(str(identity))
    machine.vouch("backup", tmp_path / "data.tar.age", *to, "--keys", apart)
    [keys] = apart.iterdir()
    assert keys.name.endswith(".jsonl.age")
    asked = ("restore", tmp_path / "data.tar.age", *REASON, NO_LIST, "--keys")
    opens = ("--identity", tmp_path / "id")
    machine.vouch("keys", "backup", apart / "plain")
    lines = (apart / "plain").read_text("utf-8").splitlines(keepends=True)
    for bad, told in (
        (lines[:-1], "was cut off"),
        ([lines[0], *lines[2:]], "was changed"),
        ([*lines[:-1], lines[-1].replace('"keys": 2', '"keys": 3')], "was changed"),
        ([*lines[:-1], lines[-1].replace('"tag": "', '"tag": "00')], "was not made under"),
        (["{}\n", *lines], "is no backup of keys"),
    ):
        (apart / "bad").write_text("".join(bad))
        assert told in other.refused(*asked, apart / "bad", *opens)
    assert "There is no register" in other.refused("journal", "head")
    other.vouch(*asked, keys, *opens)
    assert cases.opened(other, case) == "open"


def test_keys_are_not_written_beside_what_they_seal(machine, cases, tmp_path, apart):
    cases.add()
    beside = machine.refused("backup", tmp_path / "data.tar", "--keys", tmp_path)
    assert "Keys lie in no folder with what they seal" in beside
    assert "There is no folder" in machine.refused("backup", tmp_path, "--keys", apart / "x")
    assert list(tmp_path.glob("*.tar")) == []
    machine.vouch("keys", "backup", apart)
    [file] = apart.iterdir()
    assert file.stat().st_mode & 0o077 == 0
    assert "is there already" in machine.refused("keys", "backup", file)


def test_a_backup_without_keys_says_how_many_cases_need_them_and_how_they_are_written(
    machine, cases, tmp_path
):
    early = machine.vouch("backup", tmp_path / "early.tar").output
    assert "No case has keys yet" in early
    kept, gone = cases.add(), cases.add()
    cases.destroy(gone)
    said = machine.vouch("backup", tmp_path / "data.tar").output
    assert "needs the keys of 1 cases, and none were written" in said
    assert "vouch backup FOLDER --keys FOLDER" in said
    assert str(kept) not in said


def test_a_folder_of_keys_stands_for_its_newest_file(machine, other, cases, apart, tmp_path):
    machine.vouch("keys", "backup", apart / "vouch-keys-20260101T000000Z.jsonl")
    case = cases.add()
    asked = ("restore", tmp_path / "data.tar", *REASON, NO_LIST, "--keys")
    machine.vouch("backup", tmp_path / "data.tar", "--keys", apart)
    (tmp_path / "none").mkdir()
    assert "Name the file of keys itself" in other.refused(*asked, tmp_path / "none")
    assert "2 keys of cases are back." in other.vouch(*asked, apart).output
    assert cases.opened(other, case) == "open"
    other.vouch("keys", "restore", apart)
