"""Whether two people are one: by a document yes, by less a question, by a name alone nothing."""

from datetime import date
from enum import StrEnum

from rapidfuzz.distance import OSA

from app.domains.bars.engine.identity import LEAST_NUMBER, number_of
from app.domains.bars.types import Alike, Document, Meets, Met, Person
from app.kit.text import fold, is_latin

LONG_WORD = 5
"""From so many letters on, a word of a name may have one typing error."""


class _Birth(StrEnum):
    SAME_DATE = "same_date"
    SAME_YEAR = "same_year"
    SLIP = "slip"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


def compare(one: Person, other: Person) -> Met | None:
    """Return how somebody meets another; ``None``: they have nothing in common that counts.

    Rule:
        Fairness V5: a person is met by identity, never by name; a likeness is a question. L10: a
        match by name alone never has consequences.
    """
    birth = _birth(one, other)
    if _is_same_document(one.document, other.document):
        return _by_document(one.document, other.document, birth)
    why = _likeness(one, other, birth)
    return None if why is None else Met(Meets.LIKENESS, why)


def _by_document(one: Document | None, other: Document | None, birth: _Birth) -> Met:
    assert one is not None
    assert other is not None
    if birth in (_Birth.DIFFERENT, _Birth.SLIP):
        return Met(Meets.LIKENESS, Alike.DOCUMENT_WITH_ANOTHER_BIRTH)
    if one.kind is not None and other.kind is not None and one.kind is not other.kind:
        return Met(Meets.LIKENESS, Alike.DOCUMENT_OF_ANOTHER_KIND)
    return Met(Meets.IDENTITY, Alike.SAME_DOCUMENT)


def _likeness(one: Person, other: Person, birth: _Birth) -> Alike | None:
    if birth is _Birth.DIFFERENT:
        return None
    is_slip = _is_slip_of_document(one.document, other.document)
    if birth is _Birth.SAME_DATE and is_slip:
        return Alike.BIRTH_DATE_AND_DOCUMENT_SLIP
    if is_one_name(one.name, other.name):
        by_birth = {
            _Birth.SAME_DATE: Alike.NAME_AND_BIRTH_DATE,
            _Birth.SLIP: Alike.NAME_AND_BIRTH_SLIP,
            _Birth.SAME_YEAR: Alike.NAME_AND_BIRTH_YEAR,
        }
        return by_birth.get(birth, Alike.NAME_AND_DOCUMENT_SLIP if is_slip else None)
    is_read_alike = is_latin(one.name) is is_latin(other.name)
    if birth is _Birth.SAME_DATE and not is_read_alike and _may_be_one_country(one, other):
        return Alike.BIRTH_DATE_IN_ANOTHER_SCRIPT
    return None


def _birth(one: Person, other: Person) -> _Birth:
    if one.birth_date is not None and other.birth_date is not None:
        if one.birth_date == other.birth_date:
            return _Birth.SAME_DATE
        is_slip = _is_slip_of_date(one.birth_date, other.birth_date)
        return _Birth.SLIP if is_slip else _Birth.DIFFERENT
    if one.year is None or other.year is None:
        return _Birth.UNKNOWN
    return _Birth.SAME_YEAR if one.year == other.year else _Birth.DIFFERENT


def _is_slip_of_date(one: date, other: date) -> bool:
    """Tell whether two days differ by one digit, two exchanged, or day and month exchanged."""
    is_turned = (one.year, one.month, one.day) == (other.year, other.day, other.month)
    return is_turned or OSA.distance(one.isoformat(), other.isoformat()) == 1


def _is_same_document(one: Document | None, other: Document | None) -> bool:
    if one is None or other is None or one.country != other.country:
        return False
    return number_of(one) == number_of(other)


def _is_slip_of_document(one: Document | None, other: Document | None) -> bool:
    if one is None or other is None or one.country != other.country:
        return False
    numbers = number_of(one), number_of(other)
    return min(map(len, numbers)) >= LEAST_NUMBER and OSA.distance(*numbers) == 1


def _may_be_one_country(one: Person, other: Person) -> bool:
    if one.document is None or other.document is None:
        return True
    return one.document.country == other.document.country


def is_one_name(one: str, other: str) -> bool:
    """Tell whether two names can be one: in any order, with or without a middle name.

    A long word may have one typing error. It decides nothing by itself.
    """
    mine, theirs = fold(one).split(), fold(other).split()
    shorter, longer = sorted((mine, theirs), key=len)
    if not shorter or (len(shorter) == 1 and len(longer) > 1):
        return False
    left, unmet = list(longer), list[str]()
    for word in shorter:
        if word in left:
            left.remove(word)
        else:
            unmet.append(word)
    for word in unmet:
        met = next((each for each in left if _is_one_word(word, each)), None)
        if met is None:
            return False
        left.remove(met)
    return True


def _is_one_word(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= LONG_WORD and OSA.distance(one, other) == 1
