"""Audits over HTTP: read by body, auditee and scheme; planned, manned, begun, handed over."""

from collections.abc import Callable
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.audits.errors import (
    NotAccredited,
    ObjectionNotPossible,
    ObjectionOpen,
    OfTheTeam,
    PlanRefused,
    ReportIncomplete,
    TeamRefused,
)
from app.domains.audits.models import Audit
from app.domains.audits.queries import audits
from app.domains.audits.routes.desk import Desk, shown_audit, shown_audits
from app.domains.audits.schemas import (
    AgainstOut,
    AuditOut,
    DeclarationIn,
    HandOverIn,
    InfluenceIn,
    ObjectionDecisionIn,
    ObjectionIn,
    PlanIn,
    ReportIn,
    StandingOut,
    TeamIn,
)
from app.domains.audits.service import planning, reporting, team
from app.domains.audits.types import AuditState, Interest, Plan
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/audits", tags=["audits"])
BASIC = (Unauthenticated, NotFound, Forbidden, StepRefused)
ACTED = problems(*BASIC)
PAGE: TypeAdapter[PageOf[AuditOut]] = TypeAdapter(PageOf[AuditOut])
Act = Callable[[Work, Audit], object]


def _do(audit_id: UUID, seen: int, acting: Acting, act: Act) -> Response:
    def verb(work: Work) -> Made:
        audit = audits.one(work, audit_id, seen)
        act(work, audit)
        work.session.flush()
        return Made(shown_audit(work, audit), audit.version)

    return acting.do(verb)


