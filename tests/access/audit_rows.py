"""The rows of the access walk for audits, and the audit that each scene has."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from app.access.grants import (
    AUDIT_BODY,
    AUDITORS,
    CLAIMANTS,
    EMPLOYER,
    GOVERNMENT,
    HELD,
    INTERMEDIARY,
    Role,
)
from app.domains.audits.models import (
    Accreditation,
    Audit,
    AuditBundle,
    Competence,
    Finding,
    WorkerList,
)
from app.domains.audits.service.ordering import canonical
from app.domains.audits.types import (
    AccreditationState,
    AuditState,
    CompetenceKind,
    FindingState,
    Order,
    Ordered,
)
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from app.store.sight import open_to
from tests.access.rows import Row, Rows
from tests.make import NOON, OPERATOR

SECRETARIAT = frozenset({Role.SECRETARIAT})
MANAGER = frozenset({Role.AUDIT_MANAGER})
READERS = SECRETARIAT | {Role.DECISION_MAKER}
PARTIES = INTERMEDIARY | EMPLOYER | GOVERNMENT
ANSWERERS = CLAIMANTS | {Role.AUTHORITY_MANAGER}
FIRMS = frozenset(
    {OrganisationKind.INTERMEDIARY, OrganisationKind.EMPLOYER, OrganisationKind.AUTHORITY}
)
REASON = {"reason": "a test of who may"}
DAY = NOON.date()


def _parties(scene: Any) -> tuple[UUID, UUID]:
    """Return a body and an auditee; the organisation that is asked for is one of them."""
    world, whose = scene.world, scene.whose.organisation
    body = whose if whose.kind is OrganisationKind.AUDIT_BODY else None
    firm = whose if whose.kind in FIRMS else None
    body = body or world.organisation(OrganisationKind.AUDIT_BODY)
    firm = firm or world.organisation(OrganisationKind.INTERMEDIARY)
    return body.id, firm.id


def _audit(scene: Any, state: AuditState) -> UUID:
    body, firm = _parties(scene)
    with scene.world.database.writing(OPERATOR) as work:
        said: dict[str, Any] = {
            "auditee_subject_id": scene.subject,
            "auditee_organisation_id": firm,
            "ordered_by": "application",
            "ordered_id": uuid4(),
            "scheme": "ers-1",
            "scheme_version": "1.0",
            "standard": "ers",
            "edition": "1.0",
            "kind": Ordered.STAGE_2,
            "audit_body_id": body,
            "scope": {"sites": [{"code": "head", "title": "Head office", "country": "PH"}]},
            "personnel": 1,
            "workers_placed": 1,
            "criteria": ("1.1",),
        }
        order = Order.model_validate(said)
        audit = Audit(
            id=new_id(),
            number=f"VT{new_id().hex[-12:]}",
            order_text=canonical(order),
            order_digest="0" * 64,
            ordered_by="application",
            ordered_id=order.ordered_id,
            ordered_at=work.at,
            shows_summary=False,
            auditee_subject_id=scene.subject,
            auditee_organisation_id=firm,
            audit_body_id=body,
            kind=Ordered.STAGE_2,
            is_unannounced=False,
            state=state,
            days_required="1",
            interviews_required=0,
            files_required=0,
            sites=[],
            languages=[],
        )
        work.session.add(audit)
        work.session.flush()
        open_to(work, "audit", [audit.id], firm, "it is audited")
    return audit.id


def _accreditation(scene: Any) -> UUID:
    body, _ = _parties(scene)
    row = Accreditation(
        id=new_id(),
        audit_body_id=body,
        scheme="ers-1",
        countries=[],
        valid_from=DAY,
        valid_until=DAY,
        state=AccreditationState.SUSPENDED,
        granted_at=NOON,
    )
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(row)
    return row.id


def _competence(scene: Any) -> UUID:
    body, _ = _parties(scene)
    row = Competence(
        id=new_id(),
        audit_body_id=body,
        person_id=scene.whose.person.id,
        kind=CompetenceKind.LANGUAGE,
        code="en",
        valid_until=DAY,
        confirmed_at=NOON,
    )
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(row)
    return row.id


def _finding(scene: Any) -> UUID:
    audit_id = _audit(scene, AuditState.ACCEPTED)
    with scene.world.database.writing(OPERATOR) as work:
        audit = work.session.get_one(Audit, audit_id)
        row = Finding(
            id=new_id(),
            number=f"VN{new_id().hex[-12:]}",
            audit_id=audit_id,
            audit_body_id=audit.audit_body_id,
            auditee_organisation_id=audit.auditee_organisation_id,
            subject_id=audit.auditee_subject_id,
            criterion="1.1",
            indicators=[],
            statement="It is not met.",
            state=FindingState.VERIFIED,
            announced_at=work.at,
            grade_since_at=work.at,
        )
        work.session.add(row)
    return row.id


def _bundle(scene: Any) -> tuple[UUID, UUID]:
    """Return an audit with a bundle of whoever asks, which was revoked, and the bundle."""
    audit_id = _audit(scene, AuditState.CANCELLED)
    row = AuditBundle(
        id=new_id(),
        audit_id=audit_id,
        person_id=scene.me.person.id,
        base=0,
        seal_digest="0" * 64,
        fetched_at=NOON,
        expires_at=NOON,
        revoked_at=NOON,
    )
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(row)
    return audit_id, row.id


def _listed(scene: Any) -> tuple[str, Any]:
    audit_id = _audit(scene, AuditState.IN_PROGRESS)
    row = WorkerList(audit_id=audit_id, sealed=b"", groups=["head:abroad"], handed_in_at=NOON)
    with scene.world.database.writing(OPERATOR) as work:
        work.session.add(row)
    return f"/v1/audits/{audit_id}/worker-list", None


def _revoking(scene: Any) -> tuple[str, Any]:
    audit_id, bundle_id = _bundle(scene)
    return f"/v1/audits/{audit_id}/bundles/{bundle_id}/revoke", REASON


def _of(audit: str, body: Any = None, state: AuditState = AuditState.CANCELLED) -> Any:
    def request(scene: Any) -> tuple[str, Any]:
        return f"/v1/audits/{_audit(scene, state)}{audit}", body

    return request


def _on(prefix: str, make: Callable[[Any], UUID], suffix: str, body: Any) -> Any:
    def request(scene: Any) -> tuple[str, Any]:
        return f"{prefix}/{make(scene)}{suffix}", body

    return request


def _sent(path: str, body: Callable[[Any], Any]) -> Any:
    return lambda scene: (path, body(scene))


PERSON = {"person_id": str(uuid4())}
PLAN = {
    "planned_from": "2027-01-11",
    "planned_until": "2027-01-12",
    "sites": ["head"],
    "languages": ["en"],
    "days": 1,
    "interviews": 1,
    "files": 1,
}
ACTS: dict[str, tuple[str, Any, frozenset[Role]]] = {
    "plan_audit": ("/plan", PLAN, MANAGER),
    "propose_audit_team": (*("/propose-team", {"members": [{**PERSON, "role": "lead"}]}, MANAGER),),
    "declare_audit_interests": ("/declare", {"ties": []}, AUDITORS),
    "clear_audit_team": ("/clear-team", None, MANAGER),
    "object_to_auditor": ("/object", {**PERSON, **REASON}, ANSWERERS),
    "decide_audit_objection": (
        *(f"/objections/{uuid4()}/decide", {"is_upheld": True, **REASON}, MANAGER),
    ),
    "start_audit": ("/start", None, AUDITORS),
    "report_audit_influence": ("/report-influence", {"kind": "gift", "words": "pens"}, AUDITORS),
    "hand_over_audit": ("/hand-over", {"audit_body_id": str(uuid4()), **REASON}, SECRETARIAT),
    "submit_audit_report": ("/submit", {}, AUDITORS),
    "return_audit_report": ("/return", REASON, MANAGER),
    "accept_audit_report": ("/accept", None, MANAGER),
    "cancel_audit": ("/cancel", REASON, SECRETARIAT),
}
"""Acts on an audit that is over: whoever may do them is told that it is."""
ANSWER = dict.fromkeys(("root_cause", "correction", "corrective_action"), "a test of who may")
ON_FINDINGS: dict[str, tuple[str, Any, frozenset[Role]]] = {
    "answer_finding": ("/answer", ANSWER, ANSWERERS),
    "send_back_finding": ("/send-back", REASON, AUDITORS),
    "verify_finding": ("/verify", {"how": "visit", **REASON}, AUDITORS),
    "decide_grade": ("/decide-grade", {"outcome": "confirmed", **REASON}, MANAGER),
}
"""Acts on a finding that is verified."""
BUNDLE = uuid4()
RETURNED = {
    "format": "vouch-audit-bundle/1",
    "bundle": str(BUNDLE),
    "seal": "none",
    "audit": "none",
    "base": 0,
    "entries": [],
}
WORKER = {"name": "None", "contact": "none", "site": "head", "is_deployed": True}
IN_THE_FIELD: dict[str, tuple[str, str, Any, frozenset[Role]]] = {
    "fetch_audit_bundle": (
        *("POST", "/bundles", {"passphrase": "a test of who may fetch one"}, AUDITORS),
    ),
    "return_audit_bundle": ("POST", f"/bundles/{BUNDLE}/return", RETURNED, AUDITORS),
    "hand_in_worker_list": ("POST", "/worker-list", {"workers": [WORKER]}, CLAIMANTS),
    "draw_workers": ("POST", "/worker-list/draw", REASON, AUDITORS),
    "read_drawn_workers": ("GET", "/worker-list/drawn", None, AUDITORS),
}
"""Acts in the field on an audit that is over."""
ON_AUDITS = (
    *(*ACTS, *ON_FINDINGS, *IN_THE_FIELD, "revoke_audit_bundle", "list_audit_bundles"),
    *("read_team_standing", "list_audit_entries", "list_entry_revisions", "write_audit_entry"),
)
SEEN_AT_HOME = {
    **dict.fromkeys(ON_AUDITS, AUDIT_BODY | PARTIES | READERS),
    "end_competence": AUDIT_BODY | SECRETARIAT,
}
SEEN_ELSEWHERE = {
    **dict.fromkeys(ON_AUDITS, READERS),
    "end_competence": SECRETARIAT,
}


def audit_rows(row: Callable[..., Any]) -> dict[str, Any]:
    """Return the rows; ``row`` makes one."""
    found = {
        name: row(
            *("POST", _of(path, body), 409),
            own=own,
            other=own & SECRETARIAT,
            refused=404,
        )
        for name, (path, body, own) in ACTS.items()
    }
    for name in ("suspend", "restore", "end"):
        found[f"{name}_accreditation"] = row(
            *("POST", _on("/v1/accreditations", _accreditation, f"/{name}", REASON)),
            409 if name == "suspend" else 200,
            own=SECRETARIAT,
            other=SECRETARIAT,
            strange=403,
        )
    for name, (path, body, own) in ON_FINDINGS.items():
        asked = _on("/v1/findings", _finding, path, body)
        found[name] = row("POST", asked, 409, own=own, refused=404)
    for name, (method, path, body, own) in IN_THE_FIELD.items():
        found[name] = row(method, _of(path, body), 409, own=own, refused=404)
    for name, path in {
        "list_audit_bundles": "/bundles",
        "list_entry_revisions": f"/entries/note/{uuid4()}",
    }.items():
        found[name] = row(*("GET", _of(path)), own=AUDIT_BODY | READERS, other=READERS, refused=404)
    found["read_worker_list"] = row(
        *("GET", _listed), own=AUDIT_BODY | PARTIES | READERS, other=READERS, refused=404
    )
    found["revoke_audit_bundle"] = row("POST", _revoking, 409, own=AUDIT_BODY, refused=404)
    period = {"valid_from": "2026-01-01", "valid_until": "2027-01-01", "scheme": "ers-1"}

    def body_of(scene: Any) -> Any:
        return {"audit_body_id": str(scene.whose.organisation.id), **period, **REASON}

    known = {**PERSON, "kind": "language", "code": "en", "valid_until": "2027-01-01"}
    home = {"strange": None}
    return {
        **found,
        "list_audits": row("GET", _sent("/v1/audits", lambda _: None), narrow=200, **home),
        "read_audit": row(
            *("GET", _of("")), own=AUDIT_BODY | PARTIES | READERS, other=READERS, refused=404
        ),
        "read_team_standing": row("GET", _of("/standing"), 409, own=MANAGER, refused=404),
        "list_audit_entries": row(
            *("GET", _of("/entries")), own=AUDIT_BODY | READERS, other=READERS, refused=404
        ),
        "write_audit_entry": row(
            *("PUT", _of(f"/entries/note/{uuid4()}", {"content": {"text": "a note"}}), 409),
            own=AUDITORS,
            refused=404,
        ),
        "list_findings": row("GET", _sent("/v1/findings", lambda _: None), narrow=200, **home),
        "read_finding": row(
            *("GET", _on("/v1/findings", _finding, "", None)),
            own=AUDIT_BODY | PARTIES | READERS,
            other=READERS,
            refused=404,
        ),
        "accredit_body": row(
            *("POST", _sent("/v1/accreditations", body_of), 422),
            own=SECRETARIAT,
            narrow=403,
            **home,
        ),
        "list_accreditations": row(
            *("GET", _sent("/v1/accreditations", lambda _: None)), own=HELD, narrow=200, **home
        ),
        "confirm_competence": row(
            *("POST", _sent("/v1/competences", lambda _: known), 422),
            own=MANAGER,
            narrow=403,
            **home,
        ),
        "list_competences": row(
            "GET", _sent("/v1/competences", lambda _: None), narrow=200, **home
        ),
        "end_competence": row(
            *("POST", _on("/v1/competences", _competence, "/end", REASON)), own=MANAGER, refused=404
        ),
    }


ROWS = Rows(
    audit_rows(Row),
    public=frozenset({"list_audit_summaries", "read_audit_summary"}),
    seen=SEEN_ELSEWHERE,
    seen_at_home=SEEN_AT_HOME,
)
