"""The whole filtered roster as a stream, pinned to one journal number and one instant."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.access.policy import ANYONE, Actor
from app.domains.roster.engine.certified import CertifiedNow
from app.domains.roster.engine.judgement import Judgement
from app.domains.roster.engine.rendering import CSV_COLUMNS, csv_line
from app.domains.roster.errors import ExportGone, NoSuchEntry
from app.domains.roster.queries import entries, kept_states, violations
from app.domains.roster.queries.entries import Question
from app.domains.roster.rules import SourceState
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.listing import find
from app.domains.roster.service.lookout import Outlook
from app.domains.roster.types import RosterFilter
from app.kit.errors import TooMany

PAGE = 5_000
AT_ONCE = 100
"""So many records are filled together: of more, the texts no longer fit where memory is fast."""
RETRY_AFTER_SECONDS = 5
FORMATS = {"csv": "text/csv; charset=utf-8", "jsonl": "application/jsonl"}


@dataclass(frozen=True, slots=True)
class Pinned:
    """What an export gives: the filters, the format, and the state to which it is pinned.

    Attributes:
        hits: serials of a search's hits, found once; ``None`` without a query.
    """

    filters: RosterFilter
    format: str
    entry: int
    judgement: Judgement
    hits: list[int] | None


def pin(
    desk: RosterDesk, filters: RosterFilter, format_: str, entry: int | None, at: datetime | None
) -> Pinned:
    """Pin an export to the present state, or to an earlier one that is still kept.

    Raises:
        NoSuchEntry: the roster has not come to ``entry``.
        ExportGone: what could be read at ``entry`` is not kept any more.
    """
    outlook = desk.lookout.now()
    judgement = outlook.judgement
    sources = judgement.sources
    pinned_to = outlook.entry if entry is None else entry
    if entry is not None and entry != outlook.entry:
        sources = _sources_at(desk, outlook, entry)
    beside = judgement.certified
    if at is not None or sources is not judgement.sources or beside.late or beside.sanctions:
        # Of what is over or was overturned since, no earlier state tells (V4).
        with desk.database.reading(ANYONE) as work:
            left = violations.left(work, pinned_to)
        beside = CertifiedNow(left=left, answered_at=desk.database.clock())
        judgement = Judgement(sources, judgement.instance, at or judgement.at, beside)
    hits = None
    if filters.q is not None:
        hits = [match.serial for match in find(desk, filters).matches]
    return Pinned(filters, format_, pinned_to, judgement, hits)


def _sources_at(desk: RosterDesk, outlook: Outlook, entry: int) -> dict[str, SourceState]:
    """Return the sources as they were at an earlier entry that is still kept."""
    if entry > outlook.entry:
        raise NoSuchEntry(f"The roster has come to entry {outlook.entry}, not to {entry}.")
    with desk.database.reading(ANYONE) as work:
        if not kept_states.is_kept(work, entry, desk.export_kept):
            hours = desk.export_kept.total_seconds() / 3600
            raise ExportGone(f"What could be read at entry {entry} was kept for {hours:.0f} hours.")
        dates = kept_states.list_dates_at(work, entry)
    return {
        key: replace(state, list_date=dates[key])
        for key, state in outlook.judgement.sources.items()
        if key in dates
    }


class Place:
    """One of the few places for exports; given back once, however the export ends."""

    def __init__(self, desk: RosterDesk) -> None:
        self._desk = desk
        self._taken = True

    def release(self) -> None:
        """Give the place back."""
        if self._taken:
            self._taken = False
            self._desk.exports.release()


def take_place(desk: RosterDesk) -> Place:
    """Take one of the few places for exports.

    Raises:
        TooMany: all of them are taken.
    """
    if not desk.exports.acquire(blocking=False):
        raise TooMany("Too many exports run at once.", retry_after=RETRY_AFTER_SECONDS)
    return Place(desk)


def pages(desk: RosterDesk, actor: Actor, pinned: Pinned) -> Iterator[tuple[int, list[bytes]]]:
    """Yield pages of the export: how many rows, and their bytes; each page through its own door."""
    is_csv = pinned.format == "csv"
    if is_csv:
        yield 0, [csv_line(CSV_COLUMNS).encode()]
    # A line of CSV brings its own end.
    column, end = ("csv", b"") if is_csv else ("item", b"\n")
    fill = pinned.judgement.csv if is_csv else pinned.judgement.json
    after, count = 0, PAGE
    while count == PAGE:
        count, pieces = 0, []
        with desk.database.reading(actor) as work:
            question = Question(
                work, pinned.entry, pinned.filters, pinned.judgement, pinned.hits, is_pinned=True
            )
            with entries.export_page(question, column, after, PAGE, AT_ONCE) as found:
                for rows in found:
                    pieces.append(fill(end.join([text for _, text in rows]) + end))
                    after, count = rows[-1][0], count + len(rows)
        yield count, pieces


def manifest(desk: RosterDesk, actor: Actor, pinned: Pinned) -> dict[str, Any]:
    """Say of an export how many rows it has, their digest, and under which licences.

    Rule:
        Contract, "Public reads": an export is pinned to a journal number.
    """
    digest, rows = hashlib.sha256(), 0
    for count, pieces in pages(desk, actor, pinned):
        for piece in pieces:
            digest.update(piece)
        rows += count
    sources = desk.lookout.now().listed
    record, source = pinned.filters.record.value, pinned.filters.source
    said = {
        "journal_number": pinned.entry,
        "judged_at": pinned.judgement.at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "format": pinned.format,
        "filters": pinned.filters.said(),
        "rows": rows,
        "sha256": digest.hexdigest(),
        "sources": [
            {
                "source": key,
                "title": listed.state.title,
                "publisher": listed.state.publisher,
                "list_date": listed.state.list_date.isoformat(),
                "data_licence": listed.state.data_licence,
                "attribution": listed.state.attribution,
            }
            for key, listed in sources.items()
            if listed.record == record and source in (None, key)
        ],
    }
    return {**said, "instance": pinned.judgement.instance} if pinned.judgement.instance else said
