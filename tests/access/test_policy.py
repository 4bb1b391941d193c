"""One table of grants, read in three ways that agree."""

import re
from collections.abc import Iterator
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Engine,
    Integer,
    MetaData,
    Table,
    create_engine,
    insert,
    select,
)
from sqlalchemy.pool import StaticPool

from app.access.policy import (
    ANYONE,
    CLOCK,
    GRANTS,
    Actor,
    FactColumns,
    Facts,
    Permission,
    Reach,
    Role,
    allows,
    matrix,
    operator,
    require,
    unscoped,
    visible,
)
from app.kit.errors import Forbidden, NotFound

OPERATOR = operator("Amina Rahman")
ACTORS = [ANYONE, CLOCK, OPERATOR]
PUBLIC, SEALED = Facts(is_public=True), Facts()

THING = Table(
    "thing", MetaData(), Column("id", Integer, primary_key=True), Column("is_public", Boolean)
)
COLUMNS = FactColumns(is_public=THING.c.is_public)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    THING.metadata.create_all(engine)
    yield engine
    engine.dispose()


def seen(engine: Engine, things: list[Facts], condition: ColumnElement[bool]) -> set[int]:
    """Tell which of these things, by their place, a condition finds in a table."""
    rows = [{"id": at, "is_public": facts.is_public} for at, facts in enumerate(things)]
    with engine.connect() as undone:
        if rows:
            undone.execute(insert(THING), rows)
        return set(undone.scalars(select(THING.c.id).where(condition)))


@given(
    things=st.lists(st.builds(Facts, is_public=st.booleans()), max_size=8),
    actor=st.builds(Actor, st.none() | st.uuids(), st.sampled_from(Role)),
    permission=st.sampled_from(Permission),
)
def test_the_rows_that_are_visible_are_those_that_are_allowed(
    engine: Engine, things: list[Facts], actor: Actor, permission: Permission
):
    allowed = {at for at, facts in enumerate(things) if allows(actor, permission, facts)}
    assert seen(engine, things, visible(actor, permission, COLUMNS)) == allowed


@given(
    st.sampled_from(ACTORS),
    st.sampled_from(Permission),
    st.sampled_from([PUBLIC, SEALED]),
)
def test_what_is_required_is_refused_exactly_where_it_is_not_allowed(
    actor: Actor, permission: Permission, facts: Facts
):
    if allows(actor, permission, facts):
        require(actor, permission, facts)
    else:
        with pytest.raises((Forbidden, NotFound)):
            require(actor, permission, facts)


def test_anyone_reads_what_is_public_and_does_nothing():
    granted = {each for each in Permission if allows(ANYONE, each, PUBLIC)}
    assert granted == {Permission.ROSTER_READ, Permission.SOURCE_READ, Permission.JOURNAL_READ}
    assert not any(allows(ANYONE, each, SEALED) for each in Permission)


def test_the_operator_may_do_all_that_is_done_on_the_command_line():
    assert all(allows(OPERATOR, each, SEALED) for each in Permission)


def test_the_clock_reads_and_rebuilds_but_decides_nothing():
    decided = {
        Permission.IMPORT_APPROVE,
        Permission.SUBJECT_MERGE,
        Permission.CANDIDATE_DECIDE,
    }
    assert not any(allows(CLOCK, each, PUBLIC) for each in decided)
    assert allows(CLOCK, Permission.SUBJECT_READ, SEALED)


def test_what_one_may_not_see_is_told_as_not_there():
    with pytest.raises(NotFound):
        require(ANYONE, Permission.ROSTER_READ, SEALED)
    with pytest.raises(NotFound):
        require(ANYONE, Permission.SUBJECT_MERGE, SEALED)


def test_what_one_may_see_but_not_do_is_forbidden_by_name():
    with pytest.raises(Forbidden, match=r"'anyone' may not do this \(subject:merge\)"):
        require(ANYONE, Permission.SUBJECT_MERGE, PUBLIC)
    with pytest.raises(Forbidden, match="'clock'"):
        require(CLOCK, Permission.CANDIDATE_DECIDE, SEALED)


def test_an_act_on_no_thing_hides_nothing_when_it_is_refused():
    with pytest.raises(Forbidden):
        require(ANYONE, Permission.IMPORT_RUN)
    require(OPERATOR, Permission.IMPORT_RUN)


def test_the_refusal_of_a_thing_is_in_the_words_of_one_that_is_not_there():
    with pytest.raises(NotFound) as refused:
        require(ANYONE, Permission.SUBJECT_READ, SEALED)
    assert refused.value.detail == "There is no such thing."
    assert refused.value.members == {}


def test_every_permission_has_its_row_in_the_table():
    assert set(GRANTS) == set(Permission)


@pytest.mark.parametrize("permission", Permission)
def test_a_permission_reads_noun_and_verb(permission: Permission):
    assert re.fullmatch("[a-z]+:[a-z]+", permission.value)


def test_nobody_can_change_the_table():
    with pytest.raises(TypeError):
        GRANTS[Permission.IMPORT_RUN] = {Role.ANYONE: Reach.ALL}  # type: ignore[index]  # the point


def test_actors_without_an_account_have_no_id():
    assert [actor.id for actor in ACTORS] == [None, None, None]
    assert OPERATOR.name == "Amina Rahman"
    assert Actor(UUID(int=1), Role.ANYONE).name is None


def test_a_query_that_asks_nobody_sees_every_row(engine: Engine):
    assert seen(engine, [PUBLIC, SEALED], unscoped(why="a test of all rows")) == {0, 1}


def test_the_matrix_prints_every_grant():
    head, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in matrix().splitlines()
    ]
    assert head == ["permission", *(role.value for role in Role)]
    assert {
        (permission.strip("`"), role): reach
        for permission, *reaches in rows
        for role, reach in zip(head[1:], reaches, strict=True)
    } == {
        (permission.value, role.value): GRANTS[permission][role].value
        if role in GRANTS[permission]
        else "-"
        for permission in Permission
        for role in Role
    }
