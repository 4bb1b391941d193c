"""An import from the first byte to the last statement: read, staged, compared, put in force."""

import csv
import hashlib
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from app.access.policy import Actor
from app.domains.imports import queries
from app.domains.imports.engine.profile import Profile
from app.domains.imports.engine.reading import read
from app.domains.imports.errors import AnotherRuns, TooManyRejects
from app.domains.imports.rules import Limits, too_many_rejects, waits_for_second_person
from app.domains.imports.service import files as service
from app.domains.imports.service.decisions import Summary, clear, summary_of
from app.domains.imports.service.files import Loader, Progress
from app.domains.imports.types import (
    Comparison,
    FileInHand,
    Reading,
    Record,
    Reject,
    Taken,
)
from app.kit.text import csv_safe
from app.store.beside import written_beside
from app.store.bulk import collector_at_rest
from app.store.locks import only_one
from app.store.work import Database

STAGE_BATCH = 5_000
READ_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of an import.

    Attributes:
        profile: how to read the file.
        path: where it lies.
        list_date: the day of which it speaks.
        rejects: where the rows that cannot be read are written.
        reason: why it is brought in, in the operator's words.
        forced: take it even though a newer one is in force.
        dry_run: compare only, change nothing.
        limits: when it waits for a second person.
    """

    profile: Profile
    path: Path
    list_date: date
    rejects: Path
    reason: str
    forced: bool = False
    dry_run: bool = False
    limits: Limits = field(default_factory=Limits)


class Listener(Protocol):
    """Shows a person how an import goes on."""

    def step(self, what: str, total: int | None) -> Progress:
        """Begin a step, with how much there is to do where that is known."""
        ...


def import_list(
    database: Database, actor: Actor, loader: Loader, request: Request, listener: Listener
) -> Summary:
    """Import one file of a source.

    Staging left by an import that was killed is cleared first. Bad rows go to the rejects file
    and do not stop it; too many of them do.

    Raises:
        FileProblem: the file as a whole cannot be read; nothing has changed.
        TooManyRejects: more rows than the profile allows cannot be read.
        AnotherRuns: another process imports a file of this source now.
        AnotherWaits, OlderFile, BaseChanged: see
            :mod:`app.domains.imports.service.files`.

    Records:
        ``imports.file.applied`` or ``imports.file.held``.

    Rule:
        Fairness L5, L6, L10.
    """
    key = request.profile.source.key
    taken = _taken(request, listener)
    with only_one(database, f"import-{key}") as ours:
        if not ours:
            raise AnotherRuns(key)
        with database.writing(actor) as work:
            source = service.describe_source(work, request.profile)
            left = queries.abandoned(work, key)
            known = queries.in_force_already(work, source, taken)
        for file_id in left:
            _forget(database, actor, loader, file_id)
        if known is not None:
            return _nothing_new(known)
        with database.writing(actor) as work:
            source = queries.source_for_change(work, key)
            file = service.begin(work, source, request.profile, taken, forced=request.forced)
        try:
            return _carry_out(database, actor, loader, request, file, listener)
        except BaseException:
            _forget(database, actor, loader, file.id)
            raise


def _carry_out(
    database: Database,
    actor: Actor,
    loader: Loader,
    request: Request,
    file: FileInHand,
    listener: Listener,
) -> Summary:
    reading = _read(database, actor, request, file, listener.step("reading", None))
    if too_many_rejects(reading.rejected, reading.read, request.profile.rejects_limit):
        raise TooManyRejects(reading.rejected, reading.read, request.rejects)
    comparison = loader.compare(database, file, listener.step("comparing", None))
    with database.writing(actor) as work:
        service.note(work, file, reading, comparison)
    return _finish(database, actor, loader, request, file, comparison)


def _finish(
    database: Database,
    actor: Actor,
    loader: Loader,
    request: Request,
    file: FileInHand,
    comparison: Comparison,
) -> Summary:
    name = actor.name or ""
    if request.dry_run:
        summary = summary_of(database, actor, file, "compared")
        _forget(database, actor, loader, file.id)
        return summary
    if waits_for_second_person(
        file.listed_before, comparison.gone, comparison.worsened, request.limits
    ):
        with database.writing(actor) as work:
            service.hold(work, file.id, operator=name)
        return summary_of(database, actor, file, "held")
    with database.writing(actor) as work:
        service.put_in_force(work, loader, file.id, operator=name, reason=request.reason)
    summary = summary_of(database, actor, file, "applied")
    clear(database, actor, loader, file)
    return summary


def _taken(request: Request, listener: Listener) -> Taken:
    """Digest the file's bytes."""
    digest, size = hashlib.sha256(), 0
    progress = listener.step("checking", None)
    with request.path.open("rb") as handle:
        while chunk := handle.read(READ_CHUNK):
            digest.update(chunk)
            size += len(chunk)
            progress(0)
    return Taken(digest.hexdigest(), size, request.list_date)


def _read(
    database: Database, actor: Actor, request: Request, file: FileInHand, progress: Progress
) -> Reading:
    """Stage the rows that can be read; write the others to the rejects file."""
    with ExitStack() as stack:
        rejects = _RejectsFile(request.rejects, stack)
        rows = read(request.path, request.profile)
        staged = 0
        with written_beside(database) as write:
            while batch := _batch(_records(rows, rejects)):
                write(partial(_stage, database, actor, file, batch))
                staged += len(batch)
                progress(len(batch))
        with database.writing(actor) as work:
            repeated = service.settle_repeats(work, file)
        return Reading(staged + rejects.count, repeated, rejects.count)


def _stage(database: Database, actor: Actor, file: FileInHand, batch: list[Record]) -> None:
    with collector_at_rest(), database.writing(actor) as work:
        service.stage(work, file, batch)


def _batch(records: Iterator[Record]) -> list[Record]:
    with collector_at_rest():
        return list(islice(records, STAGE_BATCH))


def _records(rows: Iterator[Record | Reject], rejects: "_RejectsFile") -> Iterator[Record]:
    for row in rows:
        if isinstance(row, Reject):
            rejects.write(row)
        else:
            yield row


class _RejectsFile:
    """The rows that could not be read; the file is made when the first comes."""

    def __init__(self, path: Path, stack: ExitStack) -> None:
        self._path = path
        self._stack = stack
        self._writer: Any = None
        self.count = 0

    def write(self, reject: Reject) -> None:
        """Write where, why and the row as it was; formula characters are made harmless."""
        if self._writer is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle = self._stack.enter_context(self._path.open("w", encoding="utf-8", newline=""))
            self._writer = csv.writer(handle)
            self._writer.writerow(("line", "column", "reason", "row"))
        row = (csv_safe(str(cell)) for cell in reject.row)
        self._writer.writerow((reject.line, reject.column or "", reject.reason, *row))
        self.count += 1


def _forget(database: Database, actor: Actor, loader: Loader, file_id: Any) -> None:
    loader.clear(database, file_id)
    with database.writing(actor) as work:
        service.forget(work, file_id)


def _nothing_new(known: tuple[str, date, int]) -> Summary:
    number, list_date, listed = known
    return Summary(number, "in_force_already", list_date, listed, 0, 0, 0, listed, 0, 0, 0, 0)
