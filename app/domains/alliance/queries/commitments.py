"""What members pledged, what they reported of it, and how it stands."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import aliased

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.alliance.models import (
    AllianceAction,
    AllianceCommitment,
    AllianceMember,
    AllianceReport,
)
from app.domains.alliance.rules import SOON, a_year_before
from app.domains.alliance.types import BELONGS, CommitmentState, Standing, Wanted
from app.kit.errors import NotFound
from app.store.holdings import streamed
from app.store.work import Work, as_seen

OWN = "what is held about an organisation or a person is their own to know"
PUBLISHED = "what a member pledged and reported is published"
READ_BEFORE = "the commitment was read before, by whoever may"
_COLUMNS = FactColumns(holder_id=AllianceCommitment.speaker_id)
_LATER = aliased(AllianceReport)
_CORRECTED = (
    exists()
    .where(
        _LATER.commitment_id == AllianceReport.commitment_id,
        _LATER.replaces == AllianceReport.number,
    )
    .correlate(AllianceReport)
)
_WAITS = and_(AllianceReport.found.is_(None), AllianceReport.says_kept.is_(True), ~_CORRECTED)


def one(work: Work, commitment_id: UUID) -> AllianceCommitment:
    """Return a commitment, which anybody reads.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(AllianceCommitment).where(
            unscoped(why=PUBLISHED), AllianceCommitment.id == commitment_id
        )
    )
    if found is None:
        raise NotFound("There is no such commitment.")
    return found


def held(work: Work, commitment_id: UUID, version: int | None = None) -> AllianceCommitment:
    """Return the same, locked: reports come in turn.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(AllianceCommitment)
        .where(unscoped(why=PUBLISHED), AllianceCommitment.id == commitment_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound("There is no such commitment.")
    return as_seen(found, version)


def stands(standing: Standing, today: date) -> ColumnElement[bool]:
    """Return which commitments stand so on a day, as ``rules.state_at`` says it."""
    row = AllianceCommitment
    is_open = row.state == CommitmentState.OPEN
    silent = and_(row.claimed_on.is_(None), row.heard_on <= a_year_before(today))
    late = func.coalesce(row.claimed_on, today) > row.due_on
    match standing:
        case Standing.KEPT:
            return row.state == CommitmentState.KEPT
        case Standing.WITHDRAWN:
            return row.state == CommitmentState.WITHDRAWN
        case Standing.LAPSED:
            return and_(is_open, silent)
        case Standing.OVERDUE:
            return and_(is_open, ~silent, late)
        case Standing.OPEN:
            return and_(is_open, ~silent, ~late)


def page(
    work: Work,
    wanted: Wanted,
    today: date,
    after: UUID | None,
    limit: int,
    *,
    member_ids: Collection[UUID] | None = None,
) -> Sequence[AllianceCommitment]:
    """Return commitments, the earliest first, those after an id; of some members alone."""
    row = AllianceCommitment
    query = select(row).where(unscoped(why=PUBLISHED)).order_by(row.id).limit(limit)
    if member_ids is not None:
        query = query.where(row.member_id.in_(member_ids))
    if wanted.kind is not None:
        query = query.where(row.kind == wanted.kind)
    if wanted.standing is not None:
        query = query.where(stands(wanted.standing, today))
    if wanted.due_from is not None:
        query = query.where(row.due_on >= wanted.due_from)
    if wanted.due_until is not None:
        query = query.where(row.due_on <= wanted.due_until)
    if after is not None:
        query = query.where(row.id > after)
    return work.session.scalars(query).all()


def open_of(work: Work, member_id: UUID) -> Sequence[AllianceCommitment]:
    """Return the open commitments of a member, locked."""
    return work.session.scalars(
        select(AllianceCommitment)
        .where(
            unscoped(why=PUBLISHED),
            AllianceCommitment.member_id == member_id,
            AllianceCommitment.state == CommitmentState.OPEN,
        )
        .order_by(AllianceCommitment.id)
        .with_for_update()
    ).all()


def actions_of(work: Work, commitment_ids: Collection[UUID]) -> dict[UUID, list[AllianceAction]]:
    """Return the actions of commitments, in their order."""
    rows = work.session.scalars(
        select(AllianceAction)
        .where(unscoped(why=PUBLISHED), AllianceAction.commitment_id.in_(commitment_ids))
        .order_by(AllianceAction.commitment_id, AllianceAction.place)
    )
    found: dict[UUID, list[AllianceAction]] = defaultdict(list)
    for each in rows:
        found[each.commitment_id].append(each)
    return found


def reports(
    work: Work, commitment_id: UUID, after: int | None = None, limit: int | None = None
) -> Sequence[AllianceReport]:
    """Return the reports of a commitment in their order, corrected ones too."""
    query = (
        select(AllianceReport)
        .where(unscoped(why=PUBLISHED), AllianceReport.commitment_id == commitment_id)
        .order_by(AllianceReport.number)
        .limit(limit)
    )
    if after is not None:
        query = query.where(AllianceReport.number > after)
    return work.session.scalars(query).all()


def report(work: Work, commitment_id: UUID, number: int) -> AllianceReport:
    """Return a report of a commitment.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(AllianceReport).where(
            unscoped(why=PUBLISHED),
            AllianceReport.commitment_id == commitment_id,
            AllianceReport.number == number,
        )
    )
    if found is None:
        raise NotFound("There is no such report.")
    return found


