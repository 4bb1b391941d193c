"""Which acts of enforcement lists state of firms, and until when they are public (V4)."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import and_, select

from app.access.policy import unscoped
from app.domains.imports.models import Source
from app.domains.imports.types import ListPurpose
from app.domains.roster.engine.enforced import Act, is_public
from app.domains.subjects.models import Enforcement, Listing
from app.store.plain import PlainId, among, plain
from app.store.work import Work

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
    for row in _rows(work, list(zones), subjects):
        subject_id, listing_id, source, gone_on, fact_id, first, last, by, offence = row
        can_be = fact_id is not None and gone_on is None and is_public(by, offence)
        act = Act(fact_id, listing_id, first, last, zones[source], can_be)
        found.setdefault(subject_id, []).append(act)
    return found


def _rows(
    work: Work, keys: Sequence[str], subjects: Collection[PlainId]
) -> Sequence[tuple[Any, ...]]:
    fact = Enforcement
    rows = work.session.execute(
        select(
            plain(Listing.subject_id).label("subject"),
            plain(Listing.id).label("listing"),
            *(Listing.source_key, Listing.gone_on),
            plain(fact.id).label("fact"),
            *(fact.published_from, fact.published_until),
            *(fact.until_by, fact.offence_class),
        )
        .join(
            fact,
            and_(
                fact.listing_id == Listing.id,
                fact.recorded_until.is_(None),
                fact.stated_until.is_(None),
            ),
            isouter=True,
        )
        .where(
            unscoped(why=READ),
            among(work.session, Listing.subject_id, subjects),
            Listing.source_key.in_(keys),
        )
    )
    return [tuple(row) for row in rows]
