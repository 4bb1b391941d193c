"""Which acts of enforcement lists state of firms, and until when they are public (V4)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, false, func, or_, select

from app.access.policy import unscoped
from app.domains.imports.models import Source
from app.domains.imports.types import TAKEN_BACK, ListPurpose, OffenceClass
from app.domains.roster.engine.enforced import Act, Hidden, hidden, is_public
from app.domains.subjects.models import Enforcement, Listing
from app.store.plain import PlainId, among, plain
from app.store.work import Work

Fact = tuple[PlainId | None, date | None, date | None, bool]
"""Id, first and last day of publication, and whether it can be public at all."""
NOT_STATED: Sequence[Fact] = [(None, None, None, False)]
READ = "whether what a list of enforcement states is public is asked of the rule"


def acts(work: Work, subjects: Collection[PlainId]) -> dict[PlainId, list[Act]]:
    """Return the acts of enforcement that lists state of records, by record.

    A listing of which nothing is stated any more is among them, without a fact.
    """
    found: dict[PlainId, list[Act]] = {}
    keys = work.session.execute(
        select(Source.key, Source.time_zone).where(
            unscoped(why=READ), Source.purpose == ListPurpose.ENFORCEMENT
        )
    ).all()
    if not keys:
        return found
    zones = {row[0]: row[1] for row in keys}
    facts = _facts(work, subjects)
    listings = work.session.execute(
        select(
            plain(Listing.subject_id).label("subject"),
            plain(Listing.id).label("listing"),
            *(Listing.source_key, Listing.gone_on),
        ).where(
            unscoped(why=READ),
            among(work.session, Listing.subject_id, subjects),
            Listing.source_key.in_(list(zones)),
        )
    )
    for subject_id, listing_id, source, gone_on in listings:
        stated = facts.get(listing_id, NOT_STATED)
        found.setdefault(subject_id, []).extend(
            Act(fact_id, listing_id, first, last, zones[source], can_be and gone_on is None)
            for fact_id, first, last, can_be in stated
        )
    return found


def _facts(work: Work, subjects: Collection[PlainId]) -> Mapping[PlainId, list[Fact]]:
    """Return what is stated of records still, by the row of the list that states it.

    A join of both tables was planned badly right after an import, before anything was analysed.
    """
    fact = Enforcement
    rows = work.session.execute(
        select(
            plain(fact.listing_id).label("listing"),
            plain(fact.id).label("fact"),
            *(fact.published_from, fact.published_until, fact.until_by, fact.offence_class),
        ).where(
            unscoped(why=READ),
            among(work.session, fact.subject_id, subjects),
            fact.recorded_until.is_(None),
            fact.stated_until.is_(None),
        )
    )
    found: dict[PlainId, list[Fact]] = {}
    for listing_id, fact_id, first, last, by, offence in rows:
        found.setdefault(listing_id, []).append((fact_id, first, last, is_public(by, offence)))
    return found


def hidden_now(work: Work, records: Collection[PlainId], day: date | None = None) -> Hidden:
    """Return what lists of enforcement state of records and nobody reads now (V4).

    Args:
        work: an open door.
        records: of firms.
        day: a past day that is asked for.
    """
    found = acts(work, records)
    return hidden((act for listed in found.values() for act in listed), work.at, day)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which acts of lists are asked for; ``None``: any."""

    records: Collection[UUID] | None = None
    offence_class: OffenceClass | None = None
    jurisdiction: str | None = None
    source: str | None = None
    since: date | None = None
    until: date | None = None


def can_be_public(fact: Any = Enforcement) -> ColumnElement[bool]:
    """Return which acts can be public at all, as the rule says (V4)."""
    return and_(fact.until_by.not_in(TAKEN_BACK), fact.offence_class != OffenceClass.NONE_COUNTED)


def lists(work: Work) -> Mapping[str, Source]:
    """Return the lists of enforcement, by key."""
    rows = work.session.scalars(
        select(Source).where(unscoped(why=READ), Source.purpose == ListPurpose.ENFORCEMENT)
    )
    return {each.key: each for each in rows}


def local_day(source: Source, at: datetime) -> date:
    """Return the civil day of an instant where a list is kept."""
    return at.astimezone(ZoneInfo(source.time_zone)).date()


def page(
    work: Work, asked: Asked, before: UUID | None, limit: int
) -> Sequence[tuple[Enforcement, PlainId]]:
    """Return the acts that anybody reads now, the newest first, with their records.

    Rule:
        Fairness V4 and L6.
    """
    fact = Enforcement
    day = func.coalesce(fact.decided_on, fact.published_from, fact.stated_from)
    query = (
        select(fact, plain(fact.subject_id).label("record"))
        .join(Listing, Listing.id == fact.listing_id)
        .where(
            unscoped(why=READ),
            fact.recorded_until.is_(None),
            fact.stated_until.is_(None),
            Listing.gone_on.is_(None),
            can_be_public(),
            _on_show(work, asked),
        )
        .order_by(fact.id.desc())
        .limit(limit)
    )
    if asked.records is not None:
        query = query.where(fact.subject_id.in_(asked.records))
    if asked.offence_class is not None:
        query = query.where(fact.offence_class == asked.offence_class)
    if asked.since is not None:
        query = query.where(day >= asked.since)
    if asked.until is not None:
        query = query.where(day <= asked.until)
    if before is not None:
        query = query.where(fact.id < before)
    return [(row[0], row[1]) for row in work.session.execute(query)]


def _on_show(work: Work, asked: Asked) -> ColumnElement[bool]:
    """Return which acts their lists publish today, each where it is kept."""
    fact = Enforcement
    found = [
        and_(
            fact.source_key == key,
            or_(fact.published_from.is_(None), fact.published_from <= today),
            or_(fact.published_until.is_(None), fact.published_until >= today),
        )
        for key, source in lists(work).items()
        if asked.source in (None, key) and _is_of(source, asked.jurisdiction)
        for today in (local_day(source, work.at),)
    ]
    return or_(*found) if found else false()


def _is_of(source: Source, jurisdiction: str | None) -> bool:
    if jurisdiction is None:
        return True
    return source.jurisdiction == jurisdiction or source.jurisdiction.startswith(f"{jurisdiction}-")