def newest(work: Work, commitment_ids: Collection[UUID]) -> dict[UUID, AllianceReport]:
    """Return the newest report of each of some commitments."""
    latest = (
        select(AllianceReport.commitment_id, func.max(AllianceReport.number).label("number"))
        .where(unscoped(why=PUBLISHED), AllianceReport.commitment_id.in_(commitment_ids))
        .group_by(AllianceReport.commitment_id)
        .subquery()
    )
    rows = work.session.scalars(
        select(AllianceReport)
        .join(
            latest,
            and_(
                latest.c.commitment_id == AllianceReport.commitment_id,
                latest.c.number == AllianceReport.number,
            ),
        )
        .where(unscoped(why=PUBLISHED))
    )
    return {each.commitment_id: each for each in rows}


def changed_by_time(work: Work, today: date, limit: int) -> Sequence[AllianceCommitment]:
    """Return open commitments of which time made something that the journal does not say."""
    row = AllianceCommitment
    unsaid = or_(
        *(
            and_(stands(each, today), row.noted != each)
            for each in (Standing.OVERDUE, Standing.LAPSED)
        )
    )
    return work.session.scalars(
        select(row)
        .where(unscoped(why="the clock looks at all of them"), unsaid)
        .order_by(row.id)
        .limit(limit)
        .with_for_update()
    ).all()


def to_report(work: Work, today: date) -> Sequence[AllianceCommitment]:
    """Return the commitments on which the actor's member should report.

    Due soon, overdue, or about to lapse; what waits for the secretariat to look is none.
    """
    if not reaches(work.actor, Permission.PLEDGE_MAKE):
        return ()
    row = AllianceCommitment
    soon = today + SOON
    return work.session.scalars(
        select(row)
        .join(AllianceMember, AllianceMember.id == row.member_id)
        .where(
            visible(work.actor, Permission.PLEDGE_MAKE, _COLUMNS),
            AllianceMember.state.in_(sorted(BELONGS)),
            row.state == CommitmentState.OPEN,
            row.claimed_on.is_(None),
            or_(row.due_on <= soon, row.heard_on <= a_year_before(soon)),
        )
        .order_by(row.due_on, row.id)
    ).all()


def to_look_at(work: Work) -> Sequence[AllianceReport]:
    """Return the reports that say that a pledge is kept, which the actor can look at."""
    if not reaches(work.actor, Permission.PLEDGE_REVIEW):
        return ()
    return work.session.scalars(
        select(AllianceReport)
        .join(AllianceCommitment, AllianceCommitment.id == AllianceReport.commitment_id)
        .where(
            visible(work.actor, Permission.PLEDGE_REVIEW, _COLUMNS),
            _WAITS,
            AllianceCommitment.state == CommitmentState.OPEN,
            AllianceReport.reported_by != work.actor.id,
        )
        .order_by(AllianceReport.id)
    ).all()


def waits(work: Work, commitment_id: UUID) -> Sequence[AllianceReport]:
    """Return the reports that say that it is kept, at which nobody looked, and that still hold."""
    return work.session.scalars(
        select(AllianceReport)
        .where(unscoped(why=READ_BEFORE), AllianceReport.commitment_id == commitment_id, _WAITS)
        .order_by(AllianceReport.number)
    ).all()


def of_organisation(work: Work, organisation_id: UUID) -> Iterator[AllianceCommitment]:
    """Yield every commitment of an organisation."""
    query = (
        select(AllianceCommitment)
        .join(AllianceMember, AllianceMember.id == AllianceCommitment.member_id)
        .where(unscoped(why=OWN), AllianceMember.organisation_id == organisation_id)
        .order_by(AllianceCommitment.id)
    )
    return (row[0] for row in streamed(work, query))


def reports_of_organisation(work: Work, organisation_id: UUID) -> Iterator[AllianceReport]:
    """Yield every report of an organisation."""
    query = (
        select(AllianceReport)
        .join(AllianceCommitment, AllianceCommitment.id == AllianceReport.commitment_id)
        .join(AllianceMember, AllianceMember.id == AllianceCommitment.member_id)
        .where(unscoped(why=OWN), AllianceMember.organisation_id == organisation_id)
        .order_by(AllianceReport.id)
    )
    return (row[0] for row in streamed(work, query))


def made_by(work: Work, person_id: UUID) -> Iterator[AllianceCommitment]:
    """Yield the commitments that a person made or ended."""
    query = (
        select(AllianceCommitment)
        .where(
            unscoped(why=OWN),
            or_(AllianceCommitment.made_by == person_id, AllianceCommitment.ended_by == person_id),
        )
        .order_by(AllianceCommitment.id)
    )
    return (row[0] for row in streamed(work, query))


def reported_by(work: Work, person_id: UUID) -> Iterator[AllianceReport]:
    """Yield the reports that a person wrote or looked at."""
    query = (
        select(AllianceReport)
        .where(
            unscoped(why=OWN),
            or_(AllianceReport.reported_by == person_id, AllianceReport.found_by == person_id),
        )
        .order_by(AllianceReport.id)
    )
    return (row[0] for row in streamed(work, query))
