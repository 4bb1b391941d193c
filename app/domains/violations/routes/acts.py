"""Acts on cases over HTTP: notifying, answering, deciding, opening again (V1, V6, C1, C2)."""

from collections.abc import Callable
from uuid import UUID

from starlette.responses import Response

from app.domains.complaints.errors import PointsToHer
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import NotHeard, NoticedAlready, NotInEffect, NotServed
from app.domains.violations.errors import (
    HadAPart,
    LikenessOpen,
    MayNotBeTold,
    NotAbsent,
    NotAllDecided,
    NotJoint,
    NotJudged,
    NotOver,
    SharesDoNotFit,
    SourceDoesNotBear,
)
from app.domains.violations.queries import cases
from app.domains.violations.routes import asked
from app.domains.violations.routes.desk import Desk, case_out
from app.domains.violations.schemas.sent import AnswerIn, DecisionIn, DropIn
from app.domains.violations.schemas.shown import ViolationOut
from app.domains.violations.service import answering, closing, deciding, notifying
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import touch
from app.domains.violations.types import Found
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/violations", tags=["violations"])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
TIED = (InterestDeclared, HeldForSecondLook)


def acted(
    acting: Acting, desk: ViolationDesk, violation_id: UUID, act: Callable[[Work], None]
) -> Response:
    """Do something with a case, and show it; each act makes a new version of it."""

    def verb(work: Work) -> Made:
        act(work)
        row = touch(work, cases.of_owner(work, violation_id))
        return Made(case_out(work, desk, row), row.version)

    return acting.do(verb)


@router.post(
    "/{violation_id}/notify",
    response_model=ViolationOut,
    responses=problems(
        *(*ACTED, *TIED, LikenessOpen, MayNotBeTold, SourceDoesNotBear, PointsToHer),
        NoticedAlready,
    ),
)
def notify_violation(violation_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Notify each respondent that was not, with a notice and a time to answer of its own.

    Who has an account reads it there; for any other, print the letter and record its service at
    the notice: its time runs from then.
    """

    def act(work: Work) -> None:
        notifying.notify(work, desk, cases.one(work, violation_id, seen))

    return acted(acting, desk, violation_id, act)


@router.post("/{violation_id}/drop", response_model=ViolationOut, responses=problems(*ACTED, *TIED))
def drop_violation(
    violation_id: UUID, body: DropIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """End a case of which nobody was notified, for a reason of the closed list."""

    def act(work: Work) -> None:
        row = cases.one(work, violation_id, seen)
        notifying.drop(work, desk, row, body.why, body.reason)

    return acted(acting, desk, violation_id, act)


@router.post("/{violation_id}/answer", response_model=ViolationOut, responses=problems(*ACTED))
def answer_violation(
    violation_id: UUID, body: AnswerIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Answer for my organisation to what is alleged of it, count by count, with documents."""

    def act(work: Work) -> None:
        row = cases.one(work, violation_id, seen)
        answering.answer(work, row, asked.answer(body))

    return acted(acting, desk, violation_id, act)


@router.post(
    "/{violation_id}/decide",
    response_model=ViolationOut,
    responses=problems(
        *(*ACTED, *TIED, HadAPart, NotAllDecided, NotJudged, SharesDoNotFit, NotJoint),
        *(NotServed, NotHeard, PointsToHer),
    ),
)
def decide_violation(
    violation_id: UUID, body: DecisionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Confirm or dismiss each open count against each open respondent, by the standard of proof.

    Somebody decides who did not bring the case. What is confirmed is public only when it is final,
    and changes no certificate by itself.
    """
    found = [
        Found(
            count_id=each.count,
            respondent_id=each.respondent,
            outcome=each.outcome,
            reason=each.reason,
            share=each.share,
            is_joint=each.is_joint,
            why_not=each.why_not,
        )
        for each in body.found
    ]

    def act(work: Work) -> None:
        row = cases.one(work, violation_id, seen)
        deciding.decide(work, desk, row, found, body.reason)

    return acted(acting, desk, violation_id, act)


@router.post(
    "/{violation_id}/close",
    response_model=ViolationOut,
    responses=problems(*ACTED, *TIED, NotOver),
)
def close_violation(
    violation_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Close a case that is final and in which nothing is repaid; others close with their remedy."""

    def act(work: Work) -> None:
        closing.close(work, desk, cases.one(work, violation_id, seen), body.reason)

    return acted(acting, desk, violation_id, act)


@router.post(
    "/{violation_id}/ask-to-be-heard",
    response_model=ViolationOut,
    responses=problems(*ACTED, NotAbsent, NotInEffect),
)
def ask_to_be_heard(violation_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Ask for my organisation to be heard of what was decided in absence, within a year.

    From this instant on nothing of it is public; the body opens the case again.
    """

    def act(work: Work) -> None:
        answering.ask(work, desk, cases.one(work, violation_id, seen))

    return acted(acting, desk, violation_id, act)
