"""Every SELECT over sources, their files and what is staged of them."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Row, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.imports.models import ImportFile, Source, StagedRow, Upload
from app.domains.imports.types import ImportState, Taken, UploadStage
from app.kit.errors import NotFound
from app.outside.file_store import place
from app.store.holdings import streamed
from app.store.journal import Word
from app.store.kept_files import StoredFile
from app.store.work import Work

OPERATORS = "files are worked on by the operator alone; the permission is asked by the verb"
NOT_DONE = (UploadStage.WAITING, UploadStage.RUNNING, UploadStage.HELD)
PUBLIC = "which sources are in the register is public"


def one(work: Work, file_id: UUID) -> ImportFile:
    """Return the file.

    Raises:
        NotFound: there is none.
    """
    row = work.session.scalar(
        select(ImportFile).where(unscoped(why=OPERATORS), ImportFile.id == file_id)
    )
    if row is None:
        raise NotFound("There is no such import.")
    return row


def by_number(work: Work, number: str) -> ImportFile:
    """Return the file with this spoken number.

    Raises:
        NotFound: there is none.
    """
    row = work.session.scalar(
        select(ImportFile).where(unscoped(why=OPERATORS), ImportFile.number == number)
    )
    if row is None:
        raise NotFound(f"There is no import {number}. `vouch imports` lists them.")
    return row


def page(work: Work, limit: int) -> Sequence[ImportFile]:
    """Return the newest imports, newest first."""
    return work.session.scalars(
        select(ImportFile)
        .where(unscoped(why=OPERATORS))
        .order_by(ImportFile.started_at.desc(), ImportFile.id.desc())
        .limit(limit)
    ).all()


def find(work: Work, file_id: UUID | None) -> ImportFile | None:
    """Return the file, if there is one."""
    return work.session.scalar(
        select(ImportFile).where(unscoped(why=OPERATORS), ImportFile.id == file_id)
    )


def find_waiting(work: Work, source_key: str) -> ImportFile | None:
    """Return the source's file that waits for a second person, if there is one."""
    return work.session.scalar(
        select(ImportFile).where(
            unscoped(why=OPERATORS),
            ImportFile.source_key == source_key,
            ImportFile.state == ImportState.HELD,
        )
    )


def abandoned(work: Work, source_key: str) -> Sequence[UUID]:
    """Return the files of the source that were being read when their process ended."""
    return work.session.scalars(
        select(ImportFile.id).where(
            unscoped(why=OPERATORS),
            ImportFile.source_key == source_key,
            ImportFile.state == ImportState.READING,
        )
    ).all()


def importer(work: Work, file_id: UUID) -> str | None:
    """Return who brought a held file in, as named then; ``None`` if the name was erased."""
    row = one(work, file_id)
    return work.session.scalar(
        select(Word.text).where(
            unscoped(why=OPERATORS), Word.event_number == row.held_entry, Word.field == "operator"
        )
    )


def source_for_change(work: Work, key: str) -> Source:
    """Return the source, locked until the end of the transaction."""
    return work.session.get_one(Source, key, with_for_update=True)


def find_source(work: Work, key: str) -> Source | None:
    """Return the source, if a file of it was ever brought in."""
    return work.session.scalar(select(Source).where(unscoped(why=PUBLIC), Source.key == key))


def find_time_zone(work: Work, country: str) -> str | None:
    """Return the time zone in which the registers of a country date."""
    return work.session.scalar(
        select(Source.time_zone)
        .where(unscoped(why=PUBLIC), func.substr(Source.jurisdiction, 1, 2) == country)
        .order_by(Source.key)
        .limit(1)
    )


def sources(work: Work) -> Sequence[Source]:
    """Return every source with a file in force, or where an authority's acts speak, by key."""
    return work.session.scalars(
        select(Source)
        .where(unscoped(why=PUBLIC), Source.list_date.is_not(None))
        .order_by(Source.key)
    ).all()


def doubled_lines(work: Work, file_id: UUID) -> Sequence[tuple[str, int]]:
    """Return key and line of every staged row whose key stands more than once, in order."""
    doubled = (
        select(StagedRow.key)
        .where(StagedRow.file_id == file_id)
        .group_by(StagedRow.key)
        .having(func.count() > 1)
    )
    rows = work.session.execute(
        select(StagedRow.key, StagedRow.line)
        .where(unscoped(why=OPERATORS), StagedRow.file_id == file_id, StagedRow.key.in_(doubled))
        .order_by(StagedRow.key, StagedRow.line)
    )
    return [(key, line) for key, line in rows]


def in_force_already(work: Work, source: Source, taken: Taken) -> tuple[str, date, int] | None:
    """Return number, day and rows of the file in force, if it is the very one that is at hand."""
    last = find(work, source.last_file_id)
    if last is None or (last.digest, last.list_date) != (taken.digest, taken.list_date):
        return None
    return last.number, last.list_date, source.listed


def applied_digests(work: Work) -> set[str]:
    """Return the digest of every file that ever came into force."""
    return set(
        work.session.scalars(
            select(ImportFile.digest).where(
                unscoped(why=OPERATORS), ImportFile.state == ImportState.APPLIED
            )
        )
    )


