"""Trainings and certificates of firms over HTTP: they count once somebody outside confirmed."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from starlette.responses import Response

from app.domains.alliance.errors import NotOutside
from app.domains.alliance.models import FirmCredential
from app.domains.alliance.queries import credentials as queries
from app.domains.alliance.queries.credentials import CredentialFilter
from app.domains.alliance.routes.views import (
    ANYBODY,
    Desk,
    answered,
    credential_out,
    credentials_out,
)
from app.domains.alliance.schemas import (
    FIRM,
    CertificateIn,
    CredentialsOut,
    Day,
    WholeCredentialOut,
)
from app.domains.alliance.service import proving
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.types import CredentialKind, CredentialState, NewCertificate
from app.domains.alliance.workflow import CredentialAction
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.identity.queries.organisations import find_any
from app.domains.subjects import queries as subjects
from app.domains.subjects.errors import OnlyLists
from app.kit.errors import (
    BadCursor,
    BadInput,
    Fault,
    Forbidden,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, PerhapsSignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made

router = Router(prefix="/v1/alliance/credentials", tags=["alliance"])
certificates = Router(prefix="/v1/alliance/certificates", tags=["alliance"])
_SEEN = (Unauthenticated, NotFound, Forbidden)
_DECIDED = problems(*_SEEN, StepRefused, NotOutside, InterestDeclared, HeldForSecondLook)


@router.get(
    "",
    response_model=CredentialsOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(BadCursor, NotFound, MistypedNumber),
)
def list_credentials(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    actor: PerhapsSignedIn,
    db: Db,
    desk: Desk,
    *,
    record: Annotated[
        str | None, Query(max_length=60, description="Of this firm alone.", examples=[FIRM])
    ] = None,
    kind: Annotated[CredentialKind | None, Query(description="Of this kind alone.")] = None,
    state: Annotated[CredentialState | None, Query(description="In this state alone.")] = None,
    on: Annotated[Day | None, Query(description="Counting on this day alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List trainings and certificates of firms that others confirmed, the earliest first.

    A token shows besides what its own firm stated, and what its organisation is asked to confirm.
    """
    filters = {"record": record, "kind": kind, "state": state, "on": on}
    order = ListOrder("credentials", "id", filters, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        ids = None
        if record is not None:
            firm = subjects.public_record_named(work, record)
            ids = subjects.alike(work, [firm.id])
        wanted = CredentialFilter(kind, state, ids, None, on)
        found = queries.page(work, wanted, after, limit + 1)
        page = page_of(order, list(found), limit, lambda each: (each.id,))
        items = credentials_out(work, desk, page.items)
    out = CredentialsOut(items=items, next_cursor=page.next_cursor, instance=desk.instance)
    return answered(actor, out, None, next_link(request, page.next_cursor))


@router.get(
    "/{credential_id}",
    response_model=WholeCredentialOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_credential(credential_id: UUID, actor: PerhapsSignedIn, db: Db, desk: Desk) -> Response:
    """Read a training or certificate of a firm, and who outside it confirmed it."""
    with db.reading(actor) as work:
        out = credential_out(work, desk, queries.one(work, credential_id))
    return answered(actor, out, out.version)


@certificates.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=WholeCredentialOut,
    responses=problems(*_SEEN, MistypedNumber, BadInput, NotOutside, OnlyLists),
)
def state_certificate(body: CertificateIn, desk: Desk, acting: Acting) -> Response:
    """State that your firm holds a certificate of a management system, such as ISO 9001.

    It counts once somebody outside the firm confirmed it: whoever you name, or the secretariat.
    """
    new = NewCertificate(**body.model_dump(exclude={"record", "confirmer"}))

    def verb(work: Work) -> Made:
        firm = subjects.public_record_named(work, body.record, "/record")
        confirmer = None
        if body.confirmer is not None:
            confirmer = find_any(work, body.confirmer)
            if confirmer is None:
                fault = Fault("/confirmer", "There is no such organisation here.")
                raise BadInput("Nobody can be asked to confirm it.", faults=[fault])
        row = proving.certify(work, desk, firm, new, confirmer)
        where = f"/v1/alliance/credentials/{row.id}"
        return Made(credential_out(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


def _act(
    credential_id: UUID,
    seen: int,
    tools: tuple[AllianceDesk, Acting],
    act: Callable[[Work, FirmCredential], FirmCredential],
) -> Response:
    desk, acting = tools

    def verb(work: Work) -> Made:
        row = act(work, queries.held(work, credential_id, seen))
        return Made(credential_out(work, desk, row), row.version)

    return acting.do(verb)


def _decide(
    credential_id: UUID,
    body: ReasonIn,
    seen: int,
    tools: tuple[AllianceDesk, Acting],
    action: CredentialAction,
) -> Response:
    return _act(
        credential_id,
        seen,
        tools,
        lambda work, row: proving.decide(work, tools[0], row, action, body.reason),
    )


@router.post("/{credential_id}/confirm", response_model=WholeCredentialOut, responses=_DECIDED)
def confirm_credential(
    credential_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Confirm from outside the firm what it states, and say how you know it."""
    return _decide(credential_id, body, seen, (desk, acting), CredentialAction.CONFIRM)


@router.post("/{credential_id}/refuse", response_model=WholeCredentialOut, responses=_DECIDED)
def refuse_credential(
    credential_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Refuse to confirm what a firm states, with the reason, which it is told."""
    return _decide(credential_id, body, seen, (desk, acting), CredentialAction.REFUSE)


@router.post("/{credential_id}/revoke", response_model=WholeCredentialOut, responses=_DECIDED)
def revoke_credential(
    credential_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take a confirmation back: from now on it counts no more, and the firm is told why."""
    return _decide(credential_id, body, seen, (desk, acting), CredentialAction.REVOKE)


@router.post(
    "/{credential_id}/withdraw",
    response_model=WholeCredentialOut,
    responses=problems(*_SEEN, StepRefused),
)
def withdraw_credential(
    credential_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take back what your firm stated; it counts no more from now on."""
    return _act(
        credential_id,
        seen,
        (desk, acting),
        lambda work, row: proving.withdraw(work, row, body.reason),
    )
