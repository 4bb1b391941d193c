"""Bars over HTTP for the person, with the code of the letter: no account is needed (V1, C1, C2)."""

from collections.abc import Callable
from http import HTTPStatus

from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.appeals.errors import AppealedAlready, AppealTooLate, ObjectionTimeOver
from app.domains.appeals.queries import appeals
from app.domains.appeals.types import RUNNING, Lodged
from app.domains.bars.models import Bar
from app.domains.bars.queries import bars
from app.domains.bars.routes.desk import Desk, person_out
from app.domains.bars.rules import reading
from app.domains.bars.schemas import (
    CodeIn,
    OwnAnswerIn,
    OwnAppealIn,
    OwnBarOut,
    OwnObjectionIn,
    PanelMemberOut,
)
from app.domains.bars.service import appealing, reaching, words
from app.domains.bars.service.desk import BarDesk
from app.domains.identity.models import Organisation
from app.domains.identity.queries import parts
from app.domains.notices.errors import NotInEffect
from app.kit.errors import NotFound, StepRefused
from app.store.work import Work
from app.web.deps import Db
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import AsAnyone, Made, shown

router = Router(prefix="/v1/bars/mine", tags=["bars"])


@router.post("", response_model=OwnBarOut, responses=problems(NotFound))
def read_own_bar(body: CodeIn, desk: Desk, db: Db) -> Response:
    """Read what would strike you, or does, with the code of the letter."""
    with db.reading(ANYONE) as work:
        return shown(_own(work, desk, reaching.of_person(work, body.code)))


@router.post("/answer", response_model=OwnBarOut, responses=problems(NotFound, StepRefused))
def answer_own_bar(body: OwnAnswerIn, desk: Desk, asking: AsAnyone) -> Response:
    """Answer before it is decided; somebody else than who proposed it reads your answer."""
    return _act(
        body.code, desk, asking, lambda work, row: reaching.answer(work, desk, row, body.answer)
    )


@router.post(
    "/appeal",
    status_code=HTTPStatus.CREATED,
    response_model=OwnBarOut,
    responses=problems(NotFound, StepRefused, NotInEffect, AppealedAlready, AppealTooLate),
)
def appeal_own_bar(body: OwnAppealIn, desk: Desk, asking: AsAnyone) -> Response:
    """Appeal against a bar; people who had no part in it decide. It holds meanwhile."""
    said = Lodged(body.grounds, body.late_reason)

    def act(work: Work, row: Bar) -> None:
        appealing.appeal(work, desk, row, said)

    return _act(body.code, desk, asking, act, HTTPStatus.CREATED)


@router.post(
    "/appeal/withdraw", response_model=OwnBarOut, responses=problems(NotFound, StepRefused)
)
def withdraw_bar_appeal(body: CodeIn, desk: Desk, asking: AsAnyone) -> Response:
    """Take your appeal back: the bar stands."""
    return _act(body.code, desk, asking, lambda work, row: appealing.take_back(work, desk, row))


@router.post(
    "/appeal/objections",
    status_code=HTTPStatus.CREATED,
    response_model=OwnBarOut,
    responses=problems(NotFound, StepRefused, ObjectionTimeOver),
)
def object_to_bar_panel(body: OwnObjectionIn, desk: Desk, asking: AsAnyone) -> Response:
    """Object to a member of the panel, once, with a reason."""

    def act(work: Work, row: Bar) -> None:
        appealing.object_to(work, desk, row, body.member, body.reason)

    return _act(body.code, desk, asking, act, HTTPStatus.CREATED)


def _act(
    code: str,
    desk: BarDesk,
    asking: AsAnyone,
    act: Callable[[Work, Bar], None],
    status: HTTPStatus = HTTPStatus.OK,
) -> Response:
    def verb(work: Work) -> Made:
        row = reaching.of_person(work, code, is_locked=True)
        act(work, row)
        work.session.flush()
        return Made(_own(work, desk, row), status=status)

    return asking.do(verb)


_SAME = (
    *("jurisdiction", "schemes", "ground", "rule", "act_from", "act_until", "office_role"),
    *("office_from", "office_until", "last_day", "imposed_at"),
)


def _own(work: Work, desk: BarDesk, bar: Bar) -> OwnBarOut:
    notice, appeal = reaching.notice_of(work, bar), bars.appeal_of(work, bar)
    body = work.session.get_one(Organisation, bar.body_organisation_id)
    return OwnBarOut(
        **{name: getattr(bar, name) for name in _SAME},
        state=reading(bar.state, bar.last_day, desk.today(work.at)),
        person=person_out(words.person_of(work, desk.ring, bar)),
        body_organisation=body.name,
        reason=words.opened(work, desk.ring, words.reason_key(bar), bar.sealed_reason),
        answer=words.opened(work, desk.ring, words.answer_key(bar), bar.sealed_answer),
        answer_by=notice.answer_by,
        appeal_until=notice.appeal_until,
        appeal=None if appeal is None else appeal.state,
        panel=_panel(work, bar),
    )


def _panel(work: Work, bar: Bar) -> list[PanelMemberOut]:
    appeal = bars.appeal_of(work, bar)
    if appeal is None or appeal.state not in RUNNING:
        return []
    inside = appeals.panels(work, [appeal])[appeal.id]
    names = parts.names_of(work, {each.person_id for each in inside})
    return [
        PanelMemberOut(
            id=each.id, name=names[each.person_id], objections_until=each.objections_until
        )
        for each in inside
    ]
