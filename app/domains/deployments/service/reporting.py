"""Reporting deployments: all of what was sent, or nothing and what is wrong in each line."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, update

from app.access.grants import Permission
from app.access.policy import Actor, Facts, require
from app.domains.deployments.engine.checking import checked
from app.domains.deployments.engine.months import written
from app.domains.deployments.engine.overlapping import overlapping
from app.domains.deployments.models import DeploymentLine, DeploymentReport
from app.domains.deployments.queries import firms, reports
from app.domains.deployments.queries.reports import Scope
from app.domains.deployments.rules import MOST_FAULTS, MOST_LINES, due_on
from app.domains.deployments.service.desk import DeploymentDesk
from app.domains.deployments.service.resolving import firms_of
from app.domains.deployments.types import Corridor, Line, Said, Sent, Side
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.base import insert_rows, table_of
from app.store.work import Work

Scopes = dict[Scope, list[Line]]


@dataclass(slots=True)
class _Writing:
    """Rows that are written at the end, all at once."""

    reports: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    closed: list[dict[str, Any]] = field(default_factory=list)


def refuse_others(actor: Actor) -> None:
    """Refuse who reports no deployments, before anything is read of what they send.

    Raises:
        Forbidden: neither recruiters of a firm nor officers of an authority ask.
    """
    facts = Facts(holder_id=actor.organisation_id, jurisdiction=actor.jurisdiction)
    require(actor, Permission.DEPLOYMENT_REPORT, facts, is_seen=True)


def report(work: Work, desk: DeploymentDesk, sent: Iterable[Said | Fault]) -> Sent:
    """Take what a firm, or an authority, says of workers placed; it replaces what it said before.

    The scope of a report is the firm (with all records that count as it), the side, of an authority
    its jurisdiction, and the month: all lines of one month together are its report. What says the
    same as what counts already changes nothing.

    Args:
        work: an open writing door.
        desk: what deployments work with.
        sent: lines as they came, each with its place, or the fault because of which it is none.

    Returns:
        What became of it.

    Raises:
        Forbidden: neither recruiters of a firm nor officers of an authority ask.
        BadInput: something is wrong in some line; nothing is kept.

    Records:
        ``deployments.report.recorded`` for each firm: months, workers, reports made and replaced.

    Rule:
        Fairness E1; never a worker's name (L8).
    """
    refuse_others(work.actor)
    scopes, count = _read(work, desk, sent)
    # Two who report the same scope at once do it one after another.
    work.entry()
    made = _made(work, desk, scopes)
    return Sent(**made, lines=count, workers=_workers(scopes))


def _workers(scopes: Scopes) -> int:
    return sum(line.count for lines in scopes.values() for line in lines)


def _read(work: Work, desk: DeploymentDesk, sent: Iterable[Said | Fault]) -> tuple[Scopes, int]:
    terms, faults = desk.terms(work), list[Fault]()
    read: list[tuple[Said, Line]] = []
    for each in sent:
        found = [each] if isinstance(each, Fault) else checked(each, terms)
        if isinstance(found, list):
            faults += found
        elif not isinstance(each, Fault):
            read.append((each, found))
        if len(faults) >= MOST_FAULTS:
            raise _refused(faults)
        if len(read) > MOST_LINES:
            raise _refused([Fault("", f"Send at most {MOST_LINES} lines at once.")])
    if not read and not faults:
        raise _refused([Fault("", "Send at least one line; a month without anybody has a nought.")])
    scopes = _by_scope(work, read, faults)
    if faults:
        raise _refused(faults)
    return scopes, len(read)


def _refused(faults: list[Fault]) -> BadInput:
    said = "The report was not taken, and nothing of it was kept."
    if len(faults) >= MOST_FAULTS:
        said += f" The first {MOST_FAULTS} faults follow; there may be more."
    return BadInput(said, faults=faults[:MOST_FAULTS])


def _by_scope(work: Work, read: list[tuple[Said, Line]], faults: list[Fault]) -> Scopes:
    known = firms_of(work, [said for said, _ in read])
    scopes: Scopes = defaultdict(list)
    beside: dict[tuple[UUID, date, Corridor], list[tuple[str, Line]]] = defaultdict(list)
    for said, line in read:
        firm = known.of(said)
        if isinstance(firm, Fault):
            faults.append(firm)
            continue
        beside[firm, line.month, line.corridor].append((said.at, line))
        scopes[Scope(firm, line.month)].append(line)
    for lines in beside.values():
        faults.extend(overlapping(lines))
    return scopes


def _made(work: Work, desk: DeploymentDesk, scopes: Scopes) -> dict[str, Any]:
    place = work.actor.jurisdiction
    standing = _standing(work, scopes, place)
    said = reports.lines_by_report(work, [row.id for rows in standing.values() for row in rows])
    writing, sending_id, unchanged = _Writing(), new_id(), 0
    by_firm: dict[UUID, list[Scope]] = defaultdict(list)
    for scope in sorted(scopes, key=lambda each: (str(each.subject_id), each.month)):
        if _says_the_same(scopes[scope], standing.get(scope, []), said):
            unchanged += 1
        else:
            by_firm[scope.subject_id].append(scope)
    for changed in by_firm.values():
        _record(work, writing, sending_id, {each: scopes[each] for each in changed}, standing)
    _write(work, writing)
    today = desk.today(work)
    return {
        "sending_id": sending_id,
        "side": _side(place),
        "recorded": len(writing.reports),
        "replaced": len(writing.closed),
        "unchanged": unchanged,
        "late": sum(today > due_on(row["month"], desk.due_days) for row in writing.reports),
    }


def _side(place: str | None) -> Side:
    return Side.FIRM if place is None else Side.AUTHORITY


def _standing(
    work: Work, scopes: Scopes, place: str | None
) -> Mapping[Scope, list[DeploymentReport]]:
    """Return what counts now of these scopes, under any record that counts as the firm."""
    into = firms.standing_for(work)
    alike = firms.with_merged({each.subject_id for each in scopes}, into)
    found = reports.standing(work, alike, {each.month for each in scopes}, place)
    standing: dict[Scope, list[DeploymentReport]] = defaultdict(list)
    for (subject_id, month), rows in found.items():
        standing[Scope(into.get(subject_id, subject_id), month)] += rows
    return standing


def _says_the_same(
    lines: list[Line],
    rows: list[DeploymentReport],
    said: Mapping[UUID, frozenset[tuple[object, ...]]],
) -> bool:
    if len(rows) != 1:
        return False
    now = frozenset((*each.cell[1:], each.count) for each in lines)
    return said.get(rows[0].id, frozenset()) == now


def _record(
    work: Work,
    writing: _Writing,
    sending_id: UUID,
    scopes: Scopes,
    standing: Mapping[Scope, list[DeploymentReport]],
) -> None:
    entry, place = work.upcoming(), work.actor.jurisdiction
    made, replaced = list[UUID](), list[UUID]()
    for scope, lines in scopes.items():
        report_id = new_id()
        made.append(report_id)
        replaced += [each.id for each in standing.get(scope, [])]
        writing.reports.append(_report_row(work, scope, lines, report_id, sending_id, entry))
        writing.lines += [
            _line_row(report_id, position, line) for position, line in enumerate(lines, start=1)
        ]
    writing.closed += [{"of_id": each, "at_entry": entry} for each in replaced]
    [firm_id] = {each.subject_id for each in scopes}
    work.record(
        "deployments.report.recorded",
        firm_id,
        sending=str(sending_id),
        side=_side(place).value,
        jurisdiction=place,
        months=_months(scopes),
        workers=_workers(scopes),
        reports=[str(each) for each in made],
        replaced=[str(each) for each in replaced],
    )


def _months(scopes: Scopes) -> list[str]:
    return [written(each.month) for each in scopes]


def _report_row(
    work: Work, scope: Scope, lines: list[Line], report_id: UUID, sending_id: UUID, entry: int
) -> dict[str, Any]:
    return {
        "id": report_id,
        "subject_id": scope.subject_id,
        "side": _side(work.actor.jurisdiction),
        "jurisdiction": work.actor.jurisdiction,
        "month": scope.month,
        "workers": sum(each.count for each in lines),
        "organisation_id": work.actor.organisation_id,
        "sending_id": sending_id,
        "reported_by": work.actor.id,
        "reported_at": work.at,
        "recorded_from": entry,
    }


def _line_row(report_id: UUID, position: int, line: Line) -> dict[str, Any]:
    return {
        "report_id": report_id,
        "position": position,
        "origin": line.corridor.origin,
        "destination": line.corridor.destination,
        "occupation": line.occupation,
        "sector": line.sector,
        "wage_band": line.wage_band,
        "sex": line.counted_sex,
        "workers": line.count,
    }


def _write(work: Work, writing: _Writing) -> None:
    if writing.closed:
        table = table_of(DeploymentReport)
        work.session.connection().execute(
            update(table)
            .where(table.c.id == bindparam("of_id"))
            .values(recorded_until=bindparam("at_entry")),
            writing.closed,
        )
    insert_rows(work.session, DeploymentReport, writing.reports)
    insert_rows(work.session, DeploymentLine, writing.lines)
