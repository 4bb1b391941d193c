"""Who handles what came, how grave it is at first, whether a letter may go, what is found."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.complaints.rules import (
    desk_for,
    desk_of,
    first_flags,
    first_severity,
    graver,
    rounded,
)
from app.domains.complaints.rules.contact import letter_to
from app.domains.complaints.rules.ending import extended, overall, questions_after
from app.domains.complaints.rules.service_levels import Span
from app.domains.complaints.rules.suppression import told, total_of
from app.domains.complaints.rules.telling import Shown, cannot_be_asked, goes_with_consent
from app.domains.complaints.types import AccusedKind, AgeBand, Desk, Ending, Flag, Outcome, Severity
from app.domains.complaints.types.categories import Category, severity_of
from app.domains.complaints.types.handling import QuestionKind
from app.domains.complaints.types.intake import Accused, Safe, Told
from app.kit.money import Money
from app.kit.working_days import WorkingDays

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
DAY = timedelta(days=1)
SCHEME, OTHER = UUID(int=1), UUID(int=2)
FEE = frozenset({Category.FEE_CHARGED})


@pytest.mark.parametrize("kind", list(AccusedKind))
def test_w6_nobody_of_the_scheme_handles_what_is_told_of_the_scheme(kind):
    assert desk_of(kind, SCHEME, FEE, SCHEME) is Desk.OUTSIDE
    about_another = desk_of(kind, OTHER, FEE, SCHEME)
    assert about_another is (Desk.OUTSIDE if kind is AccusedKind.SCHEME else Desk.OFFICERS)


def test_w6_how_a_complaint_was_handled_is_for_outside_reviewers_whoever_is_accused():
    handled = FEE | {Category.COMPLAINT_HANDLING}
    assert desk_of(AccusedKind.EMPLOYER, OTHER, handled, SCHEME) is Desk.OUTSIDE


def test_w6_who_names_nobody_is_handled_by_officers_before_a_scheme_is_set_up_too():
    assert desk_for(Told(), None) is Desk.OFFICERS
    of_scheme = Told(accused=Accused(organisation_id=SCHEME))
    assert desk_for(of_scheme, SCHEME) is Desk.OUTSIDE


def test_the_graver_of_two_is_one_of_them_and_never_the_milder():
    steps = [Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL]
    for place, one in enumerate(steps):
        for other in steps[place:]:
            assert graver(one, other) is graver(other, one) is other


@pytest.mark.parametrize(
    ("told_safe", "age", "severity"),
    [
        (Safe.NO, None, Severity.CRITICAL),
        (Safe.YES, AgeBand.UNDER_18, Severity.CRITICAL),
        (Safe.NOT_SURE, None, Severity.HIGH),
        (Safe.YES, None, severity_of(FEE)),
        (Safe.NOT_SAID, None, severity_of(FEE)),
    ],
)
def test_w3_a_child_and_who_is_not_safe_come_first_until_somebody_has_read(
    told_safe, age, severity
):
    came = Told(categories=tuple(FEE), safe=told_safe, age=age)
    assert severity_of(FEE) not in {Severity.HIGH, Severity.CRITICAL}
    assert first_severity(came) is severity


def test_w3_who_is_not_sure_to_be_safe_makes_nothing_milder():
    violence = Told(categories=(Category.FL_VIOLENCE,), safe=Safe.NOT_SURE)
    assert first_severity(violence) is Severity.CRITICAL


def test_w2_a_child_is_flagged_whatever_she_chose():
    assert first_flags(Told(age=AgeBand.UNDER_18)) == {Flag.CHILD}
    assert Flag.CHILD not in first_flags(Told(categories=(Category.FL_VIOLENCE,)))
    both = first_flags(Told(categories=(Category.FL_VIOLENCE,), age=AgeBand.UNDER_18))
    assert both > {Flag.CHILD}


@pytest.mark.parametrize(
    ("minor", "shown"),
    [(12_345_600, 12_000_000), (12_600, 13_000), (986, 990), (99, 99), (7, 7), (0, 0)],
)
def test_outside_of_the_seal_an_amount_has_two_digits_that_count(minor, shown):
    assert rounded(Money(minor, "NPR")) == Money(shown, "NPR")


def test_outside_of_the_seal_no_amount_stays_none():
    assert rounded(None) is None


MAIL = {"email": " maya@mail.example "}


def test_w3_a_letter_goes_to_the_address_that_she_gave_and_to_no_word_that_is_none():
    assert letter_to(MAIL) == "maya@mail.example"
    assert letter_to({**MAIL, "never": ["police", "my brother"]}) == "maya@mail.example"
    assert letter_to({**MAIL, "never": None, "is_shared": False}) == "maya@mail.example"
    for address in ("9841234567", None, 12):
        assert letter_to({"email": address}) is None
    assert letter_to({}) is None


@pytest.mark.parametrize(
    "said",
    [
        {"safe_hours": "Friday, 14:00"},
        {"is_shared": True},
        *({"never": ["by night", word]} for word in ("e-mail", " Email", "LETTER", "mail")),
        *({"never": [word]} for word in ("write", "contact", "any", "all", "always")),
    ],
)
def test_w3_no_letter_goes_where_others_may_read_it_or_she_said_never(said):
    assert letter_to({**MAIL, **said}) is None


def test_what_is_found_of_every_allegation_alike_is_found_in_all():
    for outcome in Outcome:
        assert overall([outcome, outcome]) is outcome
    with pytest.raises(ValueError, match="finds something"):
        overall([])


def test_what_is_found_of_some_is_partly_so_and_what_nobody_knows_is_not_said_to_be_untrue():
    for found in (Outcome.UPHELD, Outcome.PARTLY):
        for other in (Outcome.NOT_UPHELD, Outcome.NOT_ENOUGH_EVIDENCE):
            assert overall([other, found]) is Outcome.PARTLY
    neither = [Outcome.NOT_UPHELD, Outcome.NOT_ENOUGH_EVIDENCE]
    assert overall(neither) is Outcome.NOT_ENOUGH_EVIDENCE


def test_w2_what_is_told_anew_keeps_a_case_for_half_a_year_more_and_never_for_less():
    assert extended(NOON + 400 * DAY, NOON) == NOON + 400 * DAY
    longer = extended(NOON + DAY, NOON)
    assert longer is not None
    assert NOON + 184 * DAY <= longer <= NOON + 190 * DAY
    assert extended(None, NOON) is None


def test_w3_she_is_asked_at_once_after_thirty_days_and_after_a_year_and_half_of_one():
    asked = questions_after(Ending.DECISION, Outcome.UPHELD)
    assert asked[QuestionKind.SOLVED] == timedelta()
    assert asked[QuestionKind.THREATENED_30_DAYS] == 30 * DAY
    assert asked[QuestionKind.THREATENED_12_MONTHS] == 365 * DAY
    half = asked[QuestionKind.THREATENED_6_MONTHS]
    assert timedelta(days=181) <= half <= timedelta(days=184)


def test_a_step_is_over_after_days_and_hours_or_with_the_last_working_day():
    calendar = WorkingDays(None, "Asia/Kathmandu")
    assert Span(days=2, hours=3).end(NOON, calendar) == NOON + timedelta(days=2, hours=3)
    assert Span(working_days=2).end(NOON, calendar) == datetime(2026, 11, 26, 18, 15, tzinfo=UTC)
    assert Span(working_days=2).end(NOON, calendar).tzinfo is UTC


@pytest.mark.parametrize(
    ("counts", "shown", "total"),
    [
        ({"a": 4, "b": 5, "c": 9}, {"a": None, "b": None, "c": 9}, 18),
        ({"a": 1, "b": 0, "c": 9}, {"a": None, "b": 0, "c": None}, 10),
        ({"a": 1, "b": 2, "c": 9}, {"a": None, "b": None, "c": 9}, 12),
        ({"a": 5, "b": 0}, {"a": 5, "b": 0}, 5),
        ({"a": 0}, {"a": 0}, 0),
        # Nothing hides the one: neither it nor the total is told.
        ({"a": 4, "b": 0}, {"a": None, "b": 0}, None),
        ({"a": 1}, {"a": None}, None),
        # Two that are hidden are as few together.
        ({"a": 1, "b": 1}, {"a": None, "b": None}, None),
    ],
)
def test_w6_one_small_number_is_hidden_with_the_next_that_is_larger(counts, shown, total):
    assert told(counts) == shown
    assert total_of(counts) == total


@pytest.mark.parametrize(
    ("shown", "days", "goes"),
    [
        (Shown(NOON, seen_at=NOON, agreed_at=NOON), 0, True),
        (Shown(NOON, agreed_at=NOON, objected_at=NOON + DAY), 400, False),
        (Shown(NOON, seen_at=NOON + 2 * DAY), 8, False),
        (Shown(NOON, seen_at=NOON + 2 * DAY), 9, True),
        (Shown(NOON), 13, False),
        (Shown(NOON), 14, True),
        # Once she has read it, her own week counts, however late she came.
        (Shown(NOON, seen_at=NOON + 13 * DAY), 14, False),
    ],
)
def test_w1_a_text_goes_with_her_yes_or_once_her_time_is_over(shown, days, goes):
    assert goes_with_consent(shown, NOON + days * DAY) is goes


SAID = st.booleans()


@given(SAID, SAID, SAID, SAID)
def test_w1_two_officers_answer_for_her_alone_where_nothing_else_is_left(
    is_reachable, said_no, has_seen, has_objected
):
    shown = Shown(NOON, NOON if has_seen else None, None, NOON if has_objected else None)
    asked = {"is_reachable": is_reachable, "said_no": said_no}
    assert not cannot_be_asked(shown, at=NOON + 14 * DAY - MOMENT, **asked)
    answered = cannot_be_asked(shown, at=NOON + 14 * DAY, **asked)
    assert answered is not any((is_reachable, said_no, has_seen, has_objected))
