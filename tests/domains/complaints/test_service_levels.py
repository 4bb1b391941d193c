"""Times of the steps of a case: pauses never shorten them, danger never lengthens them (W3)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.complaints.engine.levels import OURS, FaultyLevels, read_levels
from app.domains.complaints.rules.service_levels import RUNS_IN, Level, Span, moved
from app.domains.complaints.types import HANDLED, Severity
from app.domains.complaints.types import ComplaintState as State
from app.domains.complaints.types.handling import Clock, WhyPaused
from app.kit.working_days import WorkingDays

LEVELS = read_levels()
CALENDAR = WorkingDays("CH-GE", "Europe/Zurich")
DAYS = st.timedeltas(timedelta(), timedelta(days=1_500))
INSTANTS = DAYS.map(lambda each: datetime(2026, 1, 1, tzinfo=UTC) + each)
SPANS = st.timedeltas(timedelta(), timedelta(days=120))
CLOCKS = st.sampled_from(sorted(Clock))
SEVERITIES = st.sampled_from(list(Severity))


@given(INSTANTS, INSTANTS, SPANS)
def test_a_pause_never_shortens_a_time_and_moves_it_by_no_more_than_it_lasted(due, since, lasted):
    found = moved(due, since, since + lasted)
    assert due <= found <= due + lasted


@given(INSTANTS, INSTANTS, INSTANTS, SPANS)
def test_what_was_due_first_is_due_first_after_a_pause(one, other, since, lasted):
    first, second = sorted((one, other))
    assert moved(first, since, since + lasted) <= moved(second, since, since + lasted)


@given(INSTANTS, SPANS)
def test_what_was_late_before_a_pause_stays_late(since, lasted):
    assert moved(since, since, since + lasted) == since


@given(CLOCKS, INSTANTS, SPANS)
def test_what_begins_later_is_never_due_earlier(clock, start, later):
    for severity in Severity:
        one = LEVELS.due(clock, severity, start, CALENDAR)
        other = LEVELS.due(clock, severity, start + later, CALENDAR)
        assert (one is None) is (other is None)
        assert one is None or start < one <= other


@given(CLOCKS, INSTANTS)
def test_w3_a_critical_case_is_never_due_later_than_another(clock, start):
    usual = LEVELS.due(clock, Severity.LOW, start, CALENDAR)
    critical = LEVELS.due(clock, Severity.CRITICAL, start, CALENDAR)
    assert critical is None or critical <= usual


@given(CLOCKS, SEVERITIES, INSTANTS)
def test_an_extension_is_never_shorter_and_none_is_given_in_danger(clock, severity, start):
    longer = LEVELS.extended(clock, severity, start, CALENDAR)
    if severity is Severity.CRITICAL:
        assert longer is None
    assert longer is None or longer >= LEVELS.due(clock, severity, start, CALENDAR)


@given(INSTANTS)
def test_nobody_waits_longer_than_seven_days_for_a_first_word(start):
    due = LEVELS.due(Clock.ACKNOWLEDGEMENT, Severity.LOW, start, CALENDAR)
    assert due <= start + timedelta(days=7)


@given(st.sampled_from(sorted(WhyPaused)), INSTANTS, SPANS, SPANS)
def test_a_pause_counts_no_longer_than_the_levels_let_it(why, since, one, other):
    first, second = sorted((one, other))
    until = LEVELS.stood_until(why, since, since + second)
    assert since <= LEVELS.stood_until(why, since, since + first) <= until
    assert until - since <= LEVELS.pauses[why]


def test_w3_what_is_done_first_runs_from_the_instant_at_which_she_told_it_and_until_it_is_done():
    came = {Clock.SAFETY_CHECK, Clock.ACKNOWLEDGEMENT, Clock.TRIAGE, Clock.PROGRESS}
    assert {clock for clock in Clock if State.RECEIVED in RUNS_IN[clock]} == came
    assert State.SAFETY_CHECK in RUNS_IN[Clock.SAFETY_CHECK]
    assert {State.SAFETY_CHECK, State.TRIAGE} <= RUNS_IN[Clock.TRIAGE]


def test_w3_no_step_on_the_way_stops_that_a_case_is_looked_into_told_of_and_decided():
    assert {State.INQUIRY, State.REPLY, State.MEDIATION} == RUNS_IN[Clock.INQUIRY]
    assert RUNS_IN[Clock.PROGRESS] == HANDLED | {State.WITHDRAWAL_PENDING}
    assert RUNS_IN[Clock.DECISION] == RUNS_IN[Clock.PROGRESS] - {State.RECEIVED}


def test_w3_safety_and_word_to_her_never_stand():
    assert not any(
        LEVELS.levels[each].stops
        for each in (Clock.SAFETY_CHECK, Clock.ACKNOWLEDGEMENT, Clock.PROGRESS)
    )


def test_every_clock_runs_somewhere_and_has_a_time():
    assert set(RUNS_IN) == set(Clock) == set(LEVELS.levels)


@pytest.mark.parametrize(
    ("was", "instead", "place"),
    [
        ("hours = 4", "hours = 0", "safety_check.critical"),
        ("critical = { hours = 4 }", "", "safety_check"),
        ("[triage]", "[trriage]", "trriage"),
        ("stops = false", "stops = 7", "safety_check.stops"),
        ("she_asked_to_wait = 60", "", "she_asked_to_wait"),
        ("[identity]\ndays = 7", "", "identity"),
        ("[triage]", "[triage", "no TOML"),
    ],
)
def test_a_faulty_file_says_where_it_is_faulty(tmp_path, was, instead, place):
    text = OURS.read_text("utf-8")
    assert was in text
    path = tmp_path / "levels.toml"
    path.write_text(text.replace(was, instead, 1), "utf-8")
    with pytest.raises(FaultyLevels, match=r"levels\.toml") as told:
        read_levels(path)
    assert place in str(told.value)


def test_a_file_of_the_scheme_takes_the_place_of_ours(tmp_path):
    path = tmp_path / "levels.toml"
    path.write_text(OURS.read_text("utf-8").replace("hours = 4", "hours = 2", 1), "utf-8")
    start = datetime(2026, 11, 24, 12, tzinfo=UTC)
    due = read_levels(path).due(Clock.SAFETY_CHECK, Severity.CRITICAL, start, CALENDAR)
    assert due == start + timedelta(hours=2)


def test_a_span_is_as_long_as_it_says_and_a_step_stands_while_the_case_waits_for_her():
    """Facts, 3.2: clocks stop only while the case waits for her, and nothing is said against it."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    assert Span(hours=24).end(start, CALENDAR) == start + timedelta(hours=24)
    assert Span(days=2).end(start, CALENDAR) == start + timedelta(days=2)
    assert Level(Span(days=2)).stops
