"""Making archives in the background, and removing those whose time is over."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.archives import queries
from app.domains.archives.engine.packing import Archived
from app.domains.archives.rules import MOST_BYTES
from app.domains.archives.service import asking
from app.domains.archives.service.desk import ArchiveDesk
from app.domains.archives.types import ArchiveState, Heading, Kept, Packed
from app.domains.identity.queries import organisations
from app.outside.file_store import TooLong
from app.outside.sealed_file import Sealing, new_key
from app.store import journal
from app.store.holdings import WhoseKind, held
from app.store.work import Database, Work

PROGRESS_EVERY = 20
AT_ONCE = 50


@dataclass
class _Progress:
    """How many members are packed, as readers of the archive see it."""

    database: Database
    archive_id: UUID
    told: int = 0

    def tell(self, members: int) -> None:
        if members - self.told < PROGRESS_EVERY:
            return
        self.told = members
        with self.database.writing(CLOCK) as work:
            queries.to_make(work, self.archive_id).members = members


def make(desk: ArchiveDesk, database: Database, body: dict[str, Any]) -> None:
    """Make an archive: the work of the job. It is read behind one reading door: one state.

    Rule:
        Fairness P6.
    """
    archive_id = UUID(body["archive"])
    with database.reading(CLOCK) as work:
        archive = queries.of_job(work, archive_id)
    if archive.state is not ArchiveState.ASKED:
        return
    key = new_key()
    try:
        with desk.store.arriving(MOST_BYTES) as arriving:
            sealing = Sealing(arriving, key)
            with database.reading(asking.maker_of(archive)) as work:
                packed = _pack(work, desk, sealing, _Progress(database, archive_id))
            sealing.close()
    except TooLong:
        with database.writing(CLOCK) as work:
            asking.give_up(work, archive_id)
        return
    kept = Kept(packed, arriving.digest, sealing.size, key)
    with database.writing(CLOCK) as work:
        counts = asking.finish(work, desk, archive_id, kept)
    if not counts:
        desk.store.remove(kept.digest)


def _pack(work: Work, desk: ArchiveDesk, out: Sealing, progress: _Progress) -> Packed:
    # The first question of the door fixes the state of the register that the archive tells.
    head = journal.head(work.session)
    archive = queries.of_job(work, progress.archive_id)
    whose = asking.whose_is(archive)
    heading = Heading(
        archive.id,
        _in_words(work, archive.kind, whose.id),
        work.at,
        head.number,
        head.hash,
        desk.instance,
    )
    with Archived(out, heading) as archived:
        for piece in held(work, desk.holdings, whose):
            archived.add(piece)
            progress.tell(len(archived.members))
        return archived.close()


def _in_words(work: Work, kind: WhoseKind, whose_id: UUID) -> str:
    if kind is WhoseKind.ORGANISATION:
        organisation = organisations.one(work, whose_id)
        return f"{organisation.name} ({organisation.number})"
    return "a person" if kind is WhoseKind.PERSON else "a principal of a record"


def remove_old(desk: ArchiveDesk, database: Database) -> int:
    """Remove archives whose time is over, and the bytes of all that were removed.

    Returns:
        How many there were.
    """
    with database.reading(CLOCK) as work:
        if not queries.expired(work, 1) and not queries.with_bytes_to_remove(work, 1):
            return 0
    with database.writing(CLOCK) as work:
        for archive in queries.expired(work, AT_ONCE):
            asking.remove(work, archive)
    with database.writing(CLOCK) as work:
        removed = queries.with_bytes_to_remove(work, AT_ONCE)
        for archive in removed:
            # The key is gone already, so bytes that stayed behind would tell nothing.
            desk.store.remove(archive.digest or "")
            archive.digest = None
        return len(removed)
