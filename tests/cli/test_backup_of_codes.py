"""A receipt code that was replaced stays void whatever is restored: somebody may have seen it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.store.journal import Event
from tests.backups import NO_LIST, REASON, Machine, empty_machine
from tests.make import OPERATOR
from tests.people import World, key

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
        yield made


@pytest.fixture
def keys(tmp_path) -> Path:
    folder = tmp_path / "keys"
    folder.mkdir()
    return folder


def tells(world: World) -> str:
    """Tell something; return the code."""
    answer = world.client().post("/v1/complaints", json={"story": "They took my passport."})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["receipt"])


def with_code(world: World, code: str, act: str = "") -> Any:
    hers = world.client(Authorization=f"Receipt {code}")
    return hers.post(f"/v1/receipt/{act}", headers=key()) if act else hers.get("/v1/receipt")


def replaced(world: World, code: str) -> str:
    answer = with_code(world, code, "replacement")
    assert answer.status_code == 201, answer.text
    return str(answer.json()["receipt"])


def opened(machine: Machine, clock, *codes: str) -> list[int]:
    """Tell what each code is answered after a restore."""
    with machine.world(clock) as world:
        return [with_code(world, each).status_code for each in codes]


def test_w2_where_the_old_register_is_replaced_its_void_codes_stay_void_and_new_ones_open(
    machine, own_world, tmp_path, clock
):
    world = own_world
    first, older, kept = tells(world), tells(world), tells(world)
    machine.vouch("backup", tmp_path / "data.tar")
    before = replaced(world, first)
    new = replaced(world, before)
    newer = replaced(world, older)
    assert with_code(world, older, "objections").status_code == 204
    late = tells(world)
    world.database.dispose()

    said = machine.vouch("restore", tmp_path / "data.tar", *REASON, "--replace").output

    assert "2 replaced since stay void, 2 made since open their cases." in said
    assert "1 cases are only in what was set aside" in said
    assert opened(machine, clock, first, before, new, older, newer, kept, late) == [
        *(401, 401, 200),
        *(401, 200),
        *(200, 401),
    ]
    with machine.world(clock) as world:
        # She can still object to what she did not ask for, and what was objected stays open.
        assert "replaced by a newer one" in with_code(world, first).json()["detail"]
        assert with_code(world, before, "objections").status_code == 204
        assert with_code(world, newer, "replacement").status_code == 409
        with world.database.reading(OPERATOR) as work:
            restored = work.session.scalars(
                select(Event).where(Event.name == "store.register.restored")
            ).one()
    assert restored.body["codes"] == {"void": 2, "made": 2}


def test_w2_the_list_of_erasures_voids_replaced_codes_where_nothing_of_the_old_register_is_left(
    machine, other, own_world, keys, tmp_path, clock
):
    first = tells(own_world)
    machine.vouch("backup", tmp_path / "data.tar", "--keys", keys)
    new = replaced(own_world, first)
    erased = tmp_path / "erased.jsonl"
    machine.vouch("erasures", "export", erased)
    other.take_key_of(machine)

    asked = ("restore", tmp_path / "data.tar", *REASON, "--keys", keys)
    said = other.vouch(*asked, "--erasures", erased).output

    assert "complaints.receipts" in erased.read_text("utf-8")
    assert "codes made since open nothing" in said
    assert "open their cases again" not in said
    assert opened(other, clock, first, new) == [401, 401]


def test_where_there_is_no_list_a_restore_says_what_becomes_of_codes(
    machine, other, own_world, keys, tmp_path, clock
):
    first = tells(own_world)
    machine.vouch("backup", tmp_path / "data.tar", "--keys", keys)
    replaced(own_world, first)
    erased = tmp_path / "erased.jsonl"
    machine.vouch("erasures", "export", erased)
    other.take_key_of(machine)
    asked = ("restore", tmp_path / "data.tar", *REASON, "--keys", keys)

    assert "Codes of complaints that were replaced since would open" in other.refused(*asked)
    said = other.vouch(*asked, NO_LIST).output

    assert "Codes that were replaced since open their cases again" in said
    assert opened(other, clock, first) == [200]
    other.vouch("erasures", "apply", erased)
    assert opened(other, clock, first) == [401]
