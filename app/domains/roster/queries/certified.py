"""Certificates for the roster: of which firms, how they stand, and what changes with time."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select

from app.access.policy import unscoped
from app.domains.appeals.models import Appeal
from app.domains.certifications.models import Certificate, CertificateStanding
from app.domains.certifications.queries import countries
from app.domains.certifications.types.certificates import (
    CertificateState,
    Standing,
    Validity,
)
from app.domains.certifications.types.countries import CountryReading
from app.domains.notices.models import Notice
from app.domains.notices.types import STANDING
from app.domains.roster.engine.certificate_words import GROUNDS
from app.domains.roster.engine.certified import Certified, Period
from app.domains.roster.engine.firm import Firm
from app.domains.roster.engine.verification import Rules, Stood
from app.domains.roster.models import RosterCertificate, RosterEntry
from app.domains.roster.queries.verifying import rules_of, stood
from app.domains.roster.types import VerifiedStatus
from app.store.plain import PlainId, among, plain, plain_id
from app.store.work import Work

ISSUED = "that a certificate was issued, and how it stands, is public"
KNOWN_NOW = CertificateStanding.recorded_until.is_(None)
LIVES = (CertificateState.ACTIVE, CertificateState.SUSPENDED)


def _standing_columns() -> list[Any]:
    one = CertificateStanding
    return [
        *(one.state, one.from_at, one.until_at, one.ground, one.ends_on),
        *(Notice.state.label("notice_state"), Notice.appeal_until, Notice.appeal_id),
    ]


def _periods() -> Select[Any]:
    """Select certificates with each period that is known now, the oldest first."""
    return (
        select(Certificate.id, *_standing_columns())
        .join(CertificateStanding, CertificateStanding.certificate_id == Certificate.id)
        .join(Notice, Notice.id == CertificateStanding.notice_id, isouter=True)
        .where(unscoped(why=ISSUED), KNOWN_NOW)
        .order_by(Certificate.id, CertificateStanding.from_at)
    )


def _period(row: Any) -> Period:
    standing = Standing(row.state, row.from_at, row.until_at, row.ground, row.ends_on)
    if row.notice_state not in STANDING:
        return Period(standing)
    return Period(standing, row.appeal_until, row.appeal_id is not None)


def add_certificates(work: Work, public: Mapping[PlainId, Firm]) -> None:
    """Say of firms which certificates were issued to them or to a record merged into them.

    Args:
        work: an open door.
        public: firms by each of their records.
    """
    if work.session.scalar(select(Certificate.id).where(unscoped(why=ISSUED)).limit(1)) is None:
        return
    rows = work.session.execute(
        _periods()
        .add_columns(
            *(Certificate.number, Certificate.scheme_key, Certificate.scheme_id),
            *(Certificate.edition_id, Certificate.level, Certificate.valid_from),
            *(Certificate.valid_until, plain(Certificate.subject_id).label("subject")),
        )
        .where(among(work.session, Certificate.subject_id, public))
    ).all()
    lost = countries.lost(work, {each.id for each in rows})
    known: dict[tuple[UUID, UUID], Rules] = {}
    for found in _by_certificate(rows):
        first = found[0]
        of = (first.scheme_id, first.edition_id)
        if of not in known:
            known[of] = rules_of(work, *of)
        public[first.subject].certificates.append(_certified(found, known[of], lost.get(first.id)))


def _by_certificate(rows: Sequence[Any]) -> Iterator[list[Any]]:
    found: dict[UUID, list[Any]] = {}
    for row in rows:
        found.setdefault(row.id, []).append(row)
    yield from found.values()


def _certified(rows: Sequence[Any], rules: Rules, country: CountryReading | None) -> Certified:
    row = rows[0]
    return Certified(
        str(row.id),
        row.number,
        row.scheme_key,
        rules.standard["key"],
        rules.standard["edition"],
        row.level,
        rules.zone.key,
        Validity(row.valid_from, row.valid_until),
        tuple(_period(each) for each in rows),
        country,
    )


def late(work: Work, entry: int) -> Mapping[str, tuple[Period, ...]]:
    """Return how certificates stand whose periods changed after an entry, by their numbers."""
    changed = select(CertificateStanding.certificate_id).where(
        or_(
            CertificateStanding.recorded_from > entry,
            CertificateStanding.recorded_until > entry,
        )
    )
    rows = work.session.execute(
        _periods().add_columns(Certificate.number).where(Certificate.id.in_(changed))
    ).all()
    return {
        found[0].number: tuple(_period(each) for each in found) for found in _by_certificate(rows)
    }


def next_instant(work: Work) -> datetime | None:
    """Return the next instant at which time alone changes what an item says of a certificate."""
    at = work.at
    certificate, standing = RosterCertificate, CertificateStanding
    asked = (
        select(func.min(certificate.begins_at)).where(certificate.begins_at > at),
        select(func.min(certificate.ends_at)).where(certificate.ends_at > at),
        select(func.min(standing.from_at)).where(standing.from_at > at, KNOWN_NOW),
        select(func.min(Notice.appeal_until)).where(
            Notice.appeal_until > at, Notice.state.in_(STANDING)
        ),
    )
    found = [work.session.scalar(each.where(unscoped(why=ISSUED))) for each in asked]
    return min((each for each in found if each is not None), default=None)


def judged(at: datetime) -> ColumnElement[str]:
    """Return what a certificate is at an instant, in SQL, as the rule judges it.

    The row of the standing that holds then must be joined.
    """
    standing, certificate = CertificateStanding, RosterCertificate
    ended = and_(standing.state.in_(LIVES), certificate.ends_at <= at)
    ahead = and_(standing.state.in_(LIVES), certificate.begins_at > at)
    return case(
        (ended, literal(VerifiedStatus.EXPIRED.value)),
        (ahead, literal(VerifiedStatus.NOT_YET_VALID.value)),
        else_=standing.state.cast(RosterEntry.record.type),
    )


def holding(at: datetime, entry: int | None) -> ColumnElement[bool]:
    """Return the condition that a standing is that of an entry's certificate at an instant.

    Args:
        at: the instant.
        entry: what the journal knew at it; ``None``: what is known now.
    """
    standing = CertificateStanding
    known = (
        KNOWN_NOW
        if entry is None
        else and_(
            standing.recorded_from <= entry,
            or_(standing.recorded_until.is_(None), standing.recorded_until > entry),
        )
    )
    return and_(
        standing.certificate_id == RosterCertificate.certificate_id,
        known,
        standing.from_at <= at,
        or_(standing.until_at.is_(None), standing.until_at > at),
    )


def struck(work: Work, after_entry: int, head: int) -> list[PlainId]:
    """Return the records with a certificate about which a notice says something new.

    Whether an appeal runs is no change of the certificate, and its events name no record.
    """

    def within(number: Any) -> ColumnElement[bool]:
        return and_(number > after_entry, number <= head)

    told = or_(
        *map(within, (Notice.decided_entry, Notice.review_entry, Notice.reversed_entry)),
        Notice.id.in_(
            select(Appeal.notice_id).where(
                or_(within(Appeal.lodged_entry), within(Appeal.ended_entry))
            )
        ),
    )
    rows = work.session.scalars(
        select(Certificate.subject_id)
        .join(CertificateStanding, CertificateStanding.certificate_id == Certificate.id)
        .join(Notice, Notice.id == CertificateStanding.notice_id)
        .where(unscoped(why=ISSUED), told)
        .distinct()
    )
    return [plain_id(work.session, each) for each in rows]


def statements(work: Work, subject_ids: Collection[PlainId]) -> list[dict[str, Any]]:
    """Return how certificates of records stood, as the history shows it (L1)."""
    rows = work.session.scalars(
        select(Certificate)
        .where(unscoped(why=ISSUED), among(work.session, Certificate.subject_id, subject_ids))
        .order_by(Certificate.id)
    ).all()
    found: list[dict[str, Any]] = []
    for certificate in rows:
        rules = rules_of(work, certificate.scheme_id, certificate.edition_id)
        found.extend(
            {"id": f"{certificate.id}:{index:04d}", **_stated(certificate, rules, each)}
            for index, each in enumerate(stood(work, certificate.id))
        )
    return found


def _stated(certificate: Certificate, rules: Rules, period: Stood) -> dict[str, Any]:
    one = period.standing
    return {
        "what": "certificate",
        "value": {
            "number": certificate.number,
            "scheme": certificate.scheme_key,
            "standard": rules.standard["key"],
            "edition": rules.standard["edition"],
            "level": certificate.level,
            "state": one.state.value,
            "ground": one.ground.value,
            "ground_reads": GROUNDS[one.ground],
            "valid_from": certificate.valid_from,
            "valid_until": certificate.valid_until,
        },
        "from": _day(one.from_at, rules),
        "until": None if one.until_at is None else _day(one.until_at, rules),
        **dict.fromkeys(("source", "file", "file_date", "file_sha256", "line")),
        "corrections": [],
        "profile": None,
        "self_declared": False,
        "act": {
            "entry": period.entry,
            "authority": rules.scheme["title"],
            "on": _day(one.from_at, rules),
        },
    }


def _day(at: datetime, rules: Rules) -> date:
    return at.astimezone(rules.zone).date()
