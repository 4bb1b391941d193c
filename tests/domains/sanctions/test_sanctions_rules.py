"""Who decides what, which of two sanctions is the harsher, and when each is in force."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.sanctions.rules import (
    URGENT_KINDS,
    Days,
    Served,
    end_of,
    is_competent,
    is_harsher,
    is_told_on,
    one_after_another,
    terms,
    times,
    weight,
)
from app.domains.sanctions.types.kinds import FOR_GOOD, TIMED, SanctionKind
from app.domains.sanctions.types.spans import Span
from app.domains.violations.types import Body
from app.kit.money import Money

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = timedelta(days=1)
SUSPENDED = SanctionKind.LICENCE_SUSPENSION


def test_v3_an_authority_decides_of_licences_and_the_scheme_of_certificate_and_membership():
    for kind in (SUSPENDED, SanctionKind.LICENCE_CANCELLATION, SanctionKind.FINE):
        assert is_competent(Body.AUTHORITY, kind)
        assert not is_competent(Body.SCHEME, kind)
    for kind in (SanctionKind.CERTIFICATE_WITHDRAWAL, SanctionKind.MEMBERSHIP_END):
        assert is_competent(Body.SCHEME, kind)
        assert not is_competent(Body.AUTHORITY, kind)


def test_v3_what_one_body_says_to_another_stands_on_nobodys_record():
    told_on = {kind for kind in SanctionKind if is_told_on(kind)}
    assert told_on == {SanctionKind.REFERRAL, SanctionKind.RECOMMENDATION}


def test_c1_what_has_an_end_can_be_taken_while_a_case_is_pending_but_nobody_is_disqualified():
    assert TIMED - {SanctionKind.DISQUALIFICATION} == URGENT_KINDS
    assert not URGENT_KINDS & FOR_GOOD


@pytest.mark.parametrize(
    ("harsher", "milder"),
    [
        ((SanctionKind.LICENCE_CANCELLATION, None, None), (SUSPENDED, Span(12), Money(10, "NPR"))),
        ((SUSPENDED, Span(7), None), (SUSPENDED, Span(6), None)),
        ((SUSPENDED, Span(6, 1), None), (SUSPENDED, Span(6), None)),
        # Until something is complied with can be for ever.
        ((SUSPENDED, None, None), (SUSPENDED, Span(240), None)),
        (
            (SanctionKind.FINE, Span(), Money(201, "NPR")),
            (SanctionKind.FINE, Span(), Money(200, "NPR")),
        ),
        ((SanctionKind.FINE, Span(), Money(1, "NPR")), (SanctionKind.FINE, Span(), None)),
    ],
)
def test_c1_a_graver_kind_a_longer_time_or_a_higher_fine_is_harsher(harsher, milder):
    assert is_harsher(weight(*harsher), weight(*milder))
    assert not is_harsher(weight(*milder), weight(*harsher))


def test_c1_nothing_is_harsher_than_itself_and_a_graver_kind_is_whatever_its_length():
    same = weight(SUSPENDED, Span(6), None)
    assert not is_harsher(same, same)
    short = weight(SanctionKind.DISQUALIFICATION, Span(0, 1), None)
    assert is_harsher(short, weight(SUSPENDED, None, Money(5_000_000, "NPR")))
    assert not is_harsher(weight(SUSPENDED, None, Money(5_000_000, "NPR")), short)


def test_c1_what_is_longer_or_dearer_in_one_thing_is_harsher_whatever_the_other():
    long, dear = Span(7), Money(200, "NPR")
    one, other = weight(SUSPENDED, long, None), weight(SUSPENDED, Span(6), dear)
    assert is_harsher(one, other)
    assert is_harsher(other, one)


@pytest.mark.parametrize(("days", "until"), [(None, 30), (60, 60), (1, 1)])
def test_c2_a_schedule_says_how_long_one_can_appeal_and_else_thirty_days(days, until):
    found = terms(NOON, days, holds_back=True)
    assert found.appeal_until == NOON + until * DAY
    assert found.holds_back
    assert not terms(NOON, days, holds_back=False).holds_back


def test_c2_a_plain_error_is_told_within_ten_days_and_an_appeal_decided_within_thirty():
    assert terms(NOON, 60, holds_back=False).error_until == NOON + 10 * DAY
    found = times(NOON)
    assert NOON < found.conflicts_until < found.acknowledged_by < found.decide_by
    assert found.decide_by == NOON + 30 * DAY


def test_a_length_is_months_of_the_calendar_and_days_beside_them():
    assert end_of(NOON, Span(3, 5)) == datetime(2027, 3, 1, 12, tzinfo=UTC)


SPANS = st.builds(Span, st.integers(0, 12), st.integers(1, 30))
INSTANTS = st.integers(0, 900).map(lambda days: NOON + days * DAY)
LINES = st.lists(st.tuples(INSTANTS, SPANS).map(lambda pair: Served(*pair)), max_size=6)


@given(LINES)
def test_penalties_are_served_one_after_another_in_full(line):
    found = one_after_another(line)
    assert [each.until_at for each in found] == [
        end_of(days.from_at, served.length) for days, served in zip(found, line, strict=True)
    ]
    for before, after, served in zip(found, found[1:], line[1:], strict=False):
        # Without a pause between them where the next was decided by then, and none at once.
        assert after.from_at == max(before.until_at, served.decided_at)


def test_what_is_for_good_or_until_complied_with_puts_off_no_other():
    line = [Served(NOON, Span(1)), Served(NOON, None), Served(NOON, Span(0, 5))]
    first, for_good, last = one_after_another(line)
    assert for_good == Days(first.until_at, None, None)
    assert last.from_at == first.until_at


@pytest.mark.parametrize(("complied", "until"), [(None, None), (3, 10), (20, 20)])
def test_what_waits_for_something_ends_when_it_is_done_and_never_before_its_days(complied, until):
    done = None if complied is None else NOON + complied * DAY
    served = Served(NOON, Span(0, 10), waits=True, complied_at=done)
    [days] = one_after_another([served])
    assert days.least_until == NOON + 10 * DAY
    assert days.until_at == (None if until is None else NOON + until * DAY)


def test_what_was_complied_with_before_it_began_ends_as_it_begins():
    line = [
        Served(NOON, Span(0, 10)),
        Served(NOON, None, waits=True, complied_at=NOON + 2 * DAY),
        Served(NOON, None, waits=True, complied_at=NOON + 12 * DAY),
    ]
    _, early, late = one_after_another(line)
    assert early.until_at == NOON + 10 * DAY
    assert late.until_at == NOON + 12 * DAY
