"""A scope that is reduced or extended is compared by what it says, however it is written."""

import pytest

from app.domains.certifications.rules.scopes import is_less, is_more, shown_of

DHAKA = {"code": "A", "title": "Dhaka", "country": "BD"}
DUBAI = {"code": "B", "title": "Dubai", "country": "AE"}
GULF = {"origin": "BD", "destination": "AE"}
WHOLE = {"sites": [DHAKA, DUBAI], "corridors": [GULF], "sectors": ["F41", "I55"]}


@pytest.mark.parametrize(
    "less",
    [
        {"sites": [DHAKA]},
        {**WHOLE, "sites": [DUBAI]},
        {**WHOLE, "corridors": []},
        {**WHOLE, "sectors": ["I55"]},
        {**WHOLE, "sectors": None},
        {**WHOLE, "sites": [{**DHAKA, "is_head_office": False, "note": None}]},
    ],
)
def test_a_scope_is_reduced_by_what_is_left_out_and_extended_by_what_is_added(less):
    assert is_less(less, WHOLE)
    assert not is_less(WHOLE, less)
    assert is_more(WHOLE, less)
    assert not is_more(less, WHOLE)


@pytest.mark.parametrize(
    "same",
    [
        WHOLE,
        {**WHOLE, "sites": [DUBAI, DHAKA], "sectors": ["I55", "F41", "I55"]},
        {**WHOLE, "sites": [{**DHAKA, "is_head_office": False, "note": None}, DUBAI]},
        {**WHOLE, "sub_agents": ["somebody"]},
    ],
)
def test_the_same_scope_in_other_words_is_neither_less_nor_more(same):
    assert not is_less(same, WHOLE)
    assert not is_less(WHOLE, same)
    assert not is_more(same, WHOLE)
    assert not is_more(WHOLE, same)


def test_a_scope_that_gives_one_thing_for_another_is_neither_less_nor_more():
    other = {**WHOLE, "sectors": ["F41", "Q88"]}
    assert not is_less(other, WHOLE)
    assert not is_more(other, WHOLE)
    changed = {**WHOLE, "sites": [DHAKA, {**DUBAI, "country": "QA"}]}
    assert not is_less(changed, WHOLE)


def test_a_corridor_the_other_way_round_is_another_one():
    back = {"origin": "AE", "destination": "BD"}
    assert is_more({**WHOLE, "corridors": [GULF, back]}, WHOLE)
    assert not is_less({**WHOLE, "corridors": [back], "sectors": []}, WHOLE)


def test_a_certificate_is_never_reduced_to_no_site_at_all():
    assert not is_less({**WHOLE, "sites": []}, WHOLE)
    assert is_more(WHOLE, {**WHOLE, "sites": []})


def test_l2_a_certificate_says_where_and_for_what_and_never_who():
    said = {**WHOLE, "sub_agents": ["somebody"], "representatives": ["somebody else"]}
    assert shown_of(said) == WHOLE
    assert shown_of({"sites": [DHAKA]}) == {"sites": [DHAKA], "corridors": [], "sectors": []}
