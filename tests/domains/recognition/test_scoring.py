"""Points from readings alone: monotone, within their weights, adding up; the Philippine gates."""

from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Any

import orjson
import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domains.recognition.engine import results
from app.domains.recognition.engine.documents import Programme
from app.domains.recognition.engine.scoring import points_of
from app.domains.recognition.engine.texts import read_file, shipped_files
from app.domains.recognition.types.programmes import (
    Backing,
    Criterion,
    MeasureKey,
    Missing,
    ProgrammeTerms,
    Step,
)
from app.domains.recognition.types.scoring import Found, HeldAward, RecordRef
from app.domains.standards.types.words import Confidence
from app.kit.ids import new_id
from tests.evaluating import DEMERIT, MERIT

FIRM = new_id()
PH, SG = (read_file(each).terms for each in shipped_files())
GOOD: dict[MeasureKey, dict[str, Any]] = {
    MeasureKey.LICENCE_SHARE: {"days": 1461, "covered": 1461},
    MeasureKey.YEARS_IN_OPERATION: {"since": "2015-02-01", "until": "2025-12-31"},
    MeasureKey.WORKERS_DEPLOYED: {"counted": 3_000},
    MeasureKey.JUSTIFIED_COMPLAINTS: {"complaints": 1, "deployed": 3_000},
    MeasureKey.FINAL_VIOLATIONS: {"violations": 0, "deployed": 3_000},
    MeasureKey.PENDING_COMPLAINANTS: {"complainants": 30, "deployed": 3_000},
    MeasureKey.LICENCE_SANCTIONS_AND_REVERSED: {"standing": 0, "reversed": 0},
    MeasureKey.COMPLAINTS_ANSWERED: {"told": 0, "in_time": 0},
    MeasureKey.DAYS_TO_REPAY: {"days": []},
    MeasureKey.QUALITY_CERTIFICATES: {"certificates": 1},
    MeasureKey.TRAININGS: {"trainings": 2},
    MeasureKey.GRAVE_AUDIT_FINDINGS: {"audits": 1, "grave": 0},
    MeasureKey.YEARS_WITHOUT_OFFENCE: {"since": "2015-02-01", "until": "2025-12-31"},
    MeasureKey.CERTIFICATE_SHARE: {"days": 1461, "covered": 1461},
}
EXCELLENT, TOP = "award-of-excellence", "top-performer"


def held(award: str, *years: int) -> list[HeldAward]:
    """Return earlier awards."""
    return [HeldAward(award, date(year, 12, 31), new_id()) for year in years]


def evaluated(
    terms: ProgrammeTerms = PH,
    earlier: list[HeldAward] | None = None,
    **instead: dict[str, Any],
) -> results.Evaluated:
    """Return what a programme says of a good firm in which something else is read."""
    found = {key: Found(instead.get(key.value, inputs)) for key, inputs in GOOD.items()}
    found |= {MeasureKey(key): Found(inputs) for key, inputs in instead.items()}
    return results.evaluate(terms, [FIRM], found, earlier or [])


def proposed(earlier: list[HeldAward] | None = None, **instead: Any) -> tuple[str, ...]:
    """Return what is proposed for such a firm by the Philippine programme."""
    return evaluated(PH, earlier, **instead).scored.proposed


THREE, FIVE = held(TOP, 2013, 2017, 2021), held(EXCELLENT, 2005, 2009, 2013, 2017, 2021)


def test_the_worked_example_adds_up_point_by_point():
    scored = evaluated().scored
    assert {each.key: each.points for each in scored.points} == {
        "c1-deployed": 40,
        "c2-management": 10,
        "c2-training": 5,
        "c2-audits": 5,
        "c3-complaints": 6,
        "c3-violations": 6,
        "c3-answers": 4,
        "c3-record": 4,
        "c4-leadership": 10,
        "c5-welfare": 10,
    }
    assert scored.score == 100
    assert scored.missing == (MeasureKey.COMPLAINTS_ANSWERED, MeasureKey.DAYS_TO_REPAY)


def test_the_three_tiers_ask_for_each_other():
    assert proposed() == (TOP,)
    assert proposed(THREE[:2]) == (TOP,)
    assert proposed(THREE) == (EXCELLENT,)
    assert proposed(held(TOP, 2013) + held(EXCELLENT, 2017, 2021)) == (EXCELLENT,)
    assert proposed(FIVE) == ("presidential-award", EXCELLENT)
    # One period counts once, and an award of this period is no earlier one.
    assert proposed(held(TOP, 2021, 2021, 2021)) == (TOP,)
    assert proposed(held(TOP, 2017, 2021, 2025)) == (TOP,)


@pytest.mark.parametrize(
    ("measure", "inputs", "left"),
    [
        ("years_in_operation", {"since": "2022-01-01", "until": "2025-12-31"}, ()),
        ("licence_share", {"days": 1461, "covered": 1460}, ()),
        ("pending_complainants", {"complainants": 31, "deployed": 3_000}, (TOP,)),
        ("pending_complainants", {"complainants": 0, "deployed": None}, (TOP,)),
        ("licence_sanctions_and_reversed", {"standing": 0, "reversed": 1}, (TOP,)),
        ("licence_sanctions_and_reversed", {"standing": 1, "reversed": 0}, (TOP,)),
    ],
)
def test_each_gate_keeps_out_whatever_the_points(measure, inputs, left):
    assert proposed(FIVE, **{measure: inputs}) == left


