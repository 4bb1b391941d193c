"""The search index takes in little by little, and is written anew where much has come."""

import pytest

from app.domains.roster.service import indexing
from app.outside.name_index import NameIndex
from tests.registers import Register, row

pytestmark = pytest.mark.commits


@pytest.mark.parametrize(("much", "generations"), [(3, 1), (2, 2)])
def test_an_index_is_written_anew_only_where_much_of_it_is_new(
    own_register: Register, monkeypatch: pytest.MonkeyPatch, much: int, generations: int
):
    monkeypatch.setattr(indexing, "MUCH", much)
    own_register.begin(row("Alpha"), row("Gamma"))
    client = own_register.client()
    before = NameIndex.open(own_register.settings.index_folder)
    own_register.bring(row("Alpha"), row("Gamma"), row("Oriental"), row("Delta"))
    after = NameIndex.open(own_register.settings.index_folder)
    assert len({before.state[0], after.state[0]}) == generations
    assert len(after) == 4
    found = [client.get(f"/v1/roster?q={name}").json()["items"] for name in ("alpha", "delta")]
    assert [[each["name"] for each in items] for items in found] == [["Alpha"], ["Delta"]]


def test_a_few_of_very_many_names_are_not_much(
    own_register: Register, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(indexing, "MUCH", 1)
    monkeypatch.setattr(indexing, "MUCH_OF_ALL", 2)
    firms = [row(f"{letter}lpha Overseas") for letter in "ABCDEF"]
    own_register.begin(*firms)
    own_register.client()
    before = NameIndex.open(own_register.settings.index_folder)
    own_register.bring(*firms, row("Zeta Manpower"))
    after = NameIndex.open(own_register.settings.index_folder)
    assert before.state[0] == after.state[0]
    assert before.entry < after.entry
