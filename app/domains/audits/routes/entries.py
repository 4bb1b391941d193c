"""What a team writes down, one entry at a time, each in its newest revision."""

from typing import Annotated
from uuid import UUID

import orjson
from fastapi import Path, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.access.grants import Permission
from app.access.policy import require
from app.domains.audits.models import Audit, AuditEntry
from app.domains.audits.queries import audits, bundles, entries
from app.domains.audits.routes.desk import Desk
from app.domains.audits.schemas import EntryIn, EntryOut
from app.domains.audits.schemas.offline import RevisionOut, RevisionsOut
from app.domains.audits.service.entries import write
from app.domains.audits.types import EntryKind, Order
from app.kit.errors import Changed, Forbidden, NotFound, StepRefused, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.writing import Editing, IfMatch, Made, shown

router = Router(prefix="/v1/audits/{audit_id}/entries", tags=["audits"])
PAGE: TypeAdapter[PageOf[EntryOut]] = TypeAdapter(PageOf[EntryOut])
Key = Annotated[
    str,
    Path(pattern=r"^[A-Za-z0-9._-]{1,40}$", description="Code of an indicator, or a UUID."),
]


def _out(order: Order, row: AuditEntry) -> EntryOut:
    is_answered = row.kind is EntryKind.ASSESSMENT
    return EntryOut(
        id=row.id,
        kind=row.kind,
        key=row.key,
        revision=row.revision,
        content=orjson.loads(row.content),
        digest=row.digest,
        author_id=row.author_id,
        at=row.at,
        applicant=order.answers.get(row.key) if is_answered else None,
    )


def inspected(work: Work, audit_id: UUID) -> Audit:
    """Return an audit whose entries the actor may read.

    Raises:
        NotFound, Forbidden: they may not.
    """
    audit = audits.one(work, audit_id)
    require(work.actor, Permission.AUDIT_INSPECT, audit.facts)
    return audit


@router.get(
    "",
    response_model=PageOf[EntryOut],
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def list_audit_entries(  # noqa: PLR0913, PLR0917 - three of them are the list's own
    audit_id: UUID,
    request: Request,
    actor: SignedIn,
    db: Db,
    kind: Annotated[EntryKind | None, Query(description="Of this kind alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the newest revisions of what the team wrote down, the oldest first."""
    order = ListOrder("entries", "id", {"audit": str(audit_id), "kind": kind}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        audit = inspected(work, audit_id)
        asked = audit.order
        found = entries.current(work, audit, kind, after, limit + 1)
        items = [_out(asked, each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.get(
    "/{kind}/{key}",
    response_model=RevisionsOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def list_entry_revisions(
    audit_id: UUID, kind: EntryKind, key: Key, actor: SignedIn, db: Db
) -> Response:
    """Read all revisions of an entry, the first first: nothing that was written is lost."""
    with db.reading(actor) as work:
        audit = inspected(work, audit_id)
        found = bundles.histories(work, audit, [(kind, key)])[kind, key]
        items = [
            RevisionOut(
                revision=each.revision,
                content=orjson.loads(each.content),
                digest=each.digest,
                author_id=each.author_id,
                at=each.at,
                bundle_id=each.bundle_id,
                written_at=each.written_at,
            )
            for each in found
        ]
        return shown(RevisionsOut(items=items))


@router.put(
    "/{kind}/{key}",
    response_model=EntryOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, StepRefused, Changed),
)
def write_audit_entry(  # noqa: PLR0913, PLR0917 - three of them are the address
    audit_id: UUID,
    kind: EntryKind,
    key: Key,
    body: EntryIn,
    seen: IfMatch,
    desk: Desk,
    writing: Editing,
) -> Response:
    """Write an entry on the revision that you saw, "0" where there was none.

    The very same content again changes nothing; a revision that somebody wrote stays readable.
    """

    def verb(work: Work) -> Made:
        audit = audits.one(work, audit_id)
        row = write(work, desk.ring, audit, (kind, key), body.content, seen)
        return Made(_out(audit.order, row), row.revision)

    return writing.do(verb)
