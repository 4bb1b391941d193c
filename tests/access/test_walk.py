"""The access walk: every operation, asked by every kind of caller, and the status that each gets.

An operation of the contract without a row fails the walk. A row says what a success is, who gets
it in an organisation of their own and for another organisation of the same kind, and how all
others are refused: 404 where they may not know of the thing, 403 where they may. The rows stand
in a file for each domain (``*_rows.py``); ``table.py`` makes one table of them.

One scene serves every caller of a kind. Who is refused leaves the whole database as it was, which
is looked at; what an allowed caller does is undone before the next one asks.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from fastapi.routing import iter_route_contexts
from sqlalchemy import inspect, select, table, text
from starlette.testclient import TestClient

from app.access.grants import GRANTS, HELD, MANAGERS, NOT_HELD, Role
from app.domains.identity.models import SignIn
from app.domains.identity.rules import ROLES, needs_second_factor
from app.domains.identity.types import OrganisationKind
from app.web.openapi import operations
from tests.access.rows import NOBODY, Row, Scene
from tests.access.table import (
    ALONE,
    OPTIONAL,
    PROTECTED,
    PUBLIC,
    SEEN,
    SEEN_AT_HOME,
    THINGS,
)
from tests.applications import publish
from tests.make import OPERATOR, because
from tests.people import World

KIND_OF = {role: kind for kind, roles in ROLES.items() for role in roles}
REFUSALS = {401, 403, 404}
ON_PUBLIC_THINGS = frozenset(
    {
        *("redraft_agreement", "enforce_agreement", "denounce_agreement", "amend_agreement"),
        *("confirm_amendment", "drop_amendment"),
        *("answer_succession", "confirm_succession", "drop_succession"),
        *("read_state_review_facts", "open_state_review", "set_state_review_aside"),
        *("vote_in_state_review", "conclude_state_review", "lift_state_review"),
        *("change_cohort_draft", "freeze_cohort_protocol", "amend_cohort_protocol"),
        *("begin_cohort_study", "close_cohort_study", "analyse_cohort_study"),
        *("publish_cohort_study", "check_cohort_result", "comment_cohort_result"),
        *("count_cohort_records", "add_cohort_records", "add_cohort_record_file"),
        *("make_cohort_codes", "withdraw_cohort_consent"),
        *("leave_alliance", "announce_end_of_alliance_member", "answer_end_of_alliance_member"),
        *("keep_alliance_member", "end_alliance_member", "make_commitment"),
        *("complete_training", "state_certificate", "enter_earlier_award"),
        *("give_experience_codes", "reply_to_experience", "ask_to_remove_experience_words"),
    }
)
"""Acts on what anybody reads, but not a token that is narrowed to other things."""


def _alike(role: Role) -> tuple[object, ...]:
    """Return all that the policy says of a role."""
    column = (frozenset(grants.get(role, ())) for grants in GRANTS.values())
    return (needs_second_factor(role), *column)


ONE_OF_EACH = {_alike(role): role for role in sorted(HELD, reverse=True)}
CALLERS = [
    role if role in ONE_OF_EACH.values() else pytest.param(role, marks=pytest.mark.slow)
    for role in sorted(HELD)
]


@pytest.fixture
def world(world: World) -> World:
    """The whole service, which lets one caller ask for every operation within a minute."""
    often = {"requests_by_caller": "10000/minute", "requests_by_address": "10000/minute"}
    return World(world.database, world.settings.model_copy(update=often))


@pytest.fixture
def scene(world: World) -> Callable[..., Scene]:
    """Make a scene for a role."""

    def make(role: Role, *, own: bool) -> Scene:
        publish(world)
        me = world.member(role, world.organisation(KIND_OF[role], jurisdiction=_place(role)))
        place = me.organisation
        if not own:
            place = world.organisation(KIND_OF[role], jurisdiction=_place(role))
        manages = min(ROLES[KIND_OF[role]] & MANAGERS)
        colleague = world.member(manages, place)
        world.member(manages, place)
        return Scene(world, me, me if own else colleague, colleague, THINGS).complete()

    return make


def _place(role: Role) -> str | None:
    return "PH" if KIND_OF[role] is OrganisationKind.AUTHORITY else None


Asked = tuple[str, Any]


def send(client: TestClient, row: Row, asked: Asked) -> int:
    """Ask, and return the status."""
    path, body = asked
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": f'"{row.seen}"', **because("a test")}
    sent: dict[str, Any] = {"json": body} if row.file is None else {"content": row.file}
    return client.request(row.method, path, headers=headers, **sent).status_code


def walk(
    one: Scene,
    client: TestClient,
    expected: Callable[[str], int | None],
    names: Collection[str] = PROTECTED,
) -> dict[str, tuple[int, int | None]]:
    """Ask for each operation, and return those that answered otherwise than expected."""
    told: dict[str, int] = {}
    refused = {name: PROTECTED[name].ask(one) for name in names if expected(name) in REFUSALS}
    before = everything(one.world)
    for name, asked in refused.items():
        told[name] = send(client, PROTECTED[name], asked)
    after = everything(one.world)
    assert {name for name in after if after[name] != before[name]} == set()
    for name in names:
        if name not in refused:
            with _undone(one.world):
                told[name] = send(client, PROTECTED[name], PROTECTED[name].ask(one))
    return {name: (got, expected(name)) for name, got in told.items() if got != expected(name)}


def everything(world: World) -> dict[str, Counter[str]]:
    """Return every row of the database, by the table."""
    with world.database.reading(OPERATOR) as work:
        connection = work.session.connection()
        return {
            name: Counter(map(repr, connection.execute(select(text("*")).select_from(table(name)))))
            for name in inspect(connection).get_table_names()
        }


@contextmanager
def _undone(world: World) -> Iterator[None]:
    """Undo what is done in the block, so that the next caller meets the scene as it was."""
    step = world.database._writing.begin_nested()
    try:
        yield
    finally:
        step.rollback()


def test_every_operation_has_its_row(world: World):
    named = {each["operationId"] for each in operations(world.api.openapi())}
    assert named == PUBLIC | set(PROTECTED)
    assert PUBLIC.isdisjoint(PROTECTED)


def test_every_operation_has_an_address_of_its_own(world: World):
    # Of two at one address the second is never reached, and no document tells of the first.
    addresses = Counter(
        (method, each.path)
        for each in iter_route_contexts(world.api.routes)
        for method in each.methods or ()
    )
    assert [each for each, times in addresses.items() if times > 1] == []


def test_each_status_that_the_walk_expects_is_one_that_the_contract_declares(world: World):
    declared = {each["operationId"]: each["responses"] for each in operations(world.api.openapi())}
    undeclared = {
        name: missing
        for name, row in PROTECTED.items()
        if (missing := _expected(name, row) - {int(each) for each in declared[name]})
    }
    assert undeclared == {}


def _expected(name: str, row: Row) -> set[int]:
    seen = SEEN.get(name, NOBODY)
    seen_at_home = seen | SEEN_AT_HOME.get(name, NOBODY)
    expected = {row.ok, row.narrow, 403 if name in ON_PUBLIC_THINGS else row.narrow}
    expected |= {403 if each in seen_at_home else row.refused for each in HELD - row.own}
    if row.strange is not None:
        expected |= {403 if each in seen else row.strange for each in HELD - row.other}
    return expected


def test_what_is_said_of_an_operation_is_said_of_one_with_a_row():
    assert set(SEEN) | set(SEEN_AT_HOME) | ALONE <= set(PROTECTED)
    assert OPTIONAL <= PUBLIC


BY_RECEIPT = {"receipt": []}
"""No token of a person: the code of a case, which the operation alone understands."""


def test_what_needs_no_token_names_none_and_what_needs_one_says_so(world: World):
    for operation in operations(world.api.openapi()):
        needs_one = operation["operationId"] in PROTECTED
        security = [each for each in operation.get("security", []) if each != BY_RECEIPT]
        if operation["operationId"] in OPTIONAL:
            assert {} in security
            continue
        assert bool(security) is needs_one, operation["operationId"]
        assert ("401" in operation["responses"]) or not needs_one


@pytest.mark.parametrize("token", ["none", "revoked", "expired"])
def test_nobody_the_revoked_and_the_expired_are_sent_to_sign_in(world, scene, token):
    one = scene(Role.PARTNER, own=True)
    sign_in = world.session(one.me)
    sent = (
        world.token(one.me, lasts=timedelta(0)) if token == "expired" else world.token_of(sign_in)
    )
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(SignIn, sign_in.id).ended_at = work.at if token == "revoked" else None
    headers = {} if token == "none" else {"Authorization": f"Bearer {sent}"}
    assert walk(one, world.client(**headers), lambda _: 401) == {}


def test_a_token_that_is_narrowed_to_something_else_opens_nothing(world, scene):
    one = scene(Role.EMPLOYER_MANAGER, own=True)
    narrow = world.signed_in(one.me, scopes=["journal:read"])
    assert walk(one, narrow, lambda name: PROTECTED[name].narrow) == {}


def test_an_account_without_a_membership_reaches_itself_and_nothing_else(world, scene):
    def expected(name: str) -> int:
        row = PROTECTED[name]
        return row.ok if name in ALONE else 403 if name in ON_PUBLIC_THINGS else row.narrow

    one = scene(Role.EMPLOYER_MANAGER, own=True)
    assert walk(one, _alone(world, one), expected) == {}


def _alone(world: World, one: Scene) -> TestClient:
    """Return a client of somebody who signed in without a membership."""
    sign_in = world.session(one.me)
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(SignIn, sign_in.id).membership_id = None
    return world.client(Authorization=f"Bearer {world.token_of(sign_in)}")


def test_an_account_without_a_membership_reads_empty_lists(world, scene):
    one = scene(Role.EMPLOYER_MANAGER, own=True)
    alone = _alone(world, one)
    lists = {
        name: alone.get(PROTECTED[name].ask(one)[0]).json()
        for name in set(PROTECTED) - ALONE
        if PROTECTED[name].method == "GET" and PROTECTED[name].narrow == 200
    }
    assert {name for name, body in lists.items() if body["items"]} == set()


@pytest.mark.parametrize("role", CALLERS)
def test_each_role_in_its_own_organisation(world, scene, role):
    def expected(name: str) -> int | None:
        row = PROTECTED[name]
        refused = 403 if role in SEEN_AT_HOME.get(name, NOBODY) else row.refused
        return row.ok if role in row.own else _refused(name, refused, role)

    one = scene(role, own=True)
    assert walk(one, world.signed_in(one.me), expected) == {}


@pytest.mark.parametrize("role", CALLERS)
def test_each_role_in_another_organisation_of_the_same_kind(world, scene, role):
    def expected(name: str) -> int | None:
        row = PROTECTED[name]
        return row.ok if role in row.other else _refused(name, row.strange, role)

    one = scene(role, own=False)
    names = [name for name, row in PROTECTED.items() if row.strange]
    assert walk(one, world.signed_in(one.me), expected, names) == {}


def _refused(name: str, otherwise: int | None, role: Role) -> int | None:
    return 403 if role in SEEN.get(name, NOBODY) else otherwise


def test_the_quick_walk_leaves_out_only_roles_of_which_the_policy_says_the_same():
    assert {_alike(role) for role in HELD} == set(ONE_OF_EACH)
    assert all(_alike(role) == alike for alike, role in ONE_OF_EACH.items())


def test_every_role_that_can_be_held_has_a_kind_of_organisation():
    assert set(KIND_OF) == HELD
    assert set(Role) == HELD | NOT_HELD
