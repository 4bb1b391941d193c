"""The access walk: every operation, asked by every kind of caller, and the status that each gets.

An operation of the contract without a row here fails the walk. A row says what a success is, who
gets it in an organisation of their own and for another organisation of the same kind, and how all
others are refused: 404 where they may not know of the thing, 403 where they may.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from app.access.grants import (
    CLAIMANTS,
    DECLARERS,
    EMPLOYER,
    GRANTS,
    HELD,
    INTERMEDIARY,
    MANAGERS,
    NOT_HELD,
    Role,
)
from app.domains.archives.models import Archive
from app.domains.archives.types import ArchiveState
from app.domains.corrections.models import Dispute
from app.domains.corrections.types import DisputeState
from app.domains.data_requests.models import DataRequest, IdentityDocument
from app.domains.data_requests.types import RequestKind, RequestState
from app.domains.evidence.models import Document
from app.domains.identity.models import (
    Interest,
    Invitation,
    MachineClient,
    SecondFactor,
    SecondLook,
    SignIn,
)
from app.domains.identity.rules import ROLES, needs_second_factor, needs_two_persons
from app.domains.identity.types import (
    FactorKind,
    InterestKind,
    InterestState,
    InvitationState,
    LookState,
    OrganisationKind,
)
from app.domains.imports.models import Source, Upload
from app.domains.imports.types import LicenceStatus, RecordKind, UploadStage
from app.domains.registration.models import LinkAnswer, OwnerChange, Profile
from app.domains.registration.service.stating import Stater, open_statement
from app.domains.registration.types import (
    LinkState,
    OwnerChangeState,
    ProfileState,
    StatementKind,
)
from app.domains.reminders.models import Absence
from app.domains.reminders.types import AbsenceState
from app.domains.subjects.models import Candidate, Claim, Licence, LicenceAct, Subject
from app.domains.subjects.types import (
    ActKind,
    ActState,
    CandidateState,
    ClaimState,
    Ground,
    LinkKind,
    Standing,
    SubjectKind,
)
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.holdings import WhoseKind
from app.store.keys import Purpose
from app.store.serials import take_serials
from app.web.openapi import operations
from tests.access import application_rows
from tests.access import audit_rows as audits
from tests.access.audit_rows import audit_rows
from tests.make import OPERATOR
from tests.people import PASSWORD, Member, World

KIND_OF = {role: kind for kind, roles in ROLES.items() for role in roles}
NOBODY = frozenset[Role]()
SECRETARIAT = frozenset({Role.SECRETARIAT})
PARTIES = INTERMEDIARY | EMPLOYER
LICENSING = frozenset({Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER})
REGISTERS = SECRETARIAT | {Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER}
LIST = b"LICENSE NUMBER,NAME OF AGENCY\n"
STAFF = frozenset({Role.SECRETARIAT, Role.ADMINISTRATOR, Role.ACCESS_REVIEWER})
REVIEWER = frozenset({Role.ACCESS_REVIEWER})
REASON = {"reason": "a test of who may"}
AGAIN = {"password": PASSWORD}
ACT = {"holds_from": "2026-11-24", **REASON}
NEW_LICENCE = {"number": "W-1", "status": "valid", **ACT}


@dataclass
class Stated:
    """A draft profile, what a record that is held states, and a question about its owners."""

    profile: UUID
    principal: UUID
    link: UUID
    branch: UUID
    change: UUID


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
    subject: UUID
    claim: UUID
    held: UUID
    pair: UUID
    document: UUID
    dispute: UUID
    archive: UUID
    request: UUID
    passport: UUID
    stated: Stated
    licence: UUID
    act: UUID
    employer: UUID
    licensed: UUID
    colleague: Member
    interest: UUID
    look: UUID


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
        seen: the version that the caller saw.
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
    seen: str = "1"


def _at(path: str, body: Any = None) -> Request:
    def request(scene: Scene) -> tuple[str, Any]:
        said = {name: _told(value, scene) for name, value in body.items()} if body else body
        return path.format(s=scene), said

    return request


def _told(value: Any, scene: Scene) -> Any:
    return value.format(s=scene) if isinstance(value, str) else value


WRONG = {"why": "misread", "corrected": "2026-12-31"}
DECISIONS = (
    ("uphold_dispute", "uphold", 200, WRONG),
    ("uphold_dispute_partly", "uphold-partly", 200, WRONG),
    ("dismiss_dispute", "dismiss", 200, {}),
    ("find_dispute_frivolous", "find-frivolous", 200, {}),
    ("reverse_correction", "reverse", 409, {}),
    ("withdraw_correction", "withdraw", 409, {}),
)
ORGANISATION = "/v1/organisations/{s.whose.organisation.id}"
PROFILE = "/v1/profiles/{s.stated.profile}"
HELD_RECORD = "/v1/intermediaries/{s.held}"
FACTOR = "/v1/me/second-factors/{s.factor}"
ME = {"strange": None}
PUBLIC = {
    "accept_invitation",
    "ask_passkey_challenge",
    "ask_password_reset",
    "confirm_claim_by_contact",
    "confirm_sign_up",
    "fetch_data_request_archive",
    "hand_in_data_request",
    "lodge_data_request",
    "look_up_data_request",
    "send_data_request_link",
    "send_identity_document",
    "withdraw_data_request",
    "count_roster",
    "export_roster_csv",
    "export_roster_jsonl",
    "forget_correction_address",
    "issue_token",
    "list_corrections",
    "list_editions",
    "list_mappings",
    "list_roster",
    "list_roster_history",
    "list_schemes",
    "list_sources",
    "lodge_correction",
    "look_up_correction",
    "object_to_claim_by_contact",
    "read_authorization_server",
    "read_corrections_feed",
    "read_criterion",
    "read_edition",
    "read_export_manifest",
    "read_health",
    "read_journal_head",
    "read_readiness",
    "read_roster_entry",
    "read_scheme",
    "read_signing_keys",
    "reset_password",
    "retract_correction",
    "revoke_token",
    "sign_up",
} | application_rows.PUBLIC
"""Operations without a token: what they show is public, or their secret is in the body."""

OPTIONAL = {"lodge_correction"}
"""Those of them that take a token from who has one."""

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
    "add_second_factor": Row(
        "POST", _at("/v1/me/second-factors", {"password": PASSWORD}), 201, **ME
    ),
    "confirm_second_factor": Row("POST", _at(f"{FACTOR}/confirm", {"code": "000000"}), 422),
    "remove_second_factor": Row("POST", _at(f"{FACTOR}/remove", {"code": "000000"}), 422),
    "begin_passkey": Row("POST", _at("/v1/me/passkeys/options", AGAIN), **ME),
    "add_passkey": Row("POST", _at("/v1/me/passkeys", {"credential": {"id": "none"}}), 422, **ME),
    "challenge_passkey": Row("POST", _at("/v1/me/passkeys/challenge"), **ME),
    "renew_recovery_codes": Row("POST", _at("/v1/me/recovery-codes", AGAIN), **ME),
    "read_my_absence": Row("GET", _at("/v1/me/absence"), narrow=200, **ME),
    "say_my_absence": Row(
        "PUT",
        lambda scene: (
            "/v1/me/absence",
            {
                "from_on": "2026-12-01",
                "until_on": "2026-12-02",
                "substitute": str(_like(scene.world, scene.me).membership.id),
            },
        ),
        narrow=403,
        seen="0",
        **ME,
    ),
    "end_my_absence": Row("DELETE", _at("/v1/me/absence"), 204, narrow=403, **ME),
    "decline_substitution": Row(
        "POST", lambda scene: (f"/v1/me/substitutions/{_absence(scene)}/decline", None), 204
    ),
    "read_my_reminders": Row("GET", _at("/v1/me/reminders"), narrow=200, **ME),
    "change_my_reminders": Row(
        "PUT", _at("/v1/me/reminders", {"hour": 8}), narrow=403, seen="0", **ME
    ),
    "list_my_work": Row("GET", _at("/v1/me/work"), narrow=200, **ME),
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
    "list_memberships": Row("GET", _at(f"{ORGANISATION}/memberships?why=a+test"), other=STAFF),
    "declare_interest": Row(
        "POST",
        _at("/v1/me/interests", {"kind": "other", "country": "MU", "since": "2026-01-01"}),
        201,
        own=DECLARERS,
        strange=None,
        narrow=403,
    ),
    "list_my_interests": Row("GET", _at("/v1/me/interests"), narrow=200, **ME),
    "withdraw_interest": Row(
        "POST",
        _at("/v1/me/interests/{s.interest}/withdraw", REASON),
        own=DECLARERS,
        refused=404,
    ),
    "list_interests": Row(
        "GET",
        _at(f"{ORGANISATION}/interests?why=a+test"),
        own=(MANAGERS & DECLARERS) | REVIEWER,
        other=REVIEWER,
    ),
    "list_second_looks": Row("GET", _at("/v1/second-looks"), narrow=200, **ME),
    "read_second_look": Row(
        "GET",
        _at("/v1/second-looks/{s.look}"),
        own=SECRETARIAT | REVIEWER,
        other=SECRETARIAT | REVIEWER,
        refused=404,
    ),
    **{
        f"{action}_second_look": Row(
            "POST",
            _at(f"/v1/second-looks/{{s.look}}/{action}", REASON),
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for action in ("release", "refuse")
    },
    "read_my_details": Row("GET", _at("/v1/me/details"), **ME),
    "change_my_details": Row("PUT", _at("/v1/me/details", {}), 204, **ME),
    "list_handovers": Row("GET", _at(f"{ORGANISATION}/handovers"), other=STAFF),
    "read_my_data": Row("GET", _at("/v1/me/data"), **ME),
    "list_my_acts": Row("GET", _at("/v1/me/acts"), narrow=200, **ME),
    "list_openings": Row("GET", _at("/v1/openings"), narrow=200, **ME),
    "list_my_invitations": Row("GET", _at("/v1/me/invitations"), **ME),
    "accept_my_invitation": Row("POST", _at("/v1/me/invitations/{s.invitation}/accept"), 404, **ME),
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
                "reason": "a letter of its owner",
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
    "lodge_claim": Row(
        "POST",
        _at("/v1/claims", {"record": "{s.subject}", "statement": "it is ours"}),
        201,
        own=CLAIMANTS,
        **ME,
    ),
    "list_claims": Row("GET", _at("/v1/claims"), narrow=200, **ME),
    "read_claim": Row(
        "GET",
        _at("/v1/claims/{s.claim}"),
        own=PARTIES | LICENSING | SECRETARIAT,
        other=LICENSING | SECRETARIAT,
        refused=404,
    ),
    "confirm_claim": Row(
        "POST",
        _at("/v1/claims/{s.claim}/confirm", {**REASON, "channel": "licensing_authority"}),
        own=LICENSING | SECRETARIAT,
        other=LICENSING | SECRETARIAT,
        refused=404,
    ),
    "object_to_claim": Row(
        "POST",
        _at("/v1/claims/{s.claim}/object", REASON),
        own=LICENSING | SECRETARIAT,
        other=LICENSING | SECRETARIAT,
        refused=404,
    ),
    **{
        f"{action}_claim": Row(
            "POST",
            _at(f"/v1/claims/{{s.claim}}/{action}", REASON),
            ok,
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for action, ok in (("resume", 409), ("grant", 409), ("refuse", 200), ("lapse", 409))
    },
    "withdraw_claim": Row(
        "POST", _at("/v1/claims/{s.claim}/withdraw", REASON), own=CLAIMANTS, refused=404
    ),
    "read_intermediary": Row("GET", _at("/v1/intermediaries/{s.subject}"), **ME),
    "describe_intermediary": Row(
        "PUT",
        _at("/v1/intermediaries/{s.held}/description", {}),
        own=CLAIMANTS,
        strange=403,
        seen="0",
    ),
    "list_intermediary_events": Row(
        "GET",
        _at("/v1/intermediaries/{s.held}/events"),
        own=PARTIES | LICENSING | SECRETARIAT | {Role.COMPLAINTS_OFFICER},
        other=LICENSING | SECRETARIAT | {Role.COMPLAINTS_OFFICER},
        strange=403,
    ),
    "list_intermediary_licences": Row("GET", _at("/v1/intermediaries/{s.held}/licences"), **ME),
    "list_employer_licences": Row("GET", _at("/v1/employers/{s.employer}/licences"), **ME),
    "read_licence": Row("GET", _at("/v1/licences/{s.licence}"), **ME),
    **{
        f"add_{kind}_licence": Row(
            "POST", _at(path, NEW_LICENCE), 201, own=LICENSING, narrow=404, **ME
        )
        for kind, path in (
            ("intermediary", "/v1/intermediaries/{s.licensed}/licences"),
            ("employer", "/v1/employers/{s.employer}/licences"),
        )
    },
    **{
        name: Row("POST", _at(f"/v1/licences/{{s.licence}}/{path}", body), 201, own=LICENSING, **ME)
        for name, path, body in (
            ("renew_licence", "renew", {"valid_until": "2029-12-31", **ACT}),
            ("change_licence_status", "change-status", {"status": "valid_provisional", **ACT}),
            ("correct_licence", "correct", {"number": "W-2", **REASON}),
        )
    },
    "list_licence_acts": Row("GET", _at("/v1/licence-acts"), narrow=200, **ME),
    "read_licence_act": Row(
        "GET",
        _at("/v1/licence-acts/{s.act}"),
        own=PARTIES | LICENSING | SECRETARIAT | {Role.COMPLAINTS_OFFICER},
        other=LICENSING | SECRETARIAT | {Role.COMPLAINTS_OFFICER},
        refused=404,
    ),
    "contest_licence_act": Row(
        "POST", _at("/v1/licence-acts/{s.act}/contest", REASON), own=CLAIMANTS, refused=404
    ),
    "reverse_licence_act": Row(
        "POST",
        _at("/v1/licence-acts/{s.act}/reverse", REASON),
        own=LICENSING,
        other=LICENSING,
        refused=404,
    ),
    **{
        f"{action}_licence_act": Row(
            "POST",
            _at(f"/v1/licence-acts/{{s.act}}/{action}", REASON),
            409,
            own=LICENSING,
            other=LICENSING,
            refused=404,
        )
        for action in ("confirm", "drop", "uphold")
    },
    "list_followed_recruiters": Row("GET", _at("/v1/recruiters-list"), narrow=200, **ME),
    "follow_recruiter": Row("PUT", _at("/v1/recruiters-list/{s.subject}"), own=EMPLOYER, **ME),
    "unfollow_recruiter": Row(
        "DELETE", _at("/v1/recruiters-list/{s.subject}"), 204, own=EMPLOYER, **ME
    ),
    "list_candidates": Row("GET", _at("/v1/candidates"), narrow=200, **ME),
    "read_candidate": Row(
        "GET", _at("/v1/candidates/{s.pair}"), own=SECRETARIAT, refused=404, **ME
    ),
    "decide_candidates": Row(
        "POST",
        lambda scene: (
            "/v1/candidates/decide",
            {
                "decisions": [
                    {"candidate": str(scene.pair), "version": 1, "act": "reject", **REASON}
                ]
            },
        ),
        own=SECRETARIAT,
        refused=404,
        **ME,
    ),
    "send_document": Row(
        "POST", _at("/v1/evidence?name=proof.txt"), 201, strange=None, narrow=403, file=b"words"
    ),
    "list_documents": Row("GET", _at("/v1/evidence"), narrow=200, **ME),
    "read_document": Row(
        "GET",
        _at("/v1/evidence/{s.document}"),
        other=SECRETARIAT | LICENSING,
    ),
    "remove_document": Row("DELETE", _at("/v1/evidence/{s.document}"), 204),
    "open_document": Row(
        "GET",
        _at("/v1/evidence/{s.document}/content?why=a+test"),
        other=SECRETARIAT | LICENSING,
    ),
    "list_disputes": Row("GET", _at("/v1/disputes"), narrow=200, **ME),
    "read_dispute": Row(
        "GET",
        _at("/v1/disputes/{s.dispute}"),
        own=PARTIES | LICENSING | SECRETARIAT,
        other=LICENSING | SECRETARIAT,
        refused=404,
    ),
    "answer_dispute": Row(
        "POST",
        _at("/v1/disputes/{s.dispute}/answer", {"answer": "it is right"}),
        own=LICENSING,
        other=LICENSING,
        refused=404,
    ),
    "reply_to_dispute": Row(
        "POST",
        _at("/v1/disputes/{s.dispute}/reply", {"reply": "it is wrong"}),
        own=CLAIMANTS,
        refused=404,
    ),
    **{
        name: Row(
            "POST",
            _at(f"/v1/disputes/{{s.dispute}}/{path}", {**REASON, **more}),
            ok,
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for name, path, ok, more in DECISIONS
    },
    # Nobody asked it, so nobody takes it back; what it answers to who asked is told by its life.
    "retract_my_question": Row(
        "POST", _at("/v1/disputes/{s.dispute}/retract", REASON), own=NOBODY, refused=404
    ),
    "ask_organisation_archive": Row("POST", _at(f"{ORGANISATION}/archives"), 202, own=MANAGERS),
    "ask_my_archive": Row("POST", _at("/v1/me/archives"), 202, narrow=403, **ME),
    "list_archives": Row("GET", _at("/v1/archives"), narrow=200, **ME),
    "read_archive": Row("GET", _at("/v1/archives/{s.archive}"), own=MANAGERS, refused=404),
    "open_archive": Row(
        "GET", _at("/v1/archives/{s.archive}/content"), 409, own=MANAGERS, refused=404
    ),
    "list_data_requests": Row("GET", _at("/v1/data-requests"), narrow=200, **ME),
    "read_data_request": Row(
        "GET", _at("/v1/data-requests/{s.request}"), own=SECRETARIAT, refused=404, **ME
    ),
    "open_identity_document": Row(
        "GET",
        _at("/v1/data-requests/{s.request}/documents/{s.passport}/content?why=a+test"),
        410,
        own=SECRETARIAT,
        refused=404,
        **ME,
    ),
    **{
        name: Row(
            "POST",
            _at(f"/v1/data-requests/{{s.request}}/{action}", {**REASON, **more}),
            ok,
            own=SECRETARIAT,
            refused=404,
            **ME,
        )
        for name, action, more, ok in (
            ("check_data_request", "check", {"basis": "notary"}, 200),
            ("set_aside_identity_check", "set-aside", {}, 409),
            ("extend_data_request", "extend", {}, 409),
            ("grant_data_request", "grant", {}, 409),
            ("refuse_data_request", "refuse", {"ground": "nothing_held"}, 422),
        )
    },
    "begin_profile": Row(
        "POST",
        _at("/v1/profiles", {"legal_name": {"text": "A Firm"}, "country": "PH"}),
        409,
        own=CLAIMANTS,
        strange=None,
        narrow=403,
    ),
    "list_profiles": Row("GET", _at("/v1/profiles"), narrow=200, **ME),
    "read_profile": Row(
        "GET",
        _at(PROFILE),
        own=PARTIES | SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    "change_profile": Row(
        "PATCH", _at(PROFILE, {"latin_name": "A Firm"}), own=CLAIMANTS, refused=404
    ),
    "open_profile_principals": Row(
        "GET",
        _at(f"{PROFILE}/principals?why=a+test"),
        own=PARTIES | SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    "list_likely_records": Row(
        "GET", _at(f"{PROFILE}/likely-records"), own=SECRETARIAT, other=SECRETARIAT, refused=404
    ),
    "submit_profile": Row("POST", _at(f"{PROFILE}/submit"), own=CLAIMANTS, refused=404),
    "withdraw_profile": Row("POST", _at(f"{PROFILE}/withdraw", REASON), own=CLAIMANTS, refused=404),
    **{
        f"{action}_profile": Row(
            "POST",
            _at(f"{PROFILE}/{action}", {**REASON, **body}),
            409,
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for action, body in (
            ("return", {}),
            ("refuse", {}),
            ("match", {"record": "{s.subject}"}),
            ("register", {"basis": "visit", "proves": "/addresses/0"}),
        )
    },
    "list_principals": Row(
        "GET",
        _at(f"{HELD_RECORD}/principals?why=a+test"),
        own=PARTIES | SECRETARIAT,
        other=SECRETARIAT,
        strange=403,
    ),
    "list_links": Row(
        "GET",
        _at(f"{HELD_RECORD}/links"),
        own=PARTIES | SECRETARIAT,
        other=SECRETARIAT,
        strange=403,
    ),
    "list_branches": Row("GET", _at(f"{HELD_RECORD}/branches"), **ME),
    **{
        f"state_{what}": Row(
            "POST", _at(f"{HELD_RECORD}/{path}", body), 201, own=CLAIMANTS, strange=403
        )
        for what, path, body in (
            ("principal", "principals", {"role": "owner", "name": "An Owner"}),
            ("link", "links", {"kind": "branch_of", "record": "{s.subject}"}),
            ("branch", "branches", {"country": "PH"}),
        )
    },
    **{
        f"end_{what}": Row(
            "POST",
            _at(f"{HELD_RECORD}/{path}/{{s.stated.{what}}}/end", {**REASON, "until": "2026-11-24"}),
            own=CLAIMANTS,
            strange=403,
        )
        for what, path in (("principal", "principals"), ("link", "links"), ("branch", "branches"))
    },
    "read_link": Row(
        "GET",
        _at("/v1/links/{s.stated.link}"),
        own=PARTIES | SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    **{
        f"{action}_link": Row(
            "POST",
            _at(f"/v1/links/{{s.stated.link}}/{action}", REASON),
            own=SECRETARIAT,
            other=SECRETARIAT,
            refused=404,
        )
        for action in ("confirm", "deny")
    },
    "read_owner_change": Row(
        "GET", _at("/v1/owner-changes/{s.stated.change}"), own=SECRETARIAT, refused=404, **ME
    ),
    **{
        f"{action}_on_owner_change": Row(
            "POST",
            _at(f"/v1/owner-changes/{{s.stated.change}}/{action}", REASON),
            own=SECRETARIAT,
            refused=404,
            **ME,
        )
        for action in ("lapse", "keep")
    },
    "look_up_principals": Row(
        "POST",
        _at("/v1/principals/search", {"why": "a test", "birth_date": "1971-03-09"}),
        own=SECRETARIAT,
        strange=None,
        narrow=403,
    ),
    "record_unregistered": Row(
        "POST",
        _at("/v1/unregistered", {"names": ["A Ghost"], "country": "PH", **REASON}),
        201,
        own=SECRETARIAT | {Role.COMPLAINTS_OFFICER},
        strange=None,
        narrow=403,
    ),
    "list_unregistered": Row("GET", _at("/v1/unregistered"), narrow=200, **ME),
    "revoke_client": Row(
        "POST", _at("/v1/clients/{s.client}/revoke", REASON), own=MANAGERS, refused=404
    ),
    **application_rows.rows(Row),
}
PROTECTED |= audit_rows(Row)
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
    "ask_organisation_archive": STAFF,
    "list_interests": STAFF,
    "release_second_look": REVIEWER,
    "refuse_second_look": REVIEWER,
    "withdraw_claim": LICENSING | SECRETARIAT,
    "remove_document": LICENSING | SECRETARIAT,
    "answer_dispute": SECRETARIAT,
    "reply_to_dispute": LICENSING | SECRETARIAT,
    "retract_my_question": LICENSING | SECRETARIAT,
    **{name: LICENSING for name, *_ in DECISIONS},
    **{f"{action}_profile": SECRETARIAT for action in ("change", "submit", "withdraw")},
    **{f"{action}_claim": LICENSING for action in ("resume", "grant", "refuse", "lapse")},
    "contest_licence_act": LICENSING | SECRETARIAT | {Role.COMPLAINTS_OFFICER},
    **{
        f"{action}_licence_act": SECRETARIAT | {Role.COMPLAINTS_OFFICER}
        for action in ("confirm", "drop", "uphold", "reverse")
    },
    **audits.SEEN_ELSEWHERE,
    **application_rows.SEEN_BUT_REFUSED,
}

# The same in their own organisation alone.
SEEN_AT_HOME: dict[str, frozenset[Role]] = {
    "approve_invitation": MANAGERS,
    "withdraw_claim": PARTIES,
    "answer_dispute": PARTIES,
    "reply_to_dispute": PARTIES,
    "retract_my_question": PARTIES,
    **{name: PARTIES for name, *_ in DECISIONS},
    **{
        f"{action}_licence_act": PARTIES
        for action in ("confirm", "drop", "contest", "uphold", "reverse")
    },
    **{
        f"{action}_claim": PARTIES
        for action in ("confirm", "object_to", "resume", "grant", "refuse", "lapse")
    },
    **{
        f"{action}_profile": PARTIES
        for action in (
            *("change", "submit", "withdraw"),
            *("return", "refuse", "match", "register"),
        )
    },
    "list_likely_records": PARTIES,
    **{f"{action}_link": PARTIES for action in ("confirm", "deny")},
    **audits.SEEN_AT_HOME,
    **application_rows.SEEN_AT_HOME,
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
        claims = _claims(world, whose)
        # Who decides has no part in the record: it is nobody's.
        decides = role is Role.SECRETARIAT
        disputed = _dispute(world, _record(world) if decides else claims[2])
        things = (_upload(world), *claims, _document(world, whose), disputed)
        things = (*things, _archive(world, whose), *_request(world))
        things = (*things, _stated(world, whose, claims))
        # An authority does not act on what it holds itself.
        is_party = place.kind is OrganisationKind.AUTHORITY
        licences = _licences(world, None if is_party else claims[2], whose)
        held = _interests(world, whose, colleague)
        return Scene(world, me, whose, *ids, session, *things, *licences, colleague, *held)

    return make


def _interests(world: World, whose: Member, colleague: Member) -> tuple[UUID, UUID]:
    """Declare an interest of one, and hold an act of the other."""
    interest = Interest(
        id=new_id(),
        person_id=whose.person.id,
        organisation_id=whose.organisation.id,
        kind=InterestKind.OTHER,
        country="MU",
        since=date(2026, 1, 1),
        state=InterestState.DECLARED,
        entry=1,
        declared_at=world.database.clock(),
    )
    look = SecondLook(
        id=new_id(),
        act="claim.grant",
        thing_id=new_id(),
        path="/v1/claims",
        person_id=colleague.person.id,
        role=colleague.membership.role,
        reasons=["shared_principal"],
        touches={"subjects": [], "organisations": [], "countries": []},
        state=LookState.HELD,
        asked_at=world.database.clock(),
    )
    with world.database.writing(OPERATOR) as work:
        work.session.add_all([interest, look])
    return interest.id, look.id


def _place(role: Role) -> str | None:
    return "PH" if KIND_OF[role] is OrganisationKind.AUTHORITY else None


def _claims(world: World, whose: Member) -> tuple[UUID, ...]:
    """Make a record with an open claim, one that is held, and the question whether they are one."""
    with world.database.writing(OPERATOR) as work:
        first = take_serials(work.session, "subject", 2)
        subjects = [
            Subject(
                id=new_id(),
                serial=serial,
                number=make(NumberKind.INTERMEDIARY, serial),
                kind=SubjectKind.INTERMEDIARY,
                standing=Standing.IMPORTED,
                country="PH",
                recorded_from=1,
            )
            for serial in (first, first + 1)
        ]
        work.session.add_all(subjects)
        work.session.flush()
        claims = [
            Claim(
                id=new_id(),
                subject_id=subject.id,
                organisation_id=whose.organisation.id,
                jurisdiction="PH",
                statement="it is ours",
                state=state,
                lodged_by=whose.person.id,
                lodged_at=work.at,
                objections_until=work.at,
            )
            for subject, state in zip(
                subjects, (ClaimState.LODGED, ClaimState.GRANTED), strict=True
            )
        ]
        pair = Candidate(
            id=new_id(),
            number=make(NumberKind.REVIEW, first),
            first_id=subjects[0].id,
            second_id=subjects[1].id,
            score=0.9,
            reasons=["a test"],
            state=CandidateState.WAITING,
            found_at_entry=1,
        )
        work.session.add_all([*claims, pair])
    return subjects[0].id, claims[0].id, subjects[1].id, pair.id


def _record(world: World) -> UUID:
    """Make a record that nobody holds."""
    with world.database.writing(OPERATOR) as work:
        serial = take_serials(work.session, "subject")
        record = Subject(
            id=new_id(),
            serial=serial,
            number=make(NumberKind.INTERMEDIARY, serial),
            kind=SubjectKind.INTERMEDIARY,
            standing=Standing.IMPORTED,
            country="PH",
            recorded_from=1,
        )
        work.session.add(record)
    return record.id


def _dispute(world: World, record: UUID) -> UUID:
    """Let somebody have asked of a record whether a value is right."""
    at = world.database.clock()
    with world.database.writing(OPERATOR) as work:
        dispute = Dispute(
            id=new_id(),
            number=make(NumberKind.QUESTION, take_serials(work.session, "dispute")),
            subject_id=record,
            fact_table="licence",
            fact_id=new_id(),
            field="valid_until",
            pointer="/licences/0/valid_until",
            jurisdiction="PH",
            is_shown=True,
            is_authority_told=False,
            is_firm_told=False,
            state=DisputeState.LODGED,
            lodged_at=at,
            lodged_entry=1,
            heard_until=at,
            due_at=at,
        )
        work.session.add(dispute)
    return dispute.id


def _stated(world: World, whose: Member, claims: tuple[UUID, ...]) -> Stated:
    """Let the record that is held state one thing of each kind, and its firm begin a profile."""
    subject_id, _, held_id, _ = claims
    with world.database.writing(OPERATOR) as work:
        serial = take_serials(work.session, "profile")
        profile = Profile(
            id=new_id(),
            number=make(NumberKind.PROFILE, serial),
            organisation_id=whose.organisation.id,
            kind=SubjectKind.INTERMEDIARY,
            content={
                "legal_name": {"text": "A Firm"},
                "country": "PH",
                "addresses": [{"text": "1 Example Road", "country": "PH"}],
            },
            flags=[],
            state=ProfileState.DRAFT,
            begun_by=whose.person.id,
            begun_at=work.at,
        )
        work.session.add(profile)
        held = work.session.get_one(Subject, held_id)
        by = Stater(held, whose.organisation.id, whose.person.id, 1)
        values = {
            StatementKind.PRINCIPAL: {"role": "owner", "name": "An Owner", "salt": "0" * 32},
            StatementKind.LINK: {"kind": LinkKind.SUB_AGENT_OF, "other_id": subject_id},
            StatementKind.BRANCH: {"country": "PH"},
        }
        principal, link, branch = (
            open_statement(work, by, kind, said).id for kind, said in values.items()
        )
        work.session.add(
            LinkAnswer(id=link, subject_id=held_id, other_id=subject_id, state=LinkState.STATED)
        )
        claim = work.session.scalars(
            select(Claim).where(Claim.subject_id == held_id, Claim.state == ClaimState.GRANTED)
        ).one()
        change = OwnerChange(
            id=new_id(),
            subject_id=held_id,
            claim_id=claim.id,
            left_id=principal,
            came_id=principal,
            state=OwnerChangeState.OPEN,
            raised_at=work.at,
        )
        work.session.add(change)
    return Stated(profile.id, principal, link, branch, change.id)


def _licences(world: World, held: UUID | None, whose: Member) -> tuple[UUID, ...]:
    """Make a licence of the held record, an act that worsened it, and the record of an employer.

    Args:
        world: of the test.
        held: the record; ``None`` for one that nobody holds.
        whose: somebody, who decided the act.
    """
    with world.database.writing(OPERATOR) as work:
        if work.session.get(Source, "walk") is None:
            work.session.add(_register())
        serial = take_serials(work.session, "subject", 2)
        firms = (SubjectKind.EMPLOYER, SubjectKind.INTERMEDIARY)
        employer, free = (
            Subject(
                id=new_id(),
                serial=serial + place,
                number=make(kind.number_kind, serial + place),
                kind=kind,
                standing=Standing.IMPORTED,
                country="PH",
                recorded_from=1,
            )
            for place, kind in enumerate(firms)
        )
        work.session.add_all([employer, free])
        work.session.flush()
        held = held or free.id
        ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
        licence = Licence(
            id=new_id(),
            subject_id=held,
            source_key="walk",
            number=f"L-{serial}",
            status=LicenceStatus.TEMPORARY_AUTHORITY,
            valid_until=date(2026, 12, 31),
            stated_from=date(2026, 11, 1),
            recorded_from=1,
        )
        work.session.add(licence)
        work.session.flush()
        act = LicenceAct(
            id=new_id(),
            kind=ActKind.CHANGE_STATUS,
            state=ActState.IN_FORCE,
            subject_id=held,
            licence_id=licence.id,
            source_key="walk",
            jurisdiction="PH",
            organisation_id=ministry.id,
            before_id=licence.id,
            number=licence.number,
            status=licence.status,
            is_worsening=True,
            ground=Ground.OTHER,
            holds_from=date(2026, 11, 1),
            decided_on=date(2026, 11, 1),
            decided_by=whose.person.id,
            decided_at=work.at,
            said_entry=1,
            entry=1,
        )
        work.session.add(act)
    return licence.id, act.id, employer.id, held


def _register() -> Source:
    return Source(
        key="walk",
        title="Register",
        publisher="Ministry",
        jurisdiction="PH",
        record=RecordKind.INTERMEDIARY,
        data_licence="none",
        attribution="Ministry",
        time_zone="Asia/Manila",
        stale_after_days=90,
        list_date=date(2026, 11, 1),
        digest_key="0" * 64,
    )


def _like(world: World, member: Member) -> Member:
    """Bring a colleague of the same role into somebody's organisation."""
    return world.member(member.membership.role, member.organisation)


