"""What was confirmed and is final at an instant, what of it is public, and what left the public.

Nothing of this waits for a job: finality, publication and its end are conditions on the instant.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from app.access.policy import unscoped
from app.domains.notices.models import Notice
from app.domains.notices.types import STANDING
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.cases import words
from app.domains.violations.types import (
    FinalFinding,
    Offence,
    Outcome,
    Tombstone,
    Why,
)
from app.store.work import Work

FOR_A_RULE = "history is counted for a rule, by who is competent"
PUBLIC = "what is final is public, until its time ends"
GONE = "that something left the public is told without what it was"


@dataclass(frozen=True, slots=True)
class PublicFilter:
    """Which public findings are asked for."""

    subject_ids: Collection[UUID] | None = None
    offence: Offence | None = None
    jurisdiction: str | None = None
    confirmed_from: date | None = None
    confirmed_until: date | None = None


def final_since() -> ColumnElement[datetime]:
    """Return since when a finding is final: an appeal left it standing, or none came in time."""
    return func.coalesce(Notice.final_at, Notice.appeal_until)


def is_final(at: datetime) -> ColumnElement[bool]:
    """Return which findings are final at an instant, of a SELECT joined by ``joined_notice``.

    Rule:
        Fairness C2; domain model: only what is final is public.
    """
    return and_(
        ViolationFinding.outcome == Outcome.PROVED,
        ViolationFinding.reversed_at.is_(None),
        ViolationRespondent.held_at.is_(None),
        Notice.state.in_(STANDING),
        Notice.reversed_at.is_(None),
        Notice.effective_at <= at,
        final_since() <= at,
    )


def joined_notice(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """Join a SELECT of findings with the respondent and the notice that says when it is final."""
    return query.join(
        ViolationRespondent, ViolationRespondent.id == ViolationFinding.respondent_id
    ).join(Notice, Notice.id == ViolationFinding.notice_id)


def _whole() -> Select[*tuple[Any, ...]]:
    return joined_notice(
        select(ViolationFinding, ViolationRespondent, ViolationCount, Violation, Notice)
        .select_from(ViolationFinding)
        .join(ViolationCount, ViolationCount.id == ViolationFinding.count_id)
        .join(Violation, Violation.id == ViolationCount.violation_id)
    )


def _told(work: Work, rows: Sequence[Any]) -> list[FinalFinding]:
    entries = {each for row in rows for each in (_statement(row[1], row[4]),)}
    said = words(work, entries)
    return [_one(row, said) for row in rows]


def _statement(respondent: ViolationRespondent, notice: Notice) -> int | None:
    own = respondent.statement_entries[-1] if respondent.statement_entries else None
    return notice.statement_entry or own


def _one(row: Any, said: dict[tuple[int, str], str]) -> FinalFinding:
    finding, respondent, count, violation, notice = row
    return FinalFinding(
        violation_id=violation.id,
        number=violation.number,
        finding_id=finding.id,
        count_id=count.id,
        respondent_id=respondent.id,
        subject_id=respondent.subject_id,
        part=respondent.part,
        offence=count.offence,
        schedule_key=count.schedule_key,
        done_from=count.done_from,
        done_until=count.done_until,
        workers=count.workers,
        body=violation.body,
        body_organisation_id=violation.body_organisation_id,
        jurisdiction=violation.jurisdiction,
        source=violation.source,
        standard=violation.standard_of_proof,
        share=finding.share,
        is_joint=finding.is_joint,
        in_absence=notice.is_in_absence,
        confirmed_at=finding.decided_at,
        final_at=notice.final_at or notice.appeal_until,
        public_until=finding.public_until,
        notice_id=notice.id,
        reply=said.get((_statement(respondent, notice) or 0, "statement")),
        same_as_id=violation.same_as_id,
    )


def final_findings(
    work: Work,
    subject_ids: UUID | Collection[UUID],
    since: date | None = None,
    counts: Callable[[FinalFinding], bool] = lambda _: True,
) -> list[FinalFinding]:
    """Return what is final now against some records, the oldest first; for rules and schedules.

    Args:
        work: an open work.
        subject_ids: of the records; the caller names merged ones too.
        since: only conduct that lasted until this day or longer; ``None``: all.
        counts: which are counted at all; what is the same as one that is not counts by itself.

    Rule:
        Fairness V3: one conduct counts once, also where two bodies decided on it.
    """
    wanted = [subject_ids] if isinstance(subject_ids, UUID) else list(subject_ids)
    query = _whole().where(
        unscoped(why=FOR_A_RULE),
        is_final(work.at),
        ViolationRespondent.subject_id.in_(wanted),
    )
    if since is not None:
        query = query.where(ViolationCount.done_until >= since)
    every = _told(work, work.session.execute(query.order_by(ViolationFinding.id)).all())
    found = [each for each in every if counts(each)]
    known = {each.violation_id for each in found}
    return [each for each in found if each.same_as_id not in known]


def of_violation(work: Work, violation_id: UUID) -> list[FinalFinding]:
    """Return what is final now of one case; the caller has read it."""
    query = _whole().where(
        unscoped(why=FOR_A_RULE), is_final(work.at), Violation.id == violation_id
    )
    return _told(work, work.session.execute(query.order_by(ViolationFinding.id)).all())


def _public(at: datetime) -> list[ColumnElement[bool]]:
    return [
        unscoped(why=PUBLIC),
        is_final(at),
        ViolationFinding.public_until > at,
        # A person is none of the records of the roster, and stays unnamed (L8, L10).
        ViolationRespondent.subject_id.is_not(None),
    ]


def public_findings(
    work: Work, asked: PublicFilter, after: UUID | None = None, limit: int | None = None
) -> list[FinalFinding]:
    """Return what anybody reads now, the oldest first, those after an id of a finding.

    Rule:
        Fairness V4: only what is final, for as long as its class says.
    """
    query = _whole().where(*_public(work.at))
    if asked.subject_ids is not None:
        query = query.where(ViolationRespondent.subject_id.in_(asked.subject_ids))
    if asked.offence is not None:
        query = query.where(ViolationCount.offence == asked.offence)
    if asked.jurisdiction is not None:
        query = query.where(_in_jurisdiction(asked.jurisdiction))
    if asked.confirmed_from is not None:
        query = query.where(ViolationFinding.decided_at >= _begins(asked.confirmed_from))
    if asked.confirmed_until is not None:
        until = _begins(asked.confirmed_until + timedelta(days=1))
        query = query.where(ViolationFinding.decided_at < until)
    if after is not None:
        query = query.where(ViolationFinding.id > after)
    query = query.order_by(ViolationFinding.id)
    if limit is not None:
        query = query.limit(limit)
    return _told(work, work.session.execute(query).all())


def _begins(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


def _in_jurisdiction(wanted: str) -> ColumnElement[bool]:
    place = Violation.jurisdiction
    return or_(place == wanted, place.startswith(f"{wanted}-", autoescape=True))


def gone_since(work: Work, since: datetime, limit: int | None = None) -> list[Tombstone]:
    """Return what left the public after an instant and until now, the oldest first.

    What an appeal holds back again, what does not stand, and what has been public for its whole
    time. Nothing is said of what it was.

    Rule:
        Fairness V4: a tombstone without its ground tells holders of older files to drop it.
    """
    was_final = final_since() <= ViolationFinding.public_until
    ended = and_(
        ViolationFinding.left_at.is_(None),
        is_final(work.at),
        was_final,
        ViolationFinding.public_until > since,
        ViolationFinding.public_until <= work.at,
    )
    query = (
        _whole()
        .where(
            unscoped(why=GONE),
            ViolationRespondent.subject_id.is_not(None),
            or_(and_(ViolationFinding.left_at > since, ViolationFinding.left_at <= work.at), ended),
        )
        .order_by(func.coalesce(ViolationFinding.left_at, ViolationFinding.public_until))
    )
    if limit is not None:
        query = query.limit(limit)
    return [_stone(row) for row in work.session.execute(query).all()]


def _stone(row: Any) -> Tombstone:
    finding, respondent, _, violation, _ = row
    if finding.reversed_at is not None:
        why = Why.OVERTURNED
    elif finding.left_at is not None:
        why = Why.NOT_FINAL
    else:
        why = Why.PERIOD_OVER
    return Tombstone(
        violation.id,
        violation.number,
        finding.id,
        respondent.subject_id,
        finding.left_at or finding.public_until,
        why,
    )
