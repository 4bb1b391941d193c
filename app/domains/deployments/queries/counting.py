"""How many workers firms placed in a period, by both sides, as it was known at an entry."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from app.access.policy import unscoped
from app.domains.deployments.engine.comparing import Compared, by_side, compare, joined
from app.domains.deployments.models import DeploymentLine, DeploymentReport
from app.domains.deployments.queries.firms import standing_for, with_merged
from app.domains.deployments.types import Corridor, Deployed, Side, Which
from app.store.plain import among, plain_id
from app.store.work import Work

WHY = "counted for a rule or a figure; whoever shows it has their own permission"
Place = tuple[UUID, date]
"""A firm, and a month."""


class Told(NamedTuple):
    """What one report says in all."""

    report_id: UUID
    subject_id: UUID
    side: Side
    jurisdiction: str | None
    month: date
    workers: int


class Group(NamedTuple):
    """What both sides told of one firm, by month, and by which reports."""

    firm: Mapping[date, int]
    authority: Mapping[date, int]
    reports: tuple[UUID, ...]


NOTHING = Group({}, {}, ())


def deployed_by_firm(  # noqa: PLR0913 - what narrows a number of workers
    work: Work,
    since: date,
    until: date,
    *,
    entry: int | None = None,
    limit: Decimal,
    subject_ids: Collection[UUID] | None = None,
    into: Mapping[UUID, UUID] | None = None,
) -> dict[UUID, Deployed]:
    """Return how many workers firms placed in the months that lie wholly in a period.

    It takes three statements at most, however many firms there are.

    Args:
        work: an open door.
        since: first day.
        until: last day.
        entry: as the register knew it at this journal number; ``None``: as it does now.
        limit: how far both sides may differ, as a share of the larger number.
        subject_ids: of which firms; each is answered, a merged record by its firm's number.
            ``None``: all of which anything was told, by the record that stands for each.
        into: which record counts as which firm, where that was settled before; ``None``: as
            records are merged now.

    Rule:
        Fairness E1.
    """
    if into is None:
        into = standing_for(work)
    if subject_ids is None:
        groups = _grouped(work, _told(work, since, until, entry, None), into)
        return {each: _deployed(each, since, until, found, limit) for each, found in groups.items()}
    firms = {each: into.get(each, each) for each in subject_ids}
    wanted = with_merged(set(firms.values()), into)
    groups = _grouped(work, _told(work, since, until, entry, wanted), into)
    return {
        each: _deployed(firm, since, until, groups.get(firm, NOTHING), limit)
        for each, firm in firms.items()
    }


def compared(
    work: Work,
    subject_ids: Collection[UUID],
    since: date,
    until: date,
    *,
    entry: int | None = None,
    limit: Decimal,
) -> tuple[Group, Compared]:
    """Return what both sides told of one firm, month by month, and what comes of it.

    Rule:
        Fairness E1.
    """
    firm_id = next(iter(subject_ids))
    told = _told(work, since, until, entry, subject_ids)
    group = _grouped(work, told, dict.fromkeys(subject_ids, firm_id)).get(firm_id, NOTHING)
    return group, compare(group.firm, group.authority, limit)


def told_by_authorities(  # noqa: PLR0913 - what narrows a number of workers
    work: Work,
    subject_ids: Collection[UUID],
    since: date,
    until: date,
    *,
    origin: str | None = None,
    destination: str | None = None,
    entry: int | None = None,
) -> int:
    """Return how many workers authorities say that one firm placed in a period; nought if none.

    Args:
        work: an open door.
        subject_ids: all records that count as the firm.
        since: first day.
        until: last day.
        origin: from this country alone.
        destination: to this country alone.
        entry: as the register knew it at this journal number; ``None``: as it does now.
    """
    narrowed = [DeploymentReport.side == Side.AUTHORITY]
    if origin is not None:
        narrowed.append(DeploymentLine.origin == origin)
    if destination is not None:
        narrowed.append(DeploymentLine.destination == destination)
    rows = work.session.execute(
        select(
            *(DeploymentReport.month, DeploymentReport.jurisdiction),
            *(DeploymentLine.origin, DeploymentLine.destination, DeploymentLine.workers),
        )
        .join(DeploymentLine, DeploymentLine.report_id == DeploymentReport.id)
        .where(*_asked(work, since, until, entry, subject_ids), *narrowed)
    )
    by_month: dict[date, list[tuple[str, Corridor, int]]] = defaultdict(list)
    for row in rows:
        month, jurisdiction, start, end, workers = tuple[Any, ...](row)
        by_month[month].append((jurisdiction, Corridor(start, end), workers))
    return sum(joined(each) for each in by_month.values())


def known_at(entry: int | None) -> ColumnElement[bool]:
    """Return the condition that a report counted at an entry; ``None``: that it counts now."""
    if entry is None:
        return DeploymentReport.recorded_until.is_(None)
    return (DeploymentReport.recorded_from <= entry) & or_(
        DeploymentReport.recorded_until.is_(None), DeploymentReport.recorded_until > entry
    )


def within(since: date, until: date) -> ColumnElement[bool]:
    """Return the condition that the whole month of a report lies in a period."""
    ends = (until + timedelta(days=1)).replace(day=1)
    return (DeploymentReport.month >= since) & (DeploymentReport.month < ends)


def _asked(
    work: Work,
    since: date,
    until: date,
    entry: int | None,
    subject_ids: Collection[UUID] | None,
) -> list[ColumnElement[bool]]:
    conditions = [unscoped(why=WHY), known_at(entry), within(since, until)]
    if subject_ids is not None:
        ids = [plain_id(work.session, each) for each in subject_ids]
        conditions.append(among(work.session, DeploymentReport.subject_id, ids))
    return conditions


def _told(
    work: Work,
    since: date,
    until: date,
    entry: int | None,
    subject_ids: Collection[UUID] | None,
) -> list[Told]:
    rows = work.session.execute(
        select(
            *(DeploymentReport.id, DeploymentReport.subject_id, DeploymentReport.side),
            *(DeploymentReport.jurisdiction, DeploymentReport.month, DeploymentReport.workers),
        )
        .where(*_asked(work, since, until, entry, subject_ids))
        .order_by(DeploymentReport.month, DeploymentReport.id)
    )
    return [Told(*row) for row in rows]


def _grouped(work: Work, told: Iterable[Told], into: Mapping[UUID, UUID]) -> dict[UUID, Group]:
    by_firm: dict[UUID, list[Told]] = defaultdict(list)
    for each in told:
        by_firm[into.get(each.subject_id, each.subject_id)].append(each)
    several = _joined(work, by_firm)
    groups = {}
    for firm_id, reports in by_firm.items():
        sums = [
            (each.month, each.side, each.workers)
            for each in reports
            if each.side is Side.FIRM or (firm_id, each.month) not in several
        ]
        sums += [
            (month, Side.AUTHORITY, workers)
            for month in dict.fromkeys(each.month for each in reports)
            if (workers := several.get((firm_id, month))) is not None
        ]
        groups[firm_id] = Group(*by_side(sums), tuple(each.report_id for each in reports))
    return groups


def _joined(work: Work, by_firm: Mapping[UUID, Iterable[Told]]) -> dict[Place, int]:
    """Return the number of authorities where those of several jurisdictions told of one month."""
    places: dict[Place, dict[UUID, str]] = defaultdict(dict)
    for firm_id, reports in by_firm.items():
        for each in reports:
            if each.jurisdiction is not None:
                places[firm_id, each.month][each.report_id] = each.jurisdiction
    several = {place: each for place, each in places.items() if len(set(each.values())) > 1}
    if not several:
        return {}
    lines = _by_corridor(work, [report for each in several.values() for report in each])
    return {
        place: joined(
            (jurisdiction, corridor, workers)
            for report_id, jurisdiction in reports.items()
            for corridor, workers in lines[report_id]
        )
        for place, reports in several.items()
    }


def _by_corridor(
    work: Work, report_ids: Collection[UUID]
) -> Mapping[UUID, list[tuple[Corridor, int]]]:
    ids = [plain_id(work.session, each) for each in report_ids]
    rows = work.session.execute(
        select(
            *(DeploymentLine.report_id, DeploymentLine.origin, DeploymentLine.destination),
            DeploymentLine.workers,
        ).where(unscoped(why=WHY), among(work.session, DeploymentLine.report_id, ids))
    )
    found: dict[UUID, list[tuple[Corridor, int]]] = defaultdict(list)
    for report_id, origin, destination, workers in rows:
        found[report_id].append((Corridor(origin, destination), workers))
    return found


def _deployed(firm_id: UUID, since: date, until: date, group: Group, limit: Decimal) -> Deployed:
    found = compare(group.firm, group.authority, limit)
    return Deployed(
        subject_id=firm_id,
        since=since,
        until=until,
        firm=found.firm,
        authority=found.authority,
        counted=found.counted,
        differs=found.which is Which.LOWER,
        reports=group.reports,
    )
