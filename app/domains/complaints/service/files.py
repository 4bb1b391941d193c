"""Files of a case: sealed as they come, kept while the case is, opened by whom the story opens to.

The original is for whoever told it and for the officer of the case. Everyone else who is told
something gets a copy without metadata (:mod:`copying`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from typing import NamedTuple
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.complaints.errors import TooManyFiles
from app.domains.complaints.models import Complaint, ComplaintFile
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import files
from app.domains.complaints.rules.files import MOST_FILES
from app.domains.complaints.service.acknowledging import HERS
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.opening import DECIDING, FILE, HANDLING, JUDGING
from app.domains.complaints.service.sealing import (
    gone_with_its_keys,
    opened_words,
    seal_words,
)
from app.domains.complaints.types import FileState, Side
from app.domains.complaints.types.files import COPY_FILE, FORGET_FILE, Sender
from app.domains.complaints.workflow import FILES, FileAction
from app.domains.evidence.engine.media_types import TAKEN, media_type_of
from app.domains.evidence.errors import NotTaken
from app.domains.evidence.service import scan
from app.kit.errors import Gone, NotFound, Problem
from app.kit.ids import new_id
from app.outside.copies.port import SealedFile
from app.outside.sealed_file import Reader, SealedArrival
from app.store.case_keys import Seal
from app.store.jobs import enqueue
from app.store.openings import note_opening
from app.store.work import Work


class Evidence(NamedTuple):
    """A file that was looked into and lies in the store, sealed.

    Attributes:
        sealed: where, and what it is.
        original: SHA-256 of it as it came.
    """

    sealed: SealedFile
    original: str


class Taken(NamedTuple):
    """A file of a case.

    Attributes:
        row: of it.
        is_new: whether it was not there before; else its new bytes are for nobody.
    """

    row: ComplaintFile
    is_new: bool


def check(desk: ComplaintDesk, arrived: SealedArrival) -> Evidence:
    """Find what a sealed file is, and let the scanner look into it, a piece at a time.

    No door of the database is open meanwhile; what is not taken is removed.

    Raises:
        NotTaken: its type is not among those that are taken.
        Infected, ScannerSilent: see :func:`app.domains.evidence.service.scan`.
    """
    path = desk.store.path(arrived.digest)
    try:
        with BufferedReader(Reader(path, arrived.key)) as file:  # type: ignore[type-var]  # it is raw
            found = media_type_of(file)
            if found is None:
                raise NotTaken(f"This is none of: {TAKEN}.")
            file.seek(0)
            scan(desk.evidence, file)
    except Problem:
        desk.store.remove(arrived.digest)
        raise
    sealed = SealedFile(arrived.digest, arrived.size_bytes, found, arrived.key)
    return Evidence(sealed, arrived.original)


@contextmanager
def kept_or_removed(desk: ComplaintDesk, sealed: SealedFile) -> Iterator[list[bool]]:
    """Remove the bytes of a file at the end of the block, unless it says that a row names them."""
    kept: list[bool] = []
    try:
        yield kept
    finally:
        if not any(kept):
            desk.store.remove(sealed.digest)


def take_in(
    work: Work, desk: ComplaintDesk, complaint: Complaint, evidence: Evidence, sender: Sender
) -> Taken:
    """Keep a file of a case, which the caller holds locked; the very same one is kept once.

    Raises:
        NotFound: the case has no file that it would be a copy of.
        TooManyFiles: the case has as many as one can have.

    Records:
        ``complaints.file.sent`` with the row and the side.

    Rule:
        Fairness W4.
    """
    if sender.redacts is not None:
        files.one(work, complaint.id, sender.redacts)
    own = [each for each in queries.files(work, complaint.id) if each.side is sender.side]
    for each in own:
        if each.redacts_id == sender.redacts and _is_same(work, desk, each, evidence.original):
            return Taken(each, is_new=False)
    if len(own) >= MOST_FILES:
        raise TooManyFiles(f"A case holds {MOST_FILES} files of yours.")
    row = _row(work, desk, complaint, sender, evidence.sealed)
    row.digest = evidence.sealed.digest
    row.sealed_key = desk.seals.seal(
        work, complaint.id, Seal.STORY, evidence.sealed.key, of=key_of(row.id)
    )
    row.sealed_digest = seal_words(work, desk, complaint.id, row.id, evidence.original)
    keep(work, row)
    work.record("complaints.file.sent", row=str(row.id), side=row.side.value)
    return Taken(row, is_new=True)


def _row(
    work: Work, desk: ComplaintDesk, complaint: Complaint, sender: Sender, sealed: SealedFile
) -> ComplaintFile:
    file_id = new_id()
    name = sender.name
    return ComplaintFile(
        id=file_id,
        complaint_id=complaint.id,
        side=sender.side,
        person_id=None if sender.side is Side.COMPLAINANT else work.actor.id,
        state=FILES.start,
        media_type=sealed.media_type,
        size_bytes=sealed.size_bytes,
        sealed_name=None if name is None else seal_words(work, desk, complaint.id, file_id, name),
        redacts_id=sender.redacts,
        sent_at=work.at,
    )


def keep(work: Work, row: ComplaintFile) -> None:
    """Keep a file, and have its copy made."""
    work.session.add(row)
    work.session.flush()
    enqueue(work, COPY_FILE, {"file": str(row.id)})


def _is_same(work: Work, desk: ComplaintDesk, row: ComplaintFile, original: str) -> bool:
    if row.sealed_digest is None:
        return False
    return opened_words(work, desk, row.complaint_id, row.id, row.sealed_digest) == original


def key_of(file_id: UUID, *, is_clean: bool = False) -> str:
    """Return as what the key of a file is sealed: that of an original opens as no other."""
    return f"{file_id} {'clean' if is_clean else 'original'}"


def may_add(work: Work, complaint: Complaint) -> None:
    """Refuse whoever adds nothing to a case as its officer.

    Raises:
        Forbidden: it is not assigned to the caller.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)


