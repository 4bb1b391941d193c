"""Time limits: calendar days, working days, months with a short end, and the rules of the cycle."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.standards.engine.calendars import fault_of, working_days, zone_of
from app.domains.standards.rules import (
    Renewal,
    binds_from,
    due_at,
    due_on,
    may_apply_under,
    next_surveillance,
    renewal,
)
from app.domains.standards.types.scheme import CalendarRule, Limit
from app.domains.standards.types.words import Confidence, Unit
from app.kit.months import add_months
from app.kit.working_days import next_working_day
from tests.domains.standards.conftest import shipped_scheme

ERS, NRS = shipped_scheme("ers"), shipped_scheme("nrs")
GENEVA = working_days(ERS.calendar)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def calendar(**said) -> CalendarRule:
    return CalendarRule(time_zone="UTC", source="a test", confidence=Confidence.DRAFT, **said)


def limit(amount: int, unit: Unit, **said) -> Limit:
    words = {"title": "t", "counted_from": "c", "source": "s", "confidence": Confidence.DRAFT}
    return Limit(key="k", amount=amount, unit=unit, **words, **said)


def test_the_last_day_moves_to_the_next_working_day():
    # Ten days from the 15th is Christmas, a Friday; the 26th and 27th are a weekend.
    assert due_on(limit(10, Unit.DAYS), date(2026, 12, 15), GENEVA) == date(2026, 12, 28)
    assert due_on(limit(10, Unit.DAYS, rolls=False), date(2026, 12, 15), GENEVA) == date(
        2026, 12, 25
    )


def test_working_days_leave_out_weekends_and_public_holidays():
    screening = ERS.limit("screening")

    assert due_on(screening, date(2026, 11, 2), GENEVA) == date(2026, 11, 16)
    # Christmas, the Restoration of Geneva on 31 December, and New Year lie in it.
    assert due_on(screening, date(2026, 12, 21), GENEVA) == date(2027, 1, 7)


@given(DAYS, st.integers(0, 40))
def test_working_days_are_working_days_and_so_many(day, amount):
    last = due_on(limit(amount, Unit.WORKING_DAYS), day, GENEVA)
    between = [day + timedelta(days=n) for n in range(1, (last - day).days + 1)]

    assert GENEVA(last)
    if amount:
        assert sum(map(GENEVA, between)) == amount


@given(DAYS)
def test_a_working_day_stays_where_it_is(day):
    found = next_working_day(day, GENEVA)

    assert next_working_day(found, GENEVA) == found
    assert found >= day


def test_a_scheme_can_close_and_open_days_and_choose_its_weekend():
    own = calendar(country="BD", weekend=(5, 6), closed_on=(date(2026, 11, 24),))
    is_worked = working_days(own)

    assert not is_worked(date(2026, 11, 24))
    assert not is_worked(date(2026, 11, 27))  # a Friday
    assert is_worked(date(2026, 11, 29))  # a Sunday
    assert not is_worked(date(2026, 12, 16))  # Victory Day
    opened = working_days(own.model_copy(update={"open_on": (date(2026, 12, 16),)}))
    assert opened(date(2026, 12, 16))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"country": "XX"}, "no calendar of public holidays is known for XX"),
        ({"country": "CH", "subdivision": "ZZ"}, "CH-ZZ"),
        ({"subdivision": "GE"}, "a subdivision needs its country"),
    ],
)
def test_a_calendar_that_is_not_kept_is_told(said, told):
    assert told in str(fault_of(calendar(**said)))


def test_a_time_zone_that_is_none_is_told():
    wrong = calendar().model_copy(update={"time_zone": "Mars/Olympus"})
    assert "no time zone" in str(fault_of(wrong))
    assert fault_of(ERS.calendar) is None


def test_a_calendar_without_a_working_day_is_a_fault_and_no_endless_search():
    with pytest.raises(ValueError, match="no working day"):
        next_working_day(date(2026, 1, 1), lambda _day: False)


def test_day_sixty_of_a_deferral_is_in_time():
    last = due_on(ERS.limit("deferral_response"), date(2026, 9, 1), GENEVA)

    assert last == date(2026, 11, 2)  # day 60 is a Saturday, and moves
    weekday = due_on(ERS.limit("deferral_response"), date(2026, 9, 3), GENEVA)
    assert (weekday - date(2026, 9, 3)).days == 60


def test_a_limit_ends_with_its_day_in_the_schemes_time_zone():
    zone = zone_of(ERS.calendar)
    late = datetime(2026, 6, 1, 23, 30, tzinfo=UTC)  # 2 June in Zurich

    ends = due_at(limit(1, Unit.DAYS, rolls=False), late, zone, GENEVA)

    assert ends == datetime(2026, 6, 3, 22, tzinfo=UTC)


def test_hours_end_to_the_minute():
    at = datetime(2026, 12, 24, 20, 15, tzinfo=UTC)

    ends = due_at(ERS.limit("containment"), at, ZoneInfo("UTC"), GENEVA)

    assert ends == datetime(2026, 12, 25, 20, 15, tzinfo=UTC)


def test_what_is_counted_in_audits_has_no_last_day():
    with pytest.raises(ValueError, match="lead_auditor_most"):
        due_on(ERS.limit("lead_auditor_most"), date(2026, 1, 1), GENEVA)


def test_a_renewal_opens_before_the_end():
    opens = due_on(ERS.limit("renewal_opens"), date(2029, 3, 14), GENEVA)

    assert opens == date(2028, 9, 14)


def test_a_major_finding_warns_after_ninety_days_and_binds_after_six_months():
    closing = date(2026, 6, 30)

    assert due_on(ERS.limit("major_close"), closing, GENEVA) == date(2026, 9, 28)
    assert not ERS.limit("major_close").binds
    assert due_on(ERS.limit("major_verify"), closing, GENEVA) == date(2026, 12, 30)
    assert ERS.limit("major_verify").binds


def test_a_suspension_of_the_first_of_february_is_overdue_after_the_first_of_august():
    assert due_on(ERS.limit("suspension_most"), date(2026, 2, 1), GENEVA) == date(2026, 8, 1)


def surveillance(*held: date) -> date | None:
    rule, first = ERS.surveillance, ERS.limit("first_surveillance")
    return next_surveillance(rule, first, date(2026, 3, 15), date(2029, 3, 14), held)


def test_the_first_surveillance_is_due_a_year_after_the_decision():
    assert surveillance() == date(2027, 3, 15)


def test_an_audit_of_december_satisfies_the_first_and_not_the_next_calendar_year():
    assert surveillance(date(2026, 12, 20)) == date(2027, 12, 31)


def test_the_year_of_renewal_needs_no_surveillance():
    audits = (date(2026, 12, 20), date(2027, 11, 2), date(2028, 10, 4))

    assert surveillance(*audits) is None


def test_a_scheme_by_risk_owes_none_by_the_calendar():
    day = date(2026, 3, 15)

    assert next_surveillance(NRS.surveillance, None, day, add_months(day, 12), ()) is None


def renewed(decided_on: date) -> Renewal | None:
    validity, restore = ERS.limit("certificate_validity"), ERS.limit("restore_after_expiry")
    return renewal(date(2029, 3, 14), decided_on, validity, restore)


def test_an_early_renewal_is_counted_from_the_old_end():
    assert renewed(date(2029, 1, 10)) == Renewal(date(2029, 3, 15), date(2032, 3, 14))


def test_a_late_renewal_leaves_its_gap_visible():
    assert renewed(date(2029, 7, 1)) == Renewal(
        date(2029, 7, 1), date(2032, 3, 14), date(2029, 3, 15), date(2029, 6, 30)
    )


def test_a_renewal_on_the_day_after_leaves_no_gap():
    assert renewed(date(2029, 3, 15)) == Renewal(date(2029, 3, 15), date(2032, 3, 14))


def test_a_renewal_after_six_months_needs_a_full_audit():
    assert renewed(date(2029, 9, 14)) is not None
    assert renewed(date(2029, 9, 20)) is None


def test_no_rule_binds_before_it_could_be_read_here():
    named, loaded = date(2026, 1, 1), date(2026, 11, 24)

    assert binds_from(named, loaded, follows_another=True) == loaded
    assert binds_from(named, loaded, follows_another=False) == named
    assert binds_from(date(2027, 1, 1), loaded, follows_another=True) == date(2027, 1, 1)


def test_a_renewal_on_the_last_day_itself_is_early_and_counts_from_the_next():
    assert renewed(date(2029, 3, 14)) == Renewal(date(2029, 3, 15), date(2032, 3, 14))


def test_an_audit_on_the_day_of_the_decision_is_no_surveillance_of_its_cycle():
    assert surveillance(date(2026, 3, 15)) == surveillance()


def _kept(binds_from: date, transition_until: date | None = None) -> Any:
    said = SimpleNamespace(transition_until=transition_until)
    return SimpleNamespace(binds_from=binds_from, said=said)


@pytest.mark.parametrize(
    ("day", "successor", "may"),
    [
        (date(2026, 12, 31), None, False),
        (date(2027, 1, 1), None, True),
        (date(2027, 12, 31), _kept(date(2028, 1, 1)), True),
        (date(2028, 1, 1), _kept(date(2028, 1, 1)), False),
        (date(2028, 6, 30), _kept(date(2028, 1, 1), date(2028, 6, 30)), True),
        (date(2028, 7, 1), _kept(date(2028, 1, 1), date(2028, 6, 30)), False),
    ],
)
def test_one_applies_under_an_edition_from_its_day_until_its_transition_ends(day, successor, may):
    assert may_apply_under(_kept(date(2027, 1, 1)), successor, day) is may
