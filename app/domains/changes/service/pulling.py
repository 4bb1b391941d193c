"""Changes pulled by number: none skipped and none repeated, however many write meanwhile.

The journal numbers entries under its lock, which is held until the commit, so that whoever sees a
number sees all before it. The follower writes from where an entry is seen in the transaction in
which it moves on. A page is read in one snapshot, and goes as far as the follower had come in it.
"""

from collections.abc import Iterator, Sequence

from app.access.grants import Permission
from app.access.policy import Actor, Facts, require
from app.domains.changes.engine.classes import TOLD, Gate, address, says
from app.domains.changes.errors import AnotherChain
from app.domains.changes.queries import feed, gates
from app.domains.changes.rules import EXPORTED_AT_ONCE
from app.domains.changes.service.following import NAME
from app.domains.changes.types import Change, ChangedRow, ChangeRows, Entry, Page, Seen
from app.kit.errors import BadInput, Fault, NotFound
from app.store import consumers, journal
from app.store.work import Database, Work

PUBLIC = Facts(is_public=True)
"""What whoever pulls may see at least."""


def page(work: Work, after: int, limit: int, known_hash: str | None = None) -> Page:
    """Return what happened after an entry, as far as the caller may know it.

    Args:
        work: an open reading.
        after: number of the last entry that the caller has; 0 at the beginning.
        limit: how many at most.
        known_hash: of that entry, as the caller was told; ``None``: they do not ask.

    Raises:
        Forbidden: the role pulls no changes.
        BadInput: nothing was ever told up to there.
        AnotherChain: that entry is another one here.

    Rule:
        Issue 10: every register event that it may see, none skipped, none repeated.
    """
    require(work.actor, Permission.CHANGE_READ, PUBLIC)
    come = consumers.position(work.session, NAME)
    head = journal.head(work.session).number
    _refuse_other_chain(work, after, come, known_hash)
    found = feed.seen(work, after, come, limit)
    up_to = found[-1].number if len(found) == limit else come
    return Page(tuple(_told(work, found)), up_to, _hash(work, up_to), head)


def newest(work: Work, after: int, known_hash: str | None = None) -> Page:
    """Return how far everything was considered, without what happened.

    Raises:
        Forbidden, BadInput, AnotherChain: see :func:`page`.
    """
    require(work.actor, Permission.CHANGE_READ, PUBLIC)
    come = consumers.position(work.session, NAME)
    _refuse_other_chain(work, after, come, known_hash)
    return Page((), come, _hash(work, come), journal.head(work.session).number)


def _refuse_other_chain(work: Work, after: int, come: int, known_hash: str | None) -> None:
    if after > come:
        fault = Fault("/query/after", f"Give at most {come}: so far everything was considered.")
        raise BadInput("Nothing was told up to there.", faults=[fault])
    if known_hash is not None and known_hash != _hash(work, after):
        raise AnotherChain(f"Entry {after} of this journal is not the one that you read.")


def _hash(work: Work, number: int) -> str:
    return feed.hash_of(work, number) or journal.START


def export(database: Database, actor: Actor, after: int, until: int) -> Iterator[Sequence[Change]]:
    """Yield what happened after one entry and up to another, each page through its own door."""
    while after < until:
        with database.reading(actor) as work:
            found = feed.seen(work, after, until, EXPORTED_AT_ONCE)
            told = _told(work, found)
        after = found[-1].number if len(found) == EXPORTED_AT_ONCE else until
        yield told


def rows(work: Work, number: int, after: int, limit: int) -> list[ChangedRow]:
    """Return the rows that an entry changed, those after a position.

    Raises:
        Forbidden: the role pulls no changes.
        NotFound: the caller may not see the entry, or it changed none that they may see.
    """
    require(work.actor, Permission.CHANGE_READ, PUBLIC)
    come = consumers.position(work.session, NAME)
    seen = feed.find(work, number) if 0 < number <= come else None
    told = [] if seen is None else _told(work, [seen])
    if not told or told[0].rows is None:
        raise NotFound("There is no such entry with rows.")
    return [
        ChangedRow(each.position, each.act, each.subject, f"/v1/roster/{each.subject.id}")
        for each in feed.rows(work, number, after, limit)
    ]


def all_rows(
    database: Database, actor: Actor, number: int, after: int
) -> Iterator[Sequence[ChangedRow]]:
    """Yield the rows that an entry changed, each page through its own door.

    Raises:
        Forbidden, NotFound: see :func:`rows`.
    """
    while True:
        with database.reading(actor) as work:
            found = rows(work, number, after, EXPORTED_AT_ONCE)
        yield found
        if len(found) < EXPORTED_AT_ONCE:
            return
        after = found[-1].position


def _told(work: Work, found: Sequence[Seen]) -> list[Change]:
    theirs = {each.number: each.is_theirs for each in found}
    entries = feed.told(work, theirs)
    shut = _shut(work, entries, theirs)
    named = {
        str(each.body["source"]) for each in entries if {"changes", "source"} <= set(each.body)
    }
    hidden = feed.enforcing(work, named)
    return [
        _change(each, hidden, is_theirs=theirs[each.number])
        for each in entries
        if each.number not in shut
    ]


def _shut(work: Work, events: Sequence[Entry], theirs: dict[int, bool]) -> set[int]:
    """Return the events that those who read them as the public are not told, or not any more."""
    gated: dict[Gate, list[Entry]] = {}
    for each in events:
        row = TOLD.get(each.name)
        if row is not None and row.gate and not (row.by and theirs[each.number]):
            gated.setdefault(row.gate, []).append(each)
    shut = {each.number for each in events if each.name not in TOLD}
    for gate, some in gated.items():
        shut |= {each.number for each in some} - gates.open_of(work, gate, some)
    return shut


def _change(entry: Entry, hidden: set[str], *, is_theirs: bool) -> Change:
    row, body = TOLD[entry.name], entry.body
    is_own = is_theirs and row.by is not None
    return Change(
        number=entry.number,
        at=entry.at,
        event=entry.name,
        subject=None if row.is_unnamed else entry.subject,
        reason_code=entry.reason_code if is_own else None,
        says=says(row, body, is_theirs=is_own),
        address=address(row, body, entry.subject_id, is_theirs=is_own),
        rows=_rows(entry, is_shown=is_own or body.get("source") not in hidden),
    )


def _rows(entry: Entry, *, is_shown: bool) -> ChangeRows | None:
    changes = entry.body.get("changes")
    if not changes or not is_shown:
        return None
    return ChangeRows(changes["count"], f"/v1/changes/{entry.number}/rows")