def own_file(
    work: Work, desk: ComplaintDesk, complaint: Complaint, file_id: UUID
) -> tuple[ComplaintFile, SealedFile]:
    """Return a file that whoever has the receipt sent, or somebody for her.

    Raises:
        NotFound: she sent no such file to this case.
        Gone: it was destroyed.

    Rule:
        Fairness W2, W4.
    """
    row = files.one(work, complaint.id, file_id)
    if row.side not in HERS or row.redacts_id is not None:
        raise NotFound("The case has no such file.")
    return row, original_of(work, desk, row, "complainant")


def opened_file(
    work: Work, desk: ComplaintDesk, complaint: Complaint, file_id: UUID, *, is_clean: bool
) -> tuple[ComplaintFile, SealedFile]:
    """Note that the officer or the decider of a case opens a file, and return what opens its bytes.

    Raises:
        Forbidden: the case is not the caller's to handle, nor to decide.
        NotFound: the case has no such file, or no such copy of it.
        Gone: it was destroyed.

    Rule:
        Fairness W2: if this cannot be written, nothing is shown; W4.
    """
    decides = work.actor.id is not None and work.actor.id == complaint.decider_id
    needed = Permission.COMPLAINT_DECIDE if decides else Permission.COMPLAINT_HANDLE
    require(work.actor, needed, complaint.facts, is_seen=True)
    why = DECIDING if decides else HANDLING
    return _opened(work, desk, complaint, file_id, why, is_clean=is_clean)


def judged_file(
    work: Work, desk: ComplaintDesk, complaint: Complaint, file_id: UUID, *, is_clean: bool
) -> tuple[ComplaintFile, SealedFile]:
    """Note that a member of the panel opens a file of a case, and return what opens its bytes.

    The caller has found that they are of the panel.

    Raises:
        NotFound: the case has no such file, or no such copy of it.
        Gone: it was destroyed.

    Rule:
        Fairness C2, W2.
    """
    return _opened(work, desk, complaint, file_id, JUDGING, is_clean=is_clean)


def _opened(
    work: Work,
    desk: ComplaintDesk,
    complaint: Complaint,
    file_id: UUID,
    why: str,
    *,
    is_clean: bool,
) -> tuple[ComplaintFile, SealedFile]:
    row = files.one(work, complaint.id, file_id)
    note_opening(work, FILE, complaint.id, Facts(), why)
    if is_clean or row.digest is None:
        return row, clean_copy(work, desk, row)
    return row, original_of(work, desk, row, FILE)


def original_of(work: Work, desk: ComplaintDesk, row: ComplaintFile, reason: str) -> SealedFile:
    """Return the original of a file; the caller has noted who opens it.

    Raises:
        Gone: it was destroyed.
    """
    if row.state is FileState.DESTROYED or row.digest is None or row.sealed_key is None:
        raise Gone("The file was destroyed with its case.")
    with gone_with_its_keys():
        key = desk.seals.open(
            work, row.complaint_id, Seal.STORY, row.sealed_key, of=key_of(row.id), reason=reason
        )
    return SealedFile(row.digest, row.size_bytes, row.media_type, key)


def clean_copy(work: Work, desk: ComplaintDesk, row: ComplaintFile) -> SealedFile:
    """Return the copy of a file without metadata: the only one for whoever is told of a case.

    Whoever shows it has to be allowed to, and says in a telling that they do.

    Raises:
        NotFound: there is no such copy, or not yet.
        Gone: it was destroyed.

    Rule:
        Fairness W4.
    """
    if row.state is FileState.DESTROYED:
        raise Gone("The file was destroyed with its case.")
    if row.clean_digest is None or row.clean_key is None or row.clean_media_type is None:
        raise NotFound("There is no copy without metadata of this file, or not yet.")
    with gone_with_its_keys():
        key = desk.seals.open(
            work,
            row.complaint_id,
            Seal.STORY,
            row.clean_key,
            of=key_of(row.id, is_clean=True),
            reason="clean_copy",
        )
    return SealedFile(row.clean_digest, row.clean_size_bytes or 0, row.clean_media_type, key)


def remove_files(work: Work, complaint: Complaint) -> int:
    """Destroy every file of a case whose time is over; that there were some stays on record.

    Args:
        work: of the clock.
        complaint: whose keys are destroyed with them.

    Returns:
        How many there were.

    Records:
        ``complaints.file.destroyed`` for each.

    Rule:
        Facts, 4.1; W4: before that no file of a complaint is ever cleared.
    """
    found = files.kept_of(work, complaint.id)
    for row in found:
        for digest in (row.digest, row.clean_digest):
            if digest is not None:
                enqueue(work, FORGET_FILE, {"digest": digest})
        row.digest = row.sealed_key = row.sealed_name = row.sealed_digest = None
        row.clean_digest = row.clean_key = row.sealed_marks = None
        work.move(row, FILES, FileAction.DESTROY)
    return len(found)
