"""What a person and a firm have in common is a question, and never more than one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access.duties import Known, in_common

HOME = "12 Mabini Street, Ermita, Manila"
WORDS = st.text(alphabet="abcdefgh ", min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Maria Santos", "SANTOS, Maria"),
        ("Maria Santos", "Maria Cruz Santos"),
        ("Maria Cruz Santos", "Maria Santos"),
        ("José Núñez", "Jose Nunez"),
        ("मनोज शर्मा", "शर्मा मनोज"),
    ],
)
def test_a_full_name_is_one_in_any_order_and_with_a_middle_name(mine, theirs):
    assert in_common(Known((mine,)), Known((theirs,))) == ["shared_principal"]


@pytest.mark.parametrize(
    ("mine", "theirs"), [("Maria", "Maria Santos"), ("Maria Santos", "Mario Santos"), ("", "")]
)
def test_l10_less_than_a_full_name_asks_nothing(mine, theirs):
    assert in_common(Known((mine,)), Known((theirs,))) == []


def test_a_surname_counts_beside_an_address_alone():
    me = Known(("Lena Santos",), (HOME,))
    assert in_common(me, Known(("Roberto Santos",), (HOME.upper(),))) == ["surname_and_address"]
    assert in_common(me, Known(("Roberto Cruz",), (HOME,))) == []
    assert in_common(me, Known(("Roberto Santos",), ("Manila",))) == []
    assert in_common(me, Known(("Roberto Santos",), ("7 Rizal Avenue, Cebu",))) == []


@pytest.mark.parametrize(
    ("surname", "mine", "theirs", "found"),
    [
        ("Li", "Ermita, Manila, Philippines", "Manila Ermita", []),
        ("Li", "12 Ermita, Manila", "12 Ermita, Manila, Philippines", ["surname_and_address"]),
        ("Li", "12 Ermita, Manila, Philippines", "12 Ermita, Manila", ["surname_and_address"]),
        ("L.", "12 Ermita, Manila", "12 Ermita, Manila", []),
    ],
)
def test_l10_an_initial_is_no_surname_and_a_town_no_address(surname, mine, theirs, found):
    me, them = Known((f"Lena {surname}",), (mine,)), Known((f"Roberto {surname}",), (theirs,))
    assert in_common(me, them) == found


def test_a_bank_detail_is_compared_however_it_is_written():
    me = Known(("Lena Santos",), bank_details=frozenset({"PH12 0000 1234"}))
    assert in_common(me, Known(bank_details=frozenset({"ph1200001234"}))) == ["bank_detail"]
    assert in_common(me, Known(bank_details=frozenset({"", "PH12"}))) == []


@given(st.tuples(WORDS, WORDS), st.tuples(WORDS, WORDS))
def test_it_is_the_same_question_from_either_side(one, other):
    first, second = (Known((name,), (address,)) for name, address in (one, other))
    assert in_common(first, second) == in_common(second, first)
