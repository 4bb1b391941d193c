"""Every SELECT over documents."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_, select, union

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.access.sight import OpenedAs
from app.domains.evidence.models import Document, DocumentUse
from app.domains.evidence.types import Sending
from app.kit.errors import NotFound
from app.outside.file_store import place
from app.store.erasures import AT, Erasable
from app.store.holdings import streamed
from app.store.kept_files import StoredFile
from app.store.work import Work


def _seen(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(
        holder_id=Document.organisation_id,
        jurisdiction=Document.jurisdiction,
        opened_as=OpenedAs("document", Document.id),
    )
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


def kept_by(work: Work, ids: Collection[UUID], organisation_id: UUID | None) -> Sequence[Document]:
    """Return those of some documents that are an organisation's, as far as the actor may know."""
    return work.session.scalars(
        select(Document)
        .where(
            _seen(work),
            Document.id.in_(ids),
            Document.organisation_id == organisation_id,
        )
        .order_by(Document.id)
    ).all()


def named_publicly(work: Work, ids: Collection[str]) -> dict[str, Document]:
    """Return documents that a published report names, by their ids; their bytes are not shown."""
    rows = work.session.scalars(
        select(Document).where(
            unscoped(why="an agreement lets name and digest of what a report rests on be public"),
            Document.id.in_([UUID(each) for each in ids]),
        )
    )
    return {str(each.id): each for each in rows}


def find_same(work: Work, digest: str, said: Sending) -> Document | None:
    """Return the very same file of the actor's organisation, of which the same was said."""
    return work.session.scalar(
        select(Document).where(
            _seen(work),
            Document.organisation_id == work.actor.organisation_id,
            Document.digest == digest,
            Document.speaks_from == said.speaks_from,
            Document.speaks_until == said.speaks_until,
            Document.replaces_id == said.replaces,
            Document.removed_at.is_(None),
        )
    )


def find_replacing(work: Work, document_id: UUID) -> Document | None:
    """Return the version after a document that the actor has read."""
    return work.session.scalar(
        select(Document).where(
            unscoped(why="versions of a document belong to whose it is"),
            Document.replaces_id == document_id,
        )
    )


def versions_of(work: Work, document: Document) -> list[UUID]:
    """Return all versions of a document that the actor has read, the first first."""
    older = select(Document.id, Document.replaces_id).where(
        unscoped(why="versions of a document belong to whose it is"), Document.id == document.id
    )
    before = older.cte("before", recursive=True)
    before = before.union(
        select(Document.id, Document.replaces_id).where(Document.id == before.c.replaces_id)
    )
    newer = older.cte("after", recursive=True)
    newer = newer.union(
        select(Document.id, Document.replaces_id).where(Document.replaces_id == newer.c.id)
    )
    found = union(select(before.c.id), select(newer.c.id))
    # Identifiers tell their age.
    return sorted(work.session.scalars(found))


def uses_of(work: Work, document: Document) -> Sequence[DocumentUse]:
    """Return what rests, or rested, on a document that the actor has read."""
    return work.session.scalars(
        select(DocumentUse)
        .where(
            unscoped(why="asked for the document's own organisation"),
            DocumentUse.document_id == document.id,
        )
        .order_by(DocumentUse.id)
    ).all()


def is_used(work: Work, document: Document) -> bool:
    """Tell whether anything rests on a document."""
    found = work.session.scalar(
        select(DocumentUse.id)
        .where(
            unscoped(why="asked before a document is removed"),
            DocumentUse.document_id == document.id,
            DocumentUse.ended_at.is_(None),
        )
        .limit(1)
    )
    return found is not None


def named_by(work: Work, kind: str, thing_id: UUID) -> Sequence[DocumentUse]:
    """Return the open uses of a thing that the actor changes."""
    return work.session.scalars(
        select(DocumentUse)
        .where(
            unscoped(why="the caller changes the thing itself"),
            DocumentUse.kind == kind,
            DocumentUse.thing_id == thing_id,
            DocumentUse.ended_at.is_(None),
        )
        .order_by(DocumentUse.id)
    ).all()


def unused(work: Work, before: datetime, limit: int) -> Sequence[Document]:
    """Return kept documents on which nothing rests, and rested, since an instant."""
    rests = exists().where(
        DocumentUse.document_id == Document.id,
        or_(DocumentUse.ended_at.is_(None), DocumentUse.ended_at >= before),
    )
    return work.session.scalars(
        select(Document)
        .where(_removable(work), Document.removed_at.is_(None), Document.sent_at < before, ~rests)
        .order_by(Document.sent_at)
        .limit(limit)
    ).all()


def _removable(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=Document.organisation_id)
    return visible(work.actor, Permission.EVIDENCE_REMOVE, columns)


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
        .where(
            unscoped(why="asked before bytes are removed"),
            Document.digest == digest,
            Document.removed_at.is_(None),
        )
        .limit(1)
    )
    return found is not None


def of_organisation(work: Work, organisation_id: UUID) -> Iterator[Document]:
    """Yield every document of an organisation."""
    query = (
        select(Document)
        .where(_seen(work), Document.organisation_id == organisation_id)
        .order_by(Document.id)
    )
    return (row[0] for row in streamed(work, query))


def sent_by(work: Work, person_id: UUID) -> Iterator[Document]:
    """Yield what a person sent, for whichever organisation."""
    query = (
        select(Document)
        .where(
            unscoped(why="that they sent it is theirs to know; opening it is asked by itself"),
            Document.person_id == person_id,
        )
        .order_by(Document.id)
    )
    return (row[0] for row in streamed(work, query))


REMOVED = Erasable(
    "evidence.documents",
    Document,
    Document.removed_at.is_not(None),
    {"removed_at": AT},
)


def stored(work: Work) -> Iterator[StoredFile]:
    """Give the files of all documents that are kept, for a backup."""
    digests = work.session.scalars(
        select(Document.digest)
        .where(
            unscoped(why="a backup holds all that is kept, and shows it to nobody"),
            Document.removed_at.is_(None),
        )
        .distinct()
        .order_by(Document.digest)
        .execution_options(yield_per=1_000)
    )
    return (StoredFile(place(digest), digest) for digest in digests)