def _absence(scene: Scene) -> UUID:
    """Let somebody be away, for whom the one of the scene stands in."""
    away = _like(scene.world, scene.whose)
    absence = Absence(
        id=new_id(),
        person_id=away.person.id,
        membership_id=away.membership.id,
        organisation_id=away.organisation.id,
        substitute_id=scene.whose.membership.id,
        from_on=date(2026, 12, 1),
        until_on=date(2026, 12, 2),
        state=AbsenceState.STANDING,
        edition=1,
        said_at=scene.world.database.clock(),
    )
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(absence)
    return absence.id


def _document(world: World, whose: Member) -> UUID:
    """Keep a document that proves a claim in the Philippines."""
    with world.api.state.evidence.store.arriving(100) as arriving:
        arriving.write(b"proof")
    document = Document(
        id=new_id(),
        organisation_id=whose.organisation.id,
        digest=arriving.digest,
        size_bytes=arriving.size,
        media_type="text/plain",
        name="proof.txt",
        jurisdiction="PH",
        sent_at=world.database.clock(),
    )
    with world.database.writing(OPERATOR) as work:
        work.session.add(document)
    return document.id


def _archive(world: World, whose: Member) -> UUID:
    """Note an archive of an organisation that was asked for."""
    archive = Archive(
        id=new_id(),
        kind=WhoseKind.ORGANISATION,
        whose_id=whose.organisation.id,
        about=[],
        organisation_id=whose.organisation.id,
        role=whose.membership.role.value,
        state=ArchiveState.ASKED,
        asked_at=world.database.clock(),
    )
    with world.database.writing(OPERATOR) as work:
        work.session.add(archive)
    return archive.id


