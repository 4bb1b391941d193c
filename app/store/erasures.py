"""What was erased or ended for good, as a list of ids: so that no older copy brings it back.

A restored backup holds what was erased after it was made. The list says what that is, by ids
alone, so it can be kept beside backups for longer than any of them; read into a restored register,
it is erased again (fairness L8). A domain says in its queries what of it can be erased, and
``app.backups`` gathers that.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import IO, Any
from uuid import UUID

from sqlalchemy import ColumnElement, select, update

from app.access.grants import Permission
from app.access.policy import require
from app.store import journal
from app.store.base import Identified
from app.store.journal import Event, Word
from app.store.work import Work

LAYOUT = 1
AT_ONCE = 500
AT = object()
"""Stands for the instant at which something is erased."""


@dataclass(frozen=True, slots=True)
class Erasable:
    """Rows of a table of which something can be erased, or that can end, for good.

    Attributes:
        name: ``<domain>.<what>``; it stands in lists that are kept for years.
        table: of the rows.
        is_gone: what is true of a row for good once it happened.
        emptied: what the columns are set to; nothing where a person has to do it again.
        then: erases what hangs on these rows, where something does.
        shown_at: gives the records on whose public pages some of these rows may stand.
    """

    name: str
    table: type[Identified]
    is_gone: ColumnElement[bool]
    emptied: Mapping[str, Any]
    then: Callable[[Work], None] | None = None
    shown_at: Callable[[Work, Sequence[UUID]], Iterable[UUID | None]] | None = None


@dataclass(slots=True)
class Repeated:
    """What was erased again.

    Attributes:
        counts: of what, how much.
        by_hand: what a person has to do again, since no list can hold it: kind and id.
    """

    counts: Counter[str] = field(default_factory=Counter)
    by_hand: list[tuple[str, UUID]] = field(default_factory=list)


class NotAList(Exception):
    """A file is no list of erasures; the message says why."""


def _records_of_words(work: Work, ids: Sequence[UUID]) -> Iterable[UUID | None]:
    events = select(Word.event_number).where(Word.id.in_(ids))
    return work.session.scalars(
        select(Event.subject_id).where(Event.number.in_(events)).distinct()
    ).all()


WORDS = Erasable(
    "journal.words",
    Word,
    Word.erased_at.is_not(None),
    {"salt": None, "text": None, "erased_at": AT},
    shown_at=_records_of_words,
)


def write(work: Work, erasables: Sequence[Erasable], out: IO[bytes]) -> int:
    """Write the list of all that was erased so far; return how many lines it has.

    Raises:
        Forbidden: by the access policy.
    """
    require(work.actor, Permission.BACKUP_MAKE)
    head = journal.head(work.session)
    said = {"erasures": LAYOUT, "at": work.at.isoformat(), "number": head.number, "hash": head.hash}
    out.write(_line(said))
    lines = 0
    for each in erasables:
        ids = work.session.scalars(
            select(each.table.id)
            .where(each.is_gone)
            .order_by(each.table.id)
            .execution_options(yield_per=AT_ONCE)
        )
        for found in ids:
            out.write(_line({"what": each.name, "id": str(found)}))
            lines += 1
    return lines


def _line(said: dict[str, Any]) -> bytes:
    return json.dumps(said).encode() + b"\n"


def read(lines: Iterable[bytes]) -> Iterator[tuple[str, UUID]]:
    """Read a list, line by line: what was erased, and its id.

    Raises:
        NotAList: it is none, or a line cannot be read.
    """
    for number, line in enumerate(lines, start=1):
        try:
            said = json.loads(line)
            if number == 1:
                if said["erasures"] != LAYOUT:
                    raise NotAList(f"It is of the layout {said['erasures']}, not {LAYOUT}.")
                continue
            found = str(said["what"]), UUID(said["id"])
        except (ValueError, KeyError, TypeError, AttributeError):
            raise NotAList(f"This is no list of erasures: line {number} is none.") from None
        yield found


def erase_again(
    work: Work, erasables: Sequence[Erasable], listed: Iterable[tuple[str, UUID]]
) -> Repeated:
    """Erase what a list names and this register still holds.

    Rows that are not here (yet) are passed over.

    Raises:
        Forbidden: by the access policy.
        NotAList: it names something that this version does not know.

    Records:
        ``store.erasures.repeated`` with the counts; and one for each record on whose page some of
        it may have stood, so that the page is made anew.

    Rule:
        Fairness L8; GDPR art. 5(1)(e) and 17: what was erased stays erased.
    """
    require(work.actor, Permission.BACKUP_RESTORE)
    known = {each.name: each for each in erasables}
    done, pages = Repeated(), set[UUID]()
    for name, ids in _batches(listed):
        if name not in known:
            raise NotAList(f"It names {name!r}, which this version of Vouch does not know.")
        _erase(work, known[name], ids, done, pages)
    for each in erasables:
        if done.counts[each.name] and each.then is not None:
            each.then(work)
    if done.counts:
        work.record("store.erasures.repeated", counts=dict(done.counts))
    for record in sorted(pages):
        work.record("store.erasures.repeated", record)
    return done


def _erase(
    work: Work, what: Erasable, ids: Sequence[UUID], done: Repeated, pages: set[UUID]
) -> None:
    still = work.session.scalars(
        select(what.table.id).where(what.table.id.in_(ids), ~what.is_gone)
    ).all()
    if not still:
        return
    if not what.emptied:
        done.by_hand.extend((what.name, each) for each in still)
        return
    if what.shown_at is not None:
        pages.update(each for each in what.shown_at(work, still) if each)
    work.session.execute(
        update(what.table)
        .where(what.table.id.in_(still))
        .values({name: work.at if to is AT else to for name, to in what.emptied.items()})
        .execution_options(synchronize_session=False)
    )
    done.counts[what.name] += len(still)


def _batches(listed: Iterable[tuple[str, UUID]]) -> Iterator[tuple[str, list[UUID]]]:
    """Gather ids of one kind that follow on one another."""
    name, ids = "", list[UUID]()
    for what, found in listed:
        if ids and (what != name or len(ids) == AT_ONCE):
            yield name, ids
            ids = []
        name = what
        ids.append(found)
    if ids:
        yield name, ids
