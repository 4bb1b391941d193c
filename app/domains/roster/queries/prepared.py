"""Prepared questions to the roster's entries, on a connection that can only read.

They are what the lane asks: look-ups by identifier, and the items of a search's hits. The same
questions with every filter are in ``entries``.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from app.store import read_only
from app.store.work import Database

ONLY_LOOK_UPS = " ".join(
    f"-c {each}"
    for each in (
        *("enable_seqscan=off", "enable_hashjoin=off", "enable_mergejoin=off"),
        "plan_cache_mode=force_generic_plan",
    )
)
"""All that is asked here is by key: tables that were never analysed change no plan, and none is
made twice."""
CACHE_KIB = 32_768
MAPPED_BYTES = 2**31 - 2**16
"""So much of the file is read where the system has it in memory, without a call for each page."""

_SQLITE_ENTRY = (
    "SELECT item, extra FROM roster_entry WHERE subject_id = ? AND from_entry <= ?"
    " AND (until_entry IS NULL OR until_entry > ?)"
    " AND (shown_from IS NULL OR shown_from <= ?) AND (shown_until IS NULL OR shown_until > ?)"
)
# An expression of the record keeps SQLite from going through all records of the kind.
_SQLITE_ITEMS = (
    "SELECT serial, item FROM roster_entry WHERE serial IN (SELECT value FROM json_each(?))"
    " AND from_entry <= ? AND (until_entry IS NULL OR until_entry > ?)"
    " AND (shown_from IS NULL OR shown_from <= ?) AND (shown_until IS NULL OR shown_until > ?)"
    " AND record || '' = ?"
)
# What is added to a column keeps both databases from the indexes by instants and by entries: of one
# certificate there are few standings.
# The one standing that holds now: what an appeal can be lodged against, and what renews or was
# renewed, is told by FastAPI. The earliest entry with the same state from the same instant is that
# of the act, since a change closes rows and opens others.
_CERTIFICATES = """
SELECT c.number, c.valid_from, c.valid_until, c.decided_on, c.level, c.scheme_id, c.edition_id,
  s.state, s.from_at, s.until_at, s.ground, s.ends_on,
  (SELECT min(o.recorded_from + 0) FROM certificate_standing o
    WHERE o.certificate_id = c.id AND o.state = s.state AND {o_since} = s.from_at),
  {scope}, v.valid_from, {item}, (SELECT max(number) FROM event)
FROM certificate c
JOIN certificate_standing s ON s.certificate_id = c.id AND s.recorded_until IS NULL
  AND {since} <= {mark} AND (s.until_at IS NULL OR s.until_at > {mark})
  AND s.notice_id IS NULL
JOIN certificate_scope v ON v.certificate_id = c.id AND v.recorded_until IS NULL
  AND v.valid_until IS NULL
JOIN roster_entry e ON e.subject_id = c.subject_id AND e.from_entry <= {mark}
  AND (e.until_entry IS NULL OR e.until_entry > {mark})
  AND (e.shown_from IS NULL OR e.shown_from <= {mark})
  AND (e.shown_until IS NULL OR e.shown_until > {mark})
WHERE c.number {named} AND c.follows_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM certificate f WHERE f.follows_id = c.id)
"""
_SQLITE_CERTIFICATE = _CERTIFICATES.format(
    scope="v.scope",
    item="e.item",
    mark="?",
    named="= ?",
    since="+s.from_at",
    o_since="+o.from_at",
)
_POSTGRESQL_CERTIFICATES = _CERTIFICATES.format(
    scope="v.scope::text",
    item="convert_to(e.item, 'UTF8')",
    mark="%s",
    named="= ANY(%s::varchar[])",
    since="s.from_at + interval '0'",
    o_since="o.from_at + interval '0'",
)
_HEAD = "SELECT max(number) FROM event"
_CHANGED = """
SELECT 1 WHERE EXISTS (SELECT 1 FROM certificate_standing WHERE recorded_from > {mark})
  OR EXISTS (SELECT 1 FROM certificate_standing WHERE recorded_until > {mark})
  OR EXISTS (SELECT 1 FROM certificate_scope WHERE recorded_from > {mark})
  OR EXISTS (SELECT 1 FROM certificate_scope WHERE recorded_until > {mark})
"""
_SQLITE_CHANGED = _CHANGED.format(mark="?")
_POSTGRESQL_CHANGED = _CHANGED.format(mark="%s")
_POSTGRESQL_ENTRIES = (
    "SELECT subject_id::text, convert_to(item, 'UTF8'), convert_to(extra, 'UTF8')"
    " FROM roster_entry WHERE subject_id = ANY(%s::uuid[]) AND from_entry <= %s"
    " AND (until_entry IS NULL OR until_entry > %s)"
    " AND (shown_from IS NULL OR shown_from <= %s) AND (shown_until IS NULL OR shown_until > %s)"
)
_POSTGRESQL_ITEMS = (
    "SELECT serial, convert_to(item, 'UTF8') FROM roster_entry WHERE serial = ANY(%s::bigint[])"
    " AND from_entry <= %s AND (until_entry IS NULL OR until_entry > %s)"
    " AND (shown_from IS NULL OR shown_from <= %s) AND (shown_until IS NULL OR shown_until > %s)"
    " AND record = %s"
)

Entry = tuple[bytes, bytes]
"""The item of an entry, and what its single answer adds, as they go out: in UTF-8."""


class Granted(NamedTuple):
    """A certificate with the standing that holds now, as the lane reads it."""

    number: str
    valid_from: date
    valid_until: date
    decided_on: date
    level: str | None
    scheme_id: UUID | bytes
    edition_id: UUID | bytes
    state: str
    from_at: datetime
    until_at: datetime | None
    ground: str
    ends_on: date | None
    entry: int
    scope: str
    scope_from: date
    item: bytes
    known_at: int


class Read(NamedTuple):
    """Which state of the roster is read.

    Attributes:
        entry: the journal number.
        at: the instant, which says what is public of what ends with time (V4).
    """

    entry: int
    at: datetime


class Prepared(Protocol):
    """An open connection, for one thread at a time."""

    def entries(self, ids: Sequence[str], read: Read) -> dict[str, Entry]:
        """Return what can be read, by identifier in lower case."""
        ...

    def items(self, serials: Sequence[int], record: str, read: Read) -> dict[int, bytes]:
        """Return by serial the items that can be read, of a kind of record."""
        ...

    def certificates(self, numbers: Sequence[str], entry: int, at: datetime) -> list[Granted]:
        """Return the plain ones among certificates at an instant, holders read at an entry."""
        ...

    def head(self) -> int:
        """Return the number of the journal's last entry."""
        ...

    def has_changed(self, entry: int) -> bool:
        """Tell whether any certificate stands otherwise than the journal knew at an entry."""
        ...

    def close(self) -> None:
        """Close the connection."""
        ...