def _request(world: World) -> tuple[UUID, UUID]:
    """Note the request of a principal without an account, and a document that was destroyed."""
    request = DataRequest(
        id=new_id(),
        number=f"VQ{new_id().hex[-8:]}",
        code_digest="0" * 64,
        kind=RequestKind.CORRECTION,
        state=RequestState.HANDED_IN,
        language="en",
        about=[],
        entries=[],
        received_at=world.database.clock(),
    )
    document = IdentityDocument(
        id=new_id(),
        request_id=request.id,
        size_bytes=1,
        media_type="image/png",
        sent_at=world.database.clock(),
    )
    with world.database.writing(OPERATOR) as work:
        work.session.add(request)
        work.session.flush()
        work.session.add(document)
    return request.id, document.id


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
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": f'"{row.seen}"'}
    sent: dict[str, Any] = {"json": body} if row.file is None else {"content": row.file}
    return client.request(row.method, path, headers=headers, **sent).status_code


def test_every_operation_has_its_row(world: World):
    named = {each["operationId"] for each in operations(world.api.openapi())}
    assert named == PUBLIC | set(PROTECTED)


def test_what_needs_no_token_names_none_and_what_needs_one_says_so(world: World):
    for operation in operations(world.api.openapi()):
        needs_one = operation["operationId"] in PROTECTED
        security = operation.get("security", [])
        if operation["operationId"] in OPTIONAL:
            assert {} in security
            continue
        assert bool(security) is needs_one, operation["operationId"]
        assert ("401" in operation["responses"]) or not needs_one


