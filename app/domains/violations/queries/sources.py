"""On what cases rest: complaints and findings, read for a rule."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.audits.models import Finding
from app.domains.complaints.models import Complaint
from app.domains.subjects.models import Address, Contact, Listing
from app.domains.violations.models import ViolationSource
from app.store.work import Work

FOR_A_RULE = "asked for a rule, and shown to nobody"
PUBLISHED = "a register publishes it, and whoever serves a notice writes to it"


def complaint(work: Work, complaint_id: UUID) -> Complaint:
    """Return the complaint of a source that was taken."""
    return work.session.scalars(
        select(Complaint).where(unscoped(why=FOR_A_RULE), Complaint.id == complaint_id)
    ).one()


def finding(work: Work, finding_id: UUID) -> Finding:
    """Return the finding of a source that was taken."""
    return work.session.scalars(
        select(Finding).where(unscoped(why=FOR_A_RULE), Finding.id == finding_id)
    ).one()


def resting_on_complaint(work: Work, complaint_id: UUID) -> Sequence[UUID]:
    """Return the cases of which a complaint is a source."""
    return work.session.scalars(
        select(ViolationSource.violation_id).where(
            unscoped(why=FOR_A_RULE), ViolationSource.complaint_id == complaint_id
        )
    ).all()


def published_address(work: Work, subject_id: UUID) -> tuple[str, ...]:
    """Return the lines of the address that a register publishes of a record now, if one does."""
    found = work.session.scalar(
        select(Address)
        .where(
            unscoped(why=PUBLISHED),
            Address.subject_id == subject_id,
            Address.recorded_until.is_(None),
            Address.stated_until.is_(None),
        )
        .order_by(Address.id)
        .limit(1)
    )
    if found is None:
        return ()
    lines = (found.text, found.locality, found.region, found.country)
    return tuple(each for each in lines if each)


def published_emails(work: Work, subject_id: UUID) -> Sequence[str]:
    """Return the e-mail addresses that registers publish of a record now."""
    rows = work.session.scalars(
        select(Contact.value)
        .join(Listing, Listing.id == Contact.listing_id)
        .where(
            unscoped(why=PUBLISHED),
            Contact.subject_id == subject_id,
            Contact.kind == "email",
            Contact.recorded_until.is_(None),
            Contact.stated_until.is_(None),
            Listing.gone_on.is_(None),
        )
        .order_by(Contact.id)
    )
    return list(dict.fromkeys(rows))
