"""Firms by their numbers, their names, and the pairs that may be one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import aliased

from app.access.duties import Known
from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.imports.models import ImportFile
from app.domains.subjects.models import (
    FACTS,
    OWN_COLUMNS,
    Address,
    Candidate,
    Identifier,
    Principal,
    Subject,
    SubjectName,
)
from app.domains.subjects.types import CandidateState, Standing
from app.kit.errors import NotFound
from app.store.base import table_of
from app.store.journal import Change
from app.store.work import Work

RECONCILIATION = "the job looks at every firm, and shows nothing to anybody"
ASKED_FOR_A_RULE = "compared with whoever decides, and shown to nobody"
PUBLIC = FactColumns(is_public=Subject.standing != Standing.UNREGISTERED)


class Waiting(NamedTuple):
    """A candidate with the numbers of both firms and their country."""

    candidate: Candidate
    first_number: str
    country: str | None
    second_number: str


def by_number(work: Work, number: str) -> Subject:
    """Return the subject with this spoken number.

    Raises:
        NotFound: there is none that the actor may know of.
    """
    return _seen(
        work.session.scalar(
            select(Subject).where(
                visible(work.actor, Permission.SUBJECT_READ, PUBLIC), Subject.number == number
            )
        ),
        f"There is no record {number}.",
    )


def one(work: Work, subject_id: UUID) -> Subject:
    """Return the subject.

    Raises:
        NotFound: there is none that the actor may know of.
    """
    return _seen(
        work.session.scalar(
            select(Subject).where(
                visible(work.actor, Permission.SUBJECT_READ, PUBLIC), Subject.id == subject_id
            )
        ),
        "There is no such record.",
    )


def _seen(found: Subject | None, otherwise: str) -> Subject:
    if found is None:
        raise NotFound(otherwise)
    return found


def candidate(work: Work, number: str) -> Candidate:
    """Return the candidate with this number.

    Raises:
        NotFound: there is none that the actor may know of.
    """
    found = work.session.scalar(
        select(Candidate).where(
            visible(work.actor, Permission.CANDIDATE_READ, PUBLIC), Candidate.number == number
        )
    )
    if found is None:
        raise NotFound(f"There is no candidate {number}. `vouch review list` shows them.")
    return found


def candidates(work: Work, *, country: str | None, waiting: bool, limit: int) -> list[Waiting]:
    """Return candidates with both firms, the most alike first."""
    first, second = aliased(Subject), aliased(Subject)
    query = (
        select(Candidate, first.number, first.country, second.number)
        .join(first, first.id == Candidate.first_id)
        .join(second, second.id == Candidate.second_id)
        .where(visible(work.actor, Permission.CANDIDATE_READ, PUBLIC))
        .order_by(Candidate.score.desc(), Candidate.id)
        .limit(limit)
    )
    if waiting:
        query = query.where(Candidate.state == CandidateState.WAITING)
    if country is not None:
        query = query.where(first.country == country)
    return [Waiting(*row) for row in work.session.execute(query)]


def find_pair(work: Work, one_subject: Subject, other: Subject) -> Candidate | None:
    """Return the candidate of two subjects, if they were ever thought to be one."""
    ids = (one_subject.id, other.id)
    return work.session.scalar(
        select(Candidate).where(
            unscoped(why=RECONCILIATION),
            Candidate.first_id.in_(ids),
            Candidate.second_id.in_(ids),
        )
    )


def changed_firms(work: Work, entry: int, after: int, limit: int) -> Sequence[tuple[int, UUID]]:
    """Return the subjects that an entry changed, by their place in it."""
    rows = work.session.execute(
        select(Change.position, Change.subject_id)
        .where(
            unscoped(why=RECONCILIATION),
            Change.event_number == entry,
            Change.position > after,
            Change.act != "gone",
        )
        .order_by(Change.position)
        .limit(limit)
    )
    return [(position, subject_id) for position, subject_id in rows]


def names_of(
    work: Work, *, ids: Collection[UUID] = (), serials: Collection[int] = ()
) -> dict[UUID, tuple[Subject, list[str]]]:
    """Return subjects that stand for themselves, with the names that are known of them now."""
    rows = work.session.execute(
        select(Subject, SubjectName.text)
        .join(SubjectName, SubjectName.subject_id == Subject.id)
        .where(
            unscoped(why=RECONCILIATION),
            or_(Subject.id.in_(ids), Subject.serial.in_(serials)),
            Subject.merged_into.is_(None),
            SubjectName.recorded_until.is_(None),
        )
        .order_by(SubjectName.id)
    )
    found: dict[UUID, tuple[Subject, list[str]]] = {}
    for subject, name in rows:
        names = found.setdefault(subject.id, (subject, []))[1]
        if name not in names:
            names.append(name)
    return found


def known_pairs(work: Work, ids: Iterable[UUID]) -> set[tuple[UUID, UUID]]:
    """Return the pairs of these subjects that were asked before, whatever was answered."""
    wanted = list(ids)
    rows = work.session.execute(
        select(Candidate.first_id, Candidate.second_id).where(
            unscoped(why=RECONCILIATION),
            or_(Candidate.first_id.in_(wanted), Candidate.second_id.in_(wanted)),
        )
    )
    return {(first, second) for first, second in rows}


def same_identifier(work: Work, ids: Collection[UUID]) -> dict[UUID, list[UUID]]:
    """Return other subjects with the same number in the same register, by subject."""
    mine, other = aliased(Identifier), aliased(Identifier)
    rows = work.session.execute(
        select(mine.subject_id, other.subject_id)
        .join(
            other,
            and_(
                other.value == mine.value,
                other.scheme == mine.scheme,
                other.subject_id != mine.subject_id,
                other.recorded_until.is_(None),
            ),
        )
        .where(
            unscoped(why=RECONCILIATION),
            mine.subject_id.in_(ids),
            mine.recorded_until.is_(None),
        )
        .distinct()
    )
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for subject_id, other_id in rows:
        found[subject_id].append(other_id)
    return found


def alike(work: Work, ids: Collection[UUID]) -> frozenset[UUID]:
    """Return records with those that count as one with them, since they were merged."""
    found, ahead = frozenset[UUID](), frozenset(ids)
    while ahead:
        rows = work.session.execute(
            select(Subject.id, Subject.merged_into).where(
                unscoped(why=ASKED_FOR_A_RULE),
                or_(Subject.id.in_(ahead), Subject.merged_into.in_(ahead)),
            )
        )
        known = frozenset(each for row in rows for each in row if each is not None)
        # What was merged into what another was merged into is one with it too.
        found, ahead = found | known, known - found - ahead
    return found


def is_listed(work: Work, ids: Collection[UUID]) -> bool:
    """Tell whether a list brought in one of some records."""
    found = work.session.scalar(
        select(Subject.id)
        .where(
            unscoped(why=ASKED_FOR_A_RULE),
            Subject.id.in_(ids),
            Subject.standing == Standing.IMPORTED,
        )
        .limit(1)
    )
    return found is not None


def known_of(work: Work, ids: Collection[UUID]) -> Known:
    """Return what is known of firms and those who stand for them, former ones too."""
    names = work.session.scalars(
        select(Principal.name).where(
            unscoped(why=ASKED_FOR_A_RULE),
            Principal.subject_id.in_(ids),
            Principal.recorded_until.is_(None),
            Principal.name.is_not(None),
        )
    )
    addresses = work.session.execute(
        select(Address.text, Address.locality, Address.region).where(
            unscoped(why=ASKED_FOR_A_RULE),
            Address.subject_id.in_(ids),
            Address.recorded_until.is_(None),
        )
    )
    return Known(
        tuple(name for name in names if name is not None),
        tuple(" ".join(filter(None, address)) for address in addresses),
    )


def said_of(work: Work, subject_id: UUID) -> dict[str, list[str]]:
    """Return what is known of a firm now, in words, by kind, each with its file and line."""
    found: dict[str, list[str]] = {}
    for fact in FACTS:
        table = table_of(fact)
        rows = work.session.execute(
            select(
                *(table.c[name] for name in OWN_COLUMNS[fact]),
                *(ImportFile.number, table.c.line),
            )
            .join(ImportFile, ImportFile.id == table.c.file_id, isouter=True)
            .where(
                unscoped(why="the caller has read the record through its number"),
                table.c.subject_id == subject_id,
                table.c.recorded_until.is_(None),
                table.c.stated_until.is_(None),
            )
            .order_by(table.c.id)
        )
        for *values, file, line in rows:
            words = ", ".join(str(value) for value in values if value is not None)
            came = f"{file}:{line}" if file else "from no list"
            found.setdefault(table.name.replace("_", " "), []).append(f"{words} ({came})")
    return found