def walk(
    names: Iterable[str],
    make: Callable[[], Scene],
    expected: Callable[[str], int | None],
    client: Callable[[Scene], TestClient],
) -> dict[str, tuple[int, int | None]]:
    """Ask for each operation, and return those that answered otherwise than expected.

    Reads share one scene; each act has one of its own.
    """
    found: dict[str, tuple[int, int | None]] = {}
    shared = make()
    for name in names:
        row = PROTECTED[name]
        one = shared if row.method == "GET" else make()
        status = ask(client(one), row, one)
        if status != expected(name):
            found[name] = (status, expected(name))
    return found


def test_nobody_the_revoked_and_the_expired_are_sent_to_sign_in(world, scene):
    one = scene(Role.PARTNER, own=True)
    sign_in = world.session(one.me)
    revoked = world.token_of(sign_in)
    with world.database.writing(OPERATOR) as work:
        work.session.get_one(SignIn, sign_in.id).ended_at = work.at
    tokens = (revoked, world.token(one.me, lasts=timedelta(0)))
    clients = [world.client(), *(world.client(Authorization=f"Bearer {each}") for each in tokens)]
    for client in clients:
        assert walk(PROTECTED, lambda: one, lambda _: 401, lambda _, c=client: c) == {}


def test_a_token_that_is_narrowed_to_something_else_opens_nothing(world, scene):
    def narrow(one: Scene) -> TestClient:
        return world.signed_in(one.me, scopes=["journal:read"])

    found = walk(
        PROTECTED,
        lambda: scene(Role.EMPLOYER_MANAGER, own=True),
        lambda name: PROTECTED[name].narrow,
        narrow,
    )
    assert found == {}


