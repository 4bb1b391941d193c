"""What becomes of a text before it is printed."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.outside.font_file import characters
from app.outside.type_case import (
    LONGEST_WORD,
    TypeCase,
    language_of,
    runs_right_to_left,
    shortened,
)
from app.outside.typesetting import font_files
from tests.printing import HOLDERS

CASE = TypeCase(span for file in font_files() for span in characters(file))
STEERING = "\u202a\u202b\u202c\u202d\u202e"


@pytest.mark.parametrize("place", HOLDERS)
def test_names_of_each_script_can_be_printed_as_they_are(place):
    printed = CASE.printed(HOLDERS[place].name)
    assert (printed.text, printed.is_whole) == (HOLDERS[place].name, True)


def test_what_no_font_has_is_told_and_not_left_out():
    printed = CASE.printed("ᠮᠣᠩ Ltd")
    assert (printed.text, printed.is_whole) == ("��� Ltd", False)


def test_controls_and_signs_that_turn_a_line_around_are_left_out():
    printed = CASE.printed("Gulf\u202e dexif\u202c\x00\x07 \u200bLtd")
    assert (printed.text, printed.is_whole) == ("Gulf dexif \u200bLtd", True)


def test_a_sign_that_only_chooses_a_form_is_left_out_where_no_font_has_it():
    assert CASE.printed("㐂\U000e0100").text == "㐂"


@pytest.mark.parametrize(
    ("text", "is_turned"),
    [("شركة ABC", True), ("ABC شركة", False), ("12 (ذ.م.م)", True), ("", False), ("12", False)],
)
def test_the_first_letter_with_a_direction_decides(text, is_turned):
    assert runs_right_to_left(text) is is_turned


@pytest.mark.parametrize(
    ("text", "country", "language"),
    [
        ("नेपाल", "NP", "ne"),
        ("नेपाल", "IN", "hi"),
        ("پاکستان", "PK", "ur"),
        ("骨", "JP", "ja"),
        ("骨", None, "zh"),
        ("(株) 骨 ", "KR", "ko"),
        ("Łódź", "PL", None),
        ("12 &", "NP", None),
    ],
)
def test_the_letters_and_the_country_say_the_language(text, country, language):
    assert language_of(text, country) == language


def test_a_long_name_is_cut_before_a_letter_and_keeps_its_marks():
    assert shortened("नेपाली", 5) == "नेपा…"
    assert shortened("short", 5) == "short"
    assert shortened("\u0301" * 9, 5) == "\u0301" * 5 + "…"


@given(st.text(max_size=300))
@example("0" * (2 * LONGEST_WORD))
def test_whatever_is_written_is_printed_with_letters_that_there_are(text):
    printed = CASE.printed(text)
    for character in printed.text:
        assert character not in STEERING
        kind = unicodedata.category(character)
        assert kind not in {"Cs", "Co", "Cn"}
        is_drawn = not (character.isspace() or kind == "Cf")
        assert not is_drawn or CASE.has(character)
    assert CASE.printed(printed.text).text == printed.text


@given(st.text(alphabet="abWক্্ষशمA\u0301", min_size=100, max_size=400))
def test_no_word_is_longer_than_a_line(text):
    words = CASE.printed(text).text.replace("\u200b", " ").split()
    # A letter takes its marks along, and conjuncts stay together.
    assert all(len(word) <= LONGEST_WORD or _has_marks(word[LONGEST_WORD - 1 :]) for word in words)


def _has_marks(text):
    return any(unicodedata.category(each)[0] == "M" for each in text)
