"""What is shipped: three standards with another logic each, whole, and honest about sources."""

from collections import Counter
from datetime import date

import pytest

from app.domains.standards.engine.content import canonical, digest_of
from app.domains.standards.engine.reading import read_file, shipped
from app.domains.standards.engine.texts import texts
from app.domains.standards.types.words import Confidence, Element, Logic, Measured, Outcome, Side
from app.domains.subjects.types import SubjectKind

ZERO_TOLERANCE = {
    *("A.2", "A.3", "A.6", "B.4", "B.7", "1.1", "1.2", "1.6"),
    *("2.1", "2.2", "2.5", "3.3", "5.2"),
}
SECTION_7 = [
    "screening",
    "deferral_response",
    "application_validity",
    "audit_plan_notice",
    "team_objection",
    "stage_2_warning",
    "stage_1_again",
    "audit_report",
    "finding_response_critical",
    "finding_response_major",
    "finding_response_minor",
    "containment",
    "containment_proof",
    "critical_close",
    "major_close",
    "major_verify",
    "minor_plan",
    "minor_verify",
    "decision",
    "certificate_validity",
    "first_surveillance",
    "surveillance_grace",
    "renewal_opens",
    "renewal_audit",
    "restore_after_expiry",
    "suspension_most",
    "suspension_asked",
    "suspension_published",
    "change_notice",
    "complaint_acknowledged",
    "complaint_admitted",
    "complaint_to_recruiter",
    "complaint_decided",
    "complaint_decided_complex",
    "special_audit_decided",
    "special_audit_held",
    "appeal",
    "appeal_acknowledged",
    "appeal_conflicts",
    "appeal_decided",
    "appeal_decided_complex",
    "factual_error",
    "wait_after_rejection",
    "wait_after_refusal",
    "wait_after_withdrawal",
    "wait_after_fraud",
    "consultancy_cooling_off",
    "employment_cooling_off",
    "lead_auditor_most",
    "records_kept",
    "interview_notes_kept",
    "body_accreditation",
    "body_visit",
    "repayment_plan",
]


def test_the_recruiter_standard_has_two_general_and_five_specific_principles(ers):
    counted = {each.code: len(each.criteria) for each in ers[1].principles}

    assert counted == {"A": 7, "B": 9, "1": 7, "2": 5, "3": 9, "4": 6, "5": 6}


def test_the_zero_tolerance_criteria_are_critical_and_no_others(ers):
    critical = {each.code for each in ers[1].criteria if each.grade == "critical"}

    assert critical == ZERO_TOLERANCE


def test_only_the_criteria_whose_text_was_read_bear_an_official_number(ers):
    official = {each.code: each.confidence for each in ers[1].criteria if each.official_ref}

    assert official == dict.fromkeys(("A.1", "A.2", "A.3"), Confidence.SEEN)


def test_all_five_elements_are_looked_at(ers):
    elements = Counter(each.element for each in ers[1].indicators)

    assert set(elements) == set(Element)
    assert elements.total() == 127


@pytest.mark.parametrize("file", shipped(), ids=lambda path: path.stem)
def test_what_is_shipped_can_be_read_and_reads_the_same_twice(file):
    document = read_file(file)

    assert document.language == "en"
    assert digest_of(canonical(document)) == digest_of(canonical(read_file(file)))
    assert len(texts(document)) > 10


def test_each_default_time_limit_is_there_with_its_source(ers):
    limits = {each.key: each for each in ers[0].limits}

    assert set(SECTION_7) - set(limits) == set()
    assert all(each.source for each in limits.values())
    assert {each.confidence for each in limits.values()} == set(Confidence)
    assert (limits["screening"].amount, limits["screening"].confidence) == (10, Confidence.SEEN)


@pytest.mark.parametrize(
    ("key", "amount", "unit", "confidence"),
    [
        ("deferral_response", 60, "days", "seen"),
        ("application_validity", 12, "months", "draft"),
        ("audit_plan_notice", 14, "days", "seen"),
        ("team_objection", 5, "working_days", "draft"),
        ("audit_report", 15, "working_days", "draft"),
        ("finding_response_critical", 7, "days", "seen"),
        ("containment", 24, "hours", "draft"),
        ("critical_close", 30, "days", "general"),
        ("major_close", 90, "days", "general"),
        ("major_verify", 6, "months", "seen"),
        ("decision", 20, "working_days", "draft"),
        ("certificate_validity", 36, "months", "seen"),
        ("suspension_most", 6, "months", "seen"),
        ("appeal", 30, "days", "seen"),
        ("wait_after_refusal", 6, "months", "draft"),
        ("wait_after_withdrawal", 12, "months", "draft"),
        ("wait_after_fraud", 36, "months", "draft"),
        ("consultancy_cooling_off", 24, "months", "seen"),
        # Where the facts on complaints and on certification differ, those on complaints decide.
        ("complaint_decided", 3, "months", "seen"),
        ("repayment_plan", 30, "days", "draft"),
        ("repayment_whole", 90, "days", "general"),
    ],
)
def test_a_default_is_that_of_the_facts(ers, key, amount, unit, confidence):
    limit = ers[0].limit(key)

    assert (limit.amount, limit.unit, limit.confidence) == (amount, unit, confidence)


def test_the_points_scheme_refuses_at_thirty_and_lasts_twelve_months(nrs):
    scheme, edition = nrs

    refused_from = [band.at_least for band in scheme.rule.bands if band.outcome is Outcome.REFUSE]
    assert refused_from == [30]
    assert scheme.limit("certificate_validity").amount == 12
    assert scheme.surveillance.kind == "risk_based"
    assert Counter(each.points for each in edition.criteria) == {30: 12, 8: 13, 16: 1}


def test_the_country_standard_has_eight_areas_that_weigh_a_hundred(crg):
    edition = crg[1]

    assert len(edition.principles) == 8
    assert len(list(edition.indicators)) == 42
    assert sum(each.weight.value for each in edition.principles) == 100
    assert {each.side for each in edition.criteria} == set(Side)


def test_each_has_another_logic_and_another_subject_or_rule(ers, nrs, crg):
    assert [each[0].rule.logic for each in (ers, nrs, crg)] == list(Logic)
    assert [each[0].measures for each in (ers, nrs, crg)] == [
        Measured.INTERMEDIARY,
        Measured.INTERMEDIARY,
        Measured.JURISDICTION,
    ]


def test_what_is_measured_is_a_kind_of_subject():
    assert {each.value for each in Measured} <= {each.value for each in SubjectKind}


def test_what_is_shipped_is_in_force_already(ers, nrs, crg):
    for scheme, edition in (ers, nrs, crg):
        assert scheme.in_force_from <= date(2026, 11, 24)
        assert edition.published_on <= date(2026, 11, 24)
