"""Copies without metadata, made by the worker: what is shown and heard stays, and nothing else.

No person opens the original for that; a key service notes the reason ``clean_copy``.
"""

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.complaints.models import Complaint, ComplaintFile
from app.domains.complaints.queries import files as queries
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.files import (
    clean_copy,
    keep,
    key_of,
    may_add,
    original_of,
)
from app.domains.complaints.service.sealing import opened_words, seal_words
from app.domains.complaints.types import FileState, Side
from app.domains.complaints.workflow import FILES, FileAction
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.outside.copies.asked import Box, Mute, NotCopied, Order, WhyNot
from app.outside.copies.port import Copier, SealedFile, sealed_copy
from app.store.case_keys import Seal
from app.store.work import Database, Work

WHY = "clean_copy"
STRAY = timedelta(days=1)
"""After so long bytes that no file names belong to no request any more."""


class Marks(NamedTuple):
    """What is made unreadable.

    Attributes:
        boxes: places on pages.
        mutes: times of a sound or video.
    """

    boxes: tuple[Box, ...] = ()
    mutes: tuple[Mute, ...] = ()


class _Asked(NamedTuple):
    """A copy that is to be made."""

    original: SealedFile
    marks: Marks


def redact(
    work: Work, desk: ComplaintDesk, complaint: Complaint, file_id: UUID, marks: Marks
) -> ComplaintFile:
    """Ask for a copy of a file in which what is marked is made unreadable, as a file of its own.

    The original stays sealed as it is; the worker makes the copy.

    Raises:
        Forbidden: the case is not assigned to the caller.
        NotFound: the case has no such file, or it has nothing yet of which a copy can be made.
        Gone: it was destroyed.
        BadInput: a mark is no place or time at all.

    Records:
        ``complaints.file.redacted``.

    Rule:
        Fairness W1, W4.
    """
    may_add(work, complaint)
    source = queries.one(work, complaint.id, file_id)
    original = _source(work, desk, source)
    _refuse_odd(marks)
    row_id = new_id()
    name = None
    if source.sealed_name is not None:
        name = opened_words(work, desk, complaint.id, source.id, source.sealed_name)
    row = ComplaintFile(
        id=row_id,
        complaint_id=complaint.id,
        side=Side.OFFICER,
        person_id=work.actor.id,
        state=FILES.start,
        media_type=original.media_type,
        size_bytes=original.size_bytes,
        sealed_name=None if name is None else seal_words(work, desk, complaint.id, row_id, name),
        sealed_marks=seal_words(work, desk, complaint.id, row_id, json.dumps(marks)),
        redacts_id=source.id,
        sent_at=work.at,
    )
    keep(work, row)
    work.record("complaints.file.redacted", row=str(row.id), of=str(source.id))
    return row


def _refuse_odd(marks: Marks) -> None:
    """Refuse marks that are no place or time, each at its place."""
    if not marks.boxes and not marks.mutes:
        raise BadInput("Nothing is marked.", faults=[Fault("", "Give boxes or mutes.")])
    faults = [
        Fault(f"/boxes/{place}", "Left must be smaller than right, top than bottom.")
        for place, each in enumerate(marks.boxes)
        if not Order("", (each,)).fits
    ]
    faults += [
        Fault(f"/mutes/{place}", "The start must come before the end.")
        for place, each in enumerate(marks.mutes)
        if not Order("", (), (each,)).fits
    ]
    if faults:
        raise BadInput("A mark is no place or time.", faults=faults)


def _source(work: Work, desk: ComplaintDesk, row: ComplaintFile) -> SealedFile:
    """Return of what a marked copy is made: the original; of a redacted file, what was left."""
    if row.digest is None and row.state is not FileState.DESTROYED:
        return clean_copy(work, desk, row)
    return original_of(work, desk, row, WHY)


def make_copy(
    desk: ComplaintDesk, copier: Copier, database: Database, body: dict[str, Any]
) -> None:
    """Make the copy of a file that waits for it: the work of the job; no door is open meanwhile.

    Raises:
        CopierBroken: the fault is ours, so that the job is tried again.
    """
    file_id = UUID(body["file"])
    with database.writing(CLOCK) as work:
        asked = _asked(work, desk, file_id)
    if asked is None:
        return
    made: SealedFile | WhyNot
    try:
        made = sealed_copy(
            desk.store, copier, asked.original, boxes=asked.marks.boxes, mutes=asked.marks.mutes
        )
    except NotCopied as error:
        made = error.why
    is_kept = False
    try:
        with database.writing(CLOCK) as work:
            is_kept = _settle(work, desk, file_id, made)
    finally:
        if isinstance(made, SealedFile) and not is_kept:
            desk.store.remove(made.digest)


def _asked(work: Work, desk: ComplaintDesk, file_id: UUID) -> _Asked | None:
    row = queries.for_copy(work, file_id)
    if row is None or row.state is not FileState.WAITING:
        return None
    if row.sealed_marks is None or row.redacts_id is None:
        return _Asked(original_of(work, desk, row, WHY), Marks())
    source = queries.one(work, row.complaint_id, row.redacts_id)
    said = opened_words(work, desk, row.complaint_id, row.id, row.sealed_marks)
    return _Asked(_source(work, desk, source), _read(json.loads(said)))


def _read(said: Sequence[Sequence[Any]]) -> Marks:
    boxes, mutes = said
    return Marks(tuple(Box(*each) for each in boxes), tuple(Mute(*each) for each in mutes))


def _settle(work: Work, desk: ComplaintDesk, file_id: UUID, made: SealedFile | WhyNot) -> bool:
    """Note what became of a copy; tell whether its bytes are kept."""
    row = queries.for_copy(work, file_id)
    if row is None or row.state is not FileState.WAITING:
        return False
    if isinstance(made, WhyNot):
        row.why_not_cleaned = made
        work.move(row, FILES, FileAction.GIVE_UP, why=made.value)
        return False
    row.clean_digest, row.clean_media_type = made.digest, made.media_type
    row.clean_size_bytes = made.size_bytes
    row.clean_key = desk.seals.seal(
        work, row.complaint_id, Seal.STORY, made.key, of=key_of(row.id, is_clean=True)
    )
    work.move(row, FILES, FileAction.CLEAN)
    return True


def forget_file(desk: ComplaintDesk, _database: Database, body: dict[str, Any]) -> None:
    """Remove the bytes of a destroyed file: the work of the job. No two files share any."""
    desk.store.remove(body["digest"])


def clear_strays(desk: ComplaintDesk, database: Database, age: timedelta = STRAY) -> int:
    """Remove bytes that no file of a case names: their request died before it was written down.

    Evidence of a complaint is never cleared for being unused: whatever a row names stays.

    Returns:
        How many files there were.

    Rule:
        Fairness W4.
    """
    with database.reading(CLOCK) as work:
        left = list(desk.store.left((work.at - age).timestamp()))
        kept = queries.named(work, left)
    strays = [each for each in left if each not in kept]
    for digest in strays:
        desk.store.remove(digest)
    return len(strays)
