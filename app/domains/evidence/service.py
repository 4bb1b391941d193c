"""Taking a file in, opening it, and showing it to an authority."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.evidence import queries
from app.domains.evidence.engine.media_types import TAKEN, media_type
from app.domains.evidence.errors import Infected, NotTaken, ScannerSilent
from app.domains.evidence.models import Document
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.outside.file_store import FileStore
from app.outside.scanner import Scanner, ScannerUnreachable
from app.store.openings import note_opening
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class EvidenceDesk:
    """What documents work with.

    Attributes:
        store: where their bytes lie.
        scanner: looks into them first; ``None`` where none is set up.
    """

    store: FileStore
    scanner: Scanner | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was looked into.

    Attributes:
        digest: SHA-256 of its bytes.
        size_bytes: of it.
        media_type: found from the bytes.
    """

    digest: str
    size_bytes: int
    media_type: str


def may_send(work: Work) -> None:
    """Refuse who keeps no documents here, before anything is read.

    Raises:
        Forbidden: the role sends none.
    """
    mine = Facts(holder_id=work.actor.organisation_id)
    require(work.actor, Permission.EVIDENCE_SEND, mine, is_seen=True)


def check(desk: EvidenceDesk, digest: str, size_bytes: int) -> Checked:
    """Find what a file is, and let the scanner look into it; no door is open meanwhile.

    Raises:
        NotTaken: its type is not among those that are taken.
        Infected: the scanner found something.
        ScannerSilent: the scanner does not answer.
    """
    path = desk.store.path(digest)
    found = media_type(path)
    if found is None:
        raise NotTaken(f"This is none of: {TAKEN}.")
    _scan(desk, path)
    return Checked(digest, size_bytes, found)


def forget_unless_kept(work: Work, desk: EvidenceDesk, digest: str) -> None:
    """Remove the bytes of a file that was refused, unless a document has the very same ones."""
    if not queries.is_kept(work, digest):
        desk.store.remove(digest)


def _scan(desk: EvidenceDesk, path: Path) -> None:
    if desk.scanner is None:
        return
    try:
        infection = desk.scanner.find(path)
    except ScannerUnreachable:
        raise ScannerSilent("The scanner does not answer.") from None
    if infection is not None:
        raise Infected(f"The scanner found: {infection}.")


def take_in(work: Work, checked: Checked, name: str) -> Document:
    """Keep a file for the actor's organisation; the very same one is kept once.

    Raises:
        Forbidden: see :func:`may_send`.

    Records:
        ``evidence.document.sent`` with its id.
    """
    may_send(work)
    known = queries.find_same(work, checked.digest)
    if known is not None:
        return known
    document = Document(
        id=new_id(),
        organisation_id=work.actor.organisation_id,
        person_id=work.actor.id,
        digest=checked.digest,
        size_bytes=checked.size_bytes,
        media_type=checked.media_type,
        name=name,
        sent_at=work.at,
    )
    work.session.add(document)
    work.session.flush()
    # The digest of bytes that others could guess stays out of the chain (L8).
    work.record("evidence.document.sent", document=str(document.id))
    return document


def open_document(work: Work, document: Document, why: str | None) -> None:
    """Note that the actor opens a document; another organisation's only with a reason.

    Raises:
        BadInput: no reason was given.
    """
    is_own = document.organisation_id == work.actor.organisation_id
    if not is_own and why is None:
        fault = Fault("/query/why", "Say why you open another organisation's document.")
        raise BadInput("This is recorded, with a reason.", faults=[fault])
    note_opening(work, "document", document.id, document.facts, why or "its own")


def show_to(work: Work, ids: Sequence[UUID], jurisdiction: str | None) -> list[Document]:
    """Let the authorities of a jurisdiction open documents of the actor's organisation.

    Raises:
        BadInput: one of them is not the organisation's.
    """
    found = list(queries.mine(work, ids))
    if len(found) != len(set(ids)):
        fault = Fault("/proofs", "Give identifiers of documents that your organisation sent.")
        raise BadInput("There is no such document of yours.", faults=[fault])
    for each in found:
        each.jurisdiction = jurisdiction
    work.session.flush()
    return found