def upload(work: Work, upload_id: UUID) -> Upload:
    """Return an upload that the actor may know of.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(select(Upload).where(_may_read(work), Upload.id == upload_id))
    if found is None:
        raise NotFound("There is no such import.")
    return found


def _may_read(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(jurisdiction=Upload.jurisdiction, holder_id=Upload.organisation_id)
    return visible(work.actor, Permission.IMPORT_READ, columns)


def uploads(work: Work, before: UUID | None, limit: int) -> Sequence[Upload]:
    """Return uploads that the actor may know of, the newest first, those before an id."""
    query = select(Upload).where(_may_read(work)).order_by(Upload.id.desc()).limit(limit)
    if before is not None:
        query = query.where(Upload.id < before)
    return work.session.scalars(query).all()


def find_upload(work: Work, profile: str, digest: str, list_date: date) -> Upload | None:
    """Return an upload of the very same list that did not fail."""
    return work.session.scalar(
        select(Upload)
        .where(
            _may_read(work),
            Upload.profile == profile,
            Upload.digest == digest,
            Upload.list_date == list_date,
            Upload.stage != UploadStage.FAILED,
        )
        .order_by(Upload.id)
        .limit(1)
    )


def to_work_off(work: Work, upload_id: UUID) -> Upload | None:
    """Return an upload that waits or whose process died, for the job."""
    return work.session.scalar(
        select(Upload).where(
            unscoped(why="the job works off what was allowed when it was sent"),
            Upload.id == upload_id,
            Upload.stage.in_([UploadStage.WAITING, UploadStage.RUNNING]),
        )
    )


def under_way(work: Work) -> Sequence[Row[UploadStage, str | None, int, int, datetime]]:
    """Count the lists that were sent and are not done, by how far they have come.

    Returns:
        Rows of stage, step, how many lists and rows in that step, and when the first was sent.
    """
    return work.session.execute(
        select(
            Upload.stage,
            Upload.step,
            func.count().label("lists"),
            func.sum(Upload.rows).label("rows"),
            func.min(Upload.sent_at).label("sent_at"),
        )
        .where(unscoped(why="monitoring counts all of them"), Upload.stage.in_(NOT_DONE))
        .group_by(Upload.stage, Upload.step)
    ).all()


def find_by_number(work: Work, number: str | None) -> ImportFile | None:
    """Return the import with this spoken number, if there is one."""
    return work.session.scalar(
        select(ImportFile).where(unscoped(why=OPERATORS), ImportFile.number == number)
    )


def uploads_to_decide(work: Work) -> Sequence[Upload]:
    """Return the uploads that wait for a second person, which the actor is not the first of."""
    if not reaches(work.actor, Permission.IMPORT_APPROVE):
        return []
    columns = FactColumns(jurisdiction=Upload.jurisdiction, holder_id=Upload.organisation_id)
    return work.session.scalars(
        select(Upload)
        .where(
            visible(work.actor, Permission.IMPORT_APPROVE, columns),
            Upload.stage == UploadStage.HELD,
            Upload.person_id.is_distinct_from(work.actor.id),
        )
        .order_by(Upload.id)
    ).all()


def uploads_of(work: Work, membership_id: UUID) -> Sequence[UUID]:
    """Return the lists that somebody sent in a membership and that are not done."""
    return work.session.scalars(
        select(Upload.id)
        .where(
            unscoped(why="what somebody leaves behind is handed over by whoever lets them go"),
            Upload.membership_id == membership_id,
            Upload.stage.in_(NOT_DONE),
        )
        .order_by(Upload.id)
    ).all()


def not_done(work: Work, ids: Collection[UUID]) -> Sequence[UUID]:
    """Return those of some lists that are not done."""
    return work.session.scalars(
        select(Upload.id).where(
            unscoped(why="the caller was handed them"),
            Upload.id.in_(ids),
            Upload.stage.in_(NOT_DONE),
        )
    ).all()


def find_upload_of(work: Work, number: str) -> Upload | None:
    """Return the upload that an import came from, if it came over HTTP."""
    return work.session.scalar(
        select(Upload).where(
            unscoped(why="whoever decides on the import was asked for it"),
            Upload.file_number == number,
            Upload.stage == UploadStage.HELD,
        )
    )


def sent_by_organisation(work: Work, organisation_id: UUID) -> Iterator[Upload]:
    """Yield every list that an organisation sent."""
    query = (
        select(Upload)
        .where(_may_read(work), Upload.organisation_id == organisation_id)
        .order_by(Upload.id)
    )
    return (row[0] for row in streamed(work, query))


def sent_by_person(work: Work, person_id: UUID) -> Iterator[Upload]:
    """Yield every list that a person sent."""
    query = (
        select(Upload)
        .where(
            unscoped(why="what a person did is theirs to know, whatever their role is now"),
            Upload.person_id == person_id,
        )
        .order_by(Upload.id)
    )
    return (row[0] for row in streamed(work, query))


BACKUP = "a backup holds all that is kept, and shows it to nobody"


def stored(work: Work) -> Iterator[StoredFile]:
    """Give the files of all lists that were uploaded, for a backup."""
    digests = work.session.scalars(
        select(Upload.digest)
        .where(unscoped(why=BACKUP))
        .distinct()
        .order_by(Upload.digest)
        .execution_options(yield_per=1_000)
    )
    return (StoredFile(place(digest), digest) for digest in digests)


def rejects(work: Work) -> Iterator[StoredFile]:
    """Give the files of rows that could not be read, which not every upload has."""
    ids = work.session.scalars(
        select(Upload.id)
        .where(unscoped(why=BACKUP))
        .order_by(Upload.id)
        .execution_options(yield_per=1_000)
    )
    return (StoredFile(f"{each}.csv", None) for each in ids)
