"""The rows of the access walk for accounts, organisations, roles and machine clients."""

from datetime import date, timedelta
from uuid import UUID, uuid4

from app.access.grants import DECLARERS, MANAGERS, Role
from app.domains.identity.models import (
    Interest,
    Invitation,
    MachineClient,
    SecondFactor,
    SecondLook,
)
from app.domains.identity.rules import ROLES, needs_two_persons
from app.domains.identity.types import (
    FactorKind,
    InterestKind,
    InterestState,
    InvitationState,
    LookState,
)
from app.kit.ids import new_id
from app.store.keys import Purpose
from tests.access.rows import (
    ME,
    ORGANISATION,
    REASON,
    REVIEWER,
    SECRETARIAT,
    STAFF,
    Row,
    Rows,
    Scene,
    at,
)
from tests.make import OPERATOR
from tests.people import PASSWORD

AGAIN = {"password": PASSWORD}
FACTOR = "/v1/me/second-factors/{s.factor}"
PUBLIC = {
    *("accept_invitation", "ask_passkey_challenge", "ask_password_reset", "confirm_sign_up"),
    *("issue_token", "read_authorization_server", "read_signing_keys", "reset_password"),
    *("revoke_token", "sign_up"),
}
ALONE = {
    *("read_me", "change_me", "change_my_password", "read_my_data", "list_my_acts"),
    *(
        "list_openings",
        "list_sessions",
        "end_session",
        "end_other_sessions",
        "list_second_factors",
        "add_second_factor",
    ),
    *("confirm_second_factor", "remove_second_factor", "renew_recovery_codes", "begin_passkey"),
    *("add_passkey", "challenge_passkey", "list_my_invitations", "accept_my_invitation"),
    *("read_my_details", "change_my_details"),
    *("read_my_nationalities", "change_my_nationalities"),
}
PROTECTED = {
    "read_me": Row("GET", at("/v1/me"), **ME),
    "change_me": Row("PATCH", at("/v1/me", {"name": "Another"}), **ME),
    "change_my_password": Row(
        "PUT",
        at(
            "/v1/me/password",
            {"known_password": PASSWORD, "password": "eleven blue kites at dusk"},
        ),
        204,
        **ME,
    ),
    "list_second_factors": Row("GET", at("/v1/me/second-factors"), narrow=200, **ME),
    "add_second_factor": Row(
        "POST", at("/v1/me/second-factors", {"password": PASSWORD}), 201, **ME
    ),
    "confirm_second_factor": Row("POST", at(f"{FACTOR}/confirm", {"code": "000000"}), 422),
    "remove_second_factor": Row("POST", at(f"{FACTOR}/remove", {"code": "000000"}), 422),
    "begin_passkey": Row("POST", at("/v1/me/passkeys/options", AGAIN), **ME),
    "add_passkey": Row("POST", at("/v1/me/passkeys", {"credential": {"id": "none"}}), 422, **ME),
    "challenge_passkey": Row("POST", at("/v1/me/passkeys/challenge"), **ME),
    "renew_recovery_codes": Row("POST", at("/v1/me/recovery-codes", AGAIN), **ME),
    "list_sessions": Row("GET", at("/v1/me/sessions"), narrow=200, **ME),
    "end_session": Row("DELETE", at("/v1/me/sessions/{s.session}"), 204),
    "end_other_sessions": Row("POST", at("/v1/me/sessions/end-others", AGAIN), 204, **ME),
    "list_organisations": Row("GET", at("/v1/organisations"), narrow=200, strange=None),
    "admit_organisation": Row(
        "POST",
        at(
            "/v1/organisations",
            {"kind": "audit_body", "name": "Checkers", "country": "MU", **REASON},
        ),
        201,
        own=SECRETARIAT,
        strange=None,
        narrow=403,
    ),
    "read_organisation": Row("GET", at(ORGANISATION), other=STAFF),
    "change_organisation": Row(
        "PATCH",
        at(ORGANISATION, {"name": "Another"}),
        own=MANAGERS | SECRETARIAT,
        other=SECRETARIAT,
    ),
    "close_organisation": Row(
        "POST", at(f"{ORGANISATION}/close", REASON), own=MANAGERS | SECRETARIAT, other=SECRETARIAT
    ),
    "list_memberships": Row("GET", at(f"{ORGANISATION}/memberships"), other=STAFF),
    "declare_interest": Row(
        "POST",
        at("/v1/me/interests", {"kind": "other", "country": "MU", "since": "2026-01-01"}),
        201,
        own=DECLARERS,
        strange=None,
        narrow=403,
    ),
    "list_my_interests": Row("GET", at("/v1/me/interests"), narrow=200, **ME),
    "withdraw_interest": Row(
        "POST",
        at("/v1/me/interests/{s.interest}/withdraw", REASON),
        own=DECLARERS,
        refused=404,
    ),
    "list_interests": Row(
        "GET",
        at(f"{ORGANISATION}/interests"),
        own=(MANAGERS & DECLARERS) | REVIEWER,
        other=REVIEWER,
    ),
    "list_second_looks": Row("GET", at("/v1/second-looks"), narrow=200, **ME),
    "read_second_look": Row(
        "GET",
        at("/v1/second-looks/{s.look}"),
        own=SECRETARIAT | REVIEWER,
        other=SECRETARIAT | REVIEWER,
        refused=404,
    ),
    **{
        f"{action}_second_look": Row(
            "POST",
            at(f"/v1/second-looks/{{s.look}}/{action}", REASON),
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for action in ("release", "refuse")
    },
    "read_my_nationalities": Row("GET", at("/v1/me/nationalities"), **ME),
    "change_my_nationalities": Row("PUT", at("/v1/me/nationalities", {"countries": ["NO"]}), **ME),
    "read_my_details": Row("GET", at("/v1/me/details"), **ME),
    "change_my_details": Row("PUT", at("/v1/me/details", {}), 204, **ME),
    "list_handovers": Row("GET", at(f"{ORGANISATION}/handovers"), other=STAFF),
    "read_my_data": Row("GET", at("/v1/me/data"), **ME),
    "list_my_acts": Row("GET", at("/v1/me/acts"), narrow=200, **ME),
    "list_openings": Row("GET", at("/v1/openings"), narrow=200, **ME),
    "list_my_invitations": Row("GET", at("/v1/me/invitations"), **ME),
    "accept_my_invitation": Row("POST", at("/v1/me/invitations/{s.invitation}/accept"), 404, **ME),
    "end_membership": Row(
        "POST",
        at("/v1/memberships/{s.colleague.membership.id}/end", REASON),
        204,
        own=MANAGERS,
    ),
    "list_invitations": Row(
        "GET",
        at(f"{ORGANISATION}/invitations"),
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
                "reason": "a letter of its owner",
            },
        ),
        201,
        own=MANAGERS | SECRETARIAT,
        other=SECRETARIAT,
    ),
    "approve_invitation": Row(
        "POST",
        at("/v1/invitations/{s.invitation}/approve"),
        own=frozenset({Role.ADMINISTRATOR}),
        refused=404,
    ),
    "withdraw_invitation": Row(
        "POST",
        at("/v1/invitations/{s.invitation}/withdraw"),
        own=MANAGERS | SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    "list_clients": Row("GET", at(f"{ORGANISATION}/clients"), own=MANAGERS),
    "create_client": Row(
        "POST",
        at("/v1/clients", {"name": "Feed", "scopes": ["organisation:read"]}),
        201,
        own=MANAGERS,
        strange=None,
        narrow=403,
    ),
    "revoke_client": Row(
        "POST", at("/v1/clients/{s.client}/revoke", REASON), own=MANAGERS, refused=404
    ),
}


