"""A case over HTTP for a respondent without an account, with the code of its letter (V1)."""

from collections.abc import Callable

from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.appeals.errors import AppealedAlready, AppealTooLate, ObjectionTimeOver
from app.domains.appeals.models import Appeal
from app.domains.appeals.queries import appeals
from app.domains.appeals.types import Lodged
from app.domains.identity.queries.parts import names_of
from app.domains.notices.errors import NotInEffect
from app.domains.notices.queries.notices import words_of
from app.domains.notices.types import STANDING, NoticeState
from app.domains.violations.errors import NotAbsent, TooManyCodes
from app.domains.violations.routes import asked
from app.domains.violations.routes.desk import Desk, allegation_of, counts_out, part_out
from app.domains.violations.schemas.sent import (
    CodeIn,
    OwnAnswerIn,
    OwnAppealIn,
    OwnObjectionIn,
    OwnStatementIn,
)
from app.domains.violations.schemas.shown import OwnAppealOut, OwnCaseOut, OwnMemberOut
from app.domains.violations.service import answering, serving
from app.domains.violations.service.answering import Holder
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import body_name
from app.kit.errors import NotFound, StepRefused
from app.store.work import Work
from app.web.deps import Db
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import shown

router = Router(prefix="/v1/violation-notices", tags=["violations"])
OPENED = (NotFound, TooManyCodes)


@router.post("/read", response_model=OwnCaseOut, responses=problems(*OPENED))
def read_case_by_code(body: CodeIn, desk: Desk, db: Db) -> Response:
    """Read the case that goes against you, with the code of your letter; no account is needed."""
    with db.reading(ANYONE) as work:
        return shown(_out(work, desk, serving.by_code(work, desk, body.code)))


@router.post("/answer", response_model=OwnCaseOut, responses=problems(*OPENED, StepRefused))
def answer_case_by_code(body: OwnAnswerIn, desk: Desk, db: Db) -> Response:
    """Answer to what is alleged of you, before anything is decided."""

    def act(work: Work, holder: Holder) -> None:
        answering.answer_by_code(work, holder, asked.answer(body))

    return _acted(db, desk, body, act)


@router.post("/statement", response_model=OwnCaseOut, responses=problems(*OPENED, NotInEffect))
def state_on_case_by_code(body: OwnStatementIn, desk: Desk, db: Db) -> Response:
    """Say publicly what you say to what was confirmed; it stands wherever that is shown."""

    def act(work: Work, holder: Holder) -> None:
        answering.state_by_code(work, holder, body.statement)

    return _acted(db, desk, body, act)


@router.post("/ask-to-be-heard", response_model=OwnCaseOut, responses=problems(*OPENED, NotAbsent))
def ask_to_be_heard_by_code(body: CodeIn, desk: Desk, db: Db) -> Response:
    """Ask to be heard of what was decided in your absence; nobody asks for a reason."""

    def act(work: Work, holder: Holder) -> None:
        answering.ask_by_code(work, desk, holder)

    return _acted(db, desk, body, act)


@router.post(
    "/appeal",
    response_model=OwnCaseOut,
    responses=problems(*OPENED, NotInEffect, AppealedAlready, AppealTooLate),
)
def appeal_case_by_code(body: OwnAppealIn, desk: Desk, db: Db) -> Response:
    """Appeal against what was confirmed; people who had no part in it decide."""

    def act(work: Work, holder: Holder) -> None:
        answering.appeal_by_code(work, desk, holder, Lodged(body.grounds, body.late_reason))

    return _acted(db, desk, body, act)


@router.post(
    "/take-appeal-back", response_model=OwnCaseOut, responses=problems(*OPENED, StepRefused)
)
def take_case_appeal_back(body: CodeIn, desk: Desk, db: Db) -> Response:
    """Take your appeal back: what was confirmed stands."""

    def act(work: Work, holder: Holder) -> None:
        answering.take_appeal_back(work, desk, holder)

    return _acted(db, desk, body, act)


@router.post(
    "/objections", response_model=OwnCaseOut, responses=problems(*OPENED, ObjectionTimeOver)
)
def object_to_member_by_code(body: OwnObjectionIn, desk: Desk, db: Db) -> Response:
    """Object to somebody who is to decide your appeal, once, with a reason."""

    def act(work: Work, holder: Holder) -> None:
        answering.object_to(work, desk, holder, body.member, body.reason)

    return _acted(db, desk, body, act)


def _acted(
    db: Db, desk: ViolationDesk, body: CodeIn, act: Callable[[Work, Holder], None]
) -> Response:
    with db.writing(ANYONE) as work:
        holder = serving.by_code(work, desk, body.code, is_locked=True)
        act(work, holder)
        out = _out(work, desk, holder)
    return shown(out)


def _out(work: Work, desk: ViolationDesk, holder: Holder) -> OwnCaseOut:
    violation, respondent, notice = holder
    part = part_out(work, desk, violation, respondent)
    is_standing = notice.state in STANDING and notice.reversed_at is None
    said = work.said() | words_of(work, [notice.decided_entry])
    lodged = answering.appeals_of(work, notice)
    waits = {NoticeState.ANNOUNCED, NoticeState.UNANSWERED}
    is_absent = is_standing and notice.is_in_absence and notice.effective_at is not None
    return OwnCaseOut(
        number=violation.number,
        body=body_name(work, violation),
        standard_of_proof=violation.standard_of_proof,
        allegation=allegation_of(work, desk, violation),
        counts=counts_out(work, violation, {each.count_id for each in part.findings}),
        part=part,
        reasons=said.get((notice.decided_entry or 0, "reason")) if is_standing else None,
        appeal=_appeal_out(work, lodged[-1]) if lodged else None,
        can_answer=notice.state in waits,
        can_appeal_until=notice.appeal_until if is_standing else None,
        can_be_heard_until=notice.effective_at + desk.heard_later
        if is_absent and notice.effective_at is not None
        else None,
    )


def _appeal_out(work: Work, appeal: Appeal) -> OwnAppealOut:
    inside = [each for each in appeals.panel(work, appeal) if each.removed_at is None]
    names = names_of(work, {each.person_id for each in inside})
    said = words_of(work, [appeal.ended_entry])
    return OwnAppealOut(
        number=appeal.number,
        state=appeal.state,
        lodged_at=appeal.lodged_at,
        decide_by=appeal.decide_by,
        is_held=appeal.is_held,
        reason=said.get((appeal.ended_entry or 0, "reason")),
        panel=[
            OwnMemberOut(
                id=each.id, name=names[each.person_id], objections_until=each.objections_until
            )
            for each in inside
        ],
    )
