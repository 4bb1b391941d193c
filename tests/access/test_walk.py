"""The access walk: every operation, asked by every kind of caller, and the status that each gets.

An operation of the contract without a row here fails the walk. A row says what a success is, who
gets it in an organisation of their own and for another organisation of the same kind, and how all
others are refused: 404 where they may not know of the thing, 403 where they may.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from starlette.testclient import TestClient

from app.access.grants import GRANTS, HELD, MANAGERS, NOT_HELD, Role
from app.domains.identity.models import Invitation, MachineClient, SecondFactor, SignIn
from app.domains.identity.rules import ROLES, needs_second_factor, needs_two_persons
from app.domains.identity.types import FactorKind, InvitationState, OrganisationKind
from app.domains.imports.models import Upload
from app.domains.imports.types import UploadStage
from app.kit.ids import new_id
from app.store.keys import Purpose
from app.web.openapi import operations
from tests.make import OPERATOR
from tests.people import PASSWORD, Member, World

KIND_OF = {role: kind for kind, roles in ROLES.items() for role in roles}
NOBODY = frozenset[Role]()
SECRETARIAT = frozenset({Role.SECRETARIAT})
REGISTERS = SECRETARIAT | {Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER}
LIST = b"LICENSE NUMBER,NAME OF AGENCY\n"
STAFF = frozenset({Role.SECRETARIAT, Role.ADMINISTRATOR, Role.ACCESS_REVIEWER})
REASON = {"reason": "a test of who may"}


@dataclass
class Scene:
    """Somebody in a role, and things of their own and of their organisation.

    Attributes:
        me: who asks.
        whose: the organisation, account and things that are asked for: mine, or another's.
    """

    world: World
    me: Member
    whose: Member
    invitation: UUID
    client: UUID
    factor: UUID
    session: UUID
    upload: UUID
    colleague: Member


Request = Callable[[Scene], tuple[str, Any]]


@dataclass(frozen=True)
class Row:
    """One operation of the contract, and what its callers get.

    Attributes:
        method: of the request.
        ask: gives its path and body.
        ok: the status of a success.
        own: roles that succeed in their own organisation, or with their own account.
        other: roles that succeed for another organisation of the same kind.
        refused: the status of all other roles in their own organisation.
        strange: the status of all other roles for another organisation; for what only ever is
            the caller's own, there is no such case, and it is ``None``.
        narrow: the status under a token that is narrowed to something else.
        file: what is sent as it is, instead of JSON.
    """

    method: str
    ask: Request
    ok: int = 200
    own: frozenset[Role] = HELD
    other: frozenset[Role] = NOBODY
    refused: int = 403
    strange: int | None = 404
    narrow: int = 404
    file: bytes | None = None


def _at(path: str, body: Any = None) -> Request:
    return lambda scene: (path.format(s=scene), body)


ORGANISATION = "/v1/organisations/{s.whose.organisation.id}"
FACTOR = "/v1/me/second-factors/{s.factor}"
ME = {"strange": None}
PUBLIC = {
    "accept_invitation",
    "ask_password_reset",
    "confirm_sign_up",
    "count_roster",
    "export_roster_csv",
    "export_roster_jsonl",
    "issue_token",
    "list_roster",
    "list_roster_history",
    "list_sources",
    "read_authorization_server",
    "read_export_manifest",
    "read_health",
    "read_journal_head",
    "read_readiness",
    "read_roster_entry",
    "read_signing_keys",
    "reset_password",
    "revoke_token",
    "sign_up",
}
"""Operations without a token: what they show is public, or their secret is in the body."""

PROTECTED: dict[str, Row] = {
    "read_me": Row("GET", _at("/v1/me"), **ME),
    "change_me": Row("PATCH", _at("/v1/me", {"name": "Another"}), **ME),
    "change_my_password": Row(
        "PUT",
        _at(
            "/v1/me/password",
            {"known_password": PASSWORD, "password": "eleven blue kites at dusk"},
        ),
        204,
        **ME,
    ),
    "list_second_factors": Row("GET", _at("/v1/me/second-factors"), narrow=200, **ME),
    "add_second_factor": Row("POST", _at("/v1/me/second-factors", {}), 201, **ME),
    "confirm_second_factor": Row("POST", _at(f"{FACTOR}/confirm", {"code": "000000"}), 422),
    "remove_second_factor": Row("POST", _at(f"{FACTOR}/remove", {"code": "000000"}), 422),
    "renew_recovery_codes": Row("POST", _at("/v1/me/recovery-codes"), **ME),
    "list_sessions": Row("GET", _at("/v1/me/sessions"), narrow=200, **ME),
    "end_session": Row("DELETE", _at("/v1/me/sessions/{s.session}"), 204),
    "list_organisations": Row("GET", _at("/v1/organisations"), narrow=200, strange=None),
    "admit_organisation": Row(
        "POST",
        _at(
            "/v1/organisations",
            {"kind": "audit_body", "name": "Checkers", "country": "MU", **REASON},
        ),
        201,
        own=SECRETARIAT,
        strange=None,
        narrow=403,
    ),
    "read_organisation": Row("GET", _at(ORGANISATION), other=STAFF),
    "change_organisation": Row(
        "PATCH",
        _at(ORGANISATION, {"name": "Another"}),
        own=MANAGERS | SECRETARIAT,
        other=SECRETARIAT,
    ),
    "close_organisation": Row(
        "POST", _at(f"{ORGANISATION}/close", REASON), own=MANAGERS | SECRETARIAT, other=SECRETARIAT
    ),
    "list_memberships": Row("GET", _at(f"{ORGANISATION}/memberships"), other=STAFF),
    "end_membership": Row(
        "POST",
        _at("/v1/memberships/{s.colleague.membership.id}/end", REASON),
        204,
        own=MANAGERS,
    ),
    "list_invitations": Row(
        "GET",
        _at(f"{ORGANISATION}/invitations"),
        own=MANAGERS | SECRETARIAT,
        other=SECRETARIAT,
    ),
    "invite_member": Row(
        "POST",
        lambda scene: (
            f"/v1/organisations/{scene.whose.organisation.id}/invitations",
            {
                "email": "new@agency.example",
                "role": min(ROLES[scene.whose.organisation.kind]),
            },
        ),
        201,
        own=MANAGERS | SECRETARIAT,
        other=SECRETARIAT,
    ),
    "approve_invitation": Row(
        "POST",
        _at("/v1/invitations/{s.invitation}/approve"),
        own=frozenset({Role.ADMINISTRATOR}),
        refused=404,
    ),
    "withdraw_invitation": Row(
        "POST",
        _at("/v1/invitations/{s.invitation}/withdraw"),
        own=MANAGERS | SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    "list_clients": Row("GET", _at(f"{ORGANISATION}/clients"), own=MANAGERS),
    "create_client": Row(
        "POST",
        _at("/v1/clients", {"name": "Feed", "scopes": ["organisation:read"]}),
        201,
        own=MANAGERS,
        strange=None,
        narrow=403,
    ),
    "send_import": Row(
        "POST",
        _at("/v1/imports?profile=ph-dmw&list_date=2026-09-14"),
        202,
        own=REGISTERS,
        strange=None,
        narrow=403,
        file=LIST,
    ),
    "list_imports": Row("GET", _at("/v1/imports"), narrow=200, strange=None),
    "read_import": Row("GET", _at("/v1/imports/{s.upload}"), own=REGISTERS, refused=404, **ME),
    "read_import_rejects": Row(
        "GET", _at("/v1/imports/{s.upload}/rejects"), 404, own=REGISTERS, refused=404, **ME
    ),
    "list_touched_firms": Row(
        "GET", _at("/v1/imports/{s.upload}/touched"), own=REGISTERS, refused=404, **ME
    ),
    "approve_import": Row(
        "POST", _at("/v1/imports/{s.upload}/approve", REASON), 409, own=REGISTERS, refused=404, **ME
    ),
    "drop_import": Row(
        "POST", _at("/v1/imports/{s.upload}/drop", REASON), 409, own=REGISTERS, refused=404, **ME
    ),
    "revoke_client": Row(
        "POST", _at("/v1/clients/{s.client}/revoke", REASON), own=MANAGERS, refused=404
    ),
}
"""Operations under a token."""

# What a role that may know of the thing, but not act on it, is told.
SEEN_BUT_REFUSED: dict[str, frozenset[Role]] = {
    "change_organisation": STAFF,
    "close_organisation": STAFF,
    "list_invitations": STAFF,
    "invite_member": STAFF,
    "approve_invitation": SECRETARIAT,
    "end_membership": STAFF,
    "list_clients": STAFF,
}


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
def scene(world: World) -> Callable[..., Scene]:
    """Make a scene for a role."""

    def make(role: Role, *, own: bool) -> Scene:
        me = world.member(role, world.organisation(KIND_OF[role], jurisdiction=_place(role)))
        place = me.organisation
        if not own:
            place = world.organisation(KIND_OF[role], jurisdiction=_place(role))
        roles = sorted(ROLES[KIND_OF[role]] & MANAGERS)
        colleague = world.member(roles[0], place)
        world.member(roles[0], place)
        whose = me if own else colleague
        with world.database.writing(OPERATOR) as work:
            ids = [new_id() for _ in range(3)]
            work.session.add_all(
                [
                    _invitation(ids[0], whose, work.at),
                    _client(ids[1], whose, work.at),
                    _factor(world, work, ids[2], whose),
                ]
            )
        session = world.session(whose).id
        return Scene(world, me, whose, *ids, session, _upload(world), colleague)

    return make


def _place(role: Role) -> str | None:
    return "PH" if KIND_OF[role] is OrganisationKind.AUTHORITY else None


def _upload(world: World) -> UUID:
    """Note a list of the register of the Philippines."""
    upload = Upload(
        id=new_id(),
        profile="ph-dmw",
        jurisdiction="PH",
        list_date=date(2026, 9, 14),
        digest="0" * 64,
        size_bytes=1,
        reason="a test",
        role="operator",
        stage=UploadStage.WAITING,
        sent_at=world.database.clock(),
    )
    with world.database.writing(OPERATOR) as work:
        work.session.add(upload)
    return upload.id


def _invitation(row_id: UUID, whose: Member, at: Any) -> Invitation:
    waits = needs_two_persons(whose.organisation.kind)
    return Invitation(
        id=row_id,
        organisation_id=whose.organisation.id,
        role=min(ROLES[whose.organisation.kind]),
        email="invited@agency.example",
        language="en",
        invited_by=uuid4(),
        digest=None if waits else uuid4().hex * 2,
        state=InvitationState.WAITING if waits else InvitationState.SENT,
        created_at=at,
        expires_at=at + timedelta(days=7),
    )


def _client(row_id: UUID, whose: Member, at: Any) -> MachineClient:
    return MachineClient(
        id=row_id,
        membership_id=whose.membership.id,
        organisation_id=whose.organisation.id,
        name="Feed",
        secret_digest="0" * 64,
        scopes=["organisation:read"],
        created_at=at,
    )


def _factor(world: World, work: Any, row_id: UUID, whose: Member) -> SecondFactor:
    secret = b"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    return SecondFactor(
        id=row_id,
        person_id=whose.person.id,
        kind=FactorKind.TOTP,
        label="Another",
        sealed=world.desk.ring.seal(work, Purpose.SECOND_FACTOR, secret, of=str(row_id)),
        counter=0,
        confirmed_at=work.at,
        created_at=work.at,
    )


def ask(client: TestClient, row: Row, scene: Scene) -> int:
    """Ask, and return the status."""
    path, body = row.ask(scene)
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": '"1"'}
    sent: dict[str, Any] = {"json": body} if row.file is None else {"content": row.file}
    return client.request(row.method, path, headers=headers, **sent).status_code


def test_every_operation_has_its_row(world: World):
    named = {each["operationId"] for each in operations(world.api.openapi())}
    assert named == PUBLIC | set(PROTECTED)


def test_what_needs_no_token_names_none_and_what_needs_one_says_so(world: World):
    for operation in operations(world.api.openapi()):
        needs_one = operation["operationId"] in PROTECTED
        assert bool(operation.get("security")) is needs_one, operation["operationId"]
        assert ("401" in operation["responses"]) or not needs_one


@pytest.mark.parametrize("name", PROTECTED)
def test_nobody_the_revoked_and_the_expired_are_sent_to_sign_in(world, scene, name):
    row, one = PROTECTED[name], scene(Role.PARTNER, own=True)
    sign_in = world.session(one.me)
    revoked = world.token_of(sign_in)
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(SignIn, sign_in.id).ended_at = work.at
    expired = world.token(one.me, lasts=timedelta(0))
    assert ask(world.client(), row, one) == 401
    for token in (revoked, expired):
        assert ask(world.client(Authorization=f"Bearer {token}"), row, one) == 401


@pytest.mark.parametrize("name", PROTECTED)
def test_a_token_that_is_narrowed_to_something_else_opens_nothing(world, scene, name):
    row, one = PROTECTED[name], scene(Role.EMPLOYER_MANAGER, own=True)
    narrow = world.signed_in(one.me, scopes=["journal:read"])
    assert ask(narrow, row, one) == row.narrow


@pytest.mark.parametrize("name", PROTECTED)
@pytest.mark.parametrize("role", CALLERS)
def test_each_role_in_its_own_organisation(world, scene, name, role):
    row, one = PROTECTED[name], scene(role, own=True)
    refused = 403 if name == "approve_invitation" and role in MANAGERS else row.refused
    expected = row.ok if role in row.own else _refused(name, refused, role)
    assert ask(world.signed_in(one.me), row, one) == expected


@pytest.mark.parametrize("name", [name for name, row in PROTECTED.items() if row.strange])
@pytest.mark.parametrize("role", CALLERS)
def test_each_role_in_another_organisation_of_the_same_kind(world, scene, name, role):
    row, one = PROTECTED[name], scene(role, own=False)
    expected = row.ok if role in row.other else _refused(name, row.strange, role)
    assert ask(world.signed_in(one.me), row, one) == expected


def _refused(name: str, otherwise: int | None, role: Role) -> int | None:
    return 403 if role in SEEN_BUT_REFUSED.get(name, NOBODY) else otherwise


def test_the_quick_walk_leaves_out_only_roles_of_which_the_policy_says_the_same():
    assert {_alike(role) for role in HELD} == set(ONE_OF_EACH)
    assert all(_alike(role) == alike for alike, role in ONE_OF_EACH.items())


def test_every_role_that_can_be_held_has_a_kind_of_organisation():
    assert set(KIND_OF) == HELD
    assert set(Role) == HELD | NOT_HELD
