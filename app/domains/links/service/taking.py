"""Working a partner's file off, a piece at a time: what was taken is not taken twice."""

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from itertools import islice

from app.access.grants import Permission
from app.access.policy import CLOCK, Actor, require
from app.domains.changes.engine import records
from app.domains.changes.engine.records import (
    AHEAD_OF_ALL,
    AcknowledgementRecord,
    AnswerRecord,
    DecisionRecord,
    DisclosureRecord,
    ListingRecord,
    RecallRecord,
    Record,
)
from app.domains.links.engine import files
from app.domains.links.models import ExchangeFile, ExchangeLink
from app.domains.links.queries import links as queries
from app.domains.links.service import ledger
from app.domains.links.service.desk import LinkDesk
from app.domains.links.service.lists import Lists
from app.domains.links.service.receiving import SKEW
from app.domains.links.types import (
    IMPORT_LIST,
    Direction,
    LinkState,
    NotTaken,
    Tally,
)
from app.domains.links.workflow import FILE, FileAction
from app.kit.errors import BadInput
from app.store.jobs import enqueue
from app.store.locks import only_one
from app.store.work import Database, Work

PIECE = 500
_KINDS = frozenset({"listing", "decision", "disclosure", "recall", "acknowledgement", "answer"})


def take_some(database: Database, actor: Actor, desk: LinkDesk, link: str | None = None) -> int:
    """Work off the next piece of the first file that waits; of one link, or of any.

    Each piece is one transaction with the position after it, so a process that ends in the middle
    leaves off where the next begins.

    Returns:
        How many records were worked off.

    Records:
        ``links.file.taken`` with the counts, at the end of a file.

    Rule:
        Fairness L10, S2.
    """
    with ExitStack() as held:
        with database.reading(actor) as work:
            require(work.actor, Permission.INSTALLATION_EXCHANGE)
            link_id = None if link is None else queries.one(work, link).id
            file = queries.next_to_take(work, link_id)
        if file is None:
            return 0
        if not held.enter_context(only_one(database, f"exchange-take-{file.link_id}")):
            return 0
        with desk.files.path(file.digest).open("rb") as handle:
            lines = list(islice(files.records(handle, file.position), PIECE))
        # What a partner says is put on the register by no person here.
        with database.writing(CLOCK) as work:
            return _take(work, desk, file, lines)


def _take(work: Work, desk: LinkDesk, seen: ExchangeFile, lines: Sequence[bytes]) -> int:
    link = queries.held(work, seen.link_id)
    file = queries.file_of(work, link.id, Direction.RECEIVED, seen.sequence)
    assert file is not None
    if link.state is not LinkState.ACTIVE or file.position != seen.position:
        return 0
    tally = Tally()
    taker = _Taker(work, desk, link, file, tally)
    taker.take([_read(line, link, tally, work.at) for line in lines])
    file.position += len(lines)
    file.left = _added(file.left, tally.left)
    if file.position >= sum(file.records.values()):
        file.done_at = work.at
        body = {"sequence": file.sequence, "records": file.position, "left": file.left}
        work.move(file, FILE, FileAction.TAKE, link=str(link.id), **body)
    work.session.flush()
    return len(lines)


def _read(line: bytes, link: ExchangeLink, tally: Tally, at: datetime) -> Record | None:
    """Return a record that is the partner's own; what is none is counted, and stays in the file."""
    kind = files.kind_of(line)
    try:
        record = records.read(line)
    except BadInput:
        tally.leave(NotTaken.UNREADABLE if kind in _KINDS else NotTaken.UNKNOWN_KIND)
        return None
    if records.origin_of(record.id) != link.partner:
        tally.leave(NotTaken.ANOTHER_INSTALLATION)
        return None
    if not records.said_on(record, at + SKEW) or _holds_later(record, at):
        tally.leave(NotTaken.AHEAD)
        return None
    return record


def _holds_later(record: Record, at: datetime) -> bool:
    """Tell whether an act holds from a day that has come nowhere: what stands now says nothing."""
    if not isinstance(record, DecisionRecord):
        return False
    return record.holds_from > (at + AHEAD_OF_ALL).date()


def _added(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {name: one.get(name, 0) + other.get(name, 0) for name in sorted({*one, *other})}


class _Taker:
    """Takes the records of one piece, in their order."""

    def __init__(
        self, work: Work, desk: LinkDesk, link: ExchangeLink, file: ExchangeFile, tally: Tally
    ) -> None:
        self._work, self._desk, self._link, self._tally = work, desk, link, tally
        self._lists = Lists(work, link, file.sequence, tally)

    def take(self, found: Sequence[Record | None]) -> None:
        """Take records; those of lists in runs, so that what they meet is asked for together."""
        run: list[ListingRecord | DecisionRecord] = []
        for each in found:
            if isinstance(each, ListingRecord | DecisionRecord):
                if run and type(run[0]) is not type(each):
                    self._of_lists(run)
                    run = []
                run.append(each)
            elif each is not None:
                self._of_ledger(each)
        self._of_lists(run)

    def _of_lists(self, run: Sequence[ListingRecord | DecisionRecord]) -> None:
        listings = [each for each in run if isinstance(each, ListingRecord)]
        self._lists.take_listings(listings)
        self._lists.take_decisions([each for each in run if isinstance(each, DecisionRecord)])
        for row in self._lists.changed():
            if not row.is_changed:
                row.is_changed = True
                enqueue(self._work, IMPORT_LIST, {"list": str(row.id)})

    def _of_ledger(
        self, each: DisclosureRecord | RecallRecord | AcknowledgementRecord | AnswerRecord
    ) -> None:
        why = ledger.take(self._work, self._desk, self._link, each)
        if why is None:
            self._tally.take(each.record)
        else:
            self._tally.leave(why)
