"""Changes that authorities make to rules of their own, over HTTP (V8)."""

from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request
from starlette.responses import RedirectResponse, Response

from app.domains.fees.errors import (
    ChangeHolds,
    ChangeOpen,
    EditionPassed,
    FaultyRules,
    NotAfterTheRule,
    NotOwnRules,
    SecondPersonNeeded,
)
from app.domains.fees.models import RuleChange
from app.domains.fees.queries import editions as queries
from app.domains.fees.routes.shaping import Desk, changes_out
from app.domains.fees.schemas.keeping import ChangeIn, ChangeOut, ChangesOut, WithdrawIn
from app.domains.fees.service.changing import Proposal, announce, propose, withdraw
from app.domains.fees.service.desk import FeeDesk
from app.domains.fees.types.keeping import ChangeAct, ChangeState
from app.kit.errors import (
    BadCursor,
    BadInput,
    Changed,
    Fault,
    Forbidden,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, PerhapsSignedIn
from app.web.numbered import NumberOrId, identified, numbered
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.schemas import Jurisdiction
from app.web.writing import Acting, IfMatch, Made, shown

router = Router(prefix="/v1/fee-rule-changes", tags=["fees"])
PATH = "/v1/fee-rule-changes"
ANYBODY: dict[str, Any] = {"security": [{}]}
"""A token shows an authority its own; without one what was announced is shown."""
REFUSED = problems(Unauthenticated, NotFound, Forbidden, StepRefused, Changed)


@router.get("", response_model=ChangesOut, openapi_extra=ANYBODY, responses=problems(BadCursor))
def list_fee_rule_changes(  # noqa: PLR0913, PLR0917 - two are filters, two the page
    request: Request,
    actor: PerhapsSignedIn,
    db: Db,
    desk: Desk,
    jurisdiction: Annotated[Jurisdiction | None, Query(description="Of which place.")] = None,
    state: Annotated[ChangeState | None, Query(description="Where they stand.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List changes of rules, the newest first: those announced, and an authority's own."""
    filters = {"jurisdiction": jurisdiction, "state": state}
    order = ListOrder("fee-rule-changes", "-id", filters, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = queries.changes(work, queries.Asked(jurisdiction, state), after, limit + 1)
        items = changes_out(work, desk, rows)
    page = page_of(order, items, limit, lambda each: (each.id,))
    response = shown(ChangesOut(items=page.items, next_cursor=page.next_cursor))
    response.headers.update(next_link(request, page.next_cursor))
    return response


@router.get("/{id}", response_model=ChangeOut, openapi_extra=ANYBODY, responses=numbered())
def read_fee_rule_change(
    id: NumberOrId,  # noqa: A002 - the contract calls it so
    actor: PerhapsSignedIn,
    db: Db,
    desk: Desk,
) -> Response:
    """Read a change of a rule, with the text of its law and its first day."""
    with db.reading(actor) as work:
        found = identified(work, id, queries.change_id_of, PATH)
        if isinstance(found, RedirectResponse):
            return found
        row = queries.change(work, found)
        return shown(changes_out(work, desk, [row])[0], row.version)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=ChangeOut,
    responses=problems(
        Unauthenticated,
        NotFound,
        Forbidden,
        NotOwnRules,
        ChangeOpen,
        NotAfterTheRule,
        FaultyRules,
    ),
)
def propose_fee_rule_change(body: ChangeIn, desk: Desk, acting: Acting) -> Response:
    """Propose a change of a rule of the authority's own; a second person announces it (V8)."""
    _refuse_odd(body)

    def verb(work: Work) -> Made:
        proposal = Proposal(
            body.act, body.code, body.rule, body.from_day, body.reference, body.document
        )
        return _made(work, desk, propose(work, proposal), HTTPStatus.CREATED)

    return acting.do(verb)


def _refuse_odd(body: ChangeIn) -> None:
    """Refuse a body that names what its act does not take, or not what it takes."""
    needs = {
        "code": body.act is not ChangeAct.ADD,
        "rule": body.act is not ChangeAct.END,
    }
    faults = [
        Fault(f"/{name}", "This is required." if needed else f"To {body.act.value} takes none.")
        for name, needed in needs.items()
        if (getattr(body, name) is not None) is not needed
    ]
    if faults:
        raise BadInput("The change does not say what it must.", faults=faults)


@router.post(
    "/{id}/announce",
    response_model=ChangeOut,
    responses=REFUSED | problems(SecondPersonNeeded, EditionPassed, NotAfterTheRule, FaultyRules),
)
def announce_fee_rule_change(
    id: UUID,  # noqa: A002 - the contract calls it so
    desk: Desk,
    acting: Acting,
    version: IfMatch,
) -> Response:
    """Announce a change as the second person; where it can raise what is charged, with notice."""

    def verb(work: Work) -> Made:
        row = queries.change_to_act_upon(work, id, version)
        return _made(work, desk, announce(work, desk, row))

    return acting.do(verb)


@router.post("/{id}/withdraw", response_model=ChangeOut, responses=REFUSED | problems(ChangeHolds))
def withdraw_fee_rule_change(
    id: UUID,  # noqa: A002 - the contract calls it so
    body: WithdrawIn,
    desk: Desk,
    acting: Acting,
    version: IfMatch,
) -> Response:
    """Withdraw a change before its first day; the rule is again what it was."""

    def verb(work: Work) -> Made:
        row = queries.change_to_act_upon(work, id, version)
        return _made(work, desk, withdraw(work, row, body.reason))

    return acting.do(verb)


def _made(work: Work, desk: FeeDesk, row: RuleChange, status: HTTPStatus = HTTPStatus.OK) -> Made:
    location = f"{PATH}/{row.id}" if status is HTTPStatus.CREATED else None
    return Made(changes_out(work, desk, [row])[0], row.version, status, location)
