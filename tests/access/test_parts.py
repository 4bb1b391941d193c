"""An authority of a part of a country sees that part only, over every list and thing (S5).

The rows of the walk make things that lie in the Philippines. Whoever works for a part of them, or
for another part than the one in which they lie, gets what an authority of Kenya gets.
"""

from typing import Any

import pytest
from sqlalchemy import column, inspect, table, update

from app.access.grants import Role
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind
from tests.access.rows import Scene
from tests.access.table import ALONE, PROTECTED, THINGS
from tests.applications import publish
from tests.make import OPERATOR, because
from tests.people import Member, World

WHOLE, PART, OTHER, FOREIGN = "PH", "PH-00", "PH-01", "KE"
READS = {name: row for name, row in PROTECTED.items() if row.method == "GET" and name not in ALONE}
LISTS = {
    *("list_violations", "list_imports", "list_claims", "list_licence_acts", "list_disputes"),
}
"""Lists of things that lie in a jurisdiction; whoever answers for it finds something in each."""
Told = dict[str, tuple[int, tuple[str, ...]]]


@pytest.fixture
def scene(world: World) -> Scene:
    """Things of an authority that works for the whole country."""
    publish(world)
    whose = _officer(world, WHOLE, Role.AUTHORITY_MANAGER)
    colleague = world.member(Role.AUTHORITY_MANAGER, whose.organisation)
    me = _officer(world, "UG", Role.AUTHORITY_MANAGER)
    return Scene(world, me, whose, colleague, THINGS).complete()


def _officer(world: World, code: str, role: Role) -> Member:
    return world.member(role, world.organisation(OrganisationKind.AUTHORITY, None, code))


def _told(scene: Scene, code: str, role: Role) -> Told:
    """Ask for everything as somebody new of an authority; return statuses, and what lists hold."""
    asking = _officer(scene.world, code, role)
    client, own = scene.world.signed_in(asking), str(asking.organisation.id)
    found: Told = {}
    for name, row in READS.items():
        path, _ = row.ask(scene)
        answer = client.get(path, headers=because("a test"))
        is_list = answer.headers.get("content-type") == "application/json"
        items = answer.json().get("items", []) if is_list else []
        found[name] = (answer.status_code, tuple(sorted({*map(_key, items)} - {own})))
    return found


def _key(item: Any) -> str:
    return str(item.get("id", item)) if isinstance(item, dict) else str(item)


def _move_to(scene: Scene, code: str) -> None:
    """Let all that lies in the whole country lie in a part of it, but for who works there."""
    with scene.world.database.writing(OPERATOR) as work:
        connection = work.session.connection()
        inspected = inspect(connection)
        for name in inspected.get_table_names():
            names = {each["name"] for each in inspected.get_columns(name)}
            if "jurisdiction" in names and name != Organisation.__tablename__:
                place = column("jurisdiction")
                moved = update(table(name, place)).where(place == WHOLE)
                connection.execute(moved.values(jurisdiction=code))


def _differences(one: Told, other: Told) -> dict[str, Any]:
    return {name: (one[name], other[name]) for name in one if one[name] != other[name]}


@pytest.mark.parametrize("role", [Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER])
def test_s5_who_answers_for_a_part_sees_nothing_of_the_whole(scene: Scene, role: Role):
    stranger = _told(scene, FOREIGN, role)
    assert _differences(_told(scene, PART, role), stranger) == {}
    whole = _differences(_told(scene, WHOLE, role), stranger)
    assert set(whole) >= LISTS


@pytest.mark.parametrize("role", [Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER])
def test_s5_who_answers_for_a_part_sees_nothing_of_another_part(scene: Scene, role: Role):
    _move_to(scene, PART)
    stranger = _told(scene, FOREIGN, role)
    assert _differences(_told(scene, OTHER, role), stranger) == {}
    for own in (PART, WHOLE):
        assert set(_differences(_told(scene, own, role), stranger)) >= LISTS
