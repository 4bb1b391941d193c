"""Sealed lists of workers over HTTP: handed in, drawn from, opened with a reason (C6)."""

from collections.abc import Sequence
from dataclasses import asdict
from http import HTTPStatus
from uuid import UUID

from starlette.responses import Response

from app.domains.audits.engine.drawing import codes
from app.domains.audits.errors import ListNotPossible
from app.domains.audits.models import Audit, WorkerDraw, WorkerList
from app.domains.audits.queries import audits
from app.domains.audits.queries import workers as queries
from app.domains.audits.routes.desk import Desk
from app.domains.audits.schemas.offline import (
    DrawIn,
    DrawnWorkerOut,
    DrawnWorkersOut,
    DrawOut,
    WorkerListOut,
    WorkersIn,
)
from app.domains.audits.service import workers as service
from app.domains.audits.service.workers import Worker
from app.kit.errors import Forbidden, NotFound, StepRefused, Unauthenticated
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.opening import OpeningReason
from app.web.operations import Router
from app.web.writing import Acting, Made, shown

router = Router(prefix="/v1/audits/{audit_id}/worker-list", tags=["audits"])
ACTED = problems(Unauthenticated, NotFound, Forbidden, StepRefused, ListNotPossible)


def _out(row: WorkerList, draws: Sequence[WorkerDraw]) -> WorkerListOut:
    return WorkerListOut(
        id=row.id,
        workers=len(row.groups),
        drawn=sum(len(each.lines) for each in draws),
        handed_in_at=row.handed_in_at,
        destroyed_at=row.destroyed_at,
    )


def _made(work: Work, audit: Audit, row: WorkerDraw) -> DrawOut:
    known = codes([each.lines for each in queries.draws(work, audit)])
    mine = [known[line] for line in row.lines]
    return DrawOut(id=row.id, seed=row.seed, codes=mine, drawn_at=row.drawn_at)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=WorkerListOut,
    responses=ACTED,
)
def hand_in_worker_list(audit_id: UUID, body: WorkersIn, desk: Desk, acting: Acting) -> Response:
    """Hand in the list from which the auditor draws workers for interviews.

    It is sealed at once, opened only for those who are drawn, and destroyed after the decision.
    Another one takes its place until the first draw.
    """
    said = [Worker(**each.model_dump()) for each in body.workers]

    def verb(work: Work) -> Made:
        row = service.hand_in(work, desk, audits.one(work, audit_id), said)
        return Made(_out(row, ()), None, HTTPStatus.CREATED)

    return acting.do(verb)


@router.get(
    "",
    response_model=WorkerListOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_worker_list(audit_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read whether a list of workers stands, how many are on it, and how many were drawn."""
    with db.reading(actor) as work:
        audit = audits.one(work, audit_id)
        row = queries.standing(work, audit)
        if row is None:
            raise NotFound("No list of workers stands in this audit.")
        return shown(_out(row, queries.draws(work, audit)))


@router.post("/draw", status_code=HTTPStatus.CREATED, response_model=DrawOut, responses=ACTED)
def draw_workers(audit_id: UUID, body: DrawIn, acting: Acting) -> Response:
    """Draw workers by lot, as many as planned if no number is given; the seed is recorded.

    Nobody is drawn twice; who could not be reached is replaced by drawing again, with the reason.
    """

    def verb(work: Work) -> Made:
        audit = audits.one(work, audit_id)
        row = service.draw(work, audit, body.count, body.reason)
        return Made(_made(work, audit, row), None, HTTPStatus.CREATED)

    return acting.do(verb)


@router.get(
    "/drawn",
    response_model=DrawnWorkersOut,
    responses=ACTED,
)
def read_drawn_workers(
    audit_id: UUID,
    actor: SignedIn,
    db: Db,
    desk: Desk,
    why: OpeningReason,
) -> Response:
    """Read who was drawn, and nobody else on the list; each opening is written down."""
    with db.writing(actor) as work:
        found = service.open_drawn(work, desk, audits.one(work, audit_id), why)
        items = [DrawnWorkerOut(code=code, **asdict(each)) for code, each in found]
        return shown(DrawnWorkersOut(items=items))
