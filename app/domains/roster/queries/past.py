"""What is known today about a past day, and what sources stated over time (fairness L1)."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, not_, select, true

from app.access.policy import unscoped
from app.domains.corrections.queries.marks import PARTS, SHOWN, Marks, marks
from app.domains.imports.models import ImportFile
from app.domains.imports.types import ImportState
from app.domains.roster.engine.enforced import Hidden
from app.domains.roster.engine.firm import Firm, Listed
from app.domains.roster.engine.marks import of_statement
from app.domains.roster.engine.places import LISTING
from app.domains.roster.queries import acts, certified, declared, enforced, violations
from app.domains.roster.queries.entries import Listed as SourceInForce
from app.domains.roster.queries.gathering import (
    PRINCIPALS,
    firms,
    is_not_of,
    merges,
    survivor_of,
)
from app.domains.roster.rules import SourceState
from app.domains.subjects.models import Enforcement, Listing, Principal
from app.domains.subjects.queries.restrictions import restricted_at
from app.store.base import Stated, table_of
from app.store.plain import PlainId, among, plain, plain_id, uuid_of
from app.store.work import Work

PUBLIC_FIRM = "the caller has seen that the firm is on the roster"


class Asked(NamedTuple):
    """Of which records statements are read, and which are not: told elsewhere, or not public."""

    ids: list[PlainId]
    declared: Collection[PlainId]
    left_out: Hidden


def sources_on(
    work: Work, listed: Mapping[str, SourceInForce], day: date
) -> dict[str, SourceState]:
    """Return each source with the newest list of it that speaks of ``day`` or earlier.

    One without such a list can have spoken by an act, which brings its own day.
    """
    rows = work.session.execute(
        select(ImportFile.source_key, func.max(ImportFile.list_date))
        .where(
            unscoped(why=PUBLIC_FIRM),
            ImportFile.state == ImportState.APPLIED,
            ImportFile.list_date <= day,
        )
        .group_by(ImportFile.source_key)
    )
    dates = {row[0]: row[1] for row in rows}
    return {
        key: replace(each.state, list_date=dates.get(key, date.min)) for key, each in listed.items()
    }


def firm_on(
    work: Work, subject_id: UUID, day: date, sources: Mapping[str, SourceState]
) -> Firm | None:
    """Return a firm with what was stated of it on ``day``, as known now; ``None`` if nothing."""
    merged = merges(work)
    found = firms(work, [plain_id(work.session, subject_id)], merged, work.at, day=day)
    if not found:
        return None
    firm = found[0]
    firm.listings = [
        each._replace(gone_on=each.gone_on if _gone(each, day) else None)
        for each in firm.listings
        if each.since <= day and (each.said_on or sources[each.source].list_date > date.min)
    ]
    firm.registered = [each for each in firm.registered if each.on <= day]
    return firm if firm.listings or firm.registered else None


def _gone(listed: Listed, day: date) -> bool:
    return listed.gone_on is not None and listed.gone_on <= day


def statements(work: Work, subject_id: UUID) -> list[dict[str, Any]]:
    """Return everything that sources stated of a firm, merged records included, as known now."""
    merged = merges(work)
    root = plain_id(work.session, subject_id)
    ids = [root, *(each for each in merged if survivor_of(each, merged) == root)]
    beside, known = marks(work, ids), declared.acts(work, ids)
    left_out = enforced.hidden_now(work, ids)
    found = declared.statements(work, ids, known, beside)
    asked = Asked(ids, known, left_out)
    found += [each for fact in SHOWN for each in _stated(work, fact, asked, beside)]
    acted = acts.stating(work, ids)
    for each in found:
        each.update(acted.get(each["id"], {}))
    return [
        *_without_restricted(work, ids, found),
        *_listings(work, ids, beside, left_out),
        *certified.statements(work, ids),
        *violations.statements(work, ids),
    ]


def _without_restricted(
    work: Work, ids: list[PlainId], found: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Leave out the names that are public only where a source publishes them now (L8)."""
    restricted = restricted_at(work, ids).values()
    return [
        each
        for each in found
        if each["what"] != PRINCIPALS
        or not any(
            names.hides(
                each["value"]["name"],
                from_list=each["file"] is not None,
                stated_until=each["until"],
            )
            for names in restricted
        )
    ]


def _stated(
    work: Work, fact: type[Stated], asked: Asked, beside: Marks
) -> Iterator[dict[str, Any]]:
    """Yield what lists stated in one table of some records, but for what is told elsewhere.

    Of acts of enforcement only what is stated still is public: an older wording is the source's
    own mistake, or over (V4).
    """
    table, files = table_of(fact), table_of(ImportFile)
    rows = work.session.execute(
        select(
            *(plain(table.c.id), table.c.stated_from, table.c.stated_until, table.c.line),
            *(files.c.number, files.c.source_key, files.c.list_date, files.c.digest),
            *(table.c[part] for part in PARTS[fact]),
        )
        .join_from(table, files, files.c.id == table.c.file_id, isouter=True)
        .where(
            unscoped(why=PUBLIC_FIRM),
            among(work.session, table.c.subject_id, asked.ids),
            table.c.recorded_until.is_(None),
            is_not_of(work, table.c.listing_id, asked.left_out),
            table.c.stated_until.is_(None) if fact is Enforcement else true(),
            table.c.name.is_not(None) if fact is Principal else true(),
            not_(among(work.session, table.c.id, asked.declared)) if asked.declared else true(),
        )
    )
    for row in rows:
        fact_id, first, last, line, number, source, list_date, digest, *values = row
        if fact_id in asked.left_out.facts:
            continue
        yield {
            "id": str(uuid_of(fact_id)),
            "what": table.name,
            "value": dict(zip(PARTS[fact], values, strict=True)),
            "from": first,
            "until": last,
            "source": source,
            "file": number,
            "file_date": list_date,
            "file_sha256": digest,
            "line": line,
            "corrections": _beside(beside, table.name, fact_id),
            "profile": None,
            "self_declared": False,
        }


def _beside(found: Marks, table: str, fact_id: PlainId) -> list[dict[str, Any]]:
    return [of_statement(each) for each in found.get((table, fact_id), ())]


def _listings(
    work: Work, ids: list[PlainId], beside: Marks, left_out: Hidden
) -> list[dict[str, Any]]:
    rows = work.session.execute(
        select(
            plain(Listing.id),
            Listing.source_key,
            Listing.listed_from,
            Listing.gone_on,
            Listing.line,
        ).where(
            unscoped(why=PUBLIC_FIRM),
            among(work.session, Listing.subject_id, ids),
            is_not_of(work, Listing.id, left_out),
        )
    )
    return [
        {
            "id": str(uuid_of(listing_id)),
            "what": "listing",
            "value": {"source": source, "no_longer_listed_since": gone_on},
            "from": since,
            "until": None,
            "source": source,
            "file": None,
            "file_date": None,
            "file_sha256": None,
            "line": line,
            "corrections": _beside(beside, LISTING, listing_id),
            "profile": None,
            "self_declared": False,
        }
        for listing_id, source, since, gone_on, line in rows
    ]
