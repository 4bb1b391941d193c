"""A certificate as anybody may know of it: how it stood, for what, and what came before and after.

The lane asks the plain case of the same in ``prepared``.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, true

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.certifications.models import Certificate, CertificateScope, CertificateStanding
from app.domains.certifications.types.certificates import OVER
from app.domains.identity.models import Organisation
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.notices.queries import letters
from app.domains.roster.engine.verification import Case, Neighbour, Rules, Stood
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.scheme import Scheme
from app.domains.subjects.models import Subject
from app.store import journal
from app.store.work import Work

Issued = Certificate
"""A certificate that was issued, for those above the tables."""
ISSUED = "that a certificate was issued, and how it stands, is public"


def find(work: Work, number: str) -> Certificate | None:
    """Return the certificate of a number, if one was ever issued."""
    public = FactColumns(is_public=true())  # No application is: it has no certificate (L2).
    return work.session.scalar(
        select(Certificate).where(
            visible(work.actor, Permission.ROSTER_READ, public), Certificate.number == number
        )
    )


def rules_of(work: Work, scheme_id: UUID, edition_id: UUID) -> Rules:
    """Return what the documents that bound a certificate say of it."""
    scheme = standards.by_id(work, scheme_id, Scheme).said
    edition = standards.by_id(work, edition_id, Edition).said
    return Rules(
        scheme={"key": scheme.key, "version": scheme.version, "title": scheme.title},
        standard={"key": edition.standard, "edition": edition.version, "title": edition.title},
        means=scheme.certifies,
        zone=zone_of(scheme.calendar),
        asks_for_country=scheme.needs_country is not None,
    )


def case(work: Work, certificate: Certificate, rules: Rules, at: datetime) -> Case:
    """Return a certificate as it is known now.

    Args:
        work: an open door.
        certificate: which.
        rules: that bound it.
        at: the instant whose scope is asked for.

    Rule:
        Fairness L1: what was overturned is absent.
    """
    day = at.astimezone(rules.zone).date()
    return Case(
        number=certificate.number,
        validity=certificate.validity,
        decided_on=certificate.decided_on,
        level=certificate.level,
        stood=stood(work, certificate.id),
        scope=scope_on(_scopes(work, certificate.id), day),
        follows=_neighbours(work, Certificate.id == certificate.follows_id, rules).pop()
        if certificate.follows_id is not None
        else None,
        followed_by=_neighbours(work, Certificate.follows_id == certificate.id, rules),
        rules=rules,
        known_at=journal.head(work.session).number,
    )


def stood(work: Work, certificate_id: UUID) -> list[Stood]:
    """Return how a certificate stood, as it is known now, each with the entry that began it.

    A change closes a row and opens others, so the entry of the act that put it into a state is
    the first one under which that state was ever recorded from that instant.
    """
    rows = work.session.scalars(
        select(CertificateStanding)
        .where(unscoped(why=ISSUED), CertificateStanding.certificate_id == certificate_id)
        .order_by(CertificateStanding.from_at, CertificateStanding.recorded_from)
    ).all()
    first: dict[object, int] = {}
    for each in rows:
        state = (each.state, each.from_at)
        first[state] = min(first.get(state, each.recorded_from), each.recorded_from)
    known = [each for each in rows if each.recorded_until is None]
    told = letters.public_readings(
        work, [each.notice_id for each in known if each.notice_id is not None]
    )
    return [
        Stood(
            each.said,
            first[each.state, each.from_at],
            None if each.notice_id is None else told.get(each.notice_id),
        )
        for each in known
    ]


def _scopes(work: Work, certificate_id: UUID) -> Sequence[CertificateScope]:
    return work.session.scalars(
        select(CertificateScope)
        .where(
            unscoped(why=ISSUED),
            CertificateScope.certificate_id == certificate_id,
            CertificateScope.recorded_until.is_(None),
        )
        .order_by(CertificateScope.valid_from, CertificateScope.id)
    ).all()


def scope_on(scopes: Sequence[CertificateScope], day: date) -> dict[str, object]:
    """Return for what a certificate held on a day; before its first day, for what it will."""
    held = [
        each
        for each in scopes
        if each.valid_from <= day and (each.valid_until is None or day <= each.valid_until)
    ]
    chosen = held[-1:] or scopes[:1]
    return dict(chosen[0].scope) if chosen else {}


def _neighbours(work: Work, which: ColumnElement[bool], rules: Rules) -> list[Neighbour]:
    """Return certificates before or after another one, with the last day each was in force."""
    ended = CertificateStanding.state.in_(OVER)
    rows = work.session.execute(
        select(
            Certificate.number,
            Certificate.valid_from,
            Certificate.valid_until,
            func.min(CertificateStanding.from_at),
        )
        .join(
            CertificateStanding,
            (CertificateStanding.certificate_id == Certificate.id)
            & CertificateStanding.recorded_until.is_(None)
            & ended,
            isouter=True,
        )
        .where(unscoped(why=ISSUED), which)
        .group_by(Certificate.number, Certificate.valid_from, Certificate.valid_until)
        .order_by(Certificate.number)
    ).all()
    found = []
    for number, first, last, at in rows:
        ended_at = cast("datetime | None", at)
        day = last if ended_at is None else ended_at.astimezone(rules.zone).date()
        found.append(Neighbour(number, first, min(last, day)))
    return found


def holder_record(work: Work, certificate: Certificate) -> tuple[Subject, str]:
    """Return record and name of a holder that the roster does not name, such as a country."""
    subject = work.session.get_one(Subject, certificate.subject_id)
    jurisdiction = jurisdictions.of_subject(work, subject.id)
    if jurisdiction is not None:
        return subject, jurisdiction.name
    organisation = work.session.get_one(Organisation, certificate.organisation_id)
    return subject, organisation.name


def survivor(work: Work, subject_id: UUID) -> UUID:
    """Return the record that stands for the firm, merges followed."""
    row = work.session.execute(
        select(Subject.id, Subject.merged_into).where(
            unscoped(why=ISSUED), Subject.id == subject_id
        )
    ).one()
    return subject_id if row.merged_into is None else survivor(work, row.merged_into)
