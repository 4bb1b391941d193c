"""Findings over HTTP: answered by the auditee, verified by an auditor."""

from collections.abc import Callable, Sequence
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.access.grants import Permission
from app.access.policy import allows
from app.domains.audits.errors import GradeDecided, OfTheTeam
from app.domains.audits.models import Finding
from app.domains.audits.queries import audits, entries
from app.domains.audits.routes.desk import Desk
from app.domains.audits.schemas import (
    FindingAnswerIn,
    FindingOut,
    GradeDecisionIn,
    VerificationIn,
)
from app.domains.audits.service import findings as service
from app.domains.audits.service import grading
from app.domains.audits.types import FindingState
from app.domains.audits.types.grading import Graded
from app.domains.audits.workflow import FINDING, FindingAction
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import NotHeard, NotServed
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

router = Router(prefix="/v1/findings", tags=["findings"])
ACTED = problems(Unauthenticated, NotFound, Forbidden, StepRefused)
PAGE: TypeAdapter[PageOf[FindingOut]] = TypeAdapter(PageOf[FindingOut])
BY_DECISION = {FindingAction.STRIKE_OUT.value}
SAID = ("root_cause", "correction", "corrective_action")
KEPT = tuple(
    name
    for name in FindingOut.model_fields
    if name not in {"is_overdue", *SAID, "judgement", "available_actions"}
)


def _outs(work: Work, found: Sequence[Finding]) -> list[FindingOut]:
    """Show findings with their answers, in one question however many there are."""
    numbers = [e for each in found for e in (each.answered_entry, each.judged_entry)]
    words = audits.words_of(work, numbers)
    day = work.at.date()
    return [
        FindingOut(
            **{name: getattr(each, name) for name in KEPT},
            **{name: words.get((each.answered_entry or 0, name)) for name in SAID},
            judgement=words.get((each.judged_entry or 0, "reason")),
            is_overdue=each.is_overdue(day),
            available_actions=_available(work, each),
        )
        for each in found
    ]


def _available(work: Work, finding: Finding) -> list[str]:
    """Return what the caller may do; a finding is struck out by deciding on its grade."""
    found = [each for each in work.available(finding, FINDING) if each not in BY_DECISION]
    may_decide = allows(work.actor, Permission.FINDING_GRADE, finding.facts)
    return [*found, "decide_grade"] if finding.is_being_heard and may_decide else found


def _do(
    finding_id: UUID, seen: int, acting: Acting, act: Callable[[Work, Finding], object]
) -> Response:
    def verb(work: Work) -> Made:
        row = entries.finding(work, finding_id, seen)
        act(work, row)
        [out] = _outs(work, [row])
        return Made(out, row.version)

    return acting.do(verb)


@router.get("", response_model=PageOf[FindingOut], responses=problems(Unauthenticated))
def list_findings(  # noqa: PLR0913, PLR0917 - two of them are the list's own
    request: Request,
    actor: SignedIn,
    db: Db,
    audit: Annotated[UUID | None, Query(description="Of this audit alone.")] = None,
    state: Annotated[FindingState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the findings that I may know of, the oldest first."""
    filters = {"audit": None if audit is None else str(audit), "state": state}
    order = ListOrder("findings", "id", filters, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        items = _outs(work, entries.findings(work, audit, state, after, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get("/{finding_id}", response_model=FindingOut, responses=numbered())
def read_finding(finding_id: NumberOrId, actor: SignedIn, db: Db) -> Response:
    """Read a finding, its answer and its days."""
    with db.reading(actor) as work:
        known = identified(work, finding_id, entries.find_numbered, "/v1/findings")
        if isinstance(known, Response):
            return known
        row = entries.finding(work, known)
        [out] = _outs(work, [row])
        return shown(out, row.version)


@router.post("/{finding_id}/answer", response_model=FindingOut, responses=ACTED)
def answer_finding(
    finding_id: UUID, body: FindingAnswerIn, seen: IfMatch, acting: Acting
) -> Response:
    """Answer a finding: its cause, what was put right, what keeps it from coming again.

    It answers the notice of its grade too. Say in `objection` what speaks against the grade;
    without it the grade is accepted. Whoever only objects answers the notice instead.
    """
    said = {name: getattr(body, name) for name in SAID}

    def act(work: Work, row: Finding) -> object:
        return service.answer(work, row, said, body.documents, body.objection)

    return _do(finding_id, seen, acting, act)


@router.post("/{finding_id}/send-back", response_model=FindingOut, responses=ACTED)
def send_back_finding(finding_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Ask for a better answer, with the reason; the days run on."""

    def act(work: Work, row: Finding) -> object:
        return service.send_back(work, row, body.reason)

    return _do(finding_id, seen, acting, act)


@router.post("/{finding_id}/verify", response_model=FindingOut, responses=ACTED)
def verify_finding(
    finding_id: UUID, body: VerificationIn, seen: IfMatch, acting: Acting
) -> Response:
    """Verify from evidence or a visit that a finding is mended."""

    def act(work: Work, row: Finding) -> object:
        return service.verify(work, row, body.how, body.reason)

    return _do(finding_id, seen, acting, act)


@router.post(
    "/{finding_id}/decide-grade",
    response_model=FindingOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, StepRefused, OfTheTeam),
        *(GradeDecided, NotHeard, NotServed, InterestDeclared, HeldForSecondLook),
    ),
)
def decide_grade(
    finding_id: UUID, body: GradeDecisionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Decide on a grade that was announced, as who reviews the body's reports.

    Confirmed, it takes effect after the auditee was heard. Lowered or struck out, it is decided in
    the auditee's favour. Nobody decides who is or was of the team. What is not decided in its time
    takes effect by itself, and can be appealed.
    """
    said = Graded(body.outcome, body.reason, body.grade)

    def act(work: Work, row: Finding) -> object:
        return grading.decide(work, desk, row, said)

    return _do(finding_id, seen, acting, act)
