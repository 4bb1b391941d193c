"""Comparing a file of a source with the register, and putting what changed in force at once.

The comparison works in pages: each is read through the reading door, turned into rows of the
staging twins, and written in a short transaction of its own while the next page is compared.
Putting a file in force is then a handful of set-based statements in one transaction, so that
readers see all of it or none.
"""

import hashlib
import secrets
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy.orm import Session

from app.access.policy import CLOCK
from app.domains.imports.service.files import Progress
from app.domains.imports.types import Comparison, FileInHand
from app.domains.subjects import queries
from app.domains.subjects.engine.difference import Known
from app.domains.subjects.models import (
    FACTS,
    STAGED,
    Enforcement,
    Licence,
    StagedClosing,
    StagedListing,
    StagedSubject,
)
from app.domains.subjects.queries.staged import StagedLine
from app.domains.subjects.service.import_staging import (
    Origin,
    Rows,
    Values,
    added_before,
    columns_of,
    no_longer_listed,
    outlasts,
    stage_added,
    stage_difference,
    stage_licences,
)
from app.domains.subjects.types import ListingAct, SubjectKind
from app.kit.ids import new_hex_id
from app.kit.numbers import make
from app.store.base import Stated, table_of
from app.store.beside import written_beside
from app.store.bulk import collector_at_rest, load
from app.store.journal import salted_digest
from app.store.serials import take_serials
from app.store.work import Database, Work

FIELDS: dict[str, type[Stated]] = dict(
    zip(
        (
            "names",
            "identifiers",
            "addresses",
            "licences",
            "corridors",
            "sectors",
            "occupations",
            "principals",
            "contacts",
            "enforcement",
        ),
        FACTS,
        strict=True,
    )
)
"""Which table holds which field of a staged row's facts."""

OF_SOURCE = frozenset({Licence, Enforcement})
"""Facts that name the source among what they say."""

LISTING_COLUMNS = (
    *("import_id", "position", "id", "act", "worsened", "subject_id", "key", "subject_key"),
    *("digest", "line", "salt", "change_digest"),
)
WORD_OF = {act: str(act.value) for act in ListingAct}

SUBJECT_COLUMNS = ("import_id", "id", "serial", "number", "kind", "country")


@dataclass
class _Desk:
    """What one comparison has found so far."""

    file: FileInHand
    changes: Any = field(default_factory=hashlib.sha256)
    position: int = 0
    acts: dict[ListingAct, int] = field(default_factory=lambda: dict.fromkeys(ListingAct, 0))
    worsened: int = 0
    last_key: str | None = None
    last_subject: str = ""
    added: dict[str, tuple[UUID, Known]] = field(default_factory=dict)


def compare(database: Database, file: FileInHand, progress: Progress) -> Comparison:
    """Compare the staged rows of ``file`` with the register and stage what it will change.

    Args:
        database: both doors; every page is a transaction of its own.
        file: the file, read and staged.
        progress: told how many rows were compared.

    Returns:
        The counts, and the digest of the rows of change.
    """
    with database.reading(CLOCK) as work:
        desk = _Desk(file, added=queries.added_by_acts(work, file.source_key))
    with written_beside(database) as write:
        for pages, rows_of in (
            (queries.differing_pages(database, file), _stated_rows),
            (queries.gone_pages(database, file), _gone_rows),
        ):
            for page in pages:
                with collector_at_rest(), database.reading(CLOCK) as work:
                    rows = rows_of(work, desk, page)
                write(partial(_write, database, file, rows))
                progress(len(page))
    return Comparison(
        new=desk.acts[ListingAct.NEW],
        changed=desk.acts[ListingAct.CHANGED],
        returned=desk.acts[ListingAct.RETURNED],
        gone=desk.acts[ListingAct.GONE],
        worsened=desk.worsened,
        changes_digest=desk.changes.hexdigest(),
    )