@router.get("", response_model=PageOf[AuditOut], responses=problems(Unauthenticated))
def list_audits(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[AuditState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the audits that I may know of, the oldest first."""
    order = ListOrder("audits", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = shown_audits(work, audits.page(work, state, after, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get("/{audit_id}", response_model=AuditOut, responses=numbered())
def read_audit(audit_id: NumberOrId, actor: SignedIn, db: Db) -> Response:
    """Read an audit: its scope, plan, team, and what can be done."""
    with db.reading(actor) as work:
        known = identified(work, audit_id, audits.find_numbered, "/v1/audits")
        if isinstance(known, Response):
            return known
        audit = audits.one(work, known)
        return shown(shown_audit(work, audit), audit.version)


@router.get(
    "/{audit_id}/standing",
    response_model=StandingOut,
    responses=ACTED,
)
def read_team_standing(audit_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read all that stands against the proposed team now: conflicts of interest and gaps."""
    with db.reading(actor) as work:
        audit = audits.one(work, audit_id)
        found = team.standing_against(work, audit)
        return shown(StandingOut(against=[AgainstOut.model_validate(each) for each in found]))


@router.post(
    "/{audit_id}/plan",
    response_model=AuditOut,
    responses=problems(*BASIC, PlanRefused, NotAccredited),
)
def plan_audit(audit_id: UUID, body: PlanIn, seen: IfMatch, acting: Acting) -> Response:
    """Plan an audit: days, sites, languages, time and samples; departures with their reason."""
    said = Plan(
        body.planned_from,
        body.planned_until,
        tuple(body.sites),
        tuple(body.languages),
        body.days,
        body.interviews,
        body.files,
        body.reason,
    )
    return _do(audit_id, seen, acting, lambda work, audit: planning.plan(work, audit, said))


@router.post("/{audit_id}/propose-team", response_model=AuditOut, responses=ACTED)
def propose_audit_team(audit_id: UUID, body: TeamIn, seen: IfMatch, acting: Acting) -> Response:
    """Propose the whole team; who stays in the same role keeps the declaration."""
    members = [(each.person_id, each.role) for each in body.members]
    return _do(audit_id, seen, acting, lambda work, audit: team.propose(work, audit, members))


@router.post("/{audit_id}/declare", response_model=AuditOut, responses=ACTED)
def declare_audit_interests(
    audit_id: UUID, body: DeclarationIn, seen: IfMatch, acting: Acting
) -> Response:
    """Declare what ties you to the auditee, or that nothing does."""
    ties = [Interest(each.kind, each.ended_on) for each in body.ties]

    def act(work: Work, audit: Audit) -> object:
        return team.declare(work, audit, ties, body.words, is_principal=body.is_principal)

    return _do(audit_id, seen, acting, act)


@router.post(
    "/{audit_id}/clear-team",
    response_model=AuditOut,
    responses=problems(*BASIC, TeamRefused, OfTheTeam, PlanRefused, NotAccredited),
)
def clear_audit_team(audit_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Clear the team; where something stands against it, all of it is listed at once."""
    return _do(audit_id, seen, acting, lambda work, audit: team.clear(work, desk, audit))


@router.post(
    "/{audit_id}/object",
    response_model=AuditOut,
    responses=problems(*BASIC, ObjectionNotPossible),
)
def object_to_auditor(audit_id: UUID, body: ObjectionIn, seen: IfMatch, acting: Acting) -> Response:
    """Object to one member of the team, once, with a reason."""

    def act(work: Work, audit: Audit) -> object:
        return team.object_to(work, audit, body.person_id, body.reason)

    return _do(audit_id, seen, acting, act)


@router.post(
    "/{audit_id}/objections/{objection_id}/decide",
    response_model=AuditOut,
    responses=problems(*BASIC, ObjectionNotPossible, OfTheTeam),
)
def decide_audit_objection(
    audit_id: UUID, objection_id: UUID, body: ObjectionDecisionIn, seen: IfMatch, acting: Acting
) -> Response:
    """Decide an objection to a member; where it is upheld, the team is formed anew."""

    def act(work: Work, audit: Audit) -> object:
        upheld = body.is_upheld
        return team.decide_objection(work, audit, objection_id, body.reason, is_upheld=upheld)

    return _do(audit_id, seen, acting, act)


@router.post(
    "/{audit_id}/start",
    response_model=AuditOut,
    responses=problems(*BASIC, ObjectionOpen, NotAccredited),
)
def start_audit(audit_id: UUID, seen: IfMatch, acting: Acting) -> Response:
    """Begin an audit whose team is cleared."""
    return _do(audit_id, seen, acting, planning.start)


@router.post(
    "/{audit_id}/submit", response_model=AuditOut, responses=problems(*BASIC, ReportIncomplete)
)
def submit_audit_report(audit_id: UUID, body: ReportIn, seen: IfMatch, acting: Acting) -> Response:
    """Submit the report; everything that it lacks is listed at once."""

    def act(work: Work, audit: Audit) -> object:
        return reporting.submit(work, audit, body.departure)

    return _do(audit_id, seen, acting, act)


@router.post("/{audit_id}/return", response_model=AuditOut, responses=problems(*BASIC, OfTheTeam))
def return_audit_report(
    audit_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Return a report to its team, with the reason."""

    def act(work: Work, audit: Audit) -> object:
        return reporting.give_back(work, desk, audit, body.reason)

    return _do(audit_id, seen, acting, act)


@router.post(
    "/{audit_id}/accept",
    response_model=AuditOut,
    responses=problems(*BASIC, OfTheTeam, NotAccredited, ReportIncomplete),
)
def accept_audit_report(audit_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Accept a report: its findings are told to the auditee, and their time runs."""
    return _do(audit_id, seen, acting, lambda work, audit: reporting.accept(work, desk, audit))


@router.post("/{audit_id}/report-influence", response_model=AuditOut, responses=ACTED)
def report_audit_influence(
    audit_id: UUID, body: InfluenceIn, seen: IfMatch, acting: Acting
) -> Response:
    """Report an offer, a gift or a threat: the audit moves to another team at once."""

    def act(work: Work, audit: Audit) -> object:
        return team.report_influence(work, audit, body.kind, body.words)

    return _do(audit_id, seen, acting, act)


@router.post(
    "/{audit_id}/hand-over", response_model=AuditOut, responses=problems(*BASIC, NotAccredited)
)
def hand_over_audit(audit_id: UUID, body: HandOverIn, seen: IfMatch, acting: Acting) -> Response:
    """Give an open audit to another audit body; the one before sees nothing of it any more."""

    def act(work: Work, audit: Audit) -> object:
        return planning.hand_over(work, audit, body.audit_body_id, body.reason)

    return _do(audit_id, seen, acting, act)


@router.post("/{audit_id}/cancel", response_model=AuditOut, responses=ACTED)
def cancel_audit(audit_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """End an audit that will not be carried out."""

    def act(work: Work, audit: Audit) -> object:
        return planning.cancel(work, audit, body.reason)

    return _do(audit_id, seen, acting, act)
