"""Twelve workers tell how they were recruited; one came to harm; nobody can be picked out (E4)."""

import logging

import pytest

from app.kit.catalogue import languages
from tests.afterwards import the_journal_holds
from tests.experiencing import GOOD, Survey
from tests.people import World, key

PLANTED = {
    "ne": "मेरो नाम रोपिताकुमारी हो",
    "ar": "اسمي مزروعةبنتسعيد",
    "fil": "Ako si Plantadang-Nena, +63 917 555 0101",
}
NEEDLES = ("रोपिताकुमारी", "مزروعةبنتسعيد", "Plantadang-Nena", "555 0101")
CLEARED = {"ne": "मलाई राम्रो भयो", "ar": "كل شيء كما وُعدت", "fil": "Maayos ang lahat"}
STORY = "उनीहरूले राहदानी राखे"
REPLY = "We read every word, and keep no passports."
HARM = {**GOOD, "passport": "kept_from_me"}


@pytest.fixture
def survey(world: World, clock) -> Survey:
    """A firm of which the authority reported forty workers in March, seen from October on."""
    found = Survey(world, clock)
    found.on(2026, 10, 6)
    return found


def hand_out(survey: Survey) -> list[str]:
    """Let the authority give as many codes as it reported workers; the firm gets none."""
    assert survey.asks(survey.firm.holder, codes=10).status_code == 403
    assert survey.asks(codes=41).json()["left"] == 40
    given = survey.codes(40)
    assert survey.asks(survey.secretariat, codes=10).status_code == 409
    return given


def twelve_answer(survey: Survey, given: list[str]) -> None:
    """Let twelve answer over four weeks, each in a language, three of them in words."""
    tongues = [*languages(), *languages()]
    for place, code in enumerate(given[:12]):
        if place in {3, 6, 9}:
            survey.after(days=7)
        tongue = tongues[place]
        read = survey.anyone.get(f"/v1/experience/survey?language={tongue}").json()
        assert read["language"] == tongue
        more = {"words": PLANTED[tongue]} if place < 8 and tongue in PLANTED else {}
        answer = survey.answers(code, GOOD, language=tongue, **more)
        assert (answer.status_code, answer.json()["tells_of_harm"]) == (201, False)


def one_came_to_harm(survey: Survey, code: str) -> None:
    """Let her answer, be shown the way, and take it."""
    told = survey.answers(code, HARM, language="ne").json()
    assert told["tells_of_harm"]
    assert told["recourse"]
    story = {"story": STORY, "written": "ne"}
    lodged = survey.anyone.post(told["complaint"]["send_to"], json=story)
    assert lodged.status_code == 201, lodged.text
    assert lodged.json()["receipt"]


def words_are_read(survey: Survey) -> None:
    """Let an officer read the words, and leave what points to nobody."""
    waiting = survey.waiting()
    assert [each["hold"] for each in waiting] == ["text"] * 3
    for each in waiting:
        done = survey.acts(each, "count", shown=CLEARED[each["language"]])
        assert done.status_code == 200, done.text


def test_e4_twelve_workers_tell_and_the_public_reads_a_firm_and_nobody_else(
    survey: Survey, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    given = hand_out(survey)
    twelve_answer(survey, given)
    one_came_to_harm(survey, given[12])
    # A code is used twice, and refused in plain words.
    again = survey.answers(given[0])
    assert (again.status_code, again.json()["title"]) == (409, "Code used")
    words_are_read(survey)
    survey.tended()
    assert survey.shown()["figures"] is None

    # The quarter ends; the firm replies; anybody reads both.
    survey.on(2027, 1, 4)
    survey.tended()
    path = f"/v1/intermediaries/{survey.firm.id}/experience/replies"
    firm = survey.world.signed_in(survey.firm.holder)
    assert firm.post(path, json={"words": REPLY, "language": "en"}, headers=key()).is_success
    page = survey.shown()
    figures = page["figures"]
    assert (figures["answers"], figures["codes_given"]) == (12, 40)
    # She alone is in no number.
    assert figures["set_aside_at_least"] == 0
    assert [each["words"] for each in page["replies"]] == [REPLY]
    work = next(each for each in figures["scores"] if each["group"] == "work")
    assert work["n"] == 12
    assert work["low"] <= work["mean"] <= work["high"]
    assert {each["words"] for each in survey.texts()} == set(CLEARED.values())

    # Nothing that points to anybody lies in the clear, and no code does at all.
    held = survey.held()
    for needle in (*NEEDLES, STORY, *given, *(each.replace(" ", "") for each in given)):
        assert needle not in held
        assert needle not in caplog.text
    the_journal_holds(survey.world)
