"""How certificates are shown to their holders and to the scheme's people."""

from collections.abc import Sequence
from dataclasses import asdict

from app.access.grants import Permission
from app.access.policy import allows
from app.domains.certifications.models import Certificate, CertificateStanding, Condition
from app.domains.certifications.queries import applications, certificates, life
from app.domains.certifications.rules.countries import reads
from app.domains.certifications.schemas.certificates import (
    CertificateItemOut,
    CertificateOut,
    ConditionOut,
    CountryOut,
    ScopeOut,
    StandingOut,
)
from app.domains.certifications.schemas.life import DecisionNamedOut, RequestOut, ReviewOut
from app.domains.certifications.service.certificates.numbers import certificate_number
from app.domains.certifications.service.certificates.offered_actions import available
from app.domains.certifications.service.certificates.standing import status_of
from app.domains.certifications.service.countries.standing import reading_of
from app.domains.certifications.service.desk import today
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work, as_seen
from app.web.writing import Made

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
    after = life.successors(work, [one.id]).get(one.id)
    is_scheme = allows(work.actor, Permission.CERTIFICATE_REVIEW, one.facts)
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
        audit_body_id=one.audit_body_id if is_scheme else None,
        surveillance_on=one.surveillance_on,
        followed_by=None if after is None else after.number,
        requests=_requests(work, one),
        reviews=_reviews(work, one) if is_scheme else [],
        decisions=[
            DecisionNamedOut.model_validate(each)
            for each in (life.open_files(work, one.id) if is_scheme else [])
        ],
        available_actions=available(work, one),
    )


def country_of(work: Work, scheme: Scheme) -> CountryOut | None:
    """Show how the country stands that a scheme asks for, where it asks for one (C8)."""
    reading = reading_of(work, scheme, work.at)
    if reading is None:
        return None
    return CountryOut(**asdict(reading), reads=reads(reading, zone_of(scheme.calendar)))


def held(work: Work, number: str, version: int | None = None) -> Certificate:
    """Return the certificate of a number, as it was seen; nobody else changes it meanwhile.

    Raises:
        NotFound: there is none that the actor may know of.
        MistypedNumber: its check digits are wrong.
        Changed: it is not the version that the caller saw.
    """
    found = certificates.by_number(work, certificate_number(number))
    return as_seen(certificates.held_still(work, found.id), version)


def acted(work: Work, one: Certificate) -> Made:
    """Answer an act with the certificate as it stands after it."""
    work.session.flush()
    return Made(shown_certificate(work, one), one.version)


def _requests(work: Work, one: Certificate) -> list[RequestOut]:
    found = life.requests_of(work, one)
    words = applications.words_of(work, [each.entry for each in found])
    return [
        RequestOut(
            id=each.id,
            kind=each.kind,
            state=each.state,
            asked=each.asked,
            statement=words.get((each.entry, "statement")),
            asked_at=each.asked_at,
            ended_at=each.ended_at,
        )
        for each in found
    ]


def _reviews(work: Work, one: Certificate) -> list[ReviewOut]:
    found = life.reviews_of(work, one)
    words = applications.words_of(work, [each.closed_entry for each in found])
    return [
        ReviewOut(
            id=each.id,
            state=each.state,
            opened_at=each.opened_at,
            due_on=each.due_on,
            closed_at=each.closed_at,
            reason=words.get((each.closed_entry or 0, "reason")),
            version=each.version,
        )
        for each in found
    ]


def conditions_of(work: Work, found: Sequence[Condition], scheme: Scheme) -> list[ConditionOut]:
    """Show conditions, each with its words where they were not erased."""
    entries = [(each.words_entry, each.shown_entry, each.closed_entry) for each in found]
    words = applications.words_of(work, [entry for each in entries for entry in each])
    day = today(work, scheme)
    return [
        ConditionOut(
            id=each.id,
            criterion=each.criterion,
            text=words.get((each.words_entry or 0, each.words_field or "")),
            due_on=each.due_on,
            state=each.state,
            is_overdue=each.is_overdue(day),
            shown_at=each.shown_at,
            statement=words.get((each.shown_entry or 0, "statement")),
            closed_at=each.closed_at,
            reason=words.get((each.closed_entry or 0, "reason")),
            version=each.version,
        )
        for each in found
    ]
