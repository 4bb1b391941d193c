"""Workers answer by a code of which nothing stays with the answer, in their language (E4, W5)."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import inspect as sa_inspect
from sqlalchemy import select

from app.domains.experience.engine import codes as code_engine
from app.domains.experience.engine.bank import QUESTIONS
from app.domains.experience.models import ExperienceAnswer, ExperienceCode
from app.kit.catalogue import languages, say
from app.store.journal import Event
from tests.experiencing import GOOD, Survey
from tests.make import OPERATOR
from tests.people import World


@pytest.fixture
def survey(world: World, clock) -> Survey:
    return Survey(world, clock)


def rows(survey: Survey, model):
    with survey.world.database.reading(OPERATOR) as work:
        return work.session.scalars(select(model)).all()


def test_e4_a_code_takes_one_answer(survey: Survey):
    code, *_ = survey.codes()
    assert survey.answers(code).status_code == 201
    again = survey.answers(code)
    assert (again.status_code, again.json()["title"]) == (409, "Code used")
    assert "/v1/complaints" in again.json()["detail"]
    assert survey.anyone.post("/v1/experience/codes", json={"code": code}).status_code == 409
    assert len(rows(survey, ExperienceAnswer)) == 1


def test_e4_nothing_joins_an_answer_with_its_code(survey: Survey):
    given = survey.codes(10)
    events = len(rows(survey, Event))
    for code in given[:4]:
        survey.answers(code, {**GOOD, "friend": 5})
    # No event: its instant and its place in the chain would tell.
    assert len(rows(survey, Event)) == events
    used = [each for each in rows(survey, ExperienceCode) if each.is_used]
    told = rows(survey, ExperienceAnswer)
    shared = {each.batch_id for each in used} | {each.id for each in used}
    for each in told:
        columns = sa_inspect(ExperienceAnswer).column_attrs
        values = {column.key: getattr(each, column.key) for column in columns}
        assert shared.isdisjoint(value for value in values.values() if isinstance(value, UUID))
        assert each.id.version == 4
        # The week is the only time in the row.
        assert each.week.weekday() == 0
        assert values["moderated_at"] is None


def test_e4_what_is_over_is_written_anew_in_another_order(survey: Survey):
    given = survey.codes(20)
    for code in given:
        survey.answers(code)
    came = sorted(each.id for each in rows(survey, ExperienceAnswer))
    survey.tended()
    assert not any(each.is_mixed for each in rows(survey, ExperienceAnswer))
    survey.after(days=7)
    survey.tended()
    after = rows(survey, ExperienceAnswer)
    assert all(each.is_mixed for each in after)
    assert sorted(each.id for each in after) == came
    assert all(each.is_mixed and each.is_used for each in rows(survey, ExperienceCode))
    # The codes still are what they were.
    assert survey.answers(given[0]).status_code == 409


def test_e4_guessing_is_slowed_and_the_right_code_still_works(survey: Survey):
    code = code_engine.read(survey.codes(10)[0])
    assert code is not None
    for guess in range(10):
        wrong = code_engine.OneTimeCode(code.find, (code.secret + 1 + guess) % 10**12)
        assert survey.answers(wrong.spoken).status_code == 404
    wrong = code_engine.OneTimeCode(code.find, (code.secret + 99) % 10**12)
    slowed = survey.answers(wrong.spoken)
    assert slowed.status_code == 429
    assert int(slowed.headers["Retry-After"]) > 0
    assert survey.answers(code.spoken).status_code == 201


def test_a_code_ends_and_is_forgotten_a_month_later(survey: Survey):
    code = survey.codes(10)[0]
    survey.after(days=180)
    assert survey.anyone.post("/v1/experience/codes", json={"code": code}).status_code == 200
    survey.after(days=1)
    ended = survey.answers(code)
    assert (ended.status_code, ended.json()["title"]) == (410, "Code expired")
    survey.after(days=30)
    survey.tended()
    assert survey.answers(code).status_code == 404
    assert rows(survey, ExperienceCode) == []


def test_a_code_says_which_firm_without_being_used(survey: Survey):
    code = survey.codes(10)[0]
    for _ in range(2):
        answer = survey.anyone.post("/v1/experience/codes", json={"code": code, "language": "ne"})
        assert answer.status_code == 200
    assert answer.json()["record_id"] == str(survey.firm.id)
    assert answer.json()["survey_at"].endswith("language=ne")
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_mistyped_code_is_told_apart_from_an_unknown_one(survey: Survey):
    code = survey.codes(10)[0]
    slip = ("1" if code[0] != "1" else "2") + code[1:]
    assert survey.answers(slip).json()["title"] == "Code mistyped"
    unknown = code_engine.OneTimeCode(7, 7).spoken
    assert survey.answers(unknown).json()["title"] == "Code not known"


@pytest.mark.parametrize(
    "harm",
    [
        {"hurt": "yes"},
        {"threatened": "yes"},
        {"bound_by_debt": "yes"},
        {"young": "yes"},
        {"passport": "kept_from_me"},
        {"can_go_out": "no"},
    ],
)
def test_e4_who_tells_of_harm_is_offered_the_way_and_is_not_published(survey: Survey, harm):
    code = survey.codes(10)[0]
    answer = survey.answers(code, {**GOOD, **harm}, language="ne", words="उनले मलाई पिटे")
    out = answer.json()
    assert out["tells_of_harm"]
    assert out["complaint"]["send_to"] == "/v1/complaints"
    assert "कोड" in out["complaint"]["text"]
    assert out["law"]
    assert out["recourse"]
    [row] = rows(survey, ExperienceAnswer)
    # Of the rest nothing is kept.
    assert (row.state.value, row.answers) == ("set_aside", harm)


def test_who_tells_of_no_harm_reads_where_to_go_all_the_same(survey: Survey):
    out = survey.answers(survey.codes(10)[0]).json()
    assert not out["tells_of_harm"]
    assert out["complaint"]["form_at"] == "/v1/complaints/form?language=en"
    assert (out["contacts"], out["recourse"]) == ([], [])


@pytest.mark.parametrize("language", sorted(languages()))
def test_w5_the_survey_is_read_in_each_language(survey: Survey, language: str):
    read = survey.anyone.get("/v1/experience/survey", headers={"Accept-Language": language}).json()
    assert read["language"] == language
    assert read["direction"] == ("rtl" if language == "ar" else "ltr")
    assert read["is_draft"] == (language != "en")
    assert [each["code"] for each in read["questions"]] == [each.code for each in QUESTIONS]
    scale = next(each for each in read["questions"] if each["kind"] == "scale")
    assert [each["code"] for each in scale["choices"]] == ["1", "2", "3", "4", "5"]


def test_w5_a_language_by_name_comes_first_and_one_without_texts_reads_english(survey: Survey):
    path = "/v1/experience/survey"
    read = survey.anyone.get(f"{path}?language=ar", headers={"Accept-Language": "fr"}).json()
    assert read["language"] == "ar"
    read = survey.anyone.get(path, headers={"Accept-Language": "si, ne;q=0.5"}).json()
    assert read["language"] == "ne"
    read = survey.anyone.get(f"{path}?language=si").json()
    assert (read["language"], read["is_fallback"]) == ("en", True)
    assert survey.anyone.get(path).headers["ETag"]


def test_an_answer_needs_no_question_and_takes_digits_as_text(survey: Survey):
    first, second, *_ = survey.codes(10)
    assert survey.answers(first, {}).status_code == 201
    assert survey.answers(second, {"job": "4"}).status_code == 201
    assert {"job": 4} in [each.answers for each in rows(survey, ExperienceAnswer)]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"answers": {"job": 6}}, "/answers/job"),
        ({"answers": {"job": "good"}}, "/answers/job"),
        ({"answers": {"paid": 1}}, "/answers/paid"),
        ({"answers": {"paid": "maybe"}}, "/answers/paid"),
        ({"answers": {"shoe_size": 3}}, "/answers/shoe_size"),
        ({"answers": {"paid_amount": 300}}, "/answers/paid_amount"),
        ({"paid": {"amount": "12", "currency": "QQQ"}}, "/paid/currency"),
        ({"paid": {"amount": "much", "currency": "NPR"}}, "/paid/amount"),
        ({"paid": {"amount": "1,250", "currency": "KWD"}}, "/paid/amount"),
        ({"language": "not a language"}, "/language"),
        ({"words": "x" * 2_001}, "/words"),
    ],
)
def test_bad_input_names_its_field_and_uses_no_code(survey: Survey, body, pointer):
    code = survey.codes(10)[0]
    refused = survey.anyone.post("/v1/experience/answers", json={"code": code, **body})
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == pointer
    assert code not in refused.text
    assert survey.answers(code).status_code == 201


@pytest.mark.parametrize("language", sorted(languages()))
def test_w5_what_is_not_taken_is_told_in_her_language(survey: Survey, language: str):
    code, other, *_ = survey.codes(10)

    def told(typed: str, answers: dict[str, Any] | None = None, **more: Any) -> Any:
        refused = survey.answers(typed, answers, language=language, **more)
        assert refused.status_code >= 400
        return refused.json()

    slip = ("1" if code[0] != "1" else "2") + code[1:]
    assert told(slip)["detail"] == refused(language, "mistyped")
    assert told(code_engine.OneTimeCode(7, 7).spoken)["detail"] == refused(language, "unknown")
    paid = {"amount": "बहुत", "currency": "rupees"}
    misfits = {"job": 9, "paid": "maybe", "paid_amount": 3, "shoe_size": 3}
    found = told(code, misfits, paid=paid, words="x" * 2_001)
    assert found["detail"] == refused(language, "input")
    said = {each["pointer"]: each["detail"] for each in found["errors"]}
    assert said["/answers/job"] == refused(language, "scale")
    assert said["/answers/shoe_size"] == refused(language, "question")
    assert said["/answers/paid_amount"] == refused(language, "money", field="paid")
    assert say(language, "experience-answer-not_sure") in said["/answers/paid"]
    assert said["/paid/currency"] == refused(language, "currency")
    assert said["/words"] == refused(language, "words", most=2_000)
    # Whose code is used or ended can tell what happened all the same.
    way = say(language, "experience-complaint-any")
    asked = {"code": other, "language": language}
    last_day = survey.anyone.post("/v1/experience/codes", json=asked).json()["expires_on"]
    assert survey.answers(code).status_code == 201
    survey.after(days=181)
    ended = refused(language, "expired", day=date.fromisoformat(last_day))
    for typed, why in ((code, refused(language, "used")), (other, ended)):
        detail = told(typed)["detail"]
        assert detail.startswith(f"{why} {way} ")
        assert "/v1/complaints" in detail
    checked = survey.anyone.post("/v1/experience/codes", json=asked).json()
    assert checked["detail"] == told(other)["detail"]


def refused(language: str, why: str, **arguments: Any) -> str:
    return say(language, f"experience-refused-{why}", **arguments)


def test_w5_a_refusal_in_a_language_without_texts_reads_english(survey: Survey):
    refusal = survey.answers("1234", language="si").json()
    assert refusal["detail"] == refused("en", "mistyped")


@pytest.mark.parametrize("amount", ["120000", "१२००००", "1,20,000", "120.000", "١٢٠٬٠٠٠"])
def test_an_amount_is_taken_in_any_script_and_with_marks(survey: Survey, amount: str):
    paid = {"amount": amount, "currency": "NPR"}
    answer = survey.answers(survey.codes(10)[0], {"paid": "yes"}, paid=paid)
    assert answer.status_code == 201, answer.text
    [row] = rows(survey, ExperienceAnswer)
    assert (row.paid_minor, row.paid_currency) == (12_000_000, "NPR")


def test_blank_words_are_none_and_hold_nothing(survey: Survey):
    assert survey.answers(survey.codes(10)[0], words=" \n ").status_code == 201
    [row] = rows(survey, ExperienceAnswer)
    assert (row.state.value, row.sealed_words) == ("counted", None)


def test_answers_all_at_once_are_held_for_a_person(world: World, clock):
    survey = Survey(world, clock, workers=60)
    for code in survey.codes(32):
        assert survey.answers(code).status_code == 201
    held = survey.waiting()
    assert [each["hold"] for each in held] == ["burst", "burst"]


def test_the_same_words_again_are_held_as_such(survey: Survey):
    first, second, third, *_ = survey.codes(10)
    survey.answers(first, words="This agency is the best!")
    survey.answers(second, words="this agency is the BEST!")
    survey.answers(third, words="Another word.")
    assert sorted(each["hold"] for each in survey.waiting()) == ["same_text", "text", "text"]
