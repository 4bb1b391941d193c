"""Certificates of countries, and those that go on for a time only since one was lost (C8)."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import exists, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.certifications.models import Certificate, CountryHold
from app.domains.certifications.types.certificates import CertificateState
from app.domains.certifications.types.countries import CountryReading
from app.domains.jurisdictions.engine.names import called
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.standards import queries as standards
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

PUBLIC = "that a certificate was issued, and how it stands, is public"
BY_RULE = "the clock does what the rule says, and shows nothing"
LIVES = (CertificateState.ACTIVE, CertificateState.SUSPENDED)
_OPEN = CountryHold.lifted_at.is_(None) & CountryHold.ended_at.is_(None)
_MINE = FactColumns(holder_id=Certificate.organisation_id)


def of_country(work: Work, code: str, scheme_key: str) -> Sequence[Certificate]:
    """Return all certificates of a country under a scheme, the oldest first."""
    return work.session.scalars(
        select(Certificate)
        .join(Jurisdiction, Jurisdiction.subject_id == Certificate.subject_id)
        .where(
            unscoped(why=PUBLIC),
            Jurisdiction.code == code,
            Certificate.scheme_key == scheme_key,
        )
        .order_by(Certificate.id)
    ).all()


def unheld(work: Work, scheme_id: UUID, limit: int) -> Sequence[Certificate]:
    """Return certificates in force under some rules that go on without a limit of their country."""
    held = exists().where(CountryHold.certificate_id == Certificate.id, _OPEN)
    return work.session.scalars(
        select(Certificate)
        .where(
            visible(work.actor, Permission.CERTIFICATE_EXPIRE, _MINE),
            Certificate.scheme_id == scheme_id,
            Certificate.state.in_(LIVES),
            ~held,
        )
        .order_by(Certificate.id)
        .limit(limit)
        .with_for_update(of=Certificate)
    ).all()


def held(
    work: Work, scheme_id: UUID, limit: int, *, but_since: datetime | None = None
) -> Sequence[CountryHold]:
    """Return open holds under some rules; those of one loss are left out, where one is named."""
    query = select(CountryHold).where(
        unscoped(why=BY_RULE), CountryHold.scheme_id == scheme_id, _OPEN
    )
    if but_since is not None:
        query = query.where(CountryHold.since_at != but_since)
    return work.session.scalars(query.order_by(CountryHold.id).limit(limit).with_for_update()).all()


def run_out(work: Work, scheme_id: UUID, day: date, limit: int) -> Sequence[CountryHold]:
    """Return open holds under some rules whose last day has passed."""
    return work.session.scalars(
        select(CountryHold)
        .where(
            unscoped(why=BY_RULE),
            CountryHold.scheme_id == scheme_id,
            _OPEN,
            CountryHold.ends_on < day,
        )
        .order_by(CountryHold.id)
        .limit(limit)
        .with_for_update()
    ).all()


def lost(work: Work, certificates: Collection[UUID]) -> dict[UUID, CountryReading]:
    """Return the countries that certificates ask for and that were lost, as it was noted."""
    rows = work.session.scalars(
        select(CountryHold).where(
            unscoped(why=PUBLIC), CountryHold.certificate_id.in_(certificates), _OPEN
        )
    ).all()
    rules = standards.by_ids(work, {each.scheme_id for each in rows}, Scheme)
    found = {}
    for each in rows:
        need = rules[each.scheme_id].said.needs_country
        assert need is not None
        found[each.certificate_id] = CountryReading(
            each.jurisdiction,
            called(each.jurisdiction),
            need.scheme,
            each.lost_by,
            None,
            each.since_at,
            each.ends_on,
        )
    return found


def losses(work: Work, scheme_id: UUID) -> Sequence[datetime]:
    """Return since when a country was lost by which certificates ended, each loss once."""
    return work.session.scalars(
        select(CountryHold.since_at)
        .where(
            unscoped(why=BY_RULE),
            CountryHold.scheme_id == scheme_id,
            CountryHold.ended_at.is_not(None),
            CountryHold.lifted_at.is_(None),
        )
        .distinct()
    ).all()


def ended(work: Work, scheme_id: UUID, since_at: datetime, limit: int) -> Sequence[CountryHold]:
    """Return holds by which certificates ended after one loss of their country."""
    return work.session.scalars(
        select(CountryHold)
        .where(
            unscoped(why=BY_RULE),
            CountryHold.scheme_id == scheme_id,
            CountryHold.since_at == since_at,
            CountryHold.ended_at.is_not(None),
            CountryHold.lifted_at.is_(None),
        )
        .order_by(CountryHold.id)
        .limit(limit)
        .with_for_update()
    ).all()
