"""Decision files over HTTP: read, voted on, advised, concluded."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.certifications.errors import (
    ActNotPossible,
    AdviceNotPossible,
    BodyNotAccredited,
    ConflictOfInterest,
    CountryNotCertified,
    FileStale,
    FindingsOpen,
    NoAcceptedAudit,
    NotCarried,
    OutcomeUnknown,
    RecordNotHeld,
    RenewalNotPossible,
    RepresentativesNotHeard,
)
from app.domains.certifications.queries import decisions
from app.domains.certifications.queries.decisions import DecisionFilter
from app.domains.certifications.routes.application_views import Desk
from app.domains.certifications.routes.decision_views import shown_decision, shown_votes
from app.domains.certifications.schemas.decisions import (
    AdviceAskedIn,
    AdviceIn,
    ConclusionIn,
    ConditionsIn,
    DecisionItemOut,
    DecisionOut,
    VoteIn,
    VotesOut,
)
from app.domains.certifications.service.decisions import conclusion, files, votes
from app.domains.certifications.types.decisions import (
    DecisionKind,
    DecisionState,
    Drafted,
    Said,
)
from app.domains.identity.errors import HeldForSecondLook
from app.domains.notices.errors import AnotherPerson, NotHeard, NotServed
from app.domains.subjects.errors import PrincipalsNotDeclared, Waiting
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work, as_seen
from app.web.deps import Db, SignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Acting, Editing, IfMatch, Made, shown

router = Router(prefix="/v1/decisions", tags=["decisions"])
PAGE: TypeAdapter[PageOf[DecisionItemOut]] = TypeAdapter(PageOf[DecisionItemOut])
BASIC = (Unauthenticated, NotFound, Forbidden, StepRefused)
APART = (ConflictOfInterest, HeldForSecondLook)


async def _asked(
    state: Annotated[DecisionState | None, Query(description="In this state alone.")] = None,
    kind: Annotated[DecisionKind | None, Query(description="Of this kind alone.")] = None,
    application: Annotated[UUID | None, Query(description="About this application.")] = None,
    certificate: Annotated[UUID | None, Query(description="About this certificate, by id.")] = None,
) -> DecisionFilter:
    return DecisionFilter(state, kind, application, certificate)


@router.get("", response_model=PageOf[DecisionItemOut], responses=problems(Unauthenticated))
def list_decisions(
    request: Request,
    actor: SignedIn,
    db: Db,
    asked: Annotated[DecisionFilter, Depends(_asked)],
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the decisions that I may know of, the oldest first."""
    kept = {
        "state": asked.state,
        "kind": asked.kind,
        "application": asked.application_id,
        "certificate": asked.certificate_id,
    }
    order = ListOrder("decisions", "id", kept, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = decisions.page(work, asked, after, limit + 1)
        items = [DecisionItemOut.model_validate(each) for each in found]
    return answer_page(request, PAGE, page_of(order, items, limit, lambda each: (each.id,)))


@router.get("/{decision_id}", response_model=DecisionOut, responses=numbered())
def read_decision(decision_id: NumberOrId, actor: SignedIn, db: Db, desk: Desk) -> Response:
    """Read a decision file: what it rests on, frozen by digest, and what became of it.

    Whom it is about reads it once an outcome was announced, without who voted how.
    """
    with db.reading(actor) as work:
        known = identified(work, decision_id, decisions.find_numbered, "/v1/decisions")
        if isinstance(known, Response):
            return known
        file = decisions.one(work, known)
        return shown(shown_decision(work, desk, file), file.version)


@router.get(
    "/{decision_id}/votes",
    response_model=VotesOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def list_votes(decision_id: UUID, actor: SignedIn, db: Db) -> Response:
    """List every vote with its reasons, for those who decide; what fell or was changed stays."""
    with db.reading(actor) as work:
        file = decisions.one(work, decision_id)
        return shown(VotesOut(items=shown_votes(work, file)))


@router.post(
    "/{decision_id}/vote",
    response_model=DecisionOut,
    responses=problems(*BASIC, OutcomeUnknown, FileStale, *APART),
)
def vote_on_decision(decision_id: UUID, body: VoteIn, desk: Desk, acting: Acting) -> Response:
    """Vote, or change my vote, as a member without a part in the matter.

    The vote binds to the content that was read: where a fact changes, it falls.
    """

    def verb(work: Work) -> Made:
        file = decisions.held_still(work, decision_id)
        votes.vote(work, desk, file, body.outcome, (body.content, body.reason))
        return Made(shown_decision(work, desk, file), file.version)

    return acting.do(verb)


@router.post(
    "/{decision_id}/ask-advice",
    response_model=DecisionOut,
    responses=problems(*BASIC, AdviceNotPossible, *APART),
)
def ask_for_advice(decision_id: UUID, body: AdviceAskedIn, desk: Desk, acting: Acting) -> Response:
    """Ask workers' or employers' representatives for written advice; they have 14 days for it."""

    def verb(work: Work) -> Made:
        file = decisions.held_still(work, decision_id)
        votes.ask_advice(work, desk, file, body.constituency)
        return Made(shown_decision(work, desk, file), file.version)

    return acting.do(verb)


@router.post(
    "/{decision_id}/advice",
    response_model=DecisionOut,
    responses=problems(*BASIC, AdviceNotPossible, *APART),
)
def give_advice(decision_id: UUID, body: AdviceIn, desk: Desk, acting: Acting) -> Response:
    """Give the advice that representatives were asked for, or record what they sent."""

    def verb(work: Work) -> Made:
        file = decisions.held_still(work, decision_id)
        votes.give_advice(work, desk, file, body.constituency, body.advice)
        return Made(shown_decision(work, desk, file), file.version)

    return acting.do(verb)


@router.put(
    "/{decision_id}/conditions",
    response_model=DecisionOut,
    responses=problems(*BASIC, *APART),
)
def draft_conditions(
    decision_id: UUID, body: ConditionsIn, seen: IfMatch, desk: Desk, editing: Editing
) -> Response:
    """Say on which conditions it would be granted; the file is frozen anew, and votes fall.

    Conditions of the scheme's decision rule come by themselves, and are not drafted.
    """
    drafted = [Drafted(each.text, each.due_on, each.criterion) for each in body.conditions]

    def verb(work: Work) -> Made:
        file = as_seen(decisions.held_still(work, decision_id), seen)
        files.draft_conditions(work, desk, file, drafted)
        return Made(shown_decision(work, desk, file), file.version)

    return editing.do(verb)


@router.post(
    "/{decision_id}/conclude",
    response_model=DecisionOut,
    responses=problems(
        *BASIC,
        *(OutcomeUnknown, FileStale, NotCarried, RepresentativesNotHeard),
        *(NoAcceptedAudit, FindingsOpen, CountryNotCertified),
        *(ActNotPossible, NotHeard, NotServed, RenewalNotPossible, AnotherPerson),
        *(BodyNotAccredited, RecordNotHeld, PrincipalsNotDeclared, Waiting),
        *APART,
    ),
)
def conclude_decision(
    decision_id: UUID, body: ConclusionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Conclude as the votes carry it, and carry it out at once.

    More than half of the votes that are free of conflict now, at the scheme's quorum, must be for
    the outcome.
    """
    said = Said(body.outcome, body.reason, body.ground)

    def verb(work: Work) -> Made:
        file = as_seen(decisions.held_still(work, decision_id), seen)
        conclusion.conclude(work, desk, file, said)
        return Made(shown_decision(work, desk, file), file.version)

    return acting.do(verb)
