"""Disputes over HTTP: for who asked, the authority, the firm, and who decides."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.corrections.errors import (
    CorrectedAlready,
    HasAPart,
    HearingOpen,
    WrongCorrection,
)
from app.domains.corrections.queries import disputes
from app.domains.corrections.routes.desk import Desk, shown_dispute
from app.domains.corrections.schemas import (
    AuthorityAnswerIn,
    DisputeItemOut,
    DisputeOut,
    ReplyIn,
    UpholdingIn,
)
from app.domains.corrections.service import deciding, erasing, lodging
from app.domains.corrections.service.desk import CorrectionDesk
from app.domains.corrections.types import Decision, DisputeState
from app.domains.corrections.workflow import Action
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/disputes", tags=["corrections"])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
DECIDED = (*ACTED, HasAPart, InterestDeclared, HeldForSecondLook)
CORRECTED = (*DECIDED, HearingOpen, CorrectedAlready, WrongCorrection)
PAGE: TypeAdapter[PageOf[DisputeItemOut]] = TypeAdapter(PageOf[DisputeItemOut])


@router.get("", response_model=PageOf[DisputeItemOut], responses=problems(Unauthenticated))
def list_disputes(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[DisputeState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the disputes that I may know of, the oldest first.

    They are those that I asked for, of my firm's record, of my own register, or, for who decides,
    all of them.
    """
    order = ListOrder("disputes", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = disputes.page(work, state, after, limit + 1)
        items = [DisputeItemOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{dispute_id}", response_model=DisputeOut, responses=problems(Unauthenticated, NotFound)
)
def read_dispute(dispute_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read a dispute, with the words that are shared with me."""
    with db.reading(actor) as work:
        dispute = disputes.one(work, dispute_id)
        return shown(shown_dispute(work, dispute), dispute.version)


@router.post("/{dispute_id}/answer", response_model=DisputeOut, responses=problems(*ACTED))
def answer_dispute(
    dispute_id: UUID, body: AuthorityAnswerIn, seen: IfMatch, acting: Acting
) -> Response:
    """Answer for the authority whose list states the value, before it is decided."""

    def verb(work: Work) -> Made:
        dispute = deciding.answer(work, disputes.one(work, dispute_id, seen), body.answer)
        return Made(shown_dispute(work, dispute), dispute.version)

    return acting.do(verb)


@router.post("/{dispute_id}/reply", response_model=DisputeOut, responses=problems(*ACTED))
def reply_to_dispute(dispute_id: UUID, body: ReplyIn, seen: IfMatch, acting: Acting) -> Response:
    """Reply for the firm, in 1,000 characters at most; it is public beside the value.

    A newer reply stands instead of an older one.
    """

    def verb(work: Work) -> Made:
        dispute = deciding.reply(work, disputes.one(work, dispute_id, seen), body.reply)
        return Made(shown_dispute(work, dispute), dispute.version)

    return acting.do(verb)


@router.post(
    "/{dispute_id}/erase-reply",
    response_model=DisputeOut,
    responses=problems(*ACTED, InterestDeclared, HeldForSecondLook),
)
def erase_reply_to_dispute(
    dispute_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Destroy the words of the firm's reply for good, as when they tell of a person.

    The firm erases its own; the secretariat any, once a second person of it has looked.
    """

    def verb(work: Work) -> Made:
        found = disputes.one(work, dispute_id, seen)
        dispute = erasing.erase_reply(work, desk, found, body.reason)
        return Made(shown_dispute(work, dispute), dispute.version)

    return acting.do(verb)


@router.post("/{dispute_id}/uphold", response_model=DisputeOut, responses=problems(*CORRECTED))
def uphold_dispute(
    dispute_id: UUID, body: UpholdingIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Correct the value: the source's stays, and carries the correction beside it."""
    decision = Decision(body.reason, body.why, body.corrected)
    return _decide(dispute_id, seen, acting, desk, (Action.UPHOLD, decision))


@router.post(
    "/{dispute_id}/uphold-partly", response_model=DisputeOut, responses=problems(*CORRECTED)
)
def uphold_dispute_partly(
    dispute_id: UUID, body: UpholdingIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Correct the value, otherwise or less than was asked for."""
    decision = Decision(body.reason, body.why, body.corrected)
    return _decide(dispute_id, seen, acting, desk, (Action.UPHOLD_PARTLY, decision))


@router.post("/{dispute_id}/dismiss", response_model=DisputeOut, responses=problems(*DECIDED))
def dismiss_dispute(
    dispute_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Find that the value is right, with reasons for everybody who asked."""
    return _decide(dispute_id, seen, acting, desk, (Action.DISMISS, Decision(body.reason)))


@router.post(
    "/{dispute_id}/find-frivolous", response_model=DisputeOut, responses=problems(*DECIDED)
)
def find_dispute_frivolous(
    dispute_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Find that nothing serious was said: the value reads disputed no longer, with reasons."""
    return _decide(dispute_id, seen, acting, desk, (Action.FIND_FRIVOLOUS, Decision(body.reason)))


def _decide(
    dispute_id: UUID,
    seen: int,
    acting: Acting,
    desk: CorrectionDesk,
    what: tuple[Action, Decision],
) -> Response:
    def verb(work: Work) -> Made:
        dispute = deciding.decide(work, desk, disputes.one(work, dispute_id, seen), *what)
        return Made(shown_dispute(work, dispute), dispute.version)

    return acting.do(verb)


@router.post("/{dispute_id}/reverse", response_model=DisputeOut, responses=problems(*DECIDED))
def reverse_correction(
    dispute_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Find that a correction was wrong; another person than who decided it says so."""
    return _take_back(dispute_id, seen, acting, desk, (Action.REVERSE, body.reason))


@router.post("/{dispute_id}/withdraw", response_model=DisputeOut, responses=problems(*DECIDED))
def withdraw_correction(
    dispute_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Give a correction up without finding that it was wrong, as when its proof is taken back."""
    return _take_back(dispute_id, seen, acting, desk, (Action.WITHDRAW, body.reason))


def _take_back(
    dispute_id: UUID, seen: int, acting: Acting, desk: CorrectionDesk, what: tuple[Action, str]
) -> Response:
    def verb(work: Work) -> Made:
        dispute = deciding.take_back(work, desk, disputes.one(work, dispute_id, seen), *what)
        return Made(shown_dispute(work, dispute), dispute.version)

    return acting.do(verb)


@router.post("/{dispute_id}/retract", response_model=DisputeOut, responses=problems(*ACTED))
def retract_my_question(
    dispute_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting
) -> Response:
    """Take my own question back; what others asked stays."""

    def verb(work: Work) -> Made:
        dispute = disputes.one(work, dispute_id, seen)
        mine = disputes.my_lodging(work, dispute)
        if mine is None:
            raise Forbidden("You did not ask this question, or took it back already.")
        lodging.retract(work, dispute, mine, body.reason)
        return Made(shown_dispute(work, dispute), dispute.version)

    return acting.do(verb)