ITSELF = {
    *("read_me", "change_me", "change_my_password", "read_my_data", "list_my_acts"),
    *("list_openings", "list_sessions", "end_session", "list_second_factors", "add_second_factor"),
    *("confirm_second_factor", "remove_second_factor", "renew_recovery_codes", "begin_passkey"),
    *("add_passkey", "challenge_passkey", "list_my_invitations", "accept_my_invitation"),
    *("read_my_details", "change_my_details", "read_my_absence"),
    *("read_my_reminders", "change_my_reminders"),
}
"""What an account without a membership reaches."""


def test_an_account_without_a_membership_reaches_itself_and_nothing_else(world, scene):
    def expected(name: str) -> int:
        row = PROTECTED[name]
        return row.ok if name in ITSELF else row.narrow

    def alone(one: Scene) -> TestClient:
        sign_in = world.session(one.me)
        with world.database.writing(OPERATOR) as work:
            work.session.get_one(SignIn, sign_in.id).membership_id = None
        return world.client(Authorization=f"Bearer {world.token_of(sign_in)}")

    def make() -> Scene:
        return scene(Role.EMPLOYER_MANAGER, own=True)

    assert walk(PROTECTED, make, expected, alone) == {}
    one = make()
    client = alone(one)
    lists = {
        name: client.get(PROTECTED[name].ask(one)[0]).json()
        for name in set(PROTECTED) - ITSELF
        if PROTECTED[name].method == "GET" and PROTECTED[name].narrow == 200
    }
    assert {name for name, body in lists.items() if body["items"]} == set()


