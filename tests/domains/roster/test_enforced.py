"""When acts of enforcement are public: by the day where their list is kept, and no longer."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domains.imports.types import ListedUntil, OffenceClass
from app.domains.roster.engine.enforced import Act, hidden, is_public, turns

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
ZONES = st.sampled_from(["UTC", "Asia/Tokyo", "America/New_York", "Asia/Kathmandu"])
AT = datetime(2025, 6, 1, 12, tzinfo=UTC)


@st.composite
def acts(draw: st.DrawFn) -> Act:
    first = draw(st.none() | DAYS)
    last = draw(st.none() | DAYS)
    if first and last and last < first:
        first, last = last, first
    number = draw(st.integers(0, 10_000))
    return Act(
        f"{number:032x}",
        f"{draw(st.integers(0, 3)):032x}",
        first,
        last,
        draw(ZONES),
        draw(st.booleans()),
    )


INSTANTS = st.integers(0, 13 * 365 * 24).map(
    lambda hours: datetime(2019, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
)
MANY = st.lists(acts(), max_size=8, unique_by=lambda act: act.fact_id)


@given(MANY)
def test_v4_between_two_turns_nothing_begins_or_ends(found: list[Act]):
    instants = [AT, *turns(found, AT), datetime(2040, 1, 1, tzinfo=UTC)]
    for start, end in pairwise(instants):
        inside = [start, start + (end - start) / 2, end - timedelta(microseconds=1)]
        assert len({hidden(found, each) for each in inside}) == 1


@given(MANY, INSTANTS)
def test_v4_a_row_of_a_list_is_hidden_unless_an_act_of_it_is_public(found: list[Act], at: datetime):
    left_out = hidden(found, at)
    for act in found:
        assert (act.fact_id in left_out.facts) is not act.shows(at)
        shown = any(each.shows(at) for each in found if each.listing_id == act.listing_id)
        assert (act.listing_id in left_out.listings) is not shown


@given(MANY, DAYS)
def test_l1_of_a_past_day_no_more_is_told_than_is_public_now(found: list[Act], day: date):
    now, then = hidden(found, AT), hidden(found, AT, day)
    assert now.facts <= then.facts
    assert now.listings <= then.listings


def test_v4_the_last_day_ends_where_the_list_is_kept():
    act = Act("f", "l", None, date(2025, 3, 3), "America/New_York", is_public=True)
    assert act.shows(datetime(2025, 3, 4, 4, 59, 59, tzinfo=UTC))
    assert not act.shows(datetime(2025, 3, 4, 5, tzinfo=UTC))


def test_v4_what_a_source_took_back_or_never_counted_is_never_public():
    never = [ListedUntil.REMOVED, ListedUntil.UNRELIABLE, ListedUntil.OVERTURNED]
    for by in ListedUntil:
        assert is_public(by, OffenceClass.SAFETY) is (by not in never)
        assert not is_public(by, OffenceClass.NONE_COUNTED)
