"""How long a draft is open, and what is left of words that told of a person."""

from datetime import UTC, datetime, timedelta

from app.domains.consultations.rules import TAKEN_OUT, is_open, without

CLOSES = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_c8_a_draft_can_be_answered_up_to_its_last_instant_and_not_in_it():
    assert is_open(CLOSES, CLOSES - timedelta(microseconds=1))
    assert not is_open(CLOSES, CLOSES)


def test_l8_of_a_name_inside_a_longer_one_nothing_stays():
    said = "Maria Santos was here. So was Maria."
    for parts in (["Maria", "Maria Santos"], ["Maria Santos", "Maria"]):
        assert without(said, parts) == f"{TAKEN_OUT} was here. So was {TAKEN_OUT}."
    assert without(said, []) == said


def test_l8_of_words_that_lie_over_each_other_nothing_stays():
    said = "Ana Maria Santos said it, and Anana too."
    assert without(said, ["Ana Maria", "Maria Santos"]) == f"{TAKEN_OUT} said it, and Anana too."
    left = f"{TAKEN_OUT} Maria {TAKEN_OUT} said it, and {TAKEN_OUT} too."
    assert without(said, ["Santos", "Ana", "ana"]) == left


def test_l8_no_mark_is_taken_out_in_its_turn():
    assert without("Maria, a person", ["Maria", "person"]) == f"{TAKEN_OUT}, a {TAKEN_OUT}"