def _stated_rows(work: Work, desk: _Desk, page: Sequence[StagedLine]) -> Rows:
    """Return the rows of every staging table for a page of new, changed and returned listings."""
    rows: Rows = defaultdict(list)
    facts = [orjson.loads(line.facts) for line in page]
    subjects = _subjects(work, desk, page, facts, rows)
    known = queries.known_facts(work, [line.listing_id for line in page if line.listing_id])
    for line, stated, subject_id in zip(page, facts, subjects, strict=True):
        listing_id = line.listing_id.hex if line.listing_id else new_hex_id()
        origin = _origin(desk, subject_id, listing_id, line.line)
        if line.listing_id is None:
            _stage_new(rows, desk, origin, stated)
            _stage_listing(rows, desk, line, origin, ListingAct.NEW)
            continue
        worse = _stage_changed(rows, desk, origin, known[line.listing_id], stated)
        desk.worsened += worse
        act = ListingAct.RETURNED if line.gone_on else ListingAct.CHANGED
        _stage_listing(rows, desk, line, origin, act, worse=worse)
    return rows


def _origin(desk: _Desk, subject_id: str, listing_id: str, line: int) -> Origin:
    file = desk.file
    day = file.list_date
    return Origin(file.id.hex, day, day.isoformat(), subject_id, listing_id, line)


def _stage_new(rows: Rows, desk: _Desk, origin: Origin, stated: dict[str, Any]) -> None:
    for name, fact in FIELDS.items():
        # Of most kinds a row says nothing.
        if not (said := stated.get(name)):
            continue
        values = _values(desk.file, fact, said)
        added = added_before(desk.added, origin, values) if fact is Licence else None
        if added:
            stage_licences(rows, origin, (), added, values)
        else:
            stage_added(rows, origin, fact, values)


def _stage_changed(
    rows: Rows,
    desk: _Desk,
    origin: Origin,
    known: dict[type[Stated], list[Known]],
    stated: dict[str, Any],
) -> bool:
    """Stage what differs from what was known; tell whether the firm may recruit less."""
    worse = False
    for name, fact in FIELDS.items():
        before, now = known.get(fact, ()), _values(desk.file, fact, stated.get(name, ()))
        if fact is Licence:
            added = added_before(desk.added, origin, now)
            worse = stage_licences(rows, origin, before, added, now)
        else:
            stage_difference(rows, origin, fact, before, now)
    return worse


def _values(file: FileInHand, fact: type[Stated], stated: Iterable[Sequence[Any]]) -> list[Values]:
    if fact in OF_SOURCE:
        return [(file.source_key, *values) for values in stated]
    return [tuple(values) for values in stated]


def _subjects(
    work: Work,
    desk: _Desk,
    page: Sequence[StagedLine],
    facts: Sequence[dict[str, Any]],
    rows: Rows,
) -> list[str]:
    """Say of which subject each line is; a line of a firm not known yet makes a new one.

    The same row of the source before, another row of the same firm in the source, or the same
    registration number say that it is a known firm. A name never does (L10).
    """
    numbered = queries.subjects_by_identifier(work, _identifiers(page, facts))
    found: list[str] = []
    fresh: list[tuple[str, str | None]] = []
    for subject_key, group in groupby(
        zip(page, facts, strict=True), key=lambda pair: pair[0].subject_key
    ):
        lines = list(group)
        subject_id = _known_subject(desk, subject_key, lines, numbered)
        if subject_id is None:
            subject_id = new_hex_id()
            fresh.append((subject_id, lines[0][1]["country"]))
        desk.last_key, desk.last_subject = subject_key, subject_id
        found.extend([subject_id] * len(lines))
    rows["staged_subject"].extend(fresh)
    return found


def _known_subject(
    desk: _Desk,
    subject_key: str,
    lines: Sequence[tuple[StagedLine, dict[str, Any]]],
    numbered: dict[tuple[str, str], UUID],
) -> str | None:
    if subject_key == desk.last_key:
        return desk.last_subject
    if lines[0][0].subject_id:
        return lines[0][0].subject_id.hex
    for _, facts in lines:
        for scheme, value in facts["identifiers"]:
            if (scheme, value) in numbered:
                return numbered[scheme, value].hex
    return _known_by_licence(desk, lines) if desk.added else None


