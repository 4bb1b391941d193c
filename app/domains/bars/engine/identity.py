"""By what a person is looked up under a bar: documents and births, never a name (V5, L10).

What is looked up is turned into keyed digests before it is kept. There is no key of a name, so no
look-up by one is possible.
"""

from collections.abc import Iterator

from app.domains.bars.types import Document, Person
from app.domains.registration.rules import birth_key, identity_key

LEAST_NUMBER = 5
"""A shorter number has too many neighbours for a typing error to say anything."""


def number_of(document: Document) -> str:
    """Return the number of a document as numbers are compared."""
    return identity_key(document.identity).rpartition(":")[2]


def keys_of(person: Person) -> frozenset[str]:
    """Return by what somebody is found: the document, its neighbours, the day and year of birth.

    A date with one slip in its year is found by its day, with one in its day by its year.

    Two numbers that differ by one typing error (a character too many, one too few, another one,
    two exchanged) share at least one neighbour: what is left of either without one character.
    """
    return frozenset(_keys(person))


def _keys(person: Person) -> Iterator[str]:
    if person.birth_date is not None:
        yield birth_key(person.birth_date)
        yield f"birth-day:{person.birth_date:%m-%d}"
    if person.year is not None:
        yield f"birth-year:{person.year}"
    if person.document is None:
        return
    yield identity_key(person.document.identity)
    number = number_of(person.document)
    if len(number) >= LEAST_NUMBER:
        near = {number, *(number[:at] + number[at + 1 :] for at in range(len(number)))}
        yield from (f"near:{person.document.country}:{each}" for each in near)


def pair_key(person: Person, folded: str) -> str:
    """Return what makes somebody the same for a question that was answered once.

    A document does by itself; without one, a birth with the name as it is compared.
    """
    if person.document is not None:
        kind = "" if person.document.kind is None else person.document.kind.value
        birth = "" if person.birth_date is None else person.birth_date.isoformat()
        return f"pair:{identity_key(person.document.identity)}:{kind}:{birth}"
    birth = person.birth_date.isoformat() if person.birth_date else str(person.birth_year)
    return f"pair:{birth}:{folded}"
