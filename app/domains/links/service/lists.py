"""A partner's lists and decisions: kept as the partner says them, and brought in by the import."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from app.domains.changes.engine.records import DecisionRecord, ListingRecord, Register
from app.domains.imports.types import LicenceStatus
from app.domains.links.engine.deciding import met
from app.domains.links.models import ExchangeLink, ExchangeList, ExchangeRow
from app.domains.links.queries import coming
from app.domains.links.queries import links as queries
from app.domains.links.service import asking
from app.domains.links.service.ledger import speaks_for
from app.domains.links.types import Direction, Known, LinkedRow, NotTaken, Tally
from app.kit.ids import new_id
from app.store.work import Work

LONGEST_SOURCE_KEY = 60
R = TypeVar("R", bound=ListingRecord | DecisionRecord)


class Lists:
    """The lists that a partner sends, while a piece of a file is worked off.

    Args:
        work: that writes.
        link: of the partner.
        sequence: number of the file.
        tally: counts what becomes of the records.
    """

    def __init__(self, work: Work, link: ExchangeLink, sequence: int, tally: Tally) -> None:
        self._work, self._link, self._sequence, self._tally = work, link, sequence, tally
        known = queries.lists_of(work, link.id, Direction.RECEIVED)
        self._lists = {each.list_key: each for each in known}
        self._changed: dict[str, ExchangeList] = {}

    def changed(self) -> Iterable[ExchangeList]:
        """Return the lists of which something came."""
        return self._changed.values()

    def take_listings(self, records: Sequence[ListingRecord]) -> None:
        """Keep rows of lists as the partner says them now."""
        for list_key, some in _by_list(self._may_come(records)).items():
            row = self._list(some[0].source, some[0])
            known = coming.rows_by_key(self._work, row.id, [each.key for each in some])
            for each in some:
                self._keep(row, known, each)
            row.list_date = max([each.list_date for each in some] + _dates(row))
            self._changed[list_key] = row
        self._work.session.flush()

    def _may_come(self, records: Sequence[R]) -> list[R]:
        """Leave out what is of another jurisdiction, or of a list that is not taken here."""
        found = []
        for each in records:
            known = self._lists.get(each.source.key)
            is_same = known is None or known.jurisdiction == each.source.jurisdiction
            if not speaks_for(self._link, each.source.jurisdiction) or not is_same:
                self._tally.leave(NotTaken.ANOTHER_JURISDICTION)
            elif isinstance(each, ListingRecord) and each.source.key not in self._link.takes:
                self._tally.leave(NotTaken.LIST_NOT_TAKEN)
            elif isinstance(each, ListingRecord) and len(each.licences) > 1:
                self._tally.leave(NotTaken.SEVERAL_LICENCES)
            else:
                found.append(each)
        return found

    def _list(self, said: Register, first: ListingRecord) -> ExchangeList:
        row = self._lists.get(said.key)
        if row is None:
            row = ExchangeList(
                id=new_id(),
                link_id=self._link.id,
                direction=Direction.RECEIVED,
                list_key=said.key,
                source_key=source_key(self._link.key, said.key),
                jurisdiction=said.jurisdiction,
                title=said.title or said.key,
                record=first.firm.kind.value,
                at_entry=0,
                is_changed=False,
            )
            self._work.session.add(row)
            self._work.session.flush()
            self._lists[said.key] = row
        return row

    def _keep(self, row: ExchangeList, known: dict[str, ExchangeRow], said: ListingRecord) -> None:
        kept = known.get(said.key)
        if kept is None:
            kept = known[said.key] = ExchangeRow(id=new_id(), list_id=row.id, key=said.key)
            self._work.session.add(kept)
        licence = said.licences[0] if said.licences else None
        kept.licence = None if licence is None else licence.number
        kept.status = None if licence is None else licence.status
        kept.said_at, kept.is_gone = said.at, said.is_gone
        kept.content = {
            "firm": said.firm.model_dump(mode="json", exclude_none=True),
            "licence": {}
            if licence is None
            else licence.model_dump(mode="json", exclude_none=True),
        }
        self._tally.take(said.record)

    def take_decisions(self, records: Sequence[DecisionRecord]) -> None:
        """Take decisions that fit what is known, and ask a person about the others.

        Rule:
            Fairness L10: a licence is found by its number in its register alone.
        """
        for list_key, some in _by_list(self._may_come(records)).items():
            row = self._lists.get(list_key)
            numbers = {each.licence for each in some}
            rows = {} if row is None else coming.rows_by_licence(self._work, row.id, numbers)
            linked = None if row is None else row.source_key
            place = some[0].source.jurisdiction
            others = coming.stated_here(self._work, place, linked, numbers)
            for each in some:
                found = rows.get(each.licence, [])
                self._decide(each, found, others.get(each.licence, []))
                if row is not None:
                    row.list_date = max([each.at.date(), *_dates(row)])
                    self._changed[list_key] = row
        self._work.session.flush()

    def _decide(self, said: DecisionRecord, rows: list[ExchangeRow], others: list[Known]) -> None:
        meets = met(said, [_as_met(each) for each in rows], others)
        self._tally.take(said.record)
        if meets.question is not None:
            asked = asking.ask_about_decision(
                self._work, self._link, said, meets.question, rows, others, self._sequence
            )
            self._tally.questions += asked
        elif not meets.is_known:
            apply(rows[0], said)


def apply(row: ExchangeRow, said: DecisionRecord) -> None:
    """Let a row of a partner's list say what the partner decided."""
    licence = dict(row.content.get("licence") or {})
    new = said.model_dump(mode="json", include={"status", "status_word"}, exclude_none=True)
    if said.act == "renew":
        days = {"valid_from", "valid_until"}
        new |= said.model_dump(mode="json", include=days, exclude_none=True)
    if "status" in new and "status_word" not in new:
        licence.pop("status_word", None)
    row.content = {**row.content, "licence": {**licence, **new}}
    if said.status is not None:
        row.status = LicenceStatus(said.status.value)
    row.said_at = said.at


def _as_met(row: ExchangeRow) -> LinkedRow:
    return LinkedRow(None if row.status is None else row.status.value, row.said_at)


def _by_list(records: Iterable[R]) -> dict[str, list[R]]:
    found = defaultdict(list)
    for each in records:
        found[each.source.key].append(each)
    return found


def _dates(row: ExchangeList) -> list[date]:
    return [] if row.list_date is None else [row.list_date]


def source_key(link: str, list_key: str) -> str:
    """Return under which key a partner's list is a source here: no two lists share one.

    Where the words alone could be those of another link and list, a digest of both is added.
    """
    made = f"link-{link}-{list_key.replace('_', '-')}".strip("-")
    is_plain = "-" not in link and "_" not in list_key and not list_key.endswith("-")
    if is_plain and len(made) <= LONGEST_SOURCE_KEY:
        return made
    digest = hashlib.sha256(f"{link}/{list_key}".encode()).hexdigest()[:12]
    return f"{made[: LONGEST_SOURCE_KEY - 13].rstrip('-')}-{digest}"
