"""What an item of the roster says of sanctions: a token that is judged when it is read."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domains.roster.engine.sanctioned import Sanctioned, in_force, read, written
from app.domains.sanctions.rules import Served, one_after_another
from app.domains.sanctions.types import Until
from app.domains.sanctions.types.kinds import LASTING, SanctionKind
from app.domains.sanctions.types.spans import Span
from app.domains.violations.types import Offence

BEGAN = datetime(2026, 3, 1, 12, tzinfo=UTC)
SUSPENDED = Sanctioned(
    number="VS00000129",
    kind=SanctionKind.LICENCE_SUSPENSION,
    jurisdiction="PH",
    from_at=BEGAN,
    until_at=BEGAN + timedelta(days=61),
    waits_for=None,
    is_provisional=False,
    grounds=("fee_charging",),
    appeal_until=BEGAN + timedelta(days=15),
    is_appealed=False,
    public_until=BEGAN + timedelta(days=1800),
)
instants = st.integers(-2_000, 2_000).map(lambda hours: BEGAN + timedelta(hours=hours * 7))
sanctions = st.builds(
    Sanctioned,
    number=st.just("VS00000129"),
    kind=st.sampled_from(sorted(LASTING)),
    jurisdiction=st.sampled_from(["", "PH", "PH-CEB"]),
    from_at=instants,
    until_at=st.none() | instants,
    waits_for=st.none() | st.sampled_from(Until),
    is_provisional=st.booleans(),
    grounds=st.lists(st.sampled_from([each.value for each in Offence]), max_size=3).map(tuple),
    appeal_until=st.none() | instants,
    is_appealed=st.booleans(),
    public_until=st.none() | instants,
)


def shown(one: Sanctioned, at: datetime, day: date | None = None) -> list[dict[str, object]]:
    return in_force([written(one)], {}, day, at)


@given(sanctions)
def test_a_token_holds_all_that_it_was_given(one: Sanctioned):
    assert read(written(one)) == one
    assert "|" not in written(one)


@given(sanctions, instants)
def test_v4_an_urgent_measure_never_names_what_is_looked_into(one: Sanctioned, at: datetime):
    said = str(shown(one._replace(is_provisional=True), at))
    assert not any(each.value in said for each in Offence)


@given(sanctions, instants)
def test_it_is_shown_exactly_while_its_days_hold(one: Sanctioned, at: datetime):
    is_on = one.from_at <= at and (one.until_at is None or at < one.until_at)
    assert bool(shown(one, at)) is is_on


def test_it_begins_and_ends_at_the_instant():
    assert shown(SUSPENDED, BEGAN - timedelta(microseconds=1)) == []
    assert shown(SUSPENDED, BEGAN)[0]["appeal"] == "appeal_open"
    last = BEGAN + timedelta(days=61) - timedelta(microseconds=1)
    assert shown(SUSPENDED, last)[0]["appeal"] is None
    assert shown(SUSPENDED, last + timedelta(microseconds=1)) == []


def test_v4_what_fell_is_gone_whatever_the_text_says():
    late: dict[str, Sanctioned | None] = {SUSPENDED.number: None}
    assert in_force([written(SUSPENDED)], late, None, BEGAN) == []
    shorter = SUSPENDED._replace(until_at=BEGAN + timedelta(days=1))
    after = BEGAN + timedelta(days=2)
    assert in_force([written(SUSPENDED)], {SUSPENDED.number: shorter}, None, after) == []


def test_l1_a_past_day_shows_what_was_in_force_as_long_as_it_is_public():
    later = BEGAN + timedelta(days=400)
    day = (BEGAN + timedelta(days=10)).date()
    assert len(shown(SUSPENDED, later, day)) == 1
    assert shown(SUSPENDED, later, BEGAN.date() - timedelta(days=1)) == []
    assert shown(SUSPENDED, BEGAN + timedelta(days=1801), day) == []
    assert shown(SUSPENDED._replace(public_until=None), later, day) == []


lengths = st.builds(Span, st.integers(0, 24), st.integers(1, 60))
served = st.builds(
    Served,
    decided_at=instants,
    length=st.none() | lengths,
    waits=st.booleans(),
    complied_at=st.none() | instants,
)


@given(st.lists(served, max_size=6).map(lambda each: sorted(each, key=lambda one: one.decided_at)))
def test_days_of_sanctions_never_overlap_and_are_never_lost(line: list[Served]):
    days = one_after_another(line)
    for one, found in zip(line, days, strict=True):
        assert found.from_at >= one.decided_at
        assert found.until_at is None or found.until_at >= found.from_at
    lasting = [each for each in days if each.least_until is not None]
    for before, after in pairwise(lasting):
        assert before.least_until is not None
        assert after.from_at >= before.least_until
