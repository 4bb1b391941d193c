"""From answers to a proposal, by each logic; a person decides."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domains.standards.engine.deciding import (
    decide_on_grades,
    decide_on_points,
    decide_on_score,
    shown,
)
from app.domains.standards.engine.results import judge, left_out
from app.domains.standards.types.deciding import PointsRule
from app.domains.standards.types.words import Logic, Meaning, Outcome, Side
from tests.domains.standards.conftest import shipped_edition, shipped_scheme

PAIRS = {key: (shipped_scheme(key), shipped_edition(key)) for key in ("ers", "nrs", "crg")}
BEST = {"ers": "conforms", "nrs": "met", "crg": "applied"}
GOOD = (Outcome.REFUSE, Outcome.CORRECT_FIRST, Outcome.GRANT_WITH_CONDITIONS, Outcome.GRANT)
RANK = {outcome: rank for rank, outcome in enumerate(GOOD)}


def all_good(key: str) -> dict[str, str]:
    return {each.code: BEST[key] for each in PAIRS[key][1].indicators}


def failing(key: str, *codes: str, answer: str) -> dict[str, str]:
    edition = PAIRS[key][1]
    failed = {edition.by_code[code].indicators[0].code: answer for code in codes}
    return all_good(key) | failed


def outcome(key: str, *codes: str, answer: str) -> Any:
    return judge(*PAIRS[key], failing(key, *codes, answer=answer)).proposal


@pytest.mark.parametrize("key", PAIRS)
def test_where_all_is_met_it_is_granted(key):
    judged = judge(*PAIRS[key], all_good(key))

    assert not judged.open
    assert judged.proposal.outcome is Outcome.GRANT
    assert {each.meaning for each in judged.criteria.values()} == {Meaning.MET}


@pytest.mark.parametrize("key", PAIRS)
def test_what_is_not_assessed_is_open_and_named(key):
    answers = all_good(key)
    first = next(iter(answers))
    del answers[first]

    judged = judge(*PAIRS[key], answers)

    [code] = judged.open
    assert judged.criteria[code].open == (first,)


def test_the_worst_indicator_decides_a_criterion(ers):
    answers = all_good("ers") | {"A.1.M": "does_not", "A.1.G": "partly"}

    result = judge(*ers, answers).criteria["A.1"]

    assert (result.meaning, result.grade) == (Meaning.FAILED, "major")
    assert result.decisive == ("A.1.M",)


def test_a_failure_shows_before_all_is_assessed(ers):
    answers = {"1.1.M": "does_not"}

    judged = judge(*ers, answers)

    assert judged.criteria["1.1"].grade == "critical"
    assert (judged.proposal.outcome, judged.proposal.urgent) == (Outcome.REFUSE, True)


@pytest.mark.parametrize(
    ("code", "answer", "grade", "proposed"),
    [
        ("1.1", "does_not", "critical", Outcome.REFUSE),
        ("1.1", "partly", "major", Outcome.CORRECT_FIRST),
        ("A.1", "does_not", "major", Outcome.CORRECT_FIRST),
        ("A.1", "partly", "minor", Outcome.GRANT_WITH_CONDITIONS),
        ("B.5", "does_not", "minor", Outcome.GRANT_WITH_CONDITIONS),
        ("B.5", "partly", "observation", Outcome.GRANT),
        ("A.1", "not_applicable", None, Outcome.GRANT),
    ],
)
def test_a_grade_follows_from_criterion_and_answer(ers, code, answer, grade, proposed):
    judged = judge(*ers, failing("ers", code, answer=answer))

    assert judged.criteria[code].grade == grade
    assert judged.proposal.outcome is proposed


def test_three_minors_of_one_principle_weigh_as_a_major(ers):
    rule = ers[0].rule

    together = decide_on_grades(rule, {"B": ["minor"] * 3})
    apart = decide_on_grades(rule, {"B": ["minor"] * 2, "5": ["minor"]})

    assert together.outcome is Outcome.CORRECT_FIRST
    assert together.because[0] == "B: 3 minor = 1 major"
    assert apart.outcome is Outcome.GRANT_WITH_CONDITIONS


EIGHTS = ("2.3", "2.4", "5.1", "5.2")


@pytest.mark.parametrize(
    ("codes", "total", "proposed"),
    [
        (EIGHTS[:3], 24, Outcome.GRANT_WITH_CONDITIONS),
        (EIGHTS, 32, Outcome.REFUSE),
        (("1.3", "2.3"), 24, Outcome.GRANT_WITH_CONDITIONS),
        (("7.1",), 30, Outcome.REFUSE),
        ((), 0, Outcome.GRANT),
    ],
    ids=["three_8s", "four_8s", "one_16_one_8", "one_30", "none"],
)
def test_points_of_failed_standards_are_added(codes, total, proposed):
    proposal = outcome("nrs", *codes, answer="failed")

    assert (proposal.total, proposal.outcome) == (total, proposed)
    assert proposal.conditions == (codes if proposed is Outcome.GRANT_WITH_CONDITIONS else ())


def test_twenty_nine_points_are_impossible_with_8_and_30_and_possible_with_8_16_5(nrs):
    eights = {8 * count for count in range(14)} | {8 * c + 30 for c in range(14)}
    rule = nrs[0].rule

    assert 29 not in eights
    below = decide_on_points(rule, {"a": 16, "b": 8, "c": 5})
    assert (below.total, below.outcome) == (29, Outcome.GRANT_WITH_CONDITIONS)


def test_all_or_nothing_is_a_points_scheme_that_refuses_at_one(nrs):
    as_data = nrs[0].rule.model_dump()
    as_data["bands"] = [nrs[0].rule.bands[0].model_dump(), nrs[0].rule.bands[2].model_dump()]
    as_data["bands"][1]["at_least"] = 1
    rule = PointsRule.model_validate(as_data)

    assert decide_on_points(rule, {}).outcome is Outcome.GRANT
    assert decide_on_points(rule, {"one": 8}).outcome is Outcome.REFUSE


def areas(*means: Fraction | None) -> dict[str, tuple[Fraction | None, Fraction]]:
    weights = [each.weight.value for each in PAIRS["crg"][1].principles]
    return {str(n): one for n, one in enumerate(zip(means, weights, strict=True), 1)}


@pytest.mark.parametrize(
    ("mean", "score", "level"),
    [
        (Fraction(1), "100.00", "leading"),
        (Fraction(4, 5), "80.00", "leading"),
        (Fraction(79999, 100000), "79.99", "performing"),
        (Fraction(3, 5), "60.00", "performing"),
        (Fraction(2, 5), "40.00", "developing"),
        (Fraction(39, 100), "39.00", "early"),
        (Fraction(0), "0.00", "early"),
    ],
)
def test_a_score_falls_into_its_band_unrounded(crg, mean, score, level):
    proposal = decide_on_score(crg[0].rule, areas(*[mean] * 8))

    assert (shown(proposal.total), proposal.level) == (score, level)


def test_what_does_not_apply_gives_its_weight_to_the_others(crg):
    proposal = decide_on_score(
        crg[0].rule, areas(Fraction(1), Fraction(1), None, None, *[Fraction(1, 2)] * 4)
    )

    # 12 + 18 whole, 10 + 14 + 10 + 6 half, of the 70 that apply.
    assert proposal.total == Fraction(50, 70) * 100
    assert "3: does not apply" in proposal.because


def test_within_an_area_what_does_not_apply_is_left_out_of_the_mean(crg):
    answers = all_good("crg") | {"8.1.P": "not_applicable", "8.3.P": "none"}

    judged = judge(*crg, answers)

    [area] = [each for each in judged.principles if each.code == "8"]
    assert area.score == Fraction(2, 3)


def test_a_country_of_origin_is_not_asked_what_only_destinations_do(crg):
    assert set(left_out(crg[1], Side.ORIGIN)) == {"4.3", "5.5", "6.5", "8.1", "8.3"}
    assert left_out(crg[1], Side.BOTH) == ()


@pytest.mark.parametrize(
    ("answers", "told"),
    [({"Z.9.P": "conforms"}, "no indicators"), ({"A.1.P": "splendid"}, "no answers")],
)
def test_an_answer_of_another_edition_or_scale_is_refused(ers, answers, told):
    with pytest.raises(ValueError, match=told):
        judge(*ers, answers)


@st.composite
def answered(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
    key = draw(st.sampled_from(sorted(PAIRS)))
    scheme, _ = PAIRS[key]
    scale = [each.code for each in scheme.rule.scale if each.meaning is not Meaning.OPEN]
    worse = draw(st.dictionaries(st.sampled_from(list(all_good(key))), st.sampled_from(scale)))
    return key, all_good(key) | worse


@given(answered(), st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_answers_never_matters(one, random):
    key, answers = one
    shuffled = list(answers.items())
    random.shuffle(shuffled)

    assert judge(*PAIRS[key], dict(shuffled)) == judge(*PAIRS[key], answers)


@given(answered(), st.data())
@settings(max_examples=80)
def test_a_worse_answer_never_improves_what_is_proposed(one, data):
    key, answers = one
    scheme, _ = PAIRS[key]
    order = [
        each for each in scheme.rule.scale if each.meaning not in (Meaning.OPEN, Meaning.EXCLUDED)
    ]
    if scheme.rule.logic is Logic.SCORE:
        order.sort(key=lambda each: -(each.value or 0))
    codes = [each.code for each in order]
    place = data.draw(st.sampled_from(sorted(answers)))
    if answers[place] not in codes:
        return
    worse = data.draw(st.sampled_from(codes[codes.index(answers[place]) :]))

    before = judge(*PAIRS[key], answers).proposal
    after = judge(*PAIRS[key], answers | {place: worse}).proposal

    assert RANK[after.outcome] <= RANK[before.outcome]


@given(answered())
@settings(max_examples=60)
def test_every_answered_criterion_has_a_result_and_every_proposal_its_reasons(one):
    key, answers = one
    judged = judge(*PAIRS[key], answers)

    assert not judged.open
    assert judged.proposal.reads
    if judged.proposal.outcome is not Outcome.GRANT:
        assert judged.proposal.because
