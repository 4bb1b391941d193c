"""The verbs of the imports: begin a file, stage its rows, put it in force, hold it, decide on it.

What a row becomes is the business of the domain that owns it: ``main`` and ``cli`` hand in its
:class:`Loader`.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import asdict
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter
from secrets import token_hex
from typing import Any, Protocol, cast
from uuid import UUID

from sqlalchemy import CursorResult, delete, exists, update
from sqlalchemy.orm import aliased

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.identity.queries import interests
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.imports import queries
from app.domains.imports.engine.profile import Profile
from app.domains.imports.errors import (
    AnotherWaits,
    BaseChanged,
    OlderFile,
    SamePerson,
)
from app.domains.imports.models import ImportFile, Source, StagedRow
from app.domains.imports.rules import is_older
from app.domains.imports.types import (
    Comparison,
    FileInHand,
    ImportState,
    Reading,
    Record,
    Taken,
    Touched,
    UploadStage,
    canonical,
)
from app.domains.imports.workflow import LIFE, Action
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.base import table_of
from app.store.bulk import load, refresh_statistics
from app.store.serials import take_serials
from app.store.work import Database, Work

STAGED_COLUMNS = ("file_id", "key", "line", "subject_key", "digest", "facts")
SEPARATOR = "\x1f"


class Progress(Protocol):
    """Told of every batch of rows that was worked off."""

    def __call__(self, rows: int) -> None:
        """Take note of ``rows`` more rows."""
        ...


class Loader(Protocol):
    """The domain that owns what the rows of a source become."""

    def compare(self, database: Database, file: FileInHand, progress: Progress) -> Comparison:
        """Compare the staged rows with the register and stage what they change."""
        ...

    def put_in_force(self, work: Work, file: FileInHand, number: int) -> None:
        """Write all that was staged, under journal number ``number``."""
        ...

    def touched(self, work: Work, file_id: UUID, limit: int) -> Sequence[Touched]:
        """List the firms that a file would take off the list or worsen."""
        ...

    def concerned(self, work: Work, file_id: UUID, ids: Collection[UUID]) -> set[UUID]:
        """Return those of some records that a file would change."""
        ...

    def clear(self, database: Database, file_id: UUID) -> None:
        """Remove what the file left in staging."""
        ...


def describe_source(work: Work, profile: Profile) -> Source:
    """Bring the description of a source up to date with its profile; its dates stay."""
    about = profile.source
    require(work.actor, Permission.IMPORT_RUN, Facts(jurisdiction=about.jurisdiction))
    source = work.session.get(Source, about.key)
    if source is None:
        source = Source(key=about.key, digest_key=token_hex(32), listed=0)
        work.session.add(source)
    for name in (
        *("title", "publisher", "jurisdiction", "url", "record", "purpose"),
        *("data_licence", "attribution", "time_zone", "stale_after_days"),
    ):
        setattr(source, name, getattr(about, name))
    work.session.flush()
    return source


def begin(
    work: Work, source: Source, profile: Profile, taken: Taken, *, forced: bool
) -> FileInHand:
    """Open a file of ``source`` for reading.

    Raises:
        AnotherWaits: a file of the source waits for a second person.
        OlderFile: a newer one is in force, and this one was not forced.
    """
    waiting = queries.find_waiting(work, source.key)
    if waiting is not None:
        raise AnotherWaits(waiting.number)
    if is_older(taken.list_date, source.list_date) and not forced:
        raise OlderFile(taken.list_date, source.list_date)
    row = ImportFile(
        id=new_id(),
        number=make(NumberKind.IMPORT, take_serials(work.session, "import_file")),
        source_key=source.key,
        profile=profile.name,
        digest=taken.digest,
        size_bytes=taken.size_bytes,
        list_date=taken.list_date,
        state=ImportState.READING,
        base_file_id=source.last_file_id,
        jurisdiction=source.jurisdiction,
        imported_by=work.actor.id,
        started_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    return in_hand(row, source)


def in_hand(row: ImportFile, source: Source) -> FileInHand:
    """Return what the steps of an import need to know of a file."""
    return FileInHand(
        id=row.id,
        number=row.number,
        source_key=row.source_key,
        record=source.record,
        list_date=row.list_date,
        digest_key=bytes.fromhex(source.digest_key),
        listed_before=source.listed,
    )


def stage(work: Work, file: FileInHand, records: Iterable[Record]) -> None:
    """Write read rows to the staging table, each with a keyed digest of what it states."""
    load(work.session, table_of(StagedRow), STAGED_COLUMNS, _staged(file, records))


def _staged(file: FileInHand, records: Iterable[Record]) -> Iterator[tuple[Any, ...]]:
    file_id, key = file.id.hex, file.digest_key
    for record in records:
        facts = canonical(record.facts)
        yield (
            file_id,
            f"{record.subject_key}{SEPARATOR}{record.key}",
            record.line,
            record.subject_key,
            blake2b(facts, key=key, digest_size=16).hexdigest(),
            facts.decode(),
        )


def settle_repeats(work: Work, file: FileInHand) -> int:
    """Drop the rows that say the same again, and keep apart those that say something else.

    Two rows of one identity in one file can be two firms of one name or two ratings of one firm.
    Neither is lost: the second gets a key of its own, beside the first.

    Returns:
        How many rows repeated an earlier one in the same words.
    """
    refresh_statistics(work.session, table_of(StagedRow))
    first = aliased(StagedRow)
    said_before = exists().where(
        first.file_id == file.id,
        first.key == StagedRow.key,
        first.line < StagedRow.line,
        first.digest == StagedRow.digest,
    )
    repeated = cast(
        "CursorResult[Any]",
        work.session.execute(
            delete(StagedRow)
            .where(StagedRow.file_id == file.id, said_before)
            .execution_options(synchronize_session=False)
        ),
    ).rowcount
    for key, lines in groupby(queries.doubled_lines(work, file.id), key=itemgetter(0)):
        for place, (_, line) in enumerate(lines, start=1):
            if place > 1:
                work.session.execute(
                    update(StagedRow)
                    .where(StagedRow.file_id == file.id, StagedRow.line == line)
                    .values(key=f"{key}{SEPARATOR}{place}")
                )
    return repeated


def note(work: Work, file: FileInHand, reading: Reading, comparison: Comparison) -> None:
    """Write what reading and comparing found to the file's row."""
    row = queries.one(work, file.id)
    for name, value in {**asdict(reading), **asdict(comparison)}.items():
        setattr(row, name, value)
    told = reading.read - reading.repeated - reading.rejected
    row.unchanged = told - comparison.new - comparison.changed - comparison.returned
    work.session.flush()


