"""What a certificate's life is read from: marks, requests, reviews, files and successors."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.audits.models import Accreditation
from app.domains.audits.types import AccreditationState
from app.domains.certifications.models import (
    Certificate,
    CertificateMark,
    CertificateRequest,
    CertificateReview,
    CertificateStanding,
    Condition,
    DecisionFile,
)
from app.domains.certifications.types.certificates import CertificateState
from app.domains.certifications.types.decisions import STANDING, DecisionKind
from app.domains.certifications.types.life import RequestKind, RequestState
from app.domains.notices.models import Notice
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

READ_BEFORE = "the certificate itself was read before"
CLOCK = "the clock does what is due, and shows nothing"
IN_FORCE = (CertificateState.ACTIVE, CertificateState.SUSPENDED)


def _due(work: Work, at: datetime) -> ColumnElement[bool]:
    """Return the condition that time brought something to a certificate, for who tends it."""
    may = visible(work.actor, Permission.CERTIFICATE_EXPIRE, FactColumns())
    return and_(may, Certificate.tend_at <= at)


def to_tend(work: Work, at: datetime, limit: int) -> Sequence[Certificate]:
    """Return certificates to which time brought something; nobody else tends them meanwhile.

    What another worker is at is left out, where the database can tell.
    """
    return work.session.scalars(
        select(Certificate)
        .where(_due(work, at))
        .order_by(Certificate.tend_at, Certificate.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()


def one_to_tend(work: Work, certificate_id: UUID, at: datetime) -> Certificate | None:
    """Return one of them, if it is still due."""
    return work.session.scalar(
        select(Certificate)
        .where(
            _due(work, at),
            Certificate.id == certificate_id,
        )
        .with_for_update(skip_locked=True)
    )


def due_ids(work: Work, at: datetime, limit: int) -> Sequence[UUID]:
    """Return the ids of certificates to which time brought something."""
    return work.session.scalars(
        select(Certificate.id)
        .where(_due(work, at))
        .order_by(Certificate.tend_at, Certificate.id)
        .limit(limit)
    ).all()


def count_due(work: Work, at: datetime) -> int:
    """Return of how many certificates that is so."""
    found = work.session.scalar(select(func.count()).select_from(Certificate).where(_due(work, at)))
    return found or 0


def marks(work: Work, ids: Collection[UUID]) -> dict[UUID, list[CertificateMark]]:
    """Return what time brought to certificates already."""
    found: dict[UUID, list[CertificateMark]] = defaultdict(list)
    for each in work.session.scalars(
        select(CertificateMark).where(
            unscoped(why=READ_BEFORE), CertificateMark.certificate_id.in_(ids)
        )
    ):
        found[each.certificate_id].append(each)
    return found


def live_of(work: Work, subject_id: UUID, scheme_key: str) -> Sequence[Certificate]:
    """Return the certificates of a record under a scheme that no act and no time has ended."""
    return work.session.scalars(
        select(Certificate)
        .where(
            unscoped(why="that a certificate was issued is public"),
            Certificate.subject_id == subject_id,
            Certificate.scheme_key == scheme_key,
            Certificate.state.in_(IN_FORCE),
        )
        .order_by(Certificate.id)
    ).all()


def successors(work: Work, ids: Collection[UUID]) -> dict[UUID, Certificate]:
    """Return the certificate that follows each of some, where one does."""
    rows = work.session.scalars(
        select(Certificate)
        .where(unscoped(why="that a certificate was issued is public"))
        .where(Certificate.follows_id.in_(ids))
        .order_by(Certificate.id)
    )
    return {each.follows_id: each for each in rows if each.follows_id is not None}


def _standing(certificate_id: UUID) -> Select[DecisionFile]:
    return (
        select(DecisionFile)
        .where(
            unscoped(why=READ_BEFORE),
            DecisionFile.certificate_id == certificate_id,
            DecisionFile.state.in_(STANDING),
        )
        .order_by(DecisionFile.id)
    )


def open_files(work: Work, certificate_id: UUID) -> Sequence[DecisionFile]:
    """Return the files about a certificate that wait for their decision, to be looked at."""
    return work.session.scalars(_standing(certificate_id)).all()


def standing_files(work: Work, certificate_id: UUID) -> Sequence[DecisionFile]:
    """Return the files about a certificate that wait for their decision, and hold them still."""
    return work.session.scalars(_standing(certificate_id).with_for_update()).all()


def standing_file(work: Work, certificate_id: UUID, kind: DecisionKind) -> DecisionFile | None:
    """Return the file of a kind about a certificate that waits for its decision, if any does."""
    return next((each for each in standing_files(work, certificate_id) if each.kind is kind), None)


def condition(work: Work, certificate: Certificate, condition_id: UUID) -> Condition:
    """Return a condition of a certificate that was read.

    Raises:
        NotFound: it has none such.
    """
    found = work.session.scalar(
        select(Condition)
        .where(
            unscoped(why=READ_BEFORE),
            Condition.certificate_id == certificate.id,
            Condition.id == condition_id,
        )
        .with_for_update()
    )
    if found is None:
        raise NotFound("This certificate has no such condition.")
    return found


def requests_of(work: Work, certificate: Certificate) -> Sequence[CertificateRequest]:
    """Return what was asked of a certificate that was read, the oldest first."""
    return work.session.scalars(
        select(CertificateRequest)
        .where(unscoped(why=READ_BEFORE), CertificateRequest.certificate_id == certificate.id)
        .order_by(CertificateRequest.id)
    ).all()


def open_request(
    work: Work, certificate: Certificate, kind: RequestKind
) -> CertificateRequest | None:
    """Return the open request of a kind, if there is one."""
    return next(
        (
            each
            for each in requests_of(work, certificate)
            if each.kind is kind and each.state is RequestState.OPEN
        ),
        None,
    )


def reviews_of(work: Work, certificate: Certificate) -> Sequence[CertificateReview]:
    """Return the reviews of a certificate that was read, the oldest first."""
    return work.session.scalars(
        select(CertificateReview)
        .where(unscoped(why=READ_BEFORE), CertificateReview.certificate_id == certificate.id)
        .order_by(CertificateReview.id)
    ).all()


def review(
    work: Work, certificate: Certificate, review_id: UUID, version: int | None = None
) -> CertificateReview:
    """Return a review of a certificate that was read.

    Raises:
        NotFound: it has none such.
        Changed: it is not the version that the caller saw.
    """
    found = next((each for each in reviews_of(work, certificate) if each.id == review_id), None)
    if found is None:
        raise NotFound("This certificate has no such review.")
    return as_seen(found, version)


def accreditation(work: Work, accreditation_id: UUID) -> Accreditation | None:
    """Return the accreditation of which an event tells, if there is one."""
    return work.session.scalar(
        select(Accreditation).where(unscoped(why=CLOCK), Accreditation.id == accreditation_id)
    )


def run_out(work: Work, today: date) -> Sequence[Accreditation]:
    """Return accreditations whose last day has passed, and under which some certificate stands."""
    watched = exists().where(
        Certificate.audit_body_id == Accreditation.audit_body_id,
        Certificate.scheme_key == Accreditation.scheme,
        Certificate.state.in_(IN_FORCE),
        ~exists().where(
            CertificateReview.certificate_id == Certificate.id,
            CertificateReview.accreditation_id == Accreditation.id,
        ),
    )
    return work.session.scalars(
        select(Accreditation)
        .where(
            unscoped(why=CLOCK),
            or_(
                Accreditation.valid_until < today,
                Accreditation.state != AccreditationState.ACTIVE,
            ),
            watched,
        )
        .order_by(Accreditation.id)
    ).all()


def watched_by(work: Work, lost: Accreditation, limit: int) -> Sequence[Certificate]:
    """Return the certificates in force that a body watches, without a review of this loss."""
    reviewed = exists().where(
        CertificateReview.certificate_id == Certificate.id,
        CertificateReview.accreditation_id == lost.id,
    )
    return work.session.scalars(
        select(Certificate)
        .where(
            unscoped(why=CLOCK),
            Certificate.audit_body_id == lost.audit_body_id,
            Certificate.scheme_key == lost.scheme,
            Certificate.state.in_(IN_FORCE),
            ~reviewed,
        )
        .order_by(Certificate.id)
        .limit(limit)
    ).all()


def withdrawn_of(
    work: Work, subject_ids: Collection[UUID], scheme_key: str
) -> list[tuple[Certificate, Notice]]:
    """Return withdrawn certificates of records under a scheme, with what told it, by age."""
    rows = work.session.execute(
        select(Certificate, Notice)
        .join(CertificateStanding, CertificateStanding.certificate_id == Certificate.id)
        .join(Notice, Notice.id == CertificateStanding.notice_id)
        .where(
            unscoped(why="that a certificate was withdrawn is public"),
            Certificate.subject_id.in_(subject_ids),
            Certificate.scheme_key == scheme_key,
            CertificateStanding.state == CertificateState.WITHDRAWN,
            CertificateStanding.recorded_until.is_(None),
            CertificateStanding.until_at.is_(None),
        )
        .order_by(Certificate.id)
    )
    return [(row[0], row[1]) for row in rows]
