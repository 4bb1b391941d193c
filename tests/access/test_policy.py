"""One table of grants, read in three ways that agree."""

import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any
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
    String,
    Table,
    Uuid,
    create_engine,
    insert,
    select,
)
from sqlalchemy.pool import StaticPool

from app.access.duties import clash
from app.access.grants import GRANTS, PEOPLE, Permission, Reach, Role, matrix
from app.access.policy import (
    ANYONE,
    CLOCK,
    Actor,
    FactColumns,
    Facts,
    allows,
    is_within,
    operator,
    require,
    unscoped,
    visible,
)
from app.access.sight import OpenedAs
from app.kit.errors import Forbidden, NotFound

OPERATOR = operator("Amina Rahman")
ACTORS = [ANYONE, CLOCK, OPERATOR]
PUBLIC, SEALED = Facts(is_public=True), Facts()

THING = Table(
    "thing",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("key", Uuid),
    Column("is_public", Boolean),
    Column("person_id", Uuid),
    Column("holder_id", Uuid),
    Column("jurisdiction", String),
)
SIGHT = Table(
    "grant_of_sight",
    THING.metadata,
    Column("kind", String),
    Column("thing_id", Uuid),
    Column("organisation_id", Uuid),
    Column("ended_at", String),
)
COLUMNS = FactColumns(
    opened_as=OpenedAs("thing", THING.c.key),
    is_public=THING.c.is_public,
    person_id=THING.c.person_id,
    holder_id=THING.c.holder_id,
    jurisdiction=THING.c.jurisdiction,
)
IDS = st.sampled_from([UUID(int=1), UUID(int=2)])
PLACES = st.sampled_from(["IN", "IN-KL", "IN-TN", "INX", "PH", "I_", "%"])
FACTS = st.builds(
    Facts,
    is_public=st.booleans(),
    person_id=st.none() | IDS,
    holder_id=st.none() | IDS,
    jurisdiction=st.none() | PLACES,
    opened_to=st.frozensets(IDS),
)
SCOPES = st.none() | st.frozensets(st.sampled_from(Permission), max_size=20)
ANY_ACTOR = st.builds(
    Actor,
    st.none() | IDS,
    st.sampled_from(Role),
    organisation_id=st.none() | IDS,
    jurisdiction=st.none() | PLACES,
    scopes=SCOPES,
)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    THING.metadata.create_all(engine)
    yield engine
    engine.dispose()


def seen(engine: Engine, things: list[Facts], condition: ColumnElement[bool]) -> set[int]:
    """Tell which of these things, by their place, a condition finds in a table."""
    rows = [{"id": at, "key": UUID(int=at), **asdict(facts)} for at, facts in enumerate(things)]
    opened = [
        {"kind": kind, "thing_id": row["key"], "organisation_id": each, "ended_at": ended_at}
        for row in rows
        # What ended, and what was opened of another kind, opens nothing.
        for each, kind, ended_at in [
            *((each, "thing", None) for each in row["opened_to"]),
            *((each, "thing", "2026-01-01") for each in (UUID(int=1), UUID(int=2))),
            *((each, "other", None) for each in (UUID(int=1), UUID(int=2))),
        ]
    ]
    with engine.connect() as undone:
        if rows:
            undone.execute(
                insert(THING), [{k: v for k, v in r.items() if k != "opened_to"} for r in rows]
            )
            undone.execute(insert(SIGHT), opened)
        return set(undone.scalars(select(THING.c.id).where(condition)))


@given(
    things=st.lists(FACTS, max_size=8),
    actor=ANY_ACTOR,
    permission=st.sampled_from(Permission),
)
def test_the_rows_that_are_visible_are_those_that_are_allowed(
    engine: Engine, things: list[Facts], actor: Actor, permission: Permission
):
    allowed = {at for at, facts in enumerate(things) if allows(actor, permission, facts)}
    assert seen(engine, things, visible(actor, permission, COLUMNS)) == allowed


