"""How certificates are shown to their holders and to the scheme's people."""

from collections.abc import Sequence
from dataclasses import asdict

from app.domains.certifications.models import Certificate, CertificateStanding, Condition
from app.domains.certifications.queries import applications, certificates
from app.domains.certifications.rules.countries import reads
from app.domains.certifications.schemas.certificates import (
    CertificateItemOut,
    CertificateOut,
    ConditionOut,
    CountryOut,
    ScopeOut,
    StandingOut,
)
from app.domains.certifications.service.countries import reading_of
from app.domains.certifications.service.desk import today
from app.domains.certifications.service.standing import status_of
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

OF_THE_ROW = (
    *("number", "subject_id", "organisation_id", "scheme_key", "level", "decided_on"),
    *("valid_from", "valid_until", "state", "version"),
)


def items_of(work: Work, found: Sequence[Certificate]) -> list[CertificateItemOut]:
    """Show certificates in a list, each with its status at the instant of the work."""
    stood = certificates.standings(work, [each.id for each in found])
    schemes = standards.by_ids(work, {each.scheme_id for each in found}, Scheme)
    return [_item(work, each, stood[each.id], schemes[each.scheme_id].said) for each in found]


def _item(
    work: Work, one: Certificate, stood: Sequence[CertificateStanding], scheme: Scheme
) -> CertificateItemOut:
    reading = status_of(one, stood, scheme, work.at)
    return CertificateItemOut(
        **{name: getattr(one, name) for name in OF_THE_ROW},
        status=reading.status,
        status_since=reading.since,
        ground=reading.ground,
        is_overdue=reading.is_overdue,
    )


def shown_certificate(work: Work, one: Certificate) -> CertificateOut:
    """Show a certificate with how it stood, its scope and its conditions."""
    stood = certificates.standings(work, [one.id])[one.id]
    scheme = standards.by_id(work, one.scheme_id, Scheme).said
    edition = standards.by_id(work, one.edition_id, Edition).said
    before = None if one.follows_id is None else certificates.by_id(work, one.follows_id)
    scopes = certificates.scopes(work, [one.id])[one.id]
    return CertificateOut(
        **_item(work, one, stood, scheme).model_dump(),
        id=one.id,
        scheme_version=scheme.version,
        standard=edition.standard,
        edition=edition.version,
        application_id=one.application_id,
        decision_id=one.decision_id,
        follows=None if before is None else before.number,
        country=country_of(work, scheme),
        scope=[ScopeOut.model_validate(each) for each in scopes],
        standings=[StandingOut.model_validate(each) for each in stood],
        conditions=conditions_of(work, certificates.conditions(work, [one.id])[one.id], scheme),
        issued_at=one.issued_at,
        available_actions=[],
    )


def country_of(work: Work, scheme: Scheme) -> CountryOut | None:
    """Show how the country stands that a scheme asks for, where it asks for one (C8)."""
    reading = reading_of(work, scheme, work.at)
    if reading is None:
        return None
    return CountryOut(**asdict(reading), reads=reads(reading, zone_of(scheme.calendar)))


def conditions_of(work: Work, found: Sequence[Condition], scheme: Scheme) -> list[ConditionOut]:
    """Show conditions, each with its words where they were not erased."""
    words = applications.words_of(work, [each.words_entry for each in found])
    day = today(work, scheme)
    return [
        ConditionOut(
            id=each.id,
            criterion=each.criterion,
            text=words.get((each.words_entry or 0, each.words_field or "")),
            due_on=each.due_on,
            state=each.state,
            is_overdue=each.is_overdue(day),
            closed_at=each.closed_at,
            version=each.version,
        )
        for each in found
    ]
