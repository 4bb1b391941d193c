"""Certificates: each state of one, from a day until another."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.domains.certifications.models import (
    Certificate,
    CertificateReview,
    CertificateStanding,
    Condition,
)
from app.domains.certifications.types.certificates import CertificateState, CertificateStatus
from app.domains.reports.queries.sources.deriving import DAY, Deriving, Source
from app.domains.reports.types import Fact, FactKind

LIVES = (CertificateState.ACTIVE, CertificateState.SUSPENDED)


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of some certificates.

    Rule:
        Domain model: what a certificate is on a day is told by its days and its standings.
    """
    query = select(
        *(Certificate.id, Certificate.subject_id, Certificate.scheme_key),
        *(Certificate.valid_from, Certificate.valid_until),
        *(CertificateStanding.state, CertificateStanding.from_at, CertificateStanding.until_at),
    ).join(
        CertificateStanding,
        (CertificateStanding.certificate_id == Certificate.id)
        & CertificateStanding.recorded_until.is_(None),
    )
    found = deriving.rows(query, Certificate.id, ids)
    firms = deriving.firms(each.subject_id for each in found)
    found = sorted(found, key=lambda each: (each.id.hex, each.from_at))
    for thing, rows in groupby(found, key=lambda each: each.id):
        before: str | None = None
        for row in rows:
            for state, since, until in _spans(deriving, row):
                firm = firms[row.subject_id]
                yield Fact(
                    FactKind.CERTIFICATE,
                    thing,
                    item=f"{since}/{state}",
                    on_day=since,
                    until_day=until,
                    state=state,
                    before=before,
                    category=row.scheme_key,
                    subject_id=firm.id,
                    home=firm.home,
                )
                before = state


def _spans(deriving: Deriving, row: Any) -> Iterator[tuple[str, date, date | None]]:
    """Return the states of a standing by its days; one that ends on the day it began has none.

    The state at the end of a day is that of the day.
    """
    since = deriving.day(row.from_at)
    until = None if row.until_at is None else deriving.day(row.until_at) - DAY
    if row.state not in LIVES:
        spans = [(row.state.value, since, until)]
    else:
        waits, ends = row.valid_from - DAY, row.valid_until
        spans = [
            (CertificateStatus.NOT_YET_VALID.value, since, _earlier(waits, until)),
            (row.state.value, max(since, row.valid_from), _earlier(ends, until)),
            (CertificateStatus.EXPIRED.value, max(since, ends + DAY), until),
        ]
    for state, first, last in spans:
        if last is None or first <= last:
            yield state, first, last


def _earlier(day: date, other: date | None) -> date:
    return day if other is None else min(day, other)


SOURCE = Source(
    "certificates",
    Certificate.id,
    facts,
    ties=(
        (Certificate.id, Certificate.id),
        (CertificateStanding.notice_id, CertificateStanding.certificate_id),
        (Condition.id, Condition.certificate_id),
        (CertificateReview.id, CertificateReview.certificate_id),
    ),
    firms=((Certificate.subject_id, Certificate.id),),
)
