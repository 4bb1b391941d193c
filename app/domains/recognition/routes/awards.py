"""Awards over HTTP: granted and refused by people, entered from before, lost and restored."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import NotHeard, NoticedAlready, NotInEffect
from app.domains.notices.errors import NotServed as NoticeNotServed
from app.domains.recognition.errors import (
    AwardedAlready,
    AwardRests,
    HadAPartInAward,
    NoFinalViolation,
    NoLossAnnounced,
    NotEvaluated,
    PeriodNotOver,
    ViolationStands,
)
from app.domains.recognition.models.awards import Award
from app.domains.recognition.queries import awards
from app.domains.recognition.queries.awards import AwardFilter
from app.domains.recognition.routes.award_views import Desk, award_out, items_out
from app.domains.recognition.schemas.awards import (
    KEY,
    AwardDecisionIn,
    AwardItemOut,
    AwardLossIn,
    AwardOut,
    AwardSparedIn,
    EarlierAwardIn,
)
from app.domains.recognition.service import earlier, granting, losing, restoring
from app.domains.recognition.types.awards import AwardState, NewDecision, NewEarlier
from app.domains.subjects import queries as subjects
from app.domains.subjects.errors import OnlyLists
from app.kit.errors import (
    BadInput,
    Forbidden,
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

router = Router(prefix="/v1/recognition", tags=["recognition"])
PAGE: TypeAdapter[PageOf[AwardItemOut]] = TypeAdapter(PageOf[AwardItemOut])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
TIED = (InterestDeclared, HeldForSecondLook)
Verb = Callable[[Work, Award], Award]


@router.get(
    "/award-decisions",
    response_model=PageOf[AwardItemOut],
    responses=problems(Unauthenticated, NotFound, MistypedNumber),
)
def list_award_decisions(  # noqa: PLR0913, PLR0917 - each parameter is a filter of the contract
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[AwardState | None, Query(description="In this state alone.")] = None,
    programme: Annotated[
        str | None, Query(pattern=KEY, description="Of this programme alone.")
    ] = None,
    evaluation: Annotated[UUID | None, Query(description="Of this evaluation alone.")] = None,
    record: Annotated[
        str | None, Query(max_length=60, description="Of this firm, by number or identifier.")
    ] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what was decided about awards and I may know of, refusals too, the newest first."""
    asked = {"state": state, "programme": programme, "evaluation": evaluation, "record": record}
    order = ListOrder("award-decisions", "-id", asked, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        firm = None
        if record is not None:
            firm = subjects.alike(work, [subjects.record_named(work, record).id])
        narrowed = AwardFilter(state, programme, evaluation, firm)
        items = items_out(work, awards.page(work, narrowed, before, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.post(
    "/awards",
    status_code=HTTPStatus.CREATED,
    response_model=AwardOut,
    responses=problems(
        *(*ACTED, *TIED, HadAPartInAward, NotEvaluated, AwardedAlready, AwardRests),
        *(BadInput, OnlyLists, PeriodNotOver),
    ),
)
def decide_award(body: AwardDecisionIn, desk: Desk, acting: Acting) -> Response:
    """Grant an award to a firm that was evaluated, or refuse it what the evaluation proposes.

    An evaluation proposes once its period is over, and a person decides who did not ask for it.
    What is not as proposed has a reason, which the firm reads.
    """

    def verb(work: Work) -> Made:
        said = NewDecision(body.result, body.award, body.granted, body.reason)
        row = granting.decide(work, desk, said)
        return _made(work, row)

    return acting.do(verb)


@router.post(
    "/earlier-awards",
    status_code=HTTPStatus.CREATED,
    response_model=AwardOut,
    responses=problems(*ACTED, *TIED, AwardedAlready, BadInput, OnlyLists, MistypedNumber),
)
def enter_earlier_award(body: EarlierAwardIn, desk: Desk, acting: Acting) -> Response:
    """Enter an award that was given before the register, with where that can be read.

    It is public, and counts for later awards, once a second person confirmed it.
    """

    def verb(work: Work) -> Made:
        said = NewEarlier(
            programme=body.programme,
            award=body.award,
            subject_id=subjects.public_record_named(work, body.record, "/record").id,
            period_from=body.period_from,
            period_until=body.period_until,
            granted_on=body.granted_on,
            source=body.source,
            reason=body.reason,
        )
        return _made(work, earlier.enter(work, desk, said))

    return acting.do(verb)


def _made(work: Work, row: Award) -> Made:
    where = f"/v1/recognition/awards/{row.id}"
    return Made(award_out(work, row), row.version, HTTPStatus.CREATED, where)


@router.get(
    "/awards/{award_id}",
    response_model=AwardOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_award(award_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read an award or a refusal: by whom, why, on what, and final violations in its period."""
    with db.reading(actor) as work:
        row = awards.one(work, award_id)
        return shown(award_out(work, row), row.version)


@router.post(
    "/awards/{award_id}/confirm",
    response_model=AwardOut,
    responses=problems(*ACTED, *TIED, HadAPartInAward),
)
def confirm_earlier_award(
    award_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Confirm as a second person that an award was given before the register."""
    return _act(
        award_id, seen, acting, lambda work, row: earlier.confirm(work, desk, row, body.reason)
    )


@router.post(
    "/awards/{award_id}/discard",
    response_model=AwardOut,
    responses=problems(*ACTED, *TIED),
)
def discard_earlier_award(
    award_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Say that an award that was entered is not taken; it never was public."""
    return _act(
        award_id, seen, acting, lambda work, row: earlier.discard(work, desk, row, body.reason)
    )


@router.post(
    "/awards/{award_id}/announce-loss",
    response_model=AwardOut,
    responses=problems(*ACTED, *TIED, NoFinalViolation, NoticedAlready),
)
def announce_award_loss(
    award_id: UUID, body: AwardLossIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Announce to a firm that its award is lost by a final violation in its period.

    The firm can answer before anything is in effect. An open case moves nothing (E1).
    """
    return _act(
        award_id,
        seen,
        acting,
        lambda work, row: losing.announce(work, desk, row, body.reason, body.violations),
    )


@router.post(
    "/awards/{award_id}/spare",
    response_model=AwardOut,
    responses=problems(*ACTED, *TIED, NoFinalViolation),
)
def spare_award(
    award_id: UUID, body: AwardSparedIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Decide that an award stays although these final violations lie in its period."""
    return _act(
        award_id,
        seen,
        acting,
        lambda work, row: losing.spare(work, desk, row, body.reason, body.violations),
    )


@router.post(
    "/awards/{award_id}/lose",
    response_model=AwardOut,
    responses=problems(
        *(*ACTED, *TIED, HadAPartInAward, NoLossAnnounced, NoFinalViolation),
        *(NoticeNotServed, NotHeard),
    ),
)
def lose_award(
    award_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Decide after the hearing that an award is lost, as somebody who had no part in it."""
    return _act(award_id, seen, acting, lambda work, row: losing.lose(work, desk, row, body.reason))


@router.post(
    "/awards/{award_id}/drop-loss",
    response_model=AwardOut,
    responses=problems(*ACTED, *TIED, HadAPartInAward, NoLossAnnounced),
)
def drop_award_loss(
    award_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Let go of a loss that was announced; the award stays."""
    return _act(award_id, seen, acting, lambda work, row: losing.drop(work, desk, row, body.reason))


@router.post(
    "/awards/{award_id}/restore",
    response_model=AwardOut,
    responses=problems(*ACTED, *TIED, ViolationStands, NotInEffect),
)
def restore_award(
    award_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Restore an award that was lost by violations that do not stand any more."""
    return _act(
        award_id, seen, acting, lambda work, row: restoring.restore(work, desk, row, body.reason)
    )


def _act(award_id: UUID, seen: int, acting: Writing, act: Verb) -> Response:
    def verb(work: Work) -> Made:
        row = act(work, awards.one(work, award_id, seen))
        return Made(award_out(work, row), row.version)

    return acting.do(verb)
