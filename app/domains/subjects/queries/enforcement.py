"""What lists of enforcement ever stated of a firm, for who may read it; ended acts too (V4)."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from app.access.grants import Permission
from app.access.policy import FactColumns, visible
from app.domains.imports.models import ImportFile, Source
from app.domains.subjects.models import Claim, Enforcement, Listing
from app.domains.subjects.types import ClaimState
from app.store.work import Work


class Stated(NamedTuple):
    """An act as a list stated it, in which file, and since when it is listed no longer."""

    act: Enforcement
    source: Source
    file: str | None
    gone_on: date | None


def page(
    work: Work, subject_ids: Collection[UUID], after: UUID | None, limit: int
) -> Sequence[Stated]:
    """Return what lists stated of a firm that the actor may read, those after an id."""
    holder = (
        select(Claim.organisation_id)
        .where(Claim.subject_id == Enforcement.subject_id, Claim.state == ClaimState.GRANTED)
        .limit(1)
        .scalar_subquery()
    )
    columns = FactColumns(holder_id=holder, jurisdiction=Source.jurisdiction)
    query = (
        select(Enforcement, Source, ImportFile.number, Listing.gone_on)
        .join(Source, Source.key == Enforcement.source_key)
        .join(Listing, Listing.id == Enforcement.listing_id)
        .join(ImportFile, ImportFile.id == Enforcement.file_id, isouter=True)
        .where(
            visible(work.actor, Permission.ENFORCEMENT_READ, columns),
            Enforcement.subject_id.in_(subject_ids),
            Enforcement.recorded_until.is_(None),
        )
        .order_by(Enforcement.id)
        .limit(limit)
    )
    if after is not None:
        query = query.where(Enforcement.id > after)
    return [Stated(*row) for row in work.session.execute(query)]
