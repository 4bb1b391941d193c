"""Every SELECT over reports that were made and schedules."""

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.access.grants import GOVERNMENT, Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.identity.models import Membership, Person
from app.domains.identity.types import MembershipState
from app.domains.reports.models import MadeReport, ReportSchedule, StatisticsQuarter
from app.domains.reports.types import ReportState, ScheduleState
from app.kit.errors import NotFound
from app.outside.file_store import place
from app.store.kept_files import StoredFile
from app.store.work import Work, as_seen

MAKING = "what makes and removes reports shows them to nobody"
OWN = "an archive is its owner's alone"
BACKUP = "a backup holds the files of all"


def _seen(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=MadeReport.organisation_id)
    return visible(work.actor, Permission.REPORT_READ, columns)


def _seen_schedule(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=ReportSchedule.organisation_id)
    return visible(work.actor, Permission.SCHEDULE_READ, columns)


def one(work: Work, report_id: UUID) -> MadeReport:
    """Return a report that the actor may know of.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(select(MadeReport).where(_seen(work), MadeReport.id == report_id))
    if found is None:
        raise NotFound("There is no such report.")
    return found


def page(work: Work, before: UUID | None, limit: int) -> Sequence[MadeReport]:
    """Return reports that the actor may know of, the newest first, those before an id."""
    query = select(MadeReport).where(_seen(work)).order_by(MadeReport.id.desc()).limit(limit)
    if before is not None:
        query = query.where(MadeReport.id < before)
    return work.session.scalars(query).all()


def of_job(work: Work, report_id: UUID) -> MadeReport:
    """Return the report of a job, to be read."""
    return work.session.scalars(
        select(MadeReport).where(unscoped(why=MAKING), MadeReport.id == report_id)
    ).one()


def to_make(work: Work, report_id: UUID) -> MadeReport:
    """Return the report of a job that writes, locked."""
    return work.session.scalars(
        select(MadeReport)
        .where(unscoped(why=MAKING), MadeReport.id == report_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).one()


def expired(work: Work, limit: int) -> Sequence[MadeReport]:
    """Return reports whose time is over."""
    return work.session.scalars(
        select(MadeReport)
        .where(
            unscoped(why=MAKING),
            MadeReport.state == ReportState.READY,
            MadeReport.expires_at <= work.at,
        )
        .order_by(MadeReport.id)
        .limit(limit)
    ).all()


def is_kept(work: Work, digest: str) -> bool:
    """Tell whether a report that can be fetched has these bytes."""
    found = work.session.scalar(
        select(MadeReport.id)
        .where(
            unscoped(why=MAKING),
            MadeReport.digest == digest,
            MadeReport.state == ReportState.READY,
        )
        .limit(1)
    )
    return found is not None


def stored(work: Work) -> Iterator[StoredFile]:
    """Give the files of reports that can be fetched, for a backup."""
    digests = work.session.scalars(
        select(MadeReport.digest)
        .where(
            unscoped(why=BACKUP),
            MadeReport.state == ReportState.READY,
            MadeReport.digest.is_not(None),
        )
        .distinct()
        .order_by(MadeReport.digest)
        .execution_options(yield_per=1_000)
    )
    return (StoredFile(place(digest), digest) for digest in digests if digest is not None)


def schedule(work: Work, schedule_id: UUID, version: int | None = None) -> ReportSchedule:
    """Return a schedule that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(ReportSchedule).where(_seen_schedule(work), ReportSchedule.id == schedule_id)
    )
    if found is None:
        raise NotFound("There is no such schedule.")
    return as_seen(found, version)


def schedules(work: Work, before: UUID | None, limit: int) -> Sequence[ReportSchedule]:
    """Return schedules that the actor may know of, the newest first, those before an id."""
    query = (
        select(ReportSchedule)
        .where(_seen_schedule(work))
        .order_by(ReportSchedule.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(ReportSchedule.id < before)
    return work.session.scalars(query).all()


def due(work: Work, today: date, limit: int) -> Sequence[ReportSchedule]:
    """Return schedules whose next period has begun before a day, those of the longest ago first."""
    return work.session.scalars(
        select(ReportSchedule)
        .where(
            unscoped(why=MAKING),
            ReportSchedule.state == ScheduleState.RUNNING,
            ReportSchedule.next_day < today,
        )
        .order_by(ReportSchedule.next_day, ReportSchedule.id)
        .limit(limit)
    ).all()


def is_frozen(work: Work, quarter: str) -> bool:
    """Tell whether the figures of a quarter are frozen."""
    return work.session.get(StatisticsQuarter, quarter) is not None


def members(work: Work, organisation_id: UUID, ids: Sequence[UUID]) -> list[tuple[UUID, Person]]:
    """Return who of some members works for a government and still does, with their memberships."""
    rows = work.session.execute(
        select(Membership.id, Person)
        .join(Person, Person.id == Membership.person_id)
        .where(
            unscoped(why="they are the authority's own, and written to alone"),
            Membership.id.in_(ids),
            Membership.organisation_id == organisation_id,
            Membership.state == MembershipState.ACTIVE,
            Membership.role.in_(GOVERNMENT),
        )
        .order_by(Membership.id)
    )
    return [(membership_id, person) for membership_id, person in rows]


def reports_of(work: Work, organisation_id: UUID) -> Sequence[MadeReport]:
    """Return the reports of an organisation, the oldest first."""
    return work.session.scalars(
        select(MadeReport)
        .where(unscoped(why=OWN), MadeReport.organisation_id == organisation_id)
        .order_by(MadeReport.id)
    ).all()


def schedules_of(work: Work, organisation_id: UUID) -> Sequence[ReportSchedule]:
    """Return the schedules of an organisation, the oldest first."""
    return work.session.scalars(
        select(ReportSchedule)
        .where(unscoped(why=OWN), ReportSchedule.organisation_id == organisation_id)
        .order_by(ReportSchedule.id)
    ).all()


def asked_by(work: Work, person_id: UUID) -> Sequence[MadeReport]:
    """Return the reports that a person asked for, the oldest first."""
    return work.session.scalars(
        select(MadeReport)
        .where(unscoped(why=OWN), MadeReport.asked_by == person_id)
        .order_by(MadeReport.id)
    ).all()


def set_by(work: Work, person_id: UUID) -> Sequence[ReportSchedule]:
    """Return the schedules that a person set, the oldest first."""
    return work.session.scalars(
        select(ReportSchedule)
        .where(unscoped(why=OWN), ReportSchedule.set_by == person_id)
        .order_by(ReportSchedule.id)
    ).all()
