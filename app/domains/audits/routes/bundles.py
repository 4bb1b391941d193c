"""Bundles over HTTP: an audit fetched for the field, and returned from it (C5)."""

from http import HTTPStatus
from uuid import UUID

from fastapi import Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.audits.engine.merging import Choice
from app.domains.audits.errors import BundleCollides, BundleOver
from app.domains.audits.models import AuditBundle
from app.domains.audits.queries import audits
from app.domains.audits.queries import bundles as queries
from app.domains.audits.routes.desk import Desk
from app.domains.audits.routes.entries import inspected
from app.domains.audits.schemas.offline import (
    BundleIn,
    BundleOut,
    BundleReturnIn,
    BundleTakenOut,
    ReturnedEntryIn,
    TakenEntryOut,
)
from app.domains.audits.service import bundles as service
from app.domains.audits.service.bundles import Entry, Return
from app.domains.audits.service.packing import Packed
from app.kit.errors import (
    BadInput,
    Fault,
    Forbidden,
    NotFound,
    Problem,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.outside.age import MEDIA_TYPE, NoRecipient, sealed_to, sealed_with
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, Attached, Made

router = Router(prefix="/v1/audits/{audit_id}/bundles", tags=["audits"])
PAGE: TypeAdapter[PageOf[BundleOut]] = TypeAdapter(PageOf[BundleOut])
ACTED = problems(Unauthenticated, NotFound, Forbidden, StepRefused)


def _out(row: AuditBundle) -> BundleOut:
    return BundleOut.model_validate(row)


def _encrypted(content: bytes, body: BundleIn) -> bytes:
    if body.passphrase is not None:
        return sealed_with(content, body.passphrase.get_secret_value())
    try:
        return sealed_to(content, body.recipient or "")
    except NoRecipient:
        fault = Fault("/recipient", "Give the public half of an age identity, age1 and so on.")
        raise BadInput("This is no recipient of age.", faults=[fault]) from None


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    responses={
        **problems(Unauthenticated, NotFound, Forbidden, StepRefused),
        201: {"content": {MEDIA_TYPE: {}}, "description": "The bundle, encrypted to you."},
    },
    response_class=Response,
)
def fetch_audit_bundle(
    audit_id: UUID, body: BundleIn, desk: Desk, actor: SignedIn, acting: Acting
) -> Response:
    """Fetch the whole audit for the field, encrypted to you alone, in the age format.

    It can be opened with age, rage or any other tool of that format, and returned until it
    expires or is revoked. It holds no name of a worker or complainant.
    """
    made: Packed | Problem
    # Encrypted between two short doors: making a key from a passphrase takes a second.
    try:
        with acting.database.reading(actor) as work:
            made = service.pack(work, desk, audits.one(work, audit_id), body.days)
        content = _encrypted(made.content, body)
    except Problem as refused:
        # A repetition gets the first answer, whatever has become of the audit since.
        made, content = refused, b""

    def verb(work: Work) -> Made:
        if isinstance(made, Problem):
            raise made
        row = service.note_fetched(work, audits.one(work, audit_id), made)
        where = f"/v1/audits/{audit_id}/bundles/{row.id}"
        name = f"{made.number}-{row.id}.json.age"
        return Made(
            status=HTTPStatus.CREATED,
            location=where,
            file=Attached(content, name, MEDIA_TYPE),
        )

    return acting.do(verb)


@router.get(
    "",
    response_model=PageOf[BundleOut],
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def list_audit_bundles(
    audit_id: UUID,
    request: Request,
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List who took bundles of an audit, and whether they are good; the oldest first."""
    order = ListOrder("bundles", "id", {"audit": str(audit_id)}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        audit = inspected(work, audit_id)
        items = [_out(each) for each in queries.page(work, audit, after, limit + 1)]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.post(
    "/{bundle_id}/revoke",
    response_model=BundleOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, BundleOver),
)
def revoke_audit_bundle(
    audit_id: UUID, bundle_id: UUID, body: ReasonIn, acting: Acting
) -> Response:
    """Revoke a bundle, as when a computer is lost: it is not taken back any more."""

    def verb(work: Work) -> Made:
        audit = audits.one(work, audit_id)
        row = service.revoke(work, audit, queries.one(work, audit, bundle_id), body.reason)
        return Made(_out(row))

    return acting.do(verb)


@router.post(
    "/{bundle_id}/return",
    response_model=BundleTakenOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, StepRefused, BundleOver, BundleCollides)
    ),
)
def return_audit_bundle(
    audit_id: UUID, bundle_id: UUID, body: BundleReturnIn, desk: Desk, acting: Acting
) -> Response:
    """Return what was written in the field: merged whole, or nothing of it.

    What nobody else wrote meanwhile is taken, what is known already changes nothing, and where
    both sides wrote each collision is listed, to be chosen. Large ones go in several parts.
    """
    if body.bundle != bundle_id:
        fault = Fault("/bundle", "This is not the bundle in the address.")
        raise BadInput("The bundle is another one.", faults=[fault])
    entries = [_entry(each) for each in body.entries]
    said = Return(body.bundle, body.seal, body.audit, body.base, entries)

    def verb(work: Work) -> Made:
        taken = service.take_back(work, desk, audits.one(work, audit_id), said)
        added = [TakenEntryOut.model_validate(each) for each in taken.added]
        return Made(BundleTakenOut(added=added, unchanged=taken.unchanged))

    return acting.do(verb)


def _entry(said: ReturnedEntryIn) -> Entry:
    chosen = said.choice
    choice = None if chosen is None else Choice(chosen.take, chosen.revision)
    place = (said.kind, said.key)
    return Entry(place, said.base_revision, said.content, said.written_at, choice)
