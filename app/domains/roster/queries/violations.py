"""Final findings of the register's own cases, for the roster (V4)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from app.access.policy import unscoped
from app.domains.appeals.models import Appeal
from app.domains.identity.models import Organisation
from app.domains.notices.models import Notice
from app.domains.notices.types import STANDING, ActKind
from app.domains.roster.engine.firm import Firm
from app.domains.roster.engine.violations import Found, shown
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.cases import words
from app.domains.violations.queries.findings import final_since, is_final, joined_notice
from app.domains.violations.types import Offence, Outcome
from app.store.journal import Event
from app.store.plain import PlainId, among, plain, plain_id
from app.store.work import Work

PUBLIC = "what is final is public, until its time ends"
OF_RESPONDENT = "violations.respondent."
EVENTS = (OF_RESPONDENT, "notices.notice.")
CONFIRMED = ActKind.VIOLATION_CONFIRMED.value


@dataclass(frozen=True, slots=True)
class Asked:
    """Which findings are asked for; ``None``: any."""

    records: Collection[UUID] | None = None
    offence: Offence | None = None
    jurisdiction: str | None = None
    since: date | None = None
    until: date | None = None


def _whole() -> Select[*tuple[Any, ...]]:
    return (
        joined_notice(
            select(
                *(ViolationFinding, ViolationRespondent, ViolationCount, Violation, Notice),
                Organisation.name.label("authority"),
                plain(ViolationRespondent.subject_id).label("record"),
                final_since().label("final_since"),
            )
            .select_from(ViolationFinding)
            .join(ViolationCount, ViolationCount.id == ViolationFinding.count_id)
            .join(Violation, Violation.id == ViolationCount.violation_id)
            .join(Organisation, Organisation.id == Violation.body_organisation_id)
        )
        # A person is no record of the roster, and who is unregistered is not named (L4, L8).
        .join(Subject, Subject.id == ViolationRespondent.subject_id)
        .where(unscoped(why=PUBLIC), Subject.standing != Standing.UNREGISTERED)
    )


def _stands() -> ColumnElement[bool]:
    """Return which findings are final now, or will be if nobody appeals."""
    return and_(
        ViolationFinding.outcome == Outcome.PROVED,
        ViolationFinding.reversed_at.is_(None),
        ViolationRespondent.held_at.is_(None),
        Notice.state.in_(STANDING),
        Notice.reversed_at.is_(None),
        final_since().is_not(None),
        ViolationFinding.public_until.is_not(None),
    )


def is_public(at: datetime) -> ColumnElement[bool]:
    """Return which findings anybody reads at an instant (V4)."""
    return and_(is_final(at), ViolationFinding.public_until > at)


def _statement(row: Any) -> int | None:
    own = row[1].statement_entries
    found: int | None = row[4].statement_entry or (own[-1] if own else None)
    return found


def _told(work: Work, rows: Sequence[Any]) -> list[tuple[Any, Found]]:
    said = words(work, {_statement(row) for row in rows})
    return [(row.record, _found(row, said)) for row in rows]


def _found(row: Any, said: Mapping[tuple[int, str], str]) -> Found:
    finding, _, count, violation, notice, authority, *_ = row
    return Found(
        finding_id=str(finding.id),
        number=violation.number,
        part=row[1].part.value,
        offence=count.offence.value,
        jurisdiction=violation.jurisdiction,
        authority=authority,
        body=violation.body.value,
        source=violation.source.value,
        standard=violation.standard_of_proof.value,
        in_absence=notice.is_in_absence,
        acted_from=count.done_from,
        acted_until=count.done_until,
        confirmed_at=finding.decided_at,
        final_at=notice.final_at or notice.appeal_until,
        public_until=finding.public_until,
        workers=count.workers,
        was_appealed=notice.final_at is not None,
        reply=said.get((_statement(row) or 0, "statement")),
    )


def has_any(work: Work) -> bool:
    """Tell whether there is any finding at all."""
    one = select(ViolationFinding.id).where(unscoped(why=PUBLIC)).limit(1)
    return work.session.scalar(one) is not None


def add_violations(work: Work, public: Mapping[PlainId, Firm]) -> None:
    """Say of firms what was confirmed against them, or against a record merged into them.

    Args:
        work: an open door.
        public: firms by each of their records.
    """
    if not has_any(work):
        return
    query = _whole().where(_stands(), among(work.session, ViolationRespondent.subject_id, public))
    rows = work.session.execute(query.order_by(ViolationFinding.id)).all()
    for record, found in _told(work, rows):
        public[record].violations.append(found)


def page(work: Work, asked: Asked, before: UUID | None, limit: int) -> list[tuple[Any, Found]]:
    """Return what anybody reads now, the newest first, with the record of each.

    Rule:
        Fairness V4: only what is final, for as long as its class says.
    """
    query = _whole().where(is_public(work.at))
    if asked.records is not None:
        query = query.where(ViolationRespondent.subject_id.in_(asked.records))
    if asked.offence is not None:
        query = query.where(ViolationCount.offence == asked.offence)
    if asked.jurisdiction is not None:
        place = Violation.jurisdiction
        part_of = place.startswith(f"{asked.jurisdiction}-", autoescape=True)
        query = query.where(or_(place == asked.jurisdiction, part_of))
    if asked.since is not None:
        query = query.where(ViolationFinding.decided_at >= _begins(asked.since))
    if asked.until is not None:
        query = query.where(ViolationFinding.decided_at < _begins(asked.until + timedelta(days=1)))
    if before is not None:
        query = query.where(ViolationFinding.id < before)
    query = query.order_by(ViolationFinding.id.desc()).limit(limit)
    return _told(work, work.session.execute(query).all())


def _begins(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


def statements(work: Work, records: Collection[PlainId]) -> list[dict[str, Any]]:
    """Return what is final and public of records, as their history tells it."""
    if not has_any(work):
        return []
    query = _whole().where(
        is_public(work.at), among(work.session, ViolationRespondent.subject_id, records)
    )
    rows = work.session.execute(query.order_by(ViolationFinding.id)).all()
    return [
        {
            "id": found.finding_id,
            "what": "violation",
            "value": shown(found),
            "from": found.confirmed_at.date(),
            "until": None,
            **dict.fromkeys(("source", "file", "file_date", "file_sha256", "line")),
            "corrections": [],
            "profile": None,
            "self_declared": False,
        }
        for _, found in _told(work, rows)
    ]


def left(work: Work, entry: int) -> frozenset[str]:
    """Return the findings that left the public since an entry of the journal, by their ids."""
    since = work.session.scalar(select(Event.at).where(unscoped(why=PUBLIC), Event.number == entry))
    instants = (
        *(ViolationFinding.left_at, ViolationFinding.reversed_at),
        # What is held back before it was final never was public, and a stored text may await it.
        ViolationRespondent.held_at,
    )
    is_later = or_(*(each.is_not(None) if since is None else each >= since for each in instants))
    rows = work.session.scalars(
        select(ViolationFinding.id)
        .join(ViolationRespondent, ViolationRespondent.id == ViolationFinding.respondent_id)
        .where(unscoped(why=PUBLIC), is_later)
    )
    return frozenset(str(each) for each in rows)


def next_instant(work: Work) -> datetime | None:
    """Return the next instant at which a finding comes to the public, or leaves it, by itself."""
    at = work.at
    asked = (
        select(func.min(ViolationFinding.public_until)).where(
            ViolationFinding.public_until > at, ViolationFinding.reversed_at.is_(None)
        ),
        joined_notice(select(func.min(final_since())).select_from(ViolationFinding)).where(
            final_since() > at, _stands()
        ),
    )
    found = [work.session.scalar(each.where(unscoped(why=PUBLIC))) for each in asked]
    return min((each for each in found if each is not None), default=None)


def struck(work: Work, after_entry: int, head: int) -> list[PlainId]:
    """Return the records against which something was confirmed, or stands otherwise, since.

    The events of a case, of its notices and of an appeal name no record.
    """
    if not has_any(work):
        return []

    def within(number: Any) -> ColumnElement[bool]:
        return and_(number > after_entry, number <= head)

    said = work.session.scalars(
        select(Event).where(
            unscoped(why=PUBLIC),
            within(Event.number),
            or_(*(Event.name.startswith(each, autoescape=True) for each in EVENTS)),
        )
    ).all()
    rows = [UUID(each.body["row"]) for each in said if each.name.startswith(OF_RESPONDENT)]
    notices = [UUID(each.body["notice"]) for each in said if each.body.get("act") == CONFIRMED]
    appealed = select(Appeal.notice_id).where(
        or_(within(Appeal.lodged_entry), within(Appeal.ended_entry))
    )
    row, finding = ViolationRespondent, ViolationFinding
    told = select(finding.respondent_id).where(
        or_(finding.notice_id.in_(notices), finding.notice_id.in_(appealed))
    )
    found = work.session.scalars(
        select(row.subject_id).where(
            unscoped(why=PUBLIC),
            row.subject_id.is_not(None),
            or_(row.id.in_(rows), row.id.in_(told)),
        )
    )
    return [plain_id(work.session, each) for each in set(found) if each is not None]
