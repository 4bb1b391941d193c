"""Finding candidates after an import: pairs that may be one firm, for a person to look at."""

import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.subjects import queries
from app.domains.subjects.models import Candidate, Subject
from app.domains.subjects.rules import LEAST_LIKENESS, MOST_CANDIDATES, may_merge
from app.domains.subjects.service import contacting, taking_effect, watching
from app.domains.subjects.service.desk import SubjectDesk
from app.domains.subjects.types import FIND_CANDIDATES, CandidateState
from app.kit.ids import new_id
from app.kit.likeness import reasons
from app.kit.numbers import NumberKind, make
from app.outside.name_index import NameIndex, Unusable
from app.store.jobs import NotYet, enqueue
from app.store.keys import KeyRing
from app.store.serials import take_serials
from app.store.work import Database, Work

PAGE = 50
WAIT_SECONDS = 2.0
NEAREST = 40
SAME_IDENTIFIER = "same_identifier"

PAGES = 25
"""So many pages in one job: none outlives its claim."""

RESTS = 4
"""On SQLite the job shares one interpreter with the requests: it rests so many times as long as
a page took."""

Named = tuple[Subject, list[str]]


class Likely(NamedTuple):
    """Two subjects that may be one, the lower serial first: how alike, and why."""

    first: UUID
    second: UUID
    score: float
    why: tuple[str, ...]


def find_candidates(
    database: Database, index_folder: Path, entry: int, *, after: int = 0
) -> Iterator[int]:
    """Ask of every firm that an entry changed which others have a name like it.

    The search index must have followed to the entry. Each page is a transaction of its own; a
    pair that was asked before is not asked again, so that a second run changes nothing.

    Args:
        database: both doors.
        index_folder: of the search index.
        entry: number of the import's event.
        after: place in the entry after which to go on.

    Yields:
        The place in the entry that has been reached.

    Raises:
        NotYet: the index has not followed to the entry.

    Rule:
        Fairness L10: a match by name alone is a question to a person.
    """
    index = _index(index_folder, entry)
    while True:
        with database.reading(CLOCK) as work:
            page = queries.changed_firms(work, entry, after, PAGE)
            pairs = _pairs(work, index, list(dict.fromkeys(each for _, each in page)))
        if not page:
            return
        if pairs:
            with database.writing(CLOCK) as work:
                _write(work, pairs, entry)
        after = page[-1][0]
        yield after


def run(database: Database, index_folder: Path, body: dict[str, Any]) -> None:
    """Run the job of an import; a long one goes on in a job of its own.

    Args:
        database: both doors.
        index_folder: of the search index.
        body: ``entry``, and ``after`` where it goes on.
    """
    entry, after = int(body["entry"]), int(body.get("after", 0))
    found = find_candidates(database, index_folder, entry, after=after)
    reached: list[int] = []
    began = time.monotonic()
    for place in islice(found, PAGES):
        reached.append(place)
        if database.dialect == "sqlite":
            time.sleep(RESTS * (time.monotonic() - began))
        began = time.monotonic()
    if len(reached) == PAGES:
        with database.writing(CLOCK) as work:
            enqueue(work, FIND_CANDIDATES, {"entry": entry, "after": reached[-1]})


def _index(folder: Path, entry: int) -> NameIndex:
    try:
        index = NameIndex.open(folder)
    except Unusable as error:
        raise NotYet(WAIT_SECONDS) from error
    if index.entry < entry:
        raise NotYet(WAIT_SECONDS)
    return index


def _pairs(work: Work, index: NameIndex, ids: Sequence[UUID]) -> list[Likely]:
    """Return the pairs of a page of firms that were not asked before."""
    firms = queries.names_of(work, ids=ids)
    near = {subject_id: _nearest(index, firm) for subject_id, firm in firms.items()}
    others = queries.names_of(work, serials={serial for each in near.values() for serial in each})
    by_serial = {subject.serial: (subject, names) for subject, names in others.values()}
    numbered = queries.same_identifier(work, list(firms))
    known = queries.known_pairs(work, firms)
    found: list[Likely] = []
    for subject_id, firm in firms.items():
        same = queries.names_of(work, ids=numbered.get(subject_id, ()))
        found += [_likely(firm[0], other, 1.0, (SAME_IDENTIFIER,)) for other, _ in same.values()]
        known_now = [by_serial[serial] for serial in near[subject_id] if serial in by_serial]
        found += _alike(firm, known_now)
    fresh = {(each.first, each.second): each for each in reversed(found)}
    return [each for pair, each in fresh.items() if pair not in known]


def _nearest(index: NameIndex, firm: Named) -> set[int]:
    """Return the serials of firms of the same kind and country with a name near one of these."""
    subject, names = firm
    countries = [subject.country] if subject.country else None
    return {
        serial
        for name in names
        for serial in index.search(name, subject.kind.value, countries=countries, top=NEAREST)
        if serial != subject.serial
    }


def _alike(firm: Named, others: Sequence[Named]) -> list[Likely]:
    """Return the firms that may be this one by their names, the most alike first."""
    subject, names = firm
    found = [
        _likely(subject, other, *reasons(names, other_names))
        for other, other_names in others
        if may_merge(subject.kind, other.kind)
    ]
    found.sort(key=lambda each: (-each.score, each.first, each.second))
    return [each for each in found if each.score >= LEAST_LIKENESS][:MOST_CANDIDATES]


def _likely(one: Subject, other: Subject, score: float, why: tuple[str, ...]) -> Likely:
    first, second = sorted((one, other), key=lambda subject: subject.serial)
    return Likely(first.id, second.id, score, why)


def _write(work: Work, pairs: Sequence[Likely], entry: int) -> None:
    """Write pairs as candidates; another job may have asked one of them meanwhile."""
    known = queries.known_pairs(work, {each.first for each in pairs})
    fresh = [each for each in pairs if (each.first, each.second) not in known]
    serial = take_serials(work.session, "candidate", len(fresh))
    work.session.add_all(
        Candidate(
            id=new_id(),
            number=make(NumberKind.REVIEW, serial + place),
            first_id=each.first,
            second_id=each.second,
            score=each.score,
            reasons=list(each.why),
            state=CandidateState.WAITING,
            found_at_entry=entry,
        )
        for place, each in enumerate(fresh)
    )


def tell_contacts(desk: SubjectDesk, database: Database, body: dict[str, Any]) -> None:
    """Write to the published contacts of a claimed record: the work of the job."""
    with database.writing(CLOCK) as work:
        contacting.tell(work, desk, UUID(body["claim"]))


def tell_watchers(ring: KeyRing, front: str, database: Database, body: dict[str, Any]) -> None:
    """Write to an employer which of its recruiters changed: the work of the job."""
    with database.writing(CLOCK) as work:
        watching.tell(work, ring, front, UUID(body["organisation"]))


def tell_holder(desk: SubjectDesk, database: Database, body: dict[str, Any]) -> None:
    """Hand a new holder the letters of acts that nobody could be told of: the work of the job."""
    with database.writing(CLOCK) as work:
        taking_effect.tell_what_waited(work, desk, UUID(body["subject"]))
