"""The pages of certificates: what stands on them, read in one work; they are set outside of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from app.domains.certifications.engine import page as said
from app.domains.certifications.models import Certificate, CertificateScope, CertificateStanding
from app.domains.certifications.queries import certificates, printing
from app.domains.certifications.rules.standing import standing_at
from app.domains.certifications.service.desk import CertificationDesk
from app.domains.certifications.types.printing import HolderReading
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.scheme import Scheme
from app.kit.errors import NotFound
from app.kit.numbers import NumberKind, make, read
from app.outside.pages import CertificatePage
from app.store.work import Work

NONE_ISSUED = "There is no such certificate: none was ever issued under this number."
VERIFIED_AT = "/v1/roster/certificates/"


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known now of the certificates of a page of them."""

    holders: Mapping[UUID, HolderReading]
    standings: Mapping[UUID, Sequence[CertificateStanding]]
    scopes: Mapping[UUID, Sequence[CertificateScope]]
    followed: Mapping[UUID, Certificate]


def one(work: Work, desk: CertificationDesk, text: str) -> CertificatePage:
    """Return what the page of a certificate says now, to anyone who has its number.

    Args:
        work: an open door.
        desk: of the certifications.
        text: the number, as it is printed or read out.

    Raises:
        MistypedNumber: its check digits are wrong, or it is no number of ours.
        NotFound: none was issued under it.

    Rule:
        Fairness C3: an old or forged number never reads as valid.
    """
    kind, serial = read(text)
    found = printing.issued(work, make(kind, serial)) if kind is NumberKind.CERTIFICATE else None
    if found is None:
        raise NotFound(NONE_ISSUED)
    [made] = _pages(work, desk, [found])
    return made


def some(
    work: Work, desk: CertificationDesk, after: UUID | None, limit: int
) -> tuple[list[CertificatePage], UUID | None]:
    """Return the next pages of all certificates, and after which one to go on; ``None`` at the end.

    Args:
        work: an open door.
        desk: of the certifications.
        after: the last that was read before.
        limit: how many.
    """
    found = printing.page(work, after, limit)
    return list(_pages(work, desk, found)), found[-1].id if found else None


def _pages(
    work: Work, desk: CertificationDesk, found: Sequence[Certificate]
) -> Iterator[CertificatePage]:
    ids = [each.id for each in found]
    followed = [each.follows_id for each in found if each.follows_id is not None]
    known = _Known(
        desk.holders_of(work, [each.subject_id for each in found]),
        certificates.standings(work, [*ids, *followed]),
        certificates.scopes(work, ids),
        printing.by_ids(work, followed),
    )
    return (_page(work, desk, each, known) for each in found)


def _page(
    work: Work, desk: CertificationDesk, certificate: Certificate, known: _Known
) -> CertificatePage:
    scheme = standards.by_id(work, certificate.scheme_id, Scheme).said
    edition = standards.by_id(work, certificate.edition_id, Edition).said
    zone = zone_of(scheme.calendar)
    periods = [each.said for each in known.standings.get(certificate.id, ())]
    reading = standing_at(periods, certificate.validity, work.at, zone)
    return CertificatePage(
        number=certificate.number,
        scheme=scheme.title,
        standard=edition.title,
        edition=edition.version,
        level=_level(scheme, certificate.level),
        meaning=scheme.certifies,
        issuer=desk.operator or scheme.owner,
        holder=said.holder(known.holders[certificate.subject_id]),
        scope=said.scope(_scope_on(known.scopes.get(certificate.id, ()), work, zone)),
        decided_on=certificate.decided_on,
        valid_from=certificate.valid_from,
        valid_until=certificate.valid_until,
        verified_at=f"{desk.address}{VERIFIED_AT}{certificate.number}",
        remarks=tuple(said.remarks(certificate.validity, _earlier(certificate, known))),
        not_in_force=said.not_in_force(reading, zone),
    )


def _level(scheme: Scheme, code: str | None) -> str | None:
    """Return the level in words, where the scheme has several: a single one says nothing."""
    several = len(scheme.levels) > 1
    return next((each.title for each in scheme.levels if several and each.code == code), None)


def _scope_on(
    scopes: Sequence[CertificateScope], work: Work, zone: ZoneInfo
) -> Mapping[str, object]:
    """Return the scope today; of a certificate that is not valid yet or no more, the nearest."""
    day: date = work.at.astimezone(zone).date()
    begun = [each for each in scopes if each.valid_from <= day]
    chosen = begun[-1:] or scopes[:1]
    return chosen[0].scope if chosen else {}


def _earlier(certificate: Certificate, known: _Known) -> said.Earlier | None:
    """Return the certificate that this one follows, with the day on which it ended."""
    found = known.followed.get(certificate.follows_id) if certificate.follows_id else None
    if found is None:
        return None
    return said.Earlier(found.number, found.valid_until)
