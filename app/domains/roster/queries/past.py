"""What is known today about a past day, and what sources stated over time (fairness L1)."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, true

from app.access.policy import unscoped
from app.domains.imports.models import ImportFile
from app.domains.imports.types import ImportState
from app.domains.roster.engine.firm import Firm, Listed
from app.domains.roster.queries.entries import Listed as SourceInForce
from app.domains.roster.queries.gathering import PARTS, SHOWN, firms, merges, survivor_of
from app.domains.roster.rules import SourceState
from app.domains.subjects.models import Listing, Principal
from app.store.base import table_of
from app.store.plain import PlainId, among, plain_id
from app.store.work import Work

PUBLIC_FIRM = "the caller has seen that the firm is on the roster"


def sources_on(
    work: Work, listed: Mapping[str, SourceInForce], day: date
) -> dict[str, SourceState]:
    """Return each source with the newest list of it that speaks of ``day`` or earlier."""
    rows = work.session.execute(
        select(ImportFile.source_key, func.max(ImportFile.list_date))
        .where(
            unscoped(why=PUBLIC_FIRM),
            ImportFile.state == ImportState.APPLIED,
            ImportFile.list_date <= day,
        )
        .group_by(ImportFile.source_key)
    )
    return {
        key: replace(listed[key].state, list_date=list_date)
        for key, list_date in rows
        if key in listed
    }


def firm_on(work: Work, subject_id: UUID, day: date, sources: Collection[str]) -> Firm | None:
    """Return a firm with what was stated of it on ``day``, as known now; ``None`` if nothing."""
    merged = merges(work)
    found = firms(work, [plain_id(work.session, subject_id)], merged, work.at, day=day)
    if not found:
        return None
    firm = found[0]
    firm.listings = [
        Listed(each.source, each.since, each.gone_on if _gone(each, day) else None)
        for each in firm.listings
        if each.since <= day and each.source in sources
    ]
    return firm if firm.listings else None


def _gone(listed: Listed, day: date) -> bool:
    return listed.gone_on is not None and listed.gone_on <= day


def statements(work: Work, subject_id: UUID) -> list[dict[str, Any]]:
    """Return everything that sources stated of a firm, merged records included, as known now."""
    merged = merges(work)
    root = plain_id(work.session, subject_id)
    ids = [root, *(each for each in merged if survivor_of(each, merged) == root)]
    found: list[dict[str, Any]] = []
    for fact in SHOWN:
        table = table_of(fact)
        files = table_of(ImportFile)
        rows = work.session.execute(
            select(
                *(table.c.id, table.c.stated_from, table.c.stated_until, table.c.line),
                *(files.c.number, files.c.source_key, files.c.list_date, files.c.digest),
                *(table.c[part] for part in PARTS[fact]),
            )
            .join_from(table, files, files.c.id == table.c.file_id, isouter=True)
            .where(
                unscoped(why=PUBLIC_FIRM),
                among(work.session, table.c.subject_id, ids),
                table.c.recorded_until.is_(None),
                table.c.name.is_not(None) if fact is Principal else true(),
            )
        )
        for row in rows:
            fact_id, first, last, line, number, source, list_date, digest, *values = row
            found.append(
                {
                    "id": str(fact_id),
                    "what": table.name,
                    "value": dict(zip(PARTS[fact], values, strict=True)),
                    "from": first,
                    "until": last,
                    "source": source,
                    "file": number,
                    "file_date": list_date,
                    "file_sha256": digest,
                    "line": line,
                }
            )
    found.extend(_listings(work, ids))
    return found


def _listings(work: Work, ids: list[PlainId]) -> list[dict[str, Any]]:
    rows = work.session.execute(
        select(
            Listing.id, Listing.source_key, Listing.listed_from, Listing.gone_on, Listing.line
        ).where(unscoped(why=PUBLIC_FIRM), among(work.session, Listing.subject_id, ids))
    )
    return [
        {
            "id": str(listing_id),
            "what": "listing",
            "value": {"source": source, "no_longer_listed_since": gone_on},
            "from": since,
            "until": None,
            "source": source,
            "file": None,
            "file_date": None,
            "file_sha256": None,
            "line": line,
        }
        for listing_id, source, since, gone_on, line in rows
    ]
