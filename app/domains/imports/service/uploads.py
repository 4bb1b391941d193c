"""Lists that authorities send over HTTP: taken in, then worked off by the importer of the CLI."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.access.grants import Permission, Role
from app.access.policy import Actor, Facts, require
from app.domains.identity.service.handing_over import OpenWork
from app.domains.identity.types import Leaver, OpenThing, Waiting
from app.domains.imports import queries
from app.domains.imports.engine.profile import Profile
from app.domains.imports.models import ImportFile, Upload
from app.domains.imports.service import files
from app.domains.imports.service.files import Loader
from app.domains.imports.types import UploadStage
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.store.jobs import enqueue
from app.store.locks import hold_until_commit
from app.store.work import Work

RUN_UPLOAD = "imports.run_upload"
"""The kind of the job that works an upload off."""
CLEAR_STAGED = "imports.clear_staged"
"""The kind of the job that removes what a decided file left in staging."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A list as it lies in the store.

    Attributes:
        digest: SHA-256 of its bytes.
        size_bytes: of it.
        list_date: the day of which it speaks.
        reason: why it is brought in.
    """

    digest: str
    size_bytes: int
    list_date: date
    reason: str


def may_send(work: Work, profile: Profile) -> None:
    """Refuse a list of a register that is not the caller's to keep.

    Raises:
        Forbidden: it is of another jurisdiction, or the role brings in no lists.
    """
    require(work.actor, Permission.IMPORT_RUN, facts_of(profile), is_seen=True)


def facts_of(profile: Profile) -> Facts:
    """Return what the access policy may know of a profile's register."""
    return Facts(jurisdiction=profile.source.jurisdiction)


def take_in(work: Work, profile: Profile, arrived: Arrived) -> Upload:
    """Note a list that arrived, and ask for it to be worked off.

    The very same bytes for the same day are the same upload, as long as it did not fail.

    Raises:
        Forbidden: see :func:`may_send`.
        BadInput: the list speaks of a day that lies ahead.
    """
    may_send(work, profile)
    if arrived.list_date > work.at.astimezone(profile.source.zone).date():
        fault = Fault("/query/list_date", "Give a day that has come, in the register's own zone.")
        raise BadInput("The list speaks of a day that lies ahead.", faults=[fault])
    # Who sends the same at the same instant waits here, and finds it.
    hold_until_commit(work.session, f"upload {profile.name} {arrived.list_date} {arrived.digest}")
    known = queries.find_upload(work, profile.name, arrived.digest, arrived.list_date)
    if known is not None:
        return known
    actor = work.actor
    upload = Upload(
        id=new_id(),
        profile=profile.name,
        jurisdiction=profile.source.jurisdiction,
        list_date=arrived.list_date,
        digest=arrived.digest,
        size_bytes=arrived.size_bytes,
        reason=arrived.reason,
        person_id=actor.id,
        organisation_id=actor.organisation_id,
        membership_id=actor.membership_id,
        role=actor.role.value,
        stage=UploadStage.WAITING,
        rows=0,
        sent_at=work.at,
    )
    work.session.add(upload)
    work.session.flush()
    enqueue(work, RUN_UPLOAD, {"upload": str(upload.id)})
    return upload


def sender(upload: Upload, jurisdiction: str | None) -> Actor:
    """Return the actor in whose name an upload is carried out."""
    return Actor(
        upload.person_id,
        Role(upload.role),
        organisation_id=upload.organisation_id,
        jurisdiction=jurisdiction,
        membership_id=upload.membership_id,
    )


def note_step(work: Work, upload_id: UUID, step: str, rows: int) -> None:
    """Say how far an upload has come."""
    upload = work.session.get_one(Upload, upload_id)
    upload.stage, upload.step, upload.rows = UploadStage.RUNNING, step, rows


def note_end(
    work: Work, upload_id: UUID, stage: UploadStage, number: str | None, why: tuple[str, str] | None
) -> None:
    """Say what became of an upload.

    Args:
        work: a writing work.
        upload_id: which.
        stage: how it ended.
        number: of the import.
        why: kind and words of the problem, where it failed.
    """
    upload = work.session.get_one(Upload, upload_id)
    upload.stage, upload.step, upload.ended_at = stage, None, work.at
    upload.file_number = number
    upload.problem, upload.detail = why or (None, None)


def approve(work: Work, loader: Loader, upload: Upload, reason: str) -> None:
    """Put the list of an upload in force, as a second person.

    Raises:
        StepRefused: nothing of it waits.
        SamePerson, BaseChanged: see :func:`files.approve`.

    Records:
        ``imports.file.approved``.

    Rule:
        Fairness L6.
    """
    file = _waiting(work, upload)
    files.approve(work, loader, file.id, operator=work.actor.name or "", reason=reason)
    enqueue(work, CLEAR_STAGED, {"file": str(file.id)})


def drop(work: Work, upload: Upload, reason: str) -> None:
    """Turn the list of an upload away; the register stays as it is.

    Raises:
        StepRefused: nothing of it waits.

    Records:
        ``imports.file.dropped``.

    Rule:
        Fairness L6.
    """
    file = _waiting(work, upload)
    files.drop(work, file.id, operator=work.actor.name or "", reason=reason)
    enqueue(work, CLEAR_STAGED, {"file": str(file.id)})


def _waiting(work: Work, upload: Upload) -> ImportFile:
    file = queries.find_by_number(work, upload.file_number)
    if file is None:
        raise StepRefused(
            "Nothing of this list waits for a decision.", state=upload.stage.value, allowed=[]
        )
    return file


def _left_by(work: Work, leaver: Leaver) -> Sequence[OpenThing]:
    found = queries.uploads_of(work, leaver.membership_id)
    return [OpenThing(each, f"/v1/imports/{each}") for each in found]


LISTS = OpenWork("import", _left_by, queries.not_done)
"""The lists that a person can leave open, and others carry on (P5)."""


def waiting(work: Work) -> list[Waiting]:
    """Return the lists that wait for the caller as a second person."""
    return [
        Waiting("approve", "import", f"/v1/imports/{each.id}", each.ended_at or each.sent_at)
        for each in queries.uploads_to_decide(work)
    ]
