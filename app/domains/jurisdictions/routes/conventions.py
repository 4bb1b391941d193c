"""Conventions over HTTP: the closed list, and who is bound, which the secretariat says."""

from typing import Annotated

from fastapi import Path
from starlette.responses import Response

from app.domains.jurisdictions import queries
from app.domains.jurisdictions.engine.conventions import Statement, conventions
from app.domains.jurisdictions.routes.desk import CodeIn, Desk, answered
from app.domains.jurisdictions.rules import country_of
from app.domains.jurisdictions.schemas.conventions import (
    ConventionIn,
    ConventionOut,
    ConventionsOut,
    StatedHistoryOut,
    StatedOut,
)
from app.domains.jurisdictions.schemas.page import CONVENTIONS_READ
from app.domains.jurisdictions.service import JurisdictionDesk
from app.domains.jurisdictions.service import conventions as stating
from app.kit.errors import Forbidden, NotFound, Unauthenticated
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.writing import Editing, IfMatch, Made

public = Router(prefix="/v1/conventions", tags=["jurisdictions"])
router = Router(prefix="/v1/jurisdictions", tags=["jurisdictions"])
Key = Annotated[
    str, Path(pattern=r"^[A-Z0-9]{2,12}$", description="Of a convention.", examples=["C181"])
]


@public.get("", response_model=ConventionsOut, responses=NOT_MODIFIED)
def list_conventions(desk: Desk) -> Response:
    """List the conventions of which the pages of countries tell; the list is closed."""
    items = [ConventionOut.model_validate(each) for each in conventions().values()]
    return answered(ConventionsOut(items=items, instance=desk.instance))


@router.get(
    "/{code}/conventions/{convention}",
    response_model=StatedHistoryOut,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_convention(
    code: CodeIn, convention: Key, actor: CurrentActor, db: Db, desk: Desk
) -> Response:
    """Read how a country stands to a convention, with all that was said of it, the newest first."""
    _refuse_unknown(convention)
    with db.reading(actor) as work:
        queries.one(work, code)
        return answered(_history(work, desk, code, convention))


@router.put(
    "/{code}/conventions/{convention}",
    response_model=StatedHistoryOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def state_convention(
    code: CodeIn, convention: Key, body: ConventionIn, seen: IfMatch, desk: Desk, editing: Editing
) -> Response:
    """Say how a country stands to a convention, with the source; it supersedes what was said.

    If-Match is the edition that you saw, "0" where nothing was said here. What was said before
    stays readable. Say the same again, and nothing changes.
    """
    _refuse_unknown(convention)

    def verb(work: Work) -> Made:
        found = queries.to_act_upon(work, code)
        said = Statement(code=code, convention=convention, **body.model_dump())
        stating.state(work, found.jurisdiction, said, seen)
        out = _history(work, desk, code, convention)
        return Made(out, out.edition)

    return editing.do(verb)


def _refuse_unknown(convention: str) -> None:
    if convention not in conventions():
        raise NotFound("There is no such convention in the list: GET /v1/conventions.")


def _history(work: Work, desk: JurisdictionDesk, code: str, convention: str) -> StatedHistoryOut:
    found = [StatedOut.model_validate(e) for e in stating.history(work, code, convention)]
    return StatedHistoryOut(
        convention=convention,
        title=conventions()[convention].title,
        country=country_of(code),
        stated=found[0] if found else None,
        edition=found[0].edition if found else 0,
        history=found,
        reads=CONVENTIONS_READ,
        instance=desk.instance,
    )