def hold(work: Work, file_id: UUID, *, operator: str) -> ImportFile:
    """Let a file wait for a second person.

    Records:
        ``imports.file.held`` with the counts.

    Rule:
        Fairness L6.
    """
    number = work.entry()
    row = queries.one(work, file_id)
    work.move(row, LIFE, Action.HOLD, words={"operator": operator}, **_said(row))
    row.held_entry = number
    return row


def put_in_force(
    work: Work, loader: Loader, file_id: UUID, *, operator: str, reason: str
) -> ImportFile:
    """Put a compared file in force: everything that it changes, in this transaction.

    Raises:
        BaseChanged: another file of the source came into force since the comparison.

    Records:
        ``imports.file.applied`` with the counts and the digest of the rows of change.
    """
    words = {"operator": operator, "reason": reason}
    return _enter(work, loader, file_id, Action.PUT_IN_FORCE, words)


def approve(work: Work, loader: Loader, file_id: UUID, *, operator: str, reason: str) -> ImportFile:
    """Put a held file in force, as a second person.

    Raises:
        SamePerson: the one who imported it cannot approve it.
        InterestDeclared, HeldForSecondLook: see :func:`refuse_own_interest`.
        BaseChanged: another file of the source came into force since the comparison.

    Records:
        ``imports.file.approved`` with the counts and the digest of the rows of change.

    Rule:
        Fairness L6: a second person; P4.
    """
    row = queries.one(work, file_id)
    is_same_person = work.actor.id is not None and work.actor.id == row.imported_by
    if is_same_person or _same(queries.importer(work, file_id), operator):
        raise SamePerson(row.number)
    _refuse_own_interest(work, loader, row)
    words = {"operator": operator, "reason": reason}
    _tell_upload(work, row, UploadStage.APPLIED)
    return _enter(work, loader, file_id, Action.APPROVE, words)


