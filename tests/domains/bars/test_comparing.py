"""Who meets a bar: by a document yes, by less a question, by a name alone nothing (V5, L10)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.bars.engine.comparing import compare, is_one_name
from app.domains.bars.engine.identity import keys_of, pair_key
from app.domains.bars.types import Alike, Document, DocumentKind, Meets, Met, Person
from app.kit.text import fold

PASSPORT = DocumentKind.PASSPORT
BORN = date(1971, 3, 9)
ONE = Person("Maria Santos Reyes", BORN, None, Document("PH", "P1234567A", PASSPORT))

NAMES = st.sampled_from(
    [
        "Maria Santos Reyes",
        "Reyes Maria",
        "Maria Santos Reies",
        "Jose Cruz",
        "मारिया रेयेस",
        "Sukarno",
    ]
)
DATES = st.dates(date(1970, 1, 1), date(1972, 12, 31))
NUMBERS = st.sampled_from(["P1234567A", "P1234576A", "P123456A", "P1234567B", "Q7654321", "12"])
DOCUMENTS = st.builds(
    Document,
    st.sampled_from(["PH", "NP"]),
    NUMBERS,
    st.none() | st.sampled_from(DocumentKind),
)


@st.composite
def people(draw: st.DrawFn) -> Person:
    """Anybody: with a day or a year of birth or none, with a document or none."""
    day = draw(st.none() | DATES | st.just(BORN))
    year = draw(st.none() | st.integers(1970, 1972)) if day is None else None
    return Person(draw(NAMES), day, year, draw(st.none() | DOCUMENTS))


@given(people(), people())
def test_v5_whoever_meets_another_is_found_by_a_key_that_they_share(one, other):
    if compare(one, other) is not None:
        assert keys_of(one) & keys_of(other)


@given(people(), people())
def test_v5_it_is_the_same_from_either_side(one, other):
    assert compare(one, other) == compare(other, one)


@given(people(), people())
def test_v5_only_a_document_of_one_number_meets_by_identity(one, other):
    met = compare(one, other)
    if met is not None and met.how is Meets.IDENTITY:
        assert one.document is not None
        assert other.document is not None
        assert (one.document.country, one.document.number) == (
            other.document.country,
            other.document.number,
        )


@given(NAMES)
def test_l10_a_name_alone_is_nothing_and_has_no_key(name):
    assert compare(Person(name), Person(name)) is None
    assert keys_of(Person(name)) == frozenset()
    namesake = Person(name, date(1988, 11, 23), None, Document("PH", "P8800112B", PASSPORT))
    known = Person(name, BORN, None, Document("PH", "P1234567A", PASSPORT))
    assert compare(known, namesake) is None


@given(people(), NAMES)
def test_l10_no_key_tells_a_name(person, name):
    other = Person(name, person.birth_date, person.birth_year, person.document)
    assert keys_of(person) == keys_of(other)


@pytest.mark.parametrize(
    "number",
    ["P 123-4567 A", "p1234567a", "P１２３４５６７A", "Р1234567А", "P१२३४५६७A", "P١٢٣٤٥٦٧A"],
)
def test_v5_a_number_is_one_however_it_is_written(number):
    other = Person("Somebody Else", None, None, Document("PH", number))
    assert compare(ONE, other) == Met(Meets.IDENTITY, Alike.SAME_DOCUMENT)


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (Person("Reyes, María", BORN, None, Document("PH", "X99")), Alike.NAME_AND_BIRTH_DATE),
        (Person("Maria Reyes", None, 1971, Document("PH", "X99")), Alike.NAME_AND_BIRTH_YEAR),
        (Person("Maria Reyes", date(1971, 9, 3), None, None), Alike.NAME_AND_BIRTH_SLIP),
        (Person("Maria Reyes", date(1972, 3, 9), None, None), Alike.NAME_AND_BIRTH_SLIP),
        (
            Person("Maria Reyes", None, None, Document("PH", "P1234576A")),
            Alike.NAME_AND_DOCUMENT_SLIP,
        ),
        (
            Person("Jose Cruz", BORN, None, Document("PH", "P123467A")),
            Alike.BIRTH_DATE_AND_DOCUMENT_SLIP,
        ),
        (
            Person("Maria Reyes", date(1960, 5, 5), None, Document("PH", "P1234567A")),
            Alike.DOCUMENT_WITH_ANOTHER_BIRTH,
        ),
        (
            Person("Maria Reyes", BORN, None, Document("PH", "P1234567A", DocumentKind.TAX_NUMBER)),
            Alike.DOCUMENT_OF_ANOTHER_KIND,
        ),
        (Person("मारिया रेयेस", BORN, None, None), Alike.BIRTH_DATE_IN_ANOTHER_SCRIPT),
    ],
)
def test_v5_a_likeness_is_a_question_and_says_why(other, why):
    assert compare(ONE, other) == Met(Meets.LIKENESS, why)


@pytest.mark.parametrize(
    "other",
    [
        Person("Maria Santos Reyes", date(1988, 11, 23), None, Document("PH", "P8800112B")),
        Person("Maria Santos Reyes", None, 1988, None),
        Person("Maria Santos Reyes", None, None, Document("PH", "P8800112B")),
        Person("Jose Cruz", BORN, None, Document("PH", "X99")),
        Person("Jose Cruz", None, None, Document("PH", "P1234567B")),
        Person("Maria Santos Reyes", date(1980, 3, 9), None, Document("PH", "P1234567B")),
        Person("Jose Cruz", None, None, Document("NP", "P1234567A")),
    ],
)
def test_v5_what_is_less_than_a_likeness_is_nothing(other):
    assert compare(ONE, other) is None


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Maria Santos Reyes", "REYES MARIA", True),
        ("Mohammed Al Amin", "Mohammad Al-Amin", True),
        ("Sukarno", "Sukarno", True),
        ("Sukarno", "Sukarno Putra", False),
        ("Maria Reyes", "Maria Cruz", False),
        ("Ana Li", "Ana Lu", False),
        ("!!!", "!!!", False),
    ],
)
def test_when_two_names_can_be_one(one, other, is_one):
    assert is_one_name(one, other) is is_one
    assert is_one_name(other, one) is is_one


def test_v5_a_pair_is_known_again_by_its_document_whatever_the_spelling():
    again = Person("M. S. Reyes", BORN, None, Document("PH", "p-1234567-a", PASSPORT))
    assert pair_key(ONE, fold(ONE.name)) == pair_key(again, fold(again.name))
    other = Person(ONE.name, BORN, None, Document("PH", "P1234567B", PASSPORT))
    assert pair_key(ONE, fold(ONE.name)) != pair_key(other, fold(other.name))