# One permission and role for each way in which a grant reaches: drawn ones seldom meet the rare.
GRANTED = {
    granted: (permission, role)
    for permission, roles in GRANTS.items()
    for role, granted in roles.items()
}
ME, OTHER = UUID(int=1), UUID(int=2)
OF_EACH_KIND = [
    *(Facts(), PUBLIC),
    *(Facts(person_id=each) for each in (ME, OTHER)),
    *(Facts(holder_id=each) for each in (ME, OTHER)),
    *(Facts(opened_to=frozenset({each})) for each in (ME, OTHER)),
    *(Facts(jurisdiction=each) for each in ("AE", "AE-DU", "AF", "A", "NP")),
]
WHO = [
    {},
    {"id": ME},
    {"organisation_id": ME},
    *({"jurisdiction": each} for each in ("AE", "AE-DU", "A_")),
]


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("granted", GRANTED)
def test_each_reach_shows_what_it_allows_and_nothing_to_whom_it_is_not_known(
    engine: Engine, granted: frozenset[Reach], who: dict[str, Any]
):
    permission, role = GRANTED[granted]
    actor = Actor(**{"id": None, **who}, role=role)
    allowed = {at for at, facts in enumerate(OF_EACH_KIND) if allows(actor, permission, facts)}
    assert seen(engine, OF_EACH_KIND, visible(actor, permission, COLUMNS)) == allowed
    if not who and not granted & {Reach.ALL, Reach.PUBLIC}:
        assert not allowed


@given(ANY_ACTOR, st.sampled_from(Permission), FACTS)
def test_what_is_required_is_refused_exactly_where_it_is_not_allowed(
    actor: Actor, permission: Permission, facts: Facts
):
    if allows(actor, permission, facts):
        require(actor, permission, facts)
    else:
        with pytest.raises((Forbidden, NotFound)):
            require(actor, permission, facts)


def test_anyone_reads_what_is_public_and_does_nothing():
    by_link = {
        *(Permission.INVITATION_ACCEPT, Permission.DISPUTE_LODGE, Permission.DISPUTE_RETRACT),
        *(Permission.DATA_REQUEST_LODGE, Permission.CLAIM_ANSWER),
        # Anyone complains; who has the receipt follows (W2).
        *(Permission.COMPLAINT_LODGE, Permission.COMPLAINT_FOLLOW),
        # The named one of a warning answers with a code, and anyone objects (L4).
        *(Permission.WARNING_ANSWER, Permission.OBJECTION_LODGE),
        # Whoever a bar or a violation would strike answers with the code of the letter (V1).
        *(Permission.BAR_ANSWER, Permission.VIOLATION_ANSWER),
        # Who is repaid says so with her code; "less" reopens the plan (V7).
        *(Permission.REMEDY_ANSWER, Permission.REMEDY_REOPEN),
        # Her consent ends with her code, and with it what waits to be told (S1).
        Permission.DISCLOSURE_DROP,
        # A worker says how it went with her one-time code (E4).
        Permission.EXPERIENCE_ANSWER,
        # A partner's file is proved by its signature (linked systems).
        Permission.INSTALLATION_EXCHANGE,
    }
    granted = {each for each in Permission if allows(ANYONE, each, PUBLIC)} - by_link
    assert granted == {
        *(Permission.ROSTER_READ, Permission.SOURCE_READ, Permission.JOURNAL_READ),
        Permission.STATISTICS_READ,
        *(Permission.CORRECTION_READ, Permission.WARNING_READ),
        *(Permission.STANDARD_READ, Permission.SUMMARY_READ),
        *(Permission.JURISDICTION_READ, Permission.CONSULTATION_READ),
        # Rules on fees, and changes of them that were announced (V8).
        *(Permission.RULE_READ, Permission.AMENDMENT_READ),
        # Agreements of states that were signed, and who their parties are (S3).
        *(Permission.AGREEMENT_READ, Permission.BODY_READ),
        # Members, pledges and what others confirmed of firms; studies and their results (E2, E3).
        *(Permission.ALLIANCE_READ, Permission.CREDENTIAL_READ, Permission.STUDY_READ),
        # That a state's certificate is under review, since when and by which rule (S4).
        Permission.REVIEW_READ,
        # Of a public record anyone asks for one name, and reports misuse of its own (C4).
        *(Permission.REPRESENTATIVE_CHECK, Permission.MISUSE_REPORT),
    }
    assert {each for each in Permission if allows(ANYONE, each, SEALED)} == by_link


