"""Rates of exchange: what is loaded, and what is known of a day."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select

from app.access.policy import unscoped
from app.domains.fees.engine.crossing import Known
from app.domains.fees.engine.layouts import RateKind
from app.domains.fees.models import ExchangeRate, RateFile
from app.store.work import Work

PUBLIC = "rates of exchange are public"


class Kept(NamedTuple):
    """A rate that is known, as far as a load compares it."""

    id: UUID
    source: str
    one: str
    other: str
    first_day: date
    last_day: date | None
    rate: str
    basis: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """What is loaded of two currencies from one source."""

    one: str
    other: str
    first_day: date
    last_day: date | None
    count: int


def version(work: Work) -> UUID | None:
    """Return the id of the last load; what was computed before it may be stale."""
    return work.session.scalar(
        select(RateFile.id).where(unscoped(why=PUBLIC)).order_by(RateFile.id.desc()).limit(1)
    )


def kept(work: Work, kind: RateKind, first: date, last: date) -> Sequence[Kept]:
    """Return what is known now of a kind, by any source, that begins between two days."""
    columns = (getattr(ExchangeRate, name) for name in Kept._fields)
    query = select(*columns).where(
        unscoped(why=PUBLIC),
        ExchangeRate.superseded_at.is_(None),
        ExchangeRate.kind == kind,
        ExchangeRate.first_day.between(first, last),
    )
    return [Kept(*row) for row in work.session.execute(query)]


def known(work: Work, day: date, days_back: int, at: datetime | None = None) -> Sequence[Known]:
    """Return what can be used on a day, the newest of each source and pair first.

    Args:
        work: the open transaction.
        day: civil.
        days_back: for so long before it a rate of a day still serves.
        at: as it was known then; ``None``: as it is known now.
    """
    serves = or_(
        and_(
            ExchangeRate.kind == RateKind.DAY,
            ExchangeRate.first_day.between(day - timedelta(days=days_back), day),
        ),
        and_(ExchangeRate.kind == RateKind.YEAR, ExchangeRate.first_day == date(day.year, 1, 1)),
        and_(
            ExchangeRate.kind == RateKind.PEG,
            ExchangeRate.first_day <= day,
            or_(ExchangeRate.last_day.is_(None), ExchangeRate.last_day >= day),
        ),
    )
    columns = (
        RateFile.rank if each.name == "rank" else getattr(ExchangeRate, each.name)
        for each in fields(Known)
    )
    query = (
        select(*columns)
        .join(RateFile, RateFile.id == ExchangeRate.file_id)
        .where(unscoped(why=PUBLIC), serves, _was_known(at))
        .order_by(ExchangeRate.first_day.desc(), ExchangeRate.one, ExchangeRate.other)
    )
    return [Known(*row) for row in work.session.execute(query)]


def _was_known(at: datetime | None) -> ColumnElement[bool]:
    if at is None:
        return ExchangeRate.superseded_at.is_(None)
    return and_(
        ExchangeRate.loaded_at <= at,
        or_(ExchangeRate.superseded_at.is_(None), ExchangeRate.superseded_at > at),
    )


def last_files(work: Work) -> Sequence[RateFile]:
    """Return the newest file of each source, by their keys."""
    last = (
        select(func.max(RateFile.entry)).where(unscoped(why=PUBLIC)).group_by(RateFile.source)
    ).scalar_subquery()
    return work.session.scalars(
        select(RateFile)
        .where(unscoped(why=PUBLIC), RateFile.entry.in_(last))
        .order_by(RateFile.source)
    ).all()


def pairs(work: Work, source: str) -> Sequence[Pair]:
    """Return which currencies a source has rates of, and for which days."""
    query = (
        select(
            ExchangeRate.one,
            ExchangeRate.other,
            func.min(ExchangeRate.first_day),
            func.max(ExchangeRate.last_day),
            func.count(),
        )
        .where(
            unscoped(why=PUBLIC),
            ExchangeRate.source == source,
            ExchangeRate.superseded_at.is_(None),
        )
        .group_by(ExchangeRate.one, ExchangeRate.other)
        .order_by(ExchangeRate.one, ExchangeRate.other)
    )
    return [Pair(*row) for row in work.session.execute(query)]
