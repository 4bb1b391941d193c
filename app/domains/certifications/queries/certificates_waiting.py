"""What of certificates waits for somebody: asked, to review, to confirm, to meet, to order."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import exists, select
from sqlalchemy.orm import aliased

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, visible
from app.domains.certifications.models import (
    Application,
    Certificate,
    CertificateRequest,
    CertificateReview,
    Condition,
)
from app.domains.certifications.queries.life import IN_FORCE
from app.domains.certifications.types import ENDED
from app.domains.certifications.types.certificates import ConditionState
from app.domains.certifications.types.life import RequestState, ReviewState
from app.domains.notices.models import Notice
from app.domains.notices.types import ActKind, NoticeState
from app.store.work import Work

_FOLLOWER, _APPLICATION = aliased(Certificate), aliased(Application)


def _request_columns() -> FactColumns:
    return FactColumns(holder_id=CertificateRequest.organisation_id)


def waiting_requests(work: Work) -> Sequence[tuple[CertificateRequest, Certificate]]:
    """Return what holders asked, for whoever opens decisions."""
    if not reaches(work.actor, Permission.DECISION_OPEN):
        return ()
    rows = work.session.execute(
        select(CertificateRequest, Certificate)
        .join(Certificate, Certificate.id == CertificateRequest.certificate_id)
        .where(
            visible(work.actor, Permission.DECISION_OPEN, _request_columns()),
            CertificateRequest.state == RequestState.OPEN,
        )
        .order_by(CertificateRequest.id)
    )
    return [(row[0], row[1]) for row in rows]


def waiting_reviews(work: Work) -> Sequence[tuple[CertificateReview, Certificate]]:
    """Return certificates whose audit body was lost, for whoever looks at them."""
    if not reaches(work.actor, Permission.CERTIFICATE_REVIEW):
        return ()
    rows = work.session.execute(
        select(CertificateReview, Certificate)
        .join(Certificate, Certificate.id == CertificateReview.certificate_id)
        .where(
            visible(work.actor, Permission.CERTIFICATE_REVIEW, FactColumns()),
            CertificateReview.state == ReviewState.OPEN,
        )
        .order_by(CertificateReview.due_on, CertificateReview.id)
    )
    return [(row[0], row[1]) for row in rows]


def waiting_conditions(
    work: Work, permission: Permission
) -> Sequence[tuple[Condition, Certificate]]:
    """Return open conditions on which the actor may act, the earliest day first."""
    if not reaches(work.actor, permission):
        return ()
    rows = work.session.execute(
        select(Condition, Certificate)
        .join(Certificate, Certificate.id == Condition.certificate_id)
        .where(
            visible(work.actor, permission, FactColumns(holder_id=Condition.organisation_id)),
            Condition.state == ConditionState.OPEN,
            Certificate.state.in_(IN_FORCE),
        )
        .order_by(Condition.due_on, Condition.id)
    )
    return [(row[0], row[1]) for row in rows]


def urgently_proposed(work: Work) -> Sequence[tuple[Notice, Certificate]]:
    """Return urgent suspensions that wait for a second person, for whoever may confirm them."""
    if not reaches(work.actor, Permission.CERTIFICATE_CHANGE):
        return ()
    rows = work.session.execute(
        select(Notice, Certificate)
        .join(Certificate, Certificate.id == Notice.thing_id)
        .where(
            visible(work.actor, Permission.CERTIFICATE_CHANGE, FactColumns()),
            Notice.state == NoticeState.URGENT,
            Notice.act == ActKind.CERTIFICATE_SUSPENDED,
        )
        .order_by(Notice.id)
    )
    return [(row[0], row[1]) for row in rows]


def unrenewed(work: Work) -> Sequence[Certificate]:
    """Return the actor's certificates in force that neither a successor nor an application has."""
    return work.session.scalars(
        select(Certificate)
        .where(
            visible(
                work.actor,
                Permission.CERTIFICATE_ASK,
                FactColumns(holder_id=Certificate.organisation_id),
            ),
            Certificate.state.in_(IN_FORCE),
            ~exists().where(_FOLLOWER.follows_id == Certificate.id),
            ~exists().where(
                _APPLICATION.renews_id == Certificate.id, _APPLICATION.state.not_in(ENDED)
            ),
        )
        .order_by(Certificate.valid_until, Certificate.id)
    ).all()


def owing_surveillance(work: Work, until: date) -> Sequence[Certificate]:
    """Return certificates that owe a surveillance audit until a day, for whoever orders audits."""
    if not reaches(work.actor, Permission.AUDIT_ORDER):
        return ()
    return work.session.scalars(
        select(Certificate)
        .where(
            visible(work.actor, Permission.AUDIT_ORDER, FactColumns()),
            Certificate.state.in_(IN_FORCE),
            Certificate.surveillance_on <= until,
        )
        .order_by(Certificate.surveillance_on, Certificate.id)
    ).all()
