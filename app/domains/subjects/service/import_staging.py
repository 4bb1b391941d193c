"""The rows that a file leaves in staging: facts closed and opened, licences with their acts."""

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple
from uuid import UUID

from app.domains.imports.types import LicenceStatus, MayRecruit, may_recruit
from app.domains.subjects.engine.difference import (
    Difference,
    Known,
    difference,
    paired,
    past,
    settled,
    worsens,
)
from app.domains.subjects.models import (
    BESIDE_WHAT_IS_SAID,
    OWN_COLUMNS,
    STAGED,
    Licence,
    Principal,
)
from app.kit.ids import new_hex_id
from app.store.base import Stated, table_of

Values = tuple[Any, ...]
Rows = dict[str, list[Values]]
Added = Mapping[str, tuple[UUID, Known]]
"""Licences that acts added and no list has, by number, with their record."""

TERMS = OWN_COLUMNS[Licence]
NUMBER, STATUS = TERMS.index("number"), TERMS.index("status")
STATED_COLUMNS = (
    *("import_id", "id", "subject_id", "listing_id", "file_id", "line"),
    *("stated_from", "stated_until"),
)
BESIDE: Mapping[type[Stated], tuple[str, ...]] = {
    Principal: ("salt",),
    Licence: BESIDE_WHAT_IS_SAID,
}
"""What some facts have beside what they say."""


class Origin(NamedTuple):
    """Of whom facts are, and where they stand; ids as they are written in bulk."""

    file_id: str
    list_date: date
    day: str
    subject_id: str
    listing_id: str
    line: int


def columns_of(fact: type[Stated]) -> tuple[str, ...]:
    """Return the columns of a fact's staging twin, in the order of :func:`_fact_row`."""
    return (*STATED_COLUMNS, *OWN_COLUMNS[fact], *BESIDE.get(fact, ()))


def added_before(added: Added, origin: Origin, stated: Iterable[Values]) -> list[Known]:
    """Return the licences that a list states now, and an act had added to this firm before."""
    if not added:
        return []
    numbered = (added.get(values[NUMBER]) for values in stated)
    return [each[1] for each in numbered if each and each[0].hex == origin.subject_id]


def stage_licences(
    rows: Rows, origin: Origin, known: Sequence[Known], added: Sequence[Known], stated: list[Values]
) -> bool:
    """Stage what a list changes in licences; what an act said on its day or later stays.

    Args:
        rows: of every staging table.
        origin: of whom the licences are.
        known: licences of the row of the list.
        added: licences that an act had added before the list had them.
        stated: what the list says.

    Returns:
        Whether the firm may recruit less.
    """
    before = [*known, *added]
    found = settled(before, stated, origin.list_date, TERMS)
    # The list has them now: each belongs to its row of the list from here on.
    for each in added:
        if each in found.held or each.values in found.stated:
            _stage_adopted(rows, origin, each)
    stage_difference(rows, origin, Licence, found.known, found.stated)
    after = [*found.stated, *(each.values for each in found.held)]
    return bool(before) and worsens(_statuses(each.values for each in before), _statuses(after))


def _stage_adopted(rows: Rows, origin: Origin, known: Known) -> None:
    rows["staged_closing"].append((origin.file_id, known.id.hex, table_of(Licence).name))
    came = (_hex(known.file_id), known.line, known.stated_from.isoformat(), None)
    beside = (known.licence_id.hex, _hex(known.act_id))
    rows[STAGED[Licence].name].append(_fact_row(origin, came, Licence, known.values, beside))


def _hex(found: UUID | None) -> str | None:
    return found.hex if found else None


def _statuses(licences: Iterable[Values]) -> Iterator[LicenceStatus]:
    """Read the status of each licence from its values, in the order of the table's columns."""
    return (LicenceStatus(values[STATUS]) for values in licences)


def stage_difference(
    rows: Rows,
    origin: Origin,
    fact: type[Stated],
    known: Sequence[Known],
    stated: Sequence[Values],
) -> None:
    """Stage what is closed, the past that it leaves, and what is new."""
    changes = difference(known, stated)
    for closed in changes.closed:
        rows["staged_closing"].append((origin.file_id, closed.id.hex, table_of(fact).name))
    for closed, last in past(changes.closed, origin.list_date):
        came = (_hex(closed.file_id), closed.line, closed.stated_from.isoformat(), last.isoformat())
        beside = (closed.licence_id.hex, _hex(closed.act_id))
        rows[STAGED[fact].name].append(_fact_row(origin, came, fact, closed.values, beside))
    stage_added(rows, origin, fact, changes.added, _same_licences(fact, changes))


def _same_licences(fact: type[Stated], changes: Difference) -> dict[Values, str]:
    """Say of licences that change which ones they are, so that their acts stay beside them."""
    if fact is not Licence:
        return {}
    pairs = paired(changes.closed, changes.added, TERMS)
    return {values: known.licence_id.hex for known, values in pairs}


def stage_added(
    rows: Rows,
    origin: Origin,
    fact: type[Stated],
    added: Iterable[Values],
    same: Mapping[Values, str] = MappingProxyType({}),
) -> None:
    """Stage what is stated from the file on, and of licences which known ones they are."""
    came = (origin.file_id, origin.line, origin.day, None)
    rows[STAGED[fact].name].extend(
        [_fact_row(origin, came, fact, values, (same.get(values), None)) for values in added]
    )


def _fact_row(
    origin: Origin,
    came: Values,
    fact: type[Stated],
    values: Values,
    beside: tuple[str | None, str | None],
) -> Values:
    """Return the row of a fact; a licence says beside it which one it is, and by which act."""
    row = (
        *(origin.file_id, new_hex_id(), origin.subject_id, origin.listing_id),
        *came,
        *values,
    )
    if fact is Principal:
        return (*row, secrets.token_hex(16))
    return (*row, *beside) if fact is Licence else row


def outlasts(licence: Known, list_date: date) -> bool:
    """Tell whether an act's word on a licence stays when the list is silent.

    It does where the list cannot know of the act, and where the act says that the firm may not
    recruit: that a cancelled firm is left out of a list makes it no less cancelled.
    """
    if licence.decided_on is None:
        return False
    status = LicenceStatus(licence.values[STATUS])
    return licence.decided_on >= list_date or may_recruit(status) is MayRecruit.NO


def no_longer_listed(values: Values) -> Values:
    """Return a licence whose status is that, and whose word is nobody's."""
    now = {"status": LicenceStatus.NO_LONGER_LISTED.value, "status_word": None}
    return tuple(now.get(name, value) for name, value in zip(TERMS, values, strict=True))
