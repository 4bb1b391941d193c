"""What a profile must say, what a basis proves, and when owners have changed: pure functions."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from app.domains.registration.types import Basis, Identity
from app.kit.errors import Fault

PROVED_BY = {
    Basis.LICENCE: ("licences",),
    Basis.COMPANY_REGISTER: ("identifiers",),
    Basis.VISIT: ("addresses", "branches"),
}
"""Which part of a profile a basis can prove, beside the legal name."""

MATCHABLE = tuple(part for parts in PROVED_BY.values() for part in parts)
_POINTER = re.compile(r"/(\w+)/(\d{1,3})")
_NOT_OF_A_NUMBER = re.compile(r"[\W_]+")
_LOOK_ALIKE = str.maketrans(
    "АВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",  # noqa: RUF001 - Cyrillic and Greek letters are meant
    "ABEKMHOPCTYXIJSABEZHIKMNOPTYX",
)
"""Letters that print as Latin ones do, as some countries write the series of a document."""


class OwnerOf(NamedTuple):
    """An owner whom a holder stated, with the first and the last day."""

    id: UUID
    first: date
    last: date | None


class ChangedOwner(NamedTuple):
    """Who left and who came."""

    left: UUID
    came: UUID


def lacking(content: dict[str, Any]) -> list[Fault]:
    """Return what a profile lacks before it can be submitted.

    Rule:
        Fairness L3: a firm is matched to a licence, a company register or a visit, so it says a
        licence, a registration number or a place.
    """
    if any(content.get(part) for part in MATCHABLE):
        return []
    words = "Give at least one licence, registration number, address or branch to be matched to."
    return [Fault("/licences", words)]


def is_proved_by(basis: Basis, pointer: str, content: dict[str, Any]) -> bool:
    """Tell whether a basis can prove the part of a profile at a pointer.

    Rule:
        Fairness L3 and L2: only what the basis proves is not marked as said by the firm alone.
    """
    found = _POINTER.fullmatch(pointer)
    if found is None or found[1] not in PROVED_BY[basis]:
        return False
    return int(found[2]) < len(content.get(found[1], ()))


def needs_document(basis: Basis) -> bool:
    """Tell whether a basis is a document: an extract, or the report of a visit.

    Rule:
        Fairness L3.
    """
    return basis is not Basis.LICENCE


def changed_owner(owners: Iterable[OwnerOf]) -> ChangedOwner | None:
    """Return the owner who left last and who came after, if one left and one came.

    Rule:
        Fairness P1: the right to speak for a firm lapses on a change of owner.
    """
    known = list(owners)
    left = [each for each in known if each.last is not None]
    pairs = [
        (gone.last, came.first, ChangedOwner(gone.id, came.id))
        for gone in left
        for came in known
        if came.last is None and came.first > gone.first
    ]
    return max(pairs)[2] if pairs else None


def identity_key(identity: Identity) -> str:
    """Return a document's number as numbers are compared.

    Without marks, in capitals; digits of every script are one, and letters that print alike.

    Rule:
        Fairness L10 and V5: a person is met by number and birth date, never by name.
    """
    plain = _NOT_OF_A_NUMBER.sub("", unicodedata.normalize("NFKC", identity.number)).upper()
    number = "".join(_digit(each) for each in plain.translate(_LOOK_ALIKE))
    return f"identity:{identity.country}:{number}"


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


def birth_key(day: date) -> str:
    """Return a birth date as it is compared.

    Rule:
        Fairness L10.
    """
    return f"birth:{day.isoformat()}"
