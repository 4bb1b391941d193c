"""What a certificate is at an instant: computed from its days and standings, never from a job."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.certifications.rules.standing import (
    after,
    first_validity,
    standing_at,
    start_of,
    turns,
)
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    Ground,
    Standing,
    Validity,
)

ZURICH = ZoneInfo("Europe/Zurich")
VALID = Validity(date(2026, 3, 15), date(2029, 3, 14))
ISSUED = datetime(2026, 3, 15, 10, 30, tzinfo=UTC)
ACTIVE = Standing(CertificateState.ACTIVE, ISSUED, None, Ground.REQUIREMENTS_MET)


def at(year: int, month: int, day: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZURICH)


def status(standings: list[Standing], when: datetime, valid: Validity = VALID) -> str | None:
    found = standing_at(standings, valid, when, ZURICH)
    return None if found is None else found.status.value


def test_before_it_was_issued_there_is_none_even_on_the_same_day():
    assert status([ACTIVE], ISSUED - timedelta(seconds=1)) is None
    assert status([ACTIVE], ISSUED) == "active"


def test_the_last_day_is_included_where_the_scheme_is_whatever_day_it_is_elsewhere():
    assert status([ACTIVE], at(2029, 3, 14, 23, 59)) == "active"
    midnight = at(2029, 3, 15, 0)
    found = standing_at([ACTIVE], VALID, midnight, ZURICH)
    assert found is not None
    assert (found.status, found.ground) == (CertificateStatus.EXPIRED, Ground.END_OF_VALIDITY)
    assert (found.since, midnight.astimezone(UTC).date()) == (midnight, date(2029, 3, 14))


def test_a_renewal_reads_as_not_yet_valid_before_its_first_day():
    renewed = Validity(date(2029, 3, 15), date(2032, 3, 14))
    early = Standing(CertificateState.ACTIVE, at(2029, 1, 10), None, Ground.REQUIREMENTS_MET)
    assert status([early], at(2029, 3, 14), renewed) == "not_yet_valid"
    found = standing_at([early], renewed, at(2029, 3, 15), ZURICH)
    assert found is not None
    assert (found.status.value, found.since) == ("active", start_of(date(2029, 3, 15), ZURICH))


def test_a_suspension_past_its_limit_stays_one_and_says_that_it_is_overdue():
    until = at(2027, 2, 1)
    suspended = Standing(
        CertificateState.SUSPENDED, until, None, Ground.AUDIT_NOT_ALLOWED, date(2027, 8, 1)
    )
    active = Standing(CertificateState.ACTIVE, ISSUED, until, Ground.REQUIREMENTS_MET)
    known = [suspended, active]
    assert status(known, until - timedelta(seconds=1)) == "active"
    for day, is_overdue in ((1, False), (2, True)):
        found = standing_at(known, VALID, at(2027, 8, day), ZURICH)
        assert found is not None
        assert (found.status.value, found.is_overdue) == ("suspended", is_overdue)
    assert status(known, at(2029, 3, 15)) == "expired"


@pytest.mark.parametrize("state", ["withdrawn", "superseded", "surrendered", "expired"])
def test_what_has_ended_stays_so_past_its_last_day(state):
    when = at(2027, 5, 1)
    active = Standing(CertificateState.ACTIVE, ISSUED, when, Ground.REQUIREMENTS_MET)
    over = Standing(CertificateState(state), when, None, Ground.FEES_CHARGED)
    for instant in (when, at(2030, 1, 1)):
        assert status([active, over], instant) == state


@pytest.mark.parametrize(
    ("decided", "months", "until"),
    [
        (date(2026, 3, 15), 36, date(2029, 3, 14)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2028, 3, 1), 36, date(2031, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 1, 1), 12, date(2026, 12, 31)),
    ],
)
def test_a_first_certificate_is_counted_from_the_day_of_the_decision(decided, months, until):
    assert first_validity(decided, months) == Validity(decided, until)


@given(st.integers(0, 1_500 * 24), st.integers(1, 800))
def test_time_alone_changes_the_status_at_no_other_instant_than_a_turn(hours, days):
    limit = ISSUED.date() + timedelta(days=days)
    suspended_at = ISSUED + timedelta(days=days / 2)
    known = [
        Standing(CertificateState.ACTIVE, ISSUED, suspended_at, Ground.REQUIREMENTS_MET),
        Standing(CertificateState.SUSPENDED, suspended_at, None, Ground.HOLDER_ASKED, limit),
    ]
    when = ISSUED + timedelta(hours=hours)
    now = standing_at(known, VALID, when, ZURICH)
    later = [turn for turn in turns(known, VALID, ZURICH) if turn > when]
    just_before = min(later, default=at(2035, 1, 1)) - timedelta(microseconds=1)
    assert standing_at(known, VALID, just_before, ZURICH) == now


def test_the_last_turn_of_an_active_certificate_is_its_end():
    assert max(turns([ACTIVE], VALID, ZURICH)) == after(date(2029, 3, 14), ZURICH)


def test_time_turns_at_each_beginning_and_end_of_what_is_said_of_a_certificate():
    begins, ends, limit = at(2027, 5, 1), at(2027, 6, 1), date(2027, 5, 20)
    suspended = Standing(CertificateState.SUSPENDED, begins, ends, Ground.HOLDER_ASKED, limit)

    assert set(turns([suspended], VALID, ZURICH)) == {
        start_of(VALID.valid_from, ZURICH),
        after(VALID.valid_until, ZURICH),
        begins,
        ends,
        after(limit, ZURICH),
    }
