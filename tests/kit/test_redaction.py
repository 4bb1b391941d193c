"""Words are taken out of a text whole, whatever its script, and the mark says what they told."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from app.kit.catalogue import languages
from app.kit.redaction import RemovedFor, Span, SpanBeside, again, edited, whole

NAME, PLACE, DATE, OTHER = RemovedFor


def of(text: str, words: str, reason: RemovedFor = NAME) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), reason)


def test_w4_marked_words_are_gone_and_the_mark_says_what_they_told():
    text = "Ram Thapa took 1,500 from me in Doha on 3 March."
    spans = [of(text, "Doha", PLACE), of(text, "Ram Thapa"), of(text, "3 March", DATE)]
    assert edited(text, spans, "en") == (
        "[name removed] took 1,500 from me in [place removed] on [date removed]."
    )
    assert edited(text, [], "en") == text


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("reason", list(RemovedFor))
def test_w5_every_mark_is_said_in_every_language(language, reason):
    said = edited("abc", [Span(0, 3, reason)], language)
    assert "removed" not in said or language == "en"
    assert said.strip("\u2068\u2069")[0] == "["


@pytest.mark.parametrize(
    ("text", "start", "end", "left"),
    [
        ("नेपाली", 0, 1, "पाली"),  # a letter and its vowel sign
        ("कर्म क्षेत्र", 5, 6, "कर्म त्र"),  # a conjunct stays together
        ("Zoe\u0308 paid", 2, 3, "Zo paid"),
        ("e\u0301e\u0301", 1, 2, "e\u0301"),
        ("👩🏽\u200d👧 here", 1, 2, " here"),
        ("🇳🇵🇶🇦", 0, 1, "🇶🇦"),
        ("a\r\nb", 1, 2, "ab"),
    ],
)
def test_w4_no_character_is_cut(text, start, end, left):
    said = edited(text, [Span(start, end, OTHER)], "en")
    assert said.replace("[something removed]", "") == left


def test_w4_a_mark_turns_no_line_that_runs_from_right_to_left():
    text = "دفعت إلى أحمد علي مبلغ 1500 في الدوحة"
    said = edited(text, [of(text, "أحمد علي"), of(text, "الدوحة", PLACE)], "en")
    assert said == ("دفعت إلى \u2068[name removed]\u2069 مبلغ 1500 في \u2068[place removed]\u2069")
    assert "حُذف اسم" in edited(text, [of(text, "أحمد علي")], "ar")
    assert edited("To Ahmad.", [Span(3, 8, NAME)], "ar").count("\u2068") == 1
    hebrew = "\u05e8\u05dd \u05e9\u05d9\u05dc\u05dd"
    assert edited(hebrew, [Span(0, 2, NAME)], "en").startswith("\u2068[name removed]\u2069 ")


def test_w4_signs_of_direction_keep_their_other_half():
    text = "said \u202eRam\u202c and left; \u2067علي paid\u2069 too"
    inside = Span(5, 8, NAME)
    assert edited(text, [inside], "en").count("\u202e") == text.count("\u202e")
    balanced = of(text, "\u2067علي paid\u2069")
    said = edited(text, [balanced], "en")
    assert "\u2067" not in said
    assert said.count("\u2068") == said.count("\u2069")
    within = "\u2067a \u202eRam\u202c paid\u2069"
    said = edited(within, [Span(0, within.index("paid"), NAME)], "en")
    # What opens and closes within the words goes with them; what closes behind them stays open.
    assert "\u202e" not in said
    assert said.count("\u2067") == 1


def test_spans_that_overlap_become_one_and_those_that_touch_stay_two():
    text = "Ram Thapa of Doha"
    assert whole(text, [Span(4, 9, NAME), Span(0, 6, NAME)]) == [Span(0, 9, NAME)]
    assert whole(text, [Span(0, 6, NAME), Span(4, 9, PLACE)]) == [Span(0, 9, OTHER)]
    later = [Span(0, 3, NAME), Span(4, 9, NAME), Span(8, 12, NAME)]
    assert whole(text, later) == [Span(0, 3, NAME), Span(4, 12, NAME)]
    assert whole(text, [Span(3, 6, DATE), Span(0, 3, NAME)]) == [
        Span(0, 3, NAME),
        Span(3, 6, DATE),
    ]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 99), (98, 99)])
def test_a_span_beside_the_text_is_told_by_its_place(start, end):
    with pytest.raises(SpanBeside, match=r"Span 2 does not lie in the text\.") as refused:
        edited("Ram", [Span(0, 1, NAME), Span(start, end, NAME)], "en")
    assert refused.value.place == 1


def test_w4_words_that_stand_a_second_time_are_shown_to_the_officer():
    text = "Ram came. Then RAM left, and Rama stayed."
    assert again(text, [Span(0, 3, NAME)]) == [Span(15, 18, NAME), Span(29, 32, NAME)]
    assert again(text, [Span(0, 3, NAME), Span(15, 18, NAME), Span(29, 33, NAME)]) == []
    assert again("a b", [Span(1, 2, OTHER)]) == []
    # Without a space between them too, whichever of both was marked.
    assert again("RamRam", [Span(0, 3, NAME)]) == [Span(3, 6, NAME)]
    assert again("RamRam", [Span(3, 6, NAME)]) == [Span(0, 3, NAME)]


TEXTS = st.text(
    st.sampled_from("aé\u0301कि्ष\u200dनेعلي\u064e\u202e\u202c\u2067\u2069👩🏽🇳🇵\r\n "), min_size=1
)


@given(text=TEXTS, data=st.data())
def test_w4_what_is_left_is_whole_characters_of_the_text_in_their_order(text, data):
    spans = []
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        spans.append(Span(start, data.draw(st.integers(start + 1, len(text))), NAME))
    borders = {0, *(match.end() for match in regex.finditer(r"\X", text))}
    found = whole(text, spans)
    assert all(each.start in borders and each.end in borders for each in found)
    for asked in spans:
        assert any(e.start <= asked.start and asked.end <= e.end for e in found)
    said = edited(text, spans, "en")
    assert said.count("[name removed]") == len(found)
    kept = "".join(
        text[b.end : a.start]
        for b, a in zip(
            [Span(0, 0, NAME), *found], [*found, Span(len(text), len(text), NAME)], strict=True
        )
    )
    letters = [each for each in kept if each not in "\u202e\u202c\u2067\u2068\u2069"]
    said = said.replace("[name removed]", "")
    assert [each for each in said if each not in "\u202e\u202c\u2067\u2068\u2069"] == letters
