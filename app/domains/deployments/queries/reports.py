"""Reports as their firm, its authority and the scheme read them, and what counts of a scope."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import aliased

from app.access.grants import Permission, Reach
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.deployments.models import DeploymentLine, DeploymentReport
from app.domains.deployments.queries import firms
from app.domains.deployments.queries.counting import known_at
from app.domains.deployments.types import Side
from app.domains.identity.models import Organisation
from app.domains.subjects.models import Licence, Subject
from app.domains.subjects.queries.licences import one_firm
from app.kit.errors import NotFound
from app.store.holdings import streamed
from app.store.plain import among, plain_id
from app.store.work import Work

READ = "its report was read by whoever may"
REPLACED = "compared with what is sent, and shown to nobody"
PUBLIC = "which records are one firm is public"
OWN = "what is held about an organisation or a person is their own to know"
_COLUMNS = FactColumns(
    holder_id=DeploymentReport.organisation_id, jurisdiction=DeploymentReport.jurisdiction
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which reports are asked for.

    Attributes:
        intermediary: of this firm, with the records that count as one with it.
        side: of this side.
        since: from this month on.
        until: up to this month.
        sending_id: that came together.
        entry: that counted at this journal number; ``None``: that count now.
    """

    intermediary: UUID | None = None
    side: Side | None = None
    since: date | None = None
    until: date | None = None
    sending_id: UUID | None = None
    entry: int | None = None


class Listed(NamedTuple):
    """A report, with the number of its firm and who sent it."""

    row: DeploymentReport
    number: str
    organisation: str


class Scope(NamedTuple):
    """What a later report replaces: the same firm, side and month; of one jurisdiction."""

    subject_id: UUID
    month: date


def page(work: Work, wanted: Wanted, before: UUID | None, limit: int) -> Sequence[Listed]:
    """Return reports that the actor may know of, the newest first, those before one."""
    # The page is taken first: with the names beside it, a database may read all that there is.
    rows = (
        select(DeploymentReport.id)
        .where(_may_read(work), known_at(wanted.entry), *_asked(work, wanted))
        .order_by(DeploymentReport.id.desc())
        .limit(limit)
    )
    if before is not None:
        rows = rows.where(DeploymentReport.id < before)
    query = _listed(unscoped(why=READ), DeploymentReport.id.in_(rows))
    found = work.session.execute(query.order_by(DeploymentReport.id.desc()))
    return [Listed(*row) for row in found]


def one(work: Work, report_id: UUID) -> Listed:
    """Return a report, whether or not it counts still.

    Raises:
        NotFound: there is none that the actor may know of.
    """
    row = work.session.execute(
        _listed(_may_read(work), DeploymentReport.id == report_id)
    ).one_or_none()
    if row is None:
        raise NotFound("There is no such report.")
    return Listed(*row)


def earlier(work: Work, row: DeploymentReport) -> Sequence[Listed]:
    """Return the reports of the same scope that a report replaced, the latest first."""
    rows = work.session.execute(
        _listed(
            unscoped(why=READ),
            DeploymentReport.subject_id.in_(one_firm(work, [row.subject_id])),
            DeploymentReport.side == row.side,
            DeploymentReport.month == row.month,
            DeploymentReport.jurisdiction.is_not_distinct_from(row.jurisdiction),
            DeploymentReport.recorded_from < row.recorded_from,
        )
        .order_by(DeploymentReport.recorded_from.desc(), DeploymentReport.id.desc())
        .limit(100)
    )
    return [Listed(*each) for each in rows]


def lines_of(work: Work, report_id: UUID) -> Sequence[DeploymentLine]:
    """Return the lines of a report that was read."""
    return work.session.scalars(
        select(DeploymentLine)
        .where(unscoped(why=READ), DeploymentLine.report_id == report_id)
        .order_by(DeploymentLine.position)
    ).all()


def may_compare(work: Work, subject_ids: Collection[UUID]) -> bool:
    """Tell whether the actor may know what both sides told of a firm.

    Args:
        work: an open door.
        subject_ids: all records that count as the firm.
    """
    granted = reaches(work.actor, Permission.DEPLOYMENT_READ)
    if Reach.ALL in granted:
        return True
    if Reach.OWN in granted and firms.held(work) & set(subject_ids):
        return True
    place = work.actor.jurisdiction
    is_there = Reach.JURISDICTION in granted and place is not None
    return is_there and bool(firms.licensed(work, str(place), subject_ids))