def test_excellence_needs_a_thousand_workers():
    few = {"workers_deployed": {"counted": 999}}
    assert evaluated(PH, FIVE, **few).scored.score == 80
    assert proposed(FIVE, **few) == (TOP,)
    asked = evaluated(PH, FIVE, **few).scored.awards[1].asked
    assert [(each.key, each.met) for each in asked if each.what == "gate"] == [
        ("deployed", False),
        ("pending", True),
        ("no-sanction", True),
    ]


def test_e1_a_rate_without_a_denominator_is_missing_and_no_perfect_one():
    scored = evaluated(final_violations={"violations": 0, "deployed": None}).scored
    point = next(each for each in scored.points if each.key == "c3-violations")
    assert (point.points, point.value, point.missing) == (0, None, Missing.NO_DEPLOYMENTS)
    assert MeasureKey.FINAL_VIOLATIONS in scored.missing
    assert scored.score == 94


def test_points_of_offences_are_added_and_what_has_no_tariff_gives_none():
    offences = {"fee_charging": 1, "recruitment_without_licence": 1, "blacklisting": 4}
    scored = evaluated(SG, offence_points={"offences": offences}).scored
    assert {each.key: each.points for each in scored.points} == {
        "blacklisting": 0,
        "fee_charging": 6,
        "recruitment_without_licence": 12,
    }
    assert (scored.score, scored.proposed) == (18, ("surveillance",))
    eleven = {"offences": {"fee_charging": 1, "undeclared_agents": 1, "reports_missing": 2}}
    assert evaluated(SG, offence_points=eleven).scored.proposed == ()
    double = {"offences": {"recruitment_without_licence": 2}}
    assert evaluated(SG, offence_points=double).scored.proposed == ("suspension-proposed",)


def test_who_was_given_an_award_that_rests_is_not_proposed_for_it_again():
    resting = [{**each, "rest_years": 3} for each in MERIT["award"]]
    terms = Programme.model_validate({**MERIT, "award": resting}).terms
    read = {
        "workers_deployed": {"counted": 2_000},
        "final_violations": {"violations": 0, "deployed": 2_000},
    }
    assert evaluated(terms, held("gold", 2023), **read).scored.proposed == ("silver",)
    assert evaluated(terms, held("gold", 2022), **read).scored.proposed == ("gold",)


def test_what_is_kept_is_rfc_8785_and_read_again_says_the_same():
    found = {key: Found(inputs) for key, inputs in GOOD.items()}
    found[MeasureKey.FINAL_VIOLATIONS] = Found(
        {"violations": 2, "deployed": 3_000}, (RecordRef("violation", str(new_id())),)
    )
    text = results.written(results.evaluate(PH, [FIRM, new_id()], found, FIVE))
    assert rfc8785.dumps(orjson.loads(text)).decode() == text
    assert results.written(results.read_again(PH, text)) == text
    other = text.replace('"violations":2', '"violations":3')
    after = results.written(results.read_again(PH, other))
    assert "/readings/final_violations/inputs/violations" in results.differences(text, after)


STEPS = st.lists(st.tuples(st.integers(1, 500), st.integers(0, 20)), min_size=1, max_size=6).map(
    lambda found: (list(accumulate(each for each, _ in found)), [each for _, each in found])
)
VALUES = st.decimals(0, 2_000, places=2)


@settings(max_examples=150)
@given(STEPS, st.booleans(), VALUES, VALUES)
def test_points_are_monotone_and_within_the_weight(found, falls, one, other):
    places, given_points = found
    points = sorted(given_points, reverse=falls)
    weight = Decimal(max(points))
    steps = tuple(Step(Decimal(at), Decimal(each)) for at, each in zip(places, points, strict=True))
    backing = Backing(Confidence.DRAFT)
    asked = Criterion("all", "all", "all", weight, MeasureKey.TRAININGS, steps, backing)
    low, high = (points_of(asked, each, None).points for each in sorted((one, other)))
    assert 0 <= min(low, high) <= max(low, high) <= weight
    assert low >= high if points[0] > points[-1] else low <= high


COUNTS = st.integers(0, 5_000)


@settings(max_examples=100)
@given(COUNTS, st.integers(0, 40), st.none() | COUNTS, st.lists(st.integers(0, 900), max_size=4))
def test_explained_points_add_up_to_the_score(counted, violations, deployed, days):
    scored = evaluated(
        workers_deployed={"counted": counted},
        final_violations={"violations": violations, "deployed": deployed},
        days_to_repay={"days": days},
    ).scored
    assert sum(each.points for each in scored.points) == scored.score
    assert 0 <= scored.score <= 100
    weights = {each.key: each.weight for each in PH.criteria}
    assert all(each.points <= weights[each.key] for each in scored.points)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(["contract_substitution", "threats"]), st.integers(1, 9)))
def test_more_offences_never_give_fewer_points(offences):
    terms = Programme.model_validate(DEMERIT).terms
    before = evaluated(terms, offence_points={"offences": offences}).scored.score
    worse = {**offences, "contract_substitution": offences.get("contract_substitution", 0) + 1}
    assert evaluated(terms, offence_points={"offences": worse}).scored.score > before