def opened(database: Database) -> Prepared:
    """Open a connection that can only read."""
    return _OnPostgreSQL(database) if database.dialect == "postgresql" else _OnSQLite(database)


class _OnSQLite:
    def __init__(self, database: Database) -> None:
        self._connection = read_only.on_sqlite(database)
        self._connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        self._connection.execute(f"PRAGMA mmap_size = {MAPPED_BYTES}")
        self._connection.text_factory = bytes
        self._cursor = self._connection.cursor()
        self.close = self._connection.close
        self._seen: tuple[int, int] | None = None

    def _rows(self, question: str, values: Sequence[object]) -> list[Any]:
        # Reading to the end ends the statement, and with it the read lock.
        return self._cursor.execute(question, values).fetchall()

    def entries(self, ids: Sequence[str], read: Read) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        entry, now = read.entry, _text(read.at)
        for each in ids:
            values = (each.replace("-", ""), entry, entry, now, now)
            if rows := self._rows(_SQLITE_ENTRY, values):
                found[each] = rows[0]
        return found

    def items(self, serials: Sequence[int], record: str, read: Read) -> dict[int, bytes]:
        entry, now = read.entry, _text(read.at)
        values = (str(list(serials)), entry, entry, now, now, record)
        return dict(self._rows(_SQLITE_ITEMS, values))

    def certificates(self, numbers: Sequence[str], entry: int, at: datetime) -> list[Granted]:
        now = _text(at)
        found: list[Granted] = []
        for each in numbers:
            values = (now, now, entry, entry, now, now, each)
            rows = self._rows(_SQLITE_CERTIFICATE, values)
            found.extend(_from_sqlite(row) for row in rows)
        return found

    def head(self) -> int:
        # It tells for next to nothing whether anybody else has written since.
        [(version,)] = self._rows("PRAGMA data_version", ())
        if self._seen is None or self._seen[0] != version:
            [(number,)] = self._rows(_HEAD, ())
            self._seen = (version, number or 0)
        return self._seen[1]

    def has_changed(self, entry: int) -> bool:
        return bool(self._rows(_SQLITE_CHANGED, (entry,) * 4))


def _text(at: datetime) -> str:
    return at.replace(tzinfo=None).isoformat(" ", "microseconds")


def _from_sqlite(row: Sequence[Any]) -> Granted:
    number, first, last, decided, level, scheme, edition, state, since, until, *rest = row
    ground, ends_on, entry, scope, scope_from, item, known_at = rest
    return Granted(
        number.decode(),
        date.fromisoformat(first.decode()),
        date.fromisoformat(last.decode()),
        date.fromisoformat(decided.decode()),
        None if level is None else level.decode(),
        scheme,
        edition,
        state.decode(),
        _instant(since),
        None if until is None else _instant(until),
        ground.decode(),
        None if ends_on is None else date.fromisoformat(ends_on.decode()),
        entry,
        scope.decode(),
        date.fromisoformat(scope_from.decode()),
        item,
        known_at,
    )


def _instant(text: bytes) -> datetime:
    return datetime.fromisoformat(text.decode()).replace(tzinfo=UTC)


class _OnPostgreSQL:
    def __init__(self, database: Database) -> None:
        self._connection = read_only.on_postgresql(database, ONLY_LOOK_UPS)
        self._cursor = self._connection.cursor(binary=True)
        self.close = self._connection.close

    def entries(self, ids: Sequence[str], read: Read) -> dict[str, Entry]:
        values = (list(ids), read.entry, read.entry, read.at, read.at)
        rows: Any = self._cursor.execute(_POSTGRESQL_ENTRIES, values).fetchall()
        return {each: (item, extra) for each, item, extra in rows}

    def items(self, serials: Sequence[int], record: str, read: Read) -> dict[int, bytes]:
        values = (list(serials), read.entry, read.entry, read.at, read.at, record)
        rows: Any = self._cursor.execute(_POSTGRESQL_ITEMS, values).fetchall()
        return dict(rows)

    def certificates(self, numbers: Sequence[str], entry: int, at: datetime) -> list[Granted]:
        values = (at, at, entry, entry, at, at, list(numbers))
        rows: Any = self._cursor.execute(_POSTGRESQL_CERTIFICATES, values).fetchall()
        return [Granted(*row) for row in rows]

    def head(self) -> int:
        [(number,)] = self._cursor.execute(_HEAD).fetchall()
        return int(number or 0)

    def has_changed(self, entry: int) -> bool:
        return bool(self._cursor.execute(_POSTGRESQL_CHANGED, (entry,) * 4).fetchall())
