"""What a study finds: methods, rounding, repetition, and drawings that say what they show (E3)."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal

import pytest

from app.domains.cohorts.engine.analysing import analyse, digest_of_data
from app.domains.cohorts.engine.charts import draw, in_words
from app.domains.cohorts.engine.tables import table
from app.domains.cohorts.rules import told, told_bounds, told_chance
from app.domains.cohorts.types import Amount, Measured, Outcome, Participant, VariableKind
from tests.domains.cohorts.test_grouping import PROTOCOL

FEES, KEPT = Outcome.FEES_PAID, Outcome.DOCUMENTS_KEPT
MONEY = replace(PROTOCOL, outcomes=(Measured(FEES), Measured(KEPT)), subgroups=())
# Twelve workers of the worked example in the facts (6.3), and fourteen who paid a tenth.
PAID = (1200, 900, 2000, 3000, 0, 600, 1500, 2400, 4500, 800, 1000, 3600)


def participants() -> list[Participant]:
    """Return workers of both groups."""

    def one(code: str, arm: str, paid: int, *, kept: bool) -> Participant:
        money = Amount(paid * 100, "USD", None, paid * 100)
        return Participant(code, arm, None, None, None, {FEES: money, KEPT: kept})

    return [
        *(one(f"a{at:02}", "a", paid, kept=at < 9) for at, paid in enumerate(PAID)),
        *(one(f"b{at:02}", "b", 80 + 10 * at, kept=at < 2) for at in range(14)),
    ]


@pytest.fixture(scope="module")
def found():
    """What is found of them."""
    return analyse(MONEY, participants())


def test_e3_a_group_is_told_with_its_size_mean_median_share_and_intervals(found):
    fees, kept = found["outcomes"]
    a = fees["arms"][0]
    # 21,500 among 12: 1,791.67; deviation 1,325.6; the median lies between 1,200 and 1,500, its
    # interval between the third and the tenth.
    assert (a["n"], a["mean"], a["deviation"], a["median"]) == (12, 1_800, 1_300, 1_400)
    assert (a["median_low"], a["median_high"]) == (800, 3_000)
    assert a["mean_low"] <= 949.6
    assert a["mean_high"] >= 2_633.8
    assert a["is_low"]
    # Wilson of 9 in 12: 0.4677 to 0.9111.
    share = kept["arms"][0]
    assert (share["share"], share["share_low"], share["share_high"]) == (0.75, 0.46, 0.92)


def test_e3_differences_are_told_with_their_method_and_what_stands_out_among_many(found):
    fees, kept = found["outcomes"]
    mean, median = fees["differences"]
    assert [each["of"] for each in (mean, median)] == ["mean", "median"]
    assert (mean["arm"], mean["against"]) == ("b", "a")
    assert mean["value"] == -1_600
    assert mean["low"] < -1_600 < mean["high"] < 0
    assert (mean["stands_out"], median["stands_out"]) == (True, None)
    [share] = kept["differences"]
    assert (share["of"], share["value"], share["stands_out"]) == ("share", -0.61, True)
    assert {"difference_of_means", "many_comparisons", "missing"} <= set(found["method"])
    assert (found["seed"], found["draws"], found["false_rate"]) == (1, 2_000, "0.05")
    assert set(found["versions"]) == {"numpy", "scipy"}


def test_e3_the_same_records_give_the_same_text_in_whatever_order_they_come(found):
    again = analyse(MONEY, participants()[::-1])
    assert json.dumps(again) == json.dumps(found)
    assert digest_of_data(participants()) == digest_of_data(participants()[::-1])
    other = [replace(participants()[0], arm="b"), *participants()[1:]]
    assert digest_of_data(other) != digest_of_data(participants())


def test_e3_a_historical_group_is_marked_wherever_it_is_compared():
    arms = (replace(MONEY.arms[0], is_historical=True), MONEY.arms[1])
    protocol = replace(MONEY, arms=arms, outcomes=(Measured(KEPT),))
    found = analyse(protocol, participants())
    [kept] = found["outcomes"]
    assert [each["is_historical"] for each in kept["differences"]] == [True]
    assert "historical" in in_words(protocol, kept)
    assert "historical" in draw(protocol, kept, "study")


@pytest.mark.parametrize(
    ("kind", "value", "is_told"),
    [
        (VariableKind.MONEY, 1_791.67, 1_800),
        (VariableKind.MONEY, 0.0, 0),
        (VariableKind.MONEY, -0.5149, -0.51),
        (VariableKind.MONEY, 123_456_789.0, 120_000_000),
        (VariableKind.YES_NO, 0.2857, 0.29),
        (VariableKind.SCALE, 3.25, 3.2),
        (VariableKind.RATIO, 0.987, 0.99),
        (VariableKind.DAYS, float("nan"), None),
        (VariableKind.DAYS, None, None),
    ],
)
def test_figures_are_told_no_more_exactly_than_that(kind, value, is_told):
    assert told(kind, value) == is_told


def test_bounds_are_rounded_outwards_and_noise_of_floats_moves_none():
    assert told_bounds(VariableKind.YES_NO, 0.291, 0.291) == (0.29, 0.3)
    assert told_bounds(VariableKind.YES_NO, 0.1 + 0.2, 0.1 + 0.2) == (0.3, 0.3)
    assert told_bounds(VariableKind.MONEY, -1_234.0, -1_234.0) == (-1_300, -1_200)
    assert (told_chance(0.00001), told_chance(0.0456), told_chance(None)) == (0.001, 0.046, None)


TITLE = 'तीन समूह $5 <b>&"x" ثلاث مجموعات 三组'


@pytest.fixture(scope="module")
def drawing(found):
    """A drawing under a title in several scripts, with what could be code in it."""
    arms = (
        replace(MONEY.arms[0], name="第一组没有空格的很长的名字需要换行显示出来"),
        MONEY.arms[1],
    )
    protocol = replace(MONEY, title=TITLE, arms=arms)
    return draw(protocol, found["outcomes"][0], "study")


def test_a_drawing_says_in_words_what_it_shows_and_draws_nothing_from_elsewhere(drawing):
    root = ET.fromstring(drawing)  # noqa: S314 - we drew it ourselves
    names = "{http://www.w3.org/2000/svg}"
    assert root.get("role") == "img"
    title, description = root.find(f"{names}title"), root.find(f"{names}desc")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text.startswith(TITLE)
    assert "12 workers" in description.text
    written = [each.text for each in root.iter(f"{names}text")]
    assert TITLE in written
    assert not any(each.tag.endswith(("script", "image", "foreignObject")) for each in root.iter())
    assert "DOCTYPE" not in drawing
    assert drawing.count("http") == drawing.count("http://www.w3.org/")


def test_a_drawing_is_the_same_bytes_each_time(drawing, found):
    arms = (
        replace(MONEY.arms[0], name="第一组没有空格的很长的名字需要换行显示出来"),
        MONEY.arms[1],
    )
    protocol = replace(MONEY, title=TITLE, arms=arms)
    assert draw(protocol, found["outcomes"][0], "study") == drawing


def test_a_drawing_can_be_read_whatever_marks_a_title_has(found):
    odd = "One\x0b\x1b[31m\x07\ufffe two"
    arms = (replace(MONEY.arms[0], name=odd), MONEY.arms[1])
    svg = draw(replace(MONEY, title=odd, arms=arms), found["outcomes"][0], "study")
    assert "two" in ET.fromstring(svg)[0].text  # noqa: S314 - we drew it ourselves


def test_a_drawing_of_what_is_not_told_shows_nothing_of_it():
    few = [each for each in participants() if each.arm == "a"][:9]
    more = [each for each in participants() if each.arm == "b"]
    found = analyse(MONEY, few + more)
    words = in_words(MONEY, found["outcomes"][0])
    assert "A (baseline): not told." in words
    assert "not told" in draw(MONEY, found["outcomes"][0], "study")


def test_a_table_has_a_line_for_each_figure_and_runs_nothing_in_a_spreadsheet(found):
    lines = table(found).splitlines()
    assert lines[0].startswith("outcome,by,arm,level,against,figure,value,low,high,n,")
    assert "fees_paid,,a,,,mean,1800,930,2700,12,0,0,,,yes" in lines
    assert any(",difference of means,-1600," in each for each in lines)


def test_two_digits_are_told_of_productivity_and_one_decimal_of_a_scale():
    people = [
        Participant(f"a{at:02}", "a", None, None, None, {Outcome.PRODUCTIVITY: Decimal(90 + at)})
        for at in range(12)
    ]
    protocol = replace(PROTOCOL, outcomes=(Measured(Outcome.PRODUCTIVITY),))
    assert analyse(protocol, people)["outcomes"][0]["arms"][0]["mean"] == 96