def standing(
    work: Work, subject_ids: Collection[UUID], months: Collection[date], jurisdiction: str | None
) -> dict[Scope, list[DeploymentReport]]:
    """Return the reports of one side that count now, by record and month.

    Args:
        work: an open door.
        subject_ids: of which records.
        months: of which months.
        jurisdiction: whose authority told them; ``None``: the firms did.
    """
    ids = [plain_id(work.session, each) for each in subject_ids]
    rows = work.session.scalars(
        select(DeploymentReport).where(
            unscoped(why=REPLACED),
            among(work.session, DeploymentReport.subject_id, ids),
            DeploymentReport.month.between(min(months), max(months)),
            DeploymentReport.recorded_until.is_(None),
            DeploymentReport.jurisdiction.is_not_distinct_from(jurisdiction),
        )
    )
    found: dict[Scope, list[DeploymentReport]] = defaultdict(list)
    for each in rows:
        found[Scope(each.subject_id, each.month)].append(each)
    return found


def lines_by_report(
    work: Work, report_ids: Collection[UUID]
) -> dict[UUID, frozenset[tuple[object, ...]]]:
    """Return what the lines of some reports say, to be compared with what is sent."""
    ids = [plain_id(work.session, each) for each in report_ids]
    rows = work.session.scalars(
        select(DeploymentLine).where(
            unscoped(why=REPLACED), among(work.session, DeploymentLine.report_id, ids)
        )
    )
    found: dict[UUID, set[tuple[object, ...]]] = defaultdict(set)
    for each in rows:
        corridor = (each.origin, each.destination)
        kind = (each.occupation, each.sector, each.wage_band, each.sex)
        found[each.report_id].add((*corridor, *kind, each.workers))
    return {each: frozenset(said) for each, said in found.items()}


def of_organisation(work: Work, organisation_id: UUID) -> Iterator[DeploymentReport]:
    """Yield every report that an organisation sent."""
    yield from _held(work, DeploymentReport.organisation_id == organisation_id)


def of_person(work: Work, person_id: UUID) -> Iterator[DeploymentReport]:
    """Yield every report that a person sent."""
    yield from _held(work, DeploymentReport.reported_by == person_id)


def _held(work: Work, whose: ColumnElement[bool]) -> Iterator[DeploymentReport]:
    query = select(DeploymentReport).where(unscoped(why=OWN), whose).order_by(DeploymentReport.id)
    return (row[0] for row in streamed(work, query))


def _listed(*conditions: ColumnElement[bool]) -> Select[DeploymentReport, str, str]:
    return (
        select(DeploymentReport, Subject.number, Organisation.name)
        .join(Subject, Subject.id == DeploymentReport.subject_id)
        .join(Organisation, Organisation.id == DeploymentReport.organisation_id)
        .where(*conditions)
    )


def _may_read(work: Work) -> ColumnElement[bool]:
    """Return who may know of a report: who sent it, the firm, its authority, and the scheme.

    An authority sees what its jurisdiction told, and what firms that it licenses told of
    themselves; what other jurisdictions told of them it does not see.
    """
    actor = work.actor
    granted = reaches(actor, Permission.DEPLOYMENT_READ)
    conditions = [visible(actor, Permission.DEPLOYMENT_READ, _COLUMNS)]
    if Reach.OWN in granted:
        conditions.append(DeploymentReport.subject_id.in_(firms.held(work)))
    if Reach.JURISDICTION in granted and actor.jurisdiction is not None:
        conditions.append(
            and_(DeploymentReport.side == Side.FIRM, _is_licensed_in(actor.jurisdiction))
        )
    return or_(*conditions)


def _is_licensed_in(jurisdiction: str) -> ColumnElement[bool]:
    """Return that a report's firm is licensed there; asked of each report that a page comes to."""
    theirs, licensed = DeploymentReport.subject_id, firms.licensed_in(jurisdiction)
    merged = aliased(Subject)
    above = select(merged.merged_into).where(unscoped(why=PUBLIC), merged.id == theirs)
    return or_(
        licensed.where(Licence.subject_id == theirs).correlate(DeploymentReport).exists(),
        licensed.where(Licence.subject_id == above.correlate(DeploymentReport).scalar_subquery())
        .correlate(DeploymentReport)
        .exists(),
    )


def _asked(work: Work, wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.intermediary is not None:
        firm = one_firm(work, [wanted.intermediary])
        found.append(DeploymentReport.subject_id.in_(firm))
    if wanted.side is not None:
        found.append(DeploymentReport.side == wanted.side)
    if wanted.since is not None:
        found.append(DeploymentReport.month >= wanted.since)
    if wanted.until is not None:
        found.append(DeploymentReport.month <= wanted.until)
    if wanted.sending_id is not None:
        found.append(DeploymentReport.sending_id == wanted.sending_id)
    return found
