"""Lists that were sent over HTTP: worked off in the background."""

from typing import Any
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.imports import queries
from app.domains.imports.engine.profile import Profile, load_profile
from app.domains.imports.errors import AnotherRuns
from app.domains.imports.jobs.lists import Request, import_list
from app.domains.imports.models import Upload
from app.domains.imports.service import files as service
from app.domains.imports.service import uploads
from app.domains.imports.service.desk import ImportDesk
from app.domains.imports.service.files import Progress
from app.domains.imports.types import UploadStage
from app.kit.errors import Problem
from app.store.jobs import NotYet
from app.store.work import Database

WAIT_FOR_ANOTHER_SECONDS = 30.0


def run_upload(desk: ImportDesk, _database: Database, body: dict[str, Any]) -> None:
    """Work off a list that was sent over HTTP: the work of the job.

    What is wrong with the list is told on the upload and is no failure of the job.

    Raises:
        NotYet: another file of the source is being read now.

    Rule:
        Fairness L5, L6, L10.
    """
    upload_id = UUID(body["upload"])
    with desk.database.reading(CLOCK) as work:
        upload = queries.to_work_off(work, upload_id)
    if upload is not None:
        work_off(desk, upload, load_profile(upload.profile))


def work_off(desk: ImportDesk, upload: Upload, profile: Profile) -> None:
    """Read, stage and compare a list that was taken in, and put it in force or hold it.

    Args:
        desk: of imports.
        upload: the list.
        profile: of its layout.

    Raises:
        NotYet: another file of the source is being read now.
    """
    # It was allowed when it was sent; the register is that of the profile, whoever sends.
    actor = uploads.sender(upload, upload.jurisdiction)
    request = Request(
        profile=profile,
        path=desk.store.path(upload.digest),
        list_date=upload.list_date,
        rejects=desk.rejects_of(str(upload.id)),
        reason=upload.reason,
    )
    listener = _OnUpload(desk.database, upload.id)
    try:
        summary = import_list(desk.database, actor, desk.loader, request, listener)
    except AnotherRuns:
        raise NotYet(WAIT_FOR_ANOTHER_SECONDS) from None
    except Problem as problem:
        why = (problem.slug, problem.detail)
        with desk.database.writing(CLOCK) as work:
            uploads.note_end(work, upload.id, UploadStage.FAILED, None, why)
        return
    with desk.database.writing(CLOCK) as work:
        uploads.note_end(work, upload.id, UploadStage(summary.outcome), summary.number, None)


def clear_staged(desk: ImportDesk, _database: Database, body: dict[str, Any]) -> None:
    """Remove what a decided file left in staging: the work of the job."""
    file_id = UUID(body["file"])
    desk.loader.clear(desk.database, file_id)
    with desk.database.writing(CLOCK) as work:
        service.clear_staged(work, file_id)


class _OnUpload:
    """Tells the upload itself how the import goes on."""

    def __init__(self, database: Database, upload_id: UUID) -> None:
        self._database = database
        self._upload_id = upload_id

    def step(self, what: str, _total: int | None) -> Progress:
        done = 0

        def progress(rows: int) -> None:
            nonlocal done
            done += rows
            if rows:
                self._note(what, done)

        self._note(what, 0)
        return progress

    def _note(self, what: str, rows: int) -> None:
        with self._database.writing(CLOCK) as work:
            uploads.note_step(work, self._upload_id, what, rows)
