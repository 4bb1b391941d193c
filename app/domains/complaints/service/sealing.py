"""Words of a case, sealed and opened; an opening by a person is always written down."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.domains.complaints.errors import CaseGone
from app.domains.complaints.models import Complaint, ComplaintDocument
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types import DocumentKind, Side
from app.kit.ids import new_id
from app.store.base import insert_rows
from app.store.case_keys import KeyDestroyed, Seal
from app.store.keys import Purpose
from app.store.work import Work

IDENTITY_KINDS = frozenset({DocumentKind.IDENTITY})
"""Documents under the second seal; all others are the story's."""


@contextmanager
def gone_with_its_keys() -> Iterator[None]:
    """Tell that a case is gone whose keys were destroyed meanwhile, or came back with no backup.

    Raises:
        CaseGone: its keys are not there.
    """
    try:
        yield
    except KeyDestroyed as error:
        raise CaseGone("The keys of this case are gone, and its words with them.") from error


def seal_words(
    work: Work, desk: ComplaintDesk, complaint_id: UUID, thing_id: UUID, words: str
) -> bytes:
    """Return words of a case, sealed under its story for one thing."""
    with gone_with_its_keys():
        return desk.seals.seal(work, complaint_id, Seal.STORY, words.encode(), of=str(thing_id))


def opened_words(
    work: Work, desk: ComplaintDesk, complaint_id: UUID, thing_id: UUID, sealed: bytes
) -> str:
    """Give words of a case back; the caller has noted who opens them.

    Raises:
        CaseGone: its time is over.
    """
    with gone_with_its_keys():
        opened = desk.seals.open(work, complaint_id, Seal.STORY, sealed, of=str(thing_id))
    return opened.decode()


@dataclass(frozen=True, slots=True)
class Piece:
    """Something of a case that is kept as a sealed document.

    Attributes:
        kind: what it is; it decides under which seal it lies.
        content: words, or facts by name.
        side: who says so.
        language: BCP 47, of words.
        of_id: what it translates, edits or supersedes.
    """

    kind: DocumentKind
    content: str | dict[str, Any]
    side: Side
    language: str | None = None
    of_id: UUID | None = None


def keep(work: Work, desk: ComplaintDesk, complaint: Complaint, piece: Piece) -> ComplaintDocument:
    """Keep a piece of a case as a sealed document of its own; earlier ones stay."""
    document = ComplaintDocument(**_sealed(work, desk, complaint, piece))
    work.session.add(document)
    return document


def keep_all(work: Work, desk: ComplaintDesk, complaint: Complaint, pieces: list[Piece]) -> None:
    """Keep pieces of a case likewise, at once, where nobody needs the documents."""
    rows = [_sealed(work, desk, complaint, each) for each in pieces]
    insert_rows(work.session, ComplaintDocument, rows)


def _sealed(work: Work, desk: ComplaintDesk, complaint: Complaint, piece: Piece) -> dict[str, Any]:
    """Return the columns of a document that holds a piece."""
    seal = Seal.IDENTITY if piece.kind in IDENTITY_KINDS else Seal.STORY
    document_id, content = new_id(), piece.content
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    with gone_with_its_keys():
        sealed = desk.seals.seal(work, complaint.id, seal, text.encode(), of=str(document_id))
    return {
        "id": document_id,
        "complaint_id": complaint.id,
        "kind": piece.kind,
        "seal": seal,
        "sealed": sealed,
        "language": piece.language,
        "side": piece.side,
        "person_id": work.actor.id if piece.side is not Side.COMPLAINANT else None,
        "written_at": work.at,
        "of_id": piece.of_id,
    }


def text_of(work: Work, desk: ComplaintDesk, document: ComplaintDocument) -> str:
    """Give the words of a document back; the caller has noted who opens them."""
    with gone_with_its_keys():
        content = desk.seals.open(
            work, document.complaint_id, document.seal, document.sealed, of=str(document.id)
        )
    return content.decode()


def facts_of(work: Work, desk: ComplaintDesk, document: ComplaintDocument) -> dict[str, Any]:
    """Give facts that were kept as a document back."""
    found: dict[str, Any] = json.loads(text_of(work, desk, document))
    return found


def seal_small(work: Work, desk: ComplaintDesk, thing_id: UUID, words: str) -> bytes:
    """Return small words that officers read in lists, sealed under the ring."""
    return desk.ring.seal(work, Purpose.COMPLAINT, words.encode(), of=str(thing_id))


def opened_small(work: Work, desk: ComplaintDesk, thing_id: UUID, sealed: bytes) -> str:
    """Give small words back."""
    return desk.ring.open(work, Purpose.COMPLAINT, sealed, of=str(thing_id)).decode()
