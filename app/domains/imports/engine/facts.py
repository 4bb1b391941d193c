"""From the values of a row to the facts that it states, each group compiled once."""

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import Any, TypeVar

from app.domains.imports.engine.enforcement import enforcement_reader, first_said
from app.domains.imports.engine.fields import Refused, Values
from app.domains.imports.engine.profile import AddressSlots, LicenceSlots, Profile, Slot
from app.domains.imports.types import (
    AddressFact,
    ContactFact,
    CorridorFact,
    IdentifierFact,
    LicenceFact,
    NameFact,
    PrincipalFact,
    RecordFacts,
)

Row = dict[str, Values]
Facts = TypeVar("Facts")

REMEMBERED = 2_000


def facts_reader(profile: Profile) -> Callable[[Row], RecordFacts]:
    """Compile what a row states by the profile.

    The function raises :class:`~app.domains.imports.engine.fields.Refused` for a row that names no
    firm or says something that the profile does not know.
    """
    country = first_said(profile.country)
    names = _names(profile)
    identifiers = _remembered(_slots_in(profile.identifiers), _identifiers(profile))
    addresses = _remembered(_slots_in(profile.addresses), _addresses(profile))
    licences = _remembered(_slots_in(profile.licences), _licences(profile))
    corridors = _remembered(_slots_in(profile.corridors), _corridors(profile))
    sectors = _remembered(profile.sectors, _codes(profile.sectors))
    occupations = _remembered(profile.occupations, _codes(profile.occupations))
    principals = _remembered(_slots_in(profile.principals), _principals(profile))
    contacts = _remembered(_slots_in(profile.contacts), _contacts(profile))
    # Hardly two rows of such a list state the same, so that none is remembered.
    enforcement = enforcement_reader(profile)

    def read(row: Row) -> RecordFacts:
        return RecordFacts(
            country(row),
            names(row),
            identifiers(row),
            addresses(row),
            licences(row),
            corridors(row),
            sectors(row),
            occupations(row),
            principals(row),
            contacts(row),
            enforcement(row),
        )

    return read


def _slots_in(parts: Iterable[Any]) -> list[Slot]:
    return [value for part in parts for _, value in part if isinstance(value, Slot)]


def _remembered(slots: Sequence[Slot], read: Callable[[Row], Facts]) -> Callable[[Row], Facts]:
    """Let rows that say the same share one fact; lists say the same of many firms."""
    fields = sorted({slot.field for slot in slots if slot.field is not None})
    if not fields:
        always = read({})
        return lambda _row: always
    known: dict[tuple[Values, ...], Facts] = {}

    def recall(row: Row) -> Facts:
        said = tuple([row[name] for name in fields])
        facts = known.get(said)
        if facts is None:
            facts = read(row)
            if len(known) < REMEMBERED:
                known[said] = facts
        return facts

    return recall


def _all(slot: Slot | None) -> Callable[[Row], Sequence[Any]]:
    """Return what reads every value of a slot, or ``None`` alone where there is none."""
    if slot is None:
        return lambda _row: (None,)
    if slot.field is None:
        constant = (slot.constant,)
        return lambda _row: constant
    field = slot.field
    return lambda row: row[field]


def _first(slot: Slot | None) -> Callable[[Row], str | None]:
    every = _all(slot)
    return lambda row: next(iter(every(row)), None)


def _names(profile: Profile) -> Callable[[Row], tuple[NameFact, ...]]:
    readers = [(slots.kind.value, _all(slots.name)) for slots in profile.names]

    def read(row: Row) -> tuple[NameFact, ...]:
        names = [NameFact(kind, text) for kind, texts in readers for text in texts(row)]
        if not names:
            raise Refused(None, "the row names no firm")
        return tuple(names)

    return read


def _identifiers(profile: Profile) -> Callable[[Row], tuple[IdentifierFact, ...]]:
    readers = [(slots.scheme, _all(slots.value)) for slots in profile.identifiers]
    return lambda row: tuple(
        IdentifierFact(scheme, value) for scheme, values in readers for value in values(row)
    )


def _addresses(profile: Profile) -> Callable[[Row], tuple[AddressFact, ...]]:
    def compiled(slots: AddressSlots) -> Callable[[Row], AddressFact | None]:
        text, locality, region = _first(slots.text), _first(slots.locality), _first(slots.region)
        country = _first(slots.country)

        def read(row: Row) -> AddressFact | None:
            fact = AddressFact(text(row), locality(row), region(row), country(row))
            return fact if any(fact[:3]) else None

        return read

    readers = [compiled(slots) for slots in profile.addresses]
    return lambda row: tuple(fact for read in readers if (fact := read(row)))


def _corridors(profile: Profile) -> Callable[[Row], tuple[CorridorFact, ...]]:
    readers = [(_all(slots.origin), _all(slots.destination)) for slots in profile.corridors]
    return lambda row: tuple(
        CorridorFact(origin, destination)
        for origins, destinations in readers
        for origin, destination in product(origins(row) or (None,), destinations(row) or (None,))
        if origin or destination
    )


def _codes(slots: Sequence[Slot]) -> Callable[[Row], tuple[tuple[str], ...]]:
    readers = [_all(slot) for slot in slots]
    return lambda row: tuple((code,) for read in readers for code in read(row))


def _principals(profile: Profile) -> Callable[[Row], tuple[PrincipalFact, ...]]:
    readers = [(_first(slots.role), _all(slots.name)) for slots in profile.principals]
    return lambda row: tuple(
        PrincipalFact(role(row) or "", name) for role, names in readers for name in names(row)
    )


def _contacts(profile: Profile) -> Callable[[Row], tuple[ContactFact, ...]]:
    readers = [(slots.kind.value, _all(slots.value)) for slots in profile.contacts]
    return lambda row: tuple(
        ContactFact(kind, value) for kind, values in readers for value in values(row)
    )


def _licences(profile: Profile) -> Callable[[Row], tuple[LicenceFact, ...]]:
    readers = [_licence(profile, slots) for slots in profile.licences]
    return lambda row: tuple(fact for read in readers if (fact := read(row)))


def _licence(profile: Profile, slots: LicenceSlots) -> Callable[[Row], LicenceFact | None]:
    """Compile a licence; a row that says nothing of it in its own columns has none."""
    slotted = (slots.number, slots.kind, slots.status_word, slots.valid_from, slots.valid_until)
    own = [slot.field for slot in slotted if slot is not None and slot.field is not None]
    parts = [_first(slot) for slot in slotted]
    status_of = _status_reader(profile, slots)

    def read(row: Row) -> LicenceFact | None:
        if own and not any(row[name] for name in own):
            return None
        number, kind, word, first, last = (part(row) for part in parts)
        if first and last and first > last:
            raise Refused(_column(profile, slots.valid_until), "ends before it begins")
        return LicenceFact(number, kind, word, status_of(word), first, last)

    return read


def _status_reader(profile: Profile, slots: LicenceSlots) -> Callable[[str | None], str]:
    if slots.status is not None:
        same = slots.status.value
        return lambda _word: same
    statuses = {_plain(word): status.value for word, status in profile.statuses.items()}

    def status_of(word: str | None) -> str:
        if word is None:
            return "unknown"
        known = statuses.get(_plain(word))
        if known is None:
            column = _column(profile, slots.status_word)
            raise Refused(column, f"the profile does not know the status {word[:60]!r}")
        return known

    return status_of


def _plain(word: str) -> str:
    return " ".join(word.casefold().split())


def _column(profile: Profile, slot: Slot | None) -> str | None:
    if slot is None or slot.field is None:
        return None
    return profile.fields[slot.field].column
