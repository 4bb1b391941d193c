"""Taking a file in, opening it, and showing it to an authority."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import CLOCK, Facts, require
from app.domains.evidence import queries
from app.domains.evidence.engine.media_types import TAKEN, media_type
from app.domains.evidence.errors import DocumentInUse, Infected, NotTaken, ScannerSilent
from app.domains.evidence.models import Document, DocumentUse
from app.domains.evidence.types import FORGET_BYTES, Sending
from app.kit.errors import BadInput, Busy, Fault, NotFound
from app.kit.ids import new_id
from app.kit.text import file_name
from app.outside.file_store import CHUNK, FileStore
from app.outside.scanner import Scanner, ScannerUnreachable
from app.store.holdings import File, Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.jobs import enqueue
from app.store.locks import hold_until_commit
from app.store.openings import note_opening, without_reason
from app.store.work import Database, Work

STRAY = timedelta(days=1)
"""After so long bytes of which there is no document belong to no request any more."""


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
    """Remove the bytes of a file, unless a document has the very same ones.

    Args:
        work: a writing work, so that nobody takes the same bytes in meanwhile.
        desk: where they lie.
        digest: of the bytes.
    """
    hold_until_commit(work.session, f"evidence {digest}")
    if not queries.is_kept(work, digest):
        desk.store.remove(digest)


def _scan(desk: EvidenceDesk, path: Path) -> None:
    with path.open("rb") as file:
        scan(desk, file)


def scan(desk: EvidenceDesk, file: IO[bytes]) -> None:
    """Let the scanner look into bytes, where one is set up.

    Raises:
        Infected: the scanner found something.
        ScannerSilent: the scanner does not answer.
    """
    if desk.scanner is None:
        return
    try:
        infection = desk.scanner.find_in(file)
    except ScannerUnreachable:
        raise ScannerSilent("The scanner does not answer.") from None
    if infection is not None:
        raise Infected(f"The scanner found: {infection}.")


def take_in(work: Work, desk: EvidenceDesk, checked: Checked, sent: Sending) -> Document:
    """Keep a file for the actor's organisation; the very same one is kept once.

    Raises:
        Forbidden: see :func:`may_send`.
        BadInput: its period ends before it begins, or what it replaces is no newest version.
        Busy: the same bytes were removed at the same instant.

    Records:
        ``evidence.document.sent`` with its id, and the version before it.
    """
    may_send(work)
    _refuse_odd_period(sent)
    # Who sends the same at the same instant waits here, and finds it.
    hold_until_commit(work.session, f"evidence {checked.digest}")
    known = queries.find_same(work, checked.digest, sent)
    if known is not None:
        return known
    if sent.replaces is not None:
        hold_until_commit(work.session, f"version after {sent.replaces}")
        _refuse_odd_version(work, sent.replaces)
    if not desk.store.path(checked.digest).exists():
        raise Busy("The same file was removed at the same instant.", retry_after=1)
    document = Document(
        id=new_id(),
        organisation_id=work.actor.organisation_id,
        person_id=work.actor.id,
        digest=checked.digest,
        size_bytes=checked.size_bytes,
        media_type=checked.media_type,
        name=sent.name,
        speaks_from=sent.speaks_from,
        speaks_until=sent.speaks_until,
        replaces_id=sent.replaces,
        sent_at=work.at,
    )
    work.session.add(document)
    work.session.flush()
    # The digest of bytes that others could guess stays out of the chain (L8).
    replaces = None if sent.replaces is None else str(sent.replaces)
    work.record("evidence.document.sent", document=str(document.id), replaces=replaces)
    return document


def _refuse_odd_period(sent: Sending) -> None:
    first, last = sent.speaks_from, sent.speaks_until
    if first is not None and last is not None and last < first:
        fault = Fault("/query/speaks_until", f"Give {first} or a later day.")
        raise BadInput("The period ends before it begins.", faults=[fault])


def _refuse_odd_version(work: Work, replaced: UUID) -> None:
    found = queries.kept_by(work, [replaced], work.actor.organisation_id)
    if not found or found[0].removed_at is not None:
        fault = Fault("/query/replaces", "Give the identifier of a document that you keep here.")
        raise BadInput("There is no such document of yours.", faults=[fault])
    newer = queries.find_replacing(work, replaced)
    if newer is not None:
        fault = Fault("/query/replaces", f"The version after it is {newer.id}; replace that one.")
        raise BadInput("It has a newer version already.", faults=[fault])


def open_document(work: Work, document: Document, why: str | None) -> None:
    """Note that the actor opens a document; another organisation's only with a reason.

    Raises:
        BadInput: no reason was given.
        NotFound: its bytes were removed.
    """
    is_own = document.organisation_id == work.actor.organisation_id
    if not is_own and why is None:
        raise without_reason("another organisation's document")
    if document.removed_at is not None:
        raise NotFound("Its bytes were removed; what it was stays on record.")
    note_opening(work, "document", document.id, document.facts, why or "its own")


def show_to(
    work: Work, ids: Collection[UUID], jurisdiction: str | None, organisation_id: UUID | None
) -> list[Document]:
    """Let the authorities of a jurisdiction open documents that an organisation keeps here.

    Raises:
        BadInput: one of them is not the organisation's, or its bytes are gone.
    """
    found = kept_by(work, ids, organisation_id, "/proofs")
    for each in found:
        each.jurisdiction = jurisdiction
    work.session.flush()
    return found


def kept_by_me(work: Work, ids: Collection[UUID], pointer: str) -> list[Document]:
    """Return documents of the actor's organisation; see :func:`kept_by`."""
    return kept_by(work, ids, work.actor.organisation_id, pointer)


