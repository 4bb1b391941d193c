"""Figures of a firm: from ten answers of three weeks, by whole blocks, once a quarter (E4, E5)."""

import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domains.experience.engine import scoring
from app.domains.experience.engine.bank import QUESTIONS, SCORED, Group, harms_in, score_of
from app.domains.experience.engine.scoring import Given
from app.domains.experience.rules import first_of_window, is_enough, shrunk
from app.kit.quarters import Quarter
from tests.experiencing import GOOD, Survey
from tests.people import World

APP = Path(__file__).resolve().parents[3] / "app"


@pytest.fixture
def survey(world: World, clock) -> Survey:
    found = Survey(world, clock, workers=200)
    found.on(2026, 10, 6)
    return found


def closed(survey: Survey, quarters: int = 1) -> None:
    """Let so many quarters end, from the day on which it is."""
    for _ in range(quarters):
        now = survey.clock.at.date()
        following = Quarter(now.year, (now.month - 1) // 3 + 1).next
        survey.on(following.year, following.first.month, 1)
        survey.tended()
        survey.after(days=6)


def test_e4_ten_answers_in_three_weeks_are_shown_and_not_before_the_quarter_ends(survey: Survey):
    survey.told(survey.codes(20)[:12])
    survey.tended()
    assert survey.shown()["figures"] is None
    closed(survey)
    figures = survey.figures()
    assert (figures["answers"], figures["codes_given"], figures["is_low"]) == (12, 20, True)
    assert (figures["since"], figures["until"]) == ("2025-01-01", "2026-12-31")
    promise = next(each for each in figures["scores"] if each["group"] == "promise")
    assert (promise["n"], promise["mean"], promise["is_low"]) == (12, 4.0, True)
    assert promise["low"] <= promise["mean"] <= promise["high"]
    # Facts 9.2: (12 * 4 + 10 * 3) / 22.
    assert promise["score"] == 3.5
    assert "Nobody examined it" in survey.shown()["reads"]


def test_e4_few_and_none_read_the_same(survey: Survey):
    none = survey.shown()
    survey.told(survey.codes(20)[:9])
    closed(survey)
    few = survey.shown()
    assert none == few
    assert none["figures"] is None
    assert none["replies"] == []


def test_e4_ten_answers_of_two_weeks_are_not_enough(survey: Survey):
    survey.told(survey.codes(20)[:12], weeks=2)
    closed(survey)
    assert survey.shown()["figures"] is None


def test_e4_what_was_too_few_is_shown_with_what_comes_later(survey: Survey):
    given = survey.codes(20)
    survey.told(given[:9])
    closed(survey)
    survey.told(given[9:11], weeks=1)
    closed(survey)
    assert survey.figures()["answers"] == 11


def test_e5_the_difference_of_two_readings_is_never_fewer_than_ten_answers(survey: Survey):
    # The one between two readings is angry, and must not be told by subtraction.
    parts: list[tuple[int, dict[str, Any]]] = [(12, GOOD), (1, {"friend": 1}), (12, GOOD)]
    read: list[int] = []
    for count, answers in parts:
        codes = survey.codes(20)[:count]
        survey.told(codes, answers, weeks=3 if len(codes) > 1 else 1)
        closed(survey)
        read.append(survey.figures()["answers"])
    assert read == [12, 12, 25]
    for earlier, later in pairwise(read):
        assert later - earlier == 0 or later - earlier >= 10


def test_e5_within_a_quarter_every_reading_is_the_same(survey: Survey):
    given = survey.codes(60)
    survey.told(given[:12])
    closed(survey)
    before = survey.shown()
    survey.told(given[12:40], {"friend": 1})
    survey.tended()
    assert survey.shown() == before


def test_e5_after_24_months_a_block_leaves_whole(survey: Survey):
    given = survey.codes(60)
    survey.told(given[:12])
    closed(survey)
    survey.told(given[12:27])
    closed(survey)
    assert survey.figures()["answers"] == 27
    closed(survey, quarters=6)
    assert survey.figures()["answers"] == 27
    closed(survey)
    assert survey.figures()["answers"] == 15
    closed(survey)
    assert survey.shown()["figures"] is None


def test_e5_a_removed_answer_leaves_figures_only_with_nine_others(survey: Survey):
    given = survey.codes(80)
    survey.told(given[:22])
    closed(survey)
    counted = survey.waiting("counted")
    assert survey.acts(counted[0], "remove", reason="staff_of_agency").status_code == 200
    closed(survey)
    figures = survey.figures()
    # It is counted as removed at once, and what was shown with it stays.
    assert (figures["answers"], figures["removed"]) == (22, {"staff_of_agency": 1})
    for each in counted[1:10]:
        survey.acts(each, "remove", reason="spam")
    closed(survey)
    figures = survey.figures()
    assert figures["answers"] == 12
    assert figures["removed"] == {"spam": 9, "staff_of_agency": 1}
    for each in counted[10:20]:
        survey.acts(each, "remove", reason="spam")
    closed(survey)
    # Two are left, which nobody shows.
    assert survey.shown()["figures"] is None


def test_e5_ten_that_leave_tell_of_none_who_alone_of_them_answered_a_question(survey: Survey):
    given = survey.codes(80)
    survey.told(given[:12], {"job": 4, "way_home": 5})
    survey.told(given[12:21], {"job": 4})
    survey.told(given[21:22], {"job": 4, "way_home": 1})
    closed(survey)
    score = {each["group"]: each["n"] for each in survey.figures()["scores"]}
    assert (score["promise"], score["return"]) == (22, 13)
    counted = [survey.read(each["id"]) for each in survey.waiting("counted")]
    for each in [one for one in counted if one["answers"].get("way_home") != 5]:
        assert survey.acts(each, "remove", reason="spam").status_code == 200
    closed(survey)
    # Twelve would be left of "return" after thirteen: the one would be told by the difference.
    found = survey.shown()["figures"]
    assert found is None or all(each["n"] != 12 for each in found["scores"])


def test_e4_answers_that_tell_of_harm_are_in_no_figure(survey: Survey):
    given = survey.codes(60)
    survey.told(given[:12])
    survey.told(given[12:24], {**GOOD, "friend": 1, "hurt": "yes"})
    closed(survey)
    figures = survey.figures()
    assert (figures["answers"], figures["set_aside_at_least"]) == (12, 10)
    assert next(each for each in figures["scores"] if each["group"] == "friend")["mean"] == 4.0


def test_e5_nine_that_tell_of_harm_read_as_none(survey: Survey):
    given = survey.codes(60)
    survey.told(given[:12])
    survey.told(given[12:21], {"hurt": "yes"})
    closed(survey)
    figures = survey.figures()
    assert figures["set_aside_at_least"] == 0
    # Nothing else in it counts them: not what was answered, nor what was used.
    assert (figures["answers"], figures["codes_given"]) == (12, 60)


def test_what_was_paid_is_told_by_its_middle_and_to_two_digits(survey: Survey):
    given = survey.codes(60)
    for place, code in enumerate(given[:12]):
        if place in (4, 8):
            survey.after(days=7)
        paid = {"amount": str(100_000 + 3_456 * place), "currency": "NPR"}
        survey.answers(code, {"paid": "yes"}, paid=paid)
    closed(survey)
    assert survey.figures()["paid"] == [{"currency": "NPR", "n": 12, "median": "120000.00"}]


def test_the_public_read_is_tagged_open_and_may_be_kept(survey: Survey):
    path = f"/v1/intermediaries/{survey.firm.number}/experience"
    answer = survey.anyone.get(path, headers={"Origin": "https://workers.example"})
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "max-age" in answer.headers["Cache-Control"]
    again = survey.anyone.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
    assert survey.anyone.get("/v1/intermediaries/I-1/experience").status_code == 422


def test_e4_nothing_that_takes_from_a_firm_reads_experience():
    takes = ("recognition", "certifications", "warnings", "bars", "sanctions", "violations")
    for domain in (*takes, "audits", "complaints", "notices", "appeals", "remedies"):
        for file in (APP / "domains" / domain).rglob("*.py"):
            said = file.read_text("utf-8")
            assert "domains.experience" not in said, file
            assert not re.search(r"\b[Ee]xperience_?(answer|figures|block|batch|code)", said), file


ANSWERS = st.dictionaries(
    st.sampled_from([each.code for each in QUESTIONS if each.kind.value == "scale"]),
    st.integers(1, 5),
)
BLOCK = st.lists(ANSWERS.map(Given), min_size=10, max_size=25)


@settings(max_examples=20)
@given(st.lists(BLOCK, min_size=1, max_size=2))
def test_e5_a_group_counts_only_blocks_in_which_ten_told_of_it(blocks: list[list[Given]]):
    for earlier in range(len(blocks)):
        before = {each.group: each for each in scoring.scores(blocks[:earlier])}
        after = {each.group: each for each in scoring.scores(blocks[: earlier + 1])}
        for group in SCORED:
            grown = (after[group.value].n or 0) - (before[group.value].n or 0)
            assert grown == 0 or grown >= 10
            score = after[group.value]
            if score.n is None:
                assert (score.mean, score.low, score.high, score.score) == (None,) * 4


@given(st.floats(1, 5), st.integers(1, 10_000))
def test_a_score_lies_between_its_mean_and_the_middle(mean: float, n: int):
    drawn = shrunk(mean, n)
    assert min(mean, 3) - 1e-9 <= drawn <= max(mean, 3) + 1e-9
    assert abs(drawn - mean) <= abs(shrunk(mean, 1) - mean) + 1e-9


def test_facts_9_2_the_shrunk_score_of_the_formula():
    assert shrunk(4.2, 30) == pytest.approx((30 * 4.2 + 10 * 3) / 40)


def test_e4_enough_is_ten_answers_of_three_weeks():
    week = date(2026, 11, 2)
    weeks = [week, week + timedelta(days=7), week + timedelta(days=14)]
    assert is_enough([*weeks, *[week] * 7])
    assert not is_enough([*weeks, *[week] * 6])
    assert not is_enough([*weeks[:2], *[week] * 20])


def test_the_window_is_eight_quarters():
    assert first_of_window(Quarter(2026, 4)) == Quarter(2025, 1)
    assert first_of_window(Quarter(2027, 1)) == Quarter(2025, 2)


def test_questions_are_scored_by_what_is_good_and_harm_by_its_own_answer():
    told: dict[str, Any] = {"paid": "no", "borrowed": "yes", "repaid": "not_sure"}
    assert score_of(Group.BEFORE, told) == 3.0
    assert score_of(Group.CONTRACT, told) is None
    assert harms_in({"hurt": "no", "passport": "kept_for_me"}) == {}
    assert harms_in({"hurt": "not_said", "young": "yes"}) == {"young": "yes"}
