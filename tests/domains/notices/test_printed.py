"""A letter of a notice, laid out as a page."""

from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from app.domains.audits.types.grading import GradeGround
from app.domains.certifications.types.life import ADVERSE_GROUNDS
from app.domains.notices.engine.printed import Envelope, Written, page
from app.domains.notices.types import FACTS, ActKind, Announcement, Thing
from app.domains.subjects.types import LapseGround, RefusalGround
from app.kit.catalogue import languages, say
from app.outside.pages import Fact, Quoted, Section
from app.outside.typesetting import Typesetter
from tests.printing import read

REASON = "Receipts for fees were found.\nNobody could say who had taken them."
ENVELOPE = Envelope(
    ("Ministry of Labour",), ("Harbour Light Ltd", "Manila"), ZoneInfo("Asia/Manila")
)


def written(language: str, first: str, words: str | None = REASON) -> Written:
    content = {
        "language": language,
        "number": "VU00000194",
        "title": "An act is in effect",
        "at": "2026-11-25T18:30:00+00:00",
        "blocks": [
            {"text": first},
            {"facts": [{"finding": "VN00001281", "graded_as": "critical"}]},
            {"text": "The reasons:"},
            {"words": {"entry": 12, "field": "reason"}},
            {"text": "You can appeal until 9 January 2027."},
        ],
        "signature": say(language, "letter-signature"),
    }
    return Written(content, {} if words is None else {(12, "reason"): words})


def test_c1_a_page_says_all_of_a_letter_in_its_order():
    made = page(written("en", "A certificate is suspended."), None, ENVELOPE)

    assert made.sections == (
        Section(
            "",
            ("A certificate is suspended.",),
            (Fact("Finding", "VN00001281"), Fact("graded as", "critical")),
        ),
        Section("", ("The reasons:", Quoted(REASON), "You can appeal until 9 January 2027.")),
    )
    assert (made.subject, made.addressee) == ("An act is in effect", ENVELOPE.addressee)
    assert made.facts == (Fact("Notice", "VU 000 001 94"),)


def test_a_letter_is_dated_where_the_scheme_is():
    made = page(written("en", "It is so."), None, ENVELOPE)
    assert made.dated.isoformat() == "2026-11-26"


def test_l8_words_that_were_erased_are_told_so():
    made = page(written("en", "It is so.", None), None, ENVELOPE)
    assert "These words were erased since." in made.sections[-1].paragraphs


def test_w5_a_draft_has_the_english_behind_it_and_english_has_nothing():
    english = written("en", "A certificate is suspended.")
    made = page(written("ar", "عُلّقت شهادة."), english, ENVELOPE)

    assert made.note == say("ar", "letter-draft")
    assert made.english == page(english, None, ENVELOPE)
    assert page(english, english, ENVELOPE).english is None


def test_c1_the_words_of_the_reasons_are_printed_as_they_were_written():
    made = page(written("ar", "عُلّقت شهادة."), written("en", "It is so."), ENVELOPE)
    own, english = read(Typesetter(is_specimen=False).letter(made))
    for text in (own, english):
        assert "Receipts for fees were found." in text
        assert "Nobody could say who had taken them." in text


def test_c1_every_ground_of_an_act_has_its_words_in_every_language():
    for language in languages():
        known = (*ADVERSE_GROUNDS, *GradeGround, *RefusalGround, *LapseGround)
        assert all(say(language, f"ground-{each.value}") for each in known), language


def test_c1_every_fact_that_an_act_rests_on_has_its_label_in_every_language():
    for language in languages():
        labels = {name: say(language, f"fact-{name}") for name in FACTS}
        assert all(labels.values()), language
        if language != "en":
            assert labels["lodged_on"] != say("en", "fact-lodged_on"), language


def test_c1_no_act_is_announced_on_a_fact_that_its_letters_cannot_name():
    told = {
        "act": ActKind.CLAIM_REFUSED,
        "thing": Thing("claim", UUID(int=1)),
        "organisation_id": UUID(int=2),
        "subject_id": None,
        "ground": "not_proved",
        "rule": "P1",
        "reason": "It is not theirs.",
        "answer_by": datetime(2026, 12, 9, tzinfo=UTC),
        "address": "/v1/claims/1",
    }
    assert Announcement(**told, facts=({"record": "VI00000126"},)).facts
    with pytest.raises(ValueError, match="hue"):
        Announcement(**told, facts=({"record": "VI00000126", "hue": "blue"},))


def test_a_label_is_in_the_language_of_the_letter():
    letter = written("fr", "Un certificat est suspendu.")
    made = page(letter, None, ENVELOPE)
    assert Fact("Constat", "VN00001281") in made.sections[0].facts
