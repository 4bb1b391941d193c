"""Claims over HTTP: lodged by a firm, confirmed by others, decided by the secretariat."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import NotHeard, NoticedAlready, NotServed
from app.domains.notices.queries.notices import of_things as notices_of
from app.domains.subjects.errors import (
    ClaimedAlready,
    NobodyClaimsIt,
    OnlyLists,
    PrincipalsNotDeclared,
    SecondPerson,
    TooEarly,
    Waiting,
)
from app.domains.subjects.models import Claim
from app.domains.subjects.queries import claims, record_named
from app.domains.subjects.routes.desk import Desk
from app.domains.subjects.schemas.claims import (
    ClaimIn,
    ClaimOut,
    ConfirmationIn,
    LapseIn,
    RefusalIn,
)
from app.domains.subjects.service import claims as service
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.types import ClaimState
from app.domains.subjects.workflow import BY_APPEAL, CLAIM, ClaimAction
from app.kit.errors import (
    Forbidden,
    HappenedMeanwhile,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, Writing, shown

router = Router(prefix="/v1/claims", tags=["claims"])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
DECIDED = (*ACTED, InterestDeclared, HeldForSecondLook)
PAGE: TypeAdapter[PageOf[ClaimOut]] = TypeAdapter(PageOf[ClaimOut])


def _outs(work: Work, found: Sequence[Claim]) -> list[ClaimOut]:
    """Show claims with their proofs, in one question however many there are."""
    proofs, noticed = claims.proofs_of(work, found), notices_of(work, [each.id for each in found])
    items = [ClaimOut.model_validate(each) for each in found]
    for claim, out in zip(found, items, strict=True):
        out.available_actions = [
            each for each in work.available(claim, CLAIM) if each not in BY_APPEAL
        ]
        out.proofs = proofs[claim.id]
        out.notices = [each.id for each in noticed[claim.id]]
    return items


def _out(work: Work, claim: Claim) -> ClaimOut:
    [out] = _outs(work, [claim])
    return out


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=ClaimOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, MistypedNumber, OnlyLists, HappenedMeanwhile),
        NobodyClaimsIt,
    ),
)
def lodge_claim(body: ClaimIn, desk: Desk, acting: Acting) -> Response:
    """Say that a record is your firm's. The licensing authority and a present holder are told.

    The answer is the same whether or not somebody holds the record.
    """

    def verb(work: Work) -> Made:
        claim = service.lodge(
            work, desk, record_named(work, body.record, "/record"), body.statement, body.proofs
        )
        where = f"/v1/claims/{claim.id}"
        return Made(_out(work, claim), claim.version, HTTPStatus.CREATED, where)

    try:
        return acting.do(verb)
    except HappenedMeanwhile:
        # A colleague lodged it at the same instant: this one is given theirs.
        return acting.do(verb)


@router.get("", response_model=PageOf[ClaimOut], responses=problems(Unauthenticated))
def list_claims(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[ClaimState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the claims that I may know of, the oldest first."""
    order = ListOrder("claims", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = claims.page(work, state, after, limit + 1)
        items = _outs(work, found)
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get("/{claim_id}", response_model=ClaimOut, responses=problems(Unauthenticated, NotFound))
def read_claim(claim_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read a claim."""
    with db.reading(actor) as work:
        claim = claims.one(work, claim_id)
        return shown(_out(work, claim), claim.version)


@router.post("/{claim_id}/confirm", response_model=ClaimOut, responses=problems(*DECIDED))
def confirm_claim(
    claim_id: UUID, body: ConfirmationIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say through whom the claim was confirmed: the published contact or the authority."""

    def verb(work: Work) -> Made:
        claim = claims.one(work, claim_id, seen)
        service.confirm(work, desk, claim, body.channel, body.reason)
        return Made(_out(work, claim), claim.version)

    return acting.do(verb)


@router.post("/{claim_id}/object", response_model=ClaimOut, responses=problems(*ACTED))
def object_to_claim(
    claim_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Object to a claim; nothing is decided until the secretariat has looked at it."""
    return _act(claim_id, ClaimAction.OBJECT, body.reason, seen, (desk, acting))


@router.post("/{claim_id}/resume", response_model=ClaimOut, responses=problems(*DECIDED))
def resume_claim(
    claim_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Go on with a contested claim; it has to be confirmed again."""
    return _act(claim_id, ClaimAction.RESUME, body.reason, seen, (desk, acting))


@router.post(
    "/{claim_id}/grant",
    response_model=ClaimOut,
    responses=problems(
        *(*DECIDED, TooEarly, SecondPerson, ClaimedAlready, HappenedMeanwhile),
        *(PrincipalsNotDeclared, Waiting),
    ),
)
def grant_claim(
    claim_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Grant a confirmed claim, once nobody can object any more."""

    def verb(work: Work) -> Made:
        claim = service.grant(work, desk, claims.one(work, claim_id, seen), body.reason)
        return Made(_out(work, claim), claim.version)

    return acting.do(verb)


@router.post(
    "/{claim_id}/refuse",
    response_model=ClaimOut,
    responses=problems(*DECIDED, SecondPerson, NotHeard, NotServed, HappenedMeanwhile),
)
def refuse_claim(
    claim_id: UUID, body: RefusalIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Refuse a claim: the first call announces it, and the claimant can answer.

    After the answer, or when its time has passed, the same call refuses the claim; whoever is
    refused can appeal. The answer names the notice.
    """

    def verb(work: Work) -> Made:
        claim = claims.one(work, claim_id, seen)
        service.refuse(work, desk, claim, body.reason, body.ground)
        return Made(_out(work, claim), claim.version)

    return acting.do(verb)


@router.post("/{claim_id}/withdraw", response_model=ClaimOut, responses=problems(*ACTED))
def withdraw_claim(
    claim_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take a claim back."""
    return _act(claim_id, ClaimAction.WITHDRAW, body.reason, seen, (desk, acting))


@router.post(
    "/{claim_id}/lapse",
    response_model=ClaimOut,
    responses=problems(
        *(*DECIDED, SecondPerson, NotHeard, NotServed, NoticedAlready, HappenedMeanwhile)
    ),
)
def lapse_claim(
    claim_id: UUID, body: LapseIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """End the right of a holder: the first call announces it, and the holder can answer.

    The holder keeps the right meanwhile. After the answer, or when its time has passed, the same
    call on the same ground ends it; the holder can appeal. The answer names the notice.
    """

    def verb(work: Work) -> Made:
        claim = claims.one(work, claim_id, seen)
        service.lapse(work, desk, claim, body.reason, body.ground)
        return Made(_out(work, claim), claim.version)

    return acting.do(verb)


@router.post("/{claim_id}/surrender", response_model=ClaimOut, responses=problems(*ACTED))
def surrender_claim(claim_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Give up my firm's right to a record; it ends at once, and my firm can claim it again."""

    def verb(work: Work) -> Made:
        claim = service.surrender(work, claims.one(work, claim_id, seen), body.reason)
        return Made(_out(work, claim), claim.version)

    return acting.do(verb)


def _act(
    claim_id: UUID,
    action: ClaimAction,
    reason: str,
    seen: int,
    how: tuple[SubjectDesk, Writing],
) -> Response:
    desk, acting = how

    def verb(work: Work) -> Made:
        claim = service.act(work, desk, claims.one(work, claim_id, seen), action, reason)
        return Made(_out(work, claim), claim.version)

    return acting.do(verb)
