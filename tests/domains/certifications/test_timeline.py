"""How a certificate stood is rewritten without a hole, and what time brings falls on its day."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.certifications.rules.due_dates import has_passed, next_look, reminder_due
from app.domains.certifications.rules.standing import first_validity, standing_at
from app.domains.certifications.rules.timeline import (
    changed,
    held,
    released,
    standing_now,
    without,
)
from app.domains.certifications.service.certificates.time_limits import (
    renewal_opens,
    restored_until,
    suspension_ends,
)
from app.domains.certifications.types.certificates import (
    CertificateState,
    CertificateStatus,
    Ground,
    Validity,
)
from app.domains.certifications.types.life import REMINDED_OF, Deadline, LastDay, Period
from app.domains.standards.engine.reading import FOLDER, read_file
from app.domains.standards.rules import next_surveillance, renewal
from app.domains.standards.types.scheme import Scheme

ZURICH = ZoneInfo("Europe/Zurich")
START = datetime(2026, 3, 15, 9, tzinfo=UTC)
ONE, OTHER, ITSELF = UUID(int=1), UUID(int=2), UUID(int=9)
S = CertificateState


def ers() -> Scheme:
    said = read_file(FOLDER / "ers-1-scheme.toml")
    assert isinstance(said, Scheme)
    return said


def days(count: int) -> datetime:
    return START + timedelta(days=count)


def granted() -> list[Period]:
    return [Period(S.ACTIVE, START, None, Ground.REQUIREMENTS_MET)]


def suspended(on: int, notice: UUID = ONE) -> Period:
    return Period(S.SUSPENDED, days(on), None, Ground.CRITICAL_FINDING, notice_id=notice)


def withdrawn(on: int, notice: UUID = OTHER) -> Period:
    return Period(S.WITHDRAWN, days(on), None, Ground.FEES_CHARGED, notice_id=notice)


def reinstated(on: int) -> Period:
    return Period(S.ACTIVE, days(on), None, Ground.CAUSE_MENDED)


def told(periods: list[Period]) -> list[tuple[str, int, int | None]]:
    """Return states with the days on which they began and ended."""
    return [
        (
            each.state.value,
            (each.from_at - START).days,
            None if each.until_at is None else (each.until_at - START).days,
        )
        for each in periods
    ]


def test_a_change_closes_one_period_and_opens_another():
    periods = changed(changed(granted(), suspended(10)), reinstated(20))
    assert told(periods) == [("active", 0, 10), ("suspended", 10, 20), ("active", 20, None)]


def test_l1_an_overturned_suspension_was_never_there_for_whoever_asks_later():
    periods = changed(changed(granted(), suspended(10)), reinstated(20))
    assert told(without(periods, ONE)) == [("active", 0, None)]


def test_c2_an_overturned_withdrawal_opens_the_suspension_before_it_again():
    periods = changed(changed(granted(), suspended(10)), withdrawn(30))
    assert told(without(periods, OTHER)) == [("active", 0, 10), ("suspended", 10, None)]


def test_c2_an_overturned_suspension_leaves_the_withdrawal_that_came_after_it():
    periods = changed(changed(granted(), suspended(10)), withdrawn(30))
    assert told(without(periods, ONE)) == [("active", 0, 30), ("withdrawn", 30, None)]


def test_c2_an_act_that_is_held_back_stands_again_when_the_appeal_is_dismissed():
    periods = held(changed(granted(), withdrawn(5)), OTHER, days(8))
    assert told(periods)[-1] == ("active", 8, None)
    assert periods[-1].ground is Ground.HELD_BY_APPEAL
    assert told(released(periods, OTHER, days(20)))[-1] == ("withdrawn", 20, None)
    assert told(without(periods, OTHER)) == [("active", 0, None)]


def test_c2_an_appeal_holds_nothing_back_once_another_act_stands():
    periods = changed(changed(granted(), suspended(10)), withdrawn(30))
    assert held(periods, ONE, days(40)) == periods
    assert released(periods, ONE, days(40)) == periods


def test_a_suspended_one_gives_way_to_its_successor_on_the_same_day_all_the_same():
    planned = Period(S.SUPERSEDED, days(100), None, Ground.RENEWED)
    periods = changed(changed(granted(), planned), suspended(10))
    assert told(periods)[-2:] == [("suspended", 10, 100), ("superseded", 100, None)]
    assert told(changed(periods, withdrawn(20)))[-1] == ("withdrawn", 20, None)


def test_a_change_in_the_instant_of_another_takes_its_place():
    periods = changed(changed(granted(), suspended(10)), withdrawn(10))
    assert told(periods) == [("active", 0, 10), ("withdrawn", 10, None)]


def test_a_period_that_ends_as_the_new_one_begins_is_left_as_it_was():
    ended = Period(S.SUSPENDED, days(5), days(10), Ground.CRITICAL_FINDING, notice_id=ONE)
    periods = changed([ended], suspended(10, OTHER))
    assert periods[0] == ended


def test_of_two_ends_that_are_planned_the_first_closes_what_comes_before():
    ends = [
        Period(S.SUPERSEDED, days(100), days(200), Ground.RENEWED),
        Period(S.EXPIRED, days(200), None, Ground.END_OF_VALIDITY),
    ]
    periods = changed([*changed(granted(), suspended(10)), *ends], reinstated(20))
    assert told(periods) == [
        ("active", 0, 10),
        ("suspended", 10, 20),
        ("active", 20, 100),
        ("superseded", 100, 200),
        ("expired", 200, None),
    ]


def test_c2_what_an_act_struck_in_the_instant_of_its_issue_was_active_before_it():
    struck = changed(granted(), suspended(0))
    periods = changed(struck, withdrawn(30))
    assert told(struck) == [("suspended", 0, None)]
    assert told(without(struck, ONE)) == [("active", 0, None)]
    assert told(without(periods, ONE)) == [("active", 0, 30), ("withdrawn", 30, None)]
    assert told(held(struck, ONE, days(5))) == [("suspended", 0, 5), ("active", 5, None)]
    reinstatement = changed(struck, reinstated(20))
    again = changed(reinstatement, withdrawn(30))
    assert told(without(again, ONE)) == [("active", 0, 30), ("withdrawn", 30, None)]


def test_c2_an_appeal_holds_back_the_act_itself_and_gives_back_what_was_before_it():
    periods = changed(changed(granted(), suspended(10)), withdrawn(30))
    assert told(held(periods, OTHER, days(40))) == [
        ("active", 0, 10),
        ("suspended", 10, 30),
        ("withdrawn", 30, 40),
        ("suspended", 40, None),
    ]


def test_states_are_joined_with_the_one_before_them_alone():
    periods = granted()
    for each in (suspended(10, ONE), reinstated(20), suspended(30, OTHER), reinstated(40)):
        periods = changed(periods, each)
    assert told(without(periods, OTHER)) == [
        ("active", 0, 10),
        ("suspended", 10, 20),
        ("active", 20, None),
    ]


def test_c2_taking_out_a_later_act_leaves_the_one_of_the_issue_the_first():
    periods = granted()
    for each in (suspended(0, ONE), reinstated(20), suspended(30, OTHER)):
        periods = changed(periods, each)
    assert told(without(periods, OTHER)) == [("suspended", 0, 20), ("active", 20, None)]


def test_an_instant_lies_in_the_period_that_begins_with_it():
    periods = changed(granted(), suspended(10))
    moment = timedelta(microseconds=1)
    assert standing_now(periods, days(10)) == periods[1]
    assert standing_now(periods, days(10) - moment) == periods[0]
    assert standing_now(periods, days(0)) == periods[0]
    assert standing_now(periods, START - moment) is None


@pytest.mark.parametrize(
    ("state", "ends", "stands"),
    [
        (S.WITHDRAWN, S.EXPIRED, "withdrawn"),
        (S.SUSPENDED, S.EXPIRED, "expired"),
        (S.WITHDRAWN, S.SUPERSEDED, "superseded"),
    ],
)
def test_c2_only_a_withdrawal_still_comes_after_an_appeal_outlived_the_certificate(
    state, ends, stands
):
    act = Period(state, days(5), None, Ground.FEES_CHARGED, notice_id=OTHER)
    held_back = held(changed(granted(), act), OTHER, days(8))
    over = changed(held_back, Period(ends, days(50), None, Ground.END_OF_VALIDITY))
    periods = released(over, OTHER, days(60))
    assert told(periods)[-1][0] == stands
    if stands == "withdrawn":
        assert periods[-1].ground is Ground.FEES_CHARGED
        assert told(periods)[-2:] == [("expired", 50, 60), ("withdrawn", 60, None)]


NEXT = {
    S.ACTIVE: (S.SUSPENDED, S.WITHDRAWN),
    S.SUSPENDED: (S.ACTIVE, S.WITHDRAWN),
    S.WITHDRAWN: (),
}


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(1, 40)), max_size=8), st.data())
def test_no_rewriting_leaves_a_hole_or_two_states_at_once(steps, data):
    periods, day, notices = granted(), 0, []
    for which, later in steps:
        now, day = periods[-1].state, day + later
        if which >= len(NEXT[now]):
            continue
        state, notice = NEXT[now][which], UUID(int=100 + day)
        is_adverse = state is not S.ACTIVE
        notices += [notice] if is_adverse else []
        periods = changed(
            periods,
            Period(
                *(state, days(day), None, Ground.CRITICAL_FINDING),
                notice_id=notice if is_adverse else None,
            ),
        )
    for _ in range(data.draw(st.integers(0, 3))):
        if not notices:
            break
        notice, day = data.draw(st.sampled_from(notices)), day + 1
        act = data.draw(st.sampled_from(["without", "held", "released"]))
        if act == "without":
            periods = without(periods, notice)
        else:
            verb = held if act == "held" else released
            periods = verb(periods, notice, days(day))
    assert periods[0].from_at == START
    assert periods[-1].until_at is None
    for one, then in pairwise(periods):
        assert one.until_at == then.from_at
        assert one.from_at < then.from_at
    reading = standing_at(
        [each.said for each in periods],
        Validity(START.date(), date(2029, 3, 14)),
        days(day),
        ZURICH,
    )
    assert reading is not None


def test_a_suspension_of_1_february_is_overdue_from_2_august_on_and_stays_one():
    ends = suspension_ends(ers(), date(2027, 2, 1))
    assert ends == date(2027, 8, 1)
    at = datetime(2027, 2, 1, 9, tzinfo=UTC)
    periods = changed(
        granted(), Period(S.SUSPENDED, at, None, Ground.CRITICAL_FINDING, ends_on=ends)
    )
    validity = first_validity(date(2026, 3, 15), 36)
    said = [each.said for each in periods]
    last = standing_at(said, validity, datetime(2027, 8, 1, 20, tzinfo=UTC), ZURICH)
    over = standing_at(said, validity, datetime(2027, 8, 1, 22, 30, tzinfo=UTC), ZURICH)
    assert last is not None
    assert over is not None
    assert (last.status, last.is_overdue) == (CertificateStatus.SUSPENDED, False)
    assert (over.status, over.is_overdue) == (CertificateStatus.SUSPENDED, True)


def test_the_first_surveillance_is_owed_a_year_after_the_decision_and_one_each_year_after():
    scheme = ers()
    first = scheme.limit("first_surveillance")
    decided, until = date(2026, 3, 15), date(2029, 3, 14)
    rule = scheme.surveillance
    assert next_surveillance(rule, first, decided, until, []) == date(2027, 3, 15)
    early = [date(2026, 12, 20)]
    assert next_surveillance(rule, first, decided, until, early) == date(2027, 12, 31)
    both = [*early, date(2027, 6, 1), date(2028, 2, 1)]
    assert next_surveillance(rule, first, decided, until, both) is None


def test_a_renewal_counts_from_the_old_end_and_a_gap_stays_visible():
    scheme, end = ers(), date(2029, 3, 14)
    validity, restore = scheme.limit("certificate_validity"), scheme.limit("restore_after_expiry")
    early = renewal(end, date(2029, 1, 10), validity, restore)
    assert early is not None
    assert (early.valid_from, early.valid_until) == (date(2029, 3, 15), date(2032, 3, 14))
    late = renewal(end, date(2029, 7, 1), validity, restore)
    assert late is not None
    assert (late.valid_from, late.valid_until) == (date(2029, 7, 1), date(2032, 3, 14))
    assert (late.gap_from, late.gap_until) == (date(2029, 3, 15), date(2029, 6, 30))
    assert renewal(end, date(2029, 9, 20), validity, restore) is None
    assert restored_until(scheme, end) == date(2029, 9, 14)
    assert renewal_opens(scheme, end) == date(2028, 9, 14)


def last_day(**more) -> LastDay:
    said = {"kind": Deadline.EXPIRY, "on": date(2029, 3, 14), "since": date(2026, 3, 15)}
    return LastDay(thing_id=ITSELF, **{**said, **more})


def test_a_last_day_is_in_time_and_the_next_one_is_late():
    assert not has_passed(last_day(), date(2029, 3, 14))
    assert has_passed(last_day(), date(2029, 3, 15))
    assert not has_passed(last_day(is_noted=True), date(2029, 3, 15))


@pytest.mark.parametrize(
    ("today", "reminded", "due"),
    [
        (date(2028, 12, 13), None, None),
        (date(2028, 12, 14), None, 90),
        (date(2028, 12, 15), 90, None),
        (date(2029, 2, 12), 90, 30),
        # Late: the newest that is due, and none that was due before it.
        (date(2029, 3, 8), None, 7),
        (date(2029, 3, 8), 7, None),
        (date(2029, 3, 15), None, None),
    ],
)
def test_a_holder_is_reminded_once_at_90_30_and_7_days(today, reminded, due):
    assert reminder_due(last_day(reminded=reminded), today) == due


def test_nobody_is_reminded_of_a_day_that_was_set_later_than_the_reminder_is_due():
    short = last_day(since=date(2029, 2, 20))
    assert reminder_due(short, date(2029, 2, 21)) is None
    assert reminder_due(short, date(2029, 3, 7)) == 7


@given(st.dates(date(2026, 3, 15), date(2029, 3, 20)))
def test_whoever_looks_when_told_misses_nothing_in_between(today):
    one = last_day()
    at = datetime.combine(today, datetime.min.time(), ZURICH).astimezone(UTC)
    then = next_look([one], at, ZURICH)
    due, passed = reminder_due(one, today), has_passed(one, today)
    until = date(2029, 3, 21) if then is None else then.astimezone(ZURICH).date()
    day = today
    while day < until:
        assert (reminder_due(one, day), has_passed(one, day)) == (due, passed)
        day += timedelta(days=1)


def test_nobody_is_reminded_of_what_was_noted_or_is_no_end_for_the_holder():
    soon = date(2029, 3, 8)
    silent = next(each for each in Deadline if each not in REMINDED_OF)
    assert reminder_due(last_day(), soon) == 7
    assert reminder_due(last_day(is_noted=True), soon) is None
    assert reminder_due(last_day(kind=silent), soon) is None


def test_a_day_that_is_set_on_the_day_of_a_reminder_is_not_reminded_of_at_once():
    set_then = last_day(since=date(2029, 3, 7))
    assert reminder_due(set_then, date(2029, 3, 7)) is None
    before = datetime(2029, 3, 1, tzinfo=UTC)
    assert next_look([set_then], before, ZURICH) == datetime(2029, 3, 14, 23, tzinfo=UTC)


def test_what_was_noted_hides_no_other_day_and_a_look_is_always_ahead():
    end = datetime(2029, 3, 14, 23, tzinfo=UTC)
    moment = timedelta(microseconds=1)
    days = [last_day(is_noted=True), last_day(since=date(2029, 3, 13))]
    assert next_look(days, end - moment, ZURICH) == end
    assert next_look(days, end, ZURICH) is None
