"""What a file is compared with: staged rows beside listings, and the facts known of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select

from app.access.policy import CLOCK, unscoped
from app.domains.imports.models import StagedRow
from app.domains.imports.types import FileInHand, Touched
from app.domains.subjects.engine.difference import Known
from app.domains.subjects.models import (
    FACTS,
    OWN_COLUMNS,
    Identifier,
    Licence,
    LicenceAct,
    Listing,
    StagedListing,
    Subject,
    SubjectName,
)
from app.domains.subjects.types import ListingAct
from app.store.base import Stated, table_of
from app.store.work import Database, Work

PAGE = 6_000

BESIDE = 3
"""How many columns of a licence say which one it is and which act states it."""
NUMBER = OWN_COLUMNS[Licence].index("number")

WHOLE = "an import compares a source's whole list; only the operator starts one"


@dataclass(frozen=True, slots=True)
class StagedLine:
    """A row of a file beside the listing that it meets, or a listing that the file has not.

    Attributes:
        line: of the file; for a gone listing, of the file that stated it last.
        key: finds the listing.
        subject_key: which listings of the source are of one firm.
        digest: of what it states; for a gone listing, of what it stated.
        facts: what it states, as JSON.
        listing_id: of the listing; ``None`` when it is new.
        subject_id: of the firm, where the source named it before.
        gone_on: since when the listing had been gone.
    """

    line: int
    key: str
    subject_key: str
    digest: str
    facts: str
    listing_id: UUID | None
    subject_id: UUID | None
    gone_on: date | None


def differing_pages(database: Database, file: FileInHand) -> Iterator[Sequence[StagedLine]]:
    """Yield the staged rows that are new, changed or back, ordered by key, page by page."""
    staged, listing, other = StagedRow, Listing, Listing.__table__.alias("other")
    same_firm = (
        select(other.c.subject_id)
        .where(other.c.source_key == file.source_key, other.c.subject_key == staged.subject_key)
        .limit(1)
        .scalar_subquery()
    )
    pages = (
        select(
            *(staged.line, staged.key, staged.subject_key, staged.digest, staged.facts),
            listing.id,
            func.coalesce(listing.subject_id, same_firm),
            listing.gone_on,
        )
        .join_from(
            staged,
            listing,
            and_(listing.source_key == file.source_key, listing.key == staged.key),
            isouter=True,
        )
        .where(
            unscoped(why=WHOLE),
            staged.file_id == file.id,
            or_(
                listing.id.is_(None),
                listing.digest != staged.digest,
                listing.gone_on.is_not(None),
            ),
        )
        .order_by(staged.key)
        .limit(PAGE)
    )
    return _pages(database, pages, staged.key)


def gone_pages(database: Database, file: FileInHand) -> Iterator[Sequence[StagedLine]]:
    """Yield the listings of the source that the file has no longer, ordered by key."""
    listing, staged = Listing, StagedRow
    still = select(staged.line).where(staged.file_id == file.id, staged.key == listing.key).exists()
    pages = (
        select(
            *(listing.line, listing.key, listing.subject_key, listing.digest),
            listing.key,
            *(listing.id, listing.subject_id, listing.gone_on),
        )
        .where(
            unscoped(why=WHOLE),
            listing.source_key == file.source_key,
            listing.gone_on.is_(None),
            ~still,
        )
        .order_by(listing.key)
        .limit(PAGE)
    )
    return _pages(database, pages, listing.key)


def _pages(
    database: Database, pages: Select[*tuple[Any, ...]], key: Any
) -> Iterator[Sequence[StagedLine]]:
    """Read keyset pages, each through its own short door."""
    page = pages
    while True:
        with database.reading(CLOCK) as work:
            lines = [StagedLine(*row) for row in work.session.execute(page)]
        if not lines:
            return
        yield lines
        page = pages.where(key > lines[-1].key)


def known_facts(
    work: Work, listing_ids: Sequence[UUID]
) -> dict[UUID, dict[type[Stated], list[Known]]]:
    """Return what is known now and still stated by these listings, by listing and kind."""
    known: dict[UUID, dict[type[Stated], list[Known]]] = defaultdict(lambda: defaultdict(list))
    if not listing_ids:
        return known
    for fact in FACTS:
        table = table_of(fact)
        rows = work.session.execute(
            _stated_still(fact).where(unscoped(why=WHOLE), table.c.listing_id.in_(listing_ids))
        )
        for listing_id, *parts in rows:
            known[listing_id][fact].append(_known(fact, parts))
    return known


def _stated_still(fact: type[Stated]) -> Select[Any]:
    """Select the facts of a kind that are known now and stated still."""
    table, act = table_of(fact), table_of(LicenceAct)
    came = (table.c.id, table.c.stated_from, table.c.file_id, table.c.line)
    own = [table.c[name] for name in OWN_COLUMNS[fact]]
    beside: tuple[Any, ...] = ()
    origin: Any = table
    if fact is Licence:
        beside = (table.c.first_id, table.c.act_id, act.c.decided_on)
        origin = table.join(act, act.c.id == table.c.act_id, isouter=True)
    return (
        select(table.c.listing_id, *came, *beside, *own)
        .select_from(origin)
        .where(table.c.recorded_until.is_(None), table.c.stated_until.is_(None))
    )


def _known(fact: type[Stated], parts: Sequence[Any]) -> Known:
    """Read a fact as it was selected, after its listing."""
    fact_id, stated_from, file_id, line, *rest = parts
    beside = rest[:BESIDE] if fact is Licence else []
    plain = tuple(_plain(value) for value in rest[len(beside) :])
    return Known(fact_id, plain, stated_from, file_id, line, *beside)


def added_by_acts(work: Work, source_key: str) -> dict[str, tuple[UUID, Known]]:
    """Return the licences of a register that its authority added and no list has, by number."""
    licence = table_of(Licence)
    rows = work.session.execute(
        _stated_still(Licence)
        .add_columns(licence.c.subject_id)
        .where(
            unscoped(why=WHOLE),
            licence.c.act_id.is_not(None),
            licence.c.listing_id.is_(None),
            licence.c.source_key == source_key,
            licence.c.number.is_not(None),
        )
    )
    found: dict[str, tuple[UUID, Known]] = {}
    for _, *parts, subject_id in rows:
        known = _known(Licence, parts)
        found[known.values[NUMBER]] = (subject_id, known)
    return found


def _plain(value: Any) -> Any:
    """Write a value as staged rows write it: dates and words as text."""
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def subjects_by_identifier(
    work: Work, numbers: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], UUID]:
    """Return the firms that are known by these numbers, as (scheme, value)."""
    wanted = set(numbers)
    if not wanted:
        return {}
    rows = work.session.execute(
        select(Identifier.scheme, Identifier.value, Identifier.subject_id).where(
            unscoped(why=WHOLE),
            Identifier.value.in_({value for _, value in wanted}),
            # What a firm says of itself joins no row of a list to it: anybody can write a number.
            Identifier.listing_id.is_not(None),
            Identifier.recorded_until.is_(None),
        )
    )
    return {
        (scheme, value): subject for scheme, value, subject in rows if (scheme, value) in wanted
    }


def concerned(work: Work, file_id: UUID, ids: Collection[UUID]) -> set[UUID]:
    """Return those of some records that a file would change."""
    return set(
        work.session.scalars(
            select(StagedListing.subject_id).where(
                unscoped(why=WHOLE),
                StagedListing.import_id == file_id,
                StagedListing.subject_id.in_(ids),
            )
        )
    )


def touched(work: Work, file_id: UUID, limit: int) -> list[Touched]:
    """Return the firms that a file would take off the list or worsen, ``limit`` at most (L6)."""
    staged = StagedListing
    name = (
        select(func.min(SubjectName.text))
        .where(
            SubjectName.listing_id == staged.id,
            SubjectName.recorded_until.is_(None),
        )
        .scalar_subquery()
    )
    rows = work.session.execute(
        select(staged.act, Subject.number, name)
        .join(Subject, Subject.id == staged.subject_id)
        .where(
            unscoped(why=WHOLE),
            staged.import_id == file_id,
            or_(staged.act == ListingAct.GONE, staged.worsened.is_(True)),
        )
        .order_by(staged.position)
        .limit(limit)
    )
    return [Touched(number, said, act is ListingAct.GONE) for act, number, said in rows]