def _invitation(scene: Scene) -> UUID:
    kind, at = scene.whose.organisation.kind, scene.world.database.clock()
    waits = needs_two_persons(kind)
    return scene.keep(
        Invitation(
            id=new_id(),
            organisation_id=scene.whose.organisation.id,
            role=min(ROLES[kind]),
            email="invited@agency.example",
            language="en",
            invited_by=uuid4(),
            digest=None if waits else uuid4().hex * 2,
            state=InvitationState.WAITING if waits else InvitationState.SENT,
            created_at=at,
            expires_at=at + timedelta(days=7),
        )
    )


def _client(scene: Scene) -> UUID:
    return scene.keep(
        MachineClient(
            id=new_id(),
            membership_id=scene.whose.membership.id,
            organisation_id=scene.whose.organisation.id,
            name="Feed",
            secret_digest="0" * 64,
            scopes=["organisation:read"],
            created_at=scene.world.database.clock(),
        )
    )


def _factor(scene: Scene) -> UUID:
    row_id, secret = new_id(), b"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    ring = scene.world.desk.ring
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(
            SecondFactor(
                id=row_id,
                person_id=scene.whose.person.id,
                kind=FactorKind.TOTP,
                label="Another",
                sealed=ring.seal(work, Purpose.SECOND_FACTOR, secret, of=str(row_id)),
                counter=0,
                confirmed_at=work.at,
                created_at=work.at,
            )
        )
    return row_id


def _interest(scene: Scene) -> UUID:
    return scene.keep(
        Interest(
            id=new_id(),
            person_id=scene.whose.person.id,
            organisation_id=scene.whose.organisation.id,
            kind=InterestKind.OTHER,
            country="MU",
            since=date(2026, 1, 1),
            state=InterestState.DECLARED,
            entry=1,
            declared_at=scene.world.database.clock(),
        )
    )


def _look(scene: Scene) -> UUID:
    """Hold an act of the colleague until somebody else looked at it."""
    return scene.keep(
        SecondLook(
            id=new_id(),
            act="claim.grant",
            thing_id=new_id(),
            path="/v1/claims",
            person_id=scene.colleague.person.id,
            role=scene.colleague.membership.role,
            reasons=["shared_principal"],
            touches={"subjects": [], "organisations": [], "countries": []},
            state=LookState.HELD,
            asked_at=scene.world.database.clock(),
        )
    )


ROWS = Rows(
    PROTECTED,
    public=frozenset(PUBLIC),
    seen={
        "change_organisation": STAFF,
        "close_organisation": STAFF,
        "list_invitations": STAFF,
        "invite_member": STAFF,
        "approve_invitation": SECRETARIAT,
        "end_membership": STAFF,
        "list_clients": STAFF,
        "list_interests": STAFF,
        "release_second_look": REVIEWER,
        "refuse_second_look": REVIEWER,
    },
    seen_at_home={"approve_invitation": MANAGERS},
    alone=frozenset(ALONE),
    things={
        "invitation": _invitation,
        "client": _client,
        "factor": _factor,
        "session": lambda scene: scene.world.session(scene.whose).id,
        "interest": _interest,
        "look": _look,
    },
)
