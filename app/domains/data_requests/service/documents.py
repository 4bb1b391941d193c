"""Documents that prove who asks: sealed before they touch a disk, opened by officers alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from uuid import UUID

from app.domains.data_requests import queries
from app.domains.data_requests.errors import TooManyDocuments
from app.domains.data_requests.models import DataRequest, IdentityDocument
from app.domains.data_requests.rules import MOST_DOCUMENT_BYTES, MOST_DOCUMENTS
from app.domains.data_requests.service.desk import DataRequestDesk
from app.domains.data_requests.service.lodging import by_link
from app.domains.data_requests.types import LinkPurpose
from app.domains.evidence.engine.media_types import picture_or_page
from app.domains.evidence.errors import NotTaken
from app.domains.evidence.service import scan
from app.kit.errors import Gone, NotFound
from app.kit.ids import new_id
from app.outside.sealed_file import CHUNK, Sealing, new_key, opened
from app.store.keys import Purpose
from app.store.openings import note_opening
from app.store.work import Work

ROOM = MOST_DOCUMENT_BYTES + MOST_DOCUMENT_BYTES // CHUNK * CHUNK + CHUNK


@dataclass(frozen=True, slots=True)
class Sealed:
    """A document that was looked into and lies in the store, sealed.

    Attributes:
        digest: SHA-256 of the sealed bytes.
        size_bytes: before it was sealed.
        media_type: found from the bytes.
        key: of its file.
    """

    digest: str
    size_bytes: int
    media_type: str
    key: bytes


def may_send(work: Work, secret: str) -> DataRequest:
    """Return the request to which whoever holds a link sends documents.

    Raises:
        LinkSpent: the link is not good any more.
        TooManyDocuments: it has enough of them.
    """
    _, request = by_link(work, LinkPurpose.HAND_IN, secret)
    if len(queries.documents(work, request.id)) >= MOST_DOCUMENTS:
        raise TooManyDocuments(f"A request has {MOST_DOCUMENTS} documents at most.")
    return request


def keep_sealed(desk: DataRequestDesk, content: bytes) -> Sealed:
    """Look into a document and seal it; no door is open meanwhile.

    Raises:
        NotTaken: it is neither an image nor a PDF.
        Infected, ScannerSilent: see :func:`app.domains.evidence.service.scan`.
    """
    found = picture_or_page(content)
    if found is None:
        raise NotTaken("Send an image or a PDF.")
    scan(desk.evidence, BytesIO(content))
    key = new_key()
    with desk.store.arriving(ROOM) as arriving:
        sealing = Sealing(arriving, key)
        sealing.write(content)
        sealing.close()
    return Sealed(arriving.digest, len(content), found, key)


def take_in(work: Work, desk: DataRequestDesk, secret: str, sealed: Sealed) -> int:
    """Note a document of a request.

    Returns:
        How many it has now.

    Raises:
        LinkSpent, TooManyDocuments: see :func:`may_send`.
    """
    request = may_send(work, secret)
    document_id = new_id()
    key = desk.ring.seal(work, Purpose.DATA_REQUEST, sealed.key, of=str(document_id))
    work.session.add(
        IdentityDocument(
            id=document_id,
            request_id=request.id,
            digest=sealed.digest,
            size_bytes=sealed.size_bytes,
            media_type=sealed.media_type,
            sealed_key=key,
            sent_at=work.at,
        )
    )
    work.session.flush()
    return len(queries.documents(work, request.id))


def open_document(
    work: Work, desk: DataRequestDesk, request: DataRequest, document_id: UUID, why: str
) -> tuple[IdentityDocument, bytes]:
    """Note that an officer opens a document, and return the key of its file.

    Raises:
        NotFound: the request has no such document.
        Gone: it was destroyed.
    """
    found = {each.id: each for each in queries.documents(work, request.id)}.get(document_id)
    if found is None:
        raise NotFound("There is no such document.")
    if found.sealed_key is None:
        raise Gone("The document was destroyed when the check was over.")
    note_opening(work, "identity_document", found.id, request.facts, why)
    key = desk.ring.open(work, Purpose.DATA_REQUEST, found.sealed_key, of=str(found.id))
    return found, key


def content(desk: DataRequestDesk, document: IdentityDocument, key: bytes) -> Iterator[bytes]:
    """Yield the bytes of a document that was opened."""
    return opened(desk.store.path(document.digest or ""), key)
