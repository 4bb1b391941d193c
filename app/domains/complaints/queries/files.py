"""Files of cases: one of a case, those whose copy waits, and those that a backup holds."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.complaints.models import ComplaintFile
from app.domains.complaints.types import FileState
from app.kit.batches import batched
from app.kit.errors import NotFound
from app.outside.file_store import place
from app.store.erasures import Erasable
from app.store.kept_files import StoredFile
from app.store.work import Work

READ_BEFORE = "the complaint was read before, by whoever may"
BACKUP = "a backup holds all that is kept, and shows it to nobody"
AT_ONCE = 500
MACHINE = "a job of the worker, which shows it to nobody"

DESTROYED = Erasable(
    "complaints.files",
    ComplaintFile,
    ComplaintFile.state == FileState.DESTROYED,
    {
        "state": FileState.DESTROYED,
        **dict.fromkeys(("digest", "sealed_key", "sealed_name", "sealed_digest", "sealed_marks")),
        **dict.fromkeys(("clean_digest", "clean_key")),
    },
)
"""A file that was destroyed does not come back with a backup; its bytes belong to no row then."""


def one(work: Work, complaint_id: UUID, file_id: UUID) -> ComplaintFile:
    """Return a file of a case that the caller has read.

    Raises:
        NotFound: the case has no such file, whatever another one has.
    """
    found = work.session.scalar(
        select(ComplaintFile).where(
            unscoped(why=READ_BEFORE),
            ComplaintFile.complaint_id == complaint_id,
            ComplaintFile.id == file_id,
        )
    )
    if found is None:
        raise NotFound("The case has no such file.")
    return found


def for_copy(work: Work, file_id: UUID) -> ComplaintFile | None:
    """Return a file whose copy is to be made or was made, locked."""
    return work.session.scalar(
        select(ComplaintFile)
        .where(unscoped(why=MACHINE), ComplaintFile.id == file_id)
        .with_for_update()
    )


def kept_of(work: Work, complaint_id: UUID) -> Sequence[ComplaintFile]:
    """Return the files of a case that were not destroyed, locked."""
    return work.session.scalars(
        select(ComplaintFile)
        .where(
            unscoped(why=READ_BEFORE),
            ComplaintFile.complaint_id == complaint_id,
            ComplaintFile.state != FileState.DESTROYED,
        )
        .order_by(ComplaintFile.id)
        .with_for_update()
    ).all()


def named(work: Work, digests: Sequence[str]) -> set[str]:
    """Return which of some stored bytes a row names, as an original or as a copy."""
    found: set[str] = set()
    for some in batched(digests, AT_ONCE):
        for column in (ComplaintFile.digest, ComplaintFile.clean_digest):
            query = select(column).where(unscoped(why=MACHINE), column.in_(some))
            found.update(each for each in work.session.scalars(query) if each is not None)
    return found


def stored(work: Work) -> Iterator[StoredFile]:
    """Give the sealed files of all cases, originals and copies, for a backup."""
    for column in (ComplaintFile.digest, ComplaintFile.clean_digest):
        digests = work.session.scalars(
            select(column)
            .where(unscoped(why=BACKUP), column.is_not(None))
            .order_by(column)
            .execution_options(yield_per=1_000)
        )
        yield from (StoredFile(place(each), each) for each in digests if each is not None)