def _known_by_licence(
    desk: _Desk, lines: Sequence[tuple[StagedLine, dict[str, Any]]]
) -> str | None:
    """Find the firm to which an act of the same register gave one of these licences."""
    numbers = (number for _, facts in lines for number, *_ in facts["licences"])
    return next((desk.added[each][0].hex for each in numbers if each in desk.added), None)


def _identifiers(
    page: Sequence[StagedLine], facts: Sequence[dict[str, Any]]
) -> set[tuple[str, str]]:
    return {
        (scheme, value)
        for line, stated in zip(page, facts, strict=True)
        if line.subject_id is None
        for scheme, value in stated["identifiers"]
    }


def _stage_listing(
    rows: Rows,
    desk: _Desk,
    line: StagedLine,
    origin: Origin,
    act: ListingAct,
    *,
    worse: bool = False,
) -> None:
    salt = secrets.token_hex(16)
    digest = salted_digest(salt, f"{act}:{origin.listing_id}:{line.digest}")
    desk.changes.update(digest.encode())
    desk.position += 1
    desk.acts[act] += 1
    rows["staged_listing"].append(
        (
            *(origin.file_id, desk.position, origin.listing_id, WORD_OF[act], worse),
            *(origin.subject_id, line.key, line.subject_key, line.digest, line.line),
            *(salt, digest),
        )
    )


def _gone_rows(work: Work, desk: _Desk, page: Sequence[StagedLine]) -> Rows:
    """Return the staging rows for listings that the file has no longer.

    Names and addresses stay as they were said last; a licence is said to be listed no longer,
    exactly that (L6). What a list of enforcement stated is stated no longer, so it leaves the
    public and stays in the history (V4).
    """
    rows: Rows = defaultdict(list)
    known = queries.known_facts(work, [line.listing_id for line in page if line.listing_id])
    for line in page:
        assert line.listing_id is not None
        assert line.subject_id is not None
        origin = _origin(desk, line.subject_id.hex, line.listing_id.hex, line.line)
        licences = [
            fact
            for fact in known[line.listing_id].get(Licence, ())
            if not outlasts(fact, desk.file.list_date)
        ]
        after = [no_longer_listed(fact.values) for fact in licences]
        stage_difference(rows, origin, Licence, licences, after)
        stage_difference(rows, origin, Enforcement, known[line.listing_id].get(Enforcement, ()), ())
        _stage_listing(rows, desk, line, origin, ListingAct.GONE)
    return rows


def _write(database: Database, file: FileInHand, rows: Rows) -> None:
    with collector_at_rest(), database.writing(CLOCK) as work:
        session = work.session
        subjects = _numbered(session, file, rows.pop("staged_subject", ()))
        load(session, table_of(StagedSubject), SUBJECT_COLUMNS, subjects)
        load(session, table_of(StagedListing), LISTING_COLUMNS, rows.pop("staged_listing", ()))
        closing = rows.pop("staged_closing", ())
        load(session, table_of(StagedClosing), ("import_id", "fact_id", "fact_table"), closing)
        for fact, twin in STAGED.items():
            load(session, twin, columns_of(fact), rows.pop(twin.name, ()))


def _numbered(session: Session, file: FileInHand, fresh: Sequence[Values]) -> list[Values]:
    """Give new subjects their numbers; their rows come as id and country."""
    if not fresh:
        return []
    kind = SubjectKind(file.record)
    file_id, letter, word = file.id.hex, kind.number_kind, kind.value
    first = take_serials(session, "subject", len(fresh))
    return [
        (file_id, subject_id, serial, make(letter, serial), word, country)
        for serial, (subject_id, country) in enumerate(fresh, start=first)
    ]