def kept_by(
    work: Work, ids: Collection[UUID], organisation_id: UUID | None, pointer: str
) -> list[Document]:
    """Return documents that an organisation keeps here, all that were named.

    Args:
        work: an open work.
        ids: of the documents.
        organisation_id: whose they must be.
        pointer: where in the body they are named.

    Raises:
        BadInput: one of them is not the organisation's, or its bytes are gone.
    """
    documents = queries.kept_by(work, ids, organisation_id)
    found = [each for each in documents if each.removed_at is None]
    if len(found) != len(set(ids)):
        known = {each.id for each in found}
        missing = ", ".join(sorted(str(each) for each in set(ids) - known))
        fault = Fault(pointer, f"Your organisation keeps no such document: {missing}.")
        raise BadInput("There is no such document of yours.", faults=[fault])
    return found


def cite(work: Work, documents: Collection[Document], kind: str, thing_id: UUID) -> None:
    """Note that a thing names documents, and no others any more; what it names is kept.

    Args:
        work: the transaction that changes the thing.
        documents: all that it names from now on.
        kind: of the thing, in one word.
        thing_id: which.
    """
    open_ = {each.document_id: each for each in queries.named_by(work, kind, thing_id)}
    wanted = {each.id for each in documents}
    for document_id, use in open_.items():
        if document_id not in wanted and use.decided_at is None:
            use.ended_at = work.at
    work.session.add_all(
        DocumentUse(document_id=each.id, kind=kind, thing_id=thing_id, since_at=work.at)
        for each in documents
        if each.id not in open_
    )
    work.session.flush()


def rest_on(work: Work, kind: str, thing_id: UUID) -> None:
    """Note that a decision rests on the documents that a thing names: they stay for good.

    Rule:
        Issue "Standards, applications and audits": evidence on which a decision rests cannot be
        removed.
    """
    for use in queries.named_by(work, kind, thing_id):
        use.decided_at = use.decided_at or work.at
    work.session.flush()


def remove(work: Work, document: Document) -> None:
    """Remove a document on which nothing rests; that it was here stays on record.

    Raises:
        Forbidden: it is another organisation's.
        DocumentInUse: something rests on it.

    Records:
        ``evidence.document.removed`` with the reason ``by_its_owner`` or ``unused``.
    """
    require(work.actor, Permission.EVIDENCE_REMOVE, document.facts, is_seen=True)
    if document.removed_at is not None:
        return
    if queries.is_used(work, document):
        raise DocumentInUse("A claim, a question about a value, a profile or a decision names it.")
    document.removed_at = work.at
    enqueue(work, FORGET_BYTES, {"digest": document.digest})
    why = "unused" if work.actor == CLOCK else "by_its_owner"
    work.record("evidence.document.removed", reason_code=why, document=str(document.id))
    work.session.flush()


def clear_unused(database: Database, kept: timedelta, limit: int = 100) -> int:
    """Remove documents on which nothing rested for so long; return how many.

    Rule:
        Issue "Standards, applications and audits": one that was never used is cleared after 30
        days.
    """
    with database.reading(CLOCK) as work:
        if not queries.unused(work, work.at - kept, 1):
            return 0
    with database.writing(CLOCK) as work:
        found = queries.unused(work, work.at - kept, limit)
        for each in found:
            remove(work, each)
        return len(found)


def forget_bytes(desk: EvidenceDesk, database: Database, body: dict[str, str]) -> None:
    """Remove the bytes of a removed document: the work of the job."""
    with database.writing(CLOCK) as work:
        forget_unless_kept(work, desk, body["digest"])


def clear_strays(desk: EvidenceDesk, database: Database, age: timedelta = STRAY) -> int:
    """Remove bytes of which there is no document: their request died, or found no room.

    Args:
        desk: where they lie.
        database: both doors.
        age: younger ones may belong to a request that is at work.

    Returns:
        How many files there were.
    """
    with database.reading(CLOCK) as work:
        left = desk.store.left((work.at - age).timestamp())
        strays = [each for each in left if not queries.is_kept(work, each)]
    for digest in strays:
        with database.writing(CLOCK) as work:
            forget_unless_kept(work, desk, digest)
    return len(strays)


_DOCUMENT = (
    *("id", "organisation_id", "person_id", "digest", "size_bytes", "media_type", "name"),
    *("jurisdiction", "sent_at", "speaks_from", "speaks_until", "replaces_id", "removed_at"),
)


def holding(desk: EvidenceDesk) -> Holding:
    """Return what documents hold about an organisation and about a person, for ``app.desks``.

    Rule:
        Fairness P6: an organisation gets every document that it sent.
    """

    def of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
        yield Rows("evidence/documents", "Documents", partial(_documents, work, desk, whose))
        for document in queries.of_organisation(work, whose.id):
            path = desk.store.path(document.digest)
            if path.is_file():
                name = f"evidence/{document.id}-{file_name(document.name)}"
                yield File(name, document.name, partial(_bytes, path))

    def of_person(work: Work, whose: Whose) -> Iterable[Piece]:
        def sent() -> Iterator[dict[str, Any]]:
            return (told(each, _DOCUMENT) for each in queries.sent_by(work, whose.id))

        yield Rows("evidence/documents", "Documents that I sent", sent)

    return Holding(
        "evidence", {WhoseKind.ORGANISATION: of_organisation, WhoseKind.PERSON: of_person}
    )


def _documents(work: Work, desk: EvidenceDesk, whose: Whose) -> Iterator[dict[str, Any]]:
    for document in queries.of_organisation(work, whose.id):
        is_here = desk.store.path(document.digest).is_file()
        yield {**told(document, _DOCUMENT), "is_enclosed": is_here}


def _bytes(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk
