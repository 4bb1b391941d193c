"""What can have happened, in closed codes: how bad each is, and what it raises."""

import pytest

from app.domains.complaints.types import Flag, Severity
from app.domains.complaints.types.categories import (
    CATEGORIES,
    Category,
    flags_of,
    indicators_of,
    may_be_mediated,
    severity_of,
)
from app.domains.complaints.types.fee_codes import FEE_CODES, FeeClass
from app.domains.fees.types import FeeCategory
from app.domains.standards.types.words import Confidence

ILO_INDICATORS = 11


def test_every_code_has_its_row():
    assert set(CATEGORIES) == set(Category)
    assert set(FEE_CODES) == set(FeeCategory)


def test_the_indicators_are_the_eleven_of_the_ilo():
    indicators = {each for each in Category if each.is_indicator}
    assert len(indicators) == ILO_INDICATORS
    assert {CATEGORIES[each].confidence for each in indicators} == {Confidence.SEEN}


def test_what_a_category_points_to_is_an_indicator():
    pointed = {each for row in CATEGORIES.values() for each in row.indicators}
    assert all(each.is_indicator for each in pointed)


def test_each_indicator_is_asked_itself_or_by_a_category_in_plainer_words():
    asked = {each for each, row in CATEGORIES.items() if row.is_asked}
    assert indicators_of(frozenset(asked)) == {each for each in Category if each.is_indicator}


@pytest.mark.parametrize(
    "category",
    [
        Category.VIOLENCE_SEXUAL,
        Category.FL_VIOLENCE,
        Category.CHILD_LABOUR,
        Category.FL_THREATS,
        Category.THREATS_RETALIATION,
        *(each for each in Category if Flag.TRAFFICKING in CATEGORIES[each].flags),
    ],
)
def test_w3_violence_abuse_child_trafficking_and_threats_are_never_mediated(category):
    assert not may_be_mediated(frozenset({category}))
    assert not may_be_mediated(frozenset({category, Category.CONTRACT_MISSING}))


def test_w3_other_things_may_be_mediated():
    assert may_be_mediated(frozenset({Category.UNPAID_WAGES, Category.FEE_CHARGED}))
    assert may_be_mediated(frozenset())


@pytest.mark.parametrize(
    ("categories", "severity"),
    [
        ({Category.COMPLAINT_HANDLING}, Severity.LOW),
        ({Category.FEE_CHARGED, Category.COMPLAINT_HANDLING}, Severity.MEDIUM),
        ({Category.FEE_CHARGED, Category.DOCUMENTS_HELD}, Severity.HIGH),
        ({Category.FEE_CHARGED, Category.ABANDONMENT}, Severity.CRITICAL),
        (set(), Severity.MEDIUM),
    ],
)
def test_w3_a_case_begins_at_the_worst_of_its_categories(categories, severity):
    assert severity_of(frozenset(categories)) is severity


def test_w2_what_is_raised_is_raised_by_one_category_alone():
    assert flags_of(frozenset({Category.FEE_CHARGED})) == set()
    assert flags_of(frozenset({Category.VIOLENCE_SEXUAL, Category.CHILD_LABOUR})) == {
        Flag.VIOLENCE,
        Flag.CHILD,
    }
    assert flags_of(frozenset({Category.MOVEMENT})) == {Flag.TRAFFICKING}


def test_what_no_list_foresees_stays_open_to_a_person():
    assert FEE_CODES[FeeCategory.OTHER].kind is FeeClass.UNSORTED
    assert FEE_CODES[FeeCategory.LOAN_INTEREST].kind is FeeClass.LOAN