def _refuse_own_interest(work: Work, loader: Loader, row: ImportFile) -> None:
    """Ask whether who approves has a part in a firm that the list changes, or in the country."""
    if work.actor.id is None:
        return
    mine = interests.subjects_of(work, work.actor.id)
    touched = loader.concerned(work, row.id, mine) if mine else set()
    country = frozenset((row.jurisdiction or "")[:2].split())
    path = f"/v1/imports/{row.id}"
    refuse_own_interest(
        work, Matter("import.approve", row.id, path, frozenset(touched), countries=country)
    )


def _same(one: str | None, other: str) -> bool:
    return bool(one) and str(one).casefold().split() == other.casefold().split()


def _enter(
    work: Work, loader: Loader, file_id: UUID, action: Action, words: dict[str, str]
) -> ImportFile:
    number = work.entry()
    row = queries.one(work, file_id)
    source = queries.source_for_change(work, row.source_key)
    if source.last_file_id != row.base_file_id:
        raise BaseChanged(row.number)
    work.move(row, LIFE, action, words=words, **_said(row), **_changes(row))
    loader.put_in_force(work, in_hand(row, source), number)
    row.entry = number
    row.ended_at = work.at
    source.list_date = row.list_date
    source.last_file_id = row.id
    source.listed = row.new + row.changed + row.returned + row.unchanged
    return row


def drop(work: Work, file_id: UUID, *, operator: str, reason: str) -> ImportFile:
    """Turn a held file away; the register stays as it is.

    Records:
        ``imports.file.dropped``.

    Rule:
        Fairness L6.
    """
    row = queries.one(work, file_id)
    work.move(
        row, LIFE, Action.DROP, words={"operator": operator, "reason": reason}, number=row.number
    )
    row.ended_at = work.at
    _tell_upload(work, row, UploadStage.DROPPED)
    return row


def _tell_upload(work: Work, row: ImportFile, stage: UploadStage) -> None:
    """Say on the list that was sent over HTTP, if it was, what was decided, here or on the CLI."""
    upload = queries.find_upload_of(work, row.number)
    if upload is not None:
        upload.stage, upload.ended_at = stage, work.at
        work.session.flush()


def _said(row: ImportFile) -> dict[str, Any]:
    counts = (
        *("read", "repeated", "rejected", "new", "changed"),
        *("returned", "unchanged", "gone", "worsened"),
    )
    return {
        "number": row.number,
        "source": row.source_key,
        "profile": row.profile,
        "file": row.digest,
        "list_date": row.list_date.isoformat(),
        "counts": {name: getattr(row, name) for name in counts},
    }


def _changes(row: ImportFile) -> dict[str, Any]:
    count = row.new + row.changed + row.returned + row.gone
    return {"changes": {"count": count, "digest": row.changes_digest}} if count else {}


def forget(work: Work, file_id: UUID) -> None:
    """Remove a file that never came into force, and its staged rows; it had no legal effect."""
    work.session.execute(delete(StagedRow).where(StagedRow.file_id == file_id))
    work.session.execute(
        delete(ImportFile).where(ImportFile.id == file_id, ImportFile.state == ImportState.READING)
    )


def clear_staged(work: Work, file_id: UUID) -> None:
    """Remove the staged rows of a file whose case is closed."""
    work.session.execute(delete(StagedRow).where(StagedRow.file_id == file_id))
