"""Of which firms an organisation may report, found by record or by licence; in few statements."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select

from app.access.policy import PART_OF, unscoped
from app.domains.imports.models import Source
from app.domains.imports.types import ListPurpose
from app.domains.subjects.models import Claim, Licence, Subject
from app.domains.subjects.queries.licences import one_firm
from app.domains.subjects.types import ClaimState, Standing, SubjectKind
from app.store.plain import among, plain_id
from app.store.work import Work

PUBLIC = "which register licensed a firm, and which records are one, is public"
MINE = "which records an organisation holds is its own to know"
FEW = 200
"""So many numbers are asked one by one; for more, all of the jurisdiction's are read once."""


def standing_for(work: Work) -> dict[UUID, UUID]:
    """Return, for each record that was merged, the one that stands for it now."""
    rows = work.session.execute(
        select(Subject.id, Subject.merged_into).where(
            unscoped(why=PUBLIC), Subject.merged_into.is_not(None)
        )
    )
    into: dict[UUID, UUID] = {each: other for each, other in rows if other is not None}
    standing = {}
    for each, other in into.items():
        last = other
        while last in into:
            last = into[last]
        standing[each] = last
    return standing


def with_merged(firms: set[UUID], into: Mapping[UUID, UUID]) -> set[UUID]:
    """Return firms with the records that count as one of them, as ``standing_for`` says."""
    return {*firms, *(each for each, firm in into.items() if firm in firms)}


def held(work: Work) -> set[UUID]:
    """Return all records that count as a firm which the caller's organisation holds."""
    if work.actor.organisation_id is None:
        return set()
    claimed = work.session.scalars(
        select(Claim.subject_id)
        .join(Subject, Subject.id == Claim.subject_id)
        .where(
            unscoped(why=MINE),
            Claim.organisation_id == work.actor.organisation_id,
            Claim.state == ClaimState.GRANTED,
            Subject.kind == SubjectKind.INTERMEDIARY,
        )
    )
    return one_firm(work, set(claimed))


def is_place(jurisdiction: str) -> ColumnElement[bool]:
    """Return the condition that a register is of a jurisdiction or of a part of it."""
    below = Source.jurisdiction.startswith(f"{jurisdiction}{PART_OF}", autoescape=True)
    return or_(Source.jurisdiction == jurisdiction, below)


def licensed_in(jurisdiction: str) -> Select[UUID]:
    """Return the records that a register of a jurisdiction licenses, or licensed, as known now."""
    return (
        select(Licence.subject_id)
        .join(Source, Source.key == Licence.source_key)
        .where(
            unscoped(why=PUBLIC),
            Licence.recorded_until.is_(None),
            Source.purpose == ListPurpose.REGISTER,
            is_place(jurisdiction),
        )
    )


def licensed(work: Work, jurisdiction: str, subject_ids: Collection[UUID]) -> set[UUID]:
    """Return which of some records a register of a jurisdiction licenses, or licensed.

    Rule:
        Fairness S5: a part of a country for itself alone; a country for its parts too.
    """
    ids = [plain_id(work.session, each) for each in subject_ids]
    return set(
        work.session.scalars(
            licensed_in(jurisdiction)
            .join(Subject, Subject.id == Licence.subject_id)
            .where(
                among(work.session, Licence.subject_id, ids),
                Subject.kind == SubjectKind.INTERMEDIARY,
                Subject.standing != Standing.UNREGISTERED,
            )
            .distinct()
        )
    )


def by_licence(
    work: Work,
    numbers: Collection[str],
    *,
    jurisdiction: str | None = None,
    subject_ids: Collection[UUID] | None = None,
) -> dict[str, set[UUID]]:
    """Return the records with licences of some numbers, by the number in small letters.

    Args:
        work: an open door.
        numbers: as they are written on licences.
        jurisdiction: in registers of this one and its parts alone.
        subject_ids: of these records alone, up to a thousand or so.
    """
    wanted = {each.lower() for each in numbers}
    query = (
        select(Licence.number, Licence.subject_id)
        .join(Source, Source.key == Licence.source_key)
        .join(Subject, Subject.id == Licence.subject_id)
        .where(
            unscoped(why=PUBLIC),
            Licence.recorded_until.is_(None),
            Licence.number.is_not(None),
            Source.purpose == ListPurpose.REGISTER,
            Subject.kind == SubjectKind.INTERMEDIARY,
            Subject.standing != Standing.UNREGISTERED,
        )
        .distinct()
    )
    if jurisdiction is not None:
        query = query.where(is_place(jurisdiction))
    if subject_ids is not None:
        query = query.where(Licence.subject_id.in_(subject_ids))
    elif len(wanted) <= FEW:
        # One of the databases knows small letters of Latin alone: as it is written helps there.
        asked = or_(func.lower(Licence.number).in_(wanted), Licence.number.in_(numbers))
        query = query.where(asked)
    return _by_number(work.session.execute(query), wanted)


def _by_number(
    rows: Iterable[tuple[str | None, UUID]], wanted: Collection[str]
) -> dict[str, set[UUID]]:
    found: dict[str, set[UUID]] = defaultdict(set)
    for number, subject_id in rows:
        if number is not None and number.lower() in wanted:
            found[number.lower()].add(subject_id)
    return found