@pytest.mark.parametrize("role", CALLERS)
def test_each_role_in_its_own_organisation(world, scene, role):
    def expected(name: str) -> int | None:
        row = PROTECTED[name]
        refused = 403 if role in SEEN_AT_HOME.get(name, NOBODY) else row.refused
        return row.ok if role in row.own else _refused(name, refused, role)

    found = walk(
        PROTECTED, lambda: scene(role, own=True), expected, lambda one: world.signed_in(one.me)
    )
    assert found == {}


@pytest.mark.parametrize("role", CALLERS)
def test_each_role_in_another_organisation_of_the_same_kind(world, scene, role):
    def expected(name: str) -> int | None:
        row = PROTECTED[name]
        return row.ok if role in row.other else _refused(name, row.strange, role)

    found = walk(
        [name for name, row in PROTECTED.items() if row.strange],
        lambda: scene(role, own=False),
        expected,
        lambda one: world.signed_in(one.me),
    )
    assert found == {}


def _refused(name: str, otherwise: int | None, role: Role) -> int | None:
    return 403 if role in SEEN_BUT_REFUSED.get(name, NOBODY) else otherwise


def test_the_quick_walk_leaves_out_only_roles_of_which_the_policy_says_the_same():
    assert {_alike(role) for role in HELD} == set(ONE_OF_EACH)
    assert all(_alike(role) == alike for alike, role in ONE_OF_EACH.items())


def test_every_role_that_can_be_held_has_a_kind_of_organisation():
    assert set(KIND_OF) == HELD
    assert set(Role) == HELD | NOT_HELD
