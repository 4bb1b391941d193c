"""Counts of a quarter, by the places of registers, firms and complaints."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, or_, select

from app.access.policy import unscoped
from app.domains.agreements.types import Corridor
from app.domains.certifications.models import Certificate, CertificateStanding
from app.domains.certifications.types.certificates import CertificateState
from app.domains.complaints.models import Complaint, Consent
from app.domains.complaints.models.referrals import ExcludedState
from app.domains.complaints.types import AccusedKind, ComplaintState, Desk, Use
from app.domains.exchange.models import QuarterFigures
from app.domains.imports.models import Source
from app.domains.imports.types import (
    LicenceStatus,
    ListPurpose,
    MayRecruit,
    RecordKind,
    may_recruit,
)
from app.domains.notices.models import Notice
from app.domains.subjects.models import Licence, LicenceAct, Subject
from app.domains.subjects.queries.acts import STANDING
from app.domains.violations.models import ViolationFinding, ViolationRespondent
from app.domains.violations.queries.findings import final_since, is_final
from app.store.work import Work

COUNTED = "counted for agreements, and suppressed where few"
OF_FIRMS = (AccusedKind.INTERMEDIARY, AccusedKind.EMPLOYER, AccusedKind.UNKNOWN)
"""Whoever else is accused could be one of those who are told (W6)."""
LETS_NOBODY = [each for each in LicenceStatus if may_recruit(each) is MayRecruit.NO]
TAKEN_BACK = (ComplaintState.WITHDRAWN, ComplaintState.WITHDRAWAL_PENDING)


def is_drawn_up(work: Work, quarter: str) -> bool:
    """Tell whether the figures of a quarter were counted."""
    found = work.session.scalar(
        select(QuarterFigures.id)
        .where(unscoped(why=COUNTED), QuarterFigures.quarter == quarter)
        .limit(1)
    )
    return found is not None


def drawn_up(work: Work, quarter: str) -> Sequence[QuarterFigures]:
    """Return the figures of a quarter."""
    return work.session.scalars(
        select(QuarterFigures)
        .where(unscoped(why=COUNTED), QuarterFigures.quarter == quarter)
        .order_by(QuarterFigures.about)
    ).all()


def recruiters(work: Work) -> list[tuple[str, str, int]]:
    """Return how many recruiters each place lists now, by the status of their licence."""
    rows = work.session.execute(
        select(Source.jurisdiction, Licence.status, func.count(Licence.subject_id.distinct()))
        .join(Source, Source.key == Licence.source_key)
        .where(
            unscoped(why=COUNTED),
            Source.record == RecordKind.INTERMEDIARY,
            Source.purpose == ListPurpose.REGISTER,
            Licence.recorded_until.is_(None),
            Licence.stated_until.is_(None),
        )
        .group_by(Source.jurisdiction, Licence.status)
    )
    return [(place, status.value, count) for place, status, count in rows]


def certificates(work: Work, at: datetime, on: date) -> list[tuple[str, str, int]]:
    """Return how many certificates firms of each country held at an instant, by their state."""
    rows = work.session.execute(
        select(Subject.country, CertificateStanding.state, func.count())
        .join(Certificate, Certificate.id == CertificateStanding.certificate_id)
        .join(Subject, Subject.id == Certificate.subject_id)
        .where(
            unscoped(why=COUNTED),
            Subject.country.is_not(None),
            CertificateStanding.recorded_until.is_(None),
            CertificateStanding.state.in_([CertificateState.ACTIVE, CertificateState.SUSPENDED]),
            CertificateStanding.from_at <= at,
            _goes_on(CertificateStanding.until_at, at),
            Certificate.valid_from <= on,
            Certificate.valid_until >= on,
        )
        .group_by(Subject.country, CertificateStanding.state)
    )
    return [(place, state.value, count) for place, state, count in rows if place is not None]


def _goes_on(until: Any, at: datetime) -> ColumnElement[bool]:
    return or_(until.is_(None), until > at)


def suspensions(
    work: Work, since: datetime, until: datetime, days: tuple[date, date]
) -> list[tuple[str, int]]:
    """Return how many certificates and licences were suspended, by place, in a quarter."""
    of_certificates = work.session.execute(
        select(Subject.country, func.count())
        .select_from(CertificateStanding)
        .join(Certificate, Certificate.id == CertificateStanding.certificate_id)
        .join(Subject, Subject.id == Certificate.subject_id)
        .where(
            unscoped(why=COUNTED),
            CertificateStanding.recorded_until.is_(None),
            CertificateStanding.state == CertificateState.SUSPENDED,
            CertificateStanding.from_at >= since,
            CertificateStanding.from_at < until,
        )
        .group_by(Subject.country)
    )
    of_licences = work.session.execute(
        select(LicenceAct.jurisdiction, func.count())
        .where(
            unscoped(why=COUNTED),
            LicenceAct.state.in_(STANDING),
            LicenceAct.is_worsening.is_(True),
            LicenceAct.status.in_(LETS_NOBODY),
            LicenceAct.decided_on.between(*days),
        )
        .group_by(LicenceAct.jurisdiction)
    )
    return [(place, count) for place, count in (*of_certificates, *of_licences) if place]


def final_violations(work: Work, since: datetime, until: datetime) -> list[tuple[UUID, UUID]]:
    """Return what became final in a quarter and is public, by the respondent and its record."""
    rows = work.session.execute(
        select(ViolationRespondent.id, ViolationRespondent.subject_id)
        .select_from(ViolationFinding)
        .join(ViolationRespondent, ViolationRespondent.id == ViolationFinding.respondent_id)
        .join(Notice, Notice.id == ViolationFinding.notice_id)
        .where(
            unscoped(why=COUNTED),
            is_final(work.at),
            final_since() >= since,
            final_since() < until,
            ViolationFinding.public_until > work.at,
            ViolationRespondent.subject_id.is_not(None),
        )
        .distinct()
    )
    return [(respondent, subject) for respondent, subject in rows if subject is not None]


def complaints(work: Work, since: datetime, until: datetime) -> Counter[Corridor]:
    """Return how many complaints about firms came in a quarter, by corridor.

    Those alone of whom she said that she may be counted, and that no state is kept from.

    Rule:
        Fairness W1, S1, W6.
    """
    may_be_counted = exists().where(
        Consent.complaint_id == Complaint.id,
        Consent.use == Use.COUNT_ME,
        Consent.withdrawn_at.is_(None),
    )
    is_kept_from = exists().where(
        ExcludedState.complaint_id == Complaint.id, ExcludedState.ended_at.is_(None)
    )
    rows = work.session.execute(
        select(Complaint.origin, Complaint.destination, func.count())
        .where(
            unscoped(why=COUNTED),
            Complaint.received_at >= since,
            Complaint.received_at < until,
            Complaint.origin.is_not(None),
            Complaint.destination.is_not(None),
            Complaint.accused_kind.in_(OF_FIRMS),
            # Also whoever complains of a firm can complain of the scheme beside it.
            Complaint.desk == Desk.OFFICERS,
            Complaint.state.not_in(TAKEN_BACK),
            may_be_counted,
            ~is_kept_from,
        )
        .group_by(Complaint.origin, Complaint.destination)
    )
    return Counter({(one, other): count for one, other, count in rows if one and other})
