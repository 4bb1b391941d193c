"""How a commitment stands on a day, and what the data say."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.domains.alliance.engine.reading import OURS, FaultyData, read_data
from app.domains.alliance.engine.words import faults
from app.domains.alliance.models import AllianceCommitment
from app.domains.alliance.queries.commitments import stands
from app.domains.alliance.rules import (
    a_year_after,
    a_year_before,
    last_day,
    meets,
    state_at,
)
from app.domains.alliance.service.pledging import life_of
from app.domains.alliance.types import (
    CommitmentState,
    Direction,
    Life,
    MemberKind,
    Standing,
)
from tests.allying import Allies
from tests.make import NOON, OPERATOR

MADE, DUE = date(2026, 1, 10), date(2026, 6, 30)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-06-30", Standing.OPEN),
        ("2026-07-01", Standing.OVERDUE),
        ("2027-01-09", Standing.OVERDUE),
        ("2027-01-10", Standing.LAPSED),
    ],
)
def test_e2_what_is_due_shows_as_overdue_and_a_year_of_silence_as_lapsed(on, expected):
    assert state_at(Life(MADE, DUE), day(on)) is expected


def test_e2_who_reports_is_heard_for_a_year_from_then_and_the_past_stays_as_it_was():
    life = Life(MADE, DUE, (day("2026-12-01"), day("2028-03-01")))
    found = [state_at(life, day(each)) for each in ("2027-11-30", "2027-12-01", "2028-03-01")]
    assert found == [Standing.OVERDUE, Standing.LAPSED, Standing.OVERDUE]


def test_time_does_nothing_while_nobody_looked_at_what_a_member_says_to_have_kept():
    in_time = Life(MADE, DUE, (day("2026-06-30"),), claimed_on=day("2026-06-30"))
    late = Life(MADE, DUE, (day("2026-07-05"),), claimed_on=day("2026-07-05"))
    assert state_at(in_time, day("2028-01-01")) is Standing.OPEN
    assert state_at(late, day("2028-01-01")) is Standing.OVERDUE
    # Before it was said, nobody knew of it.
    assert state_at(late, day("2026-06-30")) is Standing.OPEN


def test_what_is_kept_or_withdrawn_stands_so_from_that_day_on():
    kept = Life(MADE, DUE, kept_on=day("2026-08-01"))
    gone = Life(MADE, DUE, withdrawn_on=day("2026-08-01"))
    for life, end in ((kept, Standing.KEPT), (gone, Standing.WITHDRAWN)):
        assert state_at(life, day("2026-07-31")) is Standing.OVERDUE
        assert state_at(life, day("2026-08-01")) is end
        assert state_at(life, day("2030-01-01")) is end


DAYS = st.dates(date(1999, 1, 1), date(2101, 12, 31))


@given(DAYS, DAYS)
def test_a_year_forward_and_back_say_the_same(heard, on):
    assert (a_year_after(heard) <= on) is (heard <= a_year_before(on))


def test_the_day_since_which_a_year_is_full_is_the_latest_that_can_be():
    assert a_year_before(date(2026, 11, 24)) == date(2025, 11, 24)
    # A year from 29 February is full on 28 February, as one from the day before is.
    assert a_year_before(date(2025, 2, 28)) == date(2024, 2, 29)
    assert a_year_before(date(2028, 2, 29)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("completed", "months", "last"),
    [
        ("2026-03-10", 12, "2027-03-09"),
        ("2026-08-31", 6, "2027-02-27"),
        ("2024-02-29", 12, "2025-02-27"),
        ("2026-01-01", 1, "2026-01-31"),
    ],
)
def test_e2_a_training_counts_until_the_day_before_its_months_are_over(completed, months, last):
    assert last_day(day(completed), months) == day(last)


def test_e2_a_figure_keeps_a_pledge_that_it_reaches_and_none_that_it_misses():
    less, target, more = map(Decimal, ("89.9", "90", "90.1"))
    reached = [meets(each, target, Direction.AT_LEAST) for each in (less, target, more)]
    stayed = [meets(each, target, Direction.AT_MOST) for each in (less, target, more)]
    assert (reached, stayed) == ([False, True, True], [True, True, False])


OFFSETS = st.integers(-800, 800)
LIVES = st.tuples(
    st.sampled_from([CommitmentState.OPEN, CommitmentState.OPEN, CommitmentState.KEPT]),
    *(OFFSETS, st.integers(0, 800)),
    st.one_of(st.none(), st.integers(0, 400)),
)


def test_a_list_by_standing_says_what_each_commitment_says_of_itself(world, clock):
    allies = Allies(world, clock)
    union = allies.union()
    allies.join(union, "union", "workers")
    allies.pledged(union, "/v1/alliance/members/workers")
    today = NOON.date()

    @settings(max_examples=60)
    @given(LIVES)
    def check(drawn: Any) -> None:
        state, due, silent, claimed = drawn
        with world.database.writing(OPERATOR) as work:
            found = work.session.scalars(select(AllianceCommitment)).one()
            found.made_on = found.heard_on = today - timedelta(days=silent)
            found.due_on, found.state = today + timedelta(days=due), state
            found.claimed_on = None if claimed is None else today - timedelta(days=claimed)
            found.ended_on = None if state is CommitmentState.OPEN else found.heard_on
            work.session.flush()
            expected = state_at(life_of(found), today)
            told = [
                each
                for each in Standing
                if work.session.scalars(
                    select(AllianceCommitment.id).where(stands(each, today))
                ).first()
            ]
        assert told == [expected]

    check()


def test_the_kinds_of_pledges_and_the_levels_are_data_that_say_how_sure_they_are():
    data = read_data()
    assert len(data.kinds) == 12
    assert {each.confidence for each in data.kinds.values()} == {"general"}
    assert [each.code for each in data.levels.values()] == [
        "entry",
        "level_1",
        "level_2",
        "level_3",
    ]
    assert {each.confidence for each in data.levels.values()} == {"seen"}
    assert data.kinds["PL-TRAIN"].may_sign(MemberKind.UNION)
    assert not data.kinds["PL-RECOGNISE"].may_sign(MemberKind.UNION)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('code = "PL-FUND"', 'code = "PL-FEE"', "PL-FEE stands twice"),
        ('"donor"', '"bank"', "pledge.10.signed_by"),
        ("[[level]]", "[[stage]]", "level: Field required"),
        ("rank = 0", "rank = ", "no TOML file"),
    ],
)
def test_a_file_with_a_fault_is_refused_with_its_place(tmp_path, old, new, told):
    path = tmp_path / "alliance.toml"
    path.write_text(OURS.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(FaultyData, match=told):
        read_data(path)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Call Rosa at +63 917 555 0142", "a telephone number"),
        ("Write to rosa@agency.example", "an e-mail address"),
        ("She was born in Cebu", "a birth"),
        ("See https://agency.example/plan", "a link"),
    ],
)
def test_l8_words_for_the_public_hold_no_contact_birth_or_home(words, told):
    assert any(told in each.detail for each in faults("/words", words))
    assert faults("/words", "By 30 June 2027 no worker pays: ٢٠ लोग") == []