def test_the_operator_acts_on_the_register_and_in_nobodys_account():
    granted = {each for each in Permission if allows(OPERATOR, each, SEALED)}
    assert {Permission.IMPORT_RUN, Permission.ADMINISTRATOR_CREATE} <= granted
    assert not {Permission.ACCOUNT_READ, Permission.ORGANISATION_READ} & granted


def test_s5_who_answers_for_a_part_of_a_country_sees_that_part_only():
    assert is_within("IN-KL", "IN-KL")
    assert is_within("IN-KL", "IN")
    assert not is_within("IN", "IN-KL")
    assert not is_within("IN-TN", "IN-KL")
    assert not is_within("INX", "IN")
    assert not is_within(None, "IN")


def test_p4_no_role_of_the_scheme_goes_together_with_one_that_checks_it():
    reviewed = (Role.DECISION_MAKER, Role.COMPLAINTS_OFFICER, Role.ACCESS_REVIEWER)
    for other in (*reviewed, Role.OUTSIDE_REVIEWER, Role.APPEALS_MEMBER):
        assert clash([Role.RECRUITER_STAFF, other], Role.ADMINISTRATOR) is other
        assert clash([Role.ADMINISTRATOR], other) is Role.ADMINISTRATOR
    assert clash([Role.SECRETARIAT, Role.DECISION_MAKER], Role.COMPLAINTS_OFFICER) is None


def test_a_narrowed_token_does_less_and_is_told_why():
    mine = Facts(person_id=UUID(int=1))
    narrow = Actor(UUID(int=1), Role.PARTNER, scopes=frozenset({Permission.ACCOUNT_READ}))
    require(narrow, Permission.ACCOUNT_READ, mine)
    with pytest.raises(Forbidden, match="narrowed"):
        require(narrow, Permission.ACCOUNT_CHANGE, mine)


def test_everybody_who_signs_in_reads_their_account():
    assert set(GRANTS[Permission.ACCOUNT_READ]) == PEOPLE


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
        GRANTS[Permission.IMPORT_RUN] = {Role.ANYONE: frozenset({Reach.ALL})}  # type: ignore[index]  # the point


def test_actors_without_an_account_have_no_id():
    assert [actor.id for actor in ACTORS] == [None, None, None]
    assert OPERATOR.name == "Amina Rahman"
    assert Actor(UUID(int=1), Role.ANYONE).name is None


def test_a_query_that_asks_nobody_sees_every_row(engine: Engine):
    assert seen(engine, [PUBLIC, SEALED], unscoped(why="a test of all rows")) == {0, 1}


def test_the_matrix_prints_every_grant():
    _, _, *rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in matrix().splitlines()
    ]
    printed = {
        (permission.strip("`"), role): frozenset(reaches.split(" + "))
        for permission, reaches, roles in rows
        for role in roles.split(", ")
    }
    assert printed == {
        (permission.value, role.value): frozenset(reach.value for reach in reaches)
        for permission, grants in GRANTS.items()
        for role, reaches in grants.items()
    }


def test_nobody_counts_as_proved_twice_of_whom_it_is_not_said():
    assert not Actor(None, Role.ADMINISTRATOR).is_proved_twice
