"""Putting a compared file in force: set-based statements in one transaction, all of it or none."""

from uuid import UUID

from sqlalchemy import delete, insert, literal, null, select, update

from app.access.policy import CLOCK
from app.domains.imports.types import FileInHand
from app.domains.subjects.models import (
    FACTS,
    STAGED,
    Licence,
    LicenceAct,
    Listing,
    StagedClosing,
    StagedListing,
    StagedSubject,
    Subject,
)
from app.domains.subjects.queries import licences
from app.domains.subjects.types import FIND_CANDIDATES, ListingAct, Standing
from app.store.base import Stated, table_of
from app.store.bulk import clear_of
from app.store.jobs import enqueue
from app.store.journal import Change
from app.store.work import Database, Work

UNREAD = ""
"""The digest of a listing of which the next list is compared whole, whatever its words."""


def put_in_force(work: Work, file: FileInHand, number: int) -> None:
    """Write what a file adds, changes, ends and brings back, under journal number ``number``.

    Args:
        work: the transaction that also records the event.
        file: the file, compared.
        number: the entry that its event will have.

    Rule:
        Architecture 6a: a change closes one row and opens another; nothing is overwritten.
    """
    is_acted_upon = licences.has_acts(work, file.source_key)
    if is_acted_upon:
        _leave_what_was_acted_upon(work, file)
    _add_subjects(work, file, number)
    _change_listings(work, file)
    for fact in FACTS:
        _change_facts(work, file, fact, number)
    if is_acted_upon:
        _ask_next_list(work, file)
    enqueue(work, FIND_CANDIDATES, {"entry": number})
    staged = StagedListing
    work.session.execute(
        insert(Change).from_select(
            ["event_number", "position", "subject_id", "listing_id", "act", "salt", "digest"],
            select(
                literal(number),
                *(staged.position, staged.subject_id, staged.id, staged.act),
                *(staged.salt, staged.change_digest),
            ).where(staged.import_id == file.id),
        )
    )


def _leave_what_was_acted_upon(work: Work, file: FileInHand) -> None:
    """Take out of a file what it says of licences on which an authority acted meanwhile.

    A file that waited for a second person was compared before: the act is the newer word.
    """
    staged = STAGED[Licence]
    closing, licence = table_of(StagedClosing), table_of(Licence)
    closed = (
        select(licence.c.id, licence.c.listing_id)
        .join(closing, closing.c.fact_id == licence.c.id)
        .where(closing.c.import_id == file.id, licence.c.recorded_until.is_not(None))
        .subquery()
    )
    for statement in (
        delete(staged).where(
            staged.c.import_id == file.id, staged.c.listing_id.in_(select(closed.c.listing_id))
        ),
        delete(closing).where(
            closing.c.import_id == file.id, closing.c.fact_id.in_(select(closed.c.id))
        ),
    ):
        work.session.execute(statement)


def _ask_next_list(work: Work, file: FileInHand) -> None:
    """Let the next list be compared whole where an act stands that this one cannot know of."""
    work.session.execute(
        update(Listing)
        .where(
            Listing.id.in_(
                select(Licence.listing_id)
                .join(LicenceAct, LicenceAct.id == Licence.act_id)
                .where(
                    Licence.recorded_until.is_(None),
                    Licence.listing_id.is_not(None),
                    LicenceAct.source_key == file.source_key,
                    LicenceAct.decided_on >= file.list_date,
                )
            )
        )
        .values(digest=UNREAD)
        .execution_options(synchronize_session=False)
    )


def _add_subjects(work: Work, file: FileInHand, number: int) -> None:
    staged = StagedSubject
    work.session.execute(
        insert(Subject).from_select(
            [
                *("id", "serial", "number", "kind", "country"),
                *("standing", "merged_into", "recorded_from", "version"),
            ],
            select(
                *(staged.id, staged.serial, staged.number, staged.kind, staged.country),
                literal(Standing.IMPORTED.value),
                null(),
                literal(number),
                literal(1),
            ).where(staged.import_id == file.id),
        )
    )


def _change_listings(work: Work, file: FileInHand) -> None:
    staged = StagedListing
    mine = staged.import_id == file.id
    work.session.execute(
        insert(Listing).from_select(
            [
                *("id", "source_key", "key", "subject_key", "subject_id", "digest"),
                *("file_id", "line", "listed_from", "gone_on"),
            ],
            select(
                staged.id,
                literal(file.source_key),
                *(staged.key, staged.subject_key, staged.subject_id, staged.digest),
                literal(file.id),
                staged.line,
                literal(file.list_date),
                null(),
            ).where(mine, staged.act == ListingAct.NEW),
        )
    )
    for act, values in (
        (ListingAct.CHANGED, _present(file)),
        (ListingAct.RETURNED, _present(file)),
        (ListingAct.GONE, {"gone_on": file.list_date}),
    ):
        work.session.execute(
            update(Listing)
            .where(Listing.id == staged.id, mine, staged.act == act)
            .values(values)
            .execution_options(synchronize_session=False)
        )


def _present(file: FileInHand) -> dict[str, object]:
    return {
        "digest": StagedListing.digest,
        "line": StagedListing.line,
        "file_id": file.id,
        "gone_on": None,
    }


def _change_facts(work: Work, file: FileInHand, fact: type[Stated], number: int) -> None:
    closing = select(StagedClosing.fact_id).where(
        StagedClosing.import_id == file.id, StagedClosing.fact_table == table_of(fact).name
    )
    work.session.execute(
        update(fact)
        .where(fact.id.in_(closing))
        .values(recorded_until=number)
        .execution_options(synchronize_session=False)
    )
    twin = STAGED[fact]
    columns = [column.name for column in twin.columns if column.name != "import_id"]
    work.session.execute(
        insert(fact).from_select(
            [*columns, "recorded_from", "recorded_until"],
            select(*(twin.c[name] for name in columns), literal(number), null()).where(
                twin.c.import_id == file.id
            ),
        )
    )


def clear(database: Database, file_id: UUID) -> None:
    """Remove what a file left in the staging tables, in short transactions."""
    staged = map(table_of, (StagedSubject, StagedListing, StagedClosing))
    for table in (*staged, *STAGED.values()):
        with database.writing(CLOCK) as work:
            clear_of(work.session, table.c.import_id, file_id)
