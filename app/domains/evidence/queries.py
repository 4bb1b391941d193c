"""Every SELECT over documents."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.evidence.models import Document
from app.kit.errors import NotFound
from app.store.work import Work


def _seen(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=Document.organisation_id, jurisdiction=Document.jurisdiction)
    return visible(work.actor, Permission.EVIDENCE_READ, columns)


def one(work: Work, document_id: UUID) -> Document:
    """Return a document that the actor may know of.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(select(Document).where(_seen(work), Document.id == document_id))
    if found is None:
        raise NotFound("There is no such document.")
    return found


def mine(work: Work, ids: Collection[UUID]) -> Sequence[Document]:
    """Return those of some documents that are the actor's organisation's."""
    return work.session.scalars(
        select(Document)
        .where(
            _seen(work),
            Document.id.in_(ids),
            Document.organisation_id == work.actor.organisation_id,
        )
        .order_by(Document.id)
    ).all()


def find_same(work: Work, digest: str) -> Document | None:
    """Return the very same file of the actor's organisation."""
    return work.session.scalar(
        select(Document).where(
            _seen(work),
            Document.organisation_id == work.actor.organisation_id,
            Document.digest == digest,
        )
    )


def page(work: Work, before: UUID | None, limit: int) -> Sequence[Document]:
    """Return documents that the actor may know of, the newest first, those before an id."""
    query = select(Document).where(_seen(work)).order_by(Document.id.desc()).limit(limit)
    if before is not None:
        query = query.where(Document.id < before)
    return work.session.scalars(query).all()


def is_kept(work: Work, digest: str) -> bool:
    """Tell whether any document has these bytes."""
    found = work.session.scalar(
        select(Document.id)
        .where(unscoped(why="asked before bytes are removed"), Document.digest == digest)
        .limit(1)
    )
    return found is not None
