"""The end of a jurisdiction over HTTP: proposed by one of the secretariat, confirmed by another."""

from http import HTTPStatus

from starlette.responses import Response

from app.domains.identity.errors import NotYourself
from app.domains.jurisdictions import queries
from app.domains.jurisdictions.models import JurisdictionEnd
from app.domains.jurisdictions.queries.endings import end_to_read
from app.domains.jurisdictions.routes.desk import CodeIn, Desk
from app.domains.jurisdictions.schemas.ending import EndDropIn, EndIn, EndOut
from app.domains.jurisdictions.service import JurisdictionDesk
from app.domains.jurisdictions.service.ending import decide, propose
from app.domains.jurisdictions.types import NewEnd
from app.domains.jurisdictions.workflow import END, Decision
from app.kit.errors import (
    Changed,
    Forbidden,
    HappenedMeanwhile,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.store.work import Work, as_seen
from app.web.deps import Db, PerhapsSignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/jurisdictions/{code}/end", tags=["jurisdictions"])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused, Changed)


@router.get(
    "", response_model=EndOut, openapi_extra={"security": [{}]}, responses=problems(NotFound)
)
def read_jurisdiction_end(code: CodeIn, actor: PerhapsSignedIn, db: Db, desk: Desk) -> Response:
    """Read since when a jurisdiction is no more, and what came after it."""
    with db.reading(actor) as work:
        found = end_to_read(work, code)
        return shown(_out(work, desk, found), found.version)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=EndOut,
    responses=problems(*ACTED, HappenedMeanwhile),
)
def propose_jurisdiction_end(
    code: CodeIn, body: EndIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Propose that a jurisdiction is no more from a day, and what comes after it."""

    def verb(work: Work) -> Made:
        found = queries.to_act_upon(work, code, seen)
        said = NewEnd(body.day, tuple(body.successors), body.source)
        end = propose(work, found.jurisdiction, said)
        where = f"/v1/jurisdictions/{code}/end"
        return Made(_out(work, desk, end), end.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.post("/confirm", response_model=EndOut, responses=problems(*ACTED, NotYourself))
def confirm_jurisdiction_end(code: CodeIn, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Confirm it as the second person; from its day nothing is shared with it.

    Its agreements pass to nobody by themselves: each becomes a question about each successor.
    """
    return _decided(code, Decision.CONFIRM, None, seen, (desk, acting))


@router.post("/drop", response_model=EndOut, responses=problems(*ACTED))
def drop_jurisdiction_end(
    code: CodeIn, body: EndDropIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Drop what was proposed; the jurisdiction goes on."""
    return _decided(code, Decision.DROP, body.reason, seen, (desk, acting))


def _decided(
    code: str,
    decision: Decision,
    reason: str | None,
    seen: int,
    tools: tuple[JurisdictionDesk, Acting],
) -> Response:
    desk, acting = tools

    def verb(work: Work) -> Made:
        found = queries.to_act_upon(work, code).jurisdiction
        end = as_seen(end_to_read(work, code), seen)
        decide(work, found, end, decision, reason)
        return Made(_out(work, desk, end), end.version)

    return acting.do(verb)


def _out(work: Work, desk: JurisdictionDesk, end: JurisdictionEnd) -> EndOut:
    same = set(EndOut.model_fields) - {"available_actions", "instance"}
    return EndOut(
        **{name: getattr(end, name) for name in same},
        available_actions=work.available(end, END),
        instance=desk.instance,
    )
